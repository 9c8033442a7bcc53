/** Do single steps of a filter give the filter that a reader expects? */
import { describe, expect, it } from 'vitest';
import { ALL, allow, isFiltering, toggle, type Filter } from '../../../src/graph/filter.ts';

const VALUES = ['asserted', 'alleged', 'planned'];
const allowed = (filter: Filter): string[] | undefined => filter.only.modality && [...filter.only.modality];
const only = (...values: string[]): Filter => allow(ALL, 'modality', values, VALUES);

describe('allowing values', () => {
  it('leaves the other facets as they are', () => {
    const both = allow(only('asserted'), 'polarity', ['denied'], ['affirmed', 'denied']);
    expect(Object.keys(both.only).sort()).toEqual(['modality', 'polarity']);
    expect(allow(both, 'modality', undefined, VALUES).only).toEqual({ polarity: new Set(['denied']) });
  });

  it.each<[string, string[] | undefined, string[] | undefined]>([
    ['of all values lifts the facet', VALUES, undefined],
    ['of all values and strange ones lifts it too', [...VALUES, 'shouted'], undefined],
    ['of nothing in particular lifts it', undefined, undefined],
    ['of some keeps these', ['alleged'], ['alleged']],
    ['of none keeps none', [], []],
  ])('%s', (_, values, expected) => {
    expect(allowed(allow(ALL, 'modality', values, VALUES))).toEqual(expected);
  });
});

describe('turning values', () => {
  it.each<[string, Filter, string[], string[] | undefined]>([
    ['off, when everything is on', ALL, ['alleged'], ['asserted', 'planned']],
    ['on, when they are off', only('asserted'), ['alleged'], ['asserted', 'alleged']],
    ['on, which lifts the facet with the last one', only('asserted', 'alleged'), ['planned'], undefined],
    ['off one by one, until nothing is left', only('asserted'), ['asserted'], []],
    ['on together, when one of them is off', only('asserted', 'planned'), ['asserted', 'alleged'], undefined],
    ['off together, when all of them are on', ALL, ['asserted', 'alleged'], ['planned']],
  ])('%s', (_, filter, some, expected) => {
    expect(allowed(toggle(filter, 'modality', some, VALUES))).toEqual(expected);
  });

  it('changes nothing of the filter that it came from', () => {
    const before = only('asserted');
    toggle(before, 'modality', ['alleged'], VALUES);
    expect(allowed(before)).toEqual(['asserted']);
  });
});

describe('whether a filter can leave anything out', () => {
  it.each<[string, Filter, boolean]>([
    ['nothing is set', ALL, false],
    ['only the clock is another', { ...ALL, clock: 'published' }, false],
    ['a facet is limited', only('asserted'), true],
    ['a facet is empty', only(), true],
    ['two origins are asked for', { ...ALL, origins: { min: 2, max: Infinity } }, true],
    ['one origin is asked for', { ...ALL, origins: { min: 1, max: 1 } }, true],
    ['a span is set', { ...ALL, span: { min: 0, max: 1 } }, true],
    ['the undated are left out', { ...ALL, undated: false }, true],
  ])('%s', (_, filter, expected) => {
    expect(isFiltering(filter)).toBe(expected);
  });
});

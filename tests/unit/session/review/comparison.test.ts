/** How do the proposals stand to one another and to the dossier? */
import { describe, expect, it } from 'vitest';
import { compared, groupOf, bulkSummaryOf, saidTwice } from '../../../../src/session/review/comparison.ts';
import { claimOf, items, worldOf, type Given, type Put } from './small-world.ts';

const at = (puts: readonly Put[], given: Given = {}) => {
  const world = worldOf(given);
  return compared(items(puts, world), world.said);
};
const on = (text: string) => ({ quotes: [{ parts: [{ text }] }] });

describe('a proposal is at odds', () => {
  it.each<[string, readonly Put[], Given, unknown]>([
    ['with nothing', [{}, {}], {}, undefined],
    [
      'with another one on the same words that denies it',
      [{}, { claim: { polarity: 'denied' } }],
      {},
      { claim: undefined, modality: 'asserted', polarity: 'denied' },
    ],
    ['not with one on other words', [{}, { claim: { polarity: 'denied', ...on('Jonas Veld met') } }], {}, undefined],
    ['not with one about others', [{}, { claim: { polarity: 'denied', object: 'Jonas Veld' } }], {}, undefined],
    [
      'not with one that was rejected',
      [{}, { claim: { polarity: 'denied' }, decision: { kind: 'rejected' } }],
      {},
      undefined,
    ],
    [
      'first of all with what is in the dossier',
      [{}, { claim: { polarity: 'denied' } }],
      { claims: [claimOf('c', { modality: 'alleged' })] },
      { claim: 'c', modality: 'alleged', polarity: 'affirmed' },
    ],
    [
      'with one the other way round, where that is one relation',
      [
        { claim: { relation: 'meets', object: 'Jonas Veld', ...on('Jonas Veld met') } },
        {
          claim: {
            subject: 'Jonas Veld',
            relation: 'meets',
            object: 'M. Okello',
            polarity: 'denied',
            ...on('met Mara'),
          },
        },
      ],
      {},
      { claim: undefined, modality: 'asserted', polarity: 'denied' },
    ],
  ])('%s', (_, puts, given, differs) => {
    expect(at(puts, given)[0]?.differs).toEqual(differs);
  });
});

it('one that is not at odds stays the very same object', () => {
  const made = items([{}]);
  expect(compared(made, new Map())[0]).toBe(made[0]);
});

it('says which repeat an earlier one on the same words, and no one else', () => {
  const all = at([
    {},
    { claim: on('Okello funds') },
    { claim: { modality: 'alleged', ...on('Jonas Veld met') } },
    { claim: { object: 'Jonas Veld' } },
    { claim: on('no such words') },
  ]);
  expect([...saidTwice(all)]).toEqual(['0-1']);
});

it('counts why the verbatim ones are not taken together, each once', () => {
  const all = at(
    [
      {},
      {},
      { claim: { subject: 'Ulf' } },
      { claim: { object: 'M. Okello' } },
      { claim: { relation: 'meets', object: 'Jonas Veld', ...on('Jonas Veld met') } },
      { claim: { subject: 'Jonas Veld', polarity: 'denied', ...on('The port met') } },
      { claim: { subject: 'Jonas Veld', ...on('The port met') } },
      { claim: on('no such words') },
      { decision: { kind: 'rejected' } },
    ],
    { claims: [claimOf('c', { relation: 'meets', object: 'jonas' })] },
  );
  expect(bulkSummaryOf(all, saidTwice(all))).toEqual({
    all: 7,
    ready: 1,
    there: 1,
    waiting: 1,
    self: 1,
    differs: 2,
    twice: 1,
  });
});

describe('a group', () => {
  const all = at([
    {},
    { claim: { modality: 'alleged', ...on('Jonas Veld met') } },
    { claim: { subject: 'Port of Ilse', object: 'Mara Okello', relation: 'meets', ...on('met Jonas Veld') } },
    { claim: { object: 'Jonas Veld', ...on('said Tove') } },
    {},
  ]);
  const [first] = all;
  it.each([
    ['all', ['0-0', '0-1', '0-2', '0-3']],
    ['relation', ['0-0', '0-1', '0-3']],
    ['actors', ['0-0', '0-1', '0-2']],
    ['modality', ['0-0', '0-2', '0-3']],
  ] as const)('by %s holds what may be taken without a further look', (group, keys) => {
    if (!first) throw new Error('nothing was proposed');
    expect(groupOf(all, first, group, saidTwice(all)).map(({ key }) => key)).toEqual(keys);
  });
});

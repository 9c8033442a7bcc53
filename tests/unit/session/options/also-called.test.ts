/** Is a relation type found by words that it is not called by? */
import { describe, expect, it } from 'vitest';
import { STARTER } from '../../../../src/edit/starter.ts';
import { typeOptions } from '../../../../src/session/options/type-options.ts';
import { rawDocument, soundDossier } from '../../dossier/sample.ts';

const dossier = soundDossier({ ...STARTER, documents: [rawDocument('x')], actors: [], claims: [] });
const offered = (typed: string, locale: 'en' | 'id') =>
  typeOptions(dossier, locale, typed, { first: [], language: locale });
const idsOf = (typed: string, locale: 'en' | 'id'): readonly string[] =>
  offered(typed, locale).flatMap(({ value }) => ('id' in value ? [value.id] : []));

describe('a relation type', () => {
  it.each([
    ['contract', 'agreement'],
    ['acquire', 'takeover'],
    ['acquired', 'takeover'],
    ['stake', 'shareholding'],
    ['donate', 'funding'],
    ['donate', 'economic-aid'],
    ['brother', 'kinship'],
    ['employs', 'employment'],
    ['blames', 'accusation'],
    ['deal with', 'agreement'],
  ])('is found in English by «%s»: %s', (typed, id) => expect(idsOf(typed, 'en')).toContain(id));

  it.each([
    ['kontrak', 'agreement'],
    ['akuisisi', 'takeover'],
    ['mengakuisisi', 'takeover'],
    ['saham', 'shareholding'],
    ['donasi', 'funding'],
    ['menyumbang', 'funding'],
    ['kakak', 'kinship'],
    ['karyawan', 'employment'],
  ])('is found in Indonesian by «%s»: %s', (typed, id) => expect(idsOf(typed, 'id')).toContain(id));

  it('so found comes before a new one, and Enter takes it where it alone says the same', () => {
    for (const [typed, locale, id] of [
      ['relative', 'en', 'kinship'],
      ['buys out', 'en', 'takeover'],
      ['kerabat', 'id', 'kinship'],
    ] as const) {
      const [first, ...others] = offered(typed, locale);
      expect(first?.value).toMatchObject({ id });
      expect(first?.unsure).toBeUndefined();
      expect(others.some(({ fresh }) => fresh)).toBe(true);
    }
    expect(idsOf('xylophone', 'en')).toEqual([]);
  });

  it('is not taken unasked where several are so found, it is told from the other end, or half a word is typed', () => {
    for (const typed of ['acquires', 'customer', 'relativ']) {
      const [first] = offered(typed, 'en');
      expect(first).toMatchObject({ fresh: false, unsure: true });
    }
  });

  it('by its own words comes before', () => {
    expect(idsOf('accuses', 'en')[0]).toBe('accusation');
    expect(idsOf('pays', 'en')[0]).toBe('payment');
  });
});

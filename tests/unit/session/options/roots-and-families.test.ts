/** Which relations are offered for an Indonesian root or verb, and in which family is a new one put? */
import { describe, expect, it } from 'vitest';
import { STARTER } from '../../../../src/edit/starter.ts';
import { typeOptions } from '../../../../src/session/options/type-options.ts';
import { familyOfWords } from '../../../../src/suggest/family-words.ts';
import { rawDocument, soundDossier } from '../../dossier/sample.ts';

const dossier = soundDossier({ ...STARTER, documents: [rawDocument('x')], actors: [], claims: [] });

describe('the list of relations', () => {
  const offered = (typed: string, locale: 'en' | 'id' = 'id') =>
    typeOptions(dossier, locale, typed, { first: [], language: locale });

  it.each([
    ['suap', 'bribery'],
    ['bayar', 'payment'],
    ['selidik', 'investigation'],
    ['tangkap', 'arrest'],
    ['pimpin', 'leadership'],
  ])('has a relation by the root of its Indonesian verb: «%s»', (typed, id) => {
    for (const locale of ['id', 'en'] as const) expect(offered(typed, locale)[0]?.value).toEqual({ id });
  });

  it('has what is typed before a relation that says more', () => {
    expect(offered('memasok')[0]?.value).toEqual({ id: 'supply' });
    expect(offered('memasok senjata')[0]?.value).toEqual({ id: 'arms-supply' });
  });

  it.each([
    ['memasok pipa kepada', 'economy'],
    ['supplies pipes to', 'economy'],
    ['memasok rudal kepada', 'arms'],
    ['menyelidiki', 'law'],
    ['menggugat', 'law'],
    ['menyuap', 'law'],
    ['investigates', 'law'],
    ['menculik', 'conflict'],
  ])('puts a new one, «%s», in the family «%s»', (typed, family) => {
    const locale = typed.startsWith('me') ? 'en' : 'id';
    expect(offered(typed, locale).find(({ fresh }) => fresh)?.value).toMatchObject({ family });
  });

  it('puts one of the law in no family of a codebook that has none for it, as older ones', () => {
    const old = soundDossier({
      ...dossier,
      relationFamilies: [],
      relationTypes: STARTER.relationTypes.map((type) =>
        type.family === 'law' ? { ...type, family: 'conflict' } : type,
      ),
    });
    const all = typeOptions(old, 'en', 'menyelidiki', { first: [], language: 'en' });
    expect(all.find(({ fresh }) => fresh)?.value).toMatchObject({ family: '' });
    expect(familyOfWords('menyuap')).toBe('law');
    expect(familyOfWords('supplies')).toBeUndefined();
  });
});

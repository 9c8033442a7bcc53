/** Whose articles are read for the names that a claim could need, in a dossier of hundreds? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { namesElsewhere } from '../../../src/session/newcomers.ts';
import { rawDocument, soundDossier } from '../dossier/sample.ts';

/** Each article names a firm of its own. */
const LETTERS = 'ABCDEFGHIJKLMNOPRSTUVWYZ';
const firm = (i: number): string =>
  `${LETTERS[i % 24]}ar${'aeiou'[Math.floor(i / 24) % 5]}n${'aeiou'[Math.floor(i / 120)]}x Shipping`;
function dossierOf(count: number) {
  return soundDossier({
    ...STARTER,
    documents: Array.from({ length: count }, (_, i) => {
      const text = `On Monday ${firm(i)} bought two ships. Its rival ${firm(i)} Holdings sold them.`;
      return { ...rawDocument(text), id: `article-${i}`, language: 'en', sentences: splitSentences(text, 'en') };
    }),
    actors: [],
    claims: [],
  });
}
const named = (dossier: ReturnType<typeof dossierOf>, at: number): readonly number[] => {
  const names = namesElsewhere(dossier, dossier.documents[at]).flatMap(({ name, also }) => [name, ...also]);
  return dossier.documents.flatMap((_, i) => (names.some((name) => name.includes(firm(i))) ? [i] : []));
};

describe('who is named elsewhere', () => {
  it('is looked for in every article of some dozens', () => {
    const dossier = dossierOf(64);
    for (const at of [0, 40, 63]) expect(named(dossier, at)).toHaveLength(64);
  });

  it.each([0, 31, 32, 100, 239])('of hundreds in those around article %i, sixteen at least on both sides', (at) => {
    const found = named(dossierOf(240), at);
    expect(found.length).toBeLessThanOrEqual(64);
    for (let i = Math.max(0, at - 16); i <= Math.min(239, at + 15); i++) expect(found).toContain(i);
  });

  it('is found once for the same articles and actors', () => {
    const dossier = dossierOf(240);
    const [one, next] = [100, 101].map((at) => namesElsewhere(dossier, dossier.documents[at]));
    expect(next).toBe(one);
    expect(namesElsewhere(dossier, dossier.documents[200])).not.toBe(one);
  });
});

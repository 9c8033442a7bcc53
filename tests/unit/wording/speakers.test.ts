/** What is a source called, so that nobody who is only described passes for somebody with a name? */
import { expect, it } from 'vitest';
import type { Source } from '../../../src/dossier/schema.ts';
import { attributionText, sourceName } from '../../../src/wording/speakers.ts';
import { rawActor, soundDossier } from '../dossier/sample.ts';

const dossier = soundDossier({ actors: [rawActor('ann', { name: { en: 'Ann Lee' } }), rawActor('bob')] });

it.each<[Source, string, string]>([
  [{ actor: 'ann' }, 'Ann Lee', 'Ann Lee'],
  [{ name: 'Dov Lantz' }, 'Dov Lantz', 'Dov Lantz'],
  [{ name: 'a spokesman', anonymous: true }, 'a spokesman (not named)', 'a spokesman (tanpa nama)'],
  [{ name: ' ', anonymous: true }, 'someone who is not named', 'seseorang yang tidak disebut namanya'],
  [{ actor: 'gone', name: 'Dov Lantz' }, 'Dov Lantz', 'Dov Lantz'],
])('%o', (source, en, id) => {
  expect(sourceName(source, dossier, 'en')).toBe(en);
  if (source.name !== ' ') expect(sourceName(source, dossier, 'id')).toBe(id);
});

it('in a chain', () => {
  const claim = { attribution: [{ actor: 'ann' }, { name: 'two officials', anonymous: true }], evidence: [] };
  expect(attributionText(claim, dossier, 'en')).toBe('Ann Lee, citing two officials (not named)');
});

/** Are all sentences found that name both, in reading order, and none that name one alone? */
import { expect, it } from 'vitest';
import { sentencesNamingBoth } from '../../../src/names/both-named.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const sentencesOf = (parts: readonly string[]): readonly (readonly [number, number])[] => {
  let at = 0;
  return parts.map((part) => {
    const range = [at, at + part.length] as const;
    at += part.length + 1;
    return range;
  });
};
const article = (id: string, ...parts: string[]) => rawDocument(parts.join(' '), { id, sentences: sentencesOf(parts) });

const dossier = soundDossier({
  documents: [
    article(
      'first',
      'Bob Reyle met Ann Calder.',
      'Ann Calder left.',
      'Later Reyle wrote to Ann Calder twice, and to Reyle.',
    ),
    article('second', 'Bob Reyle slept.', 'Ann Calder and Reyle spoke.'),
    article('third', 'Nobody came.'),
  ],
  actors: [
    rawActor('ann', { name: { en: 'Ann Calder' } }),
    rawActor('bob', { name: { en: 'Bob Reyle' }, aliases: { en: ['Reyle'] } }),
    rawActor('cid', { name: { en: 'Cid Vane' } }),
  ],
  claims: [],
});
const found = (one: string, other: string): string[] =>
  sentencesNamingBoth(dossier, one, other).map(({ document, sentence }) => `${document.id} ${sentence}`);

it('finds them by any name, whoever comes first', () => {
  expect(found('ann', 'bob')).toEqual(['first 0', 'first 2', 'second 1']);
  expect(found('bob', 'ann')).toEqual(found('ann', 'bob'));
});

it('finds none with somebody whom no article names, or who is not there', () => {
  expect(found('ann', 'cid')).toEqual([]);
  expect(found('ann', 'nobody')).toEqual([]);
});

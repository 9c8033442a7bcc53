/** Does a suggested passage go on to where its clause ends? */
import { expect, it } from 'vitest';
import { toClauseEnd } from '../../../src/evidence/clause.ts';
import { makeDocument } from '../../../src/edit/documents.ts';
import { newDossier } from '../../../src/edit/new-dossier.ts';

const text = 'Kim praised the ties with Russia, which cost 1,5 million. Nobody answered him.';
const document = makeDocument(newDossier('T', 'en', '2026-11-22T00:00:00Z'), {
  text,
  language: 'en',
  csl: { type: 'article', title: 'T' },
});
const widened = (words: string): string => {
  const start = text.indexOf(words);
  const { start: from, end } = toClauseEnd(document, { start, end: start + words.length });
  return text.slice(from, end);
};

it('goes on to the end of the clause or the sentence, and no further', () => {
  expect(widened('Kim praised the ties')).toBe('Kim praised the ties with Russia');
  expect(widened('which cost')).toBe('which cost 1,5 million');
  expect(widened('Nobody answered')).toBe('Nobody answered him');
  expect(widened('Nobody answered him.')).toBe('Nobody answered him.');
});

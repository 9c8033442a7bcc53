/** Does a question find what it is about, and not what holds the words that only ask? */
import { expect, it } from 'vitest';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { searchSteps } from '../../../src/search/build.ts';
import { meaningWords } from '../../../src/search/meaning-words.ts';
import { search } from '../../../src/search/search.ts';
import { queryWords } from '../../../src/search/terms.ts';
import { sayingsOf } from '../../../src/session/sayings-of.ts';
import { openFile } from '../data/file.ts';

const { dossier } = openFile('kim-putin.dossier.json');
const checks = checkDossier(dossier);
const index = inOneGo(searchSteps(dossier, checks, sayingsOf(buildGraph(dossier, countingClaims(checks)), checks)));
const meant = (query: string): string[] => meaningWords(queryWords(query)).map(({ text }) => text);

it.each([
  ['who accuses whom of arms', ['accuses', 'arms']],
  ['Siapa yang memasok senjata ke Rusia?', ['memasok', 'senjata', 'rusia']],
  ['Kim Jong Un', ['kim', 'jong', 'un']],
  // Nothing else was typed: then just that is meant.
  ['who is who', ['who', 'is', 'who']],
])('«%s» is about %j', (query, words) => {
  expect(meant(query)).toEqual(words);
});

it('a question in English finds the claims that it is about, and no others', () => {
  const { by, claims, lines, types } = search(index, 'who accuses whom of arms', 10, ['en']);
  expect(by).toBe('near');
  expect(claims.hits.map(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end)))).toEqual(
    claims.hits.map(() => ['accused', 'arms']),
  );
  expect(claims.total).toBe(3);
  expect([lines.total, types.total]).toEqual([0, 0]);
});

it('a question in Indonesian, too', () => {
  const { by, lines, claims } = search(index, 'siapa memasok senjata ke rusia', 10, ['id']);
  expect(by).toBe('words');
  expect(lines.hits.map(({ text }) => text)).toEqual(['Kim Jong Un memasok senjata kepada Rusia, dituduhkan']);
  expect(claims.total).toBe(3);
});

it('words that only ask or join are asked for where they stand', () => {
  const { by, types } = search(index, 'who speaks about whom', 10, ['en']);
  expect(by).toBe('words');
  expect(types.hits.map(({ text }) => text)).toEqual(['Who speaks about whom']);
});

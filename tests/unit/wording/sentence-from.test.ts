/** Is a line said from the side of whoever is looked at, where there are words for it? */
import { expect, it } from 'vitest';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { edgeSentence } from '../../../src/wording/sentence.ts';
import { rawActor, rawClaim, rawType, soundDossier } from '../dossier/sample.ts';

const pays = { label: { en: 'pays' }, labelDenied: { en: 'does not pay' }, labelInverse: { en: 'is paid by' } };

function said(type: object, more: object, from?: string): string {
  const dossier = soundDossier({
    actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
    relationTypes: [rawType('pays', { directed: true, ...type })],
    claims: [rawClaim('one', 'Ann', 0, { relation: 'pays', ...more })],
  });
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  return graph
    .edges()
    .map((edge) => edgeSentence(graph, edge, 'en', from).text)
    .join();
}

it('is turned for the other end alone', () => {
  expect(said(pays, {})).toBe('Ann pays Bob');
  expect(said(pays, {}, 'ann')).toBe('Ann pays Bob');
  expect(said(pays, {}, 'bob')).toBe('Bob is paid by Ann');
});

it('keeps what is put around it', () => {
  expect(said(pays, { polarity: 'denied' })).toBe('Ann does not pay Bob');
  expect(said(pays, { polarity: 'denied' }, 'bob')).toMatch(/Bob is paid by Ann/);
  expect(said(pays, { polarity: 'denied' }, 'bob')).not.toBe('Bob is paid by Ann');
});

it('stays as it is without direction, or without words for it in the language that is shown', () => {
  expect(said({ ...pays, directed: false }, {}, 'bob')).toBe('Ann pays Bob');
  expect(said({ ...pays, labelInverse: { id: 'dibayar oleh' } }, {}, 'bob')).toBe('Ann pays Bob');
});

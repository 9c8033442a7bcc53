/** Does the lead say who is linked, by what, and on how much that rests, in both languages, and only of what the dossier holds? */
import { expect, it } from 'vitest';
import { leadOf, type Lead } from '../../../src/wording/lead.ts';
import type { Locale } from '../../../src/words/languages.ts';
import { rawDocument, type Raw } from '../dossier/sample.ts';
import { graphOf, type Line } from '../scene/graph-sample.ts';

const TEXT = 'Ann sells boats to Bob. Cid visits Dan.';
const quote = (exact: string): Raw => {
  const start = TEXT.indexOf(exact);
  return { evidence: [{ document: 'article', segments: [{ start, end: start + exact.length, exact }] }] };
};
const first = quote('Ann sells boats to Bob.');
const second = quote('Cid visits Dan.');
const sentences = [
  [0, 23],
  [24, TEXT.length],
];
const more: Raw = { documents: [rawDocument(TEXT, { sentences }), rawDocument('Nothing here.', { id: 'spare' })] };

function lead(ids: readonly string[], lines: readonly Line[], locale: Locale = 'en'): Lead | undefined {
  const graph = graphOf(ids, lines, more);
  return leadOf(graph, graph.getAttribute('dossier'), locale);
}

const LINES: readonly Line[] = [
  ['ann', 'sells', 'bob', first],
  ['ann', 'visits', 'cid', second],
  ['ann', 'visits', 'dan', second],
  ['eve', 'fights', 'ann', second],
];

it('names the best connected, the largest families, and counts sentences that are quoted once each', () => {
  expect(lead(['lone', 'bob', 'ann', 'cid', 'dan', 'eve'], LINES)).toEqual({
    about: 'How ann, bob, cid, and 2 others are linked',
    brief: 'How ann, bob, and 3 others are linked',
    counts: '4 relations, mostly diplomacy and arms: word for word from 2 sentences of 1 document.',
  });
});

it('is in the language of the page', () => {
  expect(lead(['ann', 'bob'], LINES.slice(0, 1), 'id')).toEqual({
    about: 'Bagaimana ann dan bob saling terhubung',
    brief: 'Bagaimana ann dan bob saling terhubung',
    counts: '1 hubungan, terutama senjata: dikutip persis dari 1 kalimat dalam 1 dokumen.',
  });
});

it('is not there where nothing is linked', () => {
  expect(lead(['ann'], [])).toBeUndefined();
});

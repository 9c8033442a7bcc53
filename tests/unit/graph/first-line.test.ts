/** Is a newcomer shown a line that is well supported, and whose quote can be read? */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { firstLine } from '../../../src/graph/first-line.ts';
import { rawDocument, type Raw } from '../dossier/sample.ts';
import { graphOf, type Line } from '../scene/graph-sample.ts';

const TEXT = 'Ann sells boats to Bob on Monday morning. Ann. Cid visits Dan in the harbour of the town.';
const READABLE = 'Ann sells boats to Bob on Monday morning.';
const quote = (exact: string, more: Raw = {}): Raw => {
  const start = TEXT.indexOf(exact);
  return { evidence: [{ document: 'article', segments: [{ start, end: start + exact.length, exact }] }], ...more };
};
const chosen = (lines: readonly Line[]): string | undefined =>
  firstLine(graphOf(['ann', 'bob', 'cid', 'dan'], lines, { documents: [rawDocument(TEXT)] }));
const one: Raw = { attribution: [{ name: 'One' }] };
const two: Raw = { attribution: [{ name: 'Two' }] };

it('is the one with more independent sources', () => {
  expect(
    chosen([
      ['ann', 'sells', 'bob', quote(READABLE)],
      ['cid', 'visits', 'dan', quote(READABLE, one)],
      ['cid', 'visits', 'dan', quote(READABLE, two)],
    ]),
  ).toBe('cid~visits~dan');
});

it('is a disputed one rather than another with as many sources that agree', () => {
  expect(
    chosen([
      ['ann', 'sells', 'bob', quote(READABLE, one)],
      ['ann', 'sells', 'bob', quote(READABLE, two)],
      ['cid', 'visits', 'dan', quote(READABLE, one)],
      ['cid', 'visits', 'dan', quote(READABLE, { ...two, polarity: 'denied' })],
    ]),
  ).toBe('cid~visits~dan');
});

it('has a quote that says something, and is not what is only denied or inferred', () => {
  const lines: Line[] = [
    ['ann', 'sells', 'bob', quote('Ann')],
    ['bob', 'sells', 'ann', quote(READABLE, { polarity: 'denied' })],
    ['ann', 'visits', 'bob', quote(READABLE, { basis: 'inferred', note: { en: 'Guessed.' } })],
  ];
  expect(chosen(lines)).toBeUndefined();
  expect(chosen([...lines, ['cid', 'visits', 'dan', quote(READABLE)]])).toBe('cid~visits~dan');
});

it('is nobody’s relation to themselves, and there is none without lines', () => {
  expect(chosen([['ann', 'fights', 'ann', quote(READABLE)]])).toBeUndefined();
  expect(chosen([])).toBeUndefined();
});

it.each(['kim-putin', 'selat-kaca'])('is found in the sample %s, with two sources', (name) => {
  const file = new URL(`../../../data/${name}.dossier.json`, import.meta.url);
  const dossier = JSON.parse(readFileSync(file, 'utf8')) as Dossier;
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const line = firstLine(graph);
  expect(line).toBeDefined();
  expect(graph.getEdgeAttribute(line ?? '', 'origins').length).toBeGreaterThan(1);
});

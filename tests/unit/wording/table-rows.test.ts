/** What stands in the table, in which order, and what of it can be taken away? */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph, type DossierGraph } from '../../../src/graph/build.ts';
import { claimRecords, copiedCells } from '../../../src/wording/table-copy.ts';
import {
  firmnessOf,
  passagesOf,
  rowSentence,
  rowText,
  rowWords,
  SORT_KEYS,
  tableRows,
  translationOf,
  type Row,
} from '../../../src/wording/table-rows.ts';
import { asBefore, sortRows, sortSteps } from '../../../src/wording/sort-rows.ts';
import {
  claimIn,
  dossierOf,
  rawActor,
  rawClaim,
  rawDocument,
  rawType,
  soundDossier,
  type Raw,
} from '../dossier/sample.ts';

const sample = (name: string): DossierGraph => {
  const text = readFileSync(new URL(`../../../data/${name}.dossier.json`, import.meta.url), 'utf8');
  const dossier = dossierOf(readDossier(text));
  return buildGraph(dossier, countingClaims(checkDossier(dossier)));
};
const strait = sample('selat-kaca');
const kim = sample('kim-putin');

const actors = [
  rawActor('aa', { name: { en: 'Zoe' } }),
  rawActor('bb', { name: { en: 'Ábel' } }),
  rawActor('cc', { name: { en: 'bob 10' } }),
  rawActor('dd', { name: { en: 'Bob 9' } }),
];
/** A graph with one line from each subject to `aa`. */
function graphOf(claims: readonly Raw[]): DossierGraph {
  const dossier = soundDossier({
    actors,
    relationTypes: [rawType('knows')],
    claims: claims.map((more, i) => rawClaim(`c-${i}`, 'Ann', 0, { object: 'aa', ...more })),
  });
  return buildGraph(dossier, new Set(dossier.claims.map(({ id }) => id)));
}
const order = (graph: DossierGraph, by: string, down = false, kind: Row['kind'] = 'claim'): string[] =>
  sortRows(tableRows(graph, kind), graph, { by, down }, 'en').map(({ claims }) => claims[0]?.id ?? '');

describe('the rows', () => {
  it.each([
    ['kim', kim],
    ['strait', strait],
  ])('are all lines of the dossier %s, or all claims behind them, each once', (_, graph) => {
    const relations = tableRows(graph, 'relation');
    expect(relations.map(({ id }) => id)).toEqual(graph.edges());
    const claims = tableRows(graph, 'claim');
    const behind = graph.mapEdges((_, { claims: list }) => list.map(({ id }) => id)).flat();
    expect(claims.map(({ id }) => id)).toEqual(behind);
    expect(claims.length).toBeGreaterThan(relations.length);
  });

  it('count the claims, documents and origins of their line', () => {
    const row = tableRows(strait, 'relation').find(({ edge }) => edge.includes('~boarding~'));
    expect(row).toMatchObject({ documents: 2, origins: 1 });
    expect(row?.claims).toHaveLength(3);
  });

  it('say who does what, and a claim by itself says only what it says', () => {
    const graph = graphOf([{ subject: 'bb', modality: 'alleged' }, { subject: 'bb' }]);
    const say = (kind: Row['kind']): string[] => tableRows(graph, kind).map((row) => rowSentence(row, graph, 'en'));
    expect(say('relation')).toEqual(['Ábel knows Zoe']);
    expect(say('claim')).toEqual(['Ábel knows Zoe', 'Ábel knows Zoe, allegedly']);
  });

  it('tell affirmed from denied, firmest first, and count them', () => {
    const graph = graphOf([
      { subject: 'bb', polarity: 'denied' },
      { subject: 'bb', modality: 'alleged' },
      { subject: 'bb', modality: 'planned' },
      { subject: 'bb', modality: 'alleged' },
    ]);
    const [row] = tableRows(graph, 'relation');
    expect(firmnessOf(row?.claims ?? [])).toEqual([
      { modality: 'alleged', denied: false, claims: 2 },
      { modality: 'planned', denied: false, claims: 1 },
      { modality: 'asserted', denied: true, claims: 1 },
    ]);
  });

  it('can be found by quote, translation, speaker, name and date', () => {
    const row = tableRows(kim, 'relation').find(({ claims }) => claims.some(({ id }) => id === 'c-1d')) as Row;
    const words = rowWords(row, kim, 'en');
    for (const part of ['kamerad terdekatnya', 'closest comrade', 'Kim Jong Un', 'Vladimir Putin', 'October 2024'])
      expect(words).toContain(part);
    expect(rowWords(row, kim, 'id')).toContain('Oktober 2024');
  });
});

describe('the order', () => {
  it('of words is the locale’s, with numbers by size', () => {
    const graph = graphOf([{ subject: 'cc' }, { subject: 'aa' }, { subject: 'bb' }, { subject: 'dd' }]);
    expect(order(graph, 'from')).toEqual(['c-2', 'c-3', 'c-0', 'c-1']);
    expect(order(graph, 'from', true)).toEqual(['c-1', 'c-0', 'c-3', 'c-2']);
  });

  it('of dates is by their spans, and rows without one come last both ways', () => {
    const graph = graphOf([
      { subject: 'aa' },
      { subject: 'bb', when: '2024-10' },
      { subject: 'cc', when: '2024-10-03' },
      { subject: 'dd', when: '../2001' },
      { subject: 'aa', when: '2024' },
    ]);
    expect(order(graph, 'happened')).toEqual(['c-3', 'c-4', 'c-1', 'c-2', 'c-0']);
    expect(order(graph, 'happened', true)).toEqual(['c-2', 'c-1', 'c-4', 'c-3', 'c-0']);
  });

  it('of firmness puts what is asserted first and what is only denied last', () => {
    const graph = graphOf([
      { subject: 'aa', polarity: 'denied' },
      { subject: 'bb', modality: 'hypothetical' },
      { subject: 'cc' },
      { subject: 'dd', modality: 'alleged' },
    ]);
    expect(order(graph, 'firmness', false, 'relation')).toEqual(['c-2', 'c-3', 'c-1', 'c-0']);
  });

  it('of numbers is by size', () => {
    const graph = graphOf([{ subject: 'aa' }, { subject: 'bb' }, { subject: 'bb' }]);
    expect(order(graph, 'claims', true, 'relation')).toEqual(['c-1', 'c-0']);
    expect(order(graph, 'claims', false, 'relation')).toEqual(['c-0', 'c-1']);
  });

  it('keeps every row, leaves equal ones as they were, and takes an unknown name for the first', () => {
    const rows = tableRows(strait, 'claim');
    fc.assert(
      fc.property(fc.constantFrom(...SORT_KEYS, 'nonsense'), fc.boolean(), (by, down) => {
        const sorted = sortRows(rows, strait, { by, down }, 'id');
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sortRows(sorted, strait, { by, down }, 'id')).toEqual(sorted);
      }),
    );
    expect(sortRows(rows, strait, { by: 'nonsense', down: false }, 'en')).toEqual(
      sortRows(rows, strait, { by: 'relation', down: false }, 'en'),
    );
    expect(sortRows(rows, strait, { by: 'documents', down: true }, 'en').map(({ documents }) => documents)).toEqual(
      rows.map(({ documents }) => documents).sort((a, b) => b - a),
    );
  });

  it('come out the same in steps, from whatever order they had', () => {
    const rows = tableRows(strait, 'claim');
    const many = Array.from({ length: 60 }, (_, i) => rows.map((row) => ({ ...row, id: `${row.id} ${i}` }))).flat();
    expect(many.length).toBeGreaterThan(2000);
    for (const by of ['relation', 'speaker', 'happened', 'claims'] as const)
      for (const down of [false, true]) {
        const steps = sortSteps(many, strait, { by, down }, 'id');
        const shares: number[] = [];
        let step = steps.next();
        for (; !step.done; step = steps.next()) if (step.value !== undefined) shares.push(step.value);
        const sorted = step.value;
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect(shares.length).toBeGreaterThan(10);
        expect([...sorted].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          [...many].sort((a, b) => (a.id < b.id ? -1 : 1)),
        );
        const others = many.filter((_, i) => i % 3);
        const fresh = sortRows(others, strait, { by, down }, 'id');
        expect(sortRows(others, strait, { by, down }, 'id', sorted)).toEqual(fresh);
        expect(sortRows(others, strait, { by, down }, 'id', sorted.toReversed())).toEqual(fresh);
        expect(asBefore(others, sorted).map(({ id }) => id)).toEqual(fresh.map(({ id }) => id));
      }
  });
});

describe('what is taken away', () => {
  it('as cells has a heading for each, and every quote with its sentence and its source', () => {
    const rows = tableRows(kim, 'relation');
    const [headings, ...cells] = copiedCells(rows, kim, 'en');
    expect(headings).toEqual([
      ...['Relation', 'From', 'To', 'Kind of relation', 'How firm', 'Who says so', 'Happened', 'Said'],
      ...['Claims', 'Documents', 'Sources', 'Quotes'],
    ]);
    expect(cells).toHaveLength(47);
    expect(new Set(cells.map(({ length }) => length))).toEqual(new Set([12]));
    const cell = cells.find(([, from, , , , , , said]) => from === 'Kim Jong Un' && said === 'October 2024');
    expect(cell?.at(-1)).toMatch(/^“.+”, §\d+\. \[Pesan ulang tahun/u);
  });

  it('as records has every passage of every claim, letter for letter', () => {
    const records = claimRecords(tableRows(strait, 'relation'), strait, 'en');
    const dossier = strait.getAttribute('dossier');
    const counted = tableRows(strait, 'claim').flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence));
    expect(records).toHaveLength(counted.length);
    for (const { claim, passage, quote, document, sentence_number: number } of records) {
      const evidence = claimIn(dossier, claim).evidence[Number(passage) - 1];
      expect(evidence?.document).toBe(document);
      expect(quote).toBe(evidence?.segments.map(({ exact }) => exact).join(' […] '));
      expect(Number(number)).toBeGreaterThan(0);
    }
  });

  it('names speakers, origins and dates', () => {
    const record = claimRecords(tableRows(strait, 'claim'), strait, 'en').find((r) => r.claim === 'c-boarded-deckhand');
    expect(record).toMatchObject({
      subject: 'tombak-4',
      relation: 'boarding',
      modality: 'asserted',
      polarity: 'affirmed',
      speakers: 'Al-Madd, citing someone who is not named',
      origins: 'Al-Madd',
      happened: '2026-10-13',
      said: '2026-10-15',
      quote_language: 'en',
      quote: 'grey uniforms came over the rail and asked what lay under the onions',
      translation: '',
    });
  });

  it('says in which lists the two are, in the order of the lists, and sorts by them', () => {
    const dossier = soundDossier({
      actors,
      actorLists: [
        { id: 'late', name: { en: 'Zeal', id: 'Akar' }, actors: ['cc', 'dd'] },
        { id: 'soon', name: { en: 'Air' }, actors: ['bb', 'dd'] },
      ],
      relationTypes: [rawType('knows')],
      claims: ['aa', 'bb', 'cc', 'dd'].map((subject, i) => rawClaim(`c-${i}`, 'Ann', 0, { subject, object: 'aa' })),
    });
    const graph = buildGraph(dossier, new Set(dossier.claims.map(({ id }) => id)));
    const rows = tableRows(graph, 'relation');
    const listsIn = (locale: 'en' | 'id') => rows.map((row) => rowText(row, graph, locale).lists.join(' '));
    expect(listsIn('en')).toEqual(['', 'Air', 'Zeal', 'Zeal Air']);
    expect(listsIn('id')).toEqual(['', 'Air', 'Akar', 'Akar Air']);
    expect(order(graph, 'lists', false, 'relation')).toEqual(['c-1', 'c-2', 'c-3', 'c-0']);
    expect(order(graph, 'lists', true, 'relation')).toEqual(['c-2', 'c-3', 'c-1', 'c-0']);
    expect(rowWords(rows[2] as Row, graph, 'en')).toContain('Zeal');
    const [headings = [], , , , last = []] = copiedCells(rows, graph, 'en');
    expect(last[headings.indexOf('Lists')]).toBe('Zeal; Air');
    expect(claimRecords(rows, graph, 'en').map((one) => [one.subject_lists, one.object_lists])).toEqual([
      ['', ''],
      ['Air', ''],
      ['Zeal', ''],
      ['Zeal; Air', ''],
    ]);
  });

  it('has a translation only where the quote is in another language', () => {
    const dossier = soundDossier({
      documents: [rawDocument('Ann knows Bob.', { language: 'id' })],
      claims: [rawClaim('c-1', 'Ann', 0, { gloss: { en: 'Anne', id: 'Ann' } })],
    });
    const graph = buildGraph(dossier, new Set(['c-1']));
    const claim = claimIn(dossier, 'c-1');
    expect(translationOf(claim, graph, 'en')).toEqual({ text: 'Anne', language: 'en' });
    expect(translationOf(claim, graph, 'id')).toBeUndefined();
    expect(passagesOf(claim, graph)).toMatchObject([{ sentence: 1, text: 'Ann', exact: 'Ann' }]);
    const [row] = tableRows(graph, 'relation');
    expect(row && rowText(row, graph, 'en')).toMatchObject({ from: 'ann', to: 'bob', happened: [], said: [] });
  });
});

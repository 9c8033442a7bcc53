/** Does a filter leave what it should, line by line and count by count? Compared with asking every claim, one at a time. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/dossier/schema.ts';
import { buildGraph, edgeIdOf, type DossierGraph } from '../../../src/graph/build.ts';
import { datesIn, indexClaims, spanReader, type ClaimIndex } from '../../../src/graph/claim-index.ts';
import { ALL, CLOCKS, FACETS, isFiltering, type Facet, type Filter } from '../../../src/graph/filter.ts';
import { relaxations } from '../../../src/graph/relax-filter.ts';
import { originsIn } from '../../../src/graph/origins.ts';
import { choices, countLeft, graphOf, linesByOrigins, select, totalsOf } from '../../../src/graph/select.ts';
import { speakersIn } from '../../../src/graph/source-keys.ts';
import { rawActor, rawClaim, rawDocument, rawKind, rawType, soundDossier, type Raw } from '../dossier/sample.ts';

const PAPERS = ['ledger', 'warta', 'ghost'] as const;
const ACTORS = ['ann', 'bob', 'cy', 'dee', 'eve'] as const;
const DATES = ['2019', '2019-05', '2021-07-01', '2020/2022', '../2020', '2021/..', '2022-21', undefined] as const;

const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  relation: ['pact', 'sells', 'visits'],
  modality: ['asserted', 'alleged', 'planned', 'hypothetical'],
  polarity: ['affirmed', 'denied'],
  kind: ['person', 'state'],
  list: ['friends', 'foes', '-'],
  speaker: [
    'actor:ann',
    'actor:bob',
    'name:agency',
    'anonymous',
    'publisher:ledger',
    'publisher:warta',
    'document:ghost',
  ],
  document: [...PAPERS],
  check: ['to-check', 'unmarked'],
};

const LISTS: Readonly<Record<string, readonly string[]>> = {
  friends: ['ann', 'bob'],
  foes: ['bob', 'eve'],
  nobody: [],
};
const listsOf = (actor: string): string[] => {
  const own = Object.keys(LISTS).filter((list) => LISTS[list]?.includes(actor));
  return own.length ? own : ['-'];
};

const quote = (document: string): Raw => ({ document, segments: [{ start: 0, end: 3, exact: 'Ann' }] });

const anyClaim = fc.record({
  subject: fc.constantFrom(...ACTORS),
  relation: fc.constantFrom('pact', 'sells', 'visits'),
  object: fc.constantFrom(...ACTORS),
  modality: fc.constantFrom('asserted', 'alleged', 'planned', 'hypothetical'),
  polarity: fc.constantFrom('affirmed', 'affirmed', 'denied'),
  attribution: fc.array(
    fc.constantFrom<Raw>(
      { actor: 'ann' },
      { actor: 'bob' },
      { name: 'Agency' },
      { name: ' agency' },
      { anonymous: true },
    ),
    { maxLength: 3 },
  ),
  evidence: fc
    .uniqueArray(fc.constantFrom(...PAPERS), { minLength: 1, maxLength: 2 })
    .map((papers) => papers.map(quote)),
  when: fc.constantFrom(...DATES),
  said: fc.constantFrom(...DATES),
  toCheck: fc.constantFrom(undefined, undefined, {}, { note: 'when?' }),
});

function graphWith(claims: readonly Raw[]): DossierGraph {
  const issued = (year: number): Raw => ({ issued: { 'date-parts': [[year]] } });
  const dossier = soundDossier({
    documents: [
      rawDocument('Ann', { id: 'ledger', csl: { type: 'article', publisher: 'Ledger', ...issued(2021) } }),
      rawDocument('Ann', { id: 'warta', csl: { type: 'article', publisher: 'Warta', ...issued(2019) } }),
      rawDocument('Ann', { id: 'ghost', csl: { type: 'article' } }),
    ],
    actorKinds: [rawKind('person'), rawKind('state')],
    actors: ACTORS.map((id, i) => rawActor(id, { kind: i < 3 ? 'person' : 'state' })),
    actorLists: Object.entries(LISTS).map(([id, actors]) => ({ id, name: { en: id }, actors })),
    relationTypes: [
      rawType('pact', { directed: false, family: 'alliance' }),
      rawType('sells', { family: 'arms' }),
      rawType('visits', { family: 'diplomacy' }),
    ],
    claims: claims.map((claim, i) =>
      rawClaim(`c-${i}`, 'Ann', 0, { evidence: [quote('ledger')], ...(JSON.parse(JSON.stringify(claim)) as Raw) }),
    ),
  });
  return buildGraph(dossier, new Set(dossier.claims.map(({ id }) => id)));
}

const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    facets: fc.subarray([...FACETS], { maxLength: 3 }),
    only: fc.record(
      Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...VALUES[facet]])])) as Record<
        Facet,
        fc.Arbitrary<string[]>
      >,
    ),
    origins: fc.constantFrom(
      ALL.origins,
      ALL.origins,
      { min: 2, max: Infinity },
      { min: 1, max: 1 },
      { min: 2, max: 2 },
    ),
    clock: fc.constantFrom(...CLOCKS),
    span: fc.constantFrom(
      undefined,
      undefined,
      { min: Date.UTC(2019, 11), max: Date.UTC(2021, 0) },
      { min: Date.UTC(2022, 5), max: Infinity },
    ),
    undated: fc.boolean(),
  })
  .map(({ facets, only, ...filter }) => ({
    ...filter,
    only: Object.fromEntries(facets.map((facet) => [facet, new Set(only[facet])])),
  }));

/** The same question, asked of one claim after the other. */
function naively(graph: DossierGraph, filter: Filter) {
  const dossier = graph.getAttribute('dossier');
  const kind = new Map(dossier.actors.map((actor) => [actor.id, actor.kind]));
  const speakersOf = speakersIn(dossier);
  const originsOf = originsIn(dossier);
  const dateOf = datesIn(graph);
  const passes = (claim: Claim): boolean => {
    const { relation, modality, polarity, kind: kinds, list, speaker, document, check } = filter.only;
    const span = spanOf(dateOf(claim, filter.clock));
    return (
      (relation?.has(claim.relation) ?? true) &&
      (modality?.has(claim.modality) ?? true) &&
      (polarity?.has(claim.polarity) ?? true) &&
      [claim.subject, claim.object].every((end) => kinds?.has(kind.get(end) ?? '') ?? true) &&
      [claim.subject, claim.object].every((end) => listsOf(end).some((one) => list?.has(one) ?? true)) &&
      speakersOf(claim).some(({ key }) => speaker?.has(key) ?? true) &&
      claim.evidence.some((e) => document?.has(e.document) ?? true) &&
      (check?.has(claim.toCheck ? 'to-check' : 'unmarked') ?? true) &&
      (span ? !filter.span || (span.min <= filter.span.max && span.max >= filter.span.min) : filter.undated)
    );
  };
  const directed = new Map(dossier.relationTypes.map((type) => [type.id, type.directed]));
  const lines = new Map<string, Claim[]>();
  for (const claim of dossier.claims.filter(passes)) {
    const id = edgeIdOf(claim, directed.get(claim.relation) ?? true);
    lines.set(id, [...(lines.get(id) ?? []), claim]);
  }
  for (const [id, claims] of lines) {
    const affirmed = claims.filter(({ polarity }) => polarity === 'affirmed');
    const origins = new Set((affirmed.length ? affirmed : claims).flatMap(originsOf)).size;
    if (origins < filter.origins.min || origins > filter.origins.max) lines.delete(id);
  }
  return { lines, claims: [...lines.values()].flat() };
}

const spanOf = spanReader();

const anyCase = fc.tuple(fc.array(anyClaim, { maxLength: 14 }).map(graphWith), anyFilter);
const check = (test: (graph: DossierGraph, index: ClaimIndex, filter: Filter) => void): void =>
  fc.assert(
    fc.property(anyCase, ([graph, filter]) => test(graph, indexClaims(graph), filter)),
    { numRuns: 200 },
  );

describe('what a filter leaves', () => {
  it('is every claim that passes by itself, on a line with enough origins', () => {
    check((graph, index, filter) => {
      const { lines, claims } = naively(graph, filter);
      const visible = select(index, filter);
      expect([...visible.edges.keys()].sort()).toEqual([...lines.keys()].sort());
      expect([...visible.claims].sort()).toEqual(claims.map(({ id }) => id).sort());
      expect([...visible.actors].sort()).toEqual(
        [...new Set(claims.flatMap(({ subject, object }) => [subject, object]))].sort(),
      );
      expect(countLeft(index, filter)).toBe(lines.size);
    });
  });

  it('are lines as they would be in a dossier that holds nothing else', () => {
    check((graph, index, filter) => {
      const visible = select(index, filter);
      const alone = buildGraph(graph.getAttribute('dossier'), visible.claims);
      const shown = graphOf(index, filter, visible);
      expect(shown.nodes()).toEqual(graph.nodes());
      expect(shown.mapNodes((_, { claims }) => claims)).toEqual(alone.mapNodes((_, { claims }) => claims));
      expect(shown.edges().sort()).toEqual(alone.edges().sort());
      for (const id of graph.edges()) expect(shown.hasEdge(id)).toBe(alone.hasEdge(id));
      shown.forEachEdge((id, attributes, source, target) => {
        expect(attributes).toEqual(alone.getEdgeAttributes(id));
        expect([source, target]).toEqual(alone.extremities(id));
        expect(shown.edgeList.ids[shown.edgeList.placeOf(id)]).toBe(id);
        if (attributes.claims.length === graph.getEdgeAttribute(id, 'claims').length)
          expect(attributes).toBe(graph.getEdgeAttributes(id));
      });
    });
  });

  it('is the very graph, if nothing is filtered', () => {
    const graph = graphWith([{ subject: 'ann', relation: 'pact', object: 'bob' }]);
    const index = indexClaims(graph);
    expect(graphOf(index, ALL, select(index, ALL))).toBe(graph);
    expect(isFiltering({ ...ALL, clock: 'said' })).toBe(false);
  });
});

describe('the count of a choice', () => {
  it('is what this choice alone would show under the other facets', () => {
    check((graph, index, filter) => {
      const found = choices(index, totalsOf(index), filter);
      for (const facet of FACETS) {
        if (facet === 'kind' || facet === 'list') continue;
        expect(found[facet].map(({ value }) => value).every((value) => VALUES[facet].includes(value))).toBe(true);
        for (const { value, total, left, on } of found[facet]) {
          const alone = { [facet]: new Set([value]) };
          expect(total).toBe(naively(graph, { ...ALL, only: alone }).lines.size);
          expect(left).toBe(naively(graph, { ...filter, only: { ...filter.only, ...alone } }).lines.size);
          expect(on).toBe(filter.only[facet]?.has(value) ?? true);
        }
      }
    });
  });

  it('of a kind is how many of its actors have a line under the other facets', () => {
    const actorsOf = (graph: DossierGraph, filter: Filter, kind: string): number => {
      const { kind: _, ...only } = filter.only;
      const ends = naively(graph, { ...filter, only }).claims.flatMap(({ subject, object }) => [subject, object]);
      return [...new Set(ends)].filter((id) => graph.getNodeAttribute(id, 'actor').kind === kind).length;
    };
    check((graph, index, filter) => {
      for (const { value, total, left } of choices(index, totalsOf(index), filter).kind) {
        expect(total).toBe(actorsOf(graph, ALL, value));
        expect(left).toBe(actorsOf(graph, filter, value));
      }
    });
  });

  it('of a list is how many in it have a line under the other facets, whichever others they are in', () => {
    const actorsOf = (graph: DossierGraph, filter: Filter, list: string): number => {
      const { list: _, ...only } = filter.only;
      const ends = naively(graph, { ...filter, only }).claims.flatMap(({ subject, object }) => [subject, object]);
      return [...new Set(ends)].filter((id) => listsOf(id).includes(list)).length;
    };
    check((graph, index, filter) => {
      const found = choices(index, totalsOf(index), filter).list;
      const linked = new Set(graph.nodes().filter((id) => graph.getNodeAttribute(id, 'claims') > 0));
      expect(found.map(({ value }) => value)).toEqual(
        VALUES.list.filter((list) => [...linked].some((id) => listsOf(id).includes(list))),
      );
      for (const { value, total, left } of found) {
        expect(total).toBe(actorsOf(graph, ALL, value));
        expect(left).toBe(actorsOf(graph, filter, value));
      }
    });
  });

  it('of origins is how many lines have just so many under the facets and the time', () => {
    check((graph, index, filter) => {
      const counts = linesByOrigins(index, filter);
      for (let n = 1; n <= counts.length; n++)
        expect(counts[n] ?? 0).toBe(naively(graph, { ...filter, origins: { min: n, max: n } }).lines.size);
    });
  });
});

describe('what would bring lines back', () => {
  it('is each restriction that something is left without, the most helpful first', () => {
    check((graph, index, filter) => {
      const found = relaxations(index, filter);
      expect(found.map(({ lines }) => lines)).toEqual(found.map(({ lines }) => lines).sort((a, b) => b - a));
      for (const { lines, lifted } of found) {
        expect(lines).toBeGreaterThan(0);
        expect(naively(graph, lifted).lines.size).toBe(lines);
      }
    });
  });

  let graph: DossierGraph;
  beforeAll(() => {
    graph = graphWith([
      { subject: 'ann', relation: 'pact', object: 'bob', when: '2019', attribution: [{ name: 'Agency' }] },
      { subject: 'ann', relation: 'sells', object: 'cy', modality: 'alleged', attribution: [{ name: 'Agency' }] },
    ]);
  });
  const only = (facet: Facet, ...values: string[]): Filter['only'] => ({ [facet]: new Set(values) });
  it.each<[string, Filter, [string, number][]]>([
    ['nothing, if nothing is filtered', ALL, []],
    ['the facet that is empty', { ...ALL, only: only('modality') }, [['modality', 2]]],
    [
      'either of two that exclude each other',
      { ...ALL, only: { ...only('relation', 'pact'), ...only('modality', 'alleged') } },
      [
        ['relation', 1],
        ['modality', 1],
      ],
    ],
    ['the number of origins', { ...ALL, origins: { min: 2, max: Infinity } }, [['origins', 2]]],
    [
      'a span of time, the undated staying out',
      { ...ALL, undated: false, span: { min: Date.UTC(2030, 0), max: Infinity } },
      [
        ['span', 1],
        ['undated', 1],
      ],
    ],
    ['none of two that are both in the way', { ...ALL, only: { ...only('relation'), ...only('modality') } }, []],
  ])('is %s', (_, filter, expected) => {
    expect(relaxations(indexClaims(graph), filter).map(({ restriction, lines }) => [restriction, lines])).toEqual(
      expected,
    );
  });
});

/** Does the index know of every claim what it can be filtered by? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, indexClaims, type Column } from '../../../src/graph/claim-index.ts';
import { buildGraph, type DossierGraph } from '../../../src/graph/build.ts';
import { rawActor, rawDocument, rawKind, type Raw } from '../dossier/sample.ts';
import { graphOf } from '../scene/graph-sample.ts';
import { anyGraph, NAMES } from './random-graph.ts';

const paper = (id: string, year?: number | string): Raw =>
  rawDocument('Ann', {
    id,
    csl: { type: 'article', publisher: id.toUpperCase(), ...(year && { issued: { 'date-parts': [[year]] } }) },
  });
const standsIn = (...documents: string[]): Raw => ({
  evidence: documents.map((document) => ({ document, segments: [{ start: 0, end: 3, exact: 'Ann' }] })),
});

const sound = graphOf(
  [
    rawActor('ann', { kind: 'person' }),
    rawActor('bob', { kind: 'person' }),
    rawActor('cy', { kind: 'state' }),
    rawActor('dee', { kind: 'ship' }),
  ],
  [
    ['ann', 'visits', 'cy', { ...standsIn('late', 'early'), when: '2024', modality: 'alleged' }],
    ['bob', 'sells', 'ann', { ...standsIn('undated'), attribution: [{ name: 'Zed' }, { name: ' zed ' }] }],
    [
      'ann',
      'visits',
      'cy',
      { ...standsIn('early'), said: '2023/..', attribution: [{ actor: 'cy' }, { anonymous: true }] },
    ],
    ['ann', 'sells', 'ann', { ...standsIn('late'), polarity: 'denied' }],
  ],
  {
    documents: [paper('early', 2019), paper('late', '2021'), paper('undated')],
    actorKinds: [rawKind('ship'), rawKind('state'), rawKind('person')],
  },
);
const dossier = sound.getAttribute('dossier');
// Reading notes such a date, and keeps it.
const claims = dossier.claims.map((claim) => (claim.id === 'c-3' ? { ...claim, when: 'some day' } : claim));
const graph: DossierGraph = buildGraph({ ...dossier, claims }, new Set(claims.map(({ id }) => id)));
const index = indexClaims(graph);
const valuesOf = ({ values, from, of }: Column, i: number): string[] =>
  [...of.slice(from[i], from[i + 1])].map((place) => values[place] ?? '');
const of = (id: string): number => index.claims.findIndex((claim) => claim.id === id);

describe('the index', () => {
  it('lists the claims line by line, as the lines have them', () => {
    expect(index.edges).toEqual(graph.edges());
    graph.forEachEdge((edge, { claims }) => {
      const e = index.edges.indexOf(edge);
      expect(index.claims.slice(index.first[e], index.first[e + 1])).toEqual(claims);
    });
    expect(index.first.at(-1)).toBe(index.claims.length);
  });

  it('knows the ends of each line', () => {
    const ends = index.edges.map((_, e) => [...index.ends.slice(2 * e, 2 * e + 2)].map((i) => index.actors[i]));
    expect(ends).toEqual(graph.mapEdges((_, __, source, target) => [source, target]));
  });

  it('has only values that occur: in the order of the codebook, speakers by how often they speak', () => {
    expect(index.columns.relation.values).toEqual(['sells', 'visits']);
    expect(index.columns.modality.values).toEqual(['asserted', 'alleged']);
    expect(index.columns.kind.values).toEqual(['state', 'person']);
    expect(index.columns.document.values).toEqual(['early', 'late', 'undated']);
    expect(index.columns.speaker.values).toEqual([
      'publisher:late',
      'actor:cy',
      'anonymous',
      'name:zed',
      'publisher:early',
    ]);
  });

  it('has every value of a claim once', () => {
    expect(valuesOf(index.columns.kind, of('c-0'))).toEqual(['person', 'state']);
    expect(valuesOf(index.columns.kind, of('c-3'))).toEqual(['person']);
    expect(valuesOf(index.columns.document, of('c-0'))).toEqual(['late', 'early']);
    expect(valuesOf(index.columns.speaker, of('c-1'))).toEqual(['name:zed']);
    expect(valuesOf(index.columns.speaker, of('c-2'))).toEqual(['actor:cy', 'anonymous']);
    expect(valuesOf(index.origins, of('c-2'))).toEqual(['actor:cy']);
  });

  it('knows the bounds of each date by each clock, and where there is none', () => {
    const at = (clock: 'happened' | 'said' | 'published', id: string) => [
      index.time[clock].min[of(id)],
      index.time[clock].max[of(id)],
    ];
    expect(at('happened', 'c-0')).toEqual([Date.UTC(2024, 0), Date.UTC(2025, 0) - 1]);
    expect(at('happened', 'c-3')).toEqual([NaN, NaN]);
    expect(at('said', 'c-2')).toEqual([Date.UTC(2023, 0), Infinity]);
    expect(at('published', 'c-3')).toEqual([Date.UTC(2021, 0), Date.UTC(2022, 0) - 1]);
    expect(at('published', 'c-1')).toEqual([NaN, NaN]);
  });

  it('takes the earliest of its documents as the publication of a claim', () => {
    const dateOf = datesIn(graph);
    expect(dateOf(index.claims[of('c-0')] as never, 'published')).toBe('2019');
  });

  it('is empty for a dossier without a line', () => {
    const empty = indexClaims(graphOf(['ann'], []));
    expect([empty.claims.length, empty.edges.length, [...empty.first]]).toEqual([0, 0, [0]]);
    expect(empty.columns.speaker.values).toEqual([]);
  });
});

describe('the index after an edit', () => {
  const edit = fc.record({
    at: fc.nat(20),
    how: fc.constantFrom('gone', 'anew', 'changed', 'counts no more', 'kind'),
    date: fc.constantFrom('2020', '2021-05', undefined),
    name: fc.constantFrom('One', 'Three', 'Four'),
    to: fc.constantFrom(...NAMES),
  });

  it('is the one that would be read anew, step for step', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        let graph = start;
        let followed = indexClaims(graph);
        const silent = new Set<string>();
        for (const [i, { at, how, date, name, to }] of edits.entries()) {
          const dossier = graph.getAttribute('dossier');
          const { claims, actors } = dossier;
          const claim = claims[at % Math.max(1, claims.length)];
          if (!claim) continue;
          const more = { ...(date !== undefined && { when: date }), attribution: [{ name }] };
          const made = { ...claim, ...more, id: `n-${i}`, object: to };
          if (how === 'counts no more') silent.add(claim.id);
          const next =
            how === 'gone'
              ? claims.filter((one) => one !== claim)
              : how === 'anew'
                ? [...claims, made]
                : claims.map((one) => (one !== claim || how === 'kind' ? one : { ...one, ...more }));
          const others = how === 'kind' ? actors.map((one) => (one.id === to ? { ...one, kind: name } : one)) : actors;
          const counting = { has: (id: string) => !silent.has(id) };
          const edited = { ...dossier, claims: next, actors: others };
          graph = buildGraph(edited, counting, graph);
          followed = indexClaims(graph, followed);
          expect(followed).toEqual(indexClaims(graph));
        }
      }),
      { numRuns: 80 },
    );
  });
});

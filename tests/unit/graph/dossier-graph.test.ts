/** Does the graph answer as graphology's does, and does an edit make of it what a new one would be? */
import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import type { Claim, Dossier } from '../../../src/dossier/schema.ts';
import { buildGraph, type DossierGraph, type EdgeAttributes, type NodeAttributes } from '../../../src/graph/build.ts';
import { withoutActors } from '../../../src/graph/dossier-graph.ts';
import { anyGraph, contentOf, NAMES } from './random-graph.ts';

const RUNS = { seed: 20261201, numRuns: 300 };

/** The same by graphology, line for line. */
function byGraphology(graph: DossierGraph): MultiGraph<NodeAttributes, EdgeAttributes> {
  const other = new MultiGraph<NodeAttributes, EdgeAttributes>({ type: 'mixed', allowSelfLoops: true });
  graph.forEachNode((id, attributes) => void other.addNode(id, attributes));
  graph.forEachEdge((id, attributes, a, b) => {
    if (attributes.relation.directed) other.addDirectedEdgeWithKey(id, a, b, attributes);
    else other.addUndirectedEdgeWithKey(id, a, b, attributes);
  });
  return other;
}

describe('a graph', () => {
  it('answers as graphology does, and in its order', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const other = byGraphology(graph);
        expect([graph.order, graph.size]).toEqual([other.order, other.size]);
        expect(graph.nodes()).toEqual(other.nodes());
        expect(graph.edges()).toEqual(other.edges());
        for (const id of graph.nodes()) {
          expect(graph.degree(id)).toBe(other.degree(id));
          expect(graph.edges(id)).toEqual(other.edges(id));
          expect(graph.neighbors(id)).toEqual(other.neighbors(id));
          expect(graph.filterEdges(id, (_, { denied }) => denied)).toEqual(
            other.filterEdges(id, (_, { denied }) => denied),
          );
          for (const to of graph.nodes()) {
            expect(graph.edges(id, to)).toEqual(other.edges(id, to));
            expect(graph.areNeighbors(id, to)).toBe(other.areNeighbors(id, to));
          }
        }
        for (const edge of graph.edges()) {
          expect(graph.extremities(edge)).toEqual(other.extremities(edge));
          const [a, b] = graph.extremities(edge);
          expect([graph.opposite(a, edge), graph.opposite(b, edge)]).toEqual([b, a]);
        }
      }),
      RUNS,
    );
  });

  it('has nobody whom nobody named, whatever the name', () => {
    const [graph] = fc.sample(anyGraph, { seed: 1, numRuns: 1 });
    for (const id of ['constructor', '__proto__', 'hasOwnProperty', '']) {
      expect(graph?.hasNode(id)).toBe(false);
      expect(graph?.hasEdge(id)).toBe(false);
      expect(() => graph?.getNodeAttributes(id)).toThrow('no actor');
      expect(() => graph?.getEdgeAttributes(id)).toThrow('no line');
    }
  });

  it('without some actors has neither them nor their lines, and all else as it was', () => {
    fc.assert(
      fc.property(anyGraph, fc.subarray([...NAMES]), (graph, hidden) => {
        const other = byGraphology(graph);
        for (const id of hidden) other.dropNode(id);
        const rest = withoutActors(graph, new Set(hidden));
        expect(rest.nodes()).toEqual(other.nodes());
        expect(rest.mapEdges((...said) => said)).toEqual(other.mapEdges((id, data, a, b) => [id, data, a, b]));
      }),
      RUNS,
    );
  });
});

/** What may happen to the claims and the actors of a dossier, at a place between 0 and 1. */
const EDITS = ['change', 'drop', 'add', 'turn', 'move', 'discount', 'rename', 'speak', 'join', 'leave', 'die'] as const;
type Edit = readonly [(typeof EDITS)[number], number, number];
const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom(...EDITS),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
);

let made = 0;
function edited(dossier: Dossier, uncounted: Set<string>, [what, at, to]: Edit): Dossier {
  const { claims, actors } = dossier;
  const i = Math.floor(at * claims.length);
  const j = Math.floor(to * claims.length);
  const claim = claims[i];
  const pattern = claims[j];
  if (!claim || !pattern) return dossier;
  const others = claims.filter((one) => one !== claim);
  const put = (one: Claim): Dossier => ({ ...dossier, claims: claims.map((own) => (own === claim ? one : own)) });
  const who = actors[Math.floor(to * actors.length)];
  if (!who) return dossier;
  const named = (name: string): Dossier => ({
    ...dossier,
    actors: actors.map((one) => (one === who ? { ...one, name: { en: name } } : one)),
  });
  switch (what) {
    case 'rename':
      return named(`Somebody ${made++}`);
    case 'speak':
      // What was a name becomes an actor, or is one no more.
      return named(i % 2 === 0 ? 'One' : 'Two');
    case 'join':
      return { ...dossier, actors: [...actors.slice(0, j), { ...who, id: `a-${made++}` }, ...actors.slice(j)] };
    case 'leave':
      // What was said of them is said of somebody else, as when two become one.
      return {
        ...dossier,
        actors: actors.filter((one) => one !== who),
        claims: claims.map((one) => (one.object === who.id ? { ...one, object: one.subject } : one)),
      };
    case 'die':
      return { ...dossier, actors: actors.filter((one) => one !== who) };
    case 'change':
      return put({ ...claim, modality: pattern.modality, polarity: pattern.polarity });
    case 'turn':
      return put({ ...claim, subject: claim.object, object: actors[Math.floor(to * actors.length)]?.id ?? 'ann' });
    case 'drop':
      return { ...dossier, claims: others };
    case 'move':
      return { ...dossier, claims: [...others.slice(0, j), claim, ...others.slice(j)] };
    case 'add':
      return { ...dossier, claims: [...claims.slice(0, i), { ...pattern, id: `n-${made++}` }, ...claims.slice(i)] };
    case 'discount':
      if (!uncounted.delete(claim.id)) uncounted.add(claim.id);
      return { ...dossier };
  }
}

describe('a graph after an edit', () => {
  it('is what one would be that is built from nothing, after any number of them', () => {
    let [shared, through] = [0, 0];
    fc.assert(
      fc.property(anyGraph, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        // Many claims of which few change, as in a real dossier.
        const small = first.getAttribute('dossier');
        const many = small.claims.flatMap((claim) => [0, 1, 2].map((n) => ({ ...claim, id: `${claim.id}-${n}` })));
        let dossier: Dossier = { ...small, claims: many };
        const uncounted = new Set<string>();
        const counting = { has: (id: string) => !uncounted.has(id) };
        let graph = buildGraph(dossier, counting);
        for (const one of edits) {
          dossier = edited(dossier, uncounted, one);
          const before = graph;
          const at = (place: number) => counting.has(dossier.claims[place]?.id ?? '');
          graph = buildGraph(dossier, one[1] < 0.5 ? counting : { ...counting, at }, before);
          expect(contentOf(graph)).toEqual(contentOf(buildGraph(dossier, counting)));
          if (graph.edgeList === before.edgeList) shared++;
          graph.forEachEdge((id, attributes) => {
            const old = before.hasEdge(id) ? before.getEdgeAttributes(id) : undefined;
            const same =
              old?.claims.length === attributes.claims.length && old.claims.every((c, k) => c === attributes.claims[k]);
            // Somebody else may be quoted under the same name.
            if (dossier.actors === before.getAttribute('dossier').actors) expect(attributes === old).toBe(same);
            else if (attributes === old) {
              expect(same).toBe(true);
              through++;
            }
          });
        }
      }),
      RUNS,
    );
    // Most edits leave the lines where they are.
    expect(shared).toBeGreaterThan(RUNS.numRuns);
    // Nor is most of what happens to actors anything to a line.
    expect(through).toBeGreaterThan(RUNS.numRuns);
  });
});

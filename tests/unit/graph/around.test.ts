/** Is a neighbourhood what can be walked, ring by ring? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around } from '../../../src/graph/around.ts';
import { graphOf } from '../scene/graph-sample.ts';
import { anyGraph, NAMES, partnersOf } from './random-graph.ts';

describe('the neighbourhood of an actor', () => {
  const graph = graphOf(
    ['ann', 'bob', 'cy', 'dee', 'eve'],
    [
      ['ann', 'sells', 'bob'],
      ['cy', 'visits', 'ann'],
      ['bob', 'pact', 'cy'],
      ['dee', 'sells', 'cy'],
      ['eve', 'sells', 'ann', { polarity: 'denied' }],
      ['ann', 'visits', 'ann'],
    ],
  );

  it('holds rings of actors, and the lines among them', () => {
    const one = around(graph, 'ann', 1);
    expect(one?.rings).toEqual([['ann'], ['bob', 'cy']]);
    expect([...(one?.edges ?? [])].sort()).toEqual(['ann~sells~bob', 'ann~visits~ann', 'bob~pact~cy', 'cy~visits~ann']);
    expect(one?.more).toBe(true);
    const two = around(graph, 'ann', 2);
    expect(two?.rings).toEqual([['ann'], ['bob', 'cy'], ['dee']]);
    expect(two?.more).toBe(false);
  });

  it('says for itself who is only denied to be tied', () => {
    expect(around(graph, 'ann', 1)?.denied).toEqual(['eve~sells~ann']);
    expect(around(graph, 'eve', 3)).toEqual({ rings: [['eve']], edges: [], denied: ['eve~sells~ann'], more: false });
  });

  it('is nothing for somebody who is not there', () => {
    expect(around(graph, 'zoe', 1)).toBeUndefined();
  });

  it('has everybody at their distance', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 4 }), (any, from, depth) => {
        const partners = partnersOf(any);
        const rings: string[][] = [[from]];
        for (let d = 1; d <= depth; d++) {
          const inner = new Set(rings.flat());
          const ring = new Set((rings[d - 1] ?? []).flatMap((actor) => [...(partners.get(actor) ?? [])]));
          const next = [...ring].filter((actor) => !inner.has(actor));
          if (!next.length) break;
          rings.push(next);
        }
        const found = around(any, from, depth);
        expect(found?.rings.map((ring) => [...ring].sort())).toEqual(rings.map((ring) => ring.sort()));
        const within = new Set(rings.flat());
        for (const edge of found?.edges ?? []) expect(any.extremities(edge).every((end) => within.has(end))).toBe(true);
      }),
    );
  });
});

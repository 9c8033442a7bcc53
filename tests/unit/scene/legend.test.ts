/** Does the legend explain what occurs, and nothing else? */
import { describe, expect, it } from 'vitest';
import { legendOf } from '../../../src/scene/legend.ts';
import { sceneOf, type Spot } from './graph-sample.ts';

const spots: Spot[] = [
  { id: 'ann', x: 0, y: 0 },
  { id: 'bob', x: 200, y: 0, shape: 'sheet' },
  { id: 'cy', x: 0, y: 200 },
];

describe('the legend', () => {
  it('lists families, strokes and kinds that occur, in the order of the codebook, with their numbers', () => {
    const { graph, scene } = sceneOf(spots, [
      ['ann', 'tows', 'bob', { modality: 'alleged' }],
      ['ann', 'sells', 'bob'],
      ['ann', 'sells', 'bob', { attribution: [{ name: 'X' }] }],
      ['ann', 'sells', 'cy'],
      ['bob', 'pact', 'cy', { polarity: 'denied' }],
    ]);
    expect(legendOf(graph, scene)).toMatchObject({
      families: [
        { family: 'alliance', slot: 0, lines: 1 },
        { family: 'arms', slot: 2, lines: 2 },
        { family: 'sea-law', slot: 9, lines: 1 },
      ],
      strokes: [
        { stroke: 'solid', lines: 3 },
        { stroke: 'dashed', lines: 1 },
      ],
      denied: 1,
      directed: true,
      undirected: true,
      widths: [1, 2],
      kinds: [
        { kind: { id: 'circle' }, shape: 'circle', actors: 2 },
        { kind: { id: 'sheet' }, shape: 'sheet', actors: 1 },
      ],
    });
  });

  it('says nothing about what does not occur', () => {
    const { graph, scene } = sceneOf(spots, [['ann', 'sells', 'bob']]);
    expect(legendOf(graph, scene)).toMatchObject({
      denied: 0,
      undirected: false,
      widths: [],
      strokes: [{ stroke: 'solid' }],
    });
    expect(legendOf(graph, { nodes: [], edges: [] })).toEqual({
      families: [],
      strokes: [],
      denied: 0,
      directed: false,
      undirected: false,
      widths: [],
      kinds: [],
    });
  });
});

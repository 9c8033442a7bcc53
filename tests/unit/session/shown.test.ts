/** Where does everybody stand before, while and after the layout has answered? */
import { describe, expect, it } from 'vitest';
import type { KnownPlace, Positions } from '../../../src/layout/types.ts';
import { between, isStill, placed, placesIn, provisional, without } from '../../../src/session/shown.ts';
import { graphOf } from '../scene/graph-sample.ts';

const graph = graphOf(
  ['ann', 'bob', 'cy', 'dee'],
  [
    ['ann', 'sells', 'bob'],
    ['cy', 'visits', 'ann'],
  ],
);
const at = (x: number, y: number): KnownPlace => ({ x, y, pinned: false, side: 'right' });
const positions = (...xs: number[]): Positions => ({
  x: Float64Array.from(xs),
  y: new Float64Array(xs.length),
  side: xs.map(() => 'below'),
});

describe('until the layout has answered', () => {
  it('who is known stays, a newcomer waits beside a neighbour, and who has none below everybody', () => {
    const { x, y, side } = provisional(graph, new Map([['ann', at(10, 300)]]));
    expect([...x]).toEqual([10, 50, 50, 0]);
    expect([...y]).toEqual([300, 340, 340, 380]);
    expect(side).toEqual(['right', 'below', 'below', 'below']);
  });

  it('nobody waits above the middle, also where nobody is known', () => {
    expect([...provisional(graph, new Map()).y]).toEqual([80, 80, 80, 80]);
  });
});

it('a part gets its new places by name, and everybody else keeps theirs', () => {
  const part = without(graph, new Set(['bob']));
  const found = placed({ graph, positions: positions(1, 2, 3, 4) }, part, positions(10, 30, 40));
  expect([...found.x]).toEqual([10, 2, 30, 40]);
  expect([...placed({ graph, positions: undefined }, part, positions(10, 30, 40)).x]).toEqual([10, 0, 30, 40]);
  expect(without(graph, new Set())).toBe(graph);
  expect(graph.hasNode('bob')).toBe(true);
});

it('on the way everybody is between two places, and a newcomer where it will be', () => {
  const mid = between(positions(0, 100), { ...positions(10, 100, 7), side: ['left', 'left', 'left'] }, 0.5);
  expect([...mid.x]).toEqual([5, 100, 7]);
  expect(mid.side).toEqual(['left', 'left', 'left']);
  const bent = (bend: number): Positions => ({ ...positions(0, 100), bends: new Map([['ann~bob', bend]]) });
  const bends = (from: Positions, to: Positions): number | undefined => between(from, to, 0.25).bends?.get('ann~bob');
  expect([bends(positions(0, 100), bent(40)), bends(bent(40), positions(0, 100)), bends(bent(40), bent(80))]).toEqual([
    10, 30, 50,
  ]);
  expect(isStill(positions(1, 2), positions(1, 2))).toBe(true);
  expect(isStill(positions(1, 2), positions(1, 3))).toBe(false);
});

it('places are told by name, with who is pinned; without a picture everybody stands nowhere yet', () => {
  const places = placesIn({ graph, positions: positions(1, 2, 3, 4) }, new Set(['cy']));
  expect(places.get('cy')).toEqual({ x: 3, y: 0, pinned: true, side: 'below' });
  expect(placesIn({ graph }, new Set()).get('dee')).toEqual({ x: 0, y: 0, pinned: false, side: 'below' });
  expect(placesIn({}, new Set()).size).toBe(0);
});

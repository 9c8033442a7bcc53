/** Does each actor stand with those it belongs to, under a caption that says so? */
import { expect, it } from 'vitest';
import { indexClaims } from '../../../src/graph/claim-index.ts';
import type { DossierGraph } from '../../../src/graph/build.ts';
import { withoutActors } from '../../../src/graph/dossier-graph.ts';
import { ALL, type Filter } from '../../../src/graph/filter.ts';
import { orderFrom, orderId, ORDERS } from '../../../src/graph/orders.ts';
import { graphOf as filteredGraph, select } from '../../../src/graph/select.ts';
import type { Positions } from '../../../src/layout/types.ts';
import { ASPECT, layoutInput } from '../../../src/scene/layout-input.ts';
import { inOrder } from '../../../src/scene/in-order.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { nodeFaces } from '../../../src/scene/node-style.ts';
import { guideText } from '../../../src/wording/guide-text.ts';
import { rawActor, type Raw } from '../dossier/sample.ts';
import { graphOf, type Line } from './graph-sample.ts';

const actor = (id: string, kind: string): Raw => rawActor(id, { kind });
const LINES: Line[] = [
  ['ann', 'sells', 'bob', { when: '2019-05' }],
  ['bob', 'sells', 'cy', { when: '2021' }],
  ['cy', 'pact', 'ann'],
  ['di', 'visits', 'ed'],
];
const graph = graphOf(
  [
    actor('ann', 'circle'),
    actor('bob', 'circle'),
    actor('cy', 'hexagon'),
    actor('di', 'hexagon'),
    actor('ed', 'sheet'),
    actor('fay', 'sheet'),
  ],
  LINES,
  {
    actorLists: [
      { id: 'crew', name: { en: 'Crew', id: 'Awak' }, actors: ['bob', 'ed'] },
      { id: 'empty', name: { en: 'Empty' }, actors: [] },
      { id: 'payers', name: { en: 'Payers' }, actors: ['ann', 'ed', 'bob', 'di'] },
    ],
  },
);
const input = layoutInput(graph, nodeFaces(graph, ['en'], measureText), ASPECT);

/** Caption, then who stands there. */
function shown(by: (typeof ORDERS)[number]): Record<string, string[]> {
  const { positions, guides } = inOrder(graph, input, { by });
  return Object.fromEntries(
    guides.map((guide) => {
      if (guide.kind !== 'box') throw new Error('a box was expected');
      const inside = graph.nodes().filter((_, v) => {
        const [x, y] = [positions.x[v] ?? NaN, positions.y[v] ?? NaN];
        return x > guide.left && x < guide.right && y > guide.top && y < guide.bottom;
      });
      return [guideText(graph, { by }, guide.key, 'en'), inside];
    }),
  );
}

it('by kind', () => {
  expect(Object.values(shown('kind'))).toEqual([
    ['ann', 'bob'],
    ['cy', 'di'],
    ['ed', 'fay'],
  ]);
});

it('by own lists: whoever is in several stands with the first, and the others say so; who is in none stands apart', () => {
  expect(shown('list')).toEqual({
    Crew: ['bob', 'ed'],
    'Payers · 2 in an earlier list': ['ann', 'di'],
    'In no list': ['cy', 'fay'],
  });
  expect(guideText(graph, { by: 'list' }, 'crew', 'id')).toBe('Awak');
});

it('by who deals with whom; who deals with nobody is apart', () => {
  const groups = shown('community');
  expect(Object.values(groups).map((members) => members.join(' '))).toEqual(['ann bob cy', 'di ed', 'fay']);
  expect(Object.keys(groups)[2]).toBe('In no group');
});

it('by the family of most of their lines', () => {
  const rows = shown('family');
  expect(Object.values(rows).flat().sort()).toEqual(['ann', 'bob', 'cy', 'di', 'ed', 'fay']);
  expect(rows['Tied to nobody']).toEqual(['fay']);
});

it('by the year in which they first occur', () => {
  expect(shown('time')).toEqual({ '2019': ['ann', 'bob'], '2021': ['cy'], 'without a date': ['di', 'ed', 'fay'] });
});

it('around somebody, by steps', () => {
  const { guides } = inOrder(graph, input, { by: 'around', actor: 'ann' });
  expect(guides.map(({ key }) => guideText(graph, { by: 'around', actor: 'ann' }, key, 'en'))).toEqual([
    '1 step',
    'not connected',
  ]);
});

it('what a filter leaves has the room that it would have alone, and the others stand aside, close together', () => {
  const index = indexClaims(graph);
  const filter: Filter = { ...ALL, only: { relation: new Set(['visits']) } };
  const left = select(index, filter);
  const some = filteredGraph(index, filter, left);
  const idle = new Set(graph.nodes().filter((id) => !left.actors.has(id)));
  expect([...idle]).toEqual(['ann', 'bob', 'cy', 'fay']);
  const part = withoutActors(some, idle);
  for (const order of [...ORDERS.map((by) => ({ by })), { by: 'around' as const, actor: 'ann' }]) {
    const { positions, guides } = inOrder(
      some,
      layoutInput(some, nodeFaces(graph, ['en'], measureText), ASPECT),
      order,
      idle,
    );
    const box = guides.at(-1);
    if (box?.kind !== 'box') throw new Error('a box was expected');
    expect(guideText(graph, order, box.key, 'en')).toBe('left out by the filter');
    const centre = order.by === 'around' ? order.actor : undefined;
    for (const [v, id] of graph.nodes().entries()) {
      const [x, y] = [positions.x[v] ?? NaN, positions.y[v] ?? NaN];
      const isInside = x > box.left && x < box.right && y > box.top && y < box.bottom;
      expect(isInside, `${orderId(order)} ${id}`).toBe(idle.has(id) && id !== centre);
    }
    if (centre !== undefined) continue;
    const alone = inOrder(part, layoutInput(part, nodeFaces(part, ['en'], measureText), ASPECT), order);
    const apart = (at: Positions, of: DossierGraph): number => {
      const [d, e] = [of.nodeList.placeOf('di'), of.nodeList.placeOf('ed')];
      return Math.hypot((at.x[d] ?? 0) - (at.x[e] ?? 0), (at.y[d] ?? 0) - (at.y[e] ?? 0));
    };
    expect(apart(positions, some)).toBeCloseTo(apart(alone.positions, part), 6);
  }
});

it('orders are told in an address, and what is none is not understood', () => {
  const isActor = (id: string): boolean => graph.hasNode(id);
  for (const order of [...ORDERS.map((by) => ({ by })), { by: 'around' as const, actor: 'cy' }])
    expect(orderFrom(orderId(order), isActor)).toEqual(order);
  for (const text of ['', 'square', 'around', 'around:nobody']) expect(orderFrom(text, isActor)).toBeUndefined();
});

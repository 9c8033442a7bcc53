/** Is every line of a graph in exactly one bundle, whatever is open, and do groups divide the actors? */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { DossierGraph } from '../../../src/graph/build.ts';
import { groupTree, isGroup, type GroupTree, type Item } from '../../../src/graph/group-tree.ts';
import { GROUPINGS, type Grouping } from '../../../src/graph/groupings.ts';

import { bundled, bundledAcross, bundlesBetween, unfold, type Bundle } from '../../../src/graph/overview.ts';
import { derive } from '../../../src/session/shown.ts';
import { madeWorldDossier } from '../../speed/made-world.mjs';
import { graphOf, type Line } from '../scene/graph-sample.ts';
import { anyGraph, NAMES } from './random-graph.ts';

const grouping = fc.constantFrom(...GROUPINGS);

/** Every group that there is, down to the last. */
function allGroups(tree: GroupTree, items: readonly Item[] = tree.roots): string[] {
  return items.flatMap((item) => (isGroup(item) ? [item.id, ...allGroups(tree, tree.childrenOf(item))] : []));
}

function expectConserved(graph: DossierGraph, bundles: readonly Bundle[]): void {
  const edges = bundles.flatMap((bundle) => bundle.edges);
  expect(edges.sort()).toEqual(graph.edges().sort());
  let claims = 0;
  for (const bundle of bundles) {
    const lines = bundle.edges.map((edge) => graph.getEdgeAttributes(edge));
    expect(new Set(lines.map(({ relation }) => relation.family))).toEqual(new Set([bundle.family]));
    expect(bundle.claims).toBe(lines.reduce((sum, line) => sum + line.claims.length, 0));
    expect(bundle.origins).toBe(new Set(lines.flatMap(({ origins }) => origins)).size);
    expect(bundle.denied).toBe(lines.filter(({ denied }) => denied).length);
    expect(bundle.onlyDenied).toBe(
      lines.every(({ claims: all }) => all.every(({ polarity }) => polarity === 'denied')),
    );
    expect(bundle.supporting).toBeGreaterThan(0);
    expect(bundle.supporting).toBeLessThanOrEqual(bundle.origins);
    claims += bundle.claims;
  }
  expect(claims).toBe(graph.reduceEdges((sum, _, line) => sum + line.claims.length, 0));
}

describe('any graph', () => {
  it('has every actor in one group, and every line in one bundle', () => {
    fc.assert(
      fc.property(anyGraph, grouping, (graph, by) => {
        const tree = groupTree(graph, by);
        expect(tree.roots.flatMap(({ members }) => members).sort()).toEqual([...NAMES].sort());
        expectConserved(graph, bundled(graph, unfold(tree, new Set())));
      }),
    );
  });

  it('has so whichever groups are open', () => {
    fc.assert(
      fc.property(anyGraph, grouping, fc.infiniteStream(fc.boolean()), (graph, by, coin) => {
        const tree = groupTree(graph, by);
        const open = new Set(allGroups(tree).filter(() => coin.next().value));
        const unfolded = unfold(tree, open);
        expect([...unfolded.leafOf.keys()].sort()).toEqual([...NAMES].sort());
        expectConserved(graph, bundled(graph, unfolded));
      }),
    );
  });

  it('bundles what is asked for between what stands for its ends', () => {
    fc.assert(
      fc.property(anyGraph, grouping, (graph, by) => {
        const unfolded = unfold(groupTree(graph, by), new Set());
        for (const bundle of bundled(graph, unfolded)) {
          const across = bundledAcross(graph, unfolded, bundle.edges);
          const inside = bundle.a === bundle.b && bundle.a.startsWith('@');
          expect(across).toEqual(inside ? [] : [bundle]);
        }
      }),
    );
  });

  it('has between two, and inside of one, what their bundles say', () => {
    fc.assert(
      fc.property(anyGraph, grouping, (graph, by) => {
        const tree = groupTree(graph, by);
        for (const bundle of bundled(graph, unfold(tree, new Set()))) {
          const [a, b] = [tree.find(bundle.a), tree.find(bundle.b)];
          const [found] = a && b ? bundlesBetween(graph, a, b, bundle.family) : [];
          expect({ ...found, edges: [...(found?.edges ?? [])].sort() }).toEqual({
            ...bundle,
            edges: [...bundle.edges].sort(),
          });
        }
      }),
    );
  });
});

describe('two triangles', () => {
  const LINES: Line[] = [
    ['a1', 'sells', 'a2'],
    ['a2', 'sells', 'a3'],
    ['a3', 'sells', 'a1'],
    ['b1', 'sells', 'b2'],
    ['b2', 'sells', 'b3'],
    ['b3', 'sells', 'b1'],
    ['a1', 'pact', 'b1', { modality: 'alleged' }],
    ['a2', 'pact', 'b1', { polarity: 'denied' }],
  ];
  const graph = graphOf(['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'lone', 'other'], LINES);
  const tree = groupTree(graph, 'communities');

  it('are two groups, and who is tied to nobody stands aside', () => {
    expect(tree.roots.map(({ kind, members }) => [kind, [...members].sort()])).toEqual([
      ['community', ['a1', 'a2', 'a3']],
      ['community', ['b1', 'b2', 'b3']],
      ['alone', ['lone', 'other']],
    ]);
  });

  it('are tied by what somebody says of two of them', () => {
    const [a = '', b = ''] = tree.roots.map(({ id }) => id);
    const between = bundled(graph, unfold(tree, new Set())).filter((bundle) => bundle.a !== bundle.b);
    expect(between).toEqual([
      expect.objectContaining({ a, b, claims: 2, denied: 1, onlyDenied: false, stroke: 'dashed' }),
    ]);
  });

  it('show their actors once open, and still what ties them as a whole', () => {
    const [a, b] = tree.roots.map(({ id }) => id);
    const unfolded = unfold(tree, new Set([a ?? '']));
    expect(unfolded.levels.map(({ items }) => items.length)).toEqual([3, 3]);
    expect(unfolded.leafOf.get('a1')?.id).toBe('a1');
    const bundles = bundled(graph, unfolded);
    expect(bundles.filter((one) => one.a === a && one.b === b)).toHaveLength(1);
    expect(bundles.filter((one) => !one.a.startsWith('@'))).toHaveLength(3);
    // Of one line alone, it is told which of the actors it begins at.
    expect(bundledAcross(graph, unfolded, ['a1~pact~b1']).map((one) => [one.b, one.a].sort())).toEqual([
      [b, 'a1'].sort(),
    ]);
  });
});

describe('a large world', () => {
  const trees = new Map<Grouping, GroupTree>();
  let graph: DossierGraph;
  beforeAll(() => {
    const { dossier } = readDossier(madeWorldDossier(1500, 4500, { circles: 16 }));
    if (!dossier) throw new Error('the made dossier cannot be read');
    ({ graph } = derive(dossier));
    for (const by of GROUPINGS) trees.set(by, groupTree(graph, by));
  }, 60_000);

  it.each(GROUPINGS)('falls by %s into groups that can be told apart, on every level', (by) => {
    const tree = trees.get(by) as GroupTree;
    const look = (items: readonly Item[], size: number): void => {
      expect(items.length).toBeLessThanOrEqual(items.every(isGroup) ? 31 : 61);
      for (const item of items) {
        // What holds all that its group holds would be opened for nothing.
        expect(item.members.length).toBeLessThan(size);
        if (!isGroup(item)) continue;
        const children = tree.childrenOf(item);
        expect(children.flatMap(({ members }) => members).sort()).toEqual([...item.members].sort());
        expect(new Set(children.map(({ id }) => id)).size).toBe(children.length);
        expect(tree.find(item.id)).toBe(item);
        look(children, item.members.length);
      }
    };
    look(tree.roots, graph.order + 1);
    const some = graph.nodes().filter((_, i) => i % 97 === 0);
    for (const actor of some) {
      const groups = tree.around(actor);
      const unfolded = unfold(tree, new Set(groups.map(({ id }) => id)));
      expect(unfolded.leafOf.get(actor)?.id).toBe(actor);
    }
    expectConserved(graph, bundled(graph, unfold(tree, new Set(tree.around(some[0] ?? '').map(({ id }) => id)))));
  });

  it('is told apart by communities about as it was made', () => {
    const roots = (trees.get('communities') as GroupTree).roots.filter(isGroup);
    expect(roots.length).toBeGreaterThanOrEqual(10);
    expect(roots.length).toBeLessThanOrEqual(31);
  });

  it('knows no group that is not there', () => {
    const tree = trees.get('communities') as GroupTree;
    for (const id of ['@nobody', '@', '@/', '@nobody/more', `${tree.roots[0]?.id}/nobody`, 'nobody'])
      expect(tree.find(id)).toBeUndefined();
  });
});

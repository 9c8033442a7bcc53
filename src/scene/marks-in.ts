/** Which marks belong to some lines and actors? In the order of the scene, so that what lies above another still does. */
import type { EdgeMark, NodeMark, Scene } from './build.ts';
import type { Lookup } from './by-id.ts';

export interface SomeMarks {
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
}

/** Looking each one up is worth it while they are so few of all: then nobody can tell in which order they lie. */
const FEW = 1 / 50;

function some<T extends { readonly id: string }>(all: readonly T[], one: Lookup<T>, ids: ReadonlySet<string>): T[] {
  return ids.size < all.length * FEW
    ? [...ids].flatMap((id) => one.get(id) ?? [])
    : all.filter(({ id }) => ids.has(id));
}

export const marksIn = (scene: Scene, edges: ReadonlySet<string>, nodes: ReadonlySet<string>): SomeMarks => ({
  nodes: some(scene.nodes, scene.node, nodes),
  edges: some(scene.edges, scene.edge, edges),
});

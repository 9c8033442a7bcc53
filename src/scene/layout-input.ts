/** What does the layout need to know of a graph and its labels? */
import { bundlesOf } from '../graph/bundles.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { LayoutInput } from '../layout/types.ts';
import type { NodeStyle } from './node-style.ts';

/**
 * The shape of frame that every layout fills, width by height: between a desktop's stage and a phone's. It is fixed, so that a
 * dossier has one picture, whatever the window it was opened in.
 */
export const ASPECT = 0.98;

export function layoutInput(
  graph: DossierGraph,
  faces: readonly NodeStyle[],
  aspect: number,
  known?: NonNullable<LayoutInput['known']>,
): LayoutInput {
  const index = new Map(faces.map((face, i) => [face.id, i]));
  const links = bundlesOf(graph).flatMap(({ a, b, edges }) => {
    const source = index.get(a);
    const target = index.get(b);
    return source === undefined || target === undefined || a === b ? [] : [{ source, target, lines: edges.length }];
  });
  const nodes = faces.map(({ id, radius, width, height }) => ({ id, radius, label: { width, height } }));
  return known ? { nodes, links, aspect, known } : { nodes, links, aspect };
}

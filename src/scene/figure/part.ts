/** What of the scene is on the page, and how much room does it take? */
import type { Box } from '../../layout/label-box.ts';
import { nodeBox, union, type EdgeMark, type NodeMark, type Scene } from '../build.ts';
import { sample } from '../curve.ts';
import type { Part } from './page.ts';

export interface Shown {
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
}

/** The lines whose middle and both ends' actors lie inside the box (world units), and the actors inside it. */
export function partInside(scene: Scene, box: Box): Part {
  const inside = ({ x, y }: { x: number; y: number }): boolean =>
    x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const actors = new Set(scene.nodes.filter(inside).map((node) => node.id));
  const edges = scene.edges.filter((edge) => inside(edge.middle) && actors.has(edge.source) && actors.has(edge.target));
  return { actors, edges: new Set(edges.map((edge) => edge.id)) };
}

/** A line never stands without its two actors; `idle` actors have none, and are left out. */
export function shownPart(scene: Scene, part: Part | undefined, idle?: ReadonlySet<string>): Shown {
  const edges = part ? scene.edges.filter((edge) => part.edges.has(edge.id)) : scene.edges;
  const ends = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const wanted = (id: string): boolean => (!part || part.actors.has(id)) && !idle?.has(id);
  return { edges, nodes: scene.nodes.filter(({ id }) => ends.has(id) || wanted(id)) };
}

/** Boxes of nodes and lines (world units), arrow heads and crosses included. */
export function markBoxes({ nodes, edges }: Shown): Box[] {
  const boxes = nodes.map(nodeBox);
  for (const { curve, width } of edges) {
    // An arrow head is as wide as half of it reaches to either side; a cross no more.
    const reach = 3 + 1.3 * width;
    for (const { x, y } of sample(curve, curve.straight ? 2 : 12))
      boxes.push({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  return boxes;
}

export function boundsOf(boxes: readonly Box[]): Box {
  const [first, ...rest] = boxes;
  return first ? rest.reduce(union, first) : { left: 0, top: 0, right: 0, bottom: 0 };
}

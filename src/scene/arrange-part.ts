/** Where do those who are shown stand in a picture of a shape of its own? They are arranged anew for it, as if there were nobody else. */
import type { DossierGraph } from '../graph/build.ts';
import { arrange } from '../layout/arrange.ts';
import { pairOf, type LayoutInput, type Positions } from '../layout/types.ts';
import type { Part } from './figure/page.ts';
import { layoutInput } from './layout-input.ts';
import type { NodeStyle } from './node-style.ts';

/**
 * Positions of all actors, in the order of the graph; those of who is not in `part` mean nothing.
 *
 * @param aspect width by height of the room
 */
export function arrangePart(graph: DossierGraph, faces: readonly NodeStyle[], aspect: number, part: Part): Positions {
  const { input, at } = partInput(graph, layoutInput(graph, faces, aspect), part);
  const count = faces.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const side: Positions['side'][number][] = faces.map(() => 'below');
  if (input.nodes.length === 0) return { x, y, side };
  const placed = arrange(input);
  at.forEach((whole, i) => {
    x[whole] = placed.x[i] ?? 0;
    y[whole] = placed.y[i] ?? 0;
    side[whole] = placed.side[i] ?? 'below';
  });
  return { x, y, side, ...(placed.bends && { bends: placed.bends }) };
}

function partInput(
  graph: DossierGraph,
  whole: LayoutInput,
  { actors, edges }: Part,
): { readonly input: LayoutInput; readonly at: readonly number[] } {
  const lines = new Map<string, number>();
  const wanted = new Set(actors);
  for (const edge of edges) {
    const [a, b] = graph.extremities(edge);
    // A line never stands without its two actors.
    wanted.add(a).add(b);
    const pair = a < b ? pairOf(a, b) : pairOf(b, a);
    lines.set(pair, (lines.get(pair) ?? 0) + 1);
  }
  const at = whole.nodes.flatMap(({ id }, i) => (wanted.has(id) ? [i] : []));
  const place = new Map(at.map((i, now) => [i, now]));
  const links = whole.links.flatMap((link) => {
    const [source, target] = [place.get(link.source), place.get(link.target)];
    const [a, b] = [whole.nodes[link.source]?.id ?? '', whole.nodes[link.target]?.id ?? ''];
    const count = lines.get(a < b ? pairOf(a, b) : pairOf(b, a));
    return source === undefined || target === undefined || !count ? [] : [{ source, target, lines: count }];
  });
  return { input: { ...whole, nodes: at.flatMap((i) => whole.nodes[i] ?? []), links }, at };
}

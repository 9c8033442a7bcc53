/**
 * Which nodes should get a better place when lines have come in? A line that joins two old ones can run through another one
 * between them, or through a name: then it seems to say something of them. The end with fewer lines gives way, and the name turns.
 */
import { parallelWidth } from './parallel-offset.ts';
import { bundleClearance, bundleMeetsBox } from './geometry.ts';
import { labelBox } from './label-box.ts';
import type { KnownPlace, LayoutInput } from './types.ts';
import { GAP } from './weights.ts';

/** Larger pictures remain as they are: the search for a better place would take too long, and not all of their names are read. */
const LARGEST = 200;

interface InTheWay {
  /** Ids of placed nodes that should be placed anew; never pinned ones. */
  readonly movers: ReadonlySet<string>;
  /** Ids of placed nodes whose labels should look for another side. */
  readonly turners: ReadonlySet<string>;
}

/** `isOld`: whether there was a line between two nodes, by id, before. */
function inTheWay(input: LayoutInput, isOld: (a: string, b: string) => boolean): InTheWay {
  const { nodes, links, known } = input;
  const movers = new Set<string>();
  const turners = new Set<string>();
  if (!known || nodes.length > LARGEST) return { movers, turners };
  const degree = new Map<number, number>();
  for (const { source, target, lines } of links)
    for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + lines);
  for (const { source, target, lines } of links) {
    const [a, b] = [nodes[source]!, nodes[target]!];
    const [from, to] = [known.get(a.id), known.get(b.id)];
    if (!from || !to || isOld(a.id, b.id)) continue;
    const half = parallelWidth(lines) / 2;
    let hit = false;
    nodes.forEach((node, v) => {
      const at = known.get(node.id);
      if (!at) return;
      const third = v !== source && v !== target;
      if (third && bundleClearance(from.x, from.y, to.x, to.y, half, at.x, at.y) < node.radius + GAP.nodeToEdge)
        hit = true;
      if (node.label.width === 0 || node.label.height === 0) return;
      const { left, top, right, bottom } = labelBox(node, at.x, at.y, at.side ?? 'below');
      if (!bundleMeetsBox(from.x, from.y, to.x, to.y, half, left, top, right, bottom)) return;
      turners.add(node.id);
      if (third) hit = true;
    });
    // Placed by hand is placed for good.
    const movable = [source, target].filter((end) => !known.get(nodes[end]!.id)?.pinned);
    const [first, second] = movable;
    if (!hit || first === undefined) continue;
    const mover = second !== undefined && (degree.get(second) ?? 0) < (degree.get(first) ?? 0) ? second : first;
    movers.add(nodes[mover]!.id);
  }
  return { movers, turners };
}

/** The same question with room for those who are in the way to move and to turn, and who they are. */
export function makeWay(
  input: LayoutInput,
  isOld: (a: string, b: string) => boolean,
): { readonly input: LayoutInput; readonly movers: ReadonlySet<string> } {
  const { movers, turners } = inTheWay(input, isOld);
  if (!input.known || movers.size + turners.size === 0) return { input, movers };
  const known = new Map<string, KnownPlace>();
  for (const [id, place] of input.known) {
    const { side: _, ...open } = place;
    if (!movers.has(id)) known.set(id, turners.has(id) ? open : place);
  }
  return { input: { ...input, known }, movers };
}

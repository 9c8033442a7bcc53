/** Who and what holds the parts together? The actors and lines without which a part would fall off. */
import type { TieGraph } from './partners.ts';

/** An actor without whom a part of the graph would fall apart. */
export interface CutActor {
  readonly actor: string;
  /** Who would be cut off from the largest rest, part by part, the larger parts first. */
  readonly parts: readonly (readonly string[])[];
}

/** A line that alone holds two parts together. */
export interface CutLine {
  readonly edge: string;
  /** The smaller side. */
  readonly side: readonly string[];
}

export interface Articulation {
  /** Who cuts off most first. */
  readonly actors: readonly CutActor[];
  /** Those with the larger smaller side first. */
  readonly lines: readonly CutLine[];
}

/**
 * Tarjan's walk through every part, with its own stack so that a long chain overflows nothing. In the order of the walk, all
 * that hangs below an actor follows it without a gap. Own code: graphology's packages find no cut points.
 */
export function articulationOf(ties: TieGraph): Articulation {
  const order: string[] = [];
  const index = new Map<string, number>();
  const low: number[] = [];
  const size: number[] = [];
  const actors: CutActor[] = [];
  const lines: CutLine[] = [];
  for (const root of ties.nodes()) {
    if (index.has(root)) continue;
    const start = order.length;
    const branches = new Map<string, (readonly [number, number])[]>();
    const bridges: { tie: string; from: number; to: number }[] = [];
    const path: { actor: string; at: number; parent: string | undefined; next: string[] }[] = [];
    const enter = (actor: string, parent: string | undefined): void => {
      const at = order.length;
      index.set(actor, at);
      order.push(actor);
      low[at] = at;
      size[at] = 1;
      path.push({ actor, at, parent, next: ties.neighbors(actor) });
    };
    enter(root, undefined);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const other = top.next.pop();
      if (other !== undefined) {
        const seen = index.get(other);
        if (seen === undefined) enter(other, top.actor);
        // One tie per pair: the way back to the parent is the tie that one came by.
        else if (other !== top.parent) low[top.at] = Math.min(low[top.at] ?? 0, seen);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (!above) continue;
      size[above.at] = (size[above.at] ?? 0) + (size[top.at] ?? 0);
      low[above.at] = Math.min(low[above.at] ?? 0, low[top.at] ?? 0);
      const range = [top.at, top.at + (size[top.at] ?? 0)] as const;
      if ((low[top.at] ?? 0) >= above.at) {
        const list = branches.get(above.actor);
        if (list) list.push(range);
        else branches.set(above.actor, [range]);
      }
      if ((low[top.at] ?? 0) > above.at)
        bridges.push({ tie: ties.edge(above.actor, top.actor) ?? '', from: range[0], to: range[1] });
    }
    const end = order.length;
    /** Everybody of this part but those in the ranges. */
    const others = (ranges: readonly (readonly [number, number])[], without?: string): string[] => {
      const out: string[] = [];
      let at = start;
      for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
        for (const actor of order.slice(at, from)) out.push(actor);
        at = to;
      }
      for (const actor of order.slice(at, end)) out.push(actor);
      return out.filter((actor) => actor !== without);
    };
    for (const [actor, ranges] of branches) {
      const above = end - start - 1 - ranges.reduce((sum, [from, to]) => sum + to - from, 0);
      if (ranges.length + (above > 0 ? 1 : 0) < 2) continue;
      const sizes = ranges.map(([from, to]) => to - from);
      const largest = sizes.reduce((most, size) => Math.max(most, size), above);
      // The largest part is «the rest»; its members need not be listed, which in a large graph would cost most.
      const rest = above === largest ? -1 : sizes.indexOf(largest);
      const parts = ranges.filter((_, i) => i !== rest).map(([from, to]) => order.slice(from, to));
      if (above > 0 && rest >= 0) parts.push(others(ranges, actor));
      actors.push({ actor, parts: parts.sort((a, b) => b.length - a.length) });
    }
    for (const { tie, from, to } of bridges) {
      const [edge, ...parallel] = ties.getEdgeAttribute(tie, 'lines');
      if (edge === undefined || parallel.length) continue;
      const below = to - from;
      lines.push({ edge, side: below * 2 <= end - start ? order.slice(from, to) : others([[from, to]]) });
    }
  }
  const cutOff = ({ parts }: CutActor): number => parts.reduce((sum, part) => sum + part.length, 0);
  return {
    actors: actors.sort((a, b) => cutOff(b) - cutOff(a)),
    lines: lines.sort((a, b) => b.side.length - a.side.length),
  };
}

/** Who and what holds the parts together? The actors and lines without which a part would fall off. */
import type { Steps } from '../dossier/in-slices.ts';
import type { Ties } from './ties.ts';

/**
 * Some of the actors. They are listed on request, and only so many: in a long chain each cuts off half of it, and all lists
 * together would be as long as the square of the chain.
 */
export interface Some {
  readonly count: number;
  readonly first: (most: number) => readonly string[];
}

/** An actor without whom a part of the graph would fall apart. */
export interface CutActor {
  readonly actor: string;
  /** Who would be cut off from the largest rest, part by part, the larger parts first. */
  readonly parts: readonly Some[];
}

/** A line that alone holds two parts together. */
export interface CutLine {
  readonly edge: string;
  /** The smaller side. */
  readonly side: Some;
}

export interface Articulation {
  /** Who cuts off most first. */
  readonly actors: readonly CutActor[];
  /** Those with the larger smaller side first. */
  readonly lines: readonly CutLine[];
}

/** The first of several parts, one after the other, and how many there are in all. */
export function together(parts: readonly Some[]): Some {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const first = (most: number): readonly string[] => {
    const out: string[] = [];
    for (const part of parts) {
      if (out.length >= most) break;
      for (const actor of part.first(most - out.length)) out.push(actor);
    }
    return out;
  };
  return { count, first };
}

/** So many ties are followed between two places where the work may be interrupted. */
const STEP = 20_000;
const UNSEEN = 0xffffffff;

/** From a place in the order of the walk up to another. */
type Stretch = readonly [from: number, to: number];

/**
 * Tarjan's walk through every part, with its own stack so that a long chain overflows nothing. In the order of the walk, all
 * that hangs below an actor follows it without a gap. Own code: graphology's packages find no cut points.
 */
export function* articulationSteps(ties: Ties): Steps<Articulation> {
  const { actors, from, to, by, first, lines } = ties;
  const n = actors.length;
  const order = new Uint32Array(n);
  const place = new Uint32Array(n).fill(UNSEEN);
  // By place in the order.
  const low = new Uint32Array(n);
  const size = new Uint32Array(n);
  // By actor.
  const next = from.slice(1);
  const above = new Uint32Array(n).fill(UNSEEN);
  const cameBy = new Uint32Array(n);
  const cutActors: CutActor[] = [];
  const cutLines: CutLine[] = [];
  let walked = 0;
  let count = 0;

  const enter = (actor: number): void => {
    place[actor] = low[count] = count;
    order[count] = actor;
    size[count] = 1;
    count++;
  };
  /** All in these stretches, or in the gaps between them. */
  const listed = (stretches: readonly Stretch[], without = UNSEEN): Some => {
    const all = stretches.reduce((sum, [start, end]) => sum + end - start, 0);
    const own = without !== UNSEEN && stretches.some(([start, end]) => start <= without && without < end);
    return {
      count: own ? all - 1 : all,
      first: (most) => {
        const out: string[] = [];
        for (const [start, end] of stretches)
          for (let at = start; at < end && out.length < most; at++)
            if (at !== without) out.push(actors[order[at] ?? 0] ?? '');
        return out;
      },
    };
  };
  const gaps = (stretches: readonly Stretch[], start: number, end: number): Stretch[] => {
    const out: Stretch[] = [];
    let at = start;
    for (const [from, to] of stretches) {
      out.push([at, from]);
      at = to;
    }
    out.push([at, end]);
    return out;
  };

  for (let root = 0; root < n; root++) {
    if (place[root] !== UNSEEN) continue;
    const start = count;
    const branches = new Map<number, Stretch[]>();
    const bridges: { readonly tie: number; readonly below: Stretch }[] = [];
    enter(root);
    for (let actor = root; actor !== UNSEEN;) {
      const at = place[actor] ?? 0;
      const rest = next[actor] ?? 0;
      if (rest > (from[actor] ?? 0)) {
        next[actor] = rest - 1;
        const tie = by[rest - 1] ?? 0;
        const other = to[rest - 1] ?? 0;
        const seen = place[other] ?? UNSEEN;
        if (seen === UNSEEN) {
          enter(other);
          above[other] = actor;
          cameBy[other] = tie;
          actor = other;
          // One tie per pair: the way back to whom one came from is the tie that one came by.
        } else if (other !== above[actor]) low[at] = Math.min(low[at] ?? 0, seen);
        if (++walked % STEP === 0) yield;
        continue;
      }
      const parent = above[actor] ?? UNSEEN;
      if (parent !== UNSEEN) {
        const there = place[parent] ?? 0;
        size[there] = (size[there] ?? 0) + (size[at] ?? 0);
        low[there] = Math.min(low[there] ?? 0, low[at] ?? 0);
        const below = [at, at + (size[at] ?? 0)] as const;
        if ((low[at] ?? 0) >= there) {
          const list = branches.get(parent);
          if (list) list.push(below);
          else branches.set(parent, [below]);
        }
        if ((low[at] ?? 0) > there) bridges.push({ tie: cameBy[actor] ?? 0, below });
      }
      actor = parent;
    }
    const end = count;
    for (const [actor, stretches] of branches) {
      const sizes = stretches.map(([from, to]) => to - from);
      const others = end - start - 1 - sizes.reduce((sum, size) => sum + size, 0);
      if (stretches.length + (others > 0 ? 1 : 0) < 2) continue;
      const largest = sizes.reduce((most, size) => Math.max(most, size), others);
      // The largest part is «the rest»; its members need not be listed.
      const rest = others === largest ? -1 : sizes.indexOf(largest);
      const parts = stretches.filter((_, i) => i !== rest).map((stretch) => listed([stretch]));
      if (others > 0 && rest >= 0) parts.push(listed(gaps(stretches, start, end), place[actor]));
      cutActors.push({ actor: actors[actor] ?? '', parts: parts.sort((a, b) => b.count - a.count) });
    }
    for (const { tie, below } of bridges) {
      const [line, after] = [first[tie] ?? 0, first[tie + 1] ?? 0];
      if (after !== line + 1) continue;
      const side = (below[1] - below[0]) * 2 <= end - start ? [below] : gaps([below], start, end);
      cutLines.push({ edge: lines[line] ?? '', side: listed(side) });
    }
  }
  const cutOff = new Map(cutActors.map((cut) => [cut, together(cut.parts).count]));
  return {
    actors: cutActors.sort((a, b) => (cutOff.get(b) ?? 0) - (cutOff.get(a) ?? 0)),
    lines: cutLines.sort((a, b) => b.side.count - a.side.count),
  };
}

/** Who stands between the others? */
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js';
import type { TieGraph } from './partners.ts';

export interface Between {
  /** Of the shortest ways between two others that are tied at all, which share leads through each actor: 0 to 1, greatest first. */
  readonly shares: readonly { readonly actor: string; readonly share: number }[];
  /** From how many starting points, and of how many: fewer means an estimate. */
  readonly sources: number;
  readonly actors: number;
}

/**
 * Who stands between the others: betweenness by Brandes' routine, one starting point per step, so that the caller can stop for
 * breath. Beyond `most` starting points they are drawn evenly from the list of actors, and the result is an estimate.
 */
export function* betweenSteps(ties: TieGraph, most = 500): Generator<undefined, Between, undefined> {
  const actors = ties.nodes();
  const connected = actors.filter((actor) => ties.degree(actor) > 0);
  if (connected.length < 3) return { shares: [], sources: 0, actors: connected.length };
  const position = new Map(actors.map((actor, i) => [actor, i]));
  // The package's betweenness runs through all actors at once; this is the routine that it is made of.
  const brandes = createUnweightedIndexedBrandes(ties);
  const sources = Math.min(most, connected.length);
  const through = new Float64Array(actors.length);
  const delta = new Float64Array(actors.length);
  let pairs = 0;
  for (let k = 0; k < sources; k++) {
    const source = position.get(connected[Math.floor((k * connected.length) / sources)] as string) as number;
    const [stack, before, sigma] = brandes(source);
    pairs += stack.size - 1;
    delta.fill(0);
    while (stack.size > 0) {
      const w = stack.pop() as number;
      const part = (1 + (delta[w] ?? 0)) / (sigma[w] ?? 1);
      for (const v of before[w] ?? []) delta[v] = (delta[v] ?? 0) + (sigma[v] ?? 0) * part;
      if (w !== source) through[w] = (through[w] ?? 0) + (delta[w] ?? 0);
    }
    yield;
  }
  const scale = connected.length / sources;
  const sizes = partSizes(ties);
  const shares = connected.map((actor) => {
    // Ordered pairs of two others that are tied at all: all such pairs without those that begin or end with the actor.
    const others = pairs * scale - 2 * ((sizes.get(actor) ?? 1) - 1);
    const share = others > 0 ? Math.min(1, ((through[position.get(actor) ?? 0] ?? 0) * scale) / others) : 0;
    return { actor, share };
  });
  return {
    shares: shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share),
    sources,
    actors: connected.length,
  };
}

/** How many actors are in the part of each. */
function partSizes(ties: TieGraph): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const root of ties.nodes()) {
    if (sizes.has(root)) continue;
    const part = new Set([root]);
    for (const actor of part) for (const other of ties.neighbors(actor)) part.add(other);
    for (const actor of part) sizes.set(actor, part.size);
  }
  return sizes;
}

/** Who stands between the others? */
import type { Steps } from '../dossier/in-slices.ts';
import type { Ties } from './ties.ts';

export interface Between {
  /** Of the shortest ways between two others that are tied at all, which share leads through each actor: 0 to 1, greatest first. */
  readonly shares: readonly { readonly actor: string; readonly share: number }[];
  /** From how many starting points, and of how many: fewer means an estimate. */
  readonly sources: number;
  readonly actors: number;
}

/** So many ties are followed between two places where the work may be interrupted. */
const STEP = 50_000;

/**
 * Who stands between the others: betweenness by Brandes' routine, one starting point after the other; yields how much of it is done, 0 to
 * 1. Beyond `most` starting points they are drawn evenly from the list of actors, and the result is an estimate. Own code: the package's
 * keeps a list of predecessors for every actor and starting point, which costs more than finding them again by their distance.
 */
export function* betweenSteps({ actors, from, to }: Ties, most = 500): Steps<Between> {
  const n = actors.length;
  const connected: number[] = [];
  for (let i = 0; i < n; i++) if ((from[i + 1] ?? 0) > (from[i] ?? 0)) connected.push(i);
  if (connected.length < 3) return { shares: [], sources: 0, actors: connected.length };
  const sources = Math.min(most, connected.length);
  const through = new Float64Array(n);
  const delta = new Float64Array(n);
  /** How many shortest ways lead there. */
  const ways = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const order = new Uint32Array(n);
  let pairs = 0;
  let looked = 0;
  for (let k = 0; k < sources; k++) {
    const source = connected[Math.floor((k * connected.length) / sources)] ?? 0;
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let found = 1;
    for (let at = 0; at < found; at++) {
      const v = order[at] ?? 0;
      const far = (distance[v] ?? 0) + 1;
      const [start, end] = [from[v] ?? 0, from[v + 1] ?? 0];
      for (let j = start; j < end; j++) {
        const w = to[j] ?? 0;
        const known = distance[w] ?? -1;
        if (known < 0) {
          distance[w] = far;
          ways[w] = ways[v] ?? 0;
          order[found++] = w;
        } else if (known === far) ways[w] = (ways[w] ?? 0) + (ways[v] ?? 0);
      }
      if ((looked += end - start) > STEP) {
        looked = 0;
        yield k / sources;
      }
    }
    pairs += found - 1;
    for (let at = found - 1; at > 0; at--) {
      const w = order[at] ?? 0;
      const part = (1 + (delta[w] ?? 0)) / (ways[w] ?? 1);
      const near = (distance[w] ?? 0) - 1;
      const [start, end] = [from[w] ?? 0, from[w + 1] ?? 0];
      for (let j = start; j < end; j++) {
        const v = to[j] ?? 0;
        if (distance[v] === near) delta[v] = (delta[v] ?? 0) + (ways[v] ?? 0) * part;
      }
      through[w] = (through[w] ?? 0) + (delta[w] ?? 0);
      if ((looked += end - start) > STEP) {
        looked = 0;
        yield k / sources;
      }
    }
    // Only what this walk has touched.
    for (let at = 0; at < found; at++) {
      const v = order[at] ?? 0;
      distance[v] = -1;
      delta[v] = 0;
    }
  }
  const scale = connected.length / sources;
  const sizes = partSizes(from, to);
  const shares = connected.map((i) => {
    // Ordered pairs of two others that are tied at all: all such pairs without those that begin or end with the actor.
    const others = pairs * scale - 2 * ((sizes[i] ?? 1) - 1);
    const share = others > 0 ? Math.min(1, ((through[i] ?? 0) * scale) / others) : 0;
    return { actor: actors[i] ?? '', share };
  });
  return {
    shares: shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share),
    sources,
    actors: connected.length,
  };
}

/** How many actors are in the part of each. */
function partSizes(from: Uint32Array, to: Uint32Array): Uint32Array {
  const n = from.length - 1;
  const sizes = new Uint32Array(n);
  const part = new Uint32Array(n);
  for (let root = 0; root < n; root++) {
    if (sizes[root]) continue;
    part[0] = root;
    sizes[root] = 1;
    let found = 1;
    for (let at = 0; at < found; at++) {
      const v = part[at] ?? 0;
      for (let j = from[v] ?? 0; j < (from[v + 1] ?? 0); j++) {
        const w = to[j] ?? 0;
        if (sizes[w]) continue;
        sizes[w] = 1;
        part[found++] = w;
      }
    }
    for (let at = 0; at < found; at++) sizes[part[at] ?? 0] = found;
  }
  return sizes;
}

/** Which actors are tied more closely with each other than with the rest? */
import louvain from 'graphology-communities-louvain';
import type { TieGraph } from './partners.ts';

/** Actors that are tied more closely with each other. */
export interface Group {
  /** Best connected inside of the group first. */
  readonly actors: readonly string[];
  /** Pairs of members that are tied. */
  readonly inside: number;
  /** Ties that lead out of the group. */
  readonly outside: number;
}

export interface Groups {
  /** Largest first; an actor without a tie is in none. */
  readonly groups: readonly Group[];
  /** How clearly they stand apart, −½ to 1; from about 0.3 the groups mean something. */
  readonly modularity: number;
}

/** Whether a group deserves the name: it has more ties inside than it has to others. */
export const isClose = ({ inside, outside }: Group): boolean => inside > outside;

/** Below this the division is hardly better than chance (Newman and Girvan 2004). */
export const CLEAR = 0.3;

const SEED = 7;

/** A repeatable source of numbers in [0, 1), so that the same graph always falls into the same groups. */
function repeatable(): () => number {
  let state = SEED;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Communities by the Louvain method, each tie as heavy as it has independent origins. */
export function groupsOf(ties: TieGraph): Groups {
  if (ties.size === 0) return { groups: [], modularity: 0 };
  const { communities, modularity } = louvain.detailed(ties, { getEdgeWeight: 'weight', rng: repeatable() });
  const members = new Map<number, string[]>();
  ties.forEachNode((actor) => {
    const number = communities[actor];
    if (number === undefined || ties.degree(actor) === 0) return;
    const list = members.get(number);
    if (list) list.push(actor);
    else members.set(number, [actor]);
  });
  const inside = new Map<number, number>();
  const outside = new Map<number, number>();
  const within = new Map<string, number>();
  const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  ties.forEachEdge((_, _tie, a, b) => {
    const [one, other] = [communities[a] ?? -1, communities[b] ?? -1];
    if (one === other) {
      add(inside, one);
      add(within, a);
      add(within, b);
    } else {
      add(outside, one);
      add(outside, other);
    }
  });
  const groups = [...members].map(([number, actors]) => ({
    actors: actors.sort((a, b) => (within.get(b) ?? 0) - (within.get(a) ?? 0)),
    inside: inside.get(number) ?? 0,
    outside: outside.get(number) ?? 0,
  }));
  return { groups: groups.sort((a, b) => b.actors.length - a.actors.length), modularity };
}

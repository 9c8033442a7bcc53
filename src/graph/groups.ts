/** Which actors are tied more closely with each other than with the rest? */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';
import { louvainSteps } from './louvain.ts';
import type { Ties } from './ties.ts';

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
export const groupsOf = (ties: Ties): Groups => inOneGo(groupSteps(ties));

/** `groupsOf`, for callers that have to give others their turn. */
export function* groupSteps(ties: Ties): Steps<Groups> {
  const { actors, from, to } = ties;
  if (to.length === 0) return { groups: [], modularity: 0 };
  const { of, modularity } = yield* louvainSteps(ties, repeatable());
  const inside = new Uint32Array(actors.length);
  const outside = new Uint32Array(actors.length);
  /** How many partners of each are in the same group. */
  const within = new Uint32Array(actors.length);
  const members = new Map<number, number[]>();
  for (let i = 0; i < actors.length; i++) {
    const [start = 0, end = 0] = [from[i], from[i + 1]];
    if (start === end) continue;
    const group = of[i] ?? 0;
    const list = members.get(group);
    if (list) list.push(i);
    else members.set(group, [i]);
    let own = 0;
    for (let k = start; k < end; k++) if (of[to[k] ?? 0] === group) own++;
    within[i] = own;
    // Seen from both of its ends.
    inside[group] = (inside[group] ?? 0) + own;
    outside[group] = (outside[group] ?? 0) + end - start - own;
  }
  yield;
  const groups = [...members].map(([group, list]) => ({
    actors: list.sort((a, b) => (within[b] ?? 0) - (within[a] ?? 0)).map((i) => actors[i] ?? ''),
    inside: (inside[group] ?? 0) / 2,
    outside: outside[group] ?? 0,
  }));
  return { groups: groups.sort((a, b) => b.actors.length - a.actors.length), modularity };
}

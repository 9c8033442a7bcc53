/**
 * Communities by the Louvain method (Blondel and others 2008), with a queue of those whose neighbours have moved. Own code after
 * graphology-communities-louvain, whose results it has to the last one: that runs in one go, through objects, and cannot be interrupted.
 */
import { portion, type Steps } from '../dossier/in-slices.ts';
import type { Ties } from './ties.ts';

export interface Communities {
  /** A number for each actor, from 0 on. */
  readonly of: Uint32Array;
  readonly modularity: number;
}

/** So many neighbours are looked at between two places where the work may be interrupted. */
const STEP = 20_000;
/** What is better by less is as good. */
const EPSILON = 1e-10;

/** Members, their neighbours without themselves, and what is within each: of actors, then of communities, then of communities of those. */
interface Level {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
  /** Twice what is tied within. */
  readonly loops: Float64Array;
  /** Twice what is tied within, and what leads out. */
  readonly totals: Float64Array;
}

/** `random`: numbers in [0, 1). There must be a tie. Tells how far the first round is, which is most of the work. */
export function* louvainSteps(ties: Ties, random: () => number): Steps<Communities> {
  let level = firstLevel(ties);
  let all = 0;
  for (const weight of ties.weight) all += weight;
  const of = Uint32Array.from(ties.actors, (_, i) => i);
  for (;;) {
    const first = level.count === of.length;
    const moved = yield* portion(first ? 0 : 1, 1, settle(level, all, random));
    if (!moved) break;
    const numbered = renumbered(moved);
    for (let i = 0; i < of.length; i++) of[i] = numbered.of[of[i] ?? 0] ?? 0;
    level = yield* zoomedOut(level, numbered.of, numbered.count);
  }
  let modularity = 0;
  for (let c = 0; c < level.count; c++)
    modularity += (level.loops[c] ?? 0) / (2 * all) - ((level.totals[c] ?? 0) / (2 * all)) ** 2;
  return { of, modularity };
}

function firstLevel({ actors, from, to, by, weight }: Ties): Level {
  const count = actors.length;
  const neighbours = new Uint32Array(to.length);
  const weights = new Float64Array(to.length);
  const totals = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const [start, end] = [from[i] ?? 0, from[i + 1] ?? 0];
    // The last tie first, as the package has them: whom one looks at first may decide.
    for (let k = start; k < end; k++) {
      const at = start + end - 1 - k;
      neighbours[at] = to[k] ?? 0;
      const own = weight[by[k] ?? 0] ?? 0;
      weights[at] = own;
      totals[i] = (totals[i] ?? 0) + own;
    }
  }
  return { count, starts: from, neighbours, weights, loops: new Float64Array(count), totals };
}

/** The community of each once no move gains any more, as the number of a member; undefined if none has moved. */
function* settle(level: Level, all: number, random: () => number): Steps<Uint32Array | undefined> {
  const { count, starts, neighbours, weights, loops } = level;
  const of = Uint32Array.from({ length: count }, (_, i) => i);
  const totals = level.totals.slice(0, count);
  const members = new Uint32Array(count).fill(1);
  const unused: number[] = [];
  // A ring: no node waits in it twice.
  const queue = new Uint32Array(count);
  const waits = new Uint8Array(count).fill(1);
  let head = 0;
  let waiting = count;
  const begin = Math.floor(random() * count);
  for (let i = 0; i < count; i++) queue[i] = (begin + i) % count;
  // The communities beside a node, with the weight of its ties to each.
  const beside = new Uint32Array(count);
  const tiedTo = new Float64Array(count);
  const seen = new Uint32Array(count);
  let turn = 0;
  let moved = false;
  let looked = 0;
  while (waiting > 0) {
    const i = queue[head] ?? 0;
    head = (head + 1) % count;
    waiting--;
    waits[i] = 0;
    const [start, end] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    if ((looked += end - start + 1) > STEP) {
      looked = 0;
      yield 1 - waiting / count;
    }
    turn++;
    let found = 0;
    let degree = 0;
    for (let k = start; k < end; k++) {
      const c = of[neighbours[k] ?? 0] ?? 0;
      const weight = weights[k] ?? 0;
      degree += weight;
      if (seen[c] !== turn) {
        seen[c] = turn;
        tiedTo[c] = 0;
        beside[found++] = c;
      }
      tiedTo[c] = (tiedTo[c] ?? 0) + weight;
    }
    const own = of[i] ?? 0;
    const whole = degree + (loops[i] ?? 0);
    const gain = (c: number, others: number): number =>
      (seen[c] === turn ? (tiedTo[c] ?? 0) : 0) - (whole * others) / (2 * all);
    let best = own;
    let most = gain(own, (totals[own] ?? 0) - whole);
    for (let k = 0; k < found; k++) {
      const c = beside[k] ?? 0;
      if (c === own) continue;
      const now = gain(c, totals[c] ?? 0);
      if (Math.abs(now - most) < EPSILON ? best !== own && c > best : now > most) [best, most] = [c, now];
    }
    if (most < 0 && members[own] !== 1) best = unused.pop() ?? own;
    if (best === own || (most < 0 && members[own] === 1)) continue;
    totals[own] = (totals[own] ?? 0) - whole;
    totals[best] = (totals[best] ?? 0) + whole;
    of[i] = best;
    members[own] = (members[own] ?? 0) - 1;
    members[best] = (members[best] ?? 0) + 1;
    if (members[own] === 0) unused.push(own);
    moved = true;
    for (let k = start; k < end; k++) {
      const j = neighbours[k] ?? 0;
      if (waits[j] || of[j] === best) continue;
      queue[(head + waiting) % count] = j;
      waiting++;
      waits[j] = 1;
    }
  }
  return moved ? of : undefined;
}

/** The communities numbered from 0 on, in the order in which they first come up. */
function renumbered(of: Uint32Array): { readonly of: Uint32Array; readonly count: number } {
  const numbers = new Int32Array(of.length).fill(-1);
  let count = 0;
  for (const c of of) if (numbers[c] === -1) numbers[c] = count++;
  return { of: of.map((c) => numbers[c] ?? 0), count };
}

/** The communities become the members. */
function* zoomedOut(level: Level, of: Uint32Array, count: number): Steps<Level> {
  const { starts, neighbours, weights } = level;
  const loops = new Float64Array(count);
  const totals = new Float64Array(count);
  const inside = new Uint32Array(count + 1);
  for (let i = 0; i < level.count; i++) {
    const c = of[i] ?? 0;
    loops[c] = (loops[c] ?? 0) + (level.loops[i] ?? 0);
    totals[c] = (totals[c] ?? 0) + (level.totals[i] ?? 0);
    inside[c + 1] = (inside[c + 1] ?? 0) + 1;
  }
  for (let c = 0; c < count; c++) inside[c + 1] = (inside[c + 1] ?? 0) + (inside[c] ?? 0);
  const next = inside.slice();
  const members = new Uint32Array(level.count);
  for (let i = 0; i < level.count; i++) {
    const c = of[i] ?? 0;
    const at = next[c] ?? 0;
    next[c] = at + 1;
    members[at] = i;
  }
  const outStarts = new Uint32Array(count + 1);
  const outNeighbours: number[] = [];
  const outWeights: number[] = [];
  const tiedTo = new Float64Array(count);
  const seen = new Int32Array(count).fill(-1);
  let looked = 0;
  for (let c = 0; c < count; c++) {
    const beside: number[] = [];
    for (let at = inside[c] ?? 0; at < (inside[c + 1] ?? 0); at++) {
      const i = members[at] ?? 0;
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
        const other = of[neighbours[k] ?? 0] ?? 0;
        if (other === c) loops[c] = (loops[c] ?? 0) + (weights[k] ?? 0);
        else {
          if (seen[other] !== c) {
            seen[other] = c;
            tiedTo[other] = 0;
            beside.push(other);
          }
          tiedTo[other] = (tiedTo[other] ?? 0) + (weights[k] ?? 0);
        }
      }
      looked += (starts[i + 1] ?? 0) - (starts[i] ?? 0);
    }
    for (const other of beside.sort((a, b) => a - b)) {
      outNeighbours.push(other);
      outWeights.push(tiedTo[other] ?? 0);
    }
    outStarts[c + 1] = outNeighbours.length;
    if (looked > STEP) {
      looked = 0;
      yield;
    }
  }
  return {
    count,
    starts: outStarts,
    neighbours: Uint32Array.from(outNeighbours),
    weights: Float64Array.from(outWeights),
    loops,
    totals,
  };
}

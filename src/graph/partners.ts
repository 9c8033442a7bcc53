/**
 * Who is tied to whom at all, and who to most? One tie per pair, without direction, and without lines that are only denied. Cheap
 * and small, so that the first page can ask it; what takes longer stands in files of its own.
 */
import { UndirectedGraph } from 'graphology';
import type { DossierGraph } from './build.ts';
import { withPlainNames } from './plain-names.ts';
import { partnersIn, tiesIn, type Ties } from './ties.ts';

interface Tie {
  /** The lines between the two that somebody affirms. */
  readonly lines: readonly string[];
  /** How many independent origins affirm any of them. */
  readonly weight: number;
}

/** The ties as a graph, for what asks them by name. */
export type TieGraph = UndirectedGraph<Record<string, never>, Tie>;

export function tieGraph(graph: DossierGraph): TieGraph {
  const { actors, ends, first, lines, weight } = tiesIn(graph);
  const ties: TieGraph = withPlainNames(new UndirectedGraph());
  for (const actor of actors) ties.addNode(actor);
  weight.forEach((origins, tie) => {
    const [a = '', b = ''] = [actors[ends[2 * tie] ?? 0], actors[ends[2 * tie + 1] ?? 0]];
    ties.addEdge(a, b, { lines: lines.slice(first[tie], first[tie + 1]), weight: origins });
  });
  return ties;
}

/** The ties of such a graph, as numbers. */
export function asNumbers(ties: TieGraph | Ties): Ties {
  if ('by' in ties) return ties;
  const actors = ties.nodes();
  const numbers = new Map(actors.map((id, i) => [id, i]));
  const ends: number[] = [];
  const weight: number[] = [];
  const first = [0];
  const lines: string[] = [];
  ties.forEachEdge((_, tie, a, b) => {
    ends.push(numbers.get(a) ?? 0, numbers.get(b) ?? 0);
    weight.push(tie.weight);
    for (const line of tie.lines) lines.push(line);
    first.push(lines.length);
  });
  const flat = Uint32Array.from(ends);
  return {
    actors,
    ...partnersIn(actors.length, flat),
    ends: flat,
    weight: Float64Array.from(weight),
    first: Uint32Array.from(first),
    lines,
  };
}

export interface Connected {
  readonly actor: string;
  readonly partners: number;
  readonly lines: number;
}

/** Actors with a tie, those with most partners first, then those with most lines. */
export function mostConnected(ties: TieGraph | Ties): Connected[] {
  const { actors, from, ends, first } = asNumbers(ties);
  const lines = new Uint32Array(actors.length);
  ends.forEach((actor, i) => {
    const tie = i >> 1;
    lines[actor] = (lines[actor] ?? 0) + (first[tie + 1] ?? 0) - (first[tie] ?? 0);
  });
  return actors
    .map((actor, i) => ({ actor, partners: (from[i + 1] ?? 0) - (from[i] ?? 0), lines: lines[i] ?? 0 }))
    .filter(({ partners }) => partners > 0)
    .sort((a, b) => b.partners - a.partners || b.lines - a.lines);
}

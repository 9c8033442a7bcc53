/** Ties as a graph of graphology's, to be asked what its packages say; and such a graph as numbers. */
import { UndirectedGraph } from 'graphology';
import type { DossierGraph } from '../../../src/graph/build.ts';
import { partnersIn, tiesIn, type Ties } from '../../../src/graph/ties.ts';

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
  const ties: TieGraph = new UndirectedGraph();
  for (const actor of actors) ties.addNode(actor);
  weight.forEach((origins, tie) => {
    const [a = '', b = ''] = [actors[ends[2 * tie] ?? 0], actors[ends[2 * tie + 1] ?? 0]];
    ties.addEdge(a, b, { lines: lines.slice(first[tie], first[tie + 1]), weight: origins });
  });
  return ties;
}

/** The ties of such a graph, as numbers. */
export function asNumbers(ties: TieGraph): Ties {
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

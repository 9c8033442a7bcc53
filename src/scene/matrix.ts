/** Who has a relation to whom, as a square? Actors with a line that is shown, once as rows (who acts) and once as columns (to whom). */
import type { Actor } from '../dossier/schema.ts';
import { firmnessRank, type DossierGraph } from '../graph/build.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { actorName, edgeSentence } from '../wording/sentence.ts';

export const MATRIX_ORDERS = ['relations', 'name', 'kind'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export interface Matrix {
  readonly actors: readonly string[];
  /** By `row * actors.length + column`; only those with a line, firmest line first. */
  readonly cells: Pick<ReadonlyMap<number, readonly string[]>, 'get'>;
  /** Whether a new kind of actor begins at this place; only where they are ordered by kind. */
  readonly breaks: ReadonlySet<number>;
}

/** The number of the cell from one place to another. */
export const cellOf = ({ actors }: Pick<Matrix, 'actors'>, row: number, column: number): number =>
  row * actors.length + column;

/** A place in the square; -1 as a row or a column stands for the names above or beside it. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

/** The lines of a cell; none for names. */
export const edgesAt = (matrix: Matrix, { row, column }: MatrixPlace): readonly string[] =>
  (row >= 0 && column >= 0 && matrix.cells.get(cellOf(matrix, row, column))) || [];

/** Who stands there; undefined for a cell between two. */
export const actorAt = ({ actors }: Matrix, { row, column }: MatrixPlace): string | undefined =>
  row < 0 ? actors[column] : column < 0 ? actors[row] : undefined;

/** Nobody has a relation to oneself, as a rule: there is nothing to stop at. */
export const isGap = (matrix: Matrix, place: MatrixPlace): boolean =>
  place.row === place.column && place.row >= 0 && !edgesAt(matrix, place).length;

/** The column beside one that is a gap. */
export const besideGap = ({ actors }: Matrix, column: number): number =>
  column + 1 < actors.length ? column + 1 : column - 1;

/** Where somebody stopped: by id, so that it stays with its actors in another order; undefined stands for the names. */
export interface MatrixStop {
  readonly row: string | undefined;
  readonly column: string | undefined;
}

/** Where a stop is now; where it was not made yet, or its actors are gone, the first cell that is no gap. */
export function placeOfStop(matrix: Matrix, stop: MatrixStop | undefined): MatrixPlace {
  const at = (id: string | undefined): number =>
    stop ? (id === undefined ? -1 : Math.max(0, matrix.actors.indexOf(id))) : 0;
  const place = { row: at(stop?.row), column: at(stop?.column) };
  return isGap(matrix, place) ? { ...place, column: besideGap(matrix, place.column) } : place;
}

export const stopAt = ({ actors }: Matrix, { row, column }: MatrixPlace): MatrixStop => ({
  row: actors[row],
  column: actors[column],
});

/** By the list of actors, and by the languages that their names are wanted in. */
const ranks = new WeakMap<readonly Actor[], Map<string, Uint32Array>>();

/** The place of each actor among all, sorted by name: found out once, however often what is shown of them changes. */
function rankByName(graph: DossierGraph, locale: Locale): Uint32Array {
  const { actors, language } = graph.getAttribute('dossier');
  const known = ranks.get(actors) ?? new Map<string, Uint32Array>();
  ranks.set(actors, known);
  const key = `${locale} ${language}`;
  const before = known.get(key);
  if (before) return before;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const names = actors.map((actor) => actorName(actor, locale, language));
  const order = Uint32Array.from(names.keys()).sort((a, b) => compare(names[a] ?? '', names[b] ?? '') || a - b);
  const rank = new Uint32Array(order.length);
  order.forEach((v, place) => (rank[v] = place));
  known.set(key, rank);
  return rank;
}

export function matrixOf(graph: DossierGraph, order: MatrixOrder, locale: Locale): Matrix {
  const { actorKinds, actors: all } = graph.getAttribute('dossier');
  const { nodeList, edgeList } = graph;
  const rank = rankByName(graph, locale);
  const numbers = new Map(actorKinds.map(({ id }, i) => [id, i]));
  const kinds = Uint32Array.from(graph.nodeData, ({ actor }) => numbers.get(actor.kind) ?? numbers.size);
  const lines = new Uint32Array(graph.order);
  for (const ends of [edgeList.sources, edgeList.targets]) for (const v of ends) lines[v] = (lines[v] ?? 0) + 1;
  // Of a graph that has not all of them, by their place in the dossier.
  const places = all.length === graph.order ? undefined : new Map(all.map(({ id }, i) => [id, i]));
  const rankOf = (v: number): number => rank[places?.get(nodeList.ids[v] ?? '') ?? v] ?? 0;
  const found = Array.from(nodeList.ids.keys())
    .filter((v) => lines[v])
    .sort(
      (a, b) =>
        (order === 'kind' ? (kinds[a] ?? 0) - (kinds[b] ?? 0) : 0) ||
        (order === 'name' ? 0 : (lines[b] ?? 0) - (lines[a] ?? 0)) ||
        rankOf(a) - rankOf(b),
    );
  const actors = found.map((v) => nodeList.ids[v] ?? '');
  const place = new Uint32Array(graph.order);
  found.forEach((v, i) => (place[v] = i));
  const cells = cellsOf(graph, place, actors.length);
  const breaks = new Set(
    order === 'kind' ? found.flatMap((v, i) => (i > 0 && kinds[v] !== kinds[found[i - 1] ?? 0] ? [i] : [])) : [],
  );
  return { actors, cells, breaks };
}

/**
 * Flat: a map with a list for each cell would be most of what a large square costs. `place`: of each actor among those with a line, by
 * number; `size`: how many these are.
 */
function cellsOf({ edgeList, edgeData }: DossierGraph, place: Uint32Array, size: number): Matrix['cells'] {
  const { sources, targets, directed, ids } = edgeList;
  const most = 2 * edgeData.length;
  const [rows, columns, lines] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  let count = 0;
  const put = (row: number, column: number, line: number): void => {
    rows[count] = row;
    columns[count] = column;
    lines[count++] = line;
  };
  for (let e = 0; e < edgeData.length; e++) {
    const [a, b] = [place[sources[e] ?? 0] ?? 0, place[targets[e] ?? 0] ?? 0];
    put(a, b, e);
    if (!directed[e] && a !== b) put(b, a, e);
  }
  // By row in two passes, then each row, nearly all of which are short, by itself.
  const from = new Uint32Array(size + 1);
  for (let i = 0; i < count; i++) from[(rows[i] ?? 0) + 1] = (from[(rows[i] ?? 0) + 1] ?? 0) + 1;
  for (let row = 0; row < size; row++) from[row + 1] = (from[row + 1] ?? 0) + (from[row] ?? 0);
  const next = from.slice();
  const sorted = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows[i] ?? 0;
    const at = next[row] ?? 0;
    sorted[at] = i;
    next[row] = at + 1;
  }
  const firmness = (i: number): number => {
    const claim = edgeData[lines[i] ?? 0]?.claims[0];
    return claim ? firmnessRank(claim) : Infinity;
  };
  const order = (i: number, j: number): number =>
    (columns[i] ?? 0) - (columns[j] ?? 0) || firmness(i) - firmness(j) || i - j;
  for (let row = 0; row < size; row++) {
    const [start = 0, end = 0] = [from[row], from[row + 1]];
    if (end - start > 1) sorted.subarray(start, end).sort(order);
  }
  const sortedColumns = sorted.map((i) => columns[i] ?? 0);
  return {
    get: (cell) => {
      const row = Math.floor(cell / size);
      const column = cell % size;
      const end = from[row + 1] ?? 0;
      let low = from[row] ?? 0;
      for (let high = end; low < high;) {
        const middle = (low + high) >> 1;
        if ((sortedColumns[middle] ?? 0) < column) low = middle + 1;
        else high = middle;
      }
      let last = low;
      while (last < end && sortedColumns[last] === column) last++;
      return last > low ? Array.from(sorted.subarray(low, last), (i) => ids[lines[i] ?? 0] ?? '') : undefined;
    },
  };
}

/** «North Korea → Russia: 2 relations: North Korea arms Russia, allegedly; …». */
export function cellText(
  graph: DossierGraph,
  from: string,
  to: string,
  edges: readonly string[],
  locale: Locale,
): string {
  const { language } = graph.getAttribute('dossier');
  const [a, b] = [from, to].map((id) => actorName(graph.getNodeAttribute(id, 'actor'), locale, language));
  const pair = `${a ?? ''} → ${b ?? ''}`;
  if (!edges.length) return m.matrix_cell_empty({ pair }, { locale });
  const sentences = edges.map((edge) => edgeSentence(graph, edge, locale).text);
  return m.matrix_cell(
    { pair, relations: m.count_relations({ count: edges.length }, { locale }), sentences: sentences.join('; ') },
    { locale },
  );
}

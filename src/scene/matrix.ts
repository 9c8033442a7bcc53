/** Who has a relation to whom, as a square? Actors with a line that is shown, once as rows (who acts) and once as columns (to whom). */
import { firmnessRank, type DossierGraph } from '../graph/build.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { actorName, edgeSentence } from '../wording/sentence.ts';

export const MATRIX_ORDERS = ['relations', 'name', 'kind'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export interface Matrix {
  readonly actors: readonly string[];
  /** By `row * actors.length + column`; only those with a line, firmest line first. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
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

export function matrixOf(graph: DossierGraph, order: MatrixOrder, locale: Locale): Matrix {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const { language, actorKinds } = graph.getAttribute('dossier');
  const kinds = new Map(actorKinds.map(({ id }, i) => [id, i]));
  const found = graph
    .filterNodes((id) => graph.degree(id) > 0)
    .map((id) => {
      const { actor } = graph.getNodeAttributes(id);
      return {
        id,
        lines: graph.degree(id),
        kind: kinds.get(actor.kind) ?? kinds.size,
        name: actorName(actor, locale, language),
      };
    })
    .sort(
      (a, b) =>
        (order === 'kind' ? a.kind - b.kind : 0) ||
        (order === 'name' ? 0 : b.lines - a.lines) ||
        compare(a.name, b.name),
    );
  const actors = found.map(({ id }) => id);
  const place = new Map(actors.map((id, i) => [id, i]));
  const cells = new Map<number, string[]>();
  graph.forEachEdge((edge, { relation }, source, target) => {
    const [row, column] = [place.get(source) ?? 0, place.get(target) ?? 0];
    const both =
      relation.directed || row === column
        ? [[row, column]]
        : [
            [row, column],
            [column, row],
          ];
    for (const [from = 0, to = 0] of both) {
      const cell = from * actors.length + to;
      const edges = cells.get(cell);
      if (edges) edges.push(edge);
      else cells.set(cell, [edge]);
    }
  });
  const firmness = (edge: string): number => {
    const [claim] = graph.getEdgeAttribute(edge, 'claims');
    return claim ? firmnessRank(claim) : Infinity;
  };
  for (const edges of cells.values()) if (edges.length > 1) edges.sort((a, b) => firmness(a) - firmness(b));
  const breaks = new Set(
    order === 'kind' ? found.flatMap(({ kind }, i) => (i > 0 && kind !== found[i - 1]?.kind ? [i] : [])) : [],
  );
  return { actors, cells, breaks };
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

/**
 * In which order are the rows of a page read? Where a blank strip parts many rows, what stands left of it is read before what stands right
 * of it, or after it where the letters run from right to left; rows that reach across the strip (headlines, wide pictures' captions) part the page into bands.
 */
import { isRightToLeft, rightOf, rowsOf, usualSize, type Row, type Run } from './runs.ts';

/** Rows that follow one another in one column. */
export interface Column {
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
}

/** A strip must be wider than this share of the letters beside it: blanks between words are narrower. */
const STRIP = 0.7;
/** So many rows on either side of a strip make columns; one row with a gap is a row with a gap. */
const FEWEST_ROWS = 3;
/** In sizes of the text: what is narrower is no column, but numbers of a list. */
const NARROWEST = 6;

/** What stands between two rows that reach across a strip. */
interface Band {
  readonly across: boolean;
  readonly rows: Row[];
}

/** The columns of a page in the order of reading. Takes time in proportion to rows times places of a strip. */
export function columnsOf(runs: readonly Run[]): Column[] {
  if (runs.length === 0) return [];
  const rows = rowsOf(runs);
  const strip = stripIn(rows);
  const whole = {
    rows,
    left: Math.min(...rows.map((row) => row.left)),
    right: Math.max(...rows.map((row) => row.right)),
  };
  if (strip === undefined) return [whole];
  const columns: Column[] = [];
  for (const { across, rows: own } of bandsAt(rows, strip)) {
    const inside = own.flatMap((row) => row.runs);
    const [left, right] = sidesOf(inside, strip);
    // A single row with something far to the right of it is one row: a name and a day.
    const parted =
      !across && left.length > 0 && right.length > 0 && (rowsOf(left).length > 1 || rowsOf(right).length > 1);
    const sides = isRightToLeft(inside.map(({ text }) => text).join('')) ? [right, left] : [left, right];
    if (parted) columns.push(...sides.flatMap(columnsOf));
    else if (inside.length < runs.length) columns.push(...columnsOf(inside));
    else columns.push(whole);
  }
  return merged(columns);
}

/** Rows that went apart only because of a band between them are one column again. */
function merged(columns: readonly Column[]): Column[] {
  const out: Column[] = [];
  for (const column of columns) {
    const before = out.at(-1);
    const [last, first] = [before?.rows.at(-1), column.rows[0]];
    const isBelow = before && last && first && first.y < last.y;
    if (isBelow && Math.abs(before.left - column.left) < last.size && Math.abs(before.right - column.right) < last.size)
      out[out.length - 1] = {
        rows: [...before.rows, ...column.rows],
        left: Math.min(before.left, column.left),
        right: Math.max(before.right, column.right),
      };
    else out.push(column);
  }
  return out;
}

const sidesOf = (runs: readonly Run[], strip: number): readonly [left: Run[], right: Run[]] => [
  runs.filter((run) => run.x + run.width / 2 < strip),
  runs.filter((run) => run.x + run.width / 2 >= strip),
];

/** Whether a row has letters so near to a place that no strip can be there. */
const reaches = ({ runs }: Row, x: number): boolean =>
  runs.some((run) => run.x - (STRIP / 2) * run.size < x && rightOf(run) + (STRIP / 2) * run.size > x);

function bandsAt(rows: readonly Row[], strip: number): Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const across = reaches(row, strip);
    const band = bands.at(-1);
    if (band?.across === across) band.rows.push(row);
    else bands.push({ across, rows: [row] });
  }
  return bands;
}

/** Where the best strip is: the one beside which most rows stand. Undefined where the rows are one column. */
function stripIn(rows: readonly Row[]): number | undefined {
  const size = usualSize(rows.flatMap(({ runs }) => runs)) || 10;
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  if (right - left < 2 * NARROWEST * size) return undefined;
  let best: { score: number; from: number; to: number } | undefined;
  const step = size / 5;
  for (let x = left + NARROWEST * size; x <= right - NARROWEST * size; x += step) {
    let score = 0;
    for (const { across, rows: own } of bandsAt(rows, x)) {
      if (across) continue;
      const [before, after] = [own.filter((row) => row.left < x), own.filter((row) => row.right > x)];
      if (before.length < FEWEST_ROWS || after.length < FEWEST_ROWS) continue;
      const ends = before.map(({ runs }) => Math.max(...runs.filter((run) => run.x < x).map(rightOf)));
      const starts = after.map(({ runs }) => Math.min(...runs.filter((run) => run.x > x).map((run) => run.x)));
      const widest = (widths: readonly number[]): number => Math.max(...widths);
      const leftWide = widest(ends.map((end, i) => end - (before[i] as Row).left));
      const rightWide = widest(starts.map((start, i) => (after[i] as Row).right - start));
      if (leftWide >= NARROWEST * size && rightWide >= NARROWEST * size) score += Math.min(before.length, after.length);
    }
    if (score === 0) continue;
    if (!best || score > best.score) best = { score, from: x, to: x };
    else if (score === best.score && x - best.to < step * 1.5) best.to = x;
  }
  return best && (best.from + best.to) / 2;
}

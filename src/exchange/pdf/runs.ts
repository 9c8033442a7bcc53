/** What is drawn on the pages of a PDF, as far as it is text: runs of letters with their places, and rows of such runs. */

/** Letters that are drawn in one go. Lengths in points (1/72 inch) from the lower left corner of the page. */
export interface Run {
  readonly text: string;
  /** The left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The font size. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Upright runs with at least one visible letter, in the order of the file. */
  readonly runs: readonly Run[];
  /** Words that are turned, tiny, or outside the page. */
  readonly aside: readonly string[];
}

/** Runs on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  /** Of the largest run. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly runs: readonly Run[];
}

/** What is drawn twice on one spot, to look bold, is read once. */
export function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Set<string>();
  return runs.filter((run) => {
    // In a grid of cells as wide as two such runs may be apart: the other one is in the same cell or in one beside it.
    const cell = Math.max(run.size * 0.15, 0.01);
    const [column, row] = [Math.floor(run.x / cell), Math.floor(run.y / cell)];
    const keyOf = (dx: number, dy: number): string => `${column + dx} ${row + dy} ${run.text}`;
    const steps = [-1, 0, 1];
    if (steps.some((dx) => steps.some((dy) => seen.has(keyOf(dx, dy))))) return false;
    seen.add(keyOf(0, 0));
    return true;
  });
}

export const rightOf = ({ x, width }: Run): number => x + width;

/** The size that most letters have; 0 without letters. */
export function usualSize(runs: readonly { readonly text: string; readonly size: number }[]): number {
  const counts = new Map<number, number>();
  for (const { text, size } of runs) {
    const step = Math.round(size * 2) / 2;
    counts.set(step, (counts.get(step) ?? 0) + text.length);
  }
  let [usual, most] = [0, 0];
  for (const [size, count] of counts) if (count > most) [usual, most] = [size, count];
  return usual;
}

/** A run belongs to a row if their baselines differ by less than this share of the larger size: raised figures do, the next line does not. */
const SAME_ROW = 0.5;
/** A capital as high as several rows is larger than any letter beside a raised figure: it does not draw the rows together. */
const MOST_LARGER = 1.7;
const isSameRow = (row: { readonly y: number; readonly size: number }, run: Run): boolean =>
  row.y - run.y < SAME_ROW * Math.min(Math.max(row.size, run.size), MOST_LARGER * Math.min(row.size, run.size));

/** Rows from the top of the page to its end. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && isSameRow(row, run)) {
      row.runs.push(run);
      // The baseline is that of the letters, not of what is raised above them.
      if (run.size > row.size) [row.size, row.y] = [run.size, run.y];
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map(({ y, size, runs: own }) => ({
    y,
    size,
    left: Math.min(...own.map(({ x }) => x)),
    right: Math.max(...own.map(rightOf)),
    runs: own.sort((a, b) => a.x - b.x),
  }));
}

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTER = /\p{L}/gu;

/** Whether most letters run from right to left. */
export function isRightToLeft(text: string): boolean {
  return (text.match(RTL_LETTER)?.length ?? 0) * 2 > (text.match(LETTER)?.length ?? 0);
}

/** Gaps wider than this share of the size part two words. */
const WORD_GAP = 0.13;

/** From right to left, but for runs of other letters and figures among them, which run the other way. */
function asTheyAreRead(runs: readonly Run[]): readonly Run[] {
  const order: Run[] = [];
  let others: Run[] = [];
  for (const run of [...runs].reverse()) {
    if (run.text.search(RTL_LETTER) >= 0) {
      order.push(...others, run);
      others = [];
    } else others.unshift(run);
  }
  return [...order, ...others];
}

/** The words of a row, with a blank wherever there is a gap. */
export function rowText({ runs }: Pick<Row, 'runs'>): string {
  const turned = isRightToLeft(runs.map(({ text }) => text).join(''));
  const order = turned ? asTheyAreRead(runs) : runs;
  let text = '';
  for (const [i, run] of order.entries()) {
    const before = order[i - 1];
    if (before) {
      const gap = Math.max(before.x - rightOf(run), run.x - rightOf(before));
      if (gap > WORD_GAP * Math.min(run.size, before.size)) text += ' ';
    }
    text += run.text;
  }
  return text.replace(/[\s\u00A0]+/gu, ' ').trim();
}

/** Which rows of the columns of a PDF are one paragraph, and what do they say together? */
import { joinerOf } from '../join-lines.ts';
import type { Column } from './columns.ts';
import { isRightToLeft, rightOf, rowText, usualSize, type Row, type Run } from './runs.ts';

/** One row as text. Lengths in points; `start` and `end` in the direction of writing: how far it stands in, how much room is left. */
interface Line {
  readonly text: string;
  readonly size: number;
  readonly y: number;
  readonly indent: number;
  readonly room: number;
  /** A letter's width, about. */
  readonly letter: number;
  /** Where its column is. */
  readonly column: number;
  readonly middle: number;
  readonly columnMiddle: number;
}

export interface Paragraphs {
  readonly paragraphs: readonly string[];
  /** The same with the numbers of notes where they stood. */
  readonly withMarks: readonly string[];
  /** Raised figures that lead to a note. */
  readonly marks: readonly string[];
  /** Small print at the foot of a column, each note a text. */
  readonly notes: readonly string[];
  /** The largest lines near the beginning. */
  readonly title: string | undefined;
}

const ENDS_SENTENCE = /[.!?…。！？۔؟।:][”"’'»)\]」』]*$/u;
const STARTS_SMALL = /^[“"‘'«(„]?\p{Ll}/u;
const IS_CUT = /(?<=\p{L})[-\u2010\u00AD]$/u;
const IS_ITEM = /^(?:[•·‣▪◦●■○–—]\s|[-*]\s|[(]?\d{1,2}[.)]\s|[(]?[a-z][.)]\s)/u;
const BEGINS_NOTE = /^(?:[*†‡§]|\d{1,3}[.)]?\s?\p{Lu}|\d{1,3}\s)/u;

const isRaised = (run: Run, row: Row): boolean =>
  run.size <= row.size * 0.8 && run.y > row.y + row.size * 0.12 && /^[\d*†‡,\s]+$/u.test(run.text);

/** A row without the numbers of notes; «m²» keeps its figure. */
function withoutMarks(row: Row): { readonly row: Row; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const runs = row.runs.filter((run, i) => {
    if (!isRaised(run, row)) return true;
    const before = row.runs[i - 1]?.text ?? '';
    if (!/[\p{L}\p{P}]\s*$/u.test(before) || /(?:^|[\s\d])[kcmd]?m$/u.test(before)) return true;
    marks.push(run.text.trim());
    return false;
  });
  return runs.length === row.runs.length || runs.length === 0 ? { row, marks: [] } : { row: { ...row, runs }, marks };
}

/** A capital as high as several rows belongs to the first of them, and those beside it are not set in. */
function withCapital(
  rows: readonly Row[],
  usual: number,
): { readonly rows: readonly Row[]; readonly beside: ReadonlySet<Row> } {
  const out: Row[] = [];
  const beside = new Set<Row>();
  for (const row of rows) {
    const first = row.runs[0];
    const isCapital =
      first && first.size > usual * 1.8 && /^[“"«„]?\p{Lu}$/u.test(first.text.trim()) && row.runs.length > 1;
    if (!isCapital) {
      out.push(row);
      continue;
    }
    const rest = row.runs.slice(1);
    const size = Math.max(...rest.map((run) => run.size));
    const own = {
      ...row,
      y: Math.max(...rest.map(({ y }) => y)),
      size,
      left: Math.min(...rest.map(({ x }) => x)),
      runs: rest,
    };
    let top = out.length;
    while (
      top > 0 &&
      (out[top - 1] as Row).y < first.y + first.size * 0.8 &&
      (out[top - 1] as Row).left > rightOf(first) - size
    )
      top--;
    out.push(own);
    const head = out[top] as Row;
    // It touches the rest of its word.
    const near: Run = { ...first, size: head.size, x: head.left - first.width, text: first.text.trim() };
    for (const one of out.slice(top + 1)) beside.add(one);
    const whole: Row = { ...head, left: first.x, runs: [{ ...near, width: first.width }, ...head.runs] };
    out[top] = whole;
    beside.add(whole);
  }
  return { rows: out, beside };
}

function linesOf(columns: readonly Column[], usual: number): readonly Line[] {
  return columns.flatMap((column, at) => {
    const { rows, beside } = withCapital(column.rows, usual);
    const turned = isRightToLeft(rows.map(rowText).join(' '));
    const lefts = rows.filter((row) => !beside.has(row)).map(({ left }) => left);
    const left = Math.min(...(lefts.length ? lefts : [column.left]));
    return rows.map((row): Line => {
      const text = rowText(row);
      const [inLeft, inRight] = [beside.has(row) ? 0 : row.left - left, column.right - row.right];
      return {
        text,
        ...{ size: row.size, y: row.y, column: at },
        indent: turned ? inRight : inLeft,
        room: turned ? inLeft : inRight,
        letter: Math.max(row.right - row.left, 1) / Math.max(text.length, 1),
        middle: (row.left + row.right) / 2,
        columnMiddle: (column.left + column.right) / 2,
      };
    });
  });
}

/** The distance between two baselines that most rows of a size have. */
function leadingOf(lines: readonly Line[]): (line: Line) => number {
  const steps = new Map<number, Map<number, number>>();
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before || before.column !== line.column || before.size !== line.size || before.y <= line.y) continue;
    const own = steps.get(line.size) ?? new Map<number, number>();
    steps.set(line.size, own);
    const step = Math.round((before.y - line.y) * 2) / 2;
    own.set(step, (own.get(step) ?? 0) + 1);
  }
  return ({ size }) => {
    const [usual = size * 1.25] = [...(steps.get(size) ?? [])].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
    return Math.min(usual, size * 2.2);
  };
}

const firstWordOf = (text: string): string => text.split(' ', 1)[0] ?? '';
/** Whether the first word of the next line would have stood at the end of this one. */
const hasRoomFor = (line: Line, next: Line): boolean =>
  line.room > (firstWordOf(next.text).length + 1) * line.letter * 1.15 + line.size * 0.3;
const isSameSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size);

interface Setting {
  readonly usual: number;
  readonly leading: (line: Line) => number;
  /** Paragraphs begin set in. */
  readonly indents: boolean;
}

function startsAnew(line: Line, next: Line, { usual, leading, indents }: Setting): boolean {
  if (!isSameSize(line, next)) return true;
  if (IS_ITEM.test(next.text)) return true;
  const isHead = line.size > usual * 1.15;
  const [ends, small] = [ENDS_SENTENCE.test(line.text), STARTS_SMALL.test(next.text)];
  const setIn = next.indent > 0.7 * next.size && next.indent < 6 * next.size && line.indent < 0.5 * line.size;
  if (line.column !== next.column || next.y >= line.y) {
    if (IS_CUT.test(line.text)) return false;
    if (!ends) return !(small || !hasRoomFor(line, next)) || isHead;
    return small ? false : !indents || next.indent > 0.7 * next.size || hasRoomFor(line, next);
  }
  if (line.y - next.y > leading(line) * 1.32) return true;
  const isCentred = (one: Line): boolean => Math.abs(one.middle - one.columnMiddle) < one.size && one.indent > one.size;
  if (isHead || (isCentred(line) && isCentred(next))) return false;
  if (setIn && !IS_ITEM.test(line.text) && !small) return true;
  if (!hasRoomFor(line, next)) return false;
  if (ends) return !small;
  // A heading in letters of the usual size: short, without a full stop, and something new begins below it.
  return !small && !/[,;–—-]$/u.test(line.text) && line.room > line.letter * 12;
}

/** The small print at the end of columns, which leads from a mark in the text. */
function withoutNotes(
  columns: readonly Column[],
  usual: number,
): { readonly columns: readonly Column[]; readonly notes: readonly Column[] } {
  const notes: Column[] = [];
  const kept = columns.map((column) => {
    let from = column.rows.length;
    while (from > 0 && (column.rows[from - 1] as Row).size <= usual * 0.88) from--;
    const small = column.rows.slice(from);
    const first = small.findIndex((row) => BEGINS_NOTE.test(rowText(row)));
    if (first < 0 || from === 0) return column;
    notes.push({ ...column, rows: small.slice(first) });
    return { ...column, rows: column.rows.slice(0, from + first) };
  });
  return { columns: kept.filter(({ rows }) => rows.length > 0), notes };
}

/** So many pieces of another size may stand in the middle of a paragraph: a caption, a pull quote. */
const MOST_BETWEEN = 3;

interface Block {
  readonly size: number;
  readonly lines: Line[];
}

function blocksOf(lines: readonly Line[], usual: number): Block[] {
  const leading = leadingOf(lines);
  let begun = 0;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (
      before?.column === line.column &&
      line.indent > 0.7 * line.size &&
      line.indent < 4 * line.size &&
      before.indent < 0.5 * line.size &&
      isSameSize(line, before)
    )
      begun++;
  }
  const setting = { usual, leading, indents: begun >= 2 };
  const blocks: Block[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const block = blocks.at(-1);
    if (block && before && !startsAnew(before, line, setting)) block.lines.push(line);
    else blocks.push({ size: line.size, lines: [line] });
  }
  return blocks;
}

const lastOf = ({ lines }: Block): string => lines.at(-1)?.text ?? '';

/** A paragraph that something stands in the middle of goes on behind it; what stood there comes after. */
function mended(blocks: readonly Block[], usual: number): Block[] {
  const rest = [...blocks];
  const out: Block[] = [];
  const isBody = ({ size }: Block): boolean => Math.abs(size - usual) <= 0.08 * usual;
  for (let block = rest.shift(); block; block = rest.shift()) {
    out.push(block);
    if (!isBody(block)) continue;
    while (!ENDS_SENTENCE.test(lastOf(block))) {
      const next = rest.findIndex(isBody);
      if (next <= 0 || next > MOST_BETWEEN) break;
      const following = rest[next] as Block;
      if (!IS_CUT.test(lastOf(block)) && !STARTS_SMALL.test(following.lines[0]?.text ?? '')) break;
      block.lines.push(...following.lines);
      rest.splice(next, 1);
    }
  }
  return out;
}

/** `columns`: of all pages, in the order of reading. */
export function paragraphsOf(columns: readonly Column[]): Paragraphs {
  const usual = usualSize(columns.flatMap(({ rows }) => rows.flatMap(({ runs }) => runs)));
  const { columns: body, notes } = withoutNotes(columns, usual);
  const marks: string[] = [];
  const plain = body.map((column) => ({
    ...column,
    rows: column.rows.map((row) => {
      const read = withoutMarks(row);
      marks.push(...read.marks);
      return read.row;
    }),
  }));
  const blocks = (from: readonly Column[]): Block[] => mended(blocksOf(linesOf(from, usual), usual), usual);
  const words = (from: readonly Block[]): string[] => {
    const join = joinerOf(from.flatMap(({ lines }) => lines.map(({ text }) => text)));
    return from.map(({ lines }) => lines.map(({ text }) => text).reduce(join));
  };
  const own = blocks(plain);
  const paragraphs = words(own);
  return {
    paragraphs,
    withMarks: marks.length ? words(blocks(body)) : paragraphs,
    marks,
    notes: words(blocksOf(linesOf(notes, usual), usual)),
    title: titleIn(own, paragraphs, usual),
  };
}

/** In blocks: so near to the beginning a headline stands. */
const HEAD = 6;

function titleIn(blocks: readonly Block[], paragraphs: readonly string[], usual: number): string | undefined {
  let largest = -1;
  for (const [i, { size }] of blocks.slice(0, HEAD).entries())
    if (size >= usual * 1.2 && size > (blocks[largest]?.size ?? 0)) largest = i;
  const title = paragraphs[largest];
  return title !== undefined && title.length <= 250 ? title : undefined;
}

/** Does a position fall between two characters as people see them? Cutting 👩‍🌾 or 각 in two gives neither half. */

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Longest cluster looked for; flags and families of emoji stay well below. */
const REACH = 64;

const plain = (code: number): boolean => code >= 0x20 && code < 0x300;

/** Half of a regional indicator: flags are told apart only by counting from the first of the row. */
const regional = (code: number): boolean => code === 0xd83c || (code >= 0xdde6 && code <= 0xddff);

/** The row of flags that was asked about last: a text may hold nothing else, and is asked about place by place. */
let row = { text: '', from: 0, to: 0 };

function rowStart(text: string, at: number): number {
  if (row.text === text && at >= row.from && at < row.to) return row.from;
  let [from, to] = [at, at + 1];
  while (from > 0 && regional(text.charCodeAt(from - 1))) from--;
  while (to < text.length && regional(text.charCodeAt(to))) to++;
  row = { text, from, to };
  return from;
}

/** Two letters of two units each make a flag: so many of them before a place need not be looked at again. */
const FLAG = 4;
const nearIn = (from: number, at: number): number =>
  at - from > REACH ? from + Math.floor((at - from - REACH / 2) / FLAG) * FLAG : from;

/** Whether `position` in `text` (UTF-16) is a boundary between grapheme clusters; both ends of the text are. */
export function isGraphemeBoundary(text: string, position: number): boolean {
  if (position <= 0 || position >= text.length) return position === 0 || position === text.length;
  if (plain(text.charCodeAt(position - 1)) && plain(text.charCodeAt(position))) return true;
  // Start from a unit that certainly begins a cluster, so that the segmenter sees whole clusters.
  let start = Math.max(0, position - REACH);
  for (let i = position - 1; i > start; i--) {
    if (plain(text.charCodeAt(i))) {
      start = i;
      break;
    }
  }
  if (start > 0 && regional(text.charCodeAt(start))) start = nearIn(rowStart(text, start), start);
  const near = text.slice(start, position + REACH);
  return segmenter.segment(near).containing(position - start)?.index === position - start;
}

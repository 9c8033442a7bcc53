/** Does a position fall between two characters as people see them? Cutting 👩‍🌾 or 각 in two gives neither half. */

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Longest cluster looked for; flags and families of emoji stay well below. */
const REACH = 64;

const plain = (code: number): boolean => code >= 0x20 && code < 0x300;

/** Half of a regional indicator: flags are told apart only by counting from the first of the row. */
const regional = (code: number): boolean => code === 0xd83c || (code >= 0xdde6 && code <= 0xddff);

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
  while (start > 0 && regional(text.charCodeAt(start)) && regional(text.charCodeAt(start - 1))) start--;
  const near = text.slice(start, position + REACH);
  return segmenter.segment(near).containing(position - start)?.index === position - start;
}

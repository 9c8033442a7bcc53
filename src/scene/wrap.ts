/** Where does a text break into lines of a given width? */
import type { Font, TextMeasure } from './measure.ts';

/** A place to break: after white space, after a hyphen or slash inside a word, and around any CJK character. */
const PIECES =
  /[\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3][、。，．！？」』）]?|[^\s\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3]+?(?:[-–/](?=\p{L})|(?=[\s\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3]|$))|\s+/gu;
/** Hangul is spaced like Latin; breaking inside a word is only for words that fit no line. */
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** In UTF-16 units: of a longer text the engine's segmenter takes time that grows faster than the text. */
const WINDOW = 500;

/** What people see as characters. */
function* characters(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const found = Array.from(segmenter.segment(text.slice(at, at + WINDOW)), ({ segment }) => segment);
    // The last one may go on behind the window.
    if (at + WINDOW < text.length && found.length > 1) found.pop();
    for (const segment of found) {
      at += segment.length;
      yield segment;
    }
  }
}

/** Lines without outer white space, each at most `width` wide unless one character alone is wider. At least one line. */
export function wrapText(text: string, width: number, font: Font, measure: TextMeasure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const push = (): void => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
    used = 0;
  };
  for (const [piece] of text.replace(/\s+/gu, ' ').matchAll(PIECES)) {
    const w = measure(piece, font);
    if (used + w <= width || (piece === ' ' && line !== '')) {
      line += piece;
      used += w;
      continue;
    }
    push();
    if (piece === ' ') continue;
    if (w <= width) {
      line = piece;
      used = w;
      continue;
    }
    for (const segment of characters(piece)) {
      const s = measure(segment, font);
      if (used + s > width) push();
      line += segment;
      used += s;
    }
  }
  push();
  return lines.length ? lines : [''];
}

/** At most `most` lines; the last one ends in an ellipsis if something had to go. */
export function clampLines(
  lines: readonly string[],
  most: number,
  width: number,
  font: Font,
  measure: TextMeasure,
): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = Array.from(segmenter.segment(kept[most - 1] as string), ({ segment }) => segment);
  while (last.length > 1 && measure(last.join('') + '…', font) > width) last = last.slice(0, -1);
  kept[most - 1] = last.join('').trimEnd() + '…';
  return kept;
}

/**
 * Lines for a label: as few as fit within `width`, then as even as possible, so that «James Martin Center for
 * Nonproliferation Studies» does not leave one word alone.
 */
export function balanceLines(text: string, width: number, most: number, font: Font, measure: TextMeasure): string[] {
  const lines = wrapText(text, width, font, measure);
  if (lines.length === 1) return lines;
  if (lines.length > most) return clampLines(lines, most, width, font, measure);
  // No narrower than the widest word: evenness is no reason to break one.
  let widest = measure(text, font) / lines.length;
  for (const [piece] of text.replace(/\s+/gu, ' ').matchAll(PIECES)) widest = Math.max(widest, measure(piece, font));
  let low = Math.min(width, widest);
  let high = width;
  let best = lines;
  // A word that no line holds leaves nothing to choose.
  for (let i = 0; i < 6 && low < high; i++) {
    const middle = (low + high) / 2;
    const tried = wrapText(text, middle, font, measure);
    if (tried.length <= lines.length && tried.every((line) => measure(line, font) <= middle)) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}

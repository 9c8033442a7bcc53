/**
 * What stays of a text when its typography is folded away? Quotation marks, dashes and white space are set differently by
 * every editor and every copy; words are not. Each folded position knows where it came from.
 */

const SINGLE = /['‘’‚‛′‹›ʼ`´]/u;
const DOUBLE = /["“”„‟″«»〝〞＂]/u;
const DASH = /[-‐‑‒–—―−﹘﹣－]/u;
/** Seen by nobody, and lost or gained in copying: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/u;
const SPACE = /\s/u;

export interface Folded {
  readonly text: string;
  /** `origin[i]` is the UTF-16 position in the original of folded unit i; one more entry gives the end. */
  readonly origin: Uint32Array;
}

export function fold(text: string): Folded {
  const units: string[] = [];
  const origin: number[] = [];
  let spaced = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string;
    if (INVISIBLE.test(unit)) continue;
    const space = SPACE.test(unit);
    if (space && spaced) continue;
    spaced = space;
    units.push(space ? ' ' : SINGLE.test(unit) ? "'" : DOUBLE.test(unit) ? '"' : DASH.test(unit) ? '-' : unit);
    origin.push(i);
  }
  origin.push(text.length);
  return { text: units.join(''), origin: Uint32Array.from(origin) };
}

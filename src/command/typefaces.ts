/** Which faces are asked for? */
import type { Face, StyledLetters, Typefaces } from '../scene/figure/page.ts';
import { OWN_FACES } from '../scene/figure/style.ts';

const FACES: readonly Face[] = ['sans', 'serif'];
const LETTERS = Object.keys(OWN_FACES) as StyledLetters[];
/** What may stand for faces, in short. */
export const FACES_TEXT = `${FACES.join(', ')}, ${LETTERS.map((letters) => `${letters}=…`).join(', ')}`;

/** `serif` for all letters that can be chosen, `titles=sans,names=serif` for some; undefined if it is none of these. */
export function typefacesIn(text: string): Typefaces | undefined {
  const found: { [letters in StyledLetters]?: Face } = {};
  for (const part of text.split(',')) {
    const [first = '', second, ...more] = part.split('=').map((word) => word.trim());
    const face = FACES.find((one) => one === (second ?? first));
    const which = second === undefined ? LETTERS : LETTERS.filter((letters) => letters === first);
    if (!face || which.length === 0 || more.length) return undefined;
    for (const letters of which) found[letters] = face;
  }
  return found;
}

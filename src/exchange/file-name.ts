/** What is a file called that holds this dossier, or is made from it? In the letters of its title, whatever script they are of. */
import type { Dossier } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';

/** Bytes of UTF-8: names of 255 are allowed nearly everywhere, and endings and numbers come after it. */
const LONGEST = 120;
/** What some file system refuses or reads otherwise, and what nobody sees in a name. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}<>:"/\\|?*%#]+/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

function shortened(name: string): string {
  const { length } = new TextEncoder().encode(name);
  if (length <= LONGEST) return name;
  let out = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    bytes += new TextEncoder().encode(segment).length;
    if (bytes > LONGEST) break;
    out += segment;
  }
  return out;
}

/** Words as a file name without its ending; empty if nothing of them can stand in one. */
export function plainFileName(words: string): string {
  const name = shortened(
    words
      .normalize('NFC')
      .replace(REFUSED, ' ')
      .trim()
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]+/gu, '-'),
  ).replace(/^[-.]+|[-.]+$/gu, '');
  return RESERVED.test(name) ? `${name}-` : name;
}

/**
 * Whose title has other letters than a to z is called by it; any other dossier by its id, which is made of the title, and which somebody
 * may have chosen with care.
 */
export function fileStem({ id, title, language }: Pick<Dossier, 'id' | 'title' | 'language'>): string {
  const { text } = textIn(title, language);
  return /(?!\p{Script=Latin})\p{L}/u.test(text) ? plainFileName(text) || id : id;
}

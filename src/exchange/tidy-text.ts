/** Which characters of a text are nobody's words? Only they are taken away before it is frozen; quotes and dashes stay as they are. */

/** Control characters but tab and line feed, and the mark that says how a file was encoded. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\uFEFF]/gu;

/**
 * One kind of line end, no control characters, no spaces at line ends, at most one empty line between paragraphs and none around
 * the whole. Halves of characters become U+FFFD, as they would in the file.
 */
export function tidyText(text: string): string {
  const lines = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    // eslint-disable-next-line no-control-regex
    .replace(/\r\n?|[\u000C\u0085\u2028\u2029]/gu, '\n')
    .replace(UNSEEN, '')
    .split('\n')
    .map((line) => line.trimEnd());
  const kept = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''));
  if (kept.at(-1) === '') kept.pop();
  return kept.join('\n');
}

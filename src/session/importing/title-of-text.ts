/** What is the title of an article to which the user has given none? The first line of its text, or its first words. */
import { splitSentences } from '../../dossier/sentences.ts';

/** Longer than this, a first line is a paragraph and no headline. */
const LONGEST_TITLE = 160;

/** The head of a printed page: the paper on one side, the page's number on the other. */
const RUNNING_HEAD = /\S(?: {3,}|\t)\S/u;
const isCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);

/** A first line of its own, without a full stop at its end, that is no name and no date. */
export function headline(text: string, isCredit: (line: string) => boolean): string | undefined {
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  const at = lines.findIndex((one) => !RUNNING_HEAD.test(one.trim()));
  const [line = '', ...rest] = at < 0 ? lines : lines.slice(at);
  const [next = ''] = rest;
  const bare = line.replace(/^#+\s*/u, '').trim();
  const title = isCapitals(bare) && isCapitals(next) && !isCredit(next) ? `${bare} ${next.trim()}` : bare;
  const isPlain = title.length <= LONGEST_TITLE && !/[.!。؟।][”’"'»)\]]*$/u.test(title) && !isCredit(title);
  return rest.length && title && isPlain ? title : undefined;
}

/** Longer than this, a supplied title is cut. */
const LONGEST_SUPPLIED = 58;

/** The first sentence, or its first words. */
export function supplied(text: string, language: string): string | undefined {
  const head = text.trimStart().slice(0, 400);
  const [[start, end] = [0, 0]] = splitSentences(head, language || 'und');
  const words = head.slice(start, end).split(/\s+/u).filter(Boolean);
  let title = '';
  for (const word of words) {
    if (title && title.length + word.length > LONGEST_SUPPLIED) break;
    title += (title && ' ') + word;
  }
  const shown = Array.from(title)
    .slice(0, LONGEST_SUPPLIED + 2)
    .join('');
  // A full stop and three more dots would be four.
  const bare = shown.replace(/[\s.,;:…]+$/u, '');
  if (!shown) return undefined;
  return shown.length < text.trim().length ? `[${bare}…]` : `[${shown}]`;
}

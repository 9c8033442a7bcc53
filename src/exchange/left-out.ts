/** What is said about the words that were passed over, and how do they come back? */
import type { FoundArticle, FoundNote, LeftOut } from './article-found.ts';
import type { ReadDom } from './text-of-dom.ts';

/** What is missed the most comes first. */
const ORDER: readonly LeftOut[] = ['aside', 'struck', 'hidden', 'reading', 'note-mark'];

/** The notes on one reading of a text, and the way to another one; `aside`: pieces beside the article. */
export function leftOutOf(
  read: ReadDom,
  again: (taken: ReadonlySet<LeftOut>) => string,
  aside: readonly string[] = [],
): Pick<FoundArticle, 'notes' | 'textWith'> {
  const pieces = ORDER.map((what) => [what, what === 'aside' ? aside : (read.unread.get(what) ?? [])] as const);
  const notes: FoundNote[] = pieces
    .filter(([, words]) => words.length)
    .map(([what, words]) => ({ kind: 'left-out', what, words }));
  if (read.formulas) notes.push({ kind: 'formula', count: read.formulas });
  return { notes, ...(notes.some(({ kind }) => kind === 'left-out') ? { textWith: again } : {}) };
}

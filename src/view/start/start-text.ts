/** What is said about a file that came in, or could not? */
import type { FoundNote, Refusal } from '../../exchange/article-found.ts';
import { m } from '../../words/messages/messages.js';

const REFUSAL_TEXT: Readonly<Record<Refusal, () => string>> = {
  pdf: m.start_refused_pdf,
  'old-word': m.start_refused_old_word,
  'other-office': m.start_refused_other_office,
  'not-text': m.start_refused_not_text,
  dossier: m.start_refused_dossier,
  empty: m.start_refused_empty,
  'too-big': m.start_refused_too_big,
  broken: m.start_refused_broken,
};

export const refusalText = (refusal: Refusal): string => REFUSAL_TEXT[refusal]();

export function noteText(note: FoundNote): string {
  if (note.kind === 'article-of-page') return m.start_note_article_of_page();
  if (note.kind === 'whole-page') return m.start_note_whole_page();
  const { encoding } = note;
  return note.sure ? m.start_note_encoding({ encoding }) : m.start_note_encoding_guessed({ encoding });
}

/** Which texts belong to a file that came in, or could not? */
import type { FoundNote, LeftOut, Refusal } from '../../exchange/article-found.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { encodingName } from './encodings.ts';

const REFUSAL_TEXT: Readonly<Record<Refusal | 'unread' | 'broke', () => string>> = {
  scan: m.start_refused_scan,
  'old-word': m.start_refused_old_word,
  'other-office': m.start_refused_other_office,
  'old-mail': m.start_refused_old_mail,
  'several-mails': m.start_refused_several_mails,
  'other-subtitles': m.start_refused_other_subtitles,
  'other-markup': m.start_refused_other_markup,
  'not-text': m.start_refused_not_text,
  dossier: m.start_refused_dossier,
  empty: m.start_refused_empty,
  'too-big': m.start_refused_too_big,
  broken: m.start_refused_broken,
  unread: m.start_refused_unread,
  broke: m.start_refused_broke,
};

/** `encoding`: the one that cannot be decoded here, where that is why. */
export const refusalText = (refusal: keyof typeof REFUSAL_TEXT, encoding: string): string =>
  encoding ? m.start_refused_encoding({ encoding }) : REFUSAL_TEXT[refusal]();

const LEFT_OUT: Readonly<Record<LeftOut, () => string>> = {
  aside: m.start_left_aside,
  struck: m.start_left_struck,
  hidden: m.start_left_hidden,
  reading: m.start_left_reading,
  'note-mark': m.start_left_note_mark,
};

export const leftOutText = (what: LeftOut): string => LEFT_OUT[what]();

/** More than this is not read in a note. */
const LONGEST = 70;
const MOST = 3;
/** The lines in question, for the user who decides whether to take them in. */
const MOST_LEFT = 12;

/** Some of the pieces in quotation marks, and how many more there are. */
export function wordsText(words: readonly string[], locale: Locale, most = MOST): string {
  const shown = words.slice(0, most).map((piece) => {
    const letters = Array.from(piece);
    return m.start_piece({
      words: letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : piece,
    });
  });
  const more = words.length - shown.length;
  const list = [...shown, ...(more > 0 ? [m.start_pieces_more({ count: more })] : [])];
  return new Intl.ListFormat(locale, { type: 'unit' }).format(list);
}

/** `taken`: whether the reader has taken in what was left out. */
export function noteText(note: FoundNote, taken: boolean, locale: Locale): string {
  switch (note.kind) {
    case 'article-of-page':
      return m.start_note_article_of_page();
    case 'whole-page':
      return m.start_note_whole_page();
    case 'encoding': {
      const encoding = encodingName(note.encoding);
      if (note.chosen) return m.start_note_encoding_chosen({ encoding });
      return note.sure ? m.start_note_encoding({ encoding }) : m.start_note_encoding_guessed({ encoding });
    }
    case 'damaged':
      return m.start_note_damaged({ count: note.count, encoding: encodingName(note.encoding) });
    case 'left-out': {
      const said = { what: LEFT_OUT[note.what](), words: wordsText(note.words, locale, MOST_LEFT) };
      return taken ? m.start_note_taken_in(said) : m.start_note_left_out(said);
    }
    case 'formula':
      return m.start_note_formula({ count: note.count });
    case 'two-days': {
      const { shown, data } = note;
      return note.settled ? m.start_note_two_days({ shown, data }) : m.start_note_two_dates({ shown, data });
    }
    case 'utc-day':
      return m.start_note_utc_day({ data: note.data });
    case 'pages': {
      const read = note.columns
        ? m.start_note_columns({ count: note.count })
        : m.start_note_pages({ count: note.count });
      if (!note.empty.length) return read;
      const pages = new Intl.ListFormat(locale, { type: 'conjunction' }).format(note.empty.map(String));
      return `${read} ${m.start_note_empty_pages({ pages })}`;
    }
    case 'attachments':
      return m.start_note_attachments({ names: new Intl.ListFormat(locale, { type: 'unit' }).format(note.names) });
  }
}

/** An article on its way in: its text and what is said about it, until it is taken. */
import type { Article } from '../../edit/documents.ts';
import { cslOf, isAddressField, isDateField, NO_FIELDS, type Fields } from '../../edit/fields.ts';
import type { FoundArticle, FoundNote, Refusal } from '../../exchange/article-found.ts';
import type { DateLine } from '../../exchange/date-line.ts';
import { tidyText } from '../../exchange/tidy-text.ts';

/** What may be guessed, and is then shown as a guess. */
export type Guessed = 'title' | 'publisher' | 'authors' | 'issued' | 'url' | 'language';

/** Longer than this, a first line is a paragraph and no headline. */
const LONGEST_TITLE = 160;

export class Draft {
  readonly key: number;
  /** The file that it came from. */
  readonly source: string | undefined = undefined;
  text = $state('');
  /** The text as it would be taken: without what is nobody's words. It follows the text when the reader pauses. */
  tidy = $state('');
  fields = $state.raw<Fields>(NO_FIELDS);
  /** BCP 47; empty if unknown. */
  language = $state('');
  issuedNote = $state('');
  guessed = $state.raw<ReadonlySet<Guessed>>(new Set());
  notes = $state.raw<readonly FoundNote[]>([]);
  refusal = $state<Refusal | undefined>();
  reading = $state(false);
  /** The document that it is a corrected version of; empty if of none. */
  revises = $state('');
  /** Whether it stays outside. */
  skip = $state(false);

  /** What was read out of the text itself. */
  readonly #read = { title: '', issued: '' };

  constructor(key: number, source?: string) {
    this.key = key;
    this.source = source;
  }

  readonly dateWrong = $derived(!isDateField(this.fields.issued));
  readonly urlWrong = $derived(!isAddressField(this.fields.url));
  readonly empty = $derived(this.tidy === '');
  readonly wanted = $derived(!this.empty && !this.skip && !this.refusal);
  readonly wrong = $derived(this.wanted && (this.dateWrong || this.urlWrong));

  /** The first words stand in for a title that nobody gave; brackets say that it was supplied, as in a catalogue. */
  readonly name = $derived(this.fields.title.trim() || supplied(this.tidy) || this.source || '');

  set(change: Partial<Fields>): void {
    this.fields = { ...this.fields, ...change };
    this.#decided(Object.keys(change));
  }

  setLanguage(language: string): void {
    this.language = language;
    this.#decided(['language']);
  }

  #decided(keys: readonly string[]): void {
    if (keys.some((key) => this.guessed.has(key as Guessed)))
      this.guessed = new Set([...this.guessed].filter((key) => !keys.includes(key)));
  }

  /** Takes what a file says. */
  take(found: FoundArticle): void {
    const { text, title, publisher, authors, issued, url, language, type, notes } = found;
    this.text = text;
    this.tidy = tidyText(text);
    this.notes = notes;
    const said = { title, publisher, authors: authors?.join('; '), issued, url };
    const known = Object.entries(said).filter((entry): entry is [Guessed, string] => !!entry[1]);
    this.fields = { ...this.fields, ...Object.fromEntries(known), ...(type ? { type } : {}) };
    if (language) this.language = language;
    this.guessed = new Set([...known.map(([key]) => key), ...(language ? ['language' as const] : [])]);
  }

  /** Settles what the text says by itself; whatever a person has written stays. `note`: how a date in it was found. */
  async guess(likely: readonly string[], note: (line: DateLine) => string): Promise<void> {
    this.tidy = tidyText(this.text);
    const { tidy } = this;
    const open = (key: Guessed, value: string): boolean => value === '' || this.guessed.has(key);
    const [{ guessLanguage }, { dateLine }] = await Promise.all([
      import('../../exchange/guess-language.ts'),
      import('../../exchange/date-line.ts'),
    ]);
    if (tidy !== this.tidy) return; // it was changed meanwhile, and is being asked about anew
    const guessed = new Set(this.guessed);
    const language = guessLanguage(tidy, likely);
    // What a page declares is often its template's language; the words themselves weigh more.
    if (language && open('language', this.language) && this.language.split('-')[0] !== language) {
      this.language = language;
      guessed.add('language');
    }
    // What was guessed of a text that is still being written follows it.
    const follows = (key: 'title' | 'issued'): boolean =>
      this.fields[key] === '' || (guessed.has(key) && this.fields[key] === this.#read[key]);
    if (follows('title')) {
      const title = headline(tidy) ?? '';
      this.#read.title = title;
      this.fields = { ...this.fields, title };
      if (title) guessed.add('title');
      else guessed.delete('title');
    }
    if (follows('issued')) {
      const date = dateLine(tidy, this.language || 'en');
      const before = this.#read.issued;
      this.#read.issued = date?.date ?? '';
      this.fields = { ...this.fields, issued: this.#read.issued };
      if (date) {
        this.issuedNote = note(date);
        guessed.add('issued');
      } else {
        if (before) this.issuedNote = '';
        guessed.delete('issued');
      }
    }
    this.guessed = guessed;
  }

  /** `locale`: the language that the note on the date is in. */
  article(language: string, locale: string): Article {
    const { fields, issuedNote, revises, tidy } = this;
    return {
      text: tidy,
      language: this.language || language,
      csl: { ...cslOf({ ...fields, title: this.name }), language: this.language || language },
      ...(issuedNote.trim() && fields.issued.trim() ? { issuedNote: { [locale]: issuedNote.trim() } } : {}),
      ...(revises ? { revises } : {}),
    };
  }
}

/** A first line of its own, with no full stop at its end. */
function headline(text: string): string | undefined {
  const [line = '', ...rest] = text.split('\n');
  const title = line.replace(/^#+\s*/u, '').trim();
  return rest.length && title && title.length <= LONGEST_TITLE && !/[.!。؟।][”’"'»)\]]*$/u.test(title)
    ? title
    : undefined;
}

function supplied(text: string): string | undefined {
  const words = text.slice(0, 400).split(/\s+/u).filter(Boolean);
  let title = '';
  for (const word of words) {
    if (title && title.length + word.length > 58) break;
    title += (title && ' ') + word;
  }
  const shown = Array.from(title).slice(0, 60).join('');
  // A full stop and three more dots would be four.
  return shown && (shown.length < text.trim().length ? `[${shown.replace(/[\s.,;:…]+$/u, '')}…]` : `[${shown}]`);
}

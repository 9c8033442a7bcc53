/** An article that is being imported: its text and its details, until it is added. */
import { freezeSteps, type Article, type Frozen } from '../../edit/documents.ts';
import { cslOf, isAddressField, isDateField, NO_FIELDS, type Fields } from '../../edit/fields.ts';
import type { FoundNote, LeftOut, Refusal } from '../../exchange/article-found.ts';
import type { DateLine } from '../../exchange/date-line.ts';
import type { Article as Found } from '../../exchange/intake/tasks.ts';
import type { Around } from '../../exchange/lines-around.ts';
import type { Joined } from '../../exchange/join-lines.ts';
import { tidySteps, tidyText } from '../../exchange/tidy-text.ts';
import { inSlices } from '../../dossier/in-slices.ts';
import { onlyAddress } from './only-address.ts';
import { headline, supplied } from './title-of-text.ts';

/** What may be guessed, and is then shown as a guess. */
export type Guessed = 'title' | 'publisher' | 'authors' | 'issued' | 'url' | 'language' | 'type';

/** In UTF-16 units: author, date and publisher are this near to its beginning, or not given. */
const HEAD = 20_000;
/** A text that is shorter is tidied at once. */
const SHORT = 50_000;

/** The text with these pieces in their place; undefined if it could not be had. */
export type ReadAgain = ((taken: readonly LeftOut[]) => Promise<string | undefined>) | undefined;

export class ImportDraft {
  readonly key: number;
  /** The file that it came from. */
  readonly source: string | undefined = undefined;
  text = $state('');
  /** The text as it would be added: without what is not the author's words. It follows the typed text when the user pauses. */
  tidy = $state('');
  fields = $state.raw<Fields>(NO_FIELDS);
  /** BCP 47; empty if unknown. */
  language = $state('');
  issuedNote = $state('');
  guessed = $state.raw<ReadonlySet<Guessed>>(new Set());
  notes = $state.raw<readonly FoundNote[]>([]);
  /** `unread`: what reads it did not come; `broke`: that broke off. */
  refusal = $state<Refusal | 'unread' | 'broke' | undefined>();
  /** The encoding that cannot be decoded here, where that is why the file was refused. */
  refusedEncoding = $state('');
  /** The file as it came, to be read again in another encoding. */
  file: File | undefined;
  /** What was left out and has been taken in by the reader. */
  taken = $state.raw<ReadonlySet<LeftOut>>(new Set());
  /** The text with whole lines, where they seem wrapped. */
  joined = $state.raw<Joined | undefined>();
  /** The text as it was before its lines were joined, while that can be had back. */
  wrapped = $state.raw<{ readonly before: string; readonly after: string } | undefined>();
  /** The text without the lines of a page around it, where some look so. */
  around = $state.raw<Around | undefined>();
  /** The text as it was with them, while that can be had back. */
  trimmed = $state.raw<
    | { readonly before: string; readonly after: string; readonly lines: readonly string[]; readonly head?: true }
    | undefined
  >();
  reading = $state(false);
  /** The document that it is a corrected version of; empty if of none. */
  revises = $state('');
  /** Whether it stays outside. */
  skip = $state(false);

  #again = $state.raw<ReadAgain>();
  /** The text as the file gave it; what a person has changed is theirs. */
  #given = $state('');

  /** Whether it was just pasted: then its head is looked at once. */
  pasted = false;

  /** What was read out of the text itself. */
  readonly #read = { title: '', issued: '', authors: '', publisher: '' };

  constructor(key: number, source?: string) {
    this.key = key;
    this.source = source;
  }

  readonly dateWrong = $derived(!isDateField(this.fields.issued));
  readonly urlWrong = $derived(!isAddressField(this.fields.url));
  readonly empty = $derived(this.tidy === '');
  /** The text, where it is nothing but the address of a page: that is no article yet. */
  readonly address = $derived(onlyAddress(this.text));
  readonly wanted = $derived(!this.empty && !this.skip && !this.refusal && this.address === undefined);
  readonly wrong = $derived(this.wanted && (this.dateWrong || this.urlWrong));

  /** Where the text begins to say something, after those who wrote it and the day. */
  #body = $state('');
  /** The first words replace a missing title; brackets show that it was supplied, as in a catalogue. */
  readonly name = $derived(
    this.fields.title.trim() || supplied(this.#body || this.tidy, this.language) || this.source || '',
  );
  /** Whether what was left out can still be taken in: not once the user has edited the text. */
  readonly takeable = $derived(this.#again !== undefined && this.text === this.#given);
  readonly joinable = $derived(this.joined !== undefined && this.joined.text !== this.tidy);
  readonly trimmable = $derived(this.around !== undefined && this.trimmed === undefined);
  /** The lines of a head can be restored whatever is written below them. */
  readonly untrimmable = $derived(
    this.trimmed !== undefined && (this.trimmed.head === true || this.text === this.trimmed.after),
  );
  readonly unjoinable = $derived(this.wrapped !== undefined && this.text === this.wrapped.after);

  set(change: Partial<Fields>): void {
    this.fields = { ...this.fields, ...change };
    this.#decided(Object.keys(change));
  }

  /** The address becomes that of the article, whose text is still to come. */
  keepAddress(): void {
    const { address } = this;
    if (address === undefined) return;
    this.set({ url: address });
    this.text = '';
    this.#setTidy('', '');
  }

  setLanguage(language: string): void {
    this.language = language;
    this.#decided(['language']);
  }

  #decided(keys: readonly string[]): void {
    if (keys.some((key) => this.guessed.has(key as Guessed)))
      this.guessed = new Set([...this.guessed].filter((key) => !keys.includes(key)));
  }

  /** Takes what a file says, tidied as it comes. `again`: reads it once more, with some of what was left out in its place. */
  take(found: Found, again: ReadAgain): void {
    const { text, title, publisher, authors, issued, url, language, type, notes } = found;
    this.#again = found.takeable ? again : undefined;
    this.#given = text;
    this.pasted = false;
    this.taken = new Set();
    this.wrapped = this.trimmed = undefined;
    this.text = text;
    this.#setTidy(text, text);
    this.notes = notes;
    const said = { title, publisher, authors: authors?.join('; '), issued, url };
    const known = Object.entries(said).filter((entry): entry is [Guessed, string] => !!entry[1]);
    this.fields = { ...this.fields, ...Object.fromEntries(known), ...(type ? { type } : {}) };
    if (language) this.language = language;
    this.guessed = new Set([
      ...known.map(([key]) => key),
      ...(language ? ['language' as const] : []),
      ...(type ? ['type' as const] : []),
    ]);
  }

  /** Takes in what was left out, or leaves it out again: not if the user has edited the text meanwhile. */
  async toggle(what: LeftOut): Promise<void> {
    const again = this.#again;
    if (!again || !this.takeable) return;
    const taken = new Set(this.taken);
    if (!taken.delete(what)) taken.add(what);
    const text = await again([...taken]);
    if (text === undefined || again !== this.#again || !this.takeable) return;
    this.taken = taken;
    this.text = this.#given = text;
    this.wrapped = this.trimmed = undefined;
    this.#setTidy(text, text);
  }

  /** The text that was tidied last, and what came of it. */
  #tidied = { text: '', tidy: '' };
  #setTidy(text: string, tidy: string): void {
    this.#tidied = { text, tidy };
    this.tidy = tidy;
  }

  /** Makes whole lines of wrapped ones. */
  join(): void {
    if (!this.joined) return;
    this.wrapped = { before: this.text, after: this.joined.text };
    this.text = this.tidy = this.joined.text;
  }
  /** As it was. */
  unjoin(): void {
    if (!this.wrapped || !this.unjoinable) return;
    this.text = this.wrapped.before;
    this.tidy = tidyText(this.text);
    this.wrapped = undefined;
  }

  /** Leaves the lines around the article out. */
  trim(): void {
    if (!this.around) return;
    const { text, lines } = this.around;
    this.trimmed = { before: this.text, after: text, lines };
    this.text = this.tidy = text;
    this.around = undefined;
  }
  /** With them again. */
  untrim(): void {
    if (!this.trimmed || !this.untrimmable) return;
    const { before, after, lines } = this.trimmed;
    this.text = this.text === after ? before : `${lines.join('\n')}\n\n${this.text}`;
    this.tidy = tidyText(this.text);
    this.trimmed = undefined;
  }

  /**
   * Settles what follows from the text; what the user has written remains. `note`: how a date in it was found; `pause` gives the page
   * its turn.
   */
  async guess(likely: readonly string[], note: (line: DateLine) => string, pause: () => Promise<void>): Promise<void> {
    const { text } = this;
    if (text.length < SHORT) this.#setTidy(text, tidyText(text));
    else {
      const tidied = this.#tidied.text === text ? this.#tidied.tidy : await inSlices(tidySteps(text), pause);
      if (text !== this.text) return; // it was changed meanwhile, and another run reads it
      this.#setTidy(text, tidied);
    }
    const { tidy } = this;
    const open = (key: Guessed, value: string): boolean => value === '' || this.guessed.has(key);
    const [
      { guessLanguage },
      { dateLine },
      { isCredit, readByline, withoutCredits },
      { joinLines },
      { linesAround },
      { headCredits },
      { datelinePublisher },
    ] = await Promise.all([
      import('../../exchange/guess-language.ts'),
      import('../../exchange/date-line.ts'),
      import('../../exchange/byline.ts'),
      import('../../exchange/join-lines.ts'),
      import('../../exchange/lines-around.ts'),
      import('../../exchange/head-credits.ts'),
      import('../../exchange/dateline.ts'),
    ]);
    const joined = await inSlices(joinLines(tidy), pause);
    if (tidy !== this.tidy) return;
    this.joined = joined;
    // Written on, or emptied: what was left out of it is no matter of this text any more.
    if (this.trimmed && (tidy === '' || (this.trimmed.head && !isOf(this.trimmed.after, tidy))))
      this.trimmed = undefined;
    this.around = this.notes.some(({ kind }) => kind === 'article-of-page') ? undefined : linesAround(tidy);
    const guessed = new Set(this.guessed);
    const language = guessLanguage(tidy, likely);
    // What a page declares is often its template's language; the words themselves weigh more.
    if (language && open('language', this.language) && this.language.split('-')[0] !== language) {
      this.language = language;
      guessed.add('language');
    }
    const spoken = this.language || 'en';
    const credits = this.pasted && !this.trimmed ? headCredits(tidy, spoken) : undefined;
    if (tidy !== '') this.pasted = false;
    // Author and date may be in lines that were left out of it; a title is not.
    const rest = credits?.text ?? tidy;
    const gone = credits?.lines ?? (this.trimmed?.head ? this.trimmed.lines : []);
    const around = !this.trimmed?.head && this.untrimmable ? this.trimmed?.before : undefined;
    const start = (around ?? rest).slice(0, HEAD);
    const head = gone.length ? `${gone.join('\n')}\n${start}` : start;
    // Also where they stay in the text.
    const own = headCredits(start, spoken)?.text ?? start;
    this.#body = withoutCredits(own, spoken);
    const byline = readByline(head, spoken);
    // What was guessed of a text that is still being written follows it.
    const follows = (key: 'title' | 'issued' | 'authors' | 'publisher'): boolean =>
      this.fields[key] === '' || (guessed.has(key) && this.fields[key] === this.#read[key]);
    if (follows('title')) {
      const title = headline(own, (line) => isCredit(line, spoken)) ?? '';
      this.#read.title = title;
      this.fields = { ...this.fields, title };
      if (title) guessed.add('title');
      else guessed.delete('title');
    }
    for (const key of ['authors', 'publisher'] as const) {
      if (!follows(key)) continue;
      const value =
        (key === 'authors' ? byline?.authors.join('; ') : (byline?.publisher ?? datelinePublisher(start))) ?? '';
      this.#read[key] = value;
      this.fields = { ...this.fields, [key]: value };
      if (value) guessed.add(key);
      else guessed.delete(key);
    }
    if (follows('issued')) {
      const date = dateLine(head, spoken);
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
    // The page's own date line weighed more than its data: that is how the date is known.
    const days = this.notes.find((one) => one.kind === 'two-days');
    if (days?.kind === 'two-days' && days.settled && this.issuedNote === '' && this.fields.issued === days.shown)
      this.issuedNote = note({ date: days.shown, line: days.line });
    this.guessed = guessed;
    if (!credits) return;
    this.trimmed = { before: this.text, after: credits.text, lines: credits.lines, head: true };
    this.text = credits.text;
    this.#setTidy(credits.text, credits.text);
  }

  /** `locale`: the language that the note on the date is in. */
  article(language: string, locale: string): Article {
    const { fields, issuedNote, revises, tidy } = this;
    const frozen = this.#frozen;
    return {
      text: tidy,
      language: this.language || language,
      csl: { ...cslOf({ ...fields, title: this.name }), language: this.language || language },
      ...(issuedNote.trim() && fields.issued.trim() ? { issuedNote: { [locale]: issuedNote.trim() } } : {}),
      ...(revises ? { revises } : {}),
      ...(frozen && frozen.text === tidy && frozen.language === (this.language || language)
        ? { frozen: frozen.as }
        : {}),
    };
  }

  /** What was worked out before it is taken. */
  #frozen: { readonly text: string; readonly language: string; readonly as: Frozen } | undefined;
  /** Works out what takes long about taking it. */
  async freeze(language: string, pause: () => Promise<void>): Promise<void> {
    const { tidy: text } = this;
    const own = this.language || language;
    if (text.length < SHORT) return;
    this.#frozen = { text, language: own, as: await inSlices(freezeSteps(text, own), pause) };
  }
}

/** This share of the beginning or the end of a text is unchanged where the user has only edited it. */
const SAME = 40;
const isOf = (before: string, text: string): boolean =>
  text.startsWith(before.slice(0, SAME)) || text.endsWith(before.trimEnd().slice(-SAME));

/**
 * Which date does a typed text mean, and what of it was not typed? For a day without a year the nearest to the article is
 * meant, and for the day on which something was said never one after it: no article reports what is said later. It is shown as it is read
 * with every letter, and marked where a year, an order or a day was added, since nothing is to be saved that the coder could not read.
 */
import { readSpan } from '../dossier/time.ts';
import { typedDate } from '../suggest/cues-date.ts';
import { dateText } from '../wording/date-text.ts';
import type { Locale } from '../words/languages.ts';
import type { ClaimComposing } from './drafting.svelte.ts';

export const DATE_FIELDS = ['when', 'said'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** What was not typed: the year; which number is the day; the day itself, which was counted from that of the article. */
export type Guess = 'year' | 'order' | 'day';

export interface Reading {
  readonly edtf: string;
  readonly guess?: Guess;
}

/** «04/03/2024»: the fourth of March to most, the third of April to some. */
const EITHER_ORDER = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2\d{2,4}(?!\d)/u;
const isEitherOrder = (text: string): boolean => {
  const [, one, , other] = EITHER_ORDER.exec(text) ?? [];
  return one !== undefined && Number(one) <= 12 && Number(other) <= 12 && Number(one) !== Number(other);
};

/** The years of an EDTF string, each so many later. */
const yearsLater = (edtf: string, by: number): string =>
  edtf.replace(/(^|\/)(\d{4})/gu, (_, before: string, year: string) => before + String(Number(year) + by));
const withoutYears = (edtf: string): string => edtf.replace(/(^|\/)\d{4}/gu, '$1');

/** The same date in another month: a day without its year stays what it is, one that is counted from the article does not. */
function monthsLater(issued: string, by: number): string {
  const [year = '', month, day] = issued.split('-');
  if (month === undefined) return String(Number(year) + 1);
  const all = Number(year) * 12 + Number(month) - 1 + by;
  const two = (value: number): string => String(value).padStart(2, '0');
  // Not the same day of the week either, and one that every month has.
  const moved = day === undefined ? '' : `-${two((Number(day) % 27) + 1)}`;
  return `${Math.floor(all / 12)}-${two((all % 12) + 1)}${moved}`;
}

const isAfter = (edtf: string, issued: string): boolean =>
  (edtf.match(/\d{4}(?:-\d\d){0,2}/gu) ?? []).some((point) => {
    const length = Math.min(point.length, issued.length);
    return point.slice(0, length) > issued.slice(0, length);
  });

/** The last such day that is not after the article; 29 February comes once in four years, or eight. */
function notAfter(edtf: string, issued: string): string {
  for (let back = 0; back <= 8; back++) {
    const before = yearsLater(edtf, -back);
    if (readSpan(before) && !isAfter(before, issued)) return before;
  }
  return edtf;
}

/** What is typed, as EDTF; undefined if it cannot be read. `issued`: when the article came out; `languages`: the likeliest first. */
export function readingOf(
  field: DateField,
  text: string,
  issued: string | undefined,
  languages: readonly string[],
): Reading | undefined {
  const edtf = typedDate(text, issued, languages);
  if (edtf === undefined) return undefined;
  if (issued !== undefined && typedDate(text, undefined, languages) !== edtf) {
    const elsewhere = typedDate(text, monthsLater(issued, 2), languages);
    const yearless = /\d{4}-/u.test(edtf) && elsewhere !== undefined && withoutYears(elsewhere) === withoutYears(edtf);
    if (!yearless) return { edtf, guess: 'day' };
    return { edtf: field === 'said' ? notAfter(edtf, issued) : edtf, guess: 'year' };
  }
  return isEitherOrder(text) ? { edtf, guess: 'order' } : { edtf };
}

/** A date of the form as it would be saved now. */
export interface DateShown extends Partial<Reading> {
  /** What is typed and cannot be read. */
  readonly unread?: string;
  /** Whether it is still being typed: the user has not left its field. */
  readonly typing: boolean;
}

type Composing = Pick<
  ClaimComposing,
  'content' | 'documentOf' | 'dossier' | 'draft' | 'issued' | 'letters' | 'sayDate' | 'type'
>;

export class TypedDates {
  readonly #composing: Composing;
  readonly #locale: () => Locale;
  /** What was read of the typed text: the present date is still marked by it. */
  #read = $state.raw<Partial<Record<DateField, Reading>>>({});

  constructor(composing: Composing, locale: () => Locale) {
    this.#composing = composing;
    this.#locale = locale;
  }

  #reading(field: DateField, text: string): Reading | undefined {
    const { content, documentOf, dossier, issued } = this.#composing;
    const article = documentOf(content.evidence[0]?.document ?? '');
    const language = article?.language ?? dossier?.language ?? 'en';
    return readingOf(field, text, issued, [language, this.#locale(), 'en']);
  }

  /** A date as people say it: also in its field. */
  textOf(field: DateField): string {
    const edtf = this.#composing.content[field];
    return edtf === undefined ? '' : dateText(edtf, this.#locale());
  }

  /** Letter by letter. */
  shown(field: DateField): DateShown {
    const { content, draft, letters } = this.#composing;
    const typed = letters[field];
    if (typed !== undefined && typed !== this.textOf(field)) {
      if (typed.trim() === '') return { typing: true };
      return { typing: true, ...(this.#reading(field, typed) ?? { unread: typed.trim() }) };
    }
    const unread = draft?.undated?.[field];
    if (unread !== undefined) return { typing: false, unread };
    const edtf = content[field];
    if (edtf === undefined) return { typing: false };
    const read = this.#read[field];
    return { typing: false, edtf, ...(read?.edtf === edtf && read.guess && { guess: read.guess }) };
  }

  /** The field is left, or the claim is taken: the typed text becomes the value. */
  say(field: DateField, text: string): void {
    const { content } = this.#composing;
    this.#composing.type(field, undefined);
    // A value that is there already need not be set again in the form in which it can be read.
    if (text === this.textOf(field)) return this.#composing.sayDate(field, text, content[field] ?? '');
    const reading = text.trim() === '' ? { edtf: '' } : this.#reading(field, text);
    this.#read = { ...this.#read, [field]: reading };
    this.#composing.sayDate(field, text, reading?.edtf);
  }

  sayTyped(): void {
    for (const field of DATE_FIELDS) {
      const letters = this.#composing.letters[field];
      if (letters !== undefined) this.say(field, letters);
    }
  }
}

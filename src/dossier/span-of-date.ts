/**
 * What span of days does a date of an open dossier mean? Plain ones are read here; every other by `time.ts` and its library, which is loaded
 * before a dossier that has such a date is shown.
 */
import { issuedDate } from './csl.ts';
import { isPlainDate, plainSpan, type Span } from './plain-date.ts';
import type { Dossier } from './schema.ts';

let readOther: ((text: string) => Span | undefined) | undefined;

/** Dates that have been read: a dossier has many claims and few dates, and with each edit they are asked again. */
const known = new Map<string, Span>();
/** So many are remembered. */
const MOST = 50_000;

/** From now on every date can be read. */
export function readDatesBy(read: typeof readOther): void {
  readOther = read;
}

type Dated = Pick<Dossier, 'claims' | 'documents'>;

/** Whether every date of the dossier is plain. */
export function hasPlainDates({ claims, documents }: Dated): boolean {
  const isPlain = (date: string | undefined): boolean => !date || isPlainDate(date);
  return (
    claims.every(({ when, said }) => isPlain(when) && isPlain(said)) &&
    documents.every((document) => isPlain(issuedDate(document)))
  );
}

/** Whether every date of the dossier can be read by now. */
export const canReadDates = (dossier: Dated): boolean => readOther !== undefined || hasPlainDates(dossier);

/** The span of an EDTF string of level 0 or 1, or undefined if it is not one. Never throws. */
export function spanOfDate(text: string): Span | undefined {
  const before = known.get(text);
  if (before) return before;
  const span = plainSpan(text) ?? readOther?.(text);
  if (!span) return undefined;
  if (known.size >= MOST) known.clear();
  known.set(text, span);
  return span;
}

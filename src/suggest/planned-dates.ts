/** Which day does a date without its year mean where something is planned: the last, or the next? */
import type { DateCue } from './cues-date.ts';
import { ONCE_PLANNED, PLEDGE } from './cues-words.ts';

/** Words that make a plan of what is said, and where they stand. */
export interface Plan {
  readonly cue: string;
  readonly start: number;
}
/** Whether a date without its year is that of what is planned, and so still to come. */
function isToCome(text: string, { cue, start }: Plan, date: DateCue): boolean {
  if (ONCE_PLANNED.test(cue)) return false;
  if (!PLEDGE.test(cue)) return true;
  // «vowed on Monday to», «promised to pay on Monday»: rather the day of the promise.
  const weekday = /^\d{4}-\d\d-\d\d$/u.test(date.edtf) && !/\d/u.test(text.slice(date.start, date.end));
  return date.start > start + cue.length + 1 && !weekday;
}

export interface DateFound extends DateCue {
  /** The same with what has no year as the next one. */
  readonly next: string;
}
export type ReadDates = (text: string, issued: string | undefined, ahead?: boolean) => readonly DateCue[];

/** The dates in a stretch of a text, by their places in that. */
export function datesAt(
  text: string,
  read: ReadDates,
  from: number,
  to: number,
  issued: string | undefined,
): DateFound[] {
  const stretch = text.slice(from, to);
  const ahead = read(stretch, issued, true);
  return read(stretch, issued).map((date) => ({
    edtf: date.edtf,
    start: from + date.start,
    end: from + date.end,
    next: ahead.find(({ start }) => start === date.start)?.edtf ?? date.edtf,
  }));
}

/** The date as it is meant where a plan is told. */
export const inPlan = (text: string, plan: Plan, date: DateFound): DateFound =>
  isToCome(text, plan, date) ? { ...date, edtf: date.next } : date;

/** Whether it lies after the day on which the article came out, or in what is left of its month. */
export const liesAhead = (edtf: string, issued: string | undefined): boolean =>
  issued !== undefined &&
  /^\d/u.test(edtf) &&
  (edtf.slice(0, issued.length) > issued || (edtf.length > 4 && issued.startsWith(edtf)));

/** Up to a day, or from one to another: nothing is said on such a day. */
export const isSpan = ({ edtf }: DateCue): boolean => edtf.includes('/') && !edtf.endsWith('/..');

/** Who has to do something has a day for it that is still to come: «must pay by the end of May», «должна заплатить до конца мая». */
const BOUND =
  /(?<!\p{L})(?:must|has to|have to|had to|needs? to|is to|are to|should|shall|will|ordered|told|asked|urged|gave|given|has until|have until|deadline|adjourned|postponed|deferred|delayed|put off|pushed back|extended|suspended|remanded|scheduled|expected|valid|open|harus|wajib|mesti|perlu|diperintahkan|diminta|tenggat|akan|ditunda|menunda|diundur|diperpanjang|memperpanjang|berlaku|ditahan|dijadwalkan|долж(?:ен|на|но|ны)|обяза\p{L}+|предстоит|надлежит|потребова\p{L}+|требует|срок\p{L}{0,2}|предписа\p{L}+|поруч\p{L}+|отлож\p{L}+|перенес\p{L}+|продл\p{L}+|продлен\p{L}*|приостанов\p{L}+|арестова\p{L}+|будет|будут|действует|намерен\p{L}*|планиру\p{L}+|(?:вы|за|по|при|от|пере|под|раз|рас|до|про|воз|вос|об|с)\p{Ll}{2,}(?:ёт|ет|ит|ут|ют|ат|ят|им|ем))(?!\p{L})[^.;!?]{0,120}$/iu;
export const isDeadline = (text: string, { edtf, start }: DateCue): boolean =>
  edtf.startsWith('../') &&
  (BOUND.test(text.slice(Math.max(0, start - 160), start)) || HAS.test(text.slice(Math.max(0, start - 40), start)));
/** «has until 15 October to pay», «diberi waktu hingga …», «есть время до …»: right before the day. */
const HAS =
  /(?<!\p{L})(?:has|have|(?:is|are|been|was|were) given|waktu|есть время|есть срок|дал[аи]? (?:\p{L}+ )?(?:время|срок)|остаётся время)\s+$/iu;

/** Somebody has time until a day, or is given it. */
const TIME =
  /(?<!\p{L})(?:(?:giv(?:en|es?|ing)|gave|grant(?:s|ed|ing)?|allow(?:s|ed|ing)?)\s(?:[^\s.;:]+\s){0,6}|(?:has|have|had)\s|(?:(?:mem|di)?beri(?:kan)?|punya|mempunyai|memiliki)\s(?:[^\s.,;:]+\s){0,4}(?:waktu|tenggat|tempo|kesempatan)\s|(?:да(?:л[аио]?|[её]т|ют|н|но)|предостав\p{L}+|установ\p{L}+|назнач\p{L}+|есть|остал\p{L}+|ост[аё]тся|имеет)\s(?:[^\s.,;:]+\s){0,5}(?:срок|время|отсрочку|отсрочка)\s(?:[^\s.,;:]+\s){0,2})(?:(?:until|till|by|hingga|sampai|до)\s)?$/iu;

/** What is to be done by then to somebody who is named: «to pay Corven». */
const DEED_BEHIND = /^\s(?:in which\s)?(?:to|untuk|чтобы)\s[^.;!?]*?\p{Lu}/u;

/**
 * «The council gave X until 30 April to hand over its records»: the day is that of what has to be done, not of its giving. `of`: the verb that
 * is told, if it is known.
 */
export const isTimeGiven = (
  text: string,
  { edtf, start, end }: DateCue,
  of: { readonly start: number } | undefined,
): boolean =>
  edtf.startsWith('../') &&
  (of === undefined ? !DEED_BEHIND.test(text.slice(end, end + 120)) : of.start < start) &&
  TIME.test(text.slice(Math.max(0, start - 90), start));

/** When did it happen, and when was it said, by the dates that English and Indonesian words name? */
import { issuedDate } from '../dossier/csl.ts';
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import type { Mention } from '../names/mentions.ts';
import { readDates } from './cues-date.ts';
import { anyOf, SAYING } from './cues-words.ts';
import { whatIsDated } from './english-dates.ts';
import { tokensIn } from './english-tokens.ts';
import { matches, depth } from './found-words.ts';
import { isIn } from './passed-over.ts';
import { datesAt, inPlan, isDeadline, isSpan, isTimeGiven, liesAhead, type Plan } from './planned-dates.ts';
import type { Proposal, Cues, Told } from './proposal.ts';
import { mentionsIn } from './speech.ts';

const SAYS = anyOf(SAYING);

/** The first date that the words name, in Indonesian. */
export function datesIn(
  document: Document,
  places: readonly TextRange[],
  firm: { readonly plan: Plan | undefined; readonly told: boolean; readonly of: Told | undefined },
): Pick<Cues, 'when' | 'said'> {
  const { text } = document;
  const issued = issuedDate(document);
  for (const { start, end } of places) {
    const [own] = datesAt(text, readDates, start, end, issued);
    let date = own;
    if (!date) {
      // «Awal tahun ini, Putin dan Kim menandatangani …»: what goes before the first comma is said of all of it.
      const from = document.sentences[sentenceAt(document, start)]?.[0] ?? start;
      const front = /^[^,]{3,60},\s*$/u.exec(text.slice(from, start));
      if (front) [date] = datesAt(text, readDates, from, from + front[0].length, issued);
    }
    if (!date || (!firm.plan && isTimeGiven(text, date, firm.of)) || isOfPaper(text, date)) continue;
    const around = document.sentences[sentenceAt(document, date.start)] ?? [start, end];
    if (firm.plan && inAside(text, date.start, date.end, around)) continue;
    if (firm.of && ofRelative(text, date.start, firm.of, around[0])) continue;
    // A date before «mengatakan» is that of the saying; a plan has only the day on which it was made.
    const { start: at, end: after } = date;
    const sentence = document.sentences[sentenceAt(document, at)] ?? [start, end];
    const saying =
      // «X, yang mengangkat Y pada 2021, …»: inside of another clause it is the date of that.
      firm.told && !inAside(text, at, after, sentence)
        ? matches(text, SAYS, after, Math.min(end, sentence[1]))[0]
        : undefined;
    const { plan } = firm;
    if (isDeadline(text, date)) date = { ...date, edtf: date.next };
    const found = saying || !plan ? date : inPlan(text, plan, date);
    const proposal = { value: found.edtf, cue: text.slice(at, after) };
    // «plans to … next week» tells when it is to happen; nobody says something until a day.
    if (isSpan(found)) return saying ? {} : { when: proposal };
    return (plan && !liesAhead(found.edtf, issued)) || saying ? { said: proposal } : { when: proposal };
  }
  return {};
}

/** «laporan tahunan yang diterbitkan pada April 2024»: when what tells it came out. */
const PAPER_CAME_OUT =
  /(?<!\p{L})(?:laporan|dokumen|surat|berkas|catatan|buku|artikel|survei|studi|kajian|pernyataan|siaran pers|data|berita|putusan|salinan)(?:\s+[^\s.,;:]+){0,5}?\s+(?:(?:yang\s+)?(?:di(?:terbitkan|rilis|publikasikan|keluarkan|siarkan|unggah|muat|tulis|peroleh|lihat|tandatangani|umumkan|buat)|terbit)|bertanggal|tertanggal)\s+(?:(?:pada|di|oleh|sejak|tanggal|bulan|tahun)\s+)*$/iu;
const isOfPaper = (text: string, { start }: TextRange): boolean =>
  PAPER_CAME_OUT.test(text.slice(Math.max(0, start - 120), start));

/** Whoever chooses chapters does not ask for the day of each deed in them. */
const MOST_DATES = 24;

/** The same in English, where a date belongs to the verb of its own clause. */
export function englishDates(
  document: Document,
  mentions: readonly Mention[],
  places: readonly TextRange[],
  plan: Plan | undefined,
  of: Told | undefined,
  content: readonly TextRange[],
): Pick<Cues, 'when' | 'said'> {
  const { text } = document;
  const issued = issuedDate(document);
  const deed =
    of && (of.reach ? { start: Math.min(of.start, of.reach.start), end: Math.max(of.end, of.reach.end) } : of);
  const out: { when?: Proposal<string>; said?: Proposal<string> } = {};
  for (const { start, end } of places) {
    const sentence = document.sentences[sentenceAt(document, start)] ?? [start, end];
    // «Earlier this year, Putin and Kim signed …»: what goes before the first comma is said of all of it.
    const front = /^[^,]{3,60},\s*$/u.exec(text.slice(sentence[0], start));
    for (const date of datesAt(text, readDates, front ? sentence[0] : start, end, issued).slice(0, MOST_DATES)) {
      if (out.when && out.said) break;
      if (!plan && isTimeGiven(text, date, of)) continue;
      const own = document.sentences[sentenceAt(document, date.start)] ?? [start, end];
      const range = { start: own[0], end: own[1] };
      const tokens = tokensIn(text, range, mentionsIn(mentions, range.start, range.end));
      const here = deed && deed.start < range.end && range.start < deed.end ? deed : undefined;
      const tells = whatIsDated(tokens, date, here, date.start < start);
      if (tells === 'other' || (tells === 'saying' && isSpan(date))) continue;
      // «A consultant who resigned in February alleges that …».
      if (tells === 'deed' && !of && date.start > start && isOfTeller(text, date, content)) continue;
      // «X had warned Y in 2023, Strand claimed»: what is told happened then.
      const told = tells === 'saying' ? content.find((one) => isIn(date, [one])) : undefined;
      if (
        told &&
        TELLS_IN_IT.test(text.slice(told.start, date.start)) &&
        !WAS_TOLD.test(text.slice(Math.max(0, date.start - 60), date.start))
      ) {
        if (!of && depth(text.slice(own[0], date.start)) <= 0)
          out.when ??= { value: date.edtf, cue: text.slice(date.start, date.end) };
        continue;
      }
      // «“We were told in March that …,” he said»: the day on which somebody else said so.
      if (tells === 'saying') {
        const before = text.slice(own[0], date.start);
        if (depth(before) > 0 || (isIn(date, content) && WAS_TOLD.test(before.slice(-60)))) continue;
      }
      const deadline = isDeadline(text, date) ? { ...date, edtf: date.next } : date;
      const found = tells === 'deed' && plan ? inPlan(text, plan, deadline) : deadline;
      // «plans to … next week» tells when it is to happen; a plan has else only the day on which it was made.
      const role = tells === 'saying' || (plan && !isSpan(found) && !liesAhead(found.edtf, issued)) ? 'said' : 'when';
      // «X, who took office in 2022, is expected to …», «question X, who resigned in 2022»: of another thing than is told.
      if (!of && tells === 'deed') {
        const comma = relativeAt(text, date, Math.max(start, own[0]), Math.min(end, own[1]));
        if (comma >= 0 && (role === 'said' || !isOfPair(mentions, own[0], comma, date.start))) continue;
      }
      out[role] ??= { value: found.edtf, cue: text.slice(date.start, date.end) };
    }
  }
  return out;
}

/** Whether a date stands in the sentence of what is told, and not in that: it tells of whoever tells it. */
function isOfTeller(text: string, date: TextRange, content: readonly TextRange[]): boolean {
  if (isIn(date, content)) return false;
  return content.some(
    ({ start, end }) =>
      !/[.!?…]\s|\n/u.test(date.end <= start ? text.slice(date.end, start) : text.slice(end, date.start)),
  );
}

/** Before a day: within what is told, somebody tells something. */
const TELLS_IN_IT = /(?<!\p{L})(?:told|said|\p{Ll}{3,}ed)\s/u;

/** Before a day: somebody else said so to whoever speaks. */
const WAS_TOLD =
  /\s(?:(?:was|were|been|being|got)\s(?:\p{L}+ly\s)?(?:told|informed|assured|advised|notified|warned)|(?:I|we|he|she|they)\s(?:had\s)?(?:heard|learned|learnt))\s[^,;.]{0,20}$/u;

/**
 * «Ms Adomako, who took office in 2022, is expected to …»: where the clause begins which only tells more of somebody, if the date stands in
 * one and the words between `from` and `to` tell something else; -1 if not.
 */
function relativeAt(text: string, { start, end }: TextRange, from: number, to: number): number {
  const before = text.slice(from, start);
  const comma = before.lastIndexOf(',');
  if (
    comma < 0 ||
    !/^,\s(?:(?:of|to|for|by|in|with|from)\s)?(?:who|whose|whom|which|where)\s/iu.test(before.slice(comma))
  )
    return -1;
  const rest = text.slice(end, to);
  return /\s\p{Ll}{2}/u.test(before.slice(0, comma)) || /,.*\p{L}/su.test(rest) ? from + comma : -1;
}

/** «Ana, who appointed Budi in 2021, has left»: whether such a clause names a second where the sentence before it does not. */
function isOfPair(mentions: readonly Mention[], from: number, comma: number, to: number): boolean {
  const before = new Set(mentionsIn(mentions, from, comma).map(({ actor }) => actor));
  return before.size < 2 && mentionsIn(mentions, comma, to).some(({ actor }) => !before.has(actor));
}

/** «X menasihati Y, yang dijual pada Mei»: whether a date is that of a clause behind what is told. `from`: where their sentence begins. */
function ofRelative(text: string, at: number, { end }: TextRange, from: number): boolean {
  const clause = text.slice(from, at).lastIndexOf(', yang ');
  return clause >= 0 && end <= from + clause && !text.slice(from + clause + 1, at).includes(',');
}

/** Whether a date stands between commas in a clause of its own. */
function inAside(text: string, start: number, end: number, [from, to]: readonly [number, number]): boolean {
  const before = text.slice(from, start);
  const comma = before.lastIndexOf(',');
  return comma >= 0 && /^,\s+yang\s/iu.test(before.slice(comma)) && text.slice(end, to).includes(',');
}

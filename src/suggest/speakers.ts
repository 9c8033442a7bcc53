/**
 * Who says the chosen words? In quotation marks: whoever stands beside them with a word for saying, else whoever spoke just before.
 * Outside of them: whoever the sentence has say it. A sentence that leaves it open stays open: nobody is made up.
 */
import type { Actor, Document, Source } from '../dossier/schema.ts';
import { isCorrection } from './corrections.ts';
import { bodyNamed } from './english-bodies.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { quotations, type Quotation } from '../evidence/quotations.ts';
import { joinedToDenied } from './indonesian-denial.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { isSource, speechOf, type Telling } from './speech.ts';
import {
  type Context,
  LONG,
  pauseAt,
  stretch,
  type Found,
  outside,
  indexAt,
  long,
  startsWith,
  inSentences,
  contextOf,
  overlaps,
} from './speaker-places.ts';
import { subjectBefore, speakerAfter, ANY_PAPER_READS } from './speaker-subject.ts';
import { spokenBy, tellings } from './speaker-tellings.ts';
import { PASSIVE, CLAUSE } from './telling-verbs.ts';
import { surnamesOf } from './surnames.ts';
import { paperNamed, papersShow, repeatedIn, spokenInFirst } from './speakers-without-marks.ts';
import { koreanTellings } from './speakers-korean.ts';
import { plainTelling } from './speakers-plain.ts';
import { russianTellings } from './speakers-russian.ts';

/** Somebody says so, but nobody can be told who; or nothing is said by anybody. */
export type Saying = Telling | Untold;
/** `denies`: they say that it is not so. */
export interface Untold {
  readonly open: true;
  readonly cue: string;
  readonly denies?: true;
}

export const isOpen = (saying: Saying): saying is Untold => 'open' in saying;

/** What it is called that stands in marks: no speech. */
const ENTITLED =
  /(?<![\p{L}])(?:films?|movie|documentary|book|novel|song|album|play|poem|painting|article|essay|series|show|exhibition|game|programme|program|project|plan|campaign|slogan|band|ship|titled|entitled|called|named|dubbed|headlined|so-called|так\s+называем\p{L}{1,4}|фильм\p{L}{0,3}|сериал\p{L}{0,3}|книг\p{L}{1,3}|роман\p{L}{0,3}|повест\p{L}{1,3}|песн\p{L}{1,3}|альбом\p{L}{0,3}|спектакл\p{L}{1,3}|пьес\p{L}{1,3}|картин\p{L}{1,3}|стать\p{L}{1,3}|выставк\p{L}{1,3}|проект\p{L}{0,3}|программ\p{L}{1,3}|лозунг\p{L}{0,3}|заголовк\p{L}{1,3}|названи\p{L}{1,3}|buku|novel|lagu|acara|program|berjudul|bernama)[,:]?\s{0,2}$/iu;

/** What surely is somebody's speech, where words hold it with more around it: neither a name, nor a title, nor a word held with tongs. */
function isDirectSpeech(document: Document, { start, end, closed }: Quotation): boolean {
  const { text, sentences } = document;
  const inner = text.slice(start + 1, closed ? end - 1 : end).trim();
  const words = inner.split(/\s+/u);
  if (ENTITLED.test(text.slice(Math.max(0, start - 40), start))) return false;
  const title = words.every((word) =>
    /^[^\p{L}]*(?:\p{Lu}|(?:a|an|and|of|the|in|on|to|for|at|or)(?!\p{L}))/u.test(word),
  );
  if (title && !/^(?:No|Yes|Нет|Да)[,.!]?$/u.test(inner)) return false;
  const behind = text.slice(end, end + 6);
  if (/^\s?,\s?[—–]/u.test(behind) || (/[!?…,]$/u.test(inner) && /^\s*[—–]/u.test(behind))) return true;
  const first = (sentences[sentenceAt(document, start)]?.[0] ?? -1) === start;
  const several = words.length > 3;
  if (/[,.!?…]$/u.test(inner)) return several || (first && /,$/u.test(inner));
  const lead = text.slice(Math.max(0, start - 3), start);
  const led = /:\s*$/u.test(lead) || (/,\s*$/u.test(lead) && /^\p{Lu}/u.test(inner));
  return several && (led || (first && /^,/u.test(behind)));
}

/** Who says the words at a place; undefined where the article does. */
export function whoSays(
  whole: Document,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  place: TextRange,
): Saying | undefined {
  const document = inSentences(whole);
  const { text } = document;
  const list = quotations(document);
  const touching = list.slice(indexAt(list, place.start)).filter(({ start }) => start < place.end);
  const size = ({ start, end }: Quotation): number => Math.min(end, place.end) - Math.max(start, place.start);
  // The one that holds most of the words.
  const quotation = touching.toSorted((a, b) => size(b) - size(a))[0];
  const inside = quotation && quotation.start <= place.start && place.end <= quotation.end;
  const mostly =
    !!quotation && (inside || (long(document, quotation) && size(quotation) * 2 > place.end - place.start));
  const range = stretch(document, place.start);
  // «An earlier version of this article said …»: the article says so.
  if (isCorrection(text.slice(range.start, Math.min(range.end, range.start + LONG)), document.language))
    return undefined;
  const korean = /^ko(?:-|$)/iu.test(document.language);
  if (korean) {
    const telling = koreanTellings(document, mentions, range, quotation).find(({ content }) =>
      overlaps(content, place),
    );
    if (telling) return telling;
  }
  if (/^ru(?:-|$)/iu.test(document.language)) {
    const known = { document, mentions, actors: new Map(actors.map((actor) => [actor.id, actor])) };
    const speech = quotation && (inside || long(document, quotation)) ? quotation : undefined;
    const { tellings, open } = russianTellings({ ...known, surnames: surnamesOf(actors) }, range, speech);
    const telling = tellings.findLast(({ content }) => overlaps(content, place));
    if (telling) return telling;
    if (open !== undefined) return { open: true, cue: open };
  }
  const context = contextOf(document, mentions, actors);
  if (context) {
    if (quotation && (inside || long(document, quotation))) {
      const telling = spokenBy(context, quotation);
      if (telling) return (inside && quotedWithin(context, quotation, place, telling)) || telling;
    }
    const telling = tellings(context, range).findLast(
      ({ content, nested }) =>
        overlaps(content, place) &&
        // What is said of somebody who says something is not what they say; a whole sentence is.
        !(nested && place.start > range.start && place.start < (content[0]?.start ?? 0)),
    );
    if (telling) return telling;
  }
  const plain = plainTelling(document, mentions, range, place);
  if (plain) return 'open' in plain ? { open: true, cue: plain.open } : plain;
  const named = quotation && !inside && ENTITLED.test(text.slice(Math.max(0, quotation.start - 40), quotation.start));
  // Whoever speaks in marks is not the article, also where more than the marks is chosen.
  const speech = mostly && !named ? quotation : touching.find((one) => isDirectSpeech(document, one));
  if (speech) return { open: true, cue: text.slice(speech.start, Math.min(speech.end, speech.start + 40)) };
  // «according to the owner»: somebody, and it is not told who.
  const according = context && outside(context, context.speech.according, range.start, range.end)[0];
  // «according to X, who leads Y, …»: where it is told who, other words are the article's.
  const known = context && according && tellings(context, range).some(({ cue }) => cue.startsWith(according.text));
  if (according && !known && !/^\s+(?:plan|schedule|custom|law|taste)(?!\p{L})/iu.test(text.slice(according.end))) {
    const who = { start: according.start, end: pauseAt(text, according.end, range.end) };
    // «according to the election commission»: no name, and yet a body of which there is one.
    const words = { start: according.end, end: who.end };
    const body = bodyNamed(document, words) ?? paperNamed(document, words);
    if (body !== undefined && place.start < who.start)
      return {
        chain: [{ name: body }],
        weak: false,
        cue: text.slice(who.start, who.end).trim(),
        content: [{ start: range.start, end: who.start }],
      };
    if (place.start < who.start || place.end > who.end)
      return { open: true, cue: text.slice(who.start, who.end).trim() };
  }
  const paper = /^en(?:-|$)/iu.test(document.language) && ANY_PAPER_READS.exec(text.slice(range.start, range.end));
  if (paper) return { open: true, cue: paper[0].replace(/^,\s*/u, '').trim() };
  const papers = papersShow(document, range);
  if (papers !== undefined) return { open: true, cue: papers };
  // Somebody says it, as a word tells, and it is not said who.
  const verb = context && outside(context, context.speech.saying, range.start, range.end)[0];
  if (context && verb && place.start >= range.start && place.end >= verb.end && unresolved(context, range, verb))
    return { open: true, cue: verb.text };
  const denied = context && deniedBySomebody(context, range, place);
  if (denied !== undefined) return { open: true, cue: denied, denies: true };
  const heard = /^en(?:-|$)/iu.test(document.language) && COURT_HEARD.exec(text.slice(range.start, range.end));
  if (heard) return { open: true, cue: heard[0].replace(/^[,\s]+/u, '').trim() };
  const behind = context?.speech === speechOf('en') && context && unresolvedBehind(context, range, place.end);
  if (behind) return { open: true, cue: behind };
  return ownWords(document, mentions, actors, place);
}

/** «I was offered money, and I refused», where no marks stand around it: whoever was quoted with these words elsewhere, else nobody who is known. */
function ownWords(
  document: Document,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  place: TextRange,
): Saying | undefined {
  const cue = spokenInFirst(document, place);
  if (cue === undefined) return undefined;
  const quoted = repeatedIn(document, place);
  const telling = quoted && whoSays(document, mentions, actors, quoted);
  return telling && !isOpen(telling) ? { ...telling, weak: true } : { open: true, cue };
}

/** «“My client told me, ‘I signed it,’” said X»: what X has somebody else say, in their words. */
function quotedWithin(context: Context, outer: Quotation, place: TextRange, telling: Telling): Telling | undefined {
  const { text } = context.document;
  const words = text.slice(outer.start + 1, outer.end - 1);
  for (const match of words.matchAll(/‘[^‘]*?[,.!?…]?’(?!\p{L})|“[^“”]*”|'[^']*[,.!?…]'/gu)) {
    const [start, end] = [outer.start + 1 + match.index, outer.start + 1 + match.index + match[0].length];
    if (place.start < start || place.end > end) continue;
    const lead = text.slice(outer.start + 1, start);
    const verb = [...lead.matchAll(context.speech.saying), ...lead.matchAll(context.speech.loose ?? /(?!)/gu)].at(-1);
    if (!verb) return undefined;
    const at = outer.start + 1 + verb.index;
    const before = subjectBefore(context, outer.start + 1, at)?.who;
    const somebody = /^(?:my|our|his|her|their)\s\p{Ll}+(?:\s\p{Ll}+)?\s*$/iu.test(lead.slice(0, verb.index));
    const who = before && isSource(before) ? before : somebody ? { anonymous: true } : undefined;
    if (!who) return undefined;
    return { ...telling, chain: [...telling.chain, who], content: [{ start, end }], nested: true };
  }
  return undefined;
}

/** Whether a word for saying has a speaker who could not be told: a pronoun, or what somebody is («the ministry», «X’s owner»). */
function unresolved(context: Context, range: TextRange, verb: Found): boolean {
  const { text } = context.document;
  if (PASSIVE.test(text.slice(Math.max(range.start, verb.start - 24), verb.start))) return false;
  const found = subjectBefore(context, range.start, verb.start);
  if (found) return !isSource(found.who);
  const lead = text.slice(Math.max(range.start, verb.start - 60), verb.start);
  if (/(?:^|[^\p{L}])(?:the|its|their|his|her|pihak|kuasa|juru)\s+(?:\p{L}+\s+){0,3}\p{Ll}{3,}\s+$/iu.test(lead))
    return true;
  if (context.speech !== speechOf('en')) return false;
  // «X’s owner said», «the owner of X, who lives in Keth, said».
  if (/['’]s?\s(?:\p{Ll}+\s){1,3}$/u.test(lead)) return true;
  return /^(?:the|an?|its|his|her|their)\s\p{Ll}[^,;:]{2,60},\s[^,;:]{2,80},\s$/iu.test(
    text.slice(range.start, verb.start),
  );
}

/** «…, the High Court was told on Wednesday», «The inquest heard that …»: somebody told it there. */
const COURT_HEARD =
  /(?:^|,\s)(?:the|an?)\s(?:[\p{L}’'-]+\s){0,4}(?:court|tribunal|inquiry|inquest|hearing|jury|jurors|committee|panel|judges?|magistrates|commission|parliament|council)(?:\s(?:in|of|at)\s\p{Lu}[\p{L}’'-]+)?\s(?:(?:was|were|has been|have been)\s(?:also\s)?(?:told|informed)|(?:also\s)?heard)(?=[\s.,;!?]|$)/iu;

/** «Both men deny that …», «the minister’s office denied it»: somebody denies it, and it could not be told who; the word that does. */
function deniedBySomebody(context: Context, range: TextRange, place: TextRange): string | undefined {
  const { text } = context.document;
  return outside(context, context.speech.denying, range.start, range.end).find(
    ({ start, end }) =>
      (place.start <= start ? end <= place.end : place.start >= end) &&
      joinedToDenied(text.slice(end, range.end)) < 0 &&
      !PASSIVE.test(text.slice(Math.max(range.start, start - 24), start)) &&
      !/(?<!\p{L})(?:not|never|tidak|tak|belum|nicht|nie|kein\p{L}*|pas|no|nunca|لم|لا)\s(?:\p{L}+\s)?$/iu.test(
        text.slice(Math.max(range.start, start - 24), start),
      ) &&
      !/^\s(?:(?:a|the|any|her|him|them|us)\s)?(?:access|entry|permission|bail|parole|visas?|asylum|entrance|planning)(?!\p{L})/iu.test(
        text.slice(end, range.end),
      ),
  )?.text;
}

/** «[X paid Y], its owner said», «[X paid Y], said the owner»: a word for saying behind the chosen words, whose speaker is not known. */
function unresolvedBehind(context: Context, range: TextRange, end: number): string | undefined {
  const { text } = context.document;
  const rest = text.slice(end, Math.min(range.end, end + 160));
  const turned = /^[\s”"’]*,\s*/u.exec(rest);
  if (!turned) return undefined;
  const word = context.speech.after.exec(rest.slice(turned[0].length))?.[0];
  if (word !== undefined)
    return /^\s(?:an?|the|its|their|his|her|one|two|some)\s\p{Ll}/u.test(rest.slice(turned[0].length + word.length))
      ? word
      : undefined;
  const verb = outside(context, context.speech.saying, end, Math.min(range.end, end + 160))[0];
  if (!verb || !/^[\s”"’]*,\s(?:the|an?|its|their|his|her)\s(?:[\p{L}’'-]+\s){1,5}$/u.test(text.slice(end, verb.start)))
    return undefined;
  const after = text.slice(verb.end, range.end);
  if (startsWith(context.speech.that, after.trimStart()) !== undefined || CLAUSE.test(after)) return undefined;
  return unresolved(context, range, verb) ? verb.text : undefined;
}

/** Whom a stretch names that begins with somebody: «by X of Y». */
export function namedBy(
  document: Document,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  { start, end }: TextRange,
): Source | undefined {
  const context = contextOf(document, mentions, actors);
  const found = context && speakerAfter(context, start, end);
  return found && isSource(found.who) ? found.who : undefined;
}

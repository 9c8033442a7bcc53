/**
 * What does a sentence say about how firmly, by whom and when? Read off cue words, inside the quote and its clause; each proposal
 * comes with the words that it rests on, so that a coder can judge it at a glance. Nothing is proposed without such words.
 */
import { issuedDate } from '../dossier/csl.ts';
import type { Actor, Document, Modality, Polarity, Source } from '../dossier/schema.ts';
import { doubtBefore, isClaiming } from './claiming-words.ts';
import { conditionAround, conditionWithin, withoutCondition } from './condition-around.ts';
import { controlledBy, hasControl } from './control-verbs.ts';
import { anyOf, BIDS_NOT, DENIAL_WORDS, MODALITY_WORDS, SAYING, UNNAMED } from './cues-words.ts';
import { readDates, type DateCue } from './cues-date.ts';
import { plainCues, type PlainCues } from './plain-cues.ts';
import { datesAt, inPlan, isDeadline, isSpan, liesAhead, type Plan } from './planned-dates.ts';
import {
  isDayOf,
  isDayOfSaying,
  russianDates,
  russianDenials,
  russianDeniesAt,
  russianModality,
} from './cues-russian.ts';
import { tokensIn } from './english-tokens.ts';
import { whatIsDated } from './english-dates.ts';
import type { TextRange } from '../evidence/locate.ts';
import { findMentions, type Mention } from '../names/mentions.ts';
import { isIn, passedOver } from './passed-over.ts';
import { placeWithout, relativeClauses } from './relative-clauses.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { mentionsIn } from './speaker-phrase.ts';
import { isOpen, namedBy, whoSays } from './speakers.ts';
import { isParticiple } from './word-roots.ts';
import { described, fromWhere } from './unnamed-words.ts';

export interface Proposal<T> {
  readonly value: T;
  /** The words that say so, in the document. */
  readonly cue: string;
  /** Whether it is only likely. */
  readonly weak?: boolean;
  /** Whether it is said of the whole clause from outside of it, whatever its verb tells. */
  readonly governs?: true;
}

export interface Cues {
  readonly modality?: Proposal<Modality>;
  readonly polarity?: Proposal<Polarity>;
  /** Outermost first. */
  readonly attribution?: Proposal<readonly Source[]>;
  /** Somebody says so, and it cannot be told who: the words that show it. Not to be passed over in silence. */
  readonly open?: string;
  /** What of the document is said by them, as opposed to who says it. */
  readonly content?: readonly TextRange[];
  /** EDTF. */
  readonly when?: Proposal<string>;
  readonly said?: Proposal<string>;
}

/** Languages whose cue words are known; in others the same letters mean something else («will», «not»). */
const KNOWN = new Set(['id', 'ms', 'en']);
const rootOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A capital inside a sentence makes a name of a word: Will, May. */
function matches(text: string, pattern: RegExp, from: number, to: number): Found[] {
  return [...text.slice(from, to).matchAll(pattern)]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length, text: match[0] }))
    .filter(({ start, text: word }) => {
      const capital = word[0] !== word[0]?.toLowerCase();
      return !capital || !/[\p{L}\p{N},]\s*$/u.test(text.slice(Math.max(0, start - 3), start));
    });
}

const MODALITIES = (['alleged', 'planned', 'hypothetical'] as const).map(
  (modality) => [modality, anyOf(MODALITY_WORDS[modality])] as const,
);
const DENIAL = anyOf(DENIAL_WORDS);

/**
 * «sued Brightmill, accused of dumping ash»: whom a sentence speaks of is accused; what it says of them is not. Unless nothing else is
 * chosen than the accusation, with or without who is accused («the men accused of arson»).
 */
function onlyTold(text: string, place: TextRange, { start, end, text: word }: Found): boolean {
  if (!/^(?:accused|alleged|suspected|charged)$/iu.test(word) || !/^\s+(?:of|in|by|to|with)\s/iu.test(text.slice(end)))
    return false;
  if (PASSIVE.test(text.slice(Math.max(0, start - 24), start))) return false;
  const lead = text.slice(place.start, start).trim();
  return lead !== '' && !/^(?:an?|the|its|his|her|their)(?:\s[\p{L}’'-]+){1,4}$/iu.test(lead);
}

/** Words that tell of a whole clause, wherever they stand in it. */
const OF_CLAUSE = /^(?:if|possibly|perhaps|probably|likely|.*expected\s+that)$/iu;

/** «would have learned that it is so»: whatever there is to learn is so anyway. */
const LEARNED =
  /^ (?:have )?(?:\p{L}+ly )?(?:learn(?:ed|t)|known|seen|found|discovered|reali[sz]ed|noticed|understood|remembered) (?:\p{L}+ )?that /iu;

/** Behind a verb «it is alleged», «prosecutors claimed» tell of it, «alleging that …», «and accused it of …» of what follows. */
const alsoAfter = (text: string, { end, text: word }: Found, last: number): boolean =>
  !/ing$/iu.test(word) &&
  !/^accus/iu.test(word) &&
  /^\s*(?:$|[.,;:!?”"»]|(?:on|in|at|last|yesterday)\s)/iu.test(text.slice(end, last));

/**
 * «paid X, and if the court agrees …», «telah membayar X dan bertanya apakah …»: what is told as done depends on nothing that stands
 * beyond a comma or an «and»; «even if» sets no condition. `of`: the word for what is claimed; `last`: where the chosen words end.
 */
function isOfOtherThanDone(text: string, { start, end, text: word }: Found, of: Told, last: number): boolean {
  if (/^if$/iu.test(word) && /(?<!\p{L})even\s$/iu.test(text.slice(0, start))) return true;
  const verb = text.slice(of.start, of.end);
  const lead = text.slice(Math.max(0, of.start - 24), of.start);
  const isIndonesian = /(?<!\p{L})(?:telah|sudah)\s$/iu.test(lead);
  if (isIndonesian)
    return start >= of.end && /,|(?<!\p{L})(?:dan|tetapi|tapi|namun)(?!\p{L})/iu.test(text.slice(of.end, start));
  if (!/^(?:if|unless)$/iu.test(word) || !isPast(verb.toLowerCase())) return false;
  if (/(?<!\p{L})(?:would|could|might|may|will|had|to|be|been)\s(?:\p{L}+ly\s)?$/iu.test(lead)) return false;
  const between = start >= of.end ? text.slice(of.end, start) : text.slice(end, of.start);
  return start >= of.end
    ? /,|(?<!\p{L})(?:and|but)(?!\p{L})/iu.test(between)
    : /,/u.test(between) && !/(?<!\p{L})(?:would|could|might|may|will|had)\s/iu.test(text.slice(start, last));
}
const isPast = (verb: string): boolean => isParticiple(verb) && !/ing$/u.test(verb);

/** «fined X and may sue it if …», «sued X and asked if …»: of another verb than the one before. */
const ofAnother = (between: string, { text: word }: Found): boolean =>
  /^if$/iu.test(word) &&
  (/\s(?:and|but|or)\s(?:[^.;]*\s)?(?:may|might|will|would|could|can|shall|plans?|threatens?|threatened)\s/iu.test(
    between,
  ) ||
    /\s(?:ask|asks|asked|see|know|wonder|wonders|wondered|unclear)\s+$/iu.test(between));

/** Around one verb: what governs it. Nothing else tells how firmly it is said. */
export interface Told extends TextRange {
  readonly reach?: TextRange;
}

function modalityIn(text: string, places: readonly TextRange[], of?: Told): (Proposal<Modality> & Plan) | undefined {
  const all = places.flatMap(({ start, end }) =>
    MODALITIES.flatMap(([modality, pattern]) =>
      matches(text, pattern, start, end)
        .filter((cue) => !onlyTold(text, { start, end }, cue))
        // «threatened to close X»: that it is a threat is so.
        .filter((cue) => !of || modality === 'alleged' || cue.start >= of.end || of.start > cue.start)
        .filter(
          (cue) =>
            !of ||
            of.reach ||
            modality !== 'planned' ||
            text.slice(of.end, cue.start).trim() !== '' ||
            cue.start < of.start,
        )
        // «kapal selam yang mungkin …» doubts the submarine, not what is said about it.
        .filter((cue) => modality !== 'hypothetical' || !/(?:yang|that|which)\s+$/iu.test(text.slice(0, cue.start)))
        .filter((cue) => !LEARNED.test(text.slice(cue.end, end)) || !/^(?:would|could|might|may)$/iu.test(cue.text))
        .filter((cue) => {
          const reach = of?.reach;
          if (!reach || (cue.start < reach.end && reach.start < cue.end)) return true;
          if (modality === 'alleged') return cue.end <= reach.start || alsoAfter(text, cue, end);
          return (
            OF_CLAUSE.test(cue.text) && (cue.end <= reach.start || !ofAnother(text.slice(reach.end, cue.start), cue))
          );
        })
        .filter((cue) => !of || !isOfOtherThanDone(text, cue, of, end))
        .map((cue) => ({ modality, cue })),
    ),
  );
  const first = all
    .filter(({ modality, cue }) => of || modality !== 'planned' || !isOfSecond(text, places, cue))
    .sort((a, b) => a.cue.start - b.cue.start)[0];
  // «meminta X tidak menyerang Y»: an attack that is only thought of.
  const bid = !first && of && !of.reach ? biddingOf(text, of) : undefined;
  if (bid) return { value: 'hypothetical', ...bid };
  const value =
    first && first.modality === 'hypothetical' && isToldToCome(text, first.cue) ? 'planned' : first?.modality;
  return first && value && { value, cue: first.cue.text, start: first.cue.start };
}

/** «has been charged and is due to appear»: a plan of the second of two things, the first of which is done. */
const isOfSecond = (text: string, places: readonly TextRange[], cue: TextRange): boolean =>
  places.some(
    ({ start, end }) =>
      start <= cue.start &&
      cue.end <= end &&
      /(?<!\p{L})(?:has|have|had|was|were)\s(?:been\s)?(?:\p{L}+ly\s)?\p{Ll}+(?:ed|en|wn|ught|old|aid)\s[^.;:]*\sand\s(?:\p{L}+ly\s)?$/u.test(
        text.slice(start, cue.start),
      ),
  );

/** «said it would appeal»: told then of what was to come, unless it depends on something. */
function isToldToCome(text: string, { start, end, text: word }: Found): boolean {
  if (
    !/^would$/iu.test(word) ||
    /^\s(?:have|like|love|prefer|be|welcome|seem|appear)(?!\p{L})/iu.test(text.slice(end, end + 12))
  )
    return false;
  const told =
    /(?<!\p{L})(?:said|told|announced|confirmed|added|insisted|stated|declared|indicated|wrote|informed|assured)\s(?:[^\s.,;:!?“”"]+\s){1,7}$/iu;
  const rest = /^[^.;!?]*/u.exec(text.slice(end))?.[0] ?? '';
  return told.test(text.slice(Math.max(0, start - 90), start)) && !/(?<!\p{L})(?:if|unless)(?!\p{L})/iu.test(rest);
}

/** In Indonesian, where somebody is asked not to do what the verb at `of` tells. */
function biddingOf(text: string, of: TextRange): Plan | undefined {
  const from = Math.max(0, of.start - 90);
  const not = /(?<!\p{L})(?:tidak|tak)\s(?:lagi\s)?$/iu.exec(text.slice(from, of.start));
  const found = not && BIDS_NOT.exec(text.slice(from, from + not.index));
  return found ? { cue: found[0].trim().split(/\s/u)[0] ?? '', start: from + found.index } : undefined;
}

const planOf = (modality: (Proposal<Modality> & Plan) | undefined): Plan | undefined =>
  modality?.value === 'planned' ? modality : undefined;

/** Within «…» or “…”: how many marks are open after some words. */
const depth = (words: string): number => (words.match(/[“«]/gu)?.length ?? 0) - (words.match(/[”»]/gu)?.length ?? 0);

/**
 * Whether words that deny may deny what is told at `of`, if that is known: not from another sentence, beyond a semicolon, or in a
 * quotation that it is not in.
 */
function denies(document: Document, denial: TextRange, of: Told | undefined): boolean {
  if (!of) return true;
  const { text } = document;
  if (sentenceAt(document, denial.start) !== sentenceAt(document, of.start)) return false;
  const after = of.start < denial.start;
  const between = after ? text.slice(of.end, denial.start) : text.slice(denial.end, of.start);
  if (/;\s/u.test(between)) return false;
  // «for a stand that was never built»: said of what stands before it.
  if (!of.reach && after && /^en(?:-|$)/iu.test(document.language) && OF_WHICH.test(between)) return false;
  if (of.reach) {
    const word = text.slice(denial.start, denial.end);
    // «sued X after it refused to pay», «X, which bought Y, denies any wrongdoing»: behind the verb it says that of something else.
    if (after && (ONLY_BEFORE.test(word) || !/^\s*(?:$|[.!?”"])/u.test(text.slice(denial.end)))) return false;
    if (denial.end <= of.reach.start && !reaches(text.slice(denial.end, of.reach.start), word)) return false;
  }
  const open = depth(between);
  return after ? open <= 0 : open >= 0;
}

const OF_WHICH =
  /(?<!(?:^|[^\p{L}])(?:said|says|say|claimed|claims|insisted|insists|added|adds|and|but))\s(?:that|which|who)\s+(?:(?:has|have|had|was|were|is|are)\s+)?$/iu;

/** Whether words that deny reach a verb behind them that they do not stand beside; `between`: what stands in the middle. */
function reaches(between: string, denial: string): boolean {
  // «It is not true that X paid»; but «did not say whether X paid», «has not answered, and X paid».
  if (ONLY_BEFORE.test(denial))
    return /^\s+(?:(?:to|be|been|\p{L}+ly)\s+)*(?:true|correct|right|accurate|the case|believe|think|accept|agree)[\s,]/iu.test(
      between,
    );
  const that = /(?:^|\s)(?:that|having)(?:\s|$)|[“"«]/iu.exec(between);
  const rest = that ? between.slice(that.index + that[0].length) : between;
  // «X, who denied that she lied, paid Y»: the clause that is denied is over.
  const commas = rest.match(/,(?!\d)/gu)?.length ?? 0;
  if (that) return commas !== 1;
  return commas === 0 && !/\s(?:and|but|or|which|who|after|before|when|while|because)\s/iu.test(rest);
}

const ONLY_BEFORE = /^(?:not|never|no longer|\S+n['’]t|refus\p{L}+|declin\p{L}+ to|fail\p{L}* to)$/iu;

/** «asked the paper not to print it», «meminta agar tidak ditulis»: nobody says that it is not so. */
const isBidden = (text: string, { start, end, text: word }: Found): boolean =>
  (/^(?:tidak|tak)$/iu.test(word) || (/^not$/iu.test(word) && /^\sto\s\p{Ll}/u.test(text.slice(end, end + 6)))) &&
  BIDS_NOT.test(text.slice(Math.max(0, start - 90), start));

function polarityIn(
  document: Document,
  places: readonly TextRange[],
  of: Told | undefined,
): Proposal<Polarity> | undefined {
  const { text } = document;
  // «not X but Y paid»: somebody did.
  const apart = passedOver(text, places, document.language);
  // «never denied it»: whoever does not deny it lets it stand.
  const first = places
    .flatMap(({ start, end }) => matches(text, DENIAL, start, end))
    .filter((cue) => !isIn(cue, apart) && denies(document, cue, of) && !isBidden(text, cue))
    // «has no part in X»: of a verb its own words tell.
    .filter((cue) => !of?.reach || !/(?:^|\s)no$/iu.test(cue.text))
    .find(
      ({ end }) =>
        !/^\s+(?:den(?:y|ied)|disputed?|rejected|refuted|ruled out)(?![a-z])/iu.test(text.slice(end, end + 20)),
    );
  return first && { value: 'denied', cue: first.text };
}

/** Where words stand last in a stretch, or -1. */
function indexWithin(text: string, words: string, from: number, to: number): number {
  const at = text.slice(from, to).lastIndexOf(words);
  return at < 0 ? -1 : from + at;
}

interface Attribution {
  readonly attribution?: Proposal<readonly Source[]>;
  /** Somebody says so, and it is not told who: the words that show it. */
  readonly open?: string;
  /** What the word for saying makes of what is said. */
  readonly manner?: 'denies' | 'accuses';
  readonly content?: readonly TextRange[];
}

function attributionIn(
  document: Document,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  places: readonly TextRange[],
): Attribution {
  const { text } = document;
  let open: string | undefined;
  const sayings = places.flatMap((place) => whoSays(document, mentions, actors, place) ?? []);
  const untold = sayings.filter(isOpen)[0];
  if (untold) open = untold.cue;
  const told = sayings.flatMap((saying) => (isOpen(saying) ? [] : [saying]));
  // Further words, from another sentence, change nothing about who says the first; one who is named tells who the unnamed is.
  const saying = told.find(({ weak, chain }) => !weak && chain.some((one) => one.anonymous !== true)) ?? told.at(-1);
  if (saying) {
    const { cue, weak, manner, content } = saying;
    // Of several who are told one after the other, the words tell of the first.
    const at = Math.max(-1, ...places.map(({ start, end }) => indexWithin(text, cue, start, end)));
    const behind = at < 0 ? '' : text.slice(at + cue.length, at + cue.length + 80);
    const chain = saying.chain.map((source, i) =>
      i === 0 ? fromWhere(described(source, cue, document.language), cue, behind, document.language) : source,
    );
    return { attribution: { value: chain, cue, ...(weak && { weak }) }, ...(manner && { manner }), content };
  }
  if (!KNOWN.has(rootOf(document.language)))
    return open === undefined ? {} : { open, ...(untold?.denies && { manner: 'denies' as const }) };
  for (const { start, end } of places) {
    const accused = matches(text, MODALITIES[0]?.[1] as RegExp, start, end).find(
      (cue) => UNNAMED.test(cue.text) && !onlyTold(text, { start, end }, cue),
    );
    if (!accused) continue;
    const by = /^[^,.;]{0,20}?\s(?:oleh|by)\s+/iu.exec(text.slice(accused.end, end));
    // «X accused Y»: X does, whoever that is.
    if (
      !by &&
      /^accused$/iu.test(accused.text) &&
      !PASSIVE.test(text.slice(Math.max(0, accused.start - 24), accused.start))
    )
      if (!/^\s+of\s/iu.test(text.slice(accused.end))) continue;
    const from = accused.end + (by?.[0].length ?? 0);
    // Whom they accuse comes after who accuses: the first name is meant.
    const named = by && mentions.find((mention) => mention.start >= from && mention.start < from + 30);
    if (named) return { attribution: { value: [{ actor: named.actor }], cue: accused.text } };
    if (!by) return { attribution: { value: [{ anonymous: true }], cue: accused.text } };
    const source = namedBy(document, mentions, actors, { start: from, end: Math.min(end, from + 60) });
    if (source) return { attribution: { value: [source], cue: accused.text } };
    open ??= accused.text;
  }
  return open === undefined ? {} : { open };
}
const PASSIVE = /(?:^|\s)(?:is|are|was|were|been|being|be|gets?|got|stands?|stood)\s+(?:\p{L}+ly\s+)?$/iu;

const SAYS = anyOf(SAYING);

/** The first date that the words name, in Indonesian. */
function datesIn(
  document: Document,
  places: readonly TextRange[],
  firm: { readonly plan: Plan | undefined; readonly told: boolean },
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
    if (!date) continue;
    const around = document.sentences[sentenceAt(document, date.start)] ?? [start, end];
    if (firm.plan && inAside(text, date.start, date.end, around)) continue;
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

/** Whoever chooses chapters does not ask for the day of each deed in them. */
const MOST_DATES = 24;

/** The same in English, where a date belongs to the verb of its own clause. */
function englishDates(
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

/** Whether a date stands between commas in a clause of its own. */
function inAside(text: string, start: number, end: number, [from, to]: readonly [number, number]): boolean {
  const before = text.slice(from, start);
  const comma = before.lastIndexOf(',');
  return comma >= 0 && /^,\s+yang\s/iu.test(before.slice(comma)) && text.slice(end, to).includes(',');
}

/** What Russian words deny, and when; what somebody denies is not so, and what they accuse somebody of is alleged. */
function russianCues(
  document: Document,
  places: readonly TextRange[],
  attribution: Cues['attribution'],
  manner: Attribution['manner'],
  of: Told | undefined,
  claimed: Cues['modality'],
  around: readonly TextRange[],
): Pick<Cues, 'modality' | 'polarity' | 'when' | 'said'> {
  const { text } = document;
  const issued = issuedDate(document);
  const by = attribution?.cue;
  const denial =
    places
      .flatMap(({ start, end }) => russianDenials(text, start, end, of))
      .find((cue) => denies(document, cue, of) && (!of || russianDeniesAt(text, cue, of)))?.text ??
    (manner === 'denies' ? by : undefined);
  const dates = places.flatMap(({ start, end }) => datesAt(text, russianDates, start, end, issued));
  const told = dates
    .filter((date) => (isSpan(date) || !isDayOfSaying(text, date)) && isDayOf(text, date, of))
    .map((date) => (isDeadline(text, date) ? { ...date, edtf: date.next } : date));
  const coming = told.some(({ next, edtf }) => liesAhead(edtf.startsWith('../') ? edtf.slice(3) : next, issued));
  const found = places.flatMap(({ start, end }) => russianModality(text, start, end, coming, of) ?? [])[0];
  const modality =
    found ?? (manner === 'accuses' && by !== undefined ? { value: 'alleged' as const, cue: by } : undefined) ?? claimed;
  const plan = planOf(found);
  const [deed] = plan ? told.map((date) => inPlan(text, plan, date)) : told;
  const saying = around
    .flatMap(({ start, end }) => datesAt(text, russianDates, start, end, issued))
    .find((date) => !isSpan(date) && isDayOfSaying(text, date));
  const proposal = (date: DateCue) => ({ value: date.edtf, cue: text.slice(date.start, date.end) });
  return {
    ...(modality && { modality: { value: modality.value, cue: modality.cue } }),
    ...(denial !== undefined && { polarity: { value: 'denied' as const, cue: denial } }),
    // A plan that has a day in the past was made on it.
    ...(deed && { [plan && !isSpan(deed) && !liesAhead(deed.edtf, issued) ? 'said' : 'when']: proposal(deed) }),
    ...(saying && { said: proposal(saying) }),
  };
}

/** Whether a verb stands in what somebody says, as far as both are known. */
const isSaid = (content: readonly TextRange[] | undefined, of: Told | undefined): boolean =>
  !of?.reach || !content?.length || content.some(({ start, end }) => start <= of.start && of.end <= end);

/** Places, cut where a sentence ends. */
const bySentence = (document: Document, places: readonly TextRange[]): readonly TextRange[] =>
  places.flatMap(({ start, end }) => {
    const out: TextRange[] = [];
    for (let i = sentenceAt(document, start); i < document.sentences.length; i++) {
      const [from, to] = document.sentences[i] ?? [start, end];
      if (from >= end) break;
      out.push({ start: out.length === 0 ? start : Math.max(start, from), end: Math.min(end, to) });
    }
    return out.length > 1 ? out : [{ start, end }];
  });

/** «That was in May»: goes on about what the sentence before it tells. */
const GOES_ON =
  /^\s*(?:that|this|it|hal itu|hal ini|peristiwa itu|itu)\s(?:was|is|had been|happened|occurred|took place|came|followed|began|terjadi|berlangsung)(?!\p{L})/iu;

/**
 * Those of the chosen words that may tell of the claim: of several sentences the one that tells it, with one that goes on about that; where
 * no verb of it is known, those that name two. What the next sentence does not do, or does in May, is another thing.
 */
function ownPlaces(
  document: Document,
  mentions: readonly Mention[],
  places: readonly TextRange[],
  of: Told | undefined,
): readonly TextRange[] {
  const { text } = document;
  const parts = bySentence(document, places);
  if (parts.length < 2) return places;
  const tells = (part: TextRange): boolean => {
    if (of) return of.start < part.end && part.start < of.end;
    return new Set(mentionsIn(mentions, part.start, part.end).map(({ actor }) => actor)).size > 1;
  };
  const own = parts.filter(
    (part, i) => tells(part) || (GOES_ON.test(text.slice(part.start, part.end)) && tells(parts[i - 1] ?? part)),
  );
  return own.length ? own : places;
}

/**
 * The chosen words without those that only tell more of somebody, as far as that is known: two are named without them, whoever they tell
 * of says the rest, or the word for what is claimed, at `of`, stands elsewhere.
 */
function withoutMore(
  document: Document,
  mentions: readonly Mention[],
  places: readonly TextRange[],
  content: readonly TextRange[] | undefined,
  of: Told | undefined,
): readonly TextRange[] {
  // What a sentence has somebody say is known: nothing else of it tells of that.
  const chosen = of
    ? places
    : bySentence(document, places).flatMap((part) => {
        const told = (content ?? []).flatMap((one) => {
          const inside = { start: Math.max(part.start, one.start), end: Math.min(part.end, one.end) };
          return inside.start < inside.end ? [inside] : [];
        });
        return told.length ? told : [part];
      });
  const { text, language } = document;
  const isVerb = of !== undefined && !/^\p{Lu}/u.test(text.slice(of.start, of.end));
  const named = (parts: readonly TextRange[]): number =>
    new Set(parts.flatMap(({ start, end }) => mentionsIn(mentions, start, end).map(({ actor }) => actor))).size;
  return chosen.flatMap((place) => {
    const clauses = relativeClauses(text, place, language).filter((one) => !of || !isIn(of, [one]));
    const apart = placeWithout(place, clauses);
    if (clauses.length === 0 || isVerb || named(apart) > 1) return apart;
    // «Dokter yang mundur pada Mei mengatakan …».
    return placeWithout(
      place,
      clauses.filter(({ start, end }) => isToldBy(text, start, end, place.end)),
    );
  });
}

/** Whether whoever words tell more of says what follows. */
const isToldBy = (text: string, start: number, end: number, last: number): boolean =>
  start > 0 && SPEAKS.test(text.slice(end, Math.min(last, end + 60)));
const SPEAKS =
  /^\s(?:\p{L}+\s){0,2}(?:утвержда|заяв|сообщ|говор|рассказ|счита|сказал|обвин|said|says|told|claim|alleg|insist|argu|accus|believ|testif|mengatakan|menyatakan|mengklaim|menuturkan|menyebut|mengungkapkan|menuduh|menuding|berkata|menjelaskan|menambahkan|menegaskan|membantah|mengaku)/iu;

/** By a word for saying that leaves open whether it is so, or by one right before the words: that may stand outside of them. */
function claimedBy(
  { text, language }: Document,
  places: readonly TextRange[],
  told: string | undefined,
  content: readonly TextRange[] | undefined,
  of: Told | undefined,
): Cues['modality'] {
  if (told !== undefined && isClaiming(told, language) && isSaid(content, of)) return { value: 'alleged', cue: told };
  const [first] = places;
  const doubt = first && doubtBefore(text, first.start, language);
  return doubt === undefined ? undefined : { value: 'alleged', cue: doubt };
}

/** What a condition or a «perhaps» of their sentence makes of the chosen words, whether it is chosen with them or not. */
function governedBy(document: Document, places: readonly TextRange[], of: Told | undefined): Cues['modality'] {
  const [place] = places.toSorted((a, b) => a.start - b.start);
  if (!place) return undefined;
  const [start, end] = document.sentences[sentenceAt(document, place.start)] ?? [place.start, place.end];
  const cue =
    conditionAround(document.text, document.language, place, { start, end }) ??
    conditionWithin(document.text, document.language, { start: place.start, end: Math.min(place.end, end) }, of);
  return cue === undefined ? undefined : { value: 'hypothetical', cue, governs: true };
}

/** Proposals for a claim on these words, with what the rest of their sentence makes of them. */
export function readCues(document: Document, places: readonly TextRange[], actors: readonly Actor[], of?: Told): Cues {
  const cues = cuesIn(document, places, actors, of);
  const governed = cues.modality?.value === 'alleged' ? undefined : governedBy(document, places, of);
  return governed ? { ...cues, modality: governed } : cues;
}

/** What somebody denies is not so, and what they accuse somebody of is alleged, also where the word stands outside of the quote. */
const tellsOfSaying = (
  attribution: { readonly cue: string } | undefined,
  manner: Attribution['manner'],
  content: readonly TextRange[] | undefined,
  of: Told | undefined,
): Pick<Cues, 'modality' | 'polarity'> =>
  attribution && isSaid(content, of)
    ? {
        ...(manner === 'accuses' && { modality: { value: 'alleged', cue: attribution.cue } }),
        ...(manner === 'denies' && { polarity: { value: 'denied', cue: attribution.cue } }),
      }
    : {};

/** The plainest words of languages of which no more is known: of what is said, where somebody says it, and never of several sentences. */
function plainlyIn(
  document: Document,
  mentions: readonly Mention[],
  places: readonly TextRange[],
  content: readonly TextRange[] | undefined,
): PlainCues {
  const { text, language } = document;
  const told = (content ?? []).flatMap((one) =>
    places.flatMap((place) => {
      const inside = { start: Math.max(place.start, one.start), end: Math.min(place.end, one.end) };
      return inside.start < inside.end ? [inside] : [];
    }),
  );
  const parts = (told.length ? told : places).toSorted((a, b) => a.start - b.start);
  if (new Set(parts.map(({ start }) => sentenceAt(document, start))).size !== 1) return {};
  const apart = passedOver(text, places, language);
  let clause = '';
  const at: number[] = [];
  const names: { start: number; end: number; actor: string }[] = [];
  for (const { start, end } of parts) {
    const words = text.slice(start, end);
    if (/[.!?]["”»]?\s+\S/u.test(words)) return {};
    for (const one of mentionsIn(mentions, start, end))
      names.push({ start: clause.length + one.start - start, end: clause.length + one.end - start, actor: one.actor });
    for (let i = start; i < end; i++) at.push(i);
    at.push(end);
    clause += `${words} `;
  }
  return plainCues(clause, language, names, (place) => isIn({ start: at[place] ?? 0, end: at[place] ?? 0 }, apart));
}

/**
 * Proposals for a claim on these words. `places` in the document, any order; `of`: the word for what is claimed, if it is known, so
 * that nothing counts as its denial that denies something else.
 */
function cuesIn(document: Document, places: readonly TextRange[], actors: readonly Actor[], of?: Told): Cues {
  const ordered = [...places].sort((a, b) => a.start - b.start);
  const mentions = findMentions(document, actors);
  const { attribution, open, manner, content } = attributionIn(document, mentions, actors, ordered);
  const said = {
    ...(attribution && { attribution }),
    ...(open !== undefined && { open }),
    ...(content && { content }),
  };
  const { text } = document;
  const claimed = claimedBy(document, ordered, attribution?.cue ?? open, content, of);
  const free = (place: TextRange): TextRange => {
    const rest = withoutCondition(text, document.language, place);
    const holds = of && (of.start < rest.start || of.end > rest.end);
    return holds ? place : rest;
  };
  const own = ownPlaces(document, mentions, ordered, of).map(free);
  /** What only tells more of somebody tells nothing of the claim; of what no verb is known, only what is told is read. */
  const bare = withoutMore(
    document,
    mentions,
    of && rootOf(document.language) !== 'ru' ? ordered.map(free) : own,
    content,
    of,
  );
  if (rootOf(document.language) === 'ru')
    return { ...said, ...russianCues(document, bare, attribution, manner, of, claimed, own) };
  if (!KNOWN.has(rootOf(document.language)))
    return {
      ...said,
      ...plainlyIn(document, mentions, bare, content),
      ...tellsOfSaying(attribution ?? (open === undefined ? undefined : { cue: open }), manner, content, of),
      ...(claimed && { modality: claimed }),
      ...(hasControl(document.language) && controlledBy(text, document.language, ordered, of)),
    };
  const saying = tellsOfSaying(attribution, manner, content, of);
  /** Of a name it is not known what its verb is: whatever is told may be that. */
  const verb = of && !of.reach && /^\p{Lu}/u.test(text.slice(of.start, of.end)) ? undefined : of;
  const found = modalityIn(text, ordered, rootOf(document.language) === 'en' ? verb : of);
  const modality = (found && { value: found.value, cue: found.cue }) ?? saying.modality ?? claimed;
  const polarity = polarityIn(document, bare, of) ?? saying.polarity;
  return {
    ...(modality && { modality }),
    ...(polarity && { polarity }),
    ...said,
    ...(rootOf(document.language) === 'en'
      ? englishDates(document, mentions, own, planOf(found), verb, content ?? [])
      : datesIn(document, of ? withoutMore(document, mentions, own, content, of) : bare, {
          plan: planOf(found),
          told: attribution !== undefined,
        })),
  };
}

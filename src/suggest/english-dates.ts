/**
 * What happened on a date that an English sentence names: what is claimed, its being said, or something else? The date belongs to the verb of its
 * own clause: «in papers filed on Monday, X paid Y» pays nobody on Monday.
 */
import { useOf } from './english-groups.ts';
import { isStop, type Token } from './english-tokens.ts';
import { AUX, DET, list, PREPOSITION, RELATIVE, SPEECH } from './english-words.ts';
import type { TextRange } from '../evidence/locate.ts';
import { isParticiple } from './word-roots.ts';

export type Dated = 'deed' | 'saying' | 'paper' | 'other';

/** Behind these the clause only says when, or why, the other one is so. */
const SUBORDINATE = list('after before until since when while once because although though if unless whereas');
const SAID = new Set([
  ...SPEECH,
  ...list(
    'told tells heard hears testified testifies explained explains complained replied responded tweeted posted asserted admitted admits acknowledged conceded declared declares revealed reveals disclosed discloses maintained maintains showed shows show asked asks urged accused',
  ),
]);
/** What is done to papers on the day on which they say something, and on some other day. */
const PUBLISHED = list('filed dated published released issued sent posted submitted lodged');
const ISSUED = list(
  'filed dated published released issued sent posted submitted lodged seen obtained leaked signed written sworn produced shown circulated drafted recorded printed broadcast aired updated tabled disclosed',
);
const PAPERS =
  /^(?:papers?|documents?|filings?|letters?|e-?mails?|memos?|reports?|statements?|accounts?|records?|affidavits?|files?|messages?|posts?|notes?|articles?|interviews?|releases?|figures|data|minutes|transcripts?|rulings?|judge?ments?|submissions?|notices?|reviews?|surveys?|studies|study|audits?|invoices?|contracts?|indictments?|lawsuits?|complaints?|warrants?|dossiers?|stor(?:y|ies)|photos?|pictures?|videos?|editions?|books?)$/u;
/** Whose day a date right behind them is. */
const EVENT =
  /^(?:hearings?|trials?|elections?|meetings?|conferences?|matche?s?|games?|fires?|crash(?:es)?|accidents?|votes?|sessions?|inquests?|inquir(?:y|ies)|interviews?|visits?|speech(?:es)?|summits?|rulings?|verdicts?|budgets?|debates?|protests?|strikes?|referendums?|festivals?|launch(?:es)?|openings?|closures?|deaths?|arrests?|resignations?|departures?|appointments?|weddings?|funerals?|floods?|storms?|raids?|coups?|invasions?|attacks?|wars?|collapse|explosions?|blasts?|auctions?|ceremon(?:y|ies)|dinners?|lunch(?:es)?|part(?:y|ies)|polls?|takeovers?|mergers?|deals?|agreements?|contracts?)$/u;
/** Before an event they take its day away from the verb. */
const APART = list('of for from about over against despite following ahead concerning regarding until to');
/** Before a date: it bounds what is told, or says of which time something is. */
const BOUNDS = list('after before by to from of for between around until till');
const FOUNDED = list('founded born built formed established created launched opened registered incorporated');

const isVerb = (tokens: readonly Token[], at: number): boolean => {
  const { low, text, mention } = tokens[at] as Token;
  if (mention || /^\p{Lu}/u.test(text)) return false;
  if (AUX.has(low) || SPEECH.has(low)) return true;
  return isParticiple(low) && !DET.has(tokens[at - 1]?.low ?? '') && useOf(tokens, at) !== 'modifier';
};

/** The verb that a clause has at a place or behind it: of «was told» the latter. */
function mainVerb(tokens: readonly Token[], at: number): number {
  let i = at;
  while (AUX.has(tokens[i]?.low ?? '') && i - at < 5) {
    let next = i + 1;
    while (/ly$|^(?:not|also|never|since|already|later|then)$/u.test(tokens[next]?.low ?? '')) next++;
    if (!tokens[next] || !(AUX.has(tokens[next]?.low ?? '') || isVerb(tokens, next))) return i;
    i = next;
  }
  return i;
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly isDeed: (at: number) => boolean;
  /** Whether the verb of the deed is known. */
  readonly known: boolean;
}

function ofVerb({ tokens, isDeed, known }: Reading, verb: number, first: number): Dated {
  const main = verb < first ? verb : mainVerb(tokens, verb);
  for (let i = verb; i <= main; i++) if (isDeed(i)) return 'deed';
  const low = tokens[main]?.low ?? '';
  const noun = tokens[verb - 1];
  if (ISSUED.has(low) && noun && PAPERS.test(noun.low)) return PUBLISHED.has(low) ? 'paper' : 'other';
  if (SAID.has(low)) return 'saying';
  if (known) return 'other';
  // Where no verb is known any may tell what is claimed.
  return noun?.low === ',' && FOUNDED.has(low) ? 'other' : 'deed';
}

/** The first verb behind a place, beyond what stands between commas after a name; -1 if there is none. */
function verbBehind({ tokens, isDeed }: Reading, from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isStop(token)) return -1;
    if (token.low === ',' && RELATIVE.has(tokens[i + 1]?.low ?? '')) {
      while (i + 1 < tokens.length && tokens[i + 1]?.low !== ',' && !isStop(tokens[i + 1] as Token)) i++;
      i++;
      continue;
    }
    if (isDeed(i) || isVerb(tokens, i) || token.low === 'show') return i;
  }
  return -1;
}

/** «appointed Ona Lind, a former minister, on 2 May»: where what stands between commas before a date begins, and names no verb; else -1. */
function asideBefore({ tokens }: Reading, close: number): number {
  for (let i = close - 1; i >= Math.max(0, close - 10); i--) {
    const token = tokens[i] as Token;
    // «met the minister, Colin Frayne, on Tuesday»
    const between = tokens.slice(i + 1, close);
    const named =
      between.length > 0 &&
      between.length < 5 &&
      between.every(({ mention, text }) => mention !== undefined || /^\p{Lu}/u.test(text));
    if (token.low === ',') return named || (close - i > 1 && DET.has(tokens[i + 1]?.low ?? '')) ? i : -1;
    if (isStop(token) || isVerb(tokens, i)) return -1;
  }
  return -1;
}

/** «, in Westminster on Tuesday»: words that only say where. */
const isWhere = ({ low, mention, text }: Token): boolean =>
  mention !== undefined || PREPOSITION.has(low) || DET.has(low) || /^\p{Lu}/u.test(text);

/** «X supplies Y, although Y suspended its orders last month»: whether a verb stands in a clause that only says why or when another is so. */
function isOfAside(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; i > 1; i--) {
    const token = tokens[i] as Token;
    if (isStop(token) || token.low === ',') return false;
    if (SUBORDINATE.has(token.low)) return tokens[i - 1]?.low === ',';
  }
  return false;
}

/** «according to papers filed on Monday», «in a letter dated 3 May, X said», «papers filed on Monday show». `verb`: «filed». */
function paperSays(reading: Reading, verb: number, behind: number): boolean {
  const { tokens } = reading;
  const before = tokens.slice(Math.max(0, verb - 6), verb).map(({ low }) => low);
  if (before.some((low, i) => low === 'according' && before[i + 1] === 'to')) return true;
  const next = behind < 0 ? -1 : verbBehind(reading, behind);
  return next >= 0 && SAID.has(tokens[mainVerb(tokens, next)]?.low ?? '');
}

/**
 * To what a date belongs. `tokens`: of its sentence; `of`: the verb or noun of what is claimed with all that governs it, if it is
 * known; `outside`: whether the date stands before the words that are chosen.
 */
export function whatIsDated(
  tokens: readonly Token[],
  date: TextRange,
  of: TextRange | undefined,
  outside = false,
): Exclude<Dated, 'paper'> {
  const first = tokens.findIndex(({ end }) => end > date.start);
  const behind = tokens.findIndex(({ start }) => start >= date.end);
  if (first < 0) return of ? 'other' : 'deed';
  const isDeed = (at: number): boolean => {
    const token = tokens[at];
    return !!of && !!token && !token.mention && token.start < of.end && of.start < token.end && !DET.has(token.low);
  };
  const reading: Reading = { tokens, isDeed, known: of !== undefined };
  const led = tokens[first - 1]?.low ?? '';
  if (BOUNDS.has(led)) return 'other';
  // «has until 15 October to pay»: what is to be done by then stands behind it.
  if (/^(?:has|have|had|given)$/u.test(led) && /^(?:until|till)$/u.test(tokens[first]?.low ?? '')) {
    const to = tokens[behind]?.low === 'to' ? behind + 1 : -1;
    return to > 0 && (!of || isDeed(to)) ? 'deed' : 'other';
  }
  let words = 0;
  /** The noun right before the date, if that is an event. */
  let event = -1;
  for (let i = first - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    const { low } = token;
    if (isStop(token)) break;
    if (RELATIVE.has(low) || low === 'that') break;
    if (SUBORDINATE.has(low)) {
      if (words === 0) continue;
      return 'other';
    }
    // «hired X’s daughter, Y, as a lawyer in March»
    const stays = words === 0 || tokens[i + 1]?.low === 'as' || tokens.slice(i + 1, first).every(isWhere);
    if (low === ',' && stays) {
      const open = asideBefore(reading, i);
      if (open >= 0) {
        i = open;
        continue;
      }
    }
    if (low === ',' && words > 0) break;
    if ((low === 'and' || low === 'but') && words === 0) break;
    // «the costs of a hearing on 2 April».
    if (event >= 0 && APART.has(low) && event - i < 5 && !isVerb(tokens, i - 1)) return 'other';
    if (isDeed(i) || isVerb(tokens, i)) {
      const tells = ofVerb(reading, i, first);
      if (tells === 'paper') return paperSays(reading, i, behind) ? 'saying' : 'other';
      if (tells === 'deed' && !of && isOfAside(tokens, i)) return 'other';
      return outside && tells === 'deed' && !isDeed(i) ? 'other' : tells;
    }
    // «paid X to build a stand in May» may be either.
    const next = tokens[i + 1];
    if (
      of &&
      low === 'to' &&
      i + 1 < first &&
      next &&
      !next.mention &&
      !DET.has(next.low) &&
      /^\p{Ll}+$/u.test(next.text)
    )
      return 'other';
    if (!PREPOSITION.has(low) && low !== ',' && !/^(?:late|early|last)$/u.test(low)) {
      if (words === 0 && EVENT.test(low) && !isDeed(i)) event = i;
      words++;
    }
  }
  const verb = behind < 0 ? -1 : verbBehind(reading, behind);
  const tells = verb < 0 ? (of ? 'other' : 'deed') : ofVerb(reading, verb, first);
  return tells === 'paper' ? 'other' : tells;
}

/** What belongs to an English verb: which words help and govern it, is it a passive, is the word a verb at all, and who stands before it? */
import {
  type Token,
  isStop,
  isAdverb,
  isCapital,
  isPossessive,
  isVerbish,
  isFunction,
  phraseStart,
} from './english-tokens.ts';
import {
  list,
  BE,
  AUX,
  DET,
  PREPOSITION,
  JOINING,
  CLAUSE_AFTER,
  RELATIVE,
  COORDINATE,
  PRONOUN,
  NONE,
  SPEECH,
  CONTROL,
  APPEALS_TO,
  CALLS_ON,
  OBJECT_CONTROL,
  PROMISE,
  GERUND_CONTROL,
  KEPT_FROM,
} from './english-words.ts';
import { isOffice, isTitle } from '../names/titles.ts';
import { isParticiple } from './word-roots.ts';

const CHARGED = list(
  'accused suspected suspect suspects accuses accuse accusing convicted guilty acquitted cleared capable',
);

/** After «in» an adverb. */
const TURNS = list('turn part fact full effect total');

const DAY_WORD =
  /^(?:on|in|late|early|earlier|later|last|this|next|the|of|mid|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month|week|year|spring|summer|autumn|winter|morning|afternoon|evening|night|yesterday|today|\p{N}{1,4})$/u;

/** «Two years ago X sued», «A month later X sued»: a time that is counted from another, behind what it is counted by. */
function isFrontedSpan(tokens: readonly Token[], end: number): boolean {
  const [many, unit, from] = [tokens[end - 3], tokens[end - 2], tokens[end - 1]];
  if (!many || !unit || !/^(?:ago|later|earlier|before)$/u.test(from?.low ?? '')) return false;
  // «about two years ago», «a few months later», «more than a decade ago».
  let first = end - 3;
  while (first > 0 && end - first < 8 && ABOUT.test(tokens[first - 1]?.low ?? '')) first--;
  const begins = first === 0 || isStop(tokens[first - 1] as Token);
  return begins && SPAN.test(unit.low) && (ABOUT.test(many.low) || COUNT.test(many.low));
}
const SPAN = /^(?:minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))$/u;
const ABOUT =
  /^(?:about|around|almost|nearly|over|roughly|more|less|fewer|than|just|only|some|an?|few|several|many|couple|of|half)$/u;
const COUNT =
  /^(?:\p{N}+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred)$/u;

/** «On Monday X sued»: whether nothing but a date stands between the beginning of a sentence and a place. */
function isFrontedDay(tokens: readonly Token[], end: number): boolean {
  if (isFrontedSpan(tokens, end)) return true;
  let from = end;
  while (from > 0 && end - from < 6 && !isStop(tokens[from - 1] as Token)) from--;
  const lead = tokens.slice(from, end);
  return (
    (lead.length > 1 || /^(?:yesterday|today)$/u.test(lead[0]?.low ?? '')) &&
    (from === 0 || isStop(tokens[from - 1] as Token)) &&
    lead.every(({ low, mention }) => !mention && DAY_WORD.test(low)) &&
    !/^(?:on|in|of|the|late|early|earlier|later|last|this|next)$/u.test(lead.at(-1)?.low ?? '')
  );
}

/** Where a date that stands right before a place begins: «X on Monday sued», «X last week sued»; `end` itself if none does. */
export function beforeDay(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0 && end - from < 6 && !tokens[from - 1]?.mention && DAY_WORD.test(tokens[from - 1]?.low ?? '')) from--;
  const [first, last] = [tokens[from]?.low ?? '', tokens[end - 1]?.low ?? ''];
  const isDay =
    from < end &&
    /^(?:on|in|late|early|earlier|last|this|next|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u.test(
      first,
    ) &&
    !/^(?:on|in|of|the|late|early|last|this|next)$/u.test(last);
  return isDay ? from : end;
}

/** The name that a phrase which ends before `end` is about. */
export function nameBefore(tokens: readonly Token[], end: number): number | undefined {
  let i = end - 1;
  // «the Office (OFSI) said».
  if (tokens[i]?.low === ')') {
    while (i >= 0 && tokens[i]?.low !== '(') i--;
    i--;
  }
  const head = tokens[i];
  if (!head?.mention) return undefined;
  const start = phraseStart(tokens, i);
  if (tokens.slice(start, i).some(({ low }) => NONE.has(low))) return undefined;
  const before = tokens[start - 1];
  if (!before || isStop(before) || before.low === ',' || before.low === ')') return i;
  if (COORDINATE.has(before.low)) {
    if (before.low === 'nor') return undefined;
    // «between X and Y», «under X and Y sanctions»: inside of a phrase.
    const other = tokens[start - 2];
    const joined =
      other && (other.mention || isCapital(other)) ? tokens[phraseStart(tokens, start - 2) - 1] : undefined;
    return joined && PREPOSITION.has(joined.low) ? undefined : i;
  }
  if (RELATIVE.has(before.low) && before.low !== 'whose') {
    // «the firm that employs X, …»: whoever the verb is said of comes before it.
    const only = ({ low, mention, ...token }: Token): boolean =>
      mention !== undefined ||
      DET.has(low) ||
      low === "'s" ||
      isTitle(low) ||
      isOffice(low) ||
      /^\p{Lu}/u.test(token.text);
    const told = SPEECH.has(tokens[start - 2]?.low ?? '');
    return told || tokens.slice(start, i).every((token) => only(token) || isPossessive(token)) ? i : undefined;
  }
  if (isFrontedDay(tokens, start)) return i;
  // «after X was sued»
  if (JOINING.has(before.low) || SPEECH.has(before.low) || CLAUSE_AFTER.has(before.low)) return i;
  // «Did Ana pay Budi», «at no time did Ana pay Budi».
  if ((AUX.has(before.low) && start - 1 === 0) || /^(?:did|does|do)$/u.test(before.low)) return i;
  return undefined;
}

/** The same beyond what stands between commas: «X, a broker, …», «X, who …, …». */
export function overAside(tokens: readonly Token[], comma: number): number | undefined {
  let open = comma - 1;
  while (open > 0 && tokens[open]?.low !== ',' && !isStop(tokens[open] as Token)) open--;
  if (tokens[open]?.low !== ',') return undefined;
  const inside = tokens.slice(open + 1, comma);
  const [first] = inside;
  // «Its secretary, Joe Mifsud, was …».
  const only = inside.findIndex(({ mention }) => mention);
  if (only >= 0 && only === inside.length - 1 && inside.slice(0, only).every(({ low }) => isTitle(low))) {
    const head = tokens[open - 1];
    return head && !head.mention && !isCapital(head) && !isFunction(head) ? open + 1 + only : undefined;
  }
  if (!first) return undefined;
  const says =
    DET.has(first.low) ||
    RELATIVE.has(first.low) ||
    isTitle(first.low) ||
    /^\p{N}/u.test(first.low) ||
    isVerbish(first) ||
    // «X, citing records, sued Y», «X, in a letter, accused Y», «X, on Monday, paid Y».
    /^(?:in|on|at|through|via|under|without|after|before|despite|with|along|by|for|\p{Ll}{3,}ing)$/u.test(first.low);
  return says ? nameBefore(tokens, open) : undefined;
}

export interface Group {
  /** Its first token: «has», of «has been paid». */
  readonly start: number;
  readonly passive: boolean;
  /** Of what somebody is accused of, or asked to do: who that is. */
  readonly of?: number;
  /** It hangs on another word, so that nobody in it is sure to do it. */
  readonly loose: boolean;
  /** The words that say how firmly it is told, the nearest first: «could», «agreed», «not». */
  readonly chain: readonly number[];
}

/** «asked X to pay», «was asked by X to pay», «promised X to pay»; undefined if nobody stands between. `to`: its place. */
function groupOverSomebody(tokens: readonly Token[], to: number, passive: boolean, chain: readonly number[]) {
  let start = to - 1;
  const named = tokens[start]?.mention !== undefined;
  if (named) start = phraseStart(tokens, start);
  else {
    // «asked the firm to pay»: somebody who is not named.
    while (start > 0 && to - start < 6 && !isFunction(tokens[start] as Token) && !isVerbish(tokens[start] as Token))
      start--;
    const first = tokens[start]?.low ?? '';
    if (!PRONOUN.has(first) && (!DET.has(first) || start === to - 1)) return undefined;
  }
  let at = start - 1;
  // A verb of the present looks like a noun: «expects X to pay».
  for (let i = to - 2; named && i > at; i--)
    if (OBJECT_CONTROL.has(tokens[i]?.low ?? '') || PROMISE.has(tokens[i]?.low ?? '')) at = i;
  // «called on the prosecutor to investigate X», «appealed to X to pay».
  const [lean, called] = [tokens[at]?.low ?? '', tokens[at - 1]?.low ?? ''];
  if ((lean === 'on' && CALLS_ON.has(called)) || (lean === 'to' && APPEALS_TO.has(called))) at--;
  const governs = tokens[at];
  if (!governs) return undefined;
  if (governs.low === 'by') {
    const asked = at - 1;
    if (!OBJECT_CONTROL.has(tokens[asked]?.low ?? '')) return undefined;
    const outer = groupOf(tokens, asked, false);
    return outer.passive ? { ...outer, passive, chain: [...chain, asked, ...outer.chain] } : undefined;
  }
  const [promise, object] = [PROMISE.has(governs.low), OBJECT_CONTROL.has(governs.low) || at < start - 1];
  if (!promise && !object) return undefined;
  // «its order X to …»: no verb.
  const lead = tokens[at - 1];
  if (lead && (DET.has(lead.low) || PREPOSITION.has(lead.low) || isPossessive(lead)) && !RELATIVE.has(lead.low))
    return undefined;
  const outer = groupOf(tokens, at, false);
  const told = [...chain, at, ...outer.chain];
  if (promise) return { ...outer, passive, chain: told };
  const whom = named && !outer.passive && !tokens.slice(start, to).some(({ low }) => NONE.has(low));
  return { start: to, passive, loose: !whom, ...(whom && { of: to - 1 }), chain: told };
}

/** «barred X from selling», «X was banned from selling»; undefined if nobody is kept from it. `from`: its place. */
function groupKeptFrom(tokens: readonly Token[], from: number, chain: readonly number[]): Group | undefined {
  const named = tokens[from - 1]?.mention !== undefined;
  const at = named ? phraseStart(tokens, from - 1) - 1 : from - 1;
  if (!KEPT_FROM.has(tokens[at]?.low ?? '')) return undefined;
  const outer = groupOf(tokens, at, false);
  const told = [...chain, at, ...outer.chain];
  if (named && !outer.passive) return { start: from, passive: false, of: from - 1, loose: false, chain: told };
  return outer.passive && !named ? { ...outer, passive: false, chain: told } : undefined;
}

/** What stands between a helping verb and its verb: «has not so far paid», «has not, it says, paid». Where the latter begins, if it does. */
function asideBefore(tokens: readonly Token[], at: number): number | undefined {
  const helps = (i: number): boolean => AUX.has(tokens[i]?.low ?? '') || tokens[i]?.low === 'never';
  if (tokens[at]?.low === ',') {
    let open = at - 1;
    while (open > 0 && at - open < 9 && tokens[open]?.low !== ',' && !isStop(tokens[open] as Token)) open--;
    return tokens[open]?.low === ',' && helps(open - 1) ? open : undefined;
  }
  for (const phrase of ASIDES) {
    const from = at - phrase.length + 1;
    if (helps(from - 1) && phrase.every((word, i) => tokens[from + i]?.low === word)) return from;
  }
  return undefined;
}

const ASIDES =
  'so far|thus far|as yet|to date|at all|at any point|at any time|at any stage|in any way|of course|in fact'
    .split('|')
    .map((phrase) => phrase.split(' '));

export function groupOf(tokens: readonly Token[], verb: number, copula: boolean): Group {
  let i = verb - 1;
  let nearest: string | undefined;
  const chain: number[] = [];
  while (i >= 0) {
    const token = tokens[i];
    if (!token || token.mention) break;
    if (AUX.has(token.low)) {
      if (token.low !== 'not') nearest ??= token.low;
      chain.push(i);
    } else if (TURNS.has(token.low) && tokens[i - 1]?.low === 'in') i--;
    else if (token.low === 'longer' && tokens[i - 1]?.low === 'no') chain.push(--i);
    else if (!isAdverb(token)) {
      const aside = asideBefore(tokens, i);
      if (aside === undefined) break;
      i = aside;
    } else chain.push(i);
    i--;
  }
  const low = tokens[verb]?.low ?? '';
  const before = tokens[i];
  const be = nearest !== undefined && BE.has(nearest);
  const passive = !copula && be && isParticiple(low);
  if (before?.low === 'to') {
    let control = i - 1;
    // «ordered not to pay»
    while (tokens[control] && isAdverb(tokens[control] as Token) && control > 0) chain.push(control--);
    const over = groupOverSomebody(tokens, control + 1, passive, chain);
    if (over) return over;
    const governs = tokens[control];
    // «X is to sue Y».
    if (governs && /^(?:is|are|was|were)$/u.test(governs.low)) {
      const outer = groupOf(tokens, control, true);
      return { ...outer, passive, chain: [...chain, control, ...outer.chain] };
    }
    if (!governs || !CONTROL.has(governs.low)) return { start: i, passive, loose: true, chain };
    // «the plans to buy»: a noun.
    const lead = tokens[control - 1];
    if (lead && (DET.has(lead.low) || PREPOSITION.has(lead.low) || isPossessive(lead)))
      return { start: i, passive, loose: true, chain };
    const outer = groupOf(tokens, control, false);
    return { ...outer, passive, chain: [...chain, control, ...outer.chain] };
  }
  if (/ing$/u.test(low) && !be) {
    if (before && GERUND_CONTROL.has(before.low)) {
      const outer = groupOf(tokens, i, false);
      if (!outer.passive) return { ...outer, passive: false, chain: [...chain, i, ...outer.chain] };
    }
    if (before?.low === 'from') {
      const kept = groupKeptFrom(tokens, i, chain);
      if (kept) return kept;
    }
    if (before?.low === 'of') {
      const at = i - 1;
      const governs = tokens[at];
      if (governs?.mention) {
        const phrase = phraseStart(tokens, at);
        // «Prosecutors suspect X of …»: no title of X, unless an article goes before it.
        const charge = tokens.findLastIndex(({ low }, k) => k > phrase && k < at && CHARGED.has(low));
        const start = charge > 0 && !DET.has(tokens[phrase]?.low ?? '') ? charge + 1 : phrase;
        if (CHARGED.has(tokens[start - 1]?.low ?? ''))
          return { start, passive: false, of: at, loose: false, chain: [...chain, start - 1] };
      }
      if (governs && CHARGED.has(governs.low)) {
        const outer = groupOf(tokens, at, true);
        const told = [...chain, at, ...outer.chain];
        if (outer.start < at) return { ...outer, passive: false, chain: told };
      }
    }
    return { start: verb, passive: false, loose: true, chain };
  }
  if (!be && !copula && isParticiple(low)) {
    let next = verb + 1;
    while (tokens[next] && isAdverb(tokens[next] as Token)) next++;
    const follows = tokens[next]?.low;
    if (follows === 'by' || (follows === 'of' && CHARGED.has(low)))
      return { start: i + 1, passive: true, loose: nearest !== undefined, chain };
  }
  return { start: i + 1, passive, loose: false, chain };
}

/** How a word is used: as the verb of a clause, as a noun, or only to say of which kind something is («a sanctions expert»). */
/** «payments», «the accusation»: never a verb. */
const NOUN =
  /^(?!(?:implement|document|comment|station|experiment|supplement|complement|cement|torment|lament|ferment|vacation|ration)s?$).{3,}(?:ment|ation)s?$/u;

/** «the audit found a payment …»: where behind a noun the clause has its own verb; the end of the tokens if it has none. */
export function finiteAfter(tokens: readonly Token[], noun: number): number {
  const at = tokens.findIndex((token, i) => {
    const next = tokens[i + 1];
    return i > noun && isVerbish(token) && !AUX.has(token.low) && next !== undefined && DET.has(next.low);
  });
  return at < 0 ? tokens.length : at;
}

export function useOf(tokens: readonly Token[], at: number): 'verb' | 'noun' | 'modifier' {
  const { low } = tokens[at] as Token;
  let i = at - 1;
  while (i >= 0 && isAdverb(tokens[i] as Token)) i--;
  const before = tokens[i];
  const next = tokens[at + 1];
  const determined =
    before !== undefined &&
    (DET.has(before.low) || before.low === "'s" || isPossessive(before)) &&
    !(RELATIVE.has(before.low) && before.low !== 'whose');
  const compound =
    next !== undefined &&
    !next.mention &&
    !isFunction(next) &&
    !NONE.has(next.low) &&
    !isVerbish(next) &&
    !/^\p{Lu}/u.test(next.text) &&
    next.low !== "'s";
  if (NOUN.test(low)) return compound ? 'modifier' : 'noun';
  const participle = isParticiple(low);
  if (participle && !/ing$/u.test(low)) {
    if (!determined) return 'verb';
    // «the accused man», «its paid staff».
    return 'modifier';
  }
  if (/ing$/u.test(low)) {
    if (before !== undefined && BE.has(before.low)) return 'verb';
    return determined ? (compound ? 'modifier' : 'noun') : compound && before === undefined ? 'modifier' : 'verb';
  }
  if (
    before &&
    (AUX.has(before.low) ||
      before.low === 'to' ||
      RELATIVE.has(before.low) ||
      /^(?:he|she|it|they|we|i|you)$/u.test(before.low))
  )
    return before.low === 'to' || !BE.has(before.low) ? 'verb' : 'noun';
  // «At no time did Ana pay Budi».
  if (before?.mention && /^(?:did|does|do)$/u.test(tokens[phraseStart(tokens, i) - 1]?.low ?? '')) return 'verb';
  if (determined) return compound ? 'modifier' : 'noun';
  if (/s$/u.test(low) || low.length > 2) {
    // «X sues Y», «the mill owns Y», but «new sanctions», «arms deal».
    const named =
      (before?.mention !== undefined && nameBefore(tokens, i + 1) !== undefined) ||
      before?.low === ')' ||
      (before?.low === ',' && i > 0);
    const object =
      next !== undefined &&
      (next.mention !== undefined ||
        DET.has(next.low) ||
        NONE.has(next.low) ||
        PREPOSITION.has(next.low) ||
        /^\p{Lu}/u.test(next.text));
    if (/[^s]s$/u.test(low) && named && (object || next === undefined || !compound)) return 'verb';
    if (/[^s]s$/u.test(low) && object && before && !isFunction(before) && !PREPOSITION.has(next?.low ?? ''))
      return 'verb';
  }
  return compound ? 'modifier' : 'noun';
}

/**
 * Who does it and to whom, as far as the order of English words tells? Around one word that says what is done; nothing where a phrase
 * could be read another way. A name counts only as the head of its phrase: «a trust in Graz» is not Graz.
 */
import {
  list,
  BE,
  AUX,
  ADVERB,
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
  OBJECT_CONTROL,
  PROMISE,
  GERUND_CONTROL,
  KEPT_FROM,
} from './english-words.ts';
import type { Mention } from './mentions.ts';
import type { Place } from './locate.ts';
import { isOffice, isTitle } from './titles.ts';
import { isParticiple } from './word-roots.ts';

export interface Token extends Place {
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly low: string;
  /** A name that is known to be somebody's. */
  readonly mention?: Mention;
}

export interface Roles {
  readonly subject?: Mention;
  readonly object?: Mention;
}

/** How a relation type is said: «sells to», «takes over», «is a member of». */
export interface Frame {
  /** Before whom it is done to. */
  readonly preposition?: string;
  /** Said with a form of «be», which makes it no passive. */
  readonly copula?: boolean;
  /** Whether the two may change places. */
  readonly undirected?: boolean;
  /** The word is a noun of the label that is used as a verb: «sanctioned X». */
  readonly direct?: boolean;
  /** Belongs to its verb: «takes over X». */
  readonly particle?: boolean;
  /** Where the further words of the label stand among the tokens: «gives aid to». */
  readonly goods?: readonly number[];
}

const CHARGED = list('accused suspected accuses accuse accusing convicted guilty acquitted cleared capable');
/** After «in» an adverb. */
const TURNS = list('turn part fact full effect total');

const isMark = ({ low }: Token): boolean => !/[\p{L}\p{N}]/u.test(low);
export const isStop = (token: Token): boolean => /^[.;:!?…–—“”"(]$/u.test(token.low);
export const isAdverb = ({ low }: Token): boolean => ADVERB.has(low) || (/\p{L}{2}ly$/u.test(low) && low !== 'family');
const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
export const isPossessive = ({ low }: Token): boolean => /(?:'s|s')$/u.test(low);
export const isVerbish = ({ low, mention, text }: Token): boolean =>
  !mention &&
  !/^\p{Lu}/u.test(text) &&
  (AUX.has(low) || SPEECH.has(low) || (isParticiple(low) && !isTitle(low)) || /[^s]ied$/u.test(low));
const isFunction = (token: Token): boolean => {
  const { low } = token;
  return (
    isMark(token) ||
    PREPOSITION.has(low) ||
    DET.has(low) ||
    COORDINATE.has(low) ||
    JOINING.has(low) ||
    PRONOUN.has(low) ||
    AUX.has(low) ||
    isAdverb(token) ||
    /^\p{N}|^[£$€]/u.test(low) ||
    /^(?:last|next|this|earlier|late|early|two|three|several|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
      low,
    )
  );
};

const WORD =
  /['’]s(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*['’]?|\S/gu;

/** In characters: whoever chooses chapters does not ask who does what in their first clause. */
const FAR = 6000;

/** The words and marks of a stretch of a text, or of its beginning if it is long; each name in it is one. */
export function tokensIn(text: string, { start, end: last }: Place, mentions: readonly Mention[]): readonly Token[] {
  const end = Math.min(last, start + FAR);
  const out: Token[] = [];
  const plain = (from: number, to: number): void => {
    for (const { 0: word, index } of text.slice(from, to).matchAll(WORD)) {
      const at = from + index;
      out.push({ start: at, end: at + word.length, text: word, low: word.toLowerCase().replace(/’/gu, "'") });
    }
  };
  let from = start;
  for (const mention of mentions) {
    if (mention.start < from || mention.end > end) continue;
    plain(from, mention.start);
    const words = text.slice(mention.start, mention.end);
    out.push({ start: mention.start, end: mention.end, text: words, low: words.toLowerCase(), mention });
    from = mention.end;
  }
  plain(from, end);
  return out;
}

/** «In July X», «earlier this month X»: the last word of a date before a name. */
const isDated = (tokens: readonly Token[], at: number): boolean =>
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|month|week|year|morning|afternoon|evening|night)$/u.test(
    tokens[at]?.low ?? '',
  ) &&
  /^(?:in|last|this|next|early|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\p{N}+)$/u.test(
    tokens[at - 1]?.low ?? '',
  );

/** Where the phrase begins whose last word is a name: «the tug Mulgyeol», «Vorland’s foreign minister Ona Lind». */
export function phraseStart(tokens: readonly Token[], head: number): number {
  let i = head;
  for (let steps = 0; i > 0 && steps < 8; steps++) {
    const token = tokens[i - 1];
    if (!token) break;
    if (token.low === "'s") i--;
    else if (token.mention) {
      // «Vorland’s minister X», «London broker X»; two names side by side are one after the other.
      if (i === head) break;
      i--;
    } else if (token.low === 'that') {
      // «a firm that X bought», «said that minister X paid».
      break;
    } else if (DET.has(token.low)) return i - 1;
    else if (isTitle(token.low) || isOffice(token.low) || isPossessive(token)) i--;
    else if (isFunction(token) || isVerbish(token) || /ing$/u.test(token.low) || isDated(tokens, i - 1)) break;
    else i--;
  }
  return i;
}

const DAY_WORD =
  /^(?:on|in|late|early|earlier|later|last|this|next|the|of|mid|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month|week|year|spring|summer|autumn|winter|morning|afternoon|evening|night|yesterday|today|\p{N}{1,4})$/u;
/** «On Monday X sued»: whether nothing but a date stands between the beginning of a sentence and a place. */
function isFrontedDay(tokens: readonly Token[], end: number): boolean {
  let from = end;
  while (from > 0 && end - from < 6 && !isStop(tokens[from - 1] as Token)) from--;
  const lead = tokens.slice(from, end);
  return (
    lead.length > 1 &&
    (from === 0 || isStop(tokens[from - 1] as Token)) &&
    lead.every(({ low, mention }) => !mention && DAY_WORD.test(low)) &&
    !/^(?:on|in|of|the|late|early|earlier|later|last|this|next)$/u.test(lead.at(-1)?.low ?? '')
  );
}

/** The name that a phrase which ends before `end` is about. */
function nameBefore(tokens: readonly Token[], end: number): number | undefined {
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
function overAside(tokens: readonly Token[], comma: number): number | undefined {
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
    isVerbish(first);
  return says ? nameBefore(tokens, open) : undefined;
}

interface Group {
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
  const governs = tokens[at];
  if (!governs) return undefined;
  if (governs.low === 'by') {
    const asked = at - 1;
    if (!OBJECT_CONTROL.has(tokens[asked]?.low ?? '')) return undefined;
    const outer = groupOf(tokens, asked, false);
    return outer.passive ? { ...outer, passive, chain: [...chain, asked, ...outer.chain] } : undefined;
  }
  const [promise, object] = [PROMISE.has(governs.low), OBJECT_CONTROL.has(governs.low)];
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
        const start = phraseStart(tokens, at);
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

/** Who stands before a verb as its subject. */
function subjectOf(tokens: readonly Token[], { start }: Group): number | undefined {
  const before = tokens[start - 1];
  if (!before) return undefined;
  if (before.mention || before.low === ')') {
    const head = nameBefore(tokens, start);
    if (head !== undefined) return head;
    return undefined;
  }
  if (before.low === ',') return nameBefore(tokens, start - 1) ?? overAside(tokens, start - 1);
  if (before.low === 'who' || before.low === 'which' || before.low === 'that') {
    const comma = tokens[start - 2]?.low === ',';
    const at = comma ? start - 2 : start - 1;
    const named = comma ? (overAsideOrNone(tokens, at) ?? nameAny(tokens, at)) : nameAny(tokens, at);
    if (named === undefined) return undefined;
    const lead = tokens[phraseStart(tokens, named) - 1];
    // «a lawyer for X who …» may be either.
    return lead && PREPOSITION.has(lead.low) && !(comma && before.low === 'who' && lead.low !== 'of')
      ? undefined
      : named;
  }
  if (COORDINATE.has(before.low) || before.low === 'then') {
    // «Ana met Budi and paid Citra»: whoever the clause began with.
    const first = clauseStart(tokens, start - 1);
    let i = first;
    while (i < start && !tokens[i]?.mention) i++;
    const head = tokens[i];
    if (!head?.mention || phraseStart(tokens, i) > first || tokens[i + 1] === undefined) return undefined;
    const next = tokens[i + 1] as Token;
    const passive = tokens.slice(i, start - 1).some(({ low }) => BE.has(low));
    return isVerbish(next) && !passive ? i : undefined;
  }
  return undefined;
}
/** «the war between X and Y goes on»: where nothing but a verb can follow. */
const nameAfterAnd = (tokens: readonly Token[], from: number): number | undefined => {
  const there = nameAfter(tokens, from);
  if (there !== undefined) return there;
  const at = DET.has(tokens[from]?.low ?? '') ? from + 1 : from;
  return tokens[at]?.mention && /[^s]s$/u.test(tokens[at + 1]?.low ?? '') && tokens[at + 1]?.low !== "'s"
    ? at
    : undefined;
};
const nameAny = (tokens: readonly Token[], end: number): number | undefined => {
  const at = tokens[end - 1]?.low === ')' ? tokens.findLastIndex(({ low }, i) => i < end && low === '(') - 1 : end - 1;
  return tokens[at]?.mention ? at : undefined;
};
const overAsideOrNone = (tokens: readonly Token[], comma: number): number | undefined =>
  tokens[comma - 1]?.mention ? undefined : overAside(tokens, comma);

function clauseStart(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i > 0) {
    const token = tokens[i - 1];
    if (!token || isStop(token) || JOINING.has(token.low)) break;
    i--;
  }
  return i;
}

/** The name that a phrase which begins at `from` is about, and where it stands. */
function nameAfter(tokens: readonly Token[], from: number, goods: readonly number[] = []): number | undefined {
  let words = 0;
  for (let i = from; i < tokens.length && words <= 6; i++) {
    const token = tokens[i];
    if (!token) return undefined;
    if (token.mention) {
      let head = i;
      let j = i + 1;
      if (tokens[j]?.low === "'s" || isPossessive(token)) {
        // «X’s foreign minister Y».
        if (tokens[j]?.low === "'s") j++;
        while (tokens[j] && (isTitle(tokens[j]?.low ?? '') || isOffice(tokens[j]?.low ?? ''))) j++;
        if (!tokens[j]?.mention) return undefined;
        head = j;
      }
      const next = tokens[head + 1];
      if (!next || isFunction(next) || isVerbish(next) || next.mention) return head;
      if (/ing$/u.test(next.low)) return head;
      // «gave X economic aid».
      if (goods.some((at) => at > head && at < head + 4)) return head;
      // «the X director Y» is Y, «the X boss» nobody who is named.
      j = head + 1;
      while (tokens[j] && !isFunction(tokens[j] as Token) && !isVerbish(tokens[j] as Token) && !tokens[j]?.mention) j++;
      return tokens[j]?.mention && j - head <= 3 ? j : undefined;
    }
    words++;
    // «said that X paid Y», «the firm that owns X».
    if (token.low === 'that' && (tokens[i + 1]?.mention || i > from)) return undefined;
    if (token.low === "'s" || isPossessive(token)) continue;
    // «its director, J. P. Grech».
    if (token.low === ',' && i > from && isTitle(tokens[i - 1]?.low ?? '') && tokens[i + 1]?.mention) return i + 1;
    if (DET.has(token.low)) continue;
    if (isTitle(token.low) || isOffice(token.low)) continue;
    if (isFunction(token) || /(?:ing|ly)$/u.test(token.low)) return undefined;
    if (isVerbish(token)) return undefined;
  }
  return undefined;
}

/** Where the clause after a verb ends. */
function clauseEnd(tokens: readonly Token[], verb: number): number {
  let i = verb + 1;
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isStop(token) || JOINING.has(token.low) || RELATIVE.has(token.low)) break;
    if (token.low === ',' && i > verb + 1) break;
    // «… and paid Citra».
    if (COORDINATE.has(token.low) && tokens[i + 1] && isVerbish(tokens[i + 1] as Token)) break;
  }
  return i;
}

function behind(tokens: readonly Token[], verb: number, end: number, preposition: string): number | undefined {
  for (let i = verb + 1; i < end; i++) if (tokens[i]?.low === preposition) return nameAfter(tokens, i + 1);
  return undefined;
}

function agentOf(tokens: readonly Token[], verb: number, end: number): number | undefined {
  const by = tokens.findIndex(({ low }, i) => i > verb && i < end && low === 'by');
  return by < 0 ? undefined : nameAfter(tokens, by + 1);
}

const roles = (tokens: readonly Token[], subject: number | undefined, object: number | undefined): Roles => {
  const [one, other] = [
    subject === undefined ? undefined : tokens[subject]?.mention,
    object === undefined ? undefined : tokens[object]?.mention,
  ];
  // Nobody does it to themselves because one name stands in both places.
  if (one && other && one.actor === other.actor) return {};
  return { ...(one && { subject: one }), ...(other && { object: other }) };
};

/** Whether something is given to whoever stands right behind the verb: «awarded X a contract». */
const givesTo = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return !!next && (DET.has(next.low) || /^[\p{N}£$€]/u.test(next.low)) && !isStop(next);
};

/** «X, which Y bought»: to whom it is done, if they stand before who does it. `next`: the token behind the verb. */
function antecedentOf(tokens: readonly Token[], subject: number | undefined, next: number): number | undefined {
  if (subject === undefined) return undefined;
  const relative = phraseStart(tokens, subject) - 1;
  if (!/^(?:that|which|whom|who)$/u.test(tokens[relative]?.low ?? '')) return undefined;
  const after = tokens[next];
  if (after && (DET.has(after.low) || !(isFunction(after) || isVerbish(after)))) return undefined;
  const comma = tokens[relative - 1]?.low === ',';
  const named = nameAny(tokens, comma ? relative - 1 : relative);
  if (named === undefined) return undefined;
  const lead = tokens[phraseStart(tokens, named) - 1];
  // «a firm of X that Y bought» may be either.
  return lead && PREPOSITION.has(lead.low) && !comma ? undefined : named;
}

/** «X and Y met»: the other of two who stand before a verb. */
function otherBefore(tokens: readonly Token[], subject: number | undefined): number | undefined {
  const and = subject === undefined ? -1 : phraseStart(tokens, subject) - 1;
  return COORDINATE.has(tokens[and]?.low ?? '') ? nameBefore(tokens, and) : undefined;
}

/** Whether nobody is told of right behind a verb. */
const endsThere = (tokens: readonly Token[], next: number): boolean => {
  const token = tokens[next];
  return (
    !token ||
    isStop(token) ||
    token.low === ',' ||
    PREPOSITION.has(token.low) ||
    (isFunction(token) && !DET.has(token.low) && !PRONOUN.has(token.low))
  );
};

/** The roles around a verb; `verb`: its place among the tokens. */
function verbRoles(tokens: readonly Token[], verb: number, frame: Frame): Roles {
  const group = groupOf(tokens, verb, frame.copula === true);
  const end = clauseEnd(tokens, verb);
  const { preposition } = frame;
  let before = group.of ?? (group.loose ? undefined : subjectOf(tokens, group));
  if (group.passive) {
    const agent = agentOf(tokens, verb, end);
    if (before === undefined && !group.loose) {
      // «X, paid by Y», «X owned by Y».
      const lead = tokens[group.start - 1];
      if (lead?.mention) before = nameBefore(tokens, group.start);
    }
    if (preposition === undefined || preposition === 'with' || frame.particle || frame.direct)
      return roles(tokens, agent, before);
    const whom = behind(tokens, verb, end, preposition);
    // «X was awarded a contract», «X was lied to».
    const given = before !== undefined && tokens[verb + 1] && DET.has(tokens[verb + 1]?.low ?? '');
    const stranded = tokens[verb + 1]?.low === preposition && tokens[verb + 2]?.low === 'by';
    return roles(tokens, agent, whom ?? (preposition === 'to' && (given || stranded) ? before : undefined));
  }
  let next = verb + 1;
  while (tokens[next] && isAdverb(tokens[next] as Token)) next++;
  if (preposition === undefined || frame.direct) {
    const whom = nameAfter(tokens, next) ?? antecedentOf(tokens, before, next);
    // «Putin and Kim met»: both of them.
    const other =
      whom === undefined && frame.undirected && endsThere(tokens, next) ? otherBefore(tokens, before) : undefined;
    return other === undefined ? roles(tokens, before, whom) : roles(tokens, other, before);
  }
  const whom = behind(tokens, verb, end, preposition);
  if (whom !== undefined) return roles(tokens, before, whom);
  const right = nameAfter(tokens, next, frame.goods);
  if (preposition === 'to' && right !== undefined && (givesTo(tokens, right) || frame.goods?.some((at) => at > right)))
    return roles(tokens, before, right);
  if (preposition === 'with' || frame.particle) {
    if (right !== undefined && tokens[next]?.low !== 'to') return roles(tokens, before, right);
    const whose = frame.particle ? antecedentOf(tokens, before, next + 1) : undefined;
    if (whose !== undefined) return roles(tokens, before, whose);
    // «Putin and Kim signed an agreement»: both of them.
    const other = otherBefore(tokens, before);
    if (other !== undefined) return roles(tokens, other, before);
  }
  return roles(tokens, before, undefined);
}

/** The roles around a noun: «X’s attack on Y», «the war between X and Y», «sanctions against Y». */
function nounRoles(tokens: readonly Token[], noun: number, frame: Frame): Roles {
  const end = clauseEnd(tokens, noun);
  let i = noun - 1;
  while (
    i >= 0 &&
    !isFunction(tokens[i] as Token) &&
    !tokens[i]?.mention &&
    tokens[i]?.low !== "'s" &&
    !isVerbish(tokens[i] as Token)
  )
    i--;
  const owner = tokens[i]?.low === "'s" && tokens[i - 1]?.mention ? i - 1 : undefined;
  const next = tokens[noun + 1]?.low ?? '';
  if (next === 'between') {
    const first = nameAfter(tokens, noun + 2);
    const and = first === undefined ? -1 : tokens.findIndex(({ low }, at) => at > first && low === 'and');
    return roles(tokens, first, and < 0 || and > end ? undefined : nameAfterAnd(tokens, and + 1));
  }
  let lead = noun - 1;
  while (
    lead > 0 &&
    (tokens[lead]?.mention ||
      isCapital(tokens[lead] as Token) ||
      tokens[lead]?.low === 'and' ||
      !isFunction(tokens[lead] as Token)) &&
    !isVerbish(tokens[lead] as Token)
  )
    lead--;
  if (tokens[lead]?.low === 'under') {
    // «X has been under sanctions», «came under attack»: whoever is under them.
    const group = groupOf(tokens, lead, true);
    const came = group.start === lead && tokens[lead - 1] && isVerbish(tokens[lead - 1] as Token);
    const under = came ? groupOf(tokens, lead - 1, true) : group;
    return under.start < lead ? roles(tokens, undefined, subjectOf(tokens, under)) : {};
  }
  if (tokens[lead]?.low === 'at') {
    // «X and Y are at war», «X is at war with Y».
    let stop = lead;
    while (stop > 0 && (AUX.has(tokens[stop - 1]?.low ?? '') || isAdverb(tokens[stop - 1] as Token))) stop--;
    if (tokens[stop - 1]?.low === ',') stop--;
    const one = nameBefore(tokens, stop);
    const other = next === 'with' ? nameAfter(tokens, noun + 2) : undefined;
    const start = one === undefined ? 0 : phraseStart(tokens, one);
    const both = one !== undefined && other === undefined && frame.undirected && tokens[start - 1]?.low === 'and';
    return both ? roles(tokens, nameBefore(tokens, start - 1), one) : roles(tokens, one, other);
  }
  const on = ['on', 'against', 'to', 'with', 'into', 'from', ...(frame.copula ? ['of'] : [])];
  let whom: number | undefined;
  for (let at = noun + 1; at < end && whom === undefined; at++)
    if (on.includes(tokens[at]?.low ?? '')) whom = nameAfter(tokens, at + 1);
  const by = agentOf(tokens, noun, end);
  // «X, captain of Y».
  const aside =
    frame.copula &&
    (tokens[i]?.low === ',' || (tokens[i] && DET.has(tokens[i]?.low ?? '') && tokens[i - 1]?.low === ','))
      ? nameBefore(tokens, tokens[i]?.low === ',' ? i : i - 1)
      : undefined;
  return roles(tokens, owner ?? by ?? aside, whom);
}

/** «X, an insurer of Y»: who does it by the word for who does; undefined if it is said of nobody. `at`: UTF-16, in the text. */
export function rolesOfDoer(tokens: readonly Token[], at: number): Roles | undefined {
  const noun = tokens.findIndex(({ start }) => start === at);
  let i = noun - 1;
  while (i > 0 && noun - i < 4 && !isFunction(tokens[i] as Token) && !tokens[i]?.mention) i--;
  if (!tokens[i] || !DET.has(tokens[i]?.low ?? '') || tokens[i - 1]?.low !== ',') return undefined;
  const subject = nameAny(tokens, i - 1);
  if (subject === undefined || (tokens[noun + 1] && !isFunction(tokens[noun + 1] as Token))) return undefined;
  return roles(tokens, subject, tokens[noun + 1]?.low === 'of' ? nameAfter(tokens, noun + 2) : undefined);
}

/** How a word is used: as the verb of a clause, as a noun, or only to say of which kind something is («a sanctions expert»). */
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

/**
 * What the words around one that says what is done tell of who and whom; undefined if it does not say what is done there at all.
 * `at`: where it stands in the text, UTF-16.
 */
export function rolesAround(tokens: readonly Token[], at: number, frame: Frame): Roles | undefined {
  const index = tokens.findIndex(({ start, mention }) => start === at && !mention);
  if (index < 0) return undefined;
  const use = useOf(tokens, index);
  if (use === 'modifier') return undefined;
  return use === 'verb' ? verbRoles(tokens, index, frame) : nounRoles(tokens, index, frame);
}

/** Whether a word hangs on another, so that it is not told who does it: «…, citing X», «plans to buy». */
export function isLoose(tokens: readonly Token[], at: number, frame: Frame): boolean {
  const index = tokens.findIndex(({ start }) => start === at);
  return useOf(tokens, index) === 'verb' && groupOf(tokens, index, frame.copula === true).loose;
}

/** Whether a small word belongs to the verb before it: «took over X», «took X over», not «took a bus over the bridge». */
export function hasParticle(tokens: readonly Token[], at: number, particle: string): boolean {
  const verb = tokens.findIndex(({ start }) => start === at);
  const [next, after] = [tokens[verb + 1], tokens[verb + 2]];
  return next?.low === particle || (next?.mention !== undefined && after?.low === particle);
}

/** «urged players to stop before the match against X»: there it belongs to another word. */
function isOwnPreposition(tokens: readonly Token[], verb: number, preposition: string): boolean {
  const at = tokens.findIndex(({ low }, i) => i > verb && low === preposition);
  return (
    at >= 0 &&
    tokens
      .slice(verb + 1, at)
      .every(({ low, mention }) => mention !== undefined || !/^(?:to|before|after|for)$/u.test(low))
  );
}

/** Who and whom of the first verb that has either, where no relation is known. */
export function rolesOfAnyVerb(tokens: readonly Token[]): Roles {
  for (const [i, token] of tokens.entries()) {
    if (token.mention || isMark(token) || AUX.has(token.low) || DET.has(token.low) || PREPOSITION.has(token.low))
      continue;
    if (isCapital(token) && i > 0) continue;
    if (!isParticiple(token.low) && !/[^s]s$|ing$/u.test(token.low) && !AUX.has(tokens[i - 1]?.low ?? '')) continue;
    if (useOf(tokens, i) !== 'verb') continue;
    for (const preposition of [undefined, 'to', 'with', 'from', 'against', 'on', 'for', 'into', 'in']) {
      if (preposition !== undefined && !isOwnPreposition(tokens, i, preposition)) continue;
      const found = verbRoles(tokens, i, preposition === undefined ? {} : { preposition });
      if (found.object) return found;
    }
    const found = verbRoles(tokens, i, {});
    if (found.subject) return found;
  }
  return {};
}

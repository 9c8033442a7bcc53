/** Which name do the words behind an English verb or noun lead to? «its director, X», «paid two million euros to X», «by X». */
import { ROLE_NOUNS } from '../names/role-nouns.ts';
import { isOffice, isTitle } from '../names/titles.ts';
import { holderBehind, isDecisionBy, isFirmInIng, isPlaceCalled } from './english-phrases.ts';
import { type Token, isFunction, isPossessive, isStop, isVerbish } from './english-tokens.ts';
import { COORDINATE, DET, JOINING, PREPOSITION, RELATIVE } from './english-words.ts';

/** «the war between X and Y goes on»: where nothing but a verb can follow. */
export const nameAfterAnd = (tokens: readonly Token[], from: number): number | undefined => {
  const there = nameAfter(tokens, from);
  if (there !== undefined) return there;
  const at = DET.has(tokens[from]?.low ?? '') ? from + 1 : from;
  return tokens[at]?.mention && /[^s]s$/u.test(tokens[at + 1]?.low ?? '') && tokens[at + 1]?.low !== "'s"
    ? at
    : undefined;
};

export const nameAny = (tokens: readonly Token[], end: number): number | undefined => {
  const at = tokens[end - 1]?.low === ')' ? tokens.findLastIndex(({ low }, i) => i < end && low === '(') - 1 : end - 1;
  return tokens[at]?.mention ? at : undefined;
};

/** «its director», «the firm’s founder», «her cousin»: a word for what one person is. */
const isHolder = (word: string): boolean =>
  isTitle(word) || ROLE_NOUNS.get(word) === 'person' || /^(?:owner|operator|heir|heiress|partner|nominee)$/u.test(word);

/** «X’s daughter, Y, …», «X’s eldest son Y», «X’s chief executive, Y»: where the name stands of whoever that is. `from`: behind the owner. */
function calledBehind(tokens: readonly Token[], from: number): number | undefined {
  let i = from;
  while (tokens[i] && i - from < 3 && /^\p{Ll}/u.test(tokens[i]?.text ?? '') && !isFunction(tokens[i] as Token)) i++;
  if (i === from || !IS_SOMEBODY.test(tokens[i - 1]?.low ?? '')) return undefined;
  const comma = tokens[i]?.low === ',';
  const [name, next] = [tokens[i + Number(comma)], tokens[i + Number(comma) + 1]];
  if (!name?.mention || (comma && next && next.low !== ',' && !isStop(next))) return undefined;
  return i + Number(comma);
}
const IS_SOMEBODY =
  /^(?:(?:step|half-?|grand)?(?:brother|sister|father|mother|son|daughter)(?:-in-law)?|wife|husband|uncle|aunt|nephew|niece|cousin|partner|friend|associate|neighbour|neighbor|lawyer|attorney|adviser|advisor|aide|spokes(?:man|woman|person)|chair(?:man|woman|person)?|president|director|executive|secretary|deputy|founder|owner|boss|head|leader|treasurer|driver|assistant|accountant|rival|competitor|subsidiary)$/u;

/** The name that a phrase which begins at `from` is about, and where it stands. */
export function nameAfter(tokens: readonly Token[], from: number, goods: readonly number[] = []): number | undefined {
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
        if (!tokens[j]?.mention) j = calledBehind(tokens, j) ?? j;
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
    if (token.low === ',' && i > from && isHolder(tokens[i - 1]?.low ?? '') && tokens[i + 1]?.mention) return i + 1;
    if (DET.has(token.low)) continue;
    const holder = isTitle(token.low) ? holderBehind(tokens, i) : undefined;
    if (holder !== undefined) return holder;
    if (isTitle(token.low) || isOffice(token.low) || isFirmInIng(tokens, i)) continue;
    if (isDecisionBy(tokens, i) || isPlaceCalled(tokens, i + 1)) {
      i++;
      continue;
    }
    if (isFunction(token) || /(?:ing|ly)$/u.test(token.low)) return undefined;
    if (isVerbish(token)) return undefined;
  }
  return undefined;
}

/** Where the clause after a verb ends. */
export function clauseEnd(tokens: readonly Token[], verb: number): number {
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

export function behind(tokens: readonly Token[], verb: number, end: number, preposition: string): number | undefined {
  for (let i = verb + 1; i < end; i++)
    if (tokens[i]?.low === preposition)
      return nameAfter(tokens, i + 1) ?? (preposition === 'to' ? ownerOf(tokens, i + 1, CAMPAIGN) : undefined);
  return undefined;
}

export function agentOf(tokens: readonly Token[], verb: number, end: number): number | undefined {
  const by = tokens.findIndex(({ low }, i) => i > verb && i < end && low === 'by');
  return by < 0 ? undefined : nameAfter(tokens, by + 1);
}

/** «financed X’s election campaign», «backed X’s decision»: whoever it is for. `next`: the first token behind the verb. */
export function ownerAfter(tokens: readonly Token[], verb: number, next: number): number | undefined {
  const low = tokens[verb]?.low ?? '';
  const financed = /^(?:fund|financ|bankroll|sponsor|back|support|endors)/u.test(low)
    ? ownerOf(tokens, next, CAMPAIGN)
    : undefined;
  return financed ?? (/^(?:back|support|endors)/u.test(low) ? ownerOf(tokens, next, STANCE) : undefined);
}

const CAMPAIGN = /^(?:campaigns?|bids?|candidac(?:y|ies)|candidature|re-election|election)$/u;
/** Who backs what somebody wants or does backs them in it. */
const STANCE =
  /^(?:decisions?|moves?|plans?|proposals?|polic(?:y|ies)|stance|position|calls?|demands?|appeals?|initiatives?|agenda|lawsuit|complaint|claims?|case|cause|view|strike|protest|ruling)$/u;

/** «X’s election campaign», «the governor’s decision»: whose it is, where one of the few words behind is such a noun. `from`: where the phrase begins. */
function ownerOf(tokens: readonly Token[], from: number, noun: RegExp): number | undefined {
  let i = from;
  while (tokens[i] && !tokens[i]?.mention && (DET.has(tokens[i]?.low ?? '') || isTitle(tokens[i]?.low ?? ''))) i++;
  const owner = tokens[i]?.mention ? i : undefined;
  const owned = tokens[i + 1]?.low === "'s" || (tokens[i] && isPossessive(tokens[i] as Token)) ? i + 1 : undefined;
  if (owner === undefined || owned === undefined) return undefined;
  const what = tokens.slice(owned, owned + 5);
  const at = what.findIndex(({ low }) => noun.test(low));
  return at >= 0 && what.slice(0, at).every(({ low }) => low === "'s" || !PREPOSITION.has(low)) ? owner : undefined;
}

/** «paid two million dollars to X», «paid a bribe to X»: whom money reaches. */
export function paidTo(tokens: readonly Token[], next: number, end: number): number | undefined {
  const to = tokens.findIndex(({ low }, i) => i > next && i < end && low === 'to');
  const what = to < 0 || to - next > 7 ? [] : tokens.slice(next, to);
  const money = what.some(({ low }) => SUM.test(low));
  return money && what.every(({ mention }) => !mention) ? nameAfter(tokens, to + 1) : undefined;
}
const SUM =
  /^(?:[£$€¥]\p{N}.*|dollars?|euros?|pounds?|roubles?|rubles?|francs?|crowns?|rupiah|rupees?|yen|yuan|won|cash|money|bribes?|fees?|sums?|commissions?|kickbacks?|millions?|billions?|thousands?)$/u;

/** Which words of an English phrase lead on to the name that it is about? «14% of X», «the mayor of Brightmoor, X», «the ruling by X», «the Swiss holding X». */
import { isOffice, isTitle } from '../names/titles.ts';
import { isCapital, isStop, isVerbish, type Token } from './english-tokens.ts';
import { DET, PREPOSITION } from './english-words.ts';

/** «14% of X», «a majority stake in X», «half of X», «12,000 shares in X»: where the phrase begins that tells of whom it is a part; `from` if none does. */
export function pastShare(tokens: readonly Token[], from: number): number {
  let found = from;
  for (let i = from; i < tokens.length && i - from < 10; i++) {
    const token = tokens[i] as Token;
    if (token.mention) break;
    if (i > from && (token.low === 'of' || token.low === 'in') && SHARE.test(tokens[i - 1]?.low ?? '')) found = i + 1;
    else if (!PART_OF_SHARE.test(token.low) && !SHARE.test(token.low)) break;
  }
  return found;
}
const SHARE =
  /^(?:%|percent|cent|shares?|stakes?|holdings?|half|third|quarter|fifth|most|all|part|parts|majority|rest|\p{N}[\p{N}.,]*)$/u;
const PART_OF_SHARE =
  /^(?:an?|the|its|his|her|their|per|about|around|roughly|nearly|almost|over|more|than|just|under|some|large|small|minority|controlling|remaining|whole|one|two|three|four|five|six|seven|eight|nine|ten|million|thousand|[-–]|[£$€]?\p{N}[\p{N}.,]*)$/u;

/** «the mayor of Brightmoor, Anna Kowalski, …»: who holds an office that is told with what it is for. `title`: its place. */
export function holderBehind(tokens: readonly Token[], title: number): number | undefined {
  if (!/^(?:of|for|at)$/u.test(tokens[title + 1]?.low ?? '')) return undefined;
  for (let i = title + 2; i < tokens.length && i - title < 9; i++) {
    const token = tokens[i] as Token;
    if (token.low === ',') {
      const [holder, next] = [tokens[i + 1], tokens[i + 2]];
      return holder?.mention && (!next || next.low === ',' || isStop(next)) ? i + 1 : undefined;
    }
    const names =
      token.mention !== undefined || isCapital(token) || DET.has(token.low) || /^(?:of|for|and)$/u.test(token.low);
    if (isStop(token) || isVerbish(token) || (PREPOSITION.has(token.low) && !names)) return undefined;
  }
  return undefined;
}

/** What looks like a verb and says what a firm is: «the Swiss holding X». */
const FIRM_IN_ING =
  /^(?:holding|publishing|shipping|trading|mining|brewing|banking|engineering|broadcasting|catering|consulting)$/u;
export const isFirmInIng = (tokens: readonly Token[], at: number): boolean =>
  FIRM_IN_ING.test(tokens[at]?.low ?? '') &&
  (tokens[at + 1]?.mention !== undefined || /^(?:company|firm|group|giant)(?:'s)?$/u.test(tokens[at + 1]?.low ?? ''));

/** «the ruling by X», «a decision of X»: whoever made it is meant. */
export const isDecisionBy = (tokens: readonly Token[], at: number): boolean =>
  /^(?:ruling|decision|verdict|judge?ment|sentence|conviction|order)$/u.test(tokens[at]?.low ?? '') &&
  /^(?:by|of|from)$/u.test(tokens[at + 1]?.low ?? '');

/** «demanded that X resign»: of whom it is demanded. `verb`: its place. */
export function askedBehind(tokens: readonly Token[], verb: number): number | undefined {
  if (
    !/^(?:demand|insist|request|urg|propos|recommend)/u.test(tokens[verb]?.low ?? '') ||
    tokens[verb + 1]?.low !== 'that'
  )
    return undefined;
  let at = verb + 2;
  while (
    tokens[at] &&
    !tokens[at]?.mention &&
    (DET.has(tokens[at]?.low ?? '') || isTitle(tokens[at]?.low ?? '') || isOffice(tokens[at]?.low ?? ''))
  )
    at++;
  return tokens[at]?.mention ? at : undefined;
}

/** «the port city of X», «the town of X»: X itself, and nothing of it. `at`: the place of «of». */
export const isPlaceCalled = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low === 'of' &&
  tokens[at + 1]?.mention !== undefined &&
  /^(?:city|town|village|island|province|municipality|borough|republic|kingdom)$/u.test(tokens[at - 1]?.low ?? '') &&
  !isCapital(tokens[at - 1] as Token);

/** Nouns of what is done to whoever stands behind their «of»: «X’s takeover of Y». */
export const takesOf = (noun: string): boolean => /^(?:takeovers?|acquisitions?)$/u.test(noun);

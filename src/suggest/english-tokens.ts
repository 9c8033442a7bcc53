/** Which words and marks has a stretch of an English text, each name being one, and where does the phrase of a name begin? */
import { AUX, ADVERB, DET, PREPOSITION, JOINING, COORDINATE, PRONOUN, SPEECH } from './english-words.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { isOffice, isTitle } from '../names/titles.ts';
import { isParticiple } from './word-roots.ts';

export interface Token extends TextRange {
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly low: string;
  /** A name that is known to be somebody's. */
  readonly mention?: Mention;
}

export const isMark = ({ low }: Token): boolean => !/[\p{L}\p{N}]/u.test(low);

export const isStop = (token: Token): boolean => /^[.;:!?…–—“”"(]$/u.test(token.low);

/** Of a name its end tells nothing: «Ann Kelly», «the Molen family». */
export const isAdverb = ({ low, mention }: Token): boolean =>
  !mention && (ADVERB.has(low) || (/\p{L}{2}ly$/u.test(low) && low !== 'family'));

export const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

export const isPossessive = ({ low }: Token): boolean => /(?:'s|s')$/u.test(low);

export const isVerbish = ({ low, mention, text }: Token): boolean =>
  !mention &&
  !/^\p{Lu}/u.test(text) &&
  (AUX.has(low) || SPEECH.has(low) || (isParticiple(low) && !isTitle(low)) || /[^s]ied$/u.test(low));

export const isFunction = (token: Token): boolean => {
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
    /^(?:last|next|this|earlier|late|early|overnight|yesterday|today|tonight|tomorrow|again|twice|abroad|two|three|four|five|six|seven|eight|nine|ten|several|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
      low,
    )
  );
};

const WORD =
  /['’]s(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*['’]?|\S/gu;

/** In characters: whoever chooses chapters does not ask who does what in their first clause. */
const FAR = 6000;

/** The words and marks of a stretch of a text, or of its beginning if it is long; each name in it is one. */
export function tokensIn(
  text: string,
  { start, end: last }: TextRange,
  mentions: readonly Mention[],
): readonly Token[] {
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

/** «In July X», «earlier this month X», «a year ago X»: the last word of a date before a name. */
const isDated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low === 'ago' ||
  (/^(?:january|february|march|april|may|june|july|august|september|october|november|december|month|week|year|morning|afternoon|evening|night)$/u.test(
    tokens[at]?.low ?? '',
  ) &&
    /^(?:in|last|this|next|early|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\p{N}+)$/u.test(
      tokens[at - 1]?.low ?? '',
    ));

/** «the mining company X», «a leading bank X», «the ruling party X»: what looks like a verb, and says which or what kind. */
function saysWhich(tokens: readonly Token[], at: number, head: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!own || !next || !/^\p{Ll}+ing$/u.test(own.text) || at + 1 >= head) return false;
  const led = !before || DET.has(before.low) || before.low === "'s" || isPossessive(before) || before.mention;
  return !!led && /^\p{Ll}/u.test(next.text) && !isFunction(next) && !isVerbish(next);
}

/** Where the phrase begins whose last word is a name: «the tug Mulgyeol», «Vorland’s foreign minister Ona Lind». */
export function phraseStart(tokens: readonly Token[], head: number): number {
  // «the bank», which stands for a name: nothing before its article belongs to it.
  if (tokens[head]?.mention && /^the\s\p{Ll}/iu.test(tokens[head].text)) return head;
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
    else if (saysWhich(tokens, i - 1, head)) i--;
    else if (isFunction(token) || isVerbish(token) || /ing$/u.test(token.low) || isDated(tokens, i - 1)) break;
    else i--;
  }
  return i;
}

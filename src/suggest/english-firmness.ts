/** How firmly does an English sentence tell one of its verbs: as done, as planned, as thought of, as said of somebody, as not done? */
import { groupOf, useOf } from './english-groups.ts';
import { isStop, phraseStart, type Token } from './english-tokens.ts';
import { nobodyBefore, noneOfIt, nothingBehind, toldOutside, type Cue } from './english-denial.ts';
import { AUX, BE, JOINING, KEPT_FROM, list, PREPOSITION, PRONOUN, RELATIVE } from './english-words.ts';
import { purposeBefore } from './english-purpose.ts';
import type { TextRange } from '../evidence/locate.ts';

export type Manner = 'alleged' | 'planned' | 'hypothetical';
export interface Firmness {
  readonly manner?: Manner;
  readonly denied?: boolean;
  /** The word that says so. */
  readonly cue?: Token;
  /** The words that deny it, where no single one does. */
  readonly denial?: TextRange;
  /** Everything that the verb and what governs it take up. */
  readonly reach: TextRange;
}
const PLANNED = list(
  "will won't shall going considering contemplating weighing mulling set due about expected expects likely poised slated scheduled plan plans planned planning intend intends intended vow vows vowed pledge pledges pledged promise promises promised agree agrees agreed prepare prepares prepared preparing decide decides decided threaten threatens threatened want wants wanted hope hopes hoped seek seeks sought aim aims aimed order orders ordered require requires required oblige obliges obliged instruct instructs instructed direct directs directed compel compelled command commands commanded must shall obliged bound",
);
const HYPOTHETICAL = list(
  "can could may might would cannot can't couldn't wouldn't able unable free willing ask asks asked asking urge urges urged urging tell tells told invite invites invited encourage encourages encouraged advise advises advised beg begs begged allow allows allowed permit permits permitted authorise authorises authorised authorize authorizes authorized license licenses licensed licence licences licenced offer offers offered propose proposes proposed consider considers considered contemplate contemplates contemplated persuade risk risks risked should shouldn't ought supposed call calls called calling prevail prevails prevailed appeal appeals appealed appealing",
);
const ALLEGED = list(
  'said alleged believed reported thought suspected suspect suspects accused accuses accuse accusing',
);
/** Who asks somebody not to do something does not say that it is not done. */
const ASKS = list(
  'ask asks asked asking urge urges urged urging tell tells told beg begs begged advise advises advised invite invites invited encourage encourages encouraged warn warns warned call calls called calling appeal appeals appealed appealing',
);
const DENIED = list(
  "not never cannot can't couldn't won't wouldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't unable unlikely refuse refuses refused decline declines declined fail fails failed neglect neglects neglected avoid avoids avoided deny denies denied cleared acquitted",
);

/** «never sued or accused X», «neither sued nor accused X», «nor has it accused X»: what denies a verb from before another. */
function deniedBefore(tokens: readonly Token[], verb: number, start: number): number | undefined {
  const before = tokens[start - 1]?.low ?? '';
  if (start === verb) {
    // «nor has it paid X»: the helping verb stands before whoever does it.
    const name = tokens[verb - 1];
    let helping = -1;
    if (name?.mention) helping = phraseStart(tokens, verb - 1) - 1;
    else if (name && PRONOUN.has(name.low)) helping = verb - 2;
    if (AUX.has(tokens[helping]?.low ?? '') && /^(?:nor|neither|never)$/u.test(tokens[helping - 1]?.low ?? ''))
      return helping - 1;
  }
  if (before === 'nor') return start - 1;
  if (before === 'neither') return start - 1;
  if (before !== 'or' || start !== verb) return undefined;
  for (let i = start - 2; i >= 0 && start - i < 14; i--) {
    const token = tokens[i] as Token;
    if (isStop(token) || JOINING.has(token.low) || RELATIVE.has(token.low)) return undefined;
    if (token.low === 'not' || token.low === 'never' || /n't$/u.test(token.low)) return i;
    if (token.low === 'longer' && tokens[i - 1]?.low === 'no') return i - 1;
  }
  return undefined;
}

/** «At no time did X pay»: what denies a verb from before its helping verb. `start`: where the words around the verb begin. */
function deniedInFront(tokens: readonly Token[], start: number): Cue | undefined {
  const helping = tokens[start - 1]?.mention ? phraseStart(tokens, start - 1) - 1 : start - 2;
  if (!AUX.has(tokens[helping]?.low ?? '')) return undefined;
  for (let i = helping - 1; i >= 0 && helping - i < 5; i--) {
    const token = tokens[i] as Token;
    if (isStop(token) || token.low === ',' || token.mention) return undefined;
    if (/^(?:never|nowhere)$/u.test(token.low)) return { from: i, to: i };
    if (token.low === 'no' && PREPOSITION.has(tokens[i - 1]?.low ?? '')) return { from: i - 1, to: helping - 1 };
  }
  return undefined;
}

const placeOf = (tokens: readonly Token[], { from, to }: Cue): TextRange => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to]?.end ?? 0,
});

/** A noun that says what is done tells only whether anything of it is. */
function firmnessOfNoun(tokens: readonly Token[], noun: number): Firmness | undefined {
  const own = tokens[noun] as Token;
  const none = noneOfIt(tokens, noun);
  if (!none) return undefined;
  const word = tokens[none.from];
  return {
    denied: true,
    denial: placeOf(tokens, none),
    ...(word && { cue: word }),
    reach: { start: word?.start ?? own.start, end: own.end },
  };
}

/** How firmly a verb is told by the words that govern it; undefined if they tell nothing. `at`: UTF-16, in the text. */
export function firmnessOf(tokens: readonly Token[], at: number, copula = false): Firmness | undefined {
  const verb = tokens.findIndex(({ start, mention }) => start === at && !mention);
  if (verb < 0) return undefined;
  const use = useOf(tokens, verb);
  if (use !== 'verb') return use === 'noun' ? firmnessOfNoun(tokens, verb) : undefined;
  const group = groupOf(tokens, verb, copula);
  const joined = deniedBefore(tokens, verb, group.start);
  const chain = joined === undefined || group.chain.includes(joined) ? group.chain : [...group.chain, joined];
  const words = chain.flatMap((i) => tokens[i] ?? []);
  const kept = tokens[verb - 1]?.low === 'from';
  const asking = chain.find((i) => ASKS.has(tokens[i]?.low ?? ''));
  /** «asked not to speak»: whoever asks is to do it. */
  const forOneself =
    asking !== undefined &&
    tokens[asking + 1]?.low === 'not' &&
    !chain.some((i) => i < asking && BE.has(tokens[i]?.low ?? ''));
  const denials = chain
    .filter((i) => asking === undefined || i < asking)
    // «not only sued X»
    .filter((i) => !/^(?:only|just|merely|simply)$/u.test(tokens[i + 1]?.low ?? ''))
    .flatMap((i) => tokens[i] ?? [])
    .filter(({ low }) => DENIED.has(low) || /n't$|^(?:no|nor|neither)$/u.test(low) || (kept && KEPT_FROM.has(low)));
  // «has yet to pay»
  const due = chain.some((i) => tokens[i]?.low === 'yet' && tokens[i + 1]?.low === 'to');
  // The outermost says what the others are within.
  let manner: Manner | undefined;
  let cue: Token | undefined;
  for (const word of words) {
    const { low } = word;
    if (forOneself && word === tokens[asking]) continue;
    const found =
      // «must have paid»: it is inferred.
      low === 'must' && tokens[tokens.indexOf(word) + 1]?.low === 'have'
        ? 'hypothetical'
        : PLANNED.has(low) || isToDo(tokens, word) || isToldToCome(tokens, word)
          ? 'planned'
          : HYPOTHETICAL.has(low)
            ? 'hypothetical'
            : ALLEGED.has(low)
              ? 'alleged'
              : undefined;
    if (found === undefined) continue;
    manner = found;
    cue = word;
  }
  const first = Math.min(group.start, verb, ...chain);
  const outside = toldOutside(tokens, first, verb);
  const told = manner === undefined ? (outside.open ?? outside.alleged) : undefined;
  if (told) {
    manner = outside.open ? 'hypothetical' : 'alleged';
    cue = tokens[told.from];
  }
  // The purpose of something else is planned at most.
  const purpose = manner === undefined ? purposeBefore(tokens, group.start) : undefined;
  if (purpose) {
    manner = 'planned';
    cue = purpose;
  }
  const nobody =
    (denials.length ? undefined : (nobodyBefore(tokens, first) ?? deniedInFront(tokens, first))) ??
    nothingBehind(tokens, verb) ??
    withoutIt(tokens, first);
  const ends = [...chain, verb];
  const reach = { start: tokens[Math.min(...ends)]?.start ?? at, end: tokens[Math.max(...ends)]?.end ?? at };
  const times = denials.length + Number(due) + Number(!!nobody) + Number(!!outside.denial);
  const denied = outside.unshown === true || times % 2 === 1;
  const denying = outside.denial ?? nobody;
  const word = cue ?? (denied ? (denials[0] ?? words.find(({ low }) => low === 'yet')) : undefined);
  const says = word ?? (denied && denying ? tokens[denying.from] : undefined);
  return {
    ...(manner && { manner }),
    ...(denied && { denied }),
    ...(says && { cue: says }),
    ...(denied && denying && { denial: placeOf(tokens, denying) }),
    reach,
  };
}

/** «said it would sue X»: told then of what was to come. What depends on something else, or was never done, is not told so. */
function isToldToCome(tokens: readonly Token[], word: Token): boolean {
  if (word.low !== 'would' && word.low !== "wouldn't") return false;
  const at = tokens.indexOf(word);
  if (tokens[at + 1]?.low === 'have' || tokens.some(({ low }) => low === 'if' || low === 'unless')) return false;
  for (let i = at - 1; i >= 0 && at - i < 10; i--) {
    const token = tokens[i] as Token;
    if (isStop(token) || token.low === ',' || token.low === 'but' || /[“”"]/u.test(token.text)) return false;
    if (TOLD.has(token.low)) return !/^(?:like|love|prefer|be|welcome|seem|appear)$/u.test(tokens[at + 1]?.low ?? '');
  }
  return false;
}
const TOLD = list(
  'said told announced confirmed added insisted stated declared indicated wrote reiterated informed assured',
);

/** «is to sue», «was to have sued». */
const isToDo = (tokens: readonly Token[], word: Token): boolean =>
  // «has to pay»: somebody is bound to.
  (/^(?:has|have|needs?)$/u.test(word.low) && tokens[tokens.indexOf(word) + 1]?.low === 'to') || isToCome(tokens, word);
const isToCome = (tokens: readonly Token[], word: Token): boolean =>
  /^(?:is|are|was|were)$/u.test(word.low) &&
  /^(?:not|now|also|soon|to)$/u.test(tokens[tokens.indexOf(word) + 1]?.low ?? '') &&
  tokens.slice(tokens.indexOf(word) + 1, tokens.indexOf(word) + 3).some(({ low }) => low === 'to');

/** «left without paying», «instead of paying». `start`: where the words around the verb begin. */
function withoutIt(tokens: readonly Token[], start: number): Cue | undefined {
  const [last, before] = [tokens[start - 1]?.low ?? '', tokens[start - 2]?.low ?? ''];
  if (last === 'without') return { from: start - 1, to: start - 1 };
  return (last === 'of' && before === 'instead') || (last === 'than' && before === 'rather')
    ? { from: start - 2, to: start - 1 }
    : undefined;
}

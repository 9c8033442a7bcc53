/**
 * What says from outside of an English verb and of what governs it that nothing of the kind is so, or that it is left open: «nobody
 * paid», «paid nothing», «it is not true that X paid», «the claim that X paid is false», «no evidence that X paid», «whether X paid»?
 */
import { isPossessive, isStop, isVerbish, phraseStart, type Token } from './english-tokens.ts';
import { AUX, DET, JOINING, list, PREPOSITION, PRONOUN, RELATIVE, SPEECH } from './english-words.ts';
import { isTitle } from '../names/titles.ts';

/** The words that say so: places among the tokens, both inclusive. */
export interface Cue {
  readonly from: number;
  readonly to: number;
}
export interface Outside {
  /** Not so, or so as nobody has shown it. */
  readonly denial?: Cue;
  /** That no evidence shows the one thing shows the other no better. */
  readonly unshown?: boolean;
  readonly alleged?: Cue;
  readonly open?: Cue;
}

const NOBODY = list('nobody none nothing neither no');
/** «no doubt», «no fewer than three», «no longer»: said of something else. */
const OF_ELSE = list('doubt wonder matter sooner fewer less more longer later surprise secret question denying');
const EXCEPT = list('but except other apart save besides');
/** In words; what stands further off belongs to another thought. */
const FAR = 14;

/** Whether a word says that there is nobody or nothing. `at`: its place. */
function saysNone(tokens: readonly Token[], at: number): Cue | undefined {
  const low = tokens[at]?.low ?? '';
  const next = tokens[at + 1]?.low ?? '';
  if (low === 'not' && next === 'one' && tokens[at + 2]?.low !== 'but') return { from: at, to: at + 1 };
  if (low === 'not' && next === 'a' && tokens[at + 2]?.low === 'single') return { from: at, to: at + 2 };
  if (!NOBODY.has(low) || (low === 'no' && OF_ELSE.has(next))) return undefined;
  const last = low === 'no' && next === 'one' ? at + 1 : at;
  return EXCEPT.has(tokens[last + 1]?.low ?? '') ? undefined : { from: at, to: last };
}

/** «nobody paid», «no one from X met», «neither X nor Y paid»: a subject that is nobody. `start`: where the words around the verb begin. */
export function nobodyBefore(tokens: readonly Token[], start: number): Cue | undefined {
  // Whoever stands right before a verb and is not led by another word is its subject.
  const own = tokens[start - 1]?.mention ? phraseStart(tokens, start - 1) : start;
  const lead = tokens[own - 1];
  const alone = own < start && !(lead && (PREPOSITION.has(lead.low) || /^(?:n?or|and)$/u.test(lead.low)));
  for (let i = start - 1; i >= 0 && start - i < FAR; i--) {
    const token = tokens[i] as Token;
    const { low } = token;
    if (isStop(token) || low === ',' || low === 'but' || JOINING.has(low) || RELATIVE.has(low)) return undefined;
    if (isVerbish(token) && tokens[i + 1]?.low !== 'by') return undefined;
    const none = token.mention ? undefined : saysNone(tokens, i);
    if (!none || none.to >= start) continue;
    const before = tokens[i - 1];
    // «with no licence», «had no licence», «X and no one else».
    const ruled =
      before && (PREPOSITION.has(before.low) || (isVerbish(before) && !SPEECH.has(before.low)) || before.low === 'and');
    return ruled || (alone && i < own) ? undefined : none;
  }
  return undefined;
}

/** «paid nobody», «paid X nothing», «holds no shares». `verb`: its place. */
export function nothingBehind(tokens: readonly Token[], verb: number): Cue | undefined {
  let at = verb + 1;
  const given = tokens.slice(at, at + 3).findIndex(({ mention }) => mention);
  const free = tokens.slice(at, at + given).every(({ low }) => DET.has(low));
  if (given >= 0 && free) at += given + 1;
  else if (PRONOUN.has(tokens[at]?.low ?? '') && !saysNone(tokens, at)) at++;
  const none = saysNone(tokens, at);
  return none && !/^(?:attention|heed)$/u.test(tokens[none.to + 1]?.low ?? '') ? none : undefined;
}

/** «no payment», «without any payment»: of a noun that says what is done. */
export function noneOfIt(tokens: readonly Token[], noun: number): Cue | undefined {
  for (let i = noun - 1; i >= 0 && noun - i < 4; i--) {
    const token = tokens[i] as Token;
    if (token.mention || token.low === "'s") continue;
    if (token.low === 'no') return OF_ELSE.has(tokens[i + 1]?.low ?? '') ? undefined : { from: i, to: i };
    if (token.low === 'any' || token.low === 'a' || token.low === 'an') {
      if (tokens[i - 1]?.low === 'without') return { from: i - 1, to: i - 1 };
      return undefined;
    }
    if (token.low === 'without') return { from: i, to: i };
    if (!/^\p{Ll}+$/u.test(token.text) || DET.has(token.low) || PREPOSITION.has(token.low) || isVerbish(token))
      return undefined;
  }
  return undefined;
}

/** Before «that», or before who does it: up to the end of these words. */
const SAYS = '(?:say|claim|suggest|allege|state|assert|think|believe|pretend|imply|argue)';
const SHOWS = '(?:show|suggest|indicate|prove|confirm|support|establish)';
const UNTRUE = new RegExp(
  `(?:^|\\s)(?:(?:not|isn't|wasn't) (?:at all |\\p{L}+ly )?(?:true|correct|accurate|the case)|untrue|false|incorrect|inaccurate|impossible|nonsense|fiction|a (?:lie|myth|fabrication)|(?:not true|not correct|untrue|false|incorrect|inaccurate|wrong|nonsense|absurd|ridiculous|a lie|a mistake|mistaken) to ${SAYS}|(?:ruled|rules|rule|ruling) out)$`,
  'u',
);
const UNSHOWN = new RegExp(
  `(?:^|\\s)(?:(?:no|without any|without|scant|little|(?:not|never|\\p{L}+n't|nor|nobody|nothing)(?: \\p{L}+){0,4} any) (?:\\p{L}+ ){0,2}?(?:evidence|proof|signs?|indications?|records?|trace|hint|basis|confirmation|reason|grounds)(?: (?:at all|whatsoever|so far|yet|anywhere))?(?: to (?:${SHOWS}|believe|think|suspect))?|no (?:truth|substance) (?:in|to) (?:the |any )?(?:claims?|allegations?|rumou?rs?|reports?|suggestions?)|nothing(?: \\p{L}+)? (?:to ${SHOWS}|(?:that|which) (?:${SHOWS}s|showed|suggested|indicated|proved)))$`,
  'u',
);
const PAPER = '(?:article|story|report|page|piece|post|item|text|column|caption|headline)';
const EARLIER = new RegExp(
  `(?:^|\\s)(?:earlier|previous|original|prior|older|first) versions?(?: of (?:this|the|our) ${PAPER})?(?: (?:had|has|\\p{L}+ly)){0,2} (?:said|stated|reported|claimed|suggested|implied|wrote|read)$`,
  'u',
);
const CLAIMED =
  /(?:^|\s)(?:claims?|allegations?|accusations?|rumou?rs?|suggestions?|reports?|assertions?|insinuations?|idea|notion|theory|story|stories|suspicions?|speculation)$/u;
const REFUSED =
  /(?:^|\s)(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?)(?: \p{L}+){0,3}$/u;
/** Behind «the claim that X paid Y». */
const FALSE_AFTER =
  /^(?:[^.;:!?]{0,90}\s)?(?:is|are|was|were|(?:has|have|had) been|as|proved|proves|turned out to be|remains?) (?:\p{L}+ly )?(?:not (?:at all |\p{L}+ly )?(?:true|correct|accurate)|untrue|false|wrong|incorrect|inaccurate|nonsense|a (?:lie|myth|fabrication)|lies|baseless|unfounded|groundless|fabricated|invented|made up|without (?:any )?(?:foundation|basis|merit|substance)|rubbish|absurd|ridiculous|fake|mistaken|denied|dismissed|rejected|refuted|debunked|disproved|unproven|unsupported)(?![\p{L}-])/u;

/** Where the words end that a clause hangs on, and whether «that» or «whether» joins them. `start`: where those around the verb begin. */
function governor(tokens: readonly Token[], start: number): { readonly at: number; readonly by: string } | undefined {
  for (let i = start - 1; i >= 0 && start - i < FAR; i--) {
    const token = tokens[i] as Token;
    if (isStop(token)) break;
    if (token.low === 'whether') return { at: i - 1, by: 'whether' };
    // «the evidence that was paid for».
    if (token.low === 'that' && i < start - 1) return { at: i - 1, by: 'that' };
    if (token.low === 'and' || token.low === 'but' || JOINING.has(token.low)) break;
    if (isVerbish(token) && tokens[i + 1]?.low !== 'by' && !token.mention) break;
  }
  const before = tokens[start - 1];
  if (!before) return undefined;
  // «no evidence of X paying», «false to say X paid».
  if (!before.mention && !PRONOUN.has(before.low)) return undefined;
  let own = start - 1;
  const adds = ({ text, low }: Token): boolean => /^\p{Lu}/u.test(text) || isTitle(low) || DET.has(low);
  while (before.mention && own > 0 && adds(tokens[own - 1] as Token)) own--;
  return tokens[own - 1]?.low === 'of' ? { at: own - 2, by: 'of' } : { at: own - 1, by: '' };
}

/** What the clause hangs on in which a verb stands. `start`: where the words around it begin; `verb`: its place. */
export function toldOutside(tokens: readonly Token[], start: number, verb: number): Outside {
  const found = governor(tokens, start);
  if (!found) return {};
  const { at, by } = found;
  if (by === 'whether') return { open: { from: at + 1, to: at + 1 } };
  let from = at;
  while (from > 0 && at - from < FAR && !isStop(tokens[from - 1] as Token)) from--;
  const words = tokens.slice(from, at + 1).map(({ low }) => low);
  const before = words.join(' ');
  /** The tokens that the last words of what stands before take up. */
  const cueOf = (match: string): Cue => ({ from: at + 1 - match.trim().split(' ').length, to: at });
  const unshown = UNSHOWN.exec(before);
  if (unshown) return { denial: cueOf(unshown[0]), unshown: true };
  if (by === 'of') return {};
  const untrue = UNTRUE.exec(before) ?? EARLIER.exec(before);
  if (untrue) return { denial: cueOf(untrue[0]) };
  if (by !== 'that' || !CLAIMED.test(before)) return {};
  // «The Courier claims that»: a verb.
  const lead = tokens[at - 1];
  const noun =
    !lead ||
    at === from ||
    lead.low === ',' ||
    DET.has(lead.low) ||
    PREPOSITION.has(lead.low) ||
    isPossessive(lead) ||
    lead.low === "'s" ||
    (isVerbish(lead) && !AUX.has(lead.low)) ||
    /^(?:false|recent|earlier|latest|media|press|repeated|new|old|unconfirmed|persistent)$/u.test(lead.low);
  if (!noun) return {};
  const after = tokens
    .slice(verb + 1, verb + 30)
    .map(({ low }) => low)
    .join(' ');
  const own = { from: at, to: at };
  if (FALSE_AFTER.test(after)) return { denial: own };
  return REFUSED.test(words.slice(0, -1).join(' ')) ? {} : { alleged: own };
}

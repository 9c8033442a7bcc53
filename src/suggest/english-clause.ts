/**
 * Who does it and to whom, as far as the order of English words tells? Around one word that says what is done; nothing where a phrase
 * could be read another way. A name counts only as the head of its phrase: «a trust in Graz» is not Graz.
 */
import { agentOf, behind, clauseEnd, nameAfter, nameAfterAnd, nameAny, ownerAfter, paidTo } from './english-behind.ts';
import { askedBehind, pastShare, takesOf } from './english-phrases.ts';
import { finiteAfter, beforeDay, nameBefore, overAside, type Group, groupOf, useOf } from './english-groups.ts';
import {
  type Token,
  isMark,
  isStop,
  isAdverb,
  isCapital,
  isVerbish,
  isFunction,
  phraseStart,
} from './english-tokens.ts';
import { BE, AUX, DET, PREPOSITION, JOINING, COORDINATE, PRONOUN } from './english-words.ts';
import type { Mention } from '../names/mentions.ts';
import { isParticiple } from './word-roots.ts';

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

/** Who stands before a verb as its subject. */
function subjectOf(tokens: readonly Token[], group: Group): number | undefined {
  const start = beforeDay(tokens, group.start);
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
    return (isVerbish(next) || isPresent(tokens, i + 1)) && !passive ? i : undefined;
  }
  return undefined;
}

/** «X employs 1,200 people and …», «X sells fish and …»: a verb in a form that a noun could have, too, behind its subject. */
function isPresent(tokens: readonly Token[], at: number): boolean {
  const [verb, next, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!verb || verb.mention || !/^\p{Ll}{2,}[^s\W]s$/u.test(verb.text) || isFunction(verb) || !next) return false;
  if (DET.has(next.low) || AMOUNT.test(next.low)) return true;
  return !isFunction(next) && !isVerbish(next) && COORDINATE.has(last?.low ?? '');
}

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
  return !!next && (DET.has(next.low) || AMOUNT.test(next.low)) && !isStop(next);
};
const AMOUNT =
  /^(?:[\p{N}£$€]|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundreds?|thousands?|millions?|billions?|dozens|several|half|more|some|large|money|cash)$)/u;

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
      else before = besideNoun(tokens, group.start);
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
    const whom =
      nameAfter(tokens, next, frame.goods) ??
      ownerAfter(tokens, verb, next) ??
      paidTo(tokens, next, end) ??
      nameAfter(tokens, pastShare(tokens, next)) ??
      askedBehind(tokens, verb) ??
      antecedentOf(tokens, before, next);
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

/** «X, an investment firm led by Y»: whoever a noun beside the name is said of, where nothing else stands between. `end`: behind the noun. */
function besideNoun(tokens: readonly Token[], end: number): number | undefined {
  let i = end - 1;
  while (i > 0 && end - i < 5 && tokens[i] && !isFunction(tokens[i] as Token) && !tokens[i]?.mention) i--;
  return i < end - 1 && /^an?$/u.test(tokens[i]?.low ?? '') && tokens[i - 1]?.low === ','
    ? nameBefore(tokens, i - 1)
    : undefined;
}

/** The roles around a noun: «X’s attack on Y», «the war between X and Y», «sanctions against Y». */
function nounRoles(tokens: readonly Token[], noun: number, frame: Frame): Roles {
  const end = Math.min(clauseEnd(tokens, noun), finiteAfter(tokens, noun));
  let i = noun - 1;
  while (
    i >= 0 &&
    !isFunction(tokens[i] as Token) &&
    !tokens[i]?.mention &&
    tokens[i]?.low !== "'s" &&
    !isVerbish(tokens[i] as Token)
  )
    i--;
  const its = tokens[i]?.mention && tokens[i]?.low === 'its' ? i : undefined;
  const owner = tokens[i]?.low === "'s" && tokens[i - 1]?.mention ? i - 1 : its;
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
  // «payments from X to Y»: from whom is who does it.
  const given = frame.copula ? undefined : fromTo(tokens, noun, end);
  if (given) return roles(tokens, owner ?? given.from, given.to);
  const got = frame.copula ? undefined : gotten(tokens, noun, i, end);
  if (got) return got;
  const on = new Set('on against to with into from'.split(' '));
  if (frame.copula) on.add('of').add(frame.preposition ?? 'of');
  if (takesOf(tokens[noun]?.low ?? '')) on.add('of');
  let whom: number | undefined;
  for (let at = noun + 1; at < end && whom === undefined; at++)
    if (on.has(tokens[at]?.low ?? '')) whom = nameAfter(tokens, at + 1);
  // «was appointed head of X by Y»: Y heads nothing.
  const by = frame.copula ? undefined : agentOf(tokens, noun, end);
  // «X, captain of Y».
  const aside =
    frame.copula &&
    (tokens[i]?.low === ',' || (tokens[i] && DET.has(tokens[i]?.low ?? '') && tokens[i - 1]?.low === ','))
      ? nameBefore(tokens, tokens[i]?.low === ',' ? i : i - 1)
      : undefined;
  const held = frame.copula && owner !== undefined ? heldBy(tokens, noun, owner) : undefined;
  if (held !== undefined) return roles(tokens, held, owner);
  const subject = owner ?? by ?? aside ?? (frame.copula ? (whoIs(tokens, i) ?? whoIsMade(tokens, i)) : undefined);
  // «X and Y are siblings»
  const other = frame.copula && frame.undirected && whom === undefined ? otherBefore(tokens, subject) : undefined;
  return other === undefined ? roles(tokens, subject, whom) : roles(tokens, other, subject);
}

/** «X received a loan from Y»: whoever gets it stands first. `lead`: the last word that is no part of the noun. */
function gotten(tokens: readonly Token[], noun: number, lead: number, end: number): Roles | undefined {
  const verb = DET.has(tokens[lead]?.low ?? '') ? lead - 1 : lead;
  if (!GETS.test(tokens[verb]?.low ?? '')) return undefined;
  const group = groupOf(tokens, verb, false);
  if (group.passive) return undefined;
  const from = tokens.findIndex(({ low }, i) => i > noun && i < end && low === 'from');
  const whom = group.of ?? (group.loose ? undefined : subjectOf(tokens, group));
  return roles(tokens, from < 0 ? undefined : nameAfter(tokens, from + 1), whom);
}
const GETS =
  /^(?:receiv(?:es?|ed)|gets?|got|w[io]ns?|won|secure[sd]?|obtain(?:s|ed)?|accept(?:s|ed)?|draws?|drew|earn(?:s|ed)?|takes?|took)$/u;

/** «payments from X to Y», «the loan by X to Y»: both by what stands before them. */
function fromTo(
  tokens: readonly Token[],
  noun: number,
  end: number,
): { readonly from: number; readonly to: number } | undefined {
  const at = tokens.findIndex(({ low }, i) => i > noun && i < end && /^(?:from|by)$/u.test(low));
  const from = at < 0 ? undefined : nameAfter(tokens, at + 1);
  const to = at < 0 ? -1 : tokens.findIndex(({ low }, i) => i > noun && i < end && low === 'to');
  const whom = to < 0 ? undefined : nameAfter(tokens, to + 1);
  return from !== undefined && whom !== undefined && from !== whom ? { from, to: whom } : undefined;
}

/** «Y’s brother, X, …», «Y’s brother X», «X, Y’s brother, …», «X is Y’s brother»: who is what a noun behind its owner says. */
function heldBy(tokens: readonly Token[], noun: number, owner: number): number | undefined {
  const comma = tokens[noun + 1]?.low === ',';
  const named = noun + (comma ? 2 : 1);
  const next = tokens[named + 1];
  if (tokens[named]?.mention && (comma ? !next || next.low === ',' || isStop(next) : next?.low !== "'s")) return named;
  const lead = phraseStart(tokens, owner) - 1;
  return tokens[lead]?.low === ',' ? nameBefore(tokens, lead) : whoIs(tokens, lead);
}

/** «X is a close friend of Y», «X has become chairman of Y»: who is it, by what stands before the noun. `lead`: the last word that is no part of it. */
function whoIs(tokens: readonly Token[], lead: number): number | undefined {
  let be = DET.has(tokens[lead]?.low ?? '') ? lead - 1 : lead;
  while (be > 0 && isAdverb(tokens[be] as Token)) be--;
  const { low } = tokens[be] ?? { low: '' };
  if (!BE.has(low) && !/^(?:becomes?|became|remains?|remained)$/u.test(low)) return undefined;
  const group = groupOf(tokens, be, true);
  return group.of ?? (group.loose ? undefined : subjectOf(tokens, group));
}

/** «Y appointed X head of …», «X was named as head of …»: who is made it. `lead`: the last word that is no part of the noun. */
function whoIsMade(tokens: readonly Token[], lead: number): number | undefined {
  let at = lead;
  while (at > 0 && (DET.has(tokens[at]?.low ?? '') || /^(?:as|to|be)$/u.test(tokens[at]?.low ?? ''))) at--;
  const made = (i: number): boolean => MADE.test(tokens[i]?.low ?? '');
  if (made(at)) {
    const group = groupOf(tokens, at, false);
    return group.passive ? (group.of ?? (group.loose ? undefined : subjectOf(tokens, group))) : undefined;
  }
  const named = nameAny(tokens, at + 1);
  return named !== undefined && made(phraseStart(tokens, named) - 1) ? named : undefined;
}
const MADE =
  /^(?:appointed|appoints?|named|names?|elected|elects?|chosen|chose|installed|installs?|made|promoted|picked)$/u;

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

/**
 * Which relation do English words say, and between whom? All that matters of a type's label has to be there, used as the label uses it:
 * «over» is no takeover, «a sanctions expert» imposes none, «cooperated» is not yet «cooperated militarily».
 */
import type { RelationType } from '../dossier/schema.ts';
import { ALSO_ENGLISH } from './also-said.ts';
import { hasParticle, isLoose, rolesAround, rolesOfDoer, type Frame, type Roles } from './english-clause.ts';
import { type Token } from './english-tokens.ts';
import type { TextRange } from '../evidence/locate.ts';
import { isParticiple, rootsOf } from './word-roots.ts';

export interface SaidRelation {
  readonly type: string;
  /** The words that say it, as they stand there, in their order. */
  readonly words: readonly Token[];
  readonly roles: Roles;
  /** The one of them that who and whom stand around. */
  readonly head: Token;
  /** It says what somebody is, «is a brother of». */
  readonly copula?: true;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const PREPOSITION = list(
  'of in at on by for from to with into onto under against about between among through across towards',
);
const PARTICLE = list('over up out off down away back apart');
const COPULA = list('is are was were be been has have had');
const BE = list('is are was were be been');
const SMALL = list('a an the its his her their one and or not no does do did never in-law');
/** What is held is also bought; what is given also granted. */
const HOLDING = list('has have had holds hold held owns own owned bought buys buy acquired acquires kept keeps');

/** By which a speech is told; «writes to X» needs its X, for «wrote in a statement» only tells who says so. */
const TELLING = list(
  'say tell speak talk write report announce add answer reply respond complain ask warn note state claim declare explain confirm argue post tweet',
);

const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const WORD = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;

interface Naming {
  readonly type: string;
  /** The words that matter, each as the words it may be a form of. The first is its verb, of a noun the last. */
  readonly stems: readonly (readonly string[])[];
  readonly noun: boolean;
  readonly frame: Frame;
  readonly particle?: string;
  readonly held: boolean;
  /** Said in other words than the label: counts only with whom it is between. */
  readonly also?: 'same' | 'last' | 'turned';
  /** A noun of a type whose verb of that stem is said the other way round. */
  readonly turned?: boolean;
}

function namingOf({ id, directed }: RelationType, label: string, noun: boolean): Naming | undefined {
  const all = (plain(label).match(WORD) ?? []).filter((word) => !SMALL.has(word));
  const copula = BE.has(all[0] ?? '');
  const words = all.filter((word, i) => !(COPULA.has(word) && i === 0));
  const content = words.filter((word) => !PREPOSITION.has(word) && !PARTICLE.has(word));
  if (!content.length) return undefined;
  // «is the parent company of», «is chief executive of»: what it is stands last, and the word before it only says which.
  if (copula && content.length === 2 && !/ly$/u.test(content[1] ?? '') && !isParticiple(content[0] ?? ''))
    content.reverse();
  const particle = words.find((word) => PARTICLE.has(word));
  const preposition = words.findLast((word) => PREPOSITION.has(word));
  // «operator of a vessel»: what follows it is no part of the relation.
  const frame: Frame = {
    ...(!noun && (preposition ?? particle) !== undefined && { preposition: preposition ?? particle ?? '' }),
    ...(particle !== undefined && preposition === undefined && { particle: true }),
    ...(copula && { copula }),
    ...(!directed && { undirected: true }),
  };
  return {
    type: id,
    stems: content.map((word) => rootsOf(word, 'en')),
    noun,
    frame,
    ...(particle !== undefined && { particle }),
    held: HOLDING.has(all[0] ?? ''),
  };
}

const known = new WeakMap<readonly RelationType[], readonly Naming[]>();
function namingsOf(types: readonly RelationType[]): readonly Naming[] {
  const made = known.get(types);
  if (made) return made;
  const all = types.flatMap((type) => [
    ...[type.label, type.labelDenied].flatMap((texts) =>
      Object.values(texts ?? {}).flatMap((label) => namingOf(type, label, false) ?? []),
    ),
    ...Object.values(type.label).flatMap((label) =>
      (ALSO_ENGLISH.get(label.trim().toLowerCase()) ?? []).flatMap((words): Naming[] => {
        const made = namingOf(type, words.replace(/^[<~] /u, ''), false);
        if (!made) return [];
        return [{ ...made, also: words.startsWith('<') ? 'turned' : words.startsWith('~') ? 'last' : 'same' }];
      }),
    ),
    // «wins a contract from» of «awards a contract to»; what is only the passive is read as one.
    ...Object.values(type.labelInverse ?? {}).flatMap((label): Naming[] => {
      const made = /\sby$/u.test(label.trim()) ? undefined : namingOf(type, label, false);
      return made ? [{ ...made, also: 'turned' }] : [];
    }),
    ...Object.values(type.noun ?? {}).flatMap((label): Naming[] => {
      const made = namingOf(type, label, true);
      const turned = Object.values(type.label).some((own) =>
        ALSO_ENGLISH.get(own.trim().toLowerCase())?.some((words) => words.startsWith('<')),
      );
      return made ? [{ ...made, turned }] : [];
    }),
  ]);
  known.set(types, all);
  return all;
}

/** Whose own meaning needs nobody named: «refused to finance the purchase». */
const SURE = list('finance bankroll detain denounce');
const SETS = list('the a an every each any all this that these those its his her their');
const SMALL_BEFORE = list(
  'in on at by for from to with into under against about after before as of and or but is was are were',
);
const LATER = list('before after until since once while');

/** Whether a word that names nobody is what another verb is done to, or stands in a clause that only says when. */
function isBeside(tokens: readonly Token[], at: number): boolean {
  const set = [at - 1, at - 2].find((i) => SETS.has(tokens[i]?.low ?? ''));
  const lead = set === undefined ? undefined : tokens[set - 1];
  if (lead && !lead.mention && /^\p{Ll}+(?:ed|es|[^s]s)$/u.test(lead.text) && !SMALL_BEFORE.has(lead.low)) return true;
  for (let i = at - 1; i > 0 && at - i < 7; i--) {
    const token = tokens[i] as Token;
    if (!/[\p{L}\p{N}]/u.test(token.low) || token.mention) return false;
    if (LATER.has(token.low)) return true;
  }
  return false;
}

/** «given at a meeting», «an inquiry into the sale»: a noun in a phrase of its own, which tells when or about what something else was done. */
function isLed(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun - 1; i >= 0 && noun - i < 5; i--) {
    const { low, mention, text } = tokens[i] as Token;
    if (SMALL_BEFORE.has(low) || PREPOSITION.has(low)) return !/^(?:and|or|but|is|are|was|were|under)$/u.test(low);
    if (mention || !/^\p{Ll}/u.test(text)) return false;
  }
  return false;
}

/** «hired a crane»: nobody is hired, but a thing is rented. */
const RENTED =
  /^(?:cranes?|boats?|ships?|vessels?|tugs?|barges?|vans?|cars?|trucks?|lorry|lorries|bus|buses|coaches|planes?|jets?|helicopters?|halls?|venues?|rooms?|offices?|equipment|machinery|machines?|scaffolding|tents?|generators?|diggers?|trailers?|bikes?|bicycles?|suits?|premises|warehouses?|space|pumps?|containers?)$/u;
function isRented(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb + 1; i < tokens.length && i - verb < 6; i++) {
    const { low, mention } = tokens[i] as Token;
    if (mention || PREPOSITION.has(low) || !/\p{L}/u.test(low)) return false;
    if (RENTED.test(low)) return !/^(?:drivers?|operators?|crews?|hands?)$/u.test(tokens[i + 1]?.low ?? '');
  }
  return false;
}

/** «flood works for X», «lost its appeal against X», «an investigation published by X»: what there is or has ended, not what somebody does. */
function isThing(tokens: readonly Token[], at: number): boolean {
  const [low, before, lead, next] = [at, at - 1, at - 2, at + 1].map((i) => tokens[i]?.low ?? '');
  if (low === 'works') return WORKS.has(before ?? '');
  // «asked not to be named»: who is not told of is appointed to nothing.
  if (low === 'named' && (BE.has(before ?? '') || before === 'not'))
    return next === '' || /^(?:[^\p{L}\p{N}]+|because|for|in|on|until|due|but|and|or)$/u.test(next ?? '');
  // «in order to», «in order that»: nobody orders anything.
  if (low === 'order' && before === 'in' && /^(?:to|that|for|not)$/u.test(next ?? '')) return true;
  // «Allies of X accuse Y»: many who are something to somebody, not that they are.
  if (MANY.has(low ?? '') && next === 'of')
    return !tokens.slice(Math.max(0, at - 4), at).some((one) => BE.has(one.low) || /^(?:becom|becam)/u.test(one.low));
  if (/^appeals?$/u.test(low ?? '')) return SETS.has(before ?? '') && OVER.has(lead ?? '');
  // «denied the accusations»: nobody is told who accuses, nor whom.
  if (/^(?:accusations?|allegations?)$/u.test(low ?? ''))
    return SETS.has(before ?? '') && !/^(?:against|by|from|of|that|about)$/u.test(next ?? '');
  // «The auditor X»: what somebody is called.
  if (/(?:er|or)$/u.test(low ?? '') && tokens[at + 1]?.mention && (at === 0 || /^(?:the|a|an|,)$/u.test(before ?? '')))
    return true;
  return /^(?:investigations?|inquir(?:y|ies)|probes?)$/u.test(low ?? '') && FINDS.has(next ?? '');
}
const MANY = list('allies supporters backers followers relatives rivals opponents critics friends');
const WORKS = list(
  'the these those all some any public road roads street repair repairs construction building maintenance drainage sewage sewerage water defence defense flood engineering improvement renovation restoration demolition dredging emergency urgent remedial steel gas temporary major minor',
);
const OVER = list('lost lose loses losing won win wins dropped drops withdrew withdraws abandoned dismissed rejected');
const FINDS = list(
  'found finds revealed reveals showed shows published reported reports uncovered suggested suggests exposed concluded',
);

/** A noun for what people are that nothing ties to somebody: no «is» before it, and no «of» behind it. */
function isCrowdOf(tokens: readonly Token[], at: number): boolean {
  const lead = tokens.slice(Math.max(0, at - 4), at).map(({ low }) => low);
  return (
    !lead.some((low) => BE.has(low) || /^(?:becomes?|became|remains?|remained|as)$/u.test(low)) &&
    !/^(?:of|at|in|for|on|to)$/u.test(tokens[at + 1]?.low ?? '')
  );
}

const HOLDERS =
  /^(?:leaders?|heads?|chairs?|chair(?:man|woman|person)|presidents?|directors?|managers?|chiefs?|chief|members?|owners?|executives?|employees?|captains?)$/u;
const NOT_HELD =
  /^(?:deputy|vice|former|ex|former-|acting|interim|would-be|aspiring|onetime|one-time|ousted|candidate|assistant|prospective|late)$/u;
/** «deputy leader», «former head», «vice-president»: who does not have that office. */
function isNotHeld(tokens: readonly Token[], at: number): boolean {
  if (!HOLDERS.test(tokens[at]?.low ?? '')) return false;
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const { low, mention } = tokens[i] as Token;
    if (NOT_HELD.test(low)) return true;
    if (mention || SETS.has(low) || SMALL_BEFORE.has(low) || !/\p{L}|-/u.test(low)) return false;
  }
  return false;
}

/** «$50,000», «three million euros», «a bribe». */
const isMoney = (tokens: readonly Token[], at: number): boolean => {
  const [low, before] = [tokens[at]?.low ?? '', tokens[at - 1]?.low ?? ''];
  return MONEY.test(low) || (/^\p{N}/u.test(low) && /^(?:[£$€¥]|us\$|usd|eur|gbp)$/u.test(before));
};
const MONEY =
  /^(?:[£$€¥]\p{N}.*|(?:dollars?|euros?|pounds?|roubles?|rubles?|francs?|crowns?|rupiah|yen|yuan|cash|funds|sums?|bribes?))$/u;

interface Hit extends SaidRelation {
  readonly rank: number;
  readonly at: number;
}

function hitsOf(naming: Naming, tokens: readonly Token[], stemsAt: readonly (readonly string[])[]): Hit[] {
  const { stems, frame, particle, noun, held, type, also } = naming;
  // «gave $50,000 to» gives money to somebody.
  const find = (wanted: readonly string[]): readonly number[] =>
    stemsAt.flatMap((own, i) =>
      own.some((stem) => wanted.includes(stem)) || (wanted.includes('money') && isMoney(tokens, i)) ? [i] : [],
    );
  const rest = noun ? stems.slice(0, -1) : stems.slice(1);
  // «has a stake in X» says «holds a stake in»; «has sold its stake» does not.
  const has =
    held && !noun && rest.length
      ? tokens.flatMap(({ low }, i) => {
          const next = tokens[i + 1]?.low ?? '';
          return /^(?:has|have|had)$/u.test(low) && (SETS.has(next) || /^\p{N}/u.test(next)) ? [i] : [];
        })
      : [];
  const heads = [...find((noun ? stems.at(-1) : stems[0]) ?? []), ...has];
  const hit = (at: number, words: readonly number[], as: Frame, weight: number): Hit[] => {
    const token = tokens[at];
    if (!token || isThing(tokens, at) || [at, ...words].some((i) => isNotHeld(tokens, i))) return [];
    const own = rolesAround(tokens, token.start, as);
    if (!own) return [];
    const sure = also === 'same' && own.subject && stems[0]?.some((stem) => SURE.has(stem));
    if (also && !sure && !(also === 'turned' ? own.subject : own.object)) return [];
    const roles: Roles =
      also === 'turned'
        ? { ...(own.object && { subject: own.object }), ...(own.subject && { object: own.subject }) }
        : noun && naming.turned
          ? {}
          : own;
    const count = Number(!!roles.subject) + Number(!!roles.object);
    // «approved every payment», «left before the loan was paid»: said beside what the sentence is about.
    if (!count && (isBeside(tokens, at) || ((noun || SETS.has(tokens[at - 1]?.low ?? '')) && isLed(tokens, at))))
      return [];
    if (!own.object && stems.flat().some((stem) => /^hir(?:e|ing)?$/u.test(stem)) && isRented(tokens, at)) return [];
    // «…, citing a diplomat»: somebody does, and it is not told who.
    if (!count && isLoose(tokens, token.start, as)) return [];
    // «members would vote», «the leaders met»: people who are something, not that somebody is.
    if (!count && as.copula && isCrowdOf(tokens, at)) return [];
    const said = [...new Set([at, ...words])].sort((a, b) => a - b).flatMap((i) => tokens[i] ?? []);
    return [
      {
        ...{ type, words: said, roles, head: token, at },
        ...(as.copula && { copula: true as const }),
        rank: count * 10 + weight - (also === 'last' ? 3 : also ? 2 : 0),
      },
    ];
  };
  const out = heads.flatMap((at) => {
    const token = tokens[at];
    if (!token || (particle !== undefined && !noun && !hasParticle(tokens, token.start, particle))) return [];
    const { preposition } = frame;
    const tells = !noun && preposition !== undefined && (stems[0] ?? []).some((stem) => TELLING.has(stem));
    if (tells) {
      const next = tokens.slice(at + 1, at + 12);
      const to = next.findIndex(({ low }) => low === preposition);
      // «wrote in a letter to X»: what it stands in.
      if (
        to < 0 ||
        next
          .slice(0, to)
          .some(({ low }, i) => low === 'in' && /^(?:an?|the|its|his|her|their)$/u.test(next[i + 1]?.low ?? ''))
      )
        return [];
    }
    // «A employs B» turns what «Employment» says the other way round.
    if (noun && naming.turned && !/(?:ment|ion|er|or)s?$/u.test(token.low)) return [];
    // «an aid worker» does not work for whoever is named.
    if (isNotHeld(tokens, at)) return [];
    if (/[eo]rs?$/u.test(token.low) && !noun && !stems[0]?.includes(token.low.replace(/s$/u, ''))) {
      const roles = frame.preposition === undefined && rest.length === 0 && rolesOfDoer(tokens, token.start);
      return roles && !also ? [{ type, words: [token], roles, head: token, at, rank: 2 }] : [];
    }
    const others = rest.map((wanted) => find(wanted).filter((i) => i !== at && Math.abs(i - at) < 12));
    const there = others.flatMap(([first]) => first ?? []);
    const missing = others.filter(({ length }) => !length).length;
    if (missing > (rest.length > 1 ? 1 : 0)) return [];
    return hit(at, there, { ...frame, goods: there }, 2 + there.length - missing);
  });
  if (noun) return out;
  // «sanctioned X» says «imposes sanctions on»; «bought shares in» that they are held.
  const further = rest.flatMap(find).filter((at) => !heads.includes(at));
  for (const at of further) {
    const token = tokens[at];
    if (!token) continue;
    if (rest.length === 1 && !held && /ed$/u.test(token.low)) out.push(...hit(at, [], { ...frame, direct: true }, 2));
    const verb = tokens[at - 1];
    if (rest.length <= 1 && held && verb && HOLDING.has(verb.low) && tokens[at + 1]?.low === frame.preposition)
      out.push(...hit(at - 1, [at], frame, 2));
  }
  if (held && rest.length === 0 && frame.preposition !== undefined)
    for (const at of heads) {
      const verb = tokens[at - 1];
      if (verb && HOLDING.has(verb.low)) out.push(...hit(at - 1, [at], frame, 2));
    }
  return out;
}

/**
 * The relation that is said, if any: with whom it is between before one with nobody, and the first of several. Nothing of a question.
 * `heads`: where the words may stand around which who and whom are looked for; `named`: whether one of them has to be found. «A source close to
 * the negotiations said …» tells who says something, and negotiates with nobody.
 */
export function saidRelation(
  tokens: readonly Token[],
  types: readonly RelationType[],
  heads?: readonly TextRange[],
  named = false,
): SaidRelation | undefined {
  const stemsAt = tokens.map(({ mention, text }) => (mention ? [] : rootsOf(plain(text), 'en')));
  const asked = (at: number): boolean => tokens.slice(at).find(({ low }) => /^[.!?;]$/u.test(low))?.low === '?';
  const hits = namingsOf(types)
    .flatMap((naming) => hitsOf(naming, tokens, stemsAt))
    .filter(({ at, roles }) => !asked(at) && (!named || (roles.subject ?? roles.object) !== undefined))
    .sort((a, b) => b.rank - a.rank || a.at - b.at);
  const best = hits.find(({ head }) => !heads || heads.some((one) => head.start >= one.start && head.end <= one.end));
  // «X accused Y of paying voters»: between the two there is the accusation, and nothing else that is said names both.
  if (heads && best && !(best.roles.subject && best.roles.object))
    return (
      hits.find(({ head, roles }) => /^accus(?:ed|es|e)$/u.test(head.low) && roles.subject && roles.object) ?? best
    );
  return best;
}

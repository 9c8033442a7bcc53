/**
 * Who does it and to whom, as far as Russian endings tell? Words stand in any order there: whoever does it is in the nominative and agrees
 * with the verb, whom it is done to stands in the case or behind the preposition that the verb asks for. What could be read another way
 * is nobody.
 */
import type { Mention } from '../names/mentions.ts';
import { both, wordCases } from '../names/russian-cases.ts';
import {
  type RussianToken,
  type Called,
  list,
  PREPOSITIONS,
  SMALL,
  WHEN,
  PERSON_NOUNS,
  isMark,
  isAdjective,
  isVerbish,
  isFinite,
  type Unit,
  nounCases,
  unitsOf,
  quotedName,
} from './russian-phrases.ts';
import { isPerfective, verbForms, type Agreement, type VerbForm } from './russian-verbs.ts';

/** How a verb says to whom: in a case (one letter), or behind one of these prepositions. */
export interface RussianFrame {
  readonly object: readonly string[];
  /** The subject is whom the label calls the object: «принадлежит». */
  readonly turned?: boolean;
  readonly undirected?: boolean;
}

export interface RussianRoles {
  readonly subject?: Mention;
  readonly object?: Mention;
  /** Whether it is told as something that is still to come. */
  readonly coming: boolean;
  /** In a side remark («…, возглавляющий завод, …»). */
  readonly aside: boolean;
}

/** Those that do something as often as they have it done to them, behind the verb. */
const COURTS = list('суд регулятор арбитраж парламент сенат следственный комитет');

const isBound = (tokens: readonly RussianToken[], at: number): boolean => {
  const low = tokens[at]?.low ?? '.';
  if (/^[«»„“]$/u.test(low)) return !quotedName(tokens, at);
  return /^[.,;:!?…—–()"]$/u.test(low);
};

const AND = /^(?:и|а|но|или|однако|затем)$/u;

const agree = (verb: VerbForm['agrees'], gender: Agreement | undefined): boolean =>
  verb === undefined || gender === undefined || (verb === 's' ? gender !== 'p' : verb === gender);

/** Whose verb asks for another in the infinitive, and who does that is whoever does the first. */
const CONTROL =
  /^(?:планир|намерен|намерева|собира|соберет|может|могут|мог|смог|смож|хоч|хот|долж|пообеща|обеща|отказ|попыт|пыта|реши|реша|готов|стал|нача|продолж|суме|обязан|вынужд|гроз|пригроз|угрожа|вправе|способ|стрем|рассчит|согласи|поклял|будет|будут)/u;

/** What somebody who speaks, writes or knows begins with, before «что». */
interface Clause {
  readonly from: number;
  readonly to: number;
  /** Where what belongs to the verb alone begins: after «и» with another verb before it. */
  readonly own: number;
}

function clauseAround(tokens: readonly RussianToken[], verb: number): Clause {
  let from = verb;
  while (from > 0 && !isBound(tokens, from - 1)) from--;
  let to = verb;
  while (to + 1 < tokens.length && !isBound(tokens, to + 1)) to++;
  let own = from;
  for (let i = verb - 1; i > from; i--)
    if (AND.test(tokens[i]?.low ?? '') && tokens.slice(from, i).some((token) => isFinite(token))) {
      own = i + 1;
      break;
    }
  for (let i = verb + 1; i < to; i++)
    if (
      AND.test(tokens[i]?.low ?? '') &&
      tokens.slice(i + 1, Math.min(i + 4, to + 1)).some((token) => isFinite(token))
    ) {
      to = i - 1;
      break;
    }
  return { from, to, own };
}

/** Whether a noun may be the subject of a verb, as far as its ending tells. */
function mayDo(low: string, agrees: VerbForm['agrees']): boolean {
  if (/(?:ом|ем|ам|ям|ами|ями|ах|ях|ов|ев|[ую]|ою|ею)$/u.test(low)) return false;
  const many = /[ыия]$/u.test(low);
  switch (agrees) {
    case undefined:
    case 's':
      return !/ы$/u.test(low);
    case 'p':
      return many;
    case 'f':
      return /[аяь]$/u.test(low);
    case 'n':
      return /[оея]$/u.test(low);
    case 'm':
      return /[бвгджзклмнпрстфхцчшщьи]$/u.test(low) || nounCases(low, PERSON_NOUNS, true)?.[0].includes('n') === true;
  }
}

const PRONOUN = /^(?:он|она|они|оно|я|мы|вы|ты|кто|никто|тот|та|те|каждыи|все)$/u;

const JOINING = /^(?:что|чтобы|если|когда|как|хотя|пока|будто|после|ранее|котор\p{L}+)$/u;

export class RussianClauses {
  readonly #tokens: readonly RussianToken[];
  readonly #units: readonly Unit[];

  constructor(tokens: readonly RussianToken[], whoIs: (actor: string) => Called | undefined) {
    this.#tokens = tokens;
    this.#units = unitsOf(tokens, whoIs);
  }

  /** Whether a stretch has somebody without a name who may do it: a noun or a pronoun that no preposition leads. */
  #hasOther(from: number, to: number, agrees: VerbForm['agrees']): boolean {
    const tokens = this.#tokens;
    for (let i = from; i < to; i++) {
      const token = tokens[i] as RussianToken;
      const { low } = token;
      if (token.mention || isMark(token) || this.#units.some((unit) => unit.from <= i && i < unit.at)) continue;
      if (PRONOUN.test(low)) return true;
      if (PREPOSITIONS.has(low) || SMALL.has(low) || WHEN.has(low) || !/^\p{L}{3,}$/u.test(low)) continue;
      if (isVerbish(token) || CONTROL.test(low) || isAdjective(token) || JOINING.test(low)) continue;
      // Behind a preposition, with adjectives between.
      let lead = i - 1;
      while (lead >= from && isAdjective(tokens[lead] as RussianToken)) lead--;
      if (lead >= 0 && PREPOSITIONS.has(tokens[lead]?.low ?? '')) continue;
      if (mayDo(low, agrees)) return true;
    }
    return false;
  }

  #within(from: number, to: number): readonly Unit[] {
    return this.#units.filter(({ at }) => at >= from && at <= to);
  }

  /** The name that ends right before a comma, and its case; of several possible ones none. */
  #antecedent(comma: number): Unit | undefined {
    let end = comma - 1;
    if (/^[»“]$/u.test(this.#tokens[end]?.low ?? '')) end--;
    return this.#units.find(({ at, modifier }) => at === end && !modifier);
  }

  /** Over what stands between two commas: «Громов, директор завода, обвинил …». */
  #overAside(comma: number, agrees: VerbForm['agrees']): Unit | undefined {
    const tokens = this.#tokens;
    let open = comma - 1;
    while (open > 0 && !isBound(tokens, open)) open--;
    if (tokens[open]?.low !== ',') return undefined;
    const first = tokens[open + 1];
    if (!first || first.mention) return undefined;
    const says =
      isAdjective(first) ||
      PREPOSITIONS.has(first.low) ||
      /^котор/u.test(first.low) ||
      nounCases(first.low, PERSON_NOUNS, true) !== undefined ||
      verbForms(first.low).some(({ kind }) => kind === 'active' || kind === 'passive' || kind === 'gerund') ||
      /(?:я|в|вши|вшись|ясь)$/u.test(first.low);
    if (!says) return undefined;
    const head = this.#antecedent(open);
    const { from } = clauseAround(tokens, open - 1);
    if (!head || head.preposition !== undefined || !head.cases.includes('n') || !agree(agrees, head.gender))
      return undefined;
    return tokens.slice(from, open).some((token) => isFinite(token)) ? undefined : head;
  }

  /** Whoever does it, of those who stand in the nominative; `other`: somebody does who has no name. */
  #subject(
    verb: number,
    { from, to, own }: Clause,
    agrees: VerbForm['agrees'],
    plural: boolean,
  ): { readonly unit?: Unit; readonly second?: Unit; readonly other: boolean } {
    const tokens = this.#tokens;
    const able = (unit: Unit): boolean => !unit.modifier && unit.preposition === undefined && unit.cases.includes('n');
    const all = this.#within(from, to).filter((unit) => able(unit));
    const mine = all.filter(({ at }) => at >= own).length ? all.filter(({ at }) => at >= own) : all;
    // «Новиния и Верландия подписали»: both of them.
    if (plural)
      for (const [i, one] of mine.entries()) {
        const next = mine[i + 1];
        if (!next) break;
        const words = tokens.slice(one.at + 1, next.from).filter((token) => !/^[»«„“]$/u.test(token.low));
        if (words.length === 1 && /^(?:и|с)$/u.test(words[0]?.low ?? ''))
          return { unit: one, second: next, other: false };
      }
    const units = mine.filter(({ gender }) => agree(agrees, gender));
    const sure = units.filter(({ cases }) => !cases.includes('a'));
    const actors = new Set(sure.map(({ mention }) => mention.actor));
    if (actors.size > 1) return { other: true };
    const before = this.#hasOther(own > from && !this.#within(from, own).length ? from : own, verb, agrees);
    const [one] = sure;
    if (one) {
      // «Суд, пишет Громов»; «министр обороны и Громов»
      const rival = before && one.at > verb;
      return rival ? { other: true } : { unit: one, other: false };
    }
    if (before) return { other: true };
    const lead = units.filter(({ at }) => at < verb);
    const [only] = lead;
    if (only && new Set(lead.map(({ mention }) => mention.actor)).size === 1) {
      const next = tokens[verb + 1]?.low ?? '';
      return COURTS.has(next) ? { other: true } : { unit: only, other: false };
    }
    return { other: false };
  }

  #object(
    verb: number,
    { from, to, own }: Clause,
    { object }: RussianFrame,
    denied: boolean,
    subject: Unit | undefined,
    plain: 'object' | 'open',
  ): Unit | undefined {
    const here = this.#within(own > from ? own : from, to).filter(
      ({ modifier, mention }) => !modifier && mention.actor !== subject?.mention.actor,
    );
    const fits = (unit: Unit): boolean =>
      object.some((one) => {
        if (one.length > 1 || PREPOSITIONS.has(one)) return unit.preposition === one && unit.cases !== 'n';
        if (unit.preposition !== undefined) return false;
        if (unit.cases.includes('n') && unit.cases.includes('a')) return one === 'a' && plain === 'object';
        return unit.cases.includes(one) || (one === 'a' && denied && unit.cases.includes('g'));
      });
    const able = here.filter((unit) => fits(unit));
    const after = able.filter(({ at }) => at > verb);
    const before = able.filter(({ at }) => at < verb);
    // Two that fit, and none is nearer by its place: whom of them?
    return after[0] ?? (new Set(before.map(({ mention }) => mention.actor)).size === 1 ? before[0] : undefined);
  }

  /** Who did it, of a passive: in the instrumental. */
  #agent({ from, to }: Clause): Unit | undefined {
    const all = this.#within(from, to).filter(
      ({ modifier, preposition, cases }) =>
        !modifier && preposition === undefined && cases.includes('i') && cases.length < 3,
    );
    const surname = this.#within(from, to).filter(
      ({ modifier, preposition, cases }) => !modifier && preposition === undefined && cases === 'gdip',
    );
    return all[0] ?? (surname.length === 1 ? surname[0] : undefined);
  }

  /** Around the verb at a place among the tokens; undefined if what stands there is no form of it that says so. */
  around(verb: number, form: VerbForm, frame: RussianFrame): RussianRoles | undefined {
    const tokens = this.#tokens;
    const clause = clauseAround(tokens, verb);
    const { from } = clause;
    const denied = /^(?:не|никогда)$/u.test(tokens[verb - 1]?.low ?? '');
    const made = (subject: Unit | undefined, object: Unit | undefined, aside = false): RussianRoles => {
      const [who, whom] = frame.turned ? [object, subject] : [subject, object];
      const same = who && whom && who.mention.actor === whom.mention.actor;
      return {
        ...(who && !same && { subject: who.mention }),
        ...(whom && !same && { object: whom.mention }),
        coming: form.kind === 'present' && isPerfective(form.verb) && !form.reflexive,
        aside,
      };
    };
    const accusative = frame.object.includes('a');
    // «уволилась», «назначился»: what is done once is done to nobody by a verb with «ся».
    if (form.reflexive && form.kind === 'past' && isPerfective(form.verb)) return undefined;
    const passive = form.kind === 'short' || form.kind === 'passive' || form.reflexive;
    const comma = tokens[from - 1]?.low === ',' ? from - 1 : undefined;
    if (form.kind === 'gerund')
      return made(undefined, this.#object(verb, clause, frame, denied, undefined, 'object'), true);
    if (form.kind === 'active' || form.kind === 'passive') {
      const led =
        comma !== undefined && tokens.slice(from, verb).every((token) => SMALL.has(token.low) || /о$/u.test(token.low));
      let head = led ? this.#antecedent(comma) : undefined;
      if (!led) {
        // «Оштрафованный „Гранат“»
        const next = this.#units.find(({ from: start }) => start === verb + 1);
        const ending = wordCases(
          tokens[verb]?.low ?? '',
          (tokens[verb]?.low ?? '').replace(/(?:ого|его|ому|ему|[ыи]м|[ыи]и|ая|ую|о[ий]|ое|[ыи]е|[ыи]х|ыми)$/u, 'ый'),
          undefined,
        );
        // «уволенный Седовым Громов»
        const behind = next && this.#units.find(({ from: start }) => start === next.at + 1);
        if (behind && form.kind === 'passive' && accusative && next.cases === 'i' && behind.preposition === undefined)
          return made(next, behind, true);
        head =
          next && !next.modifier && (ending === '' || both(ending, next.cases) !== '' || next.cases.includes('n'))
            ? next
            : undefined;
      }
      if (form.kind === 'active') return made(head, this.#object(verb, clause, frame, denied, head, 'object'), true);
      if (!accusative) return undefined;
      return made(this.#agent(led ? clause : { from: verb, to: verb, own: verb }), head, true);
    }
    let agrees = form.agrees;
    if (form.kind === 'infinitive') {
      const governor = tokens.findLastIndex(
        (token, i) => i < verb && i >= from && !token.mention && CONTROL.test(token.low),
      );
      const blocked =
        governor < 0 || tokens.slice(governor + 1, verb).some((token) => isFinite(token) && !CONTROL.test(token.low));
      if (blocked)
        return made(
          undefined,
          this.#object(verb, { ...clause, from: verb, own: verb }, frame, denied, undefined, 'object'),
          true,
        );
      const low = tokens[governor]?.low ?? '';
      agrees = /(?:ла|на|ена|жна|ова)(?:сь)?$/u.test(low)
        ? 'f'
        : /(?:ли|ют|ут|ят|ны|вы|жны)(?:с[ья])?$/u.test(low)
          ? 'p'
          : /(?:л|ен|ов|мог)(?:ся)?$/u.test(low)
            ? 'm'
            : 's';
    }
    const relative =
      /^котор/u.test(tokens[from]?.low ?? '') && comma !== undefined ? this.#antecedent(comma) : undefined;
    const which = /^котор/u.test(tokens[from]?.low ?? '') ? (tokens[from]?.low ?? '') : undefined;
    const found = this.#subject(verb, clause, agrees, agrees === 'p');
    let { unit: subject } = found;
    let other = found.other;
    if (which !== undefined) {
      const plainWhich = /^котор(?:ыи|ая|ое|ые)$/u.test(which);
      if (plainWhich && !subject) [subject, other] = [relative, true];
      else if (plainWhich && relative && found.unit) [subject, other] = [found.unit, true];
    } else if (!subject && !other && comma !== undefined) {
      subject =
        from === verb || tokens.slice(from, verb).every((token) => SMALL.has(token.low))
          ? this.#overAside(comma, agrees)
          : undefined;
      if (!subject && /^(?:что|будто)$/u.test(tokens[from]?.low ?? '') && form.kind !== 'infinitive') {
        // «Громов отрицает, что платил»: whoever says so.
        const main = clauseAround(tokens, comma - 1);
        const able = this.#within(main.from, main.to).filter(
          ({ cases, modifier, preposition }) => !modifier && preposition === undefined && cases.includes('n'),
        );
        const speaks = agrees === 'p' ? [] : able.filter(({ gender }) => agree(agrees, gender));
        if (speaks.length === 1 && able.length === 1 && !this.#hasOther(main.from, comma, agrees)) [subject] = speaks;
      }
    }
    if (passive) {
      // «переговоры с X не велись»: what is done has no name, and with whom stands behind its preposition.
      if (form.reflexive && !accusative && !frame.object.every((one) => PREPOSITIONS.has(one))) return undefined;
      const agent = this.#agent(clause);
      if (accusative) return made(agent, subject);
      return made(agent, this.#object(verb, clause, frame, denied, undefined, 'open'));
    }
    if (frame.undirected && found.second && subject)
      return made(subject, this.#object(verb, clause, frame, denied, found.second, 'open') ?? found.second);
    // «Нас финансирует „Волна“»: to whom it is done is told, and is nobody who is named.
    const us =
      accusative && tokens.slice(clause.own, verb).some(({ low }) => /^(?:нас|меня|вас|тебя|его|ее|их)$/u.test(low));
    if (us) {
      const [only, ...more] = this.#within(verb, clause.to).filter(
        (unit) =>
          !unit.modifier && unit.preposition === undefined && unit.cases.includes('n') && agree(agrees, unit.gender),
      );
      return made(subject ?? (more.length ? undefined : only), undefined);
    }
    // What could be either is whom it is done to only where somebody else does it.
    const taken = subject !== undefined || other || agrees === 'p';
    const ambiguous = taken ? 'object' : 'open';
    let object = this.#object(verb, clause, frame, denied, subject, ambiguous);
    if (!object && which !== undefined && relative && subject?.mention.actor !== relative.mention.actor) {
      const asks = /^котор(?:ого|ую)$/u.test(which) ? 'a' : which === 'которому' ? 'd' : which === 'которым' ? 'i' : '';
      if (asks && frame.object.includes(asks)) object = relative;
      else if (/^котор(?:ыи|ая|ое|ые)$/u.test(which) && accusative && found.unit) object = relative;
    }
    return made(subject, object);
  }
}

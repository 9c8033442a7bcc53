/** What does a sentence, or what stands beside a quotation, have somebody say? Who spoke before is asked only where a word means them. */
import type { Source } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { quotations, type Quotation } from '../evidence/quotations.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { joinedToDenied } from './indonesian-denial.ts';
import { deniedEnd, holdsClause, pastAside, relativeEnd, unnamedEnd } from './speaker-asides.ts';
import { mayBe, shownSex } from './speaker-kinds.ts';
import { bearerOf, type Before, subjectOf, onlyOne, bodyCalled } from './speaker-meant.ts';
import {
  type Context,
  pauseAt,
  stretch,
  around,
  type Found,
  outside,
  indexAt,
  quotationAt,
  long,
  startsWith,
  same,
} from './speaker-places.ts';
import {
  whoIs,
  type Subject,
  subjectBefore,
  firstSubject,
  speakerAfter,
  paperBeside,
  firstInverted,
} from './speaker-subject.ts';
import { isSource, mentionsIn, speechOf, type Meant, type Speaker, type Telling } from './speech.ts';
import { toWhom, isOrder, PASSIVE, TAIL, CLAUSE, tellsDeed, TOLD_CLAUSE } from './telling-verbs.ts';

const STEPS = 8;

/** Words for saying that are looked at in a sentence, and characters before one in which its speaker stands. */
const MOST = 12;

/** Sentences that somebody is remembered for. */
const BACK = 3;

/** The speaker as a source; who spoke before is looked for. */
function settled(
  context: Context,
  who: Speaker,
  at: number,
): { readonly chain: readonly Source[]; readonly weak: boolean } | undefined {
  if (isSource(who)) return { chain: [who], weak: false };
  const before =
    who.role !== undefined
      ? bearerOf(context, who.role, at)
      : who.body !== undefined
        ? bodyCalled(context, who.body, at)
        : earlier(context, at, who.meant);
  if (before) return { chain: before.chain, weak: true };
  if (who.body !== undefined) return who.anonymous ? { chain: [{ anonymous: true }], weak: false } : undefined;
  if (who.meant === 'it') return undefined;
  // Nobody at all was named so far: somebody who is not named.
  const named =
    mentionsIn(context.mentions, 0, at).length > 0 || /\S\s+\p{Lu}/u.test(context.document.text.slice(0, at));
  return named || who.role !== undefined ? undefined : { chain: [{ anonymous: true }], weak: true };
}

/** Who spoke last before a place, or about whom the sentence before it was, as far as a pronoun may mean them. */
export function earlier(context: Context, at: number, pronoun?: Meant): Before | undefined {
  if (context.steps >= STEPS) return undefined;
  context.steps++;
  // What a text shows of somebody is read in English only; elsewhere a given name may leave them out.
  const english = context.speech === speechOf('en');
  const sex = english && (pronoun === 'm' || pronoun === 'f') ? pronoun : undefined;
  /** Once somebody was passed over, only who is shown to be meant is taken. */
  let passed = false;
  const meant = (before: Before): Before | undefined => {
    const able = before.chain.filter((source) => mayBe(context, source, pronoun));
    const shown = !passed || !sex || able.some((source) => shownSex(context, source) === sex);
    passed ||= able.length < before.chain.length;
    if (!able.length || !shown) return undefined;
    // Of two who tell it one after the other, «she» is the first who can be.
    return before.nested || able.length < before.chain.length ? { ...before, chain: able.slice(0, 1) } : before;
  };
  try {
    const { document } = context;
    const list = quotations(document);
    let start = stretch(document, at).start;
    for (let back = 0; back < BACK; back++) {
      const before = document.sentences[sentenceAt(document, start) - 1];
      if (!before) return undefined;
      const range = stretch(document, before[0]);
      for (let i = indexAt(list, start) - 1; (list[i]?.end ?? 0) > range.start; i--) {
        const quotation = list[i] as Quotation;
        const telling = quotation.end <= at && long(document, quotation) ? spokenBy(context, quotation) : undefined;
        const found = telling && meant(telling);
        if (found) return found;
      }
      const told = tellings(context, range).at(-1);
      const found = told && meant(told);
      if (found) return found;
      const about = subjectOf(context, range, pronoun);
      if (about) {
        const cue = document.text.slice(range.start, Math.min(range.end, range.start + 40));
        const one = sex ? onlyOne(context, range, about, sex) : about;
        const meantAbout = one && meant({ chain: [one], cue });
        // Of two of whom either may be meant, neither is.
        if (!one || meantAbout) return meantAbout;
      }
      start = range.start;
    }
    return undefined;
  } finally {
    context.steps--;
  }
}

/** Who stands beside a quotation, with a word for saying. */
export function spokenBy(context: Context, quotation: Quotation): Telling | undefined {
  if (context.spoken.has(quotation)) return context.spoken.get(quotation);
  context.spoken.set(quotation, undefined);
  const telling = beside(context, quotation) ?? goesOn(context, quotation);
  context.spoken.set(quotation, telling);
  return telling;
}

function beside(context: Context, quotation: Quotation): Telling | undefined {
  const { document, speech } = context;
  const { text } = document;
  const range = around(document, quotation);
  const list = quotations(document);
  const content = [{ start: quotation.start, end: quotation.end }];
  const make = (who: Speaker, cue: string, manner?: Telling['manner']): Telling | undefined => {
    const by = settled(context, who, range.start);
    return by && { chain: by.chain, cue: cue.trim(), content, weak: by.weak, ...(manner && { manner }) };
  };

  // «…,” said X», «…,” X said», «…,” according to X».
  const gap = /^[\s,–—-]*/u.exec(text.slice(quotation.end, range.end))?.[0] ?? '';
  const at = quotation.end + gap.length;
  if (quotation.closed && at < range.end) {
    const limit = Math.min(range.end, list[indexAt(list, quotation.start) + 1]?.start ?? range.end);
    const rest = text.slice(at, limit);
    const paper = speech === speechOf('en') ? paperBeside(context, at, limit) : undefined;
    if (paper) return make(paper.who, paper.cue);
    const word = speech.after.exec(rest)?.[0] ?? startsWith(speech.according, rest);
    if (word !== undefined) {
      const found = speakerAfter(context, at + word.length, limit);
      const telling = found && make(found.who, text.slice(at, found.end));
      if (telling) return withCited(context, telling, found.end, limit);
    }
    const glued = speech.glued && startsWith(speech.glued, rest);
    if (glued !== undefined) return make({ before: true }, glued);
    const pause = /[,?!…–—-]/u.test(text[quotation.end - 2] ?? '') || /[,–—-]/u.test(gap);
    if (pause && startsWith(speech.parts, rest) === undefined) {
      const verb = [speech.saying, speech.loose, speech.denying]
        .flatMap((pattern) => outside(context, pattern, at, Math.min(limit, at + 220)))
        .sort((a, b) => a.start - b.start)[0];
      if (verb && !/[:;\n]|[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text.slice(at, verb.start))) {
        const found = subjectBefore(context, at, verb.start);
        const telling = found && make(found.who, text.slice(at, verb.end));
        if (telling) return withCited(context, telling, verb.end, limit);
      }
    }
  }

  // «X said: “…”», «X called it “…”».
  const before = list[indexAt(list, quotation.start) - 1];
  const from = Math.max(before?.end ?? 0, range.start);
  const lead = text.slice(from, quotation.start);
  if (/\p{L}/u.test(lead)) {
    const verb = [speech.saying, speech.loose, speech.denying, speech.accusing, speech.joining, speech.calling]
      .flatMap((pattern) => outside(context, pattern, from, quotation.start))
      .sort((a, b) => b.start - a.start)
      .find(({ end }) => !/[.!?]\s/u.test(text.slice(end, quotation.start)));
    if (verb) {
      const joins = speech.joining?.test(verb.text);
      if (speech.joining) speech.joining.lastIndex = 0;
      const own = joins ? undefined : subjectBefore(context, from, verb.start);
      const who = own?.who ?? (joins ? firstSubject(context, from, verb.start) : undefined);
      const telling = who && make(who, text.slice(own?.start ?? from, verb.end));
      if (telling) return telling;
    }
    // Arabic and others put the word first: «قال X: “…”».
    const inverted = firstInverted(context, from, quotation.start);
    const telling = inverted && make(inverted.who, inverted.cue);
    if (telling) return telling;
    if (/:\s*$/u.test(lead)) {
      const who = firstSubject(context, from, quotation.start);
      const own = who && make(who, lead.trim().replace(/:$/u, ''));
      if (own) return { ...own, weak: true };
    }
  }
  return undefined;
}

/** «… said X, citing Y»: X has it from Y. */
function withCited(context: Context, telling: Telling, from: number, to: number): Telling {
  const [citing] = outside(context, context.speech.citing, from, to);
  const found = citing && speakerAfter(context, citing.end, to);
  const by = found && isSource(found.who) ? found.who : undefined;
  return by ? { ...telling, chain: [...telling.chain, by] } : telling;
}

/** A quotation that says nothing of its speaker goes on with what was said before it. */
function goesOn(context: Context, quotation: Quotation): Telling | undefined {
  const { document } = context;
  const { text } = document;
  const range = around(document, quotation);
  // «the “Harbour Plan” of …» is a word within a sentence, said by nobody in particular.
  const lead = text.slice(range.start, quotation.start);
  const list = quotations(document);
  const before = list[indexAt(list, quotation.start) - 1];
  const content = [{ start: quotation.start, end: quotation.end }];
  // «Its owner: “…”»: somebody else, and it is not known who.
  if (context.speech === speechOf('en') && /\p{L}/u.test(lead) && /:\s*$/u.test(lead)) return undefined;
  if (before) {
    const between = text.slice(before.end, quotation.start);
    const said = !between.includes('\n') ? spokenBy(context, before) : undefined;
    const stops = between.match(/[.!?](?=\s)/gu)?.length ?? 0;
    if (said && (stops <= 1 || !between.trim()) && long(document, before)) return { ...said, content };
  }
  if (/\p{L}/u.test(lead) && !/[:,]\s*$/u.test(lead)) return undefined;
  if (!long(document, quotation) || text.slice(quotation.end, range.end).replace(/[^\p{L}]/gu, '')) return undefined;
  const goes = earlier(context, quotation.start);
  return goes && { chain: goes.chain, cue: goes.cue, content, weak: true };
}

/** What a sentence has somebody say outside of quotation marks. */
export function tellings(context: Context, range: TextRange): readonly Telling[] {
  const known = context.told.get(range.start);
  if (known) return known;
  context.told.set(range.start, []);
  const found = indirect(context, range);
  context.told.set(range.start, found);
  return found;
}

/** `nested`: within what somebody else tells; there only names tell anything, and only a clause is told. */
function indirect(context: Context, { start: from, end: to }: TextRange, nested = false): readonly Telling[] {
  const { document, speech } = context;
  const { text } = document;
  const out: Telling[] = [];
  const add = (
    who: Speaker,
    cue: string,
    content: readonly TextRange[],
    manner?: Telling['manner'],
    cited: readonly Source[] = [],
  ): boolean => {
    const by = nested && !isSource(who) ? undefined : settled(context, who, from);
    if (!by) return false;
    const chain = [...by.chain, ...cited].filter((link, i, all) => !i || !same(link, all[i - 1]));
    out.push({ chain, cue: cue.trim(), content, weak: by.weak, ...(manner && { manner }) });
    return true;
  };

  const [citing] = nested ? [] : outside(context, speech.citing, from, to);
  const cited: Source[] = [];
  let after = from;
  if (citing) {
    const found = speakerAfter(context, citing.end, to);
    if (found && isSource(found.who)) cited.push(found.who);
    if (found && citing.start - from < 80) after = found.end;
  }

  const [according] = nested ? [] : outside(context, speech.according, from, to);
  const [glued] = nested ? [] : outside(context, speech.glued, from, to);
  let outer: Telling | undefined;
  let fronted = from;
  if (according) {
    const found = speakerAfter(context, according.end, to);
    if (found) {
      // «…, according to X.»: all that went before.
      const first = !/\p{L}{2}/u.test(text.slice(from, according.start));
      const behind = speech === speechOf('en') ? pastAside(text, found.end, to) : found.end;
      const last = !first && !/\p{L}/u.test(text.slice(pauseAt(text, behind, to), to));
      const front = first || according.start - from < 30;
      const content = last
        ? [{ start: from, end: according.start }]
        : front
          ? [{ start: Math.max(behind, after), end: to }]
          : [
              { start: from, end: according.start },
              { start: behind, end: to },
            ];
      if (add(found.who, text.slice(according.start, found.end), content, undefined, cited)) outer = out[0];
      if (!last && front) fronted = Math.max(found.end, after);
    }
  }
  const [following] = nested ? [] : outside(context, speech.following, from, to);
  if (following) {
    const before = whoIs(context, from, following.start, 'before');
    if (before) add(before, text.slice(from, following.end), [{ start: following.end, end: to }]);
  }

  const verbs = (
    [
      ['saying', speech.saying],
      ['loose', speech.loose],
      ['denying', speech.denying],
      ['accusing', speech.accusing],
      ['joining', speech.joining],
    ] as const
  )
    .flatMap(([kind, pattern]) => outside(context, pattern, from, to).map((verb) => ({ kind, verb })))
    .sort((a, b) => a.verb.start - b.verb.start)
    // What is one sentence to a machine, and none to anybody else, is not read to its end.
    .slice(0, MOST);
  const english = speech === speechOf('en');
  /** «X said that …; the firm denies it»: where somebody else begins to say something, or the end. */
  const semicolon = (after: number): number => {
    for (const { index } of text.slice(after, to).matchAll(/;\s/gu)) {
      const at = after + index;
      const next = verbs.find(({ verb, kind }) => verb.start > at && kind !== 'loose' && kind !== 'joining');
      if (next && !/^;\s(?:that|dass|bahwa|que)\s/iu.test(text.slice(at, at + 8))) return at;
    }
    return to;
  };
  /** Where what is said ends, if the sentence goes on with something else. */
  const saidUntil = ({ relative }: Subject, kind: string, { end }: Found): number => {
    const own = semicolon(end);
    if (!english) return own;
    const until = relative ? relativeEnd(text, end, own) : own;
    return kind === 'denying' ? deniedEnd(text, end, until) : until;
  };
  // «The audit found …, Petra Lang said»: whoever closes the sentence tells what the others found.
  for (const [{ kind, verb }, closing] of [
    ...(english && !nested ? verbs.map((one) => [one, true] as const) : []),
    ...verbs.map((one) => [one, false] as const),
  ]) {
    const begin = Math.min(verb.start, Math.max(fronted, citing && citing.end < verb.start ? after + 1 : from));
    const rest = text.slice(verb.end, to);
    if (PASSIVE.test(text.slice(Math.max(from, verb.start - 24), verb.start))) continue;
    if (kind === 'accusing' && /^\s*(?:of|by|in|and)\s/iu.test(rest)) continue;
    if (english && isOrder(verb.text, rest)) continue;
    // «X membantah tuduhan itu dan menggugat Y»: the article says both.
    if (kind === 'denying' && joinedToDenied(rest) >= 0) continue;
    // «X, said Y, is …»: the speaker comes after.
    const comma = /,\s*$/u.test(text.slice(from, verb.start));
    const turned = comma ? speech.after.exec(text.slice(verb.start, to))?.[0] : undefined;
    if (turned !== undefined) {
      const found = speakerAfter(context, verb.start + turned.length, to);
      const ends = found && !/^[\s]*\p{L}/u.test(text.slice(found.end, to));
      const names = found && isSource(found.who) && !found.who.anonymous;
      const small = found && /^\s*(?:who|in|at|on|during|after|and)\s/iu.test(text.slice(found.end, to));
      // «X, the owner, said the club had paid Y»: a clause behind the word is what is said.
      const clause = found && english && holdsClause(text.slice(verb.start + turned.length, found.end));
      if (found && names && !clause && (ends || small)) {
        const pause = pauseAt(text, found.end, to);
        const content = [
          { start: from, end: verb.start },
          { start: english ? pastAside(text, pause, to) : pause, end: to },
        ];
        if (add(found.who, text.slice(verb.start, found.end), content)) break;
      }
    }
    if (closing && kind === 'joining') continue;
    if (kind === 'joining') {
      if (!comma) continue;
      const who = firstSubject(context, begin, verb.start);
      if (who && add(who, verb.text, [{ start: verb.end, end: to }])) break;
      continue;
    }
    const found =
      subjectBefore(context, begin, verb.start) ??
      // «The Courier, citing Ona Lind, said»: who cites stands before it.
      (citing && citing.end < verb.start && comma && /,\s*$/u.test(text.slice(from, citing.start))
        ? subjectBefore(context, from, citing.start)
        : undefined);
    if (!found && closing) continue;
    if (!found) {
      // «Kim memuji …, mengatakan bahwa …».
      const who = comma && speech.words.joins ? firstSubject(context, begin, verb.start) : undefined;
      if (who && add(who, verb.text, [{ start: fronted, end: to }], undefined, outer ? [] : cited)) break;
      continue;
    }
    const parted = /[,–—]\s*$/u.test(text.slice(from, found.start)) || text.slice(from, found.start).trim() === '';
    const tail = /^[^,;:“"]{0,48}[.!?”"]*\s*$/u.test(rest) && TAIL.test(rest);
    // «…, X told a committee.»
    const tells =
      /^(?:told|tells)$/iu.test(verb.text) &&
      /^\s+(?:\S+\s+){0,4}\S+[.!?]\s*$/u.test(rest) &&
      !/\s(?:that|how)\s/u.test(rest);
    const closes = parted && found.start > from && (/^(?:[,–—]|[.!?]?\s*$)/u.test(rest.trimStart()) || tail || tells);
    const clause =
      startsWith(speech.that, rest.trimStart()) !== undefined ||
      /^[^.;]{0,60}[,:]?\s*(?:that|bahwa|["“„«])/u.test(rest);
    const follows = kind !== 'loose' || clause || CLAUSE.test(rest) || (english && tellsDeed(verb.text, rest));
    if (closing && !closes) continue;
    if (!closes && !follows) continue;
    if (nested && !TOLD_CLAUSE.test(verb.text + rest) && !CLAUSE.test(rest)) continue;
    const content = closes
      ? [
          { start: from, end: found.start },
          { start: verb.end, end: to },
        ]
      : [
          {
            start: Math.max(verb.end + (english ? toWhom(verb.text, rest) : 0), after),
            end: saidUntil(found, kind, verb),
          },
        ];
    const manner = kind === 'denying' ? 'denies' : kind === 'accusing' ? 'accuses' : undefined;
    if (add(found.who, text.slice(found.start, verb.end), content, manner, outer ? [] : cited)) break;
  }
  // «Petra Lang said Rolf Brandt told her that …»: Brandt says so, and Lang that he does.
  const told = english && !nested && out.length > (outer ? 1 : 0) ? out.at(-1) : undefined;
  if (told)
    for (const piece of told.content)
      for (const inner of indirect(context, piece, true))
        out.push({ ...inner, chain: [...told.chain, ...inner.chain], weak: told.weak || inner.weak, nested: true });
  if (nested) return out;
  // «…, kata X.», «قال X إن …», without marks.
  if (out.length === (outer ? 1 : 0)) {
    for (const match of [...text.slice(from, to).matchAll(/(?:^|,)\s*/gu)].slice(-MOST)) {
      const at = from + match.index + match[0].length;
      if (at >= to || quotationAt(quotations(document), at)) continue;
      const found = firstInverted(context, at, to);
      const unnamed = found && isSource(found.who) && found.who.anonymous && at > from;
      const end = found && unnamed ? unnamedEnd(text, at, found.end, to, document.language) : undefined;
      if (found && end !== undefined && add(found.who, text.slice(at, end), [{ start: from, end: at }])) break;
      if (!found || unnamed) continue;
      if (english && holdsClause(found.cue.replace(/^\S+/u, ''))) continue;
      const own = at === from ? { start: found.end, end: to } : { start: from, end: at };
      // «Ona Lind, 61, said the deal was off» has its speaker before.
      if (
        at > from &&
        /^\s*\p{Ll}/u.test(text.slice(found.end, to)) &&
        !startsWith(speech.ends, text.slice(found.end, to).trimStart())
      )
        continue;
      if (add(found.who, found.cue, [own])) break;
    }
  }
  if (out.length === 0 && glued)
    add({ before: true }, glued.text, [
      { start: from, end: glued.start },
      { start: glued.end, end: to },
    ]);
  // «X, citing records, sued Y», «X was fined, citing records»: what somebody bases what they do on says nothing of it.
  const before = citing && text.slice(from, citing.start);
  const isBasis = before !== undefined && /\p{L}/u.test(before) && /^citing/iu.test(citing?.text ?? '');
  if (out.length === 0 && cited.length && citing && !isBasis)
    out.push({ chain: cited, cue: citing.text, content: [{ start: after, end: to }], weak: false });
  // Whoever cites is outside of whom they cite; a paper that is named first is outside of all.
  const [first, second] = out;
  if (outer && first === outer && second && !second.weak) {
    const chain = [...outer.chain, ...second.chain].filter((link, i, all) => !i || !same(link, all[i - 1]));
    return [outer, { ...second, chain, cue: outer.cue }];
  }
  return out;
}

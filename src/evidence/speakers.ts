/**
 * Who says the chosen words? In quotation marks: whoever stands beside them with a word for saying, else whoever spoke just before.
 * Outside of them: whoever the sentence has say it. A sentence that leaves it open stays open: nobody is made up.
 */
import type { Actor, Document, Source } from '../dossier/schema.ts';
import { splitSentences } from '../dossier/sentences.ts';
import { isCorrection } from './corrections.ts';
import { kindOfWord } from './kind-words.ts';
import type { Place } from './locate.ts';
import type { Mention } from './mentions.ts';
import { capitalisesNouns } from './no-name-words.ts';
import { quotations, type Quotation } from './quotations.ts';
import { sentenceAt } from './sentence-of.ts';
import {
  bareName,
  isSource,
  meantBy,
  mentionsIn,
  speechOf,
  surnamesOf,
  whoIn,
  type Reading,
  type Meant,
  type Sex,
  type Speaker,
  type Telling,
} from './speaker-phrase.ts';
import { deniedEnd, holdsClause, pastAside, relativeEnd } from './speaker-asides.ts';
import { koreanTellings } from './speakers-korean.ts';
import { isBody, mayBe, shownSex } from './speaker-kinds.ts';
import { russianTellings } from './speakers-russian.ts';
import { spokenFor } from './spokespeople.ts';
import { isTitle, ORGANISATION } from './titles.ts';

/** Somebody says so, but nobody can be told who; or nothing is said by anybody. */
export type Saying = Telling | { readonly open: true; readonly cue: string };
export const isOpen = (saying: Saying): saying is { readonly open: true; readonly cue: string } => 'open' in saying;

/** What was found out about a document on the way: every sentence is read once. */
interface Context extends Reading {
  readonly told: Map<number, readonly Telling[]>;
  readonly spoken: Map<Quotation, Telling | undefined>;
  /** How many steps back a question led; a page of «he said» is not walked to its beginning. */
  steps: number;
}
const STEPS = 8;
/** Characters of a sentence that are asked whether it corrects the article. */
const LONG = 1000;
/** Words for saying that are looked at in a sentence, and characters before one in which its speaker stands. */
const MOST = 12;
const FAR = 400;
/** Sentences that somebody is remembered for. */
const BACK = 3;

const PAUSE = /[,;:!?()–—“”"«»„\n]|\.(?=\s|$|["”»])/gu;
const SHORT =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{Lu}(?:\.\s?\p{Lu})*|Dr|Mr|Mrs|Ms|Sen|Gen|Gov|Lt|Col|Sgt|Capt|Rep|Prof|St|dr|Ny|Tn|Sdr|Brigjen|Komjen|Irjen|Pol|Drs|Ir|г|им|ст|ул|д|أ\.?\s?د|د)$/u;

/** Where the next pause is; a full stop after an initial or a title is none. */
function pauseAt(text: string, from: number, to: number): number {
  PAUSE.lastIndex = from;
  for (let match = PAUSE.exec(text); match && match.index < to; match = PAUSE.exec(text))
    if (match[0] !== '.' || !SHORT.test(text.slice(Math.max(0, match.index - 12), match.index))) return match.index;
  return to;
}

/** The sentence around a place, with what an initial or a title cut off of it. */
function stretch(document: Document, position: number): Place {
  const { text, sentences } = document;
  let first = sentenceAt(document, position);
  if (first < 0) return { start: position, end: text.length };
  let last = first;
  const cut = (i: number): boolean => {
    const [start, end] = sentences[i] ?? [0, 0];
    const next = sentences[i + 1];
    return (
      !!next &&
      text[end - 1] === '.' &&
      !text.slice(end, next[0]).includes('\n') &&
      SHORT.test(text.slice(Math.max(start, end - 13), end - 1))
    );
  };
  while (first > 0 && cut(first - 1)) first--;
  while (last + 1 < sentences.length && cut(last)) last++;
  return { start: sentences[first]?.[0] ?? position, end: sentences[last]?.[1] ?? text.length };
}

/** From the beginning of the sentence in which somebody begins to speak to the end of the one in which it is said who. */
function around(document: Document, { start, end }: Quotation): Place {
  const { text } = document;
  const from = stretch(document, start).start;
  let to = Math.max(end, stretch(document, end - 1).end);
  const next = /^[ \t\u00a0]*/u.exec(text.slice(to, to + 4))?.[0].length ?? 0;
  const goes = text[to + next] ?? '';
  const unfinished = /[?!…,]/u.test(text[end - 2] ?? '');
  if (text.slice(end, to).trim() === '' && goes !== '' && goes !== '\n')
    if (unfinished || /\p{Ll}/u.test(goes) || (next === 0 && /\p{L}/u.test(goes)) || /[—–-]/u.test(goes))
      to = stretch(document, to + next).end;
  return { start: from, end: to };
}

/** Without a word or two that may stand between a speaker and the word for saying. */
function withoutBeside({ speech: { besideAtEnd }, document: { text } }: Context, from: number, to: number): number {
  let end = to;
  for (let i = 0; besideAtEnd && i < 3; i++) {
    const words = text.slice(from, end);
    const match = besideAtEnd.exec(words);
    if (!match) break;
    end = from + match.index + (/^[\s,]/u.test(match[0]) ? 1 : 0);
  }
  return end;
}

/** Who is meant by a phrase; of whoever speaks for others, those. */
const whoIs = (context: Context, start: number, end: number, place: 'before' | 'after'): Speaker | undefined =>
  spokenFor(context, { start, end }) ?? whoIn(context, start, end, place);

interface Subject {
  readonly who: Speaker;
  readonly start: number;
  /** Of a clause that only tells who somebody is: «X, who said …». */
  readonly relative?: true;
}

/** Who stands before a word for saying: not in what is put between commas after the name. */
function subjectBefore(context: Context, from: number, to: number): Subject | undefined {
  const { text } = context.document;
  const parts: Place[] = [];
  let start = Math.max(from, to - FAR);
  for (let i = start; i <= to; i++)
    if (i === to || text[i] === ',' || text[i] === '–' || text[i] === '—' || text[i] === ';') {
      parts.push({ start, end: i });
      start = i + 1;
    }
  const last = parts.pop();
  if (!last) return undefined;
  let end = withoutBeside(context, last.start, last.end);
  const boundary = [...text.slice(last.start, end).matchAll(context.speech.parts)].at(-1);
  let begins = last.start;
  if (boundary) {
    begins = last.start + boundary.index + boundary[0].length;
    if (text.slice(begins, end).trim() === '') {
      // «Lind opened the gate and said …»: who did the one did the other.
      const first = firstSubject(context, from, last.start + boundary.index);
      return first && { who: first, start: from };
    }
  }
  const relative = /^(?:who|yang|der|die|qui|quien|который|которая)$/iu.test(text.slice(begins, end).trim());
  if (relative) {
    // «Brandt met Ona Lind, who said …»: the name right before it, or nobody.
    const before = parts.at(-1);
    const [name] = before ? mentionsIn(context.mentions, before.start, before.end).slice(-1) : [];
    const beside = before && name && text.slice(name.end, before.end).trim() === '';
    return beside ? { who: { actor: name.actor }, start: name.start, relative: true } : undefined;
  }
  if (text.slice(begins, end).trim() !== '') {
    const who = whoIs(context, begins, end, 'before');
    if (who || parts.length === 0) return who && { who, start: begins };
    // «…, Ona Lind of the Board said»: only the last part may hold the speaker.
    return undefined;
  }
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] as Place;
    end = part.end;
    const name = bareName(context, part.start, end) ?? titledName(context, part);
    if (name) return { who: name, start: part.start };
    // «The head of the Board, 61, said»: the first part may name them by what they are.
    if (i === 0) {
      const who = whoIs(context, part.start, end, 'before');
      return who && { who, start: part.start };
    }
  }
  return undefined;
}

/** «Harbour chief Tobias Renn», «Councillor J. P. Orwin»: a part that ends with a name which nothing governs. */
function titledName(context: Context, { start, end }: Place): Source | undefined {
  const words = context.document.text.slice(start, end).trim();
  // «Sen. Rolf Brandt, D-Keth, said»: whose senator.
  if (/^[A-Z]{1,3}-/u.test(words)) return undefined;
  // What tells more about somebody begins small, or with a number.
  const [first = ''] = words.split(/\s+/u);
  if (!/^\p{Lu}|^[^\p{Ll}\p{N}]/u.test(words) && !/^(?:the|le|la|el|der|die|das)$/iu.test(first) && !isTitle(first))
    return undefined;
  const who = whoIs(context, start, end, 'before');
  return who && isSource(who) && !who.anonymous ? who : undefined;
}

/** The subject that a sentence begins with, after what only says when and where. */
function firstSubject(context: Context, from: number, to: number): Speaker | undefined {
  const { text } = context.document;
  for (let start = from; start < to;) {
    const end = pauseAt(text, start, to);
    const words = text.slice(start, end);
    const pronoun = /^\s*(\p{L}+)\s/u.exec(words)?.[1];
    if (pronoun !== undefined && context.speech.pronoun.test(pronoun)) return { before: true, ...meantBy(pronoun) };
    const [first] = mentionsIn(context.mentions, start, end);
    const lead = first && text.slice(start, first.start).trim();
    // Only titles and small words before it, no preposition.
    if (first && lead !== undefined && lead.split(/\s+/u).length <= 4 && !context.speech.of.test(lead))
      return whoIs(context, start, nameEnd(context, start, first.end), 'before') ?? { actor: first.actor };
    context.speech.of.lastIndex = 0;
    const name = /^\s*((?:\p{Lu}[\p{L}’'.-]*\s+){1,4}\p{Lu}[\p{L}’'-]*)/u.exec(words)?.[0];
    const who = name === undefined ? undefined : whoIs(context, start, start + name.length, 'before');
    if (who) return who;
    if (
      !/^\s*(?:on|in|at|after|before|when|while|as|asked|speaking|pada|di|dalam|saat|ketika|setelah|usai)\s/iu.test(
        words,
      )
    )
      return undefined;
    start = end + 1;
  }
  return undefined;
}
/** «Presiden Vorland Olek Varga»: to the last name of those that follow each other. */
function nameEnd({ mentions, document: { text } }: Context, from: number, end: number): number {
  let last = end;
  for (const mention of mentionsIn(mentions, end, Math.min(text.length, end + 80)))
    if (text.slice(last, mention.start).trim() === '' && mention.start >= from) last = mention.end;
    else break;
  return last;
}

/** Who stands after a word for saying, and where what is said of them ends. */
function speakerAfter(
  context: Context,
  from: number,
  to: number,
): { readonly who: Speaker; readonly end: number } | undefined {
  const { text } = context.document;
  // «a annoncé mardi la ministre …»
  for (let skipped = context.speech.skip?.exec(text.slice(from, to)); skipped;) {
    from += skipped[0].length;
    skipped = context.speech.skip?.exec(text.slice(from, to)) ?? null;
  }
  let pause = pauseAt(text, from, to);
  // What a paper is called may stand in marks.
  const marked = quotationAt(quotations(context.document), pause);
  if (
    marked?.start === pause &&
    marked.closed &&
    marked.end <= to &&
    marked.end - pause < 60 &&
    !long(context.document, marked)
  )
    pause = marked.end;
  const named = roleThenName(context, from, pause);
  if (named) return { who: named, end: pause };
  const ends = [...text.slice(from, pause).matchAll(context.speech.ends)].find(
    // «l’Autorité des ports» is one name.
    ({ index, 0: word }) =>
      text.slice(from, from + index).trim() !== '' &&
      !(
        GENITIVE.test(word) && endsInBody(text.slice(from, from + index), text.slice(from + index + word.length, pause))
      ),
  );
  const end = ends ? from + ends.index : pause;
  // «Laut X ist die Brücke …»: where nothing parts them, a known name does. «said the freeze was “a blunt instrument”» names nobody.
  const called =
    marked &&
    /^\p{Lu}/u.test(text.slice(marked.start + 1)) &&
    isPaper(text.slice(from, marked.start).replace(/^\s*(?:the|der|die|das|dem|le|la|el)\s/iu, ''));
  const inMarks = called && end === marked.end && mentionsIn(context.mentions, marked.start, marked.end).length === 0;
  const who = inMarks ? { name: text.slice(marked.start + 1, marked.end - 1) } : whoIs(context, from, end, 'after');
  const first = /^[\s]*(?:the\s+|le\s+|la\s+|el\s+|der\s+|die\s+)?(\S+)/iu.exec(text.slice(from, end))?.[1] ?? '';
  const role = isTitle(first) || /^\p{Ll}/u.test(first);
  const person = who && isSource(who) && who.actor !== undefined && isPerson(context.actors.get(who.actor));
  // «kata pelatih Persada FC, Galih Pranowo, …»: what they are, then who.
  if (role && !person && (end === pause || !who || !isSource(who)) && text[pause] === ',') {
    const next = pauseAt(text, pause + 1, to);
    const stop = [...text.slice(pause + 1, next).matchAll(context.speech.ends)][0];
    const name = bareName(context, pause + 1, stop ? pause + 1 + stop.index : next);
    if (name) return { who: name, end: next };
  }
  if (!who) return undefined;
  // Where the sentence goes on without a pause: «Laut X ist …».
  const free = context.speech.words.free && isSource(who) && who.actor !== undefined;
  return { who, end: (free && mentionsIn(context.mentions, from, end)[0]?.end) || end };
}

/** «told the board that …»: how far those reach to whom it is said, who have no part in it; in characters. */
const toWhom = (verb: string, rest: string): number =>
  /^(?:told|tells|assured|assures|warned|warns|informed)$/iu.test(verb)
    ? (/^\s(?!that\s)(?:[^\s.,;:“”"]+\s){1,7}?that(?=\s)/iu.exec(rest)?.[0].length ?? 0)
    : 0;

/** «told crews to unload it», «warned residents not to drink it»: whoever is told so is to do something, and nothing is said of it. */
function isOrder(verb: string, rest: string): boolean {
  if (!/^(?:told|tells?|warn(?:s|ed)|advis(?:es|ed)|ask(?:s|ed))$/iu.test(verb)) return false;
  const whom = /^\s((?:[^\s.,;:!?“”"‘’]+\s){1,6}?)(?:not\s)?to\s(?!(?:the|an?|his|her|its|their)\s)\p{Ll}{2,}/u.exec(
    rest,
  )?.[1];
  return (
    whom !== undefined &&
    !/(?<!\p{L})(?:that|how|why|what|when|where|who|which|about|of|he|she|it|we|I|they|there|had|has|have|is|are|was|were|will|would|could|may|might|must|can|needs?|going|due|able|unable|set|\p{L}{2,}ed)(?!\p{L})/u.test(
      whom,
    )
  );
}

const GENITIVE = /^(?:de|du|des|del|der)$/iu;
/** Whether words end with what a body is called, and a plain noun follows that says which one. */
const endsInBody = (before: string, after: string): boolean =>
  /(?:^|[\s’'])\p{Lu}\p{L}+\s*$/u.test(before) &&
  ORGANISATION.has((/(\p{L}+)\s*$/u.exec(before)?.[1] ?? '').toLowerCase()) &&
  /^\s(?:la\s|l’)?\p{Ll}{3,}/u.test(after);

/** «la ministre des Transports Claire Vasseur», «el director de Boreal Julián Cortázar»: a role in small letters, then who has it. */
const ROLE =
  /^\s*(?:(?:la|le|les|el|los|las)\s|l[’'])?\p{Ll}[\p{L}-]+(?:\s(?:général|générale|general|adjoint|adjointe))?(?:\s(?:de|du|des|del|d’|d')\s?(?:la\s|l’|las\s|los\s)?[\p{L}-]+(?:\s(?:et|y)\s[\p{L}-]+)?){0,2},?\s*$/u;
function roleThenName(context: Context, from: number, to: number): Source | undefined {
  const { text, language } = context.document;
  if (!/^(?:fr|es)(?:-|$)/iu.test(language)) return undefined;
  for (const { index } of text.slice(from, to).matchAll(/(?<=[\s,])\p{Lu}/gu)) {
    const at = from + index;
    if (!ROLE.test(text.slice(from, at))) continue;
    const name = bareName(context, at, to);
    if (name) return name;
  }
  return undefined;
}

/** Nothing, or what a paper or a firm is, before what it is called. */
const isPaper = (words: string): boolean => words.trim() === '' || kindOfWord(words.trim().toLowerCase()) !== undefined;
const isPerson = (actor: Actor | undefined): boolean => actor?.kind === 'person' || actor?.kind === 'orang';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words of a kind in a stretch, outside of quotation marks. A capital inside a sentence makes a name of a word. */
function outside(context: Context, pattern: RegExp | undefined, from: number, to: number): Found[] {
  if (!pattern) return [];
  const { text } = context.document;
  const quoted = quotations(context.document);
  return [...text.slice(from, to).matchAll(pattern)]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length, text: match[0] }))
    .filter(({ start, text: word }) => {
      if (quotationAt(quoted, start)) return false;
      const capital = word[0] !== word[0]?.toLowerCase();
      return !capital || !/[\p{L}\p{N},]\s*$/u.test(text.slice(Math.max(from, start - 3), start));
    });
}

/** The first that ends after a place. */
function indexAt(list: readonly Quotation[], position: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Quotation).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function quotationAt(list: readonly Quotation[], position: number): Quotation | undefined {
  const found = list[indexAt(list, position)];
  return found && found.start <= position ? found : undefined;
}

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

/** Who bears a title that the text names without its bearer: the only one beside whose name it stands. */
function bearerOf({ mentions, document: { text, language } }: Context, role: string, at: number): Before | undefined {
  const bearers = new Set<string>();
  for (const { start, end, actor } of mentionsIn(mentions, Math.max(0, at - 4000), at)) {
    const before = text.slice(Math.max(0, start - 50), start).toLowerCase();
    const after = text.slice(end, end + 60).toLowerCase();
    // «die Ministerin» is the «Verkehrsministerin».
    const whole = capitalisesNouns(language) ? '' : '(?<!\\p{L})';
    if (new RegExp(`${whole}${role}(?:[^.;,]{0,24})$`, 'u').test(before)) bearers.add(actor);
    else if (new RegExp(`^,\\s[^.;]{0,30}(?<!\\p{L})${role}(?!\\p{L})`, 'u').test(after)) bearers.add(actor);
  }
  const [only] = bearers;
  return bearers.size === 1 && only !== undefined ? { chain: [{ actor: only }], cue: role } : undefined;
}

interface Before {
  readonly chain: readonly Source[];
  readonly cue: string;
  readonly nested?: true;
}

/** Who spoke last before a place, or about whom the sentence before it was, as far as a pronoun may mean them. */
function earlier(context: Context, at: number, pronoun?: Meant): Before | undefined {
  if (context.steps >= STEPS) return undefined;
  context.steps++;
  const sex = pronoun === 'm' || pronoun === 'f' ? pronoun : undefined;
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

/** The person whom a sentence begins with; for «it» and «they» what is no person. */
function subjectOf(context: Context, { start, end }: Place, pronoun: Meant | undefined): Source | undefined {
  const { text } = context.document;
  const who =
    (context.speech === speechOf('en') && beforeComma(context, start, end)) || firstSubject(context, start, end);
  if (!who || !isSource(who) || who.anonymous) return undefined;
  const body = pronoun === 'it' || pronoun === 'they';
  if (body !== isBody(context, who) && (body || who.actor !== undefined)) return undefined;
  if (who.actor === undefined) return /\s/u.test(who.name ?? '') ? who : undefined;
  const mention = mentionsIn(context.mentions, start, end).find(({ actor }) => actor === who.actor);
  return mention && /^['’]s?\s/u.test(text.slice(mention.end)) ? undefined : who;
}

/** «His brother, Tom Hale, was fined», «Mr Bell’s daughter, Ona Lind, runs it»: the name that says who that is. */
function beforeComma(context: Context, start: number, end: number): Source | undefined {
  const { text } = context.document;
  const lead = /^(?:(?:the|an?|his|her|its|their)\s|[^,]{0,40}['’]s?\s)[^,.;:“”"]{2,60},/iu.exec(
    text.slice(start, end),
  )?.[0];
  if (lead === undefined) return undefined;
  const from = start + lead.length;
  const close = text.slice(from, Math.min(end, from + 60)).indexOf(',');
  return close < 0 ? undefined : bareName(context, from, from + close);
}

/** Which of the persons in a sentence a pronoun means that is read after it; undefined if it may be two of them. */
function onlyOne(context: Context, { start, end }: Place, about: Source, sex: Sex): Source | undefined {
  const others = new Set(mentionsIn(context.mentions, start, end).map(({ actor }) => actor));
  if (about.actor !== undefined) others.delete(about.actor);
  const able = [...others].map((actor): Source => ({ actor })).filter((source) => mayBe(context, source, sex));
  const shown = able.filter((source) => shownSex(context, source) === sex);
  if (!mayBe(context, about, sex)) {
    if (able.length === 0) return about;
    const [one] = shown;
    // «Mr Bell’s daughter» is not about him.
    const { text } = context.document;
    const owner = mentionsIn(context.mentions, start, end).some(
      (mention) => mention.actor === one?.actor && /^['’]s?\s/u.test(text.slice(mention.end, mention.end + 4)),
    );
    return shown.length === 1 && able.length === 1 && !owner ? one : undefined;
  }
  return shown.length === 0 && (able.length === 0 || shownSex(context, about) === sex) ? about : undefined;
}

/** «the company», «the ministry»: the only one named so far that is called so, or that may be. */
function bodyCalled(context: Context, noun: string, at: number): Before | undefined {
  const named = new Set(mentionsIn(context.mentions, Math.max(0, at - 4000), at).map(({ actor }) => actor));
  const bodies = [...named].filter((actor) => isBody(context, { actor }));
  const own = bodies.filter((actor) =>
    Object.values<string>(context.actors.get(actor)?.name ?? {}).some((name) =>
      name.toLowerCase().split(/\s+/u).includes(noun),
    ),
  );
  const [only, other] = own.length || !ANY_BODY.test(noun) ? own : bodies;
  return only !== undefined && other === undefined ? { chain: [{ actor: only }], cue: noun } : undefined;
}
/** What most organisations may be called. */
const ANY_BODY =
  /^(?:company|firm|group|business|organi[sz]ation|operator|club|charity|airline|retailer|manufacturer|bank)$/u;

/** Whether a quotation is speech rather than a word held with tongs. */
function long({ text }: Document, { start, end }: Quotation): boolean {
  const inner = text.slice(start + 1, end - 1);
  return (
    /[,.!?…]$/u.test(inner) ||
    /[:,]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    inner.split(/\s+/u).length > 3
  );
}

/** Who stands beside a quotation, with a word for saying. */
function spokenBy(context: Context, quotation: Quotation): Telling | undefined {
  if (context.spoken.has(quotation)) return context.spoken.get(quotation);
  context.spoken.set(quotation, undefined);
  const telling = beside(context, quotation) ?? goesOn(context, quotation);
  context.spoken.set(quotation, telling);
  return telling;
}

/** What it is called that stands in marks: no speech. */
const ENTITLED =
  /(?<![\p{L}])(?:films?|movie|documentary|book|novel|song|album|play|poem|painting|article|essay|series|show|exhibition|game|programme|program|project|plan|campaign|slogan|band|ship|titled|entitled|called|named|dubbed|headlined|so-called|так\s+называем\p{L}{1,4}|фильм\p{L}{0,3}|сериал\p{L}{0,3}|книг\p{L}{1,3}|роман\p{L}{0,3}|повест\p{L}{1,3}|песн\p{L}{1,3}|альбом\p{L}{0,3}|спектакл\p{L}{1,3}|пьес\p{L}{1,3}|картин\p{L}{1,3}|стать\p{L}{1,3}|выставк\p{L}{1,3}|проект\p{L}{0,3}|программ\p{L}{1,3}|лозунг\p{L}{0,3}|заголовк\p{L}{1,3}|названи\p{L}{1,3}|buku|novel|lagu|acara|program|berjudul|bernama)[,:]?\s{0,2}$/iu;
/** What surely is somebody's speech, where words hold it with more around it: neither a name, nor a title, nor a word held with tongs. */
function isDirectSpeech(document: Document, { start, end, closed }: Quotation): boolean {
  const { text, sentences } = document;
  const inner = text.slice(start + 1, closed ? end - 1 : end).trim();
  const words = inner.split(/\s+/u);
  if (ENTITLED.test(text.slice(Math.max(0, start - 40), start))) return false;
  const title = words.every((word) =>
    /^[^\p{L}]*(?:\p{Lu}|(?:a|an|and|of|the|in|on|to|for|at|or)(?!\p{L}))/u.test(word),
  );
  if (title && !/^(?:No|Yes|Нет|Да)[,.!]?$/u.test(inner)) return false;
  const behind = text.slice(end, end + 6);
  if (/^\s?,\s?[—–]/u.test(behind) || (/[!?…,]$/u.test(inner) && /^\s*[—–]/u.test(behind))) return true;
  const first = (sentences[sentenceAt(document, start)]?.[0] ?? -1) === start;
  const several = words.length > 3;
  if (/[,.!?…]$/u.test(inner)) return several || (first && /,$/u.test(inner));
  const lead = text.slice(Math.max(0, start - 3), start);
  const led = /:\s*$/u.test(lead) || (/,\s*$/u.test(lead) && /^\p{Lu}/u.test(inner));
  return several && (led || (first && /^,/u.test(behind)));
}

/** «…,” reads a statement by X», «…,” X’s statement reads», from right behind the marks. */
const PAPER = '(?:statement|press release|release|letter|e-?mail|filing|notice|post|message|memo|note|report)';
const READS_PAPER = new RegExp(
  `^(?:reads?|says?|said|states?|stated)\\s(?:an?|the)\\s(?:\\p{Ll}+\\s)?${PAPER}\\s(?:issued\\s|released\\s|published\\s)?(?:by|from)\\s`,
  'iu',
);
const PAPER_READS = new RegExp(
  `^['’]s?\\s(?:\\p{Ll}+\\s)?${PAPER}\\s(?:reads?|says?|said|adds?|added|states?|stated)(?!\\p{L})`,
  'iu',
);
const ANY_PAPER_READS = new RegExp(
  `(?<!\\p{L})${PAPER}(?:\\s(?:by|from|of)\\s[^,.;:]{1,60}?)?\\sreads?(?:\\s*[,.:]|\\s+that(?!\\p{L})|\\s*$)|,\\s*reads?\\s(?:an?|the)\\s(?:\\p{Ll}+\\s)?${PAPER}(?!\\p{L})`,
  'iu',
);
function paperBeside(
  context: Context,
  at: number,
  limit: number,
): { readonly who: Source; readonly cue: string } | undefined {
  const { text } = context.document;
  const rest = text.slice(at, limit);
  const reads = READS_PAPER.exec(rest)?.[0];
  if (reads !== undefined) {
    const found = speakerAfter(context, at + reads.length, limit);
    if (!found || !isSource(found.who) || found.who.anonymous) return undefined;
    return { who: found.who, cue: text.slice(at, found.end) };
  }
  const [owner] = mentionsIn(context.mentions, at, limit);
  if (!owner || !/^(?:the\s)?$/iu.test(text.slice(at, owner.start))) return undefined;
  const verb = PAPER_READS.exec(text.slice(owner.end, limit))?.[0];
  return verb === undefined ? undefined : { who: { actor: owner.actor }, cue: text.slice(at, owner.end + verb.length) };
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

/** «قال X …», «dijo X que …»: the word before its speaker, at the beginning of a clause. */
function firstInverted(
  context: Context,
  from: number,
  to: number,
): { readonly who: Speaker; readonly cue: string; readonly end: number } | undefined {
  const { text } = context.document;
  const lead = /^[\s,–—-]*/u.exec(text.slice(from, to))?.[0].length ?? 0;
  const word = context.speech.after.exec(text.slice(from + lead, to))?.[0];
  if (word === undefined) return undefined;
  const found = speakerAfter(context, from + lead + word.length, to);
  return found && { who: found.who, cue: text.slice(from + lead, found.end).trim(), end: found.end };
}

/** «… said X, citing Y»: X has it from Y. */
function withCited(context: Context, telling: Telling, from: number, to: number): Telling {
  const [citing] = outside(context, context.speech.citing, from, to);
  const found = citing && speakerAfter(context, citing.end, to);
  const by = found && isSource(found.who) ? found.who : undefined;
  return by ? { ...telling, chain: [...telling.chain, by] } : telling;
}

function startsWith(pattern: RegExp, text: string): string | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  return match?.index === 0 ? match[0] : undefined;
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
function tellings(context: Context, range: Place): readonly Telling[] {
  const known = context.told.get(range.start);
  if (known) return known;
  context.told.set(range.start, []);
  const found = indirect(context, range);
  context.told.set(range.start, found);
  return found;
}

/** `nested`: within what somebody else tells; there only names tell anything, and only a clause is told. */
function indirect(context: Context, { start: from, end: to }: Place, nested = false): readonly Telling[] {
  const { document, speech } = context;
  const { text } = document;
  const out: Telling[] = [];
  const add = (
    who: Speaker,
    cue: string,
    content: readonly Place[],
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
  /** Where what is said ends, if the sentence goes on with something else. */
  const saidUntil = ({ relative }: Subject, kind: string, { end }: Found): number => {
    if (!english) return to;
    const until = relative ? relativeEnd(text, end, to) : to;
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
      if (!found || (isSource(found.who) && found.who.anonymous && at > from)) continue;
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
  if (out.length === 0 && cited.length && citing)
    out.push({ chain: cited, cue: citing.text, content: [{ start: after, end: to }], weak: false });
  // Whoever cites is outside of whom they cite; a paper that is named first is outside of all.
  const [first, second] = out;
  if (outer && first === outer && second && !second.weak) {
    const chain = [...outer.chain, ...second.chain].filter((link, i, all) => !i || !same(link, all[i - 1]));
    return [outer, { ...second, chain, cue: outer.cue }];
  }
  return out;
}
const PASSIVE =
  /(?:^|\s)(?:is|are|was|were|been|being|be|gets?|got|stands?|wird|wurde|est|été|fue|был[аио]?)\s+(?:\p{L}+ly\s+)?$/iu;
/** What may come after «X said» where the sentence ends with it. */
const TAIL =
  /^\s*(?:(?:in|at|on|during|after|to|by|last|this|earlier|later|again|there|here|yesterday|today|\S+day|from|through|when|while|di|dalam|kepada|pada|saat|usai|melalui|lewat)(?!\p{L})|[.!?])/iu;
/** A clause without «that»: «warned the bridge would fall». */
const CLAUSE =
  /^\s+(?:(?:the|a|an|his|her|their|its|this|these|no|all|every|most|some|many)\s+(?:\S+\s+){1,5}?(?:is|are|was|were|had|has|have|would|will|could|can|should|may|might|did|does|do|never|must)(?!\p{L})|(?:he|she|they|it|we|there|nobody|no one|everyone)\s)/iu;

/** «confirmed the arrest of X», «urged the council to pay»: what is told is a deed. */
function tellsDeed(verb: string, rest: string): boolean {
  if (/^urge[sd]$/iu.test(verb)) return /^\s(?:[\p{L}’'-]+\s){1,6}(?:not\s)?to\s\p{Ll}/u.test(rest);
  return (
    /^(?:confirm|announce|acknowledge|disclose|reveal)(?:s|ed|d)$/iu.test(verb) &&
    /^\s(?:the|an?|his|her|its|their|\p{Lu}[\p{L}’'-]*['’]s?)\s(?:\p{Ll}+\s){0,2}?(?:\p{Ll}{3,}(?:ment|tion|sion|al|ure|ing)s?|arrests?|sales?|purchases?|deals?|meetings?|takeovers?|deaths?|visits?|loans?|fines?|raids?|talks|cuts?|sacking|transfers?|lawsuits?|bids?|links?|ties|attacks?|mergers?|contracts?)\s/u.test(
      rest,
    )
  );
}

/** «told her the club knew», «said that»: what is told is a clause. */
const TOLD_CLAUSE =
  /^(?:\p{L}+\s+that\s|(?:told|tells|assured|reassured|informed)\s+(?:him|her|them|us|me|reporters|police|\p{Lu}[\p{L}’'-]+)\s+(?!about\s|of\s|to\s))/iu;

const split = new WeakMap<Document, Document>();
/** A text that came as one sentence is read in sentences all the same. */
function inSentences(document: Document): Document {
  if (document.sentences.length > 1) return document;
  let made = split.get(document);
  if (!made) split.set(document, (made = { ...document, sentences: splitSentences(document.text, document.language) }));
  return made;
}

/** The words of a document's language are known, or nothing is proposed. */
function contextOf(document: Document, mentions: readonly Mention[], actors: readonly Actor[]): Context | undefined {
  const speech = speechOf(document.language);
  if (!speech) return undefined;
  return {
    ...{ document, mentions, speech, told: new Map(), spoken: new Map(), steps: 0 },
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    surnames: surnamesOf(actors),
  };
}

const same = (a: Source, b: Source | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const overlaps = (places: readonly Place[], { start, end }: Place): boolean =>
  places.some((one) => end > one.start + 2 && start < one.end && one.end > one.start);

/** Who says the words at a place; undefined where the article does. */
export function whoSays(
  whole: Document,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  place: Place,
): Saying | undefined {
  const document = inSentences(whole);
  const { text } = document;
  const list = quotations(document);
  const touching = list.slice(indexAt(list, place.start)).filter(({ start }) => start < place.end);
  const size = ({ start, end }: Quotation): number => Math.min(end, place.end) - Math.max(start, place.start);
  // The one that holds most of the words.
  const quotation = touching.toSorted((a, b) => size(b) - size(a))[0];
  const inside = quotation && quotation.start <= place.start && place.end <= quotation.end;
  const mostly =
    !!quotation && (inside || (long(document, quotation) && size(quotation) * 2 > place.end - place.start));
  const range = stretch(document, place.start);
  // «An earlier version of this article said …»: the article says so.
  if (isCorrection(text.slice(range.start, Math.min(range.end, range.start + LONG)), document.language))
    return undefined;
  const korean = /^ko(?:-|$)/iu.test(document.language);
  if (korean) {
    const telling = koreanTellings(document, mentions, range, quotation).find(({ content }) =>
      overlaps(content, place),
    );
    if (telling) return telling;
  }
  if (/^ru(?:-|$)/iu.test(document.language)) {
    const known = { document, mentions, actors: new Map(actors.map((actor) => [actor.id, actor])) };
    const speech = quotation && (inside || long(document, quotation)) ? quotation : undefined;
    const { tellings, open } = russianTellings({ ...known, surnames: surnamesOf(actors) }, range, speech);
    const telling = tellings.findLast(({ content }) => overlaps(content, place));
    if (telling) return telling;
    if (open !== undefined) return { open: true, cue: open };
  }
  const context = contextOf(document, mentions, actors);
  if (context) {
    if (quotation && (inside || long(document, quotation))) {
      const telling = spokenBy(context, quotation);
      if (telling) return (inside && quotedWithin(context, quotation, place, telling)) || telling;
    }
    const telling = tellings(context, range).findLast(
      ({ content, nested }) =>
        overlaps(content, place) &&
        // What is said of somebody who says something is not what they say; a whole sentence is.
        !(nested && place.start > range.start && place.start < (content[0]?.start ?? 0)),
    );
    if (telling) return telling;
  }
  const named = quotation && !inside && ENTITLED.test(text.slice(Math.max(0, quotation.start - 40), quotation.start));
  // Whoever speaks in marks is not the article, also where more than the marks is chosen.
  const speech = mostly && !named ? quotation : touching.find((one) => isDirectSpeech(document, one));
  if (speech) return { open: true, cue: text.slice(speech.start, Math.min(speech.end, speech.start + 40)) };
  // «according to the owner»: somebody, and it is not told who.
  const according = context && outside(context, context.speech.according, range.start, range.end)[0];
  // «according to X, who leads Y, …»: where it is told who, other words are the article's.
  const known = context && according && tellings(context, range).some(({ cue }) => cue.startsWith(according.text));
  if (according && !known && !/^\s+(?:plan|schedule|custom|law|taste)(?!\p{L})/iu.test(text.slice(according.end))) {
    const who = { start: according.start, end: pauseAt(text, according.end, range.end) };
    if (place.start < who.start || place.end > who.end)
      return { open: true, cue: text.slice(who.start, who.end).trim() };
  }
  const paper = /^en(?:-|$)/iu.test(document.language) && ANY_PAPER_READS.exec(text.slice(range.start, range.end));
  if (paper) return { open: true, cue: paper[0].replace(/^,\s*/u, '').trim() };
  // Somebody says it, as a word tells, and it is not said who.
  const verb = context && outside(context, context.speech.saying, range.start, range.end)[0];
  if (context && verb && place.start >= range.start && place.end >= verb.end && unresolved(context, range, verb))
    return { open: true, cue: verb.text };
  const behind = context?.speech === speechOf('en') && context && unresolvedBehind(context, range, place.end);
  if (behind) return { open: true, cue: behind };
  return undefined;
}

/** «“My client told me, ‘I signed it,’” said X»: what X has somebody else say, in their words. */
function quotedWithin(context: Context, outer: Quotation, place: Place, telling: Telling): Telling | undefined {
  const { text } = context.document;
  const words = text.slice(outer.start + 1, outer.end - 1);
  for (const match of words.matchAll(/‘[^‘]*?[,.!?…]?’(?!\p{L})|“[^“”]*”|'[^']*[,.!?…]'/gu)) {
    const [start, end] = [outer.start + 1 + match.index, outer.start + 1 + match.index + match[0].length];
    if (place.start < start || place.end > end) continue;
    const lead = text.slice(outer.start + 1, start);
    const verb = [...lead.matchAll(context.speech.saying), ...lead.matchAll(context.speech.loose ?? /(?!)/gu)].at(-1);
    if (!verb) return undefined;
    const at = outer.start + 1 + verb.index;
    const before = subjectBefore(context, outer.start + 1, at)?.who;
    const somebody = /^(?:my|our|his|her|their)\s\p{Ll}+(?:\s\p{Ll}+)?\s*$/iu.test(lead.slice(0, verb.index));
    const who = before && isSource(before) ? before : somebody ? { anonymous: true } : undefined;
    if (!who) return undefined;
    return { ...telling, chain: [...telling.chain, who], content: [{ start, end }], nested: true };
  }
  return undefined;
}

/** Whether a word for saying has a speaker who could not be told: a pronoun, or what somebody is («the ministry», «X’s owner»). */
function unresolved(context: Context, range: Place, verb: Found): boolean {
  const { text } = context.document;
  if (PASSIVE.test(text.slice(Math.max(range.start, verb.start - 24), verb.start))) return false;
  const found = subjectBefore(context, range.start, verb.start);
  if (found) return !isSource(found.who);
  const lead = text.slice(Math.max(range.start, verb.start - 60), verb.start);
  if (/(?:^|[^\p{L}])(?:the|its|their|his|her|pihak|kuasa|juru)\s+(?:\p{L}+\s+){0,3}\p{Ll}{3,}\s+$/iu.test(lead))
    return true;
  if (context.speech !== speechOf('en')) return false;
  // «X’s owner said», «the owner of X, who lives in Keth, said».
  if (/['’]s?\s(?:\p{Ll}+\s){1,3}$/u.test(lead)) return true;
  return /^(?:the|an?|its|his|her|their)\s\p{Ll}[^,;:]{2,60},\s[^,;:]{2,80},\s$/iu.test(
    text.slice(range.start, verb.start),
  );
}

/** «[X paid Y], its owner said», «[X paid Y], said the owner»: a word for saying behind the chosen words, whose speaker is not known. */
function unresolvedBehind(context: Context, range: Place, end: number): string | undefined {
  const { text } = context.document;
  const rest = text.slice(end, Math.min(range.end, end + 160));
  const turned = /^[\s”"’]*,\s*/u.exec(rest);
  if (!turned) return undefined;
  const word = context.speech.after.exec(rest.slice(turned[0].length))?.[0];
  if (word !== undefined)
    return /^\s(?:an?|the|its|their|his|her|one|two|some)\s\p{Ll}/u.test(rest.slice(turned[0].length + word.length))
      ? word
      : undefined;
  const verb = outside(context, context.speech.saying, end, Math.min(range.end, end + 160))[0];
  if (!verb || !/^[\s”"’]*,\s(?:the|an?|its|their|his|her)\s(?:[\p{L}’'-]+\s){1,5}$/u.test(text.slice(end, verb.start)))
    return undefined;
  const after = text.slice(verb.end, range.end);
  if (startsWith(context.speech.that, after.trimStart()) !== undefined || CLAUSE.test(after)) return undefined;
  return unresolved(context, range, verb) ? verb.text : undefined;
}

/** Whom a stretch names that begins with somebody: «by X of Y». */
export function namedBy(
  document: Document,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  { start, end }: Place,
): Source | undefined {
  const context = contextOf(document, mentions, actors);
  const found = context && speakerAfter(context, start, end);
  return found && isSource(found.who) ? found.who : undefined;
}

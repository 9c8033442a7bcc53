/** Who stands before a word for saying, or after it? As far as the words of the stretch itself tell. */
import type { Actor, Source } from '../dossier/schema.ts';
import { kindOfWord } from '../names/kind-words.ts';
import type { TextRange } from '../evidence/locate.ts';
import { quotations } from '../evidence/quotations.ts';
import { bareName, meantBy, whoIn } from './speaker-phrase.ts';
import { isSource, mentionsIn, type Speaker } from './speech.ts';
import { type Context, pauseAt, quotationAt, long } from './speaker-places.ts';
import { spokenFor } from './spokespeople.ts';
import { isTitle, ORGANISATION } from '../names/titles.ts';

const FAR = 400;

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
export const whoIs = (context: Context, start: number, end: number, place: 'before' | 'after'): Speaker | undefined =>
  spokenFor(context, { start, end }) ?? whoIn(context, start, end, place);

export interface Subject {
  readonly who: Speaker;
  readonly start: number;
  /** Of a clause that only tells who somebody is: «X, who said …». */
  readonly relative?: true;
}

/** Who stands before a word for saying: not in what is put between commas after the name. */
export function subjectBefore(context: Context, from: number, to: number): Subject | undefined {
  const { text } = context.document;
  const parts: TextRange[] = [];
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
    // «Seorang tukang las yang meminta namanya tidak disebutkan mengatakan …»
    if (/^yang$/iu.test(boundary[0]) && text.slice(begins, end).trim() !== '' && end - begins < 100) {
      const at = last.start + boundary.index;
      const who = whoIs(context, last.start, at, 'before');
      if (who && isSource(who) && who.anonymous) return { who, start: last.start };
    }
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
    const part = parts[i] as TextRange;
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
function titledName(context: Context, { start, end }: TextRange): Source | undefined {
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
export function firstSubject(context: Context, from: number, to: number): Speaker | undefined {
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
export function speakerAfter(
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

export const ANY_PAPER_READS = new RegExp(
  `(?<!\\p{L})${PAPER}(?:\\s(?:by|from|of)\\s[^,.;:]{1,60}?)?\\sreads?(?:\\s*[,.:]|\\s+that(?!\\p{L})|\\s*$)|,\\s*reads?\\s(?:an?|the)\\s(?:\\p{Ll}+\\s)?${PAPER}(?!\\p{L})`,
  'iu',
);

export function paperBeside(
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

/** «قال X …», «dijo X que …»: the word before its speaker, at the beginning of a clause. */
export function firstInverted(
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

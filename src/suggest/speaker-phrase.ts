/**
 * Who is meant by the words beside «said»? The name at which a phrase ends, not what only tells which one; a pronoun means whoever
 * spoke before; «an official» is nobody by name; of what is none of these nothing is said.
 */
import type { Source } from '../dossier/schema.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { kindOfWord, namesFirm } from '../names/kind-words.ts';
import { isCountry, NO_PERSON } from '../names/kinds.ts';
import type { Mention } from '../names/mentions.ts';
import { capitalisesNouns, isCommon } from '../names/no-name-words.ts';
import { isOffice, isTitle, ORGANISATION } from '../names/titles.ts';
import { type Speaker, type Meant, type Reading, isSource, mentionsIn } from './speech.ts';
import { namesakeAt } from './surnames.ts';

interface Run {
  readonly start: number;
  readonly end: number;
}

const NAME_WORD =
  /(?:\p{Lu}\.(?:\s?\p{Lu}\.)*|\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{M}\p{N}]+)*\.?|\p{Lu}\p{M}*)/gu;

const LINK = /^(?:\s+(?:(?:bin|binti|al|el|de|da|dos|van|van der|van den|von|der|del|la|ibn|bint)\s+)?|\s?[&-]\s?)$/u;

/** A full stop that belongs to the word before it: «Dr.», «J.», «Gen.». */
const SHORT = /^(?:\p{Lu}\.(?:\s?\p{Lu}\.)*|\p{Lu}\p{L}{0,4}\.)$/u;

/** Whether the last word says that a body bears the name. */
const isBody = (name: string): boolean => {
  const last = name.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  return ORGANISATION.has(last) || namesFirm(last) || kindOfWord(last) === 'organisation';
};

const OF_MANY = /\p{Lu}[\p{L}\p{M}]{0,30}s[’']\s$/u;

const THE_MANY = /(?:^|\s)[Tt]he\s((?:\p{Lu}[\p{L}\p{M}-]*\s){0,3}\p{Lu}[\p{L}\p{M}]*s[’']\s)$/u;

/** Whether somebody's plural stands right before a run, with nothing between but its apostrophe. */
const isOfMany = (text: string, { start }: Run): boolean => OF_MANY.test(text.slice(Math.max(0, start - 36), start));

/** «Harbour Workers’ Union»: of a body whose members it is is part of its name; «Coaches’ Ann Bell» are two. */
function withOwners(text: string, runs: readonly Run[], named: readonly Mention[]): Run[] {
  const isNamed = ({ start, end }: Run): boolean => named.some((one) => one.start < end && start < one.end);
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const whole =
      last &&
      run.start === last.end + 2 &&
      isOfMany(text, run) &&
      isBody(text.slice(run.start, run.end)) &&
      !isNamed(last) &&
      !isNamed(run);
    if (whole) out[out.length - 1] = { start: last.start, end: run.end };
    else out.push(run);
  }
  return out;
}

/** Where names stand in a stretch: known ones, else runs of capitalised words without days, months and what is no name. */
function runsIn({ document: { text, language }, mentions }: Reading, from: number, to: number): Run[] {
  const named = mentionsIn(mentions, from, to);
  const words = [...text.slice(from, to).matchAll(NAME_WORD)]
    .map((match) => {
      const dot = match[0].endsWith('.') && !SHORT.test(match[0]);
      const word = dot ? match[0].slice(0, -1) : match[0];
      return { start: from + match.index, end: from + match.index + word.length, word };
    })
    .filter(({ start, end, word }) => {
      if (named.some((mention) => mention.start <= start && end <= mention.end)) return false;
      return !isCommon(word.replace(/['’]s$/u, ''), language);
    });
  const parts: Run[] = [...named.map(({ start, end }) => ({ start, end })), ...words].sort((a, b) => a.start - b.start);
  const out: Run[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last && part.start >= last.end && LINK.test(text.slice(last.end, part.start)))
      out[out.length - 1] = { start: last.start, end: part.end };
    else if (!last || part.start >= last.end) out.push({ start: part.start, end: part.end });
  }
  return withOwners(text, out, named);
}

/** «la ministre des Transports Claire Vasseur»: what stands after «des» begins no name of three words. */
const OF_ROMANCE = /(?:^|[\s’'])(?:de|du|des|del|de la|de las|de los|d’|d')\s?$/iu;

/** «Seine Anwältin Maren Voss»: what stands right after these is a noun. */
const DETERMINER =
  /(?:^|[\s„“"(])(?:der|die|das|dem|den|des|ein|eine|einer|einem|sein|seine|seiner|ihr|ihre|ihrer|unser|unsere)\s$/iu;

/** Nouns for what women are; no given name ends so. */
const FEMININE = /^\p{Lu}\p{L}{2,}(?:[^s]erin|ärin|istin|antin|entin|ältin|rätin|ärztin|ologin|ätin)$/u;

/** A run of words without the noun, or the end of an office, that stands right before a name with a capital of its own. */
function withoutNoun(words: readonly string[], before: string, language: string): readonly string[] {
  const tag = language.toLowerCase().split('-')[0] ?? '';
  let [first = ''] = words;
  if (tag === 'fr' && /^[LlDd]['’]\p{Ll}/u.test(first) && words.length > 1) return words.slice(1);
  if ((tag === 'fr' || tag === 'es') && words.length > 2 && OF_ROMANCE.test(before)) return words.slice(-2);
  if (tag !== 'de' || words.length < 3) return words;
  let rest = words;
  if (DETERMINER.test(before)) rest = rest.slice(1);
  for (first = rest[0] ?? ''; rest.length > 2 && (FEMININE.test(first) || isTitle(first)); first = rest[0] ?? '')
    rest = rest.slice(1);
  return rest;
}

const bare = (text: string): string => text.replace(/[.,’'s]+$/u, '');

/** What people are, beside the titles that names are told from elsewhere: it stands before whoever speaks. */
const CALLINGS: ReadonlySet<string> = new Set(
  `councillor councilor cllr constable inspector detective superintendent coach striker midfielder goalkeeper economist engineer lawyer
  farmer nurse teacher geologist biologist historian analyst author activist resident journalist reporter mp msp private corporal
  manager owner founder founding trustee treasurer welder shopkeeper prosecutor counsel barrister
  kapolres kapolda kapolsek kades lurah camat pelatih kapten manajer humas sekda terdakwa saksi tersangka politikus politisi ekonom
  warga pengusaha petani nelayan guru wartawan akbp kombes kompol iptu ipda aiptu brigadir ajun ketum waketum plt pj dansatgas`
    .trim()
    .split(/\s+/u),
);

const titled = (word: string): boolean =>
  isTitle(word) || CALLINGS.has(word.toLowerCase()) || /^(?:\p{Lu}\p{L}{1,3}\.|[A-Z]{4,5})$/u.test(word);

/** Titles of whoever is so of a place: «Gubernur Jambi Hasan Matondang», «Presiden Vorland Olek Varga». */
const OF_PLACE = /^(?:gubernur|wagub|bupati|wabup|wali|walikota|kota|kapolda|kapolres|pangdam|camat|lurah|kades)$/iu;

const OF_STATE = /^(?:presiden|raja|ratu|sultan|kanselir|menteri)$/iu;

const DIRECTION = /^(?:barat|timur|utara|selatan|tengah|raya|baru|lama)$/iu;

/** A ministry with several words, the last of which begins the run: «Menteri Energi dan Sumber Daya …». */
const OFFICE_BEFORE = /(?:[Mm]enteri|[Mm]enko|[Dd]irektur|[Kk]epala)\s(?:\p{Lu}\p{L}+,?\s|dan\s){1,6}$/u;

/** In Indonesian an office stands before a name with nothing between: what it is for is no part of the name. */
function withoutOffice(words: readonly string[], titles: readonly string[], text: string, at: number): string[] {
  let rest = [...words];
  if (!titles.length && !OFFICE_BEFORE.test(text.slice(Math.max(0, at - 90), at))) return rest;
  const lower = (word: string | undefined): string => word?.toLowerCase() ?? '';
  let offices = 0;
  while (rest.length > 1 && isOffice(lower(rest[0]))) {
    rest = rest.slice(1);
    offices++;
  }
  const acronym = rest.findLastIndex((word, i) => i < rest.length - 1 && /^\p{Lu}{2,}$/u.test(word));
  const body = rest.findIndex((word) => ORGANISATION.has(lower(word)) || /^(?:DPR|MPR|DPRD)$/u.test(word));
  // Two words as most names have: of «Komisi Perairan Teguh Rahardja» no more can be told.
  if (body >= 0 && rest.length - body > 2) return rest.slice(acronym > rest.length - 4 ? acronym + 1 : -2);
  if (acronym >= 0) return rest.slice(acronym + 1);
  if (offices > 0) return rest.length > 3 ? rest.slice(-2) : rest;
  const last = titles.at(-1) ?? '';
  if (rest.length === 3 && OF_PLACE.test(last)) return rest.slice(DIRECTION.test(rest[1] as string) ? 2 : 1);
  if (rest.length === 3 && OF_STATE.test(last)) {
    const place = letters(rest[0] as string);
    const named = new RegExp(
      `(?:di|ke|dari|dengan|pemerintah|negara|militer|tentara|warga)\\s${place}(?!\\p{L})`,
      'iu',
    );
    return named.test(text) || isCountry(rest[0] as string, 'id') ? rest.slice(1) : rest;
  }
  return rest.length > 3 ? rest.slice(-2) : rest;
}

/** The same as `isAfterName`, one after the other at the end of a stretch. */
const POSTNOMINAL =
  /(?:,?\s+(?:KC|QC|SC|MP|MPs|MSP|MEP|MLA|TD|MD|M\.D\.|PhD|Ph\.D\.?|DPhil|OBE|MBE|CBE|KBE|DBE|FRS|JP|RN|Esq\.?))+$/u;

const GENERATION = /^(?:Jr|Sr|II|III|IV)\.?$/u;

/** Whose name a run is, if that can be told. */
function bearer(reading: Reading, run: Run): Source | undefined {
  const who = bearerOrEither(reading, run);
  return who && isSource(who) ? who : undefined;
}

/** The known one at its end, else whoever its words without titles name. */
function bearerOrEither(reading: Reading, run: Run): Speaker | undefined {
  const { text, language } = reading.document;
  const known = mentionsIn(reading.mentions, run.start, run.end);
  const last = known.at(-1);
  const rest = last && text.slice(last.end, run.end).replace(POSTNOMINAL, '').trim();
  if (last && (rest?.replace(/[.)]/gu, '') === '' || GENERATION.test(rest ?? ''))) return { actor: last.actor };
  const all = text.slice(run.start, run.end);
  if (!last && /s[’']\s/u.test(all) && isBody(all)) return { name: all };
  // «the Farmers’ Voice»: the rest is half of a name, unless somebody is called so elsewhere.
  if (!last && isOfMany(text, run) && !/\s/u.test(all) && !reading.surnames.has(all)) {
    const owners = THE_MANY.exec(text.slice(Math.max(0, run.start - 90), run.start))?.[1];
    const full = longer(reading, all, run.start);
    const known = mentionsIn(reading.mentions, run.start - (owners?.length ?? 0), run.start).length > 0;
    return full !== undefined ? { name: full } : owners === undefined || known ? undefined : { name: owners + all };
  }
  // «Direktur Bank Kencana Wahyu Lestari»: whoever comes after what is known.
  const from = last && text.slice(last.end, run.end).trim() ? last.end : run.start;
  let words = text.slice(from, run.end).trim().split(/\s+/u);
  const titles: string[] = [];
  while (words.length > 1 && titled(words[0] as string) && !/^\p{Lu}\.$/u.test(words[0] as string)) {
    titles.push(words[0] as string);
    words = words.slice(1);
  }
  // «ein Sprecher der Behörde»: the title has no bearer here.
  if (titles.length && capitalisesNouns(language) && /^(?:der|des|dem|den)$/u.test(words[0] ?? '')) return undefined;
  if (reading.speech.words.joins && !last) words = withoutOffice(words, titles, text, from);
  if (!last) words = [...withoutNoun(words, text.slice(Math.max(0, from - 16), from), language)];
  // «Kotabaru AKBP Surya Wardana», «Harbour Board Chairman Ona Lind»: whoever comes after what they are.
  const rank = words.findLastIndex(
    (word, i) => i < words.length - 1 && (isTitle(word) || CALLINGS.has(word.toLowerCase())),
  );
  if (rank > 0) words = words.slice(rank + 1);
  // An office with its name («Dinas Pengairan Ratna Paramita»): from the word on that stands without it elsewhere.
  if (words.length > 2) {
    const cut = words.findLastIndex(
      (word, i) => i > 0 && i < words.length - 1 && standsAlone(text, word, words[i - 1] as string),
    );
    if (cut > 0) words = words.slice(cut);
  }
  const name = words.join(' ');
  const [only = ''] = words;
  if (/^(?:nobody|none|nothing|everything|anybody|anyone)$/iu.test(only)) return undefined;
  if (words.length === 1 && (isTitle(only) || isCommon(bare(only), language))) return undefined;
  if (Array.from(name).length < 2) return undefined;
  const body = last ? undefined : bodyNamed(reading, name);
  if (body !== undefined) return { actor: body };
  if (words.length > 1) return { name };
  // «Renn» is Tobias Renn, whom the codebook or the text knows.
  const bearers = reading.surnames.get(name);
  const start = text.lastIndexOf(name, run.end - name.length);
  const one = namesakeAt(reading, { start, end: start + name.length }, bearers ?? []);
  if (one) return one;
  if (bearers?.length === 1 && bearers[0] !== undefined) return { actor: bearers[0] };
  const full = bearers ? undefined : longer(reading, name, run.start);
  // «Laut Behörde»: a noun, as far as anybody knows.
  return full === undefined && capitalisesNouns(language) ? undefined : { name: full ?? name };
}

/**
 * «Tarnbrook» is Tarnbrook Council, «the Water Authority» the Drinking Water Authority: the only body of the text whose name begins or
 * ends so, and that is nobody’s surname.
 */
function bodyNamed({ mentions, actors, surnames }: Reading, name: string): string | undefined {
  if (surnames.has(name)) return undefined;
  const several = /\s/u.test(name);
  const bodies = [...new Set(mentions.map(({ actor }) => actor))].filter((id) => {
    const actor = actors.get(id);
    if (!actor || !NO_PERSON.test(actor.kind) || actor.kind === 'place') return false;
    return [...Object.values<string>(actor.name), ...Object.values(actor.aliases ?? {}).flat()].some((one) => {
      const own = one.replace(/\s\([^()]*\)$/u, '');
      return own.startsWith(`${name} `) || (several && own.endsWith(` ${name}`));
    });
  });
  const [only] = bodies;
  return bodies.length === 1 ? only : undefined;
}

const letters = (word: string): string => word.replace(/[^\p{L}\p{M}\p{N}]/gu, '.');

/** Whether a word stands somewhere without the one that is before it here. */
function standsAlone(text: string, word: string, before: string): boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])${letters(word)}(?![\\p{L}\\p{M}])`, 'gu');
  return [...text.matchAll(pattern)].some(
    ({ index }) => !text.slice(Math.max(0, index - before.length - 2), index).includes(before),
  );
}

/** The whole name, where a text has given it before: by its first word in Indonesia, by its last elsewhere. */
function longer({ document: { text, language }, speech }: Reading, name: string, at: number): string | undefined {
  const [free, word] = [letters(name), "\\p{Lu}[\\p{L}\\p{M}’'-]+"];
  const pattern = speech.words.joins
    ? `(?<![\\p{L}\\p{M}])${free}(?:\\s${word}){1,2}`
    : `(?:(?:${word}\\s){0,2}(?:\\p{Lu}\\.\\s?)+|(?:${word}\\s){1,2})${free}(?![\\p{L}\\p{M}])`;
  const names = new Set<string>();
  for (const { 0: whole, index } of text.slice(0, at).matchAll(new RegExp(pattern, 'gu'))) {
    const words = [...withoutNoun(whole.trim().split(/\s+/u), text.slice(Math.max(0, index - 16), index), language)];
    while (words.length > 1 && (titled(words[0] as string) || isCommon(words[0] as string, language))) words.shift();
    if (words.length > 1) names.add(words.join(' '));
  }
  // Two who share it are nobody in particular.
  return names.size === 1 ? [...names][0] : undefined;
}

const cased = (text: string): boolean => /[\p{Lu}\p{Ll}]/u.test(text);

/** A capital that stands there because a sentence begins, and nowhere else. */
function onlyBegins({ document }: Reading, { start, end }: Run): boolean {
  const { text, sentences } = document;
  const word = text.slice(start, end);
  if (/\s/u.test(word)) return false;
  const from = sentences[sentenceAt(document, start)]?.[0] ?? start;
  if (start - from > 3 || /\p{L}/u.test(text.slice(from, start))) return false;
  const lower = word.toLowerCase();
  return new RegExp(`(?<![\\p{L}\\p{M}])${lower.replace(/[^\p{L}\p{M}\p{N}]/gu, '.')}(?![\\p{L}\\p{M}])`, 'u').test(
    text,
  );
}

const isKnown =
  ({ mentions }: Reading) =>
  ({ start, end }: Run): boolean =>
    mentionsIn(mentions, start, end).length > 0;

/** The pronouns that do not mean everybody. */
const MEANT: Readonly<Record<string, Meant>> = {
  ...{ he: 'm', she: 'f', it: 'it', they: 'they' },
  // German «sie» are many, too.
  ...{ er: 'm', il: 'm', elle: 'f', lui: 'm', 't-il': 'm', 't-elle': 'f', él: 'm', ella: 'f' },
};

/** Whose it is, as the pronoun of whoever that is. */
const OWNER: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they', its: 'it' };

export function meantBy(pronoun: string): { readonly meant?: Meant } {
  const meant = MEANT[pronoun.toLowerCase()];
  return meant ? { meant } : {};
}

const CALLED = /(?:named|called|only as|known as|identified (?:only )?as|bernama|dipanggil)\s*$/iu;

/**
 * Who is meant by a phrase that ends where the word for saying begins, or that follows it. Nothing if the phrase names nobody.
 */
export function whoIn(reading: Reading, start: number, to: number, place: 'before' | 'after'): Speaker | undefined {
  const { document, speech } = reading;
  const { text } = document;
  let from = start;
  let end = to;
  const trim = (): void => {
    while (from < end && /[\s(“”"«»„‘]/u.test(text[from] ?? '')) from++;
    while (end > from && /[\s)“”"«»‘,]/u.test(text[end - 1] ?? '')) end--;
  };
  trim();
  // «Harriet Okonjo KC», «Asep Gunadi (45)».
  const after = POSTNOMINAL.exec(` ${text.slice(from, end)}`);
  if (after) end -= Math.min(end - from, after[0].length);
  const years = /\s*\([^()]{1,12}\)$/u.exec(text.slice(from, end));
  if (years) end -= years[0].length;
  // «the Drinking Water Authority (DWA)»: its whole name, not what it is short for.
  const short = /(?<=\p{Lu}[\p{L}’'-]*)\s\(\p{Lu}[\p{L}&-]{1,9}$/u.exec(text.slice(from, end));
  if (short) end -= short[0].length;
  trim();
  if (from >= end) return undefined;
  const words = text.slice(from, end);
  if (speech.pronoun.test(words)) return { before: true, ...meantBy(words) };
  // «Her report said»: what she writes in it.
  const [, theirs, own] = /^(his|her|their|its)\s(?:\p{Ll}+\s){0,2}(\p{Ll}+)$/iu.exec(words) ?? [];
  if (theirs !== undefined && own !== undefined && speech.papers?.test(own) === true)
    return { before: true, ...meantBy(OWNER[theirs.toLowerCase()] ?? '') };
  // «Seorang anggota parlemen Korea Selatan», «a Beta Mills spokesman»: nobody by name.
  const indefinite = speech.indefinite.test(words);
  const runs = runsIn(reading, from, end);
  const called = runs.find((run) => CALLED.test(text.slice(from, run.start)));
  if (called) return bearer(reading, called);
  const governed = (run: Run): number | undefined => {
    const lead = text.slice(from, run.start);
    const last = [...lead.matchAll(speech.of)].at(-1);
    // «the spokesman for the Keth army»: only small words and titles between.
    return last && /^\s*(?:\p{Ll}+\s+){0,2}$/u.test(lead.slice(last.index + last[0].length))
      ? from + last.index
      : undefined;
  };
  const lastRun = runs.at(-1);
  if (lastRun && text.slice(lastRun.end, end).trim() === '' && !onlyBegins(reading, lastRun)) {
    const cut = governed(lastRun);
    if (cut === undefined) {
      const plural = speech.people?.test(text.slice(lastRun.start, lastRun.end));
      if (plural) return { anonymous: true };
      if (!indefinite || /^\S+\s+(?:\p{Ll}+\s+)?$/u.test(text.slice(from, lastRun.start))) {
        const who = bearerOrEither(reading, lastRun);
        if (who) return who;
      }
    } else if (cut > from) {
      // «the Department for Sport»: an office is called by what it is for.
      const head = text.slice(from, cut).trim();
      const office = /\p{Lu}\p{L}*$/u.exec(head)?.[0];
      if (office !== undefined && ORGANISATION.has(office.toLowerCase()) && !runs.slice(0, -1).some(isKnown(reading)))
        return { name: text.slice(from, lastRun.end).replace(speech.articles ?? /^$/u, '') };
      return whoIn(reading, from, cut, place);
    } else return undefined;
  }
  // What tells which one is cut off: «residents of …», «a man from …».
  const cut = [...words.matchAll(speech.of)].find(({ index }) => index > 0);
  const head = (cut ? words.slice(0, cut.index) : words).trim();
  if (cut?.index === undefined && new RegExp(`^(?:${speech.words.of.join('|')})\\s`, 'iu').test(words))
    return undefined;
  if (indefinite) return { anonymous: true };
  if (cut && speech.people?.test(head)) return { anonymous: true };
  const first = runs[0];
  // Whom it is said to may come after the name.
  if (
    place === 'after' &&
    speech.words.free &&
    first &&
    !governed(first) &&
    /^\s*\p{Ll}/u.test(text.slice(first.end, end))
  )
    return bearer(reading, first);
  // «Carla Dunn of Acme Foods»: the name before what tells which one.
  if (first && cut && first.end === from + head.length && !onlyBegins(reading, first)) {
    // «the Ministry of Transport» is one name, with what follows.
    const parts = text.slice(first.start, first.end).split(/\s+/u);
    if (!ORGANISATION.has((parts.at(-1) ?? '').toLowerCase())) return bearer(reading, first);
    return { name: words.replace(speech.articles ?? /^$/u, '') };
  }
  if (!cased(head)) return undefined;
  if (/^(?:the|der|die|das|le|la|el|los|les)\s/iu.test(head) === false && speech.people?.test(head))
    return { anonymous: true };
  const noun = head.split(/\s+/u).at(-1) ?? '';
  if (isTitle(noun)) return { before: true, role: noun.toLowerCase() };
  // «documents seen by the Courier»
  const paper = head.replace(SEEN, '');
  const papers = speech.papers?.test(paper) === true;
  const whose = runs.some((run) => run.start < from + head.length);
  // «the electoral register», «Vorland’s defence ministry»: by their name only.
  if (papers || (whose && ORGANISATION.has(noun.toLowerCase()) && first && !onlyBegins(reading, first)))
    return { name: (papers ? paper : head).replace(speech.articles ?? /^$/u, '') };
  return undefined;
}
const SEEN = /\s(?:seen|obtained|reviewed|examined|published|released|leaked|filed|shown|provided)$/iu;

/** Whether a stretch is a name and nothing else: what an apposition before it or after it tells. */
export function bareName(reading: Reading, from: number, to: number): Source | undefined {
  const { text, language } = reading.document;
  let [start, end] = [from, to];
  while (start < end && /[\s(]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s)]/u.test(text[end - 1] ?? '')) end--;
  end -= POSTNOMINAL.exec(text.slice(start, end))?.[0].length ?? 0;
  const runs = runsIn(reading, start, end);
  const [run] = runs;
  if (!run || runs.length > 1 || run.start !== start || run.end !== end) return undefined;
  const words = text.slice(start, end);
  const [known] = mentionsIn(reading.mentions, start, end);
  if (known && known.start === start && known.end === end) {
    const kind = reading.actors.get(known.actor)?.kind;
    return kind === 'place' || isCountry(words, language) ? undefined : { actor: known.actor };
  }
  // A single word that nobody knows may be anything.
  if (!/\s/u.test(words) || isCountry(words, language)) return undefined;
  return bearer(reading, run);
}

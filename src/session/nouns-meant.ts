/**
 * Whom does a noun mean that stands for somebody named before: «The bank lent X …», «Partai itu mendukung X»? The only one of whom it can be
 * said: who has it in their name, or was called so beside it. Where two could be meant, nobody. English, Indonesian and Malay.
 */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { isCompanyForm } from '../names/no-name-words.ts';
import type { Mention } from '../names/mentions.ts';
import { isVerbish, isFunction, type Token } from '../suggest/english-tokens.ts';
import type { Bearer } from './pronouns-meant.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What most firms may be called, whatever their names are. */
const ANY_FIRM = list('company firm business corporation operator perusahaan firma korporasi emiten syarikat');
/** What its bearers have in their names, or are introduced by. */
const BODIES = list(`
  bank lender ministry party commission agency bureau authority council committee union federation association foundation tribunal university
  college hospital newspaper paper magazine broadcaster airline retailer insurer regulator watchdog club league institute charity consortium fund
  trust brewery shipyard group holding county district municipality province department
  kementerian partai komisi badan dinas dewan yayasan universitas serikat koperasi lembaga organisasi koran harian majalah tabloid
  klub maskapai asosiasi otoritas kejaksaan pengadilan grup
`);
const PEOPLE = list(`
  minister mayor governor president senator councillor businessman businesswoman tycoon financier broker banker contractor auditor ambassador lawmaker
  menteri bupati gubernur presiden ketua pengusaha politikus politisi kontraktor
`);
/** Of what firms are not called: «the company» is no party, and no ministry. */
const NO_FIRM = list(`
  ministry party commission agency bureau authority council committee union federation association foundation court tribunal university college
  hospital police parliament senate congress league club institute government office department army navy church
  kementerian partai komisi badan dinas dewan yayasan universitas serikat lembaga organisasi kejaksaan pengadilan mahkamah kepolisian polri polres
  polda tni kpk dpr dprd asosiasi otoritas pemerintah kantor majelis balai satgas himpunan persatuan
`);

/** In UTF-16 code units: how far back somebody may have been named. */
const FAR = 6000;

/** «The bank», «the port authority»: up to three words behind the article. */
const ENGLISH = /(?<![\p{L}\p{N}-])[Tt]he(?=\s(\p{Ll}+(?:-\p{Ll}+)?(?:\s\p{Ll}+(?:-\p{Ll}+)?){0,2}))/gu;
/** «Bank tersebut», «perusahaan tambang itu»: up to three words before what points at somebody. */
const INDONESIAN = /(?<=(?<![\p{L}\p{N}-])((?:\p{L}\p{Ll}+\s){1,3}))(?:itu|tersebut|ini)(?![\p{L}\p{N}-])/gu;
/** «keputusan gubernur», «menggugat wali kota»: an office without its bearer, and with nothing behind it that says which. */
const BARE_OFFICE =
  /(?<=(?:^|[\s“"(])(?:[Kk]eputusan|[Ll]angkah|[Kk]ebijakan|[Uu]sulan|[Uu]sul|[Rr]encana|[Ss]ikap|[Jj]uru bicara|me\p{Ll}{4,}|kepada|dengan|oleh|terhadap|dan)\s)(?:gubernur|bupati|wali kota|menteri|presiden|ketua)(?=[.,;:!?”"]|\s(?:pada|sebagai|yang|dan|karena|untuk|me\p{Ll}{4,}|telah|akan|sudah|juga|itu)(?!\p{L})|$)/gu;
/** No word that says which. */
const NO_WHICH =
  /^(?:(?:me|di|ber|ter)\p{Ll}{3,}|di|ke|dari|dan|atau|oleh|pada|dengan|untuk|kepada|yang|bahwa|dalam|terhadap|juga|sudah|telah|akan|tidak)$/u;
/** What stands before one who does something, or has it done: not another noun, whose it would be. */
const LEADS =
  /(?:^|[.!?,;:“”"(–—]\s?|(?<!\p{L})(?:dan|serta|tetapi|tapi|namun|bahwa|karena|sebab|setelah|sebelum|ketika|saat|jika|sementara|sedangkan|kepada|dari|oleh|dengan|terhadap|untuk|antara|melawan|menurut|kata|ujar|lalu|kemudian|agar|(?!direk|dinas|distribut|diplomat|menteri|menantu|mertua|mereka|media|mesin|berkas|berita|bendahara|terdakwa|tersangka|terpidana|teras)(?:me|di|ber|ter)\p{Ll}{3,})\s)$/iu;
const OFFICE_OF =
  /(?:^|[^\p{L}])(?:direktur(?: utama)?|presiden direktur|dirut|ketua(?: umum)?|kepala|pemilik|pendiri|komisaris|juru bicara|pengacara|bos)\s$/iu;
/** «the bank’s», «the bank.» */
const ENDS = /^(?:['’]s?(?!\p{L})|\s*(?:[.,;:!?”"…)–—]|$))/u;
/** «told the bank that»: there it is whom somebody tells something, and no part of what says which. */
const TELLS = /(?<!\p{L})(?:told|tells|warned|warns|informed|assured|reminded|promised|persuaded|convinced)\s$/iu;
/** Behind whoever does something these say which: «the bank in Oslo that». */
const WHICH_BEHIND = /^(?:that|which|who|whose|whom|where|of|behind|near|at)$/u;
const PREPOSITION = /^(?:in|on|for|with|from|by|to|under|over|outside|around|about|against)$/u;

interface Phrase extends TextRange {
  readonly noun: string;
  /** Words that say which. */
  readonly which: readonly string[];
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether a phrase ends there, and no other noun follows, as in «the bank account», nor what says which, as in «the bank that lent it». */
function endsPhrase(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 60);
  if (ENDS.test(rest)) return true;
  const [, next = '', after = ''] =
    /^\s([\p{L}\p{M}\p{N}’'-]+)[^\p{L}\p{N}]{0,2}\s?([\p{L}\p{M}\p{N}£$€]+)?/u.exec(rest) ?? [];
  if (next === '' || /^\p{Lu}/u.test(next)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  // «accused the mayor of hiding it»
  if (next === 'of' && /ing$/u.test(after) && /(?<!\p{L})(?:accus|suspect|convict)\p{Ll}*\s$/iu.test(before))
    return true;
  if (WHICH_BEHIND.test(next)) return next === 'that' && TELLS.test(before);
  // «The bank in Oslo said», but «sued the bank in May».
  const begins = !/\p{L}\s$/u.test(before) || /(?<!\p{L})(?:and|but|that|while|when|after|because)\s$/iu.test(before);
  if (PREPOSITION.test(next)) return !begins;
  const token = (word: string): Token => ({ start: 0, end: 0, text: word, low: word.toLowerCase() });
  if (isFunction(token(next)) || isVerbish(token(next))) return true;
  // «The bank owns 12 …», «The bank sues Halden»; but «The bank accounts were …».
  if (!/^\p{Ll}{2,}[^s\W]s$/u.test(next)) return false;
  const own = token(after);
  return (
    /^(?:\p{Lu}|\p{N}|[£$€])/u.test(after) ||
    (isFunction(own) && !isVerbish(own) && !/^(?:of|in|at|on|and|or)$/u.test(after))
  );
}

function englishIn(text: string, { start, end }: TextRange): readonly Phrase[] {
  return [...text.slice(start, end).matchAll(ENGLISH)].flatMap(({ 1: behind = '', index }) => {
    const from = start + index;
    const words = behind.split(' ');
    for (const [i, noun] of words.entries()) {
      const to = from + 'the '.length + words.slice(0, i + 1).join(' ').length;
      if (isKnown(noun) && to <= end && endsPhrase(text, from, to))
        return [{ start: from, end: to, noun, which: words.slice(0, i) }];
    }
    return [];
  });
}

function indonesianIn(text: string, { start, end }: TextRange): readonly Phrase[] {
  const offices = [...text.slice(start, end).matchAll(BARE_OFFICE)].map(({ 0: noun, index }): Phrase => ({
    start: start + index,
    end: start + index + noun.length,
    noun,
    which: [],
  }));
  const pointed = [...text.slice(start, end).matchAll(INDONESIAN)].flatMap(
    ({ 0: points, 1: lead = '', index }): readonly Phrase[] => {
      const to = start + index + points.length;
      if (/^\s\p{Lu}/u.test(text.slice(to, to + 2))) return [];
      const words = lead.trim().split(' ');
      for (let i = words.length - 1; i >= 0; i--) {
        const noun = (words[i] ?? '').toLowerCase();
        const from = start + index - words.slice(i).join(' ').length - 1;
        if (isKnown(noun) && from >= start) {
          const lead = text.slice(Math.max(0, from - 30), from);
          // «Direktur utama perusahaan itu, X, …»: whose director that is who is named behind.
          const isWhose = OFFICE_OF.test(lead) && /^,\s\p{Lu}/u.test(text.slice(to, to + 3));
          const led = from === start || LEADS.test(lead) || isWhose;
          return led ? [{ start: from, end: to, noun, which: words.slice(i + 1) }] : [];
        }
        if (NO_WHICH.test(noun)) return [];
      }
      return [];
    },
  );
  return [
    ...pointed,
    ...offices.filter((one) => !pointed.some((other) => one.start < other.end && other.start < one.end)),
  ];
}

const isEnglish = (language: string): boolean => /^en(?:-|$)/iu.test(language);
const isIndonesian = (language: string): boolean => /^(?:id|ms)(?:-|$)/iu.test(language);
const isOffice = (noun: string): boolean => PEOPLE.has(noun) || noun === 'wali kota';
const isKnown = (noun: string): boolean => ANY_FIRM.has(noun) || BODIES.has(noun) || isOffice(noun);

/** «Ketuanya, X, …»: who holds an office in whatever the sentence before begins with. Whose it is stands in the last three letters. */
const ITS =
  /^(?:ketua(?:\s\p{Ll}+)?|kepala|pemimpin|pimpinan|presiden|direktur(?:\s\p{Ll}+)?|dirut|pendiri|pemilik|komisaris|sekretaris|juru\sbicara|pengacara)nya(?=,\s\p{Lu})/iu;

function itsIn(document: Document, place: TextRange): readonly Phrase[] {
  const { text, language, sentences } = document;
  const [start, end] = (isIndonesian(language) && sentences[sentenceAt(document, place.start)]) || [0, 0];
  const [word] = ITS.exec(text.slice(start, end)) ?? [];
  const to = start + (word?.length ?? 0);
  return word === undefined || place.start >= to ? [] : [{ start: to - WHOSE.length, end: to, noun: WHOSE, which: [] }];
}
const WHOSE = 'nya';

/** Such phrases in some places, ascending, whomever they mean. */
export function nounsIn(document: Document, places: readonly TextRange[]): readonly Phrase[] {
  const { text, language } = document;
  const find = isEnglish(language) ? englishIn : isIndonesian(language) ? indonesianIn : undefined;
  if (!find) return [];
  const all = places
    .flatMap((place) => [...find(text, place), ...itsIn(document, place)])
    .sort((a, b) => a.start - b.start);
  return all.filter(({ start }, i) => all[i - 1]?.start !== start);
}

/** Where somebody stands whom such a phrase in the places may mean; none where there is no such phrase. */
export function aroundNouns(document: Document, places: readonly TextRange[]): readonly TextRange[] {
  const last = nounsIn(document, places).at(-1);
  if (!last) return [];
  const [start, end] = document.sentences[sentenceAt(document, last.start)] ?? [last.start, last.end];
  return [{ start: Math.max(0, start - FAR), end: Math.max(end, last.end) }];
}

/** Whether somebody is introduced by a noun: «the bank X», «Bupati Malang X», «X, an investment firm led by …», «party, the X». */
function isCalled(text: string, { start, end }: TextRange, noun: string): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 60);
  // What an office is of stands between: «Bupati Lembah Hijau, X».
  const office = isOffice(noun) ? '(?:\\p{Lu}[\\p{L}-]*,?\\s){0,4}' : '';
  const either = noun.replace(/(?<!\p{L})\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return (
    new RegExp(`(?<![\\p{L}-])${either},?\\s(?:the\\s)?${office}$`, 'u').test(before) ||
    new RegExp(`^,\\s(?:an?|the|its|sebuah|salah satu)\\s(?:[\\p{Ll}-]+\\s){0,3}?${noun}(?![\\p{L}-])`, 'u').test(
      behind,
    ) ||
    new RegExp(`^,\\s(?:\\p{Ll}+\\s){0,1}${noun}\\s(?:yang|milik)(?!\\p{L})`, 'u').test(behind)
  );
}

/** «deputy minister», «former mayor»: who is not called by the noun alone. */
const NOT_QUITE =
  /(?:^|[^\p{L}])(?:deputy|vice|former|ex|acting|wakil|mantan|eks|bekas|calon)[\s-](?:\p{L}+\s){0,2}$/iu;

/**
 * The places of such phrases, as mentions of those whom they mean. `mentions`: at least of `aroundNouns`, ascending; `whoIs`: of which kind
 * somebody is, and how they are called.
 */
export function nounsMeant(
  document: Document,
  places: readonly TextRange[],
  mentions: readonly Mention[],
  whoIs: (actor: string) => Bearer | undefined,
): readonly Mention[] {
  return nounsIn(document, places).flatMap((phrase): readonly Mention[] => {
    const before = mentions.filter(({ start, end }) => end <= phrase.start && start >= phrase.start - FAR);
    const actor = meantBy(document, phrase, before, whoIs);
    if (actor === undefined || isAnother(document.text, phrase, actor, before)) return [];
    return [{ actor, start: phrase.start, end: phrase.end }];
  });
}

/** «Halden fined the firm»: whoever does it stands just before, and would be called «itself». */
function isAnother(text: string, phrase: Phrase, actor: string, before: readonly Mention[]): boolean {
  const last = before.filter((one) => one.actor === actor).at(-1);
  return last !== undefined && !NEW_CLAUSE.test(text.slice(last.end, phrase.start));
}

/** Behind these a clause of its own begins, in which somebody may be named again by a noun. */
const NEW_CLAUSE =
  /[.,;:!?“”"–—\n]|(?<!\p{L})(?:and|but|that|said|says|because|after|before|when|while|where|whether|if|as|which|who|dan|tetapi|tapi|bahwa|kata|mengatakan|menyebut|menyatakan|karena|setelah|sebelum|ketika|saat|jika|apakah|sementara|yang)(?!\p{L})/iu;

function meantBy(
  document: Document,
  phrase: Phrase,
  before: readonly Mention[],
  whoIs: (actor: string) => Bearer | undefined,
): string | undefined {
  const { text } = document;
  const { noun, which } = phrase;
  const places = new Map<string, Mention[]>();
  for (const one of before) places.set(one.actor, [...(places.get(one.actor) ?? []), one]);
  const nameOf = (actor: string): readonly string[] => wordsOf(whoIs(actor)?.name ?? '');
  const isPerson = (actor: string): boolean => whoIs(actor)?.kind === 'person';
  const called = (actor: string): boolean =>
    places.get(actor)?.some((place) => isCalled(text, place, noun) && !NOT_QUITE.test(leadOf(text, place, noun))) ===
    true;
  // «the port authority» is one whose name has both words, or who was introduced with them.
  const fitsWhich = (actor: string): boolean =>
    which.every(
      (word) =>
        nameOf(actor).includes(word) ||
        places
          .get(actor)
          ?.some(({ start, end }) =>
            wordsOf(text.slice(Math.max(0, start - 60), Math.min(end + 60, phrase.start))).includes(word),
          ),
    );
  const all = [...places.keys()];
  if (noun === WHOSE)
    return firstBefore(document, phrase, before, (actor) =>
      /^(?:organisation|media|armed-group|state)$/u.test(whoIs(actor)?.kind ?? ''),
    );
  if (isOffice(noun)) {
    const bearers = all.filter((actor) => !nameOf(actor).some((word) => NO_FIRM.has(word)) && called(actor));
    return only(bearers.filter(fitsWhich), bearers.length === 1 || which.length > 0);
  }
  if (!ANY_FIRM.has(noun)) {
    const bearers = all.filter((actor) => !isPerson(actor) && (nameOf(actor).includes(noun) || called(actor)));
    // What says which in Indonesian says as often what it is like.
    // «the county» is Lund County, and not its health department.
    const heads = (actor: string): boolean => isHead(noun, whoIs(actor)?.name ?? '') || called(actor);
    const own = bearers.filter((actor) => fitsWhich(actor) && (!isEnglish(document.language) || heads(actor)));
    return own.length
      ? only(own, true)
      : isIndonesian(document.language) && which.length
        ? only(bearers, true)
        : undefined;
  }
  // Whoever may be a firm at all.
  const able = all.filter((actor) => mayBeFirm(whoIs(actor)));
  const sure = able.filter((actor) => whoIs(actor)?.kind === 'organisation' || called(actor));
  if (able.length === 1) return only(sure.filter(fitsWhich), true);
  // Of several, whoever the sentence before begins with, if it names no other.
  const at = sentenceAt(document, phrase.start);
  const [from = 0, to = 0] = document.sentences[at - 1] ?? [];
  const [own = 0] = document.sentences[at] ?? [];
  const inside = before.filter(({ start, end, actor }) => start >= from && end <= to && able.includes(actor));
  const here = before.some(({ start, actor }) => start >= own && able.includes(actor));
  const [first] = inside;
  const begins = first && BEGINS.test(text.slice(from, first.start));
  if (here || !first || !begins || new Set(inside.map(({ actor }) => actor)).size > 1) return undefined;
  return only(sure.filter((actor) => actor === first.actor).filter(fitsWhich), true);
}

/** Whether a noun is what an English name says that its bearer is: the last word before «of». */
const isHead = (noun: string, name: string): boolean =>
  wordsOf(name.split(/\s(?:of|for|in|at|and|&)\s/u)[0] ?? '').at(-1) === noun;

/** Whoever the sentence before begins with, of those who may be meant. */
function firstBefore(
  document: Document,
  phrase: Phrase,
  before: readonly Mention[],
  isAble: (actor: string) => boolean,
): string | undefined {
  const [from = 0, to = 0] = document.sentences[sentenceAt(document, phrase.start) - 1] ?? [];
  const [first] = before.filter(({ start, end }) => start >= from && end <= to);
  return first && isAble(first.actor) && BEGINS.test(document.text.slice(from, first.start)) ? first.actor : undefined;
}

/** Nothing before somebody at the beginning of a sentence but what they are. */
const BEGINS =
  /^(?!(?:of|by|with|to|for|from|in|at|on|as|after|when|if|di|ke|dari|oleh|bagi|menurut|karena|setelah|ketika|saat|kepada)\s)(?:\p{L}[\p{Ll}-]*\s){0,4}$/iu;

const only = (actors: readonly string[], sure: boolean): string | undefined =>
  sure && actors.length === 1 ? actors[0] : undefined;

/** What stands before the noun by which somebody is introduced. */
function leadOf(text: string, { start }: TextRange, noun: string): string {
  const before = text.slice(Math.max(0, start - 60), start);
  const at = before.toLowerCase().lastIndexOf(noun);
  return at < 0 ? '' : before.slice(Math.max(0, at - 24), at);
}

const GIVES_NO_FIRM = /^(?:person|state|place|media|armed-group)$/u;

/** Whether somebody can be a firm for all that is known: of a kind that may be one, and with no word in the name that says otherwise. */
function mayBeFirm(bearer: Bearer | undefined): boolean {
  if (!bearer || GIVES_NO_FIRM.test(bearer.kind)) return false;
  const words = wordsOf(bearer.name);
  return words.some((word) => isCompanyForm(word)) || !words.some((word) => NO_FIRM.has(word));
}

/** Is that a person, a state, an organisation? Only a first guess, from the name and from what stands before it. */
import { safeLocale, UNKNOWN } from '../dossier/language-tag.ts';
import type { Actor, ActorKind, Document } from '../dossier/schema.ts';
import { folded } from '../evidence/fold.ts';
import { isGivenName } from './given-names.ts';
import { evidenceFor, goesOnBySurname } from './kind-evidence.ts';
import { isPartnership } from './firm-names.ts';
import {
  beginsFirmName,
  beginsPlace,
  isAnnounced,
  isCrowd,
  isInside,
  isLedState,
  isOfAState,
  isPlace,
  kindOfEnd,
  kindOfWord,
  looksKorean,
  mayNameFirm,
  namesFirm,
  namesFirmUnless,
} from './kind-words.ts';
import { isMarked, saidBeforeMark } from './marked-names.ts';
import { isFamily } from './families.ts';
import { placesOfName } from './name-places.ts';
import { looksHers, nameForm, nominativeOf } from './russian-names.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { endsLikeOrganisation, isMedium, isParty, isTitle, ORGANISATION } from './titles.ts';
import { wordForms } from './word-ends.ts';

type Guess = 'person' | 'state' | 'organisation' | 'media' | 'place';

/** Kinds of a codebook that can stand for a guess: by their usual ids, then by the FollowTheMoney schema that they name. */
const KINDS: Readonly<Record<Guess, { readonly ids: readonly string[]; readonly ftm: readonly string[] }>> = {
  person: { ids: ['person', 'orang'], ftm: ['Person'] },
  state: { ids: ['state', 'country', 'negara'], ftm: ['PublicBody', 'Country'] },
  organisation: {
    ids: ['organisation', 'organization', 'organisasi', 'company'],
    ftm: ['Organization', 'Company', 'LegalEntity'],
  },
  media: { ids: ['media', 'medium', 'news'], ftm: [] },
  place: { ids: ['place', 'location', 'tempat', 'lokasi', 'city', 'kota'], ftm: ['Address'] },
};

/** What regions are called that are none: blocs. */
const BLOCS = new Set(['UN', 'EU', 'EZ']);
/** What else some countries are called. */
const ALSO: Readonly<Record<string, string>> = {
  en: 'Britain|America|USA|UAE|USSR|Soviet Union|Czech Republic',
  id: 'Amerika|Inggris|Korsel|Korut|Cina|Tiongkok|Uni Soviet|Emirat Arab',
  ru: 'Америка|ФРГ|СССР|Эмираты|Южная Корея|Северная Корея|Соединенные Штаты Америки|Российская Федерация',
  ko: '한국|소련|영국',
  ar: 'أمريكا|أميركا|بريطانيا|الإمارات|كوريا',
  zh: '苏联|韩国|美國|韓國',
  ja: '米国|韓国|ソ連',
};

interface Regions {
  /** In folded lower case, with the forms in which they are bent, to the plain name. */
  readonly states: ReadonlyMap<string, string>;
  readonly blocs: ReadonlySet<string>;
}
const regions = new Map<string, Regions>();

const plain = (name: string): string => folded(name, 'name').trim().toLowerCase();

/** All forms of a name of one or two words that bend, of longer ones the name alone. */
function formsOf(name: string, language: string): readonly string[] {
  const words = folded(name, 'name').split(' ');
  if (words.length > 3) return [words.join(' ')];
  return words
    .map((word) => [word, ...wordForms(word, language)])
    .reduce<readonly string[]>(
      (all, next) => all.flatMap((one) => next.map((word) => (one ? `${one} ${word}` : word))),
      [''],
    );
}

/** What the world's countries are called in a language, as far as the engine knows. */
function regionsIn(language: string): Regions {
  const known = regions.get(language);
  if (known) return known;
  const states = new Map<string, string>();
  const blocs = new Set<string>();
  const add = (name: string): void => {
    // Not over the plain name of another country.
    for (const [i, form] of formsOf(name, language).entries())
      if (i === 0 || !states.has(form.toLowerCase())) states.set(form.toLowerCase(), name);
  };
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  // A language tag that no engine knows: no names, no guess.
  if (language === UNKNOWN || safeLocale(language) !== UNKNOWN) {
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames(safeLocale(language), { type: 'region', style, fallback: 'none' });
      for (const a of letters)
        for (const b of letters) {
          const name = names.of(a + b);
          if (name === undefined || a === 'X' || a + b === 'ZZ') continue;
          if (BLOCS.has(a + b)) blocs.add(plain(name));
          else add(name);
        }
    }
  }
  for (const name of (ALSO[language.split('-')[0] ?? ''] ?? '').split('|').filter(Boolean)) add(name);
  const made = { states, blocs };
  regions.set(language, made);
  return made;
}

/** The plain name of a country that is meant by this one, perhaps bent; «U.S.» is «US». */
export function countryNamed(name: string, language: string): string | undefined {
  const wanted = plain(/^(?:\p{Lu}\.){2,4}$/u.test(name.trim()) ? name.replaceAll('.', '') : name);
  for (const tag of [language, 'en']) {
    const found = regionsIn(tag).states.get(wanted);
    // «Us», «As» are words.
    if (found !== undefined && !(found.length < 4 && /^\p{Lu}+$/u.test(found) && !/^[\p{Lu}.]+$/u.test(name.trim())))
      return found;
  }
  return undefined;
}
export const isCountry = (name: string, language: string): boolean => countryNamed(name, language) !== undefined;

/** People and things of a country, where English does not make them of its name. */
const DEMONYMS = new Set(
  'British Dutch French German Greek Danish Finnish Polish Turkish Swiss Welsh Scottish English Irish American Filipino Thai Norwegian Spanish Czech Chinese Cypriot Portuguese Emirati Saudi Congolese Lebanese European African Asian Scots'.split(
    ' ',
  ),
);
/** «Maltese», «Swedish»: an adjective of a country, and no actor. English, which writes them with a capital. */
export function isDemonym(word: string, language: string): boolean {
  if (!/^en(?:-|$)/iu.test(language)) return false;
  if (DEMONYMS.has(word)) return true;
  const stem = /^(\p{Lu}\p{Ll}{2,}?)(?:ese|ish|ian|ean|an|i|ic)$/u.exec(word)?.[1]?.toLowerCase();
  // «Dominic» is somebody, and nobody from Dominica.
  if (stem === undefined || isCountry(word, language) || isGivenName(word)) return false;
  return [...regionsIn('en').states.keys()].some(
    (name) => name.startsWith(stem) && name.length - stem.length < 5 && !name.includes(' '),
  );
}

/** Countries as actors, to be looked for in a text where no capital shows where a name is. */
const asActors = new Map<string, readonly Actor[]>();
export function countriesIn(language: string): readonly Actor[] {
  const known = asActors.get(language);
  if (known) return known;
  const names = new Set([...regionsIn(language).states.values()].filter((name) => Array.from(name).length > 1));
  const made = [...names].map((name): Actor => ({ id: name, kind: '', name: { [language]: name } }));
  asActors.set(language, made);
  return made;
}

/** Nothing but capitals and digits, two at least: an organisation, unless it is a country. */
const ACRONYM = /^\p{Lu}{2}[\p{Lu}\p{N}]*$/u;
const INITIALS = /^(?:\p{Lu}\p{M}*\.-?)+$/u;
const NAME_WORD = /^\p{Lu}[\p{Ll}\p{M}’'-]*(?:\p{Lu}\p{Ll}+)*$/u;
const SMALL_WORD = /^(?:van|von|der|den|de|da|dos|del|della|la|las|los|di|bin|binti|ibn|al|el|ten|ter|e|y)$/u;

/** Where else the name stands, and what it is also called there. */
export interface Context {
  readonly documents: readonly Document[];
  readonly also?: readonly string[];
}

/** «chief executive of», «Sprecher der»: the office before it is no title of whoever is named next. */
const ENDS_OFFICE =
  /(?:^|\s)(?:of|at|for|in|with|from|by|to|and|that|than|against|von|der|des|für|bei|aus|und|de|du|des|chez|et|del|da|do|van|bij|dari|di|pada|kepada|dan|untuk|oleh|dengan|bahwa|y|e|w|z|i|,)$/iu;
/** «seorang nelayan»: one of them, and so called; «seorang warga» is one of a place. */
const ONE_OF_MANY = /(?:^|\s)seorang (?:buruh|karyawan|nelayan|petani)$/iu;
/** «shares in», «confidence in»: no place. */
const NOT_INSIDE =
  /(?:^|\s)(?:shares?|stakes?|interests?|investments?|invested|investors?|shareholding|confidence|trust|faith|believes?|believed|partners?|roles?|jobs?|rises?|falls?|found|change|changes|beteiligung|anteile|vertrauen) in$/iu;
/** French and Italian verbs whose «à» leads to whoever gets it. */
const DATIVE =
  /(?:apparten\p{L}+|appartient|vend\p{L}*|vers\p{L}+|pay\p{L}+|donn\p{L}+|confi\p{L}+|lou\p{L}+|livr\p{L}+|cèd\p{L}+|céd\p{L}+|fourni\p{L}*|reproch\p{L}+|demand\p{L}+|impos\p{L}+|interdi\p{L}+|attribu\p{L}+|grâce|face|liée?s?|prêt\p{L}+|écri\p{L}+|di[st]|répond\p{L}*|pagat\p{L}|vendut\p{L}|affidat\p{L}|dato|data|insieme|grazie|accanto|fornit\p{L}) [àa]$/iu;
/** Places whose word people are called by as well: «Bernard Hill». */
const PLACE_OR_SURNAME = new Set(
  'hill hills lake park beach forest river rivers bay port county city sea mountain village'.split(' '),
);

/** Whether the first word is a given name or initials, as of «Helga Thomsen» and «J.K. Marlow». */
function looksPersonal(words: readonly string[]): boolean {
  const names = words.filter((word) => !SMALL_WORD.test(word));
  const [first = ''] = names;
  const fits =
    (names.length === 2 || names.length === 3 || names.length === 4) &&
    names.every((word, i) => NAME_WORD.test(word) || (i < names.length - 1 && INITIALS.test(word)));
  return fits && (isGivenName(first) || INITIALS.test(first));
}

/** «Стожарова»: surnames of women end so; and so do some nouns, countries and firms. */
const HER_SURNAME = /^\p{Lu}\p{Ll}{2,}(?:ов|ев|ёв|ин|ын)а$/u;
const NO_SURNAME =
  /^(?:молдова|украина|палестина|аргентина|родина|основа|голова|корова|королева|слова|подкова|дубрава|женщина|мужчина|половина|община|дружина|причина|картина|машина|долина|равнина|калина|рябина|малина|вершина|витрина|вакцина|медицина|дисциплина|бригантина|балерина|кузина|новина|старшина|крестовина|котловина|лавина|былина|плотина|паутина|годовщина)$/iu;
const SHE_SAYS =
  '(?:сообщила|заявила|сказала|рассказала|утверждает|утверждала|отметила|подчеркнула|добавила|объяснила|пояснила|признала|призналась|считает|уверена|говорит|отрицает|обвинила|ответила|уточнила|напомнила|настаивает|убеждена)';
const SHE_BEHIND = new RegExp(`^,?\\s(?:(?:также|ранее|позже|тоже|затем)\\s)?${SHE_SAYS}(?!\\p{L})`, 'u');
const SHE_BEFORE = new RegExp(`(?<!\\p{L})${SHE_SAYS}\\s$`, 'u');

/** Whether what looks like a woman's surname says something somewhere, and stands between marks nowhere: a firm is called so. */
function speaksAsShe(name: string, documents: readonly Document[]): boolean {
  if (!HER_SURNAME.test(name) || NO_SURNAME.test(name)) return false;
  let says = false;
  for (const document of documents)
    for (const { start, end } of placesOfName(document, name)) {
      const before = document.text.slice(Math.max(0, start - 24), start);
      if (/[«„“"]$/u.test(before)) return false;
      says ||= SHE_BEHIND.test(document.text.slice(end, end + 40)) || SHE_BEFORE.test(before);
    }
  return says;
}

/** What the words around it tell in the articles, where neither the name nor what stands right before it does. */
function toldAround(
  name: string,
  words: readonly string[],
  before: string,
  language: string,
  { documents, also = [] }: Context,
): Guess | undefined {
  const { sure, likely } = evidenceFor([name, ...also], documents, before, language);
  if (sure.size > 1) return undefined;
  const [only] = sure;
  if (only !== undefined) return only === 'thing' ? undefined : only;
  const personal = looksPersonal(words);
  if (likely.size > (likely.has('person') ? 1 : 0)) {
    const [one, ...others] = likely;
    return personal || others.length || one === 'thing' || words.length < 2 ? undefined : one;
  }
  if (personal) return 'person';
  if (/^ru(?:-|$)/iu.test(language) && words.length === 1 && speaksAsShe(name, documents)) return 'person';
  // One word says as little as the verb beside it.
  if (words.length < 2 || !NAME_WORD.test(words[0] ?? '')) return undefined;
  return likely.has('person') || goesOnBySurname(name, documents) ? 'person' : undefined;
}

/** Before marks these say whose work or ship it is, not whose office: «капитан „Севера“», «автор „Весны“». */
const OF_A_WORK =
  /(?:^|\s)(?:капитан|боцман|штурман|экипаж|автор|режисс[её]р|режисер|писател|акт[её]р|геро|создател)\p{L}{0,3}\s*[«„“"]\s*$/iu;

function guess(name: string, before: string, language: string, told: Context): Guess | undefined {
  const said = saidBeforeMark(before);
  if (said !== undefined) return said === 'thing' ? undefined : said;
  if (OF_A_WORK.test(before)) return undefined;
  const found = guessByWords(name, before, language, told);
  // What stands between marks within a sentence is nobody's name.
  return found === 'person' && /^\p{Script=Cyrillic}/u.test(name) && isMarked(before) ? undefined : found;
}

/** «правительство области», «the office of the governor», «pemerintah kota»: a body, by what it is of and not where that lies. */
const OFFICE_OF =
  /^(?:(?:правительств|министерств|агентств)(?:о|а|у|ом|е)|(?:администраци|мэри)(?:я|и|ю|ей)|прокуратур(?:а|ы|у|е|ой)|управлени(?:е|я|ю|ем|и)|суд(?:а|у|ом|е)?|дум(?:а|ы|у|е|ой)|(?:the )?(?:government|council|office|administration|ministry) of|pemerintah|dinas|kantor|kejaksaan|pengadilan)\s\p{L}{3,}/iu;

function guessByWords(name: string, before: string, language: string, told: Context): Guess | undefined {
  const words = name.split(/\s+/u);
  const [root = ''] = language.toLowerCase().split('-');
  const [first = ''] = words;
  // «газета «», «Ny.»: the noun or title that leads to the name.
  const lead = before.replace(/[\s«“"„'(]+$/u, '');
  const leading = lead.split(/\s+/u).at(-1) ?? '';
  const undotted = plain(name.replaceAll('.', ''));
  if ([language, 'en'].some((tag) => regionsIn(tag).blocs.has(undotted))) return 'organisation';
  if (isCountry(name, language)) return 'state';
  if (OFFICE_OF.test(name) && !isCountry(words.slice(1).join(' '), language)) return 'organisation';
  const titled = words.length > 1 && isTitle(first);
  const said = words.map((word) => kindOfWord(word.toLowerCase()));
  // «Жители Кедровки»: many, whom no kind of a codebook names.
  const [many, from] = [first, leading].map((word) => isCrowd(word.toLowerCase()));
  if (many && words.length > 1) return undefined;
  if (isMedium(name) || said.includes('media') || kindOfEnd(name) === 'media') return 'media';
  if (isFamily(name)) return 'organisation';
  if (isParty(name) || /^\p{Lu}.* (?:bloc|caucus|faction)$/u.test(name)) return 'organisation';
  if (words.some((word) => ORGANISATION.has(word.toLowerCase())) || endsLikeOrganisation(name)) return 'organisation';
  if (said.includes('organisation') || kindOfEnd(name) === 'organisation') return 'organisation';
  if ((words.length > 1 && beginsFirmName(first.toLowerCase())) || isPartnership(name)) return 'organisation';
  const personal = looksPersonal(words);
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (words.length > 1 && (namesFirm(last) || (namesFirmUnless(last) && !personal && !/(?:^|\s)the$/iu.test(lead))))
    return 'organisation';
  const marked = /[«„“"]\s*$/u.test(before);
  // «Владелец банка Р. Т. Мусаев»: whose office it is, not what it is held in.
  const russian = /^\p{Script=Cyrillic}/u.test(name) && words.length > 1 && !marked ? nameForm(name) : undefined;
  const known =
    russian &&
    (russian.sure ||
      looksHers(name) ||
      /^(?:\p{Lu}\.\s?)+\p{Lu}\p{Ll}+$/u.test(name) ||
      nominativeOf(name) !== undefined);
  if (known || (russian && !russian.oblique && lead.split(/\s+/u).slice(-4).some(isTitle))) return 'person';
  if (/(?:^|\s)(?:ООО|ОАО|ЗАО|ПАО|АО|ТОО|НКО|АНО)$/u.test(lead)) return 'organisation';
  // A noun that leads to a name is written small, unless it is the first word.
  const led =
    /^\p{Lu}/u.test(leading) && leading !== lead
      ? undefined
      : (kindOfWord(leading.toLowerCase()) ?? kindOfWord(leading.split('-')[0]?.toLowerCase() ?? ''));
  if (led && !isTitle(leading)) return led;
  if (ACRONYM.test(name)) return 'organisation';
  const surname = personal && PLACE_OR_SURNAME.has(last);
  if ((isPlace(words.map((word) => word.toLowerCase())) && !surname) || kindOfEnd(name) === 'place')
    return root === 'en' && FIRM_ROLE.test(lead) ? 'organisation' : 'place';
  if (isOfAState(lead) || isLedState(name, lead)) return 'state';
  // «глава „Росводы“»: whoever leads it is no part of its name.
  if (isTitle(leading) && /[«„“"]\s*$/u.test(before)) return 'organisation';
  // «жители Кедровки»: where they live.
  if (from && !ONE_OF_MANY.test(lead)) return undefined;
  if (titled || isTitle(leading)) return 'person';
  // «звонил в „Версту“»: between marks hardly a place.
  if (!marked && isInside(lead, root) && !NOT_INSIDE.test(lead) && !(personal && !surname)) {
    const other = toldAround(name, words, before, language, told);
    // «appartient à X»: whose it is, as likely as where.
    if (/(?:^|\s)[àa]$/iu.test(lead)) return other ?? (DATIVE.test(lead) ? undefined : 'place');
    // «near Bernard Hill»: there the given name tells nothing.
    return other === undefined || other === 'place' || (surname && other === 'person') ? 'place' : undefined;
  }
  // «Presiden Rusia Vladimir Putin»: between title and name there may be a word or two.
  if (words.length > 1 && !ENDS_OFFICE.test(lead) && lead.split(/\s+/u).slice(-3).some(isTitle)) return 'person';
  if (/^\p{Script=Arabic}/u.test(name)) return isAnnounced(before.trim()) ? 'person' : undefined;
  if (looksKorean(name)) return 'person';
  const around = toldAround(name, words, before, language, told);
  if (around !== 'person' || personal) return around;
  // «the Marrow Star», «St Brannoc», «Lindqvist Marin»: nobody's name for certain.
  if (root === 'en' && /(?:^|\s)(?:the|its|their)$/iu.test(lead)) return undefined;
  return words.length > 1 && (beginsPlace(first.toLowerCase()) || mayNameFirm(last)) ? undefined : around;
}

/** «the pension manager Maple Harbour»: what a firm is, before what else would be called so. */
const FIRM_ROLE =
  /(?:^|\s)(?:(?:pensions?|assets?|fund|wealth|investment|property|port|facilities)(?:\s\p{Ll}+)? manager|developer|operator|lender|insurer|retailer|housebuilder|manufacturer|airline|shipbuilder|brewer|brewery|fund|investor|chain|supplier|contractor)$/iu;

const NOWHERE: Context = { documents: [] };

/**
 * The kind of a name as far as something tells it; an id of `kinds`. `before` is the text of its sentence up to the name; `told`: where
 * else it stands.
 */
export function evidentKind(
  name: string,
  before: string,
  language: string,
  kinds: readonly ActorKind[],
  told: Context = NOWHERE,
): string | undefined {
  const guessed = guess(name, before, language, told);
  return guessed && kindFor(guessed, kinds);
}

/** The same of a name that somebody types: by the first place where the articles have it, if they do. */
export function kindInArticles(
  name: string,
  language: string,
  kinds: readonly ActorKind[],
  told: Context,
): string | undefined {
  for (const document of told.documents) {
    const [place] = placesOfName(document, name);
    if (!place) continue;
    const [from] = document.sentences[sentenceAt(document, place.start)] ?? [place.start];
    return evidentKind(name, document.text.slice(from, place.start), document.language, kinds, told);
  }
  return evidentKind(name, '', language, kinds, told);
}

/** The kind of a codebook that stands for one of these; an id of `kinds`. */
export function kindFor(guessed: Guess, kinds: readonly ActorKind[]): string | undefined {
  const { ids, ftm } = KINDS[guessed];
  const kind =
    kinds.find(({ id }) => ids.includes(id)) ?? kinds.find((one) => one.ftm !== undefined && ftm.includes(one.ftm));
  return kind?.id;
}

/** Kinds of actors, by their usual ids, that are no persons. */
export const NO_PERSON =
  /^(?:state|country|negara|place|tempat|organi[sz]ation|organisasi|company|perusahaan|media|medium|party|partai)$/u;

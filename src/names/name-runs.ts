/** Where do names begin and end among the capitalised words of a text? «Presiden Rusia Vladimir Putin» are two, and a title. */
import type { Document } from '../dossier/schema.ts';
import { endsPerson, joinsFirm, type NameWord } from './firm-names.ts';
import { isGivenName } from './given-names.ts';
import { isCrowd, isFollower, kindOfWord, namesFirm, onlyLeads } from './kind-words.ts';
import { placeWords } from './indonesian-places.ts';
import { isCountry } from './kinds.ts';
import type { TextRange } from '../evidence/locate.ts';
import { ACRONYM, CYRILLIC, root, type Token } from './name-words.ts';
import { capitalisesNouns, isCommon, isCompanyForm, isHouseForm, standsBefore } from './no-name-words.ts';
import { isAdherent, saysWhence } from './not-actors.ts';
import { isLedSurname } from './russian-names.ts';
import { isAfterName, isOffice, isTitle, ORGANISATION } from './titles.ts';

/** Between two words of one name: a space, perhaps after an abbreviation or an s with its apostrophe, or a small word within it. */
const WITHIN =
  /^(?:[.'’]?[ \u00a0]|[ \u00a0](?:of|for|the|of the|de|de la|de las|de los|da|do|das|dos|del|du|des|der|van|van der|van den|van de|von|von der|von dem|zu|bin|binti|ibn|al|el)[ \u00a0]|[ \u00a0](?:al|el|ad|an|ar|as|ash|at|az)-|[ \u00a0]de l['’])$/u;
/** In Italian also «di», which elsewhere is «in». */
const WITHIN_ITALIAN = /^[ \u00a0](?:di|della|dello|dei|degli|delle|lo|li)[ \u00a0]$|^[ \u00a0]d['’]$/u;
/** «Geld von Kröger»: where nouns have capitals, what stands before a small word is as likely no name. */
const PLAIN = /^(?:\.?[ \u00a0]|[ \u00a0](?:van|van der|de|bin|al|el)[ \u00a0])$/u;
/** Honours that are written as initials: «K.H. Ahmad». */
const HONOURS = new Set(['K.H.', 'KH.', 'H.', 'R.', 'R.A.', 'R.M.', 'T.G.H.']);

/** In words: what goes on longer is no name. */
const LONGEST_NAME = 24;

export function* runs(
  { text, language }: Document,
  tokens: readonly Token[],
  free: (place: TextRange) => boolean,
): Generator<Token[]> {
  let run: Token[] = [];
  const words = tokens.map(({ text: own, end }, i): NameWord => ({
    text: own,
    gap: text.slice(end, tokens[i + 1]?.start),
  }));
  for (const [at, token] of tokens.entries()) {
    const last = run.at(-1);
    const gap = last ? text.slice(last.end, token.start) : '';
    const within =
      (capitalisesNouns(language) ? PLAIN : WITHIN).test(gap) ||
      joinsFirm(gap, token.text) ||
      (root(language) === 'it' && WITHIN_ITALIAN.test(gap));
    const apart = run.length > 1 && endsPerson(words, at - run.length, at - 1);
    const joins =
      last &&
      run.length < LONGEST_NAME &&
      !token.first &&
      !apart &&
      (within || (last.initials && /^[ \u00a0]?$/u.test(gap)));
    // «Anfang März Helga Thomsen»: what counts or tells the time among nouns is between names.
    const able = free(token) && !(capitalisesNouns(language) && isCommon(token.text, language));
    if (!joins || !able) {
      if (run.length) yield run;
      run = [];
    }
    if (able) run.push(token);
  }
  if (run.length) yield run;
}

export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
/** A middle name after the father: «Иван Петрович Громов». */
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|йович|івна)(?:а|у|ем|ы|е|ой)?$/u;
const GENITIVE = /(?:[аяыи]|ого|его|[оеё]й)$/u;

/** What a state's name stands after, and its people's names do not. Lower case. */
const LEADS = new Set(['pemerintah', 'warga', 'rakyat']);

/** Of what kind it is, where an Indonesian sentence begins so: «Perusahaan Karya Bahari». Lower case. */
const LED_BY = new Set(
  'perusahaan firma maskapai kapal feri tongkang pabrik produsen nelayan petani pengusaha sopir'.split(' '),
);

/** What a body holds: «Sidang DPRD», «Rapat Paripurna». Lower case. */
const SESSIONS = new Set(['sidang', 'rapat']);
const DIRECTIONS = new Set('barat timur utara selatan tengah raya baru besar kecil lama'.split(' '));
/** Months that people are called. */
const SURNAME_TOO = new Set(['May', 'April', 'June', 'August']);
/** Whoever is so called is so of a place. Lower case. */
const GOVERNS = new Set(['gubernur', 'bupati', 'kapolda', 'kapolres', 'pangdam', 'camat']);

/** Of whoever holds them, in English headlines and news behind what they are of. */
const POSTS = new Set(
  'Minister Secretary Governor Commissioner Chairman Chairwoman Chairperson Director CEO Executive Spokesman Spokeswoman Spokesperson Ambassador'.split(
    ' ',
  ),
);
const isBody = (word: string): boolean => ORGANISATION.has(word.toLowerCase()) || namesFirm(word.toLowerCase());

interface Setting {
  readonly small: ReadonlySet<string>;
  readonly language: string;
  /** Runs of words that stand somewhere by themselves. */
  readonly alone: ReadonlySet<string>;
  /** Whether a title stands right before. */
  readonly titled: boolean;
  /** What follows it in the text. */
  readonly after: (token: Token) => string;
  /** Whether a number follows. */
  readonly dated: (token: Token) => boolean;
}

/** Without titles before it and words that only a sentence's start has capitalised; a country before a person apart. */
export function* names(run: readonly Token[], setting: Setting): Generator<readonly Token[]> {
  const { small, language, alone, dated, after } = setting;
  let rest = run;
  let { titled } = setting;
  let governs = false;
  let mayor = false;
  for (let [first] = rest; first; [first] = rest) {
    const word = first.text.toLowerCase();
    const title =
      isTitle(first.text) ||
      LEADS.has(word) ||
      standsBefore(first.text, language) ||
      (root(language) === 'id' && HONOURS.has(first.text));
    // «Menteri Luar Negeri», «Ketua Umum»
    const office = titled && isOffice(word);
    governs ||= GOVERNS.has(word);
    const city = mayor && word === 'kota';
    governs ||= city;
    mayor = word === 'wali';
    // «Kestrel Buses», where a kestrel is told of, too.
    const firm = rest.length === 2 && namesFirm(rest[1]?.text.toLowerCase() ?? '');
    // «Patients of St Brannoc»: not who bears the name.
    const many = isCrowd(word) && (rest[1]?.start ?? 0) - first.end > 2;
    const kind = (LED_BY.has(word) || isFollower(word)) && root(language) === 'id' && rest.length > 1;
    const whence = rest.length > 1 && saysWhence(first.text, language);
    const session = SESSIONS.has(word) && root(language) === 'id' && rest.length > 1;
    const unsaid = first.first && ((small.has(word) && !firm) || many || kind);
    if (
      ACRONYM.test(first.text) ||
      (!title && !office && !city && !isCommon(first.text, language) && !unsaid && !whence && !session)
    )
      break;
    titled ||= title;
    rest = rest.slice(1);
  }
  // «Transport Minister Etienne Balzan», «Police Commissioner Graziella Pullicino»: an office in front, whatever it is for.
  const rank = rest.findIndex(({ text }) => isTitle(text));
  const offices = rest.slice(0, Math.max(0, rank)).every(({ text }) => isOffice(text.toLowerCase()));
  if (rank > 0 && offices && rest.length > rank + 1 && root(language) === 'en') {
    rest = rest.slice(rank + 1);
    titled = true;
  }
  // «Culture Minister Rui Dias»; «Central Bank Governor Lena Foss» are two.
  const post = root(language) === 'en' ? rest.findLastIndex(({ text }) => POSTS.has(text)) : -1;
  const holder = rest.slice(post + 1);
  if (post > 0 && holder.length > 1 && holder.length < 4 && !holder.some(({ text }) => isBody(text))) {
    const from = rest.findIndex(({ text }) => POSTS.has(text) || isTitle(text));
    const before = rest.slice(0, from);
    if (
      before.length > 1 ||
      !/^(?:Minister|Secretary)$/u.test(rest[post]?.text ?? '') ||
      isCountry(textOf(before), language)
    )
      yield before;
    rest = holder;
    titled = true;
  }
  // «Harriet Okonjo KC»
  while (rest.length > 2 && isAfterName(rest.at(-1)?.text ?? '')) rest = rest.slice(0, -1);
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    if (ACRONYM.test(last.text) || !isCommon(last.text, language)) break;
    // «Theresa May», but «Jakarta May 5»
    if (rest.length > 1 && SURNAME_TOO.has(last.text) && !dated(last)) break;
    rest = rest.slice(0, -1);
  }
  const [first] = rest;
  if (!first) return;
  const cyrillic = CYRILLIC.has(root(language));
  // «Подрядчик Тимур Саидов»: what somebody is, at the start of a sentence.
  if (
    cyrillic &&
    first.first &&
    rest.length > 2 &&
    !rest.some(({ text }) => PATRONYMIC.test(text)) &&
    !alone.has(first.text)
  ) {
    titled = true;
    rest = rest.slice(1);
  }
  // «Река Ольховка», «Счета Ольховка-банка»: a common noun that begins a sentence, before a name.
  const [noun, own] = rest;
  if (
    cyrillic &&
    noun?.first === true &&
    own &&
    rest.length === 2 &&
    !alone.has(noun.text) &&
    (onlyLeads(noun.text, own.text) ||
      isLedSurname(noun.text, own.text) ||
      // «Власти Приреченской области»
      (!ADJECTIVE.test(noun.text) && isRegion(own.text, after(own))))
  )
    rest = rest.slice(1);
  /** Two names that only stand beside each other. */
  const apart = function* (count: number): Generator<readonly Token[]> {
    yield rest.slice(0, count);
    yield* names(rest.slice(count), { ...setting, titled });
  };
  for (let count = Math.min(3, rest.length - 1); count > 0; count--) {
    const head = rest.slice(0, count).map(({ text }) => text);
    const tail = rest.slice(count);
    // «Presiden Rusia Vladimir Putin», «Korea Utara KCNA»; but «Indonesia Corruption Watch».
    const two = titled || tail.length === 1 || !tail.some(({ text }) => ORGANISATION.has(text.toLowerCase()));
    if (!two || !isCountry(head.join(' '), language)) continue;
    yield* apart(count);
    return;
  }
  // «Wali Kota Malang Sutiaji», «Gubernur Jawa Timur Khofifah Indar Parawansa»: what it is of, before who holds it.
  const texts = rest.map(({ text }) => text);
  const of = titled && root(language) === 'id' ? placeWords(texts) : 0;
  if (of > 0 && of < rest.length && !texts.slice(of).some(isBody)) {
    yield* apart(of);
    return;
  }
  // «Direktur YRL Sari Melati»; but «Direktur RS Sari Melati»
  const [head = first] = rest;
  const begins = isCompanyForm(head.text) || (root(language) === 'id' && isHouseForm(head.text));
  if (rest.length > 1 && (titled || cyrillic) && ACRONYM.test(head.text) && !begins) {
    yield* apart(1);
    return;
  }
  // «Депутат Госдумы Иванов»
  if (cyrillic && titled && rest.length === 2 && kindOfWord(head.text.toLowerCase()) === 'organisation') {
    yield* apart(1);
    return;
  }
  if (titled && rest.length > 2)
    for (let count = 1; count < rest.length; count++) {
      const tail = rest.slice(count);
      // Somewhere else one of the two stands without the other.
      const told =
        (tail.length > 1 && alone.has(textOf(tail))) ||
        (count > 1 && alone.has(textOf(rest.slice(0, count)))) ||
        (tail.length > 1 && alone.has(tail[0]?.text ?? ''));
      if (!told || (count === 1 && !ORGANISATION.has(head.text.toLowerCase()) && !alone.has(head.text))) continue;
      yield* apart(count);
      return;
    }
  const lasting = rest.slice(-2);
  const person =
    rest.length > 2 &&
    !lasting.some(({ text }) => ORGANISATION.has(text.toLowerCase()) || ACRONYM.test(text) || PATRONYMIC.test(text));
  // «Президент Новинии Олег Рябов»; «Ketua Komisi Sungai Dimas Prawiro».
  const genitive = cyrillic && titled && rest.slice(0, -2).every(({ text }) => GENITIVE.test(text));
  const ofFirm =
    titled && !cyrillic && rest.length > 3 && ORGANISATION.has(head.text.toLowerCase()) && !capitalisesNouns(language);
  // «Gubernur Jawa Tengah Budi Santosa»
  const ofPlace = governs && (rest.length === 3 || rest.length === 4);
  const placed = rest.length === 3 && !DIRECTIONS.has(rest[1]?.text.toLowerCase() ?? '') ? 1 : 2;
  if (person && (genitive || ofFirm || ofPlace) && !isCountry(textOf(lasting), language)) {
    yield* apart(ofPlace ? placed : rest.length - 2);
    return;
  }
  yield rest;
}

const ADJECTIVE = /(?:[ыио]й|[ая]я|[ое]е|ого|его|ому|ему|[ыи]м|[оеё]й|ую|юю|[ыи]х)$/u;

/** «Приреченской области»: a region by its adjective, with the noun behind it. */
const REGION =
  /^[ \u00a0](?:област(?:ь|и|ью)|кра(?:й|я|ю|ем|е)|район(?:а|у|ом|е)?|округ(?:а|у|ом|е)?|республик(?:а|и|е|у|ой))(?!\p{L})/u;
const GROUP = /^[ \u00a0](?:group|bloc|caucus|faction)(?!\p{L})/u;
const isRegion = (adjective: string, after: string): boolean =>
  /[сц]к(?:ая|ой|ую|ий|ого|ому|им|ом)$/u.test(adjective) && REGION.test(after);

/** In Russian and Ukrainian only the first word of an institution has a capital: «Верховный суд», «Министерство обороны». */
export function withSmallWords({ text, language }: Document, tokens: readonly Token[]): TextRange {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  if (root(language) === 'en' && tokens.length < 3) {
    // «the Conservative group»
    const group = isAdherent(tokens.at(-1)?.text ?? '') ? GROUP.exec(text.slice(end, end + 12)) : null;
    return { start, end: end + (group?.[0].length ?? 0) };
  }
  if (!CYRILLIC.has(root(language))) return { start, end };
  const after = text.slice(end, end + 60);
  const last = tokens.at(-1)?.text ?? '';
  if (tokens.length === 1 && isRegion(last, after)) return { start, end: end + (REGION.exec(after)?.[0].length ?? 0) };
  // «Федеральную земельную службу»: small adjectives may stand between.
  const noun = ADJECTIVE.test(last)
    ? /^(?:[ \u00a0]\p{Ll}+(?:[ыио]й|[ая]я|[ое]е|ого|его|ому|ему|[ыи]м|[оеё]й|ую|юю)){0,2}[ \u00a0](\p{Ll}[\p{Ll}-]+)/u.exec(
        after,
      )
    : null;
  if (noun && kindOfWord(noun[1] ?? '') === 'organisation') return { start, end: end + noun[0].length };
  if (tokens.length > 1 || kindOfWord(last.toLowerCase()) !== 'organisation') return { start, end };
  const of =
    /^[ \u00a0](?:\p{Ll}{3,}(?:[ыи]х|ого|его|[оеё]й)[ \u00a0])?\p{Ll}{3,}(?:[ыи]|ов|ев|ей|ения|ания|ства)(?![\p{L}])/u.exec(
      after,
    )?.[0];
  return { start, end: end + (of && !/[лс][аоиья]+$/u.test(of) ? of.length : 0) };
}

/** A name that has its line to itself, as in a list of names. */
export const isWholeLine = (text: string, { start, end }: TextRange): boolean => {
  const words = text.slice(start, end).split(' ');
  const last = (words.at(-1) ?? '').toLowerCase();
  return (
    /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s*(?:\n|$)/u.test(text.slice(end, end + 3)) &&
    (isGivenName(words[0] ?? '') || namesFirm(last) || isCompanyForm(last) || ORGANISATION.has(last))
  );
};

/** A title right before a place: what follows is a name even where every noun has a capital. */
export function isLed({ text }: Document, start: number): boolean {
  const before = /([\p{L}\p{M}-]+)\.?\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  // «Menteri Koordinator Bidang Politik, Hukum, dan Keamanan»
  const office = /(?:[Mm]enteri|[Mm]enko)\s[\p{L}\s,]{0,60}(?:,|dan)\s$/u;
  return isTitle(before) || office.test(text.slice(Math.max(0, start - 80), start));
}

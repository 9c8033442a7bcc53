/** Which names stand in a stretch of a text that nobody is known by yet? Capitalised runs, without titles, countries apart. */
import type { Document } from '../dossier/schema.ts';
import { bracketedIn } from '../names/bracketed-names.ts';
import { creditPlaces } from '../names/credit-lines.ts';
import { endsPerson, joinsFirm, type NameWord } from '../names/firm-names.ts';
import { isGivenName } from '../names/given-names.ts';
import { capitalisesNouns, isCommon, isCompanyForm, standsBefore } from '../names/no-name-words.ts';
import { beginsPlace, isCrowd, isFollower, onlyLeads } from '../names/kind-words.ts';
import { isCountry, isDemonym } from '../names/kinds.ts';
import type { TextRange } from '../evidence/locate.ts';
import { markedNameEnd, markedNamesIn, marksNames, saidBeforeMark } from '../names/marked-names.ts';
import type { Mention } from '../names/mentions.ts';
import { saysOrigin } from '../names/nation-words.ts';
import { pairedIn } from '../names/paired-names.ts';
import { isNobody, isShortDate } from '../names/not-actors.ts';
import { bodiesIn } from './english-bodies.ts';
import { comesFrom, originAt } from './pair-elsewhere.ts';
import { isBentAdjective, isLedSurname, looksLikeSurname } from '../names/russian-names.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { isOffice, isTitle, ORGANISATION } from '../names/titles.ts';
import { toldNames } from '../names/told-names.ts';

const WORD = /\p{Lu}[\p{L}\p{M}\p{N}’'-]*/gu;
const POSSESSIVE = /['’]s?$/u;
/** What may stand inside a name in small letters. */
const LINK = /^\s+(?:(?:bin|binti|al|de|van|von|of|for|dan|the|&)\s+|(?:al|el|ad|an|ar|as|ash|at|az)-)?$/u;
/** In French also «des», «du», «de l’»: «Conseil National des Ports». */
const FRENCH_LINK = /^\s+(?:(?:de|des|du|de la|&)\s+|de l[’'])?$/u;
/** Where all nouns have capitals, «Geld von Kröger» is no name. */
const PLAIN = /^\s+(?:(?:van|&)\s+)?$/u;

/** What sentences begin with, beside the words that are known elsewhere: people without a name. Lower case. */
const NOBODY: ReadonlySet<string> = new Set(
  `nobody everybody everyone somebody someone anybody anyone nothing everything something people officials residents witnesses
  gunmen soldiers troops militants protesters demonstrators attackers hackers thieves burglars workers dockers fishermen farmers
  villagers passengers patients nurses doctors teachers students parents drivers customers shareholders investors creditors voters
  ministers councillors inspectors regulators diplomats engineers scientists police officers firefighters divers
  analysts experts critics sources police prosecutors lawyers opposition government authorities rebels investigators lawmakers
  warga polisi pemerintah oposisi pejabat saksi pengamat sumber jaksa penyidik masyarakat pengadilan kejaksaan kepolisian hakim tentara militer
  klien kelompok pihak perusahaan lembaga organisasi koran majalah serikat pendukung pemilik pembeli penjual korban tersangka terdakwa wartawan investor
  karyawan buruh nelayan petani mahasiswa pengusaha politisi anggota penasihat pengacara keluarga pesaing saingan mitra rekanan pemasok sekutu staf
  lawyers supporters clients rivals`
    .trim()
    .split(/\s+/u),
);

/** Titles that people are also called. Lower case. */
const NAMES_TOO = new Set(
  'putri raja ratu sultan pangeran hakim wali king major bishop pope prince lord judge'.split(' '),
);
/** «Elina Putri», «Lukman Hakim», «Rodney King»: a name behind a name, where at the front it would be a title. */
function isLaterName({ text, language }: Document, { start, end }: TextRange, word: string): boolean {
  if (!NAMES_TOO.has(word.toLowerCase())) return false;
  const before = /(\p{Lu}\p{Ll}+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  if (before === undefined || isTitle(before) || isCommon(before, language)) return false;
  // «the Saudi King Salman»
  if (isDemonym(before, language) || isCountry(before, language)) return false;
  return isGivenName(before) || !/^[ \u00a0]\p{Lu}/u.test(text.slice(end, end + 2));
}

/** Whether a sentence begins there, or in Russian a speech. */
const begins = (document: Document, start: number): boolean =>
  document.sentences[sentenceAt(document, start)]?.[0] === start ||
  /(?:^|[.!?\n]["”’]?\s*|["“‘]\s*)$/u.test(document.text.slice(Math.max(0, start - 4), start)) ||
  (/^(?:ru|uk|be)(?:-|$)/iu.test(document.language) &&
    /(?:^|[.:,!?—–]\s)[«„]$/u.test(document.text.slice(Math.max(0, start - 3), start)) &&
    markedNameEnd(document.text, start) === undefined);

/** A word that has a capital because its sentence begins, and says whose leader or speaker somebody is. */
function isCalling(document: Document, { start, end }: TextRange, word: string): boolean {
  const { text, language } = document;
  const next = /^\s+(\p{Ll}[\p{L}\p{M}]*)\s/u.exec(text.slice(end, end + 30))?.[1];
  if (!begins(document, start) || next === undefined || !isTitle(next) || isCountry(word, language)) return false;
  // Written with a capital elsewhere, too: a name.
  return !new RegExp(`[\\p{L},][ \\u00a0]${word.replace(/[^\p{L}\p{M}\p{N}]/gu, '.')}(?![\\p{L}\\p{M}])`, 'u').test(
    text,
  );
}

/** A lone word that has its capital for another reason than to be a name: its sentence begins, or a country's people are so called. */
function isOrdinary(document: Document, place: TextRange, word: string): boolean {
  const { text, language } = document;
  if (isDemonym(word, language)) return true;
  const cyrillic = /^(?:ru|uk|be)(?:-|$)/iu.test(language);
  if (isCountry(word, language) || /^\p{Lu}{2,}$/u.test(word)) return false;
  if (cyrillic && isBentAdjective(word, text.slice(place.end, place.end + 30))) return true;
  if (!begins(document, place.start)) return false;
  // «Ketuanya, Petrus Gunawan, …»: whose chair that is.
  if (/^(?:id|ms)(?:-|$)/iu.test(language) && /\p{Ll}{3}nya$/u.test(word) && !isGivenName(word)) return true;
  const free = word.replace(/[^\p{L}\p{M}\p{N}]/gu, '.');
  if (new RegExp(`(?<![\\p{L}\\p{M}])${free.toLowerCase()}(?![\\p{L}\\p{M}])`, 'u').test(text)) return true;
  // Elsewhere in the middle of a sentence or in marks of its own, or bent like a surname.
  return (
    cyrillic &&
    markedNameEnd(text, place.start) === undefined &&
    !looksLikeSurname(word) &&
    !new RegExp(`[\\p{L},][ \\u00a0]${free}(?![\\p{L}\\p{M}])|[«„]${free}[»“”]`, 'u').test(text)
  );
}

/**
 * «Kementerian Kelautan dan Perikanan» is one name, and «Hukum dan HAM» what a minister is of; «Budi Santosa dan Rina Wati» and «PT Rawa dan
 * Bank Lintang» are two. `first`: what the name begins with; `last` and `next`: the words around «dan».
 */
function isOneName(first: string, last: string, next: string): boolean {
  const low = next.toLowerCase();
  if (isCompanyForm(next) || ORGANISATION.has(low)) return false;
  return isOffice(last.toLowerCase()) || (ORGANISATION.has(first.toLowerCase()) && !isCompanyForm(first));
}

/** «Авиакомпания „Северное крыло“»: it begins the sentence, and says what the name between the marks is of. */
const announcesMarked = (document: Document, { start, end }: TextRange): boolean =>
  marksNames(document.language) &&
  begins(document, start) &&
  /^[ \u00a0][«„“"]/u.test(document.text.slice(end, end + 2)) &&
  saidBeforeMark(document.text.slice(start, end + 2)) !== undefined;

/** Names in the given places, in their order, each once; what is a known actor's name is left out. */
export function newNames(
  document: Document,
  places: readonly TextRange[],
  mentions: readonly Mention[],
): readonly TextRange[] {
  const { text, language } = document;
  const nouns = capitalisesNouns(language);
  const link = nouns ? PLAIN : /^fr(?:-|$)/iu.test(language) ? FRENCH_LINK : LINK;
  const out: TextRange[] = [];
  const seen = new Set<string>();
  const bracketed = bracketedIn(document);
  const credits = creditPlaces(document);
  const overlaps = (one: TextRange, other: TextRange): boolean => one.start < other.end && other.start < one.end;
  for (const { start: from, end: to } of places) {
    const whole = bracketed.filter(
      (one) => one.start >= from && one.end <= to && !mentions.some((mention) => overlaps(one, mention)),
    );
    for (const { start, end, short } of whole) {
      const name = text.slice(start, end);
      if (!seen.has(name)) out.push({ start, end });
      seen.add(name).add(short);
    }
    const paired = pairedIn(document).filter(
      (one) => one.start >= from && one.end <= to && ![...whole, ...mentions].some((other) => overlaps(other, one)),
    );
    for (const { start, end } of paired) {
      const name = text.slice(start, end);
      if (!seen.has(name)) out.push({ start, end });
      seen.add(name);
    }
    // «Северное крыло», and «Капитан Лыков» after «судно»: all of what stands between the marks.
    const marked = marksNames(language) ? markedNamesIn(text, from, to) : [];
    for (const place of marked) {
      if ([...whole, ...mentions].some((other) => overlaps(other, place))) continue;
      const name = text.slice(place.start, place.end);
      if (!seen.has(name)) out.push({ start: place.start, end: place.end });
      seen.add(name);
    }
    // «한빛건설은»: announced here or elsewhere, where no capital shows a name.
    // «the port authority of Vall Marina»: no capital begins it.
    const told = [...toldNames(document), ...bodiesIn(document)].filter(
      (one) =>
        one.start >= from && one.end <= to && ![...whole, ...paired, ...mentions].some((other) => overlaps(other, one)),
    );
    for (const place of told) {
      const name = text.slice(place.start, place.end);
      if (!seen.has(name)) out.push(place);
      seen.add(name);
    }
    const others = [
      ...whole,
      ...paired,
      ...marked,
      ...told,
      ...credits.filter((one) => one.start < to && from < one.end),
    ];
    const words = [...text.slice(from, to).matchAll(WORD)]
      .map((match) => {
        const word = /^en(?:-|$)/iu.test(language) ? match[0].replace(POSSESSIVE, '') : match[0];
        return { start: from + match.index, end: from + match.index + word.length, word };
      })
      .filter(({ word, start, end }) => {
        // «Police Chief X» goes on with a capital, «Police said» does not.
        const lower = word.toLowerCase();
        const many = NOBODY.has(lower) || (isCrowd(lower) && /^\sof\s/u.test(text.slice(end, end + 4)));
        const alone = many && !/^\s+\p{Lu}/u.test(text.slice(end, end + 3));
        const follows = isFollower(lower) && /^(?:id|ms)(?:-|$)/iu.test(language);
        return !((alone || follows || comesFrom(word, language)) && begins(document, start));
      })
      .filter((one) => !others.some((name) => overlaps(one, name)))
      .filter(({ start, end }, _, all) => {
        const [from] = all.filter(
          (one) => one.start <= start && start < one.start + originAt(text, one.start, language),
        );
        return !from || end > from.start + originAt(text, from.start, language);
      })
      .filter(
        ({ word, start, end }) =>
          !isShortDate(word, text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12), language),
      )
      .filter(
        ({ word, start, end }) =>
          (!isTitle(word) || isLaterName(document, { start, end }, word)) &&
          !isCommon(word, language) &&
          !standsBefore(word, language),
      )
      // «Wali Kota X»: an office.
      .filter(
        ({ word, start }) => word !== 'Kota' || !/(?<!\p{L})wali\s$/iu.test(text.slice(Math.max(0, start - 6), start)),
      )
      // «Rp50 juta» is money.
      .filter(
        ({ word, end }) =>
          !/^(?:Rp|IDR|USD|EUR|GBP|RM|Rs)(?:\p{N}|$)/u.test(
            word + text.slice(end, end + 2).replace(/^[. ]?(?=\p{N})/u, ''),
          ),
      );
    const linked = words.map(({ word, end }, i): NameWord => ({
      text: word,
      gap: text.slice(end, words[i + 1]?.start),
    }));
    let i = 0;
    while (i < words.length) {
      let last = i;
      const joins = (at: number): boolean => {
        const gap = text.slice(words[at]?.end, words[at + 1]?.start);
        if (at > i && endsPerson(linked, i, at)) return false;
        if (joinsFirm(gap, words[at + 1]?.word ?? '')) return true;
        if (
          /^\s+dan\s+$/u.test(gap) &&
          !isOneName(words[i]?.word ?? '', words[at]?.word ?? '', words[at + 1]?.word ?? '')
        )
          return false;
        // «St. Brannoc Infirmary»
        return link.test(gap) || (/^\.[ \u00a0]$/u.test(gap) && beginsPlace((words[at]?.word ?? '').toLowerCase()));
      };
      while (last + 1 < words.length && joins(last)) last++;
      const nameTo = (end: number): string => text.slice(words[i]?.start, words[end]?.end);
      // «Korea Utara Kim Jong Un» is a country and a person.
      let end = last;
      // «Река Ольховка»: its capital only begins the sentence.
      const [noun = '', next = ''] = [words[i]?.word, words[i + 1]?.word];
      const leads =
        last > i &&
        /^(?:ru|uk|be)(?:-|$)/iu.test(language) &&
        begins(document, words[i]?.start ?? 0) &&
        (onlyLeads(noun, next) || (last === i + 1 && isLedSurname(noun, next)));
      if (leads) {
        i++;
        continue;
      }
      // But «the Ghana Workers Union» is called after a country.
      const body = (from: number): boolean =>
        last - from > 0 && words.slice(from, last + 1).some((one) => ORGANISATION.has(one.word.toLowerCase()));
      for (let j = i; j < last; j++) if (isCountry(nameTo(j), language) && !body(j + 1)) end = j;
      // «Северный щебень»: what stands between marks is one name.
      const marked = markedNameEnd(text, words[i]?.start ?? 0);
      if (marked !== undefined && marked <= to)
        while (end + 1 < words.length && (words[end + 1]?.end ?? 0) <= marked) end++;
      const place = {
        start: words[i]?.start ?? 0,
        end: marked !== undefined && marked <= to ? Math.max(marked, words[end]?.end ?? 0) : (words[end]?.end ?? 0),
      };
      const known = mentions.some((mention) => mention.start < place.end && place.start < mention.end);
      // There a single word says nothing, and a whole name is a run of them.
      // «Opposition leader X»: what a sentence begins with, before what somebody is called.
      const calls = end === i && isCalling(document, place, nameTo(end));
      const origin = !nouns && nameTo(end).split(/\s+/u).every(saysOrigin);
      const word = nameTo(end);
      const single =
        end === i &&
        (isCompanyForm(word) ||
          isNobody(word, language) ||
          isOrdinary(document, place, word) ||
          announcesMarked(document, place));
      const told = !calls && !origin && !(nouns && end === i) && !single;
      const name = text.slice(place.start, place.end);
      if (!known && told && !seen.has(name) && place.end - place.start > 1) {
        seen.add(name);
        out.push(place);
      }
      i = end + 1;
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

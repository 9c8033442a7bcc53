/** Does a text say at its head who wrote it, and for which paper? Only lines that say nothing else are read so. */
import { isHelpersCredit, isPictureCredit, withoutLabels, writerLead } from '../names/credit-words.ts';
import { isMedium, isShoutedMedium } from '../names/titles.ts';
import { plainLine, writtenDates } from '../dossier/written-dates.ts';

export interface Byline {
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
}

const LINES = 6;
const LONGEST = 140;

const AND = /\s*(?:,\s*)?(?:\s(?:and|dan|und|et|y|e|en|och|og|i|и|та|ve|và)\s|\s?&\s?|، و)\s*/iu;
/** What a paper is called by, beside its own name. */
const PAPER =
  /(?:^|[^\p{L}])(?:the|der|die|le|la|les|el|il|harian|koran|majalah|daily|weekly|times|post|news|courier|herald|tribune|gazette|journal|star|guardian|mail|chronicle|observer|telegraph|standard|express|independent|press|media|radio|tv|magazine|review|bulletin|reporter|zeitung|tageblatt|anzeiger|rundschau|kurier|presse|nachrichten|figaro|monde|diario|jornal|gazeta|giornale|corriere|dagblad|krant|pos|suara|warta|kabar|berita|antara|газета|новости|вести|известия|правда|일보|신문|뉴스|新聞|新闻|日报|日報|時報|时报)(?=$|[^\p{L}])|(?:일보|신문|뉴스|新聞|新闻|日报|日報|時報|时报|zeitung|news)$/iu;
/** What the name of a paper ends with, or in Indonesian begins with, where nothing else in its line tells that it is one. */
const PAPER_ALONE =
  /(?:^|\s)(?:daily|weekly|times|post|news|courier|herald|tribune|gazette|journal|star|guardian|mail|chronicle|observer|telegraph|standard|express|echo|argus|ledger|independent|press|media|magazine|review|bulletin|reporter|zeitung|tageblatt|anzeiger|rundschau|kurier|nachrichten|gazeta|dagblad|krant)$|^(?:harian|koran|majalah|tabloid|suara|warta|kabar|berita|le monde|le figaro|diario|jornal|corriere|gazzetta|газета)\s/iu;
const ROLE =
  /(?:editor|correspond|reporter|writer|staff|columnist|korespond|redak|wartawan|jurnalis|journalist|bureau|contributor|photograph|foto|special to|freelance|корреспондент|редактор|기자$|特派员|記者)/iu;
/** What somebody is who writes for a paper, behind the name: «Jane Roe, health correspondent», with no word before it that leads to a writer. */
const WRITES =
  /(?<!\p{L})(?:correspondent|reporter|columnist|staff writer|writer|editor|journalist|(?:\p{L}+)?korrespondent(?:in)?|redakteur(?:in)?|(?:\p{L}+)?reporter(?:in)?|journaliste|rédact(?:eur|rice)|correspondante?|corresponsal|periodista|redactora?|jornalista|repórter|giornalista|redattore|verslaggever|redacteur|wartawan|jurnalis|kontributor|koresponden|(?:спец)?корреспондент|обозреватель(?:ница)?|журналист(?:ка)?|репорт[её]р|спецкор|редактор)$/iu;
const CLOCK = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|wib|wita|wit|gmt|utc|kst|jst|[A-Z]{3,4})?\b/giu;
const PLACE = /\s+(?:in|at|di|dari|from|à|en|aus|da|من)\s+\p{Lu}.*$/u;

/** Two to five words that begin with capitals, small ones between them; or any few in a script that has none. */
function isName(text: string): boolean {
  const words = text.split(/\s+/u);
  if (text === '' || words.length > 6 || /[\d@!?;:]/u.test(text)) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return words.length <= 4;
  return (
    words.every((word) =>
      /^(?:[\p{Lu}’'‘][\p{L}\p{M}.’'‘-]*|de|da|del|della|di|dos|van|von|der|den|bin|binti|al-\p{L}+|el|la|y|zu)$/u.test(
        word,
      ),
    ) && /^\p{Lu}/u.test(text)
  );
}

/** What remains of a line without its dates and hours, and whether it had one. */
function undated(line: string, language: string): { readonly rest: string; readonly hasDate: boolean } {
  const plain = plainLine(line);
  const dates = writtenDates(plain, [...new Set([language, 'en'])]);
  let rest = plain;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return { rest: rest.replace(CLOCK, ' '), hasDate: dates.length > 0 };
}

const BETWEEN = /\s*(?:[,|·•;،、]|\s[-–—/]\s|\s\/|\/\s)\s*/u;
const parts = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map((part) => part.replace(/^[\s.]+|\s+$/gu, ''))
    .filter(Boolean);

/** What follows the words that lead to a writer, without whose pictures there are. */
function withoutPictures(line: string, lead: number, language: string): string {
  const own = withoutLabels(line, language);
  return own !== '' && line.slice(lead).startsWith(own) ? own : line.slice(lead);
}

function inLine(line: string, language: string): Byline | undefined {
  const { rest, hasDate } = undated(line, language);
  const by = isPictureCredit(rest) ? null : writerLead(language).exec(rest);
  const korean = /^\s*(\p{Script=Hangul}{2,4})\s*(?:선임)?기자(?![\p{L}])/u.exec(rest)?.[1];
  const chinese =
    /^\s*(?:本报|新华社)?(?:记者|記者|作者|撰文|文)(?:\s*[:：/]\s*|\s+)(\p{Script=Han}{2,4})(?![\p{L}])/u.exec(
      rest,
    )?.[1];
  const one = korean ?? chinese;
  if (one !== undefined) return { authors: [one], publisher: undefined };
  if (!by) {
    const own = parts(rest);
    const found = hasDate || own.length === 2 ? own : [];
    const [only, role] = found;
    if (only !== undefined && role !== undefined && found.length === 2 && isWriter(only, role))
      return { authors: [only], publisher: undefined };
    return hasDate && only !== undefined && found.length === 1 && isTitle(only) && (PAPER.test(only) || isAgency(only))
      ? { authors: [], publisher: only }
      : undefined;
  }
  const found = parts(withoutPictures(rest, by[0].length, language));
  // «By Monday, nobody knew.»
  if (/[.!?…]\s*$/u.test(rest) && (found.length > 1 || !/\s/u.test(found[0] ?? ''))) return undefined;
  const authors: string[] = [];
  let publisher: string | undefined;
  const isList = found.some((part, i) => i > 0 && AND.test(` ${part} `) && !PAPER.test(part));
  for (const [i, part] of found.entries()) {
    // «Jane Roe in Salt Lake and Provo» is one, «Jane Roe in Rome and Ola Berg in Oslo» two.
    const pieces = part.split(AND).map((each) => each.trim());
    const names = pieces
      .filter((each, at) => at === 0 || !PLACE.test(pieces[at - 1] ?? '') || /\s/u.test(each))
      .map((each) => each.replace(PLACE, '').trim())
      .filter(Boolean);
    if ((i === 0 || isList) && names.every(isName) && !(i > 0 && PAPER.test(part))) authors.push(...names);
    else if (i === 0) return undefined;
    else if (
      !ROLE.test(part) &&
      isTitle(part) &&
      publisher === undefined &&
      (hasDate || PAPER.test(part) || !/\s/u.test(part))
    )
      publisher = part;
  }
  const [first, ...others] = authors;
  // «By Reuters», «Oleh Kompas»: nobody who writes.
  if (first !== undefined && !others.length && publisher === undefined && isAgency(first))
    return { authors: [], publisher: first };
  return authors.length ? { authors, publisher } : undefined;
}

/** A paper or an agency that goes by one word. */
const isAgency = (name: string): boolean => /^\S+$/u.test(name) && isShoutedMedium(name);

/** «Варвара Кольцова, медицинский обозреватель»: two words or three, and what writers are called. */
const isWriter = (name: string, role: string): boolean =>
  isName(name) &&
  /^\S+(?:\s\S+){1,2}$/u.test(name) &&
  /^\p{Ll}/u.test(role) &&
  role.split(/\s+/u).length <= 4 &&
  WRITES.test(role);

const isTitle = (text: string): boolean =>
  text.length <= 60 &&
  text.split(/\s+/u).length <= 7 &&
  !/[.!?]$/u.test(text) &&
  (/^[\p{Lu}\p{N}]/u.test(text) || !/\p{Ll}/u.test(text) || PAPER.test(text));

/**
 * Whether a line is the name of a paper and nothing else, right below the one that says who wrote it: «By Ines Calder», and below it «The
 * Marlow Courier». A headline there has more words, or ends with another one.
 */
export function isPaperBelow(above: string, line: string, language: string): boolean {
  const paper = line.trim();
  const byline = above.length <= LONGEST ? inLine(above, language) : undefined;
  if (!byline?.authors.length || byline.publisher !== undefined) return false;
  const words = paper.split(/\s+/u);
  return (
    words.length <= 4 &&
    isTitle(paper) &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || /^(?:of|and|the|de|di|du|des|del|der)$/u.test(word)) &&
    (PAPER_ALONE.test(paper) || (words.length <= 2 && isMedium(paper)))
  );
}

/** Whether a line names a writer, a paper or a day, and says nothing else. */
export function isCredit(line: string, language: string): boolean {
  if (line.length > LONGEST) return false;
  if (inLine(line, language) || isHelpersCredit(line)) return true;
  const { rest, hasDate } = undated(line, language);
  return hasDate && rest.split(/\s+/u).filter(Boolean).length <= 4;
}

const JOINS =
  /(?<!\p{L})(?:and|dan|und|et|y|e|en|och|og|i|и|та|ve|và|by|oleh|von|par|por|di|door|published|updated|posted|on|at|pada|terbit|le|am|vom|um|uhr|publié|опубликовано)(?!\p{L})/giu;

/** What of such a line is told by nothing else, once its authors, its paper and its day are: what somebody is, and where. */
export function leftOfCredit(line: string, language: string, told: readonly (string | undefined)[]): string {
  let { rest } = undated(line, language);
  const lead = writerLead(language).exec(rest)?.[0];
  if (lead !== undefined) rest = rest.slice(lead.length);
  for (const one of told) if (one) rest = rest.replaceAll(one, ' ');
  // Days of the week stand beside dates.
  const weekday = writtenDates(plainLine(line), [...new Set([language, 'en'])]).length
    ? /^[\s,]*[\p{L}’']+(?=\s*,)/u
    : /(?!)/u;
  return rest
    .replace(weekday, ' ')
    .replace(JOINS, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

export function readByline(text: string, language: string): Byline | undefined {
  const lines = text
    .split('\n', 40)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .filter((line) => line.length <= LONGEST);
  const found = lines.flatMap((line) => inLine(line, language) ?? []);
  const authors = found.find((one) => one.authors.length)?.authors ?? [];
  const publisher =
    found.find((one) => one.publisher !== undefined)?.publisher ??
    lines.find((line, i) => isPaperBelow(lines[i - 1] ?? '', line, language))?.trim();
  return authors.length || publisher !== undefined ? { authors, publisher } : undefined;
}

/** The text from where it begins to say something. */
export function withoutCredits(text: string, language: string): string {
  const lines = text.split('\n');
  let [at, above] = [0, ''];
  while (at < lines.length && at < LINES * 2) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') {
      if (!isCredit(line, language) && !isPaperBelow(above, line, language)) break;
      above = line;
    }
    at++;
  }
  return lines.slice(at).join('\n');
}

/** Who wrote an article, edited it or took its pictures is no part of what it tells: where is nothing but that said? */
import type { Document } from '../dossier/schema.ts';
import type { Place } from './locate.ts';
import { placesOfName } from './name-places.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const NAMES = `${NAME}(?:(?:[ \u00a0](?:[/|&–-][ \u00a0])?|,[ \u00a0]?|[/|&])(?:${NAME}|and|dan|und|et|y|e|en|og|och|i|de|da|van|von|der|bin|binti|in|di|at|for|via)){0,14}`;
const END = '(?=[ \\t]*(?:[\\n)\\]|.;]|$))';
/** A line of names alone after «by»: «By Jane Roe and Tom Hale», «Oleh: Rina Wati». */
const BYLINE = new RegExp(
  `^(?:By|BY|Words by|Story by|Text by|Oleh|OLEH|Penulis|Reporter|Laporan|Editor|Pewarta|Von|Par|Por|Di|Door|Av|Af|Autor|Autora|Texte|Texto|Text|Tekst)[:：]?[ \\u00a0]+${NAMES}$`,
  'u',
);
/** «Reporting by X; Editing by Y», within a line as well. */
const MADE_BY =
  /(?<![\p{L}\p{N}] )(?:Reporting|Additional reporting|Writing|Editing|Translation|Compiled|Photography) by [^\n)]{1,160}/gu;
/** «Photo: Orrin Vask/Reuters»; what a picture shows is told in a sentence. */
const CREDITED = new RegExp(
  `(?<=^|[\\n(\\[|])[ \\t]*(?:Photos?|PHOTOS?|Photograph|Photography|Images?|IMAGE|Pictures?|PICTURE|Pics?|Credit|CREDIT|Photo credit|Picture credit|Fotos?|FOTO|Bild|Bilder|Crédits?(?: photo)?|Crédito|Fotografia|Fotografía|Imagen|Zdjęcie|Fot\\.|Beeld|Gambar|Dok\\.|Ilustrasi|Illustration|Graphic|Grafis|Infografis|Sumber foto)` +
    `(?:[ \\t\\u00a0]*[:：©/]|[ \\t](?:by|oleh|von|par|por|di|door))[ \\t©]*${NAMES}${END}`,
  'gu',
);
const AGENCY =
  /(?<![\p{L}\p{M}.’'-])(?:\p{Lu}[\p{L}\p{M}.’'-]{0,30}[ \u00a0]){1,3}\p{Lu}[\p{L}\p{M}.’'-]{0,30}[ \u00a0]?\/[ \u00a0]?(?:Reuters|AFP|AP|PA|Getty(?: Images)?|EPA|Antara(?: Foto)?|ANTARA(?: FOTO)?|Bloomberg|dpa|ANSA|EFE|PAP|TASS|Xinhua|Shutterstock|Alamy|Kompas|KOMPAS|Tempo|TEMPO)(?!\p{L})/gu;

const list = (words: string): string =>
  words
    .trim()
    .split(/\s*\|\s*/u)
    .join('|');
/** What leads to names alone after a colon or a dash, perhaps two of it: «Текст и фото: Марина Зуева», «Автор — Марина Зуева». */
const CYRILLIC = list(`
  текст|фото|фотография|фотографии|видео|автор|автор текста|автор статьи|автор материала|автор заметки|автор репортажа|авторы|автори|
  авторка|аутор|аутори|беседовал[аи]?|беседу в[её]л[аи]?|подготовил[аи]?|материал подготовил[аи]?|записал[аи]?|корреспондент|
  спецкор|редактор|иллюстраци[ия]|перевод|перев[её]л[аи]?|съ[её]мка|снимк[аи]|розмовляв|розмовляла|підготував|підготувала|записав|
  кореспондент|переклад|журналист|новинар|снимка|превод|разговарао|разговарала|приредио|приредила`);
const LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['ru', 'uk', 'be', 'bg', 'sr', 'mk'].map((language) => [language, CYRILLIC])),
  id: 'penulis|reporter|editor|foto|teks|oleh|laporan|pewarta|penyunting|kontributor',
  ms: 'penulis|foto|teks|oleh|laporan',
  en: 'author|text|words|photo|photos|photograph|reporter|reporting|editor|editing',
};
const AND = ' (?:и|і|й|та|dan|and) ';
const ONLY_NAMES = new RegExp(`^${NAME}(?:(?:[ \\u00a0]|, ?| / ?|${AND})${NAME}){0,7}$`, 'u');

const patterns = new Map<string, RegExp | undefined>();
/** A line with such a label in front of anything; by the root of a BCP 47 tag. */
function labelledIn(language: string): RegExp | undefined {
  const root = language.toLowerCase().split('-')[0] ?? '';
  if (patterns.has(root)) return patterns.get(root);
  const labels = LABELS[root];
  const made =
    labels === undefined
      ? undefined
      : new RegExp(`^(?:${labels})(?:(?:${AND}|, ?| / ?)(?:${labels}))?(?: ?: ?| [—–-] )(.{2,120})$`, 'iu');
  patterns.set(root, made);
  return made;
}

/** The names by which its source tells who wrote an article, as a line may have them. Lower case. */
const authorsOf = ({ csl }: Document): ReadonlySet<string> =>
  new Set(
    (csl.author ?? [])
      .flatMap(({ given = '', family = '', literal = '' }) => [literal, `${given} ${family}`, `${family} ${given}`])
      .map((name) => name.trim().toLowerCase())
      .filter(({ length }) => length > 3),
  );

const known = new WeakMap<Document, readonly Place[]>();

/** Longer lines tell something. */
const LONGEST = 160;

/** Places that only say who made the article or a picture in it; ascending, apart. */
export function creditPlaces(document: Document): readonly Place[] {
  const made = known.get(document);
  if (made) return made;
  const { text, csl, language } = document;
  const found: Place[] = [];
  const labelled = labelledIn(language);
  const authors = authorsOf(document);
  let at = 0;
  for (const line of text.split('\n')) {
    const own = line.length <= LONGEST ? line.trim() : '';
    const credits =
      own !== '' &&
      (BYLINE.test(own) ||
        authors.has(own.replace(/[.,]$/u, '').toLowerCase()) ||
        ONLY_NAMES.test(labelled?.exec(own)?.[1]?.trim() ?? ''));
    if (credits) found.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  for (const pattern of [MADE_BY, CREDITED, AGENCY])
    for (const { 0: words, index } of text.matchAll(pattern)) found.push({ start: index, end: index + words.length });
  // Whoever wrote it, and nobody who is only called like one of them.
  for (const { given, family } of csl.author ?? [])
    if (given !== undefined && family !== undefined)
      for (const place of placesOfName(document, `${given} ${family}`)) found.push(place);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Place[] = [];
  for (const place of found) {
    const last = apart.at(-1);
    if (!last || place.start >= last.end) apart.push(place);
    else if (place.end > last.end) apart[apart.length - 1] = { start: last.start, end: place.end };
  }
  known.set(document, apart);
  return apart;
}

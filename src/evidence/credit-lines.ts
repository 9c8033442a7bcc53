/** Who wrote an article, edited it or took its pictures is no part of what it tells: where is nothing but that said? */
import type { Document } from '../dossier/schema.ts';
import type { Place } from './locate.ts';
import { placesOfName } from './name-places.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const NAMES = `${NAME}(?:(?:[ \u00a0]|,[ \u00a0]?|[ \u00a0]?[/|&–-][ \u00a0]?)(?:${NAME}|and|dan|und|et|y|e|en|og|och|i|de|da|van|von|der|bin|binti|in|di|at|for|via)){0,14}`;
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
  /(?:\p{Lu}[\p{L}\p{M}.’'-]*[ \u00a0]){1,3}\p{Lu}[\p{L}\p{M}.’'-]*[ \u00a0]?\/[ \u00a0]?(?:Reuters|AFP|AP|PA|Getty(?: Images)?|EPA|Antara(?: Foto)?|ANTARA(?: FOTO)?|Bloomberg|dpa|ANSA|EFE|PAP|TASS|Xinhua|Shutterstock|Alamy|Kompas|KOMPAS|Tempo|TEMPO)(?!\p{L})/gu;

const known = new WeakMap<Document, readonly Place[]>();

/** Longer lines tell something. */
const LONGEST = 160;

/** Places that only say who made the article or a picture in it; ascending, apart. */
export function creditPlaces(document: Document): readonly Place[] {
  const made = known.get(document);
  if (made) return made;
  const { text, csl } = document;
  const found: Place[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.length <= LONGEST && BYLINE.test(line.trim())) found.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  for (const pattern of [MADE_BY, CREDITED, AGENCY])
    for (const { 0: words, index } of text.matchAll(pattern)) found.push({ start: index, end: index + words.length });
  // Whoever wrote it, and nobody who is only called like one of them.
  for (const { given, family } of csl.author ?? [])
    if (given !== undefined && family !== undefined) found.push(...placesOfName(document, `${given} ${family}`));
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

/** Who wrote an article, edited it or took its pictures is no part of what it tells: where is nothing but that said? */
import type { Document } from '../dossier/schema.ts';
import { afterLabel, PICTURES } from './credit-words.ts';
import type { TextRange } from '../evidence/locate.ts';
import { placesOfName } from './name-places.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const NAMES = `${NAME}(?:(?:[ \u00a0](?:[/|&–-][ \u00a0])?|,[ \u00a0]?|[/|&])(?:${NAME}|and|dan|und|et|y|e|en|og|och|i|de|da|van|von|der|bin|binti|in|di|at|for|via)){0,14}`;
const END = '(?=[ \\t]*(?:[\\n)\\]|.;]|$))';
const ONLY_NAMES = new RegExp(`^${NAMES}$`, 'u');
/** «Reporting by X; Editing by Y», within a line as well. */
const MADE_BY =
  /(?<![\p{L}\p{N}] )(?:Reporting|Additional reporting|Writing|Editing|Translation|Compiled|Photography) by [^\n)]{1,160}/gu;
/** «Photo: Orrin Vask/Reuters»; what a picture shows is told in a sentence. */
const CREDITED = new RegExp(
  `(?<=^|[\\n(\\[|])[ \\t]*(?:${PICTURES})(?:[ \\t\\u00a0]*[:：©/]|[ \\t](?:by|oleh|von|par|por|di|door))[ \\t©]*`,
  'giu',
);
const NAMES_HERE = new RegExp(`${NAMES}${END}`, 'uy');
function* creditedIn(text: string): Generator<TextRange> {
  for (const { 0: label, index } of text.matchAll(CREDITED)) {
    NAMES_HERE.lastIndex = index + label.length;
    const names = NAMES_HERE.exec(text)?.[0];
    if (names !== undefined) yield { start: index, end: index + label.length + names.length };
  }
}
const AGENCY =
  /(?<![\p{L}\p{M}.’'-])(?:\p{Lu}[\p{L}\p{M}.’'-]{0,30}[ \u00a0]){1,3}\p{Lu}[\p{L}\p{M}.’'-]{0,30}[ \u00a0]?\/[ \u00a0]?(?:Reuters|AFP|AP|PA|Getty(?: Images)?|EPA|Antara(?: Foto)?|ANTARA(?: FOTO)?|Bloomberg|dpa|ANSA|EFE|PAP|TASS|Xinhua|Shutterstock|Alamy|Kompas|KOMPAS|Tempo|TEMPO)(?!\p{L})/gu;

/** The names by which its source tells who wrote an article, as a line may have them. Lower case. */
const authorsOf = ({ csl }: Document): ReadonlySet<string> =>
  new Set(
    (csl.author ?? [])
      .flatMap(({ given = '', family = '', literal = '' }) => [literal, `${given} ${family}`, `${family} ${given}`])
      .map((name) => name.trim().toLowerCase())
      .filter(({ length }) => length > 3),
  );

const known = new WeakMap<Document, readonly TextRange[]>();

/** Longer lines tell something. */
const LONGEST = 160;

/** Places that only say who made the article or a picture in it; ascending, apart. */
export function creditPlaces(document: Document): readonly TextRange[] {
  const made = known.get(document);
  if (made) return made;
  const { text, csl, language } = document;
  const found: TextRange[] = [];
  const authors = authorsOf(document);
  let at = 0;
  for (const line of text.split('\n')) {
    const own = line.length <= LONGEST ? line.trim() : '';
    const credits =
      own !== '' &&
      (authors.has(own.replace(/[.,]$/u, '').toLowerCase()) || ONLY_NAMES.test(afterLabel(own, language) ?? ''));
    if (credits) found.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  found.push(...creditedIn(text));
  for (const pattern of [MADE_BY, AGENCY])
    for (const { 0: words, index } of text.matchAll(pattern)) found.push({ start: index, end: index + words.length });
  // Whoever wrote it, and nobody who is only called like one of them.
  for (const { given, family } of csl.author ?? [])
    if (given !== undefined && family !== undefined)
      for (const place of placesOfName(document, `${given} ${family}`)) found.push(place);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: TextRange[] = [];
  for (const place of found) {
    const last = apart.at(-1);
    if (!last || place.start >= last.end) apart.push(place);
    else if (place.end > last.end) apart[apart.length - 1] = { start: last.start, end: place.end };
  }
  known.set(document, apart);
  return apart;
}

/**
 * Which words of an Indonesian sentence only say more of whoever is named before them, and nothing of what the sentence tells? «…, yang memimpin
 * PT Laut, …», «…, sepupu Martin».
 */
import type { TextRange } from '../evidence/locate.ts';
import { isTitle } from '../names/titles.ts';
import { relativeClauses } from './relative-clauses.ts';

const KIN =
  'sepupu|saudara|kakak|adik|abang|istri|suami|anak|putra|putri|ayah|ibu|menantu|mertua|keponakan|paman|bibi|ipar|cucu|kakek|nenek|teman|sahabat|rekan|mantan|bekas|pendiri|pemilik|pemegang|anggota|kader|pengacara|penasihat|seorang|perusahaan|anak perusahaan|induk';
/** A noun behind a name and a comma, up to the next mark. */
const BESIDE_NAME = new RegExp(
  `(?<=\\p{Lu}[\\p{L}\\p{M}\\p{N}.’'-]*),\\s(\\p{Ll}+)(?:\\s[^,.;:!?…()“”"\\n]{1,80})?(?:,(?=\\s)|(?=[.;:!?…)”"\\n]|$))`,
  'gu',
);
const NOUN = new RegExp(`^(?:${KIN})$`, 'u');
/** What begins another phrase than one for what somebody is. */
const NO_NOUN =
  /^(?:dan|atau|tetapi|tapi|namun|serta|lalu|kemudian|juga|di|ke|dari|pada|dalam|dengan|untuk|oleh|kepada|terhadap|tentang|soal|atas|antara|yang|bahwa|karena|sebab|lantaran|meski|meskipun|walau|walaupun|saat|ketika|sejak|setelah|sesudah|sebelum|jika|kalau|sementara|sedangkan|selain|seperti|termasuk|bersama|melalui|lewat|menurut|tanpa|hingga|sampai|agar|supaya|usai|pekan|hari|tahun|bulan|kata|ujar|tidak|tak|bukan|belum|akan|telah|sudah|masih|kini)$/u;
const VERB = /(?<!\p{L})(?:me(?:m|n|ng|ny|l|r|w|y)\p{Ll}{3,}|di\p{Ll}{4,}|ber\p{Ll}{4,}|kata|ujar|tutur)(?!\p{L})/u;

/** Such words within a place, a comma at their end included; none in other languages than Indonesian and Malay. */
export function asidesIn(text: string, place: TextRange, language: string): readonly TextRange[] {
  if (!/^(?:id|ms)(?:-|$)/iu.test(language)) return [];
  const clauses = relativeClauses(text, place, language);
  const nouns = [...text.slice(place.start, place.end).matchAll(BESIDE_NAME)].flatMap(
    ({ 0: words, 1: noun = '', index }) => {
      // «PT Rawa, pesaing PT Baja, menggugat …»: between commas any noun that leads to a name.
      const closed = /,$/u.test(words) && /\s\p{Lu}/u.test(words) && !NO_NOUN.test(noun);
      if (!(NOUN.test(noun) || isTitle(noun) || closed) || VERB.test(words)) return [];
      return [{ start: place.start + index, end: place.start + index + words.length }];
    },
  );
  return [
    ...clauses,
    ...nouns.filter((one) => !clauses.some((other) => one.start < other.end && other.start < one.end)),
  ].sort((a, b) => a.start - b.start);
}

const BIDS =
  /(?<!\p{L})(?:memerintahkan|menyuruh|memaksa|mewajibkan|mengizinkan|meminta|mendesak|menghukum|membujuk)\s(?:(?!untuk|agar|supaya)\p{Ll}+\s){0,3}$/iu;

/** Who is bidden to do what a verb at `verb` tells, «Pengadilan memerintahkan X membayar Y»: where in the names they stand; -1 if nobody is. */
export const biddenIn = (text: string, names: readonly TextRange[], verb: number): number =>
  names.findIndex(
    ({ start, end }) =>
      end < verb &&
      /^\s(?:(?:untuk|agar|supaya|segera)\s)*$/u.test(text.slice(end, verb)) &&
      BIDS.test(text.slice(Math.max(0, start - 60), start)),
  );

/** «menjual X kepada Y»: where the name stands that a preposition leads to, behind a verb; -1 if none does. */
export const reachedBy = (text: string, names: readonly TextRange[], verb: number, preposition: string): number =>
  names.findIndex(
    ({ start }) =>
      start > verb &&
      !/[.;:!?]\s/u.test(text.slice(verb, start)) &&
      new RegExp(`(?<!\\p{L})${preposition}\\s(?:(?:\\p{L}+)\\s){0,3}$`, 'u').test(
        text.slice(Math.max(verb, start - 60), start),
      ),
  );

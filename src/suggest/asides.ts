/**
 * Which words of an Indonesian sentence only say more of whoever is named before them, and nothing of what the sentence tells? «…, yang memimpin
 * PT Laut, …», «…, sepupu Martin».
 */
import type { TextRange } from '../evidence/locate.ts';
import { isTitle } from '../names/titles.ts';
import { relativeClauses } from './relative-clauses.ts';

const KIN =
  'sepupu|saudara|kakak|adik|abang|istri|suami|anak|putra|putri|ayah|ibu|menantu|mertua|keponakan|paman|bibi|ipar|cucu|kakek|nenek|teman|sahabat|rekan|mantan|bekas|pendiri|pemilik|pemegang|anggota|kader|pengacara|penasihat|seorang|perusahaan|anak perusahaan|induk|pesaing|saingan|mitra|rekanan|pemasok|pelanggan|kontraktor|produsen|distributor|penyedia|pengembang|operator|raksasa|konglomerat|dana|bank|lembaga|organisasi|partai|kelompok|grup|serikat|yayasan|sekutu|musuh';
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

/** «meminta kejaksaan menyelidiki X», «mendesak pemerintah agar menggugat X»: whether somebody who is not named is bidden to do what a verb at `verb` tells. */
export const bidsUnnamed = (text: string, verb: number): boolean =>
  /(?<!\p{L})(?:memerintahkan|menyuruh|memaksa|mewajibkan|mengizinkan|meminta|mendesak|membujuk|menyerukan(?:\skepada)?)\s(?:(?!(?:untuk|agar|supaya|maaf|izin|bantuan|dana|uang)\s)\p{Ll}+\s){1,3}(?:(?:untuk|agar|supaya|segera)\s)*$/iu.test(
    text.slice(Math.max(0, verb - 80), verb),
  );

/**
 * «mendesak polisi agar segera menahan X», «meminta pemerintah mencabut izin X»: whether what a verb at a place bids is bidden of somebody who is
 * not named, so that whoever is named behind it is not.
 */
export const bidsSomebody = (text: string, { start, end }: TextRange): boolean =>
  /^(?:men?desak|meminta|menuntut|menyerukan|mengimbau|memerintahkan|menyuruh|memaksa|membujuk|mewajibkan)$/iu.test(
    text.slice(start, end),
  ) &&
  /^\s(?:kepada\s)?(?:(?!(?:untuk|agar|supaya|me\p{Ll}{4,}|di\p{Ll}{4,})\s)\p{Ll}+\s){1,4}(?:(?:untuk|agar|supaya)\s|(?:segera\s)?me\p{Ll}{4,}\s)/u.test(
    text.slice(end, end + 100),
  );

/** What a second verb of one subject may be led by: «dan berjanji akan mendukung». */
const SECOND =
  /^(.*?)\s(?:dan|serta|lalu|kemudian|tetapi|tapi|namun)\s(?:(?:juga|akan|telah|sudah|berjanji|berencana|berniat|ingin|bersedia|siap|setuju|sepakat|mengancam|berusaha|untuk)\s)*$/su;
const ANY_VERB = /(?<!\p{L})(?:me(?:m|n|ng|ny|l|r|w|y)\p{Ll}{3,}|ber\p{Ll}{4,}|di\p{Ll}{4,})(?!\p{L})/u;
/** «X bertemu Y dan berjanji mendukung gugatan itu»: to whom the first verb is done has no part in what a second one at `verb` tells. */
export function ofSecondVerb<T extends TextRange>(text: string, names: readonly T[], verb: number): readonly T[] {
  const [first] = names;
  if (!first || first.end > verb) return names;
  const [, before = ''] = SECOND.exec(text.slice(first.end, verb)) ?? [];
  return ANY_VERB.test(before) ? names.filter((one) => one === first || one.start > verb) : names;
}

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

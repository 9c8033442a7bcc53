/**
 * Which words of an Indonesian sentence look like a relation, and say none? «tuduhan itu» points at what was told before, «untuk memenangkan
 * tender» is what somebody meant to get, from nobody who is named.
 */
import type { TextRange } from '../evidence/locate.ts';
import type { Likely } from './cues-pair.ts';
import { isPurpose } from './purpose.ts';

const POINTS = /^\s+(?:itu|ini|tersebut)(?!\p{L})/iu;
/** Whose deed it is, or against whom, is told behind it all the same: «Gugatan itu diajukan oleh X terhadap Y», and not «ditolak oleh X». */
const TOLD_BEHIND =
  /^\s+(?:(?:sudah|telah|pernah|akan)\s+)*(?:antara\s|di(?:lontar|lancar|layang|aju|sampai|laku|beri|jatuh|alamat|tuju|kirim|teken|tandatangan)\p{Ll}*\s(?:[^,.;:!?“”"]*\s)?(?:oleh|dari|terhadap|kepada|atas|dengan|lewat|melalui)\s+(?:\p{Ll}+\s+){0,2}\p{Lu})/u;
/** Whoever gets something from somebody. */
const WINS = /^(?:memenang|dimenang|menang|mendapat|memperoleh|meraih|mengantongi)/iu;
const MEANT_TO = /(?<!\p{L})(?:untuk|demi|guna|agar|supaya|ingin|gagal|berupaya|berusaha)\s+(?:dapat\s+|bisa\s+)?$/iu;
/** In UTF-16 code units. */
const FAR = 120;

/** Where the first word of a cue stands in some places; -1 if it does not. */
export function placeOfCue(text: string, places: readonly TextRange[], cue: string): number {
  const [word = ''] = cue.split(' … ');
  for (const { start, end } of places) {
    const at = text.slice(start, end).indexOf(word);
    if (at >= 0) return start + at;
  }
  return -1;
}

/** «…, kata tiga pegawai perusahaan itu»: what those are who say it. */
const TELLER = /,\s(?:kata|ujar|tutur|ucap|ungkap|imbuh|menurut)\s[^,.;:!?“”"]*$/iu;
/** «Dua pegawai bank mengatakan …»: the same before it. */
const UNNAMED = /(?:^|[.!?;:“”"]\s*|,\s)(?:\p{Lu}?\p{Ll}+\s){0,2}$/u;
const SAYS =
  /^(?:\s(?!(?:me|di|ber)\p{Ll}{4})[\p{Ll}]+){0,4}\s(?:mengatakan|menyatakan|mengungkapkan|menyebut(?:kan)?|mengaku|menuturkan|menjelaskan|membenarkan|menduga|bercerita)\s/u;
const TELLS_VERB = /\s(?:me|di)\p{Ll}{4,}\s(?:\p{Ll}+\s){0,2}$/u;
/** «menolak kritik Y»: whoever rejects it does not do it. */
const REJECTABLE = /^(?:kritik(?:an)?|kecaman|ancaman|pujian|desakan|dukungan|bantuan|tawaran)$/iu;
const REJECTS = /(?<!\p{L})(?:menolak|menepis|menampik|membantah|menyangkal|menanggapi|mengabaikan)\s(?:\p{Ll}+\s)?$/iu;

/** «terkait pembelian alat», «dalam kasus penyuapan»: what something else is about, between nobody who is named. */
const ABOUT =
  /(?<!\p{L})(?:terkait(?:\sdengan)?|soal|mengenai|perihal|seputar|(?:dalam|atas)\s(?:kasus|perkara|dugaan|penyelidikan|penyidikan)|kasus|perkara|dugaan)\s(?:(?:kasus|perkara|dugaan|rencana|proses|proyek)\s)?$/iu;
const BETWEEN = /^[^.;:!?“”"]*\s(?:oleh|antara|dengan|terhadap|kepada|dari)\s(?:\p{Ll}+\s){0,3}\p{Lu}/u;
/** «bila utangnya tidak dibayar»: what is done to something, by nobody who is named. Who is done to is no pronoun, which may be somebody. */
const TO_SOMETHING =
  /(?<!\p{L})(?:bila|jika|kalau|apabila|asalkan|kecuali|karena|sebab|lantaran|setelah|sesudah|sebelum|saat|ketika|sampai|hingga|selama|agar|supaya)\s(?:(?!(?:ia|dia|mereka|beliau|tidak|tak|belum|sudah|telah|akan|juga|segera|pernah|ikut|turut)\s)\p{Ll}+\s)(?:(?!(?:ia|dia|mereka|beliau)\s)\p{Ll}+\s){0,4}$/u;
const NOBODY_BEHIND = /^(?:\s\p{Ll}+)*\s*(?:[,.;:!?)”"]|$)/u;

/** The likely relations of Indonesian words without those that they do not say; of other languages all. */
export function reallySaid(
  text: string,
  places: readonly TextRange[],
  likely: readonly Likely[],
  language: string,
): readonly Likely[] {
  if (!/^(?:id|ms)(?:-|$)/iu.test(language)) return likely;
  return likely.filter(({ cue, turned }) => {
    const at = placeOfCue(text, places, cue);
    if (at < 0) return true;
    const [word = ''] = cue.split(' … ');
    const place = places.find(({ start, end }) => start <= at && at < end);
    const rest = text.slice(at + word.length, Math.min(place?.end ?? at + FAR, at + FAR));
    if (turned && cue.split(' … ').some((one) => WINS.test(one)))
      return /\sdari\s/iu.test(rest) && !MEANT_TO.test(text.slice(Math.max(0, at - 30), at));
    const lead = text.slice(Math.max(0, at - FAR), at);
    // «mengungkap hubungannya dengan X»: whose that is stands elsewhere.
    if (/^hubungannya$/iu.test(word) && TELLS_VERB.test(lead)) return false;
    if (
      isPurpose(text, at) ||
      TELLER.test(lead) ||
      (UNNAMED.test(lead) && SAYS.test(rest) && !/^(?:me|di|ber|ter)\p{L}{3}/iu.test(word)) ||
      (REJECTABLE.test(word) && REJECTS.test(lead)) ||
      (/^pe\p{L}+an$/iu.test(word) && ABOUT.test(lead) && !BETWEEN.test(rest)) ||
      (/^di\p{Ll}{3}/u.test(word) && TO_SOMETHING.test(lead) && NOBODY_BEHIND.test(rest))
    )
      return false;
    const points = /^\p{L}+an$/iu.test(word) && !cue.includes(' … ') ? POINTS.exec(rest) : null;
    return !points || TOLD_BEHIND.test(rest.slice(points[0].length));
  });
}

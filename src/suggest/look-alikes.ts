/** Indonesian words that share a root with a label and say another thing: borrowing is no lending, commemorating no warning. */

/** «meminjam» and «meminjamkan» are the two sides of one deed, and a loan is what is lent. */
const LENT = [/(?:injam|ewa|sewa)(k?an)?$/iu, /(?:injam|ewa|sewa)(kan)?$/iu] as const;
/** «memperingatkan» warns, «memperingati» commemorates. */
const WARNED = [/peringat(kan)$|peringati$/iu, /peringat(kan)$|peringati$/iu] as const;
/** «bersama X» is beside X, «kerja sama» a deed of both. */
const TOGETHER = [/^(ber)?sama$/iu, /^(ber)?sama$/iu] as const;

/** «menguasai» is to hold, and no power of attorney. */
const HELD = [/^(?:kuasa|perwakilan)$/iu, /(?:me|di)(?:ng)?(?:k)?uasai$/iu] as const;

/** Whether a word of a text is another deed than that of a label whose root it has. */
export const isOtherDeed = (own: string, found: string): boolean =>
  (HELD[0].test(own) && HELD[1].test(found)) ||
  [LENT, WARNED, TOGETHER].some(([label, text]) => {
    const [one, other] = [label.exec(own), text.exec(found)];
    return one !== null && other !== null && (one[1] === undefined) !== (other[1] === undefined);
  });

/** «membantu X mendapatkan izin» is hardly an aid that is given. */
export const isHelp = (own: string, found: string): boolean =>
  /bantuan$/iu.test(own) && /^(?:mem|di)bantu$/iu.test(found);

const DAY =
  /^\s+(?:hari|ulang tahun|hut|dirgahayu|kemerdekaan|maulid|natal|haul|\p{N}+\s+tahun|tahun|seabad|satu abad|ke-)/iu;
/** «memperingati hari buruh», «peringatan HUT»: a day is kept. `at`: where the word stands in the text, UTF-16 */
export const isOfDay = (text: string, word: string, at: number): boolean =>
  /^(?:(?:mem|di)peringati|peringatan)$/iu.test(word) &&
  (/i$/iu.test(word) || DAY.test(text.slice(at + word.length, at + word.length + 24)));

const GETS = /(?<!\p{L})(?:menerima|(?:men)?dapat(?:kan)?|memperoleh|mengantongi|meraih)\s+(?:\p{L}+\s+){0,2}$/iu;
/** «mendapat pinjaman dari X»: whoever gets it stands first. `at`: where the noun of the deed stands, UTF-16 */
export const isGotten = (text: string, noun: string, at: number): boolean =>
  !/^(?:me|di|ber)\p{L}{4}/iu.test(noun) &&
  GETS.test(text.slice(Math.max(0, at - 50), at)) &&
  /^[^.,;:!?]*\sdari\s/iu.test(text.slice(at + noun.length, at + noun.length + 100));

/** «mempekerjakan X sebagai pengacara»: what somebody is to do, and for nobody who is named. `at`: where the word stands in the text, UTF-16 */
export const isPost = (text: string, word: string, at: number): boolean =>
  /^(?:pengacara|advokat|penasihat|konsultan|juru|sopir|guru|dosen|karyawan|pegawai|manajer|komisaris|direktur)$/iu.test(
    word,
  ) &&
  /(?<!\p{L})(?:sebagai|selaku|jadi)\s+(?:seorang\s+)?$/iu.test(text.slice(Math.max(0, at - 20), at)) &&
  !/^(?:\s(?!(?:sejak|pada|di|dari|sampai|hingga|selama|dengan|untuk|dan|tetapi)\s)\p{Ll}+){0,2}\s(?:\p{Lu}|itu(?!\p{L})|tersebut)/u.test(
    text.slice(at + word.length, at + word.length + 50),
  );

const GIVES_FUNDS =
  /(?<!\p{L})(?:(?:mem)?beri(?:kan)?|menyalurkan|mengucurkan|menyediakan|menggelontorkan|mengalirkan|menyuntikkan|mentransfer|menerima|(?:men)?dapat(?:kan)?|memperoleh|kucuran|aliran|penyaluran)\s+(?:\p{L}+\s+){0,2}$/iu;
/** «dana investasi», «Dana Pensiun»: money that somebody gives nobody. `at`: UTF-16 */
export const isFund = (text: string, word: string, at: number): boolean =>
  /^dana$/iu.test(word) && !GIVES_FUNDS.test(text.slice(Math.max(0, at - 50), at));

/** «menyewa» is said by no «kontrak sewa», nor «bermitra» by «mitra»: what else says the same has to be a verb where it is one. */
export const isVerbOf = (own: string, found: string): boolean =>
  !/^(?:me|ber)\p{Ll}{3}/u.test(own) ||
  /^(?:me|ber|di|ter)\p{L}{3}/iu.test(found) ||
  own.toLowerCase() === found.toLowerCase();

/** «hubungannya dengan X» is no «hubungan kerja». `cues`: the words of a text that a label, `own`, has. */
export const isOnlyTie = (cues: readonly string[], own: readonly { readonly word: string }[]): boolean =>
  cues.length === 1 && /^hubungan(?:nya)?$/iu.test(cues[0] ?? '') && own.some(({ word }) => word === 'kerja');

/**
 * Does a relation that the user has typed last, or does it happen? «owns» and «is the brother of» are states, «visits» is an event. A guess from
 * its words in the languages that name many states by a few verbs; it is shown, and turned by one press.
 */
import type { RelationType } from '../dossier/schema.ts';
import { isParticiple, rootsOf } from '../suggest/word-roots.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** By their roots: English and Indonesian. */
const LASTS = words(`
  own have possess hold control belong know love hate like trust fear need want believe support lead head chair direct manage run employ work live reside
  study represent serve depend rely border neighbour neighbor owe lack include contain oversee supervise sponsor finance cooperate collaborate compete
  ally oppose govern rule share relate
  milik punya kuasa kendali pimpin kelola kepala ketua kerja tinggal kenal tahu cinta benci percaya dukung butuh bergantung gantung bekerja termasuk utang
  wakil bawah awas lindung sekutu saing tangga
`);
/** Roles: what one person is to another. */
const NOUNS = words(`
  father mother parent son daughter child brother sister sibling wife husband spouse cousin uncle aunt nephew niece grandfather grandmother relative friend
  member owner shareholder head director chairman chairwoman president leader boss employee partner ally rival enemy subsidiary parent neighbour neighbor
  supporter sponsor student teacher founder part
  anggota pemilik pemegang ketua kepala direktur istri suami anak ayah ibu adik kakak saudara sepupu ipar paman bibi teman sahabat mitra sekutu pendukung
  karyawan pegawai bagian pengurus
`);
/** A word that says by itself that something is so. */
const IS = words(
  `is are has have adalah merupakan ialah ada ist sind hat est sont a es son tiene è sono ha jest ma är har er`,
);
/** The beginnings of verbs and nouns in languages whose words have no roots here. */
const BEGINNINGS =
  /^(?:принадлеж|влад[её]|облада|имеет|имеют|имел|контролир|управля|руковод|возглавля|работа[ею]|жив[её]т|живут|жил|знает|знал|знаком|явля|состо[иия]|поддержива|доверя|завис|входит|входят|дружит|любит|ненавид|боится|член|глава|директор|муж|жена|брат|сестра|сын|дочь|отец|мать|родственни|партн[её]р|акционер|собственни|владел|должен|besitz|gehör|kontrollier|leitet|kennt|arbeitet|wohnt|unterstütz|possèd|appartien|contrôl|dirige|connaî|soutien|travaill|posee|pertene|conoce|apoya|controla|trabaja|possied|apparten|controlla|conosc|sostien|lavora|posia|należy|kontroluje|kieruje|zna$)/u;

/** «is accused by», «was sold to»: an event in the passive. */
const DONE = /(?:ed|en)$/u;

export function aspectOfWords(label: string): RelationType['aspect'] {
  const all = label.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const [first = '', second = ''] = all;
  const lasts = (word: string): boolean =>
    BEGINNINGS.test(word) || rootsOf(word, undefined).some((root) => LASTS.has(root) || NOUNS.has(root));
  if (lasts(first) && !IS.has(first)) return 'state';
  if (IS.has(first)) {
    // «is allied with» lasts as long as «is a member of»; «is arrested by» happens.
    const isDone = (DONE.test(second) || isParticiple(second)) && !lasts(second);
    return second !== '' && isDone ? 'event' : 'state';
  }
  return NOUNS.has(first) || NOUNS.has(second) ? 'state' : 'event';
}

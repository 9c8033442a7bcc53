/**
 * Which words say how firmly something is said, and by whom? Indonesian and English. They are proposals' reasons, never decisions:
 * a coder sees the word beside what is proposed.
 */

/** Alternatives of a regular expression, each a whole word or phrase. */
export const MODALITY_WORDS = {
  alleged: [
    'dituduh(?:kan)?',
    'dituding',
    'menuduh',
    'menuding',
    'diduga',
    'disangka(?:kan)?',
    'didakwa',
    'konon',
    'dikabarkan',
    'kabarnya',
    'diisukan',
    'disebut-sebut',
    'mengklaim',
    'diklaim',
    'ada bukti',
    'ada indikasi',
    'accus(?:ed|es|ing)',
    'alleg(?:ed|edly|es|ing)',
    'reportedly',
    'purported(?:ly)?',
    'suspected',
    'rumou?red',
    'claim(?:ed|s|ing)',
    '(?:is|are|was|were) said to',
    'evidence that',
  ],
  planned: [
    'akan',
    'bakal',
    'hendak',
    'berencana',
    'merencanakan',
    'berniat',
    'bertekad',
    'berjanji',
    'menjanjikan',
    'sepakat untuk',
    'will',
    'plan(?:s|ned|ning)? to',
    'vow(?:s|ed)?',
    'pledg(?:e|es|ed|ing)',
    'promis(?:e|es|ed|ing)',
    'intend(?:s|ed)?',
    'agreed to',
    '(?:is|are) (?:going|set) to',
  ],
  hypothetical: [
    'jika',
    'kalau',
    'apabila',
    'andai(?:kan|kata)?',
    'seandainya',
    'bisa',
    'dapat',
    'mungkin',
    'kemungkinan',
    'barangkali',
    'boleh jadi',
    'diperkirakan',
    'if',
    'could',
    'might',
    'may',
    'would',
    'can',
    'possibly',
    'perhaps',
    'probably',
    'likely',
  ],
} as const;

/** Those of the words above that accuse without saying who accuses. */
export const UNNAMED =
  /^(?:dituduh|dituding|diduga|disangka|konon|dikabarkan|kabarnya|diisukan|disebut-sebut|accused|alleged|reportedly|suspected|rumou?red)/iu;

export const DENIAL_WORDS = [
  'tidak pernah',
  'tidak lagi',
  'tidak(?! hanya| saja)',
  'tak(?! hanya| saja)',
  'bukan(?! hanya| saja)',
  'belum',
  'membantah',
  'menyangkal',
  'menampik',
  'menolak',
  'never',
  'not(?! only| just)',
  "(?:does|did|do|is|are|was|were|has|have|had|wo|would|could|should|ca)n['’]t",
  'no longer',
  'den(?:y|ies|ied|ying)',
  'reject(?:s|ed|ing)?',
  'refus(?:e|es|ed|ing)',
] as const;

/** «Menurut X», «according to X»: X says it, outermost. */
export const ACCORDING = [
  'menurut',
  'dilansir(?: dari| oleh)?',
  'dikutip(?: dari| oleh)',
  'according to',
  '(?:as )?quoted by',
] as const;
/** «mengutip Y», «citing Y»: whoever speaks has it from Y. */
export const CITING = ['mengutip', 'citing', 'quoting'] as const;
/** «X mengatakan (bahwa) …»: what X says follows. */
export const SAYING = [
  'mengatakan',
  'menyatakan',
  'mengklaim',
  'menuturkan',
  'menambahkan',
  'menegaskan',
  'mengungkapkan',
  'menjelaskan',
  'berkata',
  '(?:menyebut|menyebutkan|melaporkan|memberitakan|menuduh|menuding|memperkirakan|menulis|menyampaikan|mengaku)(?=,? (?:bahwa|“|"))',
  'said',
  'says',
  'told (?:\\S+ ){1,4}?(?=that|“|")',
  'claim(?:ed|s)',
  'added',
  'stated',
  '(?:reported|reports|wrote|writes|argued|argues|alleged|alleges|announced|insisted|warned)(?=,? (?:that|“|"))',
] as const;
/** «…,” kata X»: what X says goes before. */
export const SAID_AFTER = [
  'kata',
  'ujar',
  'tutur',
  'ucap',
  'ungkap',
  'tegas',
  'imbuh',
  'papar',
  'jelas',
  'tambah',
] as const;
/** «tambahnya»: the same speaker as in the sentence before. */
export const SAME_SPEAKER = [
  '(?:kata|ujar|tutur|ucap|ungkap|tegas|imbuh|papar|jelas|tambah)nya',
  '(?:he|she|they) (?:said|added|says)',
  '(?:ia|dia|mereka) (?:mengatakan|menambahkan|berkata)',
] as const;

/** A whole word or phrase of these, wherever it stands. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])(?:${words.join('|').replace(/ /gu, '\\s+')})(?![\\p{L}\\p{M}\\p{N}-])`, 'giu');

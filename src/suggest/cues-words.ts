/**
 * Which words say how firmly something is said, and by whom? Indonesian and English. They are proposals' reasons, never decisions:
 * a coder sees the word beside what is proposed.
 */

/** «the claims», «a vow», «its plans»: nouns, which say nothing about what else the sentence says. */
const NOT_NOUN =
  "(?<!(?:^|[^a-z])(?:an?|the|his|her|its|their|our|my|your|these|those|this|that|no|any|some|many|all|such|of|with|despite|against|over|on|by|about|from|shows?|showed|false|empty|new|old|early|broken|several|repeated|election|campaign|’s|'s) )";
/** An infinitive, not «agreed to a ceasefire» or «agreed to talks». */
const VERB_NEXT =
  '(?= (?!(?:an?|the|this|that|these|those|its|his|her|their|our|any|all|some|no|such|more|each|peace|terms|new|further|\\p{N}\\S*)(?![a-z]))(?![a-z]*(?:tion|sion|ment|ness|[^s]s|ings?)(?![a-z]))[a-z])';

const IS = '(?:is|are|was|were|be|been)(?: (?:now|also|still|soon|widely|originally|initially|reportedly))? ';

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
    'alleg(?:e|ed|edly|es|ing)',
    'reportedly',
    'purported(?:ly)?',
    'suspected',
    'rumou?red',
    `${NOT_NOUN}claim(?:ed|ing|s(?! (?:of|about|against|for|by|in|on|are|were|made)(?![a-z])))`,
    '(?:is|are|was|were) said to',
    '(?<!(?:no|any|without|little|scant) )evidence that',
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
    `sepakat (?:untuk|akan)`,
    'setuju (?:untuk|akan)(?= (?:me|ber|di))',
    'will',
    `${NOT_NOUN}plan(?:s|ned|ning)? to`,
    `${NOT_NOUN}vow(?:s|ed)?`,
    `${NOT_NOUN}pledg(?:e|es|ed|ing)`,
    `${NOT_NOUN}promis(?:e|es|ed|ing)`,
    'intend(?:s|ed)?',
    `${NOT_NOUN}threat(?:en|ens|ened|ening) to`,
    `agreed to${VERB_NEXT}`,
    'mengancam(?= (?:akan|bakal|hendak|untuk|me|ber))',
    // What somebody is bound to do is not done yet.
    '(?<!(?:tidak|tak|telah|sudah|terpaksa) )(?:harus|wajib|mesti|diharuskan|diwajibkan|diperintahkan)(?= (?:untuk |segera |juga )?(?:me|di|ber)\\p{Ll}{3,})(?! (?:di)?akui)',
    `${IS}(?:going|set|scheduled|slated|poised|preparing) to`,
    `${IS}(?:due|about|likely|expected) to${VERB_NEXT}`,
    `(?:expected|scheduled|slated|poised) to${VERB_NEXT}`,
    `${IS}expected that`,
    `${IS}(?:considering|contemplating|weighing|mulling)`,
  ],
  hypothetical: [
    'jika',
    'kalau',
    'apabila',
    'andai(?:kan|kata)?',
    'seandainya',
    'bisa(?! (?:di)?(?:pastikan|lihat|konfirmasi|baca))',
    'dapat(?! (?:di)?(?:pastikan|lihat|konfirmasi|baca))',
    'mungkin',
    'kemungkinan',
    'barangkali',
    'boleh jadi',
    '(?:seharusnya|semestinya|sebaiknya)(?= (?:segera |juga |ikut )?(?:me|di|ber)\\p{Ll}{3,})',
    'diperkirakan',
    'if',
    'could',
    'might',
    'may',
    'would',
    'possibly',
    'perhaps',
    'probably',
    'likely',
  ],
} as const;

/** Those of the words above by which somebody binds themselves or others: they have a day of their own. */
export const PLEDGE =
  /^(?:vow|pledg|promis|threat|agreed|intended|berjanji|menjanjikan|bertekad|sepakat|setuju|mengancam|merencanakan|(?:по)?обеща)/iu;
/** Those that tell what was once to come. */
export const ONCE_PLANNED = /^(?:was|were|been|planned|планирова|собирал|намеревал)/iu;

/** Those of the words above that accuse without saying who accuses. */
export const UNNAMED =
  /^(?:dituduh|dituding|diduga|disangka|konon|dikabarkan|kabarnya|diisukan|disebut-sebut|accused|alleged|reportedly|suspected|rumou?red)/iu;

/** What somebody does not say is not denied. */
const NO_SPEECH =
  ' (?:say|comment|answer|respond|reply|elaborate|discuss|speak|talk|be (?:named|interviewed|identified|quoted))(?![a-z])';
const NO_WORDS = `(?:${NO_SPEECH.replace(/^ /u, ' to ')}| comment)`;
const NO_ANSWER =
  '(?: immediately| directly| yet| publicly)? (?:respond|repl(?:y|ied)|answer(?:ed)?|return|comment|reached|be reached|available|authori[sz]ed to speak|clear|known|responded|disput|den(?:y|ied)|rule[d]? out|reject|contradict|refut)[a-z]*(?![a-z])';
const NO_WORDS_ID =
  '(?: (?:mau|bersedia|ingin|sempat|untuk))* (?:(?:ber|di)?komentar|mengomentari|menanggapi|merespons?|memberi(?:kan)? (?:komentar|tanggapan|respons|jawaban|keterangan|pernyataan)|dikonfirmasi|bicara|berbicara|diwawancarai?)(?!\\p{L})';
/** «did not dispute it», «never denied it». */
const UNDENIED = "(?<!(?:not|never|nobody|no one|n['’]t)(?: \\p{L}+ly)? )";

/** Of which somebody has none: «has no part in», «holds no stake». */
const NONE_HAD =
  '(?:part|role|share|shares|stake|stakes|involvement|links?|ties?|connections?|dealings|contacts?|contracts?|business|control|interest|hand|say|relations|relationship|agreement|deal|knowledge|power|influence|authority)(?! to (?:sell|buy|pay|do|make|act|run|use|build|take|give)(?![a-z]))';
/** What is done of which nothing is: «no promise was made». */
const NONE_DONE =
  '(?:made|paid|given|signed|sold|bought|offered|granted|reached|agreed|sent|transferred|issued|awarded|held|exchanged|received|brought|filed|laid|taken|struck|concluded|entered)';

/** What would have been done if there were any. */
const NO_DEED =
  '(?:cover-?ups?|wrongdoings?|bribes?|bribery|payments?|frauds?|corruption|collusion|conspirac(?:y|ies)|conflicts? of interest|interference|misconduct|abuses?|threats?|plots?|deceptions?|negligence|favours?|kickbacks?|coercion|manipulation|breach(?:es)?|theft|fraud|meetings?|donations?)';

/** Who asks somebody not to do something denies nothing. */
export const BIDS_NOT =
  /(?<!\p{L})(?:ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|t(?:ell|ells|old|elling)|begs?|begged|advis(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|request(?:s|ed|ing)?|warn(?:s|ed|ing)?|invit(?:e|es|ed|ing)|(?:di)?minta|meminta|memohon|mengimbau|menyarankan|mendesak|menyerukan|mengajak|requests?|pleas?|calls?|advice|warnings?|permintaan|imbauan)(?:\s(?!(?:and|but|that|why|who|which|whether|if|karena|yang|bahwa|maaf|setelah|tapi|tetapi|dan)\s)[^\s.,;:!?“”"]+){0,6}\s$/iu;

export const DENIAL_WORDS = [
  'tidak pernah',
  'tidak lagi',
  `tidak(?! hanya| saja|${NO_WORDS_ID})`,
  `tak(?! hanya| saja|${NO_WORDS_ID})`,
  'bukan(?! hanya| saja)',
  `belum(?!${NO_WORDS_ID})`,
  'membantah',
  'menyangkal',
  'menampik',
  `menolak(?!${NO_WORDS_ID})`,
  'never',
  `not(?! only| just)(?!${NO_ANSWER})`,
  `(?:does|did|do|is|are|was|were|has|have|had|wo|would|could|should)n['’]t(?!${NO_ANSWER})`,
  'no longer',
  `(?:has|have|had|having|holds?|held|plays?|played|takes?|took|retains?|retained) (?:absolutely )?no(?= (?:\\p{L}+ )?${NONE_HAD}(?![a-z]))`,
  `there (?:is|are|was|were|has been|have been|had been) no(?= (?:\\p{L}+ )?${NONE_HAD}(?![a-z]))`,
  `there (?:is|are|was|were|has been|have been|had been|['’]s been) (?:absolutely |simply )?no(?= (?:(?!doubt|question|evidence|sign|end|limit|shortage|denying|about)\\p{L}+ )?${NO_DEED}(?![a-z-]))`,
  'there (?:is|are|was|were|has been|have been|had been) no such(?![a-z])',
  `no(?= (?!doubt|longer|one )\\p{L}+(?: \\p{L}+){0,3} (?:is|are|was|were|has been|have been|had been) (?:ever )?${NONE_DONE}(?![a-z]))`,
  `${UNDENIED}den(?:y|ies|ied|ying)`,
  `${UNDENIED}disput(?:e|es|ed|ing)(?= (?:that|this|it|the|his|her|their|its|any|all|those|these)(?![a-z]))`,
  `${UNDENIED}(?:contradict|refut)(?:e|es|ed|s|ing)`,
  `${UNDENIED}(?:reject|dismiss)(?:s|es|ed|ing)?(?= (?:(?:the|this|that|these|those|all|any|such|his|her|its|their|a) )?(?:\\p{L}+ )?(?:that|allegations?|accusations?|claims?|charges?|suggestions?|reports?|assertions?|as)(?![a-z]))`,
  `refus(?:e|es|ed|ing)(?!${NO_WORDS})`,
  `declin(?:e|es|ed|ing) to(?!${NO_SPEECH})`,
  'fail(?:s|ed)? to',
  `enggan(?!${NO_WORDS_ID})`,
  'urung',
  'emoh',
] as const;

/** Before which an Indonesian date is that of the saying: «X mengatakan (bahwa) …». */
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
] as const;
/** A whole word or phrase of these, wherever it stands. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])(?:${words.join('|').replace(/ /gu, '\\s+')})(?![\\p{L}\\p{M}\\p{N}-])`, 'giu');

/** What is a language model told, in the two languages that one can ask in? Part of what is copied, not of the page. */

const PROMPT_LANGUAGES = ['en', 'id'] as const;
export type PromptLanguage = (typeof PROMPT_LANGUAGES)[number];

export interface PromptWords {
  readonly task: string;
  readonly rules: readonly string[];
  readonly modalities: string;
  readonly modality: Readonly<Record<'asserted' | 'alleged' | 'planned' | 'hypothetical', string>>;
  readonly kinds: string;
  readonly relations: string;
  readonly undirected: string;
  readonly actors: string;
  readonly noActors: string;
  readonly form: string;
  readonly example: string;
  readonly exampleText: string;
  readonly exampleAnswer: object;
  readonly documents: (count: number) => string;
  readonly sentencesNumbered: string;
}

/** An example is copied more faithfully than any rule: it has to keep every one of them. */
const EXAMPLE = (language: PromptLanguage, gloss: string): object => {
  const accuses = language === 'en' ? 'accuses' : 'menuduh';
  const dumps = language === 'en' ? 'dumps ballast in' : 'membuang air balas di';
  return {
    claims: [
      {
        subject: 'Marit Solvang',
        relation: accuses,
        object: 'Ost Line',
        quotes: ['Harbour master Marit Solvang accused the Ost Line […] of dumping ballast'],
        sentence: 1,
        modality: 'asserted',
        polarity: 'affirmed',
        attribution: ['Fjord Post'],
        said: '2024-03-05',
        ...(language === 'id' && { gloss: { id: gloss } }),
      },
      {
        subject: 'Ost Line',
        relation: dumps,
        object: 'Vik',
        quotes: ['accused the Ost Line on 5 March 2024 of dumping ballast in Vik'],
        sentence: 1,
        modality: 'alleged',
        polarity: 'affirmed',
        attribution: ['Fjord Post', 'Marit Solvang'],
        said: '2024-03-05',
      },
      {
        subject: 'Ost Line',
        relation: dumps,
        object: 'Vik',
        quotes: ['We have dumped no ballast in Vik'],
        sentence: 2,
        modality: 'asserted',
        polarity: 'denied',
        attribution: ['Fjord Post', 'Ost Line'],
      },
    ],
    actors: [
      { name: 'Marit Solvang', kind: 'person' },
      { name: 'Ost Line', kind: 'organisation', aliases: ['the company'] },
      { name: 'Vik', kind: 'organisation' },
      { name: 'Fjord Post', kind: 'media' },
    ],
    relationTypes: [
      { name: accuses, family: 'speech', directed: true },
      { name: dumps, family: 'conflict', directed: true },
    ],
  };
};

const EXAMPLE_TEXT =
  '[1] Harbour master Marit Solvang accused the Ost Line on 5 March 2024 of dumping ballast in Vik, the Fjord Post writes.\n[2] “We have dumped no ballast in Vik”, the company said.';

/** In which language a model is asked first, for the language of the page: English where there is no prompt in it. */
export const promptLanguage = (locale: string): PromptLanguage =>
  PROMPT_LANGUAGES.find((one) => one === locale) ?? 'en';

export const PROMPT_WORDS: Readonly<Record<PromptLanguage, PromptWords>> = {
  en: {
    task: 'Read the text below and list every claim in it that links two actors: who does what to whom, and who says so. A person will check each of them against the text.',
    rules: [
      'Copy every quote character by character from the text: same words, same spelling, same punctuation, same language. Never shorten, correct or translate it. Leave words out only with […].',
      'The quote must itself say the claim. If you cannot find such words, leave the claim out.',
      'One claim for one statement. A sentence that says two things gives two claims.',
      'Use only what the text says. No knowledge of your own, no conclusions.',
      'Say who says so in "attribution", from the outside in: a paper that cites an agency is ["paper", "agency"]. Leave it empty where the text speaks with its own voice. An unnamed source is "anonymous".',
      'Use names and ids from the lists below wherever they fit. New actors go to "actors", new relations to "relationTypes".',
      '"polarity" is "denied" where the text says that it is not so: then "relation" still names what is denied, without the “not”. Everything else is "affirmed".',
      '"when" is the day on which it happens, "said" the day on which somebody says it. Both as EDTF (2024-10-08, 2024-10, 1948/1991), and only where the text gives them.',
      '"gloss" is a translation of the quotes, by language, where readers may need one; "note" is what a reader has to know to understand the claim. Leave both out if there is nothing to say.',
    ],
    modalities: 'How firmly it is said ("modality")',
    modality: {
      asserted: 'somebody says it as a fact',
      alleged: 'an accusation, a suspicion, a report at a distance',
      planned: 'is to happen: a plan, a promise, a threat',
      hypothetical: 'could happen, or only under a condition',
    },
    kinds: 'Kinds of actors',
    relations: 'Relation types: id, predicate, family',
    undirected: 'works both ways',
    actors: 'Known actors',
    noActors: 'None yet.',
    form: 'Answer with one JSON object of this form and nothing else:',
    example: 'An example, from another text:',
    exampleText: EXAMPLE_TEXT,
    exampleAnswer: EXAMPLE('en', ''),
    documents: (count) => (count > 1 ? 'The texts. Name the id of the text in "document".' : 'The text'),
    sentencesNumbered: 'The numbers in square brackets count the sentences; they are no part of the text.',
  },
  id: {
    task: 'Bacalah teks di bawah ini dan catat setiap klaim di dalamnya yang menghubungkan dua aktor: siapa melakukan apa kepada siapa, dan siapa yang mengatakannya. Seseorang akan memeriksa setiap klaim terhadap teks.',
    rules: [
      'Salin setiap kutipan huruf demi huruf dari teks: kata, ejaan, tanda baca, dan bahasanya sama. Jangan pernah menyingkat, membetulkan, atau menerjemahkannya. Kata hanya boleh dilewati dengan […].',
      'Kutipan itu sendiri harus menyatakan klaimnya. Jika tidak ada kata-kata seperti itu, jangan buat klaimnya.',
      'Satu klaim untuk satu pernyataan. Kalimat yang menyatakan dua hal menghasilkan dua klaim.',
      'Pakai hanya yang dikatakan teks. Tanpa pengetahuan sendiri, tanpa kesimpulan.',
      'Sebutkan siapa yang mengatakannya dalam "attribution", dari luar ke dalam: koran yang mengutip kantor berita adalah ["koran", "kantor berita"]. Kosongkan jika teks berbicara dengan suaranya sendiri. Sumber tanpa nama ditulis "anonymous".',
      'Pakai nama dan id dari daftar di bawah selama cocok. Aktor baru masuk ke "actors", relasi baru ke "relationTypes".',
      '"polarity" adalah "denied" jika teks menyatakan bahwa hal itu tidak demikian: "relation" tetap menyebut apa yang dibantah, tanpa kata “tidak”. Selain itu "affirmed".',
      '"when" adalah hari terjadinya, "said" hari seseorang mengatakannya. Keduanya sebagai EDTF (2024-10-08, 2024-10, 1948/1991), dan hanya jika disebut oleh teks.',
      '"gloss" adalah terjemahan kutipan menurut bahasa, jika pembaca mungkin memerlukannya; "note" adalah hal yang perlu diketahui pembaca untuk memahami klaimnya. Tinggalkan keduanya jika tidak ada yang perlu dikatakan.',
    ],
    modalities: 'Seberapa tegas hal itu dikatakan ("modality")',
    modality: {
      asserted: 'seseorang menyatakannya sebagai fakta',
      alleged: 'tuduhan, dugaan, kabar yang diberi jarak',
      planned: 'akan terjadi: rencana, janji, ancaman',
      hypothetical: 'bisa terjadi, atau hanya dengan syarat',
    },
    kinds: 'Jenis aktor',
    relations: 'Jenis relasi: id, predikat, keluarga',
    undirected: 'berlaku dua arah',
    actors: 'Aktor yang sudah dikenal',
    noActors: 'Belum ada.',
    form: 'Jawablah dengan satu objek JSON berbentuk seperti ini dan tanpa apa pun lainnya:',
    example: 'Contoh, dari teks lain:',
    exampleText: EXAMPLE_TEXT,
    exampleAnswer: EXAMPLE('id', 'Kepala pelabuhan Marit Solvang menuduh Ost Line […] membuang air balas'),
    documents: (count) => (count > 1 ? 'Teks-teksnya. Sebutkan id teks dalam "document".' : 'Teksnya'),
    sentencesNumbered: 'Angka dalam kurung siku menghitung kalimat; angka itu bukan bagian dari teks.',
  },
};

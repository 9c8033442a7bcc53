/** Who says the chosen words, in every place where texts put it? And who does not. */
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/dossier/schema.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { readCues } from '../../../src/suggest/cues.ts';
import type { Cues } from '../../../src/suggest/proposal.ts';
import { quotations } from '../../../src/evidence/quotations.ts';
import { countSpeakers } from '../../gold/count-speakers.mjs';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

function read(language: string, text: string, quote: string, names: readonly string[]): Cues {
  const dossier = soundDossier({
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) => rawActor(`a${i}`, { name: { [language]: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  const start = text.indexOf(quote);
  if (!document || start < 0) throw new Error(`not there: ${quote}`);
  return readCues(document, [{ start, end: start + quote.length }], dossier.actors);
}

/** A name, «?» for somebody who is not named, «open» for somebody who could not be told, «-» for the article. */
function who(cues: Cues, names: readonly string[]): string {
  const source: Source | undefined = cues.attribution?.value.at(-1);
  if (!source) return cues.open === undefined ? '-' : 'open';
  if (source.anonymous) return '?';
  return source.actor === undefined ? (source.name ?? '') : (names[Number(source.actor.slice(1))] ?? '');
}

/** Text with the chosen words in brackets, who says them, whom the codebook knows. */
type Case = readonly [language: string, marked: string, speaker: string, names?: readonly string[]];

const CASES: readonly Case[] = [
  // After the quote.
  ['en', '“[The bridge is unsafe],” Ona Lind said Tuesday.', 'Ona Lind'],
  ['en', '“[The bridge is unsafe],” said Ona Lind, an engineer.', 'Ona Lind'],
  [
    'en',
    '“[The bridge is unsafe],” Ona Lind, head of the Harbour Board, said in a statement.',
    'Ona Lind',
    ['Ona Lind', 'Harbour Board'],
  ],
  ['en', '“[The Union attacked the Republic],” Kang said.', 'Kang', ['Union', 'Republic', 'Kang']],
  ['en', '“[The Union attacked the Republic],” said Kang.', 'Kang', ['Union', 'Republic', 'Kang']],
  ['en', '“[Is it safe]?” asked Ona Lind. “No!” Rolf Brandt shouted.', 'Ona Lind'],
  ['en', '“Is it safe?” asked Ona Lind. “[No]!” Rolf Brandt shouted.', 'Rolf Brandt'],
  ['en', "'[The bridge is unsafe],' said Ona Lind.", 'Ona Lind'],
  ['en', '‘[The bridge is unsafe],’ said Ona Lind.', 'Ona Lind'],
  ['en', '"[The bridge is unsafe]," said J. P. Orwin, a member of the council.', 'J. P. Orwin'],
  ['en', '“[It is unsafe],” said Gen. Sefa Tamaki. He left.', 'Sefa Tamaki'],
  ['en', '“[It is unsafe],” said the head of the Harbour Board, Ona Lind.', 'Ona Lind'],
  ['en', '“[It is unsafe],” said a man who asked not to be named.', '?'],
  ['en', '“[It is unsafe],” a Beta Mills spokesman said.', '?', ['Beta Mills']],
  ['en', '“[It is unsafe],” Ona Lind said. “Close it.”', 'Ona Lind'],
  ['en', '“It is unsafe,” Ona Lind said. “[Close it].”', 'Ona Lind'],
  ['en', '“It is unsafe,” Ona Lind said, “[so close it].”', 'Ona Lind'],
  ['en', '“[It is unsafe],” Vorland’s foreign minister, Sefa Tamaki, said.', 'Sefa Tamaki'],
  // Before it.
  ['en', 'Ona Lind told reporters: “[The bridge is unsafe].”', 'Ona Lind'],
  ['en', 'In a letter to staff, Ona Lind wrote, “[The bridge is unsafe].”', 'Ona Lind'],
  ['en', 'Ona Lind called the bridge “[a danger to all].”', 'Ona Lind'],
  // Without marks.
  ['en', 'Ona Lind, 61, said [the deal was off].', 'Ona Lind'],
  ['en', 'Ona Lind, 61, said [Rolf Brandt had lied].', 'Ona Lind', ['Ona Lind', 'Rolf Brandt']],
  ['en', '[The deal was off], Ona Lind said.', 'Ona Lind'],
  ['en', 'The bridge, Ona Lind said, [is unsafe].', 'Ona Lind'],
  ['en', '[The deal was off], said Ona Lind, an engineer.', 'Ona Lind'],
  ['en', 'According to Ona Lind, [the deal was off].', 'Ona Lind'],
  ['en', '[Ferro voted twice], according to the electoral register.', 'electoral register'],
  ['en', '[Ferro voted twice], according to two officials.', '?'],
  [
    'en',
    'Carla Dunn of Acme Foods accused [Beta Mills of rigging the tender].',
    'Carla Dunn',
    ['Carla Dunn', 'Acme Foods', 'Beta Mills'],
  ],
  ['en', 'Luis Ferro denied that [Brightwater paid him].', 'Luis Ferro', ['Luis Ferro', 'Brightwater']],
  [
    'en',
    'Opposition leader Petra Halvorsen said that [Brightwater paid Ferro].',
    'Petra Halvorsen',
    ['Petra Halvorsen', 'Brightwater', 'Ferro'],
  ],
  ['en', 'Ona Lind opened the gate and said [the water would come].', 'Ona Lind'],
  ['en', '[Ferro is accused of taking bribes].', '?', ['Ferro']],
  // Nobody is made up.
  ['en', 'He said [the bridge is unsafe].', '?'],
  ['en', 'Ona Lind spoke first. The town was quiet. He said [the bridge is unsafe].', 'Ona Lind'],
  ['en', 'Vorland and Keth met in Marlow. It rained. He said [the bridge is unsafe].', 'open'],
  ['en', '“[The bridge is unsafe].”', 'open'],
  ['en', 'Rain fell on Marlow. “[The bridge is unsafe],” it says on a sign.', 'open'],
  ['en', 'Tuesday said nothing new about [the bridge in Marlow].', '-'],
  ['en', '[The bridge in Marlow is closed].', '-'],
  ['en', 'The “[Harbour Plan]” is dead.', 'open'],
  ['en', '[The “Harbour Plan” of the town is dead since Monday].', '-'],
  ['en', '[Vorland shelled the port], and Ona Lind said she saw it.', '-', ['Vorland', 'Ona Lind']],
  ['en', '“I saw it,” Ona Lind said. [The port is closed.]', '-'],
  // Who only tells which one, and who was only spoken to.
  ['en', '“[We lost everything],” said 34-year-old Mina Torv.', 'Mina Torv'],
  [
    'en',
    '“[It burned],” Rolf Brandt said of the boat that Mina Torv owned.',
    'Rolf Brandt',
    ['Mina Torv', 'Rolf Brandt'],
  ],
  ['en', '“[It burned],” said a spokesman for Mina Torv.', '?', ['Mina Torv']],
  ['en', 'Mina Torv, a lawyer for Rolf Brandt, said [it burned].', 'Mina Torv', ['Mina Torv', 'Rolf Brandt']],
  ['en', 'Mina Torv’s lawyer, Rolf Brandt, said [it burned].', 'Rolf Brandt', ['Mina Torv', 'Rolf Brandt']],
  ['en', 'Rolf Brandt met Mina Torv, who said [it burned].', 'Mina Torv', ['Mina Torv', 'Rolf Brandt']],
  ['en', 'When Rolf Brandt arrived, Mina Torv said [it burned].', 'Mina Torv', ['Mina Torv', 'Rolf Brandt']],
  ['en', 'Sen. Rolf Brandt, D-Keth, said [it burned].', 'Rolf Brandt', ['Rolf Brandt', 'Keth']],
  ['en', 'The ministry said in a statement that [it burned].', 'open'],
  ['en', 'The Interior Ministry said in a statement that [it burned].', 'Interior Ministry'],
  ['en', '[It burned], the Courier reported, citing Mina Torv.', 'Mina Torv', ['Courier', 'Mina Torv']],
  ['en', 'According to people familiar with the matter, [it burned].', '?'],
  ['en', 'Nobody said [it burned].', '-'],
  ['en', '[Mina Torv was accused by Rolf Brandt of arson].', 'Rolf Brandt', ['Mina Torv', 'Rolf Brandt']],
  [
    'en',
    '“It burned,” said Mina Torv.\n“[It did not],” said Rolf Brandt.',
    'Rolf Brandt',
    ['Mina Torv', 'Rolf Brandt'],
  ],
  ['en', 'Said Rolf Brandt: “[It burned].”', 'Rolf Brandt'],
  [
    'id',
    '"[Rumah itu terbakar]," kata Kapolres Kotabaru AKBP Surya Wardana di Mapolres Kotabaru, Senin (3/4).',
    'Surya Wardana',
  ],
  [
    'id',
    'Pengacara Mina Torv, Surya Wardana, mengatakan [rumah itu terbakar].',
    'Surya Wardana',
    ['Surya Wardana', 'Mina Torv'],
  ],
  ['de', '[Helga Thomsen sagte die Reise ab].', '-', ['Helga Thomsen']],
  ['de', '[Der Sturm forderte zwei Tote].', '-'],
  ['de', 'Seine Anwältin Maren Voss sagte, [er sei unschuldig].', 'Maren Voss'],
  ['de', 'Ein Sprecher der Behörde erklärte, [die Prüfung dauere an].', '?'],
  ['fr', 'Claire Vasseur a reçu [la demande de Hugo Lambertin].', '-', ['Claire Vasseur', 'Hugo Lambertin']],
  ['fr', 'Le juge Bastien Orval [a signé le contrat].', '-', ['Bastien Orval']],
  ['fr', '« [Rien n’est à mon nom] », a répondu mardi la ministre des Transports Claire Vasseur.', 'Claire Vasseur'],
  ['es', '[El informe cuenta con tres capítulos sobre Tomás Arrieta].', '-', ['Tomás Arrieta']],
  ['es', '“[El precio es justo]”, dijo ayer el director de Boreal, Julián Cortázar.', 'Julián Cortázar'],
  ['id', 'Menteri Keuangan Sri Wahyuni Paramesti mengatakan [anggaran cukup].', 'Sri Wahyuni Paramesti'],
  ['id', 'Presiden Bima Cakra Hadiningrat mengatakan [hukum berlaku].', 'Bima Cakra Hadiningrat'],
  ['id', 'Gubernur Jawa Tengah Galih mengatakan [jalan ditutup].', 'Galih'],
  ['id', 'Panglima TNI Jenderal Agung Prabawa menegaskan [pasukan siap].', 'Agung Prabawa'],
  ['id', 'Gubernur Bank Samudra Ratih Kusuma menilai [bunga tinggi].', 'Ratih Kusuma'],
  ['id', 'Bupati Wahyu Lestari mengaku [belum tahu].', 'Wahyu Lestari'],
  ['id', 'Demikian dikatakan Surya Wardana di Keth. [Rumah itu terbakar kemarin].', '-', ['Surya Wardana', 'Keth']],
  ['de', '„[Das Feuer war gelegt]“, sagte die Sprecherin der Polizei, Mina Torv.', 'Mina Torv', ['Mina Torv']],
  ['de', 'Das „[Haus am See]“ ist abgebrannt.', 'open', ['Mina Torv']],
  ['ru', '«[Пожар потушен]», — говорится в сообщении министерства.', 'open', ['Лада Вереск']],
  ['ko', '한 관계자는 “[기름칠한 사람이 없었다]”고 말했다.', '?', ['강도윤']],
  ['ar', 'وقال مسؤول لم يكشف عن اسمه إن [الحريق متعمد].', '?', ['ليلى منصور']],
  // Indonesian and Malay.
  ['id', '“[Uni akan menyerang Republik!]” kata Kang.', 'Kang', ['Uni', 'Republik', 'Kang']],
  ['id', '“[Uni akan menyerang Republik],” kata Kang.', 'Kang', ['Uni', 'Republik', 'Kang']],
  ['id', 'Menurut dr. Tirta Mandira, [Uni menyerang Republik].', 'Tirta Mandira', ['Uni', 'Republik', 'Tirta Mandira']],
  ['id', 'Dia menjelaskan [jembatan itu rusak].', '?'],
  [
    'id',
    '"[Jembatan itu rusak]," ujar juru bicara Balai Sungai Dimas Prawiro di Gedung Biru, Kotabaru.',
    'Dimas Prawiro',
    ['Dimas Prawiro', 'Gedung Biru'],
  ],
  [
    'id',
    'Dimas Prawiro mengatakan jembatan rusak. Air naik dua meter. "[Kami tutup sekarang]," katanya.',
    'Dimas Prawiro',
  ],
  ['id', '"[Kami tutup]," kata Kepala Balai Sungai, Dimas Prawiro, kepada wartawan.', 'Dimas Prawiro'],
  ['id', '"[Kami tutup]," kata Dimas Prawiro, Kepala Balai Sungai, Selasa.', 'Dimas Prawiro'],
  ['id', '"[Siapa di sana]?" tanya Lestari Wuri.', 'Lestari Wuri'],
  ['id', 'Menurut sejumlah pejabat, [jembatan itu rusak].', '?'],
  ['id', 'Rima Tandu membantah [Ivo Pavel membayar tiketnya].', 'Rima Tandu', ['Rima Tandu', 'Ivo Pavel']],
  ['ms', '“[Kami tutup sekarang],” kata Dimas Prawiro.', 'Dimas Prawiro'],
  ['id', '[Jembatan itu ditutup].', '-'],
  // Others, as far as it is safe.
  ['de', '„[Die Brücke ist unsicher]“, sagte Ona Lind am Dienstag.', 'Ona Lind', ['Ona Lind']],
  ['de', 'Laut Ona Lind [ist die Brücke unsicher].', 'Ona Lind', ['Ona Lind']],
  ['de', '„[Die Brücke ist unsicher]“, so Ona Lind.', 'Ona Lind', ['Ona Lind']],
  ['de', 'Ona Lind sagte: „[Die Brücke ist unsicher].“', 'Ona Lind', ['Ona Lind']],
  ['de', '[Die Brücke ist unsicher].', '-', ['Ona Lind']],
  ['fr', '« [Le pont est dangereux] », a déclaré Ona Lind mardi.', 'Ona Lind', ['Ona Lind']],
  ['fr', 'Selon Ona Lind, [le pont est dangereux].', 'Ona Lind', ['Ona Lind']],
  ['es', '«[El puente es peligroso]», dijo Ona Lind.', 'Ona Lind', ['Ona Lind']],
  ['es', 'Según Ona Lind, [el puente es peligroso].', 'Ona Lind', ['Ona Lind']],
  ['ru', '«[Я ничего не брал]», — сказал Громов в последнем слове.', 'Громов', ['Громов']],
  ['ru', 'По словам Громова, [деньги ушли].', 'Громова', ['Громова']],
  ['ru', 'Анна Зимина заявила, что [проверка началась].', 'Анна Зимина', ['Анна Зимина']],
  ['ru', '[Мост закрыли весной].', '-', ['Громов']],
  ['ko', '“[다리가 위험하다].”라고 강도윤 의원이 말했다.', '강도윤', ['강도윤']],
  ['ko', '강도윤은 “[예산이 없다]”고 밝혔다.', '강도윤', ['강도윤']],
  ['ko', '[다리는 내년에 다시 열린다].', '-', ['강도윤']],
  ['ar', 'وقالت ليلى منصور إن [الجسر غير آمن].', 'ليلى منصور', ['ليلى منصور']],
  ['ar', 'قالت ليلى منصور: «[الجسر غير آمن]».', 'ليلى منصور', ['ليلى منصور']],
  ['ar', '[سيفتح الجسر في الربيع].', '-', ['ليلى منصور']],
  // A language whose words are not known, and one of which the plainest are: what stands in marks is somebody's, and nobody is proposed.
  ['fi', '”[Silta on vaarallinen],” sanoi Ona Lind.', 'open', ['Ona Lind']],
  ['ja', '「[橋は危険だ]」と村上が述べた。', '村上', ['村上']],
];

/** Language, right and wrong with the actors known, right and wrong with nobody known; of 109, 74, 11, 15 and 36. */
const FLOORS = [
  ['en', 108, 1, 108, 1],
  ['id', 87, 3, 88, 2],
  ['ar', 7, 0, 2, 0],
  ['ko', 15, 0, 2, 0],
  ['ru', 34, 0, 31, 0],
  ['de', 28, 1, 26, 1],
  ['fr', 29, 0, 27, 0],
  ['es', 28, 0, 27, 1],
] as const;

describe('who says so', () => {
  it.each(CASES.map(([language, marked, speaker, names = []]) => ({ language, marked, speaker, names })))(
    '$language «$marked»: $speaker',
    ({ language, marked, speaker, names }) => {
      const text = marked.replace(/[[\]]/gu, '');
      const quote = marked.slice(marked.indexOf('[') + 1, marked.indexOf(']'));
      // Also where nobody is known yet.
      for (const known of names.length ? [names] : [[], [speaker].filter((name) => name.length > 1)])
        expect(who(read(language, text, quote, known), known)).toBe(speaker);
    },
  );

  it('what is only likely says so', () => {
    const text = 'Ona Lind mengatakan jembatan rusak. Air naik dua meter. "Kami tutup sekarang," katanya.';
    expect(read('id', text, 'Kami tutup sekarang', []).attribution).toMatchObject({ weak: true, cue: 'katanya' });
    expect(read('id', text, 'jembatan rusak', []).attribution).not.toHaveProperty('weak');
  });
});

describe('quotation marks', () => {
  it.each([
    ['“A b,” c “d.”', ['“A b,”', '“d.”']],
    ['„A b“, c »d«', ['„A b“', '»d«']],
    ['« A b », c', ['« A b »']],
    ["The workers' union said 'it is so.'", ["'it is so.'"]],
    ['The workers’ union said ‘it is so.’', ['‘it is so.’']],
    ['“A ‘b’ c.”', ['“A ‘b’ c.”']],
    ['「橋」と言う', ['「橋」']],
    ['“A b\n“C d.”', ['“A b', '“C d.”']],
    ['5" pipes, 6" pipes', []],
  ] as const)('«%s»', (text, expected) => {
    const [document] = soundDossier({ documents: [rawDocument(text)], claims: [] }).documents;
    expect(document && quotations(document).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

/**
 * How often the right speaker is proposed, and a wrong one, in the gold texts: as measured. A change that proposes fewer right ones, or
 * more wrong ones, is a change for the worse, even if it does both.
 */
describe('measured on the gold texts', () => {
  const rooms = { readCues, splitSentences };
  it.each(FLOORS)('%s: at least %i right and at most %i wrong; with nobody known %i and %i', (language, ...floors) => {
    const [right, wrong, rightUnknown, wrongUnknown] = floors;
    for (const whole of [false, true])
      for (const known of [true, false]) {
        const count = countSpeakers(rooms, { known, whole }).get(language);
        const text = JSON.stringify({ known, whole, ...count });
        expect(count?.right, text).toBeGreaterThanOrEqual(known ? right : rightUnknown);
        expect(count?.wrong, text).toBeLessThanOrEqual(known ? wrong : wrongUnknown);
        expect(count?.ownWrong, text).toBe(0);
      }
  });
});

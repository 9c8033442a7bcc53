/** Are the words that a hand marks the words that it means? */
import { describe, expect, it } from 'vitest';
import { joined, meantPiece, pieceOf, piecesText, wordsIn, withMarks } from '../../../src/evidence/pieces.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { TextSelection } from '../../../src/session/text-selection.svelte.ts';
import { documentOf } from '../dossier/sample.ts';

/** What is meant by the stretch between the two bars. */
function meant(marked: string): string | undefined {
  const from = marked.indexOf('|');
  const to = marked.indexOf('|', from + 1) - 1;
  const text = marked.replaceAll('|', '');
  const piece = pieceOf(text, from, to);
  return piece && text.slice(piece.start, piece.end);
}

describe('marks in pairs', () => {
  it.each([
    ['protecting “a friend of a friend”.', 'protecting “a friend of a friend', 'protecting “a friend of a friend”'],
    ['He said “no.” Then he left.', 'said “no', 'said “no.”'],
    ['„Genug“, sagte er.', 'Genug“, sagte', '„Genug“, sagte'],
    ['мост «Приладожье» стоит', 'мост «Приладожье', 'мост «Приладожье»'],
    ['it (as ever) fell', 'it (as ever', 'it (as ever)'],
    ['she said "yes" to it', 'said "yes', 'said "yes"'],
    ['“a friend” of hers', 'a friend', 'a friend'],
    ['the minister’s office', 'minister', 'minister'],
    ['“one” and “two” left', '“one” and “two', '“one” and “two”'],
    ['«Гидрострой» купил «Энергосбыт».', 'Гидрострой» купил «Энергосбыт', '«Гидрострой» купил «Энергосбыт»'],
    ['“Kestrel” bought “Voltane.”', 'Kestrel” bought “Voltane', '“Kestrel” bought “Voltane.”'],
    ['"Kestrel" bought "Voltane".', 'Kestrel" bought "Voltane', '"Kestrel" bought "Voltane"'],
    ['‘Kestrel’ bought ‘Voltane’.', 'Kestrel’ bought ‘Voltane', '‘Kestrel’ bought ‘Voltane’'],
    ['„Kranich“ kaufte „Volt“.', 'Kranich“ kaufte „Volt', '„Kranich“ kaufte „Volt“'],
    ['»Kranich« kaufte »Volt«.', 'Kranich« kaufte »Volt', '»Kranich« kaufte »Volt«'],
    ['« Grue » achète « Volt ».', 'Grue » achète « Volt', '« Grue » achète « Volt »'],
    ['”Trana” köpte ”Volt”.', 'Trana” köpte ”Volt', '”Trana” köpte ”Volt”'],
    ['「鶴」は「電」を買った。', '鶴」は「電」を買った', '「鶴」は「電」を買った'],
    ['“鹤”收购了“电”。', '鹤”收购了“电', '“鹤”收购了“电”'],
    ['«Мы не знали», — сообщили в «Энергосбыте».', 'Мы не знали», — сообщили в «Энергосбыте', undefined],
    ['«Нам отвечали: «Дамба стоит», — заявил он.', 'Нам отвечали: «Дамба стоит», — заявил он', undefined],
    ['«Нам отвечали: «Дамба стоит».', 'Нам отвечали: «Дамба стоит', undefined],
    ['««Гидрострой» не знал», — заявил он.', 'Гидрострой» не знал», — заявил он', undefined],
    ['“We heard: ‘No,’ again and again.', 'We heard: ‘No,’ again and again', '“We heard: ‘No,’ again and again'],
    [
      '“We heard it from the workers’ union.”',
      'We heard it from the workers’ union',
      'We heard it from the workers’ union',
    ],
    ['‘The workers’ union knew,’ he said.', 'The workers’ union knew,’ he said', '‘The workers’ union knew,’ he said'],
    ['“Kestrel Buses” left', 'Kestrel', 'Kestrel'],
    ['a pipe of 5" was laid', 'pipe of 5', 'pipe of 5'],
  ])('%s: %s', (text, chosen, expected) => {
    const start = text.indexOf(chosen);
    const place = withMarks(text, { start, end: start + chosen.length });
    // But for its full stop, the whole sentence.
    expect(text.slice(place.start, place.end)).toBe(expected ?? text.replace(/\.$/u, ''));
  });

  it.each([
    ['“We knew it.| We said so.| Nobody did,” he said.', 'We knew it', '“We knew it'],
    ['“We knew it.| We said so.| Nobody heard.”', 'Nobody heard', 'Nobody heard.”'],
    ['«Мы знали.| Мы говорили.| Никто не слышал».', 'Мы знали', '«Мы знали'],
    ['「知っていた。|誰も聞かなかった。」', '知っていた', '「知っていた'],
    ['“We knew it.| We said so.| Nobody did,” he said.', 'We said so', 'We said so'],
    ['“Voltane knew it.| Nobody did,” he said.', 'Voltane', 'Voltane'],
  ])('of which the other stands in another sentence are kept with what is said: %s, %s', (marked, chosen, expected) => {
    const text = marked.replaceAll('|', '');
    const parts = marked.split('|');
    const at = parts.findIndex((part) => part.includes(chosen));
    const from = parts.slice(0, at).join('').length;
    const start = text.indexOf(chosen);
    const sentence = [from, from + (parts[at] ?? '').length] as const;
    const place = withMarks(text, { start, end: start + chosen.length }, sentence);
    expect(text.slice(place.start, place.end)).toBe(expected);
  });
});

describe('a marked stretch', () => {
  it.each([
    ['loses the spaces at its ends', 'He| met Ann |today', 'met Ann'],
    ['is completed where it cuts words', 'Pre|siden Rus|ia pergi', 'Presiden Rusia'],
    ['within one word stays as it is', '|Rusia|nya', 'Rusia'],
    ['is not completed beyond a hyphen', 'the |DPRK| and |', 'DPRK'],
    ['is never half an emoji', 'a |👩‍|🌾 b', '👩‍🌾'],
    ['is never half a letter', 'cafe|\u0301 no|ir x', 'cafe\u0301 noir'],
    ['is not completed where particles are written on', '|김정은 러시|아는', '김정은 러시'],
    ['without any word is nothing', 'a |, “| b', undefined],
    ['of nothing is nothing', 'a || b', undefined],
  ])('%s', (_, marked, wanted) => {
    expect(meant(marked)).toBe(wanted);
  });

  it.each([
    ['“W|e knew it,” said Ann| Lee. “Yes.”', '“We knew it,” said Ann'],
    ['She called it |“a friend of her|s”.', '“a friend of hers”'],
    ['Он назвал |это «кражей века|».', 'это «кражей века»'],
    ['Dia menyebutnya |“pencurian abad in|i”. Lalu pergi.', '“pencurian abad ini”'],
    ['The deal with |“Kestrel|” fell.', '“Kestrel”'],
    ['The deal with “|Kestrel|” fell.', 'Kestrel'],
  ])('is completed alike by key, mouse and finger: %s', (marked, wanted) => {
    const from = marked.indexOf('|');
    const to = marked.indexOf('|', from + 1) - 1;
    const text = marked.replaceAll('|', '');
    const document = { text, sentences: splitSentences(text, 'en') };
    const piece = meantPiece(document, from, to);
    expect(piece && text.slice(piece.start, piece.end)).toBe(wanted);
    const coding = new TextSelection();
    coding.choose({ ...documentOf(text, document.sentences), ...document }, to, from);
    expect(coding.words?.segments).toEqual([piece]);
  });

  it('may be marked backwards, and beyond the text', () => {
    expect(pieceOf('Ann left', 99, 4)).toEqual({ start: 4, end: 8 });
  });
});

describe('pieces', () => {
  it('that overlap or touch are one, in the order of the text', () => {
    const pieces = [
      { start: 10, end: 12 },
      { start: 0, end: 4 },
      { start: 3, end: 6 },
      { start: 6, end: 7 },
    ];
    expect(joined(pieces)).toEqual([
      { start: 0, end: 7 },
      { start: 10, end: 12 },
    ]);
    expect(
      piecesText('Ann\n met  Bob', [
        { start: 0, end: 3 },
        { start: 10, end: 13 },
      ]),
    ).toBe('Ann … Bob');
  });

  it('are walked word by word, without what stands between', () => {
    const document = documentOf('Well: “DPRK-Rusia”, he said. Then.', [
      [0, 28],
      [29, 34],
    ]);
    const words = wordsIn(document, 0).map(({ start, end }) => document.text.slice(start, end));
    expect(words).toEqual(['Well', 'DPRK', 'Rusia', 'he', 'said']);
    expect(wordsIn(document, 1)).toEqual([{ start: 29, end: 33 }]);
    expect(wordsIn(document, 9)).toEqual([]);
  });
});

/** Are texts split where a reader would split them? */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';

const split = (text: string, language = 'en'): string[] =>
  splitSentences(text, language).map(([start, end]) => text.slice(start, end));

const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['at full stops', 'en', 'Ann came. Bob went!  Did he? ', ['Ann came.', 'Bob went!', 'Did he?']],
  [
    'at line breaks, also without a full stop',
    'en',
    'A heading\n\nAnn came.\r\nBob went.',
    ['A heading', 'Ann came.', 'Bob went.'],
  ],
  [
    'not after titles and initials',
    'en',
    'Mr. J. Smith met Gov. Lee. He left.',
    ['Mr. J. Smith met Gov. Lee.', 'He left.'],
  ],
  [
    'not after Indonesian abbreviations',
    'id',
    'Prof. Dr. Ir. Habibie lahir di Jl. Merdeka. Ia wafat.',
    ['Prof. Dr. Ir. Habibie lahir di Jl. Merdeka.', 'Ia wafat.'],
  ],
  [
    'with the closing quotation mark',
    'en',
    'He said: “They fired.” Then he left.',
    ['He said: “They fired.”', 'Then he left.'],
  ],
  [
    'not within a German date',
    'de',
    'Sie übernahm am 12. März 2024 zum 3. mal das Amt. Am 3. und 4. Mai kam er. Er war 12. Danach ging er.',
    ['Sie übernahm am 12. März 2024 zum 3. mal das Amt.', 'Am 3. und 4. Mai kam er.', 'Er war 12.', 'Danach ging er.'],
  ],
  [
    'not after German abbreviations',
    'de',
    'Er zahlte z. B. Lenz ca. Drei Euro, d. h. Geld usw. Frau Dr. Thomsen. Sie ging.',
    ['Er zahlte z. B. Lenz ca. Drei Euro, d. h. Geld usw. Frau Dr. Thomsen.', 'Sie ging.'],
  ],
  ['not within a Danish date', 'da', 'Den 3. Maj kom han. Han gik.', ['Den 3. Maj kom han.', 'Han gik.']],
  [
    'not after French abbreviations',
    'fr',
    'Elle a vu M. Durand et Mme. Petit. Il est parti.',
    ['Elle a vu M. Durand et Mme. Petit.', 'Il est parti.'],
  ],
  [
    'not after Spanish abbreviations',
    'es',
    'Los EE. UU. Pagaron a la Sra. Ruiz, p. ej. Diez. Se fue.',
    ['Los EE. UU. Pagaron a la Sra. Ruiz, p. ej. Diez.', 'Se fue.'],
  ],
  ['after a number in English', 'en', 'He was 12. Then he left.', ['He was 12.', 'Then he left.']],
  ['after an abbreviation at the end of a line', 'en', 'He met Mr.\nLee.', ['He met Mr.', 'Lee.']],
  ['in Korean', 'ko', '김정은은 말했다. 푸틴은 웃었다.', ['김정은은 말했다.', '푸틴은 웃었다.']],
  ['in Japanese', 'ja', '船が来た。誰もいない。', ['船が来た。', '誰もいない。']],
  ['in Arabic', 'ar', 'جاء أحمد. ثم ذهب؟ نعم.', ['جاء أحمد.', 'ثم ذهب؟', 'نعم.']],
  ['whatever the language is called', 'not a language!', 'Ann came. Bob went.', ['Ann came.', 'Bob went.']],
  ['into nothing, if there is nothing', 'en', ' \n\t ', []],
];

/** Kinds of mistakes that splitters make, with what must not be joined by their cure. */
const kinds: typeof cases = [
  [
    'dotted capitals (en-us)',
    'en',
    'The bill reached the U.S. Senate on Monday. Critics objected.',
    ['The bill reached the U.S. Senate on Monday.', 'Critics objected.'],
  ],
  [
    'dotted capitals (en-initials)',
    'en',
    'Author J.K. Marlow and A.B. Hammersmith & Co. signed. Then R.J. Reed left.',
    ['Author J.K. Marlow and A.B. Hammersmith & Co. signed.', 'Then R.J. Reed left.'],
  ],
  [
    'titles and ranks (en-ranks)',
    'en',
    'Brig. Gen. Lee, Capt. Moss and Maj. Gen. Cho met Sens. Orr and Pike. They left.',
    ['Brig. Gen. Lee, Capt. Moss and Maj. Gen. Cho met Sens. Orr and Pike.', 'They left.'],
  ],
  [
    'abbreviated months (en-month)',
    'en',
    'On Jan. 6 Congress met. In Sept. Moscow replied.',
    ['On Jan. 6 Congress met.', 'In Sept. Moscow replied.'],
  ],
  [
    '? and ! inside quotation marks before the speech tag (en-quote-ask)',
    'en',
    '“Will you sign?” Kang asked. “No!” the minister said.',
    ['“Will you sign?” Kang asked.', '“No!” the minister said.'],
  ],
  [
    '? and ! inside quotation marks before lower case (en-quote-mid)',
    'en',
    'He said "Look out!" right before the crash. All fell silent.',
    ['He said "Look out!" right before the crash.', 'All fell silent.'],
  ],
  [
    'number or letter of a list (en-list)',
    'en',
    '1. Kang must resign.\n2. The fleet returns.',
    ['1. Kang must resign.', '2. The fleet returns.'],
  ],
  [
    'marks of notes and opening brackets (en-ref)',
    'en',
    'He resigned.[1] She stayed.[2][3] They left.',
    ['He resigned.[1]', 'She stayed.[2][3]', 'They left.'],
  ],
  [
    'titles and ranks (id-dr)',
    'id',
    'Menurut dr. Tirta, wabah mereda. Kata drg. Maya, itu benar.',
    ['Menurut dr. Tirta, wabah mereda.', 'Kata drg. Maya, itu benar.'],
  ],
  [
    'dotted capitals (id-kh)',
    'id',
    'Ketua dewan K.H. Ahmad Fauzi bertemu R.A. Sari. Ia diam.',
    ['Ketua dewan K.H. Ahmad Fauzi bertemu R.A. Sari.', 'Ia diam.'],
  ],
  [
    'titles and ranks (id-pangkat)',
    'id',
    'Brigjen Pol. Agus, Letkol Inf. Dedi dan Kombes. Pol. Rudi hadir. Selesai.',
    ['Brigjen Pol. Agus, Letkol Inf. Dedi dan Kombes. Pol. Rudi hadir.', 'Selesai.'],
  ],
  [
    '? and ! inside quotation marks before the speech tag (id-tanya)',
    'id',
    '“Apakah Uni akan menyerang?” tanya Kang. “Tidak!” kata Kim.',
    ['“Apakah Uni akan menyerang?” tanya Kang.', '“Tidak!” kata Kim.'],
  ],
  [
    'titles, ranks, places; dotted capitals (ru-initials)',
    'ru',
    'Указ подписал В.В. Петров в г. Порт-Ленц на ул. Ленина. Об этом сообщил проф. Иванов.',
    ['Указ подписал В.В. Петров в г. Порт-Ленц на ул. Ленина.', 'Об этом сообщил проф. Иванов.'],
  ],
  [
    'abbreviations in a script without capitals (ar-dr)',
    'ar',
    'قال د. أحمد منصور إن الاتفاق قريب. وأضافت أ.د. ليلى حسن أنها توافق.',
    ['قال د. أحمد منصور إن الاتفاق قريب.', 'وأضافت أ.د. ليلى حسن أنها توافق.'],
  ],
  [
    'quote followed by its particle (ko-quote)',
    'ko',
    '강 의원은 "협상은 없다."며 "끝까지 간다."고 밝혔다. 회의는 끝났다.',
    ['강 의원은 "협상은 없다."며 "끝까지 간다."고 밝혔다.', '회의는 끝났다.'],
  ],
  [
    'opening mark at the end of the sentence before (zh-open)',
    'zh',
    '双方没有签署协议。“我们不同意。”她说。（完）',
    ['双方没有签署协议。', '“我们不同意。”她说。', '（完）'],
  ],
  [
    'closing guillemet after a space (fr-guillemets)',
    'fr',
    'Il a dit : « Oui ! » « Vraiment ? » demande Kang.',
    ['Il a dit : « Oui ! »', '« Vraiment ? » demande Kang.'],
  ],
  [
    'titles and ranks (es-gral)',
    'es',
    'El Gral. Ruiz, el Cnel. Paz y la Prof. Mar llegaron a la S.A. Lenz. Fin.',
    ['El Gral. Ruiz, el Cnel. Paz y la Prof. Mar llegaron a la S.A. Lenz.', 'Fin.'],
  ],
  [
    'titles and ranks (de-fa)',
    'de',
    'Die Fa. Lenz und Hrsg. Meier schwiegen. Sie gingen.',
    ['Die Fa. Lenz und Hrsg. Meier schwiegen.', 'Sie gingen.'],
  ],
  [
    'as it always was (en-end-us)',
    'en',
    'He flew to the U.S. on Monday. The trip was short.',
    ['He flew to the U.S. on Monday.', 'The trip was short.'],
  ],
  [
    'as it always was (en-quote-new)',
    'en',
    'Kang said, “I sign.” Orr thinks he is wrong.',
    ['Kang said, “I sign.”', 'Orr thinks he is wrong.'],
  ],
  [
    'as it always was (en-quote-two)',
    'en',
    '“I came. I saw,” Kang said. “I left.”',
    ['“I came.', 'I saw,” Kang said.', '“I left.”'],
  ],
  [
    'quote is a sentence of its own (id-end)',
    'id',
    'Ia diam. “Apakah Uni pergi?” Kang tidak menjawab.',
    ['Ia diam.', '“Apakah Uni pergi?”', 'Kang tidak menjawab.'],
  ],
  [
    'as it always was (ko-end)',
    'ko',
    '“합의는 없었다.” 강 대변인은 회의장을 떠났다.',
    ['“합의는 없었다.”', '강 대변인은 회의장을 떠났다.'],
  ],
  [
    'a state, a month, and the plural of a title',
    'en',
    'The envoy spoke to the U.S. Harbour Commission on Sept. 11 about Sens. Ada Quill and Rolf Brandt.',
    ['The envoy spoke to the U.S. Harbour Commission on Sept. 11 about Sens. Ada Quill and Rolf Brandt.'],
  ],
  ['a state at the end', 'en', 'He lives in the U.S. He likes it.', ['He lives in the U.S.', 'He likes it.']],
  [
    'an hour at the end',
    'en',
    'It rained at 5 p.m. Monday. It rained at 5 p.m. The sun rose.',
    ['It rained at 5 p.m. Monday.', 'It rained at 5 p.m.', 'The sun rose.'],
  ],
  [
    'a firm in the middle and at the end',
    'en',
    'Acme Inc. Chairman Lee left Acme Inc. Then he slept.',
    ['Acme Inc. Chairman Lee left Acme Inc.', 'Then he slept.'],
  ],
  [
    'a question and who asked it',
    'en',
    '“Is anybody there?” she asked. Nobody was. “Why?” Ona Lind, 61, asked. “Why?” The minister shook his head, then asked for water.',
    [
      '“Is anybody there?” she asked.',
      'Nobody was.',
      '“Why?” Ona Lind, 61, asked.',
      '“Why?”',
      'The minister shook his head, then asked for water.',
    ],
  ],
  [
    'a question and who asked it',
    'id',
    '"Siapa di sana?" tanya Lestari Wuri. Tidak ada. "Benarkah?" Menteri Tono bertanya. "Benar?" Ia pergi.',
    [
      '"Siapa di sana?" tanya Lestari Wuri.',
      'Tidak ada.',
      '"Benarkah?" Menteri Tono bertanya.',
      '"Benar?"',
      'Ia pergi.',
    ],
  ],
  [
    'a question and who asked it',
    'ru',
    '«Ты идёшь?» — спросил он. «Да!» Он ушёл.',
    ['«Ты идёшь?» — спросил он.', '«Да!»', 'Он ушёл.'],
  ],
  [
    'a question and who asked it',
    'ar',
    '«من هناك؟» سأل علي. «لا!» ثم رحل.',
    ['«من هناك؟» سأل علي.', '«لا!»', 'ثم رحل.'],
  ],
  [
    'a question and who asked it',
    'ko',
    '“누가 가나?” 그가 되물었다. “누가 가나?” 아무도 몰랐다.',
    ['“누가 가나?” 그가 되물었다.', '“누가 가나?”', '아무도 몰랐다.'],
  ],
  [
    'a question and who asked it',
    'de',
    '„Kommen Sie?“, fragte er. „Ja.“ Er ging. »Nein.« Sie blieb.',
    ['„Kommen Sie?“, fragte er.', '„Ja.“', 'Er ging.', '»Nein.«', 'Sie blieb.'],
  ],
  [
    'a question and who asked it',
    'es',
    '¿Vienes? ¡Sí! —dijo él. Luego nada.',
    ['¿Vienes?', '¡Sí! —dijo él.', 'Luego nada.'],
  ],
  [
    'Indonesian titles',
    'id',
    'Menurut Ny. Wuri, kapal itu milik Tn. Barong.',
    ['Menurut Ny. Wuri, kapal itu milik Tn. Barong.'],
  ],
  [
    'Russian places and paragraphs',
    'ru',
    'Суд в г. Белореченске осудил его по ч. 2 ст. 214. Театр им. Ладова закрыт.',
    ['Суд в г. Белореченске осудил его по ч. 2 ст. 214.', 'Театр им. Ладова закрыт.'],
  ],
  [
    'Russian years and sums',
    'ru',
    'В 2021 г. Громов уехал. Это было в конце прошлого года, 12 мая 2021 г. Москва молчала. Цена 5 тыс. руб. за шт. и т. д. Потом он ушёл.',
    [
      'В 2021 г. Громов уехал.',
      'Это было в конце прошлого года, 12 мая 2021 г.',
      'Москва молчала.',
      'Цена 5 тыс. руб. за шт. и т. д.',
      'Потом он ушёл.',
    ],
  ],
  [
    'a full stop before a number',
    'ru',
    'Мост закрыли. 12 мая его открыли снова.',
    ['Мост закрыли.', '12 мая его открыли снова.'],
  ],
  [
    'a full stop before a number',
    'id',
    'Kapal tenggelam di teluk. 14 orang selamat. Harganya Rp. 5.000 per kg. 3 orang hadir.',
    ['Kapal tenggelam di teluk.', '14 orang selamat.', 'Harganya Rp. 5.000 per kg.', '3 orang hadir.'],
  ],
  [
    'a full stop before a number',
    'en',
    'The cost was $4.5 million. 14 people died. See no. 5 and vol. 3.',
    ['The cost was $4.5 million.', '14 people died.', 'See no. 5 and vol. 3.'],
  ],
  ['a date of numbers', 'ko', '2024. 3. 12. 회의가 열렸다. 끝났다.', ['2024. 3. 12. 회의가 열렸다.', '끝났다.']],
  [
    'a quote that a particle is tied to',
    'ko',
    '그는 “배가 떠났다.”라고 말했다. 아무도 몰랐다.',
    ['그는 “배가 떠났다.”라고 말했다.', '아무도 몰랐다.'],
  ],
  ['an era', 'ar', 'عاش الملك عام 300 ق.م في المدينة. ثم رحل.', ['عاش الملك عام 300 ق.م في المدينة.', 'ثم رحل.']],
  [
    'an ellipsis that is a pause',
    'en',
    'I... I don’t know. Well… Kang may go. But . . . he stayed. He waited… Then he left. That was it. . . . She left.',
    [
      'I... I don’t know.',
      'Well… Kang may go.',
      'But . . . he stayed.',
      'He waited…',
      'Then he left.',
      'That was it. . . .',
      'She left.',
    ],
  ],
  [
    'an ellipsis that is a pause',
    'ru',
    'Вода уходит медленно… а дожди обещают новые. «Мы... Мы не знали», — сказал он. Он ждал... Потом ушёл.',
    ['Вода уходит медленно… а дожди обещают новые.', '«Мы... Мы не знали», — сказал он.', 'Он ждал...', 'Потом ушёл.'],
  ],
  [
    'letters and numbers of a list',
    'en',
    'a) First. b) Second. A. First point. 2. Second point.',
    ['a) First.', 'b) Second.', 'A. First point.', '2. Second point.'],
  ],
  [
    'signs before the closing mark',
    'en',
    'It asked: “Where? 🧑”, and nobody knew. Nobody.',
    ['It asked: “Where? 🧑”, and nobody knew.', 'Nobody.'],
  ],
  [
    'quotes without spaces',
    'zh',
    '他说：“我们走。”然后他走了。“好吗？”她问。「不。」',
    ['他说：“我们走。”', '然后他走了。', '“好吗？”她问。', '「不。」'],
  ],
  [
    'quotes without spaces',
    'ja',
    '「行く。」と彼は言った。「いいえ。」彼女は黙った。',
    ['「行く。」と彼は言った。', '「いいえ。」', '彼女は黙った。'],
  ],
  [
    'a question and who asked it',
    'fr',
    '« Oui ! » dit-il. Il dit : « Viens. » Puis rien.',
    ['« Oui ! » dit-il.', 'Il dit : « Viens. »', 'Puis rien.'],
  ],
  [
    'a question that somebody else follows',
    'en',
    '“Who?” Then he left. He asked why. “Who?” Orr asked.',
    ['“Who?”', 'Then he left.', 'He asked why.', '“Who?” Orr asked.'],
  ],
  [
    'a quote that breaks off',
    'id',
    '"Entahlah..." Ia terdiam. "Kapan?" tanyanya.',
    ['"Entahlah..."', 'Ia terdiam.', '"Kapan?" tanyanya.'],
  ],
  [
    'years and an office',
    'ru',
    'С 2010 по 2012 гг. Иванов работал. И. о. главы г. Энска А. Б. Котов ушёл.',
    ['С 2010 по 2012 гг. Иванов работал.', 'И. о. главы г. Энска А. Б. Котов ушёл.'],
  ],
  [
    'a short month before its year',
    'ru',
    'Он заплатил 5 сент. 2023 года. Ушёл 7 окт. Иванов остался.',
    ['Он заплатил 5 сент. 2023 года.', 'Ушёл 7 окт.', 'Иванов остался.'],
  ],
  [
    'an ordinal before a noun',
    'de',
    'Der 2. Weltkrieg endete. Er kam am 12. Danach ging er. „Wer?“ Anna fragte nicht.',
    ['Der 2. Weltkrieg endete.', 'Er kam am 12.', 'Danach ging er.', '„Wer?“', 'Anna fragte nicht.'],
  ],
];

describe('a text is split', () => {
  it.each(cases)('%s', (_, language, text, sentences) => {
    expect(split(text, language)).toEqual(sentences);
  });

  it.each(kinds)('right at %s in %s', (_, language, text, sentences) => {
    expect(split(text, language)).toEqual(sentences);
  });

  it.each([
    'Kang, A. B., Orr, C. & Lee, D. ',
    'В 1998 г. Громов и др. ушли ',
    'One “two” (three) four ',
    'Ja. “Nein? «Doch! ',
    '“Who?” Orr asked. Then… Orr left. ',
    '他说：“我们走。”然后。',
  ])('in work that grows with the text and not faster: %s', (line) => {
    /** How many letters are looked at: cut out, or searched by an expression that begins where it is told. */
    const work = (text: string): number => {
      let letters = 0;
      // oxlint-disable-next-line typescript/unbound-method -- called with its own receiver
      const { slice } = String.prototype;
      // oxlint-disable-next-line typescript/unbound-method -- called with its own receiver
      const { exec } = RegExp.prototype;
      const slices = vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, ...at) {
        const cut = slice.apply(this, at);
        letters += cut.length + 1;
        return cut;
      });
      const searches = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, string) {
        letters += this.global || this.sticky ? 1 : string.length + 1;
        return exec.call(this, string);
      });
      try {
        splitSentences(text, 'en');
      } finally {
        slices.mockRestore();
        searches.mockRestore();
      }
      return letters;
    };
    expect(work(line.repeat(400))).toBeGreaterThan(0);
    expect(work(line.repeat(1600)) / work(line.repeat(400))).toBeLessThan(5);
  });

  it('into ascending ranges without outer white space, and nothing but white space is left out', () => {
    const pieces = fc.constantFrom(
      'Ann',
      ' ',
      '. ',
      '.',
      '\n',
      '”',
      '“',
      'Mr.',
      '!',
      '。',
      '한국',
      '😀',
      '\u00A0',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const [from, to] of splitSentences(text, 'en')) {
          expect(text.slice(end, from).trim()).toBe('');
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
          expect(text.slice(from, to)).not.toMatch(/[\r\n]/);
          end = to;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

it.each([
  ['The files were kept by Halden Ltd. Oakes handed them over.', 2],
  ['Berkas itu disimpan Halden Tbk. Oakes menyerahkannya.', 2],
  ['Halden Ltd. Chief Ona Lind left.', 1],
  ['Halden Co. Ltd. said so.', 1],
  ['The files were kept by Halden Ltd. Chairman Ona Lind said so.', 1],
])('after what a firm is in law a sentence begins where both have their verb: %s', (text, count) => {
  expect(splitSentences(text, /Berkas/u.test(text) ? 'id' : 'en')).toHaveLength(count);
});

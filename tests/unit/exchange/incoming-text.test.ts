/** What is taken from a text before anybody sees it: letters, language and date; and what a text may not hold. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import strait from '../../../data/selat-kaca.dossier.json' with { type: 'json' };
import { dateLine } from '../../../src/exchange/date-line.ts';
import { decodeText } from '../../../src/exchange/decode-text.ts';
import { guessLanguage } from '../../../src/exchange/guess-language.ts';
import { pageFromDocx } from '../../../src/exchange/text-from-docx.ts';
import { pageFromMarkdown } from '../../../src/exchange/text-from-markdown.ts';
import { tidyText } from '../../../src/exchange/tidy-text.ts';

const bytes = (...codes: readonly number[]): Uint8Array => Uint8Array.from(codes);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0)));

describe('tidying a text', () => {
  it('leaves words, quotation marks, dashes, inner spaces and empty lines between paragraphs as they are', () => {
    const text = '“No” — he said,  ‘never’…\n\n\tIndented\u00A0line\n김정은 👩‍🌾 نص';
    expect(tidyText(text)).toBe(text);
  });

  it('takes away only what is nobody’s words', () => {
    expect(tidyText('\uFEFF\r\n\r\nOne\u0000 \r\ntwo\t \r\u0007three\u2028four\n\n\n\n five \n\n')).toBe(
      '\nOne\ntwo\nthree\nfour\n\n five'.trimStart(),
    );
    expect(tidyText('half \uD83D of a face')).toBe('half \uFFFD of a face');
    expect(tidyText(' \n \n')).toBe('');
  });

  it('is done once: tidied again, nothing changes', () => {
    for (const text of ['a\r\n\r\n\r\nb ', '\n\n', ' \t x \u000C y ', '\r\r\r'])
      expect(tidyText(tidyText(text))).toBe(tidyText(text));
  });
});

describe('reading the letters of a file', () => {
  it.each([
    ['UTF-8', utf8('Ceasefire — “done”'), 'Ceasefire — “done”', 'utf-8', true],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8', true],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0, 0x3a, 0x04), 'aк', 'utf-16le', true],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x61, 0x04, 0x3a), 'aк', 'utf-16be', true],
  ])('%s', (_, from, text, encoding, sure) => {
    expect(decodeText(from)).toEqual({ text, encoding, sure });
  });

  it('guesses an older code page by its letters, and says that it is a guess', () => {
    const text = 'Президент заявил во вторник, что страны подписали соглашение о партнерстве и мире.';
    expect(decodeText(windows1251(text))).toEqual({ text, encoding: 'windows-1251', sure: false });
    const french = 'Le ministre a déjà été entendu : la société avait versé des pots-de-vin à un élu, a-t-il répété.';
    expect(decodeText(Uint8Array.from(french, (c) => c.charCodeAt(0))).text).toBe(french);
  });

  it('believes a page that names its encoding', () => {
    expect(decodeText(windows1251('Да'), 'windows-1251')).toEqual({ text: 'Да', encoding: 'windows-1251', sure: true });
    expect(decodeText(bytes(0xe9), 'no-such-thing').sure).toBe(false);
  });
});

describe('guessing the language', () => {
  const seed = readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8');
  const article = (JSON.parse(seed) as { documents: { text: string }[] }).documents[0]?.text ?? '';

  it.each([
    ['id', article],
    ['id', article.slice(0, 300)],
    ['en', strait.documents[0]?.text.slice(0, 300) ?? ''],
    ['id', strait.documents[1]?.text.slice(0, 300) ?? ''],
    ['ar', strait.documents[2]?.text.slice(0, 200) ?? ''],
    ['ko', '북한 김정은 국무위원장이 푸틴 러시아 대통령에게 생일 축하 서한을 보냈다고 조선중앙통신이 보도했다.'],
    ['ru', 'Президент России Владимир Путин заявил во вторник, что страны подписали соглашение о партнёрстве.'],
    ['uk', 'Президент України заявив у вівторок, що країни підписали угоду про співпрацю.'],
    ['zh', '中国外交部发言人周二在例行记者会上表示，双方将继续加强合作。'],
    ['ja', '日本の外務大臣は火曜日、両国が協力を強化すると述べた。'],
    ['he', 'השר אמר ביום שלישי כי החברה שילמה שוחד לפקיד.'],
    ['fa', 'رئیس جمهور ایران روز سه‌شنبه گفت که دو کشور توافقنامه همکاری امضا کردند.'],
    [
      'ms',
      'Perdana Menteri berkata kerajaan akan menimbangkan cadangan itu selepas mesyuarat kerana pihak polis belum selesai.',
    ],
    [
      'id',
      'Presiden mengatakan kepada wartawan bahwa pemerintah akan menaikkan harga bahan bakar karena subsidi terlalu besar.',
    ],
  ])('%s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  // Letters that a language has not rule it out, before its statistics are asked.
  it.each([
    [
      'ru',
      'Илья Громов, Анна Лунина и мэр Павел Седов встретились в понедельник. «Мы ничего не подписывали», — сообщил агентству «Верста» глава округа.',
    ],
    ['ru', 'Министр Титов, комментируя новый закон, сказал, что решение принято.'],
    ['ru', 'Совет директоров банка утвердил новый состав комитета по аудиту, это решение вступает в силу завтра.'],
    ['ru', 'Губернатор подписал документ. Мэр уехал.'],
    ['bg', 'Министърът на външните работи каза в понеделник, че договорът с компанията ще бъде подписан през март.'],
    ['bg', 'Кметът на града отказа да коментира решението на съда.'],
    ['uk', 'Міністр заявив, що угоду з компанією буде підписано у березні, а її текст оприлюднять.'],
    ['be', 'Міністр заявіў, што дамова з кампаніяй будзе падпісана ў сакавіку.'],
    ['sr', 'Министар је рекао да ће уговор са компанијом бити потписан у марту, а њен текст објављен.'],
    ['mk', 'Министерот рече дека договорот со компанијата ќе биде потпишан во март, а ѓубрето ќе се собере.'],
    ['kk', 'Министр компаниямен келісімшарт наурыз айында қол қойылатынын және мәтіні жарияланатынын айтты.'],
    ['fa', 'وزیر خارجه روز دوشنبه گفت که قرارداد با شرکت پیمانکار در ماه مارس امضا خواهد شد و متن آن چاپ می‌شود.'],
    ['ur', 'وزیر خارجہ نے پیر کے روز کہا کہ کمپنی کے ساتھ معاہدے پر مارچ میں دستخط کیے جائیں گے۔'],
    ['ar', 'قال وزير الخارجية يوم الاثنين إن العقد مع الشركة سيوقع في مارس وسينشر نصه.'],
    [
      'da',
      'Ministeren sagde mandag, at aftalen med selskabet ville blive underskrevet i marts, efter at rådet havde læst den. Hvad der sker nu, ved ingen.',
    ],
    [
      'nb',
      'Ministeren sa mandag at avtalen med selskapet ville bli undertegnet i mars, etter at rådet hadde lest den. Hva som skjer nå, vet ingen. Noen ble værende på øya.',
    ],
    [
      'sv',
      'Ministern sade på måndagen att avtalet med företaget skulle undertecknas i mars, efter att rådet hade läst det.',
    ],
    // A name with its own letters rules nothing out.
    [
      'en',
      'The Estonian outlet Vaba Sõna said the yard in Łódź had sold two engines to Søren Brandt’s company in spring.',
    ],
    [
      'id',
      'Menteri mengatakan perusahaan milik Søren Brandt akan menandatangani perjanjian itu pada bulan Maret karena pajak.',
    ],
    ['en', 'Søren Brandt, Jørgen Lund and Åse Bærum met in Tromsø on Monday to sign a contract.'],
  ])('%s by its letters', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('leaves it open where there is too little to tell', () => {
    expect(guessLanguage('Kim')).toBeUndefined();
    expect(guessLanguage('12345 67890 12345 67890')).toBeUndefined();
  });

  it('takes a few words in letters that most languages share for what is expected', () => {
    const titles = ['Sun Harbour denies', 'Menteri bantah isu suap', 'Kim meets Putin again'];
    for (const title of titles)
      expect([guessLanguage(title, ['en']), guessLanguage(title, ['id', 'en'])]).toEqual(['en', 'id']);
    // Letters of its own tell, and whole sentences do.
    expect(guessLanguage('İstanbul’da yeni şüpheli ödemeler', ['en'])).not.toBe('en');
    expect(guessLanguage('Kim meets Putin again', ['ru', 'ko'])).not.toBe('ru');
    expect(guessLanguage('Menteri mengatakan perusahaan itu akan menandatangani perjanjian itu.', ['en'])).toBe('id');
  });

  it('takes Malay for Malay where the other articles are, and nothing else tells', () => {
    const text = 'Presiden telah bertemu dengan para pemimpin negara lain untuk membicarakan kerja sama.';
    expect([guessLanguage(text), guessLanguage(text, ['ms'])]).toEqual(['id', 'ms']);
  });
});

describe('a date line', () => {
  it.each([
    ['en', 'Kim writes to Putin\nOctober 8, 2024\nThe leader said …', '2024-10-08'],
    ['id', 'Kim menyurati Putin\nJakarta, 8 Oktober 2024 — Pemimpin itu …', '2024-10-08'],
    ['ru', 'Заголовок\n8 октября 2024 г.\nТекст', '2024-10-08'],
    ['es', 'Título\n8 de octubre de 2024\nTexto', '2024-10-08'],
    ['ko', '제목\n2024년 10월 8일\n본문', '2024-10-08'],
    ['de', 'Titel\n8. Oktober 2024\nText', '2024-10-08'],
    ['en', 'Title\n2024-10-08\nText', '2024-10-08'],
  ])('%s is read', (language, text, date) => {
    expect(dateLine(text, language)?.date).toBe(date);
  });

  it('is not one if there are two days, none that exists, or only a sentence', () => {
    expect(dateLine('8 October 2024\n9 October 2024', 'en')).toBeUndefined();
    expect(dateLine('31 February 2024', 'en')).toBeUndefined();
    expect(dateLine(`${'word '.repeat(30)} on 8 October 2024 he left.`, 'en')).toBeUndefined();
    expect(dateLine('08/10/2024', 'en')).toBeUndefined();
  });
});

describe('documents of other programs', () => {
  it('a Word file comes as its words, with the text of its footnotes', async () => {
    const html = await pageFromDocx(readFileSync(new URL('../../fixtures/articles/surat.docx', import.meta.url)));
    expect(html).toContain('<h1>Menteri Bantah Tuduhan Suap</h1>');
    expect(html).toContain('membantah bahwa ia menerima uang.<sup>');
    expect(html).toContain('🧑🏽‍✈️ &lt;script&gt;');
    expect(html).toContain('Wawancara, 3 Maret.');
  });

  it('a damaged one is refused', async () => {
    await expect(pageFromDocx(utf8('PK\u0003\u0004 broken'))).rejects.toThrow();
  });

  it('Markdown says what stands in its head', () => {
    const { html, said } = pageFromMarkdown(
      '---\nTitle: "Grain"\ndate: 2024-07\ntags: [a, b]\n---\n# Hi\n\nA *word*.\n',
    );
    expect([...said]).toEqual([
      ['title', 'Grain'],
      ['date', '2024-07'],
    ]);
    expect(html).toBe('<h1>Hi</h1>\n<p>A <em>word</em>.</p>\n');
    expect(pageFromMarkdown('---\nnot a head').html).toContain('not a head');
  });
});

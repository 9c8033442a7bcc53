/** Does every kind of file give its words, and every other one a reason? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '../../../src/exchange/article-found.ts';
import { guessLanguage } from '../../../src/exchange/guess-language.ts';
import { textFromFile } from '../../../src/exchange/text-from-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/articles/${name}`, import.meta.url));

async function found(name: string, bytes: Uint8Array): Promise<FoundArticle> {
  const read = await textFromFile(name, bytes);
  if (!('found' in read)) throw new Error(`refused: ${read.refusal}`);
  return read.found;
}

describe('a saved page', () => {
  it('gives its article, and what it says about itself, and nothing that is around it', async () => {
    const page = await found('page.html', fixture('page.html'));
    expect(page).toMatchObject({
      title: 'Port deal',
      publisher: 'The Harbour Post',
      authors: ['Jane Roe'],
      issued: '2025-03-04',
      url: 'https://example.org/port-deal',
      language: 'en',
      type: 'webpage',
      notes: [{ kind: 'article-of-page' }],
    });
    const [headline, first, second, third, ...more] = page.text.split('\n\n');
    expect(headline).toBe('Port deal');
    expect(first).toMatch(/^The Harbour Authority signed .* is not public\.$/u);
    expect(second).toMatch(/^“We have paid no bribes,” said Ola Berg/u);
    expect(third).toMatch(/40 million crowns\.$/u);
    expect(more).toEqual([]);
    expect(page.text).not.toMatch(/hacked|Subscribe|Politics|color/u);
  });

  it('that is no article gives all its words, by paragraph, line and cell', async () => {
    const html = `<!-- saved from url=(0019)https://a.example/b --><html><head><title>T</title></head><body>
      <p>One &amp;
      two&nbsp;three<br>four <b>fi</b>ve<p hidden>six</p><ul><li>a</li><li>b</li></ul>
      <table><tr><td>1</td><td>2</td></tr></table><pre>x
  y</pre><script>alert(1)</script><noscript>no</noscript></body></html>`;
    const page = await found('x.htm', utf8(html));
    expect(page.text).toBe('One & two\u00A0three\nfour five\n\na\nb\n\n1\t2\n\nx\ny');
    expect(page).toMatchObject({
      title: 'T',
      url: 'https://a.example/b',
      notes: [{ kind: 'left-out', what: 'hidden', words: ['six'] }],
    });
  });

  it('is read in the encoding that it names', async () => {
    const bytes = [...'<meta charset="windows-1252"><p>d'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x6a, 0xe0);
    expect(await found('x.html', Uint8Array.from(bytes))).toMatchObject({
      text: 'déjà',
      notes: [{ kind: 'encoding', encoding: 'windows-1252', sure: true }],
    });
  });

  it('cannot hold the reader up, however it is written', async () => {
    const deep = `${'<div>'.repeat(1500)}deep`;
    expect(await found('x.html', utf8(deep))).toMatchObject({ text: 'deep', notes: [{ kind: 'whole-page' }] });
    expect((await found('x.html', utf8('<p>a<b>c</p></i></div><<>&#xD800;&bogus;'))).text).toMatch(/^ac/u);
  });
});

describe('other files', () => {
  it('a Word document gives paragraphs, cells and footnotes as plain text', async () => {
    const { text, title, notes } = await found('SURAT.DOCX', fixture('surat.docx'));
    expect(text.split(/\n+|\t/u)).toEqual([
      'Menteri Bantah Tuduhan Suap',
      'Menteri Sutrisno membantah bahwa ia menerima uang.',
      '“Saya tidak pernah bertemu mereka,” katanya 🧑🏽‍✈️ <script>.',
      '2023',
      '40 miliar',
      'Wawancara, 3 Maret.',
    ]);
    expect([title, notes]).toEqual([
      'Menteri Bantah Tuduhan Suap',
      [{ kind: 'left-out', what: 'note-mark', words: ['[1]'] }],
    ]);
  });

  it('Markdown gives its words without the signs, and what its head says', async () => {
    const text =
      '---\ntitle: Grain\ndate: 2024-07\nauthor: Roe, Jane\nlang: en_GB\n---\n# Grain\r\n\r\nThe **state** of [Velm](https://v.example) *sold* 5 < 6 tons.\n\n- one\n- two\n';
    expect(await found('x.md', utf8(text))).toEqual({
      text: 'Grain\n\nThe state of Velm sold 5 < 6 tons.\n\none\ntwo',
      title: 'Grain',
      publisher: undefined,
      authors: ['Roe, Jane'],
      issued: '2024-07',
      url: undefined,
      language: 'en-GB',
      notes: [],
    });
  });

  it('plain text stays as it is, angle brackets and emoji included', async () => {
    const text = '<script>alert(1)</script> 👩‍🌾\n\n김정은';
    expect(await found('x.txt', utf8(text))).toEqual({ text, notes: [] });
    expect((await found('no-ending', utf8(text))).text).toBe(text);
  });

  it.each([
    ['scan.pdf', utf8('%PDF-1.7 …'), 'broken'],
    ['called.txt', utf8('%PDF-1.7 …'), 'broken'],
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), 'old-word'],
    ['x.rtf', utf8('{\\rtf1 hello}'), 'old-word'],
    ['x.odt', utf8('PK\u0003\u0004'), 'other-office'],
    ['locked.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), 'old-word'],
    ['cut.docx', fixture('surat.docx').subarray(0, 300), 'broken'],
    ['x.docx', utf8('no zip at all'), 'broken'],
    ['photo.jpg', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256), 'not-text'],
    ['x.json', utf8('{"format":"benang-dossier"}'), 'dossier'],
    ['called.txt', utf8(' {"format": "benang-dossier"'), 'dossier'],
    ['none.txt', new Uint8Array(), 'empty'],
    ['blank.txt', utf8(' \r\n\t '), 'empty'],
    ['only-pictures.html', utf8('<html><body><img src="x.png"></body></html>'), 'empty'],
    ['long.txt', utf8('a '.repeat(1_000_001)), 'too-big'],
    ['huge.txt', new Uint8Array(31 * 1024 * 1024), 'too-big'],
  ])('%s is refused with a reason', async (name, bytes, refusal) => {
    expect(await textFromFile(name, bytes)).toEqual({ refusal });
  });
});

describe('a page that marks its article', () => {
  const page = (before: string, text: string): string =>
    `<html><body>${before}<article><h1>Judul</h1><p>${text}</p></article><footer>kaki halaman</footer></body></html>`;

  it.each(['<nav>menu</nav>', '<div role="navigation">menu</div>', '<div>menu</div>'])(
    'gives the article, without the menu in %s, however short it is',
    async (menu) => {
      for (const times of [1, 3, 12]) {
        const text = 'Satu kalimat saja tentang Citra. '.repeat(times).trim();
        const { text: taken } = (await found('x.html', utf8(page(menu, text)))) as { text: string };
        expect(taken).toContain(text);
        expect(taken).not.toMatch(/menu|kaki/u);
      }
    },
  );
});

describe('the language of a short text', () => {
  it('is the one that is expected, unless another is far more like it', () => {
    expect(guessLanguage('Satu kalimat saja tentang Citra.', ['id', 'en'])).toBe('id');
    expect(guessLanguage('Budi menelepon Citra kemarin sore.', ['id', 'en'])).toBe('id');
    expect(guessLanguage('The minister met the envoy in Jakarta.', ['id', 'en'])).toBe('en');
    expect(guessLanguage("Le ministre a rencontré l'ambassadeur.", ['id', 'en'])).toBe('fr');
    expect(guessLanguage('Der Minister traf den Botschafter in Berlin.', ['id', 'en'])).toBe('de');
  });
});

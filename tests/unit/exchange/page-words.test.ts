/** Are all words of an article taken, and only those that a reader reads? What is left out is told, and comes back if it is wanted. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FoundArticle, LeftOut } from '../../../src/exchange/article-found.ts';
import { textFromFile } from '../../../src/exchange/text-from-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/articles/${name}`, import.meta.url));

async function found(name: string, bytes: Uint8Array): Promise<FoundArticle> {
  const read = await textFromFile(name, bytes);
  if (!('found' in read)) throw new Error(`refused: ${read.refusal}`);
  return read.found;
}
const page = (article: string, head = ''): Promise<FoundArticle> =>
  found(
    'page.html',
    utf8(
      `<!doctype html><html lang="en"><head><title>Minister held</title>${head}</head><body><nav>Home</nav>${article}<footer>About</footer></body></html>`,
    ),
  );
const leftOut = ({ notes }: FoundArticle, what: LeftOut): readonly string[] =>
  notes.flatMap((note) => (note.kind === 'left-out' && note.what === what ? note.words : []));

const BODY = ['A', 'B', 'C', 'D']
  .map(
    (name) =>
      `<p>Minister ${name} denied the report, a spokesman said, and asked all sides to wait for the result of the inquiry that is under way in Port Lenz.</p>`,
  )
  .join('');
const LEAD = 'Police held minister Rima Tandu on Monday, prosecutor Ivo Pavel said.';

describe('prose that the finder of articles drops', () => {
  it.each([
    [
      'in a header',
      `<main><article><header><h1>Minister held</h1><p class="standfirst">${LEAD}</p></header><div>${BODY}</div></article></main>`,
    ],
    [
      'in a header outside of any article',
      `<div id="c"><header><h1>Minister held</h1><h2 class="deck">${LEAD}</h2></header><div class="body">${BODY}</div></div>`,
    ],
    ['as one link', `<article><h1>Minister held</h1><p><a href="/x">${LEAD}</a></p>${BODY}</article>`],
  ])('a standfirst %s comes right after the headline', async (_, html) => {
    const read = await page(html);
    expect(read.text.split('\n\n').slice(0, 2)).toEqual(['Minister held', LEAD]);
    expect(read.text.match(/denied the report/gu)).toHaveLength(4);
    expect(read.text).not.toMatch(/Home|About/u);
  });

  it.each([
    ['Correction: an earlier version of this article named the wrong port.', '<aside class="note">'],
    ['In einer früheren Version stand, Pavel sei Richter. Er ist Staatsanwalt.', '<footer>'],
    ['Ralat: nama pelabuhan dalam berita ini sudah diperbaiki.', '<div class="share">'],
    ['訂正:記事の初版では港の名前が誤っていました。', '<div>'],
  ])('«%s» stays', async (words, around) => {
    const read = await page(`<article><h1>Minister held</h1>${BODY}${around}<p>${words}</p></article>`);
    expect(read.text).toContain(words);
  });

  it('a paragraph that is one link between others stays where it stands', async () => {
    const between = '<p><a href="/y">The harbour master, Ola Berg, resigned on Tuesday.</a></p>';
    const read = await page(`<article><h1>Minister held</h1>${BODY}${between}${BODY}</article>`);
    expect(read.text.split('\n\n').indexOf('The harbour master, Ola Berg, resigned on Tuesday.')).toBe(5);
  });

  it('what may not belong is told, and is one step away', async () => {
    const aside =
      '<aside class="newsletter"><p>Subscribe to our letter from the port, every Friday morning.</p></aside>';
    const read = await page(`<article><h1>Minister held</h1>${BODY}${aside}${BODY}</article>`);
    expect(leftOut(read, 'aside')).toEqual(['Subscribe to our letter from the port, every Friday morning.']);
    expect(read.text).not.toContain('Subscribe');
    const more = read.textWith?.(new Set(['aside'])) ?? '';
    expect(more.split('\n\n')[5]).toBe('Subscribe to our letter from the port, every Friday morning.');
    expect(read.textWith?.(new Set())).toBe(read.text);
  });
});

describe('struck words', () => {
  it.each([
    '<p>Ivo met Rima on <del>Monday</del> <ins>Tuesday</ins>. He <s>accused</s> praised her.</p>',
    '<p>Ivo met Rima on <strike>Monday</strike> Tuesday. He <span style="text-decoration: line-through">accused</span> praised her.</p>',
    '<style>.gone{text-decoration-line:line-through}</style><p>Ivo met Rima on <i class="gone">Monday</i> Tuesday. He <b class="gone">accused</b> praised her.</p>',
  ])('are not said: %s', async (html) => {
    const read = await page(`<article><h1>Pavel met Tandu</h1>${html}${BODY}</article>`);
    expect(read.text).toContain('Ivo met Rima on Tuesday. He praised her.');
    expect(leftOut(read, 'struck')).toEqual(['Monday', 'accused']);
    expect(read.textWith?.(new Set(['struck']))).toMatch(/on Monday Tuesday\. He accused praised her\./u);
  });

  it('in Markdown need two tildes, and none in code', async () => {
    const read = await found('a.md', utf8('Ivo ~~fled~~ left. `~~kept~~` 3~4개, 5~6개, 10~20日、30~40日\n'));
    expect(read.text).toBe('Ivo left. ~~kept~~ 3~4개, 5~6개, 10~20日、30~40日');
    expect(leftOut(read, 'struck')).toEqual(['fled']);
  });
});

describe('words that a page does not show', () => {
  it.each([
    '<span class="sr-only">secret</span>',
    '<span class="visuallyHidden__x1">secret</span>',
    '<span class="screen-reader-text">secret</span>',
    '<span class="govuk-visually-hidden">secret</span>',
    '<span hidden>secret</span>',
    '<span aria-hidden="true">secret words</span>',
    '<span style="display:none !important">secret</span>',
    '<span style="visibility: hidden">secret</span>',
    '<span style="opacity:0">secret</span>',
    '<span style="font-size:0">secret</span>',
    '<span style="position:absolute;left:-9999px">secret</span>',
    '<span style="position:absolute;clip:rect(0 0 0 0)">secret</span>',
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden">secret</span>',
    '<span class="d-none">secret</span>',
    '<i class="material-icons">secret</i>',
    '<style>.x{color:red}.trap,.y{display:none}</style><span class="trap">secret</span>',
    '<style>@media screen{p .trap{clip-path:inset(50%)}}</style><span class="trap">secret</span>',
  ])('%s', async (html) => {
    const read = await page(`<article><h1>Short</h1><p>Ivo Pavel left.${html}</p></article>`);
    expect(read.text).toContain('Ivo Pavel left.');
    expect(read.text).not.toContain('secret');
    expect(leftOut(read, 'hidden').join()).toContain('secret');
    expect(read.textWith?.(new Set(['hidden']))).toContain('secret');
  });

  it.each([
    '<span aria-hidden="true">T</span>he minister',
    '<span aria-hidden="true">The</span><span class="sr-only">The</span> minister',
    '<span aria-label="The minister"><span aria-hidden="true">The</span> <span aria-hidden="true">minister</span></span>',
    '<span class="hidden md:block">The minister</span>',
    '<span style="opacity:0.9;left:-4px">The minister</span>',
    '<style>@media print{.p{display:none}}</style><span class="p">The minister</span>',
    '<style>.p{display:none}.p.open{display:inline}</style><span class="p open">The minister</span>',
    '<style>.p:hover{display:none}</style><span class="p">The minister</span>',
    '<svg aria-hidden="true"><text>icon</text></svg>The minister',
    '<i class="icon" aria-hidden="true"></i>The minister',
  ])('not what it does show: %s', async (html) => {
    const read = await page(`<article><h1>Short</h1><p>${html} left.</p></article>`);
    expect(read.text.split('\n').at(-1)).toBe('The minister left.');
  });

  it('nothing at all, if nearly all is only hidden until a script has run', async () => {
    for (const html of [
      `<article style="opacity:0"><h1>Minister held</h1>${BODY}</article>`,
      `<style>body{visibility:hidden}</style><article><h1>Minister held</h1>${BODY}</article>`,
      `<div style="display:none">${BODY}</div>`,
    ])
      expect((await page(html)).text.match(/denied the report/gu)).toHaveLength(4);
  });
});

describe('marks of notes', () => {
  it.each([
    ['Ivo Pavel<sup>1</sup> met Rima Tandu<sup><a href="#n2">2</a></sup>.', 'Ivo Pavel met Rima Tandu.'],
    [
      'Ivo<sup class="reference"><a href="#cite_note-3">[3]</a></sup> left<a href="#fn1" role="doc-noteref">4</a>.',
      'Ivo left.',
    ],
    ['In 2023<sup>12</sup> he left the port)<sup>3</sup> and Orr<sup>*</sup>.', 'In 2023 he left the port) and Orr.'],
    ['Said Xi<sup>4</sup>, Li<sup>5,6</sup> and “Go.”<sup>7–9</sup>', 'Said Xi, Li and “Go.”'],
    ['<sup>1</sup> Interview, 3 May. <a href="#ref1">↩</a>', 'Interview, 3 May.'],
    ['김정은<sup>1)</sup>이 말했다.', '김정은이 말했다.'],
    [
      'Lenz left.<sup class="noprint">[<i>citation needed</i>]</sup><span class="mw-editsection">[edit]</span>',
      'Lenz left.',
    ],
  ])('%s', async (html, text) => {
    const read = await page(`<article><h1>Minister held</h1><p>${html}</p></article>`);
    expect(read.text).toBe(`Minister held\n\n${text}`);
  });

  it.each([
    ['40 m<sup>2</sup>, 3 km<sup>2</sup>, 5 м<sup>3</sup>', '40 m2, 3 km2, 5 м3'],
    ['CO<sub>2</sub> and H<sub>2</sub>O', 'CO2 and H2O'],
    [
      'le 1<sup>er</sup> mai, the 5<sup>th</sup>, M<sup>me</sup> Roy, n<sup>o</sup> 4, XX<sup>e</sup>',
      'le 1er mai, the 5th, Mme Roy, no 4, XXe',
    ],
    ['10<sup>6</sup> tons, 10<sup>-3</sup>', '10⁶ tons, 10⁻³'],
    ['E&nbsp;=&nbsp;mc<sup>2</sup>, x<sup>2</sup>, <sup>14</sup>C dating', 'E\u00A0=\u00A0mc2, x2, 14C dating'],
    ['Lenz<sup>TM</sup> paid <a href="#top">5</a>0 <a href="/2024">2024</a>', 'LenzTM paid 50 2024'],
  ])('not powers and ends of words: %s', async (html, text) => {
    const read = await page(
      `<article><h1>Minister held</h1><p>${html.replace('<a href="#top">5</a>0', '50')}</p></article>`,
    );
    expect(read.text).toBe(`Minister held\n\n${text}`);
  });

  it('in Markdown go, and every note stays, called or not', async () => {
    const text =
      '# J\n\nIvo met Rima.[^1] Orr left.[^b]\n\n[^1]: Interview.\n[^b]: https://x.example/letter\n[^lost]: Nobody calls this note.\n\n[^long]: First line\n    goes on.\n\n    A second paragraph.\n';
    const read = await found('a.md', utf8(text));
    expect(read.text).toBe(
      'J\n\nIvo met Rima. Orr left.\n\nInterview.\n\nhttps://x.example/letter\n\nNobody calls this note.\n\nFirst line goes on.\n\nA second paragraph.',
    );
    expect(leftOut(read, 'note-mark')).toHaveLength(2);
  });
});

it('readings above characters are left out, and told', async () => {
  const read = await page(
    '<article><h1>Minister held</h1><p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で会った。</p></article>',
  );
  expect(read.text).toBe('Minister held\n\n東京で会った。');
  expect(leftOut(read, 'reading')).toEqual(['とうきょう']);
});

it('formulas are set in one line, and told', async () => {
  const math =
    '<math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac><mo>=</mo><msup><mi>x</mi><mn>2</mn></msup><annotation>\\frac</annotation></math>';
  const read = await page(`<article><h1>Minister held</h1><p>So ${math} holds.</p></article>`);
  expect(read.text).toBe('Minister held\n\nSo (a+1)/2=x^2 holds.');
  expect(read.notes).toContainEqual({ kind: 'formula', count: 1 });
});

describe('a Word document', () => {
  it('keeps what is said: changes taken, comments and hidden text out, notes unglued, a formula in words', async () => {
    const read = await found('pakta-selat.docx', fixture('pakta-selat.docx'));
    expect(read.text).toContain('Menteri Rima Tandu menerima pakta itu. Ia pergi.');
    expect(read.text).not.toMatch(/menolak|Rahasia|Pavel3|Tandu\[1\]/u);
    expect(read.text).toContain('ekuasi x=2 selesai');
    expect(read.text.match(/Jenderal Tolo diam/gu)).toHaveLength(1);
    expect(read.text).toContain('Ivo Pavel tiba.');
    expect(read.text).toMatch(/Wawancara, 3 Mei 2023\.$/u);
    expect(leftOut(read, 'hidden')).toEqual(['Rahasia: Tolo dibayar.']);
    expect(leftOut(read, 'note-mark')).toEqual(['[1]', '3', '3']);
    expect(read.notes).toContainEqual({ kind: 'formula', count: 1 });
    expect(read.textWith?.(new Set(['hidden']))).toContain('Rahasia: Tolo dibayar. Umum.');
  });
});

describe('the day of publication', () => {
  const dated = (stamp: string, line: string, language = 'id', more = ''): Promise<FoundArticle> =>
    found(
      'x.html',
      utf8(
        `<html lang="${language}"><head><title>Menlu bantah</title><meta property="article:published_time" content="${stamp}">${more}</head><body><article><h1>Menlu bantah</h1>${line && `<p>${line}</p>`}${BODY}</article></body></html>`,
      ),
    );

  it.each([
    ['2024-10-07T17:45:00+00:00', 'Selasa, 8 Oktober 2024 | 00:45 WIB', 'id'],
    ['2024-10-07T15:15:00Z', '입력 2024.10.08 00:15 | 수정 2024.10.09 10:00', 'ko'],
    ['2024-10-09T03:00:00Z', 'October 8, 2024 11:00 p.m. ET', 'en'],
    ['2024-10-07T16:30:00Z', '2024年10月8日 1時30分', 'ja'],
  ])('%s is 8 October where the page says «%s»', async (stamp, line, language) => {
    const read = await dated(stamp, line, language);
    expect(read.issued).toBe('2024-10-08');
    expect(read.notes).toContainEqual(expect.objectContaining({ kind: 'two-days', shown: '2024-10-08', data: stamp }));
  });

  it('is that of its own time zone, wherever the page names one', async () => {
    expect((await dated('2024-10-08T00:45:00+07:00', '')).issued).toBe('2024-10-08');
    const linked =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-10-08T00:45:00+07:00"}</script>';
    expect((await dated('2024-10-07T17:45:00Z', '', 'id', linked)).issued).toBe('2024-10-08');
  });

  it('is said to be uncertain where only world time is known', async () => {
    const read = await dated('2024-10-07T17:45:00Z', '');
    expect(read.issued).toBe('2024-10-07');
    expect(read.notes).toContainEqual({ kind: 'utc-day', data: '2024-10-07T17:45:00Z' });
    expect((await dated('2024-10-07T09:00:00Z', '')).notes).not.toContainEqual(
      expect.objectContaining({ kind: 'utc-day' }),
    );
  });

  it('is left open where page and data are far apart, and both are told', async () => {
    const read = await dated('2024-10-08T09:00:00Z', '3 Maret 2021');
    expect(read.issued).toBeUndefined();
    expect(read.notes).toContainEqual(
      expect.objectContaining({ kind: 'two-days', shown: '2021-03-03', settled: false }),
    );
  });

  it('is not that of a source in a note', async () => {
    const read = await page(
      `<article><h1>Minister held</h1><p>${LEAD}</p><p><sup>1</sup> Interview, 3 May 2023.</p></article>`,
    );
    expect(read.issued).toBeUndefined();
  });
});

/** Is a page that is nested too deep read like one that is not, and left alone otherwise? */
import { describe, expect, it } from 'vitest';
import { inertPage } from '../../../src/exchange/inert-page.ts';
import { shallowPage } from '../../../src/exchange/shallow-page.ts';
import { textFromFile } from '../../../src/exchange/text-from-file.ts';
import { readDom } from '../../../src/exchange/text-of-dom.ts';

const read = (html: string) => readDom(inertPage(html).body);
/** Deeper than browsers nest. */
const DEEP = 1500;

describe('a page that nobody nested too deep stays as it is', () => {
  it.each([
    [
      'paragraphs and items that nobody closed',
      `<body>${'<p>One <b>two</b>. <ul><li>three<li>four</ul>'.repeat(2000)}`,
    ],
    ['lines', '<p>a<br>b<hr><img src="x">'.repeat(2000)],
    [
      'mark-up in scripts and comments',
      `<script>${'"<div>"'.repeat(2000)}</script><!--${'<div>'.repeat(2000)}--><p>a</p>`,
    ],
    ['cells of a table', `<table>${'<tr><td>a<td>b'.repeat(2000)}</table>`],
    ['ends that close nothing', '</div>'.repeat(5000)],
  ])('%s', (_, html) => expect(shallowPage(html)).toBe(html));
});

describe('of a page that is nested too deep', () => {
  it('every word stays, in its order', () => {
    const words = Array.from({ length: DEEP }, (_, i) => `w${i}`);
    const html = `${words.map((word) => `<span>${word} `).join('')}${'</span>'.repeat(DEEP)}<p>after</p>`;
    expect(read(html).text).toBe(`${words.join(' ')}\n\nafter`);
  });

  it('words of different blocks stay on different lines', () => {
    const html = `${'<div>'.repeat(DEEP)}one<div>two</div>three<div></div>four${'</div>'.repeat(DEEP)}five`;
    expect(read(html).text.split(/\n+/u)).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it('words that are struck or hidden stay so, and no others', () => {
    const html = `${'<span>'.repeat(DEEP)}said <del>taken back <b>also</b> this </del>again <span hidden>unseen <i>too</i> still <b>so</b> </span>end${'</span>'.repeat(DEEP)} last`;
    const { text, unread } = read(html);
    expect(text.replace(/\s+/gu, ' ')).toBe('said again end last');
    expect([...unread.keys()]).toEqual(['struck', 'hidden']);
  });

  it('the rest of the page is as it would be', () => {
    const flood = `<div>${'<div>'.repeat(DEEP)}x${'</div>'.repeat(DEEP)}</div>`;
    expect(read(`<p>before <b>it</b></p>${flood}<p>after <del>it</del> all</p>`).text.split(/\n+/u)).toEqual([
      'before it',
      'x',
      'after all',
    ]);
  });
});

it('a page of more elements than anybody writes is refused before it is parsed', async () => {
  const bytes = new TextEncoder().encode(`<!doctype html><html><body>${'<p>'.repeat(260_000)}`);
  expect(await textFromFile('a.html', bytes)).toEqual({ refusal: 'too-big' });
});

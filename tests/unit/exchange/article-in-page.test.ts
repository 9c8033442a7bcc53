/** What does a page say of its article: its title, its paper, who wrote it? And what in it is none of its text? */
import { describe, expect, it } from 'vitest';
import { articleInPage } from '../../../src/exchange/article-in-page.ts';
import { articleInPaste } from '../../../src/exchange/article-in-paste.ts';
import { inertPage } from '../../../src/exchange/inert-page.ts';
import { readByline } from '../../../src/exchange/byline.ts';

const PARAGRAPHS = [
  'The council closed the old bridge on Monday after its engineers found cracks in two of the three piers.',
  'The repair will cost nine million crowns, the mayor said, and it will take until the spring of next year.',
  'Nobody was hurt when the third pier sank in the night, and the ferry to the island has been running since.',
];
const body = (inner = PARAGRAPHS): string => inner.map((words) => `<p>${words}</p>`).join('\n');
const page = (head: string, top: string, inner = body()) =>
  articleInPage(inertPage(`<html><head>${head}</head><body>${top}<div class="text">${inner}</div></body></html>`));

describe('the title of a page, and its paper', () => {
  it.each([
    [
      'Мост без опор: куда ушли 312 миллионов — Заозёрский вестник',
      'Мост без опор: куда ушли 312 миллионов',
      'Заозёрский вестник',
    ],
    [
      'Bridge without piers: where 312 million went — Lake Herald',
      'Bridge without piers: where 312 million went',
      'Lake Herald',
    ],
    [
      'Bridge without piers: where 312 million went | Lake Herald',
      'Bridge without piers: where 312 million went',
      'Lake Herald',
    ],
    ['Bridge lost - Lake Herald', 'Bridge lost', 'Lake Herald'],
    ['Lake Herald: Bridge lost', 'Bridge lost', 'Lake Herald'],
    ['Lake Herald | Bridge lost', 'Bridge lost', 'Lake Herald'],
    ['Bridge lost | Sanctions | The Lake Herald', 'Bridge lost', 'The Lake Herald'],
    ['Brücke weg · Seebote', 'Brücke weg', 'Seebote'],
    ['橋が消えた｜湖新聞'.replace('｜', ' | '), '橋が消えた', '湖新聞'],
    ['Bridge lost', 'Bridge lost', undefined],
  ])('«%s»', (title, headline, publisher) => {
    const found = page(`<title>${title}</title>`, `<h1>${headline}</h1>`);
    expect([found.title, found.publisher]).toEqual([headline, publisher]);
  });

  it('a logo that is a headline is the paper’s name', () => {
    const title = '<title>The old bridge of the town is lost — Lake Herald</title>';
    const found = page(title, '<h1><a href="/">Lake Herald</a></h1>');
    expect(found.title).toContain('The old bridge of the town is lost');
    expect(page(title, '<h1>Lake Herald</h1>')).toMatchObject({
      title: 'The old bridge of the town is lost',
      publisher: 'Lake Herald',
    });
  });

  it('a paper that the page names is believed', () => {
    const head = '<title>Bridge lost — News</title><meta property="og:site_name" content="Lake Herald">';
    expect(page(head, '<h1>Bridge lost</h1>')).toMatchObject({ title: 'Bridge lost', publisher: 'Lake Herald' });
  });
});

describe('of which kind a text is', () => {
  const type = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const context = { '@context': 'https://schema.org' };
  it.each([
    ['news', type({ ...context, '@type': 'NewsArticle' }), '', 'article-newspaper'],
    [
      'news of a kind',
      type({ '@graph': [{ '@type': ['WebPage'] }, { '@type': ['OpinionNewsArticle'] }] }),
      '',
      'article-newspaper',
    ],
    [
      'news of a page',
      type({ '@type': 'WebPage', mainEntity: { '@type': 'ReportageNewsArticle' } }),
      '',
      'article-newspaper',
    ],
    ['an address as a type', type({ '@type': 'http://schema.org/NewsArticle' }), '', 'article-newspaper'],
    ['a post', type({ ...context, '@type': 'BlogPosting' }), '', 'post'],
    ['a paper', type([{ '@type': 'ScholarlyArticle' }]), '', 'article-journal'],
    ['a report', type({ '@type': 'Report' }), '', 'report'],
    ['microdata', '', '<div itemscope itemtype="https://schema.org/NewsArticle"></div>', 'article-newspaper'],
    ['an article, no more', type({ '@type': 'Article' }), '', undefined],
    [
      'news about which others wrote',
      type({ '@type': 'WebPage', mentions: { '@type': 'NewsArticle' } }),
      '',
      undefined,
    ],
    ['nothing', '', '', undefined],
    ['bad data', '<script type="application/ld+json">{"@type": NewsArticle</script>', '', undefined],
    ['types that are none', type({ '@type': [7, null, {}] }), '', undefined],
  ])('%s', (_, head, inner, expected) => {
    expect(page(`<title>Bridge lost</title>${head}`, `<h1>Bridge lost</h1>${inner}`).type).toBe(expected);
  });
});

describe('who wrote it', () => {
  it('is who the byline links to', () => {
    const byline =
      '<div class="byline">By <a rel="author" href="/i">Imogen Varley-Tate</a> in London and <a rel="author" href="/d">Dario Fenech</a> in Valletta</div>';
    expect(page('<title>Bridge lost</title>', `<h1>Bridge lost</h1>${byline}`).authors).toEqual([
      'Imogen Varley-Tate',
      'Dario Fenech',
    ]);
  });
  const A = 'Алёна Чередниченко';
  const B = 'Игорь Вахрамеев';
  const data = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
  const article = { '@type': 'NewsArticle', headline: 'Bridge lost' };
  it.each([
    ['spans', '', `<span itemprop="author">${A}</span>, <span itemprop="author">${B}</span>`],
    [
      'microdata',
      '',
      `<p><span itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/a"><span itemprop="name">${A}</span></a></span>
       and <span itemprop="author" itemscope><meta itemprop="name" content="${B}"><span itemprop="worksFor" itemscope><i itemprop="name">TV</i></span></span></p>`,
    ],
    [
      'one author with two names',
      '',
      `<p itemprop="author"><b itemprop="name">${A}</b>, <b itemprop="name">${B}</b></p>`,
    ],
    [
      'authors within authors',
      '',
      `<p itemprop="author"><i itemprop="author">${A}</i>, <i itemprop="author">${B}</i></p>`,
    ],
    ['links', '', `<ul><li><a rel="author">${A}</a></li><li><a rel="author">${B}</a></li></ul>`],
    ['linked data', data({ ...article, author: [{ '@type': 'Person', name: A }, { name: B }] }), ''],
    ['linked data of names', data({ ...article, author: [A, B] }), ''],
    ['one with a list of names', data({ ...article, author: { name: [A, B] } }), ''],
    [
      'linked data by reference',
      data({
        '@graph': [
          { ...article, author: [{ '@id': '#a' }, { '@id': '#b' }] },
          { '@type': 'Person', '@id': '#a', name: A },
          { '@type': 'Person', '@id': '#b', name: B },
        ],
      }),
      '',
    ],
    [
      'lines of the head',
      `<meta name="citation_author" content="${A}"><meta name="citation_author" content="${B}">`,
      '',
    ],
    ['linked data that is fuller than the page', data({ ...article, author: [A, B] }), `<i itemprop="author">${A}</i>`],
    [
      'a page that is fuller than its data',
      data({ ...article, author: A }),
      `<i itemprop="author">${A}</i> <i itemprop="author">${B}</i>`,
    ],
  ])('are several: %s', (_, head, byline) => {
    const { authors } = page(`<title>Bridge lost</title>${head}`, `<h1>Bridge lost</h1>${byline}`);
    expect(authors).toEqual([A, B]);
  });
  it('is nobody who comments on it, and nobody of another article', () => {
    const line = `<p><i itemprop="author">${A}</i></p>`;
    const others = `<div itemprop="comment" itemscope><i itemprop="author">Vox</i></div><article><i itemprop="author">Zed</i></article>`;
    const { authors } = page('<title>Bridge lost</title>', `<h1>Bridge lost</h1>${line}`, body() + others);
    expect(authors).toEqual([A]);
  });
  it.each([
    ['By Imogen Varley-Tate in London and Dario Fenech in Valletta', ['Imogen Varley-Tate', 'Dario Fenech']],
    ['By Jane Roe in Salt Lake and Provo', ['Jane Roe']],
    ['By Jane Roe and Ola Berg', ['Jane Roe', 'Ola Berg']],
  ])('«%s»', (line, authors) => {
    expect(readByline(`${line}\n\nText.`, 'en')?.authors).toEqual(authors);
  });
});

describe('what is set within an article and is none of its text', () => {
  const [first = '', second = '', third = ''] = PARAGRAPHS;
  it('a quote that is pulled out of the text stands there once', () => {
    const pulled = `<blockquote class="pullquote"><p>It will take until the spring of next year</p><cite>The mayor</cite></blockquote>`;
    const { text } = page('<title>T</title>', '<h1>T</h1>', `<p>${first}</p><p>${second}</p>${pulled}<p>${third}</p>`);
    expect(text).toBe(['T', ...PARAGRAPHS].join('\n\n'));
  });
  it('a quotation that stands nowhere else is kept', () => {
    const set = `<blockquote class="pullquote"><p>We shall build it again, and higher than it was before, he wrote.</p></blockquote>`;
    const { text } = page('<title>T</title>', '<h1>T</h1>', `<p>${first}</p><p>${second}</p>${set}<p>${third}</p>`);
    expect(text).toContain('We shall build it again');
  });
  it('an advertisement that says so is left out, and can be taken', () => {
    const ad = '<div class="banner">Реклама. ООО «Тёплый дом». Окна со скидкой 30% до конца февраля!</div>';
    const { text, textWith } = page(
      '<title>T</title>',
      '<h1>T</h1>',
      `<p>${first}</p><p>${second}</p>${ad}<p>${third}</p>`,
    );
    expect(text).toBe(['T', ...PARAGRAPHS].join('\n\n'));
    expect(textWith?.(new Set(['aside']))).toContain('Тёплый дом');
  });
});

describe('what is left out, as it is told', () => {
  const left = (inner: string): readonly string[] =>
    page('<title>T</title>', '<h1>T</h1>', inner).notes.flatMap((note) => ('words' in note ? note.words : []));
  const [first = '', second = '', third = ''] = PARAGRAPHS;
  it('has its blanks between spans, breaks and blocks', () => {
    const meta =
      '<aside><p><span>Игорь Вахрамеев</span> <time>22 мая 2024, 18:40</time> <b>4 812 раз</b><br>Это прочли многие.</p></aside>';
    expect(left(`<p>${first}</p>${meta}<p>${second}</p><p>${third}</p>`)).toEqual([
      'Игорь Вахрамеев 22 мая 2024, 18:40 4 812 раз Это прочли многие.',
    ]);
    const hidden = '<div hidden><p>One</p><p>Two<br>three</p><table><tr><td>4</td><td>5</td></tr></table></div>';
    expect(left(`<p>${first}</p>${hidden}<p>${second}</p><p>${third}</p>`)).toEqual(['One Two three 4 5']);
  });
});

describe('a page that is pasted', () => {
  const around = (inner: string): string =>
    `<meta charset="utf-8"><a href="#main">Skip to main content</a><nav><a href="/n">News</a></nav><main><h1>Bridge lost</h1>
     <div class="byline">By <a rel="author" href="/j">Jane Roe</a></div><div>Fri 14 Mar 2025 06.40 GMT</div>
     <div class="text">${inner}</div></main><section id="comments"><p>They took the money, everyone knows that.</p></section>
     <footer><p>© 2025 Lake Herald Ltd. All rights reserved.</p></footer>`;
  it('whole gives its article, with its title, who wrote it and when', () => {
    const found = articleInPaste(around(body()));
    expect(found).toMatchObject({ title: 'Bridge lost', authors: ['Jane Roe'], issued: '2025-03-14' });
    expect(found?.text).toBe(['Bridge lost', ...PARAGRAPHS].join('\n\n'));
    expect(found?.notes).toContainEqual({ kind: 'article-of-page' });
  });
  it('in part gives its words as they are', () => {
    expect(articleInPaste(`<meta charset="utf-8"><h1>Bridge lost</h1>${body()}`)).toBeUndefined();
    expect(articleInPaste(`<meta charset="utf-8">${body()}`)).toBeUndefined();
  });
});

describe('the head of an article', () => {
  const [first = '', second = '', third = ''] = PARAGRAPHS;
  const noticed = (found: ReturnType<typeof page>): readonly string[] =>
    found.notes.flatMap((note) => (note.kind === 'left-out' ? note.words : []));
  const article = (head: string, inner = body(), lang = 'en'): ReturnType<typeof page> =>
    articleInPage(
      inertPage(
        `<html lang="${lang}"><head><title>The pier’s last night | Lake Herald</title></head><body><article>${head}${inner}</article></body></html>`,
      ),
    );

  it('begins with the headline, a sentence of its own as the page has it', () => {
    const found = articleInPage(
      inertPage(
        `<html><head><meta property="og:title" content="The pier's last night"></head><body><article><h1>The pier’s last night</h1>${body()}</article></body></html>`,
      ),
    );
    expect(found.text.split('\n\n')).toEqual(['The pier’s last night', ...PARAGRAPHS]);
  });
  it('has the headline that stands outside of the article, once', () => {
    const outside = page('<title>Bridge lost</title>', '<div><h1>Bridge lost</h1></div><div></div>');
    expect(outside.text).toBe(['Bridge lost', ...PARAGRAPHS].join('\n\n'));
    const twice = page('<title>Bridge lost</title>', '<h1>Bridge lost</h1>', `<h2>Bridge lost</h2>${body()}`);
    expect(twice.text.match(/Bridge lost/gu)?.length).toBeLessThanOrEqual(2);
  });
  it('has no kicker, no byline, no date line and no picture credit; what is told nowhere else is noticed', () => {
    const found = article(
      '<div class="kicker">Harbour</div><h1>The pier’s last night</h1><p>By Orla Vint</p><p>12 March 2026</p>',
      `<p>${first}</p><figure><img><figcaption>The pier on Sunday. Photo: Tam Ferrow/Lake Images</figcaption></figure><p>${second}</p><p>${third}</p>`,
    );
    expect(found.text.split('\n\n')).toEqual(['The pier’s last night', first, 'The pier on Sunday.', second, third]);
    expect(found).toMatchObject({ authors: ['Orla Vint'], issued: '2026-03-12' });
    expect(noticed(found)).toEqual(['Harbour', 'Photo: Tam Ferrow/Lake Images']);
    expect(found.textWith?.(new Set(['aside']))).toContain('Tam Ferrow');
  });
  it.each([
    ['ru', 'Текст: Варвара Кольцова', ['Варвара Кольцова']],
    ['ru', 'Текст и фото: Варвара Кольцова', ['Варвара Кольцова']],
    ['uk', 'Автор: Оксана Гайдук', ['Оксана Гайдук']],
    ['de', 'Text: Ida Kern, Foto: Jan Roth', ['Ida Kern']],
    ['de', 'Von Ida Kern', ['Ida Kern']],
    ['fr', 'Par Luce Marchal', ['Luce Marchal']],
    ['es', 'Por Inés Robledo', ['Inés Robledo']],
    ['id', 'Penulis: Rina Tanduk', ['Rina Tanduk']],
    ['id', 'Oleh: Rina Tanduk', ['Rina Tanduk']],
    ['id', 'Reporter: Rina Tanduk', ['Rina Tanduk']],
    ['ko', '글: 노가람', ['노가람']],
    ['en', 'Foto: Jan Roth', undefined],
    ['en', 'Photo: Jan Roth', undefined],
  ] as const)('%s: «%s» names who wrote it, without its label', (lang, line, authors) => {
    const found = article(`<h1>The pier’s last night</h1><p class="byline">${line}</p>`, body(), lang);
    expect(found.authors).toEqual(authors);
    expect(found.text).not.toContain(line);
  });
  it('keeps sentences that only begin like such a line', () => {
    for (const words of [
      'By Monday the whole of the second pier had gone.',
      'Photo: what the divers saw was a hole in the wall of the pier.',
      'Text messages between the two engineers were read out in court.',
    ])
      expect(article('<h1>The pier’s last night</h1>', `<p>${words}</p>${body()}`).text).toContain(words);
  });
  it('a caption in the middle of a paragraph is a line of its own', () => {
    const inner = `<p>${first}</p><p><span class="img-caption">Two divers at the wall</span>${second}</p><p>${third}</p>`;
    expect(article('<h1>The pier’s last night</h1>', inner).text.split(/\n+/u)).toContain('Two divers at the wall');
  });
  it('of several links that are left out none is told alone', () => {
    const links =
      '<aside class="related"><ul><li><a href="/a">Who paid for the piers?</a></li><li><a href="/b">The ferry sails again at last.</a></li><li><a href="/c">Five bridges that fell in one year</a></li></ul></aside>';
    expect(
      noticed(article('<h1>The pier’s last night</h1>', `<p>${first}</p>${links}<p>${second}</p><p>${third}</p>`)),
    ).toEqual(['Who paid for the piers?', 'The ferry sails again at last.', 'Five bridges that fell in one year']);
  });
});

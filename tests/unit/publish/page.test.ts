/** Does the page say all that the dossier says, lead where it says it does, ask nothing of any network, and bring the dossier back? */
import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { dossierIn } from '../../../src/exchange/dossier-in-file.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { edgeSentence } from '../../../src/wording/sentence.ts';
import { figureOf, sample, sceneOf } from '../scene/figures.ts';
import { rawDossier, soundDossier } from '../dossier/sample.ts';
import type { PageOrder } from '../../../src/publish/make.ts';
import { growth } from '../growth.ts';
import { madeDossier, madeGraph } from '../../speed/made-dossier.mjs';
import { outside, pageOf } from './pages.ts';

/** In bytes. */
const LARGEST = 400_000;

const pages = new Map<string, Promise<string>>();
const page = (name: string, locale: 'en' | 'id' = 'en'): Promise<string> => {
  const key = `${name} ${locale}`;
  const made = pages.get(key) ?? pageOf(sample(name), figureOf(name, locale).scene, { locale });
  pages.set(key, made);
  return made;
};
const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

describe.each([
  ['kim-putin', 'en'],
  ['kim-putin', 'id'],
  ['selat-kaca', 'en'],
  ['selat-kaca', 'id'],
] as const)('the page of %s in «%s»', (name, locale) => {
  const dossier = sample(name);
  const counting = countingClaims(checkDossier(dossier));
  const graph = buildGraph(dossier, counting);

  it('says every relation as a sentence, with its number once', async () => {
    const { document } = parseHTML(await page(name, locale));
    const said = [...document.querySelectorAll('.relation h4')].map((one) => bare(one.textContent));
    const sentences = graph.edges().map((edge) => `${edgeSentence(graph, edge, locale).text}.`);
    expect(said.map((text) => text.replace(/^\d+ /u, '')).sort()).toEqual(sentences.map(bare).sort());
    expect(said.map((text) => Number(/^\d+/u.exec(text)?.[0]))).toEqual(said.map((_, i) => i + 1));
  });

  it('has every quote that counts, letter for letter', async () => {
    const { document } = parseHTML(await page(name, locale));
    const marked = [...document.querySelectorAll('.claim')].map((claim) =>
      [...claim.querySelectorAll('mark')].map((mark) => mark.textContent).join(''),
    );
    const quoted = graph
      .edges()
      .flatMap((edge) => graph.getEdgeAttribute(edge, 'claims'))
      .map(({ evidence }) => evidence.flatMap(({ segments }) => segments.map(({ exact }) => exact)).join(''));
    // Between two pieces that touch, white space is quoted with neither.
    expect(marked.map(bare).sort()).toEqual(quoted.map(bare).sort());
  });

  it('has the articles, letter for letter, and every quote leads back from there', async () => {
    const { document } = parseHTML(await page(name, locale));
    const articles = [...document.querySelectorAll('article .text')];
    expect(articles).toHaveLength(dossier.documents.length);
    articles.forEach((article, i) => {
      const { text, sentences } = dossier.documents[i] ?? { text: '', sentences: [] };
      const said = [...article.querySelectorAll('.sentence')].map((sentence) => {
        sentence.querySelectorAll('sup, .at').forEach((one) => one.remove());
        return bare(sentence.textContent);
      });
      expect(said).toEqual(sentences.map(([from, to]) => bare(text.slice(from, to))));
    });
    const back = new Set(
      [...parseHTML(await page(name, locale)).document.querySelectorAll('sup a')].map((a) => a.getAttribute('href')),
    );
    expect(back.size).toBe(counting.size);
  });

  it('leads only to what is there, and calls nothing by the name of something else', async () => {
    const { document } = parseHTML(await page(name, locale));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const inside = [...document.querySelectorAll('[href^="#"]')].map((one) => one.getAttribute('href')?.slice(1) ?? '');
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
    // Each line of the figure is one of the relations, and each relation a line.
    const lines = [...document.querySelectorAll('svg [id^="benang-line-"]')].map((one) => one.getAttribute('href'));
    expect(lines.sort()).toEqual([...document.querySelectorAll('.relation')].map(({ id }) => `#${id}`).sort());
  });

  it('fetches nothing, runs nothing, and has the one style sheet that its policy allows', async () => {
    const text = await page(name, locale);
    const { document } = parseHTML(text);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const style = /<style>([\s\S]*?)<\/style>/u.exec(text)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    const script = /<script>([\s\S]*?)<\/script>/u.exec(text)?.[1] ?? '';
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).not.toMatch(/unsafe|\*/u);
    // Nothing in it could end its element, and it asks nobody.
    expect(script).not.toMatch(/<\/|<!--|fetch\(|import\(|XMLHttpRequest|https?:/u);
    expect(Buffer.byteLength(script)).toBeLessThan(30_000);
    expect(style).not.toMatch(/url\(|@import|expression/u);
    expect([...document.querySelectorAll('script')].map((one) => one.getAttribute('type'))).toEqual([
      'application/json',
      null,
    ]);
    expect(document.querySelectorAll('link, base, iframe, object, embed').length).toBe(0);
    for (const element of document.querySelectorAll('*'))
      for (const attribute of element.attributes) {
        expect(attribute.name).not.toMatch(/^on|^style$|^srcset$|^action$/u);
        if (attribute.name === 'src') expect(attribute.value).toMatch(/^data:image\//u);
        if (attribute.name === 'href') expect(attribute.value).toMatch(/^#|^https?:/u);
      }
  });

  it('brings the dossier back, and it is written again letter for letter', async () => {
    const reading = dossierIn(await page(name, locale));
    expect(reading?.dossier).toEqual(dossier);
    expect(writeDossier(reading?.dossier ?? dossier, reading?.unread)).toBe(writeDossier(dossier));
  });

  it('is small', async () => {
    expect(Buffer.byteLength(await page(name, locale))).toBeLessThan(LARGEST);
  });
});

it('is written in the languages of its texts', async () => {
  const { document } = parseHTML(await page('selat-kaca'));
  expect(document.documentElement.getAttribute('lang')).toBe('en');
  for (const { language } of sample('selat-kaca').documents)
    if (language !== 'en') expect(document.querySelector(`article .text[lang="${language}"]`), language).not.toBeNull();
  const right = [...document.querySelectorAll('[lang="ar"]')].filter((one) => !one.closest('svg'));
  expect(right.length).toBeGreaterThan(0);
  expect(right.every((one) => one.getAttribute('dir') === 'rtl')).toBe(true);
});

describe('what is left out', () => {
  const dossier = sample('kim-putin');
  const { scene } = figureOf('kim-putin', 'en');

  it('is nowhere in the file where the articles are: only quoted sentences stay', async () => {
    const text = await pageOf(dossier, scene, { withoutTexts: true });
    const whole = await page('kim-putin');
    const { document } = parseHTML(text);
    expect(document.querySelectorAll('.relation').length).toBe(
      parseHTML(whole).document.querySelectorAll('.relation').length,
    );
    const [article] = dossier.documents;
    const quoted = new Set(
      [...parseHTML(whole).document.querySelectorAll('article .sentence')]
        .filter((one) => one.querySelector('sup, .quoted'))
        .map(({ id }) => id),
    );
    const gone = article?.sentences.filter((_, i) => !quoted.has(`sentence-1-${i + 1}`)) ?? [];
    expect(gone.length).toBeGreaterThan(0);
    for (const [from, to] of gone) {
      expect(whole).toContain(article?.text.slice(from, to).slice(0, 40));
      expect(text).not.toContain(article?.text.slice(from, to).slice(0, 40));
    }
    const inside = dossierIn(text)?.dossier ?? dossier;
    expect(countingClaims(checkDossier(inside))).toEqual(countingClaims(checkDossier(dossier)));
    expect(document.body.textContent).toContain('only the sentences that are quoted stand here');
  });

  it('is nowhere in the file where notes and coders are', async () => {
    const name = 'A-coder-of-many-names';
    const marked = {
      ...dossier,
      creators: [name],
      claims: dossier.claims.map((claim) => ({
        ...claim,
        coder: name,
        note: { en: name },
        toCheck: { note: name },
        proposed: { by: name },
      })),
      actors: dossier.actors.map((actor) => ({ ...actor, note: { en: name } })),
    };
    const parts = (text: string): number => text.split(name).length - 1;
    expect(parts(await pageOf(marked, scene))).toBeGreaterThan(dossier.claims.length * 4);
    expect(parts(await pageOf(marked, scene, { withoutNotes: true }))).toBe(0);
  });

  it('takes what was set aside of the file along, but not where something is to be left out', async () => {
    const reading = readDossier(JSON.stringify(rawDossier({ licence: 7, memo: 'kept' })));
    const given = reading.dossier ?? dossier;
    expect(reading.unread).toHaveLength(1);
    const { scene: own } = sceneOf(given, 'en');
    const { unread } = reading;
    expect(dossierIn(await pageOf(given, own, { unread }))?.unread).toEqual(unread);
    expect(dossierIn(await pageOf(given, own, { unread, withoutNotes: true }))?.unread).toEqual([]);
    expect(dossierIn(await pageOf(given, own, { unread, withoutTexts: true }))?.unread).toEqual([]);
  });
});

it('is a page where nothing is linked yet, or nothing is there at all', async () => {
  const article = soundDossier({ claims: [], actors: [], summary: { en: 'Only an article' } });
  const { document } = parseHTML(await pageOf(article, { nodes: [] }));
  expect(document.querySelectorAll('svg, #relations, #actors').length).toBe(0);
  expect(bare(document.querySelector('.standfirst')?.textContent)).toBe('Only an article');
  expect(bare(document.querySelector('.sentence')?.textContent)).toBe('§1 Ann knows Bob.');
  const empty = await pageOf(soundDossier({ claims: [], actors: [], documents: [] }), { nodes: [] });
  expect([...parseHTML(empty).document.querySelectorAll('nav li')]).toEqual([]);
});

it('has the words of whoever makes it in its head, as text, and the rights at its foot', async () => {
  const dossier = soundDossier({ creators: ['Ana Ruiz'], licence: 'CC BY 4.0', summary: { en: 'Of the dossier' } });
  const { scene } = sceneOf(dossier, 'en');
  const partsOf = async (own: PageOrder['own'] = {}) => {
    const { document } = parseHTML(await pageOf(dossier, scene, { own }));
    const text = (part: string): string => bare(document.querySelector(part)?.textContent);
    return { document, title: text('title'), head: text('.head'), by: text('.by'), foot: text('footer') };
  };
  const plain = await partsOf();
  expect(plain).toMatchObject({ by: 'By Ana Ruiz' });
  expect(plain.foot).toMatch(/^Licence: CC BY 4\.0/u);
  const own = await partsOf({ title: ' <b>Ports</b> ', standfirst: '"Who" & what', credit: 'The desk' });
  expect(own).toMatchObject({ title: '<b>Ports</b>', head: '<b>Ports</b> "Who" & what The desk', by: 'The desk' });
  expect(own.document.querySelector('h1')?.getAttribute('dir')).toBe('auto');
  expect(own.document.querySelector('meta[name=description]')?.getAttribute('content')).toBe('"Who" & what');
  expect(own.foot).toMatch(/^By Ana Ruiz · Licence: CC BY 4\.0/u);
  // What is blank is as the dossier has it.
  expect(await partsOf({ title: ' ', credit: '' })).toMatchObject({ title: plain.title, head: plain.head });
});

it('an address that is none of the web is no link', async () => {
  const dossier = soundDossier();
  const of = async (URL: string): Promise<readonly (string | null)[]> => {
    const documents = dossier.documents.map((one) => ({ ...one, csl: { ...one.csl, URL } }));
    const { document } = parseHTML(await pageOf({ ...dossier, documents }, sceneOf(dossier, 'en').scene));
    return [...document.querySelectorAll('.source a')].map((one) => one.getAttribute('href'));
  };
  expect(await of('javascript:window.hit=1')).toEqual([]);
  expect(await of('data:text/html,x')).toEqual([]);
  expect(await of('https://example.org/a?b=1&c="2"')).toEqual(['https://example.org/a?b=1&c="2"']);
});

it('takes about four times as long for four times as much', async () => {
  const made = (actors: number, lines: number) => {
    const dossier = readDossier(madeDossier(madeGraph(actors, lines))).dossier;
    if (!dossier) throw new Error('not read');
    const nodes = dossier.actors.map((_, i) => ({ x: (i % 20) * 150, y: Math.floor(i / 20) * 150, side: 'below' }));
    // The figure has a test of its own.
    return () => pageOf(dossier, { nodes } as never, {}, { ...outside, draw: () => Promise.resolve('<svg></svg>') });
  };
  expect(await growth(made(60, 200), made(240, 800), 8)).toBeLessThan(8);
});

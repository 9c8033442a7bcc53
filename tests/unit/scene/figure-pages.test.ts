/** Is a figure on pages whole: nothing cut, nothing left out, every page in its order? */
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { figureSheets } from '../../../src/scene/figure.ts';
import { quoted } from '../../../src/scene/figure/note-text.ts';
import type { FigureInput, FigureOptions, FigurePage } from '../../../src/scene/figure/page.ts';
import { notesByDefault } from '../../../src/scene/figure/paper.ts';
import { overlaps } from '../../../src/scene/build.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { svgText } from '../../../src/paint/svg.ts';
import { figureOf, groupsOf, madeUpFigure, textsOf } from './figures.ts';

const sheets = (input: FigureInput): FigurePage[] => inOneGo(figureSheets(input));
const PAPERS = [
  'a4',
  'a4-landscape',
  'letter',
  'letter-landscape',
] as const satisfies readonly FigureOptions['format'][];
const languageOf = ({ graph }: FigureInput, id: string): string =>
  graph.getAttribute('dossier').documents.find((document) => document.id === id)?.language ?? '';
const LONG = 'It is said again and again that all of this must be said in one breath, whatever it takes. '.repeat(120);
const hub = Array.from({ length: 500 }, (_, i) => [0, 1 + (i % 40), i % 10] as const);

const CASES: readonly (readonly [string, (format: FigureOptions['format']) => FigureInput])[] = [
  ['Kim and Putin', (format) => figureOf('kim-putin', 'id', { format })],
  ['the Glass Strait, with quotes in several languages', (format) => figureOf('selat-kaca', 'en', { format })],
  ['a quote longer than a page', (format) => madeUpFigure({ names: [{ en: 'One' }, { en: 'Two' }], relations: [[0, 1, 0], [1, 0, 3]], quote: () => LONG.trim() }, { format })], // prettier-ignore
  ['quotes in Korean', (format) => madeUpFigure({ names: [{ ko: '하늘빛제련주식회사' }, { en: 'Two' }], relations: [[0, 1, 0]], quote: () => '두 회사는 지난해 봄에 협정을 맺었다고 밝혔다. '.repeat(60).trim(), language: 'ko' }, { format })], // prettier-ignore
  ['quotes in Arabic', (format) => madeUpFigure({ names: [{ ar: 'الهيئة المؤقتة المشتركة' }, { en: 'Two' }], relations: [[0, 1, 0]], quote: () => 'لا يزال وقف إطلاق النار سارياً بين تيرونيسا وليمبارا. '.repeat(60).trim(), language: 'ar' }, { format })], // prettier-ignore
  ['one actor with five hundred lines', (format) => madeUpFigure({ names: Array.from({ length: 41 }, (_, i) => ({ en: `No. ${i}` })), relations: hub }, { format })], // prettier-ignore
  ['nobody', (format) => madeUpFigure({ names: [] }, { format })],
  ['actors without a line', (format) => madeUpFigure({ names: [{ en: 'A' }, { en: 'B' }] }, { format })],
  ['a title and a summary that are novels', (format) => madeUpFigure({ names: [{ en: 'One' }, { en: 'Two' }], relations: [[0, 1, 0]], title: LONG }, { format })], // prettier-ignore
];

describe.each(CASES)('the pages of %s', (_, input) => {
  it.each(PAPERS)('are whole on %s', (format) => {
    const given = input(format);
    const pages = sheets(given);
    const body = pages.map((page) => textsOf(page.layers.filter(({ id }) => id === 'title' || id === 'text')));
    pages.forEach((page, i) => {
      expect(page.print).toEqual(pages[0]?.print);
      for (const text of textsOf(page.layers.filter(({ id }) => id !== 'graph'))) {
        const { x, y, anchor, size, bold = false, serif = false } = text;
        const wide = measureText(text.text, { size, bold, serif });
        const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
        expect(left, text.text).toBeGreaterThanOrEqual(0);
        expect(left + wide, text.text).toBeLessThanOrEqual(page.width);
        expect(y - size, text.text).toBeGreaterThanOrEqual(0);
        expect(y + size * 0.25, text.text).toBeLessThanOrEqual(page.height);
      }
      // No line of text is on the running lines at foot and head.
      const foot = textsOf(page.layers.filter(({ id }) => id === 'footer'));
      expect(foot.at(-1)?.text).toMatch(new RegExp(`\\b${i + 1}\\b.*\\b${pages.length}\\b`, 'u'));
      for (const text of body[i] ?? []) expect(text.y + text.size * 0.25).toBeLessThan((foot[0]?.y ?? 0) - 10);
      const ids = groupsOf(page.layers).flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(svgText(page)).toContain(`width="${page.print?.width}"`);
    });
    const plain = (text: string): string => text.replace(/[\s\u2009]+/gu, '');
    const words = plain(body.flat().map(({ text }) => text).join(' ')); // prettier-ignore
    for (const { edge, number } of [...(pages[0]?.numbers ?? [])].map(([edge, number]) => ({ edge, number }))) {
      expect(body.flat().some(({ text }) => text === String(number))).toBe(true);
      for (const claim of given.graph.getEdgeAttribute(edge, 'claims'))
        for (const { document, segments } of claim.evidence)
          for (const { exact } of segments)
            // Word for word; marks inside are those that belong inside of others.
            expect(words).toContain(plain(quoted(exact, languageOf(given, document)).slice(1, -1)));
    }
  });

  it('have the whole graph on the first', () => {
    const [page] = sheets(input('a4'));
    const boxes = [...(page?.nodes ?? []), ...(page?.labels ?? []), ...(page?.markers ?? [])].map(({ box }) => box);
    for (const { left, top, right, bottom } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(page?.width ?? 0);
      expect(bottom).toBeLessThanOrEqual(page?.height ?? 0);
    }
    page?.markers.forEach(({ box }, i) => {
      for (const other of [...page.nodes, ...page.labels, ...page.markers.slice(i + 1)])
        expect(overlaps(box, other.box)).toBe(false);
    });
  });
});

describe('what a publication says of itself', () => {
  it.each(PAPERS)('stands at the foot of every page on %s, as credit, with the number of the page', (format) => {
    const pages = sheets(figureOf('kim-putin', 'id', { format, own: { credit: 'Grafik: Harian Kita' } }));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, i) => {
      const foot = textsOf(page.layers.filter(({ id }) => id === 'footer')).map(({ text }) => text);
      expect(foot[0]).toContain('Grafik: Harian Kita. Digambar dengan Benang');
      expect(foot[1]).toBe(`Halaman ${i + 1} dari ${pages.length}`);
    });
  });
});

describe('quotes on paper', () => {
  it.each(PAPERS)('stand on %s under what they say, and with their translation', (format) => {
    const given = figureOf('kim-putin', 'en', { format });
    for (const page of sheets(given)) {
      // A column never begins with the rest of a quote.
      const columns = new Map<number, { text: string; y: number }>();
      for (const { text, x, y, size } of textsOf(page.layers.filter(({ id }) => id === 'text')))
        if (size > 11 && y < (columns.get(Math.round(x))?.y ?? Infinity)) columns.set(Math.round(x), { text, y });
      for (const { text } of columns.values()) expect(text).not.toMatch(/^Translation/u);
    }
  });
});

describe('quotes on a second sheet', () => {
  const input = figureOf('kim-putin', 'en', { notes: 'apart' });
  const [graph, quotes, ...more] = sheets(input);

  it('are all there, under the numbers of the first', () => {
    expect(more).toEqual([]);
    expect(graph?.markers).toHaveLength(input.scene.edges.length);
    expect(graph?.layers.map(({ id }) => id)).toEqual(['title', 'graph', 'legend', 'sources', 'footer']);
    expect(quotes?.layers.map(({ id }) => id)).toEqual(['title', 'notes', 'sources', 'footer']);
    const texts = textsOf(quotes?.layers ?? []).map(({ text }) => text);
    for (const number of graph?.numbers.values() ?? []) expect(texts).toContain(String(number));
    const both = textsOf(sheets(figureOf('kim-putin', 'en'))[0]?.layers.filter(({ id }) => id === 'notes') ?? []);
    const alone = textsOf(quotes?.layers.filter(({ id }) => id === 'notes') ?? []);
    // Word for word what one sheet has, but for the line that says where they are.
    expect(alone.map(({ text }) => text).toSpliced(1, 1)).toEqual(both.map(({ text }) => text).toSpliced(1, 1));
  });

  it('are said to be there', () => {
    const foot = textsOf(graph?.layers.filter(({ id }) => id === 'footer') ?? []).map(({ text }) => text);
    expect(foot.join(' ')).toContain('The quotes are on a sheet of their own');
  });

  it('are the default where there are many lines', () => {
    expect([0, 47, 300].map((lines) => notesByDefault(lines))).toEqual(['here', 'here', 'here']);
    expect([301, 9000].map((lines) => notesByDefault(lines))).toEqual(['apart', 'apart']);
  });
});

describe('numbers without room', () => {
  const many = madeUpFigure({ names: Array.from({ length: 41 }, (_, i) => ({ en: `No. ${i}` })), relations: Array.from({ length: 2000 }, (_, i) => [i % 40, (i * 7 + 1 + (i % 5)) % 41, i % 10] as const) }); // prettier-ignore
  it('are left off, and that is said with how many they are', () => {
    const [page] = sheets(many);
    const left = (page?.numbers.size ?? 0) - (page?.markers.length ?? 0);
    expect(left).toBeGreaterThan(0);
    const words = textsOf(page?.layers.filter(({ id }) => id === 'footer') ?? []).map(({ text }) => text);
    expect(words.join(' ')).toContain(`${left.toLocaleString('en')} lines have no room for a number`);
    page?.markers.forEach(({ box }, i) => {
      for (const other of page.markers.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
    });
  });
});

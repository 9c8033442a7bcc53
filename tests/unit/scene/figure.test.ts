import { describe, expect, it } from 'vitest';
import { indexClaims } from '../../../src/graph/claim-index.ts';
import { ALL, type Filter } from '../../../src/graph/filter.ts';
import { graphOf, select } from '../../../src/graph/select.ts';
import { figurePage } from '../../../src/scene/figure.ts';
import type { FigureInput, FigurePage } from '../../../src/scene/figure/page.ts';
import { partInside } from '../../../src/scene/figure/part.ts';
import { overlaps, sceneOf } from '../../../src/scene/build.ts';
import { shownText } from '../../../src/wording/filter-text.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { figureOf, groupsOf, madeUpFigure, textsOf } from './figures.ts';

const LONG = 'International Commission for the Peaceful Delimitation and Joint Supervision of Seabed Minerals';

/** 60 actors in a ring with chords, all families. */
const ring = Array.from({ length: 60 }, (_, i) => ({
  en: `${['Bank', 'Ministry', 'Office of the'][i % 3] ?? ''} No. ${i}`,
}));
const chords = ring.flatMap((_, i) => [
  [i, (i + 1) % 60, i % 10] as const,
  ...(i % 3 === 0 ? [[i, (i + 7) % 60, (i + 4) % 10] as const] : []),
]);

const CASES: readonly (readonly [string, () => FigureInput])[] = [
  ['Kim and Putin', () => figureOf('kim-putin', 'id')],
  ['Kim and Putin in a narrow column', () => figureOf('kim-putin', 'en', { width: 'narrow', look: 'bw' })],
  ['the Glass Strait', () => figureOf('selat-kaca', 'en')],
  [
    'the Glass Strait on a wide page',
    () => figureOf('selat-kaca', 'id', { width: 'wide', noteLanguage: 'translation' }),
  ],
  ['one actor', () => madeUpFigure({ names: [{ en: 'Alone' }] })],
  ['nobody', () => madeUpFigure({ names: [] })],
  ['actors without a line', () => madeUpFigure({ names: ['A', 'B', 'C'].map((en) => ({ en })) })],
  [
    'six parallel lines',
    () =>
      madeUpFigure({
        names: [{ en: 'One' }, { en: 'Two' }],
        relations: [0, 1, 2, 3, 4, 5].map((family) => [family % 2, 1 - (family % 2), family] as const),
      }),
  ],
  [
    'very long names',
    () =>
      madeUpFigure({
        names: [
          { en: LONG },
          { en: `${LONG} II` },
          { en: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch' },
        ],
        relations: [[0, 1, 0], [1, 2, 1], [2, 0, 2]], // prettier-ignore
      }),
  ],
  [
    'names and quotes in many scripts',
    () =>
      madeUpFigure({
        names: [
          { ar: 'الهيئة المؤقتة المشتركة' },
          { ko: '하늘빛제련주식회사' },
          { zh: '翁蓮宵海上保険有限公司' },
          { he: 'הרשות' },
        ],
        relations: [[0, 1, 0], [1, 2, 1], [2, 3, 2], [3, 0, 3]], // prettier-ignore
        quote: () => 'لا يزال وقف إطلاق النار سارياً بين تيرونيسا وليمبارا، وقد استضافت مرجانة المحادثات',
        language: 'ar',
      }),
  ],
  ['sixty actors', () => madeUpFigure({ names: ring, relations: chords })],
];

/** The widest that a line may be set, by the metrics of its font. */
function extent({ x, anchor, text, size, bold, serif }: ReturnType<typeof textsOf>[number]): [number, number] {
  const width = measureText(text, { size, bold: bold ?? false, serif: serif ?? false });
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}

describe.each(CASES)('the figure of %s', (_, input) => {
  const given = input();
  const page: FigurePage = figurePage(given);

  it('keeps every text inside the page', () => {
    for (const text of textsOf(page.layers)) {
      const [left, right] = extent(text);
      expect(left, text.text).toBeGreaterThanOrEqual(0);
      expect(right, text.text).toBeLessThanOrEqual(page.width);
      expect(text.y - text.size, text.text).toBeGreaterThanOrEqual(0);
      expect(text.y + text.size * 0.25, text.text).toBeLessThanOrEqual(page.height);
    }
  });

  it('numbers every line once, and explains every number', () => {
    const edges = given.scene.edges.map((edge) => edge.id).sort();
    expect([...page.numbers.keys()].sort()).toEqual(edges);
    expect([...page.numbers.values()].sort((a, b) => a - b)).toEqual(edges.map((__, i) => i + 1));
    expect(page.markers.map((marker) => marker.edge).sort()).toEqual(edges);
    const layer = page.layers.find(({ id }) => id === 'notes');
    const noted = textsOf(layer?.marks ?? []).map((text) => text.text);
    for (const number of page.numbers.values()) expect(noted).toContain(String(number));
  });

  it('lets no number cover a name, an actor or another number', () => {
    page.markers.forEach(({ box, edge }, i) => {
      for (const other of [...page.nodes, ...page.labels])
        expect(overlaps(box, other.box), `${edge} ${other.actor}`).toBe(false);
      for (const other of page.markers.slice(i + 1))
        expect(overlaps(box, other.box), `${edge} ${other.edge}`).toBe(false);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(page.width);
    });
  });

  it('names every actor, no name over another or over an actor', () => {
    expect(page.labels.map((label) => label.actor).sort()).toEqual(given.graph.nodes().sort());
    page.labels.forEach(({ actor, box }, i) => {
      for (const other of page.labels.slice(i + 1))
        expect(overlaps(box, other.box), `${actor} ${other.actor}`).toBe(false);
      for (const other of page.nodes)
        if (other.actor !== actor) expect(overlaps(box, other.box), `${actor} ${other.actor}`).toBe(false);
    });
  });

  it('comes out the same twice', () => {
    expect(figurePage(input())).toEqual(page);
  });

  it('gives each layer a name of its own', () => {
    const ids = groupsOf(page.layers).flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a figure', () => {
  const words = (input: FigureInput): string =>
    textsOf(figurePage(input).layers)
      .map((text) => text.text)
      .join(' ');

  it('of a part shows only that part, and says so', () => {
    const input = figureOf('kim-putin', 'en');
    const { scene } = input;
    const visible = partInside(scene, {
      left: -Infinity,
      top: -Infinity,
      right: Infinity,
      bottom: (scene.bounds?.bottom ?? 0) * 0.3,
    });
    const page = figurePage({ ...input, visible });
    expect(page.numbers.size).toBe(visible.edges.size);
    expect(page.numbers.size).toBeGreaterThan(0);
    expect(page.numbers.size).toBeLessThan(scene.edges.length);
    expect(words({ ...input, visible })).toContain(`Shown is a part of the graph: ${visible.edges.size} of`);
    expect(words(input)).not.toContain('Shown is a part');
  });

  it('leaves out what is not wanted', () => {
    const bare = figurePage(figureOf('kim-putin', 'en', { legend: false, notes: 'none' }));
    expect(bare.layers.map((layer) => layer.id)).toEqual(['title', 'graph', 'sources', 'footer']);
    expect(bare.markers).toEqual([]);
  });

  it('of what a filter leaves says so, and leaves out actors whose lines are gone', () => {
    const input = figureOf('selat-kaca', 'en');
    const index = indexClaims(input.graph);
    const filter: Filter = { ...ALL, only: { modality: new Set(['alleged']) } };
    const visible = select(index, filter);
    const graph = graphOf(index, filter, visible);
    const isolated = new Set(input.graph.filterNodes((id) => input.graph.degree(id) > 0 && !visible.actors.has(id)));
    const filtered = { text: shownText({ index, filter, visible }, 'en'), whole: input.graph, isolated };
    const scene = sceneOf(input.scene, input.graph, graph, new Set());
    const page = figurePage({ ...input, graph, scene, filtered });
    const all = words({ ...input, graph, scene, filtered });
    expect(isolated.size).toBeGreaterThan(0);
    expect(new Set(page.nodes.map(({ actor }) => actor))).toEqual(new Set([...visible.actors, 'nuh-suar']));
    expect(all).toContain(`5 of 31 relations: alleged only.`);
    expect(page.description).toContain('alleged only');
    // Claims that a filter hides are not those whose quotes are out of order.
    const leftOut = /\d+ claims? (is|are) left out[^.]*\./;
    expect(leftOut.exec(all)?.[0]).toBe(leftOut.exec(words(input))?.[0]);
    expect(words(input)).not.toContain('Filtered:');
  });

  it('of a filter that leaves nothing says that, and not that the dossier is empty', () => {
    const input = figureOf('selat-kaca', 'en');
    const index = indexClaims(input.graph);
    const filter: Filter = { ...ALL, only: { relation: new Set() } };
    const visible = select(index, filter);
    const graph = graphOf(index, filter, visible);
    const isolated = new Set(input.graph.nodes());
    const filtered = { text: shownText({ index, filter, visible }, 'en'), whole: input.graph, isolated };
    const all = words({ ...input, graph, scene: sceneOf(input.scene, input.graph, graph, isolated), filtered });
    expect(all).toContain('No relation passes the filter');
    expect(all).not.toContain('No line can be drawn yet');
  });

  it('without notes still tells families apart in black and white, by markers without numbers', () => {
    const input = figureOf('kim-putin', 'en', { notes: 'none', look: 'bw' });
    const page = figurePage(input);
    expect(page.markers).toHaveLength(input.scene.edges.length);
    expect(page.numbers.size).toBe(0);
  });

  it('shows the original, the translation or both, and calls a translation one', () => {
    const original = words(figureOf('kim-putin', 'en', { noteLanguage: 'original' }));
    const translation = words(figureOf('kim-putin', 'en', { noteLanguage: 'translation' }));
    const both = words(figureOf('kim-putin', 'en', { noteLanguage: 'both' }));
    expect(original).toContain('“Pemimpin Korea Utara Kim Jong Un”');
    expect(original).not.toContain('Translation:');
    expect(translation).toContain('Translation: “North Korean leader Kim Jong Un”');
    expect(translation).not.toContain('“Pemimpin Korea Utara Kim Jong Un”');
    expect(both).toContain('“Pemimpin Korea Utara Kim Jong Un” Translation: “North Korean leader Kim Jong Un”');
  });

  it('joins the parts of a quote by an ellipsis in brackets, and says who says so and where', () => {
    const text = words(figureOf('kim-putin', 'en', { noteLanguage: 'original' }));
    expect(text).toContain('[…]');
    expect(text).toMatch(/§1 · Yonhap News, citing KCNA: Kim Jong Un/u);
  });

  it('sets quotes that run from right to left at the right edge of their column', () => {
    const arabic = textsOf(figurePage(figureOf('selat-kaca', 'en')).layers).filter((text) => text.language === 'ar');
    expect(arabic.length).toBeGreaterThan(0);
    for (const text of arabic) expect(text).toMatchObject({ direction: 'rtl', anchor: 'end' });
  });

  it('gives shortened names in full', () => {
    const page = words(madeUpFigure({ names: [{ en: LONG }] }));
    expect(page.replace(/\s+/gu, ' ')).toContain(LONG);
  });
});

describe('a figure that stands in a page', () => {
  const input = figureOf('kim-putin', 'en');
  const inPage = new Map(input.scene.edges.map(({ id }, i) => [id, 100 + i]));
  const page = figurePage({ ...input, inPage });

  it('is graph and legend alone, since the page says the rest', () => {
    const ids = page.layers.map(({ id }) => id);
    expect(ids).toContain('legend');
    expect(ids.filter((id) => ['title', 'notes', 'sources', 'footer'].includes(id ?? ''))).toEqual([]);
    expect(page.description).toMatch(/^Relationship graph with \d+ relations between 19 actors\.$/u);
    expect(page.height).toBeLessThan(figurePage(figureOf('kim-putin', 'en', { notes: 'none' })).height);
  });

  it('leads from each line and its number to the relation of that number, and from actors to theirs', () => {
    const groups = groupsOf(page.layers);
    const leading = (prefix: string) =>
      groups.filter(({ id }) => id?.startsWith(prefix)).map(({ id, href }) => [id?.slice(prefix.length), href]);
    const numbers = [...inPage.values()].map((number) => [String(number), `#relation-${number}`]);
    expect(leading('line-').sort()).toEqual(numbers);
    expect(leading('number-').sort()).toEqual(numbers);
    for (const prefix of ['actor-', 'name-'])
      for (const [id, href] of leading(prefix)) expect(href).toBe(`#actor-${id}`);
    expect(groupsOf(figurePage(input).layers).some(({ href }) => href)).toBe(false);
  });
});

/** Do somebody's own words stand beside what they speak of, over nothing else, and below the picture where they have no room? */
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../../src/dossier/in-slices.ts';
import { svgText } from '../../../../src/paint/svg.ts';
import type { Box } from '../../../../src/layout/label-box.ts';
import { overlaps } from '../../../../src/scene/build.ts';
import { figurePage, figureSheets } from '../../../../src/scene/figure.ts';
import { calloutsBelow, isRightToLeft } from '../../../../src/scene/figure/draw-callouts.ts';
import { measureFor } from '../../../../src/scene/figure/lettering.ts';
import {
  CALLOUT_LONGEST,
  type Callout,
  type FigureInput,
  type FigureOptions,
  type FigurePage,
  type PlacedCallout,
} from '../../../../src/scene/figure/page.ts';
import { CANVASES, PAPERS } from '../../../../src/scene/figure/paper.ts';
import { figureOf, groupsOf, madeUpFigure, textsOf } from '../figures.ts';

const FORMATS = ['sheet', ...Object.keys(CANVASES), ...Object.keys(PAPERS)] as FigureOptions['format'][];

const WORDS = [
  'Met twice in one year',
  'Said to have asked for help before anybody else did',
  'Kata-kata sendiri',
  '하늘빛제련은 이듬해에야 배를 팔았다',
  'قال إنه لا يعرف شيئاً عن السفينة',
  'Владеет долей, о которой никто не писал',
];

/** One callout for each of the first actors and lines in turn. */
function wordsFor(input: FigureInput, count: number): Callout[] {
  const { nodes, edges } = input.scene;
  return Array.from({ length: count }, (_, i): Callout => {
    const text = WORDS[i % WORDS.length] ?? '';
    const [node, edge] = [nodes[i % nodes.length], edges[(3 * i) % Math.max(1, edges.length)]];
    return i % 2 && edge ? { kind: 'edge', id: edge.id, text } : { kind: 'actor', id: node?.id ?? '', text };
  });
}

const called = (input: FigureInput, callouts: readonly Callout[]): FigureInput => ({ ...input, callouts });
const wordsOf = (pages: readonly FigurePage[]): string =>
  pages
    .flatMap(({ layers }) => textsOf(layers))
    .map(({ text }) => text)
    .join(' ');

type Segment = Pick<PlacedCallout, 'from' | 'to'>;
function crosses({ from: a, to: b }: Segment, { from: c, to: d }: Segment): boolean {
  const side = (p: typeof a, q: typeof a, r: typeof a): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether a segment comes into a box that is a little smaller, so that touching counts as nothing. */
function passes(segment: Segment, { left, top, right, bottom }: Box): boolean {
  const [l, t, r, b] = [left + 0.5, top + 0.5, right - 0.5, bottom - 0.5];
  if (r <= l || b <= t) return false;
  const corners = [
    { x: l, y: t },
    { x: r, y: t },
    { x: r, y: b },
    { x: l, y: b },
  ] as const;
  const holds = ({ x, y }: PlacedCallout['from']): boolean => x > l && x < r && y > t && y < b;
  if (holds(segment.from) || holds(segment.to)) return true;
  return corners.some((from, i) => crosses(segment, { from, to: corners[(i + 1) % 4] ?? from }));
}

const GRAPHS: readonly (readonly [string, (options: Partial<FigureOptions>) => FigureInput])[] = [
  ['Kim and Putin', (options) => figureOf('kim-putin', 'en', options)],
  ['the Glass Strait', (options) => figureOf('selat-kaca', 'id', options)],
  [
    'names in many scripts',
    (options) =>
      madeUpFigure(
        {
          names: [
            { ar: 'الهيئة المؤقتة المشتركة' },
            { ko: '하늘빛제련주식회사' },
            { zh: '翁蓮宵海上保険有限公司' },
            { ru: 'Министерство морского дна' },
          ],
          relations: [[0, 1, 0], [1, 2, 1], [2, 3, 2], [3, 0, 3]], // prettier-ignore
        },
        options,
      ),
  ],
];

describe.each(GRAPHS)('the callouts of %s', (_, figure) => {
  it.each(FORMATS)(
    'cover nothing that is written or drawn as an actor, and point at what they speak of, as %s',
    (format) => {
      for (const [lettering, look] of [
        ['text', 'light'],
        ['outlines', 'bw'],
      ] as const) {
        const input = figure({ format, lettering, look, notes: 'none' });
        const callouts = wordsFor(input, 6);
        const pages = inOneGo(figureSheets(called(input, callouts)));
        const page = pages[0] as FigurePage;
        const placed = page.callouts ?? [];
        // Those that stand in the list have their number in the picture.
        expect(placed.map(({ index }) => index)).toEqual(callouts.map((_, i) => i));
        const marks = [
          ...page.nodes.map(({ actor, box }) => ({ id: actor, box })),
          ...page.labels.map(({ actor, box }) => ({ id: `name of ${actor}`, box })),
          ...page.markers.map(({ edge, box }) => ({ id: `number of ${edge}`, box })),
        ];
        expect(placed.filter(({ number }) => number === undefined).length).toBeGreaterThan(0);
        placed.forEach((one, i) => {
          const { kind, id } = callouts[one.index] as Callout;
          expect(one.box.left).toBeGreaterThanOrEqual(0);
          expect(one.box.top).toBeGreaterThanOrEqual(0);
          expect(one.box.right).toBeLessThanOrEqual(page.width);
          expect(one.box.bottom).toBeLessThanOrEqual(page.height);
          // A number that has no room beside its mark stands on it.
          const onMark = one.number !== undefined && one.from.x === one.to.x && one.from.y === one.to.y;
          if (onMark) return;
          for (const mark of marks) {
            expect(overlaps(one.box, mark.box), `${one.index} ${mark.id}`).toBe(false);
            if (kind !== 'actor' || mark.id !== id)
              expect(passes(one, mark.box), `${one.index} ${mark.id}`).toBe(false);
          }
          for (const other of placed.slice(i + 1)) {
            expect(overlaps(one.box, other.box), `${one.index} ${other.index}`).toBe(false);
            expect(passes(one, other.box) || passes(other, one.box), `${one.index} ${other.index}`).toBe(false);
            const same = callouts[other.index]?.id === id;
            if (!same) expect(crosses(one, other), `${one.index} ${other.index}`).toBe(false);
          }
          const own = page.nodes.find(({ actor }) => kind === 'actor' && actor === id)?.box;
          if (!own) return;
          // At its edge: neither short of it nor far inside.
          const [x, y] = [(own.left + own.right) / 2, (own.top + own.bottom) / 2];
          const far = Math.hypot(one.to.x - x, one.to.y - y);
          const half = (own.right - own.left) / 2;
          expect(far).toBeGreaterThan(half * 0.5);
          expect(far).toBeLessThan(half * 1.5);
        });
        // What is not beside anything is below, and nothing is left out.
        const all = wordsOf(pages).replace(/\s+/gu, '');
        for (const { text } of callouts) expect(all).toContain(text.replace(/\s+/gu, ''));
        const title = pages.flatMap(({ layers }) => layers).filter(({ id }) => id !== 'graph');
        const others = title.flatMap(({ marks: inside }) => textsOf(inside));
        if (pages.length === 1)
          for (const { box } of placed)
            for (const { x, y, size, text, anchor } of others)
              if (anchor === 'start') {
                const width = measureFor('outlines')(text, { size });
                const words = { left: x, right: x + width, top: y - size * 0.7, bottom: y };
                expect(overlaps(box, words), text).toBe(false);
              }
      }
    },
  );

  it('hold all their words in their rims, whatever font they are set in', () => {
    const input = figure({ notes: 'none' });
    const page = figurePage(called(input, wordsFor(input, 6)));
    const measure = measureFor('text');
    const groups = groupsOf(page.layers).filter(({ id }) => /^callout-\d+$/u.test(id ?? ''));
    for (const { index, box, number } of page.callouts ?? []) {
      if (number !== undefined) continue;
      const group = groups.find(({ id }) => id === `callout-${index + 1}`);
      const texts = textsOf(group?.marks ?? []);
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.length).toBeLessThanOrEqual(3);
      for (const { x, y, text, size, anchor } of texts) {
        expect(anchor).toBe('middle');
        const half = measure(text, { size }) / 2;
        expect(x - half).toBeGreaterThanOrEqual(box.left);
        expect(x + half).toBeLessThanOrEqual(box.right);
        expect(y - size * 0.72).toBeGreaterThanOrEqual(box.top);
        expect(y + size * 0.24).toBeLessThanOrEqual(box.bottom);
      }
    }
  });

  it('come out the same twice, and leave all else of the graph where it was', () => {
    const input = figure({ notes: 'none' });
    const callouts = wordsFor(input, 5);
    expect(figurePage(called(input, callouts))).toEqual(figurePage(called(input, callouts)));
    const apart = ({ nodes }: FigurePage): number[] =>
      nodes.map(({ box }) => Math.round(box.left - (nodes[0]?.box.left ?? 0)));
    expect(apart(figurePage(called(input, callouts)))).toEqual(apart(figurePage(input)));
  });
});

describe('callouts without room', () => {
  const input = figureOf('kim-putin', 'en', { notes: 'none' });
  const long = 'One of many words that nobody would set beside a thin line in a picture, '.repeat(3).trim();

  it('of too many words stand below the picture under the number that stands in it', () => {
    const callouts: Callout[] = [
      { kind: 'actor', id: 'kim-jong-un', text: 'Short' },
      { kind: 'actor', id: 'vladimir-putin', text: long },
    ];
    const page = figurePage(called(input, callouts));
    expect(page.callouts?.map(({ index, number }) => [index, number])).toEqual([
      [0, undefined],
      [1, 1],
    ]);
    const list = page.layers.find(({ id }) => id === 'callout-list');
    const words = textsOf(list?.marks ?? []).map(({ text }) => text);
    expect(words[0]).toBe('These words had no room in the graph; the filled numbers show what they speak of.');
    expect(words).toContain('1');
    expect(words.join(' ')).toContain('Vladimir Putin: One of many words');
    expect(words.join(' ')).not.toContain('Short');
    const graph = page.layers.find(({ id }) => id === 'graph');
    expect(textsOf(graph?.marks ?? []).map(({ text }) => text)).toContain('1');
  });

  it.each(FORMATS)('all stand below, numbered from 1, or are counted, as %s', (format) => {
    // So many for one actor that some have no room.
    const many = Array.from({ length: 24 }, (_, i): Callout => ({
      kind: 'actor',
      id: 'china',
      text: `Sentence ${i + 101} about what China said of its neighbours that year`,
    }));
    const shaped = figureOf('kim-putin', 'en', { format, notes: 'none' });
    const pages = inOneGo(figureSheets(called(shaped, many)));
    const placed = pages[0]?.callouts ?? [];
    const beside = new Set(placed.filter(({ number }) => number === undefined).map(({ index }) => index));
    expect(beside.size).toBeLessThan(many.length);
    // In a small picture the list leaves the graph no room for any.
    if (!['column', 'square', 'portrait'].includes(format)) expect(beside.size).toBeGreaterThan(0);
    const all = wordsOf(pages).replace(/\s+/gu, ' ');
    const missing = many.filter((one, i) => !beside.has(i) && !all.includes(`: ${one.text.slice(0, 14)}`));
    if (missing.length === 0) expect(all).not.toMatch(/callouts? ha(?:s|ve) no room here/u);
    else expect(all).toContain(`${missing.length} callout${missing.length > 1 ? 's have' : ' has'} no room here`);
    // Those that choose first stand beside it.
    if (beside.size > 0) expect(beside.has(0)).toBe(true);
    const numbers = placed.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('of what is not in the figure, and without words, are left out', () => {
    const callouts: Callout[] = [
      { kind: 'actor', id: 'nobody', text: 'x' },
      { kind: 'edge', id: 'no~such~line', text: 'x' },
      { kind: 'actor', id: 'kim-jong-un', text: '  \n ' },
    ];
    expect(figurePage(called(input, callouts))).toEqual(figurePage(input));
  });

  it('longer than anybody reads are cut, by whole characters', () => {
    const callouts: Callout[] = [{ kind: 'actor', id: 'kim-jong-un', text: '😀'.repeat(100_000) }];
    const said = figurePage(called(input, callouts)).description;
    expect(said).toContain(`${'😀'.repeat(CALLOUT_LONGEST - 1)}…`);
    expect(said).not.toContain('😀'.repeat(CALLOUT_LONGEST));
  });

  it('make no list where there is none', () => {
    const content = { setting: {}, shown: {}, sentences: new Map(), callouts: [] } as unknown as Parameters<
      typeof calloutsBelow
    >[0];
    expect(calloutsBelow(content, [], { width: 500 }).block.height).toBe(0);
  });
});

describe('what callouts say', () => {
  const input = figureOf('kim-putin', 'en', { notes: 'none' });
  const callouts: Callout[] = [
    { kind: 'actor', id: 'kim-jong-un', text: 'Came by train' },
    { kind: 'edge', id: input.scene.edges[0]?.id ?? '', text: 'Twice!' },
  ];

  it('belongs to what is said to those who cannot see it, with what they speak of', () => {
    const { description } = figurePage(called(input, callouts));
    expect(description).toContain('Callouts: Kim Jong Un: Came by train. ');
    expect(description).toMatch(/: Twice!$/u);
    expect(description.startsWith(figurePage(input).description)).toBe(true);
  });

  it('follows an alt text of one’s own, but for what that says already', () => {
    const own = { ...input, options: { ...input.options, own: { alt: 'A graph. Kim: Came by train.' } } };
    const { description } = figurePage(called(own, callouts));
    expect(description).toMatch(/^A graph\. Kim: Came by train\. Callouts: (?!Kim Jong Un: Came).*: Twice!$/u);
  });

  it('is text in the file, whatever it looks like', () => {
    const svg = svgText(
      figurePage(called(input, [{ kind: 'actor', id: 'kim-jong-un', text: '<script>x</script>&amp;' }])),
    );
    expect(svg).toContain('&lt;script&gt;x&lt;/script&gt;&amp;amp;');
    expect(svg).not.toContain('<script');
  });

  it('runs from right to left where its first letter does', () => {
    expect(isRightToLeft('«قال» said')).toBe(true);
    expect(isRightToLeft('said «قال»')).toBe(false);
    expect(isRightToLeft('12 שלום')).toBe(true);
    expect(isRightToLeft('')).toBe(false);
  });
});

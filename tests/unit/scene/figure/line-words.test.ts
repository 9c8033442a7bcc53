/** Do relations stand in words along their lines, over nothing else, and say where they run? */
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../../src/dossier/in-slices.ts';
import type { Box } from '../../../../src/layout/label-box.ts';
import { figurePage, figureSheets } from '../../../../src/scene/figure.ts';
import { FEW_LINES, hasLineWords } from '../../../../src/scene/figure/draw-line-words.ts';
import type { FigureInput, FigureOptions, FigurePage, PlacedLineWords } from '../../../../src/scene/figure/page.ts';
import { edgeSentence, edgeWords } from '../../../../src/wording/sentence.ts';
import { figureOf, groupsOf, madeUpFigure, textsOf } from '../figures.ts';

type Corner = readonly [x: number, y: number];

function cornersOf({ at, width, height, turn }: PlacedLineWords): Corner[] {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x = 0, y = 0]) => {
    const [dx, dy] = [(x * width) / 2, (y * height) / 2];
    return [at.x + dx * cos - dy * sin, at.y + dx * sin + dy * cos];
  });
}
const boxCorners = ({ left, top, right, bottom }: Box): Corner[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** By the sides of both: two shapes without dents are apart where a straight line has room between them. */
function overlap(a: readonly Corner[], b: readonly Corner[]): boolean {
  return [a, b].every((shape) =>
    shape.every(([x, y], i) => {
      const [x2, y2] = shape[(i + 1) % shape.length] as Corner;
      const along = (corners: readonly Corner[]): number[] => corners.map(([px, py]) => px * (y2 - y) - py * (x2 - x));
      const [one, other] = [along(a), along(b)];
      return Math.max(...one) > Math.min(...other) && Math.max(...other) > Math.min(...one);
    }),
  );
}

const FEW: FigureInput['options']['format'][] = ['sheet', 'square', 'slide', 'column', 'a4'];
const GRAPHS: readonly (readonly [string, (options: Partial<FigureOptions>) => FigureInput])[] = [
  ['Kim and Putin', (options) => figureOf('kim-putin', 'en', { ...options, relations: 'on' })],
  ['the Glass Strait', (options) => figureOf('selat-kaca', 'id', { ...options, relations: 'on' })],
  [
    'names in many scripts',
    (options) =>
      madeUpFigure(
        {
          title: '하늘빛 رسالة',
          names: [{ ar: 'الهيئة المؤقتة المشتركة' }, { ko: '하늘빛제련주식회사' }, { ru: 'Министерство морского дна' }],
          relations: [[0, 1, 0], [1, 0, 0], [1, 2, 1], [2, 0, 2]], // prettier-ignore
        },
        options,
      ),
  ],
];

describe.each(GRAPHS)('the relations of %s', (_, figure) => {
  it.each(FEW)('cover no name, actor, number, callout or other words, as %s', (format) => {
    for (const [lettering, look, notes] of [
      ['text', 'light', 'here'],
      ['outlines', 'bw', 'none'],
    ] as const) {
      const input = figure({ format, lettering, look, notes });
      const [edge] = input.scene.edges;
      const callouts = [{ kind: 'edge', id: edge?.id ?? '', text: 'Said twice' } as const];
      const page = inOneGo(figureSheets({ ...input, callouts }))[0] as FigurePage;
      const words = page.lineWords ?? [];
      // Among dozens of lines in a narrow column there may be no room at all.
      if (input.scene.edges.length <= FEW_LINES) expect(words.length).toBeGreaterThan(0);
      const marks = [
        ...page.nodes.map(({ actor, box }) => [actor, box] as const),
        ...page.labels.map(({ actor, box }) => [`name of ${actor}`, box] as const),
        ...page.markers.map(({ edge: of, box }) => [`number of ${of}`, box] as const),
        // A number without any room stands on its own line.
        ...(page.callouts ?? [])
          .filter(({ from, to }) => from.x !== to.x || from.y !== to.y)
          .map(({ index, box }) => [`callout ${index}`, box] as const),
      ];
      words.forEach((one, i) => {
        const corners = cornersOf(one);
        for (const [x, y] of corners) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(page.width);
          expect(y).toBeLessThanOrEqual(page.height);
        }
        const under = marks.filter(([, box]) => overlap(corners, boxCorners(box))).map(([of]) => of);
        expect(under).toEqual([]);
        for (const other of words.slice(0, i)) expect(overlap(corners, cornersOf(other))).toBe(false);
      });
    }
  });
});

describe('a relation in words', () => {
  const made = (relations: readonly (readonly [number, number, number])[], options: Partial<FigureOptions> = {}) =>
    madeUpFigure(
      { title: 'X', names: ['A', 'B', 'C'].map((en) => ({ en })), relations },
      { notes: 'none', ...options },
    );

  it('runs as its line does, and has no arrow where it holds for both', () => {
    const input = made([[0, 1, 0], [1, 2, 0], [2, 0, 1]]); // prettier-ignore
    const page = figurePage(input);
    expect(page.lineWords?.length).toBeGreaterThan(1);
    for (const { edge, turn, arrow } of page.lineWords ?? []) {
      const mark = input.scene.edges.find(({ id }) => id === edge);
      if (!mark?.arrow) {
        expect(arrow).toBeUndefined();
        continue;
      }
      const { p0, p3 } = mark.curve;
      const real = Math.atan2(p3.y - p0.y, p3.x - p0.x);
      const shown = ((turn + (arrow ?? NaN)) * Math.PI) / 180;
      expect(Math.cos(real - shown)).toBeGreaterThan(0.8);
      // Nobody has to read upside down.
      expect(Math.cos((turn * Math.PI) / 180)).toBeGreaterThan(-0.2);
    }
  });

  it('says what its sentence says between its two actors, with how firmly and that it is denied', () => {
    const { graph } = figureOf('selat-kaca', 'en');
    for (const locale of ['en', 'id'] as const)
      graph.forEachEdge((edge) => {
        const { subject, object, text } = edgeSentence(graph, edge, locale);
        const said = text.slice(subject.length + 1).replace(` ${object}`, '');
        expect(edgeWords(graph, edge, locale).text).toBe(said);
      });
  });

  it('stands in figures of few lines unless somebody says otherwise', () => {
    expect(figurePage(figureOf('kim-putin', 'en')).lineWords).toEqual([]);
    expect(figurePage(made([[0, 1, 0]], { relations: 'off' })).lineWords).toEqual([]);
    expect([12, 13].map((lines) => hasLineWords({}, lines))).toEqual([true, false]);
    expect(hasLineWords({ relations: 'on' }, 400)).toBe(true);
  });

  it('without room is counted, where no number leads to it', () => {
    const input = figureOf('kim-putin', 'en', { relations: 'on', notes: 'none' });
    const page = figurePage(input);
    const without = input.scene.edges.length - (page.lineWords?.length ?? 0);
    const text = (of: FigurePage): string => textsOf(of.layers).map((mark) => mark.text).join(' '); // prettier-ignore
    expect(without).toBeGreaterThan(1);
    expect(text(page)).toContain(`${without} lines have no room for their relations`);
    expect(text(figurePage({ ...input, options: { ...input.options, notes: 'here' } }))).not.toContain(
      'have no room for their relations',
    );
  });

  it('is said at its line or below the picture in a figure of few lines, whatever callouts are in it', () => {
    const many = Array.from({ length: 9 }, (_, i) => [i % 2, (i + 1) % 2, i] as const);
    const input = made(many, { format: 'square' });
    const callouts = input.scene.edges
      .slice(0, 2)
      .map(({ id }) => ({ kind: 'edge', id, text: 'Said in spring' }) as const);
    for (const page of [figurePage(input), figurePage({ ...input, callouts })]) {
      const words = new Set(page.lineWords?.map(({ edge }) => edge));
      const text = textsOf(page.layers).map((mark) => mark.text).join(' '); // prettier-ignore
      for (const { id } of input.scene.edges)
        expect(words.has(id) || text.includes(edgeSentence(input.graph, id, 'en').text)).toBe(true);
    }
  });

  it('recedes with its line, and leads in a page where its line leads', () => {
    const input = made([[0, 1, 0], [1, 2, 0]]); // prettier-ignore
    const [first, second] = input.scene.edges;
    const lit = { edges: new Set([first?.id ?? '']), actors: new Set<string>() };
    const words = (of: FigureInput) =>
      groupsOf(figurePage(of).layers).find(({ id }) => id === 'relations')?.marks ?? [];
    const fills = words({ ...input, lit }).map((mark) => textsOf([mark]).map(({ fill }) => fill));
    expect(new Set(fills.flat()).size).toBe(2);
    const inPage = new Map([first, second].map((edge, i) => [edge?.id ?? '', i + 1]));
    const leads = words({ ...input, options: { ...input.options, notes: 'here' }, inPage });
    expect(leads.map((mark) => mark.kind === 'group' && mark.href)).toEqual(['#relation-1', '#relation-2']);
  });
});

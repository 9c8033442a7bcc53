/** Does a figure fit into one picture of a fixed shape, with nothing cut and nothing over another, arranged for that shape? */
import { describe, expect, it } from 'vitest';
import { checkDossier, countingClaims } from '../../../../src/evidence/check.ts';
import { inputOf, partOf } from '../../../../src/figure/order.ts';
import { inOneGo } from '../../../../src/dossier/in-slices.ts';
import { svgText } from '../../../../src/paint/svg.ts';
import { figurePage, figureSheets } from '../../../../src/scene/figure.ts';
import type { FigureOptions, FigurePage, Part } from '../../../../src/scene/figure/page.ts';
import { CANVASES, canvasesOf, leastName } from '../../../../src/scene/figure/paper.ts';
import { figureOf, madeUp, OPTIONS, sample, textsOf } from '../figures.ts';

const SHAPES = Object.keys(CANVASES) as (keyof typeof CANVASES)[];

/** Two relations between three actors. */
const SANCTIONS: Part = {
  edges: new Set(
    figureOf('kim-putin', 'en').scene.edges.flatMap(({ id, family }) => (family === 'sanctions' ? [id] : [])),
  ),
  actors: new Set(['kim-jong-un', 'vladimir-putin', 'united-states']),
};

function inputFor(name: string, options: Partial<FigureOptions>, anew = true, visible?: Part) {
  const dossier = sample(name);
  const { scene } = figureOf(name, 'en');
  return inOneGo(
    inputOf({
      dossier,
      counting: countingClaims(checkDossier(dossier)),
      positions: {
        x: Float64Array.from(scene.nodes, ({ x }) => x),
        y: Float64Array.from(scene.nodes, ({ y }) => y),
        side: scene.nodes.map(({ side }) => side),
      },
      anew,
      ...(visible && { visible }),
      options: { ...OPTIONS, ...options },
      locale: 'en',
      date: '2026-11-22',
    }),
  );
}

/** Of the layer of the graph, by what is told about it. */
function graphBox({ nodes, labels, markers }: FigurePage) {
  const boxes = [...nodes, ...labels, ...markers].map(({ box }) => box);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

describe.each(['kim-putin', 'selat-kaca'])('a picture of %s', (name) => {
  it.each(SHAPES)('holds all its words and the graph as %s, one above the other', (format) => {
    for (const notes of ['none', 'here'] as const) {
      const page = figurePage(inputFor(name, { format, notes }));
      const { width, height } = page;
      expect(canvasesOf(format)).toContainEqual({ width, height, print: page.print });
      const box = graphBox(page);
      const words = page.layers.filter(({ id }) => id !== undefined && id !== 'graph');
      const texts = words.flatMap(({ marks }) => textsOf(marks));
      expect(texts.length).toBeGreaterThan(3);
      for (const { x, y, size } of texts) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y - size).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThan(height);
        // Beside it, above it or below it.
        const apart = y < box.top + 1 || y - size > box.bottom - 1 || x < box.left;
        expect(apart, `${notes} ${x} ${y} ${JSON.stringify(box)}`).toBe(true);
      }
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
    }
  });
});

describe('a picture', () => {
  it('is arranged for its shape, and its names stay large enough to be read', () => {
    const shape = (format: 'slide' | 'portrait', anew: boolean): number => {
      const { nodes } = inputFor('kim-putin', { format }, anew).scene;
      const wide = Math.max(...nodes.map(({ x }) => x)) - Math.min(...nodes.map(({ x }) => x));
      return wide / (Math.max(...nodes.map(({ y }) => y)) - Math.min(...nodes.map(({ y }) => y)));
    };
    expect(shape('portrait', false)).toBe(shape('slide', false));
    expect(shape('portrait', true)).not.toBeCloseTo(shape('slide', true), 1);
    for (const format of ['slide', 'portrait', 'square', 'poster', 'page'] as const)
      expect(figurePage(inputFor('kim-putin', { format, notes: 'none' })).smallest).toBeGreaterThan(7);
  });

  it('has the true size in its file', () => {
    const svg = svgText(figurePage(inputFor('kim-putin', { format: 'page', notes: 'none' })));
    expect(svg).toContain('width="185mm" height="250mm"');
  });

  it('of a column is as high as its names take to be read in print, and no higher', () => {
    const column = (part?: Part) => figurePage(inputFor('kim-putin', { format: 'column', notes: 'none' }, true, part));
    const { smallest, print, height } = column();
    expect(leastName(CANVASES.column) * 0.75).toBe(6.5);
    expect(smallest).toBeGreaterThanOrEqual(leastName(CANVASES.column));
    expect(height).toBeGreaterThan(CANVASES.column.height);
    expect(print?.width).toBe('90mm');
    expect(column(SANCTIONS).print).toEqual({ width: '90mm', height: '120mm' });
  });

  it('of a few relations has quotes beside its graph: what nothing needs is not kept free', () => {
    for (const noteLanguage of ['original', 'translation', 'both'] as const) {
      const page = figurePage(
        inputFor('kim-putin', { format: 'square', notes: 'here', noteLanguage }, true, SANCTIONS),
      );
      expect(page.numbers.size).toBeGreaterThan(0);
      expect(page.smallest).toBeGreaterThanOrEqual(leastName(CANVASES.square));
      const words = textsOf(page.layers)
        .map(({ text }) => text)
        .join(' ');
      expect(words.includes('Translation: “Jeffrey Lewis')).toBe(noteLanguage !== 'original');
      expect(words).toContain(`The quotes of ${2 - page.numbers.size} more`);
    }
  });

  it('numbers only the quotes that have room, and says how many have none', () => {
    const page = figurePage(inputFor('kim-putin', { format: 'poster', notes: 'here' }));
    expect(page.numbers.size).toBeGreaterThan(2);
    expect(page.numbers.size).toBeLessThan(47);
    expect(page.markers).toHaveLength(page.numbers.size);
    expect(
      textsOf(page.layers)
        .map(({ text }) => text)
        .join(' '),
    ).toContain(`The quotes of ${47 - page.numbers.size} more relations`);
  });

  it('has its quotes on a second sheet, all of them', () => {
    const pages = inOneGo(figureSheets(inputFor('kim-putin', { format: 'square', notes: 'apart' })));
    expect(pages.map(({ numbers }) => numbers.size)).toEqual([47, 47]);
  });

  it('of nothing is still a picture', () => {
    const dossier = madeUp({ names: [] });
    const input = inOneGo(
      inputOf({
        dossier,
        counting: new Set(),
        positions: { x: new Float64Array(), y: new Float64Array(), side: [] },
        anew: true,
        options: { ...OPTIONS, format: 'square' },
        locale: 'en',
        date: '2026-11-22',
      }),
    );
    expect(svgText(figurePage(input))).not.toMatch(/NaN|Infinity/u);
  });
});

describe('words of one’s own', () => {
  const own = { title: 'A & B', standfirst: 'Why <it> matters', credit: 'City Desk', alt: 'Two "friends"' };

  it.each(['sheet', 'a4', 'square'] as const)('stand in place of those of the dossier on %s', (format) => {
    const pages = inOneGo(figureSheets(inputFor('kim-putin', { format, own })));
    const svg = pages.map(svgText).join('\n');
    expect(svg).toContain('>A &amp; B</title>');
    expect(svg).toContain('>Two &quot;friends&quot;</desc>');
    expect(svg).toContain('City Desk. ');
    const words = pages
      .flatMap(({ layers }) => textsOf(layers))
      .map(({ text }) => text)
      .join(' ');
    expect(words).toContain('A & B');
    expect(words).toContain('Why <it> matters');
    expect(words).not.toContain('who says what');
  });

  it('that are blank leave what is proposed', () => {
    const blank = { title: ' ', standfirst: '', credit: '', alt: '\n' };
    expect(svgText(figurePage(inputFor('kim-putin', { own: blank })))).toBe(
      svgText(figurePage(inputFor('kim-putin', {}))),
    );
  });
});

describe('what is chosen', () => {
  const input = inputFor('kim-putin', {});
  const edges = new Set(input.scene.edges.slice(0, 2).map(({ id }) => id));

  it('alone has its quotes, numbered from 1', () => {
    const page = figurePage({ ...input, quoted: edges });
    expect(new Set(page.numbers.keys())).toEqual(edges);
    expect([...page.numbers.values()].sort()).toEqual([1, 2]);
    expect(page.markers).toHaveLength(2);
  });

  it('keeps its colours and lies on top, while the rest recedes', () => {
    const actors = new Set(input.scene.edges.slice(0, 2).flatMap(({ source, target }) => [source, target]));
    const plain = svgText(figurePage(input));
    const page = figurePage({ ...input, lit: { edges, actors } });
    const graph = page.layers.find(({ id }) => id === 'graph');
    const lines = graph?.marks.find((mark) => mark.kind === 'group' && mark.id === 'lines');
    const numbers = [...edges].map((id) => `line-${page.numbers.get(id)}`);
    const ids = lines?.kind === 'group' ? lines.marks.map((mark) => (mark.kind === 'group' ? mark.id : '')) : [];
    expect(ids.slice(-2).sort()).toEqual(numbers.sort());
    const colours = (svg: string, colour: string): number => svg.split(`stroke="${colour}"`).length;
    expect(colours(svgText(page), '#23211d')).toBeLessThan(colours(plain, '#23211d'));
  });
});

describe('what is drawn', () => {
  it('is what is wanted of what the filter leaves', () => {
    const { graph } = figureOf('kim-putin', 'en');
    const [a = '', b = '', c = ''] = graph.edges();
    const left = {
      edges: new Map([
        [a, graph.getEdgeAttributes(a)],
        [b, graph.getEdgeAttributes(b)],
      ]),
      actors: new Set(['x']),
    };
    expect(partOf(graph, { edges: new Set([b, c]), actors: new Set(['y']) }, left)).toEqual({
      edges: new Set([b]),
      actors: new Set(['y']),
    });
    expect(partOf(graph, undefined, left)).toEqual({ edges: new Set([a, b]), actors: new Set(['x']) });
    expect(partOf(graph, undefined, undefined).edges.size).toBe(graph.size);
  });
});

/** Does a house style reach all that it speaks of, and nothing else? */
import { describe, expect, it } from 'vitest';
import { packageFonts } from '../../../../src/command/package-fonts.ts';
import { drawFigure } from '../../../../src/figure/draw.ts';
import { drawPdf } from '../../../../src/figure/draw-pdf.ts';
import { makeFigure } from '../../../../src/figure/make.ts';
import { familyColours, weakColours, weakText } from '../../../../src/figure/weak-colours.ts';
import { contrast } from '../../../../src/scene/contrast.ts';
import { figurePage } from '../../../../src/scene/figure.ts';
import { markerPath, markerRadius } from '../../../../src/scene/figure/marker.ts';
import type {
  FigureOptions,
  FigurePage,
  FigureStyle,
  Format,
  Mark,
  PathMark,
} from '../../../../src/scene/figure/page.ts';
import { measureNames, paletteOf } from '../../../../src/scene/figure/style.ts';
import { lineAlong } from '../../../../src/scene/marks.ts';
import { measureText } from '../../../../src/scene/measure.ts';
import { LIGHT, PALETTES } from '../../../../src/scene/palette.ts';
import { figureOf, groupsOf, madeUpFigure, orderOf, textsOf } from '../figures.ts';

const ARMS = '#7a1f00';
const OWN = '#0b5d1e';
const STYLE: FigureStyle = {
  colours: {
    light: { paper: '#ffffff', ink: '#101820', accent: '#c8102e', families: { arms: ARMS, own: OWN } },
    dark: { families: { arms: '#ffb090' } },
  },
};
/** Two lines of families that share a colour of Benang, one of arms, one of a family that the style does not name. */
const shared = (options: Partial<FigureOptions> = {}) => {
  const input = madeUpFigure(
    {
      names: ['Ann', 'Bea', 'Cem', 'Dul'].map((en) => ({ en })),
      relations: [[0, 1, 2], [1, 2, 8], [2, 3, 9]], // prettier-ignore
    },
    options,
  );
  // Both have the colour of arms, as a dossier may say.
  const edges = input.scene.edges.map((edge) => lineAlong({ ...edge, slot: 2 }, edge.curve));
  return { ...input, scene: { ...input.scene, edges } };
};

const pathsOf = (marks: readonly Mark[]): PathMark[] =>
  marks.flatMap((mark) => (mark.kind === 'path' ? [mark] : mark.kind === 'group' ? pathsOf(mark.marks) : []));
const layer = (page: FigurePage, id: string) => groupsOf(page.layers).find((group) => group.id === id)?.marks ?? [];
const inks = (marks: readonly Mark[]) =>
  new Set(pathsOf(marks).flatMap(({ stroke, fill }) => [stroke, fill].filter((one) => one !== undefined)));

describe('the colours of a style', () => {
  it('are those of single families, also of such as share one, in lines, numbers, quotes and legend', () => {
    const page = figurePage(shared({ style: STYLE }));
    const lines = inks(layer(page, 'lines'));
    expect(lines).toEqual(new Set([ARMS, OWN, LIGHT.families[2]]));
    for (const part of ['numbers', 'legend', 'notes'])
      for (const colour of lines) expect(inks(layer(page, part)), part).toContain(colour);
    expect(page.paper).toBe('#ffffff');
    expect(textsOf(layer(page, 'labels')).every(({ fill }) => fill === '#101820')).toBe(true);
  });

  it.each<Format>(['column', 'page', 'slide', 'square', 'portrait', 'poster', 'a4'])(
    'are in a %s, however small its legend',
    (format) => {
      const page = figurePage(figureOf('kim-putin', 'en', { style: STYLE, format, notes: 'none' }));
      expect(inks(layer(page, 'lines'))).toContain(ARMS);
      expect(inks(layer(page, 'lines'))).not.toContain(LIGHT.families[2]);
      // On pages of paper it follows on the next one.
      if (format !== 'a4') expect(inks(layer(page, 'legend'))).toContain(ARMS);
    },
  );

  it('leave the outline of numbers as it was, by which families are told apart without colour', () => {
    const numbersOf = (options: Partial<FigureOptions>) =>
      pathsOf(layer(figurePage(shared(options)), 'numbers')).map(({ d }) => d);
    expect(numbersOf({ style: STYLE })).toEqual(numbersOf({}));
    expect(numbersOf({ style: STYLE })).toContain(markerPath(2, markerRadius('1')));
    expect(LIGHT.families).toHaveLength(10);
  });

  it('are none in black and white, and those of the look alone in another', () => {
    const bw = { look: 'bw' } as const;
    expect(figurePage(shared({ ...bw, style: STYLE }))).toEqual(figurePage(shared(bw)));
    const dark = figurePage(shared({ look: 'dark', style: STYLE }));
    expect(inks(layer(dark, 'lines'))).toEqual(new Set(['#ffb090', PALETTES.dark.families[2]]));
    expect(dark.paper).toBe(PALETTES.dark.paper);
  });

  it('mean nothing for what is called as something of every object', () => {
    const families = JSON.parse('{"__proto__":"#123456","arms":"#7a1f00"}') as Record<string, string>;
    const page = figurePage(shared({ style: { colours: { light: { families } } } }));
    expect(inks(layer(page, 'lines'))).toEqual(new Set([ARMS, LIGHT.families[2]]));
  });

  it('recede with what recedes, and those who stand out have an outline of their own', () => {
    const input = shared({ style: STYLE });
    const [lit] = input.scene.edges;
    const part = { edges: new Set([lit?.id ?? '']), actors: new Set([lit?.source ?? '', lit?.target ?? '']) };
    const page = figurePage({ ...input, lit: part });
    expect(inks(layer(page, 'lines'))).toContain(ARMS);
    expect(inks(layer(page, 'lines'))).not.toContain(OWN);
    const outlines = (id: string) => inks(layer(page, `actor-${id}`));
    for (const { id } of input.scene.nodes) expect(outlines(id).has('#c8102e')).toBe(part.actors.has(id));
    const plain = figurePage({ ...shared(), lit: part });
    expect(inks(layer(plain, 'nodes')).has(LIGHT.thread)).toBe(false);
  });

  it('make secondary text that can be read, of ink and paper, where they leave it out', () => {
    for (const [paper, ink] of [
      ['#ffffff', '#101820'],
      ['#0b1f3a', '#e8eef7'],
      ['#f0e6d2', '#5a4632'],
    ] as const) {
      const { muted, rule, tint } = paletteOf({ look: 'light', style: { colours: { light: { paper, ink } } } });
      expect(contrast(muted, paper)).toBeGreaterThanOrEqual(4.5);
      for (const colour of [rule, tint]) expect(colour).toMatch(/^#[0-9a-f]{6}$/u);
    }
    expect(paletteOf({ look: 'light', style: { colours: { light: { accent: '#c8102e' } } } }).muted).toBe(LIGHT.muted);
  });
});

describe('the faces of a style', () => {
  const SERIF: FigureStyle = { typefaces: { titles: 'sans', names: 'serif', quotes: 'sans' } };
  const plain = figurePage(figureOf('kim-putin', 'en'));
  const styled = figurePage(figureOf('kim-putin', 'en', { style: SERIF }));

  it('set titles, names and quotes, and no small print', () => {
    const serif = (page: FigurePage, id: string) =>
      new Set(textsOf(layer(page, id)).map((text) => [text.bold === true, text.serif === true].join(' ')));
    expect(serif(plain, 'labels')).toEqual(new Set(['true false']));
    expect(serif(styled, 'labels')).toEqual(new Set(['true true']));
    expect(serif(plain, 'title')).toEqual(new Set(['true true', 'false false']));
    expect(serif(styled, 'title')).toEqual(new Set(['true false', 'false false']));
    expect(serif(plain, 'notes')).toContain('false true');
    expect(serif(styled, 'notes')).not.toContain('false true');
    for (const id of ['legend', 'footer', 'sources'])
      expect(textsOf(layer(styled, id)).some((text) => text.serif && !text.bold)).toBe(false);
  });

  it('say how long each line is, and how much room a name has', () => {
    const names = textsOf(layer(styled, 'labels')).filter(({ halo }) => !halo);
    expect(names.length).toBeGreaterThan(10);
    for (const { text, size, length } of names)
      expect(length).toBeCloseTo(measureText(text, { size, bold: true, serif: true }), 6);
    const [first] = names;
    expect(first?.length).not.toBeCloseTo(measureText(first?.text ?? '', { size: first?.size ?? 0, bold: true }), 1);
    // Each in the box that is kept for it, in outlines, too.
    for (const lettering of ['text', 'outlines'] as const) {
      const { labels, layers } = figurePage(figureOf('selat-kaca', 'id', { style: SERIF, lettering }));
      for (const { actor, box } of labels) {
        const group = groupsOf(layers).find(({ id }) => id === `name-${actor}`);
        for (const { text, size } of textsOf(group?.marks ?? []))
          expect(measureText(text, { size, bold: true, serif: true }), text).toBeLessThanOrEqual(
            box.right - box.left + 0.5,
          );
      }
    }
    expect(measureNames({ style: SERIF })('Wide', { size: 10 })).toBe(measureText('Wide', { size: 10, serif: true }));
    expect(measureNames({})).toBe(measureText);
  });

  it('are in the outlines, in the names of fonts of an SVG, and in the fonts of a PDF', async () => {
    const outside = { fontsFor: packageFonts };
    const input = figureOf('kim-putin', 'en', { style: SERIF, lettering: 'outlines', notes: 'none', legend: false });
    const own = { ...input, options: { ...input.options, style: {} } };
    const [one, other] = [await drawFigure(input, outside), await drawFigure(own, outside)];
    expect(one.sheets[0]?.svg).not.toBe(other.sheets[0]?.svg);
    const order = orderOf('kim-putin', { style: SERIF });
    const svg = await (await makeFigure(structuredClone(order), outside)).sheets[0]?.file.text();
    expect(svg).toMatch(/font-family="'Source Serif 4'[^>]*>Vladimir Putin</u);
    const allSans: FigureStyle = { typefaces: { titles: 'sans', names: 'sans', quotes: 'sans' } };
    const { bytes } = await drawPdf({ ...input, options: { ...input.options, style: allSans } }, outside);
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).toContain('SourceSans3');
    expect(text).not.toContain('SourceSerif4');
  });
});

describe('colours that can hardly be seen', () => {
  it('are named with what was found and what is needed, and left as they are', () => {
    const style: FigureStyle = {
      colours: { light: { paper: '#ffffff', ink: '#8a8a8a', accent: '#ffe000', families: { arms: '#ffd0c0' } } },
    };
    const input = shared({ style });
    const { graph } = input;
    const weak = weakColours(graph, { look: 'light', style });
    expect(weak.map(({ of, least }) => [of, least])).toEqual([
      ['ink', 4.5],
      ['muted', 4.5],
      ['accent', 3],
      [{ family: 'arms' }, 3],
    ]);
    for (const { ratio, least } of weak) expect(ratio).toBeLessThan(least);
    expect(weak.map((one) => weakText(one, graph, 'en'))).toContain(
      'Text: 3.4 to 1 against the paper, where 4.5 to 1 is needed.',
    );
    expect(weakText(weak[3] as (typeof weak)[number], graph, 'id')).toMatch(
      /: 1,3 banding 1 terhadap kertas; perlu 3/u,
    );
    expect(inks(layer(figurePage(input), 'lines'))).toContain('#ffd0c0');
  });

  it('are those of the families that are there, also Benang’s on another paper', () => {
    const { graph } = shared();
    expect([...familyColours(graph, { look: 'light' }).keys()]).toEqual(['arms', 'own', 'other']);
    const paper: FigureStyle = { colours: { light: { paper: '#005098', ink: '#ffffff' } } };
    expect(weakColours(graph, { look: 'light', style: paper }).length).toBeGreaterThan(0);
    expect(weakColours(graph, { look: 'dark', style: paper })).toEqual([]);
    expect(weakColours(graph, { look: 'bw', style: paper })).toEqual([]);
    expect(weakColours(graph, { look: 'light', style: STYLE })).toEqual([]);
  });
});

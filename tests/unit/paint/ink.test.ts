/** Does a figure keep its text inside the sheet, and every text clear of the others, whatever fonts its viewer has? */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageFonts } from '../../../src/command/package-fonts.ts';
import { svgText } from '../../../src/paint/svg.ts';
import { figurePage } from '../../../src/scene/figure.ts';
import { wordsOf } from '../../../src/scene/figure/lettering.ts';
import type { FigureInput } from '../../../src/scene/figure/page.ts';
import { typeset } from '../../../src/typeset/typeset.ts';
import { COMMON, DEJAVU, OWN } from '../../fonts.mjs';
import { figureOf, madeUpFigure } from '../scene/figures.ts';
import { byLibrsvg, byResvg, coloured, inkOf, RSVG, widened, type FontSet, type Ink, type Picture } from './ink.ts';

const folder = mkdtempSync(join(tmpdir(), 'benang-wide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const common = COMMON.flatMap((place) =>
  readdirSync(place)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => join(place, name)),
);
const SETS: Readonly<Record<string, FontSet>> = {
  'our own faces': { files: OWN, sans: 'Source Sans 3', serif: 'Source Serif 4' },
  'DejaVu alone': { files: DEJAVU, sans: 'DejaVu Sans', serif: 'DejaVu Serif' },
  // Every text is at least as wide with these as with Arial and Times themselves, at the same anchor: they need no run of their own.
  'fonts 15 % wider than Arial and Times': {
    files: common.map((file) => widened(file, 1.15, folder)),
    sans: 'Arimo',
    serif: 'Tinos',
  },
};

const RENDERERS = { resvg: byResvg, ...(RSVG === undefined ? {} : { librsvg: byLibrsvg }) };

const FIGURES: readonly (readonly [string, () => FigureInput])[] = [
  ['Kim and Putin', () => figureOf('kim-putin', 'id')],
  ['the Glass Strait', () => figureOf('selat-kaca', 'en')],
  [
    'wide capitals',
    () =>
      madeUpFigure({
        title: 'WWWMMM MWMWMW WMWMWMWM MMMMWWWWMMMM @@@@ WMWMWMW MWMWMWM',
        names: [{ en: 'MWMWMW WMWMWM' }, { en: 'WWWWWWWWWWWWWWW' }, { en: 'МЩЖШ ЮФЫ ЩШЖМ' }],
        relations: [[0, 1, 0], [1, 2, 1], [2, 0, 2]], // prettier-ignore
        quote: (i) => `WWWW MMMM ${i} WMWMWMWMWMWMWMWMWM MMMMMM WWWWWWWW ЩЩЩЩЩЩ ЖЖЖЖЖ ЮЮЮЮЮ ШШШШШШШ`,
      }),
  ],
];

/** Pairs of texts whose ink lies in one another's box by more than a pixel either way. */
function collisions(inks: readonly Ink[]): string[] {
  const sorted = [...inks].sort((a, b) => a.top - b.top);
  return sorted.flatMap((a, i) => {
    const hits: string[] = [];
    for (let j = i + 1; j < sorted.length && (sorted[j]?.top ?? Infinity) < a.bottom - 1; j++) {
      const b = sorted[j] as Ink;
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1) hits.push(`«${a.text}» and «${b.text}»`);
    }
    return hits;
  });
}

/** A sheet has margins on all sides; letters that reach into the last of it look cut. */
const EDGE = 8;

function outside({ width, height }: Picture, inks: readonly Ink[]): string[] {
  return inks
    .filter(
      ({ left, top, right, bottom }) => left < EDGE || top < EDGE || right > width - EDGE || bottom > height - EDGE,
    )
    .map(({ text }) => text);
}

describe.each(FIGURES)('the figure of %s, as text', (_, input) => {
  const page = figurePage(input());
  const { svg, texts } = coloured(svgText(page));

  for (const [renderer, draw] of Object.entries(RENDERERS))
    it.each(Object.entries(SETS))(`stays in its place with %s, drawn by ${renderer}`, (_name, fonts) => {
      const picture = draw(svg, fonts);
      const inks = inkOf(picture, texts);
      expect([picture.width, picture.height]).toEqual([page.width, page.height]);
      // Scripts that these fonts lack leave no ink; all others must.
      expect(inks.length).toBeGreaterThan(texts.length * 0.85);
      expect(outside(picture, inks)).toEqual([]);
      expect(collisions(inks)).toEqual([]);
    });
});

describe.each(FIGURES.slice(1))('the figure of %s, as outlines', (_, input) => {
  it('needs no font at all, and keeps its words', async () => {
    const given = input();
    const page = figurePage({ ...given, options: { ...given.options, lettering: 'outlines' } });
    const { page: set, missing } = await typeset(page, 'outlines', await packageFonts(wordsOf(page)));
    expect(missing).toEqual([]);
    const svg = svgText(set);
    // Every line of text is there, unseen, as long as it is drawn; nothing is left that a font would have to draw.
    const words = wordsOf(page).map(([text]) => text);
    const kept = [...svg.matchAll(/<text\b[^>]*fill="none"[^>]*>([^<]*)</gu)];
    expect(new Set(kept.map(([, text = '']) => text.replace(/&amp;/gu, '&').replace(/[\u2067\u2069]/gu, '')))).toEqual(
      new Set(words.map((text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'))),
    );
    expect(svg.match(/<text\b(?![^>]*fill="none")/gu)).toBeNull();
    const none: FontSet = { files: [], sans: 'none', serif: 'none' };
    const bare = svg.replace(/<text\b.*?<\/text>/gu, '');
    const pictures = Object.values(RENDERERS).map((draw) => draw(bare, none));
    for (const picture of pictures) expect(edgeInk(picture)).toBe(0);
    // With every font there is, the unseen words stay unseen.
    const [plain] = pictures;
    expect(Buffer.compare(byResvg(svg, SETS['our own faces'] ?? none).pixels, plain?.pixels ?? Buffer.of())).toBe(0);
  });
});

/** Pixels near the edges that are not paper. */
function edgeInk({ width, height, pixels }: Picture): number {
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const paper = whole[0];
  let count = 0;
  for (let y = 0; y < height; y++) {
    const inner = y >= EDGE && y < height - EDGE;
    for (let x = 0; x < width; x++) {
      if (inner && x === EDGE) x = width - EDGE;
      if (whole[y * width + x] !== paper) count++;
    }
  }
  return count;
}

// Said to be skipped, so that half of the tests never passes in silence.
if (RSVG === undefined) it.skip('figures drawn by librsvg: rsvg-convert is not on this machine', () => undefined);

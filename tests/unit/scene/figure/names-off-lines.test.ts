/** Do names keep off the lines where there is room beside them, and are lines interrupted behind those that cannot? */
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../../src/dossier/in-slices.ts';
import type { LabelSide } from '../../../../src/layout/types.ts';
import { buildScene, overlaps } from '../../../../src/scene/build.ts';
import { figureSheets } from '../../../../src/scene/figure.ts';
import type { CaptionedGuide, FigurePage } from '../../../../src/scene/figure/page.ts';
import { measureText } from '../../../../src/scene/measure.ts';
import { nodeFaces } from '../../../../src/scene/node-style.ts';
import { madeUpFigure, textsOf } from '../figures.ts';

const names = [{ en: 'Harbour Office' }, { en: 'Beneath' }, { en: 'Far left' }, { en: 'Far right' }];

/** The first stands in the middle with its name on the second's side, the others far beside. */
function drawn(look: 'light' | 'bw', guides: boolean): FigurePage | undefined {
  const input = madeUpFigure({ names, relations: [[0, 1, 0]] }, { look, format: 'a4' });
  const sides: LabelSide[] = ['below', 'below', 'below', 'below'];
  const places = { x: Float64Array.of(0, 0, -260, 260), y: Float64Array.of(0, 260, 0, 0), side: sides };
  const faces = nodeFaces(input.graph, ['en'], measureText);
  const ring: CaptionedGuide = { key: 'ring', kind: 'ring', x: 0, y: 0, radius: 300, text: 'Ring' };
  return inOneGo(
    figureSheets({ ...input, scene: buildScene(input.graph, faces, places), ...(guides && { guides: [ring] }) }),
  )[0];
}

describe.each(['light', 'bw'] as const)('names in %s', (look) => {
  it('stand on a side where no line runs behind them', () => {
    const page = drawn(look, false);
    const box = (actor: string): { left: number; top: number; right: number; bottom: number } | undefined =>
      page?.labels.find((label) => label.actor === actor)?.box;
    const shape = page?.nodes.find(({ actor }) => actor === 'a0')?.box;
    // The line runs straight down from the middle of the shape.
    expect(box('a0')?.top).toBeLessThan(shape?.bottom ?? 0);
    expect(page?.labels).toHaveLength(4);
    page?.labels.forEach((label, i) => {
      for (const other of [...page.labels.slice(i + 1), ...page.nodes])
        expect(overlaps(label.box, other.box)).toBe(false);
    });
  });

  it('stay where an order put them, and interrupt the lines behind them in the colour of the paper', () => {
    const page = drawn(look, true);
    const shape = page?.nodes.find(({ actor }) => actor === 'a0')?.box;
    expect(page?.labels.find(({ actor }) => actor === 'a0')?.box.top).toBeGreaterThanOrEqual(shape?.bottom ?? Infinity);
    const letters = textsOf(page?.layers ?? []).filter(({ text }) => text.includes('Harbour'));
    expect(letters[0]?.halo?.stroke).toBe(page?.paper);
    // As wide as the space between two words, from either side.
    const wide = measureText(' ', { size: letters[0]?.size ?? 0, bold: true });
    expect(letters[0]?.halo?.width).toBeGreaterThanOrEqual(wide);
  });
});

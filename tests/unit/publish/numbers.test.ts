/** Has a relation the same number wherever it is numbered: on the sheet, on paper, in a picture, on the page? */
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { checkDossier } from '../../../src/evidence/check.ts';
import { settingOf } from '../../../src/publish/setting.ts';
import { figureSheets } from '../../../src/scene/figure.ts';
import type { FigureOptions } from '../../../src/scene/figure/page.ts';
import { figureOf, sample } from '../scene/figures.ts';

const WAYS: readonly Partial<FigureOptions>[] = [
  {},
  { format: 'a4', look: 'bw' },
  { format: 'letter-landscape', lettering: 'outlines' },
  { notes: 'apart', width: 'wide' },
];

describe.each(['kim-putin', 'selat-kaca'])('the relations of %s', (name) => {
  const dossier = sample(name);
  const { graph } = figureOf(name, 'en');
  const { numbers } = settingOf(dossier, graph, checkDossier(dossier), 'id').outline;

  it.each(WAYS)('are numbered on %o as on the page', (options) => {
    for (const page of inOneGo(figureSheets(figureOf(name, 'en', options)))) {
      expect(page.numbers.size).toBe(graph.size);
      expect(Object.fromEntries(page.numbers)).toEqual(Object.fromEntries(numbers));
    }
  });

  it('are numbered the same wherever everybody stands', () => {
    const input = figureOf(name, 'en', { format: 'a4' });
    const turned = input.scene.edges.map((edge) => ({ ...edge, middle: { x: -edge.middle.x, y: -edge.middle.y } }));
    const [page] = inOneGo(figureSheets({ ...input, scene: { ...input.scene, edges: turned } }));
    expect(Object.fromEntries(page?.numbers ?? [])).toEqual(Object.fromEntries(numbers));
  });

  it('are numbered without gaps where only some are shown, in the same order', () => {
    const input = figureOf(name, 'en');
    const some = [...numbers.keys()].filter((_, i) => i % 3 === 1);
    const actors = new Set(some.flatMap((edge) => [graph.source(edge), graph.target(edge)]));
    const [page] = inOneGo(figureSheets({ ...input, visible: { edges: new Set(some), actors } }));
    expect([...(page?.numbers ?? [])].sort(([, a], [, b]) => a - b)).toEqual(some.map((edge, i) => [edge, i + 1]));
  });
});

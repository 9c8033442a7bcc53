/**
 * How long does a figure take, and how does that grow? Made graphs of 300 to 10,000 actors with three lines each, a quote for every line: on
 * one sheet, with the quotes apart, on pages, and without quotes. CPU time of the second drawing. Ratios count, milliseconds are the
 * machine's.
 * Run: node tests/speed/figure.mjs [most actors]
 */
import { pathToFileURL } from 'node:url';
import { asShipped } from './as-shipped.mjs';
import { madeDossier, madeGraph } from './made-dossier.mjs';

const SIZES = [300, 1000, 3000, 10_000];

/** @typedef {import('../../src/scene/figure/page.ts').FigureOptions} FigureOptions */

const KINDS = /** @type {[string, Partial<FigureOptions>][]} */ ([
  ['quotes on the sheet', {}],
  ['quotes apart', { notes: 'apart' }],
  ['pages of A4', { format: 'a4' }],
  ['no quotes', { notes: 'none' }],
]);
/** @type {FigureOptions} */
const OPTIONS = {
  format: 'sheet',
  legend: true,
  notes: 'here',
  noteLanguage: 'both',
  look: 'light',
  width: 'normal',
  lettering: 'text',
};

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds that a figure with its quotes may take, by the number of its actors. @type {Record<number, number>} */
const AIMS = { 1000: 500, 3000: 3000 };
/** No figure grows with the square of the graph. */
const POWER = 1.4;

/** @param {string} [most] @returns {Promise<import('./rows.mjs').Row[]>} */
export async function run(most) {
  const rooms =
    /** @type {typeof import('../../src/dossier/in-slices.ts') & typeof import('../../src/dossier/read.ts') & typeof import('../../src/evidence/check.ts') & typeof import('../../src/graph/build.ts') & typeof import('../../src/layout/arrange.ts') & typeof import('../../src/scene/build.ts') & typeof import('../../src/scene/layout-input.ts') & typeof import('../../src/scene/measure.ts') & typeof import('../../src/scene/node-style.ts') & typeof import('../../src/scene/figure.ts') & typeof import('../../src/paint/svg.ts')} */ (
      await asShipped([
        'dossier/in-slices',
        'dossier/read',
        'evidence/check',
        'graph/build',
        'layout/arrange',
        'scene/build',
        'scene/layout-input',
        'scene/measure',
        'scene/node-style',
        'scene/figure',
        'paint/svg',
      ])
    );
  const { inOneGo, readDossier, checkDossier, countingClaims, buildGraph, arrange, buildScene, layoutInput } = rooms;
  const { measureText, nodeFaces, figureSheets, svgText } = rooms;
  console.log('| actors / lines | kind | CPU | files | MB | numbers left off |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  /** @type {import('./rows.mjs').Row[]} */
  const rows = [];
  for (const actors of SIZES.filter((size) => size <= Number(most ?? Infinity))) {
    const { dossier } = readDossier(madeDossier(madeGraph(actors, 3 * actors), { documents: 20 }));
    if (!dossier) throw new Error('the made dossier is not read');
    const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
    const faces = nodeFaces(graph, ['en'], measureText);
    const scene = buildScene(graph, faces, arrange(layoutInput(graph, faces, 1.4)));
    for (const [kind, options] of KINDS) {
      const draw = () => {
        const sheets = inOneGo(
          figureSheets({ graph, scene, locale: 'en', date: '2026-11-22', options: { ...OPTIONS, ...options } }),
        );
        return { sheets, texts: sheets.map(svgText) };
      };
      // The first time, code is compiled.
      draw();
      const start = cpu();
      const { sheets, texts } = draw();
      const time = cpu() - start;
      const limit = kind === 'quotes on the sheet' ? AIMS[actors] : undefined;
      const aim = { power: POWER, ...(limit !== undefined && { most: limit }) };
      rows.push({ row: `figure, ${kind}: CPU`, n: actors, unit: 'ms', ours: time, aim });
      const [sheet] = sheets;
      const off = sheet && sheet.numbers.size > 0 ? sheet.numbers.size - sheet.markers.length : 0;
      const size = texts.reduce((sum, { length }) => sum + length, 0) / 1e6;
      console.log(
        `| ${actors} / ${graph.size} | ${kind} | ${time.toFixed(0)} ms | ${texts.length} | ${size.toFixed(1)} | ${off} |`,
      );
    }
  }
  return rows;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await run(process.argv[2]);

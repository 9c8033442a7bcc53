/**
 * How readable are our pictures beside those of others, and what do they cost? Prints Markdown: one table of layouts on the
 * same graphs, and the curve of quality over work by which `WORK` in src/layout/arrange.ts was chosen.
 * Run: node tests/speed/readability.mjs
 *
 * Fairness: all get the same nodes, links and label boxes. Peers put every label below its node, as they have no say in it.
 * fcose counts labels into node sizes (its best setting for labels) and is shown with the median of five seeds. Overlaps of
 * peers are counted twice: as they come, and enlarged to the area of our picture.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3';
import { build } from 'vite';
import { article, karate, lesMiserables, seed } from './graphs.mjs';

/**
 * @typedef {import('../../src/layout/types.ts').LayoutInput} LayoutInput
 * @typedef {import('../../src/layout/types.ts').Positions} Positions
 * @typedef {{ positions: Positions, ms: number }} Run
 * @typedef {typeof import('../../src/layout/arrange.ts') & typeof import('../../src/layout/readability.ts')} Layout
 */

const RUNS = 5;
const SEEDS = [1, 2, 3, 4, 5];

export async function run() {
  const { arrange, measureReadability } = await asShipped(['arrange', 'readability']);
  cytoscape.use(fcose);
  const graphs = { seed: seed(), article: article(), 'karate club': karate(), 'Les Misérables': lesMiserables() };
  console.log(
    '| graph | layout | crossings | label overlaps (natural / our area) | label on node | node on edge | label on edge | length spread | aspect fit | ms |\n' +
      '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const [name, input] of Object.entries(graphs)) {
    if (!input) continue;
    const layouts = {
      ours: () => arrange(input),
      'd3-force': () => plainForce(input),
      'fcose (median of 5)': (k) => fcoseLayout(input, SEEDS[k % SEEDS.length]),
    };
    const results = alternate(layouts);
    const our = measureReadability(input, results.ours[0].positions);
    for (const [layout, runs] of Object.entries(results)) {
      const measured = runs.map(({ positions }) => measureReadability(input, positions));
      measured.sort((a, b) => a.crossings - b.crossings);
      const m = measured[measured.length >> 1];
      const positions = runs
        .map((r) => r.positions)
        .find((p) => measureReadability(input, p).crossings === m.crossings);
      const grown = measureReadability(
        input,
        enlarge(positions, Math.sqrt((our.width * our.height) / (m.width * m.height))),
      );
      const overlaps = layout === 'ours' ? m.labelOverlaps : `${m.labelOverlaps} / ${grown.labelOverlaps}`;
      const at = layout === 'ours' ? m : grown;
      const ms = median(runs.map((r) => r.ms));
      console.log(
        `| ${name} ${input.nodes.length}/${input.links.length} | ${layout} | ${m.crossings} | ${overlaps} | ${at.labelOnNode} | ${at.nodeOnEdge} | ${at.labelOnEdge} | ${m.edgeLengthSpread.toFixed(2)} | ${m.aspectFit.toFixed(2)} | ${ms.toFixed(0)} |`,
      );
    }
  }
  console.log(
    '\n| graph | work (million tests) | ms | crossings | node on edge | label on edge | cost |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const [name, input] of Object.entries(graphs)) {
    if (!input) continue;
    for (const work of [3e6, 6e6, 1.2e7, 2.4e7, 4.8e7]) {
      const runs = Array.from({ length: 3 }, () => timed(() => arrange(input, work)));
      const m = measureReadability(input, runs[0].positions);
      console.log(
        `| ${name} | ${work / 1e6} | ${median(runs.map((r) => r.ms)).toFixed(0)} | ${m.crossings} | ${m.nodeOnEdge} | ${m.labelOnEdge} | ${m.cost.toFixed(0)} |`,
      );
    }
  }
}

/** The layout modules bundled as the page gets them: a development server's wrapped imports would slow hot loops by a third. @param {string[]} names @returns {Promise<Layout>} */
async function asShipped(names) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'benang-layout-'));
  const entry = join(folder, 'entry.ts');
  writeFileSync(
    entry,
    names.map((name) => `export * from ${JSON.stringify(`${root}src/layout/${name}.ts`)};`).join('\n'),
  );
  try {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        lib: { entry, formats: ['es'], fileName: () => 'layout.mjs' },
      },
    });
    return await import(pathToFileURL(join(folder, 'layout.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In turns, so that a busy moment of the machine hits all alike; the first round warms up and is thrown away. @param {Record<string, (k: number) => Positions>} layouts */
function alternate(layouts) {
  /** @type {Record<string, Run[]>} */
  const results = Object.fromEntries(Object.keys(layouts).map((name) => [name, []]));
  for (let k = 0; k <= RUNS; k++) {
    for (const [name, layout] of Object.entries(layouts)) {
      const result = timed(() => layout(k));
      if (k > 0) results[name]?.push(result);
    }
  }
  return results;
}

/** @param {() => Positions} layout @returns {Run} */
function timed(layout) {
  const start = performance.now();
  const positions = layout();
  return { positions, ms: performance.now() - start };
}

/** What the usual d3 page does: link, many-body and centre forces as they come, 300 ticks. @param {LayoutInput} input @returns {Positions} */
export function plainForce({ nodes, links }) {
  /** @type {import('d3').SimulationNodeDatum[]} */
  const bodies = nodes.map((_, index) => ({ index }));
  forceSimulation(bodies)
    .force('link', forceLink(links.map(({ source, target }) => ({ source, target }))))
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .stop()
    .tick(300);
  return {
    x: Float64Array.from(bodies, ({ x }) => x ?? NaN),
    y: Float64Array.from(bodies, ({ y }) => y ?? NaN),
    side: nodes.map(() => 'below'),
  };
}

/** @param {LayoutInput} input @param {number} state @returns {Positions} */
function fcoseLayout({ nodes, links }, state) {
  const random = Math.random;
  // fcose takes its randomness from the global; lend it a repeatable one.
  Math.random = () => (state = (1664525 * state + 1013904223) % 4294967296) / 4294967296;
  try {
    const graph = cytoscape({
      headless: true,
      styleEnabled: true,
      style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
      elements: [
        ...nodes.map(({ id, radius, label }, v) => ({
          data: {
            id: `n${v}`,
            name: id,
            width: Math.max(2 * radius, label.width),
            height: 2 * radius + 4 + label.height,
          },
        })),
        ...links.map(({ source, target }, e) => ({
          data: { id: `e${e}`, source: `n${source}`, target: `n${target}` },
        })),
      ],
    });
    graph
      .layout({
        name: 'fcose',
        quality: 'proof',
        animate: false,
        randomize: true,
        nodeDimensionsIncludeLabels: true,
        idealEdgeLength: 110,
      })
      .run();
    const x = new Float64Array(nodes.length);
    const y = new Float64Array(nodes.length);
    nodes.forEach(({ label }, v) => {
      const at = graph.getElementById(`n${v}`).position();
      x[v] = at.x;
      // The box that fcose placed holds disc and label; the disc stands in its upper part.
      y[v] = at.y - (label.height + 4) / 2;
    });
    graph.destroy();
    return { x, y, side: nodes.map(() => 'below') };
  } finally {
    Math.random = random;
  }
}

/** @param {Positions} positions @param {number} factor @returns {Positions} */
function enlarge({ x, y, side }, factor) {
  return { x: x.map((value) => value * factor), y: y.map((value) => value * factor), side };
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();

/**
 * How readable are our pictures beside those of others, and what do they cost? Prints Markdown: one table of layouts on the
 * same graphs, and the curve of quality over work by which `WORK` in src/layout/arrange.ts was chosen.
 * Run: node tests/speed/readability.mjs
 *
 * Fairness: all get the same nodes, links and label boxes. Peers put every label below its node, as they have no say in it.
 * fcose counts labels into node sizes (its best setting for labels) and is shown with the median of five seeds. Overlaps of
 * peers are counted twice: as they come, and enlarged to the area of our picture.
 */
import { fileURLToPath } from 'node:url';
import cytoscape from 'cytoscape';
// @ts-expect-error: it has no types.
import fcose from 'cytoscape-fcose';
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3';
import { asShipped } from './as-shipped.mjs';
import { article, karate, lesMiserables, seed } from './graphs.mjs';

/**
 * @typedef {import('../../src/layout/types.ts').LayoutInput} LayoutInput
 * @typedef {import('../../src/layout/types.ts').Positions} Positions
 * @typedef {{ positions: Positions, ms: number }} Run
 * @typedef {typeof import('../../src/layout/arrange.ts') & typeof import('../../src/layout/readability.ts')} Layout
 */

const RUNS = 5;
/** Budgets of work for the curve, in elementary tests. The page's own is WORK in src/layout/arrange.ts. */
const BUDGETS = [1e6, 3e6, 6e6, 1.2e7, 2.4e7, 4.8e7];

/** @returns {Promise<import('./rows.mjs').Row[]>} */
export async function run() {
  const layout = /** @type {Layout} */ (await asShipped(['layout/arrange', 'layout/readability']));
  cytoscape.use(fcose);
  /** @type {[string, LayoutInput | undefined][]} */
  const all = [
    ['seed', seed()],
    ['second dossier', seed('data/selat-kaca.dossier.json')],
    ['article', article()],
    ['karate club', karate()],
    ['Les Misérables', lesMiserables()],
  ];
  row(
    'graph|layout|crossings|label overlaps|…in our area|label on node|node on edge|label on edge|length spread|aspect fit|ms',
  );
  row('---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:');
  const rows = all.flatMap(([name, input]) => (input ? compare(name, input, layout) : []));
  console.log('');
  row('graph|work, million tests|ms|crossings|node on edge|label on edge|cost');
  row('---|--:|--:|--:|--:|--:|--:');
  for (const [name, input] of all) if (input) curve(name, input, layout);
  return rows;
}

/** @param {string} name @param {LayoutInput} input @param {Layout} layout @returns {import('./rows.mjs').Row[]} */
function compare(name, input, { arrange, measureReadability }) {
  const results = alternate({
    ours: () => arrange(input),
    'd3-force': () => plainForce(input),
    'fcose, median of 5': (k) => fcoseLayout(input, k),
  });
  let area = 0;
  /** @type {Record<'crossings' | 'overlaps', Record<string, number>>} */
  const found = { crossings: {}, overlaps: {} };
  for (const [label, runs] of results) {
    const { positions } = middle(runs, (r) => measureReadability(input, r.positions).crossings);
    const natural = measureReadability(input, positions);
    // Ours comes first and sets the area.
    area ||= natural.width * natural.height;
    const m = measureReadability(input, enlarge(positions, Math.sqrt(area / (natural.width * natural.height))));
    const ms = middle(runs, (r) => r.ms).ms;
    found.crossings[label] = m.crossings;
    found.overlaps[label] = natural.labelOverlaps;
    row(
      `${name} ${input.nodes.length}/${input.links.length}|${label}|${m.crossings}|${natural.labelOverlaps}|${m.labelOverlaps}|${m.labelOnNode}|` +
        `${m.nodeOnEdge}|${m.labelOnEdge}|${m.edgeLengthSpread.toFixed(2)}|${natural.aspectFit.toFixed(2)}|${ms.toFixed(0)}`,
    );
  }
  /** @param {Record<string, number>} all */
  const split = ({ ours, ...peers }) => ({ ours, peers });
  const n = input.nodes.length;
  return [
    { row: `crossings, ${name}`, n, unit: '', ...split(found.crossings), aim: { ratio: 1 } },
    { row: `label overlaps, ${name}`, n, unit: '', ...split(found.overlaps), aim: { most: 0 } },
  ];
}

/** @param {string} name @param {LayoutInput} input @param {Layout} layout */
function curve(name, input, { arrange, measureReadability }) {
  for (const work of BUDGETS) {
    const { positions, ms } = middle(
      Array.from({ length: 3 }, () => timed(() => arrange(input, work))),
      (r) => r.ms,
    );
    const m = measureReadability(input, positions);
    row(`${name}|${work / 1e6}|${ms.toFixed(0)}|${m.crossings}|${m.nodeOnEdge}|${m.labelOnEdge}|${m.cost.toFixed(0)}`);
  }
}

/** @param {string} cells */
function row(cells) {
  console.log(`| ${cells.replaceAll('|', ' | ')} |`);
}

/**
 * The median by a number.
 * @template T @param {T[]} items @param {(item: T) => number} by @returns {T}
 */
function middle(items, by) {
  const item = items.toSorted((a, b) => by(a) - by(b))[items.length >> 1];
  if (!item) throw new Error('no runs to take the median of');
  return item;
}

/** In turns, so that a busy moment of the machine hits all alike; the first round warms up and is thrown away. @param {Record<string, (k: number) => Positions>} layouts */
function alternate(layouts) {
  const results = Object.entries(layouts).map(([name, layout]) => ({ name, layout, runs: /** @type {Run[]} */ ([]) }));
  for (let k = 0; k <= RUNS; k++) {
    for (const { layout, runs } of results) {
      const result = timed(() => layout(k));
      if (k > 0) runs.push(result);
    }
  }
  return results.map(({ name, runs }) => /** @type {[string, Run[]]} */ ([name, runs]));
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
    // fcose's own options are unknown to cytoscape's types.
    const options = /** @type {import('cytoscape').BaseLayoutOptions} */ ({
      name: 'fcose',
      quality: 'proof',
      animate: false,
      randomize: true,
      nodeDimensionsIncludeLabels: true,
      idealEdgeLength: 110,
    });
    graph.layout(options).run();
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

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();

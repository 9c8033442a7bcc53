/**
 * How long does a change of the filter take, before anything is drawn? Every facet in turn, an origins limit, a span of time and all
 * at once, on dossiers whose lines rest on three claims each.
 * Run: node tests/speed/filter.mjs
 */
import { pathToFileURL } from 'node:url';
import { asShipped } from './as-shipped.mjs';
import { madeDossier, madeGraph } from './made-dossier.mjs';

/**
 * @typedef {typeof import('../../src/graph/claim-index.ts') & typeof import('../../src/graph/select.ts') &
 *   typeof import('../../src/graph/filter.ts') & typeof import('../../src/graph/build.ts') &
 *   typeof import('../../src/dossier/read.ts')} Rooms
 */
/** @typedef {import('../../src/graph/filter.ts').Filter} Filter */
/** @typedef {import('../../src/graph/filter.ts').Facet} Facet */

/** Actors and claims. */
const SIZES = [
  [100, 1_000],
  [1_000, 10_000],
  [10_000, 100_000],
];
const ROUNDS = 9;

export async function run() {
  const rooms = /** @type {Rooms} */ (
    await asShipped(['graph/claim-index', 'graph/select', 'graph/filter', 'graph/build', 'dossier/read'])
  );
  console.log('| claims / lines | index | step | what is left | counts of the choices | graph of it | sum |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [actors = 0, claims = 0] of SIZES) measure(rooms, actors, claims);
}

/** @param {Rooms} rooms @param {number} actors @param {number} wanted */
function measure({ readDossier, buildGraph, indexClaims, totalsOf, select, choices, graphOf, ALL }, actors, wanted) {
  // The relation of a claim goes by its number modulo 8: repeated links fall on the same line.
  const graph = madeGraph(actors, Math.ceil(wanted / 3 / 8) * 8);
  graph.links = [...graph.links, ...graph.links, ...graph.links].slice(0, wanted);
  const { dossier } = readDossier(madeDossier(graph, { documents: Math.ceil(wanted / 40) }));
  if (!dossier) throw new Error('the made dossier cannot be read');
  const dated = {
    ...dossier,
    claims: dossier.claims.map((claim, i) => (i % 5 ? { ...claim, when: `${2000 + (i % 24)}` } : claim)),
  };
  const all = new Set(dated.claims.map(({ id }) => id));
  const whole = buildGraph(dated, all);
  const [index, indexed] = timed(() => indexClaims(whole));
  const totals = totalsOf(index);

  /** @param {Facet} facet @param {number} part */
  const some = (facet, part) => {
    const { values } = index.columns[facet];
    return new Set(values.slice(0, Math.max(1, Math.round(values.length * part))));
  };
  const span = { min: Date.UTC(2005, 0), max: Date.UTC(2015, 0) };
  const origins = { min: 2, max: Infinity };
  const everything = {
    ...ALL,
    only: { relation: some('relation', 0.8), modality: some('modality', 0.8), speaker: some('speaker', 0.8) },
    origins,
    span,
  };
  /** @type {readonly (readonly [string, Filter])[]} */
  const steps = [
    ['relation off', { ...ALL, only: { relation: some('relation', 0.9) } }],
    ['asserted only', { ...ALL, only: { modality: some('modality', 0.2) } }],
    ['half of the documents', { ...ALL, only: { document: some('document', 0.5) } }],
    ['two origins', { ...ALL, origins }],
    ['a span', { ...ALL, span }],
    ['all at once', everything],
  ];
  for (const [name, filter] of steps) {
    const selecting = median(() => select(index, filter));
    const counting = median(() => choices(index, totals, filter));
    const visible = select(index, filter);
    const making = median(() => graphOf(index, filter, visible));
    const cells = [
      `${all.size} / ${whole.size}`,
      ms(indexed),
      name,
      ms(selecting),
      ms(counting),
      ms(making),
      ms(selecting + counting + making),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** @param {number} time */
const ms = (time) => `${time.toFixed(1)} ms`;

/** @template T @param {() => T} work @returns {[T, number]} */
function timed(work) {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

/** @param {() => unknown} work */
function median(work) {
  const times = Array.from({ length: ROUNDS }, () => timed(work)[1]).sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? NaN;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();

/**
 * What do the first picture and the stage cost, beside the peers that people would pick instead? The same graph at the same places in the same
 * window (1440 × 900, no graphics card; WebGL is emulated by the processor, which a user's machine does tens of times faster), a fresh browser
 * for each, in turns, so that a busy machine hits all alike. Ours is the built app as it opens, with its panes beside the stage and a quote
 * for every line; peers have the whole window and nothing to say. A page that draws nothing is the floor: what the hand and the
 * measuring cost by themselves. How a hand uses all of them alike,
 * and what is counted as work: in-use.mjs; how each peer is used: peers/. Ratios count, milliseconds are the machine's.
 *
 * Run: npm run bench stage; sizes, further builds to compare and whom to leave out by BENANG_BENCH_SIZES="1000/3000 …",
 * BENANG_BENCH_DIST="name=folder …" and BENANG_BENCH_WITHOUT="sigma …".
 */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';
import { memoryOf, meterOf, quiet, useOf } from './in-use.mjs';
import { madeDossier, madeGraph, repeatable } from './made-dossier.mjs';
import { clickToQuote, crispAfterStop, filterToRepaint, lend, watchOurs } from './own-stage.mjs';
import { servePages } from './peer-pages.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./peers/open.mjs').Placed} Placed */
/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {Record<string, number>} Costs */

const PEERS = ['d3', 'cytoscape', 'force-graph', 'sigma'];
const FLOOR = 'blank';
const SIZES = '1000/3000 3000/9000 10000/30000 100000/300000';
/** So often everybody has a turn; the middle counts. */
const roundsOf = (/** @type {number} */ n) => (n === 1000 || n === 10_000 ? 2 : 1);
/** Who has not opened after so long, or is still being used, is left where it is; in milliseconds. */
const OPENS = 240_000;
const USED = 240_000;
/** After so long a page ends that does not answer, and what was measured until then counts; in milliseconds. */
const HANGS = 10_000;

/** Milliseconds unless said otherwise. `most`: what issue 12 asks for at 10,000 actors. @type {readonly { row: string, most?: number, unit?: import('./rows.mjs').Unit }[]} */
const ROWS = [
  { row: 'first picture, places known' },
  { row: 'first picture, all processes' },
  { row: 'first picture as it opens (overview)', most: 3000 },
  { row: 'moving frame, by hand, main thread', most: 8 },
  { row: 'moving frame, by hand, all processes' },
  { row: 'moving frame, by wheel, main thread', most: 8 },
  { row: 'moving frame, by wheel, all processes' },
  { row: 'crisp after the stop', most: 150 },
  { row: 'hover, main thread', most: 16 },
  { row: 'hover, all processes' },
  { row: 'drag, main thread', most: 16 },
  { row: 'drag, all processes' },
  { row: 'drag of a hub, main thread', most: 16 },
  { row: 'drag of a hub, all processes' },
  { row: 'click to quote', most: 100 },
  { row: 'filter to repaint', most: 100 },
  { row: 'heap over an empty page', most: 60, unit: 'MB' },
  { row: 'memory of all processes over an empty page', unit: 'MB' },
];

/**
 * Places by a few rounds of d3's own simulation: what is measured is the picture, not how it came about.
 * @param {number} actors @param {number} relations @returns {Placed}
 */
function placed(actors, relations) {
  const graph = madeGraph(actors, relations);
  /** @type {typeof import('d3')} */
  const d3 = createRequire(import.meta.url)('d3');
  const random = repeatable(3);
  const nodes = graph.nodes.map(() => ({ x: (random() - 0.5) * 1e3, y: (random() - 0.5) * 1e3 }));
  const links = graph.links.map(([source, target]) => ({ source, target }));
  d3.forceSimulation(nodes)
    .force('link', d3.forceLink(links).distance(120))
    .force('charge', d3.forceManyBody().strength(-500).theta(1.4))
    .stop()
    .tick(actors > 20_000 ? 12 : 40);
  const at = (/** @type {number} */ v) => Math.round(v * 100) / 100;
  return { ...graph, x: nodes.map(({ x }) => at(x)), y: nodes.map(({ y }) => at(y)) };
}

/** @param {Placed} graph */
function placedDossier({ nodes, links, x, y }) {
  const dossier = JSON.parse(madeDossier({ nodes, links }, { documents: Math.max(1, Math.ceil(links.length / 500)) }));
  dossier.actors.forEach((/** @type {{ place: object }} */ actor, /** @type {number} */ i) => {
    actor.place = { x: x[i], y: y[i], side: 'below' };
  });
  return JSON.stringify(dossier);
}

/** @param {readonly number[]} list */
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

/** A browser without a graphics card that emulates one for those who ask for it. */
function browserOptions() {
  const { args, ...options } = launchOptions();
  return {
    ...options,
    args: [...args.filter((one) => one !== '--disable-software-rasterizer'), '--enable-unsafe-swiftshader'],
  };
}

/** @param {string} name @param {boolean} isOurs @param {string} home @param {Placed} graph @returns {Promise<Costs>} */
async function turnOf(name, isOurs, home, graph) {
  const browser = await chromium.launch(browserOptions());
  // A page that does not answer keeps everything waiting that is asked of it.
  let end = setTimeout(() => void browser.close(), OPENS + HANGS);
  /** @type {Costs} */
  const costs = {};
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(OPENS);
    if (isOurs) await page.addInitScript(watchOurs);
    // What a first visit reads over the graph is no part of the stage.
    if (isOurs) await page.addInitScript(() => localStorage.setItem('benang.visited', 'yes'));
    await page.goto(`${home}${FLOOR}/`);
    await quiet(page);
    const meter = await meterOf(page);
    const before = await meter();
    const address = isOurs ? `${home}${name}/#dossier=made.dossier.json&overview=no` : `${home}${name}/`;
    await page.goto(address, { timeout: OPENS });
    const opened = await page.waitForFunction(() => {
      const given = /** @type {{ firstPicture?: number, peer?: { firstPicture: number } }} */ (
        /** @type {unknown} */ (window)
      );
      return given.firstPicture ?? given.peer?.firstPicture;
    });
    costs['first picture, places known'] = Number(await opened.jsonValue());
    clearTimeout(end);
    end = setTimeout(() => void browser.close(), OPENS + USED);
    if (isOurs) {
      await page.waitForSelector('[data-painted=crisp], [data-marks=all] [data-actor]', { state: 'attached' });
      await page.waitForFunction(() => document.querySelectorAll('[data-coming]').length === 0);
      await lend(page, graph);
    }
    await quiet(page);
    costs['first picture, all processes'] = (await meter()).all - before.all;
    const { heap, processes } = await memoryOf(page);
    costs['heap over an empty page'] = heap;
    costs['memory of all processes over an empty page'] = processes;
    Object.assign(costs, await useOf(page, graph, performance.now() + USED));
    if (isOurs) await askOurs(page, graph, costs, `${home}${name}/#dossier=made.dossier.json`);
  } catch (cause) {
    console.log(`${name}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
  } finally {
    clearTimeout(end);
    await browser.close();
  }
  return costs;
}

/** @param {Page} page @param {Placed} graph @param {Costs} costs @param {string} overview */
async function askOurs(page, graph, costs, overview) {
  costs['crisp after the stop'] = await crispAfterStop(page);
  await quiet(page);
  const spot = await page.evaluate(() => {
    const { peer } = /** @type {{ peer: import('./in-use.mjs').Peer }} */ (/** @type {unknown} */ (window));
    const box = document.querySelector('[data-stage]')?.getBoundingClientRect() ?? new DOMRect();
    const seen = Array.from({ length: peer.nodes }, (_, v) => peer.at(v)).filter(
      ({ x, y }) => x > box.left + 60 && x < box.right - 60 && y > box.top + 60 && y < box.bottom - 100,
    );
    return seen[Math.floor(seen.length / 3)];
  });
  if (spot) costs['click to quote'] = await clickToQuote(page, spot);
  await quiet(page);
  costs['filter to repaint'] = await filterToRepaint(page);
  if (graph.nodes.length <= 300) return;
  await page.goto('about:blank');
  await page.goto(overview, { timeout: OPENS });
  const opened = await page.waitForFunction(
    () => /** @type {{ firstPicture?: number }} */ (/** @type {unknown} */ (window)).firstPicture,
  );
  costs['first picture as it opens (overview)'] = Number(await opened.jsonValue());
}

/** @returns {Promise<Row[]>} */
export async function run() {
  const sizes = (process.env['BENANG_BENCH_SIZES'] ?? SIZES).split(' ').map((text) => text.split('/').map(Number));
  const words = (/** @type {string} */ name) => (process.env[name] ?? '').split(' ').filter(Boolean);
  const builds = {
    ours: fileURLToPath(new URL('../../dist/', import.meta.url)),
    .../** @type {Record<string, string>} */ (
      Object.fromEntries(words('BENANG_BENCH_DIST').map((text) => text.split('=')))
    ),
  };
  const without = words('BENANG_BENCH_WITHOUT');
  const peers = PEERS.filter((name) => !without.includes(name));
  const pages = await servePages([FLOOR, ...peers], builds);
  const names = [FLOOR, ...Object.keys(builds), ...peers];
  /** @type {Row[]} */
  const rows = [];
  for (const [actors = 0, relations = 0] of sizes) {
    const graph = placed(actors, relations);
    const dossier = placedDossier(graph);
    for (const name of Object.keys(builds)) pages.write(name, 'made.dossier.json', dossier);
    for (const name of [FLOOR, ...peers]) pages.write(name, 'graph.json', JSON.stringify(graph));
    /** @type {Map<string, Costs[]>} */
    const turns = new Map(names.map((name) => [name, []]));
    for (let round = 0; round < roundsOf(actors); round++)
      for (const name of names) {
        const from = performance.now();
        turns.get(name)?.push(await turnOf(name, name in builds, pages.home, graph));
        console.error(`${actors}, ${name}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
      }
    const found = rowsOf(actors, names, turns, Object.keys(builds));
    rows.push(...found);
    say(actors, relations, names, found);
  }
  pages.close();
  return rows;
}

/**
 * The middle of all turns. @param {number} n @param {readonly string[]} names @param {Map<string, Costs[]>} turns @param {readonly string[]} builds
 * @returns {Row[]}
 */
function rowsOf(n, names, turns, builds) {
  return ROWS.map(({ row, most, unit = 'ms' }) => {
    /** @param {string} name */
    const of = (name) => {
      const values = (turns.get(name) ?? []).flatMap((costs) => costs[row] ?? []).filter(Number.isFinite);
      return values.length === 0 ? undefined : median(values);
    };
    const floor = of(FLOOR);
    const over = (/** @type {number | undefined} */ value) =>
      value !== undefined && row.endsWith('over an empty page') ? value - (floor ?? 0) : value;
    const others = names.filter((name) => name !== 'ours' && name !== FLOOR);
    const peers = Object.fromEntries(others.map((name) => [name, over(of(name))]));
    const missing = others.filter((name) => !builds.includes(name) && peers[name] === undefined);
    const isShared = others.some((name) => !builds.includes(name) && peers[name] !== undefined);
    const ours = over(of('ours'));
    const isAimed = n === 10_000 && most !== undefined;
    // What the main thread is spared may be done elsewhere: who is ahead is seen by the work of all processes.
    const isRace = isShared && !row.endsWith(', main thread');
    return {
      ...{ row, n, unit, peers, ours, floor },
      ...((isRace || isAimed) && { aim: { ...(isRace && { ratio: 1 }), ...(isAimed && { most }) } }),
      ...(ours === undefined && { note: 'not reached' }),
      ...(isShared && missing.length > 0 && { note: `not reached by ${missing.join(', ')}` }),
    };
  });
}

/** @param {number} actors @param {number} relations @param {readonly string[]} names @param {readonly Row[]} rows */
function say(actors, relations, names, rows) {
  console.log(`\n${actors} actors, ${relations} relations`);
  const columns = names.filter((name) => name !== FLOOR);
  console.log(`| what | ${columns.join(' | ')} | ${FLOOR} |`);
  console.log(`| --- |${' ---: |'.repeat(columns.length + 1)}`);
  for (const { row, ours, peers, floor } of rows) {
    const cells = [...columns.map((name) => (name === 'ours' ? ours : peers?.[name])), floor].map(
      (value) => value?.toFixed(1) ?? '–',
    );
    console.log(`| ${row} | ${cells.join(' | ')} |`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();

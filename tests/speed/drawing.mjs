/**
 * How soon is there a picture, and how long does a frame take while zooming? The built app beside a plain d3 page (lines,
 * circles and names, 300 ticks, d3-zoom) on the same graphs, in the same browser, in turns. Nobody's place is known. Ours draws dashes,
 * arrows and placed labels and lays out for readability; ratios count, milliseconds are the machine's.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { madeDossier, madeGraph } from './made-dossier.mjs';

const roundsOf = (/** @type {number} */ n) => (n > 1000 ? 1 : 3);
/** What issue 12 asks for at 10,000 actors, in milliseconds. */
const MOST = 3000;
const FRAMES = 40;

/** @typedef {{ nodes: string[], links: [number, number][] }} Graph */

const D3 = readFileSync(new URL('../../node_modules/d3/dist/d3.min.js', import.meta.url), 'utf8');
const PLAIN = `<!doctype html><meta charset="utf-8"><title>plain</title><link rel="icon" href="data:,">
<style>html,body,svg{margin:0;width:100%;height:100%;display:block;font:12px sans-serif}</style><svg></svg>
<script src="./d3.js"></script><script>
fetch('./graph.json').then((r) => r.json()).then(({ nodes, links }) => {
  const N = nodes.map((name) => ({ name })), L = links.map(([source, target]) => ({ source, target }));
  d3.forceSimulation(N).force('link', d3.forceLink(L).distance(80)).force('charge', d3.forceManyBody().strength(-180))
    .force('centre', d3.forceCenter(innerWidth / 2, innerHeight / 2)).stop().tick(300);
  const svg = d3.select('svg'), g = svg.append('g');
  g.selectAll('line').data(L).join('line').attr('stroke', '#999').attr('stroke-width', 1.6)
    .attr('x1', (d) => d.source.x).attr('y1', (d) => d.source.y).attr('x2', (d) => d.target.x).attr('y2', (d) => d.target.y);
  g.selectAll('circle').data(N).join('circle').attr('r', 9).attr('fill', '#fff').attr('stroke', '#222').attr('cx', (d) => d.x).attr('cy', (d) => d.y);
  g.selectAll('text').data(N).join('text').attr('x', (d) => d.x).attr('y', (d) => d.y + 20).attr('text-anchor', 'middle').text((d) => d.name);
  svg.call(d3.zoom().on('zoom', ({ transform }) => g.attr('transform', transform)));
});
</script>`;

/** Runs in the page before anything else: notes when the last node is on the screen, or a bitmap with all of them. */
const WATCH = /** @param {{ selector: string, count: number }} wanted */ (wanted) => {
  let painted = false;
  const proto = globalThis.ImageBitmapRenderingContext?.prototype;
  if (proto) {
    const method = /** @type {(...given: unknown[]) => void} */ (Reflect.get(proto, 'transferFromImageBitmap'));
    const apply = (/** @type {typeof method} */ called, /** @type {unknown} */ own, /** @type {unknown[]} */ given) => {
      painted = true;
      return Reflect.apply(called, own, given);
    };
    Object.assign(proto, { transferFromImageBitmap: new Proxy(method, { apply }) });
  }
  const look = () => {
    if (!painted && document.querySelectorAll(wanted.selector).length < wanted.count)
      return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { firstPicture: performance.now() })));
    return undefined;
  };
  requestAnimationFrame(look);
};

/** Zooms in and out by the wheel, an event a frame; the median time from frame to frame. @param {number} frames */
const ZOOM = async (frames) => {
  const svg = [...document.querySelectorAll('svg')].sort(
    (a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight,
  )[0];
  if (!svg) return NaN;
  const box = svg.getBoundingClientRect();
  /** @type {number[]} */
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < frames; i++) {
    const at = {
      clientX: box.left + box.width / 2,
      clientY: box.top + box.height / 2,
      bubbles: true,
      cancelable: true,
    };
    svg.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: i % 20 < 10 ? -40 : 40 }));
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
};

/** @param {number[]} list */
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

/** @returns {Promise<import('./rows.mjs').Row[]>} */
export async function run() {
  const lesMiserables = /** @type {Graph} */ (
    JSON.parse(readFileSync(new URL('../fixtures/les-miserables.json', import.meta.url), 'utf8'))
  );
  const graphs = /** @type {[string, Graph][]} */ ([
    ['77 / 254', lesMiserables],
    ['300 / 900', madeGraph(300, 900)],
    ['1,000 / 3,000', madeGraph(1000, 3000)],
    ['10,000 / 30,000', madeGraph(10_000, 30_000)],
  ]);
  const server = await serve(0);
  const address = server.address();
  const home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`;
  const browser = await chromium.launch(launchOptions());
  /** @type {import('./rows.mjs').Row[]} */
  const rows = [];
  console.log('| nodes / links | first picture, ours | plain d3 | ratio | zoom frame, ours | plain d3 | ratio |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, graph] of graphs) {
    const dossier = madeDossier(graph);
    /** @type {Record<'ours' | 'plain', { first: number[], frame: number[] }>} */
    const times = { ours: { first: [], frame: [] }, plain: { first: [], frame: [] } };
    for (let round = 0; round < roundsOf(graph.nodes.length); round++) {
      for (const which of /** @type {const} */ (['ours', 'plain'])) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        // What a first visit reads over the graph is no part of the drawing.
        await page.addInitScript(() => localStorage.setItem('benang.visited', 'yes'));
        await page.route('**/made.dossier.json', (route) =>
          route.fulfill({ body: dossier, contentType: 'application/json' }),
        );
        await page.route('**/graph.json', (route) =>
          route.fulfill({ body: JSON.stringify(graph), contentType: 'application/json' }),
        );
        await page.route('**/d3.js', (route) => route.fulfill({ body: D3, contentType: 'text/javascript' }));
        await page.route('**/plain.html', (route) => route.fulfill({ body: PLAIN, contentType: 'text/html' }));
        await page.addInitScript(WATCH, {
          selector: which === 'ours' ? '[data-actor]' : 'circle',
          count: graph.nodes.length,
        });
        await page.goto(which === 'ours' ? `${home}#dossier=made.dossier.json&overview=no` : `${home}plain.html`);
        await page.waitForFunction(() => 'firstPicture' in window, undefined, { timeout: 300_000 });
        times[which].first.push(
          await page.evaluate(
            () => /** @type {{ firstPicture: number }} */ (/** @type {unknown} */ (window)).firstPicture,
          ),
        );
        times[which].frame.push(await page.evaluate(ZOOM, FRAMES));
        await page.close();
      }
    }
    const { ours, plain } = times;
    /** @param {number[]} a @param {number[]} b */
    const cells = (a, b) =>
      `${median(a).toFixed(0)} ms | ${median(b).toFixed(0)} ms | ${(median(a) / median(b)).toFixed(2)}`;
    const n = graph.nodes.length;
    const limits = { ratio: 1, ...(n === 10_000 && { most: MOST }) };
    for (const [row, kind] of /** @type {const} */ ([
      ['first picture, nobody’s place known', 'first'],
      ['zoom frame, on the clock', 'frame'],
    ]))
      rows.push({
        ...{ row, n, unit: 'ms', ours: median(ours[kind]), peers: { 'plain d3': median(plain[kind]) } },
        aim: kind === 'first' ? limits : { ratio: 1 },
      });
    console.log(`| ${name} | ${cells(ours.first, plain.first)} | ${cells(ours.frame, plain.frame)} |`);
  }
  await browser.close();
  server.close();
  return rows;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();

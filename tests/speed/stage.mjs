/**
 * What does the stage cost while it is used? The built app beside a plain d3 page of SVG elements with the same marks at the same places,
 * in one browser, in turns. Processor time: of the page's main thread, and of all processes of the browser, as the browser counts them;
 * everything else is milliseconds on the clock. Ratios count, milliseconds are the machine's.
 *
 * Run: npm run bench stage; sizes and further builds to compare by BENANG_BENCH_SIZES="1000/3000 …" and BENANG_BENCH_DIST="name=folder …".
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { madeDossier, madeGraph, repeatable } from './made-dossier.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ nodes: string[], links: [number, number][], x: number[], y: number[] }} Placed */

const FRAMES = 60;
const HOVERS = 30;
const STEPS = 20;

const D3 = readFileSync(new URL('../../node_modules/d3/dist/d3.min.js', import.meta.url), 'utf8');
/** Lines, circles and names as elements; hovering an actor dims all but its lines and neighbours, as ours does. */
const PLAIN = `<!doctype html><meta charset="utf-8"><title>plain</title><link rel="icon" href="data:,">
<style>html,body,svg{margin:0;width:100%;height:100%;display:block;font:12px sans-serif}.dim>*{opacity:.3}.dim>.lit{opacity:1}</style>
<svg data-stage></svg><script src="./d3.js"></script><script>
fetch('./graph.json').then((r) => r.json()).then(({ nodes, links, x, y }) => {
  const N = nodes.map((name, i) => ({ name, i, x: x[i], y: y[i], of: [] }));
  const L = links.map(([a, b]) => ({ source: N[a], target: N[b] }));
  for (const l of L) { l.source.of.push(l); l.target.of.push(l); }
  const svg = d3.select('svg'), g = svg.append('g');
  const put = (s) => s.attr('x1', (d) => d.source.x).attr('y1', (d) => d.source.y).attr('x2', (d) => d.target.x).attr('y2', (d) => d.target.y);
  const lines = put(g.selectAll('line').data(L).join('line').attr('stroke', '#999').attr('stroke-width', 1.6));
  const circles = g.selectAll('circle').data(N).join('circle').attr('r', 13).attr('fill', '#fff').attr('stroke', '#222').attr('cx', (d) => d.x).attr('cy', (d) => d.y);
  const texts = g.selectAll('text').data(N).join('text').attr('x', (d) => d.x).attr('y', (d) => d.y + 24).attr('text-anchor', 'middle').text((d) => d.name);
  circles.call(d3.drag().on('drag', (e, d) => { d.x = e.x; d.y = e.y; circles.filter((o) => o === d).attr('cx', d.x).attr('cy', d.y);
    texts.filter((o) => o === d).attr('x', d.x).attr('y', d.y + 24); put(lines.filter((l) => l.source === d || l.target === d)); }));
  circles.on('pointerenter', (e, d) => { g.classed('dim', true); const near = new Set([d, ...d.of.flatMap((l) => [l.source, l.target])]);
    circles.classed('lit', (o) => near.has(o)); texts.classed('lit', (o) => near.has(o)); lines.classed('lit', (l) => l.source === d || l.target === d); })
    .on('pointerleave', () => { g.classed('dim', false); });
  const zoom = d3.zoom().scaleExtent([1e-4, 8]).on('zoom', ({ transform }) => g.attr('transform', transform));
  svg.call(zoom);
  const [l, r, t, b] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)];
  const k = Math.min(innerWidth / (r - l), innerHeight / (b - t)) * 0.95;
  svg.call(zoom.transform, d3.zoomIdentity.translate(innerWidth / 2, innerHeight / 2).scale(k).translate(-(l + r) / 2, -(t + b) / 2));
});
</script>`;

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

/** Runs before the page: notes when a bitmap is shown. */
const WATCH = () => {
  const shown = /** @type {number[]} */ ([]);
  Object.assign(window, { shown });
  const proto = globalThis.ImageBitmapRenderingContext?.prototype;
  if (!proto) return;
  const method = /** @type {(...given: unknown[]) => void} */ (Reflect.get(proto, 'transferFromImageBitmap'));
  const noted = new Proxy(method, {
    apply(called, own, given) {
      shown.push(performance.now());
      return Reflect.apply(called, own, given);
    },
  });
  Object.assign(proto, { transferFromImageBitmap: noted });
};

/** @param {number[]} list */
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

/** Processor time so far, in milliseconds: of the main thread, and of all processes. @param {Page} page */
async function meterOf(page) {
  const own = await page.context().newCDPSession(page);
  await own.send('Performance.enable', { timeDomain: 'threadTicks' });
  const browser = await /** @type {import('playwright').Browser} */ (page.context().browser()).newBrowserCDPSession();
  return async () => {
    const { metrics } = await own.send('Performance.getMetrics');
    const main = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    return { main, all: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000 };
  };
}

/** @param {Page} page @param {'frames'} _what @param {number} frames */
const moveCamera = (page, _what, frames) =>
  page.evaluate(async (count) => {
    const stage = document.querySelector('[data-stage]');
    const target = stage instanceof SVGElement ? stage : stage?.querySelector('svg[role=application]');
    if (!target) return [];
    const box = target.getBoundingClientRect();
    const at = {
      clientX: box.left + box.width / 2,
      clientY: box.top + box.height / 2,
      bubbles: true,
      cancelable: true,
    };
    const times = [];
    let last = await new Promise(requestAnimationFrame);
    for (let i = 0; i < count; i++) {
      target.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: i % 20 < 10 ? -30 : 30, view: window }));
      const now = await new Promise(requestAnimationFrame);
      times.push(now - last);
      last = now;
    }
    return times;
  }, frames);

/** Where actors are on the screen, from the address of the picture's numbers. @param {Page} page @param {Placed} graph @param {boolean} ours */
async function spotsOf(page, graph, ours) {
  const camera = await page.evaluate((own) => {
    const stage = document.querySelector('[data-stage]');
    const g = own ? stage?.querySelector('svg[role=application] > g') : stage?.querySelector('g');
    const m = /** @type {SVGGElement | null} */ (g)?.getScreenCTM();
    const box = stage?.getBoundingClientRect();
    return m && box
      ? { k: m.a, x: m.e, y: m.f, box: { l: box.left, t: box.top, r: box.right, b: box.bottom } }
      : undefined;
  }, ours);
  if (!camera) throw new Error('no picture');
  const { k, x, y, box } = camera;
  return graph.nodes
    .map((_, i) => ({ i, x: (graph.x[i] ?? 0) * k + x, y: (graph.y[i] ?? 0) * k + y }))
    .filter((p) => p.x > box.l + 60 && p.x < box.r - 60 && p.y > box.t + 60 && p.y < box.b - 100);
}

const frame = (/** @type {Page} */ page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** @param {Page} page */
const quiet = async (page) => {
  for (let i = 0; i < 12; i++) await frame(page);
};

/**
 * @param {Page} page @param {Placed} graph @param {boolean} ours
 * @returns {Promise<Record<string, number>>}
 */
async function measure(page, graph, ours) {
  /** @type {Record<string, number>} */
  const row = {};
  const meter = await meterOf(page);
  /** @param {() => Promise<unknown>} task */
  const spent = async (task) => {
    await quiet(page);
    const before = await meter();
    const value = await task();
    const after = await meter();
    return { value, main: after.main - before.main, all: after.all - before.all };
  };
  await moveCamera(page, 'frames', 20);
  const moved = await spent(() => moveCamera(page, 'frames', FRAMES));
  row['moving frame, main'] = moved.main / FRAMES;
  row['moving frame, all'] = moved.all / FRAMES;
  row['moving frame, rAF'] = median(/** @type {number[]} */ (moved.value));
  if (ours) {
    await moveCamera(page, 'frames', 3);
    const waited = await page.evaluate(async () => {
      const from = performance.now();
      const isCrisp = () => [...document.querySelectorAll('canvas')].every((one) => one.dataset['painted'] === 'crisp');
      while (!isCrisp() && performance.now() < from + 20_000) await new Promise(requestAnimationFrame);
      return performance.now() - from;
    });
    row['crisp after the stop'] = waited;
  }
  await quiet(page);
  const spots = await spotsOf(page, graph, ours);
  const some = Array.from({ length: HOVERS }, (_, i) => spots[Math.floor((i / HOVERS) * spots.length)]).filter(
    (s) => !!s,
  );
  const hovered = await spent(async () => {
    for (const { x, y } of some) {
      await page.mouse.move(x, y);
      await frame(page);
    }
  });
  row['hover, main'] = hovered.main / some.length;
  row['hover, all'] = hovered.all / some.length;
  const hub = [...spots].sort((a, b) => a.i - b.i)[0];
  const one = spots[Math.floor(spots.length / 2)];
  for (const [name, spot] of /** @type {const} */ ([
    ['drag', one],
    ['drag of a hub', hub],
  ])) {
    if (!spot) continue;
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    await page.mouse.move(spot.x + 8, spot.y + 8);
    await frame(page);
    const dragged = await spent(async () => {
      for (let i = 0; i < STEPS; i++) {
        await page.mouse.move(spot.x + 8 + i * 2, spot.y + 8 + i);
        await frame(page);
      }
    });
    await page.mouse.up();
    row[`${name}, main`] = dragged.main / STEPS;
  }
  if (ours) {
    await page.keyboard.press('Escape');
    await quiet(page);
    const places = await spotsOf(page, graph, true);
    const spot = places[Math.floor(places.length / 3)];
    if (spot) {
      await page.mouse.move(spot.x, spot.y);
      await quiet(page);
      await page.evaluate(() => {
        addEventListener('pointerdown', () => Object.assign(window, { pressed: performance.now() }), {
          capture: true,
          once: true,
        });
        const evidence = document.querySelector('[data-region="evidence"]') ?? document.body;
        const changes = new MutationObserver(() => {
          if (!document.querySelector('[data-region="reading"] h2')) return;
          changes.disconnect();
          requestAnimationFrame(() => setTimeout(() => Object.assign(window, { quoted: performance.now() })));
        });
        changes.observe(evidence, { subtree: true, childList: true, characterData: true });
      });
      await page.mouse.click(spot.x, spot.y);
      await page.waitForFunction(() => 'quoted' in window, undefined, { timeout: 20_000 });
      row['click to quote'] = await page.evaluate(() => {
        const { pressed, quoted } = /** @type {{ pressed: number, quoted: number }} */ (
          /** @type {unknown} */ (window)
        );
        return quoted - pressed;
      });
      await page.keyboard.press('Escape');
    }
    await quiet(page);
    row['filter to repaint'] = await page.evaluate(async () => {
      const box = document.querySelector('aside input[type=checkbox], aside [role=checkbox]');
      const { shown } = /** @type {{ shown: number[] }} */ (/** @type {unknown} */ (window));
      const from = performance.now();
      /** @type {HTMLElement | null} */ (box)?.click();
      if (!document.querySelector('canvas')) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - from;
      }
      while ((shown.at(-1) ?? 0) < from && performance.now() < from + 20_000) await new Promise(requestAnimationFrame);
      return (shown.at(-1) ?? NaN) - from;
    });
  }
  const own = await page.context().newCDPSession(page);
  await own.send('HeapProfiler.collectGarbage');
  const { usedSize } = await own.send('Runtime.getHeapUsage');
  row['heap MB'] = usedSize / 1e6;
  return row;
}

export async function run() {
  const sizes = (process.env['BENANG_BENCH_SIZES'] ?? '1000/3000 10000/30000')
    .split(' ')
    .map((text) => text.split('/').map(Number));
  const others = (process.env['BENANG_BENCH_DIST'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((text) => text.split('='));
  const without = (process.env['BENANG_BENCH_WITHOUT'] ?? '').split(' ');
  const builds = /** @type {[string, string | undefined][]} */ ([['ours', undefined], ...others]);
  const browser = await chromium.launch(launchOptions());
  for (const [actors = 0, relations = 0] of sizes) {
    const graph = placed(actors, relations);
    const dossier = placedDossier(graph);
    /** @type {[string, Record<string, number>][]} */
    const rows = [];
    for (const [name, dist] of [...builds, /** @type {const} */ (['plain d3', undefined])]) {
      if (without.includes(name.split(' ')[0] ?? '')) continue;
      const ours = name !== 'plain d3';
      const server = await serve(0, '/', dist);
      const address = server.address();
      const home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`;
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(180_000);
      await page.addInitScript(WATCH);
      await page.route('**/made.dossier.json', (route) =>
        route.fulfill({ body: dossier, contentType: 'application/json' }),
      );
      await page.route('**/graph.json', (route) =>
        route.fulfill({ body: JSON.stringify(graph), contentType: 'application/json' }),
      );
      await page.route('**/d3.js', (route) => route.fulfill({ body: D3, contentType: 'text/javascript' }));
      await page.route('**/plain.html', (route) => route.fulfill({ body: PLAIN, contentType: 'text/html' }));
      try {
        await page.goto(ours ? `${home}#dossier=made.dossier.json&overview=no` : `${home}plain.html`);
        await page.waitForSelector(ours ? '[data-painted=crisp], [data-marks=all] [data-actor]' : 'circle', {
          state: 'attached',
        });
        if (ours) await page.waitForFunction(() => document.querySelectorAll('[data-coming]').length === 0);
        rows.push([name, await measure(page, graph, ours)]);
      } catch (cause) {
        console.log(`${name}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
      }
      await page.close();
      server.close();
    }
    const kinds = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
    console.log(`\n${actors} actors, ${relations} relations`);
    console.log(`| ms | ${rows.map(([name]) => name).join(' | ')} |`);
    console.log(`| --- | ${rows.map(() => '---:').join(' | ')} |`);
    for (const kind of kinds)
      console.log(
        `| ${kind} | ${rows.map(([, row]) => (row[kind] === undefined ? '–' : row[kind].toFixed(1))).join(' | ')} |`,
      );
  }
  await browser.close();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();

/**
 * What does a drawn graph cost while it is used? The same hand for ours and for every peer: it drags the ground, turns the wheel, comes over
 * actors and drags two of them, a frame after every step. Work is counted as processor time: of the page's main thread, and of all processes
 * of the browser together, so that nothing is hidden by doing it in a thread, in the rasteriser or in the emulated graphics card. What is
 * still being drawn when the last step is done is waited for, and counted.
 */
import { readFileSync } from 'node:fs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('./peers/open.mjs').Placed} Placed
 * @typedef {{ v: number, x: number, y: number }} Spot
 * @typedef {{ nodes: number, firstPicture: number, lit: number | string } & import('./peers/open.mjs').Drawn} Peer What the page lends.
 */

const STEPS = { pan: 40, zoom: 40, hover: 24, drag: 16 };
/** After so long a kind of step is not done again, in milliseconds, but at least so many times. */
const BUDGET = 6000;
const LEAST = 2;
/** So long is waited for actors to light up, in milliseconds; several lie under each other, and then nothing may change. */
const ANSWER = 15_000;
/** Pixels between two steps of a hand that drags the ground. */
const STRIDE = 12;

export const frame = (/** @type {Page} */ page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** @param {Page} page @param {number} [frames] */
export async function quiet(page, frames = 12) {
  for (let i = 0; i < frames; i++) await frame(page);
}

/** Processor time so far, in milliseconds: of the main thread, and of all processes. @param {Page} page */
export async function meterOf(page) {
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

/**
 * What the page holds, in MB, after it was tidied up: `heap`, scripts, elements and buffers of the page and of its threads; and, where the
 * system tells (Linux), the memory that the browser's processes have for themselves, bitmaps included.
 * @param {Page} page
 */
export async function memoryOf(page) {
  const own = await page.context().newCDPSession(page);
  /** @typedef {{ usedSize: number, embedderHeapUsedSize?: number, backingStorageSize?: number }} Usage */
  const bytesOf = (/** @type {Usage} */ { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }) =>
    usedSize + embedderHeapUsedSize + backingStorageSize;
  /** @type {Map<string, (result: unknown) => void>} */
  const waiting = new Map();
  /** @type {string[]} */
  const threads = [];
  own.on('Target.attachedToTarget', ({ sessionId }) => threads.push(sessionId));
  own.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = /** @type {{ id?: number, result?: unknown }} */ (JSON.parse(message));
    if (id !== undefined) waiting.get(`${sessionId} ${id}`)?.(result);
  });
  // A thread answers through the page that it belongs to.
  await own.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await quiet(page, 4);
  let asked = 0;
  /** @param {string} sessionId @param {string} method @returns {Promise<unknown>} */
  const ask = async (sessionId, method) => {
    const id = ++asked;
    const answer = new Promise((resolve) => waiting.set(`${sessionId} ${id}`, resolve));
    await own.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
  let bytes = 0;
  for (let i = 0; i < 2; i++) await own.send('HeapProfiler.collectGarbage');
  for (const thread of threads) {
    await ask(thread, 'HeapProfiler.collectGarbage');
    bytes += bytesOf(/** @type {Usage} */ (await ask(thread, 'Runtime.getHeapUsage')));
  }
  bytes += bytesOf(await own.send('Runtime.getHeapUsage'));
  await own.detach();
  const browser = await /** @type {import('playwright').Browser} */ (page.context().browser()).newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return { heap: bytes / 1e6, processes: processInfo.reduce((sum, { id }) => sum + privateMemory(id), 0) };
}

/** In MB; not a number where the system does not tell. @param {number} id */
function privateMemory(id) {
  try {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return [...text.matchAll(/^Private_\w+:\s+(\d+) kB/gmu)].reduce((sum, [, kB]) => sum + Number(kB) / 1000, 0);
  } catch {
    return NaN;
  }
}

/**
 * Whom the hand can reach, and of those who have no other disc over them; all of them where there is nobody such.
 * @param {Page} page @returns {Promise<{ spots: Spot[], clear: Spot[], ground: Spot | undefined }>} `ground`: where nobody is near
 */
async function spotsOf(page) {
  const { all, box, reach } = await page.evaluate(() => {
    const { peer } = /** @type {{ peer: Peer }} */ (/** @type {unknown} */ (window));
    const stage =
      document.querySelector('[data-stage]')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
    const places = Array.from({ length: peer.nodes }, (_, v) => {
      const { x, y } = peer.at(v);
      return { v, x, y };
    });
    return { all: places, box: { l: stage.left, t: stage.top, r: stage.right, b: stage.bottom }, reach: 12 };
  });
  const spots = all.filter(({ x, y }) => x > box.l + 60 && x < box.r - 60 && y > box.t + 60 && y < box.b - 100);
  /** @type {Map<string, Spot[]>} */
  const cells = new Map();
  const key = (/** @type {number} */ x, /** @type {number} */ y) => `${Math.floor(x / reach)} ${Math.floor(y / reach)}`;
  for (const spot of all) {
    const list = cells.get(key(spot.x, spot.y));
    if (list) list.push(spot);
    else cells.set(key(spot.x, spot.y), [spot]);
  }
  const around = (/** @type {number} */ x, /** @type {number} */ y) =>
    [-reach, 0, reach].flatMap((dx) => [-reach, 0, reach].flatMap((dy) => cells.get(key(x + dx, y + dy)) ?? []));
  const isClear = (/** @type {Spot} */ { v, x, y }) =>
    around(x, y).every((one) => one.v === v || Math.hypot(one.x - x, one.y - y) > reach);
  const clear = spots.filter(isClear);
  /** @type {Spot | undefined} */
  let ground;
  let farthest = 0;
  const seen = spots.filter((_, i) => i % Math.ceil(spots.length / 2000) === 0);
  for (let x = box.l + 70; x < box.r - 70; x += 20)
    for (let y = box.t + 70; y < box.b - 110; y += 20) {
      const gap = seen.reduce((least, one) => Math.min(least, Math.hypot(one.x - x, one.y - y)), Infinity);
      if (gap > farthest) [farthest, ground] = [gap, { v: -1, x, y }];
    }
  return { spots, clear: clear.length > 10 ? clear : spots, ground };
}

/**
 * Milliseconds of work a step; what was not reached in time is left out.
 * @param {Page} page @param {Placed} graph @param {number} until when to begin nothing more, on this process's clock
 * @returns {Promise<Record<string, number>>}
 */
export async function useOf(page, graph, until) {
  /** @type {Record<string, number>} */
  const costs = {};
  const meter = await meterOf(page);
  /** Does a step some times over, a frame after each. @param {string} name @param {number} times @param {(i: number) => Promise<unknown>} step */
  const spent = async (name, times, step) => {
    if (performance.now() > until) return;
    await quiet(page);
    const before = await meter();
    const start = performance.now();
    let done = 0;
    while (done < times && (done < LEAST || performance.now() - start < BUDGET)) {
      await step(done++);
      await frame(page);
    }
    await quiet(page, 4);
    const after = await meter();
    costs[`${name}, main thread`] = (after.main - before.main) / done;
    costs[`${name}, all processes`] = (after.all - before.all) / done;
  };
  const { spots, ground } = await spotsOf(page);
  if (!ground || spots.length < 3) throw new Error('no picture');

  await page.mouse.move(ground.x, ground.y);
  await page.mouse.down();
  const there = await at(page, spots[0]?.v ?? 0);
  for (let i = 0; i < 2; i++) await page.mouse.move(ground.x + i, ground.y);
  // There and back again, twice.
  const away = (/** @type {number} */ i) => STRIDE * (i % 20 < 10 ? (i % 10) + 1 : 9 - (i % 10));
  await spent('moving frame, by hand', STEPS.pan, (i) =>
    page.mouse.move(
      ground.x + (ground.x > 700 ? -1 : 1) * away(i),
      ground.y + (ground.y > 450 ? -1 : 1) * away(i) * 0.5,
    ),
  );
  await page.mouse.move(ground.x + 48, ground.y);
  await frame(page);
  if (Math.hypot((await at(page, spots[0]?.v ?? 0)).x - there.x) < 10)
    throw new Error('the ground does not follow the hand');
  await page.mouse.move(ground.x, ground.y);
  await page.mouse.up();

  await spent('moving frame, by wheel', STEPS.zoom, (i) =>
    page.evaluate(
      (factor) => /** @type {{ peer: Peer }} */ (/** @type {unknown} */ (window)).peer.zoom(factor),
      i % 20 < 10 ? 1.0425 : 1 / 1.0425,
    ),
  );

  // Time may have ended between nearer and farther.
  const { clear } = await spotsOf(page);
  const some = Array.from(
    { length: STEPS.hover },
    (_, i) => /** @type {Spot} */ (clear[Math.floor((i / STEPS.hover) * clear.length)]),
  );
  let [hovered, answered] = [0, 0];
  await spent('hover', STEPS.hover, async (i) => {
    hovered++;
    const before = await litOf(page);
    await page.mouse.move(some[i]?.x ?? 0, some[i]?.y ?? 0);
    if (await isAnswered(page, before)) answered++;
  });
  // Some look for the mouse only now and then, and miss many: what counts is the work until somebody has lit up.
  for (const name of Object.keys(costs)) {
    if (!name.startsWith('hover')) continue;
    if (answered < LEAST) delete costs[name];
    else costs[name] = ((costs[name] ?? NaN) * hovered) / answered;
  }

  const degree = new Int32Array(graph.nodes.length);
  for (const ends of graph.links) for (const end of ends) degree[end] = (degree[end] ?? 0) + 1;
  const busiest = [...clear].sort((a, b) => (degree[b.v] ?? 0) - (degree[a.v] ?? 0));
  for (const [name, spot] of /** @type {const} */ ([
    ['drag', busiest[busiest.length >> 1]],
    ['drag of a hub', busiest[0]],
  ])) {
    if (!spot || performance.now() > until) continue;
    await page.mouse.move(spot.x, spot.y);
    await frame(page);
    await page.mouse.down();
    await page.mouse.move(spot.x + 8, spot.y + 8);
    await frame(page);
    await spent(name, STEPS.drag, (i) => page.mouse.move(spot.x + 8 + i * 2, spot.y + 8 + i));
    await page.mouse.up();
  }
  await page.keyboard.press('Escape');
  return costs;
}

/** What is lit up: another answer means that somebody else is. @param {Page} page */
const litOf = (page) =>
  page.evaluate(() => String(/** @type {{ peer: Peer }} */ (/** @type {unknown} */ (window)).peer.lit));

/** Whether another one is lit up within the time that a hand would wait. @param {Page} page @param {string} before */
const isAnswered = (page, before) =>
  page.evaluate(async ([was, patience]) => {
    const { peer } = /** @type {{ peer: Peer }} */ (/** @type {unknown} */ (window));
    const from = performance.now();
    while (String(peer.lit) === was) {
      if (performance.now() - from > patience) return false;
      await new Promise(requestAnimationFrame);
    }
    return true;
  }, /** @type {const} */ ([before, ANSWER]));

/** @param {Page} page @param {number} v */
const at = (page, v) =>
  page.evaluate((one) => /** @type {{ peer: Peer }} */ (/** @type {unknown} */ (window)).peer.at(one), v);

/**
 * What does the app cost on top of an empty Svelte page, and the HTML file of a dossier beside the app? Time from the address to the drawn seed
 * dossier, beside a page that mounts one component with one element, built by the same tools, and beside the page that the command line makes of
 * the seed, opened from the disk; in the same browser, in turns.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from '../browser.mjs';
import { serve } from '../serve.mjs';

const ROUNDS = 7;

/** What issue 12 asks for: so many times the empty page, so much of a first script, and no longer task than this. */
const [OF_EMPTY, SCRIPT_KB, TASK_MS] = [2.5, 120, 50];
/** What issue 14 asks of the HTML file: so many times the app. */
const OF_APP = 1.2;
const COMMAND = fileURLToPath(new URL('../../build/benang.mjs', import.meta.url));
const SEED = fileURLToPath(new URL('../../data/kim-putin.dossier.json', import.meta.url));

/** Notes when the first wanted element has been on the screen for a frame, and the longest task. @param {string} selector */
const watch = (selector) => {
  Object.assign(window, { longest: 0 });
  new PerformanceObserver((list) => {
    const noted = /** @type {{ longest: number }} */ (/** @type {unknown} */ (window));
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { firstPicture: performance.now() })));
    return undefined;
  };
  requestAnimationFrame(look);
};

/** Builds the empty page inside the project, so that it finds the same Svelte. @param {string} folder */
async function buildEmpty(folder) {
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>empty</title><div id="app"></div><script type="module" src="./main.js"></script>',
  );
  writeFileSync(
    join(folder, 'main.js'),
    "import { mount } from 'svelte';\nimport Empty from './Empty.svelte';\nmount(Empty, { target: document.getElementById('app') });\n",
  );
  writeFileSync(join(folder, 'Empty.svelte'), '<p data-actor>empty</p>\n');
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
  });
  return join(folder, 'dist');
}

/** @param {import('node:http').Server} server */
const portOf = (server) => {
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
};

/** In kilobytes, as it is sent. */
function firstScript() {
  const folder = new URL('../../dist/', import.meta.url);
  const page = readFileSync(new URL('index.html', folder), 'utf8');
  const names = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/gu)].map(([, name = '']) => name);
  const sizes = names.map((name) => gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length);
  return sizes.length === 0 ? NaN : sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** The address of the seed's HTML file; undefined where the command line is not built. @param {string} folder */
function fileOfSeed(folder) {
  if (!existsSync(COMMAND)) return undefined;
  const path = join(folder, 'seed.html');
  execFileSync(process.execPath, [COMMAND, 'html', SEED, '-o', path, '--language', 'en']);
  return pathToFileURL(path).href;
}

/** @returns {Promise<import('./rows.mjs').Row[]>} */
export async function run() {
  const folder = mkdtempSync(fileURLToPath(new URL('../../node_modules/.empty-page-', import.meta.url)));
  const servers = { ours: await serve(0), empty: await serve(0, '/', await buildEmpty(folder)) };
  const addresses = {
    ours: `http://127.0.0.1:${portOf(servers.ours)}/`,
    empty: `http://127.0.0.1:${portOf(servers.empty)}/`,
    file: fileOfSeed(folder),
  };
  const browser = await chromium.launch(launchOptions());
  /** @type {Record<'ours' | 'empty' | 'file', number[]>} */
  const times = { ours: [], empty: [], file: [] };
  /** @type {number[]} */
  const longest = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const which of /** @type {const} */ (['ours', 'empty', 'file'])) {
      const address = addresses[which];
      if (address === undefined) continue;
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(watch, '[data-actor], [data-picture] [id^="benang-actor-"]');
      await page.goto(address);
      await page.waitForFunction(() => 'firstPicture' in window);
      times[which].push(
        await page.evaluate(
          () => /** @type {{ firstPicture: number }} */ (/** @type {unknown} */ (window)).firstPicture,
        ),
      );
      if (which === 'ours') {
        // Its panes come after the picture.
        await page.waitForFunction(() => document.querySelectorAll('[data-coming]').length === 0);
        longest.push(
          await page.evaluate(() => /** @type {{ longest: number }} */ (/** @type {unknown} */ (window)).longest),
        );
      }
      await page.close();
    }
  }
  await browser.close();
  for (const server of Object.values(servers)) server.close();
  rmSync(folder, { recursive: true, force: true });
  const [ours = NaN, empty = NaN, file = NaN, task = NaN] = [times.ours, times.empty, times.file, longest].map(
    (list) => [...list].sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN,
  );
  console.log('| page | first picture, median | ratio |\n| --- | --- | --- |');
  console.log(`| the seed dossier | ${ours.toFixed(0)} ms | ${(ours / empty).toFixed(1)} |`);
  console.log(`| the HTML file of the seed, from the disk | ${file.toFixed(0)} ms | ${(file / empty).toFixed(1)} |`);
  console.log(`| an empty Svelte page | ${empty.toFixed(0)} ms | 1 |`);
  return [
    {
      ...{ row: 'first picture, the seed', unit: 'ms', ours },
      ...{ peers: { 'an empty Svelte page': empty }, aim: { ratio: OF_EMPTY } },
    },
    {
      ...{ row: 'first picture, the HTML file of the seed', unit: 'ms', ours: file },
      ...{ peers: { 'the app': ours }, aim: { ratio: OF_APP } },
      ...(addresses.file === undefined && { note: 'the command line is not built: «npm run command»' }),
    },
    { row: 'longest task while the seed opens', unit: 'ms', ours: task, aim: { most: TASK_MS } },
    { row: 'first script, compressed', unit: 'KB', ours: firstScript(), aim: { most: SCRIPT_KB } },
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();

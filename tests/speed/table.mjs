/**
 * How soon does the table answer? The built app on 10,000 claims in 3,000 relations: opening the table and the matrix, sorting,
 * the first letter in the words box, a claim a row. Milliseconds are the machine's; the count of rows in the page is not.
 * Run after `npm run build`: node tests/speed/table.mjs [folder of the built app]
 */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { madeDossier, madeGraph } from './made-dossier.mjs';

/** Each relation has as many claims as any other, or one more. */
export function manyClaims(claims = 10_000, relations = 3_000, actors = 300) {
  const { nodes, links } = madeGraph(actors, relations);
  return madeDossier(
    { nodes, links: Array.from({ length: claims }, (_, i) => /** @type {[number, number]} */ (links[i % relations])) },
    { documents: 40 },
  );
}

/** @param {string} [folder] */
export async function run(folder) {
  const dossier = manyClaims();
  const server = await serve(0, '/', folder);
  const address = server.address();
  const home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`;
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => localStorage.setItem('benang.visited', 'yes'));
  await page.route('**/made.dossier.json', (route) =>
    route.fulfill({ body: dossier, contentType: 'application/json' }),
  );
  await page.goto(`${home}#dossier=made.dossier.json`);
  // In elements or on a canvas, as its size wants it.
  await page.waitForSelector('[data-painted=crisp], [data-marks=all] [data-actor]', {
    state: 'attached',
    timeout: 120_000,
  });

  /** From the doing to the second frame after it. @param {string} selector @param {string} [value] */
  const timed = (selector, value) =>
    page.evaluate(
      async ([where, what]) => {
        const element = document.querySelector(where ?? '');
        if (!(element instanceof HTMLElement)) throw new Error(`not there: ${where}`);
        const start = performance.now();
        if (what === undefined) element.click();
        else if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement) {
          element.value = what;
          element.dispatchEvent(new Event(element instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }));
        }
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      },
      [selector, value],
    );
  console.log('| what | time | rows in the page |');
  console.log('| --- | --- | --- |');
  /** @param {string} what @param {string} selector @param {string} [value] @param {string} [wait] */
  const say = async (what, selector, value, wait) => {
    const time = await timed(selector, value);
    if (wait !== undefined) await page.locator(wait).first().waitFor();
    console.log(`| ${what} | ${time.toFixed(0)} ms | ${await page.locator('[role="row"]').count()} |`);
  };
  await say('open the table', '[data-tab="table"]', undefined, '[role="row"]');
  await say('leave it', '[data-tab="graph"]');
  await say('open it again', '[data-tab="table"]', undefined, '[role="row"]');
  for (const by of ['speaker', 'happened', 'claims', 'relation'])
    await say(`sort by ${by}`, '[data-view-body] select', by);
  await say('a first letter', '[data-view-body] input', 'a');
  await say('a word', '[data-view-body] input', 'actor 17');
  await say('no words', '[data-view-body] input', '');
  await say('a claim a row', '[data-view-body] label:last-of-type input[type="radio"]');
  await say('open the matrix', '[data-tab="matrix"]', undefined, '[role="gridcell"]');
  await browser.close();
  server.close();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await run(process.argv[2]);

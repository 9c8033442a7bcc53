/**
 * What does it cost to open a large file of one's own? A dossier with article-sized documents is given to the built app by the hand that
 * chooses a file, ten times larger each time, up to 20 MB: how long until its relations are there, which task holds the page longest, and how much
 * processor time the page needs beside the least that any reader needs, which is `JSON.parse` of the same text in the same browser.
 * Run after `npm run build`: npm run bench opening-large
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { placed, settledOn, watch } from './long-tasks.mjs';

/** In claims: 0.2, 2 and 20 MB. */
const SIZES = [300, 3_000, 30_000];
/** No step may hold the page for longer, in milliseconds. */
const MOST = 50;

/** @param {string} [folder] of the built app @returns {Promise<import('./rows.mjs').Row[]>} */
export async function run(folder) {
  const server = await serve(0, '/', folder);
  const address = server.address();
  const home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`;
  /** @type {import('./rows.mjs').Row[]} */
  const rows = [];
  console.log('| claims | MB | until it is there | page, CPU | JSON.parse, CPU | ratio | longest task | over 50 ms |');
  console.log('| --: | --: | --: | --: | --: | --: | --: | --: |');
  for (const claims of SIZES) {
    const text = placed(claims);
    const place = await mkdtemp(join(tmpdir(), 'benang-opening-'));
    const file = join(place, 'large.dossier.json');
    await writeFile(file, text);
    const browser = await chromium.launch(launchOptions());
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watch);
    // The system's own picker cannot be given a file by a program.
    await page.addInitScript(() => void Reflect.deleteProperty(window, 'showOpenFilePicker'));
    await page.goto(home);
    await page.locator('[data-actor]').first().waitFor();
    await page.evaluate(() => (location.hash += '&view=table'));
    await page.locator('[role="row"]').first().waitFor();
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const cpu = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    await page.evaluate((given) => Object.assign(window, { given }), text);
    const [parsing] = [await cpu()];
    await page.evaluate(() => void JSON.parse(/** @type {any} */ (window).given));
    const floor = (await cpu()) - parsing;
    await page.evaluate(() => {
      /** @type {any} */ (window).given = undefined;
      /** @type {any} */ (window).longTasks.length = 0;
    });
    await page.getByRole('banner').getByRole('button', { name: 'Open', exact: true }).click();
    const [before, start] = [await cpu(), performance.now()];
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a dossier file…' }).click();
    // By its place on the disk: a file that is handed over by its content is put together on the page, which takes longer than reading it.
    await (await chooser).setFiles(file);
    await page
      .getByText(`${Math.ceil(claims * 0.3)} actors,`)
      .first()
      .waitFor({ timeout: 300_000 });
    await settledOn(page);
    const took = performance.now() - start;
    const spent = (await cpu()) - before;
    const tasks = /** @type {number[]} */ (
      await page.evaluate(() => /** @type {any} */ (window).longTasks.map((/** @type {any} */ task) => task.duration))
    ).sort((a, b) => b - a);
    await browser.close();
    await rm(place, { recursive: true });
    console.log(
      `| ${claims} | ${(text.length / 1e6).toFixed(1)} | ${took.toFixed(0)} ms | ${spent.toFixed(0)} ms | ${floor.toFixed(0)} ms | ` +
        `${(spent / floor).toFixed(1)} | ${(tasks[0] ?? 0).toFixed(0)} ms | ${tasks.length} |`,
    );
    const unit = /** @type {const} */ ('ms');
    rows.push(
      {
        row: 'opening a file, CPU of the page',
        n: claims,
        unit,
        ours: spent,
        peers: { 'JSON.parse': floor },
        aim: { power: 1.4 },
      },
      { row: 'opening a file: longest task', n: claims, unit, ours: tasks[0] ?? 0, aim: { most: MOST } },
    );
  }
  server.close();
  return rows;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await run(process.argv[2]);

/**
 * Which tasks hold the page for longer than 50 ms? The built app with 10,000 claims in 250 article-sized documents: opened, searched,
 * filtered, edited, undone, the table and the questions looked at. Its places are known, so that no layout is waited for. By default the
 * table is what stands in the middle; `graph` has the stage there, whose drawing is another matter. Then 30,000 claims of 9,000 actors are only
 * edited, in the graph.
 * Run after `npm run build`: node tests/speed/long-tasks.mjs [table|graph|matrix] [claims] [folder of the built app]
 */
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';
import { serve } from '../serve.mjs';
import { articleLike } from './growth.mjs';

/** What stands in an article beside the sentences that are coded. */
const FILLER =
  'Officials gave no further details and the figures could not be checked independently by this newspaper before it went to print.';

/** Somebody stands everywhere, one quote has moved, and texts are as long as articles. @param {number} claims */
export function placed(claims) {
  const made = JSON.parse(articleLike(claims));
  for (const document of made.documents) {
    for (let i = 0; i < 40; i++) {
      const start = document.text.length + 1;
      document.text += ` ${FILLER}`;
      document.sentences.push([start, start + FILLER.length]);
    }
    document.sha256 = createHash('sha256').update(document.text).digest('hex');
  }
  const wide = Math.ceil(Math.sqrt(made.actors.length));
  made.actors.forEach((/** @type {{ place?: object }} */ actor, /** @type {number} */ i) => {
    actor.place = { x: (i % wide) * 90, y: Math.floor(i / wide) * 90, side: 'below' };
  });
  const segment = made.claims[0].evidence[0].segments[0];
  segment.start += 3;
  segment.end += 3;
  return JSON.stringify(made);
}

/** Collects long tasks, and what ran in them. */
export const watch = () => {
  /** @type {{ start: number, duration: number, what: string }[]} */
  const tasks = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      tasks.push({ start: entry.startTime, duration: entry.duration, what: entry.name });
  }).observe({ type: 'longtask', buffered: true });
};

/** Nothing has run for a while. @param {import('playwright').Page} page @returns {Promise<unknown>} */
export const settledOn = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let quiet = 0;
        let last = performance.now();
        const look = () => {
          const now = performance.now();
          quiet = now - last < 30 ? quiet + 1 : 0;
          last = now;
          if (quiet > 60) resolve(undefined);
          else setTimeout(look, 10);
        };
        look();
      }),
  );

/** No step may hold the page for longer, in milliseconds. */
const MOST = 50;

/** So many claims are of nearly 10,000 actors. */
const LARGE = 30_000;

/** @param {View} [view] @param {number} [claims] @param {string} [folder] @returns {Promise<import('./rows.mjs').Row[]>} */
export async function run(view, claims, folder) {
  if (view) return watched(view, claims ?? 10_000, folder);
  return [...(await watched('table', 10_000, folder)), ...(await watched('graph', LARGE, folder, true))];
}

/**
 * @typedef {'table' | 'graph' | 'matrix'} View
 * @param {View} view @param {number} claims @param {string} [folder] @param {boolean} [editing] whether it is opened and edited, and no more
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
async function watched(view, claims, folder, editing = false) {
  const dossier = placed(claims);
  const server = await serve(0, '/', folder);
  const address = server.address();
  const home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`;
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch);
  await page.route('**/made.dossier.json', (route) =>
    route.fulfill({ body: dossier, contentType: 'application/json' }),
  );
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const cpu = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const settled = () => settledOn(page);
  console.log(`| ${claims} claims, ${view} | tasks over 50 ms | longest | their sum | all work | until quiet |`);
  console.log('| --- | --- | --- | --- | --- | --- |');
  /** @type {import('./rows.mjs').Row[]} */
  const rows = [];
  /** @param {string} what @param {() => Promise<unknown>} act */
  const say = async (what, act) => {
    await page.evaluate(() => {
      /** @type {any} */ (window).longTasks.length = 0;
    });
    const [before, start] = [await cpu(), performance.now()];
    await act();
    await settled();
    const took = performance.now() - start;
    const tasks = /** @type {{ start: number, duration: number }[]} */ (
      await page.evaluate(() => /** @type {any} */ (window).longTasks)
    );
    const times = tasks.map(({ duration }) => duration).sort((a, b) => b - a);
    const sum = times.reduce((all, time) => all + time, 0);
    const unit = /** @type {const} */ ('ms');
    // Tasks up to 50 ms are not told one by one.
    const note = times.length === 0 ? { note: 'none over 50 ms' } : { note: `${times.length} over 50 ms` };
    rows.push({
      row: `longest task, ${view}: ${what}`,
      n: claims,
      unit,
      ours: times[0] ?? 0,
      aim: { most: MOST },
      ...note,
    });
    console.log(
      `| ${what} | ${times.length} (${times
        .slice(0, 6)
        .map((time) => time.toFixed(0))
        .join(
          ', ',
        )}) | ${(times[0] ?? 0).toFixed(0)} ms | ${sum.toFixed(0)} ms | ${((await cpu()) - before).toFixed(0)} ms | ${took.toFixed(0)} ms |`,
    );
  };
  await page.goto(home);
  await settled();
  await say('open', async () => {
    await page.goto(`${home}#dossier=made.dossier.json&view=${view}`);
    await page
      .locator(view === 'graph' ? '[data-actor]' : '[role="row"]')
      .first()
      .waitFor({ timeout: 300_000 });
  });
  const field = page.locator('header input').first();
  if (!editing) {
    await say('search: come to the field', () => field.click());
    for (const letter of 'putin') await say(`search: ${letter}`, () => page.keyboard.type(letter));
    await say('leave the search', async () => {
      for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    });
    const choices = page.locator('[role="group"] input[type="checkbox"]');
    await say('filter: one off', () => choices.first().click({ force: true }));
    await say('filter: on again', () => choices.first().click({ force: true }));
    if (view === 'table') {
      const words = page.locator('[data-view-body] input').first();
      await say('table: a first letter', () => words.fill('a'));
      await say('table: a word', () => words.fill('putin 17'));
      await say('table: no words', () => words.fill(''));
      await say('table: sort by speaker', () =>
        page.locator('[data-view-body] select').first().selectOption('speaker'),
      );
    }
    await say('questions: structure', () => page.locator('[data-opens="structure"]').first().click());
    await say('back', () => page.keyboard.press('Escape'));
    await say('questions: speakers', () => page.locator('[data-opens="speakers"]').first().click());
    await say('back', () => page.keyboard.press('Escape'));
  }
  await say('a quote that moved', () => page.locator('[data-opens="c-1"]').first().click());
  await say('repair it', () => page.getByRole('button', { name: 'Take the place where the words stand' }).click());
  await say('undo', () => page.keyboard.press('Control+z'));
  await say('redo', () => page.keyboard.press('Control+y'));
  await say('choose an actor', async () => {
    await field.click();
    await page.keyboard.type('widodo');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    await page.getByLabel('English', { exact: true }).waitFor();
  });
  await say('rename them', async () => {
    await page.getByLabel('English', { exact: true }).fill('Somebody Else');
    await page.getByLabel('English', { exact: true }).press('Enter');
  });
  // A field has an undoing of its own.
  await page.getByRole('button', { name: 'Done' }).click();
  await say('undo the name', () => page.keyboard.press('Control+z'));
  await say('redo the name', () => page.keyboard.press('Control+y'));
  await say('choose a line', () => page.locator('[data-opens*="~"]').first().click());
  const form = page.getByRole('form', { name: 'New claim' });
  await say('the form of a claim', async () => {
    await page.getByRole('button', { name: 'Copy and change' }).first().click();
    await form.waitFor();
  });
  await form.getByRole('radio', { name: 'hypothetical' }).check({ force: true });
  await settled();
  await say('add the claim', async () => {
    await form.getByRole('button', { name: 'Add the claim' }).click();
    // It rests on the same words as the one that it is like.
    await form.getByRole('button', { name: 'Add it all the same' }).click();
    await form.waitFor({ state: 'detached' });
  });
  await say('delete it', () => page.getByRole('button', { name: 'Delete', exact: true }).first().click());
  await say('undo the deletion', () => page.keyboard.press('Control+z'));
  await field.click();
  await page.keyboard.type('somebody else');
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /Somebody Else/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await page.getByRole('button', { name: 'Merge with…' }).click();
  await say('look for whom to merge with', async () => {
    await page.getByRole('group', { name: /^Edit/ }).getByRole('combobox').fill('widodo');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
  });
  await page.getByRole('listbox').getByRole('option').first().click();
  await settled();
  await say('merge the two', () => page.getByRole('button', { name: 'Merge', exact: true }).click());
  await say('undo the merge', () => page.keyboard.press('Control+z'));
  if (view !== 'table' && !editing) await say('open the table', () => page.locator('[data-tab="table"]').click());
  await browser.close();
  server.close();
  return rows;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await run(/** @type {'table'} */ (process.argv[2] ?? 'table'), Number(process.argv[3] ?? 10_000), process.argv[4]);

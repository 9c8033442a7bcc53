/** Does the app work without a network after the first visit, and is a newer version taken without losing anything? */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { serve } from '../serve.mjs';
import { article, asReturning, drawn } from './page.ts';

const DIST = process.env['BENANG_TEST_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** A site of its own, so that it can be renewed, in a context that may keep it. */
const test = base.extend<{
  site: { readonly url: string; renew(mark: string): Promise<void> };
  context: BrowserContext;
}>({
  // oxlint-disable-next-line no-empty-pattern -- the form that the runner asks for
  site: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'benang-site-'));
    await cp(DIST, folder, { recursive: true });
    const server = await serve(0, '/under/here/', folder);
    const { port } = server.address() as AddressInfo;
    await use({
      url: `http://127.0.0.1:${port}/under/here/`,
      /** Another version: its page says so in its head, and what keeps it knows another content of it. */
      async renew(mark) {
        const [page, worker] = [join(folder, 'index.html'), join(folder, 'service-worker.js')];
        const html = await readFile(page, 'utf8');
        await writeFile(
          page,
          html.replace(/(?:<meta name="version"[^>]*>)?<\/head>/u, `<meta name="version" content="${mark}"></head>`),
        );
        const script = await readFile(worker, 'utf8');
        const renewed = script.replace(/(url:\s*["'`]index\.html["'`],\s*revision:\s*["'`])[^"'`]*/u, `$1${mark}`);
        if (renewed === script) throw new Error('the page is not in the list of what is kept');
        await writeFile(worker, renewed);
      },
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  },
  context: async ({ browser }, use) => {
    const context = await browser.newContext({ serviceWorkers: 'allow', locale: 'en-GB' });
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await asReturning(page);
    await use(page);
  },
});

/** All files of a version are on the device, and answer this page. */
async function keptHere(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

const version = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('meta[name="version"]')?.getAttribute('content') ?? null);

const lookForVersion = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

test('after the first visit all of it works without a network', async ({ page, context, site }) => {
  await page.goto(site.url);
  await drawn(page);
  await keptHere(page);
  await context.setOffline(true);
  await page.reload();
  await drawn(page);
  // What was never looked at while there was a network, either.
  await page.keyboard.press('e');
  const figure = page.getByRole('dialog', { name: 'Figure' });
  await expect(figure.getByRole('img').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(`${site.url}#dossier=dossiers/selat-kaca.dossier.json`);
  await drawn(page);
  await expect(article(page)).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('font-family', /Source Sans/);
});

test('a newer version is told of when all of it is here, and nothing is lost where work is not saved', async ({
  page,
  context,
  site,
}) => {
  // Four versions of the app are opened in it.
  test.setTimeout(120_000);
  await page.goto(site.url);
  await drawn(page);
  await keptHere(page);
  await page.reload();
  await drawn(page);
  const third = await context.newPage();
  await asReturning(third);
  await third.goto(site.url);
  await drawn(third);
  // In another tab a new dossier is being begun, of which nothing is kept yet.
  const other = await context.newPage();
  await asReturning(other);
  await other.goto(site.url);
  await drawn(other);
  await other.keyboard.press('Control+k');
  await other.getByRole('dialog').getByRole('combobox').fill('new dossier');
  await other.keyboard.press('Enter');
  const text = other.locator('[data-article-text]');
  await text.fill('The ferry workers of the strait walked out on Monday.');

  for (const mark of ['two', 'three']) {
    await site.renew(mark);
    await lookForVersion(page);
    const again = page.getByRole('button', { name: 'Load it now' });
    await expect(again).toBeVisible();
    await again.click();
    await page.waitForFunction(
      (expected) => document.querySelector('meta[name="version"]')?.getAttribute('content') === expected,
      mark,
    );
    await drawn(page);
  }
  // The other tab was left alone, says what it is, and goes on in the version that it began with.
  expect(await version(other)).toBeNull();
  await expect(text).toHaveValue(/walked out on Monday/u);
  await expect(other.getByRole('button', { name: 'Load it now', includeHidden: true })).toBeVisible();
  // The parts of the version that others began with are still there, even if the site had others now.
  await context.setOffline(true);
  await third.keyboard.press('e');
  await expect(third.getByRole('dialog', { name: 'Figure' }).getByRole('img').first()).toBeVisible();
});

/** How many versions come one after the other. */
const UPDATES = Number(process.env['BENANG_UPDATES'] ?? 50);

test(
  'one newer version after another, with work in another tab that is in no file: nothing of it is lost',
  { tag: '@long' },
  async ({ page, context, site }) => {
    test.setTimeout(60_000 + UPDATES * 30_000);
    await page.goto(site.url);
    await drawn(page);
    await keptHere(page);
    await page.reload();
    await drawn(page);
    const other = await context.newPage();
    await asReturning(other);
    await other.goto(site.url);
    await drawn(other);
    await other.keyboard.press('Control+k');
    await other.getByRole('dialog').getByRole('combobox').fill('new dossier');
    await other.keyboard.press('Enter');
    const text = other.locator('[data-article-text]');
    let written = 'The ferry workers of the strait walked out.';
    await text.fill(written);

    let state = 1;
    for (let turn = 1; turn <= UPDATES; turn++) {
      // Always the same turns: in some the other tab goes on writing before, in some after the new version is here, in some not at all.
      state = (state * 48_271) % 2_147_483_647;
      const when = state % 3;
      const goOn = async (): Promise<void> => {
        written += ` On day ${turn} they stayed out.`;
        await text.fill(written);
      };
      if (when === 0) await goOn();
      await site.renew(`v${turn}`);
      await lookForVersion(page);
      const again = page.getByRole('button', { name: 'Load it now' });
      await expect(again).toBeVisible();
      if (when === 1) await goOn();
      await again.click();
      await page.waitForFunction(
        (expected) => document.querySelector('meta[name="version"]')?.getAttribute('content') === expected,
        `v${turn}`,
      );
      await drawn(page);
      expect(await version(other)).toBeNull();
      await expect(text).toHaveValue(written);
    }
    // The other tab takes the last version when its user says so, and finds all that was written.
    await other.reload();
    await drawn(other);
    expect(await version(other)).toBe(`v${UPDATES}`);
    await other.keyboard.press('Control+k');
    await other.getByRole('dialog').getByRole('combobox').fill('new dossier');
    await other.keyboard.press('Enter');
    await expect(text).toHaveValue(written);
  },
);

test('a text that another app hands over becomes an article, and never goes to the site', async ({ page, site }) => {
  await page.goto(site.url);
  await drawn(page);
  await keptHere(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.method()));
  await page.evaluate(async () => {
    const given = new FormData();
    given.set('title', 'Ferry workers walk out');
    given.set('text', 'The ferry workers of the strait walked out on Monday.');
    await fetch('shared', { method: 'POST', body: given });
  });
  await page.reload();
  const dialog = page.getByRole('dialog', { name: 'Add articles' });
  await expect(dialog).toContainText('Ferry workers walk out');
  await expect(dialog).toContainText('walked out on Monday.');
  // It is handed over once.
  await page.keyboard.press('Escape');
  await page.reload();
  await drawn(page);
  await keptHere(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

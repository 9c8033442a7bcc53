/** Does a link bring its dossier along, and does the graph behave in a page of somebody else: by keys, by wheel, and in what it tells? */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as plainTest, type FrameLocator, type Page } from '@playwright/test';
import { complaintsByDayAndNight } from './axe.ts';
import { FIRST, isComplaint, open, STRAIT, test } from './page.ts';

/** What a page of somebody else is served as; from another port, and so from another origin. */
async function foreign(html: (origin: string) => string): Promise<{ server: Server; origin: string }> {
  let page = '';
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  page = html(origin);
  return { server, origin };
}

const around = (frame: string): string => `<!doctype html><html lang="en"><title>A newspaper</title>
<body style="margin: 0"><h1>News</h1><p><a href="#before">Before</a></p>
${frame}
<p><a href="#after">After</a></p><div style="height: 2000px"></div>
<script>window.heard = []; addEventListener('message', (event) => window.heard.push({ origin: event.origin, ...event.data }));</script>`;

interface Heard {
  readonly origin: string;
  readonly source: string;
  readonly type: string;
  readonly chosen?: { readonly kind: string; readonly sentence?: string };
}
const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

const frameOf = (baseURL: string | undefined, hash: string): string =>
  `<iframe src="${new URL('embed.html', baseURL ?? '').href}#${hash}" title="Graph" width="900" height="540"></iframe>`;
const SEED = 'dossier=dossiers/kim-putin.dossier.json&lang=en';

async function drawnIn(frame: FrameLocator): Promise<void> {
  await expect(frame.getByRole('application')).toHaveAttribute('data-gestures', '');
  await expect(frame.getByRole('heading', { level: 2 })).toBeVisible();
}

plainTest.describe('in a page of somebody else', () => {
  plainTest.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

  plainTest(
    'keys get in and out, the wheel is the page’s, and only who is named hears what is chosen',
    async ({ page, baseURL }) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (isComplaint(message)) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const { server, origin } = await foreign((own) => around(frameOf(baseURL, `${SEED}&origin=${own}`)));
      try {
        await page.goto(origin);
        const frame = page.frameLocator('iframe');
        await drawnIn(frame);
        await expect(frame.getByRole('banner')).toHaveCount(0);
        await expect(frame.getByRole('dialog')).toHaveCount(0);
        await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('ready');
        const app = new URL(baseURL ?? '').origin;
        expect((await heard(page)).every((one) => one.origin === app && one.source === 'benang')).toBe(true);

        // The wheel over the picture scrolls the newspaper; with Ctrl it comes closer.
        await frame.getByRole('application').hover();
        await page.mouse.wheel(0, 200);
        await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
        await page.evaluate(() => scrollTo(0, 0));
        const near = (): Promise<number> =>
          frame.locator('[data-world]').evaluate((world) => (world as unknown as SVGGElement).getScreenCTM()?.a ?? 0);
        const before = await near();
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, -200);
        await page.keyboard.up('Control');
        await expect.poll(near).toBeGreaterThan(before);
        expect(await page.evaluate(() => scrollY)).toBe(0);

        // A sentence in the list is a relation; its quotes are read, and whoever listens learns of it.
        const first = frame
          .getByRole('region', { name: /Evidence/iu })
          .getByRole('listitem')
          .first();
        const sentence = (await first.textContent())?.trim() ?? '';
        await first.getByRole('button').click();
        await expect(frame.getByRole('heading', { level: 2, name: sentence })).toBeVisible();
        await expect(frame.getByRole('article').first()).toBeVisible();
        await expect.poll(async () => (await heard(page)).at(-1)?.chosen?.kind).toBe('relation');
        expect(`${(await heard(page)).at(-1)?.chosen?.sentence}.`).toBe(sentence);
        await page.keyboard.press('Escape');
        await expect(frame.getByRole('heading', { level: 2, name: /relations/u })).toBeVisible();
        await expect.poll(async () => (await heard(page)).at(-1)?.chosen?.kind).toBe('nothing');

        // From the link before the frame, through it, to the link after it, and back into it.
        await page.getByRole('link', { name: 'Before' }).focus();
        const after = page.getByRole('link', { name: 'After' });
        const isOut = (): Promise<boolean> => after.evaluate((link) => link === document.activeElement);
        let presses = 0;
        while (!(await isOut()) && presses++ < 120) await page.keyboard.press('Tab');
        expect(await isOut()).toBe(true);
        expect(presses).toBeGreaterThan(3);
        await page.keyboard.press('Shift+Tab');
        await expect(frame.getByRole('link', { name: 'Open in Benang' })).toBeFocused();
        await expect(frame.getByRole('link', { name: 'Open in Benang' })).toHaveAttribute(
          'href',
          new RegExp(`^${new URL('./', baseURL ?? '').href}#dossier=`, 'u'),
        );
        expect(complaints).toEqual([]);
      } finally {
        server.close();
      }
    },
  );

  for (const [who, named] of [
    ['nobody is named', ''],
    ['somebody else is named', '&origin=https://example.org'],
    ['everybody is named', '&origin=*'],
  ] as const)
    plainTest(`tells nothing where ${who}`, async ({ page, baseURL }) => {
      const { server, origin } = await foreign(() => around(frameOf(baseURL, SEED + named)));
      try {
        await page.goto(origin);
        const frame = page.frameLocator('iframe');
        await drawnIn(frame);
        await frame.getByRole('listitem').first().getByRole('button').click();
        await expect(frame.getByRole('article').first()).toBeVisible();
        expect(await heard(page)).toEqual([]);
      } finally {
        server.close();
      }
    });

  plainTest(
    'says so where the address names no dossier, one that is not there, or one of this device',
    async ({ page }) => {
      for (const hash of ['', 'kept=abc&file=kim', 'dossier=nowhere.json', 'dossier=inside:AAAA']) {
        await page.goto('about:blank');
        await page.goto(`./embed.html#${hash}`);
        await expect(page.getByRole('alert')).not.toBeEmpty();
      }
    },
  );
});

test.describe('a link', () => {
  test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

  test('brings its dossier along, as large as was said, and opens as any dossier', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) => Promise.resolve(void ((window as unknown as { copied: string }).copied = text)),
        },
      });
    });
    const copied = (): Promise<string> => page.evaluate(() => (window as unknown as { copied: string }).copied);
    await open(page, FIRST);
    await page.getByRole('banner').getByRole('button', { name: 'Dossier', exact: true }).click();
    await page.getByRole('menuitem', { name: /Link with the dossier inside/u }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/kB: the whole dossier/u)).toBeVisible();
    expect(await complaintsByDayAndNight(page, dialog)).toEqual([]);
    await dialog.getByRole('button', { name: 'Copy the link', exact: true }).click();
    await expect.poll(copied).toMatch(/#dossier=dossiers\/kim-putin\.dossier\.json&lang=en&view=graph$/u);
    await dialog.getByRole('button', { name: 'Copy the code' }).click();
    await expect
      .poll(copied)
      .toMatch(/^<iframe src="[^"]+\/embed\.html#dossier=[^"]+lang=en[^"]*"\n {2}title="Kim and Putin/u);
    await dialog.getByLabel('Site that may listen').fill('https://example.org/path');
    await expect(dialog.getByText(/with nothing after it/u)).toBeVisible();
    await dialog.getByRole('button', { name: 'Copy the link with the dossier' }).click();
    await expect.poll(copied).toMatch(/#dossier=inside:/u);
    const link = await copied();
    const size = /(?<size>[\d.,]+) kB: the whole/u.exec((await dialog.textContent()) ?? '')?.groups?.['size'] ?? '';
    expect(Math.abs(Number(size) * 1000 - link.length)).toBeLessThan(100);

    await page.goto('about:blank');
    await page.evaluate(() => undefined);
    await open(page, link);
    await expect(page.getByRole('banner')).toContainText('Kim and Putin');
  });

  test('that was cut or is hostile is refused in a sentence, and what is open stays', async ({ page }) => {
    await open(page, STRAIT);
    const title = await page.title();
    for (const wrong of ['inside:', 'inside:eJyrVkrLz1eyUkpKLFKqBQA', 'inside:%00%FF<script>', 'inside:S07NKVGyUgIA']) {
      await page.evaluate((to) => (location.hash = `#dossier=${to}`), wrong);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await dialog.getByRole('button', { name: /Close/u }).first().click();
      await expect(dialog).toHaveCount(0);
      await expect(page).toHaveTitle(title);
      await expect(page).toHaveURL(/selat-kaca/u);
    }
  });
});

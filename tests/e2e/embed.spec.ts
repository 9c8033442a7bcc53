/** Does a link bring its dossier along, and does the graph behave in a page of somebody else: by keys, by wheel, and in what it tells? */
import { expect, test as plainTest, type Locator, type Page } from '@playwright/test';
import { packed } from '../../src/exchange/packed-dossier.ts';
import { complaintsByDayAndNight } from './axe.ts';
import { around, drawnIn, foreign, frameOf } from './foreign.ts';
import { asFile, chooseFile, FIRST, isComplaint, kept, open, sample, STRAIT, test, withoutPickers } from './page.ts';

interface Heard {
  readonly origin: string;
  readonly source: string;
  readonly type: string;
  readonly chosen?: { readonly kind: string; readonly sentence?: string };
}
const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

const SEED = 'dossier=dossiers/kim-putin.dossier.json&lang=en';

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

        // From the link before the frame, into the picture, along its actors, to what is said, and back.
        const stage = frame.getByRole('application');
        await page.getByRole('link', { name: 'Before' }).focus();
        await page.keyboard.press('Tab');
        await expect(frame.getByRole('button', { name: 'Skip the graph' })).toBeFocused();
        await page.keyboard.press('Tab');
        await expect(stage).toBeFocused();
        await expect(stage).toHaveAccessibleName(/^Relationship graph: 47 relations between 19 actors, [^.]*$/u);
        await expect(stage).toHaveAccessibleDescription(/Arrow keys .* Enter .* Escape .* Tab leaves/u);
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        const evidence = frame.getByRole('region', { name: 'Evidence' });
        await expect(evidence).toBeFocused();
        await expect.poll(async () => (await heard(page)).at(-1)?.chosen?.kind).toBe('actor');
        await page.keyboard.press('Escape');
        await expect(stage).toBeFocused();
        await expect.poll(async () => (await heard(page)).at(-1)?.chosen?.kind).toBe('nothing');

        // The list of relations is one stop, too, which the arrow keys go through.
        await evidence.focus();
        await page.keyboard.press('Tab');
        await expect(evidence.getByRole('button').nth(0)).toBeFocused();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await expect(evidence.getByRole('button').nth(2)).toBeFocused();
        await page.keyboard.press('ArrowUp');
        await expect(evidence.getByRole('button').nth(1)).toBeFocused();
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Tab');
        await expect(evidence.getByRole('button').nth(1)).toBeFocused();

        // From the link before the frame, through it, to the link after it, and back into it.
        await page.getByRole('link', { name: 'Before' }).focus();
        const after = page.getByRole('link', { name: 'After' });
        const isOut = (): Promise<boolean> => after.evaluate((link) => link === document.activeElement);
        let presses = 0;
        while (!(await isOut()) && presses++ < 120) await page.keyboard.press('Tab');
        expect(await isOut()).toBe(true);
        expect(presses).toBeGreaterThan(3);
        expect(presses).toBeLessThan(14);
        // And past it at once.
        await page.getByRole('link', { name: 'Before' }).focus();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await expect(frame.getByRole('link', { name: 'Open in Benang' })).toBeFocused();
        await page.keyboard.press('Tab');
        await expect(after).toBeFocused();
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
    await dialog.getByLabel('Site whose scripts hear what is chosen').fill('https://example.org/path');
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

  test('that was cut is opened over work that is in no file: nothing is lost, and it is said why', async ({ page }) => {
    await open(page, FIRST);
    const report = async (): Promise<Locator> => {
      await page.getByRole('banner').getByRole('button', { name: 'Dossier', exact: true }).click();
      await page.getByRole('menuitem', { name: /Report and fact check/u }).click();
      return page.getByRole('dialog');
    };
    let dialog = await report();
    await dialog
      .getByRole('checkbox', { name: /^Checked: / })
      .first()
      .check();
    await expect(dialog.getByRole('status').first()).toHaveText('1 of 54 claims checked');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(kept(page)).toBeVisible();
    const whole = await packed(JSON.stringify(sample('selat-kaca')));
    for (const wrong of [whole.slice(0, whole.length / 2), `${whole.slice(0, 200)}AAAA${whole.slice(204)}`]) {
      await page.evaluate((to) => (location.hash = `#dossier=${to}`), wrong);
      dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(/link/iu);
      await dialog.getByRole('button', { name: /Close/u }).first().click();
      await expect(dialog).toHaveCount(0);
      await expect(page.getByRole('banner')).toContainText('Kim and Putin');
    }
    dialog = await report();
    await expect(dialog.getByRole('status').first()).toHaveText('1 of 54 claims checked');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Control+z');
    dialog = await report();
    await expect(dialog.getByRole('status').first()).toHaveText('0 of 54 claims checked');
  });

  test('cannot hold a large dossier: that is said with its size, and other ways are offered', async ({ page }) => {
    test.slow();
    await withoutPickers(page);
    await open(page, FIRST);
    const dossier = sample('kim-putin');
    // Numbers without an order: nothing makes them small.
    let state = 1;
    const text = Array.from({ length: 24_000 }, () => (state = (state * 48_271) % 2_147_483_647).toString(36)).join(
      ' ',
    );
    const large = {
      id: 'large',
      language: 'en',
      csl: { id: 'large', type: 'article' },
      text,
      sentences: [[0, text.length]],
    };
    await chooseFile(
      page,
      asFile('large.json', { ...dossier, title: { en: 'Large' }, documents: [...dossier.documents, large] }),
    );
    await expect(page).toHaveTitle(/Large/u);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const links = async (): Promise<Locator> => {
      await page.getByRole('banner').getByRole('button', { name: 'Dossier', exact: true }).click();
      await page.getByRole('menuitem', { name: /Link with the dossier inside/u }).click();
      return page.getByRole('dialog');
    };
    let dialog = await links();
    await expect(dialog.getByText(/This dossier would take [\d.,]+ kB, and links above 60 kB/u)).toBeVisible();
    await expect(dialog.getByText(/^Only you have this dossier/u)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Copy the link with the dossier' })).toHaveCount(0);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^Save/u }).last().click();
    expect((await coming).suggestedFilename()).toMatch(/\.json$/u);
    if ((await page.getByRole('dialog').count()) === 0) dialog = await links();
    await dialog.getByRole('button', { name: 'Save as an HTML page …' }).click();
    await expect(page.getByRole('dialog', { name: /HTML/u })).toBeVisible();
  });

  test('is passed on in Indonesian, with the code for a frame in that language', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) => Promise.resolve(void ((window as unknown as { copied: string }).copied = text)),
        },
      });
    });
    const copied = (): Promise<string> => page.evaluate(() => (window as unknown as { copied: string }).copied);
    await open(page, './#dossier=dossiers/kim-putin.dossier.json&lang=id');
    await page.getByRole('banner').getByRole('button', { name: 'Proyek', exact: true }).click();
    await page.getByRole('menuitem', { name: /Tautan berisi proyek/u }).click();
    const dialog = page.getByRole('dialog', { name: 'Tautan dan sematan' });
    await expect(dialog.getByText(/[\d.,]+ kB: seluruh proyek/u)).toBeVisible();
    await dialog.getByRole('button', { name: 'Salin tautan', exact: true }).click();
    await expect.poll(copied).toMatch(/#dossier=dossiers\/kim-putin\.dossier\.json&lang=id&view=graph$/u);
    await dialog.getByRole('button', { name: 'Salin kode' }).click();
    await expect.poll(copied).toMatch(/title="Kim dan Putin[^"]*graf dengan buktinya" lang="id"/u);
    await dialog.getByLabel('Situs yang skripnya tahu apa yang dipilih').fill('https://example.org/halaman');
    await expect(dialog.getByText(/tanpa apa pun di belakangnya/u)).toBeVisible();
    await dialog.getByRole('button', { name: 'Salin tautan berisi proyek' }).click();
    await expect.poll(copied).toMatch(/#dossier=inside:/u);
  });
});

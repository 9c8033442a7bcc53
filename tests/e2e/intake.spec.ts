/** Foreign files are read beside the page: is it said how that goes, and does stopping it leave everything as it was? */
import { expect, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { actors, drawn, FIRST, open, sample, test } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

/** A thread that says nothing more after so many words; the layout's own is left alone. Undone from within the page. */
async function muteAfter(page: Page, words: number): Promise<void> {
  await page.addInitScript((most) => {
    const Real = Worker;
    const mute = { most, ended: 0 };
    class Muted extends Real {
      #heard = 0;
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener('message', (event) => {
          const { data } = event as MessageEvent<object>;
          if (!('positions' in data) && this.#heard++ >= mute.most) event.stopImmediatePropagation();
        });
      }
      override terminate(): void {
        mute.ended++;
        super.terminate();
      }
    }
    Object.assign(window, { mute, Worker: Muted });
  }, words);
}
const unmute = (page: Page): Promise<void> =>
  page.evaluate(() => void ((window as unknown as { mute: { most: number } }).mute.most = Infinity));
const ended = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { mute: { ended: number } }).mute.ended);

/** Dropped as from a folder; made within the page, as a file of the device is. */
async function drop(page: Page, files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('#app', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('#app', 'drop', { dataTransfer: data });
}

const reading = (page: Page) => page.getByRole('dialog', { name: 'Reading' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
/** Too long to be read on the page itself. */
const LARGE = JSON.stringify({ ...sample('selat-kaca'), 'x-note': 'n'.repeat(400_000) });
const STRAIT_TITLE = sample('selat-kaca').title['en'] ?? '';

test('a large dossier whose thread falls silent is asked about, and stopping it leaves the open one as it was', async ({
  page,
}) => {
  await muteAfter(page, 1);
  await page.clock.install();
  await page.goto('./#lang=en');
  await expect(actors(page)).toHaveCount(19);
  await page.clock.runFor(2000);
  const before = [page.url(), await title(page).textContent()];
  await drop(page, [['strait.json', LARGE]]);
  await expect
    .poll(async () => {
      await page.clock.runFor(600);
      return reading(page).count();
    })
    .toBe(1);
  await expect(reading(page)).toContainText('strait.json');
  await expect(reading(page).getByRole('progressbar')).toBeVisible();
  await expect(reading(page).getByRole('button', { name: 'Stop' })).toBeFocused();
  await expect(reading(page).getByRole('button', { name: 'Keep waiting' })).toHaveCount(0);

  // What it said before it fell silent may be heard only now.
  const silence = async (): Promise<string> => {
    await page.clock.runFor(20_000);
    return (await reading(page).getByRole('status').textContent()) ?? '';
  };
  await expect.poll(silence).toContain('Nothing has been heard for 20 seconds');
  expect(await complaintsOfAxe(page, reading(page))).toEqual([]);
  await reading(page).getByRole('button', { name: 'Keep waiting' }).click();
  await expect(reading(page).getByRole('status')).not.toContainText('Nothing has been heard');
  await expect.poll(silence).toContain('Nothing has been heard');
  const stopped = await ended(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await ended(page)).toBe(stopped + 1);
  expect([page.url(), await title(page).textContent()]).toEqual(before);
  await expect(actors(page)).toHaveCount(19);

  // The next file goes to a new thread.
  await unmute(page);
  await page.clock.resume();
  await drop(page, [['strait.json', LARGE]]);
  await expect(title(page)).toHaveText(STRAIT_TITLE);
});

test('of several articles those that were read before it was stopped stay, and the others are gone', async ({
  page,
}) => {
  // It comes, and answers once.
  await muteAfter(page, 2);
  await open(page, FIRST);
  await drop(page, [
    ['one.txt', 'Ada met Brook in the harbour. They spoke for an hour.'],
    ['two.txt', 'Brook met Cleo at the market. They spoke for two hours.'],
    ['three.txt', 'Cleo met Ada on the bridge. They did not speak.'],
  ]);
  await expect(reading(page)).toContainText('two.txt');
  await expect(reading(page).getByText('1 of 3 files read')).toBeVisible();
  await reading(page).getByRole('button', { name: 'Stop' }).click();
  await expect(reading(page)).toHaveCount(0);
  const start = page.getByRole('dialog', { name: 'Add articles' });
  await expect(start).toContainText('Ada met Brook in the harbour.');
  await expect(start).not.toContainText('two.txt');
  await expect(start.getByRole('button', { name: /^Close/ })).toBeVisible();
});

test('a thread that breaks says so, and the next file is read', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = Worker;
    const breaking = { now: true };
    class Breaking extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener('message', (event) => {
          const { data } = event as MessageEvent<object>;
          if (!breaking.now || 'positions' in data) return;
          if ('ready' in data) setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no memory' })));
          else event.stopImmediatePropagation();
        });
      }
    }
    Object.assign(window, { breaking, Worker: Breaking });
  });
  await open(page, FIRST);
  const before = await title(page).textContent();
  await drop(page, [['strait.json', LARGE]]);
  await expect(page.getByRole('dialog')).toContainText('Reading strait.json broke off');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await title(page).textContent()).toBe(before);
  await page.evaluate(() => void ((window as unknown as { breaking: { now: boolean } }).breaking.now = false));
  await drop(page, [['strait.json', LARGE]]);
  await expect(title(page)).toHaveText(STRAIT_TITLE);
});

test('the reading worker, or a reader within it, that does not come says so, and reads when it can be had', async ({
  page,
  complaints,
}) => {
  let held = /\/assets\/worker-/u;
  await page.route(/\/assets\/.*\.js$/u, async (route) => {
    if (held.test(route.request().url())) await route.abort();
    else await route.fallback();
  });
  await page.goto('./#lang=en');
  await drawn(page);
  const missing = page.locator('[data-missing]');
  const again = () => missing.getByRole('button', { name: 'Try again' });
  await drop(page, [['page.html', '<h1>A day</h1><p>Ada met Brook in the harbour, and they spoke for an hour.</p>']]);
  await expect(missing).toContainText('could not be loaded');
  held = /\/assets\/(?:article-in-page|inert-page)-/u;
  await again().click();
  await expect(missing).toContainText('could not be loaded');
  held = /^$/u;
  await again().click();
  await expect(missing).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: 'Add articles' })).toContainText('Ada met Brook in the harbour');
  // The browser's own remarks on what was held back.
  expect(complaints.every((text) => /ERR_FAILED/u.test(text))).toBe(true);
  complaints.length = 0;
});

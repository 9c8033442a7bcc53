/**
 * What does the running app do when something beneath it fails? With a browser whose parts fail on demand. Most of it takes long, and
 * is part of `npm run test:long`.
 */
import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';
import { readDossier } from '../../src/dossier/read.ts';
import { choosePlace, expectAttention, repair } from './attention.ts';
import { complaintsOfAxe } from './axe.ts';
import {
  actors,
  drawn,
  evidence,
  FIRST,
  graph,
  kept,
  numberOf,
  open,
  STRAIT,
  test,
  withoutPickers,
  withoutPlaces,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const notice = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button') });
const dialog = (page: Page) => page.getByRole('dialog');
const isKept = (page: Page) => expect(kept(page)).toBeVisible();
const command = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
};
/** A page of the same site that is not the app. */
const BESIDE = './third-party.md';

/** What a download is, as text. */
async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** From now on, or no more, the device has no room left in this store. */
async function fill(page: Page, store: string | undefined): Promise<void> {
  await page.evaluate((name) => {
    const { prototype } = IDBObjectStore;
    const own = window as unknown as { put?: IDBObjectStore['put'] };
    const put = (own.put ??= Object.getOwnPropertyDescriptor(prototype, 'put')?.value as IDBObjectStore['put']);
    prototype.put = function (...args) {
      if (this.name === name) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
  }, store);
}

/** Changes every text of a store of the app, from outside. */
async function rewrite(page: Page, store: string, from: string, to: string): Promise<number> {
  return page.evaluate(
    ([name, old, next]) =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('benang');
        asked.onerror = () => reject(new Error('no store'));
        asked.onsuccess = () => {
          const tx = asked.result.transaction(name, 'readwrite');
          let count = 0;
          tx.objectStore(name).openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            const value = cursor.value as string | { text: string };
            const text = typeof value === 'string' ? value : value.text;
            // An empty one stands for the end: what comes after it is cut off.
            const at = text.indexOf(old);
            const hurt = at < 0 ? text : next === '' ? text.slice(0, at) : text.replace(old, next);
            if (hurt !== text) count++;
            cursor.update(typeof value === 'string' ? hurt : { ...value, text: hurt });
            cursor.continue();
          };
          tx.oncomplete = () => {
            asked.result.close();
            resolve(count);
          };
        };
      }),
    [store, from, to] as const,
  );
}

test('a layout worker that never answers leaves a plain picture, says so, and is asked again', async ({
  page,
  complaints,
}) => {
  // A thread that swallows every question, until it is told to answer; and a clock that can be put forward.
  await page.addInitScript(() => {
    const Real = Worker;
    const silent = { now: true };
    Object.assign(window, {
      silent,
      Worker: class extends Real {
        override postMessage(...asked: unknown[]): void {
          if (!silent.now) super.postMessage(...(asked as [unknown]));
        }
      },
    });
  });
  await withoutPlaces(page);
  await page.clock.install();
  await page.goto('./#lang=en');
  await expect(graph(page)).toHaveAttribute('aria-busy', 'true');
  // All that is fetched is there: put forward, the clock would end its patience with it, too.
  await expect(graph(page)).toHaveAttribute('data-gestures');
  await expect(page.locator('[data-coming]')).toHaveCount(0);
  await page.clock.runFor(60_000);
  const notice = page.getByRole('status').filter({ hasText: 'was not arranged in time' });
  await expect(notice).toBeVisible();
  await expect(actors(page)).toHaveCount(19);
  await page.evaluate(() => ((window as unknown as { silent: { now: boolean } }).silent.now = false));
  await notice.getByRole('button', { name: 'Arrange again' }).click();
  await page.clock.resume();
  await drawn(page);
  await expect(notice).toHaveCount(0);
  expect(complaints.every((text) => text.includes('layout worker does not answer'))).toBe(true);
  complaints.length = 0;
});

for (const store of ['cards', 'parts', 'steps'] as const)
  test(
    `no room for ${store}: it is told of, can be saved, and is kept when there is room`,
    { tag: store === 'cards' ? [] : '@long' },
    async ({ page }) => {
      await withoutPickers(page);
      await open(page, STRAIT);
      await fill(page, store);
      await repair(page);
      await expect(notice(page)).toContainText('There is no room left on this device');
      const download = page.waitForEvent('download');
      await notice(page).getByRole('button', { name: 'Save to a file' }).click();
      expect(readDossier(await textOf(await download)).dossier?.claims).toHaveLength(45);
      await fill(page, undefined);
      await notice(page).getByRole('button', { name: 'Try again' }).click();
      await expect(notice(page)).toHaveCount(0);
      await isKept(page);
      await page.reload();
      await drawn(page);
      await expectAttention(page, 2);
    },
  );

test(
  'no room for what is half written is told of before the page is left; no room for places costs nothing',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, FIRST);
    await fill(page, 'proposals');
    await numberOf(page, 3).click();
    await page.keyboard.press('Shift+End');
    await expect(page.getByRole('toolbar')).toBeVisible();
    await page.keyboard.press('c');
    const subject = evidence(page).getByRole('form').getByRole('combobox', { name: 'Who', exact: true });
    await subject.fill('Mara');
    await expect(notice(page)).toContainText('What you are writing is not kept on this device');
    expect(await complaintsOfAxe(page)).toEqual([]);
    const asked = page.waitForEvent('dialog');
    const gone = page.evaluate(() => location.reload());
    await (await asked).dismiss();
    await gone;
    await expect(subject).toHaveValue('Mara');
    await fill(page, undefined);
    await notice(page).getByRole('button', { name: 'Try again' }).click();
    await expect(notice(page)).toHaveCount(0);
    await page.reload();
    await drawn(page);
    await expect(subject).toHaveValue('Mara');

    for (const store of ['places', 'targets']) {
      await fill(page, store);
      await subject.fill(store);
      await isKept(page);
      await expect(notice(page)).toHaveCount(0);
    }
  },
);

test(
  'a store that is deleted under the page is told of, and what is seen is kept anew',
  { tag: '@long' },
  async ({ page, context }) => {
    await open(page, STRAIT);
    await repair(page);
    await isKept(page);
    const other = await context.newPage();
    await other.goto(BESIDE);
    // It is let go of at once: nothing is blocked.
    const deleted = await other.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const asked = indexedDB.deleteDatabase('benang');
          asked.onsuccess = () => resolve('deleted');
          asked.onblocked = () => resolve('blocked');
        }),
    );
    expect(deleted).toBe('deleted');
    await other.close();
    await choosePlace(page);
    await expect(notice(page)).toContainText('was deleted from this device. What you see is kept anew.');
    await isKept(page);
    await page.reload();
    await drawn(page);
    await expectAttention(page, 1);
    await page.keyboard.press('Control+z');
    await expectAttention(page, 2);
  },
);

test(
  'a store that another page holds is waited for no longer than it takes, and has everything later',
  { tag: '@long' },
  async ({ page, context }) => {
    await withoutPickers(page);
    const other = await context.newPage();
    await other.goto(BESIDE);
    // An older version of the store, and a page that does not hear that another one wants to renew it.
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('benang', 1);
          asked.onupgradeneeded = () => {
            const db = asked.result;
            db.createObjectStore('cards', { keyPath: 'key' });
            for (const name of ['parts', 'steps', 'places', 'targets']) db.createObjectStore(name);
          };
          asked.onsuccess = () => resolve();
        }),
    );
    await open(page, STRAIT);
    await expect(notice(page)).toContainText('cannot be reached now');
    await repair(page);
    await expect(notice(page)).toContainText('The store of this device does not answer');
    const download = page.waitForEvent('download');
    await notice(page).getByRole('button', { name: 'Save to a file' }).click();
    await download;
    await choosePlace(page);
    await other.close();
    // It is tried again now and then, without being asked.
    await isKept(page);
    await page.reload();
    await drawn(page);
    await expectAttention(page, 1);
  },
);

test(
  'a store that a newer page has renewed is left to it: it is told of, and the work can be saved',
  { tag: '@long' },
  async ({ page, context }) => {
    await withoutPickers(page);
    await open(page, STRAIT);
    await repair(page);
    await isKept(page);
    const other = await context.newPage();
    await other.goto(BESIDE);
    await other.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open('benang', 99);
          asked.onsuccess = () => resolve();
          asked.onblocked = () => reject(new Error('the older page does not let go'));
        }),
    );
    await choosePlace(page);
    await expect(notice(page)).toContainText('A newer version of Benang');
    const download = page.waitForEvent('download');
    await notice(page).getByRole('button', { name: 'Save to a file' }).click();
    expect(readDossier(await textOf(await download)).dossier?.claims).toHaveLength(45);
    await other.close();
  },
);

test(
  'of two tabs, the one without room loses nothing, and writes over nothing',
  { tag: '@long' },
  async ({ page, context }) => {
    await open(page, STRAIT);
    await repair(page);
    await expect.poll(() => page.url()).toContain('kept=');
    const other = await context.newPage();
    await open(other, page.url());
    await expectAttention(other, 2);
    await fill(page, 'steps');
    await page.bringToFront();
    await page.keyboard.press('Control+z');
    await expectAttention(page, 3);
    await repair(page);
    await choosePlace(page);
    await expect(notice(page)).toContainText('There is no room left on this device');
    // Meanwhile the other one goes on.
    await other.bringToFront();
    await expectAttention(other, 3);
    await repair(other);
    await expectAttention(other, 2);
    await isKept(other);
    await page.bringToFront();
    await fill(page, undefined);
    await notice(page).getByRole('button', { name: 'Try again' }).click();
    await expect(notice(page)).toContainText('Both are kept: you go on in a copy.');
    await expectAttention(page, 1);
    await isKept(page);
    await page.reload();
    await drawn(page);
    await expectAttention(page, 1);
    await other.reload();
    await drawn(other);
    await expectAttention(other, 2);
  },
);

test(
  'a clock that is set ahead and back loses nothing, and opens what was done last',
  { tag: '@long' },
  async ({ page }) => {
    test.slow();
    const words = 'The harbour was closed on Monday. The mayor blamed the owners, who deny it.';
    const text = dialog(page).locator('[data-article-text]');
    await page.clock.setFixedTime('2019-01-01T00:00:00Z');
    await open(page, FIRST);
    await command(page, 'New dossier');
    await text.fill(words);
    await expect.poll(() => drafts(page)).toEqual(['new/article']);
    // Ahead by far: something is done there.
    await page.clock.setFixedTime('2041-06-01T00:00:00Z');
    await page.goto('about:blank');
    await open(page, STRAIT);
    await repair(page);
    await isKept(page);
    await choosePlace(page);
    await isKept(page);
    // And back: the other dossier is changed last.
    await page.clock.setFixedTime('2026-11-29T00:00:00Z');
    await page.goto('about:blank');
    await open(page, './#dossier=dossiers/kim-putin.dossier.json');
    await numberOf(page, 3).click();
    await page.keyboard.press('Shift+End');
    await expect(page.getByRole('toolbar')).toBeVisible();
    await page.keyboard.press('c');
    const subject = evidence(page).getByRole('form').getByRole('combobox', { name: 'Who', exact: true });
    await subject.fill('Mara');
    await isKept(page);
    await page.goto('about:blank');
    await open(page, FIRST);
    await expect(subject).toHaveValue('Mara');
    await expect(notice(page)).toContainText('A pasted article is waiting that is to begin a new dossier');
    await notice(page).getByRole('button', { name: 'Go on with it' }).click();
    await expect(text).toHaveValue(words);
    await page.goto('about:blank');
    await open(page, STRAIT);
    await expect(notice(page)).toContainText(/waiting|a version of yours/);
  },
);

/** Keys of what is kept half written. */
function drafts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const asked = indexedDB.open('benang');
        asked.onsuccess = () => {
          const keys = asked.result.transaction('proposals').objectStore('proposals').getAllKeys();
          keys.onsuccess = () => {
            asked.result.close();
            resolve(keys.result as string[]);
          };
        };
      }),
  );
}

/** From now on, or no more, every sentence that counts something fails, wherever it is drawn. */
const breakCounting = (page: Page, broken: boolean): Promise<void> =>
  page.evaluate((now) => {
    const prototype = Intl.PluralRules.prototype as { select: Intl.PluralRules['select'] };
    const own = window as unknown as { select?: Intl.PluralRules['select'] };
    const select = (own.select ??= Object.getOwnPropertyDescriptor(prototype, 'select')
      ?.value as Intl.PluralRules['select']);
    prototype.select = function (count: number) {
      if (now) throw new Error('cannot count');
      return select.call(this, count);
    };
  }, broken);

test('what cannot be drawn anywhere in the page is told of; nothing that is kept is lost', async ({
  page,
  complaints,
}) => {
  await withoutPickers(page);
  await open(page, STRAIT);
  await repair(page);
  await isKept(page);
  await expectAttention(page, 2);
  await breakCounting(page, true);
  // A step that cannot be shown is taken back, and said.
  await page.keyboard.press('Control+z');
  await expect(dialog(page)).toContainText('was taken back');
  await dialog(page).getByText('For whoever fixes it').click();
  await expect(dialog(page)).toContainText('cannot count');
  expect(await complaintsOfAxe(page, dialog(page))).toEqual([]);
  await breakCounting(page, false);
  await dialog(page).getByRole('button', { name: 'Go on' }).click();
  // Where also what was before could not be drawn, each region says so, and is drawn when it can be.
  const undrawn = page.locator('[data-undrawn]');
  expect(await complaintsOfAxe(page)).toEqual([]);
  for (let left = await undrawn.count(); left > 0; left--) {
    await undrawn.first().getByRole('button', { name: 'Try again' }).click();
    await expect(undrawn).toHaveCount(left - 1);
  }
  await expectAttention(page, 2);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect(readDossier(await textOf(await download)).dossier?.claims).toHaveLength(45);
  await page.reload();
  await drawn(page);
  await expectAttention(page, 2);
  // And Svelte's remark on what was half drawn.
  expect(complaints.filter((one) => !/cannot count|derived_inert/u.test(one))).toEqual([]);
  complaints.length = 0;
});

test(
  'where the page itself cannot be drawn, the last work can be saved, and comes back',
  { tag: '@long' },
  async ({ page, complaints }) => {
    await open(page, STRAIT);
    await repair(page);
    await isKept(page);
    await page.addInitScript(() => {
      const real = window.matchMedia.bind(window);
      window.matchMedia = (query) => {
        if (query.includes('699px') && sessionStorage.getItem('broken')) throw new Error('no screen');
        return real(query);
      };
    });
    await page.evaluate(() => sessionStorage.setItem('broken', 'yes'));
    await page.reload();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The page could not be drawn');
    expect(await complaintsOfAxe(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await alert.getByRole('button', { name: 'Save the last dossier to a file' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('selat-kaca.dossier.json');
    expect(readDossier(await textOf(saved)).dossier?.claims).toHaveLength(45);
    await expect(alert).toContainText('Saved as selat-kaca.dossier.json.');
    await page.evaluate(() => sessionStorage.clear());
    await alert.getByRole('button', { name: 'Load the page again' }).click();
    await drawn(page);
    await expectAttention(page, 2);
    expect(complaints.every((one) => one.includes('no screen'))).toBe(true);
    complaints.length = 0;
  },
);

test('a kept dossier that is damaged opens as far as it can be read, and can be saved as it is', async ({ page }) => {
  await withoutPickers(page);
  await open(page, STRAIT);
  await repair(page);
  await choosePlace(page);
  await isKept(page);
  await page.goto(BESIDE);
  // JSON, and yet wrong.
  expect(await rewrite(page, 'parts', '"modality":"alleged"', '"modality":"certain"')).toBeGreaterThan(0);
  await page.goto('about:blank');
  await page.goto('./#lang=en');
  await expect(dialog(page)).toContainText('Kept, but damaged');
  await expect(dialog(page)).toContainText('is open as a copy');
  expect(await complaintsOfAxe(page, dialog(page))).toEqual([]);
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Save the damaged text' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('selat-kaca.damaged.json');
  expect(await textOf(saved)).toContain('certain');
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).last().click();
  await drawn(page);
  await isKept(page);
});

test(
  'a queue and a half-written claim that are damaged come back as far as they can be read; the rest is told and can be saved',
  { tag: '@long' },
  async ({ page }) => {
    test.slow();
    await withoutPickers(page);
    await open(page, FIRST);
    await command(page, 'Take proposals');
    await page.getByRole('tab', { name: 'Answer' }).click();
    const claims = Array.from({ length: 8 }, (_, i) => ({
      ...{ subject: 'Kim Jong Un', relation: 'praises', object: 'Rusia', quotes: ['Kim memuji hubungan'] },
      note: `the ${i}th`,
    }));
    await page.getByLabel('The answer').fill(JSON.stringify({ claims }));
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByRole('tab', { name: 'Review' })).toContainText('8');
    await page.keyboard.press('Escape');
    await numberOf(page, 3).click();
    await page.keyboard.press('Shift+End');
    await expect(page.getByRole('toolbar')).toBeVisible();
    await page.keyboard.press('c');
    const subject = evidence(page).getByRole('form').getByRole('combobox', { name: 'Who', exact: true });
    await subject.fill('Mara');
    await expect.poll(async () => (await drafts(page)).filter((key) => key.endsWith('/claim')).length).toBe(1);
    await page.goto(BESIDE);
    expect(await rewrite(page, 'proposals', 'the 5th', '')).toBe(1);
    expect(await rewrite(page, 'proposals', '"evidence":[', '"evidence":[7,')).toBe(1);
    await page.goto('about:blank');
    await open(page, './#lang=en');
    await expect(notice(page)).toContainText('is damaged. What could be understood of it is back in its place');
    await expect(evidence(page).getByRole('form')).toBeVisible();
    let download = page.waitForEvent('download');
    await notice(page).getByRole('button', { name: 'Save the damaged text' }).click();
    expect(await textOf(await download)).toContain('"evidence":[7,');
    await command(page, 'Take proposals');
    const told = dialog(page).getByRole('alert');
    await expect(told).toContainText('breaks off: 5 proposals could be read');
    expect(await complaintsOfAxe(page, dialog(page))).toEqual([]);
    download = page.waitForEvent('download');
    await told.getByRole('button', { name: 'Save the damaged text' }).click();
    expect(await textOf(await download)).toContain('the 4th');
    // The damaged text outlives what is written in its place, until somebody lets go of it.
    await dialog(page).press('n');
    await page.keyboard.press('Escape');
    await page.goto('about:blank');
    await open(page, './#lang=en');
    await expect(notice(page)).toContainText('is damaged');
    await notice(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(async () => (await drafts(page)).some((key) => key.endsWith('/damaged'))).toBe(false);
  },
);

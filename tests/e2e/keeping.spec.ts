/** What is done stays: through reloads, beside other tabs, on the shelf and in files; and where it cannot, that is said. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { choosePlace, expectAttention, repair } from './attention.ts';
import { drawn, FIRST, kept, open, STRAIT, test, toast } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const dialog = (page: Page) => page.getByRole('dialog');
const banner = (page: Page) => page.getByRole('banner');
const notice = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button') });

async function openDialog(page: Page): Promise<void> {
  await banner(page).getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog(page).getByRole('button', { name: /^Kim and Putin.*One Indonesian/ })).toBeVisible();
}
const rowsOfShelf = (page: Page) => dialog(page).locator('[data-key]');

async function visit(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await open(page, address);
}

test('work goes on after a reload, with its undo, its history and its address', async ({ page }) => {
  test.slow();
  await open(page, STRAIT);
  await expect(kept(page)).toHaveCount(0);
  await repair(page);
  await expect(kept(page)).toBeVisible();
  await choosePlace(page);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#kept=[0-9a-f]+&file=selat-kaca/);
  // Before that, the page asks whether it may be left.
  await expect(kept(page)).toBeVisible();

  await page.reload();
  await drawn(page);
  await expectAttention(page, 1);
  await page.keyboard.press('Control+z');
  await expectAttention(page, 2);
  await page.keyboard.press('Control+z');
  await expectAttention(page, 3);
  await page.keyboard.press('Control+y');
  await expectAttention(page, 2);

  await kept(page).click();
  const steps = dialog(page).getByRole('listitem');
  await expect(steps).toHaveCount(3);
  await expect(steps.first()).toContainText('undone');
  await expect(steps.nth(1)).toContainText('As it is now');
  expect(await complaintsOfAxe(page, dialog(page))).toEqual([]);
  // By the keys: from the way forward to the way back, and there.
  await steps.first().getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(steps).toHaveCount(4);
  await expect(steps.first()).toContainText('Back to how it was');
  await page.keyboard.press('Escape');
  await expectAttention(page, 3);
  await page.keyboard.press('Control+z');
  await expectAttention(page, 2);
  await expect(kept(page)).toBeVisible();

  // Whoever comes back by the plain address goes on, and the example is one step away.
  await visit(page, FIRST);
  await expect(title(page)).toHaveText('Who put out the Little Star?');
  await expect(notice(page)).toContainText('You go on where you were. Last change: today');
  await expectAttention(page, 2);
  await notice(page).getByRole('button', { name: 'Open the example as it was' }).click();
  await expectAttention(page, 3);
  await expect(notice(page)).toContainText('There is a version of yours');
  await page.reload();
  await drawn(page);
  await expectAttention(page, 3);
  await notice(page).getByRole('button', { name: 'Open your version' }).click();
  await expectAttention(page, 2);
  await page.goBack();
  await expectAttention(page, 3);
});

test('the shelf has what was changed, and gives back what was deleted until it is left', async ({ page }) => {
  test.slow();
  await open(page, STRAIT);
  await openDialog(page);
  await expect(dialog(page)).toContainText('kept here by themselves');
  await page.keyboard.press('Escape');
  await repair(page);
  await expect(kept(page)).toBeVisible();
  await openDialog(page);
  await expect(rowsOfShelf(page)).toHaveCount(1);
  await expect(rowsOfShelf(page)).toContainText('3 documents · 20 actors · 45 claims');
  await expect(rowsOfShelf(page)).toContainText('is open');
  await dialog(page).getByRole('button', { name: 'Copy Who put out the Little Star?' }).click();
  await expect(rowsOfShelf(page)).toHaveCount(2);
  await expect(rowsOfShelf(page).first()).toContainText('copy');
  expect(await complaintsOfAxe(page, dialog(page))).toEqual([]);

  const remove = dialog(page).getByRole('button', { name: 'Delete Who put out the Little Star?' });
  const original = rowsOfShelf(page)
    .filter({ hasNotText: 'copy' })
    .getByRole('button', { name: /^Delete/ });
  await original.click();
  await expect(dialog(page).getByRole('button', { name: 'Keep it after all' })).toBeFocused();
  // It was the open one: it is gone from the screen with that, and comes back with it.
  await expect(dialog(page)).toContainText('It was open, and is closed.');
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(2);
  await expect(rowsOfShelf(page).filter({ hasText: 'is open' })).toHaveCount(1);
  await original.click();
  await expect(dialog(page)).toContainText('It was open, and is closed.');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'No dossier is open' })).toBeVisible();
  await notice(page).getByRole('button', { name: 'Keep it after all' }).click();
  await expectAttention(page, 2);
  await expect(kept(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expectAttention(page, 3);
  await page.keyboard.press('Control+y');
  await expectAttention(page, 2);
  await expect(kept(page)).toBeVisible();

  await openDialog(page);
  await original.click();
  await page.keyboard.press('Escape');
  await expect(notice(page)).toContainText('“Who put out the Little Star?” is deleted.');
  await notice(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice(page)).toHaveCount(0);
  await openDialog(page);
  await expect(rowsOfShelf(page)).toHaveCount(1);
  await rowsOfShelf(page)
    .getByRole('button', { name: /^Who put out/ })
    .click();
  await expectAttention(page, 2);
  await expect(kept(page)).toBeVisible();
});

test('a dossier is closed by a command, is had back by the library or a step back, and a reload opens none', async ({
  page,
}) => {
  await open(page, STRAIT);
  await repair(page);
  await expect(kept(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('close');
  await page.keyboard.press('Enter');
  const nothing = page.getByRole('heading', { name: 'No dossier is open' });
  await expect(nothing).toBeVisible();
  await expect(title(page)).toHaveText(['No dossier is open']);
  await expect(toast(page)).toHaveText('“Who put out the Little Star?” is closed. It is kept on this device.');
  await expect(page.getByRole('main').getByRole('button', { name: /Kim and Putin/ })).toBeVisible();
  expect(await complaintsOfAxe(page)).toEqual([]);
  await page.reload();
  await expect(nothing).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'On this device' }).click();
  await rowsOfShelf(page)
    .getByRole('button', { name: /^Who put out/ })
    .click();
  await expectAttention(page, 2);
  await banner(page).getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Close the dossier' }).click();
  await expect(nothing).toBeVisible();
  await page.goBack();
  await expectAttention(page, 2);
});

async function second(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await open(page, address);
  return page;
}

test('two tabs follow each other, and never write over each other', async ({ page, context }) => {
  await open(page, STRAIT);
  await repair(page);
  await expect.poll(() => page.url()).toContain('kept=');
  const other = await second(context, page.url());
  await expect(notice(other)).toContainText('open in another tab as well');
  await expect(notice(page)).toContainText('open in another tab as well');
  await expectAttention(other, 2);
  await choosePlace(other);
  await expectAttention(page, 1);
  await page.keyboard.press('Control+z');
  await expectAttention(page, 2);
  await expectAttention(other, 2);

  // At the same moment: neither has heard of the other yet.
  await other.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {};
  });
  await choosePlace(other);
  await page.bringToFront();
  await page.keyboard.press('Control+z');
  await expect(notice(page)).toContainText('Both are kept: you go on in a copy.');
  await expectAttention(page, 3);
  await expectAttention(other, 1);
  await notice(page).getByRole('button', { name: 'Open the other version' }).click();
  await expectAttention(page, 1);
  await openDialog(page);
  await expect(rowsOfShelf(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await other.close();
  // Who comes back to a tab that is alone again is not told of others.
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      return notice(page).count();
    })
    .toBe(0);
});

test('a tab whose dossier is deleted in another one says so, and keeps it where that is wanted', async ({
  page,
  context,
}) => {
  await open(page, STRAIT);
  await repair(page);
  await expect.poll(() => page.url()).toContain('kept=');
  const other = await second(context, page.url());
  await expect(notice(page)).toContainText('open in another tab as well');
  const remove = dialog(other).getByRole('button', { name: /^Delete Who put out/ });
  await openDialog(other);
  await remove.click();
  await expect(notice(page)).toContainText('was deleted from this device. What you see is not kept any more');
  await expect(kept(page)).toHaveCount(0);
  await dialog(other).getByRole('button', { name: 'Keep it after all' }).click();
  await expect(notice(page)).toContainText('open in another tab as well');
  await expect(kept(page)).toBeVisible();
  await remove.click();
  await expect(notice(page)).toContainText('not kept any more');
  await notice(page).getByRole('button', { name: 'Keep it again' }).click();
  await expect(kept(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await expectAttention(page, 2);
  await other.close();
});

test('a full device is told of at once; work goes on, and all of it is kept when there is room', async ({ page }) => {
  await page.addInitScript(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put'];
    IDBObjectStore.prototype.put = function (...args) {
      if (document.documentElement.dataset['disk'] === 'full') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await open(page, STRAIT);
  await page.evaluate(() => (document.documentElement.dataset['disk'] = 'full'));
  await repair(page);
  await expect(notice(page)).toContainText('There is no room left on this device');
  await expect(banner(page).getByRole('button', { name: 'Not kept' })).toBeVisible();
  await choosePlace(page);

  const asked = page.waitForEvent('dialog');
  const gone = page.evaluate(() => location.reload());
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await gone;
  await expectAttention(page, 1);
  await page.evaluate(() => (document.documentElement.dataset['disk'] = 'fine'));
  await notice(page).getByRole('button', { name: 'Try again' }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await drawn(page);
  await expectAttention(page, 1);
  await page.keyboard.press('Control+z');
  await expectAttention(page, 2);
});

test('where storage is refused, files keep the work; and a file is written again, but not over others', async ({
  page,
}) => {
  // The page's own private folder stands for the disk: it has the same handles, and asks nobody.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('private', 'SecurityError');
    };
    const handle = async (): Promise<FileSystemFileHandle> =>
      (await navigator.storage.getDirectory()).getFileHandle('mine.dossier.json', { create: true });
    Object.assign(window, {
      showSaveFilePicker: () => {
        document.documentElement.dataset['asked'] = String(Number(document.documentElement.dataset['asked'] ?? 0) + 1);
        return handle();
      },
      showOpenFilePicker: async () => [await handle()],
    });
  });
  const asked = page.locator('html');
  const said = toast(page);
  const onDisk = (): Promise<string> =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      // A file that is written while it is read, or is put in the place of the old one, has to be asked for again.
      for (;;)
        try {
          return await (await (await folder.getFileHandle('mine.dossier.json')).getFile()).text();
        } catch (error) {
          if (!(error instanceof DOMException && /^Not(?:Readable|Found)Error$/u.test(error.name))) throw error;
        }
    });
  await open(page, STRAIT);
  await repair(page);
  await expect(notice(page)).toContainText('This browser keeps nothing on this device');
  await notice(page).getByRole('button', { name: 'Save to a file' }).click();
  await expect(said).toHaveText('Saved as mine.dossier.json.');
  await expect(asked).toHaveAttribute('data-asked', '1');
  const first = await onDisk();

  await choosePlace(page);
  await page.keyboard.press('Control+s');
  await expect.poll(onDisk).not.toBe(first);
  await expect(asked).toHaveAttribute('data-asked', '1');

  // Somebody else writes it.
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const writable = await (await folder.getFileHandle('mine.dossier.json')).createWritable();
    await writable.write('theirs');
    await writable.close();
  });
  await page.keyboard.press('Control+z');
  await expectAttention(page, 2);
  await page.keyboard.press('Control+s');
  await expect(dialog(page)).toContainText('mine.dossier.json was changed by another program');
  expect(await onDisk()).toBe('theirs');
  await dialog(page).getByRole('button', { name: 'Write over it' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(onDisk).toContain('benang-dossier');
  // What is in a file is not lost with the page: nobody asks.
  await page.reload();
  await drawn(page);
  await expectAttention(page, 3);
  await openDialog(page);
  await expect(dialog(page)).toContainText('This browser keeps nothing on this device now');
  await dialog(page).getByRole('button', { name: 'Open a dossier file…' }).click();
  await expectAttention(page, 2);
});

test('a store that does not answer keeps nobody from reading, and it is said', async ({ page, context }) => {
  await open(page, FIRST);
  // Another page never lets go of the cards, as WebKit may do for one that was left in the middle of its work.
  const other = await context.newPage();
  await other.goto('./third-party.md');
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('benang');
        asked.onsuccess = () => {
          const cards = asked.result.transaction('cards', 'readwrite').objectStore('cards');
          const again = (): void => {
            cards.get('nobody').onsuccess = again;
            resolve(undefined);
          };
          again();
        };
      }),
  );
  await page.reload();
  await drawn(page);
  const notice = page.getByText('What is kept on this device cannot be reached now.');
  await expect(notice).toBeVisible();
  await other.close();
  await page.reload();
  await drawn(page);
  await expect(notice).toHaveCount(0);
});

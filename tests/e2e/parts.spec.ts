/**
 * Does whoever asks for a part that is fetched only when it is wanted hear that it did not come, and get it when it can be had? Each of
 * them is held back and given, on one page that is never loaded again.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { drawn, evidence, numberOf, test } from './page.ts';

interface LazyPart {
  /** The file that is held back. */
  readonly file: string;
  readonly ask: (page: Page) => Promise<void>;
  /** What is there when it has come; a dialog where nothing is said. */
  readonly there?: (page: Page) => Locator;
  /** What takes it away again; Escape where nothing is said. */
  readonly leave?: (page: Page) => Promise<void>;
}

const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
/** From the command list: for what has no key of its own. */
const command = (text: string) => async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
};
const stay = (): Promise<void> => Promise.resolve();
const aside = (page: Page): Locator => page.getByRole('complementary');

const PARTS: readonly LazyPart[] = [
  { file: 'Palette', ask: press('Control+k') },
  { file: 'Table', ask: press('t'), there: (page) => page.getByRole('grid'), leave: press('g') },
  { file: 'Matrix', ask: press('m'), there: (page) => page.getByRole('grid'), leave: press('g') },
  { file: 'Ways', ask: press('s'), there: (page) => evidence(page).getByRole('heading', { level: 2 }) },
  {
    file: 'Workshop',
    ask: (page) => aside(page).getByRole('tab', { name: 'Coding' }).click(),
    there: (page) => aside(page).getByRole('button', { name: 'Add articles' }),
    leave: stay,
  },
  { file: 'FigureDialog', ask: press('e') },
  { file: 'Start', ask: command('New dossier') },
  { file: 'Codebook', ask: command('Codebook: types') },
  { file: 'DetailsDialog', ask: command('About this dossier') },
  { file: 'Proposals', ask: command('Take proposals') },
  { file: 'Compare', ask: command('Compare or merge') },
  { file: 'HistoryDialog', ask: command('History') },
  { file: 'Search', ask: press('/'), there: (page) => page.getByRole('combobox', { name: /^Search/ }) },
  {
    file: 'WordsBar',
    ask: async (page) => {
      await numberOf(page, 3).focus();
      await numberOf(page, 3).click();
      await page.keyboard.press('Shift+End');
    },
    there: (page) => page.getByRole('toolbar'),
    leave: stay,
  },
  { file: 'Composer', ask: press('c'), there: (page) => evidence(page).getByRole('form') },
];

test('a part that does not come says so, and comes when it can be had', async ({ page, complaints }) => {
  test.slow();
  let held = PARTS.map(({ file }) => file);
  await page.route(/\/assets\/.*\.(?:js|css)$/u, async (route) => {
    const name = /\/([\w.]+)-[^/]*$/u.exec(route.request().url())?.[1] ?? '';
    if (held.includes(name)) await route.abort();
    else await route.fallback();
  });
  await page.goto('./#lang=en');
  await drawn(page);
  for (const { file, ask, there, leave } of PARTS) {
    await test.step(file, async () => {
      const missing = page.locator('[data-missing]');
      await ask(page);
      await expect(missing).toContainText('could not be loaded');
      held = held.filter((other) => other !== file);
      await missing.getByRole('button', { name: 'Try again' }).click();
      await expect((there ?? ((all: Page) => all.getByRole('dialog')))(page).first()).toBeVisible();
      await expect(missing).toHaveCount(0);
      await (leave ?? press('Escape'))(page);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  }
  // The browser's own remarks on what was held back.
  expect(complaints.every((text) => /ERR_FAILED/u.test(text))).toBe(true);
  complaints.length = 0;
});

test('a part that is gone from its site leads to the new version, and nothing that was done is lost', async ({
  page,
  complaints,
}) => {
  await page.goto('./#lang=en');
  await drawn(page);
  await page.route(/\/assets\/Matrix-.*\.js$/u, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.route('**/version.json', (route) => route.fulfill({ json: { entry: 'assets/index-newer.js' } }));
  await page.keyboard.press('m');
  await expect(page.locator('[data-missing]')).toContainText('not on its site any more');
  const notice = page.getByRole('status').filter({ hasText: 'new version of Benang' });
  await expect(notice).toBeVisible();
  await page.unroute(/\/assets\/Matrix-.*\.js$/u);
  await notice.getByRole('button', { name: 'Load it now' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(complaints.every((text) => /404/u.test(text))).toBe(true);
  complaints.length = 0;
});

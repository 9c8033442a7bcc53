/** The address follows the reader, and leads others to the same view. */
import { expect, type Page } from '@playwright/test';
import {
  asReturning,
  asFile,
  chooseFile,
  clickActor,
  clickLine,
  drawn,
  evidence,
  filters,
  FIRST,
  headline,
  line,
  lines,
  open,
  sample,
  STRAIT,
  test,
  thread,
  toast,
  withoutPickers,
  zoomOf,
} from './page.ts';

test.use({
  locale: 'en-GB',
  permissions: ['clipboard-read', 'clipboard-write'],
  contextOptions: { reducedMotion: 'reduce' },
});

const COMRADES = 'kim-jong-un~comradeship~vladimir-putin';
const hash = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
const dialog = (page: Page) => page.getByRole('dialog');

test('a plain view has a plain address; what is chosen stands in it, back and forward follow', async ({ page }) => {
  await open(page, FIRST);
  expect(hash(page)).toBe('');
  await clickLine(page, COMRADES);
  await expect.poll(() => hash(page)).toContain(`show=edge:${COMRADES}`);
  await clickActor(page, 'china');
  await expect.poll(() => hash(page)).toContain('show=actor:china');
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect.poll(() => hash(page)).toContain('view=table');

  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Graph' })).toHaveAttribute('aria-selected', 'true');
  await expect(headline(page)).toHaveText('China');
  await page.goBack();
  await expect(headline(page)).toHaveText(/^Kim Jong Un .+ Vladimir Putin/);
  await page.goBack();
  await expect(thread(page)).toHaveCount(0);
  expect(hash(page)).toBe('');
  await page.goForward();
  await expect(headline(page)).toHaveText(/^Kim Jong Un .+ Vladimir Putin/);
});

test('a copied link opens the same view elsewhere: choice, filter, camera and language', async ({ page, browser }) => {
  await open(page, FIRST);
  await clickLine(page, COMRADES);
  await filters(page)
    .getByRole('checkbox', { name: /^Who speaks/ })
    .click();
  const left = await lines(page).count();
  expect(left).toBeLessThan(47);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const zoom = await zoomOf(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('id');
  await expect.poll(() => hash(page)).toMatch(/lang=id/);
  await expect.poll(() => hash(page)).toMatch(/at=/);

  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('combobox').fill('tautan');
  await page.keyboard.press('Enter');
  await expect(toast(page)).toContainText('disalin');
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })).newPage();
  await other.goto(link);
  await drawn(other);
  await expect(lines(other)).toHaveCount(left);
  await expect(headline(other)).toHaveText(/^Kim Jong Un .+ Vladimir Putin/);
  await expect(other.locator('html')).toHaveAttribute('lang', 'id');
  await expect.poll(async () => Math.abs((await zoomOf(other)) / zoom - 1)).toBeLessThan(0.02);
  // The view is named in what is copied, also where it is the one that opens anyway.
  expect(`${decodeURIComponent(new URL(other.url()).hash)}&view=graph`).toBe(decodeURIComponent(new URL(link).hash));
  await other.context().close();
});

test('a link copied at the start names its dossier, also for whoever has one of their own', async ({
  page,
  browser,
}) => {
  await open(page, FIRST);
  expect(hash(page)).toBe('');
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('combobox').fill('copy a link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link to this view copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeURIComponent(new URL(link).hash)).toBe('#dossier=dossiers/kim-putin.dossier.json&lang=en&view=graph');

  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const other = await context.newPage();
  await asReturning(other);
  await open(other, new URL(STRAIT, page.url()).href);
  // An edit makes it their own: from now on a bare address opens that.
  await evidence(other)
    .getByRole('button', { name: /^moved/ })
    .click();
  await other.getByRole('button', { name: 'Take the place where the words stand' }).click();
  await expect.poll(() => hash(other)).toContain('kept=');
  await other.keyboard.press('Control+k');
  await dialog(other).getByRole('combobox').fill('copy a link');
  await other.keyboard.press('Enter');
  const said = other.getByRole('status').filter({ hasText: 'In this browser it opens your version' });
  await expect(said).toContainText('anybody else needs the dossier file');
  await other.goto('about:blank');
  await other.goto(new URL(FIRST, page.url()).href);
  await drawn(other);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Who put out the Little Star?');
  await other.goto('about:blank');
  await other.goto(link);
  await drawn(other);
  await expect(lines(other)).toHaveCount(47);
  await context.close();
});

test('while the filter moves on and on it is one step back', async ({ page }) => {
  await open(page, FIRST);
  const before = await page.evaluate(() => history.length);
  for (const name of [/^Kinship/, /^Diplomacy/, /^War/]) await filters(page).getByRole('checkbox', { name }).click();
  await expect.poll(() => hash(page)).toMatch(/(only|not)-relation=/);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(before + 2);
});

test('a bad link opens what it can and says what it could not', async ({ page }) => {
  await page.goto(
    './#dossier=dossiers/kim-putin.dossier.json&show=edge:no~such~line&only-modality=asserted,perhaps&at=x',
  );
  await drawn(page);
  await expect(dialog(page)).toContainText('Part of the link could not be followed');
  await expect(dialog(page)).toContainText('show=edge:no~such~line');
  await expect(dialog(page)).toContainText('only-modality=perhaps');
  await expect(dialog(page)).toContainText('at=x');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(lines(page)).not.toHaveCount(47);
  await expect.poll(() => hash(page)).not.toContain('perhaps');
  expect(hash(page)).toContain('only-modality=asserted');
});

test('a link into a dossier from a file asks for the file, and then opens the view', async ({ page }) => {
  await withoutPickers(page);
  await open(page, FIRST);
  const own = { ...sample('selat-kaca'), id: 'my-own' };
  await chooseFile(page, asFile('own.json', own));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who put out the Little Star?');
  await page.keyboard.press('Escape');
  await clickLine(page, 'lembara~war~tirunesa');
  await expect.poll(() => hash(page)).toContain('file=my-own');
  const link = page.url();

  await page.goto('about:blank');
  await page.goto(link);
  await expect(dialog(page)).toContainText('my-own');
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: 'Open a dossier file…' }).click();
  const file = { name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(own)) };
  await (await chooser).setFiles(file);
  await drawn(page);
  await page.keyboard.press('Escape');
  await page.goto(link);
  await expect(line(page, 'lembara~war~tirunesa')).toHaveCount(1);
  await expect(evidence(page)).toContainText('Lembara');
});

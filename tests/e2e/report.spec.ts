/** Does a fact-checker tick off the claims, find that again, and take the report home as text, as a table and on paper? */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test';
import type { Dossier } from '../../src/dossier/schema.ts';
import { complaintsByDayAndNight } from './axe.ts';
import { evidence, FIRST, graph, open, test, toast } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

async function report(page: Page): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('menuitem', { name: /Report and fact check/u }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status').first()).toHaveText(/of 54 claims checked/u);
  return dialog;
}

async function saved(page: Page, press: Locator, info: TestInfo): Promise<string> {
  const coming = page.waitForEvent('download');
  await press.click();
  const download = await coming;
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return readFile(path, 'utf8');
}

test('claims are ticked off with a name, can be undone, and go home as text and as a table', async ({ page }, info) => {
  test.slow();
  await open(page, FIRST);
  let dialog = await report(page);
  expect(await complaintsByDayAndNight(page, dialog)).toEqual([]);
  const progress = dialog.getByRole('status').first();
  await dialog.getByLabel('Your name, for what you tick off').fill('Ann');
  const boxes = dialog.getByRole('checkbox', { name: /^Checked: / });
  await expect(boxes).toHaveCount(54);
  await boxes.nth(0).press('Space');
  await expect(progress).toHaveText('1 of 54 claims checked');
  await boxes.nth(1).check();
  await expect(progress).toHaveText('2 of 54 claims checked');
  await expect(dialog.getByText(/^Checked by Ann, /u)).toHaveCount(2);
  await boxes.nth(1).uncheck();
  await expect(progress).toHaveText('1 of 54 claims checked');

  const text = await saved(page, dialog.getByRole('button', { name: 'Save as Markdown' }), info);
  expect(text).toMatch(/^# Kim and Putin/u);
  expect(text.match(/☑ Checked by Ann/gu)).toHaveLength(2);
  expect(text.match(/^\| ☐/gmu)).toHaveLength(53);
  const table = await saved(page, dialog.getByRole('button', { name: 'Save the table as CSV' }), info);
  expect(table.match(/^yes,Ann,/gmu)).toHaveLength(1);

  // What is printed stands in the place of everything else, and goes when that is over.
  await page.evaluate(() => (window.print = () => void dispatchEvent(new Event('beforeprint'))));
  await dialog.getByRole('button', { name: 'Print the table' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('[data-printed="evidence"]');
  await expect(sheet.getByRole('row')).toHaveCount(55);
  await expect(sheet.getByRole('row', { name: /☑ Checked by Ann/u })).toHaveCount(1);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(graph(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  // Whoever prints then gets the article again.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('[data-printed]')).toHaveCount(1);
  await expect(sheet).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  // A step like any other: the file has it, and it can be taken back.
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Control+z');
  dialog = await report(page);
  await expect(dialog.getByRole('status').first()).toHaveText('2 of 54 claims checked');
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('the tick of a claim travels in the file, and goes when the claim says something else', async ({ page }) => {
  await page.route(/kim-putin\.dossier\.json$/u, async (route) => {
    const response = await route.fetch();
    const dossier = (await response.json()) as Dossier;
    const [one, two] = dossier.claims;
    const checkedClaims = [one, two].map((claim) => ({ claim: claim?.id, of: '0000000000000000', by: 'Ann' }));
    await route.fulfill({ response, json: { ...dossier, checkedClaims } });
  });
  await open(page, './#dossier=dossiers/kim-putin.dossier.json');
  const dialog = await report(page);
  await expect(dialog.getByRole('status').first()).toHaveText('0 of 54 claims checked');
});

test('a report that could not be saved says so, and is saved when that is asked again', async ({ page }, info) => {
  await open(page, FIRST);
  const dialog = await report(page);
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = () => {
      URL.createObjectURL = make;
      throw new Error('no room');
    };
  });
  await dialog.getByRole('button', { name: 'Save the table as CSV' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  const table = await saved(page, dialog.getByRole('button', { name: 'Try again' }), info);
  expect(table).toMatch(/^\uFEFFchecked,/u);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('where two actors become one, it is said how many claims lose their tick, and undo brings them back', async ({
  page,
}) => {
  test.slow();
  await open(page, './#show=actor:kim-jong-un');
  let dialog = await report(page);
  const boxes = dialog.getByRole('checkbox', { name: /^Checked: .*Kim Jong Un/ });
  for (const i of [0, 1]) await boxes.nth(i).check();
  await expect(dialog.getByRole('status').first()).toHaveText('2 of 54 claims checked');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await evidence(page).getByRole('button', { name: 'Edit', exact: true }).click();
  const form = evidence(page);
  await form.getByRole('button', { name: 'Merge with…' }).click();
  await form.getByRole('combobox').fill('North Ko');
  await page.getByRole('option', { name: 'North Korea' }).click();
  await form.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(toast(page)).toContainText('No longer ticked off, because they now say something else: 2 claims.');
  dialog = await report(page);
  await expect(dialog.getByRole('status').first()).toHaveText('0 of 54 claims checked');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Control+z');
  dialog = await report(page);
  await expect(dialog.getByRole('status').first()).toHaveText('2 of 54 claims checked');
});

test('in Indonesian: claims are ticked off, and the report goes home in that language', async ({ page }, info) => {
  await open(page, './#dossier=dossiers/kim-putin.dossier.json&lang=id');
  await page.getByRole('banner').getByRole('button', { name: 'Proyek', exact: true }).click();
  await page.getByRole('menuitem', { name: /Laporan dan cek fakta/u }).click();
  const dialog = page.getByRole('dialog');
  const progress = dialog.getByRole('status').first();
  await expect(progress).toHaveText(/^0 dari 54 klaim/u);
  await dialog.getByLabel('Nama Anda, untuk yang Anda centang').fill('Sari');
  await dialog
    .getByRole('checkbox', { name: /^Diperiksa: / })
    .first()
    .check();
  await expect(progress).toHaveText(/^1 dari 54 klaim/u);
  const text = await saved(page, dialog.getByRole('button', { name: /Markdown/u }), info);
  expect(text).toMatch(/^# Kim dan Putin/u);
  expect(text).toContain('☑');
  expect(text).toContain('Sari');
  expect(text).not.toMatch(/\bChecked\b|\bclaims\b/u);
});

/** Does a fact-checker tick off the claims, find that again, and take the report home as text, as a table and on paper? */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test';
import type { Dossier } from '../../src/dossier/schema.ts';
import { complaintsByDayAndNight } from './axe.ts';
import { FIRST, open, test } from './page.ts';

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
  await page.evaluate(() => (window.print = () => undefined));
  await dialog.getByRole('button', { name: 'Print the table' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('[data-printed-evidence]');
  await expect(sheet.getByRole('row')).toHaveCount(55);
  await expect(sheet.getByRole('row', { name: /☑ Checked by Ann/u })).toHaveCount(1);
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);

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

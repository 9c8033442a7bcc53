/** Quotes that are not where the dossier says: no line, a way to mend them, and a file that keeps the repair. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { readDossier } from '../../src/dossier/read.ts';
import { checkDossier } from '../../src/evidence/check.ts';
import {
  chooseFile,
  evidence,
  expectThread,
  headline,
  inAttention,
  line,
  lines,
  open,
  positions,
  STRAIT,
  test,
  thread,
  toast,
  withoutPickers,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const FIRED = 'tombak-4~gunfire~bintang-kecil';
const HOUSE = 'kelindan-tin~gift~rakai-uluwan';

async function repairMoved(page: Page): Promise<void> {
  await inAttention(page, 'moved').click();
  await page.getByRole('button', { name: 'Take the place where the words stand' }).click();
  await expect(toast(page)).toHaveText('Repaired: the claim counts now.');
}

test('quotes that need attention draw no line and say what can be done', async ({ page }) => {
  await open(page, STRAIT);
  await expect(evidence(page).getByRole('heading', { name: '3 quotes need attention' })).toBeVisible();
  await expect(line(page, HOUSE)).toHaveCount(0);
  await expect(line(page, 'rakai-uluwan~threat~lembara')).toHaveCount(0);

  await inAttention(page, 'missing').click();
  await expect(evidence(page)).toContainText('not counted in any line');
  await expect(evidence(page)).toContainText('These words do not stand in the document.');
  await expect(evidence(page).getByRole('button', { name: /It is this one|Take the place/ })).toHaveCount(0);
  await expect(thread(page)).toHaveCount(0);
});

test('a moved quote is repaired, undone, redone, saved and read back', async ({ page }) => {
  await withoutPickers(page);
  await open(page, STRAIT);
  const before = await positions(page);
  await expect(line(page, FIRED)).toHaveAttribute('stroke-dasharray', /\d/);

  await repairMoved(page);
  await expect(headline(page)).toContainText('Tombak-4');
  await expect(evidence(page).getByText('4 claims', { exact: true })).toBeVisible();
  await expect(line(page, FIRED)).not.toHaveAttribute('stroke-dasharray');
  await expectThread(page, FIRED);
  expect(await positions(page)).toEqual(before);

  await page.keyboard.press('Control+z');
  await expect(line(page, FIRED)).toHaveAttribute('stroke-dasharray', /\d/);
  await page.keyboard.press('Escape');
  await expect(inAttention(page, 'moved')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(evidence(page).getByRole('heading', { name: '2 quotes need attention' })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save dossier' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.dossier\.json$/);
  const content = readFileSync(await file.path(), 'utf8');
  const { dossier, problems } = readDossier(content);
  expect(problems).toEqual([]);
  const states = dossier && [...checkDossier(dossier)].filter(([, { state }]) => state !== 'verbatim');
  expect(states?.map(([id, { state }]) => [id, state])).toEqual([
    ['c-house', 'ambiguous'],
    ['c-threat', 'missing'],
  ]);

  await open(page, './');
  await chooseFile(page, { name: 'again.json', content });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who put out the Little Star?');
  await expect(evidence(page).getByRole('heading', { name: '2 quotes need attention' })).toBeVisible();
});

test('the place of an ambiguous quote is chosen, and its line appears', async ({ page }) => {
  await open(page, STRAIT);
  await inAttention(page, 'ambiguous').click();
  const places = evidence(page).getByRole('button', { name: 'It is this one' });
  await expect(places).toHaveCount(2);
  await places.nth(1).click();
  await expect(line(page, HOUSE)).toHaveCount(1);
  await expect(lines(page)).toHaveCount(32);
  await expect(headline(page)).toHaveText(/Kelindan Tin .+ Rakai Uluwan, allegedly/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line(page, HOUSE)).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(line(page, HOUSE)).toHaveCount(1);
});

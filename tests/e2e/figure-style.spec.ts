/** Does a figure look as a publication wants its figures to look, today and tomorrow, and can that be handed on? */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsByDayAndNight } from './axe.ts';
import { drawn, FIRST, open, test } from './page.ts';

test.use({ locale: 'en-GB' });

const STYLE = {
  format: 'benang-style',
  version: 1,
  name: 'Harian Kita',
  colours: { light: { paper: '#ffffff', ink: '#101820', families: { arms: '#7a1f00' } } },
  typefaces: { titles: 'sans', names: 'serif' },
  credit: 'Grafik: Harian Kita',
  figure: { format: 'square', legend: false, notes: 'none' },
  later: { kept: true },
};
const asFile = (value: unknown, name = 'kita.benang-style.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
});

async function figure(page: Page): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: 'Figure', exact: true }).click();
  return page.getByRole('dialog', { name: 'Figure' });
}
const unfold = (dialog: Locator): Promise<void> => dialog.getByText('House style', { exact: true }).click();

async function saved(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await button.click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const svgOf = async (page: Page, dialog: Locator): Promise<string> => {
  const button = dialog.getByRole('button', { name: 'Save SVG' });
  await expect(button).toBeEnabled();
  return (await saved(page, button)).text;
};

test('a house style comes from a file, is there after a reload, and goes out as the file that it was', async ({
  page,
}) => {
  await open(page, FIRST);
  let dialog = await figure(page);
  await unfold(dialog);
  await dialog.getByLabel('Choose a style file…').setInputFiles(asFile(STYLE));
  await expect(dialog.getByLabel('Publication')).toHaveValue('Harian Kita');
  await expect(dialog.getByLabel('Shape', { exact: true })).toHaveValue('square');
  await expect(dialog.getByText(/1080 × 1080 px/u)).toBeVisible();
  const first = await svgOf(page, dialog);
  expect(first).toContain('stroke="#7a1f00"');
  expect(first).toContain('Grafik: Harian Kita. ');
  expect(first).toMatch(/font-family="'Source Serif 4'[^>]*>Vladimir Putin</u);

  await page.reload();
  await drawn(page);
  dialog = await figure(page);
  await expect(dialog.getByText(/1080 × 1080 px/u)).toBeVisible();
  expect(await svgOf(page, dialog)).toBe(first);
  await unfold(dialog);
  const { name, text } = await saved(page, dialog.getByRole('button', { name: 'Save as a file' }));
  expect(name).toBe('harian-kita.benang-style.json');
  expect(JSON.parse(text)).toEqual(STYLE);
});

test('a house style is made by hand, warned of what is hard to see, and a wrong file says what is wrong', async ({
  page,
}) => {
  await open(page, FIRST);
  const dialog = await figure(page);
  await unfold(dialog);
  await dialog.getByLabel('Credit of all figures').fill('City Desk');
  await dialog.getByLabel('Names', { exact: true }).selectOption('serif');
  await dialog.getByLabel('Text', { exact: true }).and(dialog.locator('[type=color]')).fill('#b0b0b0');
  await expect(dialog.getByText(/^Text: 2 to 1 against the paper, where 4\.5 to 1 is needed\.$/u)).toBeVisible();
  await expect.poll(() => svgOf(page, dialog)).toContain('fill="#b0b0b0"');
  const svg = await svgOf(page, dialog);
  expect(svg).toContain('City Desk. ');
  await dialog.getByRole('button', { name: 'Benang’s colours again' }).click();
  await expect(dialog.getByText('Hard to see:')).toBeHidden();

  const wrong = { ...STYLE, colours: { light: { ink: 'red' } } };
  await dialog.getByLabel('Choose a style file…').setInputFiles(asFile(wrong, 'wrong.json'));
  await expect(dialog.getByText('wrong.json cannot be used as a house style:')).toBeVisible();
  await expect(dialog.getByText('colours.light.ink')).toBeVisible();
  // What was there stays.
  await expect(dialog.getByLabel('Credit of all figures')).toHaveValue('City Desk');

  await dialog.getByRole('button', { name: 'Back to Benang’s own' }).click();
  await expect(dialog.getByLabel('Credit of all figures')).toHaveValue('');
  await expect(dialog.getByRole('button', { name: 'Save as a file' })).toBeDisabled();
  await expect.poll(() => svgOf(page, dialog)).not.toContain('City Desk');
  expect(await page.evaluate(() => localStorage.getItem('benang.figure-style'))).toBeNull();
});

test('the fields of a house style stand still while it is made, and families that look the same are named', async ({
  page,
}) => {
  await open(page, FIRST);
  const dialog = await figure(page);
  await unfold(dialog);
  const fields = dialog.locator('input[type=color]');
  const arms = dialog.getByLabel('Arms and military technology').and(fields);
  const top = async (): Promise<number> => {
    const [one, of] = await Promise.all([
      arms.boundingBox(),
      dialog.getByText('House style', { exact: true }).boundingBox(),
    ]);
    return Math.round((one?.y ?? NaN) - (of?.y ?? NaN));
  };
  const before = await top();
  await dialog.getByLabel('Publication').fill('Harian Kita');
  await expect(dialog.getByRole('button', { name: 'Save as a file' })).toBeEnabled();
  expect(await top()).toBe(before);
  await arms.fill('#b0102e');
  await dialog.getByLabel('Sanctions').and(fields).fill('#b2122f');
  const same = dialog.getByText('“Arms and military technology” and “Sanctions” have nearly the same colour.');
  await expect(same).toBeVisible();
  expect(await top()).toBe(before);
  // It is said, and drawn as it is wanted.
  await expect.poll(() => svgOf(page, dialog)).toContain('#b2122f');
  await dialog.getByRole('button', { name: 'Benang’s colours again' }).click();
  await expect(same).toBeHidden();
});

test('a house style on a phone is chosen and changed with the thumb, by day and night', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, FIRST);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('figure');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Figure' });
  await unfold(dialog);
  const pale = { ...STYLE, colours: { light: { families: { arms: '#fff0d0' } } } };
  await dialog.getByLabel('Choose a style file…').setInputFiles(asFile(pale));
  await expect(dialog.getByText(/^Arms.*: 1 to 1 against the paper/u)).toBeVisible();
  for (const control of await dialog.locator('input[type=color], select').all()) {
    const box = await control.boundingBox();
    if (box) expect(box.x >= 0 && box.x + box.width <= 390).toBe(true);
  }
  expect(await complaintsByDayAndNight(page, dialog)).toEqual([]);
});

/** The small image of an actor: from a file, in the card and in the picture, through undo, reload, saving and opening again. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Dossier } from '../../src/dossier/schema.ts';
import { complaintsOfAxe } from './axe.ts';
import {
  actor,
  chooseFile,
  evidence,
  filters,
  FIRST,
  headline,
  kept,
  names,
  open,
  test,
  withoutPickers,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const form = (page: Page): Locator => evidence(page).getByRole('group', { name: /^Edit/ });
const SECRET = 'taken at 39.03 N, 125.75 E';

/** A photograph, half red and half blue, that says where it was taken. */
async function photograph(page: Page): Promise<Buffer> {
  const data = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    for (const [colour, from] of [
      ['#c00', 0],
      ['#00c', 200],
    ] as const) {
      pen.fillStyle = colour;
      pen.fillRect(from, 0, 200, 300);
    }
    return canvas.toDataURL('image/jpeg');
  });
  const jpeg = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
  const comment = Buffer.from([0xff, 0xfe, 0, SECRET.length + 2, ...Buffer.from(SECRET)]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}

async function saved(page: Page): Promise<{ name: string; content: string }> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return { name: 'again.dossier.json', content: await readFile(await (await download).path(), 'utf8') };
}

async function figureIn(page: Page, dialog: Locator): Promise<string> {
  const save = dialog.getByRole('button', { name: 'Save SVG' });
  await expect(save).toBeEnabled();
  const download = page.waitForEvent('download');
  await save.click();
  return readFile(await (await download).path(), 'utf8');
}

test('an image is chosen from a file, made small, described, undone, kept, saved and opened again', async ({
  page,
}) => {
  await withoutPickers(page);
  await open(page, FIRST);
  await names(page).filter({ hasText: 'Korea Utara' }).first().click();
  await evidence(page).getByRole('button', { name: 'Edit', exact: true }).click();
  const chooser = form(page).getByLabel('Choose an image…');
  const inForm = form(page).getByRole('img', { name: 'Image of North Korea' });

  // What is no picture is refused, and nothing is changed.
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await chooser.setInputFiles({ name: 'flag.png', mimeType: 'image/png', buffer: drawing });
  await expect(form(page).getByRole('status').filter({ hasText: 'This is no image' })).toBeVisible();
  await expect(inForm).toHaveCount(0);

  await chooser.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) });
  await expect(
    form(page)
      .getByRole('status')
      .filter({ hasText: /192 × 192, [\d.]+\skB/ }),
  ).toBeVisible();
  await expect(inForm).toBeVisible();
  await form(page).getByLabel('What is to be seen').fill('A flag, red and blue');
  await form(page).getByLabel('What is to be seen').press('Enter');
  await form(page).getByLabel('Credit').fill('AB, CC0');
  await form(page).getByLabel('Credit').press('Enter');
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);
  await form(page).getByRole('button', { name: 'Done' }).click();
  await expect(headline(page)).toHaveText('North Korea');
  const inCard = evidence(page).getByRole('img', { name: 'A flag, red and blue' });
  await expect(inCard).toBeVisible();
  await expect(evidence(page).getByText('AB, CC0')).toBeVisible();
  expect(await complaintsOfAxe(page, evidence(page))).toEqual([]);
  const data = (await inCard.getAttribute('src')) ?? '';
  expect(data).toMatch(/^data:image\/(?:webp|jpeg);base64,/);
  expect(Buffer.from(data.slice(data.indexOf(',') + 1), 'base64').includes('taken')).toBe(false);

  // The same image is in the picture, inside the actor's outline, and can be left out.
  const onStage = actor(page, 'north-korea').locator('[data-image]');
  await expect(onStage).toHaveAttribute('href', data);
  await expect(page.locator('[data-image]')).toHaveCount(2);
  if (!(await filters(page).isVisible())) await page.keyboard.press('f');
  const shown = filters(page).getByRole('checkbox', { name: 'Images of actors' });
  await shown.uncheck();
  await expect(onStage).toHaveCount(0);
  await expect(page).toHaveURL(/images=hide/u);
  await page.reload();
  await expect(inCard).toBeVisible();
  await expect(onStage).toHaveCount(0);
  await expect(shown).not.toBeChecked();
  await shown.check();
  await expect(onStage).toHaveCount(1);
  await expect(page).not.toHaveURL(/images=/u);

  // It goes into the figure in a type that print shops read, with what is said of it.
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Figure' });
  const inFigure = dialog.getByRole('checkbox', { name: 'Images of actors' });
  await expect(inFigure).toBeChecked();
  const svg = await figureIn(page, dialog);
  expect(svg).toMatch(/<title>A flag, red and blue<\/title><image [^>]*href="data:image\/jpeg;base64,/u);
  expect(svg).toContain('AB, CC0');
  await inFigure.uncheck();
  expect(await figureIn(page, dialog)).not.toContain('<image');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect(evidence(page).getByRole('img')).toHaveCount(0);
  await expect(onStage).toHaveCount(0);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Shift+z');
  await expect(inCard).toBeVisible();
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expect(inCard).toBeVisible();
  await expect(onStage).toHaveCount(1);

  const file = await saved(page);
  const written = (JSON.parse(file.content) as Dossier).actors.find(({ id }) => id === 'north-korea');
  expect(written?.image).toEqual({ data, description: { en: 'A flag, red and blue' }, credit: 'AB, CC0' });
  await chooseFile(page, { ...file, content: file.content.replace('"id": "kim-putin', '"id": "again') });
  await expect(page).toHaveURL(/again/);
  await names(page).filter({ hasText: 'Korea Utara' }).first().click();
  await expect(inCard).toHaveAttribute('src', data);
});

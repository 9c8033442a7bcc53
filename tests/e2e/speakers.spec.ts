/** Does the picture show who says so, and why somebody without a line is in it? */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { drawn, FIRST, open, pointOfActor, sample, STRAIT, test } from './page.ts';

const link = '[data-quotation]';
const mark = '[data-quotation-mark]';

/** The strait, in which somebody without a line accuses, and somebody else denies it. */
async function withAccuser(page: Page): Promise<void> {
  const dossier = sample('selat-kaca');
  const claims = dossier.claims.map((claim, i) =>
    i === 0 ? { ...claim, attribution: [{ actor: 'nuh-suar' }] } : claim,
  );
  await page.route(/selat-kaca\.dossier\.json$/u, (route) => route.fulfill({ json: { ...dossier, claims } }));
}

test('a switch shows thin links from who says so; the link to the view and the figure have them, too', async ({
  page,
}) => {
  await open(page, FIRST);
  await expect(page.locator(link)).toHaveCount(0);
  await page.keyboard.press('q');
  await expect(page.locator(`[data-marks="all"] ${link}`).first()).toBeVisible();
  await expect(page.locator(`[data-marks="all"] ${mark}`).first()).toBeVisible();
  await expect(page).toHaveURL(/speakers=show/u);
  const box = page.getByRole('checkbox', { name: 'Tampilkan di graf' });
  await expect(box).toBeChecked();
  await page.reload();
  await drawn(page);
  await expect(page.locator(`[data-marks="all"] ${link}`).first()).toBeVisible();

  await page.keyboard.press('e');
  await expect(page.getByRole('checkbox', { name: 'Siapa yang mengatakannya' })).toBeChecked();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan SVG' }).first().click();
  const file = await (await coming).path();
  const svg = readFileSync(file, 'utf8');
  expect(svg).toContain('id="benang-speakers"');
  expect(svg).toContain('id="benang-quotation-marks"');
  await page.keyboard.press('Escape');

  await box.uncheck();
  await expect(page.locator(link)).toHaveCount(0);
  await expect(page).not.toHaveURL(/speakers=/u);
});

test('somebody without a line says why they are in the picture, and one press shows what they speak about', async ({
  page,
}) => {
  await withAccuser(page);
  await open(page, STRAIT);
  const at = await pointOfActor(page, 'nuh-suar');
  await page.mouse.move(at.x, at.y);
  await expect(page.locator('[data-tip]')).toContainText('berbicara tentang 1 hubungan, tidak punya hubungan sendiri');
  await expect(page.locator(`${link}[data-quotation="nuh-suar"]`)).toBeVisible();
  await page.mouse.click(at.x, at.y);
  await expect(page.locator('[data-lone]')).toHaveText('Berbicara tentang 1 hubungan, tidak punya hubungan sendiri.');
  await expect(page.locator(link)).toHaveCount(1);
  await page.getByRole('button', { name: 'Tampilkan siapa yang mengatakannya di graf' }).click();
  await expect(page.locator(`[data-marks="all"] ${link}`).nth(3)).toBeVisible();
});

/** At every size, by day and by night: nothing is cut off, no label lies on another, and axe finds nothing to complain of. */
import { expect, type Page } from '@playwright/test';
import { complaintsByDayAndNight } from './axe.ts';
import {
  clickActor,
  clickLine,
  evidence,
  FIRST,
  headline,
  inAttention,
  numberOf,
  open,
  overflows,
  positions,
  STRAIT,
  test,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

/**
 * Labels that lie on each other, or are cut by the frame of the stage. What counts are the letters: the room that a font leaves above
 * and below them differs from font to font, and nobody sees it.
 */
function badLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frame = document.querySelector('[data-stage]')?.getBoundingClientRect();
    const pen = document.createElement('canvas').getContext('2d');
    if (!frame || !pen) return ['no stage'];
    const labels = [...document.querySelectorAll<SVGTextElement>('[data-label]')].map((element) => {
      pen.font = getComputedStyle(element).font;
      const lines = [...element.querySelectorAll('tspan')].map((line) => {
        const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(line.textContent);
        const baseline = line.y.baseVal[0]?.value ?? NaN;
        return { top: baseline - actualBoundingBoxAscent, bottom: baseline + actualBoundingBoxDescent };
      });
      const matrix = element.getScreenCTM() ?? new DOMMatrix();
      const { x, width } = element.getBBox();
      const a = new DOMPoint(x, Math.min(...lines.map(({ top }) => top))).matrixTransform(matrix);
      const b = new DOMPoint(x + width, Math.max(...lines.map(({ bottom }) => bottom))).matrixTransform(matrix);
      return { text: element.textContent, left: a.x, top: a.y, right: b.x, bottom: b.y };
    });
    const out: string[] = [];
    if (labels.length === 0) return ['no labels'];
    labels.forEach((one, i) => {
      // Asked the other way around, so that what could not be measured is found, too.
      if (!(one.left >= frame.left && one.right <= frame.right && one.top >= frame.top && one.bottom <= frame.bottom))
        out.push(`${one.text} is cut by the frame`);
      for (const other of labels.slice(i + 1)) {
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (wide > 0 && high > 0) out.push(`${one.text} lies on ${other.text}`);
      }
    });
    return out;
  });
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const)
  for (const [name, address, edge] of [
    ['the seed', FIRST, 'kim-jong-un~comradeship~vladimir-putin'],
    ['the strait', STRAIT, 'lembara~war~tirunesa'],
  ] as const)
    test(`${name} fits a window of ${width} by ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, address);
      expect(await badLabels(page)).toEqual([]);
      expect(await overflows(page)).toEqual([]);
      await clickLine(page, edge);
      await expect(evidence(page).locator('[data-claim]').first()).toBeVisible();
      expect(await overflows(page)).toEqual([]);
    });

test('axe finds nothing in what can be chosen', async ({ page }) => {
  test.slow();
  await open(page, STRAIT);
  expect(await complaintsByDayAndNight(page), 'overview').toEqual([]);
  await clickLine(page, 'lembara~war~tirunesa');
  await expect(headline(page)).toHaveText(/^Lembara/);
  expect(await complaintsByDayAndNight(page, evidence(page)), 'line').toEqual([]);
  await clickActor(page, 'lembara');
  await expect(headline(page)).toHaveText('Lembara');
  expect(await complaintsByDayAndNight(page, evidence(page)), 'actor').toEqual([]);
  await numberOf(page, 2).click();
  expect(await complaintsByDayAndNight(page, page.getByRole('main')), 'passage').toEqual([]);
  await page.keyboard.press('Escape');
  for (const state of ['moved', 'ambiguous', 'missing'] as const) {
    await inAttention(page, state).click();
    await expect(evidence(page)).toContainText('not counted in any line');
    expect(await complaintsByDayAndNight(page, evidence(page)), state).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('axe finds nothing in the dialogs', async ({ page, complaints }) => {
  test.slow();
  await open(page, FIRST);
  const dialog = page.getByRole('dialog');
  for (const name of ['Open', 'Help and keys', 'Figure']) {
    await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
    await expect(dialog).toBeVisible();
    if (name === 'Open') await expect(dialog.getByRole('listitem')).toHaveCount(2);
    expect(await complaintsByDayAndNight(page, dialog), name).toEqual([]);
    expect(await overflows(page), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.evaluate(() => (location.hash = '#dossier=dossier.schema.json'));
  await expect(dialog).toContainText('This is not a dossier');
  expect(await complaintsByDayAndNight(page, dialog), 'problems').toEqual([]);
  expect(complaints).toEqual([]);
});

test('language and colours change in place, and are remembered', async ({ page }) => {
  await open(page, FIRST);
  const before = await positions(page);
  await page.evaluate(() => Object.assign(window, { stillHere: true }));

  await page.getByRole('combobox', { name: 'Language' }).selectOption('id');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kim dan Putin/);
  await expect(evidence(page)).toContainText('Semua hubungan, sebagai kalimat');
  await expect(page.locator('[data-label="north-korea"]')).toHaveText('Korea Utara');
  expect(await positions(page)).toEqual(before);
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);

  const paper = () =>
    page.locator('body').evaluate((e) => getComputedStyle(e.ownerDocument.documentElement).backgroundColor);
  const auto = await paper();
  const button = page.getByRole('button', { name: /^Tema:/ });
  // The first press already shows the other one; a second comes back.
  await button.click();
  await expect(button).toHaveAccessibleName('Tema: Gelap');
  expect(await paper()).not.toBe(auto);
  await button.click();
  await expect(button).toHaveAccessibleName('Tema: Terang');
  expect(await paper()).toBe(auto);
  await button.click();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kim dan Putin/);
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

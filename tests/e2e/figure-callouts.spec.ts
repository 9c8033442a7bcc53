/** Do words of one's own stand beside what they speak of, and is the figure seen on a phone while one chooses? */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsByDayAndNight } from './axe.ts';
import { FIRST, open, test } from './page.ts';

test.use({ locale: 'en-GB' });

/** What is said of each shape once it is drawn. */
const SIZES = {
  column: /^90 × \d+ mm/u,
  slide: /^1920 × 1080 px/u,
  square: /^1080 × 1080 px/u,
  portrait: /^1080 × 1350 px/u,
  poster: /^420 × 594 mm/u,
} as const;

async function figure(page: Page): Promise<Locator> {
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Figure' });
  await expect(dialog.getByRole('button', { name: 'Save SVG' })).toBeEnabled();
  return dialog;
}

async function saved(page: Page, dialog: Locator): Promise<string> {
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  return readFile(await (await coming).path(), 'utf8');
}

/** What fits what is typed; other choices of the dialog are options, too. */
const offered = (dialog: Locator, name?: { readonly name: string; readonly exact: true }): Locator =>
  dialog.locator('[data-choice-list]').getByRole('option', name);

/** What is drawn now, once it says so. */
async function drawn(page: Page, dialog: Locator, said: string | RegExp): Promise<string> {
  let svg = '';
  await expect(async () => {
    svg = await saved(page, dialog);
    expect(svg).toMatch(said);
  }).toPass();
  return svg;
}

test('a callout points at an actor and at a relation, by keys alone, and those that are too long stand below', async ({
  page,
}) => {
  test.slow();
  await open(page, FIRST);
  const dialog = await figure(page);
  const heading = dialog.getByText('Callouts', { exact: true });
  await heading.focus();
  await page.keyboard.press('Enter');
  const chooser = dialog.getByRole('combobox', { name: 'Add a callout to' });
  await chooser.focus();
  await page.keyboard.type('kim jong');
  await expect(offered(dialog).first()).toHaveText('Kim Jong Un');
  await page.keyboard.press('Enter');
  const first = dialog.getByRole('textbox', { name: 'Kim Jong Un', exact: true });
  await expect(first).toBeFocused();
  await page.keyboard.type('Came by <b>train</b>');
  await chooser.focus();
  await page.keyboard.type('missiles');
  await expect(offered(dialog).first()).toContainText('missiles');
  const relation = (await offered(dialog).first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  const second = dialog.getByRole('textbox', { name: relation.trim(), exact: true });
  await expect(second).toBeFocused();
  await page.keyboard.type('Words that nobody sets beside a thin line, since they are far too many. '.repeat(3));
  await expect(dialog.getByText('No room beside it: the words stand below the picture.')).toBeVisible();
  expect(await complaintsByDayAndNight(page, dialog)).toEqual([]);
  const svg = await drawn(page, dialog, /id="benang-callout-list"/u);
  expect(svg).toContain('id="benang-callout-1"');
  expect(svg).toContain('Kim Jong Un: Came by &lt;b&gt;train&lt;/b&gt;');
  expect(svg).toMatch(/<desc [^>]*>.*Callouts: Kim Jong Un: Came by .*<\/desc>/u);

  // The second becomes the first, and the first goes.
  const items = dialog.getByRole('list', { name: 'The callouts of this figure' }).getByRole('listitem');
  await items
    .nth(1)
    .getByRole('button', { name: /^Move up/u })
    .press('Enter');
  await expect(items.first().getByRole('textbox')).toHaveValue(/^Words that nobody/u);
  await expect(items.first().getByRole('button', { name: /^Move down/u })).toBeFocused();
  await items.nth(1).getByRole('button', { name: 'Remove the callout: Kim Jong Un' }).press('Enter');
  await expect(items).toHaveCount(1);
  await expect(items.first().getByRole('button', { name: /^Remove the callout/u })).toBeFocused();
  await drawn(page, dialog, /^(?![^]*train)/u);
});

test('a callout of what the figure no longer shows says so, and stands in every shape', async ({ page }) => {
  test.slow();
  await open(page, FIRST);
  const dialog = await figure(page);
  await dialog.getByText('Callouts', { exact: true }).click();
  const chooser = dialog.getByRole('combobox', { name: 'Add a callout to' });
  await chooser.fill('ukraine');
  await offered(dialog, { name: 'Ukraine', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Ukraine', exact: true }).fill('Not asked');
  for (const shape of ['column', 'slide', 'square', 'portrait', 'poster'] as const) {
    await dialog.getByLabel('Shape', { exact: true }).selectOption(shape);
    await expect(dialog.getByText(SIZES[shape])).toBeVisible();
    await drawn(page, dialog, /Ukraine: Not asked/u);
  }
  await dialog.getByRole('radio', { name: 'Actors that I tick' }).check();
  const among = dialog.getByRole('group', { name: 'Whom to show' });
  await among.getByRole('checkbox', { name: 'Russia', exact: true }).check();
  await expect(dialog.getByText('Not in this figure as it is now.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the figure is seen while one chooses, changes with what is chosen, and opens large by a tap', async ({
    page,
  }) => {
    test.slow();
    await open(page, FIRST);
    const dialog = await figure(page);
    const picture = dialog.getByRole('img', { name: 'Preview' });
    const last = dialog.getByRole('checkbox', { name: 'The dossier inside the file' });
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
    await expect(picture).toBeInViewport();
    const seen = await dialog.getByRole('group', { name: 'Preview', exact: true }).boundingBox();
    expect(seen?.height).toBeGreaterThan(844 * 0.3);
    expect(seen?.height).toBeLessThan(844 * 0.4);
    const before = await picture.getAttribute('src');
    await dialog.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(() => picture.getAttribute('src')).not.toBe(before);
    await dialog.getByLabel('Shape', { exact: true }).selectOption('slide');
    await expect(dialog.getByRole('button', { name: 'Save SVG' })).toBeEnabled();
    expect(await complaintsByDayAndNight(page, dialog)).toEqual([]);
    await picture.tap();
    const large = page.getByRole('dialog', { name: 'Preview' });
    await expect(large.getByRole('img', { name: 'Preview' })).toBeVisible();
    await expect.poll(async () => (await large.getByRole('img').boundingBox())?.width).toBe(1920);
    await expect(large.getByText(/1920 × 1080 px/u)).toBeVisible();
    expect(await complaintsByDayAndNight(page, large)).toEqual([]);
    await large.getByRole('radio', { name: 'Fits' }).check();
    await expect.poll(async () => (await large.getByRole('img').boundingBox())?.width).toBeLessThan(390);
    await page.keyboard.press('Escape');
    await expect(large).toBeHidden();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'See it large' }).tap();
    await expect(large).toBeVisible();
    await large.getByRole('button', { name: 'Close' }).tap();
    await expect(dialog.getByRole('button', { name: 'See it large' })).toBeFocused();
  });

  test('a callout is written there, with the picture in sight', async ({ page }) => {
    await open(page, FIRST);
    const dialog = await figure(page);
    await dialog.getByText('Callouts', { exact: true }).tap();
    await dialog.getByRole('combobox', { name: 'Add a callout to' }).fill('putin');
    await offered(dialog, { name: 'Vladimir Putin', exact: true }).tap();
    const words = dialog.getByRole('textbox', { name: 'Vladimir Putin', exact: true });
    await expect(words).toBeFocused();
    await words.fill('Asked first');
    await drawn(page, dialog, /Vladimir Putin: Asked first/u);
    await expect(words).toBeInViewport({ ratio: 1 });
    await expect(dialog.getByRole('img', { name: 'Preview' })).toBeInViewport();
  });

  for (const [width, height] of [
    [844, 390],
    [667, 375],
  ] as const)
    test(`held sideways, ${width} × ${height}, the figure stands beside what is chosen`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, FIRST);
      const dialog = await figure(page);
      const last = dialog.getByRole('checkbox', { name: 'The dossier inside the file' });
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ ratio: 1 });
      await last.click({ trial: true });
      await expect(dialog.getByRole('img', { name: 'Preview' })).toBeInViewport();
      await expect(dialog.getByRole('button', { name: 'See it large' })).toBeInViewport({ ratio: 1 });
    });

  test('where the keyboard leaves little height, what is typed into is in reach', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 430 });
    await open(page, FIRST);
    const dialog = await figure(page);
    await expect(dialog.getByRole('img', { name: 'Preview' })).toBeInViewport();
    await dialog.getByText('Words', { exact: true }).click();
    const title = dialog.getByLabel('Title', { exact: true });
    await title.click();
    await title.fill('By hand');
    await expect(title).toBeInViewport({ ratio: 1 });
    await title.click({ trial: true });
  });
});

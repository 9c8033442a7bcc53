/** Has every script its letters, and keep figures theirs, whatever fonts the machine has? */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { FIRST, open, STRAIT, test } from './page.ts';

const fontFiles = (page: Page): string[] => {
  const files: string[] = [];
  page.on('request', (request) => {
    if (/noto-.*\.woff2$|\/(?:wght|400)-[^/]*\.css$/u.test(request.url())) files.push(request.url());
  });
  return files;
};

async function figure(page: Page): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: 'Figure', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Figure' });
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible();
  return dialog;
}

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await press();
  return readFileSync(await (await coming).path());
}

test.use({ locale: 'en-GB' });

test('letters beyond Latin come from this site, and only where they occur', async ({ page }) => {
  const files = fontFiles(page);
  await open(page, FIRST);
  expect(files).toEqual([]);
  await open(page, STRAIT);
  await expect
    .poll(() =>
      [...new Set(files.map((url) => /noto-sans-(kr|sc|jp|arabic)-[^/]*\.woff2$/u.exec(url)?.[1]))]
        .filter(Boolean)
        .sort(),
    )
    .toEqual(expect.arrayContaining(['arabic', 'kr']));
  // What the graph shows of them is drawn by a face of ours, not by whatever the device has, or boxes.
  const missing = (): Promise<string[]> =>
    page.evaluate(() => {
      const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
      const ranges = loaded.flatMap(({ unicodeRange }) =>
        unicodeRange.split(',').map((range) => {
          const [first = '', last = first] = range.trim().slice(2).split('-');
          return [parseInt(first, 16), parseInt(last, 16)] as const;
        }),
      );
      const texts = [...document.querySelectorAll('[data-label]')].map((text) => text.textContent).join('');
      const foreign = [...texts].filter((char) => char > '\u2fff');
      if (foreign.length === 0) return ['nothing foreign on the stage'];
      return foreign.filter((char) => {
        const code = char.codePointAt(0) ?? 0;
        return !ranges.some(([first, last]) => code >= first && code <= last);
      });
    });
  await expect.poll(missing).toEqual([]);
});

test('a figure in outlines needs no font and keeps its words; a PNG is always made of outlines', async ({ page }) => {
  await open(page, STRAIT);
  const dialog = await figure(page);
  const text = (await saved(page, () => dialog.getByRole('button', { name: 'Save SVG' }).click())).toString('utf8');
  expect(text).toMatch(/<text [^>]*textLength="[\d.]+"[^>]*>Who put out the Little Star\?</u);

  await dialog.getByRole('radio', { name: 'Outlines' }).check();
  await expect(dialog.getByRole('status').filter({ hasText: 'Drawing the figure' })).toBeHidden();
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible();
  const drawn = (await saved(page, () => dialog.getByRole('button', { name: 'Save SVG' }).click())).toString('utf8');
  expect(drawn).toMatch(/<text [^>]*fill="none"[^>]*>Who put out the Little Star\?</u);
  expect(drawn).not.toMatch(/<text (?![^>]*fill="none")/u);

  const png = await saved(page, () => dialog.getByRole('button', { name: 'Save PNG' }).click());
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const [, width = '0'] = /<svg [^>]*width="(\d+)"/u.exec(drawn) ?? [];
  expect(png.readUInt32BE(16)).toBe(2 * Number(width));
});

test('fonts that do not come are said to be missing, and are asked for again', async ({ page, complaints }) => {
  await open(page, FIRST);
  let cut = true;
  await page.route(/typeset-[^/]*\.js$|open-font[^/]*\.js$/u, (route) => (cut ? route.abort() : route.continue()));
  const dialog = await figure(page);
  await dialog.getByRole('radio', { name: 'Outlines' }).check();
  await expect(dialog.getByText('The letters could not be fetched.')).toBeVisible();
  cut = false;
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible();
  expect(complaints.every((text) => /Failed to load resource|ERR_FAILED|dynamically imported/u.test(text))).toBe(true);
  complaints.length = 0;
});

/** The dossier as one HTML file: how it is asked for, put on the disk, and opened there by somebody else. */
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type Locator, type Page, type TestInfo } from '@playwright/test';

/** The dialog that makes one. `name`: what the menu calls it. */
export async function askFor(page: Page, name: RegExp): Promise<Locator> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^(?:Dossier|Proyek)$/u })
    .click();
  await page.getByRole('menuitem', { name }).click();
  return page.getByRole('dialog');
}

/** The page as a file on the disk. */
export async function saved(page: Page, press: Locator, info: TestInfo): Promise<string> {
  const coming = page.waitForEvent('download');
  await press.click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.html$/u);
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Somebody who opens the file: it may run nothing and ask nobody. Gives what went wrong, too. */
export async function reading(
  browser: Browser,
  path: string,
  javaScriptEnabled = false,
  { hash = '', width = 1280, height = 900 } = {},
) {
  const context = await browser.newContext({
    javaScriptEnabled,
    offline: true,
    viewport: { width, height },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:file|data):/u.test(request.url())) faults.push(`asks for ${request.url()}`);
  });
  await page.goto(`${pathToFileURL(path).href}${hash}`);
  return { page, faults, leave: () => context.close() };
}

/** The whole way by keyboard: the graph, the evidence, the article, the dialogs. */
import { expect, type Locator, type Page } from '@playwright/test';
import {
  currentNumber,
  evidence,
  FIRST,
  graph,
  headline,
  numberOf,
  open,
  stage,
  test,
  thread,
  zoomOf,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const announced = (page: Page) => stage(page).locator('[aria-live]');

/** Tabs until the keys are there, as somebody would who does not know how far it is. */
async function tabTo(page: Page, target: Locator, most = 25): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

/** By the first key of the page, past the header and the filter. */
async function toGraph(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Go to the Graph' }), 2);
  await page.keyboard.press('Enter');
  await expect(graph(page)).toBeFocused();
}

test('Tab reaches the graph, arrows walk it, Enter opens the quotes and Escape comes back', async ({ page }) => {
  await open(page, FIRST);
  await toGraph(page);
  await expect(announced(page)).toHaveText(/^North Korea, .+, \d+ relations$/);

  await page.keyboard.press('ArrowUp');
  await expect(announced(page)).not.toHaveText(/^North Korea/);
  await expect(announced(page)).toHaveText(/^.+, .+, \d+ relations?$/);
  const walked = (await announced(page).innerText()).split(',')[0] ?? '';

  await page.keyboard.press('Tab');
  await expect(announced(page)).toHaveText(
    /^.+\. \d+ claims?, 1 document, \d+ independent sources?\. Line \d+ of \d+$/,
  );
  const first = await announced(page).innerText();
  await page.keyboard.press('Tab');
  await expect(announced(page)).not.toHaveText(first);
  await page.keyboard.press('Shift+Tab');
  await expect(announced(page)).toHaveText(first);
  expect(first).toContain(walked);

  await page.keyboard.press('Enter');
  await expect(evidence(page)).toBeFocused();
  await expect(headline(page)).toHaveText(first.slice(0, first.indexOf('. ')));
  await expect(thread(page)).toHaveCount(1);

  await page.keyboard.press('Escape');
  await expect(graph(page)).toBeFocused();
  await expect(thread(page)).toHaveCount(0);
  await expect(announced(page)).toHaveText(first);
});

test('past the last line of an actor, Tab leaves the graph', async ({ page }) => {
  await open(page, FIRST);
  await toGraph(page);
  await tabTo(page, page.getByRole('button', { name: 'Zoom in' }), 60);
  await expect(announced(page)).toBeEmpty();
});

test('choosing in the evidence keeps the keys in the evidence', async ({ page }) => {
  await open(page, FIRST);
  await evidence(page).focus();
  await tabTo(page, evidence(page).getByRole('button', { name: 'Russia wages war against Ukraine' }), 70);
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText(/^Russia .+ Ukraine$/);
  await expect(evidence(page)).toBeFocused();
});

test('the article is walked by arrows, sentence by sentence', async ({ page }) => {
  await open(page, FIRST);
  await numberOf(page, 0).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(numberOf(page, 3)).toBeFocused();
  await expect(currentNumber(page)).toHaveText('§4');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText(/^Kim Jong Un .+ North Korea/);
  await page.keyboard.press('ArrowUp');
  await expect(numberOf(page, 2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('This passage supports 3 claims');
});

test('dialogs take the keys, Escape closes them, and the keys return to where they were', async ({ page }) => {
  await open(page, FIRST);
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('?');
  await expect(dialog).toContainText('Help and keys');
  // Also those that only the claim form knows, which no list of commands has.
  await expect(dialog.getByRole('term')).toContainText(['Ctrl+Shift+Enter', 'Alt+X', 'Alt+K', 'Alt+P']);
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const button = page.getByRole('banner').getByRole('button', { name: 'Open', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await tabTo(page, dialog.getByRole('listitem').getByRole('button').first());
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('plus, minus and nought zoom', async ({ page }) => {
  await open(page, FIRST);
  await toGraph(page);
  const whole = await zoomOf(page);
  await page.keyboard.press('+');
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(whole * 1.2);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(() => zoomOf(page)).toBeLessThan(whole * 0.9);
  await page.keyboard.press('0');
  await expect.poll(() => zoomOf(page)).toBeCloseTo(whole, 3);
});

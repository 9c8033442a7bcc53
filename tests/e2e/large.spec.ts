/** Ten thousand claims in two hundred documents: is only that much of them in the page as can be read at once? */
import { expect, type Page } from '@playwright/test';
import { article, drawn, evidence, expectInSight, headline, test, threadMiss } from './page.ts';
import { largeDossier } from './state-dossiers.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

const DOSSIER = JSON.stringify(largeDossier(10_000, 200));

test.beforeEach(async ({ page }) => {
  await page.route('**/large.dossier.json', (route) =>
    route.fulfill({ body: DOSSIER, contentType: 'application/json' }),
  );
  await page.goto('./#dossier=large.dossier.json');
  await drawn(page);
});

const elements = (page: Page, within = '*'): Promise<number> =>
  page.evaluate((selector) => document.querySelectorAll(selector).length, within);

/** The line that most claims rest on, from the list of all relations. */
async function openWidestLine(page: Page): Promise<void> {
  await evidence(page)
    .getByRole('button', { name: /Person 1 meets Person 2/i })
    .first()
    .click();
  await expect(headline(page)).toContainText('Person 2');
}

test('a long article has only the sentences near to being in sight in the page', async ({ page }) => {
  await expect(article(page).locator('[data-sentence="0"]')).toBeVisible();
  expect(await elements(page, '[data-sentence]')).toBeLessThan(120);
  expect(await elements(page)).toBeLessThan(4000);
});

test('the keys lead to the last sentence of a long article, and back', async ({ page }) => {
  const first = article(page).locator('[data-sentence="0"] .number');
  await first.focus();
  await page.keyboard.press('End');
  const last = article(page).locator('[data-sentence="2499"] .number');
  await expect(last).toBeFocused();
  await expectInSight(last, article(page));
  await page.keyboard.press('ArrowUp');
  await expect(article(page).locator('[data-sentence="2498"] .number')).toBeFocused();
  expect(await elements(page, '[data-sentence]')).toBeLessThan(150);
  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
  await expectInSight(first, article(page));
});

test('a line with hundreds of quotes shows those in sight, and the thread finds a far one in its article', async ({
  page,
}) => {
  await openWidestLine(page);
  await expect(evidence(page).locator('article').first()).toBeVisible();
  expect(await elements(page, 'section.evidence article')).toBeLessThan(20);
  expect(await elements(page)).toBeLessThan(4000);

  // Far down the list of quotes, one that stands deep in the long article.
  await evidence(page).evaluate((pane) => pane.scrollTo({ top: 60_000 }));
  await expect(evidence(page).locator('article').first()).not.toHaveAttribute('data-claim', 'c0');
  const id = (await evidence(page).locator('article').nth(1).getAttribute('data-claim')) ?? '';
  const far = evidence(page).locator(`article[data-claim="${id}"]`);
  await far.getByRole('button', { name: 'Show in the article', exact: true }).click();
  await expect(far).toHaveClass(/active/);
  const words = article(page).locator('[data-active]').first();
  await expectInSight(words, article(page));
  await expect.poll(() => threadMiss(page, 'p0~meets~p1')).toBeLessThan(4);
});

test('words that are marked across a long article stay while it is scrolled', async ({ page }) => {
  const text = article(page);
  await expect(text.locator('[data-sentence="2"]')).toBeVisible();
  await text.evaluate((pane) => {
    const sentence = pane.querySelector('[data-sentence="2"]');
    if (sentence) getSelection()?.selectAllChildren(sentence);
  });
  const marked = await page.evaluate(() => String(getSelection()));
  await text.evaluate((pane) => pane.scrollTo({ top: 20_000 }));
  await expect(text.locator('[data-sentence="40"]')).toHaveCount(0);
  expect(await page.evaluate(() => String(getSelection()))).toBe(marked);
  expect(marked).toMatch(/meets/i);
});

test('every relation can be listed, and few of them again', async ({ page }) => {
  const list = evidence(page).locator('section', { hasText: 'Diplomacy' }).last();
  const rows = list.locator('button.row');
  const before = await rows.count();
  await list.getByRole('button', { name: /^Show all \d+$/ }).click();
  const fewer = list.getByRole('button', { name: 'Show fewer' });
  await expect(fewer).toBeFocused();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  const all = Number(await list.locator('[aria-setsize]').first().getAttribute('aria-setsize'));
  expect(all).toBeGreaterThan(100);
  expect(await rows.count()).toBeLessThan(all);
  await fewer.press('Enter');
  await expect(list.getByRole('button', { name: /^Show all/ })).toBeFocused();
  await expect(rows).toHaveCount(before);
});

/** Ten thousand claims in two hundred documents: is only that much of them in the page as can be read at once? */
import { expect, type Page } from '@playwright/test';
import {
  activeWords,
  article,
  drawn,
  evidence,
  expectInSight,
  expectThread,
  headline,
  kept,
  numberOf,
  sentence,
  test,
  under,
} from './page.ts';
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
    .getByRole('button', { name: /^Person 1 meets Person 2(?!\d)/i })
    .click();
  await expect(headline(page)).toContainText('Person 2');
}

test('a long article has only the sentences near to being in sight in the page', async ({ page }) => {
  await expect(sentence(page, 0)).toBeVisible();
  expect(await elements(page, '[data-sentence]')).toBeLessThan(120);
  expect(await elements(page)).toBeLessThan(4000);
});

test('the keys lead to the last sentence of a long article, and back', async ({ page }) => {
  const first = numberOf(page, 0);
  await first.focus();
  await page.keyboard.press('End');
  const last = numberOf(page, 2499);
  await expect(last).toBeFocused();
  await expectInSight(last, article(page));
  await page.keyboard.press('ArrowUp');
  await expect(numberOf(page, 2498)).toBeFocused();
  expect(await elements(page, '[data-sentence]')).toBeLessThan(150);
  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
  await expectInSight(first, article(page));
});

test('a line with hundreds of quotes shows those in sight, and the thread finds a far one in its article', async ({
  page,
}) => {
  await openWidestLine(page);
  const quotes = evidence(page).getByRole('article');
  await expect(quotes.first()).toBeVisible();
  expect(await elements(page, '[data-claim]')).toBeLessThan(20);
  expect(await elements(page)).toBeLessThan(4000);

  // Far down the list of quotes, one that stands deep in the long article.
  await evidence(page).evaluate((pane) => pane.scrollTo({ top: 60_000 }));
  await expect(quotes.first()).not.toHaveAttribute('data-claim', 'c0');
  const id = (await quotes.nth(1).getAttribute('data-claim')) ?? '';
  const far = evidence(page).locator(`[data-claim="${id}"]`);
  await far.getByRole('button', { name: 'Show in the article', exact: true }).click();
  await expect(far).toHaveAttribute('aria-current', 'true');
  await expectInSight(activeWords(page), article(page));
  await expectThread(page, 'p0~meets~p1');
});

test('words that are marked across a long article stay while it is scrolled', async ({ page }) => {
  const text = article(page);
  await expect(sentence(page, 2)).toBeVisible();
  await sentence(page, 2).evaluate((element) => getSelection()?.selectAllChildren(element));
  const marked = await page.evaluate(() => String(getSelection()));
  await text.evaluate((pane) => pane.scrollTo({ top: 20_000 }));
  await expect(sentence(page, 40)).toHaveCount(0);
  expect(await page.evaluate(() => String(getSelection()))).toBe(marked);
  expect(marked).toMatch(/meets/i);
});

test('every relation can be listed, and few of them again', async ({ page }) => {
  const list = under(page, 'Diplomacy');
  const rows = list.getByRole('listitem');
  const before = await rows.count();
  await list.getByRole('button', { name: /^Show all \d+$/ }).click();
  const fewer = list.getByRole('button', { name: 'Show fewer' });
  await expect(fewer).toBeFocused();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  const all = Number(await rows.first().getAttribute('aria-setsize'));
  expect(all).toBeGreaterThan(100);
  expect(await rows.count()).toBeLessThan(all);
  await fewer.press('Enter');
  await expect(list.getByRole('button', { name: /^Show all/ })).toBeFocused();
  await expect(rows).toHaveCount(before);
});

test('steps that follow each other at once are all taken in, and the last is there when the page is loaded again', async ({
  page,
}) => {
  test.slow();
  await page.getByRole('combobox', { name: 'Search actors, relations, quotes and sentences' }).fill('Person 7');
  await page
    .getByRole('option', { name: /^Person 7(?!\d)/ })
    .first()
    .click();
  await expect(headline(page)).toHaveText('Person 7');
  await evidence(page).getByRole('button', { name: 'Edit', exact: true }).click();
  const form = evidence(page).getByRole('group', { name: /^Edit/ });
  const name = form.getByLabel('English', { exact: true });
  for (const called of ['Ada', 'Ada Lovelace']) {
    await name.fill(called);
    await name.press('Enter');
  }
  await form.getByRole('button', { name: 'Done' }).click();
  await expect(headline(page)).toHaveText('Ada Lovelace');
  // Neither waits for what is said beside the picture.
  for (const key of ['z', 'z', 'y']) await page.keyboard.press(`Control+${key}`);
  await expect(headline(page)).toHaveText('Ada');
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await drawn(page);
  await expect(headline(page)).toHaveText('Ada');
  await page.keyboard.press('Control+z');
  await expect(headline(page)).toHaveText('Person 7');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect(headline(page)).toHaveText('Ada Lovelace');
});

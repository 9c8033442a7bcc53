/** Is what is only half written there again after the page was left, told of, and gone when it is finished or discarded? */
import { expect, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { drawn, evidence, numberOf, onDevice as kept, open, test } from './page.ts';

test.use({ locale: 'en-GB' });

const again = async (page: Page): Promise<void> => {
  await page.reload();
  await drawn(page);
};
const command = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
};
const form = (page: Page) => evidence(page).getByRole('form');
const notice = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button') });

async function beginClaim(page: Page): Promise<void> {
  await numberOf(page, 3).click();
  await page.keyboard.press('Shift+End');
  await expect(page.getByRole('toolbar', { name: 'The chosen words' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(form(page)).toBeVisible();
}

test('a half-written claim survives a reload, and is gone when it is discarded', async ({ page }) => {
  await open(page, './#lang=en');
  await beginClaim(page);
  const quote = await form(page).locator('blockquote, q, mark').first().textContent();
  await again(page);
  await expect(form(page)).toBeVisible();
  expect(await form(page).locator('blockquote, q, mark').first().textContent()).toBe(quote);
  await form(page)
    .getByRole('button', { name: /Cancel|Discard/ })
    .click();
  await expect(form(page)).toHaveCount(0);
  await again(page);
  await expect(evidence(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(form(page)).toHaveCount(0);
});

test('what is typed in a claim and not said yet is there again, and goes with the claim', async ({ page }) => {
  test.slow();
  await open(page, './#lang=en');
  await beginClaim(page);
  const subject = form(page).getByRole('combobox', { name: 'Who', exact: true });
  const when = form(page).getByLabel('When it happened');
  const letters = ['Mara', 'Mara Kov'];
  await subject.focus();
  for (const part of letters) {
    await subject.fill(part);
    await kept(page, part);
    await again(page);
    await expect(subject).toHaveValue(part);
    await expect(subject).toBeFocused();
  }
  // Whoever goes on typing goes on where the letters end.
  await page.keyboard.type('ač');
  await expect(subject).toHaveValue('Mara Kovač');
  await page.keyboard.press('Enter');
  await kept(page, 'Mara Kovač');
  await again(page);
  await expect(subject).toHaveValue('Mara Kovač');

  // A date is typed, and its field not left: it is read as if it had been.
  await when.focus();
  await page.keyboard.type('May 12, 2024');
  await kept(page, 'May 12, 2024');
  await again(page);
  await expect(when).toHaveValue('12 May 2024');
  await when.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('the day befo');
  await kept(page, 'the day befo');
  await again(page);
  await expect(when).toHaveValue('the day befo');
  await expect(when).toHaveAttribute('aria-invalid', 'true');
  await form(page)
    .getByRole('button', { name: /Cancel|Discard/ })
    .click();
  await beginClaim(page);
  await expect(when).not.toHaveValue('the day befo');
  await expect(subject).not.toHaveValue('Mara Kovač');
});

test('a claim that waits for the one begun instead survives a reload, and is there when that is discarded', async ({
  page,
}) => {
  await open(page, './#lang=en');
  await beginClaim(page);
  const subject = form(page).getByRole('combobox', { name: 'Who', exact: true });
  // More rows than there is room for.
  await subject.fill('K');
  await expect(page.getByRole('listbox', { name: 'Who' }).getByRole('option').first()).toBeVisible();
  expect(await complaintsOfAxe(page)).toEqual([]);
  await subject.fill('Mara Kovač');
  await subject.press('Enter');
  await expect(subject).toHaveValue('Mara Kovač');
  // What the form still asks moves the article: a press on what is moving is none, and is made again.
  await expect(form(page).getByRole('combobox', { name: 'What kind of actor is Mara Kovač?' })).toBeVisible();
  await expect(form(page).getByText('“Mara Kovač” stands in no article.')).toBeVisible();
  await expect(async () => {
    await numberOf(page, 5).click();
    await expect(form(page)).toHaveCount(0, { timeout: 3000 });
  }).toPass();
  await page.keyboard.press('Shift+End');
  await page.getByRole('button', { name: 'Add to the unfinished claim' }).click();
  await form(page).getByRole('button', { name: 'Begin a new claim instead' }).click();
  const waits = form(page).getByText('waits until this one is finished');
  await expect(waits).toBeVisible();
  await expect(subject).not.toHaveValue('Mara Kovač');
  await kept(page, 'Mara Kovač');
  await again(page);
  await expect(waits).toBeVisible();
  await expect(subject).not.toHaveValue('Mara Kovač');
  await form(page)
    .getByRole('button', { name: /Cancel|Discard/ })
    .click();
  await evidence(page).getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(subject).toHaveValue('Mara Kovač');
  await expect(waits).toHaveCount(0);
});

test('a claim that was discarded comes back with Ctrl+Z, as it was filled in', async ({ page }) => {
  await open(page, './#lang=en');
  await beginClaim(page);
  const subject = form(page).getByRole('combobox', { name: 'Who', exact: true });
  await subject.fill('Mara Kov');
  await form(page).getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(form(page)).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Ctrl+Z brings it back' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(subject).toHaveValue('Mara Kov');
});

test('a pasted article survives a reload and is told of once, where it waits; and is gone when it is left', async ({
  page,
}) => {
  test.slow();
  await open(page, './#lang=en');
  const words = 'The harbour was closed on Monday. The mayor blamed the owners, who deny it.';
  const text = page.getByRole('dialog').locator('textarea').first();
  await command(page, 'Add articles');
  await text.fill(words);
  await kept(page, words);
  await again(page);
  await expect(notice(page)).toContainText('A pasted article is waiting');
  expect(await complaintsOfAxe(page)).toEqual([]);
  await notice(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice(page)).toHaveCount(0);
  await again(page);
  await notice(page).getByRole('button', { name: 'Go on with it' }).click();
  await expect(text).toHaveValue(words);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: /Leave|Discard/ }).click();
  await expect(notice(page)).toHaveCount(0);
  await kept(page, words, false);
  await again(page);
  await expect(notice(page)).toHaveCount(0);
  await command(page, 'Add articles');
  await expect(text).toHaveValue('');
  await page.keyboard.press('Escape');

  // Of a dossier that is still to begin, and of an answer, the same.
  await command(page, 'New dossier');
  await text.fill(words);
  await kept(page, words);
  await again(page);
  await command(page, 'Take proposals');
  await page.getByRole('tab', { name: 'Answer' }).click();
  await page.getByLabel('The answer').fill('A long answer: {"claims": [');
  // Not JSON in JSON: it is kept as it stands.
  await kept(page, 'A long answer');
  await again(page);
  await expect(notice(page)).toContainText('A pasted answer of a language model is waiting');
  await notice(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice(page)).toContainText('to begin a new dossier');
  await notice(page).getByRole('button', { name: 'Go on with it' }).click();
  await expect(page.getByRole('dialog', { name: 'New dossier' })).toBeVisible();
  await expect(text).toHaveValue(words);
});

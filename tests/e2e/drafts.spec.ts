/** Is what is only half written there again after the page was left, and gone when it is finished or discarded? */
import { expect, type Page } from '@playwright/test';
import { drawn, evidence, numberOf, open, test } from './page.ts';

test.use({ locale: 'en-GB' });

const again = async (page: Page): Promise<void> => {
  await page.reload();
  await drawn(page);
};

test('a half-written claim and a pasted article survive a reload, and are gone when they are discarded', async ({
  page,
}) => {
  await open(page, './#lang=en');
  await numberOf(page, 3).click();
  await page.keyboard.press('Shift+End');
  await expect(page.getByRole('toolbar', { name: 'The chosen words' })).toBeVisible();
  await page.keyboard.press('c');
  const form = evidence(page).getByRole('form');
  await expect(form).toBeVisible();
  const quote = await form.locator('blockquote, q, mark').first().textContent();
  await again(page);
  await expect(form).toBeVisible();
  expect(await form.locator('blockquote, q, mark').first().textContent()).toBe(quote);
  await form.getByRole('button', { name: /Cancel|Discard/ }).click();
  await expect(form).toHaveCount(0);
  await again(page);
  await expect(evidence(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(form).toHaveCount(0);

  const words = 'The harbour was closed on Monday. The mayor blamed the owners, who deny it.';
  const command = async (text: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(text);
    await page.keyboard.press('Enter');
  };
  const text = page.getByRole('dialog').locator('textarea').first();
  await command('Add articles');
  await text.fill(words);
  await again(page);
  await command('Add articles');
  await expect(text).toHaveValue(words);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: /Leave|Discard/ }).click();
  await again(page);
  await command('Add articles');
  await expect(text).toHaveValue('');
});

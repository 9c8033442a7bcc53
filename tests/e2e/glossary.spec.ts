/** What a word means is found where it stands and in the help, by finger and by key, and not only by a mouse that rests on it. */
import { expect } from '@playwright/test';
import { clickLine, evidence, FIRST, open, test } from './page.ts';

test.use({ locale: 'en-GB' });

test('a word of a card says what it means when it is pressed, and Escape closes only that', async ({ page }) => {
  await open(page, FIRST);
  await clickLine(page, 'kim-jong-un~comradeship~vladimir-putin');
  const word = evidence(page).getByRole('button', { name: 'asserted' }).first();
  await word.click();
  const note = page.getByRole('note').filter({ hasText: 'says it as a fact' });
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(word).toBeFocused();
  await expect(evidence(page).locator('[data-claim]').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  // Beside it.
  await page.mouse.click(700, 20);
  await expect(note).toHaveCount(0);
});

test('the help says how to read and what the words mean before it lists keys', async ({ page }) => {
  await open(page, FIRST);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help and keys' });
  await expect(
    help.getByRole('heading', { level: 3 }).filter({ hasText: /^(?:How to read the graph|What the words mean|Keys)$/ }),
  ).toHaveText(['How to read the graph', 'What the words mean', 'Keys']);
  await expect(help.getByRole('term').filter({ hasText: 'Independent source' })).toBeVisible();
});

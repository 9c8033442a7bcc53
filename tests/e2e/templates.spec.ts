/** Does a dossier begin with the codebook of its field of work, and is one that exists extended by it without a double? */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { article, FIRST, open, overflows, test } from './page.ts';

test.use({ locale: 'en-US' });

const dialog = (page: Page): Locator => page.getByRole('dialog');
const row = (page: Page, name: string | RegExp): Locator =>
  dialog(page).getByRole('navigation').getByRole('button', { name });

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
}

test('a new dossier begins with the codebook of a field, which is shown before', async ({ page }) => {
  await open(page, FIRST);
  await command(page, 'New dossier');
  await dialog(page)
    .getByRole('textbox', { name: 'Text of the article' })
    .fill('Ann Roe owns Acme Foods. It pays Bob.');
  await dialog(page).getByRole('radio', { name: 'One for a field of work' }).check({ force: true });
  // There is something to choose, and it is seen.
  await expect(dialog(page).getByRole('combobox', { name: 'Field of work' })).toBeInViewport({ ratio: 1 });
  await dialog(page).getByRole('combobox', { name: 'Field of work' }).selectOption('Money and ownership');
  await dialog(page).getByText('What is in it').click();
  await expect(dialog(page)).toContainText('holds shares in');
  await expect(dialog(page)).toContainText('according to leaked documents');
  expect(await complaintsOfAxe(page, dialog(page))).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Begin the dossier' }).click();
  await expect(article(page)).toContainText('Ann Roe owns Acme Foods.');

  await command(page, 'Codebook');
  await expect(row(page, /^launders money for/)).toBeVisible();
  await expect(row(page, /^visits/)).toHaveCount(0);
  await row(page, /^owns/).click();
  await expect(
    dialog(page).getByRole('group', { name: 'The other way round' }).getByRole('textbox', { name: 'English' }),
  ).toHaveValue('is owned by');
});

test('a codebook is extended by a field: what it has stays, what is missing comes once, and one step takes it back', async ({
  page,
}) => {
  await open(page, FIRST);
  await command(page, 'Codebook');
  const types = row(page, /^supplies arms to/);
  await expect(types).toHaveCount(1);
  await dialog(page)
    .getByRole('button', { name: /^Take from a template/ })
    .click();
  await dialog(page).getByRole('combobox', { name: 'Add from a field of work' }).selectOption('Conflict and diplomacy');
  await expect(dialog(page).getByRole('heading', { name: 'From Conflict and diplomacy' })).toBeVisible();
  await expect(dialog(page)).toContainText('Blockades');
  await dialog(page).getByRole('button', { name: 'Take along' }).click();
  await expect(row(page, /^blockades/)).toHaveCount(1);
  await expect(types).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await command(page, 'Codebook');
  await expect(types).toHaveCount(1);
  await expect(row(page, /^blockades/)).toHaveCount(0);
});

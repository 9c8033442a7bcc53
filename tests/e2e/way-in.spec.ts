/** What is on the way to one's own first dossier: an address instead of an article, agencies in datelines, and keys that lead where one types. */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { article, FIRST, headline, open, overflows, test } from './page.ts';

test.use({ locale: 'en-US' });

const dialog = (page: Page): Locator => page.getByRole('dialog');

async function newDossier(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('combobox').fill('New dossier');
  await page.keyboard.press('Enter');
  const words = dialog(page).getByRole('textbox', { name: 'Text of the article' });
  await expect(words).toBeFocused();
  return words;
}

test('an address is no article: what can be done is one press away, and it stays with what comes in its place', async ({
  page,
}) => {
  await open(page, FIRST);
  const words = await newDossier(page);
  await words.fill('https://news.example/harbour');
  const told = dialog(page).getByRole('status').filter({ hasText: 'This is an address, not yet an article.' });
  await expect(told).toContainText('Benang has no server');
  expect(await complaintsOfAxe(page, dialog(page))).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  // It cannot be taken as a text.
  await dialog(page).getByRole('button', { name: 'Begin the dossier' }).click();
  await expect(told).toBeVisible();

  await told.getByRole('button', { name: 'Keep it as this article’s address' }).click();
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('');
  await expect(dialog(page).getByLabel('Address (URL)')).toHaveValue('https://news.example/harbour');
  await words.fill('MARLOW, March 12 (Reuters) - The harbour was closed on Monday after a strike of the dockers.');
  await expect(dialog(page).getByLabel('Publisher')).toHaveValue('Reuters');
  await dialog(page).getByRole('button', { name: 'Begin the dossier' }).click();
  await expect(article(page)).toContainText('The harbour was closed on Monday');
});

test('a saved page comes in the place of its address', async ({ page }) => {
  await open(page, FIRST);
  const words = await newDossier(page);
  await words.fill('https://news.example/harbour');
  const html =
    '<html lang="en"><head><title>Harbour closed</title></head><body><article><h1>Harbour closed</h1><p>The harbour was closed on Monday after a strike of the dockers, officials said, and nobody knew for how long.</p></article></body></html>';
  await dialog(page)
    .getByRole('status')
    .filter({ hasText: 'This is an address' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'harbour.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(dialog(page).getByRole('region', { name: 'The text, sentence by sentence' })).toContainText(
    'The harbour was closed on Monday',
  );
  await expect(dialog(page).getByLabel('Address (URL)')).toHaveValue('https://news.example/harbour');
  await expect(dialog(page)).not.toContainText('This is an address');
});

test('the question how two are tied is typed into at once, and Escape in the list of commands leaves what is chosen', async ({
  page,
}) => {
  await open(page, FIRST);
  await page.keyboard.press('p');
  const from = page.getByRole('combobox', { name: 'From' });
  await expect(from).toBeFocused();
  await page.keyboard.type('china');
  await expect(page.getByRole('option', { name: 'China' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(from).toHaveValue('China');
  await page.keyboard.press('Escape');

  await open(page, './#show=actor:russia');
  await page.reload();
  await expect(headline(page)).toHaveText(/Russia/u);
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(headline(page)).toHaveText(/Russia/u);
  await page.keyboard.press('p');
  await expect(page.getByRole('combobox', { name: 'To', exact: true })).toBeFocused();
});

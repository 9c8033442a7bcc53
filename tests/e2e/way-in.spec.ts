/** What is on the way to one's own first dossier: an address instead of an article, agencies in datelines, and keys that lead where one types. */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { article, dialogOf, FIRST, headline, open, overflows, test } from './page.ts';

test.use({ locale: 'en-US' });

async function newDossier(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await dialogOf(page).getByRole('combobox').fill('New dossier');
  await page.keyboard.press('Enter');
  const words = dialogOf(page).getByRole('textbox', { name: 'Text of the article' });
  await expect(words).toBeFocused();
  return words;
}

test('an address is no article: what can be done is one press away, and it stays with what comes in its place', async ({
  page,
}) => {
  await open(page, FIRST);
  const words = await newDossier(page);
  await words.fill('https://news.example/harbour');
  const told = dialogOf(page).getByRole('status').filter({ hasText: 'This is an address, not yet an article.' });
  await expect(told).toContainText('Benang has no server');
  expect(await complaintsOfAxe(page, dialogOf(page))).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  // It cannot be taken as a text.
  await dialogOf(page).getByRole('button', { name: 'Begin the dossier' }).click();
  await expect(told).toBeVisible();

  await told.getByRole('button', { name: 'Keep it as this article’s address' }).click();
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('');
  await expect(dialogOf(page).getByLabel('Address (URL)')).toHaveValue('https://news.example/harbour');
  await words.fill('MARLOW, March 12 (Reuters) - The harbour was closed on Monday after a strike of the dockers.');
  await expect(dialogOf(page).getByLabel('Publisher')).toHaveValue('Reuters');
  await dialogOf(page).getByRole('button', { name: 'Begin the dossier' }).click();
  await expect(article(page)).toContainText('The harbour was closed on Monday');
});

test('a link that is dropped anywhere is explained as a pasted address is, and no other page is opened for it', async ({
  page,
}) => {
  await open(page, FIRST);
  const drop = async (onto: string, address: string): Promise<boolean> => {
    const data = await page.evaluateHandle((link) => {
      const transfer = new DataTransfer();
      transfer.setData('text/uri-list', `# from elsewhere\r\n${link}`);
      return transfer;
    }, address);
    await page.dispatchEvent(onto, 'dragover', { dataTransfer: data });
    return page
      .locator(onto)
      .first()
      .evaluate(
        (element, dataTransfer) =>
          !element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })),
        data,
      );
  };
  // What leads to no page is left to the browser.
  expect(await drop('main', 'mailto:ines@news.example')).toBe(false);
  await expect(dialogOf(page)).toHaveCount(0);

  expect(await drop('main', 'https://news.example/harbour')).toBe(true);
  const told = dialogOf(page).getByRole('status').filter({ hasText: 'This is an address, not yet an article.' });
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Keep it as this article’s address' }).click();
  await expect(dialogOf(page).getByLabel('Address (URL)')).toHaveValue('https://news.example/harbour');

  // In the text it is written as any other words are, beside it it is explained.
  expect(await drop('[data-article-text]', 'https://news.example/strike')).toBe(false);
  expect(await drop('dialog [role=tabpanel]', 'https://news.example/strike')).toBe(true);
  await expect(told).toBeVisible();
  await expect(dialogOf(page).getByRole('textbox', { name: 'Text of the article' })).toHaveValue(
    'https://news.example/strike',
  );
});

test('a saved page comes in the place of its address', async ({ page }) => {
  await open(page, FIRST);
  const words = await newDossier(page);
  await words.fill('https://news.example/harbour');
  const html =
    '<html lang="en"><head><title>Harbour closed</title></head><body><article><h1>Harbour closed</h1><p>The harbour was closed on Monday after a strike of the dockers, officials said, and nobody knew for how long.</p></article></body></html>';
  await dialogOf(page)
    .getByRole('status')
    .filter({ hasText: 'This is an address' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'harbour.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(dialogOf(page).getByRole('region', { name: 'The text, sentence by sentence' })).toContainText(
    'The harbour was closed on Monday',
  );
  await expect(dialogOf(page).getByLabel('Address (URL)')).toHaveValue('https://news.example/harbour');
  await expect(dialogOf(page)).not.toContainText('This is an address');
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
  await expect(dialogOf(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(headline(page)).toHaveText(/Russia/u);
  await page.keyboard.press('p');
  await expect(page.getByRole('combobox', { name: 'To', exact: true })).toBeFocused();
});

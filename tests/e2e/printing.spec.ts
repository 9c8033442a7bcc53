/** On paper: the article with its marks and what they say; and a link that goes by what the device has for it. */
import { expect } from '@playwright/test';
import { article, asFile, chooseFile, filters, open, overflows, FIRST, sample, test, withoutPickers } from './page.ts';

test.use({ locale: 'en-GB' });

test('the article is printed in place of the page, and the page is there again', async ({ page }) => {
  await open(page, FIRST);
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.title = `printed: ${document.querySelector('[data-printed]')?.getElementsByTagName('li').length}`;
    };
  });
  await page.emulateMedia({ media: 'print' });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('print the article');
  await page.keyboard.press('Enter');
  const printed = page.locator('[data-printed]');
  await expect(printed).toBeVisible();
  const { documents, claims } = sample('kim-putin');
  await expect(page).toHaveTitle(`printed: ${claims.length}`);
  await expect(printed.getByRole('heading', { level: 1 })).toHaveText(documents[0]?.csl.title ?? '');
  await expect(page.getByRole('application')).toBeHidden();
  for (const [start, end] of documents[0]?.sentences.slice(0, 3) ?? [])
    await expect(printed).toContainText((documents[0]?.text.slice(start, end) ?? '').slice(0, 30));
  // As wide as a sheet, nothing is cut off: what is higher goes to the next sheet.
  await page.setViewportSize({ width: 680, height: 900 });
  expect((await overflows(page)).filter((what) => !what.endsWith('high'))).toEqual([]);

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(printed).toHaveCount(0);
  await expect(article(page)).toBeVisible();
});

test('of the second article, who wrote it stands below its own title, not below that of the dossier', async ({
  page,
}) => {
  const dossier = sample('kim-putin');
  const title = 'Ferry workers walk out';
  const text = `${title}\n\nThe ferry workers of the strait walked out on Monday. They want better pay.`;
  const second = {
    id: 'ferry',
    csl: { id: 'ferry', type: 'article-newspaper', title, author: [{ literal: 'Ines Duarte' }] },
    language: 'en',
    text,
    sentences: [...text.matchAll(/[^\n.]+\.?/gu)].map(({ index, 0: words }) => {
      const start = index + words.length - words.trimStart().length;
      return [start, start + words.trim().length];
    }),
  };
  await withoutPickers(page);
  await open(page, FIRST);
  await chooseFile(
    page,
    asFile('two.dossier.json', {
      ...dossier,
      title: { en: 'Two articles' },
      documents: [second, ...dossier.documents],
    }),
  );
  await expect(article(page)).toContainText('They want better pay.');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = page.locator('[data-printed]');
  await expect(printed.getByRole('heading', { level: 1 })).toContainText(title);
  const words = (await printed.innerText()).replaceAll(/\s+/gu, ' ');
  expect(words).toMatch(/^Two articles §1 ?Ferry workers walk out Ines Duarte §2 ?The ferry workers of the strait/u);
  // Its title is printed once.
  expect(words.split(title)).toHaveLength(2);
});

test('only what is shown has marks, which is said', async ({ page }) => {
  await open(page, FIRST);
  await filters(page)
    .getByRole('group', { name: /^How firm/ })
    .getByRole('checkbox', { name: /^Asserted/ })
    .uncheck();
  const asserted = sample('kim-putin').claims.filter(({ modality }) => modality === 'asserted').length;
  const printed = page.locator('[data-printed]');
  await expect
    .poll(async () => {
      await page.evaluate(() => {
        dispatchEvent(new Event('afterprint'));
        dispatchEvent(new Event('beforeprint'));
      });
      return printed.getByRole('listitem').count();
    })
    .toBe(sample('kim-putin').claims.length - asserted);
  await expect(printed).toContainText('that the filter leaves');
});

test('a phone passes the link on by its own means', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: ({ title, url }: ShareData) => {
        document.title = `${title} ${url}`;
        return Promise.resolve();
      },
    });
  });
  await open(page, baseURL ?? '');
  await page.getByRole('button', { name: 'Dossier' }).tap();
  await page.getByRole('menuitem', { name: /^Share a link/ }).tap();
  await expect(page).toHaveTitle(/Kim and Putin.* http.*dossier=/u);
  await context.close();
});

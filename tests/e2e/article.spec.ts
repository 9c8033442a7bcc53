/** From the article to the graph: what a sentence supports, who is named in it, and quotes in other scripts. */
import { expect } from '@playwright/test';
import {
  activeWords,
  article,
  clickActor,
  drawn,
  emphasisedLines,
  evidence,
  expectInSight,
  expectThread,
  FIRST,
  headline,
  names,
  numberOf,
  open,
  sentence,
  STRAIT,
  test,
  under,
  wordsOf,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

test('underlined words that support one claim lead to its line', async ({ page }) => {
  await open(page, FIRST);
  await wordsOf(page, 'c-4a').first().click();
  await expect(headline(page)).toHaveText(/^Kim Jong Un .+ North Korea/);
  await expect(emphasisedLines(page)).toHaveAttribute('data-edge', /nuclear-build-up/);
  await expectThread(page, 'kim-jong-un~nuclear-build-up~north-korea');
});

test('words that support several claims offer them, and a choice draws the thread', async ({ page }) => {
  await open(page, FIRST);
  await wordsOf(page, 'c-3a', 'c-3b', 'c-3c').first().click();
  await expect(headline(page)).toHaveText('This passage supports 3 claims');
  await expect(emphasisedLines(page)).toHaveCount(3);
  const offers = evidence(page).getByRole('list').getByRole('button');
  await expect(offers).toHaveCount(3);
  await evidence(page)
    .getByRole('button', { name: /^The West .+ Russia$/i })
    .click();
  await expect(emphasisedLines(page)).toHaveAttribute('data-edge', 'the-west~concern~russia');
  await expectThread(page, 'the-west~concern~russia');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-marks="emphasised"]')).toHaveCount(0);
});

test('overlapping quotes keep underlines of their own', async ({ page }) => {
  await open(page, FIRST);
  const underlines = await article(page)
    .locator('[data-claims]')
    .evaluateAll((runs) =>
      runs.map((run) => {
        const { backgroundImage, backgroundPosition, backgroundSize } = getComputedStyle(run);
        return {
          lanes: backgroundImage.split('linear-gradient').length - 1,
          heights: new Set(backgroundPosition.split(',').map((p) => p.trim())).size,
          size: backgroundSize,
        };
      }),
    );
  expect(underlines.every(({ lanes, heights }) => lanes >= 1 && heights === lanes)).toBe(true);
  expect(Math.max(...underlines.map(({ lanes }) => lanes))).toBeGreaterThanOrEqual(3);

  // What only the longer quotes have leads to fewer claims than the words that all of them share.
  await wordsOf(page, 'c-10a', 'c-10d', 'c-10e').first().click();
  await expect(headline(page)).toHaveText('This passage supports 3 claims');
  await wordsOf(page, 'c-10a', 'c-10b', 'c-10c', 'c-10d', 'c-10e').first().click();
  await expect(headline(page)).toHaveText('This passage supports 5 claims');
});

test('a name opens its actor, and a mention scrolls to its sentence', async ({ page }) => {
  await open(page, FIRST);
  await names(page).filter({ hasText: 'Kim Jong Un' }).first().click();
  await expect(headline(page)).toHaveText('Kim Jong Un');
  const mentions = under(page, 'Mentions in the articles');
  await expect(mentions).toContainText(/\d+ mentions/);
  await mentions.getByRole('button', { name: 'Sentence 19' }).click();
  await expectInSight(numberOf(page, 18), article(page));
});

test('a sentence that supports nothing says so', async ({ page }) => {
  await open(page, STRAIT);
  await numberOf(page, 0).click();
  await expect(headline(page)).toHaveText('No claim rests on this sentence.');
});

test('a quote in three parts is one card, with what lies between them', async ({ page }) => {
  await open(page, STRAIT);
  await evidence(page)
    .getByRole('button', { name: /grants a seabed concession to Kelindan Tin/ })
    .click();
  const card = evidence(page).locator('[data-claim="c-concession-ledger"]');
  await expect(card).toHaveCount(1);
  await expect(card.locator('mark')).toHaveText([
    /^The Joint Provisional Authority/,
    'granted a concession',
    'to Kelindan Tin in the summer of 2025',
  ]);
  await expect(card.getByRole('blockquote')).toContainText(
    'Strait, which has met twice, both times by post, granted a concession there to Kelindan Tin',
  );
  expect(await activeWords(page).allInnerTexts()).toContain('granted a concession');
});

test('an article and its quotes that run from right to left are shown so', async ({ page }) => {
  await open(page, STRAIT);
  await evidence(page).getByRole('button', { name: 'Marjana mediates for Lembara' }).click();
  const quote = evidence(page).getByRole('blockquote').first();
  await expect(quote).toHaveAttribute('dir', 'rtl');
  await expect(quote).toHaveAttribute('lang', 'ar');
  await expect(sentence(page, 0)).toHaveCSS('direction', 'rtl');
  await expect(article(page).getByRole('combobox')).toHaveValue('marjana-statement');
  const edge = (await emphasisedLines(page).getAttribute('data-edge')) ?? '';
  await expectThread(page, edge);
});

test('markup in an article is text', async ({ page }) => {
  await open(page, STRAIT);
  await expect(article(page).locator('[data-sentence]').filter({ hasText: '<script' })).toBeAttached();
  await expect(page.locator('body').locator('script')).toHaveCount(0);
});

test('an actor that no claim links says so', async ({ page }) => {
  await open(page, STRAIT);
  await clickActor(page, 'nuh-suar');
  await expect(headline(page)).toHaveText('Nuh Suar');
  await expect(evidence(page).getByText('In no relation.')).toBeVisible();
});

for (const [where, size] of [
  ['', { width: 1440, height: 900 }],
  [' on a phone', { width: 390, height: 844 }],
] as const)
  test(`a page that is loaded again comes back to the article that was open, and to its sentence${where}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, STRAIT);
    const which = article(page).getByRole('combobox', { name: 'Document' });
    await which.selectOption('warta');
    await sentence(page, 9).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    // What is before the reader is noted once it has come to rest.
    const noted = (): Promise<string | null> => page.evaluate(() => sessionStorage.getItem('benang.place'));
    await expect.poll(noted).toMatch(/"document":"warta","sentence":(?:8|9),/u);
    const at = (JSON.parse((await noted()) ?? '{}') as { sentence: number }).sentence;
    const before = (await sentence(page, at).boundingBox())?.y ?? NaN;
    await page.reload();
    await drawn(page);
    await expect(which).toHaveValue('warta');
    await expect
      .poll(async () => Math.abs(((await sentence(page, at).boundingBox())?.y ?? NaN) - before))
      .toBeLessThan(3);
    // A link that leads elsewhere is followed.
    await page.goto('about:blank');
    await open(page, `${STRAIT}&show=claim:c-captain`);
    await expect(which).toHaveValue('ledger');
  });

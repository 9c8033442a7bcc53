/** Does somebody who codes have the article before them, with the graph growing beside it? */
import { expect, type Locator, type Page } from '@playwright/test';
import { actors, article, evidence, FIRST, lines, numberOf, open, sentence, stage, test, toast } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const TEXT = `Port company paid minister

Brightwater Ports paid transport minister Luis Ferro. Ferro denied that he had taken money.

Brightwater Ports owns Northline Media. It was raining in Marlow all week.`;

async function begin(page: Page, text = TEXT): Promise<void> {
  await open(page, FIRST);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('New dossier');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New dossier' });
  await dialog.getByRole('textbox', { name: 'Text of the article' }).fill(text);
  // As by its button, from the field in which one was typing; then the first sentence is where keys are.
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(article(page)).toContainText('Brightwater');
  await expect(numberOf(page, 0)).toBeFocused();
}
const form = (page: Page): Locator => page.getByRole('form', { name: 'New claim' });
/** The claim as it is proposed; by key it is asked whether it was looked at. */
async function take(page: Page, finger = false): Promise<void> {
  await expect(form(page).getByRole('combobox', { name: 'Who', exact: true })).toHaveValue('Brightwater Ports');
  if (finger) await form(page).getByRole('button', { name: 'Add the claim' }).tap();
  else {
    await page.keyboard.press('Control+Enter');
    await form(page).getByRole('button', { name: 'Yes, add it so' }).click();
  }
  await expect(form(page)).toHaveCount(0);
}
const widthOf = async (one: Locator): Promise<number> => (await one.boundingBox())?.width ?? 0;
const heightOf = async (one: Locator): Promise<number> => (await one.boundingBox())?.height ?? 0;
const split = (page: Page): Locator => page.getByRole('separator', { name: 'Boundary between evidence and article' });
const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const)
  test(`at ${width} × ${height} a new dossier has its article before it, and nothing lies over an actor`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await begin(page);
    // The article has most of its column, and the column as much as the graph or more.
    await expect.poll(() => heightOf(article(page))).toBeGreaterThan(height * 0.6);
    expect(await widthOf(article(page))).toBeGreaterThanOrEqual(await widthOf(stage(page)));
    await expect(sentence(page, 4)).toBeInViewport({ ratio: 1 });
    // The time is one line that says why.
    await expect(timeline(page)).toContainText('No claim can be drawn over time yet');
    expect(await heightOf(timeline(page))).toBeLessThan(50);

    // Somebody without a line stands below what is said about lines.
    await numberOf(page, 1).focus();
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'a']) await page.keyboard.press(key);
    await expect(page.getByRole('combobox', { name: 'Who is named here?' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(actors(page)).toHaveCount(1);
    const text = stage(page).getByRole('heading', { name: 'No line can be drawn yet' });
    await expect(text).toBeVisible();
    const foot = await text.locator('..').evaluate((element) => element.getBoundingClientRect().bottom);
    await expect
      .poll(() =>
        stage(page)
          .locator('[data-actor], [data-label]')
          .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().top))),
      )
      .toBeGreaterThan(foot);

    await numberOf(page, 1).focus();
    await page.keyboard.press('c');
    await take(page);
    await expect(lines(page)).toHaveCount(1);
    // What was coded is read beside the article, which keeps most of the height.
    expect(await heightOf(article(page))).toBeGreaterThan(await heightOf(evidence(page)));
  });

test('what the user has moved stays, for coding alone, and all of it comes back after a reload', async ({ page }) => {
  await begin(page);
  await split(page).focus();
  await page.keyboard.press('End');
  await expect(split(page)).toHaveAttribute('aria-valuenow', '85');
  await timeline(page).getByRole('button', { name: 'Unfold the timeline' }).click();
  await expect.poll(() => heightOf(timeline(page))).toBeGreaterThan(80);
  await numberOf(page, 1).focus();
  await page.keyboard.press('c');
  // A form is not squeezed because the article was made large or small before.
  await expect(form(page)).toBeVisible();
  await expect(split(page)).toHaveAttribute('aria-valuenow', '60');
  await take(page);
  await expect(split(page)).toHaveAttribute('aria-valuenow', '85');
  await expect(page.getByRole('banner').locator('[data-state="kept"]')).toBeVisible();

  await page.reload();
  await expect(lines(page)).toHaveCount(1);
  await expect(page.getByRole('tab', { name: 'Coding' })).toHaveAttribute('aria-selected', 'true');
  await expect(split(page)).toHaveAttribute('aria-valuenow', '85');
  await expect.poll(() => heightOf(timeline(page))).toBeGreaterThan(80);
  // As it was at first.
  await split(page).dblclick();
  await expect.poll(async () => Number(await split(page).getAttribute('aria-valuenow'))).toBeLessThan(45);

  // Another day, in another window: the work goes on where it was; whoever follows a link into it reads.
  const later = await page.context().newPage();
  await later.goto('./');
  await expect(later.getByRole('tab', { name: 'Coding' })).toHaveAttribute('aria-selected', 'true');
  const linked = await page.context().newPage();
  await linked.goto('./#dossier=dossiers/kim-putin.dossier.json&view=graph');
  await expect(linked.getByRole('tab', { name: 'Filter' })).toHaveAttribute('aria-selected', 'true');
});

test('an article that is added leads to the coding', async ({ page }) => {
  await open(page, FIRST);
  const width = await widthOf(article(page));
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Add articles');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add articles' });
  await dialog.getByRole('textbox', { name: 'Text of the article' }).fill(TEXT);
  await dialog.getByRole('button', { name: /^Take / }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Coding' })).toHaveAttribute('aria-selected', 'true');
  await expect(article(page)).toContainText('Brightwater Ports owns');
  await expect.poll(() => widthOf(article(page))).toBeGreaterThan(width + 100);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a new dossier opens on its article; a claim shows the graph for a moment, and the article again', async ({
    page,
  }) => {
    await begin(page);
    const sheet = page.getByRole('region', { name: 'Details' });
    await expect(sheet).toHaveAttribute('data-rest', 'full');
    await expect(sentence(page, 3)).toBeInViewport();
    await expect(page.getByText(/Hold a word in the article/).first()).toBeVisible();
    // As a finger that holds a word would choose it.
    await sentence(page, 1).evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element.querySelector('[data-start]') ?? element);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    const claim = page.getByRole('toolbar').getByRole('button', { name: 'Claim' });
    await expect(claim).toBeInViewport({ ratio: 1 });
    // Near the thumb, and under no message.
    const place = (await claim.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(place.y + place.height).toBeGreaterThan(780);
    const foot = async (): Promise<number> => {
      const message = await toast(page).boundingBox();
      return message ? message.y + message.height : 0;
    };
    await expect.poll(foot).toBeLessThanOrEqual(place.y + 1);
    await claim.tap();
    await take(page, true);
    await expect(sheet).toHaveAttribute('data-rest', 'peek');
    await expect(lines(page).first()).toBeInViewport();
    await expect(sheet).toHaveAttribute('data-rest', 'full');
    await expect(sentence(page, 1)).toBeInViewport();
  });
});

/** A story: steps made of what is looked at, told in a few words, put in order, presented, and led to by a link. */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsByDayAndNight } from './axe.ts';
import { clickActor, filters, FIRST, headline, kept, open, overflows, test, toast } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const rows = (page: Page): Locator => filters(page).getByRole('listitem');
const told = (page: Page): Locator => page.getByRole('region', { name: 'The story is being told' });
const at = (page: Page): Locator => told(page).locator('[data-part="at"]');
const press = (page: Page, name: string): Promise<void> => filters(page).getByRole('button', { name }).click();
const field = (page: Page, name: string): Locator => filters(page).getByRole('textbox', { name });

/** A step of what is shown, with its words. */
async function make(page: Page, number: number, title: string, text: string): Promise<void> {
  await press(page, 'Make a step of this view');
  await expect(rows(page)).toHaveCount(number);
  await expect(field(page, 'Title')).toBeFocused();
  await field(page, 'Title').fill(title);
  await field(page, 'What is said').fill(text);
  await field(page, 'What is said').blur();
  await expect(
    rows(page)
      .last()
      .getByRole('button', { name: `${number} ${title}` }),
  ).toBeVisible();
}

async function expectTold(page: Page, number: number, title: string): Promise<void> {
  await expect(at(page)).toHaveText(`${number} of 4`);
  await expect(told(page).getByRole('heading')).toHaveText(title);
}

test('a story of four steps is made, put in order, presented by keys, and opened at a step by its link', async ({
  page,
}) => {
  await open(page, FIRST);
  await filters(page).getByRole('tab', { name: 'Story' }).click();
  await make(page, 1, 'Everybody', 'Who is in it.');
  await clickActor(page, 'kim-jong-un');
  await expect(headline(page)).toHaveText('Kim Jong Un');
  await make(page, 2, 'One man', 'What is said of <b>him</b>.');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await make(page, 3, 'All in rows', 'Each with its quotes.');
  await page.getByRole('tab', { name: 'Graph' }).click();
  await clickActor(page, 'north-korea');
  await expect(headline(page)).toHaveText('North Korea');
  await make(page, 4, 'A state', '');
  expect(await complaintsByDayAndNight(page, filters(page))).toEqual([]);

  // The last becomes the third by key; what is deleted comes back.
  await filters(page).getByRole('button', { name: 'Move step 4' }).press('ArrowUp');
  await expect(rows(page).nth(2)).toContainText('A state');
  await press(page, 'Delete the step');
  await expect(rows(page)).toHaveCount(3);
  await press(page, 'Undo');
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).nth(2)).toContainText('A state');

  await press(page, 'Present the story');
  await expectTold(page, 1, 'Everybody');
  await page.keyboard.press('ArrowRight');
  await expectTold(page, 2, 'One man');
  await expect(told(page)).toContainText('What is said of <b>him</b>.');
  await expect(headline(page)).toHaveText('Kim Jong Un');
  expect(await complaintsByDayAndNight(page, told(page))).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  await page.keyboard.press('PageDown');
  await expectTold(page, 3, 'A state');
  await expect(headline(page)).toHaveText('North Korea');
  await told(page).getByRole('button', { name: 'Next' }).click();
  await expectTold(page, 4, 'All in rows');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expectTold(page, 3, 'A state');
  await expect(page).toHaveURL(/[#&]step=3(?:&|$)/u);

  // It is kept, and the address leads back to the step that was told; so does a link to another.
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expectTold(page, 3, 'A state');
  await expect(headline(page)).toHaveText('North Korea');
  await page.evaluate(() => void (location.hash = location.hash.replace('step=3', 'step=2')));
  await expectTold(page, 2, 'One man');
  await expect(headline(page)).toHaveText('Kim Jong Un');
  await page.keyboard.press('Escape');
  await expect(told(page)).toBeHidden();
  await expect(headline(page)).toHaveText('Kim Jong Un');
  await expect(page).toHaveURL(/show=actor:kim-jong-un/u);
});

test('while a story is told the time makes room and comes back as it was, the card is as high as its words, and messages lie above it', async ({
  page,
}) => {
  await open(page, FIRST);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const unfold = timeline.getByRole('button', { name: 'Unfold the timeline' });
  const fold = timeline.getByRole('button', { name: 'Fold the timeline' });
  await expect(fold).toBeVisible();
  await filters(page).getByRole('tab', { name: 'Story' }).click();
  for (const count of [1, 2]) {
    await press(page, 'Make a step of this view');
    await expect(rows(page)).toHaveCount(count);
  }
  await press(page, 'Present the story');
  await expect(at(page)).toHaveText('1 of 2');
  await expect(unfold).toBeVisible();
  // No step has words: a title and the buttons take one line.
  expect((await told(page).boundingBox())?.height).toBeLessThan(80);

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Copy a link to this view');
  await page.keyboard.press('Enter');
  await expect(toast(page)).toBeVisible();
  await expect
    .poll(async () => {
      const [message, card] = [await toast(page).boundingBox(), await told(page).boundingBox()];
      return (message?.y ?? NaN) + (message?.height ?? NaN) <= (card?.y ?? NaN);
    })
    .toBe(true);

  // Unfolded by hand it stays so from step to step, and no longer than the story is told.
  await unfold.click();
  await told(page).getByRole('button', { name: 'Next' }).click();
  await expect(at(page)).toHaveText('2 of 2');
  await expect(fold).toBeVisible();
  await told(page).getByRole('button', { name: 'Finish' }).click();
  await expect(told(page)).toBeHidden();
  await expect(fold).toBeVisible();
  await fold.click();
  await press(page, 'Present the story');
  await expect(told(page)).toBeVisible();
  await expect(unfold).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(told(page)).toBeHidden();
  await expect(unfold).toBeVisible();
});

test('each step says what it shows and whether another shows the same; the view is taken into a folded one, and the page is saved from here', async ({
  page,
}) => {
  await open(page, FIRST);
  await filters(page).getByRole('tab', { name: 'Story' }).click();
  const shows = filters(page).locator('[data-part="shows"]');
  await make(page, 1, 'Everybody', '');
  await make(page, 2, 'Once more', '');
  await expect(shows).toHaveText(['everything', 'everything – shows the same as step 1']);
  await clickActor(page, 'kim-jong-un');
  await expect(headline(page)).toHaveText('Kim Jong Un');
  await press(page, 'Make a step of this view');
  await expect(toast(page)).toContainText('Step 3 made. It shows: Kim Jong Un');
  await expect(shows.nth(2)).toContainText('Kim Jong Un');

  // The second is folded, and takes what is seen now.
  await filters(page).getByRole('button', { name: 'Update step 2 to the present view' }).click();
  await expect(shows.nth(1)).toContainText('Kim Jong Un');
  await expect(shows.nth(2)).toContainText('shows the same as step 2');
  expect(await complaintsByDayAndNight(page, filters(page))).toEqual([]);
  expect(await overflows(page)).toEqual([]);

  await press(page, 'Save as an HTML page');
  await expect(page.getByRole('dialog', { name: 'HTML page' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a story is made in the sheet, and told above it', async ({ page }) => {
    await open(page, FIRST);
    const sheet = page.getByRole('region', { name: 'Details' });
    await page.getByRole('tab', { name: 'Story' }).click();
    for (const count of [1, 2]) {
      await page.getByRole('button', { name: 'Make a step of this view' }).click();
      await expect(page.getByRole('button', { name: /^Move step/u })).toHaveCount(count);
    }
    expect(await complaintsByDayAndNight(page, sheet)).toEqual([]);
    await page.getByRole('button', { name: 'Present the story' }).click();
    await expect(at(page)).toHaveText('1 of 2');
    await told(page).getByRole('button', { name: 'Next' }).tap();
    await expect(at(page)).toHaveText('2 of 2');
    expect(await overflows(page)).toEqual([]);
    await told(page).getByRole('button', { name: 'Finish' }).tap();
    await expect(told(page)).toBeHidden();
  });
});

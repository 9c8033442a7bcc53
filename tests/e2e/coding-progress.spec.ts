/** Is it seen how much of an article was read, does a key lead to the rest, and is a claim checked that somebody doubted? */
import { expect } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import {
  article,
  evidence,
  FIRST,
  filters,
  kept,
  numberOf,
  open,
  overflows,
  sentence,
  STRAIT,
  test,
  toast,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

test('keys lead from sentence to sentence that is to be read, and past what has nothing to code', async ({ page }) => {
  await open(page, STRAIT);
  // Whoever only reads is not bothered.
  const progress = article(page).getByRole('group', { name: /sentences read/ });
  await expect(progress).toHaveCount(0);
  await page.getByRole('tab', { name: 'Coding' }).click();
  await expect(progress).toHaveAccessibleName(/^\d+ of \d+ sentences read$/);
  const [before = 0, all = 0] = ((await progress.getAttribute('aria-label')) ?? '').match(/\d+/gu)?.map(Number) ?? [];
  const said = (read: number): string => `${read} of ${all} sentences read`;
  expect(all - before, 'sentences that are still to be read').toBeGreaterThan(1);
  await page.keyboard.press('j');
  const first = article(page).locator('[data-state="open"]:focus-within');
  await expect(first).toBeVisible();
  const index = Number(await first.getAttribute('data-sentence'));
  await expect(numberOf(page, index)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('r');
  await expect(progress).toHaveAccessibleName(said(before + 1));
  await expect(sentence(page, index)).toHaveAttribute('data-state', 'nothing');
  await expect(toast(page)).toHaveText(`§${index + 1}: nothing to code.`);
  await expect(numberOf(page, index)).toHaveAccessibleName(/nothing to code$/);
  await expect(first).toBeVisible();
  await expect(numberOf(page, index)).not.toBeFocused();
  expect(await complaintsOfAxe(page, article(page))).toEqual([]);
  expect(await overflows(page)).toEqual([]);

  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expect(progress).toHaveAccessibleName(said(before + 1));
  await page.keyboard.press('Control+z');
  await expect(progress).toHaveAccessibleName(said(before));
});

test('a claim is marked to be checked, with a note, found in the list, and ticked off', async ({ page }) => {
  await open(page, FIRST);
  await page.getByRole('tab', { name: 'Coding' }).click();
  await evidence(page)
    .getByRole('button', { name: /^Ask the graph/u })
    .click();
  await evidence(page).locator('[data-opens*="~"]').first().click();
  const card = evidence(page).locator('[data-claim]').first();
  await card.getByRole('button', { name: 'Mark the claim to be checked' }).click();
  const strip = card.getByRole('group', { name: 'To check' });
  await expect(strip.getByRole('textbox', { name: 'What is to be checked?' })).toBeFocused();
  await page.keyboard.type('Who counted?');
  await page.keyboard.press('Enter');
  const list = filters(page).getByRole('region', { name: 'To check' });
  await expect(list.getByRole('button').first()).toContainText('Who counted?');
  expect(await complaintsOfAxe(page, card)).toEqual([]);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(strip.getByRole('textbox')).toHaveValue('Who counted?');
  await strip.getByRole('button', { name: 'Checked' }).click();
  await expect(strip).toHaveCount(0);
  await expect(list).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(list).toContainText('Who counted?');
  await list.getByRole('button', { name: /^Checked: / }).click();
  await expect(list).toHaveCount(0);
});

test('what is to be checked is a row of the filter, in its sentence and in the address', async ({ page }) => {
  await open(page, FIRST);
  const section = filters(page).getByRole('group', { name: 'To check' });
  await expect(section).toHaveCount(0);
  await evidence(page).locator('[data-opens*="~"]').first().click();
  const card = evidence(page).locator('[data-claim]').first();
  await card.getByRole('button', { name: 'Mark the claim to be checked' }).click();
  await expect(section.getByRole('checkbox')).toHaveCount(2);
  await section.getByRole('checkbox', { name: 'Marked to be checked' }).press('o');
  await expect(filters(page)).toContainText('1 of 47 relations: to be checked.');
  await expect(page).toHaveURL(/only-check=to-check/u);
  await page.keyboard.press('Control+z');
  await expect(filters(page)).toContainText('0 of 47 relations');
  await section.getByRole('button', { name: 'Show all of: To check' }).click();
  await expect(section).toHaveCount(0);
  await expect(page).not.toHaveURL(/only-check/u);
});

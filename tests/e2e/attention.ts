/** How is a quote repaired that moved, and how many are left? The shortest piece of work that is kept. */
import { expect, type Page } from '@playwright/test';
import { evidence, inAttention, toast } from './page.ts';

export async function expectAttention(page: Page, count: number): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(
    evidence(page).getByRole('heading', { name: new RegExp(`^${count} quotes? needs? attention`) }),
  ).toBeVisible({ timeout: 45_000 });
}

export async function repair(page: Page): Promise<void> {
  await inAttention(page, 'moved').click();
  await page.getByRole('button', { name: 'Take the place where the words stand' }).click();
  await expect(toast(page)).toHaveText('Repaired: the claim counts now.');
}

export async function choosePlace(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await inAttention(page, 'ambiguous').click();
  await evidence(page).getByRole('button', { name: 'It is this one' }).first().click();
  await expectAttention(page, 1);
}

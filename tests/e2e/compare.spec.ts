/** Two codings of one article, and two dossiers made one. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { ADDED, MADE, secondCoding } from '../unit/compare/second-coding.ts';
import { violationsIn } from './axe.ts';
import { expect, FIRST, open, overflows, sample, test } from './page.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const item = (page: Page, name: string): Locator => dialog(page).getByRole('article', { name, exact: true });
const group = (page: Page, name: RegExp): Locator =>
  dialog(page).getByRole('group', { name: 'Show', exact: true }).getByRole('button', { name });

async function compareWith(page: Page, name: string, content: unknown): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').last().fill('compare or merge');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
}

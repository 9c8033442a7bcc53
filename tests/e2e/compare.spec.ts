/** Two codings of one article, and two dossiers made one. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { ADDED, MADE, secondCoding } from '../unit/compare/second-coding.ts';
import { complaintsOfAxe } from './axe.ts';
import { article, dialogOf, evidence, FIRST, open, overflows, sample, test } from './page.ts';

test.use({ locale: 'en-US' });

const items = (page: Page): Locator => dialogOf(page).getByRole('article');
const group = (page: Page, name: string): Locator =>
  dialogOf(page).getByRole('group', { name: 'Show', exact: true }).getByRole('button', { name });
const apply = (page: Page): Locator => dialogOf(page).getByRole('button', { name: /^Apply/ });

async function comparing(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(dialogOf(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('compare or merge');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Compare or merge with another dossier' })).toBeVisible();
}

const take = (page: Page, name: string, content: string): Promise<void> =>
  dialogOf(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

const undo = (page: Page): Promise<void> => page.keyboard.press('Control+z');
const numberOf = async (locator: Locator): Promise<number> =>
  Number(/\d+$/u.exec((await locator.innerText()).trim())?.[0]);

test('two codings are laid side by side, and what is chosen comes in as one step that can be undone', async ({
  page,
}) => {
  await open(page, FIRST);
  await comparing(page);
  await take(page, 'broken.json', '{ "format": "benang-dossier", ');
  await expect(dialogOf(page).getByRole('alert')).toContainText('broken.json');
  const other = secondCoding(sample('kim-putin'));
  await take(page, 'second.dossier.json', JSON.stringify(other));

  // Every difference that was made is counted in its group.
  await expect(group(page, '“Benang” only')).toHaveText(new RegExp(`${MADE.dropped.length}$`));
  expect(await numberOf(group(page, '“Second coder” only'))).toBe(ADDED);
  expect(await numberOf(group(page, 'Another relation'))).toBe(MADE.relation.length);
  expect(await numberOf(group(page, 'Both, differently'))).toBe(
    [MADE.modality, MADE.polarity, MADE.attribution, MADE.when, MADE.evidence].flat().length,
  );
  await expect(apply(page)).toBeDisabled();

  // By keys: the first two of those that differ. The sentence is in sight, with what each says.
  const first = items(page).first();
  await expect(first).toContainText('§1');
  await expect(first.getByRole('row', { name: /Modality asserted.*alleged/ })).toBeVisible();
  await first.focus();
  await page.keyboard.press('2');
  await expect(items(page).nth(1)).toBeFocused();
  await page.keyboard.press('3');
  await expect(items(page).nth(2)).toBeFocused();
  await page.keyboard.press('1');
  await expect(apply(page)).toHaveText('Apply 2 choices');
  expect(await complaintsOfAxe(page, dialogOf(page))).toEqual([]);

  // A whole group at once.
  await group(page, '“Second coder” only').click();
  await dialogOf(page).getByRole('button', { name: 'Take over', exact: true }).first().click();
  await expect(apply(page)).toHaveText(`Apply ${2 + ADDED} choices`);

  // Agreement, with what was counted.
  await dialogOf(page).getByRole('tab', { name: 'Agreement' }).click();
  const visit = dialogOf(page).getByRole('row', { name: /^Visit/ });
  await expect(visit).toContainText('1.00');
  await expect(dialogOf(page).getByRole('row', { name: /^Modality/ })).toContainText('51');
  await expect(dialogOf(page)).toContainText('Krippendorff 2011');

  // Choices wait while one looks elsewhere, and change nothing.
  await page.keyboard.press('Escape');
  const claims = evidence(page);
  const all = sample('kim-putin').claims.length;
  await expect(claims).toContainText(`${all} claims`);
  await comparing(page);
  await expect(apply(page)).toHaveText(`Apply ${2 + ADDED} choices`);
  await apply(page).click();
  await expect(apply(page)).toBeDisabled();
  await expect(group(page, 'Both, alike')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(claims).toContainText(`${all + 1 + ADDED} claims`);
  await undo(page);
  await expect(claims).toContainText(`${all} claims`);
});

test('a dossier of other articles comes in, with its actors found among mine', async ({ page }) => {
  await open(page, FIRST);
  const strait = JSON.parse(
    readFileSync(new URL('../../data/selat-kaca.dossier.json', import.meta.url), 'utf8'),
  ) as ReturnType<typeof sample>;
  const named = { ...strait, actors: strait.actors.map((one, i) => (i === 0 ? { ...one, wikidata: 'Q423' } : one)) };
  await comparing(page);
  await take(page, 'strait.dossier.json', JSON.stringify(named));
  await expect(dialogOf(page).getByRole('heading', { name: 'No document in common' })).toBeVisible();
  await dialogOf(page).getByRole('tab', { name: 'Actors and codebook' }).click();
  const who = dialogOf(page).getByRole('combobox', { name: 'Who Lembara is' });
  await expect(who.locator('option:checked')).toHaveText('is North Korea');
  await who.selectOption({ label: 'new: comes in where needed' });
  await dialogOf(page).getByRole('tab', { name: 'Documents' }).click();
  await dialogOf(page).getByRole('button', { name: 'All', exact: true }).click();
  await apply(page).click();
  await expect(dialogOf(page).getByRole('heading', { name: 'No document in common' })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 780 });
  expect(await overflows(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  const both = sample('kim-putin').actors.length + strait.actors.length;
  await expect(evidence(page)).toContainText(`${both} actors`);
  await expect(article(page).getByRole('combobox')).toBeVisible();
  await undo(page);
  await expect(evidence(page)).toContainText(`${sample('kim-putin').actors.length} actors`);
});

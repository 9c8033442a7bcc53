/** Can people make a codebook of their own, see it in the picture, and take it along to the next dossier? */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { actors, colour, dialogOf, drawn, FIRST, line, open, overflows, STRAIT, test, withoutPickers } from './page.ts';

test.use({ locale: 'en-US' });

const menu = (page: Page): Locator => page.getByRole('menu', { name: 'Dossier' });
const row = (page: Page, name: string | RegExp): Locator =>
  dialogOf(page).getByRole('navigation').getByRole('button', { name });
const field = (page: Page, group: string, language = 'English'): Locator =>
  dialogOf(page).getByRole('group', { name: group }).getByRole('textbox', { name: language });
const press = (page: Page, name: string): Promise<void> =>
  dialogOf(page).getByRole('button', { name, exact: true }).click();

async function openCodebook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await menu(page)
    .getByRole('menuitem', { name: /^Codebook/ })
    .click();
  await expect(row(page, 'New family')).toBeVisible();
}

test('a family, a type and a kind of one’s own colour the line, the legend, the filter and the figure', async ({
  page,
}) => {
  await withoutPickers(page);
  await open(page, FIRST);
  const before = line(page, 'soviet-union~arms-supply~north-korea');
  const [arms, chosen] = [await colour(page, '--family-2'), await colour(page, '--family-9')];
  await expect(before).toHaveCSS('stroke', arms);
  await openCodebook(page);
  expect(await complaintsOfAxe(page, dialogOf(page))).toEqual([]);

  await row(page, 'New family').click();
  await expect(field(page, 'Name')).toBeFocused();
  await field(page, 'Name').fill('Drones <script>');
  await expect(dialogOf(page).getByRole('radio', { name: 'Colour 9: This one' })).toBeChecked();
  await dialogOf(page).getByRole('radio', { name: 'Colour 10: Free' }).check({ force: true });
  await press(page, 'Add');
  await expect(row(page, /^Drones <script>/)).toBeFocused();
  await expect(row(page, /^Drones <script>/).locator('svg')).toHaveCSS('color', chosen);

  // A type for it, from the family that is open.
  await row(page, 'New type of relation').click();
  await expect(dialogOf(page).getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await field(page, 'Predicate').fill('sends drones to');
  await page.keyboard.press('Enter');
  await expect(row(page, /^sends drones to/)).toBeFocused();
  await field(page, 'When it is denied').fill('sends no drones to');
  await field(page, 'When it is denied').blur();
  await expect(dialogOf(page).getByRole('region', { name: 'In a sentence' })).toContainText(
    /sends drones to.*sends no drones to/s,
  );
  await dialogOf(page).getByRole('textbox', { name: 'CAMEO code' }).fill('7x');
  await dialogOf(page).getByRole('textbox', { name: 'CAMEO code' }).blur();
  await expect(dialogOf(page)).toContainText('Two to four digits.');

  // What becomes of the claims of a type that goes is said before it goes.
  await row(page, /^supplies arms to/).click();
  await press(page, 'Remove or merge …');
  await expect(dialogOf(page)).toContainText('2 claims use it. They then become:');
  await dialogOf(page)
    .getByRole('combobox', { name: /They then become/ })
    .selectOption('sends drones to');
  await press(page, 'Merge');
  await expect(row(page, /^supplies arms to/)).toHaveCount(0);
  await expect(row(page, /^sends drones to.*2 claims/)).toBeVisible();

  await row(page, 'New kind of actor').click();
  await field(page, 'Name').fill('Arsenal');
  await dialogOf(page)
    .getByRole('radio', { name: /^Shield/ })
    .check({ force: true });
  await press(page, 'Add');
  await row(page, /^Bloc/).click();
  await press(page, 'Remove or merge …');
  await dialogOf(page)
    .getByRole('combobox', { name: /of this kind/ })
    .selectOption('Arsenal');
  await press(page, 'Merge');
  expect(await overflows(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);

  await expect(before).toHaveCount(0);
  await expect(line(page, 'soviet-union~sends-drones-to~north-korea')).toHaveCSS('stroke', chosen);
  const filter = page.getByRole('complementary', { name: 'Filter' });
  await expect(filter.getByRole('checkbox', { name: /^Drones <script>/ })).toBeVisible();
  await expect(filter.getByRole('checkbox', { name: /^Arsenal/ })).toBeVisible();
  await filter.getByRole('checkbox', { name: /^Drones <script>/ }).press('o');
  await expect(filter).toContainText(/drones <script>/);
  await page.keyboard.press('?');
  await expect(dialogOf(page).getByText('Drones <script>')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('banner').getByRole('button', { name: 'Figure', exact: true }).click();
  const download = page.waitForEvent('download');
  await dialogOf(page).getByRole('button', { name: /SVG/ }).click();
  const svg = await readFile(await (await download).path(), 'utf8');
  expect(svg).toContain('Drones &lt;script&gt;');
  expect(svg).toContain('sends drones to');
  await page.keyboard.press('Escape');

  // Every accepted change is one step back.
  await page.keyboard.press('x');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Control+z');
  await expect(line(page, 'soviet-union~arms-supply~north-korea')).toBeAttached();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a codebook goes out as a file and is taken along to the next dossier, where the two differ as one chooses', async ({
  page,
}) => {
  await open(page, FIRST);
  await openCodebook(page);
  await row(page, /^Diplomacy/).click();
  await field(page, 'Name').fill('Envoys');
  await field(page, 'Name').blur();
  await expect(row(page, /^Envoys/)).toBeVisible();
  const download = page.waitForEvent('download');
  await press(page, 'Save as a file');
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'benang-codebook',
    relationFamilies: [{ id: 'diplomacy', label: { en: 'Envoys' } }],
  });
  await page.keyboard.press('Escape');

  await page.goto(STRAIT);
  await drawn(page);
  await expect(page.getByRole('banner').getByRole('heading', { level: 1 })).toHaveText(/Little Star/);
  await openCodebook(page);
  await press(page, 'Take from a template or a file …');
  // Beside it stands another for a moment, where reading takes long.
  const book = page.getByRole('dialog', { name: 'Codebook' });
  const input = book.locator('input[type=file]');
  await input.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') });
  await expect(book).toContainText('broken.json could not be read.');
  await expect(book).toContainText('This is not readable JSON');
  await input.setInputFiles({ name: 'theirs.json', mimeType: 'application/json', buffer: await readFile(file) });
  await expect(book).toContainText('From Kim and Putin');
  await expect(book).toContainText('Families: One new');
  const war = book.getByRole('group', { name: 'War' });
  await expect(war.getByRole('radio', { name: /^As here/ })).toBeChecked();
  await war.getByRole('radio', { name: /^As in the file/ }).check();
  await press(page, 'Take along');
  await expect(row(page, /^Envoys/)).toBeVisible();
  await expect(row(page, /^wages war against/)).toHaveCount(1);
  await expect(row(page, /^supplies arms to/)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(actors(page).first()).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeEnabled();
});

test('the dossier’s menu is walked by keys, and what it opens gives the keys back', async ({ page }) => {
  await open(page, FIRST);
  const button = page.getByRole('button', { name: 'Dossier', exact: true });
  await button.focus();
  await page.keyboard.press('ArrowDown');
  await expect(menu(page).getByRole('menuitem', { name: 'New dossier' })).toBeFocused();
  expect(await complaintsOfAxe(page, menu(page))).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await expect(menu(page).getByRole('menuitem', { name: /^Link with the dossier inside/u })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  // Letters lead to a row, and start none of the page's own commands.
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  await expect(menu(page).getByRole('menuitem', { name: /^About this dossier/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toContainText('About this dossier');
  await field(page, 'Title').fill('');
  await expect(dialogOf(page)).not.toContainText('A name in one language is needed.');
  await field(page, 'Title', 'Indonesian').fill('');
  await expect(dialogOf(page)).toContainText('A name in one language is needed.');
  await field(page, 'Title').fill(`Two capitals ${'and a very long way between them '.repeat(6)}`);
  await dialogOf(page).getByRole('textbox', { name: 'Licence' }).fill('CC BY 4.0');
  await press(page, 'Keep');
  await expect(page.getByRole('banner').getByRole('heading', { level: 1 })).toHaveText(/^Two capitals/);
  await expect(button).toBeFocused();
  for (const [width, height] of [
    [1024, 700],
    [390, 780],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await overflows(page)).toEqual([]);
    await button.click();
    await expect(menu(page).getByRole('menuitem', { name: 'New dossier' })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('banner').getByRole('heading', { level: 1 })).toHaveText(/^Kim and Putin/);
});

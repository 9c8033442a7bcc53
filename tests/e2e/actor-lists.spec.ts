/** Own lists of actors: made, filled and named, arranged by, filtered by, found, saved, undone and removed. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { csvParse } from 'd3';
import type { Dossier } from '../../src/dossier/schema.ts';
import { complaintsByDayAndNight } from './axe.ts';
import {
  asFile,
  chooseFile,
  clickActor,
  dialogOf,
  evidence,
  filters,
  FIRST,
  headline,
  kept,
  lines,
  open,
  overflows,
  sample,
  test,
  withoutPickers,
} from './page.ts';

test.use({
  locale: 'en-GB',
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-read', 'clipboard-write'],
});

const listRow = (page: Page, name: string): Locator =>
  dialogOf(page).getByRole('button', { name: new RegExp(`^${name} `) });
const listsIn = (page: Page): Locator => evidence(page).locator('[data-part="lists"] [data-part="names"]');
const guide = (page: Page, key: string): Locator => page.locator(`[data-guide="${key}"]`);
const caption = (page: Page, text: string | RegExp): Locator => page.locator('[data-captions]').getByText(text);

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await dialogOf(page).getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}

/** Puts who is chosen into a new list, from the card. */
async function newList(page: Page, name: string): Promise<void> {
  await evidence(page)
    .getByRole('button', { name: /^(?:Put into a list|Change lists)$/ })
    .click();
  const field = evidence(page).getByRole('textbox', { name: 'New list' });
  await field.fill(name);
  await field.press('Enter');
  await expect(evidence(page).getByRole('checkbox', { name })).toBeChecked();
}

test('a list is made, filled, renamed and put in order, and the graph and its figure go by it', async ({ page }) => {
  await open(page, FIRST);
  await clickActor(page, 'north-korea');
  await newList(page, 'Friends');
  await expect(listsIn(page)).toHaveText('Friends');
  expect(await complaintsByDayAndNight(page, evidence(page))).toEqual([]);
  // Escape closes the ticks, and leaves the actor chosen.
  await page.keyboard.press('Escape');
  await expect(evidence(page).getByRole('textbox', { name: 'New list' })).toHaveCount(0);
  await expect(headline(page)).toHaveText('North Korea');

  // Who is chosen in the graph goes into a list from the dialog; others are found there by typing.
  await clickActor(page, 'russia');
  await command(page, 'Lists of actors');
  await dialogOf(page).getByRole('checkbox', { name: 'Friends' }).check();
  await expect(listRow(page, 'Friends')).toContainText('2 actors');
  await listRow(page, 'Friends').click();
  const more = dialogOf(page).getByRole('combobox', { name: 'Put somebody in' });
  await more.fill('Putin');
  await more.press('Enter');
  await expect(listRow(page, 'Friends')).toContainText('3 actors');
  await dialogOf(page).getByRole('button', { name: 'Take Vladimir Putin out of the list' }).click();
  await expect(listRow(page, 'Friends')).toContainText('2 actors');
  await dialogOf(page).getByRole('textbox', { name: 'Indonesian' }).fill('Sekutu');
  await dialogOf(page).getByRole('textbox', { name: 'English' }).fill('Allies');
  await dialogOf(page).getByRole('textbox', { name: 'English' }).press('Tab');
  await expect(listRow(page, 'Allies')).toBeVisible();
  await dialogOf(page).getByRole('textbox', { name: 'New list' }).fill('Movers');
  await dialogOf(page).getByRole('textbox', { name: 'New list' }).press('Enter');
  await expect(listRow(page, 'Movers')).toContainText('1 actor');
  // A name belongs to one list.
  await dialogOf(page).getByRole('textbox', { name: 'English' }).fill('Movers');
  await dialogOf(page).getByRole('textbox', { name: 'English' }).press('Tab');
  await expect(dialogOf(page).getByText('Another list has this name.')).toBeVisible();
  expect(await complaintsByDayAndNight(page, dialogOf(page))).toEqual([]);
  await dialogOf(page).getByRole('button', { name: 'Done' }).click();
  await expect(listsIn(page)).toHaveText('Allies · Movers');

  // Everybody stands in groups, and whoever is in two lists with the first; a list that changes moves its group.
  await page.keyboard.press('8');
  await expect(page.getByRole('combobox', { name: 'Arrange' })).toHaveValue('list');
  await expect(page).toHaveURL(/order=list/u);
  await expect(caption(page, /^Allies$/)).toBeVisible();
  await expect(caption(page, 'In no list')).toBeVisible();
  await expect(guide(page, 'movers')).toHaveCount(0);
  await command(page, 'Lists of actors');
  await listRow(page, 'Movers').click();
  await dialogOf(page).getByRole('button', { name: 'Move up' }).click();
  await expect(dialogOf(page).getByRole('button', { name: 'Move up' })).toBeDisabled();
  await dialogOf(page).getByRole('button', { name: 'Done' }).click();
  await expect(guide(page, 'movers')).toBeAttached();
  await expect(caption(page, 'Allies · 1 in an earlier list')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(guide(page, 'movers')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(guide(page, 'movers')).toBeAttached();

  // It is kept, and there again when the page is.
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expect(caption(page, 'Allies · 1 in an earlier list')).toBeVisible();

  // The figure has the groups with their names.
  await page.keyboard.press('e');
  const figure = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save SVG' }).first().click();
  expect(await readFile(await (await figure).path(), 'utf8')).toContain('1 in an earlier list');
});

test('the filter, the table and the search go by lists; they are saved, removed and brought back', async ({ page }) => {
  await withoutPickers(page);
  await open(page, FIRST);
  const actorLists = [
    { id: 'movers', name: { en: 'Movers' }, actors: ['russia'] },
    { id: 'friends', name: { en: 'Allies', id: 'Sekutu' }, actors: ['north-korea', 'russia'] },
  ];
  await chooseFile(page, asFile('listed.dossier.json', { ...sample('kim-putin'), id: 'listed', actorLists }));
  await expect(page).toHaveURL(/listed/u);
  await page.keyboard.press('8');
  await expect(guide(page, 'movers')).toBeAttached();

  // The filter shows what those of a list have to do with each other.
  const all = await lines(page).count();
  await filters(page)
    .getByRole('checkbox', { name: /^Movers/ })
    .uncheck();
  await filters(page)
    .getByRole('checkbox', { name: /^In no list/ })
    .uncheck();
  await expect(page).toHaveURL(/only-list=friends/u);
  await expect(filters(page).locator('[data-part="shown"]')).toContainText('only actors from “Allies”');
  expect(await lines(page).count()).toBeGreaterThan(0);
  expect(await lines(page).count()).toBeLessThan(all);

  // The table has a column for them, and so has its CSV.
  await page.keyboard.press('t');
  await expect(page.getByRole('columnheader', { name: 'Lists' })).toBeVisible();
  await expect(page.locator('[data-row] [data-cell="lists"]').first()).toContainText('Allies');
  await page.getByRole('columnheader', { name: 'Lists' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Lists' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.getByText(/rows? copied$/)).toBeVisible();
  const copied = csvParse((await page.evaluate(() => navigator.clipboard.readText())).replace(/^\uFEFF/, ''));
  expect(copied.find(({ subject }) => subject === 'north-korea')?.['subject_lists']).toBe('Allies');
  await page.keyboard.press('g');
  await page.keyboard.press('x');
  await expect(lines(page)).toHaveCount(all);

  // Its name finds who is in it.
  await page.keyboard.press('/');
  await page.keyboard.insertText('allies');
  const found = page.getByRole('listbox', { name: 'Search results' }).getByRole('group', { name: 'Actors' });
  await expect(found.getByRole('option')).toHaveCount(2);
  await expect(found.getByRole('option').first()).toContainText('in the list Allies');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // They are saved as they were; one that is removed is gone until that is undone.
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Dossier;
  expect(saved.actorLists).toEqual(actorLists);
  await command(page, 'Lists of actors');
  await listRow(page, 'Allies').click();
  await dialogOf(page).getByRole('button', { name: 'Remove the list' }).click();
  await expect(listRow(page, 'Allies')).toHaveCount(0);
  await expect(listRow(page, 'Movers')).toBeFocused();
  await dialogOf(page).getByRole('button', { name: 'Done' }).click();
  await expect(guide(page, 'friends')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(guide(page, 'friends')).toBeAttached();
});

test('whose relations are in the table go into a list, all of them or some', async ({ page }) => {
  await open(page, FIRST);
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'Find words in the table' }).fill('promised');
  await expect(page.getByText(/relations? contains? “promised”$/)).toBeVisible();
  const count = await page.locator('[data-row]').count();
  expect(count).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Actors into a list' }).click();
  const who = dialogOf(page).getByRole('group', { name: 'Which actors?' });
  const first = who.getByRole('listitem').first().getByRole('checkbox');
  await expect(first).toBeChecked();
  await first.press('Space');
  await expect(first).not.toBeChecked();
  const left = await who.getByRole('listitem').getByRole('checkbox', { checked: true }).count();
  expect(left).toBeGreaterThan(0);
  const field = dialogOf(page).getByRole('textbox', { name: 'New list' });
  await field.fill('Promises');
  await field.press('Enter');
  await expect(dialogOf(page).getByRole('checkbox', { name: 'Promises' })).toBeChecked();
  // Who is not in it makes the tick a half one.
  await first.check();
  await expect(dialogOf(page).getByRole('checkbox', { name: 'Promises' })).toBeChecked({ indeterminate: true });
  expect(await complaintsByDayAndNight(page, dialogOf(page))).toEqual([]);
  await dialogOf(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('[data-row] [data-cell="lists"]').first()).toContainText('Promises');
  await command(page, 'History');
  await expect(dialogOf(page)).toContainText('List made:');
  await page.keyboard.press('Escape');
  await command(page, 'Lists of actors');
  await expect(listRow(page, 'Promises')).toContainText(new RegExp(`${left} actors?`));
});

test.describe('by touch, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'id-ID' });

  test('an actor goes into a list from its card, and the groups stand by it', async ({ page }) => {
    await open(page, './#show=actor:north-korea');
    await evidence(page).getByRole('button', { name: 'Masukkan ke daftar' }).tap();
    await evidence(page).getByRole('textbox', { name: 'Daftar baru' }).fill('Sekutu');
    await evidence(page).getByRole('button', { name: 'Buat daftar' }).tap();
    await expect(listsIn(page)).toHaveText('Sekutu');
    await expect(evidence(page).getByRole('checkbox', { name: 'Sekutu' })).toBeChecked();
    expect(await overflows(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Tata letak', exact: true }).selectOption('list');
    await expect(caption(page, 'Sekutu')).toBeVisible();
  });
});

/** What one wants to remember of actors, and how several names, and several actors, become one. */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import {
  actors,
  asFile,
  chooseFile,
  evidence,
  FIRST,
  headline,
  kept,
  names,
  open,
  sample,
  test,
  withoutPickers,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const form = (page: Page): Locator => evidence(page).getByRole('group', { name: /^Edit/ });

test('a role and a note are written to an actor, stand in its card, stay through a reload, and are undone', async ({
  page,
}) => {
  await open(page, FIRST);
  await names(page).filter({ hasText: 'Korea Utara' }).first().click();
  await evidence(page).getByRole('button', { name: 'Edit', exact: true }).click();
  await form(page).getByLabel('Role').fill('nuclear power, ally of Russia');
  await form(page).getByLabel('Role').press('Enter');
  await form(page).getByLabel('Note', { exact: true }).fill('Who speaks for it?\n<b>Ask</b> KCNA.');
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);
  await form(page).getByRole('button', { name: 'Done' }).click();
  await expect(headline(page)).toHaveText('North Korea');
  const note = evidence(page).getByRole('note', { name: 'Note' });
  await expect(evidence(page).getByText('nuclear power, ally of Russia')).toBeVisible();
  await expect(note).toContainText('<b>Ask</b> KCNA.');
  expect(await complaintsOfAxe(page, evidence(page))).toEqual([]);

  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expect(note).toContainText('Who speaks for it?');
  await page.keyboard.press('Control+z');
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(evidence(page).getByText('nuclear power, ally of Russia')).toHaveCount(0);
});

test('names that are ticked together become one actor, who is found by all of them', async ({ page }) => {
  await withoutPickers(page);
  await open(page, FIRST);
  const bare = { ...sample('kim-putin'), id: 'bare', actors: [], claims: [] };
  await chooseFile(page, asFile('bare.dossier.json', bare));
  await expect(actors(page)).toHaveCount(0);
  await page.getByRole('tab', { name: 'Coding' }).click();
  const offers = page.getByRole('region', { name: 'Perhaps also actors' });
  await offers.getByRole('button', { name: /^Show all/ }).click();
  await offers.getByRole('checkbox', { name: 'Choose Korea Utara' }).check();
  const together = offers.getByRole('button', { name: /^All are names of/ });
  await expect(together).toHaveCount(0);
  await offers.getByRole('checkbox', { name: 'Choose Republik Rakyat Demokratik Korea' }).check();
  await expect(together).toHaveText('All are names of “Republik Rakyat Demokratik Korea”');
  expect(await complaintsOfAxe(page, offers.locator('[data-part="several"]'))).toEqual([]);
  await together.click();
  await expect(actors(page)).toHaveCount(1);
  await expect(names(page).filter({ hasText: /^Korea Utara$/ })).toHaveCount(13);
  const row = page.getByRole('region', { name: 'Actors', exact: true }).getByRole('button');
  await expect(row).toHaveAccessibleName('Republik Rakyat Demokratik Korea, 14 mentions, 0 claims');
  await page.keyboard.press('Control+z');
  await expect(actors(page)).toHaveCount(0);
});

test('two actors that are perhaps one are asked about: one press makes them one, another says that they are two', async ({
  page,
}) => {
  await withoutPickers(page);
  await open(page, FIRST);
  const { actors: known, ...rest } = sample('kim-putin');
  const twice = [
    ...known,
    { id: 'putin-in-full', kind: 'person', name: { en: 'Vladimir Vladimirovich Putin' } },
    { id: 'kcna-agency', kind: 'media', name: { en: 'Korean Central News Agency Ltd' } },
  ];
  await chooseFile(page, asFile('twice.dossier.json', { ...rest, id: 'twice', actors: twice }));
  await expect(actors(page)).toHaveCount(twice.length);
  await page.getByRole('tab', { name: 'Coding' }).click();
  const asked = page.getByRole('region', { name: 'Perhaps the same' });
  const pairs = asked.getByRole('listitem');
  await expect(pairs).toHaveCount(2);
  await expect(pairs.first()).toContainText('“Vladimir Putin” is short for “Vladimir Vladimirovich Putin”');
  expect(await complaintsOfAxe(page, asked)).toEqual([]);

  await pairs.first().getByRole('button', { name: 'Make them one' }).click();
  await expect(actors(page)).toHaveCount(twice.length - 1);
  await expect(pairs).toHaveCount(1);
  await expect(pairs.getByRole('button').first()).toBeFocused();
  await pairs.getByRole('button', { name: 'Not the same' }).click();
  await expect(asked).toHaveCount(0);
  await expect(actors(page)).toHaveCount(twice.length - 1);

  // What was decided is not asked again, and can be undone.
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expect(actors(page)).toHaveCount(twice.length - 1);
  await page.getByRole('tab', { name: 'Coding' }).click();
  await expect(page.getByRole('region', { name: 'Actors', exact: true })).toBeVisible();
  await expect(asked).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(pairs).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(pairs).toHaveCount(2);
  await expect(actors(page)).toHaveCount(twice.length);
});

/** Does a dossier leave as one HTML file that reads by itself, from disk, without scripts and without a network, and does it come back? */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { dossierInPage } from '../../src/exchange/page-file.ts';
import { complaintsByDayAndNight } from './axe.ts';
import { askFor, reading, saved } from './html-file.ts';
import { actors, asFile, chooseFile, FIRST, lines, open, sample, STRAIT, test, withoutPickers } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

async function drop(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], file, { type: 'text/html' }));
      return transfer;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('#app', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('#app', 'drop', { dataTransfer: data });
}

test('one file is read from the disk, from the picture to the words and back', async ({ page, browser }, info) => {
  test.slow();
  await open(page, FIRST);
  const dialog = await askFor(page, /HTML page/u);
  await expect(dialog.getByRole('heading', { name: 'HTML page' })).toBeVisible();
  expect(await complaintsByDayAndNight(page, dialog)).toEqual([]);
  const path = await saved(page, dialog.getByRole('button', { name: 'Save the page' }), info);
  await expect(dialog.getByText('kim-putin-2024.html goes to your downloads.')).toBeAttached();
  expect((await readFile(path)).length).toBeLessThan(400_000);

  const { page: file, faults, leave } = await reading(browser, path);
  await expect(file).toHaveTitle(/^Kim and Putin/u);
  await expect(file.getByRole('heading', { level: 1 })).toHaveText(/^Kim and Putin/u);
  const picture = file.getByRole('region', { name: 'The graph' });
  await expect(picture.getByRole('group')).toBeVisible();
  // A number in the picture, its relation, the sentence in the article, and back to the claim.
  await picture.getByRole('link', { name: '12', exact: true }).click();
  await expect(file).toHaveURL(/#relation-12$/u);
  const relation = file.locator('[id="relation-12"]');
  await expect(relation).toBeInViewport();
  const place = relation.getByRole('link', { name: /^§\d+$/u }).first();
  const number = (await place.textContent())?.replace('§', '') ?? '';
  await place.click();
  await expect(file).toHaveURL(new RegExp(`#sentence-1-${number}$`, 'u'));
  const sentence = file.locator(`[id="sentence-1-${number}"]`);
  await expect(sentence).toBeInViewport();
  await sentence.getByRole('link', { name: '12', exact: true }).first().click();
  await expect(file).toHaveURL(/#claim-\d+$/u);
  await expect(relation).toBeInViewport();
  await relation.getByRole('heading').getByRole('link').click();
  await expect(picture).toBeInViewport();
  expect(faults).toEqual([]);
  await leave();
});

test('the file is in order for whoever reads by ear, by day and by night, and nothing in it is refused', async ({
  page,
  browser,
}, info) => {
  test.slow();
  await open(page, STRAIT);
  const dialog = await askFor(page, /HTML page/u);
  const path = await saved(page, dialog.getByRole('button', { name: 'Save the page' }), info);
  const { page: file, faults, leave } = await reading(browser, path, true);
  await expect(file.getByRole('heading', { level: 1 })).toHaveText('Who put out the Little Star?');
  expect(await complaintsByDayAndNight(file)).toEqual([]);
  await file.setViewportSize({ width: 390, height: 844 });
  const room = await file.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(room[0]).toBe(room[1]);
  expect(faults).toEqual([]);
  await leave();
});

for (const [how, leave] of [
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['Stop', (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).click()],
] as const)
  test(`stopped by ${how} while it is made, nothing is saved, and that is said`, async ({ page }) => {
    // What draws the picture does not come before the work was stopped.
    let give = (): void => {};
    const given = new Promise<void>((done) => (give = done));
    await page.route(/\/assets\/figure-worker/u, async (route) => {
      await given;
      await route.continue();
    });
    const downloads: string[] = [];
    page.on('download', (file) => downloads.push(file.suggestedFilename()));
    await open(page, FIRST);
    const dialog = await askFor(page, /HTML page/u);
    const save = dialog.getByRole('button', { name: 'Save the page' });
    await save.click();
    await expect(dialog.getByText('Making the page…')).toBeVisible();
    await leave(page);
    await expect(page.getByText('Stopped. The page was not saved.').first()).toBeAttached();
    give();
    if (how === 'Escape') {
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await askFor(page, /HTML page/u);
    }
    // It can be made after all, once.
    const coming = page.waitForEvent('download');
    await save.click();
    await coming;
    expect(downloads).toHaveLength(1);
  });

test('what is left out is nowhere in the file; in Indonesian, too', async ({ page, browser }, info) => {
  await open(page, `${FIRST}#lang=id`);
  const dialog = await askFor(page, /halaman HTML/u);
  await dialog.getByRole('checkbox', { name: 'Teks artikel' }).check();
  await dialog.getByRole('checkbox', { name: 'Catatan, dan nama penyusun' }).check();
  const path = await saved(page, dialog.getByRole('button', { name: 'Simpan halaman' }), info);
  const text = await readFile(path, 'utf8');
  const inside = JSON.parse(dossierInPage(text) ?? '') as ReturnType<typeof sample>;
  const [whole] = sample('kim-putin').documents;
  expect(inside.documents[0]?.sentences.length).toBeLessThan(whole?.sentences.length ?? 0);
  expect(inside.claims).toHaveLength(sample('kim-putin').claims.length);
  expect(text).not.toContain('"note"');
  const { page: file, faults, leave } = await reading(browser, path);
  await expect(file.getByRole('heading', { name: 'Hubungan', exact: true })).toBeVisible();
  await expect(file.getByText(/hanya kalimat yang dikutip/u)).toBeVisible();
  expect(faults).toEqual([]);
  await leave();
});

test('dropped on the app, a page is its dossier again, letter for letter, and an article stays an article', async ({
  page,
}, info) => {
  await withoutPickers(page);
  await open(page, FIRST);
  const dialog = await askFor(page, /HTML page/u);
  const path = await saved(page, dialog.getByRole('button', { name: 'Save the page' }), info);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const text = await readFile(path, 'utf8');

  await chooseFile(page, asFile('kaca.json', sample('selat-kaca')));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who put out the Little Star?');
  await drop(page, 'kim.html', text);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kim and Putin/u);
  await expect(lines(page)).toHaveCount(47);
  await expect(actors(page)).toHaveCount(19);
  const coming = page.waitForEvent('download');
  await page.getByRole('banner').getByRole('button', { name: 'Save dossier' }).click();
  expect(await readFile(await (await coming).path(), 'utf8')).toBe(dossierInPage(text));

  await drop(page, 'news.html', `<!doctype html><title>News</title><p>${'The harbour was closed. '.repeat(9)}</p>`);
  await expect(page.locator('[data-incoming]').getByText('The harbour was closed.').first()).toBeVisible();
});

test('where scripts run, a line is read beside the picture, and what is looked for stays alone', async ({
  page,
  browser,
}, info) => {
  await open(page, FIRST);
  const dialog = await askFor(page, /HTML page/u);
  const path = await saved(page, dialog.getByRole('button', { name: 'Save the page' }), info);
  const { page: file, faults, leave } = await reading(browser, path, true);
  const picture = file.getByRole('region', { name: 'The graph' });
  const chosen = file.getByRole('complementary', { name: 'What is chosen' });
  const shown = file.getByRole('status');
  await expect(shown).toHaveText('Relations: 47 of 47');
  await picture.getByRole('link', { name: '12', exact: true }).click();
  await expect(chosen.getByRole('heading')).toHaveText(/^12 /u);
  await expect(chosen).toBeFocused();
  await expect(file).not.toHaveURL(/#/u);
  expect(await complaintsByDayAndNight(file)).toEqual([]);
  await file.keyboard.press('Escape');
  await expect(chosen).toBeHidden();
  await expect(picture.getByRole('link', { name: '12', exact: true })).toBeFocused();

  await file.getByRole('searchbox').fill('satelit');
  await expect(shown).not.toHaveText('Relations: 47 of 47');
  const left = Number(/\d+/u.exec((await shown.textContent()) ?? '')?.[0]);
  expect(left).toBeGreaterThan(0);
  const relations = file.getByRole('listitem').filter({ has: file.getByRole('heading', { level: 4 }) });
  await expect(relations).toHaveCount(left);
  await expect(picture.getByRole('link', { name: /^\d+$/u })).toHaveCount(left);
  // They are listed below the field, too, and each is read beside the picture.
  const found = file.getByRole('list', { name: 'What was found' });
  await expect(found.getByRole('link', { name: /^\d+ /u })).toHaveCount(left);
  expect(await complaintsByDayAndNight(file, found)).toEqual([]);
  const first = found.getByRole('link', { name: /^\d+ /u }).first();
  const sentence = (await first.textContent()) ?? '';
  await first.click();
  await expect(chosen.getByRole('heading', { level: 4 })).toHaveText(sentence);
  await file.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await file.getByRole('searchbox').fill('kim jong');
  await expect(found.getByRole('link', { name: 'Kim Jong Un', exact: true })).toBeVisible();
  await file.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(found).toBeHidden();
  await expect(relations).toHaveCount(47);

  await file.getByRole('checkbox', { name: /^Alleged/u }).uncheck();
  await expect(shown).not.toHaveText('Relations: 47 of 47');
  // An actor: what is said of them, and their relations lead on.
  await file.getByRole('button', { name: 'Clear the filter' }).click();
  await picture.getByRole('link', { name: 'Kim Jong Un', exact: true }).first().click();
  await expect(chosen.getByRole('heading', { name: 'Kim Jong Un' })).toBeVisible();
  await chosen.getByRole('link', { name: /^\d+$/u }).first().click();
  await expect(chosen.getByRole('heading', { level: 4 })).toBeVisible();
  expect(faults).toEqual([]);
  await leave();
});

test('by touch on a small screen and by keys, the picture stays where it is read', async ({ browser, page }, info) => {
  await open(page, FIRST);
  const dialog = await askFor(page, /HTML page/u);
  const path = await saved(page, dialog.getByRole('button', { name: 'Save the page' }), info);
  const { page: file, faults, leave } = await reading(browser, path, true);
  await file.setViewportSize({ width: 390, height: 844 });
  await file.reload();
  const picture = file.getByRole('region', { name: 'The graph' });
  const chosen = file.getByRole('complementary', { name: 'What is chosen' });
  const number = picture.getByRole('link', { name: '12', exact: true });
  // What may be ticked waits below the picture.
  await expect(file.getByRole('checkbox', { name: /^Alleged/u })).toBeHidden();
  await number.click();
  await expect(chosen.getByRole('heading', { level: 4 })).toHaveText(/^12 /u);
  await expect(number).toBeInViewport({ ratio: 1 });
  const [mark, panel] = [await number.boundingBox(), await chosen.boundingBox()];
  expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0);
  expect(await complaintsByDayAndNight(file, chosen)).toEqual([]);
  const room = await file.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(room[0]).toBe(room[1]);

  // An arrow key leads on in the picture, Enter reads, Escape comes back.
  await file.setViewportSize({ width: 1280, height: 900 });
  await file.keyboard.press('Escape');
  await expect(number).toBeFocused();
  await file.keyboard.press('ArrowLeft');
  await expect(number).not.toBeFocused();
  await expect(picture.locator(':focus')).toHaveAttribute('href', /^#(?:relation|actor)-/u);
  await file.keyboard.press('Enter');
  await expect(chosen).toBeFocused();
  await expect(chosen.getByRole('heading', { level: 4 }).or(chosen.getByRole('heading', { level: 3 }))).toBeVisible();
  await expect(chosen.getByText(/^12 /u)).toHaveCount(0);

  // What is filtered away is no longer read; what leads to it brings it back.
  await file.keyboard.press('Escape');
  await number.click();
  await file.getByRole('searchbox').fill('nobody says this');
  await expect(chosen).toBeHidden();
  await expect(file.getByRole('status')).toHaveText('Relations: 0 of 47');
  await file.locator('sup').getByRole('link', { name: '12', exact: true }).first().click();
  await expect(file.getByRole('status')).toHaveText('Relations: 47 of 47');
  await expect(file.locator('[id="relation-12"]')).toBeInViewport();
  expect(faults).toEqual([]);
  await leave();
});

/** Does the figure go home in the form that somebody chose, and does it never keep the page? */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'unpdf/pdfjs';
import { madeDossier, madeGraph } from '../speed/made-dossier.mjs';
import { complaintsByDayAndNight } from './axe.ts';
import { FIRST, open, STRAIT, test, withoutPickers } from './page.ts';

test.use({ locale: 'en-GB' });

async function figure(page: Page): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: 'Figure', exact: true }).click();
  return page.getByRole('dialog', { name: 'Figure' });
}

async function zipped(page: Page, button: Locator): Promise<Map<string, string>> {
  const coming = page.waitForEvent('download');
  await button.click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.zip$/u);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('pages of paper come as one zip, numbered, with all quotes', async ({ page }) => {
  await open(page, FIRST);
  const dialog = await figure(page);
  await dialog.getByLabel('Shape', { exact: true }).selectOption('a4-landscape');
  await expect(dialog.getByRole('img', { name: 'Preview, 2 of' })).toBeVisible();
  expect(await complaintsByDayAndNight(page, dialog)).toEqual([]);
  const files = await zipped(page, dialog.getByRole('button', { name: /^Save \d+ SVG files as zip$/u }));
  expect(files.size).toBeGreaterThan(2);
  [...files].forEach(([name, svg], i) => {
    expect(name).toMatch(new RegExp(`-${i + 1}\\.svg$`, 'u'));
    expect(svg).toContain('width="297mm" height="210mm"');
    expect(svg).toContain(`Page ${i + 1} of ${files.size}`);
  });
  expect([...files.values()].join(' ')).toContain('kamerad terdekatnya');
});

test('two pages for print in black and white are one PDF, with words that can be chosen', async ({ page }) => {
  await open(page, FIRST);
  const dialog = await figure(page);
  await dialog.getByRole('radio', { name: 'Black and white' }).check();
  await dialog.getByRole('radio', { name: 'On a second sheet' }).check();
  await expect(dialog.getByRole('img', { name: 'Preview, 2 of 2' })).toBeVisible();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save PDF' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/-figure\.pdf$/u);
  const task = getDocument({ data: new Uint8Array(await readFile(await download.path())), useSystemFonts: false });
  const file = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain('Vladimir Putin');
  expect(texts[1]).toContain('kamerad terdekatnya');
});

test('many relations have their quotes on a second sheet, which says why, and one can choose otherwise', async ({
  page,
}) => {
  const made = madeDossier(madeGraph(110, 330));
  await page.route('**/made.dossier.json', (route) => route.fulfill({ body: made, contentType: 'application/json' }));
  await open(page, './#dossier=made.dossier.json');
  const dialog = await figure(page);
  await expect(
    dialog.getByText(/With the quotes of \d+ relations, the sheet would be many times as long/u),
  ).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'On a second sheet' })).toBeChecked();
  const files = await zipped(page, dialog.getByRole('button', { name: 'Save 2 SVG files as zip' }));
  expect([...files.keys()][1]).toMatch(/-quotes\.svg$/u);
  await dialog.getByRole('radio', { name: 'On the sheet', exact: true }).check();
  await expect(dialog.getByText(/With the quotes of/u)).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Save SVG' })).toBeEnabled();
});

test('a figure that takes long can be stopped, and drawn after all', async ({ page }) => {
  await open(page, FIRST);
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/figure-worker-[^/]*\.js$/u, async (route) => {
    await held;
    await route.fallback();
  });
  const dialog = await figure(page);
  await expect(dialog.getByRole('progressbar', { name: 'Drawing the figure…' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByText('Stopped. Nothing was drawn.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save SVG' })).toBeDisabled();
  letGo();
  await dialog.getByRole('button', { name: 'Draw the figure' }).click();
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible();
});

test('a social square about sanctions takes a few actions, and says so in its own words', async ({ page }) => {
  await open(page, './#only-relation=partners-beyond-sanctions');
  const dialog = await figure(page);
  await dialog.getByLabel('Shape', { exact: true }).selectOption('square');
  await dialog.getByText('Words', { exact: true }).click();
  await dialog.getByLabel('Title', { exact: true }).fill('Friends beyond sanctions');
  await dialog.getByLabel('Credit', { exact: true }).fill('City Desk');
  await expect(dialog.getByText(/1080 × 1080 px/u)).toBeVisible();
  expect(await complaintsByDayAndNight(page, dialog)).toEqual([]);
  await expect(dialog.getByLabel('Alt text', { exact: true })).toHaveAttribute('placeholder', /Vladimir Putin seeks/u);
  await dialog.getByRole('radio', { name: 'True size' }).check();
  await expect.poll(async () => (await dialog.getByRole('img', { name: 'Preview' }).boundingBox())?.width).toBe(1080);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/-square\.svg$/u);
  const svg = await readFile(await download.path(), 'utf8');
  expect(svg).toContain('width="1080px" height="1080px"');
  expect(svg).toContain('>Friends beyond sanctions</title>');
  expect(svg).toContain('City Desk. ');
  expect(svg).not.toContain('Ukraine');
});

test('a square of few relations says them in words along its lines, and its PNG has the pixels of its name and is told', async ({
  page,
}) => {
  await open(page, './#only-relation=partners-beyond-sanctions');
  const dialog = await figure(page);
  await dialog.getByLabel('Shape', { exact: true }).selectOption('square');
  await expect(dialog.getByText(/1080 × 1080 px/u)).toBeVisible();
  const svgOf = async (): Promise<string> => {
    const button = dialog.getByRole('button', { name: 'Save SVG' });
    await expect(button).toBeEnabled();
    const coming = page.waitForEvent('download');
    await button.click();
    return readFile(await (await coming).path(), 'utf8');
  };
  const relations = dialog.getByRole('checkbox', { name: 'Relations on the lines' });
  await expect(relations).toBeChecked();
  expect(await svgOf()).toContain('id="benang-relations"');
  await relations.uncheck();
  expect(await svgOf()).not.toContain('id="benang-relations"');
  const sides: number[] = [];
  for (const times of ['1×', '2×']) {
    await dialog.getByRole('radio', { name: times }).check();
    const button = dialog.getByRole('button', { name: 'Save PNG' });
    await expect(button).toBeEnabled();
    const coming = page.waitForEvent('download');
    await button.click();
    const download = await coming;
    await expect(dialog.locator('[data-saved]')).toHaveText(`${download.suggestedFilename()} goes to your downloads.`);
    const png = await readFile(await download.path());
    // Width and height stand behind the signature and the name of the first chunk.
    sides.push(png.readUInt32BE(16), png.readUInt32BE(20));
  }
  expect(sides).toEqual([1080, 1080, 2160, 2160]);
});

test('what was asked for is there again when the dialog is, until it is started afresh', async ({ page }) => {
  await open(page, FIRST);
  let dialog = await figure(page);
  const shape = (): Locator => dialog.getByLabel('Shape', { exact: true });
  const title = (): Locator => dialog.getByLabel('Title', { exact: true });
  await shape().selectOption('square');
  await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck();
  await dialog.getByText('Words', { exact: true }).click();
  await title().fill('Friends beyond sanctions');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  dialog = await figure(page);
  await expect(shape()).toHaveValue('square');
  await expect(dialog.getByRole('checkbox', { name: 'Legend' })).not.toBeChecked();
  await dialog.getByText('Words', { exact: true }).click();
  await expect(title()).toHaveValue('Friends beyond sanctions');
  await dialog.getByRole('button', { name: 'Start afresh' }).click();
  await expect(shape()).toHaveValue('sheet');
  await expect(title()).toHaveValue('');
  await expect(dialog.getByRole('checkbox', { name: 'Legend' })).toBeChecked();
});

test('actors that are ticked are in it with the relations between them; who is chosen is ticked', async ({ page }) => {
  await open(page, './#show=actor:north-korea');
  const dialog = await figure(page);
  await dialog.getByRole('radio', { name: 'Actors that I tick' }).check();
  const among = dialog.getByRole('group', { name: 'Whom to show' });
  await expect(among.getByRole('checkbox', { name: 'North Korea', exact: true })).toBeChecked();
  await among.getByRole('button', { name: 'Untick all' }).click();
  await expect(dialog.locator('[data-part="none"]')).toHaveText('Nobody is ticked yet.');
  await among.getByRole('searchbox', { name: 'Find an actor' }).fill('korea');
  await among.getByRole('checkbox', { name: 'North Korea', exact: true }).check();
  await among.getByRole('searchbox', { name: 'Find an actor' }).fill('russia');
  await among.getByRole('checkbox', { name: 'Russia', exact: true }).check();
  await expect(among.getByText('2 ticked')).toBeVisible();
  expect(await complaintsByDayAndNight(page, dialog)).toEqual([]);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  const svg = await readFile(await (await coming).path(), 'utf8');
  expect(svg.match(/id="benang-actor-[^"]+"/gu)?.sort()).toEqual([
    'id="benang-actor-north-korea"',
    'id="benang-actor-russia"',
  ]);
  expect(svg).toContain('Shown is a part of the graph');
});

test('a PDF that carries its dossier opens again, by the picker and by drop, and one without says so', async ({
  page,
}, info) => {
  test.slow();
  await withoutPickers(page);
  await open(page, FIRST);
  const dialog = await figure(page);
  const saved = async (name: string): Promise<string> => {
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save PDF' }).click();
    const path = info.outputPath(name);
    await (await coming).saveAs(path);
    return path;
  };
  const plain = await saved('plain.pdf');
  await dialog.getByRole('checkbox', { name: 'The dossier inside the file' }).check();
  const carrying = await saved('carrying.pdf');
  await page.keyboard.press('Escape');

  const chosen = async (path: string): Promise<void> => {
    await page.getByRole('banner').getByRole('button', { name: 'Open', exact: true }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a dossier file…' }).click();
    await (await chooser).setFiles(path);
  };
  await open(page, STRAIT);
  await chosen(plain);
  await expect(page.getByRole('dialog').filter({ hasText: 'plain.pdf carries no dossier' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chosen(carrying);
  await expect(page).toHaveTitle(/Kim and Putin/u);

  await open(page, STRAIT);
  const given = await page.evaluateHandle(
    (base64) => {
      const held = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      held.items.add(new File([bytes], 'carrying.pdf', { type: 'application/pdf' }));
      return held;
    },
    (await readFile(carrying)).toString('base64'),
  );
  await page.locator('main').dispatchEvent('drop', { dataTransfer: given });
  await expect(page).toHaveTitle(/Kim and Putin/u);
});

/** Is seen whole, and a press comes to it. */
async function inSight(...all: readonly Locator[]): Promise<void> {
  for (const one of all) await expect(one).toBeInViewport({ ratio: 1 });
}

// The second is the first at 200 %.
for (const [width, height] of [
  [1440, 900],
  [720, 450],
  [390, 844],
] as const)
  test(`the heading and the answers of a dialog stay in sight at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, FIRST);
    await page.keyboard.press('e');
    const drawing = page.getByRole('dialog', { name: 'Figure' });
    const save = drawing.getByRole('button', { name: 'Save SVG' });
    await expect(save).toBeEnabled();
    const first = drawing.getByRole('radio', { name: 'The whole graph' });
    const last = drawing.getByRole('checkbox', { name: 'The dossier inside the file' });
    for (const choice of [first, last, first]) {
      await choice.focus();
      await choice.press('Space');
      await expect(choice).toBeInViewport({ ratio: 1 });
      await inSight(drawing.getByRole('heading', { name: 'Figure' }), save);
      await save.click({ trial: true });
      // Nothing lies over what is chosen.
      await choice.click({ trial: true });
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('About this dossier');
    await page.keyboard.press('Enter');
    const details = page.getByRole('dialog', { name: 'About this dossier' });
    const keep = details.getByRole('button', { name: 'Keep', exact: true });
    for (const field of [details.getByLabel('Licence'), details.getByLabel('Main language')]) {
      await field.focus();
      await expect(field).toBeInViewport({ ratio: 1 });
      await field.click({ trial: true });
      await inSight(details.getByRole('heading', { name: 'About this dossier' }), keep);
    }
  });

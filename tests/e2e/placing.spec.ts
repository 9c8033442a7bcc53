/** Where actors stand: by the layout, the same for everybody; by hand, and then they stay. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import {
  asReturning,
  actor,
  chooseFile,
  clickActor,
  drawn,
  evidence,
  FIRST,
  headline,
  inAttention,
  line,
  open,
  pins,
  pointOfActor,
  positions,
  scene,
  STRAIT,
  test,
  withoutPickers,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

async function drag(page: Page, id: string, dx: number, dy: number): Promise<void> {
  const { x, y } = await pointOfActor(page, id);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
  await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await page.mouse.up();
}

const without = (all: Record<string, string>, id: string): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));

test('a dragged actor stays where it was put, and no other moves', async ({ page }) => {
  await open(page, FIRST);
  const before = await positions(page);
  const from = await pointOfActor(page, 'ukraine');
  await drag(page, 'ukraine', 60, 40);
  const to = await pointOfActor(page, 'ukraine');
  expect(to.x - from.x).toBeCloseTo(60, -1);
  expect(to.y - from.y).toBeCloseTo(40, -1);
  await expect(pins(actor(page, 'ukraine'))).toHaveCount(1);
  expect(without(await positions(page), 'ukraine')).toEqual(without(before, 'ukraine'));

  await clickActor(page, 'ukraine');
  await expect(headline(page)).toHaveText('Ukraine');
  await evidence(page).getByRole('button', { name: 'Release' }).click();
  await expect(pins(actor(page, 'ukraine'))).toHaveCount(0);
  await expect(evidence(page).getByRole('button', { name: 'Release' })).toHaveCount(0);
  expect(without(await positions(page), 'ukraine')).toEqual(without(before, 'ukraine'));

  // The message about it may come over the actor just then: a hand takes hold of it again.
  await expect(async () => {
    await drag(page, 'ukraine', 30, 30);
    await expect(pins(actor(page, 'ukraine'))).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await page.getByRole('button', { name: 'Release all placed by hand' }).click();
  await expect(pins(scene(page))).toHaveCount(0);
  await expect.poll(() => positions(page)).toEqual(before);
});

test('places survive a repair, its undoing and another language', async ({ page }) => {
  await open(page, STRAIT);
  await drag(page, 'nuh-suar', -70, -40);
  const placed = await positions(page);
  const house = line(page, 'kelindan-tin~gift~rakai-uluwan');
  await page.keyboard.press('Escape');
  await inAttention(page, 'ambiguous').click();
  await evidence(page).getByRole('button', { name: 'It is this one' }).first().click();
  await expect(house).toHaveCount(1);
  expect(await positions(page)).toEqual(placed);
  await page.keyboard.press('Control+z');
  await expect(house).toHaveCount(0);
  expect(await positions(page)).toEqual(placed);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('id');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Siapa/);
  expect(await positions(page)).toEqual(placed);
  await expect(pins(actor(page, 'nuh-suar'))).toHaveCount(1);
});

test('the same dossier has the same picture in every window and language', async ({ browser, baseURL }) => {
  const seen: Record<string, string>[] = [];
  for (const { width, height, locale } of [
    { width: 1440, height: 900, locale: 'en-GB' },
    { width: 390, height: 844, locale: 'id-ID' },
  ]) {
    const context = await browser.newContext({ viewport: { width, height }, locale, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await asReturning(page);
    await open(page, STRAIT);
    seen.push(await positions(page));
    await context.close();
  }
  expect(Object.keys(seen[0] ?? {})).toHaveLength(20);
  expect(seen[1]).toEqual(seen[0]);
});

test('what was moved by hand or arranged anew is taken back, and done again, before the dossier itself', async ({
  page,
}) => {
  await open(page, FIRST);
  const before = await positions(page);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await drag(page, 'ukraine', 60, 40);
  const moved = await positions(page);
  await page.getByRole('button', { name: 'Release all placed by hand' }).click();
  await expect.poll(() => positions(page)).toEqual(before);
  await expect(page.getByRole('status').filter({ hasText: 'rearranged' })).toHaveText(
    'The graph is rearranged, and 1 actor placed by hand let go. Ctrl+Z brings the earlier picture back.',
  );
  await page.keyboard.press('Control+z');
  await expect.poll(() => positions(page)).toEqual(moved);
  await expect(pins(actor(page, 'ukraine'))).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => positions(page)).toEqual(before);
  await expect(pins(scene(page))).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect.poll(() => positions(page)).toEqual(moved);
});

test('a file is saved with everybody where they stand, and drawn at once where it is opened', async ({ page }) => {
  await withoutPickers(page);
  await open(page, FIRST);
  await drag(page, 'ukraine', 60, 40);
  const placed = await positions(page);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const content = readFileSync(await (await download).path(), 'utf8');
  // Whatever asks for a layout from now on waits for ever.
  await page.addInitScript(() => {
    const Real = Worker;
    Object.assign(window, {
      Worker: class extends Real {
        override postMessage(): void {}
      },
    });
  });
  await open(page, STRAIT);
  await chooseFile(page, { name: 'moved.dossier.json', content });
  await expect(actor(page, 'ukraine')).toBeVisible();
  await drawn(page);
  expect(await positions(page)).toEqual(placed);
  await expect(pins(actor(page, 'ukraine'))).toHaveCount(1);
});

/** What does a reader see when a filter leaves something out? Less, in the same places, and a sentence that says so. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsByDayAndNight } from './axe.ts';
import {
  FIRST,
  STRAIT,
  actor,
  actors,
  filters,
  graph,
  line,
  lines,
  open,
  overflows,
  positions,
  scene,
  test,
} from './page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test.use({ locale: 'en-GB' });

const panel = filters;
const box = (page: Page, name: RegExp): Locator => panel(page).getByRole('checkbox', { name });
const sentence = (page: Page, text: string): Locator => panel(page).getByText(text, { exact: true }).first();

const width = (of: Locator): Promise<number> => of.evaluate((path) => Number(path.getAttribute('stroke-width')));
const dash = (of: Locator): Promise<string> => of.evaluate((path) => path.getAttribute('stroke-dasharray') ?? 'solid');

test('a family that is turned off takes its lines away, and nobody moves', async ({ page }) => {
  await open(page, STRAIT);
  const before = await positions(page);
  await expect(lines(page)).toHaveCount(31);
  await box(page, /^Economy and aid/).click();
  await expect(lines(page)).toHaveCount(24);
  await expect(line(page, 'aosagi~insurance~bintang-kecil')).toHaveCount(0);
  expect(await positions(page)).toEqual(before);
  await expect(sentence(page, '24 of 31 relations: all but economy.')).toBeVisible();
  await box(page, /^Economy and aid/).click();
  await expect(lines(page)).toHaveCount(31);
  expect(await positions(page)).toEqual(before);
});

test('what is pressed stays under the pointer while the sentence above it becomes longer and shorter', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, STRAIT);
  const row = box(page, /^Economy and aid/);
  const top = async (): Promise<number> => Math.round((await row.boundingBox())?.y ?? 0);
  const before = await top();
  const everything = panel(page).getByRole('button', { name: 'Clear the filter' });
  await row.click();
  await expect(everything).toBeVisible();
  expect(await top()).toBe(before);
  await row.click();
  await expect(everything).toHaveCount(0);
  expect(await top()).toBe(before);
});

test('a line gets thinner as its origins go, and vanishes with the last', async ({ page }) => {
  await open(page, STRAIT);
  const sale = line(page, 'kelindan-tin~ore-sale~haneulbit');
  const before = await width(sale);
  await box(page, /^The Saltmarket Ledger/).click();
  await expect.poll(() => width(sale)).toBeLessThan(before);
  await box(page, /^Warta Kelu/).click();
  await expect(sale).toHaveCount(0);
});

test('a line changes its dash when the firmest claims are left out, and its cross with the denials', async ({
  page,
}) => {
  await open(page, STRAIT);
  const share = line(page, 'delima-orsan~shareholding~kelindan-tin');
  expect(await dash(share)).toBe('solid');
  await box(page, /^Asserted/).click();
  await expect.poll(() => dash(share)).not.toBe('solid');
  await panel(page).getByRole('button', { name: 'Clear the filter' }).click();
  await expect.poll(() => dash(share)).toBe('solid');
  // The button is gone; the keys are beside it.
  await expect(sentence(page, 'All 31 relations of 20 actors.')).toBeFocused();
  await expect(scene(page).locator('[data-cross]')).not.toHaveCount(0);
  await box(page, /^Denied/).click();
  await expect(scene(page).locator('[data-cross]')).toHaveCount(0);
});

test('only this and all, by mouse and by key', async ({ page }) => {
  await open(page, STRAIT);
  await box(page, /^Alleged/).hover();
  await panel(page).getByRole('button', { name: 'Only this: Alleged' }).click();
  await expect(lines(page)).toHaveCount(5);
  await expect(sentence(page, '5 of 31 relations: alleged only.')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Show all of: How firm' }).first().click();
  await expect(lines(page)).toHaveCount(31);
  await expect(panel(page).getByRole('heading', { name: 'How firm dash' })).toBeFocused();
  await box(page, /^Alleged/).press('o');
  await expect(lines(page)).toHaveCount(5);
  // Who comes by key is told the keys.
  const hint = panel(page)
    .getByRole('group', { name: /^How firm/ })
    .getByText('O only · A all');
  await expect(hint).toHaveCSS('opacity', '1');
  await page.keyboard.press('Tab');
  await expect(box(page, /^Planned/)).toBeFocused();
  await page.keyboard.press('a');
  await expect(lines(page)).toHaveCount(31);
});

test('relations on a single source are one click away', async ({ page }) => {
  await open(page, STRAIT);
  await panel(page)
    .getByRole('radio', { name: /^A single source/ })
    .click();
  // Who denies it is no second origin of a line that others affirm.
  await expect(lines(page)).toHaveCount(26);
  await expect(sentence(page, '26 of 31 relations: resting on a single source.')).toBeVisible();
  await panel(page)
    .getByRole('radio', { name: /^At least 2/ })
    .click();
  await expect(lines(page)).toHaveCount(5);
});

test('actors without a visible line fade, or are hidden if so wished, also one that never had any', async ({
  page,
}) => {
  await open(page, STRAIT);
  const before = await positions(page);
  await box(page, /^Sea law/).press('o');
  await expect(actor(page, 'kutu-layar')).not.toHaveCSS('opacity', '1');
  await expect(actor(page, 'tombak-4')).toHaveCSS('opacity', '1');
  await expect(actor(page, 'nuh-suar')).not.toHaveCSS('opacity', '1');
  await panel(page).getByRole('radio', { name: 'Hide' }).check();
  await expect(actor(page, 'kutu-layar')).toHaveCount(0);
  await expect(actor(page, 'nuh-suar')).toHaveCount(0);
  for (const [id, place] of Object.entries(await positions(page))) expect(place).toBe(before[id]);
  await panel(page).getByRole('radio', { name: 'Fade' }).check();
  await expect(actors(page)).toHaveCount(Object.keys(before).length);
});

test('when everything is filtered away, the way back is shown: one restriction, or all', async ({ page }) => {
  await open(page, STRAIT);
  await box(page, /^Sea law/).press('o');
  await box(page, /^Alleged/).press('o');
  await expect(lines(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'No relation passes the filter' })).toBeVisible();
  await page.getByRole('button', { name: /Lift “How firm”/ }).click();
  await expect(lines(page)).toHaveCount(3);
  await expect(page.getByRole('heading', { name: 'No relation passes the filter' })).toHaveCount(0);
  await expect(graph(page)).toBeFocused();
});

test('a figure of what a filter leaves says so, and the command line draws the same', async ({ page }) => {
  await open(page, STRAIT);
  await box(page, /^Alleged/).press('o');
  await expect(lines(page)).toHaveCount(5);
  await page.getByRole('banner').getByRole('button', { name: 'Figure', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Save SVG' }).click();
  const svg = readFileSync(await (await download).path(), 'utf8');
  const words = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain('5 of 31 relations: alleged only.');
  expect(words).not.toContain('Kutu Layar');
  const args = ['figure', 'data/selat-kaca.dossier.json', '--language', 'en', '--link', page.url()];
  // Dates are said as is usual where the reader lives, of which the machine knows.
  const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' };
  const drawn = spawnSync(process.execPath, ['build/benang.mjs', ...args], { cwd: root, encoding: 'utf8', env });
  expect(drawn.stdout === svg, drawn.stderr).toBe(true);
});

test.describe('in Indonesian', () => {
  test.use({ locale: 'id-ID' });

  test('the sentence is Indonesian', async ({ page }) => {
    await open(page, FIRST);
    await box(page, /^Diplomasi/).press('o');
    await expect(
      panel(page)
        .getByText(/^\d+ dari \d+ hubungan: diplomasi\.$/)
        .first(),
    ).toBeVisible();
  });
});

test('the filter is sound for assistive technology', async ({ page }) => {
  await open(page, STRAIT);
  await box(page, /^Sea law/).press('o');
  await panel(page).getByRole('button', { name: 'Types of relation: Sea law' }).click();
  await expect(box(page, /^Towing/)).toBeVisible();
  expect(await complaintsByDayAndNight(page, panel(page))).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the filter is in the sheet, nothing scrolls sideways, and targets are large', async ({ page }) => {
    await open(page, STRAIT);
    await page.getByRole('tab', { name: /^Filter/ }).tap();
    const sheet = page.getByRole('tabpanel').filter({ has: page.getByRole('checkbox') });
    await sheet.getByRole('button', { name: 'Only this: Sea law' }).tap();
    await expect(lines(page)).toHaveCount(3);
    expect(await overflows(page)).toEqual([]);
    const low = await sheet
      .getByRole('checkbox')
      .or(sheet.getByRole('radio'))
      .evaluateAll((all) =>
        all.filter((box) => (box.closest('label')?.clientHeight ?? 0) < 44).map((box) => box.ariaLabel),
      );
    expect(low).toEqual([]);
  });
});

/** Words of names that begin on one line and end on another, and names of which something is left out. */
function tornNames(page: Page): Promise<string[]> {
  return filters(page)
    .locator('[data-part="name"]')
    .evaluateAll((names) =>
      names.flatMap((name) => {
        const out = name.scrollHeight > name.clientHeight + 1 ? [`${name.textContent} is cut`] : [];
        const text = name.firstChild;
        for (const { index, 0: word } of (text?.textContent ?? '').matchAll(/[^\s-]+/gu)) {
          const range = document.createRange();
          range.setStart(name.firstChild ?? name, index);
          range.setEnd(name.firstChild ?? name, index + word.length);
          const tops = new Set(
            [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
          );
          if (tops.size > 1) out.push(`${word} is torn`);
        }
        return out;
      }),
    );
}

for (const locale of ['en-GB', 'id-ID'])
  for (const [what, options] of [
    ['a mouse', { viewport: { width: 1440, height: 900 } }],
    ['a finger, on a large tablet', { viewport: { width: 1366, height: 1024 }, hasTouch: true, isMobile: true }],
    ['a finger, on a tablet', { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true }],
  ] as const)
    test.describe(`in ${locale}, with ${what}`, () => {
      test.use({ ...options, locale });

      test('no name in the legend is torn or cut, and nothing scrolls sideways', async ({ page }) => {
        for (const address of [FIRST, STRAIT]) {
          await open(page, address);
          const button = page.locator('[aria-controls="filters"]');
          if (await button.isVisible()) await button.click();
          await expect(filters(page).getByRole('checkbox').first()).toBeVisible();
          const closed = filters(page).getByRole('button', { expanded: false });
          for (let left = await closed.count(); left > 0; left--) await closed.first().click();
          expect(await tornNames(page)).toEqual([]);
          expect(await overflows(page)).toEqual([]);
          if (options.viewport.width < 1200) await page.keyboard.press('Escape');
        }
      });
    });

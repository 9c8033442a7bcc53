/** Can everybody be arranged in another order, and is that undone, linked to, kept and drawn in a figure? */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { clickActor, drawn, FIRST, lines, open, positions, test } from './page.ts';

const guides = '[data-guide]';

test('a menu arranges everybody; it is undone, stands in the address, and the figure has it', async ({ page }) => {
  await open(page, FIRST);
  const before = await positions(page);
  const menu = page.getByRole('combobox', { name: 'Tata letak', exact: true });
  await menu.selectOption('kind');
  await expect(page.locator(guides).first()).toBeAttached();
  await expect(page).toHaveURL(/order=kind/u);
  await expect.poll(() => positions(page)).not.toEqual(before);

  await page.keyboard.press('Control+z');
  await expect(page.locator(guides)).toHaveCount(0);
  await expect(page).not.toHaveURL(/order=/u);
  await expect.poll(() => positions(page)).toEqual(before);

  await page.keyboard.press('6');
  await expect(menu).toHaveValue('circle');
  await expect(page).toHaveURL(/order=circle/u);
  await page.keyboard.press('5');
  await expect(menu).toHaveValue('time');
  await expect(page.locator(guides).first()).toBeAttached();
  await page.keyboard.press('e');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan SVG' }).first().click();
  expect(readFileSync(await (await coming).path(), 'utf8')).toContain('id="benang-guides"');
});

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`titles of groups are not struck through by lines, and no name lies on one, ${size.width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, FIRST);
    await page.keyboard.press('2');
    await expect(page.locator(guides).first()).toBeAttached();
    // Everybody has come to where they go.
    const overlaps = (): Promise<number | undefined> =>
      page.evaluate(() => {
        const boxes = (selector: string): DOMRect[] =>
          [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
        const titles = boxes('[data-captions] text');
        const names = boxes('[data-stage] [data-label]');
        if (!titles.length || !names.length) return undefined;
        const meets = (a: DOMRect, b: DOMRect): boolean =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
        return titles.filter((title, i) => [...names, ...titles.slice(i + 1)].some((other) => meets(title, other)))
          .length;
      });
    await expect.poll(overlaps).toBe(0);
    // In the order of drawing, they come after the lines.
    const after = await page.evaluate(() => {
      const [line, title] = [document.querySelector('[data-edge]'), document.querySelector('[data-captions]')];
      return line && title ? (line.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 : false;
    });
    expect(after).toBe(true);
  });

test('the list of commands names what needs somebody chosen first, and does it once somebody is', async ({ page }) => {
  await open(page, './#lang=en');
  const palette = page.getByRole('dialog');
  const row = palette.getByRole('option', { name: /rings/i });
  const look = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('rings');
    await expect(row).toHaveCount(1);
  };
  await look();
  await expect(row).toContainText('Rings are drawn around an actor: choose one first.');
  await expect(row).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);

  await clickActor(page, 'north-korea');
  await look();
  await expect(row).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/order=around/u);
});

test('a link leads to rings around somebody', async ({ page }) => {
  await open(page, './#order=around:north-korea');
  await expect(page.locator(guides)).toHaveCount(3);
  const there = await positions(page);
  await page.reload();
  await drawn(page);
  await expect(page.locator(guides)).toHaveCount(3);
  await expect.poll(() => positions(page)).toEqual(there);
});

test('lines are led around whom they do not concern, on the stage as in the figure', async ({ page }) => {
  await open(page, './#order=time');
  await expect(page.locator(guides).first()).toBeAttached();
  await page.keyboard.press('e');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan SVG' }).first().click();
  const figure = readFileSync(await (await coming).path(), 'utf8');
  await page.keyboard.press('Escape');
  const ways = (): Promise<(string | null)[]> =>
    lines(page).evaluateAll((all) => all.map((line) => line.getAttribute('d')));
  await expect.poll(async () => (await ways()).filter((d) => !figure.includes(`d="${d}"`))).toEqual([]);
  const bowed = (await ways()).filter((d) => d?.includes('C')).length;

  await page.getByRole('combobox', { name: 'Tata letak', exact: true }).selectOption({ label: 'Paling mudah dibaca' });
  await expect(page.locator(guides)).toHaveCount(0);
  await expect.poll(async () => (await ways()).filter((d) => d?.includes('C')).length).toBeLessThan(bowed);
});

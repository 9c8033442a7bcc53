/** Is the line of a claim that was just added in sight, with both its ends, wherever the camera was? */
import { expect, type Page } from '@playwright/test';
import { FIRST, graph, numberOf, open, stage, test, toast, zoomOf } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

/** What of a line and its ends sticks out of what is seen of the stage, in pixels; undefined while it is not drawn. */
function outside(page: Page, ends: readonly string[]): Promise<number | undefined> {
  return page.evaluate((ids) => {
    const room = document.querySelector('[data-stage]')?.getBoundingClientRect();
    const sheet = document.querySelector('section[data-rest]')?.getBoundingClientRect();
    if (!room) return undefined;
    const floor = Math.min(room.bottom, sheet?.top ?? Infinity);
    const marks = ids.map((id) => document.querySelector(`[data-marks="emphasised"] [data-actor="${id}"]`));
    const names = ids.map((id) => document.querySelector(`[data-label="${id}"]`));
    const edge = document.querySelector('[data-marks="emphasised"] [data-edge]');
    if (!edge || marks.some((mark) => !mark)) return undefined;
    const boxes = [...marks, ...names, edge].flatMap((one) => one?.getBoundingClientRect() ?? []);
    return Math.max(
      ...boxes.flatMap(({ left, top, right, bottom }) => [
        room.left - left,
        room.top - top,
        right - room.right,
        bottom - floor,
      ]),
    );
  }, ends);
}

for (const [where, size] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone with its sheet up', { width: 390, height: 844 }],
] as const)
  test(`on ${where} a new line eases into sight, and what is in sight stays where it is`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, FIRST);
    // Near to somebody else.
    await graph(page).focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press('+');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    const near = await zoomOf(page);
    if (size.width < 700) await page.getByRole('tab', { name: 'Evidence' }).click();
    await numberOf(page, 9).evaluate((button: HTMLElement) => button.focus());
    await page.keyboard.press('Shift+End');
    await expect(page.getByRole('toolbar', { name: 'The chosen words' })).toBeVisible();
    await page.keyboard.press('c');
    const form = page.getByRole('form', { name: 'New claim' });
    await expect(form.getByRole('combobox', { name: 'Who', exact: true })).toHaveValue('Kim Jong Un');
    await form.getByRole('combobox', { name: 'to whom', exact: true }).fill('Elbonia');
    await page
      .getByRole('option', { name: /New actor “Elbonia”/ })
      .first()
      .click();
    await form.getByRole('button', { name: 'Add the claim' }).click();
    // Nobody of that name stands in the article.
    await form.getByRole('button', { name: 'Yes, a new actor' }).click();
    await expect(toast(page)).toHaveText(/^Claim added: Kim Jong Un supplies arms to Elbonia/);
    await expect(stage(page)).toBeVisible();
    await expect.poll(() => outside(page, ['kim-jong-un', 'elbonia'])).toBeLessThan(1);
    expect(await zoomOf(page)).toBeLessThanOrEqual(near);
  });

test('letters typed over a proposal are not passed over by a press on the button, and what stood there is not saved', async ({
  page,
}) => {
  await open(page, FIRST);
  await numberOf(page, 9).evaluate((button: HTMLElement) => button.focus());
  await page.keyboard.press('Shift+End');
  await expect(page.getByRole('toolbar', { name: 'The chosen words' })).toBeVisible();
  await page.keyboard.press('c');
  const form = page.getByRole('form', { name: 'New claim' });
  const who = form.getByRole('combobox', { name: 'Who', exact: true });
  await expect(who).toHaveValue('Kim Jong Un');
  await who.fill('Put');
  await form.getByRole('button', { name: 'Add the claim' }).click();
  await expect(toast(page)).not.toContainText('Claim added');
  await expect(who).toHaveValue('Put');
  await expect(who).toBeFocused();
  await who.fill('Putin');
  await who.press('Tab');
  await expect(who).toHaveValue('Vladimir Putin');
});

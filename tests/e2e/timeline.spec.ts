/** Claims over time: the window by mouse, by finger and by keys, three clocks, what has no date, and playing step by step. */
import { expect, type Locator, type Page } from '@playwright/test';
import { FIRST, lines, open, overflows, pointOnLine, STRAIT, stage, test, thread } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const plot = (page: Page): Locator => timeline(page).getByRole('group', { name: /^Claims over time/ });
const end = (page: Page, name: 'From' | 'To'): Locator => timeline(page).getByRole('slider', { name });
const sentence = (page: Page): Locator => timeline(page).getByRole('paragraph');
const button = (page: Page, name: string): Locator => timeline(page).getByRole('button', { name });
const marks = (page: Page): Locator => timeline(page).locator('[data-claim-mark]');
const shownMarks = (page: Page): Locator => timeline(page).locator('[data-claim-mark]:not([data-out])');
const clock = (page: Page, name: 'happened' | 'said' | 'published'): Locator =>
  timeline(page).getByRole('radio', { name: new RegExp(name) });

/** The middle of the label of a unit. */
async function label(page: Page, text: string): Promise<number> {
  const box = await plot(page).getByText(text, { exact: true }).first().boundingBox();
  if (!box) throw new Error(`no ${text} on the line`);
  return box.x + box.width / 2;
}

/** A height of the plot where the hand may draw. */
async function midway(page: Page): Promise<number> {
  const box = await plot(page).boundingBox();
  if (!box) throw new Error('the plot is not drawn');
  return box.y + 30;
}

async function drawWindow(page: Page, from: string, to: string): Promise<void> {
  const y = await midway(page);
  await page.mouse.move(await label(page, from), y);
  await page.mouse.down();
  await page.mouse.move(await label(page, to), y, { steps: 6 });
  await page.mouse.up();
}

test('a window drawn with the mouse leaves what may lie in it, in the graph too, and fades the rest', async ({
  page,
}) => {
  await open(page, STRAIT);
  await clock(page, 'said').check();
  const all = await lines(page).count();
  const claims = await marks(page).count();
  expect(claims).toBe(41);
  await expect(sentence(page)).toHaveText(/^.+: all 42 claims, 1 of them without a date$/);

  await drawWindow(page, '16', '17');
  await expect(sentence(page)).toHaveText(/^16 ?– ?17 October 2026: 20 of 42 claims, 1 of them without a date$/u);
  await expect(marks(page)).toHaveCount(claims);
  await expect(shownMarks(page)).toHaveCount(19);
  expect(await lines(page).count()).toBeLessThan(all);
  await expect(end(page, 'From')).toHaveAttribute('aria-valuetext', '16 October 2026');
  await expect(end(page, 'To')).toHaveAttribute('aria-valuetext', '17 October 2026');

  await button(page, 'Show all times').click();
  await expect(lines(page)).toHaveCount(all);
  await expect(shownMarks(page)).toHaveCount(claims);
  // The button is gone; the keys are not.
  await expect(sentence(page)).toBeFocused();
});

test('a window is moved by its middle and stretched by its ends', async ({ page }) => {
  await open(page, STRAIT);
  await clock(page, 'said').check();
  await drawWindow(page, '15', '15');
  // A press that does not move chooses no window.
  await expect(button(page, 'Show all times')).toHaveCount(0);

  await drawWindow(page, '14', '15');
  await expect(sentence(page)).toHaveText(/^14 ?– ?15 October 2026:/);
  const y = await midway(page);
  const step = (await label(page, '16')) - (await label(page, '15'));
  const middle = (await label(page, '15')) - step / 2;
  await page.mouse.move(middle, y);
  await page.mouse.down();
  await page.mouse.move(middle + 0.9 * step, y, { steps: 4 });
  await page.mouse.up();
  await expect(end(page, 'From')).toHaveAttribute('aria-valuetext', '14 October 2026');
  await expect(end(page, 'To')).toHaveAttribute('aria-valuetext', '16 October 2026');

  const grip = await end(page, 'To').boundingBox();
  if (!grip) throw new Error('the window has no end');
  await page.mouse.move(grip.x + grip.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(await label(page, '17'), y, { steps: 4 });
  await page.mouse.up();
  await expect(end(page, 'To')).toHaveAttribute('aria-valuetext', '17 October 2026');
});

test('a window by keys alone: one end, both ends, the edges, and away again', async ({ page }) => {
  await open(page, STRAIT);
  await clock(page, 'said').check();
  const from = end(page, 'From');
  const to = end(page, 'To');
  const text = (handle: Locator, value: string) => expect(handle).toHaveAttribute('aria-valuetext', value);

  await from.focus();
  const whole = (await from.getAttribute('aria-valuetext')) ?? '';
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
  await text(from, '16 October 2026');
  await page.keyboard.press('Tab');
  await expect(to).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await text(to, '16 October 2026');
  await expect(sentence(page)).toHaveText(/^16 October 2026: 16 of 42 claims/);
  // The ends do not pass each other.
  await page.keyboard.press('ArrowLeft');
  await text(to, '16 October 2026');

  await page.keyboard.press('Shift+ArrowLeft');
  await text(from, '15 October 2026');
  await text(to, '15 October 2026');

  await from.focus();
  await page.keyboard.press('Home');
  await text(from, whole);
  await to.focus();
  await page.keyboard.press('End');
  await expect(button(page, 'Show all times')).toHaveCount(0);

  await page.keyboard.press('ArrowLeft');
  await expect(button(page, 'Show all times')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Show all times')).toHaveCount(0);
  await expect(sentence(page)).toHaveText(/: all 42 claims/);
});

test('each clock says how many claims it has a date for, and takes its own window with it', async ({ page }) => {
  await open(page, STRAIT);
  for (const [name, count] of [
    ['happened', 27],
    ['said', 41],
    ['published', 42],
  ] as const) {
    await expect(clock(page, name)).toHaveAccessibleName(new RegExp(`: ${count} claims with a date$`));
  }
  await clock(page, 'published').check();
  await drawWindow(page, '16', '17');
  await expect(button(page, 'Show all times')).toBeVisible();
  await clock(page, 'said').check();
  await expect(button(page, 'Show all times')).toHaveCount(0);
  await expect(sentence(page)).toHaveText(/^Window by “Published” lifted: all 42 claims/);
  await expect(page.getByRole('status').filter({ hasText: 'Window by' })).toHaveText(
    /^Window by “Published” lifted\. All 31 relations/,
  );
  await page.keyboard.press('ArrowRight');
  await expect(clock(page, 'published')).toBeChecked();
});

test('what has no date is counted, and left out on request', async ({ page }) => {
  await open(page, STRAIT);
  const undated = button(page, '15 without a date');
  await expect(undated).toHaveAttribute('aria-pressed', 'true');
  const all = await lines(page).count();
  await undated.click();
  await expect(undated).toHaveAttribute('aria-pressed', 'false');
  await expect(sentence(page)).toHaveText(/: 27 of 42 claims$/);
  expect(await lines(page).count()).toBeLessThan(all);
  await undated.click();
  await expect(lines(page)).toHaveCount(all);

  // Both numbers speak of what the rest of the filter leaves.
  await page.getByRole('checkbox', { name: /^Alleged/ }).press('o');
  const [, left = ''] = /(\d+) of them without a date$/.exec(await sentence(page).innerText()) ?? [];
  await expect(button(page, `${left} of 15 without a date`)).toBeVisible();
});

test('where few claims have a date, it is said how many, and that the others stay', async ({ page }) => {
  await open(page, FIRST);
  await expect(sentence(page)).toHaveText('1948 – 2024: 12 of 54 claims with a date, the others are always shown');
  await button(page, '42 without a date').click();
  await expect(sentence(page)).toHaveText('1948 – 2024: 12 of 54 claims');
});

test('one drag is said aloud once, when it is over', async ({ page }) => {
  await open(page, STRAIT);
  await clock(page, 'said').check();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const status of document.querySelectorAll('[role="status"], [aria-live]'))
      new MutationObserver(() => status.textContent && heard.push(status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await drawWindow(page, '16', '17');
  await expect.poll(heard).toHaveLength(1);
  await drawWindow(page, '14', '15');
  await expect.poll(heard).toHaveLength(2);
  expect((await heard()).at(-1)).toMatch(/^\d+ of 31 relations: between .*14.* and .*15.*2026/);
});

test('the sentence and the ends of a window speak of it equally precisely', async ({ page }) => {
  await open(page, FIRST);
  await expect(sentence(page)).toHaveText(/^1948 – 2024:/);
  await expect(end(page, 'From')).toHaveAttribute('aria-valuetext', '1948');
  await end(page, 'To').focus();
  await page.keyboard.press('ArrowLeft');
  const said = await Promise.all(
    (['From', 'To'] as const).map((name) => end(page, name).getAttribute('aria-valuetext')),
  );
  await expect(sentence(page)).toContainText(`${said.join(' – ')}:`);
  expect(said[0]).toMatch(/^\w+ 1948$/);
});

test('steps grow the window from the beginning to all of time, or show one stretch each', async ({ page }) => {
  await open(page, STRAIT);
  await clock(page, 'said').check();
  const forward = button(page, 'One step on');
  const shown: number[] = [];
  for (let i = 0; i < 3; i++) {
    const before = await sentence(page).innerText();
    await forward.click();
    await expect(sentence(page)).not.toHaveText(before);
    shown.push(await shownMarks(page).count());
  }
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
  expect(shown[0]).toBe(1);
  await forward.click();
  await expect(sentence(page)).toHaveText(/: all 42 claims/);
  await button(page, 'One step back').click();
  await expect(shownMarks(page)).toHaveCount(shown[2] ?? 0);

  await timeline(page).getByRole('checkbox', { name: 'Only this step' }).check();
  await expect(sentence(page)).toHaveText(/^16 October 2026: /);
  await forward.click();
  await expect(sentence(page)).toHaveText(/^17 October 2026: 5 of 42 claims/);
});

test('play goes on by itself, and stops at the end or when a hand takes over', async ({ page }) => {
  await open(page, STRAIT);
  await clock(page, 'said').check();
  // Not before: dates are read with a class of the page's own making, which a made-up clock breaks.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await button(page, 'Play').click();
  await expect(shownMarks(page)).toHaveCount(1);
  await page.clock.runFor(1500);
  await expect(shownMarks(page)).toHaveCount(22);
  await button(page, 'One step back').click();
  await expect(button(page, 'Play')).toBeVisible();
  await expect(shownMarks(page)).toHaveCount(1);
  await page.clock.runFor(5000);
  await expect(shownMarks(page)).toHaveCount(1);

  await button(page, 'Play').click();
  await page.clock.runFor(10_000);
  await expect(button(page, 'Play')).toBeVisible();
  await expect(sentence(page)).toHaveText(/: all 42 claims/);
});

test('a mark names its claim, lights its line up, and opens it', async ({ page }) => {
  await open(page, STRAIT);
  await clock(page, 'published').check();
  const mark = marks(page).first();
  const tip = timeline(page).getByRole('strong');
  const box = await mark.boundingBox();
  if (!box) throw new Error('no mark');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y);
  await expect(tip).toHaveText('15 October 2026');
  await expect(mark).toHaveAttribute('data-pointed');
  await page.mouse.click(at.x, at.y);
  await expect(mark).toHaveAttribute('data-chosen');
  await expect(thread(page)).toHaveCount(1);
  const { x, y } = await stage(page).evaluate((element) => element.getBoundingClientRect());
  await page.mouse.move(x + 5, y + 5);
  await expect(tip).toHaveCount(0);
});

test('a line under the pointer marks its claims in time, and a chosen one turns them red', async ({ page }) => {
  await open(page, STRAIT);
  await clock(page, 'published').check();
  const edge = 'tombak-4~gunfire~bintang-kecil';
  const claims = 3;
  const { x, y } = await pointOnLine(page, edge);
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
  await expect(timeline(page).locator('[data-claim-mark][data-pointed]')).toHaveCount(claims);
  await expect(timeline(page).locator('[data-claim-mark][data-chosen]')).toHaveCount(0);
  await page.mouse.click(x, y);
  await expect(timeline(page).locator('[data-claim-mark][data-chosen]')).toHaveCount(claims);
});

test('folds to one line that still says what is shown', async ({ page }) => {
  await open(page, FIRST);
  const tall = await timeline(page).boundingBox();
  await button(page, 'Fold the timeline').click();
  await expect(plot(page)).toHaveCount(0);
  await expect(timeline(page).getByText(/ of 54 claims/)).toBeVisible();
  const low = await timeline(page).boundingBox();
  const unfold = button(page, 'Unfold the timeline');
  // One line is less than two of its own buttons high; unfolded it is a good deal more, and leaves most of the room to the graph.
  expect(low?.height).toBeLessThan(2 * ((await unfold.boundingBox())?.height ?? 0));
  expect(tall?.height).toBeGreaterThan(2.5 * (low?.height ?? Infinity));
  expect(tall?.height).toBeLessThan(((await stage(page).boundingBox())?.height ?? 0) / 4);
  await unfold.click();
  await expect(plot(page)).toBeVisible();
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('nothing reaches over the edge, and nothing moves under the finger', async ({ page }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await open(page, FIRST);
      await page.getByRole('tab', { name: /^Time/ }).tap();
      await expect(plot(page)).toBeVisible();
      expect(await overflows(page)).toEqual([]);
      const label = await timeline(page).getByText('Only this step').boundingBox();
      expect((label?.x ?? 0) + (label?.width ?? width)).toBeLessThanOrEqual(width);
      const before = await plot(page).boundingBox();
      await end(page, 'From').focus();
      const focused = await plot(page).boundingBox();
      expect(focused?.x).toBe(before?.x);
      for (let i = 0; i < 4; i++) {
        await page.keyboard.press('ArrowRight');
        expect(await plot(page).boundingBox()).toEqual(focused);
      }
      await expect(button(page, 'Show all times')).toBeVisible();
    }
  });

  test('a finger draws a window and pulls an end of it', async ({ page }) => {
    await open(page, STRAIT);
    await page
      .getByRole('tab', { name: 'Time' })
      .or(page.getByRole('button', { name: 'Time', exact: true }))
      .tap();
    await clock(page, 'said').check();
    const touch = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number, y: number): Promise<void> => {
      const points = (x: number) => [{ x, y }];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) });
      for (let i = 1; i <= 6; i++)
        await touch.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: points(from + ((to - from) * i) / 6),
        });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const y = await midway(page);
    await swipe(await label(page, '16'), await label(page, '17'), y);
    await expect(sentence(page)).toHaveText(/^16 ?– ?17 October 2026: 20 of 42 claims/);

    const grip = await end(page, 'From').boundingBox();
    if (!grip) throw new Error('the window has no end');
    expect(grip.width).toBeGreaterThanOrEqual(44);
    await swipe(grip.x + grip.width - 12, await label(page, '15'), y);
    await expect(sentence(page)).toHaveText(/^15 ?– ?17 October 2026:/);
  });
});

/** A graph that is too large for elements: is it seen, pointed at, chosen, dragged, walked and filtered as a small one is? */
import { expect, type Page } from '@playwright/test';
import { madeDossier, madeGraph } from '../speed/made-dossier.mjs';
import { complaintsByDayAndNight } from './axe.ts';
import { evidence, filters, graph, headline, stage, test, type Point } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

const SIDE = 30;
const APART = 170;
const GRAPH = madeGraph(SIDE * SIDE, 2400);
/** Everybody in a square, so that the test knows where they are. */
const placeOf = (i: number): Point => ({ x: (i % SIDE) * APART, y: Math.floor(i / SIDE) * APART });
const DOSSIER = ((): string => {
  const dossier = JSON.parse(madeDossier(GRAPH, { documents: 12 })) as { actors: { place?: object }[] };
  dossier.actors.forEach((actor, i) => (actor.place = { ...placeOf(i), side: 'below' }));
  return JSON.stringify(dossier);
})();

test.beforeEach(async ({ page }) => {
  await page.route('**/made.dossier.json', (route) =>
    route.fulfill({ body: DOSSIER, contentType: 'application/json' }),
  );
  // All actors: the overview of their groups, which comes first, is article-sized.
  await page.goto('./#dossier=made.dossier.json&overview=no');
  await crisp(page);
  await expect(page.locator('[data-coming]')).toHaveCount(0);
});

/** The bitmap is what would be drawn now. */
const crisp = (page: Page): Promise<void> =>
  expect(page.locator('canvas').first()).toHaveAttribute('data-painted', 'crisp');
const tip = (page: Page) => stage(page).locator('[data-tip]');
const announced = (page: Page) => stage(page).locator('[aria-live]');
const emphasised = (page: Page, id: string) => page.locator(`[data-marks="emphasised"] [data-actor="${id}"]`);

/** Where a point of the world is on the screen. */
async function onScreen(page: Page, { x, y }: Point): Promise<Point & { k: number }> {
  const m = await graph(page)
    .locator('[data-world]')
    .evaluate((g) => {
      const matrix = (g as unknown as SVGGElement).getScreenCTM();
      return { k: matrix?.a ?? NaN, x: matrix?.e ?? NaN, y: matrix?.f ?? NaN };
    });
  return { x: x * m.k + m.x, y: y * m.k + m.y, k: m.k };
}

/** Comes close to an actor, so that it is alone under the pointer. */
async function comeClose(page: Page, i: number): Promise<Point> {
  const from = await onScreen(page, placeOf(i));
  await page.mouse.move(from.x, from.y);
  // Wheel towards it until shapes are told apart.
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -240);
      return (await onScreen(page, placeOf(i))).k;
    })
    .toBeGreaterThan(0.8);
  await crisp(page);
  return onScreen(page, placeOf(i));
}

/** The colour in the middle of a spot of the stage, as three numbers. */
async function colourAt(page: Page, { x, y }: Point): Promise<readonly number[]> {
  const shot = await page.screenshot({ clip: { x: Math.round(x) - 1, y: Math.round(y) - 1, width: 3, height: 3 } });
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const pen = document.createElement('canvas').getContext('2d');
    pen?.drawImage(image, 0, 0);
    return [...(pen?.getImageData(1, 1, 1, 1).data ?? [])].slice(0, 3);
  }, shot.toString('base64'));
}

test('everything fits, without an element for each mark, and is the same to who cannot see', async ({ page }) => {
  await expect(page.locator('[data-marks="all"]')).toHaveCount(0);
  expect(await page.evaluate(() => document.querySelectorAll('[data-edge], [data-actor]').length)).toBe(0);
  const names = await page.locator('[data-label]').count();
  expect(names).toBeGreaterThan(10);
  expect(names).toBeLessThanOrEqual(150);
  await expect(graph(page)).toHaveAccessibleName(/between 900 actors/);
  const box = await stage(page).boundingBox();
  for (const i of [0, SIDE - 1, SIDE * SIDE - 1]) {
    const { x, y } = await onScreen(page, placeOf(i));
    expect(x).toBeGreaterThan(box?.x ?? NaN);
    expect(x).toBeLessThan((box?.x ?? NaN) + (box?.width ?? NaN));
    expect(y).toBeGreaterThan(box?.y ?? NaN);
    expect(y).toBeLessThan((box?.y ?? NaN) + (box?.height ?? NaN));
  }
});

test('an actor is pointed at, opened, dragged, and goes back', async ({ page }) => {
  const at = await comeClose(page, 465);
  await page.mouse.move(at.x + 2, at.y + 1);
  await expect(tip(page)).toContainText('Actor 466');
  await expect(emphasised(page, 'a-465')).toHaveCount(1);
  await expect(page.locator('canvas').first()).toHaveCSS('opacity', '0.3');

  await page.mouse.click(at.x, at.y);
  await expect(headline(page)).toHaveText('Actor 466');

  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 30, at.y + 25, { steps: 4 });
  // Its own marks follow at once; on the canvas it has left its place.
  await expect(emphasised(page, 'a-465').locator('[data-pin]')).toHaveCount(1);
  await page.mouse.up();
  const { k } = await onScreen(page, placeOf(465));
  const moved = { x: placeOf(465).x + 30 / k, y: placeOf(465).y + 25 / k };
  await page.keyboard.press('Escape');
  await page.mouse.move(at.x + 30, at.y + 25);
  await expect(tip(page)).toContainText('Actor 466');
  const now = await onScreen(page, moved);
  expect(Math.hypot(now.x - at.x - 30, now.y - at.y - 25)).toBeLessThan(2);

  await page.keyboard.press('Control+z');
  await page.mouse.move(at.x + 1, at.y);
  await expect(tip(page)).toContainText('Actor 466');
});

/** Two neighbours in the square with a single line between them. */
function neighbours(): readonly [number, number] {
  const count = (a: number, b: number): number =>
    GRAPH.links.filter(([from, to]) => (from === a && to === b) || (from === b && to === a)).length;
  const near = ([a, b]: readonly [number, number]): boolean =>
    Math.hypot(placeOf(a).x - placeOf(b).x, placeOf(a).y - placeOf(b).y) <= APART;
  // Well within: what is at the rim may be beside the stage when one has come close.
  const within = (i: number): boolean =>
    [i % SIDE, Math.floor(i / SIDE)].every((at) => at > SIDE / 4 && at < (SIDE * 3) / 4);
  const found = GRAPH.links.find((link) => near(link) && link.every(within) && count(...link) === 1);
  if (!found) throw new Error('no two neighbours have a line');
  return found;
}

test('a line is pressed where it runs: its quotes open, and the thread hangs from it', async ({ page }) => {
  const [a, b] = neighbours();
  await comeClose(page, a);
  const middle = await onScreen(page, { x: (placeOf(a).x + placeOf(b).x) / 2, y: (placeOf(a).y + placeOf(b).y) / 2 });
  await page.mouse.move(middle.x, middle.y);
  await expect(tip(page)).toContainText(`Actor ${a + 1}`);
  await expect(tip(page)).toContainText(`Actor ${b + 1}`);
  await page.mouse.click(middle.x, middle.y);
  await expect(headline(page)).toContainText(`Actor ${a + 1}`);
  await expect(headline(page)).toContainText(`Actor ${b + 1}`);
  await expect(page.locator('[data-marks="emphasised"] [data-edge]')).toHaveCount(1);
  await expect(page.locator('[data-thread]')).toHaveCount(1);
});

test('a relation that is chosen in the list stands out in the picture', async ({ page }) => {
  const listed = evidence(page)
    .getByRole('button', { name: /^Actor \d+ .* with Actor \d+/ })
    .first();
  await listed.click();
  await expect(headline(page)).toContainText(/Actor \d+/);
  await expect(page.locator('[data-marks="emphasised"] [data-edge]')).toHaveCount(1);
  await expect(page.locator('[data-marks="emphasised"] [data-actor]')).toHaveCount(2);
});

test('the keys walk it, and what is heard is what a small graph says', async ({ page }) => {
  await graph(page).focus();
  await expect(announced(page)).toHaveText(/^Actor \d+, .+, \d+ relations?$/);
  const first = await announced(page).innerText();
  await page.keyboard.press('ArrowRight');
  await expect(announced(page)).not.toHaveText(first);
  await page.keyboard.press('Tab');
  await expect(announced(page)).toHaveText(/^.+\. \d+ claims?, 1 document, \d+ independent sources?\. Line 1 of \d+$/);
  const sentence = await announced(page).innerText();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText(sentence.slice(0, sentence.indexOf('. ')));
  await page.keyboard.press('Escape');
  await expect(graph(page)).toBeFocused();
});

test('what is filtered away is neither seen nor found', async ({ page }) => {
  await comeClose(page, 0);
  // From a corner of the square to its neighbour's side there is ground; an actor is ink, with and without lines.
  const { x, y, k } = await onScreen(page, placeOf(1));
  expect(k).toBeGreaterThan(0.5);
  const full = await colourAt(page, { x, y });
  for (const kind of ['state'])
    await filters(page)
      .getByRole('checkbox', { name: new RegExp(`^${kind}`) })
      .click();
  await crisp(page);
  // Whoever is left without a line is faint.
  await expect.poll(() => colourAt(page, { x, y })).not.toEqual(full);
  await expect(graph(page)).not.toHaveAccessibleName(/^.*2,?\d{3} relations/);
});

test('by day and by night it is in the colours of the page, and easy on assistive technology', async ({ page }) => {
  const { x, y } = await comeClose(page, 465);
  await page.mouse.move(5, 5);
  const day = await colourAt(page, { x, y });
  expect(await complaintsByDayAndNight(page, stage(page))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect.poll(async () => (await colourAt(page, { x, y })).join()).not.toBe(day.join());
  // A state is a hexagon in the colour of ink.
  expect(day).toEqual([0x23, 0x21, 0x1d]);
  await expect.poll(() => colourAt(page, { x, y })).toEqual([0xec, 0xe7, 0xdb]);
});

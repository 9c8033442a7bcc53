/** With fingers on graphs that are too large for an article: groups, and all actors on a canvas; on a phone and on a tablet. */
import { expect, type Page } from '@playwright/test';
import { madeDossier, madeGraph } from '../speed/made-dossier.mjs';
import { madeWorldDossier } from '../speed/made-world.mjs';
import { graph, headline, stage, test, type Point } from './page.ts';

const GROUPS = madeWorldDossier(400, 1200);
const SIDE = 20;
const APART = 170;
const MADE = madeGraph(SIDE * SIDE, 900);
/** Everybody in a square, so that the test knows where they are. */
const placeOf = (i: number): Point => ({ x: (i % SIDE) * APART, y: Math.floor(i / SIDE) * APART });
const SQUARE = ((): string => {
  const dossier = JSON.parse(madeDossier(MADE, { documents: 12 })) as { actors: { place?: object }[] };
  dossier.actors.forEach((actor, i) => (actor.place = { ...placeOf(i), side: 'below' }));
  return JSON.stringify(dossier);
})();

async function open(page: Page, dossier: string, more = ''): Promise<void> {
  await page.route('**/large.dossier.json', (route) =>
    route.fulfill({ body: dossier, contentType: 'application/json' }),
  );
  await page.goto(`./#dossier=large.dossier.json${more}`);
  await expect(graph(page)).toHaveAttribute('data-gestures');
  await expect(page.locator('[data-world]')).toBeAttached();
  await expect(page.locator('[data-coming]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** How the world lies on the screen. */
const cameraOf = (page: Page): Promise<Point & { readonly k: number }> =>
  page.locator('[data-world]').evaluate((g) => {
    const matrix = (g as unknown as SVGGElement).getScreenCTM();
    return { k: matrix?.a ?? NaN, x: matrix?.e ?? NaN, y: matrix?.f ?? NaN };
  });
const onScreen = async (page: Page, { x, y }: Point): Promise<Point> => {
  const camera = await cameraOf(page);
  return { x: x * camera.k + camera.x, y: y * camera.k + camera.y };
};

/** Fingers come down, go on a straight way, and come up. */
async function fingers(page: Page, ...ways: readonly (readonly [from: Point, to: Point])[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const at = (t: number) =>
    ways.map(([from, to], id) => ({ id, x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }));
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let i = 1; i <= 6; i++)
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i / 6) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
}

const moved = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });

async function middleOfStage(page: Page): Promise<Point> {
  const box = await stage(page).boundingBox();
  if (!box) throw new Error('no stage');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Two fingers zoom, and together they move what is seen; neither presses anything. */
async function expectTwoFingers(page: Page): Promise<void> {
  const middle = await middleOfStage(page);
  const before = await cameraOf(page);
  await fingers(page, [moved(middle, -25, 0), moved(middle, -70, 0)], [moved(middle, 25, 0), moved(middle, 70, 0)]);
  await expect.poll(async () => (await cameraOf(page)).k / before.k).toBeGreaterThan(2);
  const near = await cameraOf(page);
  await fingers(page, [moved(middle, -25, 0), moved(middle, 5, 40)], [moved(middle, 25, 0), moved(middle, 55, 40)]);
  await expect.poll(async () => (await cameraOf(page)).y - near.y).toBeGreaterThan(20);
  const after = await cameraOf(page);
  expect(after.k / near.k).toBeCloseTo(1, 1);
  expect(after.x - near.x).toBeGreaterThan(15);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
}

for (const [device, width, height] of [
  ['phone', 390, 844],
  ['tablet', 1366, 1024],
] as const)
  test.describe(`on a ${device}`, () => {
    test.use({
      locale: 'en-GB',
      viewport: { width, height },
      hasTouch: true,
      isMobile: true,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('names stay on the stage, two fingers go about, and a tap opens a group in its place', async ({ page }) => {
      await open(page, GROUPS);
      const bubbles = page.locator('[data-marks="all"] [data-bubble]');
      await expect(bubbles.first()).toBeVisible();
      // All names are on the stage, and none is hidden by the tools.
      const out = await stage(page).evaluate((element) => {
        const { left, right, bottom } = element.getBoundingClientRect();
        const tools = element.querySelector('[data-row]')?.getBoundingClientRect().bottom ?? 0;
        return [...element.querySelectorAll('[data-label]')]
          .filter((name) => {
            const box = name.getBoundingClientRect();
            return box.left < left || box.right > right || box.bottom > bottom || box.top < tools - 4;
          })
          .map((name) => name.textContent);
      });
      expect(out).toEqual([]);
      await expectTwoFingers(page);
      await page.getByRole('button', { name: 'Show all', exact: true }).tap();
      const at = await bubbles.last().evaluate((circle) => {
        const box = circle.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      await page.touchscreen.tap(at.x, at.y);
      await expect(page.locator('[data-ring]')).toHaveCount(1);
      await expect(headline(page)).toBeInViewport();
    });

    test('a tap opens an actor of a canvas, a finger places it, and two go about', async ({ page }) => {
      await open(page, SQUARE, '&overview=no');
      const canvas = page.locator('canvas').first();
      await expect(canvas).toHaveAttribute('data-painted', 'crisp');
      await expectTwoFingers(page);
      await expect(canvas).toHaveAttribute('data-painted', 'crisp');
      const middle = await middleOfStage(page);
      // Whoever is nearest to the middle now.
      const camera = await cameraOf(page);
      const nearest = (value: number): number => Math.min(SIDE - 1, Math.max(0, Math.round(value / APART)));
      const i = nearest((middle.x - camera.x) / camera.k) + SIDE * nearest((middle.y - camera.y) / camera.k);
      const at = await onScreen(page, placeOf(i));
      await fingers(page, [at, moved(at, 30, 24)]);
      await expect(page.getByRole('button', { name: 'Release all placed by hand', exact: true })).toBeVisible();
      const now = moved(at, 30, 24);
      await page.touchscreen.tap(now.x, now.y);
      await expect(headline(page)).toHaveText(`Actor ${i + 1}`);
      await expect(headline(page)).toBeInViewport();
    });
  });

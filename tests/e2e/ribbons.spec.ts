/** Where many lines join many actors: do those of a pair lie together with their number, part when looked at, and open one by one? */
import { expect, type Page } from '@playwright/test';
import { madeWorldDossier } from '../speed/made-world.mjs';
import { complaintsByDayAndNight } from './axe.ts';
import { graph, headline, stage, test, type Point } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

interface Claim {
  readonly subject: string;
  readonly object: string;
  readonly relation: string;
}
const SIDE = 13;
const APART = 240;

/** Everybody in rows, and beside these the two that most lines join: so the test knows where they are, and that nothing lies between them. */
const worldOf = (actors: number, relations: number) => {
  const dossier = JSON.parse(madeWorldDossier(actors, relations)) as {
    actors: { id: string; place?: object }[];
    claims: Claim[];
    relationTypes: { id: string; directed: boolean }[];
  };
  const directed = new Set(dossier.relationTypes.filter((type) => type.directed).map(({ id }) => id));
  /** By pair, how many lines join two. */
  const pairs = new Map<string, Set<string>>();
  for (const { subject, object, relation } of dossier.claims) {
    if (subject === object) continue;
    const key = [subject, object].sort().join('~');
    const way = directed.has(relation) ? subject : 'both';
    pairs.set(key, (pairs.get(key) ?? new Set()).add(`${way} ${relation}`));
  }
  const [widest = ''] = [...pairs].sort(([, a], [, b]) => b.size - a.size)[0] ?? [];
  const places = new Map(
    dossier.actors.map(({ id }, i) => {
      const aside = widest.split('~').indexOf(id);
      const at = { x: (i % SIDE) * APART, y: Math.floor(i / SIDE) * APART };
      return [id, aside < 0 ? at : { x: (SIDE + 1) * APART, y: (2 + 3 * aside) * APART }];
    }),
  );
  const placeOf = (id: string): Point => places.get(id) ?? { x: NaN, y: NaN };
  for (const actor of dossier.actors) actor.place = { ...placeOf(actor.id), side: 'below' };
  return { text: JSON.stringify(dossier), placeOf, pairs, widest };
};
type World = ReturnType<typeof worldOf>;

async function open(page: Page, { text }: World): Promise<void> {
  await page.route('**/made.dossier.json', (route) => route.fulfill({ body: text, contentType: 'application/json' }));
  await page.goto('./#dossier=made.dossier.json');
  await expect(page.locator('[data-coming]')).toHaveCount(0);
  await expect(page.locator('[data-ribbon]').first()).toBeVisible();
}

async function onScreen(page: Page, { x, y }: Point): Promise<Point & { k: number }> {
  const m = await graph(page)
    .locator('[data-world]')
    .evaluate((g) => {
      const matrix = (g as unknown as SVGGElement).getScreenCTM();
      return { k: matrix?.a ?? NaN, x: matrix?.e ?? NaN, y: matrix?.f ?? NaN };
    });
  return { x: x * m.k + m.x, y: y * m.k + m.y, k: m.k };
}

const number = (page: Page, pair: string) => page.locator(`[data-ribbon="${pair}"]`);
const parted = (page: Page) => page.locator('[data-marks="emphasised"] [data-edge], [data-marks="beside"] [data-edge]');

async function walkThrough(page: Page, world: World): Promise<void> {
  const ids = await page
    .locator('[data-ribbon]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-ribbon')));
  expect(ids.length).toBeLessThanOrEqual(150);
  for (const id of ids)
    await expect(number(page, id ?? '')).toHaveText(String(world.pairs.get(id ?? '')?.size ?? 'no such pair'));
  const near = world.widest;
  const [one, other] = near.split('~').map((actor) => world.placeOf(actor)) as [Point, Point];
  const middle = { x: one.x + (other.x - one.x) / 2, y: one.y + (other.y - one.y) / 2 };
  const far = await onScreen(page, middle);
  await page.mouse.move(far.x, far.y);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -240);
      return (await onScreen(page, middle)).k;
    })
    .toBeGreaterThan(1.2);
  const at = await onScreen(page, middle);
  const lines = world.pairs.get(near)?.size ?? NaN;
  await page.mouse.move(5, 5);
  await expect(number(page, near)).toHaveCount(1);

  await page.mouse.move(at.x, at.y);
  await expect(parted(page)).toHaveCount(lines);
  await expect(number(page, near)).toHaveCount(0);
  // Where they run now: the farthest from the middle is a line of its own.
  const spots = await parted(page).evaluateAll((paths) =>
    paths.map((path) => {
      const line = path as unknown as SVGPathElement;
      const matrix = line.getScreenCTM();
      const point = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(matrix ?? undefined);
      return { id: line.getAttribute('data-edge') ?? '', x: point.x, y: point.y };
    }),
  );
  const away = (spot: Point): number => Math.hypot(spot.x - at.x, spot.y - at.y);
  spots.sort((a, b) => away(b) - away(a));
  const [outer] = spots;
  if (!outer) throw new Error('the fan has no line');
  expect(away(outer)).toBeGreaterThan(5);
  await page.mouse.move(outer.x, outer.y);
  await expect(page.locator('[data-marks="emphasised"] [data-edge]')).toHaveAttribute('data-edge', outer.id);
  const tip = await stage(page).locator('[data-tip]').innerText();
  await page.mouse.click(outer.x, outer.y);
  await expect(page.locator('[data-thread]')).toHaveCount(1);
  expect(tip).toContain(await headline(page).innerText());
  await expect(parted(page)).toHaveCount(lines);

  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await expect(parted(page)).toHaveCount(0);
  await expect(number(page, near)).toHaveCount(1);
}

for (const [how, actors, relations] of [
  ['as elements', 110, 160],
  ['on a canvas', 150, 800],
] as const) {
  test(`drawn ${how}, lines of a pair lie together, part, and open`, async ({ page }) => {
    const world = worldOf(actors, relations);
    await open(page, world);
    await expect(page.locator('canvas')).toHaveCount(how === 'as elements' ? 0 : 1);
    await walkThrough(page, world);
  });
}

test('whoever is dragged takes the ribbons along, and their numbers come back', async ({ page }) => {
  const world = worldOf(150, 800);
  await open(page, world);
  const id = world.widest;
  const [actor = ''] = id.split('~');
  await expect(graph(page)).toHaveAttribute('data-gestures');
  const from = await onScreen(page, world.placeOf(actor));
  const before = await number(page, id).getAttribute('x');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 9, { steps: 3 });
  await expect(page.locator('[data-marks="emphasised"] [data-pin]')).toHaveCount(1);
  await expect(number(page, id)).toHaveCount(0);
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
  await expect.poll(() => number(page, id).getAttribute('x')).not.toBe(before);
});

test('ribbons and their numbers are easy on the eye by day and by night, and the legend tells of them', async ({
  page,
}) => {
  await open(page, worldOf(110, 160));
  expect(await complaintsByDayAndNight(page, stage(page))).toEqual([]);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Lines that lie together: relations of the same two');
});

/** A large graph is first seen in groups: opened in place by pointer, key, search and path, held by the address, and closed again. */
import { expect, type Locator, type Page } from '@playwright/test';
import { madeWorldDossier } from '../speed/made-world.mjs';
import { complaintsOfAxe } from './axe.ts';
import { actors, evidence, graph, headline, stage, test, under, type Point } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const DOSSIER = madeWorldDossier(400, 1200);
const ADDRESS = './#dossier=world.dossier.json';

const groups = (page: Page): Locator => page.locator('[data-marks="all"] [data-group]');
const rings = (page: Page): Locator => page.locator('[data-ring]');
const all = (page: Page): Locator => stage(page).getByRole('button', { name: 'Show all actors', exact: true });

async function open(page: Page, more = ''): Promise<void> {
  await page.route('**/world.dossier.json', (route) =>
    route.fulfill({ body: DOSSIER, contentType: 'application/json' }),
  );
  await page.goto(`${ADDRESS}${more}`);
  await expect(groups(page).first()).toBeVisible();
  await expect(page.locator('[data-coming]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** A group small enough to show its actors once it is open. */
async function smallGroup(page: Page): Promise<{ readonly id: string; readonly at: Point }> {
  return groups(page).evaluateAll((elements) => {
    const found = elements
      .map((element) => ({
        id: element.getAttribute('data-group') ?? '',
        box: element.querySelector('circle')?.getBoundingClientRect() ?? new DOMRect(),
      }))
      .sort((a, b) => a.box.width - b.box.width)[2];
    const { id = '', box = new DOMRect() } = found ?? {};
    return { id, at: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
  });
}

test('groups stand for their actors; a click opens one in place, and Escape closes it', async ({ page }) => {
  await open(page);
  await expect(actors(page)).toHaveCount(0);
  const counts = await groups(page).locator('text').allTextContents();
  const { id, at } = await smallGroup(page);
  await page.mouse.click(at.x, at.y);
  await expect(rings(page)).toHaveAttribute('data-ring', id);
  await expect(actors(page).first()).toBeVisible();
  await expect(headline(page)).toContainText('others');
  await expect(page).toHaveURL(new RegExp(`open=${id.slice(1)}`));

  // What is said of it leads on to lines and their quotes.
  await under(page, 'Who belongs to it').getByRole('button').first().click();
  await expect(page).toHaveURL(/show=actor:/);
  await expect(rings(page)).toHaveAttribute('data-ring', id);

  // Back is a step out of each.
  await page.goBack();
  await expect(page).not.toHaveURL(/show=actor:/);
  await expect(rings(page)).toHaveAttribute('data-ring', id);
  await page.goBack();
  await expect(rings(page)).toHaveCount(0);
  await expect(groups(page).locator('text')).toHaveText(counts);

  // Escape is one too, though the focus is where the evidence is read: out of the choice, then out of the group.
  const again = await smallGroup(page);
  await page.mouse.click(again.at.x, again.at.y);
  await expect(rings(page)).toHaveCount(1);
  await expect(evidence(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/show=/);
  await expect(rings(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(rings(page)).toHaveCount(0);
});

test('a bundle says all its relations, each a way to its quotes', async ({ page }) => {
  await open(page);
  const edge = page.locator('[data-marks="all"] [data-edge]').last();
  const at = await edge.evaluate((element) => {
    const path = element as unknown as SVGPathElement;
    const point = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? undefined);
    return { x: point.x, y: point.y };
  });
  await page.mouse.click(at.x, at.y);
  await expect(headline(page)).toContainText(' – ');
  const told = await evidence(page).locator('[data-numbers]').textContent();
  const relations = Number(/(\d+) relation/u.exec(told ?? '')?.[1]);
  await expect(evidence(page).locator('[data-opens]')).toHaveCount(Math.min(relations, 12));
  await evidence(page).locator('[data-opens]').first().click();
  await expect(evidence(page).getByRole('article').first()).toBeVisible();
  // Its two actors are seen, each in its own group.
  await expect(rings(page)).toHaveCount(2);
});

test('the keys walk, open and close, and what is there is heard', async ({ page }) => {
  await open(page);
  await graph(page).focus();
  const heard = stage(page).locator('[aria-live]');
  await expect(heard).toContainText('Enter opens it');
  await page.keyboard.press('Tab');
  await expect(heard).toContainText('Line 1 of');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(rings(page)).toHaveCount(1);
  await expect(evidence(page)).toBeFocused();
  // Out of the evidence, out of the choice, out of the group.
  await page.keyboard.press('Escape');
  await expect(graph(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rings(page)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(heard).not.toBeEmpty();
});

test('a search, an address and a path open what they need', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /^Search/u }).fill('Cordal Shipping');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(rings(page).first()).toBeAttached();
  await expect(page).toHaveURL(/show=actor/u);
  const url = page.url();
  const shown = /show=actor:([a-z0-9-]+)/u.exec(url)?.[1] ?? '';
  await expect(page.locator(`[data-marks="all"] [data-actor="${shown}"]`)).toBeVisible();
  await page.goto('about:blank');
  await page.goto(url);
  await expect(page.locator(`[data-marks="all"] [data-actor="${shown}"]`)).toBeVisible();

  // Two of different groups: both are open, and so is every group on the way.
  await page.goto('about:blank');
  await page.goto(`${ADDRESS}&show=path:a-0:a-5`);
  for (const end of ['a-0', 'a-5'])
    await expect(page.locator(`[data-marks="all"] [data-actor="${end}"]`)).toBeVisible();
  await expect(page.locator('[data-marks="emphasised"] [data-edge]').first()).toBeVisible();
  // From end to end it is on the stage.
  await expect
    .poll(async () => {
      const box = await stage(page).boundingBox();
      const ends = await Promise.all(
        ['a-0', 'a-5'].map((end) => page.locator(`[data-marks="all"] [data-actor="${end}"]`).boundingBox()),
      );
      return ends.every(
        (end) =>
          end &&
          box &&
          end.x > box.x &&
          end.y > box.y &&
          end.x + end.width < box.x + box.width &&
          end.y + end.height < box.y + box.height,
      );
    })
    .toBe(true);
});

test('all actors are a choice, and so is the way the groups are made', async ({ page }) => {
  await open(page);
  await stage(page).getByRole('combobox', { name: 'Grouped by' }).selectOption('kind');
  await expect(page).toHaveURL(/overview=kind/u);
  await expect(groups(page)).toHaveCount(3);
  // Where one looked among the groups means nothing among the actors, who are all seen.
  await stage(page).getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect(page).toHaveURL(/at=/u);
  await all(page).click();
  await expect(page).toHaveURL(/overview=no/u);
  await expect(page).not.toHaveURL(/at=/u);
  // So many are drawn on a canvas.
  await expect(page.locator('canvas').first()).toHaveAttribute('data-painted', 'crisp');
  await expect(graph(page)).toHaveAccessibleName(/between 400 actors/);
  await expect(page).toHaveURL(/overview=no/u);
  await stage(page).getByRole('button', { name: 'Overview in groups', exact: true }).click();
  await expect(groups(page).first()).toBeVisible();
});

test('nothing is in the way of whoever cannot see or point', async ({ page }) => {
  await open(page, '&overview=kind&open=state');
  await expect(rings(page)).toHaveCount(1);
  expect(await complaintsOfAxe(page)).toEqual([]);
  // On a phone the word before the groupings has no room; it is heard all the same.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(stage(page).getByRole('combobox', { name: 'Grouped by' })).toBeVisible();
  expect(await complaintsOfAxe(page)).toEqual([]);
});

test('a bubble is dragged to where it is wanted, alone, and that is undone and made again', async ({ page }) => {
  await open(page);
  const { id, at } = await smallGroup(page);
  /** The middles of all bubbles, by group. */
  const middles = async (): Promise<Readonly<Record<string, readonly [number, number]>>> =>
    groups(page).evaluateAll((elements) =>
      Object.fromEntries(
        elements.map((element) => {
          const box = element.querySelector('circle')?.getBoundingClientRect() ?? new DOMRect();
          const middle = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] as const;
          return [element.getAttribute('data-group') ?? '', middle];
        }),
      ),
    );
  await expect(graph(page)).toHaveAttribute('data-gestures');
  const before = await middles();
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 30, at.y + 20, { steps: 3 });
  await page.mouse.move(at.x + 60, at.y + 40, { steps: 3 });
  await page.mouse.up();
  const [x = 0, y = 0] = before[id] ?? [];
  await expect.poll(middles).not.toEqual(before);
  const { [id]: own = [0, 0], ...others } = await middles();
  expect(Math.abs(own[0] - x - 60) < 3 && Math.abs(own[1] - y - 40) < 3, `${own.join()} from ${x},${y}`).toBe(true);
  const { [id]: _, ...rest } = before;
  expect(others).toEqual(rest);
  // A drag is no press: nothing is opened by it.
  await expect(rings(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(middles).toEqual(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(async () => (await middles())[id]).toEqual(own);
});

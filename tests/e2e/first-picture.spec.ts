/** A dossier that does not say where everybody stands: a rough picture at once, and the good one when it is made. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import {
  actor,
  actors,
  clickActor,
  drawn,
  FIRST,
  graph,
  headline,
  lines,
  open,
  pins,
  pointOfActor,
  positions,
  test,
  withoutPickers,
  withoutPlaces,
  zoomOf,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

interface Held {
  readonly held: { free: boolean; waiting: (() => void)[] };
}

/** The threads hear what they are asked only once they are let go. */
async function holdThreads(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Real = Worker;
    const held: Held['held'] = { free: false, waiting: [] };
    Object.assign(window, {
      held,
      Worker: class extends Real {
        override postMessage(...asked: unknown[]): void {
          const ask = (): void => super.postMessage(...(asked as [unknown]));
          if (held.free) ask();
          else held.waiting.push(ask);
        }
      },
    });
  });
}

const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { held } = window as unknown as Held;
    held.free = true;
    for (const ask of held.waiting) ask();
  });

/** Everything can be seen and pressed, and nobody stands there for good. */
async function roughlyDrawn(page: Page): Promise<void> {
  await expect(actors(page)).toHaveCount(19);
  await expect(lines(page).first()).toBeVisible();
  await expect(graph(page)).toHaveAttribute('data-gestures');
  await expect(graph(page)).toHaveAttribute('aria-busy', 'true');
}

test('a rough picture is there at once, and leads to the very places that a patient reader sees', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await withoutPlaces(other);
  await open(other, FIRST);
  const good = await positions(other);
  await other.close();

  await holdThreads(page);
  await withoutPlaces(page);
  await page.goto(FIRST);
  await roughlyDrawn(page);
  const rough = await positions(page);
  expect(rough).not.toEqual(good);
  await letGo(page);
  await drawn(page);
  expect(await positions(page)).toEqual(good);
});

test('what is done in a rough picture stays: who was placed by hand, what was chosen, how near one came', async ({
  page,
}) => {
  await holdThreads(page);
  await withoutPlaces(page);
  await page.goto(FIRST);
  await roughlyDrawn(page);
  const { x, y } = await pointOfActor(page, 'ukraine');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 30, { steps: 3 });
  await page.mouse.up();
  await expect(pins(actor(page, 'ukraine'))).toHaveCount(1);
  const placed = (await positions(page))['ukraine'];
  await clickActor(page, 'kim-jong-un');
  await expect(headline(page)).toHaveText('Kim Jong Un');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const near = await zoomOf(page);

  await letGo(page);
  await drawn(page);
  expect((await positions(page))['ukraine']).toBe(placed);
  expect(await zoomOf(page)).toBeCloseTo(near, 5);
  await expect(headline(page)).toHaveText('Kim Jong Un');
  // Taken back, everybody stands where they would without the hand.
  await page.keyboard.press('Control+z');
  await expect(pins(actor(page, 'ukraine'))).toHaveCount(0);
  expect((await positions(page))['ukraine']).not.toBe(placed);
});

test('who is looked for in a rough picture is brought into sight at once, and is in sight where they stay', async ({
  page,
}) => {
  await holdThreads(page);
  await withoutPlaces(page);
  await page.goto(FIRST);
  await roughlyDrawn(page);
  for (let i = 0; i < 6; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  const isInSight = async (): Promise<boolean> => {
    const [stage, shape] = await Promise.all([graph(page).boundingBox(), actor(page, 'ukraine').boundingBox()]);
    if (!stage || !shape) return false;
    const [x, y] = [shape.x + shape.width / 2 - stage.x, shape.y + shape.height / 2 - stage.y];
    return x > 0 && y > 0 && x < stage.width && y < stage.height;
  };
  await expect.poll(isInSight).toBe(false);
  await page.keyboard.press('/');
  await page.keyboard.type('ukraine');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(headline(page)).toHaveText('Ukraine');
  await expect.poll(isInSight).toBe(true);
  await expect(graph(page)).toHaveAttribute('aria-busy', 'true');
  await letGo(page);
  await drawn(page);
  await expect.poll(isInSight).toBe(true);
});

test('a rough place is written into no file', async ({ page }) => {
  await withoutPickers(page);
  await holdThreads(page);
  await withoutPlaces(page);
  await page.goto(FIRST);
  await roughlyDrawn(page);
  const save = async (): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('banner').getByRole('button', { name: 'Save dossier' }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  expect(await save()).not.toContain('"place"');
  await letGo(page);
  await drawn(page);
  expect(await save()).toContain('"place"');
});

const KIM = /kim-putin\.dossier\.json$/u;

test('the dossier is asked for before the app is there, and once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  let give = (): void => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  await page.route(/\/assets\/index-[^/]+\.js$/u, async (route) => {
    await given;
    await route.continue();
  });
  await page.goto(FIRST, { waitUntil: 'commit' });
  const times = (): number => asked.filter((url) => KIM.test(url)).length;
  await expect.poll(times).toBe(1);
  give();
  await drawn(page);
  expect(times()).toBe(1);
});

test('a dossier that did not come early is asked for again', async ({ page, complaints }) => {
  let asked = 0;
  await page.route(KIM, (route) => (asked++ === 0 ? route.abort() : route.continue()));
  await open(page, FIRST);
  expect(asked).toBe(2);
  expect(complaints.every((text) => text.includes('ERR_FAILED'))).toBe(true);
  complaints.length = 0;
});

test('an address that means a dossier of this device asks for no other', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./#file=somebody-else&lang=en');
  await expect(page.getByText('This link needs a file')).toBeVisible();
  expect(asked.filter((url) => /\.dossier\.json/u.test(url))).toEqual([]);
});

test.describe('for a reader who likes motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('everybody walks there, and the picture is not ready before', async ({ page }) => {
    await holdThreads(page);
    await withoutPlaces(page);
    await page.goto(FIRST);
    await roughlyDrawn(page);
    const rough = await positions(page);
    // Seen in the page itself: a busy machine asks about the very moment too late.
    const stood = graph(page).evaluate(
      (element) =>
        new Promise<Record<string, string>>((resolve) => {
          new MutationObserver((_, watch) => {
            if (element.getAttribute('aria-busy') !== 'false') return;
            watch.disconnect();
            const stood: Record<string, string> = {};
            for (const one of element.querySelectorAll('[data-actor]'))
              stood[one.getAttribute('data-actor') ?? ''] = one.getAttribute('transform') ?? '';
            resolve(stood);
          }).observe(element, { attributeFilter: ['aria-busy'] });
        }),
    );
    await letGo(page);
    const ready = await stood;
    expect(ready).not.toEqual(rough);
    await drawn(page);
    expect(await positions(page)).toEqual(ready);
  });
});

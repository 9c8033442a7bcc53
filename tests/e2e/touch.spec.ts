/** With a finger, on a phone. */
import { expect, type Page } from '@playwright/test';
import {
  article,
  evidence,
  expectInSight,
  expectThread,
  FIRST,
  headline,
  inAttention,
  lines,
  numberOf,
  open,
  overflows,
  pins,
  pointOfActor,
  pointOnLine,
  scene,
  stage,
  STRAIT,
  test,
  wordsOf,
  zoomOf,
} from './page.ts';

test.use({
  locale: 'en-GB',
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  contextOptions: { reducedMotion: 'reduce' },
});

async function tapLine(page: Page, edge: string, part?: number): Promise<void> {
  const { x, y } = await pointOnLine(page, edge, part);
  await page.touchscreen.tap(x, y);
}

test('a tap on a line that stands alone opens its evidence, above the article', async ({ page }) => {
  await open(page, FIRST);
  await tapLine(page, 'yonhap~citation~kcna');
  await expect(headline(page)).toHaveText(/^Yonhap News .+ KCNA$/);
  await expect(headline(page)).toBeInViewport();
  const card = evidence(page).locator('[data-claim]');
  await expectThread(page, 'yonhap~citation~kcna', '[data-quote]');

  await card.getByRole('button', { name: 'Show in the article', exact: true }).click();
  await expect(article(page).locator('[data-active]').first()).toBeInViewport();
  await expectThread(page, 'yonhap~citation~kcna');
  expect(await overflows(page)).toEqual([]);
});

test('the thread is there with its words only, whatever the sheet shows', async ({ page }) => {
  await open(page, FIRST);
  const edge = 'yonhap~citation~kcna';
  await tapLine(page, edge);
  const sheet = page.getByRole('region', { name: 'Details' });
  const hung = () => expectThread(page, edge, '[data-quote]');
  await hung();
  for (const name of ['Filter', 'Coding', 'Time']) {
    await sheet.getByRole('tab', { name }).tap();
    await expect(page.locator('[data-thread]')).toHaveCount(0);
    await sheet.getByRole('tab', { name: 'Evidence' }).tap();
    await hung();
  }
  // The sheet goes down over its words, and up over the line.
  const grip = sheet.getByRole('button', { name: /^Height of the sheet/ });
  await grip.press('ArrowDown');
  await expect(page.locator('[data-thread]')).toHaveCount(0);
  await grip.press('ArrowUp');
  await hung();
  // What covers the words covers their end of the thread.
  await page.getByRole('button', { name: 'Search', exact: true }).tap();
  await expect(page.locator('[data-thread]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Close search' }).tap();
  await hung();
});

test('what is chosen in the article comes into sight above it', async ({ page }) => {
  await open(page, FIRST);
  await wordsOf(page, 'c-4a').first().tap();
  await expect(headline(page)).toHaveText(/^Kim Jong Un .+ North Korea/);
  await expect(headline(page)).toBeInViewport();
});

test('a tap on several lines asks which one, in sentences', async ({ page }) => {
  await open(page, FIRST);
  await tapLine(page, 'kim-jong-un~birthday-greetings~vladimir-putin');
  const choice = stage(page).getByRole('group', { name: /\d lines here: choose one/ });
  const offers = choice.getByRole('button');
  await expect(offers.first()).toBeVisible();
  expect(await offers.count()).toBeGreaterThan(1);
  for (const box of await offers.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height)))
    expect(box).toBeGreaterThanOrEqual(44);
  const offer = offers.filter({ hasText: /sends birthday greetings|birthday/ }).first();
  const sentence = (await offer.innerText()).trim();
  await offer.tap();
  await expect(choice).toHaveCount(0);
  await expect(headline(page)).toHaveText(sentence);
  await expect(headline(page)).toBeInViewport();
});

test('a tap on an actor opens its card, and a mention leads into the article', async ({ page }) => {
  await open(page, STRAIT);
  const { x, y } = await pointOfActor(page, 'lembara');
  await page.touchscreen.tap(x, y);
  await expect(headline(page)).toHaveText('Lembara');
  await expect(headline(page)).toBeInViewport();
  const mention = evidence(page)
    .getByRole('button', { name: /^§\d+$|^Sentence \d+/ })
    .last();
  const sentence = Number((await mention.innerText()).replace('§', '')) - 1;
  await mention.tap();
  await expectInSight(numberOf(page, sentence), page.getByRole('tabpanel', { name: 'Evidence' }));
});

test('two fingers zoom the graph, not the page', async ({ page }) => {
  await open(page, FIRST);
  const before = await zoomOf(page);
  const box = await stage(page).boundingBox();
  if (!box) throw new Error('no stage');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const client = await page.context().newCDPSession(page);
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: x - apart, y, id: 1 },
              { x: x + apart, y, id: 2 },
            ],
    });
  await fingers('touchStart', 30);
  for (const apart of [45, 60, 75, 90]) await fingers('touchMove', apart);
  await fingers('touchEnd', 0);
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(before * 2);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  await expect(lines(page)).toHaveCount(47);
  await page.getByRole('button', { name: 'Show all' }).tap();
  await expect.poll(() => zoomOf(page)).toBeCloseTo(before, 3);
});

test('everything that can be pressed is large enough for a finger', async ({ page }) => {
  await open(page, STRAIT);
  const small = async (): Promise<string[]> =>
    page.locator('button:visible, select:visible, summary:visible').evaluateAll((elements) =>
      elements
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        // Words within a sentence are as high as its line; that is the exception that WCAG 2.5.8 makes. What the page has
        // just replaced (the search field by the real one) cannot be pressed any more.
        .filter(
          ({ element, box }) =>
            element.isConnected &&
            getComputedStyle(element).display !== 'inline' &&
            Math.min(box.width, box.height) < 24,
        )
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width}×${box.height}`),
    );
  expect(await small()).toEqual([]);
  const { x, y } = await pointOfActor(page, 'tirunesa');
  await page.touchscreen.tap(x, y);
  await expect(headline(page)).toHaveText('Tirunesa');
  expect(await small()).toEqual([]);
  await evidence(page)
    .getByRole('button', { name: /Tirunesa operates/ })
    .first()
    .tap();
  await expect(evidence(page).locator('[data-claim]').first()).toBeVisible();
  expect(await small()).toEqual([]);
  const promised = page
    .getByRole('banner')
    .getByRole('button')
    .or(page.locator('[data-stage-buttons]').getByRole('button'))
    .or(page.getByRole('tab'));
  for (const height of await promised.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height)))
    expect(height).toBeGreaterThanOrEqual(44);
});

test('the header keeps all its buttons in the window after an edit', async ({ page }) => {
  await open(page, STRAIT);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.boundingBox();
  expect(before?.width).toBeGreaterThan(90);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await inAttention(page, 'moved').tap();
  await page.getByRole('button', { name: 'Take the place where the words stand' }).tap();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  expect(await overflows(page)).toEqual([]);
  // Nothing has moved.
  expect(await heading.boundingBox()).toEqual(before);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled();
});

test('the header has room in every window after an edit', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await open(page, STRAIT);
  await inAttention(page, 'moved').click();
  await page.getByRole('button', { name: 'Take the place where the words stand' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  for (const width of [940, 899, 860, 794, 740, 700]) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await overflows(page)]).toEqual([width, []]);
  }
});

test('a new dossier is begun by a button that stays in sight, and a pressed sentence stays in sight while it is coded', async ({
  page,
}) => {
  await open(page, FIRST);
  await page.getByRole('button', { name: 'Dossier', exact: true }).tap();
  await page.getByRole('menuitem', { name: /^New dossier/ }).tap();
  const dialog = page.getByRole('dialog', { name: 'New dossier' });
  const lot = Array.from({ length: 30 }, (_, i) => `The harbour was closed on day ${i + 1} of the strike.`);
  lot[14] = 'Brightwater Ports pays Luis Ferro, and Kestrel Shipping sued Northline Media.';
  await dialog.getByRole('textbox', { name: 'Text of the article' }).fill(lot.join('\n\n'));
  const begin = dialog.getByRole('button', { name: 'Begin the dossier' });
  await expect(begin).toBeInViewport({ ratio: 1 });
  expect(await overflows(page)).toEqual([]);
  await begin.tap();
  await expect(dialog).toHaveCount(0);
  const number = numberOf(page, 14);
  await number.scrollIntoViewIfNeeded();
  await number.tap();
  const offers = page.getByRole('region', { name: '§15 may say' });
  await expect(offers.getByRole('listitem')).toHaveCount(2);
  await expect(number).toHaveAttribute('aria-current', 'step');
  // All of its first line, above what lies over the foot.
  const clear = async (): Promise<boolean> => {
    const [box, foot] = [await number.boundingBox(), await offers.boundingBox()];
    return !!box && !!foot && box.y > 0 && box.y + box.height <= foot.y;
  };
  await expect.poll(clear).toBe(true);
  await offers.getByRole('button', { name: 'Add' }).first().tap();
  await expect(offers.getByRole('listitem')).toHaveCount(1);
  await expect.poll(clear).toBe(true);
  await expect(evidence(page).getByText('No claim rests on this sentence.')).toHaveCount(0);
});

test('the sheet rests low, half open and fully open, under a finger, and holds filter and time', async ({ page }) => {
  await open(page, FIRST);
  const sheet = page.getByRole('region', { name: 'Details' });
  const height = async (): Promise<number> => (await sheet.boundingBox())?.height ?? 0;
  const rest = (name: string): Promise<void> => expect(sheet).toHaveAttribute('data-rest', name);
  await rest('half');
  const stageAtHalf = (await stage(page).boundingBox())?.height ?? 0;

  const handle = sheet.getByRole('button', { name: /Height of the sheet/ });
  const grip = await handle.boundingBox();
  if (!grip) throw new Error('the sheet has no grip');
  const client = await page.context().newCDPSession(page);
  const drag = async (from: number, to: number): Promise<void> => {
    const at = (y: number): { x: number; y: number }[] => [{ x: 195, y }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
    for (let i = 1; i <= 8; i++)
      await client.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: at(from + ((to - from) * i) / 8),
      });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await drag(grip.y + 10, 830);
  await rest('peek');
  await expect.poll(height).toBeLessThan(140);
  await expect.poll(async () => (await stage(page).boundingBox())?.height ?? 0).toBeGreaterThan(stageAtHalf + 100);
  expect(await overflows(page)).toEqual([]);

  const low = await handle.boundingBox();
  await drag((low?.y ?? 0) + 10, 60);
  await rest('full');
  await expect.poll(height).toBeGreaterThan(700);

  await page.getByRole('tab', { name: 'Filter' }).tap();
  await expect(page.getByRole('tabpanel', { name: 'Filter' })).toContainText('Arms');
  expect(await overflows(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Time' }).tap();
  await expect(page.getByRole('tabpanel', { name: 'Time' })).toBeVisible();
  expect(await overflows(page)).toEqual([]);

  // What is chosen comes up by itself.
  await handle.tap();
  await rest('peek');
  // The picture follows the room that the sheet leaves: a finger waits until it stands.
  let at = await pointOfActor(page, 'russia');
  const moved = async (): Promise<number> => {
    const before = at;
    at = await pointOfActor(page, 'russia');
    return Math.hypot(at.x - before.x, at.y - before.y);
  };
  await expect.poll(moved).toBe(0);
  await page.touchscreen.tap(at.x, at.y);
  await rest('half');
  await expect(headline(page)).toHaveText('Russia');
});

test('a finger places an actor', async ({ page }) => {
  await open(page, FIRST);
  const from = await pointOfActor(page, 'yonhap');
  const client = await page.context().newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx = 0) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + dx, y: from.y, id: 1 }],
    });
  await finger('touchStart');
  for (const dx of [10, 20, 30, 40]) await finger('touchMove', dx);
  await finger('touchEnd');
  await expect(pins(scene(page))).toHaveCount(1);
  expect((await pointOfActor(page, 'yonhap')).x - from.x).toBeCloseTo(40, -1);
});

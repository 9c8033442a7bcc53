/** Does somebody who has never been here understand what this is, see one line with its proof, and get to what can be done? */
import { expect } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { clickLine, drawn, evidence, FIRST, headline, kept, open, overflows, stage, test, thread } from './page.ts';

test.use({ locale: 'en-US', visited: false });

test('a first visit reads what the dossier is about, with one line and its thread, which goes at the first touch', async ({
  page,
}) => {
  await open(page, FIRST);
  const lead = page.getByRole('region', { name: 'What this is' });
  await expect(lead).toContainText('How North Korea, Russia, Kim Jong Un, and 16 others are linked');
  await expect(lead).toContainText('47 relations, mostly diplomacy and arms');
  await expect(headline(page)).toHaveText('North Korea has relations with Russia');
  await expect(thread(page)).toBeVisible();
  // No link of it would say so, and nobody has to click anything away.
  expect(new URL(page.url()).hash).toBe('');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await complaintsOfAxe(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);

  const before = await stage(page).boundingBox();
  const corner = { x: (before?.x ?? 0) + 12, y: (before?.y ?? 0) + 12 };
  await page.mouse.click(corner.x, corner.y);
  await expect(evidence(page).getByRole('heading', { name: 'Ask the graph' })).toBeVisible();
  await expect(thread(page)).toHaveCount(0);
  // The picture stays where it is.
  expect(await stage(page).boundingBox()).toEqual(before);
  await clickLine(page, 'kim-jong-un~arms-supply~russia');
  await expect(page).toHaveURL(/show=/u);

  await page.goto(FIRST);
  await page.reload();
  await drawn(page);
  await expect(evidence(page).getByRole('heading', { name: 'Ask the graph' })).toBeVisible();
  await expect(lead).toHaveCount(0);
});

test('at twice the size of a small screen the lead is one row, and the graph has its room', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await open(page, FIRST);
  await expect(page.locator('[data-introduction]')).toBeVisible();
  expect((await page.locator('[data-introduction]').boundingBox())?.height).toBeLessThanOrEqual(60);
  expect((await stage(page).boundingBox())?.height).toBeGreaterThan(200);
  expect(await overflows(page)).toEqual([]);
});

test('what the first line leads on to keeps it: its proof is read, and is in the address from then on', async ({
  page,
}) => {
  await open(page, FIRST);
  await page.getByRole('button', { name: 'Read the proof of a line' }).click();
  await expect(evidence(page)).toBeFocused();
  await expect(headline(page)).toHaveText('North Korea has relations with Russia');
  await expect(page).toHaveURL(/show=/u);
});

test('the other two things to do: to search, and to code an article of one’s own', async ({ page }) => {
  await open(page, FIRST);
  const lead = page.getByRole('region', { name: 'What this is' });
  await lead.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('combobox', { name: /^Search/u })).toBeFocused();
  await page.keyboard.press('Escape');
  await lead.getByRole('button', { name: 'Code your own article' }).click();
  const dialog = page.getByRole('dialog', { name: 'New dossier' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await lead.getByRole('button', { name: 'Close this introduction' }).click();
  await expect(lead).toHaveCount(0);
  await expect(kept(page)).toHaveCount(0);
});

test('a link that brings its own view is not talked over', async ({ page }) => {
  await open(page, './#show=actor:russia');
  await expect(headline(page)).toHaveText(/Russia/u);
  await expect(page.getByRole('region', { name: 'What this is' })).toHaveCount(0);
});

test('in Indonesian on a phone it is one sentence, and the line’s proof is in the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, './#lang=id');
  const lead = page.getByRole('region', { name: 'Apa ini' });
  await expect(lead).toContainText('Bagaimana Korea Utara, Rusia, dan 17 lainnya saling terhubung');
  await expect(headline(page)).toHaveText('Korea Utara menjalin hubungan dengan Rusia');
  expect(await overflows(page)).toEqual([]);
  // What leads on keeps it; a key that leads elsewhere lets it go.
  await page.keyboard.press('ArrowRight');
  await expect(evidence(page).getByRole('heading', { name: 'Tanyakan pada graf' })).toBeVisible();
});

test('on a phone the way to an article of one’s own is named', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, './#lang=id');
  const own = page.getByRole('region', { name: 'Apa ini' }).getByRole('button', { name: 'Tandai artikel sendiri' });
  await expect(own).toBeInViewport({ ratio: 1 });
  await expect(own).toHaveText('Artikel sendiri');
  // The graph has the height: it is one row, and can be closed.
  expect((await page.locator('[data-introduction]').boundingBox())?.height).toBeLessThanOrEqual(52);
  await expect(page.getByRole('button', { name: 'Tutup pengantar ini' })).toBeInViewport({ ratio: 1 });
  await own.click();
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
});

for (const lang of ['en', 'id'])
  test(`beside an opened panel on a small screen it is one row, and the panel covers neither graph nor article, in ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await open(page, `./#lang=${lang}`);
    const lead = page.locator('[data-introduction]');
    const before = (await lead.boundingBox())?.height ?? 0;
    const button = page.locator('[aria-controls="filters"]');
    await button.click();
    await expect.poll(async () => (await lead.boundingBox())?.height ?? 0).toBeLessThan(before);
    const [panel, graph, article] = await Promise.all([
      page.locator('#filters').boundingBox(),
      stage(page).boundingBox(),
      evidence(page).boundingBox(),
    ]);
    if (!panel || !graph || !article) throw new Error('a pane is not drawn');
    expect(panel.x + panel.width).toBeLessThanOrEqual(graph.x + 1);
    expect(graph.x + graph.width).toBeLessThanOrEqual(article.x + 1);
    // The introduction takes none of the height that the graph has without it, but for its row.
    expect((await lead.boundingBox())?.height).toBeLessThanOrEqual(52);
    expect(await overflows(page)).toEqual([]);
    await button.click();
    await expect.poll(async () => (await lead.boundingBox())?.height).toBe(before);
  });

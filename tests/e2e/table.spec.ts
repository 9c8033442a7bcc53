/** The second and the third view: all relations as a table with their quotes, and as a square of actors by actors. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { csvParse } from 'd3';
import { manyClaims } from '../speed/table.mjs';
import { complaintsByDayAndNight } from './axe.ts';
import { clickLine, evidence, FIRST, headline, open, overflows, STRAIT, test, thread } from './page.ts';

test.use({
  locale: 'en-GB',
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-read', 'clipboard-write'],
});

const rows = (page: Page): Locator => page.locator('[data-row]');
const row = (page: Page, edge: string): Locator => page.locator(`[data-row="${edge}"]`);
type Column = 'relation' | 'firm' | 'when' | 'claims' | 'quotes';
const cellOf = (of: Locator, column: Column): Locator => of.locator(`[data-cell="${column}"]`);
const sentences = (page: Page): Promise<string[]> => cellOf(rows(page), 'relation').allInnerTexts();
/** The row that the keys are in. */
const focused = (page: Page): Locator => page.locator('[data-row]:focus');
const table = (page: Page): Locator => page.getByRole('grid', { name: /^All relations/ });
const matrix = (page: Page): Locator => page.getByRole('grid', { name: 'Who has a relation to whom' });
const cell = (page: Page, name: string | RegExp): Locator => matrix(page).getByRole('gridcell', { name });
const words = (page: Page): Locator => page.getByRole('textbox', { name: 'Find words in the table' });

async function show(page: Page, view: 'Graph' | 'Table' | 'Matrix'): Promise<void> {
  await page.getByRole('tab', { name: view }).click();
}

async function openTable(page: Page, address = FIRST): Promise<void> {
  await open(page, address);
  await show(page, 'Table');
  await expect(rows(page).first()).toBeVisible();
}

async function openMatrix(page: Page, address = FIRST): Promise<void> {
  await open(page, address);
  await show(page, 'Matrix');
  await expect(matrix(page)).toBeVisible();
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('the table answers who arms whom, how firmly it is said, and what was promised', async ({ page }) => {
  await openTable(page);
  await expect(table(page)).toHaveAttribute('aria-rowcount', '48');
  await words(page).fill('arms');
  await expect(page.getByText(/^\d+ of 47 relations contain “arms”$/)).toBeVisible();
  const arms = row(page, 'kim-jong-un~arms-supply~russia');
  await expect(arms).toContainText('alleged');
  await expect(arms.getByRole('blockquote')).toContainText(/§\d+/);
  await words(page).fill('promised');
  await expect(cellOf(rows(page).first(), 'firm')).toContainText('planned or promised');
});

test('a head of a column sorts, and turns the order around', async ({ page }) => {
  await openTable(page);
  const head = page.getByRole('columnheader', { name: 'Relation', exact: true });
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = await sentences(page);
  expect(up).toEqual([...up].sort(new Intl.Collator('en').compare));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const down = await sentences(page);
  expect(down).toEqual([...down].sort((a, b) => new Intl.Collator('en').compare(b, a)));
  expect(down[0]).not.toBe(up[0]);

  await page.getByRole('columnheader', { name: 'Claims', exact: true }).getByRole('button').click();
  await expect(head).not.toHaveAttribute('aria-sort');
  const claims = (await cellOf(rows(page), 'claims').allInnerTexts()).map((text) => parseInt(text, 10));
  expect(claims[0]).toBeGreaterThan(1);
  expect(claims).toEqual([...claims].sort((a, b) => b - a));

  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Happened');
  await expect(page.getByRole('columnheader', { name: 'When' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(cellOf(rows(page).first(), 'when')).not.toHaveText('undated');
});

test('words leave the rows that have them, and Escape lets all come back', async ({ page }) => {
  await openTable(page);
  await words(page).fill('SENJATA');
  await expect(page.getByText(/^\d+ of 47 relations contain “SENJATA”$/)).toBeVisible();
  for (const quote of await cellOf(rows(page), 'quotes').allInnerTexts())
    expect(quote.toLowerCase()).toContain('senjata');
  await words(page).fill('no such words');
  await expect(page.getByRole('heading', { name: 'No row contains “no such words”' })).toBeVisible();
  await words(page).press('Escape');
  await expect(words(page)).toBeEmpty();
  await expect(page.getByText('47 relations', { exact: true })).toBeVisible();
});

test('table, graph and evidence have one selection', async ({ page }) => {
  await open(page, FIRST);
  await clickLine(page, 'kim-jong-un~comradeship~vladimir-putin');
  await show(page, 'Table');
  const chosen = row(page, 'kim-jong-un~comradeship~vladimir-putin');
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  await expect(chosen).toBeInViewport();

  await page.keyboard.press('Escape');
  await words(page).fill('Jeffrey Lewis');
  // The rows are looked through in turns; those that are left stand elsewhere.
  await expect(page.getByText('47 relations', { exact: true })).toHaveCount(0);
  await expect(row(page, 'kim-jong-un~comradeship~vladimir-putin')).toHaveCount(0);
  const first = row(page, 'jeffrey-lewis~statement~kim-jong-un');
  const sentence = await cellOf(first, 'relation').innerText();
  await cellOf(first, 'relation').click();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(headline(page)).toHaveText(sentence);
  await show(page, 'Graph');
  await expect(headline(page)).toHaveText(sentence);
  await expect(thread(page)).toHaveCount(1);
});

test('rows are walked, chosen and opened by keys', async ({ page }) => {
  await openTable(page);
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText(await cellOf(rows(page).nth(1), 'relation').innerText());
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAttribute('aria-rowindex', '48');
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(focused(page)).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('PageDown');
  await expect(focused(page)).not.toHaveAttribute('aria-rowindex', /^[123]$/);
  await page.keyboard.press('Space');
  await expect(focused(page).locator('[data-quotes-of]').first()).toBeVisible();
});

test('all quotes of a row stand whole, in their languages, with a translation', async ({ page }) => {
  await openTable(page, STRAIT);
  await words(page).fill('boards');
  const boards = row(page, 'tombak-4~boarding~bintang-kecil');
  await boards.getByRole('button', { name: 'All 3 quotes' }).click();
  await expect(boards.locator('[data-quotes-of]')).toHaveCount(3);
  await expect(boards.locator('blockquote[lang="id"]')).toHaveCount(1);
  await expect(boards.getByText('Translation (English)')).toBeVisible();
  await boards.locator('[data-quotes-of]').last().getByRole('button', { name: 'Show in the article' }).click();
  await expect(evidence(page).locator('[data-claim][aria-current="true"]')).toHaveAttribute(
    'data-claim',
    (await boards.locator('[data-quotes-of]').last().getAttribute('data-quotes-of')) ?? '',
  );
});

test('what is shown is copied as text, with its quotes', async ({ page }) => {
  await openTable(page);
  await words(page).fill('senjata');
  const count = Number((await page.getByText(/of 47 relations/).innerText()).split(' ')[0]);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText(`${count} rows copied`)).toBeVisible();
  const lines = (await clipboard(page)).split('\n');
  expect(lines).toHaveLength(count + 1);
  expect(lines[0]?.split('\t').slice(0, 3)).toEqual(['Relation', 'From', 'To']);
  expect(lines[1]).toMatch(/“.*senjata.*”, §\d+/);
});

test('the CSV has a line for each claim, by clipboard and as a file', async ({ page }) => {
  await openTable(page, STRAIT);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.getByText(/rows copied$/)).toBeVisible();
  const copied = csvParse((await clipboard(page)).replace(/^\uFEFF/, ''));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/-relations\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const saved = csvParse(text.slice(1));
  expect([...saved]).toEqual([...copied]);
  expect(saved.find(({ claim }) => claim === 'c-boarded-deckhand')).toMatchObject({
    modality: 'asserted',
    happened: '2026-10-13',
    quote: 'grey uniforms came over the rail and asked what lay under the onions',
    sentence_number: '4',
  });
  await page.getByRole('radio', { name: 'By claim' }).check();
  const claims = new Set(saved.map(({ claim }) => claim)).size;
  expect(claims).toBeGreaterThan(31);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(claims + 1));
});

test('where the browser refuses to copy, the file is offered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) });
  });
  await openTable(page);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  const offer = page.getByRole('alert');
  await expect(offer).toContainText('does not let this page copy');
  const download = page.waitForEvent('download');
  await offer.getByRole('button', { name: 'Save as text' }).click();
  expect((await download).suggestedFilename()).toMatch(/-relations\.txt$/);
  await expect(offer).toHaveCount(0);
});

test('of ten thousand claims only those in sight are in the page', async ({ page }) => {
  const dossier = manyClaims(10_000, 400, 80);
  await page.route('**/many.dossier.json', (route) =>
    route.fulfill({ body: dossier, contentType: 'application/json' }),
  );
  await open(page, './#dossier=many.dossier.json');
  await show(page, 'Table');
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole('radio', { name: 'By claim' }).check();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '10001');
  expect(await page.getByRole('row').count()).toBeLessThan(100);
  await rows(page).first().focus();
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAttribute('aria-rowindex', '10001');
  await expect(focused(page)).toBeInViewport();
  expect(await page.getByRole('row').count()).toBeLessThan(100);
  await show(page, 'Matrix');
  await expect(matrix(page)).toHaveAttribute('aria-colcount', '81');
  expect(await page.getByRole('gridcell').count()).toBeLessThan(3_000);
});

test('the matrix is walked by keys, and Enter chooses a relation, or from several', async ({ page }) => {
  await openMatrix(page);
  // The diagonal has nothing to say, so the keys begin beside it, and step over it.
  await matrix(page).locator('[data-at][tabindex="0"]').focus();
  const several = cell(page, /^North Korea → Russia: \d relations: /);
  await expect(several).toBeFocused();
  await page.keyboard.press('Enter');
  const list = page.getByRole('group', { name: 'North Korea → Russia: choose a relation' });
  await expect(list.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(several).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  const wanted = await list.getByRole('button').nth(1).innerText();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText(wanted);
  await expect(several).toHaveAttribute('aria-selected', 'true');
  await expect(several).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await expect(matrix(page).getByRole('columnheader', { name: 'Russia', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('Russia');
  await page.keyboard.press('Control+End');
  const last = matrix(page).locator('[data-at="18 17"]');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(matrix(page).locator('[data-at="16 17"]')).toBeFocused();
});

test('a cell with one relation chooses it, and a relation without direction stands in both cells', async ({ page }) => {
  await openMatrix(page, STRAIT);
  await cell(page, /^Tirunesa → Tombak-4: 1 relation: /).click();
  await expect(headline(page)).toContainText('Tombak-4');
  const war = 'Lembara has fought a war with Tirunesa';
  await expect(cell(page, /^Lembara → Tirunesa: /)).toHaveAccessibleName(new RegExp(war));
  await expect(cell(page, /^Tirunesa → Lembara: /)).toHaveAccessibleName(new RegExp(war));
  await page.getByRole('combobox', { name: 'Order' }).selectOption('By name');
  await expect(matrix(page).locator('[data-at="0 -1"]')).toHaveText('Al-Madd');
});

test('the filter holds for both views, and what is filtered away can come back', async ({ page }) => {
  await openTable(page);
  const asserted = page.getByRole('complementary').getByRole('checkbox', { name: /^Asserted/ });
  await asserted.uncheck();
  await expect(page.getByText('47 relations', { exact: true })).toHaveCount(0);
  const left = Number((await table(page).getAttribute('aria-rowcount')) ?? 0) - 1;
  expect(left).toBeGreaterThan(0);
  await show(page, 'Matrix');
  await expect(page.getByText(new RegExp(`^\\d+ actors, ${left} relations$`))).toBeVisible();
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const)
  test(`table and matrix fit a window of ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openTable(page, STRAIT);
    expect(await overflows(page)).toEqual([]);
    await page.getByRole('radio', { name: 'By claim' }).check();
    await words(page).fill('strait');
    expect(await overflows(page)).toEqual([]);
    await show(page, 'Matrix');
    await expect(matrix(page)).toBeVisible();
    const { wide, high } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      high: document.documentElement.scrollHeight - innerHeight,
    }));
    expect([wide, high]).toEqual([0, 0]);
  });

test('axe finds nothing in table and matrix', async ({ page }) => {
  test.slow();
  const complaints = (): Promise<string[]> => complaintsByDayAndNight(page, page.locator('#centre'));
  await openTable(page, STRAIT);
  await cellOf(rows(page).nth(1), 'relation').click();
  await rows(page).nth(1).getByRole('button', { expanded: false }).click();
  expect(await complaints(), 'table').toEqual([]);
  await words(page).fill('no such words');
  expect(await complaints(), 'nothing found').toEqual([]);
  await show(page, 'Matrix');
  await cell(page, /^Tirunesa → Lembara: /).click();
  expect(await complaints(), 'matrix').toEqual([]);
});

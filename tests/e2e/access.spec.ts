/** By key and by ear: commands, landmarks, announcements, the reader's own colours, large type, little motion. */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import {
  actor,
  actors,
  clickActor,
  clickLine,
  drawn,
  evidence,
  filters,
  FIRST,
  graph,
  headline,
  lines,
  open,
  overflows,
  positions,
  stage,
  test,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const COMRADES = 'kim-jong-un~comradeship~vladimir-putin';
const dialog = (page: Page) => page.getByRole('dialog');

test('a screen reader finds the page in parts, each with its name', async ({ page }) => {
  await open(page, FIRST);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - button "Go to the Graph"
    - button "Go to the evidence"
    - banner:
      - heading /Kim and Putin/ [level=1]
    - main:
      - complementary "Filter"
      - tablist "Views":
        - tab "Graph" [selected]
        - tab "Table"
        - tab "Matrix"
      - region "Graph":
        - application /47 relations between 19 actors/
      - region "Timeline"
      - region "Evidence"
      - region "Article"
  `);
});

test('a chosen line is read as its sentence, its numbers and its quotes', async ({ page }) => {
  await open(page, FIRST);
  await clickLine(page, COMRADES);
  await expect(evidence(page)).toMatchAriaSnapshot(`
    - region /Evidence.+comrade/:
      - heading "Kim Jong Un is a comrade of Vladimir Putin" [level=2]
      - list:
        - listitem:
          - article:
            - blockquote
            - button "Copy as citation"
  `);
});

test('the first two keys lead past the header and the filter', async ({ page }) => {
  await open(page, FIRST);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Go to the Graph' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Go to the Graph' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(graph(page)).toBeFocused();
  await expect(stage(page).locator('[aria-live]')).toHaveText(/^North Korea, .+, \d+ relations$/);
});

test('keys change the view, a command is found by its words, and the help lists them all', async ({ page }) => {
  await open(page, FIRST);
  await page.keyboard.press('t');
  await expect(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('m');
  await expect(page.getByRole('tab', { name: 'Matrix' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('g');
  await drawn(page);

  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('asserted');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(lines(page)).toHaveCount(34);
  await page.keyboard.press('x');
  await expect(lines(page)).toHaveCount(47);

  await page.keyboard.press('d');
  await expect(headline(page)).toBeVisible();
  await expect(page).toHaveURL(/show=disagreements/);

  await page.keyboard.press('?');
  for (const text of ['Ctrl+K', 'Who contradicts whom?', 'Show as Table'])
    await expect(dialog(page)).toContainText(text);
});

test('keys of one character can be turned off, and stay off', async ({ page }) => {
  await open(page, FIRST);
  await page.keyboard.press('?');
  await dialog(page)
    .getByRole('checkbox', { name: /Keys of one character/ })
    .click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(page.getByRole('tab', { name: 'Graph' })).toHaveAttribute('aria-selected', 'true');
  await page.reload();
  await drawn(page);
  await page.keyboard.press('?');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toHaveCount(1);
});

test('letters typed into a field are letters', async ({ page }) => {
  await open(page, FIRST);
  await page.keyboard.press('/');
  await page.keyboard.type('tmx?');
  await expect(page.getByRole('tab', { name: 'Graph' })).toHaveAttribute('aria-selected', 'true');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: /Search/ })).toHaveValue('tmx?');
});

test('arrange again moves what is shown and only that, and nothing else does', async ({ page }) => {
  await open(page, FIRST);
  const whole = await positions(page);
  for (const name of [/^Kinship/, /^Diplomacy/]) await filters(page).getByRole('checkbox', { name }).click();
  await expect(lines(page)).toHaveCount(30);
  expect(await positions(page)).toEqual(whole);
  await page.getByRole('button', { name: 'Arrange again' }).click();
  await expect.poll(() => positions(page)).not.toEqual(whole);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });
  test('arranging again walks every actor from where it was to where it will be', async ({ page }) => {
    await open(page, FIRST);
    await filters(page)
      .getByRole('checkbox', { name: /^Diplomacy/ })
      .click();
    await actor(page, 'china').evaluate((mark) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(mark.getAttribute('transform') ?? '')).observe(mark, { attributes: true });
    });
    const before = (await positions(page))['china'];
    await page.getByRole('button', { name: 'Arrange again' }).click();
    const places = (): Promise<string[]> => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await expect.poll(async () => (await places()).length).toBeGreaterThan(2);
    expect((await places())[0]).not.toBe(before);
    expect(new Set(await places()).size).toBeGreaterThan(2);
  });
});

// By day, the ways, the table and the search are tried where they are tested; here they are tried by night.
test.describe('by night', () => {
  test.use({ colorScheme: 'dark' });
  test('axe finds nothing in any way or list of commands', async ({ page }) => {
    test.slow();
    await open(page, FIRST);
    await clickActor(page, 'china');
    for (const key of ['n', 'p', 'd', 'w', 's']) {
      // A question may ask for a name, which is typed.
      await graph(page).focus();
      await page.keyboard.press(key);
      await expect(headline(page)).toBeVisible();
      expect(await complaintsOfAxe(page, evidence(page)), `way ${key}`).toEqual([]);
      if (key === 'n') await clickActor(page, 'china');
    }
    await graph(page).focus();
    await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible();
    expect(await complaintsOfAxe(page, dialog(page)), 'commands').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await complaintsOfAxe(page, dialog(page)), 'help').toEqual([]);
  });
});

test('axe finds nothing in the sheet of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, FIRST);
  for (const name of ['Filter', 'Time', 'Evidence']) {
    await page.getByRole('tab', { name }).click();
    expect(await complaintsOfAxe(page), name).toEqual([]);
  }
});

test('in the reader’s own colours shapes have the colour of text, families stay apart, and what is chosen is framed', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, FIRST);
  const strokes = (all: Locator): Promise<string[]> =>
    all.evaluateAll((elements) => [...new Set(elements.map((e) => getComputedStyle(e).stroke))].sort());
  const text = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    return getComputedStyle(probe).color;
  });
  expect(await strokes(actors(page).locator('path'))).toEqual([text]);
  const families = await strokes(lines(page));
  expect(families.length).toBeGreaterThan(3);
  expect(await strokes(filters(page).locator('[data-line]'))).toEqual(expect.arrayContaining(families));
  // On a dark ground they are lighter.
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await expect.poll(() => strokes(lines(page))).not.toEqual(families);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await expect(page.getByRole('tab', { name: 'Graph' })).toHaveCSS('outline-style', 'solid');
  await clickLine(page, COMRADES);
  await expect(evidence(page).locator('[data-claim]').first()).toBeVisible();
  expect(await overflows(page)).toEqual([]);
});

// A page at 200 % has half the pixels: 1440×900 and 1024×768 become these.
for (const [width, height] of [
  [720, 450],
  [512, 384],
] as const)
  test(`at 200 % zoom nothing is cut off, and an actor can be chosen, in ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, FIRST);
    expect(await overflows(page)).toEqual([]);
    const room = await stage(page).boundingBox();
    expect(room?.height).toBeGreaterThan(100);
    await clickActor(page, 'russia');
    await expect(headline(page)).toHaveText('Russia');
    expect(await overflows(page)).toEqual([]);
    for (const key of ['t', 'm']) {
      await page.keyboard.press(key);
      await expect(page.locator('[data-view-body]')).toContainText('Jeffrey Lewis');
      expect(await overflows(page)).toEqual([]);
    }
  });

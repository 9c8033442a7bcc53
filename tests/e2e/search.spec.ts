/** From a few letters to the sentence that says so: the search, by keys and by touch. */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsByDayAndNight } from './axe.ts';
import {
  activeWords,
  actor,
  article,
  asFile,
  chooseFile,
  evidence,
  expectInSight,
  FIRST,
  graph,
  headline,
  lines,
  open,
  overflows,
  sample,
  STRAIT,
  stage,
  test,
  withoutPickers,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const field = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search actors, relations, quotes and sentences' });
const results = (page: Page): Locator => page.getByRole('listbox', { name: 'Search results' });
const group = (page: Page, name: string): Locator => results(page).getByRole('group', { name });
/** The one that Enter would take. */
const current = (page: Page): Locator => results(page).locator('[data-highlighted]');
const announced = (page: Page): Locator => page.getByRole('search').getByRole('status');

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(words);
  await expect(current(page)).toHaveCount(1);
}

for (const [wide, high] of [
  [1440, 900],
  [1200, 800],
  [1024, 768],
  [900, 700],
  [720, 450],
] as const)
  test(`all of the list is on a page of ${wide} pixels, with hits and without`, async ({ page }) => {
    await page.setViewportSize({ width: wide, height: high });
    await open(page, FIRST);
    await page.keyboard.press('/');
    await field(page).fill('kim');
    for (const part of [results(page), results(page).getByRole('option').first()]) {
      await expect(part).toBeVisible();
      const box = await part.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(wide);
    }
    await field(page).fill('zzzzqqqq');
    await expect(page.getByText('Try fewer words')).toBeVisible();
    expect(await overflows(page)).toEqual([]);
  });

test('a name with a typo leads to the actor', async ({ page }) => {
  await open(page, FIRST);
  await type(page, 'puttin');
  await expect(results(page)).toContainText('Not found as typed');
  await expect(group(page, 'Actors').getByRole('option')).toHaveText([/Vladimir Putin/]);
  await page.keyboard.press('Enter');
  await expect(results(page)).toHaveCount(0);
  await expect(headline(page)).toHaveText('Vladimir Putin');
  await expect(actor(page, 'vladimir-putin')).toBeInViewport();
});

test('beginnings of words are found, not only like something', async ({ page }) => {
  await open(page, FIRST);
  await type(page, 'vlad put');
  await expect(group(page, 'Actors').getByRole('option')).toHaveText([/Vladimir Putin/]);
  await expect(results(page)).not.toContainText('Not found as typed');
  await expect(results(page).locator('mark').first()).toHaveText('Vlad');
});

test('arrows walk the results, and Enter goes to the quote that they stand on', async ({ page }) => {
  await open(page, FIRST);
  await type(page, 'kim');
  const options = results(page).getByRole('option');
  await expect(options.nth(0)).toHaveAttribute('data-highlighted');
  const before = await group(page, 'Actors').or(group(page, 'Relations')).getByRole('option').count();
  for (let i = 0; i < before; i++) await page.keyboard.press('ArrowDown');
  await expect(group(page, 'Quotes').getByRole('option').first()).toHaveAttribute('data-highlighted');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(before).getAttribute('id')) ?? '',
  );
  await expect(current(page)).toContainText('is the grandfather of');
  await page.keyboard.press('ArrowUp');
  await expect(options.nth(before - 1)).toHaveAttribute('data-highlighted');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('Kim Il-sung is the grandfather of Kim Jong Un');
  await expect(activeWords(page).first()).toContainText('Kim Il-sung');
  await expectInSight(activeWords(page), article(page));
});

const ARMS = 'The Soviet Union supplies arms to North Korea';

for (const words of [
  'Soviet Union supplies arms',
  'Uni Soviet memasok senjata',
  'soviet arms pyongyang',
  'soviet suppl',
])
  test(`a relation is found by «${words}», and Enter goes to its line`, async ({ page }) => {
    await open(page, FIRST);
    await type(page, words);
    await expect(group(page, 'Relations').getByRole('option').first()).toContainText(ARMS);
    await page.keyboard.press('Enter');
    await expect(results(page)).toHaveCount(0);
    await expect(headline(page)).toHaveText(ARMS);
    await expect(evidence(page)).toBeFocused();
    await expectInSight(activeWords(page), article(page));
  });

test('a relation is found in the language of the page, also by the words of the other', async ({ page }) => {
  await open(page, './#dossier=dossiers/kim-putin.dossier.json&lang=id');
  await page.keyboard.press('/');
  await page.keyboard.insertText('supplies arms');
  const found = page.getByRole('listbox', { name: 'Hasil pencarian' });
  const relation = found
    .getByRole('group', { name: /^Hubungan/ })
    .getByRole('option')
    .first();
  await expect(relation).toContainText('Uni Soviet memasok senjata kepada Korea Utara');
  await expect(relation.locator('mark')).toHaveText(['supplies', 'arms']);
});

test('a type, a family and a kind show only theirs, which is said, and one step leads back', async ({ page }) => {
  await open(page, FIRST);
  const checkbox = page.getByRole('checkbox', { name: /^Who speaks/ });
  await checkbox.click();
  const before = await lines(page).count();
  expect(before).toBeLessThan(47);
  await type(page, 'arms');
  await expect(
    group(page, 'Types of relation').getByRole('option', { name: /^Arms and military technology/ }),
  ).toHaveCount(1);
  for (const [words, name, kept] of [
    ['arms', /^Arms and military technology.*9 relations.*show only these/, 9],
    ['arms supply', /^Arms supply.*2 relations.*show only these/, 2],
    ['person', /^Person.*relations? among them.*show only these/, undefined],
  ] as const) {
    await page.keyboard.press('/');
    await field(page).fill(words);
    const row = results(page).getByRole('option', { name });
    const count = kept ?? Number(/(\d+) relations? among/.exec(await row.innerText())?.[1]);
    for (let i = 0; i < 40 && (await row.getAttribute('data-highlighted')) === null; i++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(lines(page)).toHaveCount(count);
    await expect(page.getByRole('status').filter({ hasText: `${count} of 47 relations` })).toHaveCount(1);
    await expect(graph(page)).toBeFocused();
  }
  const alone = page.getByRole('group', { name: 'Shown alone, from the search' });
  await expect(alone).toContainText('of 47 relations');
  await alone.getByRole('button', { name: 'Show what was shown before' }).click();
  await expect(alone).toHaveCount(0);
  await expect(lines(page)).toHaveCount(before);
  await expect(checkbox).not.toBeChecked();
  await expect(graph(page)).toBeFocused();
});

test('a type that draws no line leads to the codebook', async ({ page }) => {
  const dossier = sample('kim-putin');
  const unused = {
    id: 'believes',
    label: { sw: 'anamwamini' },
    family: 'alliance',
    directed: true,
    aspect: 'state',
  } as const;
  await withoutPickers(page);
  await open(page, FIRST);
  const own = { ...dossier, id: 'own', title: { en: 'My own' }, relationTypes: [...dossier.relationTypes, unused] };
  await chooseFile(page, asFile('own.json', own));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My own');
  await page.keyboard.press('Escape');
  await type(page, 'anamwamini');
  await expect(current(page)).toHaveAccessibleName(/^Anamwamini 0 relations · look in the codebook$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Codebook' })).toBeVisible();
});

test('Home and End stay in the words that are typed', async ({ page }) => {
  await open(page, FIRST);
  await type(page, 'im');
  await page.keyboard.press('Home');
  await page.keyboard.type('k');
  await expect(field(page)).toHaveValue('kim');
  await page.keyboard.press('End');
  await page.keyboard.type(' il');
  await expect(current(page)).toContainText('Kim Il-sung');
});

test('a sentence that nobody has coded is gone to in its document', async ({ page }) => {
  await open(page, STRAIT);
  await type(page, 'little star where');
  await expect(group(page, 'Sentences').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(results(page)).toHaveCount(0);
  await expectInSight(article(page).getByText('The last message to'), article(page));
});

for (const [script, words, name] of [
  ['Korean', '하늘비', 'Haneulbit'],
  ['Arabic', 'تِيرُونِيسا', 'Tirunesa'],
  ['Chinese', '蓮宵', 'Ong Lian Siau'],
] as const)
  test(`an actor is found by its name in ${script}`, async ({ page }) => {
    await open(page, STRAIT);
    await type(page, words);
    await expect(group(page, 'Actors').locator('mark').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(headline(page)).toHaveText(name);
  });

test('a quote that draws no line is found, and said to be in need of attention', async ({ page }) => {
  await open(page, STRAIT);
  await type(page, 'menembak setiap');
  const option = group(page, 'Quotes').getByRole('option').filter({ hasText: 'draws no line' });
  await expect(option.first()).toBeVisible();
});

test('what is left of a group is one row away, by keys', async ({ page }) => {
  await open(page, FIRST);
  await type(page, 'kim');
  const quotes = group(page, 'Quotes').getByRole('option');
  const more = quotes.filter({ hasText: /^\s*Show all \d+\s*$/ });
  const total = Number(/\d+/.exec(await more.innerText())?.[0]);
  expect(total).toBeGreaterThan(6);
  await expect(quotes).toHaveCount(6);
  for (let i = 0; i < 30 && (await more.getAttribute('data-highlighted')) === null; i++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(quotes).toHaveCount(total);
  // On with the sixth.
  await expect(quotes.nth(5)).toHaveAttribute('data-highlighted');
  await page.keyboard.press('ArrowDown');
  await expect(quotes.nth(6)).toHaveAttribute('data-highlighted');
  await expect(field(page)).toHaveValue('kim');
  // Other words begin anew.
  await page.keyboard.type(' ');
  await page.keyboard.type('jong');
  await expect.poll(() => quotes.count()).toBeLessThanOrEqual(6);
});

test('Escape puts away the results, then the words, then the search, and leaves the selection alone', async ({
  page,
}) => {
  await open(page, FIRST);
  await graph(page).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const chosen = await headline(page).innerText();
  await graph(page).focus();
  await type(page, 'china');
  await page.keyboard.press('Escape');
  await expect(results(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('china');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(graph(page)).toBeFocused();
  await expect(headline(page)).toHaveText(chosen);
});

test('where the search is the page, Escape leaves no white page behind', async ({ page }) => {
  await open(page, FIRST);
  await type(page, 'china');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(graph(page)).toBeVisible();
  // Its words wait for whoever comes back.
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(field(page)).toHaveValue('china');
});

test('what is found is said in a sentence, and so is that there is nothing', async ({ page }) => {
  await open(page, FIRST);
  await type(page, 'kim');
  await expect(announced(page)).toHaveText(/^2 actors, \d+ relations, and \d+ quotes found\.$/);
  await field(page).fill('zzqqxxyy');
  await expect(announced(page)).toHaveText('Nothing in names, relations, types, quotes and texts for “zzqqxxyy”');
  await expect(page.getByRole('search')).toContainText('another spelling');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
});

test('where no command has the words, the list is gone and its absence is said', async ({ page }) => {
  await open(page, FIRST);
  await page.keyboard.press('Control+k');
  const commands = page.getByRole('dialog').getByRole('combobox');
  await expect(commands).toBeFocused();
  await expect(commands).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.insertText('zzqqxxyy');
  await expect(commands).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('dialog').getByRole('listbox')).toHaveCount(0);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('No command has these words');
  await commands.fill('table');
  await expect(page.getByRole('dialog').getByRole('option', { name: /Table/ })).toHaveAttribute('data-highlighted');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('words of other people are shown as words', async ({ page }) => {
  await open(page, STRAIT);
  await page.keyboard.press('/');
  await page.keyboard.insertText('<script>alert(1)</script>');
  await expect(group(page, 'Quotes').getByRole('option')).toContainText(['<script>alert(1)</script> THE SEA']);
  await field(page).fill('<img src=x>zzqq'.repeat(700));
  await expect(announced(page)).toContainText('<img src=x>');
  await expect(page.getByRole('search').getByText('Nothing in names').first()).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('axe finds nothing to complain of while results are shown', async ({ page }) => {
  await open(page, STRAIT);
  for (const words of ['ferry', 'ferrz', 'zzqqxxyy']) {
    await page.keyboard.press('/');
    await field(page).fill(words);
    await expect(announced(page)).not.toBeEmpty();
    expect(await complaintsByDayAndNight(page, page.getByRole('banner')), words).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the search covers the page, and a tap goes there', async ({ page }) => {
    await open(page, STRAIT);
    await expect(field(page)).toBeHidden();
    await page.getByRole('button', { name: 'Search', exact: true }).tap();
    await expect(field(page)).toBeFocused();
    await page.keyboard.insertText('tirun');
    const option = group(page, 'Actors').getByRole('option', { name: 'Tirunesa' });
    await expect(option).toBeInViewport();
    for (const { height } of await results(page)
      .getByRole('option')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect())))
      expect(height).toBeGreaterThanOrEqual(44);
    expect(await overflows(page)).toEqual([]);
    await option.tap();
    await expect(field(page)).toBeHidden();
    await expect(headline(page)).toHaveText('Tirunesa');
    await expect(page.locator('body')).not.toBeFocused();
  });

  test('whatever is found, the keys are not lost, and more of it is a tap away', async ({ page }) => {
    await open(page, STRAIT);
    for (const name of ['Actors', 'Quotes', 'Sentences']) {
      await page.getByRole('button', { name: 'Search', exact: true }).tap();
      await field(page).fill('the');
      const options = group(page, name).getByRole('option');
      const more = options.filter({ hasText: /^\s*Show all \d+\s*$/ });
      await expect(options.first()).toBeVisible();
      if (await more.count()) {
        const before = await options.count();
        await more.tap();
        await expect(more).toHaveCount(0);
        expect(await options.count()).toBeGreaterThanOrEqual(before);
      }
      await options.first().tap();
      await expect(field(page)).toBeHidden();
      await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    }
  });

  test('the cross leads back to the page', async ({ page }) => {
    await open(page, STRAIT);
    await page.getByRole('button', { name: 'Search', exact: true }).tap();
    await expect(field(page)).toBeFocused();
    await page.keyboard.insertText('ferry');
    await expect(results(page)).toBeVisible();
    await page.getByRole('button', { name: 'Close search' }).tap();
    await expect(field(page)).toBeHidden();
    await expect(stage(page)).toBeInViewport();
  });
});

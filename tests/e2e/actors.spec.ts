/** From words to actors: by mouse, by keys, by touch; and what one does with actors once they are there. */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import {
  actor,
  actors,
  article,
  asFile,
  chooseFile,
  evidence,
  filters,
  FIRST,
  headline,
  names,
  numberOf,
  open,
  sample,
  sentence,
  test,
  withoutPickers,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'The chosen words' });
const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Who is named here?' });

/** The article alone, with nobody coded. */
async function openBare(page: Page): Promise<void> {
  await withoutPickers(page);
  await open(page, FIRST);
  const bare = { ...sample('kim-putin'), id: 'bare', actors: [], claims: [] };
  await chooseFile(page, asFile('bare.dossier.json', bare));
  await expect(actors(page)).toHaveCount(0);
  await expect(sentence(page, 0)).toBeVisible();
}

/** Where words begin and end on the page; they may stand on two lines. */
function boxOf(page: Page, words: string): Promise<{ left: number; right: number; y: number; last: number }> {
  return article(page).evaluate((pane, wanted) => {
    for (const run of pane.querySelectorAll('[data-start]')) {
      const text = run.firstChild;
      const at = text?.textContent?.indexOf(wanted) ?? -1;
      if (!text || at < 0) continue;
      run.scrollIntoView({ block: 'nearest' });
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) throw new Error(`«${wanted}» is not drawn`);
      const middle = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;
      return { left: first.left, right: last.right, y: middle(first), last: middle(last) };
    }
    throw new Error(`no run says «${wanted}»`);
  }, words);
}

async function drag(page: Page, words: string): Promise<void> {
  const { left, right, y, last } = await boxOf(page, words);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(right - 1, last, { steps: 4 });
  await page.mouse.up();
}

/** What is marked as chosen, also when the browser's own selection has gone. */
function chosen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('chosen-words') ?? [])] as Range[];
    return ranges.map(String).join('|');
  });
}

test('by mouse: words become a new actor in two actions, others a name of it, and all is undone', async ({ page }) => {
  await openBare(page);
  await drag(page, 'Kim Jong Un');
  await expect(bar(page)).toBeVisible();
  const words = await boxOf(page, 'Kim Jong Un');
  const box = await bar(page).boundingBox();
  expect(box && (box.y > words.y || box.y + box.height < words.y), 'the bar leaves the words in sight').toBe(true);
  expect(await page.evaluate(() => String(getSelection())), 'they can still be copied').toBe('Kim Jong Un');

  await page.keyboard.press('a');
  await expect(field(page)).toHaveValue('Kim Jong Un');
  expect(await chosen(page), 'the words stay marked while the keys are elsewhere').toBe('Kim Jong Un');
  await page.keyboard.press('Enter');
  await expect(actor(page, 'kim-jong-un')).toBeVisible();
  await expect(headline(page)).toHaveText('Kim Jong Un');
  await expect(names(page)).toHaveText(['Kim Jong Un']);
  await expect(bar(page)).toBeHidden();
  expect(await chosen(page)).toBe('');

  // A shorter name of the same: the first that is offered after a new one.
  await drag(page, 'Kim');
  await page.keyboard.press('a');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([
    /New actor\s+Kim/,
    /Another name of\s+Kim Jong Un/,
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // The Kim of Kim Il-sung is not his.
  await expect(names(page).filter({ hasText: /^Kim$/ })).toHaveCount(8);

  // A country is guessed to be one; a word that was cut is completed; markup in a name is text.
  await drag(page, 'Korea Uta');
  await page.keyboard.press('a');
  await expect(field(page)).toHaveValue('Korea Utara');
  await expect(page.getByRole('radio', { name: 'State' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();

  // Two pieces with Ctrl; elsewhere a click lets them go.
  await drag(page, 'pesan ulang');
  await page.keyboard.down('Control');
  await drag(page, 'level baru');
  await page.keyboard.up('Control');
  expect(await chosen(page)).toBe('pesan ulang|level baru');
  const elsewhere = await boxOf(page, 'kekuatan militer');
  await page.mouse.click(elsewhere.left + 5, elsewhere.y);
  await expect(bar(page)).toBeHidden();

  await page.keyboard.press('Control+z');
  await expect(names(page)).toHaveText(['Kim Jong Un']);
  await page.keyboard.press('Control+z');
  await expect(actors(page)).toHaveCount(0);
  await expect(names(page)).toHaveCount(0);
});

test('by keys alone: word by word, in pieces, and back to where one was', async ({ page }) => {
  await openBare(page);
  const number = numberOf(page, 0);
  await number.focus();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  expect(await chosen(page)).toBe('Kim Jong Un');
  await expect(page.getByRole('status').filter({ hasText: 'Chosen' })).toHaveText(/^Chosen: Kim Jong Un\./);
  await press('Control+ArrowRight', 'Control+ArrowRight', 'Shift+ArrowRight');
  expect(await chosen(page)).toBe('Kim Jong Un|mengirimkan pesan');
  await press('Control+Shift+ArrowRight');
  expect(await chosen(page)).toMatch(/^Kim Jong Un\|mengirimkan .*“kamerad terdekatnya”$/);
  await press('Escape');
  expect(await chosen(page)).toBe('');
  await expect(number).toBeFocused();

  // Another kind: Tab, an arrow, Enter.
  await press('ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'a');
  await expect(field(page)).toBeFocused();
  await press('Tab', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Organisation' })).toBeChecked();
  await press('Enter');
  await expect(actor(page, 'korea-utara')).toBeVisible();
  await expect(names(page)).toHaveCount(13);
  await expect(number).toBeFocused();
  await expect(evidence(page).getByText('Organisation', { exact: true })).toBeVisible();

  // The sentence goes on being a sentence.
  await press('ArrowDown', 'Enter');
  await expect(headline(page)).toHaveText('No claim rests on this sentence.');
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('words that a long press has marked are made an actor from the foot of the sheet', async ({ page }) => {
    await openBare(page);
    const long = async (words: string) => {
      await article(page).evaluate((pane, wanted) => {
        const run = [...pane.querySelectorAll('[data-start]')].find((one) => one.textContent?.includes(wanted));
        const text = run?.firstChild;
        if (!text) throw new Error('no such words');
        run.scrollIntoView({ block: 'start' });
        const at = text.textContent?.indexOf(wanted) ?? 0;
        getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
      }, words);
    };
    await long('Vladimir');
    await long('Vladimir Putin'); // the handle is drawn further
    await expect(bar(page)).toBeVisible();
    const box = await bar(page).boundingBox();
    expect(box && box.y + box.height).toBeGreaterThan(820);
    for (const button of await bar(page).getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await bar(page).getByRole('button', { name: 'Actor' }).tap();
    await page.getByRole('option', { name: /New actor/ }).tap();
    await expect(actor(page, 'vladimir-putin')).toBeAttached();
    await expect(names(page).first()).toHaveText('Vladimir Putin');
  });
});

test('names that nobody has coded are offered, taken one by one or several at once, and never by themselves', async ({
  page,
}) => {
  await openBare(page);
  await page.getByRole('tab', { name: 'Coding' }).click();
  await expect(page.getByRole('heading', { name: 'Code your article' })).toBeVisible();
  const offers = page.getByRole('region', { name: 'Perhaps also actors' });
  await expect(actors(page)).toHaveCount(0);
  await expect(offers.getByRole('listitem').first()).toContainText('Korea Utara');
  await offers.getByRole('checkbox', { name: 'Choose Korea Utara' }).check();
  await offers.getByRole('checkbox', { name: 'Choose Vladimir Putin' }).check();
  await offers.getByRole('button', { name: '2 new actors' }).click();
  await expect(actors(page)).toHaveCount(2);
  await expect(names(page).filter({ hasText: /^Putin$/ })).toHaveCount(6);

  // One more by a single key, one is nobody by another; and one is a name of somebody who is known.
  await offers.getByRole('button', { name: 'Rusia', exact: true }).focus();
  await page.keyboard.press('n');
  await expect(actors(page)).toHaveCount(3);
  await offers.getByRole('button', { name: 'Kim', exact: true }).focus();
  await page.keyboard.press('x');
  await expect(offers.getByRole('button', { name: 'Kim', exact: true })).toHaveCount(0);
  await offers.getByRole('button', { name: /^Show all/ }).click();
  await offers.getByRole('button', { name: 'Republik Rakyat Demokratik Korea', exact: true }).click();
  await expect(offers.getByRole('blockquote')).toContainText('Republik Rakyat Demokratik Korea');
  expect(await complaintsOfAxe(page, filters(page))).toEqual([]);
  await offers.getByRole('button', { name: 'Another name of Korea Utara' }).click();
  await expect(actors(page)).toHaveCount(3);
  const row = page.getByRole('region', { name: 'Actors', exact: true }).getByRole('button', { name: /^Korea Utara/ });
  await expect(row).toHaveAccessibleName('Korea Utara, 14 mentions, 0 claims');
  await row.click();
  await expect(headline(page)).toHaveText('Korea Utara');
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect(actors(page)).toHaveCount(0);
});

test('a digit is a kind for a name whose kinds are shown with their numbers; on any other it is an order of the graph', async ({
  page,
}) => {
  await openBare(page);
  await page.getByRole('tab', { name: 'Coding' }).click();
  const offers = page.getByRole('region', { name: 'Perhaps also actors' });
  await offers.getByRole('checkbox', { name: 'Choose Korea Utara' }).check();
  await offers.getByRole('checkbox', { name: 'Choose Vladimir Putin' }).check();
  await offers.getByRole('button', { name: '2 new actors' }).click();
  await expect(actors(page)).toHaveCount(2);
  const name = offers.getByRole('button', { name: 'Rusia', exact: true });
  await name.focus();
  await page.keyboard.press('6');
  await expect(page.getByRole('combobox', { name: 'Arrange', exact: true })).toHaveValue('circle');
  await expect(actors(page)).toHaveCount(2);
  await name.click();
  await expect(offers.getByRole('group')).toBeVisible();
  await page.keyboard.press('2');
  await expect(actors(page)).toHaveCount(3);
});

test('an actor is renamed, retyped, merged and split in place, its claims follow, and all of it is undone', async ({
  page,
}) => {
  await open(page, FIRST);
  const before = await actors(page).count();
  const openEdit = async (name: string) => {
    await names(page).filter({ hasText: name }).first().click();
    await evidence(page).getByRole('button', { name: 'Edit', exact: true }).click();
  };

  await openEdit('Korea Utara');
  const form = evidence(page).getByRole('group', { name: /^Edit/ });
  const name = form.getByLabel('English', { exact: true });
  const alsoCalled = evidence(page).getByRole('paragraph').filter({ hasText: 'In the articles also' });
  await expect(name).toBeFocused();
  expect(await complaintsOfAxe(page, form)).toEqual([]);
  await name.fill('<b>DPRK</b> 🇰🇵');
  await name.press('Enter');
  await expect(page.locator('[data-label="north-korea"]')).toContainText('<b>DPRK</b> 🇰🇵');
  await form.getByRole('radio', { name: 'Bloc' }).check({ force: true });
  await form.getByLabel('Wikidata').fill('nonsense');
  await form.getByLabel('Wikidata').press('Enter');
  await expect(form.getByRole('alert')).toBeVisible();
  await form.getByLabel('Another one').fill('Hermit Kingdom');
  await form.getByLabel('Another one').press('Enter');
  await form.getByRole('button', { name: 'Forget DPRK', exact: true }).click();
  await expect(form.getByRole('button', { name: 'Remove' })).toBeDisabled();
  await form.getByRole('button', { name: 'Done' }).click();
  await expect(headline(page)).toHaveText('<b>DPRK</b> 🇰🇵');
  await expect(alsoCalled).toContainText('Hermit Kingdom');
  await expect(names(page).filter({ hasText: /^DPRK$/ })).toHaveCount(0);
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
  await expect(headline(page)).toHaveText('North Korea');
  await expect(names(page).filter({ hasText: /^DPRK$/ })).toHaveCount(1);

  // Two that are one: the better known keeps its name; what would tie it to itself is shown, and goes if one wants.
  await openEdit('Kim Jong Un');
  await form.getByRole('button', { name: 'Merge with…' }).click();
  await form.getByRole('combobox').fill('North Ko');
  await page.getByRole('option', { name: 'North Korea' }).click();
  await expect(form.getByRole('radio', { name: /North Korea/ })).toBeChecked();
  await expect(form.getByText('Would tie it to itself: 2 claims')).toBeVisible();
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(
    page.getByRole('status').filter({ hasText: /from now on\. \d+ claims went along; deleted: 2 claims\.$/ }),
  ).toBeVisible();
  await expect(actors(page)).toHaveCount(before - 1);
  await expect(headline(page)).toHaveText('North Korea');
  await expect(alsoCalled).toContainText('Kim Jong Un');
  await page.keyboard.press('Control+z');
  await expect(actors(page)).toHaveCount(before);

  // One that is two: the claims whose quotes say the name are proposed with it.
  await openEdit('Korea Utara');
  await form.getByRole('button', { name: 'Split…' }).click();
  await form.getByRole('checkbox', { name: 'Pyongyang' }).check();
  await expect(form.getByText('Claims that are the other’s: 7 of 26')).toBeVisible();
  await form.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(headline(page)).toHaveText('Pyongyang');
  await expect(evidence(page).getByText('7 claims', { exact: true })).toBeVisible();
  await expect(actors(page)).toHaveCount(before + 1);
  await page.keyboard.press('Control+z');
  await expect(actors(page)).toHaveCount(before);
});

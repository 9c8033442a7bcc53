/** Writing claims: what the words propose and what of it is refused, several quotes, changing in place, nothing lost by a click. */
import { createHash } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import {
  actor,
  article,
  clickLine,
  evidence,
  filters,
  FIRST,
  headline,
  line,
  numberOf,
  open,
  overflows,
  pointOfActor,
  sample,
  test,
  toast,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const form = (page: Page): Locator => page.getByRole('form', { name: /^(?:New claim|Change the claim)/ });
const field = (page: Page, name: string): Locator => form(page).getByRole('combobox', { name, exact: true });
const SUPPLY = 'kim-jong-un~arms-supply~russia';

/** Chooses all words of a sentence by key, and says what is to become of them. */
async function codeSentence(page: Page, sentence: number): Promise<void> {
  const number = numberOf(page, sentence);
  await number.evaluate((button: HTMLElement) => button.focus());
  await number.click();
  await page.keyboard.press('Shift+End');
  await expect(page.getByRole('toolbar', { name: 'The chosen words' })).toBeVisible();
  await page.keyboard.press('c');
}

for (const typed of ['', 'Seoul'])
  test(`what reads the words comes late: the focus ${typed ? 'stays with what the user types' : 'goes on to what adds the claim'}`, async ({
    page,
  }) => {
    let arrive = (): void => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/\/assets\/suggest-claim-[^/]*\.js$/u, async (route) => {
      await held;
      await route.continue();
    });
    await open(page, FIRST);
    await codeSentence(page, 9);
    await expect(field(page, 'Who')).toBeFocused();
    await expect(field(page, 'Who')).toHaveValue('');
    if (typed) await page.keyboard.type(typed);
    arrive();
    await expect(field(page, 'to whom')).toHaveValue('Russia');
    await expect(field(page, 'does what')).toHaveValue('supplies arms to');
    if (typed) {
      await expect(field(page, 'Who')).toHaveValue(typed);
      await expect(field(page, 'Who')).toBeFocused();
    } else {
      await expect(field(page, 'Who')).toHaveValue('Kim Jong Un');
      await expect(form(page)).toHaveAttribute('data-ready', 'true');
      // As if it had been there: nothing is missing, the list is closed, and who types without looking replaces the name.
      await expect(form(page).getByRole('button', { name: 'Add the claim' })).toBeFocused();
      await expect(page.getByRole('listbox')).toHaveCount(0);
      await page.keyboard.type('Se');
      await expect(field(page, 'Who')).toHaveValue('Se');
      await expect(field(page, 'Who')).toBeFocused();
    }
  });

test('a claim like the last one shows what it says, and not what the last one said', async ({ page }) => {
  await open(page, FIRST);
  await codeSentence(page, 9);
  await expect(field(page, 'does what')).toHaveValue('supplies arms to');
  // Chosen by pointer, as the name of another row.
  await field(page, 'does what').fill('visi');
  await page.getByRole('option', { name: /^visits/ }).click();
  await expect(field(page, 'does what')).toHaveValue('visits');
  await field(page, 'to whom').fill('Japa');
  await page
    .getByRole('option', { name: /^New actor “Japa”/ })
    .first()
    .click();
  await expect(field(page, 'to whom')).toHaveValue('Japa');
  await form(page)
    .getByRole('button', { name: /another here/ })
    .click();
  // Nobody of that name stands in the article.
  await form(page).getByRole('button', { name: 'Yes, a new actor' }).click();
  await expect(toast(page)).toHaveText(/visits Japa/);
  await expect(field(page, 'does what')).toHaveValue('supplies arms to');
  await expect(field(page, 'to whom')).toHaveValue('Russia');
  await expect(form(page).getByText('Kim Jong Un supplies arms to Russia, allegedly')).toBeVisible();
});

test('only a press and its release on one row choose it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, FIRST);
  await codeSentence(page, 9);
  await expect(field(page, 'to whom')).toHaveValue('Russia');
  await field(page, 'to whom').fill('Chi');
  const rows = page.getByRole('listbox').getByRole('option');
  await expect(rows.first()).toBeVisible();
  const row = await rows.first().boundingBox();
  const who = await field(page, 'Who').boundingBox();
  if (!row || !who) throw new Error('not there');
  // Pressed elsewhere, and let go over the list.
  await page.mouse.move(who.x - 4, who.y - 30);
  await page.mouse.down();
  await page.mouse.move(row.x + 20, row.y + 10);
  await page.mouse.up();
  await expect(rows).toHaveCount(0);
  // The letters stay where they are, and Escape brings back what was chosen before.
  await expect(field(page, 'to whom')).toHaveValue('Chi');
  await expect(form(page).getByText('Kim Jong Un supplies arms to Russia, allegedly')).toHaveCount(0);
  await field(page, 'to whom').press('Escape');
  await expect(field(page, 'to whom')).toHaveValue('Russia');
  await expect(form(page).getByText('Kim Jong Un supplies arms to Russia, allegedly')).toBeVisible();
});

test('a pointer at rest under which a list opens, or its rows change, chooses nothing in it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, FIRST);
  await codeSentence(page, 9);
  const whom = field(page, 'to whom');
  const rows = page.getByRole('listbox').getByRole('option');
  const lit = rows.and(page.locator('[data-highlighted]'));
  await whom.fill('Ki');
  await expect(rows.nth(1)).toBeVisible();
  const second = await rows.nth(1).boundingBox();
  await whom.press('Escape');
  await expect(rows).toHaveCount(0);
  if (!second) throw new Error('not there');
  await page.mouse.move(second.x + 20, second.y + 10);
  for (const letters of ['K', 'Ki', 'Kim']) {
    await whom.fill(letters);
    await expect(rows.first()).toHaveAttribute('data-highlighted');
    // The browser says anew where the pointer is once something else lies under it.
    await rows.nth(1).dispatchEvent('pointermove', { pointerType: 'mouse', movementX: 0, movementY: 0 });
    await expect(rows.first()).toHaveAttribute('data-highlighted');
    await expect(lit).toHaveCount(1);
  }
  await page.mouse.move(second.x + 30, second.y + 12);
  await expect(rows.nth(1)).toHaveAttribute('data-highlighted');
});

test('a claim is proposed from its words, refused in part, and added to the graph beside the text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, FIRST);
  await codeSentence(page, 9);
  // All three are there, each with its reason; the keys are on what adds the claim.
  await expect(field(page, 'Who')).toHaveValue('Kim Jong Un');
  await expect(field(page, 'does what')).toHaveValue('supplies arms to');
  await expect(form(page).getByRole('button', { name: 'Add the claim' })).toBeFocused();
  await expect(field(page, 'does what')).toHaveAccessibleDescription('proposed from “memasok … senjata”');
  await expect(field(page, 'to whom')).toHaveValue('Russia');
  await expect(form(page).getByText('Kim Jong Un supplies arms to Russia, allegedly')).toBeVisible();
  await expect(form(page).getByText('“dituduh” → alleged')).toBeVisible();
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);

  // One click refuses a proposal, and it stays refused.
  await form(page).getByRole('button', { name: 'Refuse the proposal: alleged' }).click();
  await expect(form(page).getByRole('radio', { name: 'asserted' })).toBeChecked();
  await expect(form(page).getByText('Kim Jong Un supplies arms to Russia', { exact: true })).toBeVisible();

  // Found by a few letters of another language, with a slip; Tab takes it and goes on.
  await field(page, 'to whom').fill('Korea Utra');
  await expect(page.getByRole('listbox', { name: 'to whom' }).getByRole('option').first()).toHaveText(/North Korea/);
  await page.keyboard.press('Tab');
  await expect(field(page, 'to whom')).toHaveValue('North Korea');
  await expect(form(page).getByText('The name under “to whom” is not in the quotes.')).toBeVisible();

  // A date as people write it; what is none is kept until it is one.
  await form(page).getByLabel('When it happened').fill('sejak 30 Februari');
  await form(page).getByLabel('When it happened').press('Tab');
  await expect(form(page).getByText('This is no date yet.')).toBeVisible();
  await field(page, 'Who').press('Control+Enter');
  await expect(toast(page)).toHaveText('Not saved yet: when did it happen? The date cannot be read.');
  await expect(form(page).getByLabel('When it happened')).toBeFocused();
  await form(page).getByLabel('When it happened').fill('since June 2024');
  await form(page).getByLabel('When it happened').press('Tab');
  await expect(form(page).getByLabel('When it happened')).toHaveValue('since June 2024');

  // More words: first a further piece of the quote, then a quote of their own, then gone again.
  await numberOf(page, 10).click();
  await page.keyboard.press('Shift+End');
  await page.getByRole('button', { name: 'Add to the unfinished claim' }).click();
  await expect(form(page).locator('[data-part="quote"]')).toHaveCount(1);
  await expect(form(page).getByRole('blockquote')).toHaveCount(2);
  await form(page).getByRole('button', { name: 'The last words are another quote' }).click();
  await expect(form(page).locator('[data-part="quote"]')).toHaveCount(2);
  const another = form(page).locator('[data-part="quote"]').filter({ hasText: '§11' });
  await another.getByRole('button', { name: 'Take these words out' }).click();
  await expect(form(page).getByRole('blockquote')).toContainText(['§10']);
  await expect(form(page).getByRole('blockquote')).toHaveCount(1);

  await field(page, 'Who').press('Control+Enter');
  await expect(form(page)).toHaveCount(0);
  await expect(toast(page)).toHaveText('Claim added: Kim Jong Un supplies arms to North Korea');
  await expect(headline(page)).toHaveAccessibleName('Kim Jong Un supplies arms to North Korea');
  await expect(numberOf(page, 9)).toBeFocused();
  await expect(evidence(page).getByText('When: since June 2024')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(evidence(page).getByText('When: since June 2024')).toHaveCount(0);
});

test('a claim is changed, copied and deleted in place, and no click elsewhere loses what was begun', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, FIRST);
  await clickLine(page, SUPPLY);
  await evidence(page).getByRole('button', { name: 'Change', exact: true }).click();
  await expect(field(page, 'does what')).toHaveValue('supplies arms to');
  // Nothing is proposed for what was decided once.
  await expect(form(page).getByText(/^proposed from/)).toHaveCount(0);
  await expect(form(page).getByRole('button', { name: /^Refuse the proposal/ })).toHaveCount(0);
  await form(page).getByRole('radio', { name: 'it is not so' }).check();

  // Something else is looked at: the claim waits, whole.
  const { x, y } = await pointOfActor(page, 'china');
  await page.mouse.click(x, y);
  await expect(headline(page)).toHaveText('China');
  await expect(actor(page, 'china')).toBeVisible();
  await evidence(page).getByRole('button', { name: 'Go on' }).click();
  await expect(form(page).getByRole('radio', { name: 'it is not so' })).toBeChecked();
  await form(page).getByRole('button', { name: 'Change it' }).click();
  await expect(toast(page)).toHaveText(/^Claim changed: Kim Jong Un supplies arms to Russia/);
  await expect(evidence(page).getByText('says it is not so')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(evidence(page).getByText('says it is not so')).toHaveCount(0);

  // A copy is a claim of its own, and noticed while it says the very same.
  await evidence(page).getByRole('button', { name: 'Copy and change' }).click();
  await expect(form(page).getByText('This very claim is there already, on the same words.')).toBeVisible();
  await field(page, 'does what').fill('sells rockets to');
  await page.getByRole('option', { name: /New relation type “sells rockets to”/ }).click();
  await expect(form(page).getByText('This very claim is there already')).toHaveCount(0);
  // Its family is a guess that shows itself as one, until somebody says another, or a new one.
  await expect(form(page).getByText('guessed')).toBeVisible();
  await form(page).getByLabel('Which family does “sells rockets to” belong to?').selectOption('new family…');
  await form(page).getByLabel('What is the new family called?').fill('Rockets');
  await expect(form(page).getByText('guessed')).toHaveCount(0);
  // Whoever says so may be new, too, and comes with the claim.
  await form(page).getByRole('combobox', { name: 'Whom do they quote?' }).fill('Jens-Peter Kröger');
  await page
    .getByRole('option', { name: /New actor “Jens-Peter Kröger”/ })
    .first()
    .click();
  await form(page).getByRole('button', { name: 'Add the claim' }).click();
  await form(page).getByRole('button', { name: 'Yes, a new actor' }).click();
  await expect(evidence(page).getByRole('definition').filter({ hasText: 'Jens-Peter Kröger' })).toBeVisible();
  await expect(filters(page).getByRole('checkbox', { name: /^Rockets/ })).toBeVisible();
  await expect(headline(page)).toHaveAccessibleName('Kim Jong Un sells rockets to Russia, allegedly');

  await evidence(page).getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(toast(page)).toHaveText('Claim deleted. Ctrl+Z brings it back.');
  await expect(form(page)).toHaveCount(0);
  await expect(line(page, 'kim-jong-un~sells-rockets-to~russia')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line(page, 'kim-jong-un~sells-rockets-to~russia')).toHaveCount(1);
});

test('keys take nothing that nobody chose: what is missing is said, and what is doubtful is asked once', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, FIRST);
  const question = form(page).getByRole('group', { name: /^(This is|This relation type|Almost the same)/ });
  const yes = question.getByRole('button').first();
  const options = page.getByRole('listbox').getByRole('option');

  // The sentence names one of the two: the list for the other opens, and its first row is nobody's choice.
  await codeSentence(page, 15);
  await expect(field(page, 'Who')).toHaveValue('North Korea');
  await expect(field(page, 'to whom')).toHaveValue('');
  await field(page, 'does what').fill('leads');
  await expect(options.first()).toHaveText(/leads/);
  await page.keyboard.press('Tab');
  await expect(field(page, 'to whom')).toBeFocused();
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(toast(page)).toHaveText('Not saved yet: to whom is it done?');
  await expect(form(page)).toBeVisible();
  await expect(field(page, 'to whom')).toBeFocused();
  await expect(field(page, 'to whom')).toHaveValue('');
  // Walked to, it is one.
  const first = (await options.first().locator('[data-part="name"]').textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page, 'to whom')).toHaveValue(first);

  // A relation of an actor with itself.
  await field(page, 'to whom').fill('North Korea');
  await expect(options.first()).toHaveText(/North Korea/);
  await page.keyboard.press('Control+Enter');
  await expect(question).toContainText('This is a relation of an actor with itself: North Korea leads North Korea');
  await expect(yes).toBeFocused();
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);
  // The same keys again are no answer.
  await page.keyboard.press('Control+Enter');
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);

  // A new relation type: how it reads, and its family, which nothing tells: it is chosen, and not preset.
  await field(page, 'to whom').fill('Russia');
  await expect(options.first()).toHaveText(/Russia/);
  await page.keyboard.press('Tab');
  await field(page, 'does what').fill('admire rockets');
  await page.getByRole('option', { name: 'New relation type “admire rockets”' }).click();
  await field(page, 'does what').press('Control+Enter');
  await expect(question).toContainText('North Korea admire rockets Russia');
  await question.getByRole('button', { name: 'Other words' }).click();
  await expect(form(page).getByLabel('Words between the two names')).toBeFocused();
  const reads = form(page).getByRole('group', { name: 'In a sentence' });
  await expect(reads).toContainText('North Korea admire rockets Russia');
  await form(page).getByLabel('Words between the two names').fill('admires the rockets of');
  await expect(reads).toContainText('North Korea admires the rockets of Russia');
  await page.keyboard.press('Tab');
  await field(page, 'does what').press('Control+Enter');
  await expect(question).toContainText('North Korea admires the rockets of Russia. Which family does it belong to?');
  await expect(question).toBeFocused();
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);
  for (const nothing of ['Enter', 'Control+Enter']) {
    await page.keyboard.press(nothing);
    await expect(toast(page)).toHaveText('Not saved yet: which family does the new relation type belong to?');
    await expect(question).toBeFocused();
  }
  await page.keyboard.press('ArrowDown');
  await expect(yes).toBeFocused();
  await page.keyboard.press('2');
  await expect(toast(page)).toHaveText('Claim added: North Korea admires the rockets of Russia');

  // Almost the same, on some of the same words, is shown before it is added.
  await codeSentence(page, 15);
  await field(page, 'does what').fill('admires the rockets of');
  await expect(options.first()).toHaveText(/admires the rockets of/);
  await page.keyboard.press('Tab');
  await field(page, 'to whom').fill('Russia');
  await expect(options.first()).toHaveText(/Russia/);
  await page.keyboard.press('Control+Enter');
  await expect(question).toContainText('on some of the same words: North Korea admires the rockets of Russia');
  await question.getByRole('button', { name: 'Go to that claim' }).click();
  await expect(headline(page)).toHaveAccessibleName('North Korea admires the rockets of Russia');
  await evidence(page).getByRole('button', { name: 'Go on' }).click();
  await field(page, 'Who').press('Control+Enter');
  await expect(question.getByRole('button', { name: 'Add it all the same' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toast(page)).toHaveText('Claim added: North Korea admires the rockets of Russia');
  await expect(form(page)).toHaveCount(0);
});

test('words in quotation marks are not taken for the article’s own in silence', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, FIRST);
  const text = 'It rained in the morning. “Putin met Kim in the harbour.” Nobody else was there.';
  const dossier = sample('kim-putin');
  const [document] = dossier.documents;
  const sentences = [
    [0, 25],
    [26, 57],
    [58, text.length],
  ];
  const own = { ...document, language: 'en', text, sha256: createHash('sha256').update(text).digest('hex'), sentences };
  const transfer = await page.evaluateHandle(
    (content) => {
      const made = new DataTransfer();
      made.items.add(new File([content], 'own.json', { type: 'application/json' }));
      return made;
    },
    JSON.stringify({ ...dossier, id: 'own', documents: [own], claims: [] }),
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(article(page).locator('[data-sentence="1"]')).toContainText('in the harbour');
  await codeSentence(page, 1);
  await expect(form(page).getByText('still open', { exact: true })).toBeVisible();
  await field(page, 'does what').fill('visits');
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(/visits/);
  await page.keyboard.press('Control+Enter');
  await expect(toast(page)).toHaveText(/^Not saved yet: who says so\?/);
  await expect(field(page, 'Somebody says so')).toBeFocused();
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);
  await form(page).getByRole('button', { name: 'the article itself' }).click();
  await expect(form(page).getByText('still open')).toHaveCount(0);
  await field(page, 'does what').press('Control+Enter');
  await expect(toast(page)).toHaveText('Claim added: Vladimir Putin visits Kim Jong Un');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a claim is written in the sheet, with room for a finger', async ({ page }) => {
    await open(page, FIRST);
    await numberOf(page, 10).evaluate((button: HTMLElement) => button.click());
    await evidence(page).getByRole('button', { name: 'Code a claim on this sentence' }).tap();
    await expect(field(page, 'does what')).toBeInViewport();
    expect(await overflows(page)).toEqual([]);
    const small = await form(page).evaluate((element) =>
      [...element.querySelectorAll('button, label:has(input[type="radio"]), input[type="text"], select, summary')]
        .map((one) => ({ height: one.getBoundingClientRect().height, what: one.outerHTML.slice(0, 90) }))
        .filter(({ height }) => height > 0 && height < 43.5),
    );
    expect(small).toEqual([]);
    await form(page).getByRole('button', { name: 'Add the claim' }).tap();
    // The seed says so already, on some of these words.
    await form(page).getByRole('button', { name: 'Add it all the same' }).tap();
    await expect(form(page)).toHaveCount(0);
    await expect(headline(page)).toBeVisible();
    // The sheet stands at what was just saved, also where others are on the line.
    await expect(evidence(page).locator('[aria-current="true"][data-claim]')).toBeInViewport({ ratio: 0.5 });
  });

  test('what is typed and not chosen is said with what to tap, and no key', async ({ page }) => {
    await open(page, FIRST);
    await numberOf(page, 10).evaluate((button: HTMLElement) => button.click());
    await evidence(page).getByRole('button', { name: 'Code a claim on this sentence' }).tap();
    await field(page, 'to whom').fill('ki');
    await form(page).getByRole('button', { name: 'Add the claim' }).tap();
    await expect(toast(page)).toHaveText(
      'Not saved yet: “ki” is typed, and nothing is chosen for it. Tap the row that you mean.',
    );
  });
});

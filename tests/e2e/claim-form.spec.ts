/** The claim form by keys: it takes nothing that the user did not choose, and keys go where they are meant to go. */
import { createHash } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { article, evidence, FIRST, numberOf, open, sample, test, toast, fromWho } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

const form = (page: Page): Locator => page.getByRole('form', { name: 'New claim' });
const field = (page: Page, name: string): Locator => form(page).getByRole('combobox', { name, exact: true });
const press = (page: Page, name: string): Promise<void> =>
  form(page).getByRole('button', { name, exact: true }).click();
const options = (page: Page): Locator => page.getByRole('listbox').getByRole('option');
const kindOf = (page: Page, name: string): Locator =>
  form(page).getByRole('combobox', { name: `What kind of actor is ${name}?` });

/** A dossier of this text alone, with the actors and relations of the sample. */
async function openText(
  page: Page,
  text: string,
  claims: readonly object[] = [],
  actors: readonly object[] = sample('kim-putin').actors,
): Promise<void> {
  await open(page, FIRST);
  const dossier = sample('kim-putin');
  const [document] = dossier.documents;
  const sentences = [...text.matchAll(/\S.*?[.”](?= |$)/gu)].map(({ 0: one, index }) => [index, index + one.length]);
  const own = { ...document, language: 'en', text, sha256: createHash('sha256').update(text).digest('hex'), sentences };
  const transfer = await page.evaluateHandle(
    (content) => {
      const made = new DataTransfer();
      made.items.add(new File([content], 'own.json', { type: 'application/json' }));
      return made;
    },
    JSON.stringify({ ...dossier, id: 'own', documents: [own], actors, claims }),
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(article(page).locator('[data-sentence="0"]')).toContainText(text.slice(0, sentences[0]?.[1]));
}

async function chooseSentence(page: Page, sentence: number): Promise<void> {
  const number = numberOf(page, sentence);
  await number.evaluate((button: HTMLElement) => button.focus());
  await number.click();
  await page.keyboard.press('Shift+End');
  await expect(page.getByRole('toolbar', { name: 'The chosen words' })).toBeVisible();
}
async function codeSentence(page: Page, sentence: number): Promise<void> {
  await chooseSentence(page, sentence);
  await page.keyboard.press('c');
  await fromWho(form(page));
}

test('a name that stands in no article is asked about once, by a key that saves nothing, and a verb is told to be one', async ({
  page,
}) => {
  await openText(page, 'Kim met Putin in the harbour. Marcus Vane watched.');
  await codeSentence(page, 0);
  await field(page, 'Who').fill('visits');
  await page.keyboard.press('Enter');
  await expect(form(page).locator('[data-part="stranger"]')).toHaveText(
    '“visits” is a relation: its place is “does what”.',
  );
  await field(page, 'Who').fill('Marcus Vane');
  await page.keyboard.press('Enter');
  await expect(form(page).locator('[data-part="stranger"]')).toHaveCount(0);
  await field(page, 'does what').fill('visits');
  await page.keyboard.press('Tab');
  await field(page, 'to whom').fill('owns');
  // Nobody is called so: the key that saves makes nobody new by the way, as a click on the button does not either.
  for (const save of [() => page.keyboard.press('Control+Enter'), () => press(page, 'Add the claim')]) {
    await save();
    await expect(toast(page)).toHaveText(/^Not saved yet: “owns” is typed, and nothing is chosen for it/);
    await expect(field(page, 'to whom')).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  const question = form(page).getByRole('group', { name: '“owns” stands in no article. Make an actor of this name?' });
  await expect(question).toBeVisible();
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);
  const yes = question.getByRole('button', { name: 'Yes, a new actor' });
  await expect(yes).toBeFocused();
  // The key that brought the question is no answer to it.
  await page.keyboard.press('Control+Enter');
  await expect(yes).toBeFocused();
  await question.getByRole('button', { name: 'Somebody else' }).click();
  await expect(field(page, 'to whom')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(yes).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toast(page)).toHaveText(/^Claim added: Marcus Vane visits owns/);
});

test('whoever is not named, and the article itself, are chosen by the words for them', async ({ page }) => {
  await openText(page, 'Kim met Putin in the harbour.');
  await codeSentence(page, 0);
  const source = form(page).getByRole('combobox', { name: /^(?:Somebody says so|Whom do they quote\?)$/ });
  await source.fill('someone');
  await page.keyboard.press('Enter');
  const chain = form(page).getByRole('list', { name: /says so/i });
  await expect(chain.getByRole('listitem')).toHaveText('someone who is not named');
  await source.fill('the article itself');
  await page.keyboard.press('Enter');
  await expect(chain.getByRole('listitem')).toHaveText('the article itself');
});

test('Escape closes the list that opened with the form, and then the form', async ({ page }) => {
  await openText(page, 'The harbour was quiet. Marcus Vane met Putin there.');
  await codeSentence(page, 0);
  const who = field(page, 'Who');
  await who.focus();
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(who).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
});

test('Shift+Tab goes from word to word: the kind of somebody new has its own key', async ({ page }) => {
  await openText(page, 'Marcus Vane met Putin in the harbour.');
  await codeSentence(page, 0);
  await field(page, 'Who').fill('Marcus Vane');
  await page.keyboard.press('Enter');
  await field(page, 'does what').focus();
  const kind = kindOf(page, 'Marcus Vane');
  const before = await kind.inputValue();
  await page.keyboard.press('Shift+Tab');
  await expect(field(page, 'Who')).toBeFocused();
  await page.keyboard.type('Vane');
  await expect(kind).toHaveValue(before);
  await page.keyboard.press('Escape');
  await expect(field(page, 'Who')).toHaveValue('Marcus Vane');
  // By its key, letters choose in it; the same key leads back.
  await page.keyboard.press('Alt+k');
  await expect(kind).toBeFocused();
  await page.keyboard.type('Org');
  await expect(kind).toHaveValue('organisation');
  await page.keyboard.press('Alt+k');
  await expect(field(page, 'Who')).toBeFocused();
  // Led there by a pointer, letters are a name again.
  await kind.evaluate((select: HTMLElement) => select.focus());
  await page.keyboard.press('s');
  await expect(field(page, 'Who')).toBeFocused();
  await expect(field(page, 'Who')).toHaveValue('s');
  await expect(kind).toHaveValue('organisation');
});

test('Tab goes from word to word, however settled they are, and Escape closes a list before the form', async ({
  page,
}) => {
  await openText(page, 'Kim met Putin in the harbour. Marcus Vane watched.');
  await codeSentence(page, 0);
  for (const [name, words, next] of [
    ['Who', 'Kim Jong Un', 'does what'],
    ['does what', 'visits', 'to whom'],
    ['to whom', 'Vladimir Putin', undefined],
    ['Who', 'Vladimir Putin', 'does what'],
    ['does what', 'leads', 'to whom'],
  ] as const) {
    await field(page, name).fill(words);
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(next ? field(page, next) : form(page).getByRole('button', { name: 'Add the claim' })).toBeFocused();
  }
  // Back to the field before, what is typed in full is taken as well.
  await field(page, 'to whom').fill('north korea');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(field(page, 'does what')).toBeFocused();
  await expect(field(page, 'to whom')).toHaveValue('North Korea');
  // The field of who says so is come to by hand, or led to by what is missing.
  const speaker = field(page, 'Somebody says so');
  await speaker.fill('vlad');
  await page.keyboard.press('Control+Enter');
  await expect(toast(page)).toHaveText(/^Not saved yet: “vlad” is typed/);
  await expect(speaker).toBeFocused();
  await speaker.fill('');
  await field(page, 'Who').focus();
  for (let once = 0; once < 2; once++) {
    await speaker.focus();
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(options(page)).toHaveCount(0);
    await expect(speaker).toBeFocused();
    await field(page, 'Who').focus();
  }
});

test('whoever is proposed as speaker and taken out leaves a question that is asked at once', async ({ page }) => {
  await openText(page, 'Marcus Vane said that Kim Jong Un met Putin in the harbour.');
  await codeSentence(page, 0);
  const chain = form(page).getByRole('list', { name: /says so/i });
  await expect(chain.getByRole('listitem')).toHaveText('Marcus Vane');
  await form(page).getByRole('button', { name: 'Take out: Marcus Vane' }).click();
  const asked = form(page).getByText(/^Taken out\. Who says so, then\?/);
  await expect(asked).toBeVisible();
  await expect(toast(page)).toHaveText(/^Taken out\. Who says so, then\?/);
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);
  await press(page, 'the article itself');
  await expect(asked).toHaveCount(0);
  await expect(chain.getByRole('listitem')).toHaveText('the article itself');
});

test('the list of a field has six rows where the window has the room, and there is no list of nothing', async ({
  page,
}) => {
  await openText(page, 'Kim met Putin in the harbour. Marcus Vane watched.');
  await codeSentence(page, 0);
  // As high as six of its rows, and whole in the window.
  const roomy = (): Promise<boolean> =>
    page.getByRole('listbox').evaluate((list) => {
      const { top, bottom, height } = list.getBoundingClientRect();
      // Those whose words stand in one line.
      const rows = [...list.querySelectorAll('[role="option"]')].map((one) => one.getBoundingClientRect().height);
      return top >= 0 && bottom <= innerHeight && rows.length > 6 && height >= 6 * Math.min(...rows);
    });
  for (const name of ['Who', 'does what', 'to whom']) {
    await field(page, name).click();
    await expect.poll(roomy).toBe(true);
    await page.keyboard.press('Escape');
  }
  // What is typed over a proposal is proposed by nothing any more.
  const who = field(page, 'Who');
  await expect(who).toHaveAccessibleDescription(/^proposed from/);
  await who.press('x');
  await expect(who).toHaveAccessibleDescription('');
  await expect(who).not.toHaveAttribute('data-tentative', /./u);
});

test('where nothing is recognised, that is said, and what to do; an empty field with nobody to offer shows no list', async ({
  page,
}) => {
  await openText(page, 'It rained all day. Nobody came.', [], []);
  await chooseSentence(page, 0);
  await page.keyboard.press('c');
  const who = field(page, 'Who');
  await expect(who).toBeFocused();
  await expect(who).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByText('Nothing is called so.')).toHaveCount(0);
  const nothing = form(page).getByRole('status').locator('[data-part="nothing"]');
  await expect(nothing).toHaveText('Nothing was recognised here: say who, what and whom.');
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);
  await page.keyboard.type('Rain');
  await page.keyboard.press('Enter');
  await expect(who).toHaveValue('Rain');
  await expect(nothing).toHaveCount(0);
});

test('C begins a claim on the sentence that is chosen, as the button with its key does', async ({ page }) => {
  await openText(page, 'Kim met Putin in the harbour. Marcus Vane watched.');
  await numberOf(page, 1).click();
  const button = evidence(page).getByRole('button', { name: 'Code a claim on this sentence' });
  await expect(button).toBeVisible();
  await expect(button).toHaveAttribute('aria-keyshortcuts', 'C');
  await page.keyboard.press('c');
  const quotes = form(page).getByRole('region', { name: 'Quotes of this claim' }).locator('mark');
  await expect(quotes).toHaveText(['Marcus Vane watched.']);
});

test('while a claim is set aside, C begins another one; its own button adds the words to it', async ({ page }) => {
  await openText(page, 'Kim met Putin in the harbour. Marcus Vane watched.');
  const quotes = form(page).getByRole('region', { name: 'Quotes of this claim' }).locator('mark');
  await codeSentence(page, 0);
  await field(page, 'does what').fill('visits');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  await codeSentence(page, 1);
  await expect(quotes).toHaveText(['Marcus Vane watched']);
  await expect(field(page, 'does what')).not.toHaveValue('visits');
  await press(page, 'Cancel');
  await expect(evidence(page).getByText(/^Unfinished: /)).toBeVisible();
  await chooseSentence(page, 1);
  await page
    .getByRole('toolbar', { name: 'The chosen words' })
    .getByRole('button', { name: 'Add to the unfinished claim' })
    .click();
  await expect(quotes).toHaveText(['Kim met Putin in the harbour', 'Marcus Vane watched']);
  await expect(field(page, 'does what')).toHaveValue('visits');
});

test('letters do nothing while a button of the form has the focus: they change no word, and are no shortcuts of the page', async ({
  page,
}) => {
  await openText(page, 'Kim met Putin in the harbour. Marcus Vane watched.');
  await codeSentence(page, 0);
  const said = [
    ['Who', 'Vladimir Putin'],
    ['does what', 'visits'],
    ['to whom', 'Kim Jong Un'],
  ] as const;
  for (const [name, words] of said) {
    await field(page, name).fill(words);
    await page.keyboard.press('Tab');
  }
  const buttons = [
    form(page).getByRole('button', { name: 'Add the claim' }),
    form(page).getByRole('button', { name: 'Cancel' }),
    form(page).getByRole('radio', { name: 'alleged' }),
  ];
  for (const button of buttons) {
    await field(page, 'to whom').focus();
    await button.focus();
    for (const letter of ['e', 't', 'x', 's', '0', '/', '?']) await page.keyboard.press(letter);
    // As it is dictated, or written by a keyboard on the screen.
    await page.keyboard.insertText('к');
    await expect(button).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    for (const [name, words] of said) await expect(field(page, name)).toHaveValue(words);
  }
  await buttons[0]?.press('Enter');
  await expect(toast(page)).toHaveText('Claim added: Vladimir Putin visits Kim Jong Un');
});

test('the key that saves takes no half-typed word for the first row of its list', async ({ page }) => {
  await openText(page, 'Kim met Putin in the harbour. Marcus Vane watched.');
  await codeSentence(page, 0);
  const halves = [
    ['Who', 'pu', 'Vladimir Putin'],
    ['does what', 'v', 'visits'],
    ['to whom', 'ukr', 'Ukraine'],
    ['Somebody says so', 'vlad', 'Vladimir Putin'],
  ] as const;
  for (const [name, half, whole] of halves) {
    for (const keys of ['Control+Enter', 'Control+Shift+Enter']) {
      await field(page, name).fill(half);
      await expect(options(page).first()).toBeVisible();
      await page.keyboard.press(keys);
      await expect(toast(page)).toHaveText(/^Not saved yet: /);
      await expect(field(page, name)).toHaveValue(half);
      await expect(field(page, name)).toBeFocused();
    }
    await field(page, name).fill(whole);
    await page.keyboard.press('Tab');
  }
  await field(page, 'to whom').fill('kim jong un');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(toast(page)).toHaveText('Claim added: Vladimir Putin visits Kim Jong Un');
});

test('a date is read out beside the button with every letter, and what was guessed of it is seen before it is saved', async ({
  page,
}) => {
  await openText(page, 'Kim Jong Un met Putin in the harbour. Marcus Vane watched.');
  await codeSentence(page, 0);
  await expect(field(page, 'to whom')).not.toHaveValue('');
  await field(page, 'does what').fill('visits');
  await page.keyboard.press('Enter');
  const besides = form(page).locator('[data-part="besides"]');
  await expect(besides).toContainText('Who says so: the article itself');
  const when = form(page).getByRole('textbox', { name: 'When it happened' });
  await when.fill('20 Dece');
  await expect(besides).toContainText('When: “20 Dece”, no date yet');
  await when.fill('20 December');
  await expect(besides).toContainText(/When: 20 December \d{4}, its year guessed/);
  await page.keyboard.press('Control+Enter');
  await expect(toast(page)).toHaveText(/^Not saved yet\..*20 December \d{4}, its year guessed/);
  await expect(besides).toContainText(/When: 20 December \d{4}, its year guessed/);
  await page.keyboard.press('Control+Enter');
  await expect(toast(page)).toHaveText(/^Claim added: /);
  // The same where a pointer goes from the field to the button, in a claim that is changed; typed in full, nothing is asked.
  await evidence(page).getByRole('button', { name: 'Change', exact: true }).first().click();
  const edited = page.getByRole('form', { name: 'Change the claim' });
  await edited.getByRole('textbox', { name: 'When it happened' }).fill('04/03/2024');
  await expect(edited.locator('[data-part="besides"]')).toContainText('When: 4 March 2024, taken with the day first');
  await edited.getByRole('button', { name: 'Change it' }).click();
  await expect(toast(page)).toHaveText(/^Not saved yet\. /);
  await edited.getByRole('textbox', { name: 'When it happened' }).fill('5 March 2024');
  await edited.getByRole('button', { name: 'Change it' }).click();
  await expect(toast(page)).toHaveText(/^Claim changed: /);
});

test('a claim that was left stays in sight where the pane is scrolled, with what stands in it', async ({ page }) => {
  await openText(page, 'Kim Jong Un met Putin in the harbour. Marcus Vane watched.');
  await codeSentence(page, 1);
  await field(page, 'Who').fill('Marcus Vane');
  await page.keyboard.press('Enter');
  await field(page, 'does what').fill('visits');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const bar = evidence(page).getByText(/^Unfinished: Marcus Vane visits …/);
  await expect(bar).toBeInViewport();
  await evidence(page).evaluate((pane) => pane.scrollTo({ top: pane.scrollHeight }));
  await expect(bar).toBeInViewport();
});

test('half a relation is asked about, and Tab makes no new one', async ({ page }) => {
  await openText(page, 'Kim outsmarted Putin in the harbour.');
  await codeSentence(page, 0);
  await field(page, 'does what').fill('outsma');
  await expect(options(page).first()).toHaveText(/New relation type “outsma”/);
  await expect(options(page).nth(1)).toHaveText(/New relation type “outsmarts”/);
  await page.keyboard.press('Tab');
  await expect(form(page).getByRole('alert')).toHaveText('Several could be meant: choose one with the arrow keys.');
  await expect(field(page, 'does what')).toHaveValue('outsma');
  await field(page, 'does what').fill('outsmarts');
  await page.keyboard.press('Tab');
  await expect(form(page).getByRole('alert')).toHaveText(/^There is no relation “outsmarts” yet\./);
  await expect(form(page).getByLabel('Words between the two names')).toHaveCount(0);
  // The letters hold the claim up, and Enter makes it.
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'does what')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form(page).getByLabel('Words between the two names')).toHaveValue('outsmarts');
});

test('who perhaps says so is taken by the key of the offer, and by Enter where the keys are led to it', async ({
  page,
}) => {
  await openText(page, 'Kim Jong Un met Putin on the pier. “Putin visited Kim Jong Un in the harbour.”');
  const chain = form(page).getByRole('list', { name: /says so/i });
  const offer = form(page).getByRole('button', { name: 'Perhaps Kim Jong Un: take' });
  await codeSentence(page, 1);
  await expect(offer).toBeVisible();
  await expect(chain.getByRole('listitem')).toHaveText('still open');
  await page.keyboard.press('Alt+p');
  await expect(offer).toHaveCount(0);
  await expect(chain.getByRole('listitem')).toHaveText('Kim Jong Un');
  await form(page).getByRole('button', { name: 'Cancel' }).click();
  await codeSentence(page, 1);
  await expect(field(page, 'does what')).not.toHaveValue('');
  await page.keyboard.press('Control+Enter');
  await expect(offer).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chain.getByRole('listitem')).toHaveText('Kim Jong Un');
});

test('keys typed before the form is there go to its first gap, which has the focus', async ({ page }) => {
  let arrive = (): void => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/assets\/Composer-[^/]*\.js$/u, async (route) => {
    await held;
    await route.continue();
  });
  await openText(page, 'Marcus Vane met Putin in the harbour.');
  await chooseSentence(page, 0);
  await page.keyboard.press('c');
  await page.keyboard.type('visi');
  await expect(form(page)).toHaveCount(0);
  arrive();
  // Who and whom stand in the words.
  await expect(field(page, 'does what')).toHaveValue('visi');
  await expect(field(page, 'does what')).toBeFocused();
  await expect(field(page, 'Who')).toHaveValue('Marcus Vane');
  await expect(field(page, 'to whom')).toHaveValue('Vladimir Putin');
  await page.keyboard.type('ts');
  await expect(field(page, 'does what')).toHaveValue('visits');
});

test('earlier claims that point to a new actor now are told, and one step back undoes that, too', async ({ page }) => {
  const text = 'Kim met Putin in the harbour. Marcus Vane watched.';
  const exact = 'Kim met Putin in the harbour.';
  const claim = {
    ...sample('kim-putin').claims[0],
    attribution: [{ name: 'Marcus Vane' }],
    evidence: [{ document: sample('kim-putin').documents[0]?.id, segments: [{ start: 0, end: exact.length, exact }] }],
  };
  await openText(page, text, [claim]);
  await chooseSentence(page, 1);
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: /./ }).last().fill('Marcus Vane');
  await page.keyboard.press('Enter');
  await expect(toast(page)).toHaveText(/1 earlier claim now points to Marcus Vane$/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the tab is kept over a reload; with a choice in the address it is the one that shows it', async ({ page }) => {
    await open(page, FIRST);
    const tab = (name: string): Locator => page.getByRole('region', { name: 'Details' }).getByRole('tab', { name });
    await tab('Time').tap();
    await expect(tab('Time')).toHaveAttribute('aria-selected', 'true');
    await page.reload();
    await expect(tab('Time')).toHaveAttribute('aria-selected', 'true');
    await open(page, `${FIRST}#show=actor:kim-jong-un`);
    await expect(tab('Evidence')).toHaveAttribute('aria-selected', 'true');
    await tab('Time').tap();
    await page.reload();
    await expect(tab('Evidence')).toHaveAttribute('aria-selected', 'true');
    await expect(evidence(page)).toBeVisible();
  });
});

/** Ways through the graph: how two are tied, who contradicts whom, who says what, who holds it together, who stands around. */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { clickActor, emphasisedLines, evidence, filters, FIRST, headline, open, STRAIT, test } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const ask = (page: Page, question: RegExp): Promise<void> =>
  evidence(page).getByRole('button', { name: question }).click();
const steps = (page: Page): Locator => evidence(page).getByRole('list', { name: 'The steps' }).getByRole('listitem');
/** The lines that stand out on the stage. */
const strong = (page: Page): Promise<string[]> =>
  emphasisedLines(page).evaluateAll((paths) => paths.map((path) => path.getAttribute('data-edge') ?? '').sort());

async function choose(page: Page, end: 'From' | 'To', name: string): Promise<void> {
  const field = evidence(page).getByRole('combobox', { name: end, exact: true });
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name, exact: true }).click();
  await expect(field).toHaveValue(name);
}

async function expectNoComplaints(page: Page): Promise<void> {
  expect(await complaintsOfAxe(page, evidence(page))).toEqual([]);
}

test('both ends of the question are given by keys alone, and no letter is a command on the way', async ({ page }) => {
  await open(page, FIRST);
  await ask(page, /^How is A tied to B\?/);
  const end = (name: 'From' | 'To') => evidence(page).getByRole('combobox', { name, exact: true });
  await end('From').focus();
  await page.keyboard.type('Ukraine');
  await expect(page.getByRole('option', { name: 'Ukraine', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(end('To')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(end('From')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(end('To')).toBeFocused();
  await page.keyboard.type('North Korea');
  await expect(page.getByRole('option', { name: 'North Korea', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('How is Ukraine tied to North Korea?');
});

test('two actors are tied step by step, each with its quote, and a step opens its evidence', async ({ page }) => {
  await open(page, FIRST);
  await ask(page, /^How is A tied to B\?/);
  await expect(headline(page)).toHaveText('How is North Korea tied to …?');
  await choose(page, 'To', 'Ukraine');
  await expect(headline(page)).toHaveText('How is North Korea tied to Ukraine?');
  await expect(evidence(page).getByText('1 of 2 equally short ways')).toBeVisible();
  await expect(steps(page)).toHaveCount(2);
  await expect(steps(page).first()).toContainText('North Korea has relations with Russia');
  await expect(steps(page).first().locator('mark')).toContainText(/\S/);
  await expect(steps(page).first().getByRole('paragraph')).toContainText([
    /^Yonhap News, citing KCNA: Kim Jong Un.+asserted.+June 2024/,
  ]);
  await expect(
    evidence(page).getByText(/^2 steps\. As strong as the weakest, step 2: asserted, 1 independent source/),
  ).toBeVisible();
  await expect.poll(() => strong(page)).toEqual(['north-korea~bilateral-relations~russia', 'russia~war~ukraine']);
  // Of the answer, its summary alone is read out.
  await expect(evidence(page).getByRole('status')).toHaveText(
    /^2 steps\. As strong as the weakest, step 2: asserted, 1 independent source\.\s+1 of 2 equally short ways$/,
  );
  await expect(evidence(page).locator('[aria-live]')).toHaveCount(0);
  await expectNoComplaints(page);

  // The next way is no new question: the button keeps the focus, so that it can be pressed again.
  const next = evidence(page).getByRole('button', { name: 'Next way' });
  await next.click();
  await expect(evidence(page).getByText('2 of 2 equally short ways')).toBeVisible();
  await expect(next).toBeDisabled();
  await expect(steps(page).nth(1)).toContainText('Vladimir Putin');
  await expect.poll(() => strong(page)).toContain('vladimir-putin~support-need~ukraine');

  await steps(page)
    .nth(1)
    .getByRole('button', { name: /^Vladimir Putin .+ Ukraine$/ })
    .click();
  await expect(headline(page)).toHaveText(/^Vladimir Putin .+ Ukraine$/);
  await evidence(page).getByRole('button', { name: 'Back to: How is North Korea tied to Ukraine?' }).click();
  await expect(evidence(page).getByText('2 of 2 equally short ways')).toBeVisible();

  await evidence(page).getByRole('button', { name: 'Swap the two' }).click();
  await expect(headline(page)).toHaveText('How is Ukraine tied to North Korea?');
  await expect(steps(page)).toHaveCount(2);
});

test('where no way is left, it is said what would have to count for one', async ({ page }) => {
  await open(page, STRAIT);
  await ask(page, /^How is A tied to B\?/);
  await choose(page, 'From', 'Pulang Lines');
  await choose(page, 'To', 'Ong Lian Siau');
  await expect(evidence(page).getByText('One step: alleged, 1 independent source.')).toBeVisible();
  const assertedOnly = evidence(page).getByRole('checkbox', { name: 'Asserted only' });
  await assertedOnly.check();
  await expect(steps(page)).toHaveCount(2);

  // Without what is asserted, only the allegation is left, and that does not count here.
  await filters(page)
    .getByRole('checkbox', { name: /^Asserted/ })
    .uncheck();
  await expect(evidence(page).getByText('There is no way between Pulang Lines and Ong Lian Siau.')).toBeVisible();
  await expect(evidence(page).getByText(/^No way is asserted from end to end\./)).toBeVisible();
  await expect(steps(page)).toHaveCount(1);
  await expectNoComplaints(page);
  await evidence(page).getByRole('button', { name: 'Count them, too' }).click();
  await expect(assertedOnly).not.toBeChecked();
  await expect(evidence(page).getByText('One step: alleged, 1 independent source.')).toBeVisible();

  await choose(page, 'To', 'Haneulbit');
  await expect(evidence(page).getByText('The filter leaves none. Without the filter there is one:')).toBeVisible();
  const there = await steps(page).count();
  await evidence(page).getByRole('button', { name: 'Clear the filter' }).click();
  await expect(evidence(page).getByText(/The filter leaves none/)).toHaveCount(0);
  await expect(steps(page)).toHaveCount(there);
});

test('a denial ties nobody, and the reason for no way is said', async ({ page }) => {
  await open(page, FIRST);
  await ask(page, /^How is A tied to B\?/);
  await choose(page, 'From', 'China');
  await choose(page, 'To', 'Vladimir Putin');
  await expect(evidence(page).getByText('There is no way between China and Vladimir Putin.')).toBeVisible();
  await expect(
    evidence(page).getByText('The 2 relations of China are all denied, and a denial ties nobody.'),
  ).toBeVisible();
  // What the article does say of the two: the way over what it denies, marked, with the words that deny it.
  await expect(evidence(page).getByText(/this would be the way\. The step with the cross is denied:$/)).toBeVisible();
  await expect(steps(page)).toHaveCount(2);
  const denied = evidence(page).getByRole('listitem', { name: 'Step 1, denied: from China to North Korea' });
  await expect(denied.getByRole('button')).toHaveText([
    'North Korea has never wanted to depend fully on China',
    'North Korea does not fully trust China',
  ]);
  await expect(denied.locator('mark').first()).toHaveText(/^Pyongyang tidak pernah ingin/);
  await expect(denied.getByRole('paragraph')).toContainText([/says it is not so/]);
  await expect(denied.getByText('The sentence denies full trust; partial trust is not denied.')).toBeVisible();
  await expect(
    evidence(page).getByRole('listitem', { name: 'Step 2: from North Korea to Vladimir Putin' }),
  ).toBeVisible();
  await expect(evidence(page).getByText(/As strong as/)).toHaveCount(0);
  await expectNoComplaints(page);
  await evidence(page).getByRole('button', { name: 'North Korea does not fully trust China' }).click();
  await expect(headline(page)).toHaveText('North Korea does not fully trust China');
});

test('with a filter on, the panel and the graph show one way: through what is shown, or else it is said what is hidden', async ({
  page,
}) => {
  await open(page, FIRST);
  const hide = (name: RegExp): Promise<void> => filters(page).getByRole('checkbox', { name }).uncheck();
  for (const firmness of [/^Alleged/, /^Planned/, /^Hypothetical/]) await hide(firmness);
  await hide(/^Diplomacy/);
  await ask(page, /^How is A tied to B\?/);
  await choose(page, 'From', 'China');
  await choose(page, 'To', 'Vladimir Putin');
  // Over what the filter hides it would be two steps.
  await expect(evidence(page).getByText(/this would be the way\. The step with the cross is denied:$/)).toBeVisible();
  await expect(steps(page)).toHaveCount(3);
  await expect(steps(page).nth(1)).toContainText('Kim Jong Un leads North Korea');
  const lit = async (): Promise<string[]> => (await strong(page)).map((edge) => edge.replace(/~.*~/u, ' – ')).sort();
  await expect.poll(lit).toEqual(['kim-jong-un – north-korea', 'kim-jong-un – vladimir-putin', 'north-korea – china']);

  // The one thing that is said of China is hidden, too: no part of a way stands out that is not there.
  await hide(/^Alliance/);
  await expect(evidence(page).getByText(/The filter hides some of it\./)).toBeVisible();
  await expect(steps(page)).toHaveCount(2);
  await expect.poll(lit).toEqual([]);
  await expectNoComplaints(page);
  await evidence(page).getByRole('button', { name: 'Clear the filter' }).click();
  await expect(evidence(page).getByText(/The filter hides some of it\./)).toHaveCount(0);
  await expect.poll(lit).toContain('north-korea – china');
});

test('an actor without a line is told apart from one that is out of reach', async ({ page }) => {
  await open(page, STRAIT);
  await ask(page, /^How is A tied to B\?/);
  await choose(page, 'To', 'Nuh Suar');
  await expect(evidence(page).getByText('No claim ties Nuh Suar to anybody.')).toBeVisible();
});

test('who contradicts whom is shown with both sides', async ({ page }) => {
  await open(page, STRAIT);
  await expect(evidence(page).getByText('4 relations are affirmed by some and denied by others.')).toBeVisible();
  await ask(page, /^Who contradicts whom\?/);
  const dispute = evidence(page)
    .getByRole('listitem')
    .filter({ hasText: 'Bintang Kecil carries ore for Kelindan Tin' });
  await expect(dispute.getByRole('heading', { level: 4 })).toHaveText([
    'Affirmed by Rakai Uluwan',
    'Denied by Pulang Lines',
  ]);
  await expect(dispute.getByRole('blockquote')).toHaveCount(2);
  await expect.poll(async () => (await strong(page)).length).toBe(4);
  await expectNoComplaints(page);
  await dispute.getByRole('heading', { level: 3 }).getByRole('button').click();
  await expect(evidence(page).getByText('Rakai Uluwan says so · Pulang Lines denies it')).toBeVisible();
});

test('without a contradiction, what is only denied is not taken for one', async ({ page }) => {
  await open(page, FIRST);
  await ask(page, /^Who contradicts whom\?/);
  await expect(evidence(page).getByText(/^Nobody denies what another affirms\./)).toBeVisible();
  await expect(evidence(page).getByRole('heading', { name: 'Denied, and affirmed by nobody' })).toBeVisible();
  await expect(evidence(page).getByRole('listitem')).toHaveCount(2);
});

test('a filter that leaves no contradiction does not say that there is none', async ({ page }) => {
  await open(page, STRAIT);
  await page
    .getByRole('complementary')
    .getByRole('checkbox', { name: /^Denied/ })
    .uncheck();
  const said = 'The filter leaves none. Without it there are 4.';
  await expect(evidence(page).getByText(said)).toBeVisible();
  await ask(page, /^Who contradicts whom\?/);
  await expect(evidence(page).getByText(said)).toBeVisible();
  await expect(evidence(page).getByText(/Nobody denies/)).toHaveCount(0);
  await evidence(page).getByRole('button', { name: 'Clear the filter' }).click();
  await expect(evidence(page).getByText('4 relations are affirmed by some and denied by others.')).toBeVisible();
});

test('what the filter leaves of a contradiction is not said to be affirmed by nobody', async ({ page }) => {
  await open(page, STRAIT);
  await page
    .getByRole('complementary')
    .getByRole('checkbox', { name: /^Affirmed/ })
    .uncheck();
  await ask(page, /^Who contradicts whom\?/);
  await expect(evidence(page).getByText(/^The filter leaves none/)).toBeVisible();
  await expect(evidence(page).getByRole('button', { name: /Bintang Kecil carries ore/ })).toHaveCount(0);
});

test('every voice has what it says and what it passes on', async ({ page }) => {
  await open(page, FIRST);
  await ask(page, /^Who says what about whom\?/);
  await expect(
    evidence(page).getByRole('button', { name: /^KCNA 5 claims passed on about North Korea/ }),
  ).toBeVisible();
  await expectNoComplaints(page);
  await evidence(page).getByRole('radio', { name: 'Kind of relation' }).check();
  await expect(evidence(page).getByRole('term').first()).toBeVisible();
  await expectNoComplaints(page);
  await evidence(page).getByRole('radio', { name: 'Voice', exact: true }).check();
  await evidence(page)
    .getByRole('button', { name: /^Kim Jong Un 7 claims/ })
    .click();
  await expect(headline(page)).toHaveText('Kim Jong Un');
  await page.mouse.move(0, 0);
  await expect.poll(() => strong(page)).toContain('kim-jong-un~comradeship~vladimir-putin');
  await evidence(page)
    .getByRole('button', { name: /^Vladimir Putin visits North Korea/ })
    .click();
  await expect(headline(page)).toHaveText('Vladimir Putin visits North Korea');
});

test('who holds it together is said in sentences', async ({ page }) => {
  await open(page, FIRST);
  await ask(page, /^Who holds it together\?/);
  const pane = evidence(page);
  await expect(pane.getByText('North Korea is linked with 9 of the other 18 actors, by 19 relations.')).toBeVisible();
  await expect(
    pane.getByText('Without Kim Jong Un, Kim Il-sung and Joseph Stalin would be cut off from the rest.'),
  ).toBeVisible();
  await expect(pane.getByText('Nothing else links KCNA and Yonhap News to the rest.')).toBeVisible();
  await expect(
    pane.getByText(/^\d+% of the shortest ways between two others lead through North Korea\.$/),
  ).toBeVisible();
  await expect(pane.getByText('1 actor has no link: China.')).toBeVisible();
  await expectNoComplaints(page);
  await pane.getByText('Without KCNA, Yonhap News would be cut off from the rest.').click();
  await expect(headline(page)).toHaveText('KCNA');
});

test('a neighbourhood grows step by step', async ({ page }) => {
  await open(page, FIRST);
  await clickActor(page, 'kcna');
  await evidence(page).getByRole('button', { name: 'Around this actor' }).click();
  await expect(headline(page)).toHaveText('Around KCNA');
  await expect(
    evidence(page).getByText('2 of the other 18 actors are within 1 step of KCNA, joined by 2 relations.'),
  ).toBeVisible();
  await expect.poll(() => strong(page)).toEqual(['kcna~state-organ~north-korea', 'yonhap~citation~kcna']);
  await expectNoComplaints(page);
  const two = evidence(page).getByRole('radio', { name: '2 steps' });
  // By key, as it is a group of radio buttons; the focus stays in it.
  await evidence(page).getByRole('radio', { name: '1 step' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(two).toBeChecked();
  await expect(two).toBeFocused();
  await expect(evidence(page).getByText(/^2 steps away: 8 actors$/)).toBeVisible();
  await expect.poll(async () => (await strong(page)).length).toBeGreaterThan(2);
});

test('from an actor’s card one asks how it is tied to another', async ({ page }) => {
  await open(page, FIRST);
  await clickActor(page, 'kim-il-sung');
  const field = evidence(page).getByRole('combobox', { name: 'How is Kim Il-sung tied to …' });
  await field.click();
  await page.keyboard.type('putin');
  await expect(page.getByRole('option', { name: 'Vladimir Putin' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('How is Kim Il-sung tied to Vladimir Putin?');
  await expect(steps(page)).toHaveCount(2);
});

test('what is typed before the choices are there is kept, and so is the focus', async ({ page }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/ActorChooser-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await open(page, FIRST);
  await clickActor(page, 'kim-il-sung');
  const field = evidence(page).getByRole('combobox', { name: 'How is Kim Il-sung tied to …' });
  await field.focus();
  await page.keyboard.type('put');
  release();
  await expect(page.getByRole('option', { name: 'Vladimir Putin' })).toBeVisible();
  await expect(field).toBeFocused();
  await page.keyboard.type('in');
  await expect(field).toHaveValue('putin');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('How is Kim Il-sung tied to Vladimir Putin?');
});

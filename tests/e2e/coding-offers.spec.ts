/** Is what a sentence may say offered while it is read, added by one press and by none that was not meant? */
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { article, evidence, FIRST, lines, numberOf, onDevice, open, overflows, sentence, test, toast } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const TEXT = `Harbour news

Brightwater Ports pays Luis Ferro, and Kestrel Shipping sued Northline Media. Luis Ferro met Petra Halvorsen in May.

It was raining in Marlow all week. Nobody answered the telephone.`;

/** Each of the three sentences in a row says something. */
const THREE = `Harbour news

Brightwater Ports pays Luis Ferro. Kestrel Shipping sued Northline Media. Luis Ferro met Petra Halvorsen in May.

It was raining in Marlow all week, and ${'the quay was wet and '.repeat(30)}the cranes stood still. Nobody answered the telephone.`;

const offers = (page: Page): Locator => page.getByRole('region', { name: /^§\d+ may say$/ });
const offered = (page: Page): Locator => offers(page).getByRole('listitem');
/** What stands there where nothing is offered. */
const bare = (page: Page): Locator => page.locator('[data-part="bare"]');
/** What is offered has been on the screen, too. */
const ready = (page: Page, at: number): Promise<void> =>
  expect(offers(page).and(page.locator('[data-ready="true"]'))).toHaveAccessibleName(`§${at + 1} may say`);

async function begin(page: Page, text = TEXT): Promise<void> {
  await open(page, FIRST);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('New dossier');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New dossier' });
  await dialog.getByRole('textbox', { name: 'Text of the article' }).fill(text);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(numberOf(page, 0)).toBeFocused();
}

test('what a sentence may say is added by its key, one after the other, and the reading goes on', async ({ page }) => {
  await begin(page);
  await expect(page.locator('[data-looked="0"]')).toHaveCount(1);
  await expect(offers(page)).toHaveCount(0);
  await page.keyboard.press('y');
  await expect(toast(page)).toHaveText('Nothing is offered for this sentence.');
  await page.keyboard.press('r');
  await ready(page, 1);
  await expect(offered(page)).toHaveCount(2);
  await expect(offered(page).first()).toContainText('Luis Ferro, new, as Person');
  // The words of each, since neither are all of the sentence.
  await expect(offered(page).last()).toContainText('Kestrel Shipping sued Northline Media');
  expect(await complaintsOfAxe(page, offers(page))).toEqual([]);
  expect(await overflows(page)).toEqual([]);

  await page.keyboard.press('y');
  await expect(toast(page)).toHaveText('Claim added: Brightwater Ports pays Luis Ferro');
  await expect(offered(page)).toHaveCount(1);
  await ready(page, 1);
  await page.keyboard.press('y');
  await ready(page, 2);
  await expect(numberOf(page, 2)).toBeFocused();
  await expect(lines(page)).toHaveCount(2);
  // Each can be undone by itself.
  await page.keyboard.press('Control+z');
  await expect(lines(page)).toHaveCount(1);
});

test('a claim from the form leads on as an offer does, and stays where its sentence may say more', async ({ page }) => {
  await begin(page);
  const form = page.getByRole('form', { name: 'New claim' });
  await page.keyboard.press('r');
  await ready(page, 1);
  await offered(page).first().getByRole('button', { name: 'Change first' }).click();
  await form.getByRole('button', { name: 'Add the claim' }).click();
  await expect(toast(page)).toHaveText('Claim added: Brightwater Ports pays Luis Ferro');
  await ready(page, 1);
  await expect(offered(page)).toHaveCount(1);
  await offered(page).first().getByRole('button', { name: 'Change first' }).click();
  await form.getByRole('button', { name: 'Add the claim' }).click();
  await ready(page, 2);
  await expect(numberOf(page, 2)).toBeFocused();
});

test('what the graph holds takes one line above the article that is coded, and all of it when that is pressed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await begin(page);
  await page.keyboard.press('r');
  await ready(page, 1);
  await page.keyboard.press('y');
  await expect(toast(page)).toContainText('Claim added');
  const fold = evidence(page).getByRole('button', { name: 'Ask the graph, or see its 1 relation' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  const share = async (): Promise<number> => {
    const [above, below] = [await evidence(page).boundingBox(), await article(page).boundingBox()];
    return (above?.height ?? 0) / ((above?.height ?? 0) + (below?.height ?? 0));
  };
  await expect.poll(share).toBeLessThan(0.1);
  await fold.click();
  await expect(evidence(page).getByRole('heading', { name: 'Ask the graph' })).toBeVisible();
  await expect.poll(share).toBeGreaterThan(0.2);
  await fold.click();
  await expect.poll(share).toBeLessThan(0.1);
});

test('one that is not quite right goes to the form, a double click adds one, and where nothing is to be coded nothing is offered', async ({
  page,
}) => {
  await begin(page);
  await page.keyboard.press('r');
  await ready(page, 1);
  await offered(page).last().getByRole('button', { name: 'Change first' }).click();
  const form = page.getByRole('form', { name: 'New claim' });
  await expect(form.getByRole('combobox', { name: 'Who', exact: true })).toHaveValue('Kestrel Shipping');
  await expect(offers(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);

  await numberOf(page, 2).focus();
  await ready(page, 2);
  await offered(page).getByRole('button', { name: 'Add' }).dblclick();
  await expect(toast(page)).toContainText('Luis Ferro meets Petra Halvorsen');
  await expect(lines(page)).toHaveCount(1);
  await expect(numberOf(page, 3)).toHaveAttribute('aria-current', 'step');

  await numberOf(page, 1).focus();
  await ready(page, 1);
  await article(page)
    .getByRole('button', { name: /Nothing to code here/ })
    .click();
  await expect(sentence(page, 1)).toHaveAttribute('data-state', 'nothing');
  await numberOf(page, 1).focus();
  await expect(numberOf(page, 1)).toHaveAttribute('aria-current', 'step');
  await expect(offers(page)).toHaveCount(0);
});

test('what is not so is not offered for its sentence again, and the keys go on beside it', async ({ page }) => {
  await begin(page);
  await page.keyboard.press('r');
  await ready(page, 1);
  await expect(offered(page)).toHaveCount(2);
  for (const left of [1, 0]) {
    await offered(page).first().getByRole('button', { name: 'Not so' }).press('Enter');
    await expect(toast(page)).toContainText('Not offered again for this sentence: ');
    await expect(offered(page)).toHaveCount(left);
    const next = left ? offered(page).first().getByRole('button', { name: 'Add' }) : numberOf(page, 1);
    await expect(next).toBeFocused();
  }
  // Nor is it when one comes back to the sentence.
  await numberOf(page, 2).focus();
  await ready(page, 2);
  await numberOf(page, 1).focus();
  await expect(page.locator('[data-looked]')).toHaveAttribute('data-looked', '1');
  await expect(offers(page)).toHaveCount(0);

  // Nor after the page was loaded again.
  await onDevice(page, 'Kestrel Shipping');
  await page.reload();
  await numberOf(page, 2).focus();
  await ready(page, 2);
  await numberOf(page, 1).focus();
  await expect(page.locator('[data-looked]')).toHaveAttribute('data-looked', '1');
  await expect(offers(page)).toHaveCount(0);
});

test('where nothing is offered, or nothing any more, what leads on stands where the offers stood', async ({ page }) => {
  await begin(page);
  await expect(bare(page)).toHaveAccessibleName('Nothing is offered for §1.');
  expect(await complaintsOfAxe(page, bare(page))).toEqual([]);
  await bare(page).getByRole('button', { name: 'Next sentence' }).click();
  await ready(page, 1);
  await expect(bare(page)).toHaveCount(0);
  for (const left of [1, 0]) {
    await offered(page).first().getByRole('button', { name: 'Not so' }).click();
    await expect(offered(page)).toHaveCount(left);
  }
  await expect(bare(page)).toHaveAccessibleName('Nothing is offered for §2.');
  await bare(page).and(page.locator('[data-ready="true"]')).getByRole('button', { name: 'Code a claim' }).click();
  const form = page.getByRole('form', { name: 'New claim' });
  await expect(form).toBeVisible();
  await expect(bare(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  // A sentence that is coded says so: more can be coded on it.
  await numberOf(page, 2).focus();
  await ready(page, 2);
  await page.keyboard.press('y');
  await expect(lines(page)).toHaveCount(1);
  await numberOf(page, 2).focus();
  await expect(bare(page)).toHaveAccessibleName('Nothing more is offered for §3.');
});

test('the panel shows the claim that was just added, and not what was read before', async ({ page }) => {
  await begin(page);
  await sentence(page, 1).locator('[data-start]').last().click();
  await ready(page, 1);
  await expect(evidence(page)).toContainText('No claim rests on this sentence');
  await offered(page).first().getByRole('button', { name: 'Add' }).click();
  await expect(lines(page)).toHaveCount(1);
  await expect(evidence(page).getByRole('heading', { level: 2 })).toContainText('Brightwater Ports pays Luis Ferro');
});

test('the text stays where it is from sentence to sentence, as long as the next can be read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await begin(page, THREE);
  const top = async (): Promise<number> => Math.round((await sentence(page, 3).boundingBox())?.y ?? -1);
  await expect(bare(page)).toHaveAccessibleName('Nothing is offered for §1.');
  const before = await top();
  for (let at = 1; at <= 3; at++) {
    await page.keyboard.press('j');
    await ready(page, at);
    expect(await top()).toBe(before);
  }
});

test('«the bank» is offered as the bank that was named before, and as nobody where two were', async ({ page }) => {
  await begin(
    page,
    `Harbour news

Luis Ferro met the bank Nordhavn Kredit in May. The bank lent two million euros to Kestrel Shipping. Orlan Bank sued Luis Ferro. The bank owns Northline Media.`,
  );
  const at = async (sentence: number): Promise<void> => {
    await expect(page.locator(`[data-looked="${String(sentence)}"]`)).toHaveCount(1);
  };
  await at(0);
  await page.keyboard.press('r');
  await ready(page, 1);
  await expect(offered(page)).toHaveCount(1);
  await page.keyboard.press('y');
  await expect(toast(page)).toHaveText('Claim added: Luis Ferro meets Nordhavn Kredit');
  await ready(page, 2);
  await expect(offered(page).first()).toContainText('Nordhavn Kredit lends to Kestrel Shipping');
  await page.keyboard.press('y');
  await expect(toast(page)).toHaveText('Claim added: Nordhavn Kredit lends to Kestrel Shipping');
  await ready(page, 3);
  await page.keyboard.press('y');
  await at(4);
  await expect(offers(page)).toContainText('… owns Northline Media');
  await expect(offers(page)).toContainText('Who does it is missing.');
});

/** The second sentence tells of one only, the third of nobody. */
const HALF = `Harbour news

It sued Northline Media last week. It was raining in Marlow all day.`;

test('where one end is named, what is said of it is offered to be filled in, by its key too', async ({ page }) => {
  await begin(page, HALF);
  await sentence(page, 1).locator('[data-start]').last().click();
  await ready(page, 1);
  await expect(offers(page)).toContainText('… sues Northline Media');
  await expect(offers(page)).toContainText('Who does it is missing.');
  expect(await complaintsOfAxe(page, offers(page))).toEqual([]);
  const form = page.getByRole('form', { name: 'New claim' });
  const who = form.getByRole('combobox', { name: 'Who', exact: true });
  const whom = form.getByRole('combobox', { name: 'to whom' });
  await offers(page).getByRole('button', { name: 'Fill in the rest' }).click();
  await expect(who).toBeFocused();
  await expect(whom).toHaveValue('Northline Media');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await ready(page, 1);
  await page.keyboard.press('y');
  await expect(who).toBeFocused();
  await expect(whom).toHaveValue('Northline Media');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('what to do first is said where the article is, until there is a claim', async ({ page }) => {
    await begin(page);
    const first = article(page).getByText('Tap a sentence in the article.');
    await expect(first).toBeInViewport({ ratio: 1 });
    await sentence(page, 1).locator('[data-start]').first().tap();
    await ready(page, 1);
    await expect(first).toBeInViewport({ ratio: 1 });
    await offered(page).first().getByRole('button', { name: 'Add' }).tap();
    await expect(lines(page)).toHaveCount(1);
    await expect(first).toHaveCount(0);
  });

  test('a sentence that is tapped has its way to a claim in sight, whatever is found in it', async ({ page }) => {
    await begin(page, HALF);
    const form = page.getByRole('form', { name: 'New claim' });
    await sentence(page, 2).locator('[data-start]').first().tap();
    const code = bare(page).getByRole('button', { name: 'Code a claim' });
    await expect(code).toBeInViewport({ ratio: 1 });
    await expect
      .poll(async () => {
        const [said, bar] = await Promise.all([toast(page).boundingBox(), bare(page).boundingBox()]);
        return said === null || said.y + said.height <= (bar?.y ?? 0);
      })
      .toBe(true);
    expect((await code.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    expect(await overflows(page)).toEqual([]);
    await sentence(page, 1).locator('[data-start]').last().tap();
    await ready(page, 1);
    await expect(code).toHaveCount(0);
    const fill = offers(page).getByRole('button', { name: 'Fill in the rest' });
    await expect(fill).toBeInViewport({ ratio: 1 });
    await fill.tap();
    await expect(form.getByRole('combobox', { name: 'to whom' })).toHaveValue('Northline Media');
    await expect(form).toBeInViewport();
  });

  test('it is a tap', async ({ page }) => {
    await begin(page);
    await article(page).getByRole('button', { name: 'Next sentence to read' }).tap();
    await ready(page, 1);
    const add = offered(page).first().getByRole('button', { name: 'Add' });
    await expect(add).toBeInViewport({ ratio: 1 });
    expect((await add.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    await add.tap();
    await expect(toast(page)).toHaveText('Claim added: Brightwater Ports pays Luis Ferro');
    await expect(lines(page)).toHaveCount(1);
    expect(await overflows(page)).toEqual([]);
  });

  test('three taps one after the other add three claims, and the sentence that comes next is in sight each time', async ({
    page,
  }) => {
    await begin(page, THREE);
    await article(page).getByRole('button', { name: 'Next sentence to read' }).tap();
    await ready(page, 1);
    // As quickly as taps can follow each other on one place.
    const add = offered(page).first().getByRole('button', { name: 'Add' });
    for (let i = 0; i < 3; i++) await add.tap();
    await expect(lines(page)).toHaveCount(3);
    await expect(numberOf(page, 4)).toHaveAttribute('aria-current', 'step');
    await expect(sentence(page, 4)).toBeInViewport();
  });

  test('a sentence that is tapped stays in sight, and the message on a claim is not over what is offered next', async ({
    page,
  }) => {
    await begin(page);
    await sentence(page, 2).locator('[data-start]').first().tap();
    await ready(page, 2);
    await expect(sentence(page, 2)).toBeInViewport();
    await expect.poll(() => clearOfOffers(page, sentence(page, 2))).toBe(true);
    await sentence(page, 1).locator('[data-start]').first().tap();
    await ready(page, 1);
    await expect(offered(page)).toHaveCount(2);
    await offered(page).first().getByRole('button', { name: 'Add' }).tap();
    await expect(toast(page)).toHaveText('Claim added: Brightwater Ports pays Luis Ferro');
    await ready(page, 1);
    await expect(offered(page)).toHaveCount(1);
    await expect.poll(() => clearOfOffers(page, toast(page))).toBe(true);
    await expect(toast(page)).toHaveText('Claim added: Brightwater Ports pays Luis Ferro');
  });
});

test.describe('on a phone where things move', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the sentence after a claim is in sight, above what it may say', async ({ page }) => {
    await begin(page, THREE);
    await article(page).getByRole('button', { name: 'Next sentence to read' }).tap();
    for (const at of [1, 2]) {
      await ready(page, at);
      await offered(page).first().getByRole('button', { name: 'Add' }).tap();
      await ready(page, at + 1);
      await expect.poll(() => clearOfOffers(page, sentence(page, at + 1))).toBe(true);
      await expect(numberOf(page, at + 1)).toBeInViewport();
    }
  });
});

/** Whether it ends above what is offered. */
async function clearOfOffers(page: Page, what: Locator): Promise<boolean> {
  const [bar, own] = await Promise.all([offers(page).boundingBox(), what.boundingBox()]);
  return bar !== null && own !== null && own.y + own.height <= bar.y && own.y >= 0;
}

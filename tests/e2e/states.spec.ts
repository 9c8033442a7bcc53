/** Long names, no names, one actor, no claims, no text: is there always something to read that says what to do? */
import { expect, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import { article, evidence, headline, inAttention, overflows, stage, test, under } from './page.ts';
import { LONG_NAME, STATES } from './state-dossiers.ts';

const NO_LINE = 'No line can be drawn yet';

async function openState(page: Page, state: keyof typeof STATES): Promise<void> {
  await page.route('**/state.dossier.json', (route) =>
    route.fulfill({ body: JSON.stringify(STATES[state]), contentType: 'application/json' }),
  );
  await page.goto('./#dossier=state.dossier.json');
  await expect(article(page)).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function expectSound(page: Page): Promise<void> {
  expect(await overflows(page)).toEqual([]);
  expect(await complaintsOfAxe(page)).toEqual([]);
}

const EMPTY: readonly (readonly [keyof typeof STATES, string, readonly string[]])[] = [
  ['noActors', 'no actors', [NO_LINE]],
  ['oneActor', 'one actor whom no claim names', [NO_LINE]],
  ['noClaims', 'no claims', [NO_LINE]],
  ['noDocuments', 'no documents', [NO_LINE, 'This dossier has no documents.', 'paste it, or drop a file']],
  ['noText', 'a document without a text', ['This document has no text.', 'read another document']],
  ['nothing', 'nothing at all', ['This dossier is still empty', 'It begins with an article']],
  ['allInQuestion', 'no quote that stands in its document', [NO_LINE, '2 quotes need attention']],
];

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' }, viewport: { width, height } });

    for (const [state, about, says] of EMPTY)
      test(`a dossier with ${about} says so, and what to do`, async ({ page }) => {
        await openState(page, state);
        for (const text of says) await expect(page.getByText(text).first()).toBeAttached();
        await expectSound(page);
      });

    test('where no line can be drawn, nothing is asked of the graph, and what can be mended comes first', async ({
      page,
    }) => {
      await openState(page, 'allInQuestion');
      const pane = evidence(page);
      await expect(pane.getByText('No line can be drawn until a quote is repaired.')).toBeAttached();
      await expect(pane.getByText(/^Choose a line or an actor/)).toHaveCount(0);
      await expect(pane.getByRole('heading')).toHaveText(['2 quotes need attention']);
      await expect(pane.getByRole('heading', { name: 'Ask the graph' })).toHaveCount(0);
      await inAttention(page, 'missing').first().click();
      await expect(headline(page)).toHaveText(/meets/);
    });

    test('without a claim it is said what is missing, and nothing is asked of the graph', async ({ page }) => {
      await openState(page, 'noClaims');
      await expect(evidence(page).getByText('Nobody has noted a claim yet')).toBeAttached();
      await expect(evidence(page).getByRole('heading')).toHaveCount(0);
      await expect(evidence(page).getByText(/^Choose a line or an actor/)).toHaveCount(0);
    });

    test('an actor without a name goes by its id, wherever it is named', async ({ page }) => {
      await openState(page, 'nameless');
      await expect(stage(page).locator('[data-label="anna"]')).toHaveText('anna');
      await evidence(page)
        .getByRole('button', { name: /^anna meets Budi$/i })
        .click();
      await headline(page)
        .getByRole('button', { name: /^anna$/i })
        .click();
      await expect(headline(page)).toHaveText('anna');
      await expectSound(page);
    });

    test('names of two hundred letters, with and without spaces, break and fit', async ({ page }) => {
      await openState(page, 'longNames');
      await expectSound(page);
      await under(page, 'Diplomacy').getByRole('button').click();
      await expect(headline(page)).toContainText(LONG_NAME.slice(0, 60));
      await expectSound(page);
      await headline(page).getByRole('button').first().click();
      await expect(headline(page)).toContainText(LONG_NAME.slice(0, 60));
      await expectSound(page);
    });
  });
}

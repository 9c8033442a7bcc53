/** Is a relation said from either end, and the same relation all the same? And does a form that stayed open leave words that are chosen alone? */
import { expect, type Locator, type Page } from '@playwright/test';
import {
  evidence,
  FIRST,
  headline,
  lines,
  numberOf,
  open,
  pointOfActor,
  sample,
  test,
  toast,
  fromWho,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

const form = (page: Page): Locator => page.getByRole('form', { name: 'New claim' });
const field = (page: Page, name: string): Locator => form(page).getByRole('combobox', { name, exact: true });

/** The sample, in which «leads» is said from the other end, too; and one claim of it. */
async function openLed(page: Page): Promise<void> {
  await open(page, FIRST);
  const dossier = sample('kim-putin');
  const relationTypes = dossier.relationTypes.map((type) =>
    type.id === 'leadership' ? { ...type, labelInverse: { en: 'is led by', id: 'dipimpin oleh' } } : type,
  );
  const claims = dossier.claims.filter(({ relation }) => relation === 'leadership').slice(0, 1);
  const transfer = await page.evaluateHandle(
    (content) => {
      const made = new DataTransfer();
      made.items.add(new File([content], 'led.json', { type: 'application/json' }));
      return made;
    },
    JSON.stringify({ ...dossier, id: 'led', relationTypes, claims }),
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(lines(page)).toHaveCount(1);
}

async function chooseSentence(page: Page, sentence: number): Promise<void> {
  const number = numberOf(page, sentence);
  await number.evaluate((button: HTMLElement) => button.focus());
  await number.click();
  await page.keyboard.press('Shift+End');
  await expect(page.getByRole('toolbar', { name: 'The chosen words' })).toBeVisible();
}

test('a relation that is chosen as it is said from its other end turns the ends, and a card says it from its own side', async ({
  page,
}) => {
  await openLed(page);
  await chooseSentence(page, 15);
  await page.keyboard.press('c');
  await fromWho(form(page));
  await field(page, 'Who').fill('Russia');
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(/Russia/);
  await page.keyboard.press('Tab');
  await expect(field(page, 'does what')).toBeFocused();
  await field(page, 'does what').fill('led by');
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(/is led by\s*⇄ leads/);
  await page.keyboard.press('Tab');
  await expect(field(page, 'does what')).toHaveValue('leads');
  await expect(field(page, 'to whom')).toHaveValue('Russia');
  await expect(toast(page)).toHaveText('The ends have changed places: leads');
  // It is said where the user looks, too; and what is typed next goes to the other end, not over whom they have just chosen.
  await expect(form(page).locator('[data-part="turned"]')).toHaveText('The ends have changed places: leads');
  await expect(field(page, 'Who')).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  const { x, y } = await pointOfActor(page, 'north-korea');
  await page.mouse.click(x, y);
  await expect(headline(page)).toHaveText('North Korea');
  const led = evidence(page).getByRole('button', { name: 'North Korea is led by Kim Jong Un' });
  await led.click();
  // The line itself has one direction, which its claims have.
  await expect(headline(page)).toContainText('Kim Jong Un leads North Korea');
});

test('words that are chosen while the form only stayed open begin a claim of their own', async ({ page }) => {
  await openLed(page);
  await chooseSentence(page, 15);
  await page.keyboard.press('c');
  for (const [name, text] of [
    ['Who', 'Vladimir Putin'],
    ['does what', 'leads'],
    ['to whom', 'Russia'],
  ] as const) {
    await field(page, name).fill(text);
    await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(new RegExp(text));
    await page.keyboard.press('Tab');
  }
  await form(page).getByRole('button', { name: 'Add, and another here' }).click();
  await expect(lines(page)).toHaveCount(2);
  await expect(form(page)).toBeVisible();
  await chooseSentence(page, 17);
  await page
    .getByRole('toolbar', { name: 'The chosen words' })
    .getByRole('button', { name: /^Claim/ })
    .click();
  const quotes = form(page).locator('[data-part="quote"]');
  await expect(quotes).toHaveCount(1);
  await expect(quotes).toContainText('§18');
});

/** Does a line that is drawn from one actor to another begin a claim, with the sentences that name both? */
import { expect, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import {
  actor,
  article,
  clickActor,
  evidence,
  FIRST,
  graph,
  open,
  pointOfActor,
  sentence,
  stage,
  test,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const form = (page: Page) => page.getByRole('form', { name: 'New claim' });
const field = (page: Page, name: string) => form(page).getByRole('combobox', { name, exact: true });
const asks = (page: Page) => stage(page).getByText(/^A line from .+: choose to whom\.$/);
const handle = (page: Page) => stage(page).getByRole('button', { name: /^Draw a line from / });

async function expectDraft(page: Page): Promise<void> {
  await expect(field(page, 'Who')).toHaveValue('Yonhap News');
  await expect(field(page, 'to whom')).toHaveValue('KCNA');
}

test('the handle of an actor is dragged to another, and a sentence that names both becomes the quote', async ({
  page,
}) => {
  await open(page, FIRST);
  // Whoever only reads has no handle in the way.
  await clickActor(page, 'yonhap');
  await expect(evidence(page).getByRole('heading', { level: 2, name: 'Yonhap News' })).toBeVisible();
  await expect(handle(page)).toHaveCount(0);
  await page.getByRole('tab', { name: 'Coding' }).click();
  await expect(handle(page)).toBeVisible();
  const before = await actor(page, 'yonhap').getAttribute('transform');
  await handle(page).hover();
  await page.mouse.down();
  const to = await pointOfActor(page, 'kcna');
  await page.mouse.move(to.x - 30, to.y - 30, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await expect(stage(page).locator('[data-drawing="kcna"]')).toBeVisible();
  await page.mouse.up();
  await expectDraft(page);
  // Nobody was moved by it.
  expect(await actor(page, 'yonhap').getAttribute('transform')).toBe(before);

  const both = form(page).getByRole('region', { name: /names? both/ });
  const offers = both.getByRole('button');
  await expect(offers.first()).toContainText('KCNA');
  expect(await complaintsOfAxe(page, form(page))).toEqual([]);
  const words = (await offers.first().innerText()).replace(/^§\d+\s*/u, '').trim();
  await offers.first().click();
  await expect(both).toHaveCount(0);
  await expect(form(page).locator('[data-part="quote"]').locator('[data-quoted]')).toHaveText(words);
  await expectDraft(page);
  const number = await form(page).locator('[data-part="quote"]').innerText();
  await expect(sentence(page, Number(/§(\d+)/.exec(number)?.[1]) - 1)).toBeInViewport();
});

test('by keys: l begins the line at the chosen actor, Enter ends it at another, Escape gives it up', async ({
  page,
}) => {
  await open(page, FIRST);
  await clickActor(page, 'ukraine');
  await page.keyboard.press('l');
  await expect(asks(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asks(page)).toHaveCount(0);
  await expect(evidence(page).getByRole('heading', { level: 2, name: 'Ukraine' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(graph(page)).toBeFocused();
  // To a neighbour, whoever it is.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Who')).toHaveValue('Ukraine');
  await expect(field(page, 'to whom')).not.toHaveValue('');
});

test('where no sentence names both, that is said plainly, and chosen words are the quote', async ({ page }) => {
  await open(page, FIRST);
  await clickActor(page, 'ukraine');
  await evidence(page).getByRole('button', { name: 'Draw a line' }).click();
  await clickActor(page, 'kcna');
  await expect(form(page).getByRole('heading', { name: /^No sentence names both Ukraine and / })).toBeVisible();
  await article(page).getByRole('button', { name: 'Sentence 3,' }).focus();
  await page.keyboard.press('c');
  await expect(form(page).locator('[data-part="quote"]').locator('[data-quoted]')).toHaveCount(1);
  await expect(field(page, 'Who')).toHaveValue('Ukraine');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a line is drawn by two taps', async ({ page }) => {
    await open(page, FIRST);
    const tap = async (id: string): Promise<void> => {
      const { x, y } = await pointOfActor(page, id);
      await page.touchscreen.tap(x, y);
    };
    await tap('yonhap');
    await evidence(page).getByRole('button', { name: 'Draw a line' }).tap();
    await expect(asks(page)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Details' })).toHaveAttribute('data-rest', 'peek');
    // The stage has another height now, and everybody another place.
    await expect
      .poll(async () => {
        const [one, other] = [await pointOfActor(page, 'kcna'), await pointOfActor(page, 'kcna')];
        return one.x === other.x && one.y === other.y;
      })
      .toBe(true);
    await tap('kcna');
    await expectDraft(page);
    await expect(form(page).getByRole('region', { name: /names? both/ })).toBeVisible();
  });
});

/** From a line to its sentence: the one promise of the app, with a mouse. */
import { expect } from '@playwright/test';
import {
  activeWords,
  actors,
  article,
  clickActor,
  clickLine,
  evidence,
  emphasisedLines,
  expectInSight,
  expectThread,
  FIRST,
  headline,
  line,
  lines,
  numberOf,
  open,
  pointOfGround,
  pointOnLine,
  scene,
  sentence,
  stage,
  STRAIT,
  test,
  thread,
  toast,
  under,
  zoomOf,
} from './page.ts';

const COMRADES = 'kim-jong-un~comradeship~vladimir-putin';

test.describe('in the language of the device', () => {
  test('the first visit shows the seed, in Indonesian', async ({ page }) => {
    await open(page, FIRST);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kim dan Putin/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await expect(actors(page)).toHaveCount(19);
    await expect(lines(page)).toHaveCount(47);
    await expect(article(page).locator('[data-sentence]')).toHaveCount(21);
    await expect(thread(page)).toHaveCount(0);
    await clickLine(page, 'kim-jong-un~arms-supply~russia');
    await expect(headline(page)).toHaveText('Kim Jong Un memasok senjata kepada Rusia, dituduhkan');
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'] });

  test('a line opens its sentence, its numbers and its quotes', async ({ page }) => {
    await open(page, FIRST);
    await clickLine(page, COMRADES);

    await expect(headline(page)).toHaveText(/^Kim Jong Un .+ Vladimir Putin/);
    const numbers = evidence(page)
      .getByRole('paragraph')
      .filter({ hasText: /^2 claims/ });
    await expect(numbers).toHaveText(/^2 claims.*1 document.*1 independent source$/);
    // The number says who they are.
    const sources = numbers.getByRole('button', { name: '1 independent source' });
    await sources.click();
    await expect(sources).toHaveAttribute('aria-expanded', 'true');
    await expect(
      evidence(page).getByRole('listitem').filter({ hasText: 'by way of Yonhap News ← KCNA' }),
    ).toContainText('Kim Jong Un');
    await sources.click();
    await expect(evidence(page).getByText('by way of Yonhap News')).toHaveCount(0);
    const cards = evidence(page).locator('[data-claim]');
    await expect(cards).toHaveCount(2);

    const own = evidence(page).locator('[data-claim="c-1d"]');
    await expect(own.locator('mark')).toHaveText(/^Kim Jong Un telah .+ “kamerad terdekatnya”$/);
    await expect(own.getByRole('blockquote')).toHaveAttribute('lang', 'id');
    await expect(own.getByRole('button', { name: /^Sentence 1:/ })).toHaveText('§1');
    await expect(own.getByRole('term')).toHaveText('Who says so');
    await expect(own.getByRole('definition')).toHaveText('Kim Jong Un');
    await expect(own.getByRole('listitem')).toContainText(['asserted', 'Said: October 2024']);
    await expect(own.getByText('Translation (English)')).toBeVisible();
    await expect(own.getByText(/^Kim Jong Un has sent a birthday message/)).toHaveAttribute('lang', 'en');

    const reported = evidence(page).locator('[data-claim="c-1f"]');
    await expect(reported.getByRole('definition')).toHaveText('Yonhap News, citing KCNA: Kim Jong Un');
    await expect(reported.getByRole('button', { name: 'inferred', exact: true })).toBeVisible();
    await reported.getByText('Coder’s note').click();
    await expect(reported.getByText(/^Inferred: the speaker of sentence 6/)).toBeVisible();

    await own.getByRole('button', { name: 'Copy as citation' }).click();
    await expect(toast(page)).toHaveText('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('“Kim Jong Un telah mengirimkan pesan ulang tahun');
    expect(copied).toContain('§1');
    expect(copied).toContain('Kim Jong Un has sent a birthday message');
    expect(copied).toMatch(/Who says so: Kim Jong Un$/);
  });

  test('the thread joins the line and its words, whatever moves', async ({ page }) => {
    await open(page, FIRST);
    const edge = 'russia~missile-use~north-korea';
    await clickLine(page, edge);
    const joined = () => expectThread(page, edge);

    await expectInSight(activeWords(page), article(page));
    await expect(activeWords(page).first()).toHaveCSS('background-color', /^(?!rgba\(0, 0, 0, 0\))/);
    await joined();

    const before = await zoomOf(page);
    const ground = await pointOfGround(page);
    const near = await pointOnLine(page, edge);
    await page.mouse.move(near.x, near.y);
    await page.mouse.wheel(0, -120);
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(before);
    await joined();

    await page.mouse.wheel(0, 120);
    await expect.poll(() => zoomOf(page)).toBeLessThan(before * 1.02);
    const start = await pointOnLine(page, edge);
    await page.mouse.move(ground.x, ground.y);
    await page.mouse.down();
    await page.mouse.move(ground.x + 35, ground.y + 25, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await pointOnLine(page, edge)).x - start.x).toBeCloseTo(35, 0);
    await joined();

    await article(page).hover();
    await page.mouse.wheel(0, 60);
    await joined();
    await page.setViewportSize({ width: 1180, height: 820 });
    await joined();
    await expect(headline(page)).toHaveText(/^Russia /);
  });

  test('the thread tells when its words are out of sight', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 620 });
    await open(page, FIRST);
    const edge = 'kim-jong-un~birthday-greetings~vladimir-putin';
    await clickLine(page, edge);
    await expectThread(page, edge);

    // The article's words leave: the same words in the card take over, then an arrow that points to where they went.
    await article(page).hover();
    await page.mouse.wheel(0, 3000);
    await expectThread(page, edge, '[data-quote="c-1c"]');
    await evidence(page).hover();
    await page.mouse.wheel(0, 3000);
    await expect(page.locator('[data-thread-end]')).toHaveAttribute('data-thread-end', 'above');
  });

  test('the thread goes with its words: hidden, covered, taken out, or in another article', async ({ page }) => {
    await open(page, FIRST);
    const edge = 'kim-jong-un~birthday-greetings~vladimir-putin';
    await clickLine(page, edge);
    const hung = () => expectThread(page, edge);
    await hung();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(thread(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await hung();
    // By whatever hand: nobody tells the thread.
    // A pane that is hidden has no role to find it by.
    const [reading, proof] = await Promise.all([article(page).elementHandle(), evidence(page).elementHandle()]);
    const quote = evidence(page).locator('[data-quote="c-1c"]');
    for (const [hide, show] of [
      ['visibility: hidden', ''],
      ['display: none', ''],
      ['opacity: 0', ''],
    ] as const) {
      for (const pane of [reading, proof])
        await pane?.evaluate((e, css) => ((e as HTMLElement).style.cssText = css), hide);
      await expect(thread(page)).toHaveCount(0);
      for (const pane of [reading, proof])
        await pane?.evaluate((e, css) => ((e as HTMLElement).style.cssText = css), show);
      await hung();
    }
    await reading?.evaluate((e) => ((e as HTMLElement).style.display = 'none'));
    await expectThread(page, edge, '[data-quote="c-1c"]');
    await quote.evaluateAll((all) => all.forEach((e) => e.remove()));
    await expect(thread(page)).toHaveCount(0);
    await reading?.evaluate((e) => ((e as HTMLElement).style.display = ''));
    await hung();
    await page.getByRole('tab', { name: 'Table' }).click();
    await expect(thread(page)).toHaveCount(0);
  });

  test('a card leads to its own words', async ({ page }) => {
    await open(page, FIRST);
    const edge = 'kim-jong-un~birthday-greetings~vladimir-putin';
    await clickLine(page, edge);
    const second = evidence(page).locator('[data-claim="c-2a"]');
    await second.getByRole('button', { name: 'Show in the article', exact: true }).click();
    await expect(sentence(page, 1).locator('[data-active]').first()).toBeVisible();
    await expect(sentence(page, 0).locator('[data-active]')).toHaveCount(0);
    await expectInSight(activeWords(page), article(page));
    await expectThread(page, edge);
  });

  test('the keys go to the article when it is asked for, and Escape brings them back', async ({ page }) => {
    await open(page, FIRST);
    await clickLine(page, 'kim-jong-un~birthday-greetings~vladimir-putin');
    const button = evidence(page)
      .locator('[data-claim="c-2a"]')
      .getByRole('button', { name: 'Show in the article', exact: true });
    await button.click();
    await expect(numberOf(page, 1)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    await expect(headline(page)).toBeVisible();
  });

  test('the boundary between evidence and article is moved by keys and by hand', async ({ page }) => {
    await open(page, FIRST);
    const split = page.getByRole('separator', { name: 'Boundary between evidence and article' });
    const height = async (): Promise<number> => (await evidence(page).boundingBox())?.height ?? 0;
    const before = await height();
    await split.focus();
    await page.keyboard.press('ArrowUp');
    await expect(split).toHaveAttribute('aria-valuenow', '55');
    await expect.poll(height).toBeLessThan(before);
    await page.keyboard.press('End');
    await expect(split).toHaveAttribute('aria-valuenow', '85');
    await split.hover();
    await page.mouse.down();
    await page.mouse.move(1300, 300);
    await page.mouse.up();
    await expect.poll(height).toBeLessThan(before);
    await split.dblclick();
    await expect(split).toHaveAttribute('aria-valuenow', '60');
    await page.setViewportSize({ width: 1000, height: 500 });
    await expect(split).toBeHidden();
  });

  test('back in the overview, the keys and the page are where the reader left them', async ({ page }) => {
    await open(page, FIRST);
    const row = evidence(page).locator('[data-opens*="~"]').last();
    await row.focus();
    const top = (): Promise<number> => evidence(page).evaluate((element) => element.scrollTop);
    const before = await top();
    expect(before).toBeGreaterThan(200);
    await page.keyboard.press('Enter');
    await expect(evidence(page)).toHaveAccessibleName(/^Evidence: ./);
    await page.keyboard.press('Escape');
    await expect(row).toBeFocused();
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  });

  test('Escape and a click on the ground clear what is chosen', async ({ page }) => {
    await open(page, FIRST);
    for (const clear of [
      () => page.keyboard.press('Escape'),
      async () => {
        const { x, y } = await pointOfGround(page);
        await page.mouse.click(x, y);
      },
    ]) {
      await clickLine(page, COMRADES);
      await expect(thread(page)).toHaveCount(1);
      await clear();
      await expect(thread(page)).toHaveCount(0);
      await expect(activeWords(page)).toHaveCount(0);
      await expect(evidence(page).getByRole('heading', { name: 'All relations, as sentences' })).toBeVisible();
    }
  });

  test('an actor opens who they are and all that links them', async ({ page }) => {
    await open(page, FIRST);
    await clickActor(page, 'kim-jong-un');
    await expect(headline(page)).toHaveText('Kim Jong Un');
    await expect(evidence(page).getByText('김정은', { exact: true })).toHaveAttribute('lang', 'ko');
    await expect(evidence(page).getByRole('link', { name: /Wikidata/ })).toHaveAttribute('href', /wikidata\.org/);
    const relations = under(page, 'All relations of Kim Jong Un');
    await expect(relations.getByRole('button').first()).toBeVisible();
    await expect(evidence(page).getByRole('heading', { name: 'What rests on the word of Kim Jong Un' })).toBeVisible();

    await relations.getByRole('button', { name: /supplies arms to Russia, allegedly/ }).click();
    await expect(headline(page)).toHaveText('Kim Jong Un supplies arms to Russia, allegedly');
    await headline(page).getByRole('button', { name: 'Russia' }).click();
    await expect(headline(page)).toHaveText('Russia');
  });

  test('hovering says what a line is, and dims the rest', async ({ page }) => {
    await open(page, FIRST);
    const { x, y } = await pointOnLine(page, 'russia~war~ukraine');
    await page.mouse.move(x, y);
    await expect(stage(page).getByText(/^Russia .+ Ukraine$/)).toBeVisible();
    await expect(scene(page)).not.toHaveCSS('opacity', '1');
    await expect(emphasisedLines(page)).toHaveCount(1);
    const ground = await pointOfGround(page);
    await page.mouse.move(ground.x, ground.y);
    await expect(scene(page)).toHaveCSS('opacity', '1');
    await expect(emphasisedLines(page)).toHaveCount(0);
  });

  test('parallel relations are told apart, and each can be clicked', async ({ page }) => {
    await open(page, STRAIT);
    const between = await lines(page).evaluateAll((paths) =>
      paths
        .map((path) => path.getAttribute('data-edge') ?? '')
        .filter((id) => /^(lembara~.+~tirunesa|tirunesa~.+~lembara)$/.test(id)),
    );
    expect(between).toHaveLength(6);
    const sentences = new Set<string>();
    for (const edge of between) {
      await clickLine(page, edge);
      await expect(emphasisedLines(page)).toHaveAttribute('data-edge', edge);
      await expect(line(page, edge)).toHaveCount(1);
      sentences.add(await headline(page).innerText());
      await expect(evidence(page).getByText('6 relations between these two')).toBeVisible();
    }
    expect(sentences.size).toBe(6);
  });
});

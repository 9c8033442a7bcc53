/** A story in the HTML file: sections that read without scripts; with them, the picture goes along with what is read. */
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { complaintsByDayAndNight } from './axe.ts';
import { askFor, reading, saved } from './html-file.ts';
import { asFile, chooseFile, FIRST, open, sample, test, withoutPickers } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const STORY = [
  { id: 'all', title: { en: 'Everybody' }, text: { en: 'Who is in it.' }, view: '' },
  { id: 'one', title: { en: 'One man' }, text: { en: 'What is said of <b>him</b>.' }, view: 'show=actor:kim-jong-un' },
  { id: 'alleged', title: { en: 'Only alleged' }, view: 'only-modality=alleged&idle=hide' },
  {
    id: 'arab',
    title: { ar: 'خطوة أخيرة' },
    text: { ar: 'كلمات من اليمين' },
    view: `show=claim:${sample('kim-putin').claims[0]?.id}`,
  },
];

/** The app with a story open, and its page on the disk. */
async function pageWithStory(
  page: Page,
  info: TestInfo,
  leaveOut = false,
  own: Readonly<Record<string, string>> = {},
): Promise<string> {
  await withoutPickers(page);
  await open(page, FIRST);
  await chooseFile(page, asFile('told.json', { ...sample('kim-putin'), id: 'told', story: STORY }));
  await expect(page.getByRole('tab', { name: 'Story' })).toBeVisible();
  const dialog = await askFor(page, /HTML page/u);
  if (leaveOut) await dialog.getByRole('checkbox', { name: 'The story' }).check();
  for (const [field, words] of Object.entries(own)) await dialog.getByLabel(field, { exact: true }).fill(words);
  return saved(page, dialog.getByRole('button', { name: 'Save the page' }), info);
}

const step = (file: Page, number: number): Locator => file.locator(`[id="step=${number}"]`);
const told = (file: Page): Locator => file.locator('[data-step][data-now]');
const picture = (file: Page): Locator => file.getByRole('region', { name: 'The graph' });
const view = (file: Page): Promise<string | null> => picture(file).getByRole('group').getAttribute('viewBox');
/** What is in the picture as clearly as ever. */
const clear = (file: Page): Locator =>
  picture(file).locator('a[id^="benang-line-"]:not([data-look="back"], [data-look="gone"])');
/** A reader scrolls until the words are where one reads. */
const readTo = (file: Page, number: number): Promise<void> =>
  step(file, number)
    .getByRole('heading')
    .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
const expectTold = (file: Page, number: number): Promise<void> =>
  expect(told(file)).toHaveAttribute('id', `step=${number}`);
const sideways = (file: Page): Promise<number> =>
  file.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('without scripts a story reads as sections that lead to their evidence, on a phone, too', async ({
  page,
  browser,
}, info) => {
  test.slow();
  const path = await pageWithStory(page, info);
  expect((await readFile(path)).length).toBeLessThan(400_000);
  const { page: file, faults, leave } = await reading(browser, path, false, { hash: '#step=2' });
  await expect(step(file, 2).getByRole('heading')).toBeInViewport();
  await expect(step(file, 2)).toContainText('What is said of <b>him</b>.');
  await expect(step(file, 4).getByRole('heading')).toHaveAttribute('dir', 'rtl');
  await expect(step(file, 4).locator('mark').first()).toBeVisible();
  await expect(file.getByRole('button')).toHaveCount(0);
  await step(file, 2).getByRole('listitem').first().getByRole('link').click();
  await expect(file).toHaveURL(/#relation-\d+$/u);
  await expect(file.locator(':target')).toBeInViewport();
  await file.setViewportSize({ width: 390, height: 844 });
  expect(await sideways(file)).toBe(0);
  expect(faults).toEqual([]);
  await leave();
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const)
  test(`with scripts the picture shows the step that is read, ${width} pixels wide`, async ({
    page,
    browser,
  }, info) => {
    test.slow();
    const path = await pageWithStory(page, info);
    const { page: file, faults, leave } = await reading(browser, path, true, { width, height });
    const whole = await view(file);
    await expect(clear(file)).toHaveCount(47);
    // The first step is there as soon as the page is.
    await expectTold(file, 1);
    await expect(step(file, 1).getByRole('heading')).toBeInViewport({ ratio: 1 });

    await readTo(file, 2);
    await expectTold(file, 2);
    await expect(file).toHaveURL(/#step=2$/u);
    await expect.poll(() => view(file)).not.toBe(whole);
    // Those that are not yet opened, too.
    const shown = await step(file, 2).getByRole('listitem', { includeHidden: true }).count();
    await expect(clear(file)).toHaveCount(shown);
    await expect(picture(file)).toBeInViewport({ ratio: 0.9 });
    const [figure, words] = [await picture(file).boundingBox(), await step(file, 2).boundingBox()];
    expect((figure?.x ?? 0) + (figure?.width ?? 0)).toBeLessThanOrEqual(words?.x ?? 0);
    expect(await complaintsByDayAndNight(file)).toEqual([]);

    // At once: a reader who scrolls while the page is on its way would meet it somewhere.
    await file.emulateMedia({ reducedMotion: 'reduce' });
    // Reading on takes nothing away from the keys; buttons and arrows go on.
    const next = file.getByRole('button', { name: 'Next step' });
    await next.click();
    await expectTold(file, 3);
    await expect(next).toBeFocused();
    await expect(file).toHaveURL(/#step=3$/u);
    await expect(picture(file).locator('[data-look="gone"]').first()).toBeHidden();
    await expect(file.getByText('3 of 4: Only alleged')).toBeAttached();
    await file.keyboard.press('ArrowRight');
    await expectTold(file, 4);
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await file.keyboard.press('ArrowLeft');
    await expectTold(file, 3);
    await readTo(file, 2);
    await expectTold(file, 2);
    await expect(next).toBeFocused();

    // A line by hand, and the next step takes over again.
    const chosen = file.getByRole('complementary', { name: 'What is chosen' });
    await step(file, 2).getByRole('listitem').first().getByRole('link').click();
    await expect(chosen.getByRole('heading', { level: 4 })).toBeVisible();
    await expect(chosen).toBeFocused();
    await expectTold(file, 2);
    await next.click();
    await expectTold(file, 3);
    await expect(chosen).toBeHidden();
    await expect(picture(file).locator('[data-chosen]')).toHaveCount(0);

    // Behind the last step everything is shown again.
    await file.getByRole('heading', { name: 'The relations' }).scrollIntoViewIfNeeded();
    await file.getByRole('heading', { name: 'Who is who' }).scrollIntoViewIfNeeded();
    await expect(told(file)).toHaveCount(0);
    await expect(clear(file)).toHaveCount(47);
    await expect(file).not.toHaveURL(/#/u);
    await expect.poll(() => view(file)).toMatch(new RegExp(`${Number(whole?.split(' ')[2])}(?:\\.00)? `, 'u'));
    expect(faults).toEqual([]);
    await leave();
  });

test('a story has a headline and a maker of its own, and begins with its first step', async ({
  page,
  browser,
}, info) => {
  const path = await pageWithStory(page, info, false, {
    Headline: 'Two leaders <b>and</b> a deal',
    Standfirst: 'What four steps tell.',
    Credit: 'Graphic: the desk',
  });
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    const { page: file, faults, leave } = await reading(browser, path, true, { width, height });
    await expect(file).toHaveTitle('Two leaders <b>and</b> a deal');
    await expect(file.getByRole('heading', { level: 1 })).toHaveText('Two leaders <b>and</b> a deal');
    await expect(file.getByRole('banner')).toContainText('What four steps tell.');
    await expect(file.getByRole('banner')).toContainText('Graphic: the desk');
    await expect(file.getByRole('banner')).not.toContainText('Licence');
    await expect(step(file, 1).getByRole('heading')).toBeInViewport({ ratio: 1 });
    // What else is on the page comes after the story.
    const last = await step(file, 4).boundingBox();
    const contents = await file.getByRole('navigation', { name: 'On this page' }).boundingBox();
    expect(contents?.y).toBeGreaterThan((last?.y ?? Infinity) + (last?.height ?? 0) - 1);
    expect(await sideways(file)).toBe(0);
    expect(faults).toEqual([]);
    await leave();
  }
  // The dialog comes back as it was left.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const dialog = await askFor(page, /HTML page/u);
  await expect(dialog.getByLabel('Headline')).toHaveValue('Two leaders <b>and</b> a deal');
});

test('what a step leaves out is not read aloud either, and takes the focus with it to the picture, not to the top', async ({
  page,
  browser,
}, info) => {
  const path = await pageWithStory(page, info);
  const { page: file, faults, leave } = await reading(browser, path, true);
  await file.emulateMedia({ reducedMotion: 'reduce' });
  const heard = (): Promise<number> => picture(file).getByRole('link', { name: /^\d+$/u }).count();
  const legend = picture(file).locator('[id="benang-legend"]');
  await expect.poll(heard).toBe(47);
  await expect(legend).toBeVisible();
  // The arrows lead from line to line; this one is not alleged.
  const told = await step(file, 3).getByRole('listitem', { includeHidden: true }).allTextContents();
  const number = told.flatMap((text) => /^\s*(\d+)/u.exec(text)?.[1] ?? []);
  const other = Array.from({ length: 47 }, (_, i) => String(i + 1)).find((one) => !number.includes(one)) ?? '';
  await readTo(file, 2);
  await expectTold(file, 2);
  await picture(file).getByRole('link', { name: other, exact: true }).focus();
  await readTo(file, 3);
  await expectTold(file, 3);
  const seen = await picture(file).getByRole('link', { name: /^\d+$/u }).allTextContents();
  const lines = new Set(seen.map((text) => text.trim()));
  expect([...lines].sort()).toEqual([...new Set(number)].sort());
  await expect(legend).toBeHidden();
  await expect(picture(file)).toBeFocused();
  // With the scripts' own words, by the tree that is read aloud.
  const tree = await picture(file).ariaSnapshot();
  expect(tree).not.toMatch(new RegExp(`link "${other}"`, 'u'));
  expect(tree).toMatch(new RegExp(`link "${number[0]}"`, 'u'));
  await readTo(file, 1);
  await expectTold(file, 1);
  await expect.poll(heard).toBe(47);
  expect(faults).toEqual([]);
  await leave();
});

test('an address leads to a step, and to another one', async ({ page, browser }, info) => {
  const path = await pageWithStory(page, info);
  const { page: file, faults, leave } = await reading(browser, path, true, { hash: '#step=3' });
  await expectTold(file, 3);
  await expect(step(file, 3).getByRole('heading')).toBeInViewport();
  await file.evaluate(() => void (location.hash = '#step=2'));
  await expectTold(file, 2);
  await file.goBack();
  await expectTold(file, 3);
  expect(faults).toEqual([]);
  await leave();
});

test('the picture glides to a step where motion is welcome, and gets there', async ({ page, browser }, info) => {
  const path = await pageWithStory(page, info);
  const { page: file, faults, leave } = await reading(browser, path, true);
  await file.emulateMedia({ reducedMotion: 'no-preference' });
  const seen = await picture(file)
    .getByRole('group')
    .evaluate(
      (svg) =>
        new Promise<number>((done) => {
          const views = new Set<string | null>();
          let last = performance.now();
          const observer = new MutationObserver(() => {
            views.add(svg.getAttribute('viewBox'));
            last = performance.now();
          });
          observer.observe(svg, { attributeFilter: ['viewBox'] });
          document.getElementById('step=2')?.firstElementChild?.scrollIntoView({ block: 'start' });
          const ended = (): void => {
            if (views.size > 2 && performance.now() - last > 400) return done(views.size);
            requestAnimationFrame(ended);
          };
          ended();
        }),
    );
  expect(seen).toBeGreaterThan(2);
  // A busy machine pauses while it glides: where it gets to is compared with where it stands without motion.
  await file.emulateMedia({ reducedMotion: 'reduce' });
  await readTo(file, 3);
  await expectTold(file, 3);
  await readTo(file, 2);
  await expectTold(file, 2);
  const there = await view(file);
  await file.emulateMedia({ reducedMotion: 'no-preference' });
  await readTo(file, 3);
  await expect.poll(() => view(file)).not.toBe(there);
  await readTo(file, 2);
  await expect.poll(() => view(file)).toBe(there);
  expect(faults).toEqual([]);
  await leave();
});

test('on a phone the picture stays above the steps, in less than half of the height', async ({
  page,
  browser,
}, info) => {
  const path = await pageWithStory(page, info);
  const { page: file, faults, leave } = await reading(browser, path, true, { width: 390, height: 844 });
  await readTo(file, 2);
  await file.evaluate(() => scrollBy(0, -100));
  await expectTold(file, 2);
  const ways = await file.getByRole('group', { name: 'The story' }).boundingBox();
  const below = (ways?.y ?? NaN) + (ways?.height ?? NaN);
  expect((await picture(file).boundingBox())?.y).toBe(0);
  expect(below).toBeLessThanOrEqual(0.45 * 844 + 1);
  const title = await step(file, 2).getByRole('heading').boundingBox();
  expect(title?.y).toBeGreaterThanOrEqual(below);
  expect(await sideways(file)).toBe(0);
  expect(await complaintsByDayAndNight(file)).toEqual([]);
  await file.getByRole('button', { name: 'Next step' }).click();
  await expectTold(file, 3);
  await expect(step(file, 3).getByRole('heading')).toBeInViewport({ ratio: 1 });
  const next = await step(file, 3).getByRole('heading').boundingBox();
  expect(next?.y).toBeGreaterThanOrEqual(below);
  expect(faults).toEqual([]);
  await leave();
});

test('a story that is left out is not in the file', async ({ page, browser }, info) => {
  const path = await pageWithStory(page, info, true);
  expect(await readFile(path, 'utf8')).not.toContain('Who is in it.');
  const { page: file, faults, leave } = await reading(browser, path, true);
  await expect(picture(file)).toBeVisible();
  await expect(file.getByRole('heading', { name: 'The story' })).toHaveCount(0);
  expect(faults).toEqual([]);
  await leave();
});

/**
 * Does whoever asks for a part that is fetched only when it is wanted hear that it did not come, and get it when it can be had? Each of
 * them is held back and given, on one page that is never loaded again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { madeWorldDossier } from '../speed/made-world.mjs';
import { madePdf, rowsAt } from '../unit/exchange/made-pdf.ts';
import {
  actors,
  article,
  asFile,
  chooseFile,
  clickActor,
  drawn,
  evidence,
  graph,
  kept,
  numberOf,
  test,
  withoutPickers,
} from './page.ts';

interface LazyPart {
  /** What is asked for: a part, or a kind of file that a part reads. */
  readonly file: string;
  readonly ask: (page: Page) => Promise<void>;
  /** What is there when it has come; a dialog where nothing is said. */
  readonly there?: (page: Page) => Locator;
  /** What takes it away again; Escape where nothing is said. */
  readonly leave?: (page: Page) => Promise<void>;
}

const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
/** From the command list: for what has no key of its own. */
const command = (text: string) => async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
};
const said = (page: Page, words: RegExp): Locator => page.getByRole('status').filter({ hasText: words });
const stay = (): Promise<void> => Promise.resolve();
const aside = (page: Page): Locator => page.getByRole('complementary');

/** The picture may be on its way still, from what went before. */
const chooseKim = (page: Page): Promise<void> =>
  expect(async () => {
    await clickActor(page, 'kim-jong-un');
    await expect(page.getByRole('region', { name: 'Evidence: Kim Jong Un', exact: true })).toBeVisible({
      timeout: 3000,
    });
  }).toPass();

const incoming = (page: Page): Locator => page.locator('[data-incoming]');
const leaveArticles = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^(?:Leave|Discard)/u }).click();
};
const WORDS = 'The harbour was closed on Monday. The mayor blamed the owners, who deny it.';
const PAGE = `<html><head><title>A page</title></head><body><article><h1>News</h1><p>${`${WORDS} `.repeat(9)}</p></article></body></html>`;
const DOCX = zipSync({
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'word/document.xml': strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p></w:body></w:document>`,
  ),
});

/** An article that comes as a file. */
const fromFile = (name: string, content: string | Uint8Array): LazyPart => ({
  file: name,
  async ask(page) {
    await command('New dossier')(page);
    await expect(incoming(page)).toBeVisible();
    await incoming(page)
      .locator('input[type="file"][multiple]')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  },
  there: (page) => incoming(page).getByText('The harbour was closed on Monday').first(),
  leave: leaveArticles,
});

/** In the order in which one leads to the next. */
const PARTS: readonly LazyPart[] = [
  {
    file: 'what stands beside the graph',
    ask: stay,
    there: (page) => page.locator('html:not(:has([data-missing], [data-coming]))'),
    leave: stay,
  },
  {
    file: 'what moves the picture by hand',
    ask: async (page) => {
      const box = (await graph(page).boundingBox()) ?? { x: 0, y: 0 };
      await page.mouse.click(box.x + 5, box.y + 5);
    },
    there: (page) => page.locator('[data-gestures]'),
    leave: stay,
  },
  {
    file: 'OpenDossier',
    ask: (page) => page.getByRole('banner').getByRole('button', { name: 'Open', exact: true }).click(),
  },
  {
    file: 'what writes a file',
    ask: (page) => page.getByRole('banner').getByRole('button', { name: 'Save dossier' }).click(),
    there: (page) => said(page, /\.dossier\.json/u),
    leave: stay,
  },
  {
    file: 'what reads a small dossier',
    ask: (page) => chooseFile(page, asFile('small.dossier.json', { format: 'other' })),
    there: (page) => page.getByRole('dialog').filter({ hasText: 'small.dossier.json' }),
  },
  { file: 'CommandList', ask: press('Control+k') },
  { file: 'Help', ask: press('?') },
  { file: 'Table', ask: press('t'), there: (page) => page.getByRole('grid'), leave: press('g') },
  { file: 'Matrix', ask: press('m'), there: (page) => page.getByRole('grid'), leave: press('g') },
  {
    file: 'ActorChooser',
    ask: async (page) => {
      await chooseKim(page);
      await evidence(page).getByRole('combobox').first().focus();
    },
    there: (page) => evidence(page).locator('[data-combobox-input]'),
  },
  { file: 'Ways', ask: press('s'), there: (page) => evidence(page).getByRole('heading', { level: 2 }) },
  {
    file: 'Workshop',
    ask: (page) => aside(page).getByRole('tab', { name: 'Coding' }).click(),
    there: (page) => aside(page).getByRole('button', { name: 'Add articles' }),
    leave: stay,
  },
  {
    file: 'Story',
    ask: (page) => aside(page).getByRole('tab', { name: 'Story' }).click(),
    there: (page) => aside(page).getByRole('button', { name: 'Make a step of this view' }),
    leave: stay,
  },
  {
    file: 'Presenting',
    async ask(page) {
      await aside(page).getByRole('button', { name: 'Make a step of this view' }).click();
      await aside(page).getByRole('button', { name: 'Present the story' }).click();
    },
    there: (page) => page.getByRole('region', { name: 'The story is being told' }),
    async leave(page) {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('region', { name: 'The story is being told' })).toBeHidden();
      await aside(page).getByRole('tab', { name: 'Coding' }).click();
    },
  },
  {
    file: 'DrawLine',
    ask: async (page) => {
      await chooseKim(page);
      await page.keyboard.press('l');
    },
    there: (page) => page.locator('[data-part="linking"]'),
  },
  {
    file: 'in-order',
    ask: async (page) => void (await page.getByRole('combobox', { name: 'Arrange' }).selectOption({ label: 'Circle' })),
    there: (page) => said(page, /rearranged/u),
    leave: press('1'),
  },
  { file: 'FigureDialog', ask: press('e') },
  { file: 'HtmlDialog', ask: command('Save as an HTML page') },
  { file: 'ReportDialog', ask: command('Report and fact check') },
  { file: 'LinkDialog', ask: command('Link with the dossier inside') },
  {
    file: 'what unpacks a link',
    ask: (page) => page.evaluate(() => void (location.hash = '#dossier=inside:AAAA')),
  },
  { file: 'Start', ask: command('New dossier') },
  { file: 'Codebook', ask: command('Codebook: types') },
  {
    file: 'ListTicks',
    ask: async (page) => {
      await chooseKim(page);
      await evidence(page).getByRole('button', { name: 'Put into a list' }).click();
    },
    there: (page) => evidence(page).getByRole('textbox', { name: 'New list' }),
  },
  { file: 'ListsDialog', ask: command('Lists of actors') },
  {
    file: 'ActorsIntoLists',
    ask: async (page) => {
      await page.keyboard.press('t');
      await page.getByRole('button', { name: 'Actors into a list' }).click();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('g');
    },
  },
  { file: 'DetailsDialog', ask: command('About this dossier') },
  { file: 'Proposals', ask: command('Take proposals') },
  { file: 'Compare', ask: command('Compare or merge') },
  { file: 'HistoryDialog', ask: command('History') },
  { file: 'Search', ask: press('/'), there: (page) => page.getByRole('combobox', { name: /^Search/ }) },
  {
    file: 'WordsBar',
    ask: async (page) => {
      await numberOf(page, 3).focus();
      await numberOf(page, 3).click();
      await page.keyboard.press('Shift+End');
    },
    there: (page) => page.getByRole('toolbar'),
    leave: stay,
  },
  { file: 'Composer', ask: press('c'), there: (page) => evidence(page).getByRole('form') },
  {
    file: 'DocumentDialog',
    ask: (page) => article(page).getByRole('button', { name: 'details', exact: true }).click(),
  },
  {
    file: 'ActorEdit',
    ask: async (page) => {
      await chooseKim(page);
      await evidence(page).getByRole('button', { name: 'Edit', exact: true }).click();
    },
    there: (page) => evidence(page).getByRole('textbox').first(),
  },
  {
    file: 'what reads a pasted text',
    ask: async (page) => {
      await command('New dossier')(page);
      await incoming(page).locator('[data-article-text]').fill(`${WORDS} `.repeat(5));
      await incoming(page).locator('[data-article-text]').blur();
    },
    // What reads it knows its language.
    there: (page) => incoming(page).locator('[data-article-text][lang="en"]'),
    leave: leaveArticles,
  },
  {
    file: 'what reads a pasted page',
    ask: async (page) => {
      await command('New dossier')(page);
      await incoming(page)
        .locator('[data-article-text]')
        .evaluate(
          (area, [html, text]) => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            data.setData('text/html', html);
            area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
          },
          [PAGE, `${WORDS} `.repeat(9)] as const,
        );
    },
    // An event of a script leaves the sheet empty; what was pasted has been looked at when its sentences are shown.
    there: (page) => incoming(page).getByRole('tab', { name: 'Numbered sentences', selected: true }),
  },
  fromFile('a.txt', WORDS),
  fromFile('a.html', PAGE),
  fromFile('a.md', `# News\n\n${WORDS}`),
  fromFile('a.srt', `1\n00:00:01,000 --> 00:00:04,000\n${WORDS}\n`),
  fromFile('a.eml', `From: a@example.org\nSubject: News\nMIME-Version: 1.0\n\n${WORDS}\n`),
  fromFile('a.docx', DOCX),
  fromFile('a.pdf', madePdf([rowsAt(60, 700, [WORDS])])),
  {
    // So large that the page does not read it by itself.
    file: 'what reads a dossier',
    ask: (page) => chooseFile(page, asFile('large.dossier.json', { format: 'other', words: WORDS.repeat(20_000) })),
    there: (page) => page.getByRole('dialog').filter({ hasText: 'large.dossier.json' }),
  },
  {
    file: 'what reads a codebook',
    ask: async (page) => {
      await command('New dossier')(page);
      await incoming(page).locator('[data-article-text]').fill(WORDS);
      await incoming(page).getByRole('radio', { name: 'From a file' }).check();
      await incoming(page)
        .locator('[type="file"]:not([multiple])')
        .setInputFiles({ name: 'book.json', mimeType: '', buffer: Buffer.from('{"format":"other"}') });
    },
    there: (page) => incoming(page).getByText('book.json').first(),
    leave: leaveArticles,
  },
  {
    file: 'what reads answers',
    ask: async (page) => {
      await command('Take proposals')(page);
      await page.getByRole('tab', { name: 'Answer' }).click();
      await page
        .getByRole('tabpanel')
        .locator('input[type="file"]')
        .setInputFiles({ name: 'a.zip', mimeType: '', buffer: Buffer.from(zipSync({ 'a.json': strToU8('{}') })) });
    },
    there: (page) => page.getByRole('heading', { name: /a\.(?:zip|json)/u }),
  },
  {
    file: 'what sets letters as outlines',
    ask: async (page) => {
      await press('e')(page);
      await page
        .getByRole('dialog')
        .getByRole('radio', { name: /outlines/iu })
        .check();
    },
    there: (page) => page.getByRole('dialog').getByRole('img', { name: 'Preview' }),
  },
  {
    file: 'what writes PDF',
    ask: async (page) => {
      await press('e')(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Save PDF' }).click();
    },
    there: (page) => page.getByText(/-figure\.pdf/u).first(),
  },
  {
    file: 'what cuts the letters of a page to its words',
    ask: async (page) => {
      await command('Save as an HTML page')(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Save the page' }).click();
    },
    there: (page) => said(page, /\.html/u),
  },
  {
    file: 'what finds the dossier in a figure',
    ask: (page) => chooseFile(page, { name: 'figure.pdf', content: madePdf([rowsAt(60, 700, [WORDS])]) }),
    there: (page) => page.getByRole('dialog').filter({ hasText: 'figure.pdf' }),
  },
];

/** What only a large graph needs. */
const OF_LARGE: readonly LazyPart[] = [
  {
    file: 'OverviewStage',
    ask: (page) => chooseFile(page, { name: 'world.dossier.json', content: madeWorldDossier(320, 700) }),
    there: (page) => page.locator('[data-group]'),
    leave: stay,
  },
  {
    file: 'Between',
    ask: async (page) => {
      await graph(page).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    },
    there: (page) => evidence(page).locator('[data-numbers]'),
    leave: stay,
  },
];

/** Whether something that is awaited was done. */
const DONE = [() => true, () => false] as const;

/**
 * Where these are asked for, nothing is said: what reads the words of a claim would only have proposed, and is asked for again; what saves
 * the work of a page that breaks is fetched while it is well; without its canvas a large graph is drawn in elements; a finger that could mean
 * several lines opens the nearest, and without what says what is pointed at it is said where it is opened; without ribbons lines run in fans, and without
 * what answers a question its answer is not lit, and stands where it is read; where nothing is open, one's own articles and files come in without the cards of what comes with the app; and
 * without the printed article the page is printed as it stands; without thin links from who says so the picture is as it was; without what looks
 * after letters those of the device are shown; what works out ahead what a large dossier will be asked lets it be worked out when it is asked; and a
 * store that does not come is one that does not answer.
 */
const QUIET = [
  'ahead',
  'suggest-claim',
  'rescue',
  'CanvasLayers',
  'names-in-view',
  'ChooseLine',
  'Tip',
  'query-emphasis',
  'ribbons',
  'RibbonNumber',
  'PrintedArticle',
  'Quotations',
  'SampleCards',
  'load-letters',
  'database',
];
/** Comes only where no layout worker can be had: see below. */
const WITHOUT_THREAD = ['arrange'];
/** The page for embedding is another page: `embed.spec.ts`. */
const FRAMED = ['Embed'];

/** The files that the build fetches only when they are wanted, without what tells one build from another. */
function lazyFiles(): Set<string> {
  const folder = new URL(`../../${process.env['BENANG_TEST_DIST'] ?? 'dist'}/assets/`, import.meta.url);
  const scripts = readdirSync(folder).filter((name) => /\.js$/u.test(name));
  const found = scripts.flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+)-[\w-]{8}\.js["'`]/gu),
  ]);
  const entry = JSON.parse(readFileSync(new URL('../version.json', folder), 'utf8')) as { readonly entry: string };
  return new Set(found.map(([, name = '']) => name).filter((name) => !entry.entry.includes(`/${name}-`)));
}

test('whatever does not come says so, and comes when it can be had: every part that the build has', async ({
  page,
  complaints,
}) => {
  test.setTimeout(360_000);
  const all = lazyFiles();
  expect(all.size).toBeGreaterThan(PARTS.length);
  const held = new Set([...all].filter((name) => ![...WITHOUT_THREAD, ...FRAMED].includes(name)));
  const refused = new Set<string>();
  const given = new Set<string>();
  await page.route(/\/assets\/.*\.(?:js|css)$/u, async (route) => {
    const name = /\/([\w.-]+)-[\w-]{8}\.(?:js|css)$/u.exec(route.request().url())?.[1] ?? '';
    const own = [...held].find((one) => name === one);
    if (own === undefined) return route.fallback();
    refused.add(own);
    await route.abort();
  });
  const give = (): void => {
    for (const name of refused) {
      held.delete(name);
      given.add(name);
    }
    refused.clear();
  };
  await withoutPickers(page);
  // A first visit has a part of its own.
  await page.addInitScript(() => localStorage.removeItem('benang.visited'));
  await page.goto('./#lang=en');
  await expect(actors(page).first()).toBeVisible();
  const missing = page.locator('[data-missing], [data-no-fonts]').first();
  /** Asks, and whenever something does not come, gives just that, until what was asked for is there. */
  async function through({ ask, there, leave }: LazyPart): Promise<void> {
    const goal = (there ?? ((one: Page) => one.getByRole('dialog').filter({ hasNot: one.locator('[data-missing]') })))(
      page,
    ).first();
    await ask(page);
    for (;;) {
      await expect(missing.or(goal).first()).toBeVisible();
      // Nothing is on its way any more: either it is there, or it is said that it is not.
      const says = await missing.textContent({ timeout: 1000 }).catch(() => null);
      if (says === null) break;
      expect(says).toMatch(/could not be (?:loaded|fetched)/u);
      give();
      const retry = missing.getByRole('button', { name: 'Try again' });
      // It may be on its way still, from the time before, and come now.
      if (!(await retry.click({ timeout: 2000 }).then(...DONE))) continue;
      await expect
        .poll(async () => (await retry.count()) === 0 || (await retry.isEnabled({ timeout: 500 }).catch(() => true)))
        .toBe(true);
    }
    await (leave ?? press('Escape'))(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  for (const part of PARTS) await test.step(part.file, () => through(part));
  await test.step('what was left half written', async () => {
    await numberOf(page, 3).click();
    await page.keyboard.press('Shift+End');
    await press('c')(page);
    await expect(evidence(page).getByRole('form')).toBeVisible();
    await page.keyboard.type('An');
    await expect(kept(page)).toBeVisible();
    await through({
      file: '',
      ask: async () => void (await page.reload()),
      there: () => evidence(page).getByRole('form'),
      leave: stay,
    });
  });
  for (const part of OF_LARGE) await test.step(part.file, () => through(part));
  // Nothing was given that was not told of: so whatever is not held any more was. What is quiet is not told of, and is asked for again.
  const stillHeld = [...held].filter((name) => !QUIET.includes(name));
  expect(stillHeld, 'parts of the build that no deed of this journey asks for').toEqual([]);
  for (const name of given) expect(all).toContain(name);
  // The browser's own remarks on what was held back.
  const own = complaints.splice(0).filter((text) => !/ERR_FAILED/u.test(text));
  expect(own).toEqual([]);
});

test('a picture that cannot be moved by hand yet says so, and is moved once it can be', async ({
  page,
  complaints,
}) => {
  const held = /\/assets\/(?:zoom|drag)-[^/]*\.js$/u;
  await page.route(held, (route) => route.abort());
  await page.goto('./#lang=en');
  await expect(actors(page).first()).toBeVisible();
  const { x, y } = (await graph(page).boundingBox()) ?? { x: 0, y: 0 };
  // It fails in its own time; before that, a press is only a press. What is said goes with a press beside it.
  const missing = page.locator('[data-missing]');
  await expect
    .poll(async () => {
      if ((await missing.count()) === 0) await page.mouse.click(x + 5, y + 5);
      return missing.count();
    })
    .toBe(1);
  await page.unroute(held);
  await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
  await expect(graph(page)).toHaveAttribute('data-gestures');
  const picture = page.locator('[data-marks="all"]');
  const before = await picture.boundingBox();
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 80, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => picture.boundingBox()).not.toEqual(before);
  expect(complaints.splice(0).filter((text) => !/ERR_FAILED/u.test(text))).toEqual([]);
});

test('a part that is gone from its site leads to the new version, and nothing that was done is lost', async ({
  page,
  complaints,
}) => {
  // Before the page is there: one that is there may ask once more without whoever stands between it and its site.
  await page.route(/\/assets\/Matrix-.*\.js$/u, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.route('**/version.json', (route) => route.fulfill({ json: { entry: 'assets/index-newer.js' } }));
  await page.goto('./#lang=en');
  await drawn(page);
  await page.keyboard.press('m');
  await expect(page.locator('[data-missing]')).toContainText('not on its site any more');
  const notice = page.getByRole('status').filter({ hasText: 'new version of Benang' });
  await expect(notice).toBeVisible();
  await page.unroute(/\/assets\/Matrix-.*\.js$/u);
  await notice.getByRole('button', { name: 'Load it now' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(complaints.every((text) => /404/u.test(text))).toBe(true);
  complaints.length = 0;
});

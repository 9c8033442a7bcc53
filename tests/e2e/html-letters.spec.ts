/** Does the HTML file look the same where nobody has its typefaces: is every letter drawn by a face that it brings, in every writing? */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { askFor, reading, saved } from './html-file.ts';
import { asFile, chooseFile, FIRST, open, sample, test, withoutPickers } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

interface PlatformFont {
  readonly familyName: string;
  readonly isCustomFont: boolean;
  readonly glyphCount: number;
}

/** By what the letters of a page are drawn, as its browser says. */
async function facesIn(file: Page, selector: string): Promise<readonly PlatformFont[]> {
  await file.evaluate(() => document.fonts.ready.then(() => undefined));
  const devtools = await file.context().newCDPSession(file);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const own = { nodeId: root.nodeId, selector: `${selector} :not(script, style, title, desc, path, g)` };
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', own);
  // Of each element, its own text alone.
  const found = await Promise.all(
    nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId }).then(({ fonts }) => fonts)),
  );
  await devtools.detach();
  return found.flat();
}

const STORY = [
  { id: 'all', title: { en: 'Everybody' }, text: { en: 'Who is in it.' }, view: '' },
  { id: 'one', title: { en: 'One man' }, text: { en: 'What is said of him.' }, view: 'show=actor:kim-jong-un' },
  { id: 'alleged', title: { en: 'Only alleged' }, view: 'only-modality=alleged&idle=hide' },
  { id: 'last', title: { ar: 'خطوة أخيرة' }, text: { ar: 'كلمات من اليمين' }, view: '' },
];

test('of the seed with a story of four steps: small, and every letter its own', async ({ page, browser }, info) => {
  test.slow();
  await withoutPickers(page);
  await open(page, FIRST);
  await chooseFile(page, asFile('told.json', { ...sample('kim-putin'), id: 'told', story: STORY }));
  await expect(page.getByRole('tab', { name: 'Story' })).toBeVisible();
  const dialog = await askFor(page, /HTML page/u);
  const path = await saved(page, dialog.getByRole('button', { name: 'Save the page' }), info);
  expect((await readFile(path)).length).toBeLessThan(400_000);
  const { page: file, faults, leave } = await reading(browser, path, true);
  for (const selector of ['body', '#graph svg', '#articles']) {
    const faces = await facesIn(file, selector);
    expect(faces.reduce((sum, { glyphCount }) => sum + glyphCount, 0)).toBeGreaterThan(100);
    expect(faces.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
  }
  expect(faults).toEqual([]);
  await leave();
});

test('in Korean, Arabic, Hindi, Russian and Chinese, read without scripts', async ({ page, browser }, info) => {
  test.slow();
  const dossier = sample('selat-kaca');
  const [first, second, third] = dossier.actors;
  const names: Readonly<Record<string, Record<string, string>>> = {
    [first?.id ?? '']: { en: '조선민주주의인민공화국' },
    [second?.id ?? '']: { en: 'سلطنة مرجانة السّعيدة' },
    [third?.id ?? '']: { en: 'Управление порта' },
  };
  const changed = {
    ...dossier,
    id: 'scripts',
    title: { en: 'क्षेत्र की कहानी — 海峽的故事' },
    summary: { ko: '해협에서 무슨 일이 있었는가?', ar: 'ماذا حدث في المضيق؟' },
    actors: dossier.actors.map((actor) => ({ ...actor, name: names[actor.id] ?? actor.name })),
  };
  await withoutPickers(page);
  await open(page, FIRST);
  await chooseFile(page, asFile('scripts.json', changed));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/क्षेत्र/u);
  const dialog = await askFor(page, /HTML page/u);
  const path = await saved(page, dialog.getByRole('button', { name: 'Save the page' }), info);
  const { page: file, faults, leave } = await reading(browser, path);
  for (const selector of ['header', '#graph svg', '#relations', '#actors', '#articles'])
    expect(
      (await facesIn(file, selector)).filter(({ isCustomFont }) => !isCustomFont),
      selector,
    ).toEqual([]);
  expect(faults).toEqual([]);
  await leave();
});

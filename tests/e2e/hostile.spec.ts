/** A dossier whose every text attacks the page, or is merely strange: nothing runs, nothing breaks. */
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import {
  actors,
  article,
  asFile,
  chooseFile,
  clickActor,
  evidence,
  FIRST,
  headline,
  lines,
  open,
  overflows,
  test,
  withoutPickers,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const ATTACKS = [
  '<script>window.hit = 1; alert(1)</script>',
  '<img src=x onerror="window.hit = 1">',
  '"><svg/onload=window.hit=1>',
  "');window.hit=1;//",
  '{{constructor.constructor("window.hit=1")()}}',
] as const;
const STRANGE = [
  '⛴️🧑🏽‍✈️ 작은 별, 어디야?',
  'سلطنة مرجانة «المدّ»',
  `${'Endless'.repeat(72)}`,
  '  ',
  'a\u0000b\u202Egnp.exe',
];
const ALL = [...ATTACKS, ...STRANGE];

const at = (i: number): string => ALL[i % ALL.length] ?? '';

/** Ten actors in a ring, each line resting on the whole of one sentence. */
function hostileDossier(): object {
  const sentences = ALL.map((words, i) => `${i}. ${words.trim() || 'Empty'} ${ATTACKS.join(' ')}`);
  let text = '';
  const ranges = sentences.map((sentence) => {
    const start = text.length;
    text += `${sentence}\n`;
    return [start, start + sentence.length];
  });
  const everywhere = (i: number): object => ({ en: at(i), id: at(i + 1), ar: at(i + 2), '"><b>': at(i + 3) });
  return {
    format: 'benang-dossier',
    version: 1,
    offsetUnit: 'utf-16',
    id: 'hostile',
    title: everywhere(0),
    summary: everywhere(1),
    language: 'en',
    created: ATTACKS[0],
    creators: [ATTACKS[1]],
    documents: [0, 1].map((n) => ({
      id: `document-${n}`,
      language: n ? 'ar' : 'en',
      csl: {
        id: at(n),
        type: 'article-newspaper',
        title: at(n + 7),
        publisher: ATTACKS[2],
        URL: 'javascript:window.hit=1',
        author: [{ literal: ATTACKS[1] }],
        issued: { 'date-parts': [[2026, 10, 15]] },
      },
      text,
      sentences: ranges,
    })),
    actorKinds: [{ id: 'kind', label: everywhere(2), shape: 'circle' }],
    actors: ALL.map((_, i) => ({
      id: `actor-${i}`,
      name: everywhere(i),
      aliases: { en: [at(i + 4), `${ATTACKS[i % 5]}`] },
      summary: everywhere(i + 5),
      kind: 'kind',
      wikidata: ATTACKS[2],
    })),
    relationTypes: ALL.map((_, i) => ({
      id: `type-${i}`,
      label: everywhere(i + 6),
      noun: everywhere(i + 1),
      family: i % 2 ? 'arms' : 'onload',
      directed: true,
      aspect: 'state',
    })),
    claims: ALL.map((_, i) => {
      const [start = 0, end = 0] = ranges[i] ?? [];
      return {
        id: `claim-${i}`,
        subject: `actor-${i}`,
        relation: `type-${i}`,
        object: `actor-${(i + 1) % ALL.length}`,
        modality: 'alleged',
        polarity: i % 3 ? 'affirmed' : 'denied',
        basis: 'inferred',
        attribution: [{ name: at(i) || 'x' }, { name: at(i + 1) || 'x' }, { actor: `actor-${i}` }],
        evidence: [{ document: `document-${i % 2}`, segments: [{ start, end, exact: text.slice(start, end) }] }],
        gloss: everywhere(i),
        note: everywhere(i + 1),
        when: i % 2 ? '2024' : ATTACKS[3],
      };
    }),
  };
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`hostile and strange texts stay texts, at ${width} by ${height}`, async ({ page, complaints }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await withoutPickers(page);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked++;
      void dialog.dismiss();
    });
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    });
    await open(page, FIRST);
    await chooseFile(page, asFile(`${ATTACKS[1].replaceAll('/', '')}.json`, hostileDossier()));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('is open. Some things in it were repaired');
    expect(await overflows(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(actors(page)).toHaveCount(ALL.length);
    await expect(lines(page)).toHaveCount(ALL.length);
    await expect(article(page)).toContainText(ATTACKS[0]);
    expect(await overflows(page)).toEqual([]);

    for (const i of ALL.keys()) {
      await evidence(page).locator('[data-opens*="~"]').nth(i).click();
      await expect(evidence(page).locator('[data-claim]')).toHaveCount(1);
      expect(await overflows(page), `line ${i}`).toEqual([]);
      await page.keyboard.press('Escape');
      await clickActor(page, `actor-${i}`);
      await expect(headline(page)).toBeAttached();
      expect(await overflows(page), `actor ${i}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);

    expect(asked).toBe(0);
    expect(
      await page.evaluate(() => ({ hit: 'hit' in window, said: Reflect.get(window, 'violations') as unknown })),
    ).toEqual({
      hit: false,
      said: [],
    });
    expect(complaints).toEqual([]);
  });

test('and they stay texts in the HTML page that is saved of it', async ({ page, context }, info) => {
  await withoutPickers(page);
  await open(page, FIRST);
  await chooseFile(page, asFile('hostile.json', hostileDossier()));
  await expect(page.getByRole('dialog')).toContainText('is open. Some things in it were repaired');
  await page.keyboard.press('Escape');
  await expect(lines(page)).toHaveCount(ALL.length);
  await page.getByRole('banner').getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('menuitem', { name: /HTML page/u }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the page' }).click();
  const path = info.outputPath('hostile.html');
  await (await coming).saveAs(path);

  const file = await context.newPage();
  const said: string[] = [];
  file.on('console', (message) => said.push(message.text()));
  file.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  file.on('request', (request) => said.push(request.url()));
  await file.goto(pathToFileURL(path).href);
  await expect(file.getByText(ATTACKS[0]).first()).toBeAttached();
  expect(await file.evaluate(() => 'hit' in window)).toBe(false);
  expect(await file.evaluate(() => [...document.scripts].map(({ type }) => type))).toEqual(['application/json', '']);
  await expect(file.locator('a[href^="javascript"]')).toHaveCount(0);
  expect(said).toEqual([pathToFileURL(path).href]);
});

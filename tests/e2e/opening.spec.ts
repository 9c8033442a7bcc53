/** Ways in: a file chosen or dropped, a link, the list; and what is said of files that are broken. */
import { expect, type Page } from '@playwright/test';
import { complaintsOfAxe } from './axe.ts';
import {
  actors,
  asFile,
  chooseFile,
  dialogOf,
  drawn,
  evidence,
  FIRST,
  lines,
  open,
  overflows,
  sample,
  STRAIT,
  test,
  type GivenFile,
  withoutPickers,
} from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function drop(page: Page, { name, content }: GivenFile): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], file, { type: 'application/json' }));
      return transfer;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('#app', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Drop to open')).toBeVisible();
  await page.dispatchEvent('#app', 'drop', { dataTransfer: data });
  await expect(page.getByText('Drop to open')).toHaveCount(0);
}

test('a dossier comes in by chooser, by drop and from the list', async ({ page }) => {
  await withoutPickers(page);
  await open(page, FIRST);
  await chooseFile(page, asFile('kaca.json', sample('selat-kaca')));
  await expect(title(page)).toHaveText('Who put out the Little Star?');
  await expect(actors(page)).toHaveCount(20);
  await expect(page.getByRole('status').filter({ hasText: 'is open' })).toBeVisible();

  await drop(page, asFile('kim.json', sample('kim-putin')));
  await expect(title(page)).toHaveText(/^Kim and Putin/);

  await page.getByRole('banner').getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialogOf(page).getByRole('listitem')).toHaveCount(2);
  await dialogOf(page)
    .getByRole('button', { name: /Who put out the Little Star/ })
    .click();
  await expect(title(page)).toHaveText('Who put out the Little Star?');
  expect(new URL(page.url()).hash).toContain('#dossier=dossiers/selat-kaca.dossier.json');
});

test('a link opens its dossier; back, forward and reload follow', async ({ page }) => {
  await open(page, STRAIT);
  await expect(title(page)).toHaveText('Who put out the Little Star?');
  await page.evaluate(() => (location.hash = '#dossier=dossiers/kim-putin.dossier.json'));
  await expect(title(page)).toHaveText(/^Kim and Putin/);
  await page.goBack();
  await expect(title(page)).toHaveText('Who put out the Little Star?');
  await page.goForward();
  await expect(title(page)).toHaveText(/^Kim and Putin/);
  await expect(actors(page)).toHaveCount(19);
  await page.goBack();
  await expect(title(page)).toHaveText('Who put out the Little Star?');
  await page.reload();
  await drawn(page);
  await expect(title(page)).toHaveText('Who put out the Little Star?');
});

const broken: readonly {
  readonly what: string;
  readonly content: string;
  readonly said: readonly (string | RegExp)[];
}[] = [
  {
    what: 'no JSON',
    content: '{\n  "format": "benang-dossier",\n  "title": oops\n}',
    said: ['not readable JSON', 'line 3, column 12'],
  },
  { what: 'nothing', content: '', said: ['not readable JSON', 'line 1, column 1', 'nothing'] },
  {
    what: 'another format',
    content: '{"format":"geojson","features":[]}',
    said: ['not a dossier', /Found\s*"geojson"/],
  },
  {
    what: 'a newer version',
    content: JSON.stringify({ ...sample('kim-putin'), version: 99 }),
    said: ['newer version of the format', /Found\s*99/],
  },
];

test('files that cannot be used are refused with the reason, and the present dossier stays', async ({ page }) => {
  await withoutPickers(page);
  await open(page, STRAIT);
  for (const { what, content, said } of broken) {
    await chooseFile(page, { name: 'broken.json', content });
    await expect(dialogOf(page), what).toContainText(
      'broken.json could not be opened. The present dossier stays as it is.',
    );
    await expect(dialogOf(page).getByRole('listitem').first()).toContainText('Refused');
    for (const text of said) await expect(dialogOf(page), what).toContainText(text);
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(title(page)).toHaveText('Who put out the Little Star?');
    await expect(actors(page)).toHaveCount(20);
  }
});

test('claims that cannot be used are set aside, and the rest is open', async ({ page }) => {
  await withoutPickers(page);
  const dossier = sample('kim-putin');
  const [first, second, third, ...rest] = dossier.claims;
  if (!first || !second || !third) throw new Error('the sample has fewer claims than it had');
  const claims = [{ ...first, object: 'nobody' }, { ...second, modality: 'certain' }, third, { ...third }, ...rest];
  await open(page, STRAIT);
  await chooseFile(page, asFile('claims.json', { ...dossier, claims }));

  await expect(dialogOf(page)).toContainText('claims.json is open.');
  await expect(dialogOf(page).getByRole('listitem')).toHaveCount(3);
  for (const text of ['claims[0].object', 'claims[1].modality', 'claims[3].id', '"nobody"', '"certain"'])
    await expect(dialogOf(page)).toContainText(text);
  await dialogOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(title(page)).toHaveText(/^Kim and Putin/);
  await expect(lines(page)).toHaveCount(45);
});

test('links to other sites, to nothing and to nonsense are refused, and the present dossier stays', async ({
  page,
  complaints,
}) => {
  await open(page, STRAIT);
  const links: readonly (readonly [string, string])[] = [
    ['https://example.org/secret.dossier.json', 'Only files on this site can be opened by a link'],
    ['//example.org/x.json', 'Only files on this site can be opened by a link'],
    ['dossiers/none.dossier.json', 'none.dossier.json could not be loaded (404).'],
    ['http://[', 'could not be'],
    ['%E0%A4%A', 'could not be'],
  ];
  for (const [link, said] of links) {
    await page.evaluate((to) => (location.hash = `#dossier=${encodeURIComponent(to)}`), link);
    await expect(dialogOf(page), link).toContainText(said);
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(title(page)).toHaveText('Who put out the Little Star?');
    await expect(actors(page)).toHaveCount(20);
  }
  // Of all these only the files of this site were asked for.
  expect(complaints.filter((text) => !text.includes('status of 404'))).toEqual([]);
  complaints.length = 0;
});

test('a first visit by a dead link leaves a page that can be used', async ({ page, complaints }) => {
  await page.goto('./#dossier=none.json');
  await expect(dialogOf(page)).toContainText('none.json could not be loaded (404).');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'No dossier is open' })).toBeVisible();
  // In sight together, not at the two ends of the page.
  const heading = await page.getByRole('heading', { name: 'No dossier is open' }).boundingBox();
  const paste = page.getByRole('main').getByRole('button', { name: 'Paste an article' });
  expect(((await paste.boundingBox())?.y ?? Infinity) - (heading?.y ?? 0)).toBeLessThan(200);
  await expect(page.getByRole('main').getByRole('button', { name: 'Open a file' })).toBeVisible();
  const card = page.getByRole('main').getByRole('button', { name: /Kim and Putin/ });
  await expect(card.locator('circle')).toHaveCount(19);
  expect(await complaintsOfAxe(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  await card.click();
  await drawn(page);
  await expect(evidence(page)).toContainText('47 relations between 19 actors');
  complaints.length = 0;
});

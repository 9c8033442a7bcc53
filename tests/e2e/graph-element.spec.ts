/** Does `<benang-graph>` show a graph in a page of somebody else, and tell that page, and nobody else, what is chosen? */
import { expect, test as plainTest, type Page } from '@playwright/test';
import { around, drawnIn, foreign } from './foreign.ts';
import { FIRST, isComplaint, open, test } from './page.ts';

interface Told {
  readonly name: string;
  readonly detail: { readonly title?: string; readonly chosen?: { readonly kind: string; readonly sentence?: string } };
}
const told = (page: Page): Promise<Told[]> => page.evaluate(() => (window as unknown as { told: Told[] }).told);

const LISTENING = `<script>
window.told = [];
for (const name of ['benang-ready', 'benang-chosen'])
  document.addEventListener(name, ({ target, detail }) => window.told.push({ name, of: target.localName, detail }));
</script>`;
const SEED = '#dossier=dossiers/kim-putin.dossier.json&lang=en';
const element = (baseURL: string | undefined, attributes: string): string =>
  `<script src="${new URL('benang-graph.js', baseURL ?? '').href}" async></script><benang-graph ${attributes}><a href="#whole">The graph</a></benang-graph>`;

plainTest.describe('in a page of somebody else', () => {
  plainTest.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

  plainTest('shows the graph of a link, in its shape, and says what is chosen', async ({ page, baseURL }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (isComplaint(message)) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const src = new URL(SEED, baseURL ?? '').href.replaceAll('&', '&amp;');
    const { server, origin } = await foreign(() =>
      around(LISTENING + element(baseURL, `src="${src}" title="Kim and Putin" ratio="4 / 3" style="width: 800px"`)),
    );
    try {
      await page.goto(origin);
      const frame = page.frameLocator('iframe');
      await drawnIn(frame);
      const box = await page.locator('iframe').boundingBox();
      expect(box?.width).toBe(800);
      expect(box?.height).toBe(600);
      await expect(page.locator('iframe')).toHaveAttribute('title', 'Kim and Putin');
      await expect(page.getByRole('link', { name: 'The graph' })).toBeHidden();
      await expect.poll(async () => (await told(page))[0]?.name).toBe('benang-ready');
      expect((await told(page))[0]?.detail.title).toMatch(/^Kim and Putin/u);

      const first = frame.getByRole('listitem').first();
      const sentence = (await first.textContent())?.trim() ?? '';
      await first.getByRole('button').click();
      await expect.poll(async () => (await told(page)).at(-1)?.detail.chosen?.kind).toBe('relation');
      expect(`${(await told(page)).at(-1)?.detail.chosen?.sentence}.`).toBe(sentence);

      // The page itself, or another frame of it, cannot speak for the graph.
      const count = (await told(page)).length;
      await page.evaluate(() => {
        window.postMessage({ source: 'benang', version: 1, type: 'chosen', chosen: { kind: 'made-up' } }, '*');
      });
      await frame.getByRole('button', { name: 'Overview' }).click();
      await expect.poll(async () => (await told(page)).at(-1)?.detail.chosen?.kind).toBe('nothing');
      expect(await told(page)).toHaveLength(count + 1);

      // Another link, and it is gone with its element.
      await page
        .locator('benang-graph')
        .evaluate((one, to) => one.setAttribute('src', to), `${new URL(SEED, baseURL ?? '').href}&view=matrix`);
      await expect(frame.getByRole('rowheader').first()).toBeVisible();
      await page.locator('benang-graph').evaluate((one) => one.remove());
      await expect(page.locator('iframe')).toHaveCount(0);
      expect(complaints).toEqual([]);
    } finally {
      server.close();
    }
  });

  for (const [what, src] of [
    ['an address that would run here', 'javascript:parent.document.title=`hit`'],
    ['none', ''],
  ] as const)
    plainTest(`shows nothing for ${what}`, async ({ page, baseURL }) => {
      const { server, origin } = await foreign(() => around(element(baseURL, `src="${src}"`)));
      try {
        await page.goto(origin);
        await expect.poll(() => page.evaluate(() => customElements.get('benang-graph') !== undefined)).toBe(true);
        await expect(page.locator('iframe')).toHaveCount(0);
        await expect(page).toHaveTitle('A newspaper');
      } finally {
        server.close();
      }
    });

  plainTest.describe('without scripts', () => {
    plainTest.use({ javaScriptEnabled: false });
    plainTest('leaves what stands in it', async ({ page, baseURL }) => {
      const { server, origin } = await foreign(() => around(element(baseURL, 'src="x"')));
      try {
        await page.goto(origin);
        await expect(page.getByRole('link', { name: 'The graph' })).toBeVisible();
      } finally {
        server.close();
      }
    });
  });
});

test.describe('the dialog', () => {
  test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

  test('offers the element beside the frame, and its code shows the graph', async ({ page, context }) => {
    await open(page, FIRST);
    await page.getByRole('banner').getByRole('button', { name: 'Dossier', exact: true }).click();
    await page.getByRole('menuitem', { name: /Link with the dossier inside/u }).click();
    const dialog = page.getByRole('dialog');
    const code = dialog.getByLabel('Code for the page');
    await expect(code).toHaveValue(/^<iframe /u);
    await dialog.getByRole('radio', { name: 'Web component (with a script)' }).click();
    await expect(code).toHaveValue(/^<script src="[^"]+\/benang-graph\.js" async><\/script>\n<benang-graph src="/u);
    await expect(dialog.getByLabel('Site whose scripts hear what is chosen')).toHaveCount(0);
    await dialog.getByRole('radio', { name: '1:1' }).click();
    await expect(code).toHaveValue(/ratio="1 \/ 1"/u);
    const text = await code.inputValue();
    const { server, origin } = await foreign(() => around(text));
    try {
      const other = await context.newPage();
      await other.goto(origin);
      await drawnIn(other.frameLocator('iframe'));
      await other.close();
    } finally {
      server.close();
    }
  });
});

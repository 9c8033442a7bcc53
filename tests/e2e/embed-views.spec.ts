/** Does a frame in a page of somebody else show the view that its link names: the table, the matrix, a path, what is around an actor? */
import { expect, test, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { madeWorldDossier } from '../speed/made-world.mjs';
import { around, foreign, frameOf } from './foreign.ts';
import { isComplaint, sample } from './page.ts';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const SEED = 'dossier=dossiers/kim-putin.dossier.json';

/** The frame of a page elsewhere, while `work` is done there; fails if anything complains. */
async function inFrame(
  page: Page,
  frame: string,
  work: (frame: FrameLocator, own: () => Frame | undefined) => Promise<void>,
): Promise<void> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const { server, origin } = await foreign(() => around(frame));
  try {
    await page.goto(origin);
    await work(page.frameLocator('iframe'), () => page.frames().find((one) => one !== page.mainFrame()));
    expect(complaints).toEqual([]);
  } finally {
    server.close();
  }
}

const evidence = (frame: FrameLocator) => frame.getByRole('region', { name: /^(?:Evidence|Bukti)$/u });
const emphasised = (frame: FrameLocator) => frame.locator('[data-marks="emphasised"] [data-actor]');

test('the table: a row is chosen and read, nothing can be changed, and the wheel goes on outside', async ({
  page,
  baseURL,
}) => {
  await inFrame(page, frameOf(baseURL, `${SEED}&lang=en&view=table`), async (frame) => {
    const grid = frame.getByRole('grid');
    const row = grid.locator('[data-row]').first();
    await expect(row).toBeVisible();
    await expect(frame.getByRole('application')).toHaveCount(0);
    await expect(frame.getByRole('button', { name: 'Copy as CSV' })).toBeVisible();
    await expect(frame.getByRole('button', { name: /list/iu })).toHaveCount(0);
    const sentence = (await row.locator('[data-part="sentence"]').textContent())?.trim() ?? '';
    await row.locator('[data-part="sentence"]').click();
    await expect(evidence(frame).getByRole('heading', { level: 2 })).toContainText(sentence.replace(/\.$/u, ''));
    await expect(evidence(frame).getByRole('article').first()).toBeVisible();
    await evidence(frame).getByRole('button', { name: 'Overview' }).click();
    await expect(evidence(frame).getByRole('heading', { level: 2, name: /relations/u })).toBeVisible();

    // At the end of the table the newspaper scrolls.
    await grid.locator('[data-scrolls]').hover();
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 4000);
        return page.evaluate(() => scrollY);
      })
      .toBeGreaterThan(0);
  });
});

test('the matrix: a cell leads to its evidence', async ({ page, baseURL }) => {
  await inFrame(page, frameOf(baseURL, `${SEED}&lang=en&view=matrix`), async (frame) => {
    await expect(frame.getByRole('grid')).toBeVisible();
    await frame.getByRole('rowheader', { name: 'North Korea' }).click();
    await expect(evidence(frame).getByRole('heading', { level: 2, name: 'North Korea' })).toBeVisible();
    await evidence(frame).getByRole('listitem').first().getByRole('button').click();
    await expect(evidence(frame).getByRole('article').first()).toBeVisible();
  });
});

test('a path: its steps are lit and quoted, and one button leads back to it', async ({ page, baseURL }) => {
  const show = 'show=path:jeffrey-lewis:joseph-stalin';
  await inFrame(page, frameOf(baseURL, `${SEED}&lang=en&${show}`), async (frame) => {
    await expect(evidence(frame).getByRole('heading', { level: 2, name: /Jeffrey Lewis/u })).toBeVisible();
    const steps = evidence(frame)
      .getByRole('list', { name: 'The steps' })
      .getByRole('listitem', { name: /^Step / });
    await expect(steps.first()).toBeVisible();
    await expect(emphasised(frame)).toHaveCount((await steps.count()) + 1);
    await expect(steps.first().locator('blockquote')).not.toBeEmpty();
    await steps.first().getByRole('button').first().click();
    await expect(evidence(frame).getByRole('article').first()).toBeVisible();
    await evidence(frame)
      .getByRole('button', { name: /Jeffrey Lewis/u })
      .click();
    await expect(steps.first()).toBeVisible();
  });
});

test('around an actor, in Indonesian: the sentence says how many, and they are lit', async ({ page, baseURL }) => {
  await inFrame(page, frameOf(baseURL, `${SEED}&lang=id&show=around:north-korea:1`), async (frame) => {
    await expect(evidence(frame).getByRole('heading', { level: 2, name: /Korea Utara/u })).toBeVisible();
    const said = await evidence(frame)
      .getByText(/dari \d+ aktor lainnya/u)
      .textContent();
    const count = Number(/\d+/u.exec(said ?? '')?.[0]);
    expect(count).toBeGreaterThan(3);
    await expect(emphasised(frame)).toHaveCount(count + 1);
  });
});

/** A dossier that lies beside the app, at `name`. */
const beside = (page: Page, name: string, body: string): Promise<unknown> =>
  page.route(`**/${name}`, (route) => route.fulfill({ body, contentType: 'application/json' }));

test('a large dossier from afar: a group opens in its place, and what is between two is read', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const world = madeWorldDossier(400, 1200);
  await beside(page, 'world.dossier.json', world);
  await inFrame(page, frameOf(baseURL, 'dossier=world.dossier.json&lang=en'), async (frame) => {
    const groups = frame.locator('[data-marks="all"] [data-group]');
    // Hundreds of actors are grouped and arranged first.
    await expect(groups.first()).toBeVisible({ timeout: 60_000 });
    await expect(frame.locator('[data-marks="all"] [data-actor]')).toHaveCount(0);
    // By keys: to the picture, into its first group, and out of it.
    await frame.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(frame.locator('[data-ring]')).toHaveCount(1);
    // Out of what is chosen, then out of the group.
    await page.keyboard.press('Escape');
    await expect(evidence(frame).getByRole('heading', { level: 2, name: /relations/u })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(frame.locator('[data-ring]')).toHaveCount(0);
    await frame.getByRole('button', { name: 'Show all actors', exact: true }).click();
    await expect(groups).toHaveCount(0);
    await expect(evidence(frame).getByRole('heading', { level: 2, name: /relations/u })).toBeVisible();
  });
  const [claim] = (JSON.parse(world) as { claims: { subject: string; object: string }[] }).claims;
  const between = `show=between:${claim?.subject}:${claim?.object}`;
  await inFrame(page, frameOf(baseURL, `dossier=world.dossier.json&lang=en&${between}`), async (frame) => {
    // Until the link is followed, all relations are listed.
    await expect(evidence(frame).getByRole('button', { name: 'Overview' })).toBeVisible({ timeout: 60_000 });
    await expect(evidence(frame).getByRole('listitem').first()).toBeVisible();
    await evidence(frame).getByRole('listitem').first().getByRole('button').first().click();
    await expect(evidence(frame).getByRole('article').first()).toBeVisible();
  });
});

const STORY = [
  { id: 'all', title: { en: 'Everybody', id: 'Semua orang' }, text: { en: 'Who is in it.' }, view: '' },
  { id: 'one', title: { en: 'One man', id: 'Satu orang' }, view: 'show=actor:kim-jong-un' },
  { id: 'alleged', title: { en: 'Only alleged', id: 'Hanya dugaan' }, view: 'only-modality=alleged&idle=hide' },
];
const TOLD = JSON.stringify({ ...sample('kim-putin'), id: 'told', story: STORY });
const told = (frame: FrameLocator) => frame.getByRole('region', { name: 'The story is being told' });

test('a step of the story: buttons and keys go on and back, and ending it leaves the graph', async ({
  page,
  baseURL,
}) => {
  await beside(page, 'told.dossier.json', TOLD);
  await inFrame(page, frameOf(baseURL, 'dossier=told.dossier.json&lang=en&step=2'), async (frame, own) => {
    await expect(told(frame).getByRole('heading', { name: 'One man' })).toBeVisible();
    await expect(evidence(frame).getByRole('heading', { level: 2, name: 'Kim Jong Un' })).toBeVisible();
    // Nothing of the page outside has lost the focus to the frame.
    expect(await own()?.evaluate(() => document.hasFocus())).toBe(false);
    await told(frame).getByRole('button', { name: 'Next' }).click();
    await expect(told(frame).getByRole('heading', { name: 'Only alleged' })).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(told(frame).getByRole('heading', { name: 'Everybody' })).toBeVisible();
    await expect(told(frame).getByRole('button', { name: 'Back' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(told(frame)).toHaveCount(0);
    await expect(evidence(frame).getByRole('heading', { level: 2, name: /47 relations/u })).toBeVisible();
    await frame.getByRole('button', { name: 'Present the story' }).click();
    await expect(told(frame).getByRole('heading', { name: 'Everybody' })).toBeVisible();
  });
});

test.describe('by finger in a narrow frame', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the graph has most of the frame; what is said comes over it, and goes again', async ({ page, baseURL }) => {
    const small = frameOf(baseURL, `${SEED}&lang=en`)
      .replace('width="900"', 'width="360"')
      .replace('height="540"', 'height="360"');
    await inFrame(page, small, async (frame) => {
      const stage = frame.getByRole('application');
      await expect(stage).toHaveAttribute('data-gestures', '');
      expect((await stage.boundingBox())?.height).toBeGreaterThan(0.75 * 360);
      await expect(evidence(frame)).toBeHidden();
      const counts = frame.getByRole('button', { name: '47 relations' });
      await expect(counts).toHaveAttribute('aria-expanded', 'false');
      await counts.tap();
      await expect(evidence(frame).getByRole('heading', { level: 2, name: '47 relations' })).toBeVisible();
      await evidence(frame).getByRole('button', { name: 'Close', exact: true }).tap();
      await expect(evidence(frame)).toBeHidden();

      await frame.locator('[data-marks="all"] [data-actor]').first().tap();
      await expect(evidence(frame).getByRole('heading', { level: 2 })).toBeVisible();
      const [whole, sheet] = [await stage.boundingBox(), await evidence(frame).boundingBox()];
      expect((sheet?.y ?? 0) - (whole?.y ?? 0)).toBeGreaterThan(60);
      await evidence(frame).getByRole('button', { name: 'Close', exact: true }).tap();
      await expect(evidence(frame)).toBeHidden();
      // It is still chosen, and can be read again.
      await frame.getByRole('button', { name: 'Evidence' }).tap();
      await expect(evidence(frame)).toBeVisible();

      // By keys: to what is said and back to the picture.
      await page.keyboard.press('Escape');
      await expect(evidence(frame)).toBeHidden();
      await stage.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(evidence(frame)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(evidence(frame)).toBeHidden();
      await expect(stage).toBeFocused();
    });
  });

  test('a row of the table that is chosen is read over it', async ({ page, baseURL }) => {
    const narrow = frameOf(baseURL, `${SEED}&lang=en&view=table`).replace('width="900"', 'width="360"');
    await inFrame(page, narrow, async (frame) => {
      const sentence = frame.locator('[data-row] [data-part="sentence"]').first();
      await expect(sentence).toBeVisible();
      await expect(evidence(frame)).toBeHidden();
      await sentence.tap();
      await expect(evidence(frame).getByRole('article').first()).toBeVisible();
      await evidence(frame).getByRole('button', { name: 'Close', exact: true }).tap();
      await expect(sentence).toBeVisible();
      await expect(evidence(frame)).toBeHidden();
    });
  });

  test('the graph has the room while the story is told, and what is touched is read', async ({ page, baseURL }) => {
    await beside(page, 'told.dossier.json', TOLD);
    const narrow = frameOf(baseURL, 'dossier=told.dossier.json&lang=id&step=2').replace('width="900"', 'width="360"');
    await inFrame(page, narrow, async (frame) => {
      const story = frame.locator('[data-part="presenting"]');
      await expect(story.getByRole('heading', { name: 'Satu orang' })).toBeVisible();
      await expect(evidence(frame)).toBeHidden();
      const [picture, words] = [await frame.getByRole('application').boundingBox(), await story.boundingBox()];
      expect(picture?.height).toBeGreaterThan(200);
      expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual((words?.y ?? 0) + 1);
      await story.getByRole('button', { name: 'Lanjut' }).tap();
      await expect(story.getByRole('heading', { name: 'Hanya dugaan' })).toBeVisible();
      await frame.locator('[data-marks="all"] [data-actor]').first().tap();
      await expect(evidence(frame)).toBeVisible();
      await expect(evidence(frame).getByRole('heading', { level: 2 })).toBeVisible();
    });
  });
});

test('in a frame that may keep nothing and is of no origin', async ({ page, baseURL }) => {
  const app = new URL('./', baseURL ?? '').href;
  // Whatever is fetched for such a frame is fetched for nobody: the host has to allow that (docs/hosting.md).
  await page.route(`${app}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  const sandboxed = frameOf(baseURL, `${SEED}&lang=en`, ' sandbox="allow-scripts"');
  await inFrame(page, sandboxed, async (frame, own) => {
    await expect(frame.locator('[data-marks="all"] [data-edge]').first()).toBeVisible();
    expect(await own()?.evaluate(() => self.origin)).toBe('null');
    await evidence(frame).getByRole('listitem').first().getByRole('button').click();
    await expect(evidence(frame).getByRole('article').first()).toBeVisible();
  });
});

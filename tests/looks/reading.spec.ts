/** How do the views look in which one reads: the graph, the evidence, the questions, time, the table, the matrix, the search? */
import { expect } from '@playwright/test';
import { drawn, pointOfActor, pointOnLine } from '../e2e/page.ts';
import { scene, state, type Walk } from './walk.ts';

const BOTH = { samples: ['seed', 'strait'] } as const;

async function begin(walk: Walk, ...spot: string[]): Promise<void> {
  await walk.go(...spot);
  if (!spot.some((part) => part.startsWith('view='))) await drawn(walk.page);
}

scene(
  'graph',
  [
    state('at rest', (walk) => begin(walk)),
    state(
      'a line pointed at',
      async (walk) => {
        const { x, y } = await pointOnLine(walk.page, walk.places.line);
        await walk.page.mouse.move(x, y);
      },
      { pointed: true, where: ({ phone }) => !phone },
    ),
    state(
      'an actor pointed at',
      async (walk) => {
        const { x, y } = await pointOfActor(walk.page, walk.places.actor);
        await walk.page.mouse.move(x, y);
      },
      { pointed: true, where: ({ phone }) => !phone },
    ),
    state('an actor with the keys on it', async ({ page }) => {
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
    }),
    state('several lines to choose from', async ({ page, places }) => {
      await page.keyboard.press('Escape');
      const { x, y } = await pointOnLine(page, places.line);
      await page.mouse.click(x, y);
    }),
    state('an actor placed by hand', async (walk) => {
      const { page, places } = walk;
      await page.keyboard.press('Escape');
      const { x, y } = await pointOfActor(page, places.actor);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 14, y + 10, { steps: 3 });
      await page.mouse.up();
      await expect(page.locator('[data-pin]').first()).toBeAttached();
    }),
  ],
  BOTH,
);

scene(
  'evidence',
  [
    state('a line', (walk) => begin(walk, `show=edge:${walk.places.line}`)),
    state('a line, further down', (walk) => walk.scroll(walk.evidence)),
    state('a line, the sheet fully open', (walk) => walk.sheet('sheet_reading', 'full'), {
      where: ({ phone }) => phone,
    }),
    state('a line, its coder’s note', async (walk) => {
      await walk.scroll(walk.evidence, 'start');
      const note = walk.evidence.getByText(walk.say('coder_note')).first();
      if (await note.isVisible()) await note.click();
    }),
    state(
      'a line, a citation copied',
      async (walk) => {
        await walk.button('copy_citation', walk.evidence).first().click();
        await expect(
          walk.page
            .getByText(walk.say('copied'))
            .or(walk.page.getByText(walk.say('copy_failed')))
            .first(),
        ).toBeVisible();
      },
      { told: true },
    ),
    state('an actor', (walk) => walk.go(`show=actor:${walk.places.actor}`)),
    state('an actor, further down', (walk) => walk.scroll(walk.evidence)),
    state('a passage', (walk) => walk.go(`show=passage:${walk.places.passage}`)),
    state('nothing chosen', (walk) => walk.go()),
    state('nothing chosen, further down', (walk) => walk.scroll(walk.evidence)),
    state(
      'nothing chosen, the sheet low',
      async (walk) => {
        await walk.scroll(walk.evidence, 'start');
        await walk.button('sheet_grip').press('ArrowDown');
        await walk.button('sheet_grip').press('ArrowDown');
      },
      { where: ({ phone }) => phone },
    ),
  ],
  BOTH,
);

scene(
  'quotes in need of attention',
  [
    ...(['moved', 'ambiguous', 'missing'] as const).map((found) =>
      state(found, async (walk) => {
        await begin(walk);
        await walk.evidence
          .getByRole('button', { name: walk.say(`state_${found}`, 'begins') })
          .first()
          .click();
      }),
    ),
  ],
  { samples: ['strait'] },
);

scene(
  'article',
  [
    state('at rest', async (walk) => {
      await begin(walk);
      if (walk.phone) {
        await walk.sheet('sheet_reading', 'full');
        await walk.page
          .getByRole('region', { name: walk.say('region_article') })
          .evaluate((one) => one.scrollIntoView());
      }
    }),
    state('the keys on a sentence', async ({ page, places }) => {
      await page.locator(`[data-sentence="${places.sentence}"]`).getByRole('button').focus();
      await page.keyboard.press('ArrowDown');
    }),
    state(
      'words of a claim pointed at',
      async ({ page }) => {
        await page.locator('[data-claims]:not([data-names])').first().hover();
      },
      { pointed: true, where: ({ phone }) => !phone },
    ),
    state('words of a claim chosen', async ({ page }) => {
      await page.locator('[data-claims]:not([data-names])').first().click();
    }),
    state('its end', async (walk) => {
      await walk.go();
      await walk.scroll(walk.page.getByRole('region', { name: walk.say('region_article') }));
    }),
  ],
  BOTH,
);

scene(
  'questions',
  [
    state('a way begun', (walk) => begin(walk, `show=path:${walk.places.actor}`)),
    state('a way, choosing', async (walk) => {
      await walk.evidence.getByRole('combobox').last().click();
      await expect(walk.page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    }),
    state('a way', async (walk) => {
      await walk.press('Escape');
      await walk.go(`show=path:${walk.places.path}`);
    }),
    state('a way, further down', (walk) => walk.scroll(walk.evidence)),
    state('around', (walk) => walk.go(`show=around:${walk.places.actor}:1`)),
    state('contradictions', (walk) => walk.go('show=disagreements')),
    state('speakers', (walk) => walk.go('show=speakers')),
    state('what holds it together', (walk) => walk.go('show=structure')),
    state('what holds it together, further down', (walk) => walk.scroll(walk.evidence)),
  ],
  BOTH,
);

scene(
  'filter',
  [
    state('at rest', async (walk) => {
      await begin(walk);
      await walk.beside('filter');
    }),
    state('further down', async (walk) => walk.scroll(await walk.beside('filter'))),
    state(
      'a row pointed at',
      async (walk) => {
        const pane = await walk.beside('filter');
        await walk.scroll(pane, 'start');
        await pane.getByRole('checkbox').first().hover();
      },
      { pointed: true, where: ({ phone }) => !phone },
    ),
    state('a row with the keys on it', async (walk) => {
      const pane = await walk.beside('filter');
      await pane.getByRole('checkbox').first().focus();
      await walk.press('Tab');
    }),
    state('something left out', async (walk) => {
      const pane = await walk.beside('filter');
      for (const nth of [0, 2]) await pane.getByRole('checkbox').nth(nth).click();
    }),
    state('the graph then', async (walk) => {
      if (walk.phone) await walk.sheet('region_filter', 'half');
      else if (!walk.wide) await walk.press('Escape');
    }),
    state('nothing left', async (walk) => {
      await walk.go('only-modality=hypothetical', 'origins=5');
      await walk.beside('filter');
    }),
  ],
  BOTH,
);

scene(
  'time',
  [
    state('at rest', async (walk) => {
      await begin(walk);
      if (walk.phone) await walk.sheet('sheet_time');
    }),
    ...(['said', 'published'] as const).map((clock) =>
      state(`by when it was ${clock}`, async (walk) => {
        await walk.page
          .getByRole('radio', { name: new RegExp(walk.say(`timeline_${clock}_long`, 'begins').source, 'u') })
          .check({ force: true });
      }),
    ),
    state('a window', async (walk) => {
      await walk.page.getByRole('radio', { name: walk.say('timeline_said_long', 'begins') }).check({ force: true });
      const from = walk.page.getByRole('slider', { name: walk.say('timeline_from') });
      await from.focus();
      for (let i = 0; i < 2; i++) await from.press('ArrowRight');
    }),
    state('one step of it', async (walk) => walk.button('timeline_forward').click()),
    state('folded', async (walk) => walk.button('timeline_collapse').click(), { where: ({ phone }) => !phone }),
  ],
  BOTH,
);

scene(
  'table',
  [
    state('at rest', async (walk) => {
      await begin(walk, 'view=table');
      await expect(walk.page.locator('[data-row]').first()).toBeVisible();
    }),
    state('a row pointed at', ({ page }) => page.locator('[data-row]').nth(1).hover(), {
      pointed: true,
      where: ({ phone }) => !phone,
    }),
    state('a row with the keys on it', async ({ page }) => {
      await page.locator('[data-row]').first().focus();
      await page.keyboard.press('ArrowDown');
    }),
    state('a row chosen, its quotes open', async ({ page }) => {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Space');
    }),
    state('words', async (walk) => {
      await walk.page.getByRole('textbox', { name: walk.say('table_words', 'begins') }).fill(walk.places.word);
    }),
    state('no such words', async (walk) => {
      await walk.page.getByRole('textbox', { name: walk.say('table_words', 'begins') }).fill('zzqqxxyy');
    }),
    state('claims, by another order', async (walk) => {
      await walk.page.getByRole('textbox', { name: walk.say('table_words', 'begins') }).fill('');
      await walk.page
        .getByRole('group', { name: walk.say('table_rows') })
        .getByRole('radio')
        .last()
        .check();
      await walk.page.getByRole('combobox', { name: walk.say('table_sort') }).selectOption('happened');
    }),
  ],
  BOTH,
);

scene(
  'matrix',
  [
    state('at rest', async (walk) => {
      await begin(walk, 'view=matrix');
      await expect(walk.page.getByRole('grid')).toBeVisible();
    }),
    state(
      'a cell pointed at',
      ({ page }) =>
        page
          .getByRole('gridcell')
          .filter({ has: page.locator('svg, span') })
          .first()
          .hover(),
      {
        pointed: true,
        where: ({ phone }) => !phone,
      },
    ),
    state('a cell with the keys on it', async ({ page }) => {
      await page.getByRole('grid').locator('[tabindex="0"]').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
    }),
    state('a cell chosen', async (walk) => {
      await walk.go('view=matrix', `show=edge:${walk.places.line}`);
      await expect(walk.page.getByRole('grid')).toBeVisible();
    }),
    state('larger', (walk) => walk.button('matrix_larger').click()),
  ],
  BOTH,
);

scene(
  'search',
  [
    state('words', async (walk) => {
      await begin(walk);
      await walk.press('/');
      const field = walk.page.getByRole('combobox', { name: walk.say('search_field') });
      await field.fill(walk.places.word);
      await expect(walk.page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      await expect(walk.page.getByRole('search').getByRole('status')).not.toBeEmpty();
    }),
    state('further down', async (walk) => {
      for (let i = 0; i < 7; i++) await walk.press('ArrowDown');
    }),
    state('nothing found', async (walk) => {
      await walk.page.getByRole('combobox', { name: walk.say('search_field') }).fill('zzqqxxyy');
      await expect(walk.page.getByRole('search').getByRole('status')).toContainText('zzqqxxyy');
    }),
  ],
  BOTH,
);

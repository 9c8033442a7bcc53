/**
 * A language is one file of words: walked through are two that nobody speaks, one that is two fifths longer and one that is written
 * from right to left and lacks every tenth word. `tests/pseudo.mjs` builds the app with them.
 */
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import english from '../../src/words/en.json' with { type: 'json' };
import { fromTheRight, longer } from '../pseudo.mjs';
import { serve } from '../serve.mjs';
import { clickActor, clickLine, drawn, overflows, test as base } from './page.ts';

type Word = { [K in keyof typeof english]: (typeof english)[K] extends string ? K : never }[keyof typeof english];
const KEYS = Object.keys(english);
const LINE = 'kim-jong-un~comradeship~vladimir-putin';

const LANGUAGES = {
  'en-XA': { direction: 'ltr', say: (key: Word) => longer(english[key]) },
  'ar-XB': {
    direction: 'rtl',
    // Every tenth word is missing there, and is said in English.
    say: (key: Word) => (KEYS.indexOf(key) % 10 === 9 ? english[key] : fromTheRight(english[key])),
  },
} as const;

const test = base.extend<object, { pseudo: string }>({
  pseudo: [
    async ({ playwright: _ }, use) => {
      const server = await serve(0, '/some/sub-path/', fileURLToPath(new URL('../../.pseudo/dist/', import.meta.url)));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/some/sub-path/`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ pseudo }, use) => use(pseudo),
});

/**
 * Texts that are cut off by what they stand in, and end without the three dots that say so. What can be scrolled to is not cut off,
 * and what only ears find is meant to be.
 */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (!text || !parent || parent.closest('svg, select, option, [aria-hidden="true"], [inert]')) continue;
      if (!parent.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      let ears: Element | null = parent;
      while (ears && getComputedStyle(ears).clipPath !== 'inset(50%)') ears = ears.parentElement;
      if (ears) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      const control = parent.closest('button')?.getBoundingClientRect();
      if (
        control &&
        (left < control.left - 1 || right > control.right + 1 || top < control.top - 2 || bottom > control.bottom + 2)
      )
        found.add(`«${text.slice(0, 50)}» does not fit what is pressed`);
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp, display } = getComputedStyle(box);
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') break;
        if (display === 'inline' || overflowX === 'visible') continue;
        if ([overflowX, overflowY].some((one) => one === 'auto' || one === 'scroll')) break;
        const rect = box.getBoundingClientRect();
        if (left < rect.left - 1 || right > rect.right + 1 || top < rect.top - 1 || bottom > rect.bottom + 1) {
          found.add(`«${text.slice(0, 50)}» is cut off`);
          break;
        }
      }
    }
    return [...found];
  });
}

for (const [tag, { direction, say }] of Object.entries(LANGUAGES))
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const)
    test(`nothing breaks in ${tag} at ${width} by ${height}`, async ({ page }) => {
      test.slow();
      page.setDefaultTimeout(15_000);
      await page.setViewportSize({ width, height });
      await page.goto(`./#lang=${tag}`);
      await drawn(page);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      const fits = async (state: string): Promise<void> => {
        expect(await overflows(page), state).toEqual([]);
        expect(await cutTexts(page), state).toEqual([]);
      };
      await fits('the first view');

      await clickLine(page, LINE);
      await expect(page.locator('[data-claim]').first()).toBeVisible();
      await fits('a chosen line');

      const commands = page.getByRole('dialog', { name: say('action_commands') });
      const run = async (command: string): Promise<void> => {
        await page.keyboard.press('ControlOrMeta+k');
        await commands.getByRole('combobox').fill(command);
        await commands.getByRole('option', { name: command }).first().click();
        await expect(commands).toHaveCount(0);
      };
      await clickActor(page, 'kim-jong-un');
      for (const question of [
        'action_around',
        'action_path',
        'action_disagreements',
        'action_speakers',
        'action_structure',
      ] as const) {
        await run(say(question));
        await expect(page.locator('[data-coming]')).toHaveCount(0);
        await fits(question);
      }
      for (const dialog of [
        ...([
          'help',
          'export_figure_long',
          'open',
          'action_details',
          'action_history',
          'action_new_dossier',
          'action_add_article',
        ] as const),
        ...(['action_codebook', 'action_proposals', 'action_compare'] as const),
      ]) {
        await run(say(dialog));
        await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
        await expect(page.locator('[data-coming]')).toHaveCount(0);
        await fits(dialog);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }

      for (const view of ['view_table', 'view_matrix'] as const) {
        await page
          .getByRole('tab', { name: say(view), exact: true })
          .or(page.getByRole('radio', { name: say(view), exact: true }))
          .click();
        await expect(page.locator('[data-view-body] [data-ready]')).toBeVisible();
        await fits(view);
      }
    });

/** Do journeys and component tests stay independent of how the page is styled? */
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';
import perceived from '../../eslint-perceived.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the rule says of a piece of a test. */
const faults = (code: string): (string | undefined)[] =>
  new Linter()
    .verify(code, [{ plugins: { benang: { rules: { perceived } } }, rules: { 'benang/perceived': 'error' } }])
    .map(({ messageId, message }) => messageId ?? message);

test.each([
  ["page.locator('.card')", 'byClass'],
  ["page.locator('section.evidence').getByRole('button')", 'byClass'],
  ["list.locator('[data-row] .sentence', { hasText: 'x' })", 'byClass'],
  ["page.locator('[data-claim]:not(.named)')", 'byClass'],
  ['page.locator(\'[class*="card"]\')', 'byClass'],
  ["page.locator('svg[class]')", 'byClass'],
  ['page.locator(`.${name}`)', 'byClass'],
  ['page.locator(`[data-row="${id}"] .number`)', 'byClass'],
  ["page.evaluate(() => document.querySelector('.card'))", 'byClass'],
  ["container.querySelectorAll('dialog .frame, li')", 'byClass'],
  ["element.closest('.visually-hidden, .said')", 'byClass'],
  ["page.click('.card')", 'byClass'],
  ["axe(page).include('.workshop')", 'byClass'],
  ["const ALL = '.all [data-edge]';", 'byClass'],
  ["complaints(page, 'section.evidence')", 'byClass'],
  ["const CARD = 'article' + '.card'; page.locator(CARD)", 'byClass'],
  ['expect(mark).toHaveClass(/chosen/)', 'byClass'],
  ["mark.classList.contains('chosen')", 'byClass'],
  ["document.getElementsByClassName('card')", 'byClass'],
  ["container.querySelector('li > p')", 'byChain'],
  ["container.querySelector('details summary')", 'byChain'],
  ["page.locator('[data-gate] strong')", 'byChain'],
  ["page.locator('> li')", 'byChain'],
  ["page.locator('head > :first-child')", 'byChain'],
  ["page.locator('[data-row]:has(ol li)')", 'byChain'],
  ["const within = 'li p'; page.locator(within)", 'byChain'],
  ["const miss = (page, target = 'article mark') => page.locator(target);", 'byChain'],
])('%s is refused', (code, fault) => {
  expect(new Set(faults(code))).toEqual(new Set([fault]));
});

test.each([
  "page.getByRole('button', { name: 'Save as .json' })",
  'page.locator(\'[data-edge="a.b c"]\')',
  'page.locator(`${ALL} [data-edge="${id}"]`)',
  'page.locator(\'[data-marks="all"] [data-edge]\')',
  "page.locator('[data-row]:focus')",
  "page.locator('button:visible, select:visible, summary:visible')",
  'page.locator(\'a[href^="javascript."]\')',
  "element.querySelector('mark')",
  "page.goto('./#dossier=dossiers/state.dossier.json')",
  "page.route('**/state.dossier.json', answer)",
  "take(page, 'second.dossier.json', text)",
  "field.fill('.5 of it')",
  "'0'.repeat(64)",
  "client.send('Input.dispatchTouchEvent', event)",
])('%s is let pass', (code) => {
  expect(faults(code)).toEqual([]);
});

test.each(['tests/e2e/reading.spec.ts', 'tests/e2e/page.ts', 'tests/component/labels.browser.test.ts'])(
  '%s is read by the rule',
  async (file) => {
    const eslint = new ESLint({ cwd: root, overrideConfigFile: `${root}tests/eslint.config.js` });
    const config = (await eslint.calculateConfigForFile(`${root}${file}`)) as Linter.Config;
    expect(config.rules?.['benang/perceived']).toEqual([2]);
  },
);

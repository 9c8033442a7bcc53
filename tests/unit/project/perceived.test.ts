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
  ["click('[data-row] .sentence')", 'byClass'],
  ["click('#filters .row input', 'One')", 'byClass'],
  ["click('dialog footer button.main')", 'byClass'],
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
  "client.send('input.performActions', event)",
  "name.endsWith('.mjs')",
  "const FILES = '.json,.svg,application/json'",
  "behaviour.on('.drag', null)",
  "say('It was [1] .5 of it')",
])('%s is let pass', (code) => {
  expect(faults(code)).toEqual([]);
});

test('what is driven by selectors alone, and a component, may chain elements, but has no use for a class either', () => {
  const rules: Linter.RulesRecord = { 'benang/perceived': ['error', { chains: true }] };
  const said = (code: string): (string | undefined)[] =>
    new Linter().verify(code, [{ plugins: { benang: { rules: { perceived } } }, rules }]).map((one) => one.messageId);
  expect(said("root.querySelector('dialog footer button')")).toEqual([]);
  expect(said('root.querySelector(\'[data-part="alias"] button\')')).toEqual([]);
  expect(said("root.querySelector('.alias button')")).toEqual(['byClass']);
  expect(said("root.querySelector(`[data-key=\"${key}\"] ${away ? '.back' : '.remove'}`)")).toContain('byClass');
});

const STRICT = [2];
const CHAINS = [2, { chains: true }];
test.each([
  ['tests/e2e/reading.spec.ts', STRICT],
  ['tests/e2e/page.ts', STRICT],
  ['tests/component/labels.browser.test.ts', STRICT],
  ['tests/looks/walk.ts', STRICT],
  ['tests/long/browsers/journey.mjs', CHAINS],
  ['tests/speed/table.mjs', CHAINS],
  ['src/App.svelte', CHAINS],
  ['src/view/thread/Thread.svelte', CHAINS],
  ['src/view/reading/words-on-page.ts', CHAINS],
])('%s is read by the rule', async (file, severity) => {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: `${root}tests/eslint.config.js` });
  const config = (await eslint.calculateConfigForFile(`${root}${file}`)) as Linter.Config;
  expect(config.rules?.['benang/perceived']).toEqual(severity);
});

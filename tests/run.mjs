/**
 * Is everything in order? Runs the steps of `npm test` and stops at the first that fails.
 * Run: npm test [-- --only unit,eslint]
 * The last line counts the tests, a step without tests of its own as one. What takes long is in tests/long.mjs.
 */
import {
  byEslint,
  byOxlint,
  bySvelteCheck,
  ofPlaywright,
  ofVitest,
  onlyTheCanary,
  runScript,
  slowest,
} from './steps.mjs';

/** @param {string} project */
const vitest = (project) => [
  ...['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project],
  ...['--reporter=default', '--reporter=json', '--outputFile.json={report}'],
];

/** For programs that make and drop many small things: with more room for them the linter takes an eighth less. */
const ROOMY = { NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64` };

// Two of the others side by side, then the journeys, which are the longest by far.
await runScript([
  { name: 'words', command: ['npm', 'run', '--silent', 'words'] },
  { name: 'browser', command: ['node', 'tests/browser.mjs'] },
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'], after: ['words'] },
  { name: 'command', command: ['vite', 'build', '--mode', 'command', '--logLevel', 'warn'], after: ['words'] },
  {
    name: 'journeys',
    // Two pages at a time, which keep two cores busy: with something else beside them, both take longer than one after the other.
    cores: 2,
    command: ['playwright', 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
    after: ['build', 'command', 'languages', 'browser'],
    count: ofPlaywright,
    tell: slowest,
  },
  {
    name: 'languages',
    // The app in two languages that nobody speaks, for a journey through both.
    command: ['node', 'tests/pseudo.mjs'],
    after: ['words'],
  },
  { name: 'prettier', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'eslint',
    // Components, and the rule of our own.
    command: ['eslint', '--config', 'tests/eslint.config.js', '--format', 'json', 'src', 'tests'],
    env: { ...ROOMY, BENANG_CANARY: '1' },
    after: ['words'],
    judge: onlyTheCanary(byEslint, ['no-floating-promises']),
  },
  {
    name: 'oxlint',
    command: ['oxlint', '--type-aware', '--format', 'json', 'src', 'tests', 'vite.config.ts'],
    after: ['words'],
    judge: onlyTheCanary(byOxlint, [
      'no-floating-promises',
      'no-misused-promises',
      'switch-exhaustiveness-check',
      'no-base-to-string',
      'no-unsafe-return',
    ]),
  },
  {
    name: 'svelte-check',
    // With the canary: the same check as `npm run check`, and one error more.
    command: ['svelte-check', '--tsconfig', 'tests/fixtures/canary/tsconfig.json', '--output', 'machine'],
    env: ROOMY,
    after: ['words'],
    judge: onlyTheCanary(bySvelteCheck, ["'string' is not assignable to type 'number'"]),
  },
  {
    name: 'unit',
    command: vitest('unit'),
    env: { BENANG_TEST_BUILT: '1' },
    after: ['command', 'browser'],
    count: ofVitest,
  },
  { name: 'component', command: vitest('component*'), after: ['words', 'browser'], count: ofVitest },
  {
    name: 'imports',
    command: ['depcruise', '--config', 'tests/depcruise.config.cjs', 'src', 'tests'],
    after: ['words'],
  },
  { name: 'knip', command: ['knip'], after: ['words'] },
  { name: 'size', command: ['size-limit'], after: ['build'] },
]);

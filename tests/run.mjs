/**
 * Is everything in order? Runs the steps of `npm test` and stops at the first that fails.
 * Run: npm test [-- --only unit,eslint]
 * The last line counts the tests, a step without tests of its own as one. What takes long is in tests/long.mjs.
 */
import { ofPlaywright, ofVitest, onlyTheCanary, runScript, slowest } from './steps.mjs';

/** @param {string} project */
const vitest = (project) => [
  ...['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project],
  ...['--reporter=default', '--reporter=json', '--outputFile.json={report}'],
];

/** For programs that make and drop many small things: with more room for them the linter takes an eighth less. */
const ROOMY = { NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64` };

// The journeys are the longest by far: they begin as early as they can, and the others one after the other beside them.
await runScript([
  { name: 'words', command: ['npm', 'run', '--silent', 'words'] },
  { name: 'browser', command: ['node', 'tests/browser.mjs'] },
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'], after: ['words'] },
  { name: 'command', command: ['vite', 'build', '--mode', 'command', '--logLevel', 'warn'], after: ['words'] },
  {
    name: 'journeys',
    // Two pages at a time, which wait for much of it: together they leave a core to somebody else.
    command: ['playwright', 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
    after: ['build', 'command', 'browser'],
    count: ofPlaywright,
    tell: slowest,
  },
  { name: 'prettier', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'eslint', command: ['npm', 'run', '--silent', 'lint'], env: ROOMY, after: ['words'] },
  {
    name: 'svelte-check',
    // With the canary: the same check as `npm run check`, and one error more.
    command: ['svelte-check', '--tsconfig', 'tests/fixtures/canary/tsconfig.json', '--output', 'machine'],
    env: ROOMY,
    after: ['words'],
    judge: onlyTheCanary,
  },
  {
    name: 'unit',
    command: vitest('unit'),
    env: { BENANG_TEST_BUILT: '1' },
    after: ['command', 'browser'],
    count: ofVitest,
  },
  { name: 'component', command: vitest('component'), after: ['words', 'browser'], count: ofVitest },
  {
    name: 'imports',
    command: ['depcruise', '--config', 'tests/depcruise.config.cjs', 'src', 'tests'],
    after: ['words'],
  },
  { name: 'knip', command: ['knip'], after: ['words'] },
  { name: 'size', command: ['size-limit'], after: ['build'] },
]);

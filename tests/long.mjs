/**
 * What is tried that takes too long for every run? Runs the steps of `npm run test:long`, all of them, also after one has failed.
 * Run: npm run test:long [-- --only kill], each also by itself, with what it needs before it
 * A further step is a line: a command that ends with 0, or with 77 where what it tests with is not on this machine, its last line
 * saying what that is. Such a step is said to be not there, and counts neither as passed nor as failed.
 */
import { ofPlaywright, ofVitest, runScript, slowest } from './steps.mjs';

/** @param {string} output whose last line counts */
function ofBrowsers(output) {
  const [, passed = 0, failed = 0] = /(\d+) passed, (\d+) failed[^\n]*$/u.exec(output.trim()) ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}

/** Some of the unit tests, with the report that the step reads. @param {string[]} which */
const unitTests = (...which) => [
  ...['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'unit', ...which],
  ...['--reporter=default', '--reporter=json', '--outputFile.json={report}'],
];

await runScript(
  [
    { name: 'browser', command: ['node', 'tests/browser.mjs'] },
    { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
    {
      name: 'kill',
      command: ['playwright', 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json', 'kill.spec.ts'],
      env: { BENANG_TEST_LONG: '1' },
      after: ['build', 'browser'],
      cores: 2,
      count: ofPlaywright,
      tell: slowest,
    },
    {
      name: 'faults',
      command: ['playwright', 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json', 'faults.spec.ts'],
      env: { BENANG_TEST_LONG: '1' },
      after: ['build', 'browser'],
      cores: 2,
      count: ofPlaywright,
      tell: slowest,
    },
    {
      name: 'updates',
      command: ['playwright', 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json', 'offline.spec.ts'],
      env: { BENANG_TEST_LONG: '1' },
      after: ['build', 'browser'],
      cores: 2,
      count: ofPlaywright,
      tell: slowest,
    },
    {
      name: 'properties',
      command: unitTests('--exclude', 'tests/unit/hostile/**'),
      // What fails tells its seed, with which it can be tried again.
      env: { BENANG_TEST_SEED: String(Date.now() % 2 ** 31) },
      after: ['build'],
      count: ofVitest,
    },
    {
      name: 'fuzz',
      command: unitTests('tests/unit/hostile/fuzz.test.ts'),
      env: { BENANG_FUZZ: '200000' },
      after: ['build'],
      count: ofVitest,
    },
    {
      name: 'browsers',
      command: ['node', 'tests/long/browsers.mjs'],
      after: ['build'],
      cores: 2,
      mayLack: true,
      countOutput: ofBrowsers,
      // Of two browsers one may be missing: that is no failure, and no secret.
      tellOutput: (output) => output.split('\n').filter((line) => /^(?:not there: |\S.*\d+ passed)/u.test(line)),
    },
  ],
  { goOn: true, withNeeds: true },
);

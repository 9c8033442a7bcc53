/**
 * Is everything in order? Runs the steps of `npm test` and stops at the first that fails.
 * Run: npm test [-- --only unit,eslint]
 * Steps that only read run two at a time: the machines that run this have two cores. The last line counts the tests, a
 * step without tests of its own as one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'benang-'));
const windows = process.platform === 'win32';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {number} [lane] neighbours with the same number may run side by side
 * @property {string} [tests] ending of the test files below `in`; the step is passed over while there is none
 * @property {string} [in]
 * @property {() => string | undefined} [early] why it is too early for this step
 * @property {(output: string, code: number) => string | undefined} [judge] what is wrong; by default a code other than 0
 * @property {(report: any) => Count} [count] reads the JSON report of a test runner
 * @property {(report: any) => string[]} [tell] what else is worth knowing of it
 */

/** @param {any} report @returns {Count} */
const ofVitest = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests });
/** @param {any} report @returns {Count} */
const ofPlaywright = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

/** Where the time goes: the journeys that took longest. @param {any} report */
function slowest({ suites }) {
  /** @type {{ seconds: number, name: string }[]} */
  const all = [];
  const walk = (/** @type {any} */ suite) => {
    for (const { title, line, tests } of suite.specs ?? []) {
      const time = tests[0]?.results.reduce((/** @type {number} */ sum, /** @type {any} */ r) => sum + r.duration, 0);
      all.push({ seconds: (time ?? 0) / 1000, name: `${suite.file}:${line} ${title}` });
    }
    for (const inner of suite.suites ?? []) walk(inner);
  };
  for (const suite of suites) walk(suite);
  all.sort((a, b) => b.seconds - a.seconds);
  return all.slice(0, 10).map(({ seconds, name }) => `${seconds.toFixed(1).padStart(26)} s  ${name}`);
}

/** @param {string} project @param {string[]} more */
const vitest = (project, ...more) => [
  ...['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project],
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${project}.json`)}`, ...more],
];

const CANARY = 'tests/fixtures/canary/tsconfig.json';

/** @type {Step[]} */
const steps = [
  { name: 'words', command: ['npm', 'run', '--silent', 'words'] },
  {
    name: 'lock',
    command: ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'unit', 'lock.test'],
    lane: 1,
  },
  { name: 'prettier', command: ['prettier', '--check', '--log-level', 'warn', '.'], lane: 1 },
  { name: 'eslint', command: ['npm', 'run', '--silent', 'lint'], lane: 1 },
  { name: 'svelte-check', command: ['npm', 'run', '--silent', 'check'], lane: 1 },
  {
    name: 'canary',
    // A type check that has gone blind is green: it has to find the one error that is there on purpose.
    command: ['svelte-check', '--tsconfig', CANARY, '--output', 'machine', '--threshold', 'error'],
    lane: 1,
    judge: (output, code) => {
      const errors = output.split('\n').filter((line) => / ERROR "/.test(line));
      const found = errors.some(
        (line) => line.includes('Canary.svelte') && line.includes("'string' is not assignable"),
      );
      return found && code !== 0 ? undefined : 'the type check did not see the error that the canary has on purpose';
    },
  },
  { name: 'imports', command: ['depcruise', '--config', 'tests/depcruise.config.cjs', 'src', 'tests'], lane: 1 },
  {
    name: 'knip',
    command: ['knip'],
    lane: 1,
    // Until the page shows the first region, nearly every file is one that nobody uses.
    early: () =>
      readFileSync(join(root, 'src/App.svelte'), 'utf8').includes('./view/') ? undefined : 'the page shows no view yet',
  },
  { name: 'unit', command: vitest('unit'), in: 'tests/unit', tests: '.test.ts', count: ofVitest },
  { name: 'browser', command: ['node', 'tests/browser.mjs'] },
  {
    name: 'component',
    command: vitest('component'),
    in: 'tests/component',
    tests: '.browser.test.ts',
    count: ofVitest,
  },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'size', command: ['size-limit'] },
  {
    name: 'journeys',
    command: ['playwright', 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
    in: 'tests/e2e',
    tests: '.spec.ts',
    count: ofPlaywright,
    tell: slowest,
  },
];

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const environment = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  BENANG_TEST_PORT: String(await freePort()),
  PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'journeys.json'),
};

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {Count} */
const total = { passed: 0, failed: 0 };
/** @type {string | undefined} */
let failure;

/** @param {Step} step */
function hasTests(step) {
  if (!step.in || !step.tests) return true;
  const ending = step.tests;
  const folder = join(root, step.in);
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith(ending));
}

/**
 * @param {Step} step @param {boolean} aloud
 * @returns {Promise<{ output: string, code: number }>}
 */
function execute(step, aloud) {
  const [command = '', ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment,
      shell: windows,
      stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
    });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += `${error.message}\n`));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ output, code: code ?? 1 });
    });
  });
}

/** @param {Step} step @param {boolean} aloud */
async function take(step, aloud) {
  if (failure !== undefined) return;
  const early = hasTests(step) ? step.early?.() : 'no test files yet';
  if (early !== undefined) {
    console.log(`  --  ${step.name.padEnd(14)} ${early}`);
    return;
  }
  const start = process.hrtime.bigint();
  const { output, code } = await execute(step, aloud && !step.judge);
  // Stopped because of a neighbour's failure: this result means nothing.
  if (failure !== undefined) return;
  const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);

  let wrong = step.judge ? step.judge(output, code) : code === 0 ? undefined : `exit code ${code}`;
  /** @type {Count} */
  let count = { passed: wrong ? 0 : 1, failed: wrong ? 1 : 0 };
  const file = join(reports, `${step.name}.json`);
  const report = step.count && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (step.count) {
    if (report) count = step.count(report);
    if (wrong) count.failed = Math.max(1, count.failed);
    else if (count.passed === 0) wrong = 'there are test files, but no test ran';
    else if (count.failed > 0) wrong = `${count.failed} failed`;
  }
  total.passed += count.passed;
  total.failed += count.failed;

  const tests = step.count ? `${count.passed} tests` : '';
  if (wrong === undefined) {
    console.log(`  ok  ${step.name.padEnd(14)} ${seconds.padStart(5)} s  ${tests}`.trimEnd());
    for (const line of (report && step.tell?.(report)) ?? []) console.log(line);
    return;
  }
  failure = `FAILED: ${step.name} after ${seconds} s: ${wrong} (${step.command.slice(0, 3).join(' ')} …)`;
  for (const child of running) child.kill();
  if (!aloud) console.log(output.trimEnd());
}

const argument = process.argv.indexOf('--only');
const names = argument > 0 ? (process.argv[argument + 1] ?? '').split(',') : [];
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0 || (argument > 0 && names.length === 0)) {
  console.error(`no step is called ${unknown.join(', ')}; there are: ${steps.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const began = process.hrtime.bigint();
const chosen = names.length > 0 ? steps.filter(({ name }) => names.includes(name)) : steps;
while (chosen.length > 0 && failure === undefined) {
  const lane = chosen[0]?.lane;
  let length = 1;
  while (lane !== undefined && chosen[length]?.lane === lane) length++;
  const waiting = chosen.splice(0, length);
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await take(step, names.length === 1);
  };
  await Promise.all([worker(), worker()]);
}
rmSync(reports, { recursive: true, force: true });

if (failure !== undefined) {
  console.log(failure);
  process.exitCode = 1;
}
console.log(`${(Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)} s in all`);
console.log(`${total.passed} passed, ${total.failed} failed`);

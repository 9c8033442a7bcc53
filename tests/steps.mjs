/**
 * How are the steps of a test run carried out? As many at a time as there are cores for, each as soon as what it needs is done; and
 * what does every step say in the end: passed, failed, or not there?
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

/** The machines that run this have two. */
const CORES = 2;

/** The exit code with which a step says that what it tests with is not there; its last line says what that is. */
export const NOT_THERE = 77;

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command `{report}` in it stands for the file that `count` reads
 * @property {string[]} [after] steps whose work it needs
 * @property {number} [cores] how many it keeps busy, one by default
 * @property {Record<string, string>} [env]
 * @property {boolean} [mayLack] what it tests with need not be there: said, and never counted as passed
 * @property {(output: string, code: number) => string | undefined} [judge] what is wrong; by default a code other than 0
 * @property {(report: any) => Count} [count] reads the JSON report of a test runner
 * @property {(report: any) => string[]} [tell] what else is worth knowing of it
 * @property {(output: string) => Count} [countOutput] reads what it has printed, where it writes no report
 * @property {(output: string) => string[]} [tellOutput] and what else that says
 *
 * @typedef {object} Outcome
 * @property {number} passed a step without tests of its own counts as one
 * @property {number} failed
 * @property {string[]} lacking names of the steps that were not there
 * @property {string[]} failures a sentence for each step that failed
 */

/** @param {any} report @returns {Count} */
export const ofVitest = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests });

/** Whoever fails once and passes when tried again has failed. @param {any} report @returns {Count} */
export const ofPlaywright = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

/** Where the time goes: the journeys that took longest. @param {any} report */
export function slowest({ suites }) {
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

/**
 * @typedef {{ file: string, line: number, what: string }} Finding
 *
 * A check that has gone blind is green: this one has to find what is wrong on purpose in a file called canary, and nothing else.
 * @param {(output: string) => Finding[] | undefined} read what was found; undefined where the output cannot be read
 * @param {readonly string[]} sings parts of what has to be said of the canary, one of each
 * @returns {(output: string, code: number) => string | undefined} what is wrong
 */
export const onlyTheCanary = (read, sings) => (output, code) => {
  const found = read(output);
  if (!found) return `exit code ${code}, and no report`;
  const [birds, others] = [true, false].map((bird) => found.filter(({ file }) => /canary\.\w+$/i.test(file) === bird));
  const missed = sings.filter((part) => birds?.filter(({ what }) => what.includes(part)).length !== 1);
  const untaught = birds?.filter(({ what }) => !sings.some((part) => what.includes(part))) ?? [];
  const wrong = [...(others ?? []), ...untaught].map(({ file, line, what }) => `${file}:${line}: ${what}`);
  if (missed.length > 0) wrong.push(`it did not see just what is wrong on purpose in the canary: ${missed.join(', ')}`);
  if (wrong.length === 0 && code === 0) wrong.push('it found something and says that all is well');
  return wrong.length > 0 ? wrong.join('\n') : undefined;
};

/** @param {string} output of svelte-check, for machines @returns {Finding[]} */
export const bySvelteCheck = (output) =>
  [...output.matchAll(/^\d+ (?:ERROR|WARNING) "(.*?)" (\d+):\d+ (.*)$/gm)].map(([, file = '', line, what = '']) => ({
    file,
    line: Number(line),
    what: what.trim(),
  }));

/** @template T @param {string} output @returns {T | undefined} */
function json(output) {
  try {
    return JSON.parse(output.slice(output.search(/[[{]/)));
  } catch {
    return undefined;
  }
}

/** @param {string} output of oxlint, as JSON @returns {Finding[] | undefined} */
export const byOxlint = (output) =>
  /** @type {{ diagnostics: { code?: string, message: string, filename: string, labels: { span: { line: number } }[] }[] } | undefined} */ (
    json(output)
  )?.diagnostics.map(({ code, message, filename, labels }) => ({
    file: filename,
    line: labels[0]?.span.line ?? 0,
    what: `${message} ${code ?? ''}`,
  }));

/** @param {string} output of eslint, as JSON @returns {Finding[] | undefined} */
export const byEslint = (output) =>
  /** @type {{ filePath: string, messages: { ruleId: string | null, message: string, line: number }[] }[] | undefined} */ (
    json(output)
  )?.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line }) => ({ file: filePath, line, what: `${message} ${ruleId ?? ''}` })),
  );

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

/**
 * @param {readonly Step[]} steps in the order in which they begin, where several could
 * @param {{ goOn?: boolean, aloud?: boolean, say?: (line: string) => void }} [options] `goOn`: also after one has failed; `aloud`:
 *   a single step says by itself what it does
 * @returns {Promise<Outcome>}
 */
export async function runSteps(steps, { goOn = false, aloud = false, say = console.log } = {}) {
  const reports = mkdtempSync(join(tmpdir(), 'benang-'));
  const environment = {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    BENANG_TEST_PORT: String(await freePort()),
  };
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const children = new Set();
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, lacking: [], failures: [] };
  const stopped = () => outcome.failures.length > 0 && !goOn;

  /** @param {Step} step @param {string} report @returns {Promise<{ output: string, code: number }>} */
  function execute({ command: [command = '', ...args], env, judge }, report) {
    return new Promise((resolve) => {
      const child = spawn(
        command,
        args.map((arg) => arg.replace('{report}', report)),
        {
          cwd: root,
          env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...env },
          shell: windows,
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      children.add(child);
      let output = '';
      const take = (/** @type {Buffer} */ chunk) => {
        output += String(chunk);
        if (aloud && !judge) process.stdout.write(chunk);
      };
      child.stdout?.on('data', take);
      child.stderr?.on('data', take);
      child.on('error', (error) => (output += `${error.message}\n`));
      child.on('close', (code) => {
        children.delete(child);
        resolve({ output, code: code ?? 1 });
      });
    });
  }

  /** @param {Step} step */
  async function take(step) {
    const [program, script] = step.command;
    const start = process.hrtime.bigint();
    const lacks = step.mayLack && program === 'node' && script?.endsWith('.mjs') && !existsSync(join(root, script));
    const file = join(reports, `${step.name}.json`);
    const { output, code } = lacks ? { output: `no ${script}`, code: NOT_THERE } : await execute(step, file);
    // Stopped because of a neighbour's failure: this result means nothing.
    if (stopped()) return;
    const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
    if (step.mayLack && code === NOT_THERE) {
      outcome.lacking.push(step.name);
      say(`  --  ${step.name.padEnd(14)} not there: ${output.trim().split('\n').at(-1) ?? ''}`);
      return;
    }

    let wrong = step.judge ? step.judge(output, code) : code === 0 ? undefined : `exit code ${code}`;
    /** @type {Count} */
    let count = { passed: wrong || step.count || step.countOutput ? 0 : 1, failed: wrong ? 1 : 0 };
    const report = step.count && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    if (step.count || step.countOutput) {
      if (step.count && report) count = step.count(report);
      else if (step.countOutput) count = step.countOutput(output);
      if (count.failed > 0) wrong ??= `${count.failed} failed`;
      if (count.passed === 0) wrong ??= 'no test ran';
      if (wrong) count.failed = Math.max(1, count.failed);
    }
    outcome.passed += count.passed;
    outcome.failed += count.failed;
    if (wrong === undefined) {
      const tests = step.count || step.countOutput ? `${count.passed} tests` : '';
      say(`  ok  ${step.name.padEnd(14)} ${seconds.padStart(5)} s  ${tests}`.trimEnd());
      for (const line of (report && step.tell?.(report)) ?? []) say(line);
      for (const line of step.tellOutput?.(output) ?? []) say(line);
      return;
    }
    outcome.failures.push(
      `FAILED: ${step.name} after ${seconds} s: ${wrong} (${step.command.slice(0, 3).join(' ')} …)`,
    );
    if (!goOn) for (const child of children) child.kill();
    // What was judged is said in the judgement; the rest of a report is for machines.
    if (output && !step.judge && !aloud) say(output.trimEnd());
  }

  const waiting = [...steps];
  /** @type {Map<Step, Promise<unknown>>} */
  const busy = new Map();
  const isOpen = (/** @type {string} */ name) =>
    waiting.some((step) => step.name === name) || [...busy.keys()].some((step) => step.name === name);
  const free = () => [...busy.keys()].reduce((left, { cores = 1 }) => left - cores, CORES);
  for (;;) {
    const next = stopped()
      ? -1
      : waiting.findIndex(({ cores = 1, after = [] }) => cores <= free() && !after.some(isOpen));
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (step)
      busy.set(
        step,
        take(step).finally(() => busy.delete(step)),
      );
    else if (busy.size > 0) await Promise.race(busy.values());
    else break;
  }
  if (!stopped() && waiting.length > 0)
    throw new Error(`steps that wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  rmSync(reports, { recursive: true, force: true });
  return outcome;
}

/**
 * The whole of a script that runs steps: all of them, or those that `--only` names, `withNeeds` with all that they come after.
 * @param {readonly Step[]} steps @param {{ goOn?: boolean, withNeeds?: boolean }} [options]
 */
export async function runScript(steps, { goOn = false, withNeeds = false } = {}) {
  const argument = process.argv.indexOf('--only');
  const names = argument > 0 ? (process.argv[argument + 1] ?? '').split(',') : [];
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0 || (argument > 0 && names.length === 0)) {
    console.error(`no step is called ${unknown.join(', ')}; there are: ${steps.map(({ name }) => name).join(', ')}`);
    process.exit(2);
  }
  const began = process.hrtime.bigint();
  const wanted = new Set(names);
  // A step may need one that needs another.
  for (const name of withNeeds ? wanted : [])
    for (const need of steps.find((s) => s.name === name)?.after ?? []) wanted.add(need);
  const chosen = names.length > 0 ? steps.filter(({ name }) => wanted.has(name)) : steps;
  const { passed, failed, lacking, failures } = await runSteps(chosen, { goOn, aloud: names.length === 1 });
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
  console.log(`${(Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)} s in all`);
  console.log(`${passed} passed, ${failed} failed${lacking.length ? `, not there: ${lacking.join(', ')}` : ''}`);
}

/** Do the steps of a test run tell the truth: is nothing counted as passed that failed, failed at first, or was not there? */
import { describe, expect, it } from 'vitest';
import {
  NOT_THERE,
  ofPlaywright,
  ofVitest,
  byEslint,
  byOxlint,
  bySvelteCheck,
  onlyTheCanary,
  runSteps,
  type Step,
} from '../../steps.mjs';

const node = (code: string): string[] => ['node', '-e', code];
const exit = (code: number): string[] => node(`process.exitCode = ${code}`);

async function run(steps: readonly Step[], goOn = false) {
  const said: string[] = [];
  const outcome = await runSteps(steps, { goOn, say: (line) => said.push(line) });
  return { ...outcome, said };
}

/** Writes a report as a runner of tests does. */
const reports = (report: unknown, code = 0): string[] => [
  ...node(
    `require('node:fs').writeFileSync(process.argv[1], ${JSON.stringify(JSON.stringify(report))}); process.exitCode = ${code}`,
  ),
  '{report}',
];

describe('counting', () => {
  it('takes a journey that passed when it was tried again for one that failed', () => {
    const stats = { expected: 7, unexpected: 0, flaky: 1, skipped: 2 };
    expect(ofPlaywright({ stats })).toEqual({ passed: 7, failed: 1 });
    expect(ofPlaywright({ stats: { ...stats, unexpected: 2 } })).toEqual({ passed: 7, failed: 3 });
  });

  it('fails a step whose runner ends well, but has a test that was tried twice', async () => {
    const stats = { expected: 7, unexpected: 0, flaky: 1 };
    const { passed, failed, failures } = await run([
      { name: 'journeys', command: reports({ stats }), count: ofPlaywright },
    ]);
    expect({ passed, failed }).toEqual({ passed: 7, failed: 1 });
    expect(failures).toEqual([expect.stringContaining('FAILED: journeys')]);
  });

  it('adds up what steps with and without tests of their own say', async () => {
    const { passed, failed, failures, said } = await run([
      { name: 'unit', command: reports({ numPassedTests: 12, numFailedTests: 0 }), count: ofVitest },
      { name: 'lint', command: exit(0) },
    ]);
    expect({ passed, failed, failures }).toEqual({ passed: 13, failed: 0, failures: [] });
    expect(said.join('\n')).toMatch(/ok {2}unit .* 12 tests/);
  });

  it('fails a runner of tests that ran none, or did not say what it ran', async () => {
    const none = { numPassedTests: 0, numFailedTests: 0 };
    for (const command of [reports(none), exit(0)])
      expect(await run([{ name: 'unit', command, count: ofVitest }])).toMatchObject({
        passed: 0,
        failed: 1,
        failures: [expect.stringContaining('no test ran')],
      });
  });

  it('fails a runner of tests that broke, whatever its report says', async () => {
    const command = reports({ numPassedTests: 3, numFailedTests: 0 }, 1);
    expect(await run([{ name: 'unit', command, count: ofVitest }])).toMatchObject({ passed: 3, failed: 1 });
  });
});

describe('steps', () => {
  it('begin when what they need is done, and not after a failure', async () => {
    const { failures, said } = await run([
      { name: 'last', command: exit(0), after: ['broken'] },
      { name: 'first', command: exit(0) },
      { name: 'broken', command: node('console.log("why"); process.exitCode = 3'), after: ['first'] },
    ]);
    expect(said.map((line) => line.trim().split(/\s+/)[1] ?? line)).toEqual(['first', 'why']);
    expect(failures).toEqual([expect.stringMatching(/^FAILED: broken after .*: exit code 3/)]);
  });

  it('all get their turn where each stands for itself', async () => {
    const steps = ['one', 'two', 'three'].map((name, i) => ({ name, command: exit(i === 1 ? 1 : 0) }));
    expect(await run(steps, true)).toMatchObject({ passed: 2, failed: 1, failures: [expect.stringContaining('two')] });
  });

  it('that wait for each other are not taken for done', async () => {
    const steps = [
      { name: 'hen', command: exit(0), after: ['egg'] },
      { name: 'egg', command: exit(0), after: ['hen'] },
    ];
    await expect(run(steps)).rejects.toThrow('wait for each other: hen, egg');
  });

  it('that are not there are said to be so, and have neither passed nor failed', async () => {
    const { said, ...outcome } = await run([
      { name: 'database', command: node(`console.log("no server"); process.exitCode = ${NOT_THERE}`), mayLack: true },
      { name: 'browsers', command: ['node', 'tests/long/no-such-step.mjs'], mayLack: true },
      { name: 'kill', command: exit(0) },
    ]);
    outcome.lacking.sort();
    expect(outcome).toEqual({ passed: 1, failed: 0, lacking: ['browsers', 'database'], failures: [] });
    expect(said.join('\n')).toContain('not there: no server');
    expect(said.join('\n')).toContain('not there: no tests/long/no-such-step.mjs');
  });

  it('cannot be missing where they have to be there', async () => {
    expect(await run([{ name: 'unit', command: exit(NOT_THERE) }])).toMatchObject({
      passed: 0,
      failed: 1,
      lacking: [],
    });
    expect(await run([{ name: 'unit', command: ['node', 'tests/no-such-step.mjs'] }])).toMatchObject({ failed: 1 });
    expect(await run([{ name: 'unit', command: ['no-such-program'] }])).toMatchObject({ failed: 1 });
  });
});

describe('a check with the canary in it', () => {
  const line = (kind: string, file: string, message: string): string =>
    `1795965722612 ${kind} "${file}" 3:9 "${message}"`;
  const CANARY = line(
    'ERROR',
    'tests/fixtures/canary/Canary.svelte',
    "Type 'string' is not assignable to type 'number'.",
  );
  const output = (...lines: string[]): string => ['1 START "/x"', ...lines, '2 COMPLETED 3694 FILES'].join('\n');
  const judged = onlyTheCanary(bySvelteCheck, ["'string' is not assignable to type 'number'"]);

  it('is in order with what is wrong on purpose', () => {
    expect(judged(output(CANARY), 1)).toBeUndefined();
    expect(judged(output(CANARY).replaceAll('\n', '\r\n'), 1)).toBeUndefined();
  });

  it('is blind without it, or when it sees it and says that all is well', () => {
    expect(judged(output(), 0)).toContain('did not see');
    expect(judged('it broke', 1)).toContain('did not see');
    expect(judged(output(CANARY, CANARY), 1)).toContain('did not see');
    expect(judged(output(CANARY), 0)).toContain('all is well');
  });

  it('says every other error and every warning', () => {
    const others = [
      line('ERROR', 'src/App.svelte', "Type 'string' is not assignable to type 'number'."),
      line('ERROR', 'tests/fixtures/canary/Canary.svelte', 'Unexpected token'),
      line('WARNING', 'src/App.svelte', 'Unused selector'),
    ];
    for (const other of others) {
      const [, file = '', , message = ''] = /"(.*?)" (\d+):\d+ "(.*)"/.exec(other) ?? [];
      expect(judged(output(CANARY, other), 1)).toContain(`${file}:3: "${message}"`);
    }
  });

  it('reads the reports of both linters', () => {
    const message = 'Promises must be awaited.';
    const lint = onlyTheCanary(byOxlint, ['no-floating-promises']);
    const report = (...files: string[]): string =>
      `a warning first\n${JSON.stringify({
        diagnostics: files.map((filename) => ({
          code: 'typescript(no-floating-promises)',
          message,
          filename,
          labels: [{ span: { line: 4 } }],
        })),
      })}`;
    expect(lint(report('tests/fixtures/canary/canary.ts'), 1)).toBeUndefined();
    expect(lint(report('tests/fixtures/canary/canary.ts', 'src/a.ts'), 1)).toContain(`src/a.ts:4: ${message}`);
    expect(lint(report(), 0)).toContain('did not see');
    expect(lint('no such option', 2)).toContain('no report');

    const components = onlyTheCanary(byEslint, ['no-floating-promises']);
    const found = { ruleId: '@typescript-eslint/no-floating-promises', message, line: 4 };
    const files = (messages: object[]): string =>
      JSON.stringify([
        { filePath: '/x/Canary.svelte', messages: [found] },
        { filePath: '/x/App.svelte', messages },
      ]);
    expect(components(files([]), 1)).toBeUndefined();
    expect(components(files([{ ruleId: null, message: 'Parsing error', line: 1 }]), 1)).toContain('Parsing error');
  });
});

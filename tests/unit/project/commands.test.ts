/** Can somebody who has only the README start the app, and a machine test it? */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };

/** Commands of npm that need no script of ours, and what `install-test` and `clean-install-test` run afterwards. */
const BUILT_IN: Readonly<Record<string, string | undefined>> = {
  install: undefined,
  i: undefined,
  ci: undefined,
  it: 'test',
  cit: 'test',
};

/** The script that a command line starts; undefined where it needs none. */
function scriptOf(line: string): string | undefined {
  const [, run, name = ''] = /^npm (run )?([\w:-]+)/.exec(line) ?? [];
  return !run && name in BUILT_IN ? BUILT_IN[name] : name;
}

const commands = (text: string): string[] =>
  [...text.matchAll(/^```(?:sh|bash|console|shell)\n([\s\S]*?)^```/gm)]
    .flatMap((match) => (match[1] ?? '').split(/\n|&&/))
    .map((line) =>
      line
        .replace(/^\s*\$?\s*/, '')
        .replace(/\s+#.*$/, '')
        .trim(),
    )
    .filter((line) => line.startsWith('npm '));

describe('the commands', () => {
  it.skipIf(!existsSync(new URL('README.md', root)))('that the README names exist, from the first two on', () => {
    const named = commands(read('README.md'));
    expect(named.length).toBeGreaterThanOrEqual(2);
    for (const line of named) {
      const script = scriptOf(line);
      if (script !== undefined) expect(scripts, line).toHaveProperty([script]);
    }
  });

  it('are read from a README as people write it', () => {
    const text = 'Text\n\n```sh\n$ npm install && npm start   # opens\nnpm run bench\n```\n\n```json\nnpm no\n```\n';
    expect(commands(text)).toEqual(['npm install', 'npm start', 'npm run bench']);
    expect(['npm install', 'npm start', 'npm run bench', 'npm cit'].map(scriptOf)).toEqual([
      undefined,
      'start',
      'bench',
      'test',
    ]);
  });

  it('of the machine are an executable that installs from the lock and tests', () => {
    expect(statSync(new URL('.ci/run', root)).mode & 0o111).not.toBe(0);
    expect(read('.ci/run')).toMatch(/^set -eu$[\s\S]*^npm cit$/m);
  });
});

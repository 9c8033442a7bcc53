/** Does the command line do what it says, as a program among other programs: built, in pipes, with files of every sort? */
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierJsonSchema } from '../../../src/dossier/json-schema.ts';
import type { FileReport } from '../../../src/command/check.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { madeDossier, madeGraph } from '../../speed/made-dossier.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const built = join(root, 'build/benang.mjs');
const program = join(root, packageJson.bin.benang);
const folder = mkdtempSync(join(tmpdir(), 'benang-cli-'));
const SEED = join(root, 'data/kim-putin.dossier.json');
const STRAIT = join(root, 'data/selat-kaca.dossier.json');

interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/**
 * `enough`: characters after which the reader goes away, as `head` does. `slow`: it rests after each piece. `preload`: a module that is
 * loaded first.
 */
function benang(
  args: readonly string[],
  { input = '', enough = Infinity, lang = 'C', file = program, cwd = folder, slow = false, preload = '' } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { LC_ALL: _, LC_MESSAGES: __, ...env } = process.env;
    const child = spawn(
      process.execPath,
      [...(preload ? ['--import', `data:text/javascript,${encodeURIComponent(preload)}`] : []), file, ...args],
      { cwd, env: { ...env, LANG: lang } },
    );
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length >= enough) child.stdout.destroy();
      if (!slow) return;
      child.stdout.pause();
      setImmediate(() => child.stdout.resume());
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
    // Who does not read its input closes it; that is no failure of the one who writes.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

const reports = ({ out }: Ran) => JSON.parse(out) as { ok: boolean; files: FileReport[] };

beforeAll(async () => {
  // In `npm test` it is a step of its own: what uses it beside these tests must not find the folder empty.
  if (!process.env['BENANG_TEST_BUILT'])
    await build({ root, configFile: join(root, 'vite.config.ts'), mode: 'command', logLevel: 'error' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('benang', () => {
  it('helps in the language of the machine, and tells its version', async () => {
    const [english, indonesian, version] = await Promise.all([
      benang([]),
      benang(['check', '--help'], { lang: 'id_ID.UTF-8' }),
      benang(['--version']),
    ]);
    expect(english).toMatchObject({ code: 0, err: '', out: expect.stringContaining('benang check FILE') as string });
    expect(indonesian).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Kode keluar') as string });
    expect(version).toMatchObject({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  it('prints the schema that the app publishes, and the one for proposals', async () => {
    const [schema, proposals] = await Promise.all([benang(['schema']), benang(['schema', '--proposals'])]);
    expect(schema).toMatchObject({ code: 0, out: `${JSON.stringify(dossierJsonSchema(), null, 2)}\n`, err: '' });
    expect(JSON.parse(proposals.out)).toHaveProperty('$schema');
  });
});

describe('the package', () => {
  it('has the built command, how it is used, and whose work is in it', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const [{ files = [] } = {}] = JSON.parse(stdout) as { files: { path: string; size: number }[] }[];
    expect(files.map(({ path }) => path).sort()).toEqual([
      'LICENSE',
      'README.md',
      'build/benang.mjs',
      'docs/command-line.md',
      'docs/third-party.md',
      'package.json',
      packageJson.bin.benang,
    ]);
    for (const { path, size } of files) expect(size, path).toBeGreaterThan(path === 'build/benang.mjs' ? 100_000 : 300);
  });

  it('brings fonts and nothing else, because the rest is built in', () => {
    const brought = Object.keys(packageJson.dependencies);
    expect(brought.length).toBeGreaterThan(0);
    expect(brought.filter((name) => !/^@fontsource(-variable)?\//u.test(name))).toEqual([]);
    const imports = [...readFileSync(built, 'utf8').matchAll(/^import [^'"]*['"]([^'"]+)['"];/gmu)].map(
      ([, name = '']) => name,
    );
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((name) => !isBuiltin(name))).toEqual([]);
  });

  it('needs nothing beside the built command', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'benang-alone-'));
    copyFileSync(built, join(alone, 'alone.mjs'));
    const ran = await benang(['check', SEED], { file: join(alone, 'alone.mjs'), cwd: alone });
    rmSync(alone, { recursive: true, force: true });
    expect(ran).toMatchObject({ code: 0, err: '', out: expect.stringContaining('in order') as string });
  });

  it('says what is missing where development packages were left out, and that is no failure of the install', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'benang-clone-'));
    const prepare = () => spawnSync(process.execPath, ['tests/prepare.mjs'], { cwd: clone, encoding: 'utf8' });
    for (const folder of ['tests', 'src']) mkdirSync(join(clone, folder));
    copyFileSync(join(root, 'tests/prepare.mjs'), join(clone, 'tests/prepare.mjs'));
    copyFileSync(program, join(clone, packageJson.bin.benang));
    const version = () => benang(['--version'], { file: join(clone, packageJson.bin.benang), cwd: clone });
    expect(
      spawnSync(process.execPath, ['tests/prepare.mjs', '--needed'], { cwd: clone, encoding: 'utf8' }),
    ).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^benang: [^\n]*vite[^\n]*\n$/) as string,
    });
    const without = prepare();
    expect(without).toMatchObject({ status: 0, stderr: '' });
    expect(without.stdout).toMatch(/^benang: [^\n]*vite[^\n]*\n$/);
    expect(await version()).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('not built yet') as string,
    });
    // Built before: it just works, and there is nothing to say.
    mkdirSync(join(clone, 'build'));
    copyFileSync(built, join(clone, 'build/benang.mjs'));
    expect(prepare()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(await version()).toMatchObject({ code: 0, out: `${packageJson.version}\n`, err: '' });
    rmSync(clone, { recursive: true, force: true });
  });
});

describe('benang check', () => {
  it('takes ten thousand claims out of a pipe, and gives all of its answer into one', async () => {
    const big = madeDossier(madeGraph(1000, 10_000), { documents: 200 });
    const ran = await benang(['check', '--json', '-'], { input: big });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(reports(ran).files[0]?.counts).toMatchObject({ documents: 200, claims: 10_000 });
  }, 60_000);
});

describe('benang figure', () => {
  it('draws the same figure each time, into a file and into a pipe', async () => {
    const [piped, filed] = await Promise.all([
      benang(['figure', '-', '--date', '2026-11-22'], { input: readFileSync(SEED, 'utf8') }),
      benang(['figure', SEED, '-o', 'seed.svg', '--date=2026-11-22']),
    ]);
    expect(piped).toMatchObject({ code: 0, err: '' });
    expect(filed).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(join(folder, 'seed.svg'), 'utf8')).toBe(piped.out);
    expect(piped.out.trim()).toMatch(/^<\?xml[^>]*>\s*<svg\s/);
    expect(piped.out.trim().endsWith('</svg>')).toBe(true);
    expect(piped.out).toContain('Kim and Putin');
    expect(piped.out).toContain('November 22, 2026');
  });
});

describe('a pipe', () => {
  it('that nobody reads to its end is no failure, and does not change the verdict', async () => {
    expect(await benang(['figure', SEED], { enough: 10 })).toMatchObject({ code: 0, err: '' });
    for (const json of [[], ['--json']])
      expect(await benang(['check', ...json, SEED, STRAIT], { enough: 1 })).toMatchObject({ code: 1, err: '' });
  });

  it('that is read slowly gets everything', async () => {
    const ran = await benang(['figure', SEED, '--date', '2026-11-22'], { slow: true });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.length).toBeGreaterThan(65_536 * 2);
    expect(ran.out.trimEnd().endsWith('</svg>')).toBe(true);
  });
});

/** Stops in the middle of writing a file, when half of it is on the disk, and does what is asked for there. */
const midway = (then: string) => `
  import { promises } from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { open } = promises;
  promises.open = async (...given) => {
    const file = await open(...given);
    file.writeFile = async (text) => {
      await file.write(text.slice(0, text.length / 2));
      await file.sync();
      ${then}
    };
    return file;
  };
  syncBuiltinESMExports();`;
const killedBy = (signal: string) =>
  midway(`process.kill(process.pid, '${signal}'); await new Promise((resolve) => setInterval(resolve, 2 ** 30));`);

describe('a write that does not come to its end', () => {
  const OLD = 'what was there before\n';
  const place = () => {
    const inside = mkdtempSync(join(folder, 'place-'));
    writeFileSync(join(inside, 'old.json'), OLD);
    return inside;
  };

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const)('leaves the old file, or none: %s', async (signal) => {
    // Whether there was a file before makes no difference to how a signal is answered.
    for (const output of signal === 'SIGKILL' ? ['old.json', 'new.json'] : ['old.json']) {
      const cwd = place();
      const ran = await benang(['schema', '-o', output], { cwd, preload: killedBy(signal) });
      expect(ran).toMatchObject({ signal, out: '', err: '' });
      expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe(OLD);
      const others = readdirSync(cwd).filter((name) => name !== 'old.json');
      // A kill cannot be answered; what it leaves is called what it is.
      if (signal === 'SIGKILL') {
        expect(others).toEqual([expect.stringMatching(/^\.benang-[0-9a-f]+\.unfinished$/) as string]);
        expect(statSync(join(cwd, others[0] ?? '')).size).toBeGreaterThan(1000);
      } else expect(others).toEqual([]);
    }
  });

  it('for want of room leaves the old file, and nothing beside it', async () => {
    const cwd = place();
    const full = "throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });";
    const ran = await benang(['schema', '-o', 'old.json'], { cwd, preload: midway(full) });
    expect(ran).toMatchObject({ code: 2, out: '', err: 'old.json could not be written: there is no room left\n' });
    expect(readdirSync(cwd)).toEqual(['old.json']);
    expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe(OLD);
  });
});

// Paths and devices as other systems than Windows have them.
describe.skipIf(process.platform === 'win32')('the shell', () => {
  const shell = (line: string, cwd: string) =>
    spawnSync('sh', ['-c', line], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C', B: program, NODE: process.execPath },
    });

  it('leads in and out by other ways than names, and what is read is never written', () => {
    const cwd = mkdtempSync(join(folder, 'shell-'));
    copyFileSync(SEED, join(cwd, 'x'));
    symlinkSync('x', join(cwd, 'link.svg'));
    for (const line of [
      'figure - -o link.svg < x',
      'figure x >> x',
      'figure x -o /dev/stdout >> x',
      'check --json x >> x',
    ]) {
      const { status, stderr } = shell(`"$NODE" "$B" ${line}`, cwd);
      expect({ status, stderr }, line).toEqual({
        status: 2,
        stderr: expect.stringContaining('is the file that is read') as string,
      });
      expect(readFileSync(join(cwd, 'x')).equals(readFileSync(SEED)), line).toBe(true);
    }
    // What stood in the file before stays, as it does with every program that prints.
    shell('(echo first; "$NODE" "$B" schema -o /dev/stdout; echo last) > out', cwd);
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toMatch(/^first\n\{\n[^]*\n\}\nlast\n$/);
  });

  it('may hand over what cannot be read', () => {
    const { status, stdout, stderr } = shell('"$NODE" "$B" check --json - < .', folder);
    expect(stderr).toBe('standard input could not be read: it is a folder\n');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, files: [{ file: '-', error: { code: 'cannot-read' } }] });
  });

  it.skipIf(process.platform !== 'linux')('tells that a device is full', () => {
    for (const line of ['schema -o /dev/full', 'schema > /dev/full', 'check --json "$SEED" > /dev/full']) {
      const { status, stderr } = shell(`SEED='${SEED}'; "$NODE" "$B" ${line}`, folder);
      expect({ status, stderr }, line).toEqual({
        status: 2,
        stderr: expect.stringMatching(/^[^\n]+ could not be written: there is no room left\n$/) as string,
      });
    }
  });
});

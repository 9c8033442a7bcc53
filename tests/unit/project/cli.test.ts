/** Does the command line do what it says, as a program among other programs: built, in pipes, with files of every sort? */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  readonly out: string;
  readonly err: string;
}

/** `enough`: characters after which the reader goes away, as `head` does. */
function benang(
  args: readonly string[],
  { input = '', enough = Infinity, lang = 'C', file = program, cwd = folder } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { LC_ALL: _, LC_MESSAGES: __, ...env } = process.env;
    const child = spawn(process.execPath, [file, ...args], { cwd, env: { ...env, LANG: lang } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length >= enough) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // Who does not read its input closes it; that is no failure of the one who writes.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const seed = () => JSON.parse(readFileSync(SEED, 'utf8')) as { claims: Record<string, unknown>[]; title: unknown };
const reports = ({ out }: Ran) => JSON.parse(out) as { ok: boolean; files: FileReport[] };

/** What stands in a value at a path such as `claims[3].evidence[0]`. */
const at = (value: unknown, path: string): unknown =>
  [...path.matchAll(/[^.[\]]+/g)].reduce<unknown>((inner, [key]) => (inner as Record<string, unknown>)[key], value);

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
    expect(version).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  it('says what it does not understand, and where more is told, and leaves the output alone', async () => {
    expect(await benang(['figure', 'a', '--look', 'loud'])).toEqual({
      code: 2,
      out: '',
      err: '--look cannot be loud; it can be light, dark, bw.\nMore: benang figure --help\n',
    });
    expect((await benang(['draw'])).err).toContain('More: benang --help');
  });

  it('prints the schema that the app publishes, and the one for proposals', async () => {
    const [schema, proposals] = await Promise.all([benang(['schema']), benang(['schema', '--proposals'])]);
    expect(schema).toEqual({ code: 0, out: `${JSON.stringify(dossierJsonSchema(), null, 2)}\n`, err: '' });
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
    expect(await version()).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
    rmSync(clone, { recursive: true, force: true });
  });
});

describe('benang check', () => {
  it('finds nothing in what is in order', async () => {
    const told = await benang(['check', SEED]);
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toContain('in order. 1 document, 19 actors, 54 claims.');
  });

  it('tells each quote that does not stand, with its place in the file', async () => {
    const ran = await benang(['check', '--json', SEED, STRAIT]);
    expect(ran).toMatchObject({ code: 1, err: '' });
    const { ok, files } = reports(ran);
    expect(ok).toBe(false);
    expect(files.map((report) => report.ok)).toEqual([true, false]);
    const strait = files[1];
    expect(strait?.counts.quotes).toEqual({ verbatim: 42, moved: 1, ambiguous: 1, missing: 1 });
    expect(strait?.claims).toHaveLength(45);
    const quotes = strait?.claims.flatMap((claim) => claim.quotes) ?? [];
    expect(quotes.map(({ state, found }) => [state, found.length])).toEqual([
      ['moved', 1],
      ['ambiguous', 2],
      ['missing', 0],
    ]);
    const written: unknown = JSON.parse(readFileSync(STRAIT, 'utf8'));
    for (const { path, expected } of quotes) expect(at(written, path)).toMatchObject({ exact: expected.exact });
  });

  it('counts what was set aside when it says where something is', async () => {
    const dossier = seed();
    const moved = structuredClone(dossier.claims[0]) as { evidence: { segments: { start: number; end: number }[] }[] };
    const segment = moved.evidence[0]?.segments[0];
    if (segment) [segment.start, segment.end] = [segment.start + 1, segment.end + 1];
    dossier.claims.splice(
      0,
      1,
      { id: 'wrong' },
      { ...dossier.claims[1], id: 'odd', subject: 'nobody' },
      { ...moved, id: 'moved' },
    );
    const ran = await benang(['check', '--json', file('aside.json', dossier)]);
    expect(ran.code).toBe(1);
    const [report] = reports(ran).files;
    expect(report?.problems.map(({ path }) => path)).toContain('claims[1].subject');
    const quotes = report?.claims.flatMap((claim) => claim.quotes) ?? [];
    expect(quotes.map(({ path }) => path)).toEqual(['claims[2].evidence[0].segments[0]']);
  });

  it('reads any file to its end, and says where one broke', async () => {
    const ran = await benang([
      'check',
      '--json',
      file('empty.json', ''),
      file('cut.json', readFileSync(SEED, 'utf8').slice(0, 2000)),
      file('other.json', [1, 2]),
      file('bytes.json', '\u0000\uFFFD'),
    ]);
    expect(ran).toMatchObject({ code: 1, err: '' });
    const { files } = reports(ran);
    expect(files.map(({ read, problems }) => [read, problems[0]?.code])).toEqual([
      [false, 'not-json'],
      [false, 'not-json'],
      [false, 'not-a-dossier'],
      [false, 'not-json'],
    ]);
    expect(files[1]?.problems[0]?.line).toBeGreaterThan(10);
  });

  it('says which file cannot be read, and goes on with the others', async () => {
    const ran = await benang(['check', 'nowhere.json', folder, SEED]);
    expect(ran.code).toBe(2);
    expect(ran.err.trim().split('\n')).toHaveLength(2);
    expect(ran.err).toContain('nowhere.json could not be read');
    expect(ran.out).toContain('in order');
    expect(await benang(['check', file('plain.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('without a dossier') as string,
    });
  });

  it('lets nothing that a file says steer the terminal', async () => {
    const dossier = seed();
    dossier.claims[0] = { ...dossier.claims[0], when: '\u001B[2J\u202Egpj' };
    const ran = await benang(['check', file('\u001B[31mred.json', dossier)]);
    expect(ran.code).toBe(1);
    // Escapes, bells and turned directions, but not the ends of lines.
    expect(ran.out + ran.err).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
    expect(ran.out).toContain('\\u001b[2J\\u202egpj');
  });

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
    expect(filed).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(folder, 'seed.svg'), 'utf8')).toBe(piped.out);
    expect(piped.out.trim()).toMatch(/^<\?xml[^>]*>\s*<svg\s/);
    expect(piped.out.trim().endsWith('</svg>')).toBe(true);
    expect(piped.out).toContain('Kim and Putin');
    expect(piped.out).toContain('November 22, 2026');
  });

  it('is ended without a complaint by a reader that has had enough', async () => {
    const ran = await benang(['figure', SEED], { enough: 10 });
    expect(ran).toMatchObject({ code: 0, err: '' });
  });

  it('carries its dossier, and is read again with it', async () => {
    expect(await benang(['figure', STRAIT, '--with-dossier', '-o', 'strait.svg'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('3 problems') as string,
    });
    const [inside, plain] = await Promise.all([
      benang(['check', '--json', 'strait.svg']),
      benang(['check', '--json', STRAIT]),
    ]);
    expect(reports(inside).files[0]?.claims).toEqual(reports(plain).files[0]?.claims);
    const again = await benang(['figure', 'strait.svg', '--with-dossier', '--language', 'id']);
    expect(again.code).toBe(0);
    expect(again.out).toContain('xml:lang="id"');
  });

  it('has only what the filter of a link shows, and says so; what means nothing is told', async () => {
    const link = 'https://example.org/benang/#dossier=x&only-modality=alleged&not-kind=nobody&lang=en';
    const ran = await benang(['figure', SEED, '--link', link, '--no-notes', '--no-legend']);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('Of the link, this means nothing here: not-kind=nobody\n');
    expect(ran.out).toContain('alleged only');
    const whole = await benang(['figure', SEED, '--no-notes', '--no-legend']);
    expect(ran.out.length).toBeLessThan(whole.out.length * 0.6);
  });

  it('refuses what is no dossier, and a place where it cannot write', async () => {
    expect(await benang(['figure', file('none.json', '{}')])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('not a dossier') as string,
    });
    expect(await benang(['figure', SEED, '-o', 'no/such/folder.svg'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('could not be written') as string,
    });
  });
});

/** What does the command line answer: exit code, result, and what it says, whatever it is given? */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/command/check.ts';
import type { Outside } from '../../../src/command/run.ts';
import { benang as command, refusal, type Given } from './in-process.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const SEED = join(root, 'data/kim-putin.dossier.json');
const folder = mkdtempSync(join(tmpdir(), 'benang-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const benang = (args: readonly string[], given: Given = {}) => command(args, { cwd: folder, ...given });
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const seed = readFileSync(SEED);
const found = JSON.parse(seed.toString()) as { claims: { when?: string }[] };
// Escapes, a bell, the one-byte form of an escape, turned directions, and marks that nobody sees.
const STEERS = '\u001B[2J\u0007\u009B31m\u202Egpj\u2066\u061C\uFEFF\u007F';
found.claims[0] = { ...found.claims[0], when: STEERS };

mkdirSync(join(folder, 'folder'));
file('good.json', seed);
file('found.json', JSON.stringify(found));
file('plain.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
file('cut.json', seed.subarray(0, 2000));
file(
  'junk.bin',
  Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
);
file('deep.json', '['.repeat(200_000));
file('empty.json', '');
for (const name of ['--json', '-dash.json', 'مقال 📰.json', `${'n'.repeat(200)}.json`, ' space .json'])
  file(name, seed);

interface Answer {
  readonly file: string;
  readonly read: boolean;
  readonly error?: { readonly code: string; readonly message: string };
}
/** Throws unless it is one value and nothing else. */
const json = (out: string) =>
  JSON.parse(out) as { ok: boolean; files: (Answer & FileReport)[]; error?: { code: string; message: string } };

const broken: Partial<Outside> = { read: () => Promise.resolve(null as unknown as Uint8Array) };

describe('a figure of several files', () => {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('is pages under numbered names, the dossier inside the first', async () => {
    const ran = await benang(['figure', 'good.json', '-o', 'paged.svg', '--paper', 'a4', '--with-dossier']);
    expect(ran.code).toBe(0);
    const [, count = ''] = /^(\d+) files: paged-1\.svg … paged-(\d+)\.svg/u.exec(ran.err) ?? [];
    expect(Number(count)).toBeGreaterThan(2);
    for (let i = 1; i <= Number(count); i++) {
      expect(text(`paged-${i}.svg`)).toContain(`Page ${i} of ${count}`);
      expect(text(`paged-${i}.svg`)).toContain('width="210mm" height="297mm"');
    }
    expect((await benang(['check', 'paged-1.svg'])).code).toBe(0);
    expect((await benang(['check', 'paged-2.svg'])).code).toBe(2);
  });

  it('is two sheets where the quotes are to be apart, and from 301 lines on by itself, which is said', async () => {
    await benang(['figure', 'good.json', '-o', 'two.svg', '--notes', 'apart']);
    expect(text('two.svg')).toContain('The quotes are on a sheet of their own');
    expect(text('two-quotes.svg')).toContain('Each number stands on its line in the graph.');
    const { actors, relationTypes, claims, ...rest } = JSON.parse(seed.toString()) as Record<
      'actors' | 'relationTypes' | 'claims',
      { id: string }[]
    >;
    const [claim, actor, type] = [claims[0], actors[0], relationTypes[0]];
    const many = Array.from({ length: 301 }, (_, i) => i);
    const place = (i: number) => ({ place: { x: 60 * (i % 20), y: 60 * Math.floor(i / 20) } });
    file(
      'many.json',
      JSON.stringify({
        ...rest,
        relationTypes,
        actors: [...actors, ...many.map((i) => ({ ...actor, ...place(i), id: `new-${i}`, name: { en: `No. ${i}` } }))],
        claims: many.map((i) => ({
          ...claim,
          id: `new-${i}`,
          subject: `new-${i}`,
          relation: type?.id,
          object: `new-${(i + 1) % 301}`,
        })),
      }),
    );
    const ran = await benang(['figure', 'many.json', '-o', 'many.svg']);
    expect(ran.err).toContain('The quotes are in many-quotes.svg.');
    expect(text('many.svg')).not.toContain('benang-notes');
    expect(text('many-quotes.svg')).toContain('benang-notes');
    expect((await benang(['figure', 'many.json'])).out).toContain('benang-notes');
    await benang(['figure', 'many.json', '-o', 'here.svg', '--notes', 'here']);
    expect(text('here.svg')).toContain('benang-notes');
  });

  it('never overwrites what it is made of, and does not go through a pipe', async () => {
    await benang(['figure', 'good.json', '-o', 'own-2.svg', '--with-dossier']);
    const before = text('own-2.svg');
    expect((await benang(['figure', 'own-2.svg', '-o', 'own.svg', '--paper', 'letter'])).code).toBe(2);
    expect(text('own-2.svg')).toBe(before);
    for (const several of [
      ['--paper', 'a4'],
      ['--notes', 'apart'],
    ]) {
      const ran = await benang(['figure', 'good.json', ...several]);
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(ran.err).toContain('several files');
    }
  });
});

describe('the exit code and the JSON of a check', () => {
  it.each<[string, string[], number, { ok: boolean; files: string[]; error?: string }, Given?]>([
    ['in order', ['good.json'], 0, { ok: true, files: ['read'] }],
    ['something found', ['found.json'], 1, { ok: false, files: ['read'] }],
    ['several, one with something', ['good.json', 'found.json'], 1, { ok: false, files: ['read', 'read'] }],
    ['the same twice', ['good.json', 'good.json'], 0, { ok: true, files: ['read', 'read'] }],
    ['cut off', ['cut.json'], 1, { ok: false, files: ['refused'] }],
    ['empty', ['empty.json'], 1, { ok: false, files: ['refused'] }],
    ['bytes of any sort', ['junk.bin'], 1, { ok: false, files: ['refused'] }],
    ['nested beyond measure', ['deep.json'], 1, { ok: false, files: ['refused'] }],
    ['not there', ['nowhere.json'], 2, { ok: false, files: ['cannot-read'] }],
    ['a folder', ['folder'], 2, { ok: false, files: ['cannot-read'] }],
    ['a figure without a dossier', ['plain.svg'], 2, { ok: false, files: ['no-dossier'] }],
    ['not allowed', ['x'], 2, { ok: false, files: ['cannot-read'] }, { outside: { read: () => refusal('EACCES') } }],
    ['one of three not there', ['good.json', 'no', 'found.json'], 2, { ok: false, files: ['read', 'cannot-read', 'read'] }], // prettier-ignore
    ['piped in', ['-'], 0, { ok: true, files: ['read'] }, { input: seed }],
    ['nothing piped in', ['-'], 1, { ok: false, files: ['refused'] }],
    ['a name like an option', ['--', '--json', '-dash.json'], 0, { ok: true, files: ['read', 'read'] }],
    ['names of every sort', ['مقال 📰.json', `${'n'.repeat(200)}.json`, ' space .json'], 0, { ok: true, files: ['read', 'read', 'read'] }], // prettier-ignore
    ['no file named', [], 2, { ok: false, files: [], error: 'not-understood' }],
    ['an empty name', [''], 2, { ok: false, files: [], error: 'not-understood' }],
    ['an unknown option', ['--bogus', 'good.json'], 2, { ok: false, files: [], error: 'not-understood' }],
    ['an unknown language', ['--language', 'fr', 'good.json'], 2, { ok: false, files: [], error: 'not-understood' }],
    ['an error of its own', ['x'], 3, { ok: false, files: ['internal'] }, { outside: broken }],
  ])('%s', async (_, args, code, { ok, files, error }, given) => {
    const [asJson, asText] = [
      await benang(['check', '--json', ...args], given),
      await benang(['check', ...args], given),
    ];
    const value = json(asJson.out);
    expect(value.ok).toBe(ok);
    expect(value.files.map((one) => one.error?.code ?? (one.read ? 'read' : 'refused'))).toEqual(files);
    expect(value.error?.code).toBe(error);
    // The same words for whoever reads along, and the same verdict without JSON.
    const failures = [value.error, ...value.files.map((one) => one.error)].flatMap((one) => (one ? [one.message] : []));
    for (const { err } of [asJson, asText]) for (const message of failures) expect(err).toContain(message);
    expect([asJson.code, asText.code]).toEqual([code, code]);
    if (failures.length === 0) expect(asJson.err + asText.err).toBe('');
    expect(asJson.err + asText.err).not.toMatch(/^\s+at /mu);
  });

  it('answers in JSON also where there is none to ask for, and when help is wanted', async () => {
    const misplaced = await benang(['figure', '--json', 'good.json']);
    expect(json(misplaced.out)).toMatchObject({ ok: false, error: { code: 'not-understood' } });
    expect(misplaced.code).toBe(2);
    const help = await benang(['check', '--help', '--json']);
    expect(JSON.parse(help.out)).toEqual({ ok: true, help: (await benang(['check', '--help'])).out.trimEnd() });
    expect((await benang(['check', '--json', '--version'])).out).toBe('{\n  "ok": true,\n  "version": "1.2.3"\n}\n');
    // What stands after two dashes asks for nothing.
    expect((await benang(['figure', '--', '--json', 'x'])).out).toBe('');
  });

  it('tells what somebody can do about it, in their language', async () => {
    const err = async (args: string[], given?: Given) => (await benang(args, given)).err;
    expect(await err(['check', 'nowhere.json'])).toBe('nowhere.json could not be read: there is no such file\n');
    expect(await err(['check', 'folder'], { lang: 'id_ID' })).toBe('folder tidak dapat dibaca: itu sebuah folder\n');
    expect(await err(['check', 'caf\uFFFD.json'])).toContain('benang check - < FILE');
    const refused = { outside: { read: () => refusal('EIO') } };
    expect(await err(['check', 'x'], refused)).toBe('x could not be read: refused\n');
  });
});

describe('where the result goes', () => {
  it.each(['ENOSPC', 'EIO'])(
    'a standard output that fails is said, and no failure is taken for success: %s',
    async (why) => {
      for (const args of [
        ['check', 'good.json'],
        ['check', '--json', 'good.json'],
        ['schema'],
        ['--help'],
        ['--version'],
      ]) {
        const ran = await benang(args, { outside: { print: () => refusal(why) } });
        expect(ran, args.join(' ')).toMatchObject({
          code: 2,
          err: expect.stringMatching(/^standard output could not be written: [^\n]+\n$/u) as string,
        });
      }
    },
  );

  it.each([
    ['EACCES', 'it may not be written'],
    ['EROFS', 'can only be read'],
    ['ENOENT', 'no such folder'],
    ['ENOSPC', 'no room left'],
  ])('a place that refuses says why: %s', async (code, why) => {
    const ran = await benang(['schema', '-o', 'x.json'], { outside: { write: () => refusal(code) } });
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(why) as string });
  });

  it('what is read is never written, and another dossier is not taken for a figure', async () => {
    const same: Partial<Outside> = { same: () => Promise.resolve(true) };
    for (const args of [
      ['figure', 'good.json'],
      ['figure', 'good.json', '-o', 'good.json'],
      ['check', '--json', 'good.json'],
    ]) {
      const ran = await benang(args, { outside: same });
      expect(ran, args.join(' ')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('is the file that is read') as string,
      });
    }
    const other = await benang(['figure', 'good.json', '-o', 'found.json']);
    expect(other).toMatchObject({ code: 2, out: '', err: expect.stringContaining('SVG') as string });
    expect(readFileSync(join(folder, 'found.json'), 'utf8')).toBe(JSON.stringify(found));
    expect(readFileSync(join(folder, 'good.json')).equals(seed)).toBe(true);
  });
});

describe('an error of its own', () => {
  const fails: Partial<Outside> = {
    fonts: () => Promise.reject(new TypeError('no fonts')),
    today: () => {
      throw new TypeError('the clock\u001B[2J stopped');
    },
  };

  it('is one sentence, with what to do; nothing is printed, and no stack is shown', async () => {
    const ran = await benang(['figure', 'good.json'], { outside: fails });
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/^Benang 1\.2\.3 [^\n]*the clock\\u001b\[2J stopped[^\n]*--debug[^\n]*\n$/u);
    const indonesian = await benang(['figure', 'good.json', '--language', 'id'], { outside: fails });
    expect(indonesian.err).toContain('kesalahannya sendiri');
  });

  it.each([
    ['an option', ['figure', '--debug', 'good.json'], {}],
    ['the environment', ['figure', 'good.json'], { debug: true }],
  ])('shows where to whoever asks for it by %s', async (_, args, more) => {
    const ran = await benang(args, { outside: { ...fails, ...more } });
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/^ +at .*run\.test/mu);
    expect(ran.err).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('does not keep the other files from being checked', async () => {
    const read = (name: string) =>
      name === 'x' ? Promise.resolve(null as unknown as Uint8Array) : Promise.resolve(seed);
    const ran = await benang(['check', 'x', 'good.json'], { outside: { read } });
    expect(ran).toMatchObject({ code: 3, out: expect.stringContaining('in order') as string });
  });
});

describe('what a file says', () => {
  it.each([
    ['as text', []],
    ['as JSON', ['--json']],
  ])('never steers the terminal, %s', async (_, more) => {
    const name = file(`red${STEERS}.json`, JSON.stringify(found));
    const runs = [
      await benang(['check', ...more, name]),
      await benang(['check', ...more, `${name}-not-there`]),
      await benang(['check', ...more, name, `--${STEERS}`]),
      await benang(['figure', name, '-o', `no/${STEERS}`]),
      await benang([STEERS]),
    ];
    // Drawn once: what is said of a figure is never JSON.
    if (more.length === 0)
      runs.push(await benang(['figure', name, '--link', `#not-kind=${STEERS}`, '-o', 'steered.svg', '--no-notes']));
    for (const { out, err } of runs)
      expect(out + err).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\u061C\uFEFF]/u);
    if (more.length === 0) expect(runs[0]?.out).toContain('\\u001b[2J\\u0007\\u009b31m\\u202egpj');
    // Escaped is not lost.
    else expect(json(runs[0]?.out ?? '').files[0]?.file).toBe(name);
  });
});

/** Is a file written whole, in the right place, and as the one before it was? */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isSameFile, writeWhole } from '../../../src/command/whole-file.ts';

const root = fs.mkdtempSync(join(tmpdir(), 'benang-whole-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
const windows = process.platform === 'win32';

function place(): (name: string) => string {
  const folder = fs.mkdtempSync(join(root, 'place-'));
  fs.mkdirSync(join(folder, 'folder'));
  fs.writeFileSync(join(folder, 'old'), 'old');
  return (name) => join(folder, name);
}
const text = (path: string) => fs.readFileSync(path, 'utf8');

describe('a file that is written', () => {
  it('is new, or takes the place of the old one, and nothing else is left', async () => {
    const at = place();
    await writeWhole(at('new'), 'n');
    await writeWhole(at('old'), 'o');
    expect([text(at('new')), text(at('old'))]).toEqual(['n', 'o']);
    expect(fs.readdirSync(at('')).sort()).toEqual(['folder', 'new', 'old']);
  });

  it.skipIf(windows)('keeps its mode and owner', async () => {
    const at = place();
    fs.chmodSync(at('old'), 0o640);
    // Only who may give files away can try it.
    if (process.getuid?.() === 0) fs.chownSync(at('old'), 1, 2);
    const { uid, gid } = fs.statSync(at('old'));
    await writeWhole(at('old'), 'o');
    const now = fs.statSync(at('old'));
    expect([now.mode & 0o777, now.uid, now.gid]).toEqual([0o640, uid, gid]);
  });

  it.skipIf(windows)('is what a link points at, also over several links and where there is nothing yet', async () => {
    const at = place();
    fs.symlinkSync('../old', at('folder/one'));
    fs.symlinkSync('folder/one', at('two'));
    fs.symlinkSync('folder/there', at('dangling'));
    await writeWhole(at('two'), 'o');
    await writeWhole(at('dangling'), 'd');
    expect([text(at('old')), text(at('folder/there'))]).toEqual(['o', 'd']);
    for (const link of ['folder/one', 'two', 'dangling']) expect(fs.lstatSync(at(link)).isSymbolicLink()).toBe(true);
  });

  it.skipIf(windows)('may be a pipe, which stays one', async () => {
    const at = place();
    execFileSync('mkfifo', [at('pipe')]);
    const long = 'x'.repeat(200_000);
    const [read] = await Promise.all([fs.promises.readFile(at('pipe'), 'utf8'), writeWhole(at('pipe'), long)]);
    expect(read).toBe(long);
    expect(fs.lstatSync(at('pipe')).isFIFO()).toBe(true);
  });

  it.skipIf(windows).each([
    ['folder', 'EISDIR'],
    ['no/such/folder', 'ENOENT'],
    ['old/inside', 'ENOTDIR'],
    ['circle', 'ELOOP'],
    ['astray', 'ENOENT'],
    ['n'.repeat(300), 'ENAMETOOLONG'],
  ])('is refused, and nothing is touched: %s', async (name, code) => {
    const at = place();
    fs.symlinkSync('circle', at('circle'));
    fs.symlinkSync('nowhere/x', at('astray'));
    const before = fs.readdirSync(at(''), { recursive: true }).sort();
    await expect(writeWhole(at(name), 'n')).rejects.toMatchObject({ code });
    expect(fs.readdirSync(at(''), { recursive: true }).sort()).toEqual(before);
    expect(text(at('old'))).toBe('old');
  });

  it('leaves no ear for signals behind', async () => {
    const at = place();
    const ears = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');
    const before = ears();
    await writeWhole(at('new'), 'n');
    await writeWhole(at('folder'), 'n').catch(() => undefined);
    expect(ears()).toBe(before);
  });
});

describe('two names', () => {
  it('are one file by every way that leads there', async () => {
    const at = place();
    fs.linkSync(at('old'), at('hard'));
    fs.writeFileSync(at('other'), 'old');
    const names = ['old', 'folder/../old', 'hard'];
    if (!windows) {
      fs.symlinkSync('old', at('soft'));
      names.push('soft');
    }
    for (const name of names) expect(await isSameFile(at('old'), at(name)), name).toBe(true);
    // Where capitals make no difference, the system says so.
    expect(await isSameFile(at('old'), at('OLD'))).toBe(fs.existsSync(at('OLD')));
    for (const name of ['other', 'nowhere', 'folder']) expect(await isSameFile(at('old'), at(name)), name).toBe(false);
    expect(await isSameFile(at('folder'), at('folder'))).toBe(false);
  });
});

/** How is a file written so that it is whole, the old one or the new one, whenever the machine stops? And are two names one file? */
import { randomBytes } from 'node:crypto';
import { unlinkSync, type BigIntStats } from 'node:fs';
import { access, constants, open, readlink, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Every unfinished file has such a name; it can be deleted. */
const unfinished = (): string => `.benang-${randomBytes(6).toString('hex')}.unfinished`;

/** A file that is there may be written, but beside it no other can be made, so that it cannot be replaced as a whole. */
export class ClosedFolder extends Error {}

/**
 * Writes beside the file and puts it in its place when all of it is on the disk. A link is followed; mode and owner stay where the system
 * lets them. What is no file (a pipe, a device) is written as it is. Rejects with the system's error; then nothing has changed.
 */
export async function writeWhole(name: string, content: string | Uint8Array): Promise<void> {
  const old = await statOf(name);
  if (old?.isDirectory()) throw Object.assign(new Error(`a folder: ${name}`), { code: 'EISDIR' });
  if (old && !old.isFile()) return writeInto(name, content);
  // Renaming asks the folder, not the file: one that is protected would be replaced all the same.
  if (old) await access(name, constants.W_OK);

  const target = old ? await realpath(name) : await endOfLinks(name);
  const beside = join(dirname(target), unfinished());
  const tidy = removedOnSignals(beside);
  try {
    const file = await open(beside, 'wx', old ? 0o600 : 0o666).catch((error: unknown) => {
      throw old && isClosed(error) ? new ClosedFolder(target, { cause: error }) : error;
    });
    try {
      await file.writeFile(content);
      if (old) await inherit(file, old);
      await onDisk(file);
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  } finally {
    tidy();
  }
}

/** The system's name of an error, such as `ENOENT`; empty for any other. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
const isClosed = (error: unknown): boolean => ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error));

async function statOf(name: string): Promise<BigIntStats | undefined> {
  try {
    return await stat(name, { bigint: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeInto(name: string, content: string | Uint8Array): Promise<void> {
  const file = await open(name, 'w');
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

/** Where a link leads that leads to nothing yet. A circle was refused by `stat`. */
async function endOfLinks(name: string): Promise<string> {
  const at = join(await realpath(dirname(resolve(name))), basename(name));
  // Nothing there at all: this is the end.
  const next = await readlink(at).catch(() => undefined);
  return next === undefined ? at : endOfLinks(resolve(dirname(at), next));
}

/** The owner first: changing it takes rights away. Who may not give a file away keeps it. */
async function inherit(file: FileHandle, { uid, gid, mode }: BigIntStats): Promise<void> {
  const own = await file.stat({ bigint: true });
  if (own.uid !== uid || own.gid !== gid) await file.chown(Number(uid), Number(gid)).catch(() => undefined);
  await file.chmod(Number(mode & 0o7777n)).catch(() => undefined);
}

async function onDisk(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    // Some file systems do not know the question.
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(codeOf(error))) throw error;
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Until the returned function is called, a signal removes the file before it ends the process as it would have. */
function removedOnSignals(path: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    try {
      unlinkSync(path);
    } catch {
      // Not made yet, or already in its place.
    }
    tidy();
    process.kill(process.pid, signal);
  };
  const tidy = (): void => SIGNALS.forEach((signal) => process.off(signal, stop));
  for (const signal of SIGNALS) process.on(signal, stop);
  return tidy;
}

/** A file by its name, or one that is open under a number. */
type Named = string | { readonly stat: () => Promise<BigIntStats> };

/** Whether two names lead to one file, by whatever links and spellings. Pipes, terminals and what is not there are never the same. */
export async function isSameFile(one: Named, other: Named): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((named) => quietStat(named)));
  if (!a?.isFile() || !b?.isFile() || a.dev !== b.dev || a.ino !== b.ino) return false;
  if (a.ino !== 0n) return true;
  // A file system without numbers for its files.
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return (await realpath(one)) === (await realpath(other));
}

const quietStat = (named: Named): Promise<BigIntStats | undefined> =>
  (typeof named === 'string' ? stat(named, { bigint: true }) : named.stat()).catch(() => undefined);

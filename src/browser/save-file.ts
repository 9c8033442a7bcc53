/** How do files go out? Into the file that they came from, where the browser lets the page write, or to the downloads. */
import type { FileTarget, Saved } from '../session/ports.ts';

async function targetOf(handle: FileSystemFileHandle): Promise<FileTarget> {
  const { name, lastModified } = await handle.getFile();
  return { name, handle, modified: lastModified };
}

/** Whether another program has written a file since this page read or wrote it. A file that is gone has not changed. */
async function isChanged({ handle, modified }: FileTarget): Promise<boolean> {
  try {
    return (await (handle as FileSystemFileHandle).getFile()).lastModified !== modified;
  } catch {
    return false;
  }
}

/** What TypeScript does not know yet, or not every browser has. */
interface Handle extends FileSystemFileHandle {
  queryPermission?: (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}
interface Picking {
  showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
}

const TYPE = 'application/json';

/** Whether the page may write a file. A file of an earlier visit is asked about again: the reader has just said that they save. */
async function mayWrite(handle: Handle): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  try {
    const known = (await handle.queryPermission?.(mode)) ?? 'granted';
    return known === 'granted' || (known === 'prompt' && (await handle.requestPermission?.(mode)) === 'granted');
  } catch {
    return false;
  }
}

async function writeInto(handle: FileSystemFileHandle, text: string): Promise<Saved> {
  const writable = await handle.createWritable();
  await writable.write(text);
  await writable.close();
  return { name: handle.name, target: await targetOf(handle) };
}

const isNamed = (cause: unknown, ...names: readonly string[]): boolean =>
  cause instanceof DOMException && names.includes(cause.name);

/** Where the browser does not ask, its answer comes at once; no user cancels a dialog within this many milliseconds. */
const AT_ONCE = 100;

/** How long a browser may take to read what it downloads, in milliseconds. */
const READING = 30_000;

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: TYPE }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READING);
}

/** Asks where to; if the browser cannot ask, the text is downloaded. */
async function saveAs(text: string, name: string): Promise<Saved> {
  const { showSaveFilePicker } = window as Picking;
  if (showSaveFilePicker) {
    const asked = performance.now();
    let handle: FileSystemFileHandle | undefined;
    try {
      handle = await showSaveFilePicker.call(window, {
        suggestedName: name,
        types: [{ accept: { [TYPE]: ['.json'] } }],
      });
    } catch (cause) {
      if (isNamed(cause, 'AbortError') && performance.now() - asked > AT_ONCE) return undefined;
    }
    if (handle) {
      try {
        return await writeInto(handle, text);
      } catch (cause) {
        return isNamed(cause, 'AbortError', 'NotAllowedError') ? undefined : 'failed';
      }
    }
  }
  download(text, name);
  return { name };
}

/** See `FilePorts.save`. A file that is gone, or that the page may not write any more, is asked for anew. */
export async function saveText(text: string, name: string, target?: FileTarget, anyway = false): Promise<Saved> {
  const handle = target?.handle as FileSystemFileHandle | undefined;
  if (!target || !handle || !(await mayWrite(handle))) return saveAs(text, name);
  if (!anyway && (await isChanged(target))) return 'changed';
  try {
    // Writing would make it again, in a folder that the reader has emptied.
    await handle.getFile();
    return await writeInto(handle, text);
  } catch (cause) {
    return isNamed(cause, 'NotFoundError', 'NotAllowedError', 'SecurityError') || cause instanceof TypeError
      ? saveAs(text, name)
      : 'failed';
  }
}

/** How do files come in and go out? By picker, drop or an address on the same site; never to or from anywhere else. */
import { fileText, type FileText } from '../exchange/file-text.ts';
import { absenceOf } from '../session/missing-part.ts';
import type { FileTarget, Incoming, Saved } from '../session/ports.ts';

/** In bytes. As much as the page reads itself at once: larger files go to a thread, which would make small ones wait. */
const SMALL_FILE = 128 * 1024;
/** Larger than any dossier that a page could hold. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** Rejects with a `MissingPart` if the part that detects the encoding did not arrive. */
export async function readFile(file: File & { readonly handle?: FileSystemFileHandle }): Promise<Incoming> {
  if (file.size > LARGEST_FILE) return { kind: 'too-big', name: file.name, limit: LARGEST_FILE };
  const { name, handle, lastModified } = file;
  // A figure that carries a dossier is not the place to save it.
  const target = handle && name.endsWith('.json') ? { name, handle, modified: lastModified } : undefined;
  try {
    return { name, ...(await contentOf(file)), ...(target && { target }) };
  } catch (cause) {
    if (absenceOf(cause) !== undefined) throw cause;
    return { kind: 'cannot-read', name: file.name };
  }
}

async function contentOf(file: Blob): Promise<FileText | { readonly file: Blob }> {
  return file.size > SMALL_FILE ? { file } : fileText(new Uint8Array(await file.arrayBuffer()));
}

/** Fetches what asks for a file: a browser lets a page ask only right after a press. */
export const preparePicking = (): void => void import('browser-fs-access').catch(() => undefined);

/** Asks for a file, and reads it by `read`; rejects as `readFile` does; undefined if the reader changed their mind. */
export async function pickFile(read: (file: File) => Promise<Incoming>): Promise<Incoming | undefined> {
  const { fileOpen } = await import('browser-fs-access');
  try {
    return await read(
      await fileOpen({ extensions: ['.json', '.svg'], mimeTypes: ['application/json', 'image/svg+xml'] }),
    );
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return undefined;
    throw cause;
  }
}

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

/** The last part of an address as people write it; as it stands where its escapes are broken. */
function fileName({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Fetches a file of this site by `ask`; other sites are refused before anything is asked of them. Rejects as `readFile` does. */
export async function fetchDossier(address: string, ask: (url: URL) => Promise<Response>): Promise<Incoming> {
  if (!URL.canParse(address, location.href)) return { kind: 'cannot-read', name: address };
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) return { kind: 'not-same-site', name: address };
  const name = fileName(url) || address;
  try {
    const response = await ask(url);
    if (!response.ok) return { kind: 'not-found', name, status: String(response.status) };
    return { name, ...(await contentOf(await response.blob())) };
  } catch (cause) {
    if (absenceOf(cause) !== undefined) throw cause;
    return { kind: 'not-found', name, status: cause instanceof Error ? cause.message : String(cause) };
  }
}

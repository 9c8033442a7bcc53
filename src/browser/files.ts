/** How do files come in and go out? By picker, drop or an address on the same site; never to or from anywhere else. */
import { fileOpen, fileSave } from 'browser-fs-access';
import type { FileTarget, Incoming, Saved } from '../session/ports.ts';

/** Larger than any dossier that a page could hold; opening it would only freeze the tab. */
const LARGEST_FILE = 100 * 1024 * 1024;

export async function readFile(file: File & { readonly handle?: FileSystemFileHandle }): Promise<Incoming> {
  if (file.size > LARGEST_FILE) return { kind: 'too-big', name: file.name, limit: LARGEST_FILE };
  const { name, handle, lastModified } = file;
  // A figure that carries a dossier is not the place to save it.
  const target = handle && name.endsWith('.json') ? { name, handle, modified: lastModified } : undefined;
  try {
    return { name, text: await file.text(), ...(target && { target }) };
  } catch {
    return { kind: 'cannot-read', name: file.name };
  }
}

/** Asks for a file; undefined if the reader changed their mind. */
export async function pickFile(): Promise<Incoming | undefined> {
  try {
    return await readFile(
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

/** Whether somebody else has written a file since this page read or wrote it. One that is gone has not changed. */
async function isChanged({ handle, modified }: FileTarget): Promise<boolean> {
  try {
    return (await (handle as FileSystemFileHandle).getFile()).lastModified !== modified;
  } catch {
    return false;
  }
}

/** See `FilePorts.save`. Where the browser has no access to files, the text is downloaded. */
export async function saveText(text: string, name: string, target?: FileTarget, anyway = false): Promise<Saved> {
  if (target && !anyway && (await isChanged(target))) return 'changed';
  try {
    const saved = await fileSave(
      new Blob([text], { type: 'application/json' }),
      { fileName: name, extensions: ['.json'] },
      target?.handle as FileSystemFileHandle | undefined,
    );
    if (!saved) return { name };
    return { name: saved.name, target: await targetOf(saved) };
  } catch (cause) {
    // No answer to the browser's question whether the page may write is a change of mind, too.
    if (cause instanceof DOMException && ['AbortError', 'NotAllowedError'].includes(cause.name)) return undefined;
    return 'failed';
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

/** Fetches a file of this site; other sites are refused before anything is asked of them. */
export async function fetchDossier(address: string): Promise<Incoming> {
  if (!URL.canParse(address, location.href)) return { kind: 'cannot-read', name: address };
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) return { kind: 'not-same-site', name: address };
  const name = fileName(url) || address;
  try {
    const response = await fetch(url);
    if (!response.ok) return { kind: 'not-found', name, status: String(response.status) };
    return { name, text: await response.text() };
  } catch (cause) {
    return { kind: 'not-found', name, status: cause instanceof Error ? cause.message : String(cause) };
  }
}

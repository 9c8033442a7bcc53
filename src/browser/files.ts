/** How do files come in and go out? By picker, drop or an address on the same site; never to or from anywhere else. */
import { fileOpen, fileSave } from 'browser-fs-access';
import type { Incoming } from '../session/ports.ts';

/** Larger than any dossier that a page could hold; opening it would only freeze the tab. */
const LARGEST_FILE = 100 * 1024 * 1024;

export async function readFile(file: File): Promise<Incoming> {
  if (file.size > LARGEST_FILE) return { kind: 'too-big', name: file.name, limit: LARGEST_FILE };
  try {
    return { name: file.name, text: await file.text() };
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

/** Offers a text as a file. False if the reader changed their mind. */
export async function saveText(text: string, name: string, type: string): Promise<boolean> {
  const extension = `.${name.split('.').at(-1) ?? 'txt'}`;
  try {
    await fileSave(new Blob([text], { type }), { fileName: name, extensions: [extension] });
    return true;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return false;
    throw cause;
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

/** How do files come in? By picker, drop or an address on the same site; never from anywhere else. How they go out: `save-file.ts`. */
import { fileText, isPdf, type FileText } from '../exchange/file-text.ts';
import { absenceOf } from '../session/missing-part.ts';
import type { Incoming } from '../session/ports.ts';

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
  if (file.size > SMALL_FILE) return { file };
  const bytes = new Uint8Array(await file.arrayBuffer());
  // What reads a PDF is large, and belongs beside the page.
  return isPdf(bytes) ? { file } : fileText(bytes);
}

/** Fetches what asks for a file, and where to: a browser lets a page ask only right after a press. */
export function preparePicking(): void {
  for (const part of [import('browser-fs-access'), import('./save-file.ts')]) part.catch(() => undefined);
}

/** Asks for a file, and reads it by `read`; rejects as `readFile` does; undefined if the reader changed their mind. */
export async function pickFile(read: (file: File) => Promise<Incoming>): Promise<Incoming | undefined> {
  const { fileOpen } = await import('browser-fs-access');
  try {
    return await read(
      await fileOpen({
        extensions: ['.json', '.svg', '.pdf', '.html'],
        mimeTypes: ['application/json', 'image/svg+xml', 'application/pdf', 'text/html'],
      }),
    );
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return undefined;
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

/** Fetches a file of this site by `ask`; other sites are refused before anything is asked of them. Rejects as `readFile` does. */
export async function fetchDossier(address: string, ask: (url: URL) => Promise<Response>): Promise<Incoming> {
  // Nothing is asked of anybody: it stands in the address itself.
  if (address.startsWith('inside:')) return (await import('./inside.ts')).takeInside(address);
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

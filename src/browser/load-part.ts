/**
 * How does a part of the app come that is fetched only when it is wanted? The build puts this around every `import()`. Which files a part
 * needs stands in a table, which comes with the first of them. They are fetched before the browser is asked to import them: where a file does
 * not come during an import, browsers used to remember that until the page is loaded again (Chromium still does, Firefox before 155), and
 * asking once more would be in vain. What was fetched is imported from the browser's cache.
 */
import { didNotCome } from '../exchange/did-not-come.ts';
import { MissingPart } from '../session/missing-part.ts';
import { suspectNewVersion } from './newer-version.ts';

/** In milliseconds; a network may also swallow a question. */
const PATIENCE = 60_000;

/** What came, or is on its way, by its address. */
const files = new Map<string, Promise<void>>();

/** Addresses of what the page began with: it is there, or nothing would run. */
let inPage: ReadonlySet<string> | undefined;

function isInPage(address: string): boolean {
  inPage ??= new Set(
    Array.from(document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[href], script[src]'), (element) =>
      'src' in element ? element.src : element.href,
    ),
  );
  return inPage.has(address);
}

/** A host may answer with a page of its own what it does not have. */
const SCRIPT = /\b(?:java|ecma)script\b/u;
const TABLE = /\bjson\b/u;

/** The whole of a file: only that is in the cache. Rejects with a `MissingPart`. */
async function fetchFile(address: string, type: RegExp): Promise<ArrayBuffer> {
  let response: Response;
  let content: ArrayBuffer;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    content = await response.arrayBuffer();
  } catch (cause) {
    throw new MissingPart('unreachable', `no answer for ${address}`, { cause });
  }
  if (!response.ok || !type.test(response.headers.get('Content-Type') ?? ''))
    throw new MissingPart(response.status >= 500 ? 'unreachable' : 'gone', `${response.status} for ${address}`);
  return content;
}

const fetchScript = async (address: string): Promise<void> => void (await fetchFile(address, SCRIPT));

function fetchStyle(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = '';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      // Left there, it would pass for one that came.
      link.remove();
      reject(new MissingPart('unreachable', `no style sheet from ${address}`));
    };
    document.head.append(link);
  });
}

function bring(address: string): Promise<void> {
  const known = files.get(address);
  if (known) return known;
  const coming = isInPage(address)
    ? Promise.resolve()
    : new URL(address).pathname.endsWith('.css')
      ? fetchStyle(address)
      : fetchScript(address);
  files.set(address, coming);
  coming.catch(() => files.delete(address));
  return coming;
}

/** What the build says of the parts that need more than themselves: places in `files`, by the name of the part. */
interface Table {
  readonly files: readonly string[];
  readonly needs: Readonly<Record<string, readonly number[]>>;
}

let table: Promise<Table> | undefined;

function fetchTable(): Promise<Table> {
  const address = document.querySelector<HTMLMetaElement>('meta[name="parts"]')?.content ?? '';
  const coming = fetchFile(new URL(address, document.baseURI).href, TABLE).then(
    (content) => JSON.parse(new TextDecoder().decode(content)) as Table,
  );
  // Asked for again with the next part.
  coming.catch(() => (table = undefined));
  return coming;
}

/** Of the file that an import asks for. */
const nameOf = (load: () => unknown): string => /\bimport\(\s*["'`]([^"'`]+)["'`]/u.exec(String(load))?.[1] ?? '';

async function bringNeeds(name: string, from: string): Promise<void> {
  const { files, needs } = await (table ??= fetchTable());
  const places = needs[name.slice(name.lastIndexOf('/') + 1)] ?? [];
  await Promise.all(places.map((place) => bring(new URL(files[place] ?? '', from).href)));
}

/**
 * Imports a part. `styles`: style sheets that no script names, relative to `from`, the address of the module that asks. Rejects with a `MissingPart`
 * if one of its files did not come.
 */
export async function loadPart<M>(
  load: () => Promise<M>,
  styles: readonly string[] | undefined,
  from: string,
): Promise<M> {
  // A worker has no document for style sheets, and after a failure it is started again as a whole.
  if (typeof document === 'undefined') return load();
  const name = nameOf(load);
  const own = styles?.length ? styles : [name];
  try {
    await Promise.all([...own.map((file) => bring(new URL(file, from).href)), name && bringNeeds(name, from)]);
    return await load();
  } catch (cause) {
    const stuck = cause instanceof TypeError && didNotCome(cause);
    throw missed(stuck ? new MissingPart('stuck', cause.message, { cause }) : cause);
  }
}

/** What is missing may be missing because the app was renewed. */
function missed(cause: unknown): unknown {
  if (cause instanceof MissingPart) suspectNewVersion();
  return cause;
}

/** Fetches the script of a thread, which says of itself only that it did not come, not why. Rejects with a `MissingPart`. */
export async function fetchThread(address: string): Promise<void> {
  try {
    await bring(new URL(address, document.baseURI).href);
  } catch (cause) {
    throw missed(cause);
  }
}

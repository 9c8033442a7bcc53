/**
 * What does the page do with what keeps it on the device? It begins to be kept once the first picture has had its time; what another app of the
 * device hands over is taken in; and a newer version is told of when all of it is here, and takes over when the user loads the page again.
 */
import { registerServiceWorker } from '../trusted-worker.ts';
import { renewBy } from '../newer-version.ts';
import { SHARED, SHARED_CACHE, TAKE_OVER } from './names.ts';

export interface InstalledHost {
  /** There is a newer version: all of it is on the device. */
  readonly newer: () => void;
  /** Takes in files, or the address of a page, as if they had been dropped. */
  readonly take: (given: { readonly files?: readonly File[]; readonly link?: string }) => void;
}

interface Launched {
  readonly files?: readonly FileSystemHandle[];
}
interface LaunchQueue {
  setConsumer(consumer: (launched: Launched) => void): void;
}

/** In milliseconds: a version that does not take over by then is left to wait. */
const PATIENCE = 3000;

const addressOf = (text: string): string | undefined => /^https?:\/\/\S+$/iu.exec(text.trim())?.[0];

/** What was handed over, as a file or an address; undefined if there was nothing in it. */
export function givenBy(
  shared: Partial<Record<'title' | 'text' | 'url', string>>,
): Parameters<InstalledHost['take']>[0] | undefined {
  const { title = '', text = '', url = '' } = shared;
  const link = addressOf(url) ?? addressOf(text);
  const words = addressOf(text) === undefined ? text.trim() : '';
  if (words === '') return link === undefined ? undefined : { link };
  // A text that begins with its title has it once.
  const head = title.trim() !== '' && !words.startsWith(title.trim()) ? `${title.trim()}\n\n` : '';
  return {
    files: [
      new File([`${head}${words}\n`], `${title.trim().replaceAll(/[\\/:*?"<>|]/gu, ' ') || 'text'}.txt`, {
        type: 'text/plain',
      }),
    ],
  };
}

async function takeShared(take: InstalledHost['take']): Promise<void> {
  if (!(await caches.has(SHARED_CACHE))) return;
  const cache = await caches.open(SHARED_CACHE);
  const shared = await cache.match(new URL(SHARED, document.baseURI).href);
  await caches.delete(SHARED_CACHE);
  const given = shared && givenBy((await shared.json()) as Record<string, string>);
  if (given) take(given);
}

function takeLaunched(take: InstalledHost['take']): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    const [handle] = files.filter((one): one is FileSystemFileHandle => one.kind === 'file');
    if (!handle) return;
    // With its handle, so that it is saved where it came from.
    void handle.getFile().then((file) => take({ files: [Object.assign(file, { handle })] }));
  });
}

/** The version that waits takes over, and the page is loaded again from it. */
function loadFrom(waiting: ServiceWorker): void {
  const again = (): void => location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', again, { once: true });
  setTimeout(again, PATIENCE);
  waiting.postMessage(TAKE_OVER);
}

/** Where the browser keeps no page, nothing happens: the app is fetched each time, as ever. */
export async function followInstalled({ newer, take }: InstalledHost): Promise<void> {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker || !isSecureContext) return;
  takeLaunched(take);
  void takeShared(take).catch(() => undefined);
  // Who pays for every byte, or saves them, has the app as it is fetched.
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData && !serviceWorker.controller) return;
  const registration = await registerServiceWorker();
  const had = serviceWorker.controller !== null;
  const come = (): void => {
    if (had && registration.waiting) newer();
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', come);
  come();
  // It may be on its way already.
  follow();
  registration.addEventListener('updatefound', follow);
  // Another tab went over to the newer version: this one is still the older.
  if (had) serviceWorker.addEventListener('controllerchange', newer);
  renewBy({
    look: async () => void (await registration.update()),
    load: () => (registration.waiting ? loadFrom(registration.waiting) : location.reload()),
  });
}

/**
 * How does the app work without a network? Its files are kept on the device when it is visited for the first time, and answered from there ever
 * after; a new version is kept beside the old one and takes over when the user says so. Nothing that is worked on comes here: that is in the
 * page's own store.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setDefaultHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { SHARED, SHARED_CACHE, TAKE_OVER } from './names.ts';

/** Put in by the build: the files of this version; `revision`: null where the name changes with the content. */
declare const __FILES__: readonly { readonly url: string; readonly revision: string | null }[];

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** The little of a service worker's scope that is needed: the DOM library and the worker library exclude each other. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { matchAll(options: object): Promise<readonly unknown[]>; claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'message', listener: (event: Waiting & { readonly data: unknown }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const home = scope.registration.scope;
const cacheNamed = (what: string): string => `benang-${what}-${home}`;

const kept = new PrecacheController({ cacheName: cacheNamed('files'), fallbackToNetwork: true });
kept.addToCacheList([...__FILES__]);

scope.addEventListener('install', (event) => event.waitUntil(kept.install(event)));

/**
 * Files of earlier versions go when no other page is open: a tab that was loaded before may still ask for a part of its own version, which
 * the site has no longer.
 */
async function tidy(event: Waiting): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1) await kept.activate(event);
}
scope.addEventListener('activate', (event) => {
  event.waitUntil(tidy(event));
  // The page of the first visit, too, has its parts from here on from the device.
  event.waitUntil(scope.clients.claim());
});
scope.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
});

// The page itself is one file, whatever is asked of it.
registerRoute(
  new PrecacheRoute(kept, { directoryIndex: 'index.html', cleanURLs: false, ignoreURLParametersMatching: [/./u] }),
);

// What the page asks in order to learn of a newer version must not be answered by the one that is here.
registerRoute(({ url }) => url.href === new URL('version.json', home).href, new NetworkOnly());

/** Letters of further writings, and parts of an earlier version for a page that still is one: their names change with their content. */
const assets = new CacheFirst({ cacheName: cacheNamed('letters') });
registerRoute(
  ({ url }) => url.href.startsWith(new URL('assets/', home).href),
  async (about) => (await caches.match(about.request, { cacheName: cacheNamed('files') })) ?? assets.handle(about),
);

/** Dossiers that lie beside the app: the newest there is, and without a network the one that was read last. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('.json'),
  new NetworkFirst({ cacheName: cacheNamed('dossiers') }),
);

/**
 * A text that another app of the device hands over: it is laid down for the page, and never leaves the device; the page is then led to where
 * it asks for it.
 */
registerRoute(
  ({ url }) => url.href === new URL(SHARED, home).href,
  async ({ request }) => {
    const given = await request.formData();
    const fields = Object.fromEntries(
      ['title', 'text', 'url'].map((name) => {
        const value = given.get(name);
        return [name, typeof value === 'string' ? value : ''];
      }),
    );
    const cache = await caches.open(SHARED_CACHE);
    await cache.put(new URL(SHARED, home).href, Response.json(fields));
    return Response.redirect(home, 303);
  },
  'POST',
);

setDefaultHandler(new NetworkOnly());

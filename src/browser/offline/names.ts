/** By which names do the page and its service worker know what passes between them? */

/** Beside the page. */
export const SERVICE_WORKER = 'service-worker.js';
/** The page asks a version that waits to take over. */
export const TAKE_OVER = 'take over';
/** Where another app of the device sends what it hands over, beside the page; named in the manifest. */
export const SHARED = 'shared';
export const SHARED_CACHE = 'benang-shared';

/** Which addresses may become a thread? Those of this build's own threads and its service worker, and nothing else. */
import readingAddress from '../exchange/intake/worker.ts?worker&url';
import figureAddress from '../figure/worker.ts?worker&url';
import layoutAddress from '../layout/worker.ts?worker&url';
import paintingAddress from '../paint/worker.ts?worker&url';
import { SERVICE_WORKER } from './offline/names.ts';

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(text: string): string };
}

export const ADDRESSES = {
  figure: figureAddress,
  layout: layoutAddress,
  painting: paintingAddress,
  reading: readingAddress,
} as const;

/** A policy of the page lets nothing but these addresses become a thread. It is made once: the page allows no second one. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

function createScriptURL(text: string): string {
  if (text !== SERVICE_WORKER && !Object.values(ADDRESSES).includes(text))
    throw new TypeError(`not a thread of this page: ${text}`);
  return text;
}

function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('benang-worker', { createScriptURL });
  return policy ? policy.createScriptURL(address) : address;
}

export const startThread = (which: keyof typeof ADDRESSES): Worker =>
  new Worker(trusted(ADDRESSES[which]), { type: 'module' });

/** Rejects where the browser lets this page have none. */
export const registerServiceWorker = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(trusted(SERVICE_WORKER), { updateViaCache: 'none' });

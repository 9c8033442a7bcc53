/**
 * How does the page come to what is kept on this device? What reads and writes there is a part that comes when there is something to read or to
 * write: on a first visit there is nothing yet, and the picture does not wait for it. A part that does not come is a store that does not
 * answer: the session says so, and asks again.
 */
import type { StorePort } from '../session/ports.ts';
import type { Database } from './database.ts';

/** The name that the part opens it by. */
const NAME = 'benang';

let coming: Promise<Database> | undefined;

function database(): Promise<Database> {
  coming ??= import('./database.ts').then(({ database }) => database);
  // Asked for again the next time.
  coming.catch(() => (coming = undefined));
  return coming;
}

/** In milliseconds; a browser may refuse by never answering. */
const PATIENCE = 1000;

/** Whether anything was ever kept here; true where the browser does not tell. */
async function isThere(): Promise<boolean> {
  if (coming) return true;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const names = await Promise.race([indexedDB.databases(), late]);
    return !names || names.some(({ name }) => name === NAME);
  } catch {
    return true;
  }
}

/** Where nothing was ever kept, there is nothing to read. */
const found = async <T>(work: (database: Database) => Promise<T>, nothing: T): Promise<T> =>
  (await isThere()) ? work(await database()) : nothing;

/** What did not come kept nothing. */
const written = async <T>(work: (database: Database) => Promise<T>, failed: T): Promise<T> => {
  const there = await database().catch(() => undefined);
  return there ? work(there) : failed;
};

export const store: StorePort = {
  cards: () => found((there) => there.cards(), []),
  card: (key) => found((there) => there.card(key), undefined),
  read: (key) => found((there) => there.read(key), undefined),
  write: (writing) => written((there) => there.write(writing), 'silent'),
  remove: async (key, removed) => (await database()).remove(key, removed),
  purge: (before) => written((there) => there.purge(before), undefined),
  keepPlaces: (key, places) => written((there) => there.keepPlaces(key, places), undefined),
  proposals: (key) => found((there) => there.proposals(key), undefined),
  keepProposals: (key, text, now) => written((there) => there.keepProposals(key, text, now), false),
  draft: (key, kind) => found((there) => there.draft(key, kind), undefined),
  keepDraft: (key, kind, text, now) => written((there) => there.keepDraft(key, kind, text, now), false),
  keepTarget: (key, target) => written((there) => there.keepTarget(key, target), undefined),
  persist: async () => {
    // Refused or not: it is asked again the next time.
    await navigator.storage.persist().catch(() => false);
  },
  // `randomUUID` is missing on plain http.
  newKey: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
};

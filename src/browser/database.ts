/**
 * How are dossiers kept on this device? In IndexedDB: a summary, the parts of the oldest state, and one text per step. Parts that belong
 * together are written in one transaction: all of them or none, even if the browser dies in it.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { nextOrder } from '../session/library-order.ts';
import type { StoredSummary, FileTarget, StoredDossier, StorePort, Writing, Written } from '../session/ports.ts';

interface StoreSchema extends DBSchema {
  cards: { key: string; value: StoredSummary };
  parts: { key: [string, number]; value: string };
  steps: { key: [string, number]; value: string };
  places: { key: string; value: string };
  targets: { key: string; value: FileTarget };
  /** `visits`: in how many visits it was found to be old, and of no dossier. */
  proposals: { key: string; value: { readonly text: string; readonly at: string; readonly visits?: number } };
}

const STORES = ['cards', 'parts', 'steps', 'places', 'targets', 'proposals'] as const;
const DURABLE = { durability: 'strict' } as const;

const all = (key: string): IDBKeyRange => IDBKeyRange.bound([key, -Infinity], [key, Infinity]);

/**
 * A browser that refuses storage may do so by never answering; and WebKit may keep the locks of a page that was left in the middle of its
 * work, so that a later page waits in vain.
 */
const PATIENCE = 4000;

/** `late`: is called when the time is over, so that nothing comes of it afterwards. */
function inTime<T>(work: Promise<T>, patience = PATIENCE, late: () => void = () => {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DOMException('the store does not answer', 'TimeoutError'));
      mayThrow(late);
    }, patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

let opened: Promise<IDBPDatabase<StoreSchema>> | undefined;

/** One connection, opened again after it broke. */
function connection(): Promise<IDBPDatabase<StoreSchema>> {
  const forget = (): void => (opened = undefined);
  opened ??= inTime(
    openDB<StoreSchema>('benang', 2, {
      upgrade: (db, before) => {
        if (before < 1) {
          db.createObjectStore('cards', { keyPath: 'key' });
          for (const name of ['parts', 'steps', 'places', 'targets'] as const) db.createObjectStore(name);
        }
        db.createObjectStore('proposals');
      },
      // A newer page wants to change the stores: it may.
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }),
  );
  opened.catch(forget);
  return opened;
}

const isSilent = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'TimeoutError';
/** A newer version of the app has changed the stores: this one must not. */
const isNewer = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'VersionError';
const isFull = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'QuotaExceededError';

/** Runs `work` and ignores an error: the transaction may already have ended. */
function mayThrow(work: () => void): void {
  try {
    work();
  } catch {
    // It had ended.
  }
}

/** A large dossier takes its time on a slow disk; a store that never answers is not waited for without end. */
const patienceFor = (steps: readonly string[]): number => 5 * PATIENCE + steps.length * 20;

async function write({ key, card, base, parts, from, steps }: Writing): Promise<Written> {
  let undo: () => void = () => {};
  try {
    const db = await connection();
    const tx = db.transaction(['cards', 'parts', 'steps'], 'readwrite', DURABLE);
    undo = () => tx.abort();
    // Its failure is reported by `done`; a put that fails reports it, too, and no caller waits for that.
    const put = (work: Promise<unknown>): void => void work.catch(() => {});
    const done = tx.done.then(
      () => 'done' as const,
      (cause: unknown) => cause,
    );
    let written: Written = 'done';
    // The version is asked for first, and everything else is sent along: one way to the disk and back, not two. The transaction ends only after
    // the answer was read, and is undone as a whole if another version is there.
    const checked = tx
      .objectStore('cards')
      .getAll()
      .then((cards) => {
        const there = cards.find((card) => card.key === key);
        if (there?.turn === base && there?.removed === undefined) return nextOrder(cards);
        written = there && there.removed === undefined ? 'stale' : 'gone';
        tx.abort();
        return undefined;
      });
    put(checked);
    if (parts) {
      await checked;
      if (written !== 'done') return written;
      put(tx.objectStore('parts').delete(all(key)));
      let place = 0;
      // A few at a time: they are put together just before, and the page answers in between.
      for (const part of parts) {
        const sent = tx.objectStore('parts').put(part, [key, place++]);
        if (place % 4 === 0) await sent;
        else put(sent);
      }
    }
    const next = card();
    put(tx.objectStore('steps').delete(IDBKeyRange.bound([key, from], [key, Infinity])));
    put(tx.objectStore('steps').delete(IDBKeyRange.bound([key, -Infinity], [key, next.first], false, true)));
    steps.forEach((step, i) => put(tx.objectStore('steps').put(step, [key, from + i])));
    const cards = tx.objectStore('cards');
    let refused: unknown;
    const placed = checked.then((order) => (order === undefined ? undefined : cards.put({ ...next, order })));
    placed.catch((cause: unknown) => {
      refused = cause;
      // Steps without their card would be half written.
      mayThrow(undo);
    });
    const result = await inTime(done, patienceFor(steps), undo);
    const failure = refused ?? (result === 'done' ? undefined : result);
    if (failure === undefined || written !== 'done') return written;
    throw failure instanceof Error ? failure : new Error('nothing was written', { cause: failure });
  } catch (cause) {
    // What was sent before something threw would be kept by itself: half of it, without the rest.
    mayThrow(undo);
    if (isFull(cause)) return 'full';
    if (isNewer(cause)) return 'outdated';
    // Perhaps only this connection is dead: the next one to try gets another.
    if (isSilent(cause)) opened = undefined;
    return isSilent(cause) ? 'silent' : 'refused';
  }
}

async function read(key: string): Promise<StoredDossier | undefined> {
  const tx = (await connection()).transaction(STORES);
  const [card, parts, steps, places, target] = await Promise.all([
    tx.objectStore('cards').get(key),
    tx.objectStore('parts').getAll(all(key)),
    tx.objectStore('steps').getAll(all(key)),
    tx.objectStore('places').get(key),
    tx.objectStore('targets').get(key),
  ]);
  if (!card || card.removed !== undefined) return undefined;
  return { card, parts, steps, ...(places !== undefined && { places }), ...(target && { target }) };
}

async function remove(key: string, removed: string | undefined): Promise<boolean> {
  const tx = (await connection()).transaction('cards', 'readwrite', DURABLE);
  const card = await tx.store.get(key);
  if (card) {
    const { removed: _, ...rest } = card;
    await tx.store.put({ ...rest, ...(removed !== undefined && { removed }) });
  }
  await tx.done;
  return card !== undefined;
}

async function purge(before: string): Promise<void> {
  const tx = (await connection()).transaction(STORES, 'readwrite', DURABLE);
  const cards = await tx.objectStore('cards').getAll();
  for (const { key, removed } of cards) {
    if (removed === undefined || removed >= before) continue;
    for (const name of ['cards', 'places', 'targets', 'proposals'] as const) void tx.objectStore(name).delete(key);
    for (const name of ['parts', 'steps'] as const) void tx.objectStore(name).delete(all(key));
    void tx.objectStore('proposals').delete(draftsOf(key));
  }
  // Parts of a dossier that never came into the library are dropped after a month: no user comes back to them. A clock that was moved makes a
  // month of a moment, so there must have been many visits, too. A draft of a new dossier is kept without limit.
  const kept = new Set(['new', ...cards.map(({ key }) => key)]);
  const old = new Date(Date.parse(before) - PATIENT).toISOString();
  for (let at = await tx.objectStore('proposals').openCursor(); at; at = await at.continue()) {
    const { text, at: written, visits = 0 } = at.value;
    if (kept.has(at.key.split('/')[0] ?? '') || written >= old) continue;
    void (visits < VISITS ? at.update({ text, at: written, visits: visits + 1 }) : at.delete());
  }
  await tx.done;
}

/** 30 days, in milliseconds. */
const PATIENT = 30 * 86_400_000;
const VISITS = 40;

/** Drafts are kept beside the proposals of their dossier, so that an older version of the page drops them together. */
const draftKey = (key: string, kind: string): string => `${key}/${kind}`;
const draftsOf = (key: string): IDBKeyRange => IDBKeyRange.bound(`${key}/`, `${key}/\uffff`);

async function keepText(key: string, text: string | undefined, at: string): Promise<boolean> {
  try {
    const db = await connection();
    await inTime<unknown>(text === undefined ? db.delete('proposals', key) : db.put('proposals', { text, at }, key));
    return true;
  } catch (cause) {
    // Perhaps only this connection is dead: the next one to try gets another.
    if (isSilent(cause)) opened = undefined;
    return false;
  }
}

/** Work that is no loss if it fails. */
async function mayFail(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    // The next attempt will do, or it is not missed.
  }
}

/** What needs the database, of what the session asks. */
export type Database = Omit<StorePort, 'newKey' | 'persist'>;

export const database: Database = {
  // The first question of every visit: the page must not wait for it without end.
  cards: async () => inTime((await connection()).getAll('cards')),
  card: async (key) => (await connection()).get('cards', key),
  read: (key) => inTime(read(key), 5 * PATIENCE),
  write,
  remove,
  purge: (before) => mayFail(() => purge(before)),
  keepPlaces: (key, places) => mayFail(async () => (await connection()).put('places', places, key)),
  proposals: async (key) => (await inTime((await connection()).get('proposals', key)))?.text,
  keepProposals: keepText,
  draft: async (key, kind) => (await inTime((await connection()).get('proposals', draftKey(key, kind))))?.text,
  keepDraft: (key, kind, text, at) => keepText(draftKey(key, kind), text, at),
  keepTarget: (key, target) => mayFail(async () => (await connection()).put('targets', target, key)),
};

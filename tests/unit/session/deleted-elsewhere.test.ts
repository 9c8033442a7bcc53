/** Does a tab learn that its dossier was deleted in another one, and what becomes of it then? With a store in memory. */
import { beforeEach, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { Autosave } from '../../../src/session/autosave.svelte.ts';
import { advance, begin, type History } from '../../../src/session/history.ts';
import type { TabsPort } from '../../../src/session/ports.ts';
import { readStored } from '../../../src/session/stored-text.ts';
import { MemoryStore } from './memory-store.ts';

const start = { id: 'strait', title: { en: 'Strait' }, documents: [], actors: [], claims: [] } as unknown as Dossier;

class Host {
  history: History | undefined = begin(start, 'then');
  unread = [];
  saved = start;
  now = (): string => '2026-11-22T00:00:00.000Z';
  adopt = (history: History): Promise<boolean> => Promise.resolve(Boolean((this.history = history)));
  add(): void {
    const { history } = this;
    const before = history?.steps[history.at]?.dossier;
    if (history && before)
      this.history = advance(
        history,
        { ...before, claims: [...before.claims, { id: `c${before.claims.length}` }] } as unknown as Dossier,
        { kind: 'claim-added' },
        this.now(),
      );
  }
}

/** Tabs that hear each other. */
function joined(): () => TabsPort {
  const all: ((key: string, turn: number) => void)[] = [];
  return () => {
    let own: (typeof all)[number] | undefined;
    return {
      tell: (key, turn) => all.filter((hear) => hear !== own).forEach((hear) => hear(key, turn)),
      listen: (hear) => all.push((own = hear)),
      attend: () => {},
    };
  };
}

let store: MemoryStore;
let host: Host;
let here: Autosave;
let there: Autosave;
let key: string;

beforeEach(async () => {
  store = new MemoryStore();
  host = new Host();
  const tab = joined();
  here = new Autosave(host, store, tab());
  there = new Autosave(new Host(), store, tab());
  here.begin();
  host.add();
  await here.keep();
  ({ key } = here);
});

async function takeAway(): Promise<void> {
  await store.remove(key, 'now');
  there.removed(key);
  await expect.poll(() => here.unkept).toBe(true);
}

it('is said to be kept nowhere, and not written again by itself', async () => {
  await takeAway();
  expect([here.card, here.state, here.pending]).toEqual([undefined, 'nothing', false]);
  await here.keep();
  expect((await store.cards()).filter(({ removed }) => removed === undefined)).toEqual([]);
});

it('is kept anew with its history by the next change, or where that is wanted', async () => {
  await takeAway();
  host.add();
  await here.keep();
  expect([here.unkept, here.state]).toEqual([false, 'kept']);
  expect(here.key).not.toBe(key);
  const kept = await store.read(here.key);
  expect(kept && readStored(kept).history).toEqual(host.history);
});

it('is kept anew as it is where that is wanted', async () => {
  await takeAway();
  here.hold();
  await here.keep();
  expect([here.unkept, here.state]).toEqual([false, 'kept']);
  const kept = await store.read(here.key);
  expect(kept && readStored(kept).history).toEqual(host.history);
});

it('has its own key again when it is put back there', async () => {
  await takeAway();
  await store.remove(key, undefined);
  there.returned(key);
  await expect.poll(() => here.card?.key).toBe(key);
  expect([here.unkept, here.state]).toEqual([false, 'kept']);
});

it('goes on from what was done there after it was put back', async () => {
  await takeAway();
  await store.remove(key, undefined);
  const other = new Host();
  const kept = await store.read(key);
  if (!kept) throw new Error('nothing is kept');
  other.history = readStored(kept).history;
  const third = new Autosave(other, store, { tell: () => {}, listen: () => {}, attend: () => {} });
  third.resume(kept, other.history);
  other.add();
  await third.keep();
  there.returned(key);
  await expect.poll(() => host.history).toEqual(other.history);
  expect(here.conflict).toBeUndefined();
});

it('becomes a dossier of its own where it was changed at the same moment', async () => {
  await store.remove(key, 'now');
  host.add();
  there.removed(key);
  await expect.poll(() => here.lost).toBe(true);
  await here.keep();
  expect(here.key).not.toBe(key);
  expect(here.state).toBe('kept');
});

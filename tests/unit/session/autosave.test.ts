/** Is what was done kept, wholly and in order? With a store in memory that can be full, slow, or ahead. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { changed, without } from '../../../src/edit/lists.ts';
import { copyStored } from '../../../src/session/copy-stored.ts';
import { advance, begin, KEPT_STEPS, redo, undo, type History } from '../../../src/session/history.ts';
import { Autosave } from '../../../src/session/autosave.svelte.ts';
import { partsOf, readStored, readPlaces } from '../../../src/session/stored-text.ts';
import type { StoredDossier } from '../../../src/session/ports.ts';
import { MemoryStore, silentTabs } from './memory-store.ts';

const start = {
  id: 'strait',
  title: { en: 'Strait' },
  language: 'en',
  documents: [{ id: 'd', text: 'x'.repeat(300_000) }],
  actors: [],
  claims: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
} as unknown as Dossier;

class Host {
  history: History | undefined = begin(start, 'then');
  unread = [{ field: 'odd', value: 1 }];
  saved: Dossier | undefined = start;
  count = 0;
  now = (): string => `2026-11-22T00:00:${String(this.count++).padStart(5, '0')}`;
  /** Whether what another tab did can be shown. */
  shows = true;
  adopt = (history: History): Promise<boolean> => {
    if (this.shows) this.history = history;
    return Promise.resolve(this.shows);
  };
  do(edit: (dossier: Dossier) => Dossier): void {
    const { history } = this;
    const before = history?.steps[history.at];
    if (history && before)
      this.history = advance(
        history,
        edit(before.dossier),
        { kind: 'claim-added', what: String(this.count) },
        this.now(),
      );
  }
  add(): void {
    const id = `n${this.count}`;
    this.do((dossier) => ({ ...dossier, claims: [...dossier.claims, { id }] }) as unknown as Dossier);
  }
}

let host: Host;
let store: MemoryStore;
let keeping: Autosave;

beforeEach(() => {
  host = new Host();
  store = new MemoryStore();
  keeping = new Autosave(host, store, silentTabs);
  keeping.begin({ origin: 'dossiers/strait.json' });
});

async function read(key = keeping.key): Promise<StoredDossier> {
  const kept = await store.read(key);
  if (!kept) throw new Error(`nothing is kept of ${key}`);
  return kept;
}

describe('keeping', () => {
  it('is on the shelf under the same key again when it is put back after all', async () => {
    host.add();
    await keeping.keep();
    const { key } = keeping;
    await store.remove(key, 'now');
    keeping.removed(key);
    expect(keeping.card).toBeUndefined();
    await store.remove(key, undefined);
    keeping.returned(key);
    expect(keeping.card?.key).toBe(key);
    host.add();
    await keeping.keep();
    expect((await store.cards()).map((card) => [card.key, card.claims])).toEqual([[key, 5]]);
  });

  it('leaves nothing behind of mere reading', async () => {
    await keeping.keep();
    expect(keeping.state).toBe('nothing');
    expect(await store.cards()).toEqual([]);
    expect(store.persisted).toBe(0);
  });

  it('keeps the opening and all steps from the first edit on, and asks once that they may stay', async () => {
    host.add();
    expect(keeping.state).toBe('keeping');
    await keeping.keep();
    host.add();
    await keeping.keep();
    expect(keeping.state).toBe('kept');
    expect(store.persisted).toBe(1);
    const { history, unread, saved } = readStored(await read());
    expect(history).toEqual(host.history);
    expect(unread).toEqual(host.unread);
    expect(saved).toBe(history.steps[0]?.dossier);
    expect((await read()).card).toMatchObject({
      turn: 2,
      claims: 5,
      origin: 'dossiers/strait.json',
      saved: 0,
      last: 2,
    });
  });

  it('writes a step as what it changed, not the whole dossier again', async () => {
    host.add();
    await keeping.keep();
    store.written = 0;
    host.add();
    await keeping.keep();
    expect(store.written).toBeLessThan(300);
    expect((await read()).parts.length).toBeGreaterThan(2);
  });

  it('is not safe while what was undone and done again is still being written as undone', async () => {
    host.add();
    await keeping.keep();
    const done = host.history;
    if (!done) throw new Error('nothing was done');
    host.history = undo(done);
    const written = keeping.keep();
    host.history = redo(host.history);
    expect(host.history.at).toBe(done.at);
    expect(keeping.pending).toBe(true);
    expect(keeping.state).toBe('keeping');
    await written;
    expect(keeping.state).toBe('kept');
    expect(readStored(await read()).history.at).toBe(done.at);
  });

  it('lays no older state over what another tab has done, if that cannot be shown', async () => {
    host.add();
    await keeping.keep();
    const other = new Host();
    const there = new Autosave(other, store, silentTabs);
    const kept = await read();
    other.history = readStored(kept).history;
    there.resume(kept, other.history);
    other.add();
    await there.keep();
    host.shows = false;
    await keeping.look();
    expect(keeping.state).toBe('kept');
    host.add();
    await keeping.keep();
    expect(keeping.key).not.toBe(there.key);
    expect(readStored(await read(there.key)).history).toEqual(other.history);
  });

  it('follows whatever is done, undone and done again', async () => {
    const move = fc.constantFrom('add', 'drop', 'change', 'undo', 'redo', 'keep', 'no wait');
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 25 }), async (moves) => {
        host = new Host();
        keeping = new Autosave(host, store, silentTabs);
        keeping.begin({ keep: true });
        for (const one of moves) {
          const { history } = host;
          if (!history) throw new Error('no history');
          if (one === 'add') host.add();
          if (one === 'drop')
            host.do((dossier) => ({ ...dossier, claims: without(dossier.claims, dossier.claims[0]?.id ?? '') }));
          if (one === 'change')
            host.do((dossier) => ({
              ...dossier,
              claims: changed(dossier.claims, dossier.claims.at(-1)?.id ?? '', (claim) => ({
                ...claim,
                when: host.now(),
              })),
            }));
          if (one === 'undo') host.history = undo(history);
          if (one === 'redo') host.history = redo(history);
          if (one === 'keep') await keeping.keep();
          if (one === 'no wait') void keeping.keep();
        }
        await keeping.keep();
        const kept = readStored(await read());
        expect(kept.history).toEqual(host.history);
        // And it goes on from what was read.
        const again = new Host();
        again.history = kept.history;
        const next = new Autosave(again, store, silentTabs);
        next.resume(await read(), kept.history);
        expect(next.pending).toBe(false);
        again.add();
        await next.keep();
        expect(readStored(await read(next.key)).history).toEqual(again.history);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('lets go of the oldest steps, and of nothing else', async () => {
    for (let i = 0; i < KEPT_STEPS + 300; i++) {
      host.add();
      if (i % 100 === 0) await keeping.keep();
    }
    await keeping.keep();
    const { history } = readStored(await read());
    const { steps = [] } = host.history ?? {};
    expect(history.steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at));
    for (const i of [0, 1, 700, -1]) expect(history.steps.at(i)).toEqual(steps.at(i));
    expect(history.steps.length).toBeLessThanOrEqual(KEPT_STEPS + 200);
    expect(history.steps.length).toBeGreaterThanOrEqual(KEPT_STEPS);
    expect(store.stepsOf(keeping.key)).toBe(history.steps.length);
  });

  it('says why nothing is kept, and catches up with all of it', async () => {
    for (const trouble of ['full', 'refused'] as const) {
      store.trouble = trouble;
      host.add();
      await keeping.keep();
      expect(keeping.state).toBe(trouble);
      host.add();
      await keeping.keep();
      expect(keeping.pending).toBe(true);
      store.trouble = undefined;
      await keeping.look();
      expect(keeping.state).toBe('kept');
      expect(readStored(await read()).history).toEqual(host.history);
    }
  });

  it('never writes over another tab: what was done at the same moment becomes a copy', async () => {
    host.add();
    await keeping.keep();
    const first = keeping.key;
    const there = new Host();
    there.history = readStored(await read()).history;
    const other = new Autosave(there, store, silentTabs);
    other.resume(await read(), there.history);
    there.add();
    await other.keep();
    host.add();
    await keeping.keep();
    expect(keeping.key).not.toBe(first);
    expect(keeping.conflict?.key).toBe(first);
    expect(readStored(await read(first)).history).toEqual(there.history);
    expect(readStored(await read()).history).toEqual(host.history);
    expect((await read()).card.copy).toBe(true);
  });

  it('follows another tab while nothing is waiting here', async () => {
    host.add();
    await keeping.keep();
    const there = new Host();
    there.history = readStored(await read()).history;
    const other = new Autosave(there, store, silentTabs);
    other.resume(await read(), there.history);
    there.add();
    await other.keep();
    await keeping.look();
    expect(host.history).toEqual(there.history);
    host.add();
    await keeping.keep();
    expect(keeping.conflict).toBeUndefined();
    expect(readStored(await read()).history).toEqual(host.history);
  });

  it('puts a dossier back on the shelf that was taken from it while it was open', async () => {
    host.add();
    await keeping.keep();
    const old = keeping.key;
    await store.remove(old, 'now');
    keeping.removed(old);
    expect(keeping.state).toBe('nothing');
    host.add();
    await keeping.keep();
    expect(keeping.key).not.toBe(old);
    expect(readStored(await read()).history).toEqual(host.history);
    // In another tab nobody said that it was taken away.
    await store.remove(keeping.key, 'now');
    host.add();
    await keeping.keep();
    expect(readStored(await read()).history).toEqual(host.history);
    expect(keeping.conflict).toBeUndefined();
  });

  it('remembers what is in a file', async () => {
    host.add();
    host.saved = host.history?.steps[1]?.dossier;
    await keeping.keep();
    host.add();
    host.saved = host.history?.steps[2]?.dossier;
    await keeping.saved(undefined);
    expect((await read()).card.saved).toBe(2);
  });

  it('copies a dossier with its history, and changes only one of them', async () => {
    host.add();
    await keeping.keep();
    await copyStored(store, keeping.key, 'later');
    const copy = (await store.cards()).find(({ key }) => key !== keeping.key);
    host.add();
    await keeping.keep();
    expect(readStored(await read(copy?.key)).history.steps).toHaveLength(2);
    expect(copy).toMatchObject({ copy: true, changed: 'later' });
  });
});

describe('what is kept', () => {
  it('is refused as a whole if a part of it is missing', async () => {
    host.add();
    host.add();
    await keeping.keep();
    const kept = await read();
    expect(() => readStored({ ...kept, parts: kept.parts.slice(0, -1) })).toThrow('parts');
    expect(() => readStored({ ...kept, steps: kept.steps.slice(1) })).toThrow('steps');
    expect(() => readStored({ ...kept, card: { ...kept.card, at: 9 } })).toThrow('no step 9');
  });

  it('is frozen, as everything that was read', async () => {
    host.add();
    await keeping.keep();
    const { history } = readStored(await read());
    for (const { dossier } of history.steps) {
      expect(
        Object.isFrozen(dossier) && Object.isFrozen(dossier.claims) && Object.isFrozen(dossier.claims.at(-1)),
      ).toBe(true);
    }
  });

  it('is cut into parts, lists without items among them', () => {
    const parts = [...partsOf({ ...start, actors: [] }, [])];
    expect(parts.length).toBe(3);
    expect(JSON.parse(parts[0] ?? '')).toMatchObject({ lists: ['documents', 'actors', 'claims'] });
  });

  it('of places may be nonsense', () => {
    expect(readPlaces('{')).toBeUndefined();
    expect(readPlaces('[["a",{"x":1,"y":2,"pinned":true}]]')?.get('a')).toEqual({ x: 1, y: 2, pinned: true });
  });
});

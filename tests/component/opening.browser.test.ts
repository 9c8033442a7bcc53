/** Does a dossier come in when it should, and does the address keep up? With files, address and clock of our own. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import seed from '../../data/kim-putin.dossier.json?raw';
import strait from '../../data/selat-kaca.dossier.json?raw';
import { newDossier } from '../../src/edit/new-dossier.ts';
import { Opening } from '../../src/session/opening.svelte.ts';
import type { Incoming, Saved } from '../../src/session/ports.ts';
import { repairQuotes } from '../../src/session/repair-quotes.ts';
import { Session } from '../../src/session/session.svelte.ts';
import type { Params } from '../../src/session/url-state.ts';
import { MemoryStore, silentTabs } from '../unit/session/memory-store.ts';
import { sessionPorts } from './open-session.ts';

const KIM = 'kim-putin-2024';
const FIRST = 'dossiers/kim.json';
const FILES: Readonly<Record<string, string>> = { [FIRST]: seed, 'dossiers/kaca.json': strait };

/** A browser's address bar with its steps, and what the page remembers with each of them. */
class Bar {
  readonly steps: string[] = [''];
  readonly keys: (string | undefined)[] = [undefined];
  get now(): string {
    return this.steps.at(-1) ?? '';
  }
  get key(): string | undefined {
    return this.keys[this.steps.length - 1];
  }
  /** By hand, or by a link. */
  go(text: string): void {
    this.steps.push(text);
    this.keys[this.steps.length - 1] = undefined;
  }
  show(params: Params, step: boolean, key: string | undefined): string {
    const text = params.map(([name, value]) => `${name}=${value}`).join('&');
    if (text !== this.now) {
      if (!step) this.steps.pop();
      this.steps.push(text);
    }
    this.keys[this.steps.length - 1] = key;
    return text;
  }
}

let session: Session;
let bar: Bar;
let clock: number;
let opening: Opening;
let picked: Incoming | undefined;
let asked: { address: string; answer: (incoming: Incoming) => void }[];
let slow: boolean;
let store: MemoryStore;
let saves: Saved;

beforeEach(() => {
  store = new MemoryStore();
  saves = { name: 'a.json' };
  visit();
});

/** The page is loaded, for the first time or again. */
function visit(address?: string): void {
  session = new Session(sessionPorts);
  bar = new Bar();
  if (address !== undefined) bar.steps[0] = address;
  clock = 0;
  picked = undefined;
  asked = [];
  slow = false;
  opening = new Opening(session, {
    files: {
      fetch: (address) => {
        const text = FILES[address];
        const found: Incoming =
          text === undefined ? { kind: 'not-found', name: address, status: '404' } : { name: address, text };
        return slow ? new Promise((answer) => asked.push({ address, answer })) : Promise.resolve(found);
      },
      pick: () => Promise.resolve(picked),
      save: () => Promise.resolve(saves),
    },
    address: {
      read: () => {
        const params = new URLSearchParams(bar.now);
        const [dossier, file, kept, language] = ['dossier', 'file', 'kept', 'lang'].map(
          (name) => params.get(name) ?? undefined,
        );
        const { key } = bar;
        return {
          params,
          ...(kept !== undefined && { kept }),
          ...(key !== undefined && { key }),
          ...(dossier !== undefined && { dossier }),
          ...(file !== undefined && { file }),
          ...(language !== undefined && { language }),
        };
      },
      show: (params, step, key) => bar.show(params, step, key),
      now: () => bar.now,
    },
    store,
    tabs: silentTabs,
    first: FIRST,
    locale: 'en',
    now: () => clock,
  });
}

function record(): void {
  flushSync();
  if (opening.params) opening.record(opening.params);
}
/** As if it stood in a link, or the reader had gone back to it. */
async function arriveAt(address: string): Promise<void> {
  bar.go(address);
  await opening.follow();
}

describe('opening', () => {
  it('opens the first dossier with a plain address', async () => {
    await opening.follow();
    record();
    expect(session.dossier?.id).toBe(KIM);
    expect(bar.steps).toEqual(['']);
  });

  it('names the dossier in a link that is given away, of whatever kind it is', async () => {
    const given = (): string | undefined => {
      flushSync();
      return (
        opening.link && `${opening.link.opens}: ${new URLSearchParams(opening.link.params.map((pair) => [...pair]))}`
      );
    };
    expect(given()).toBeUndefined();
    await opening.follow();
    expect(decodeURIComponent(given() ?? '')).toBe(`everybody: dossier=${FIRST}&lang=en`);
    // The first edit keeps it on this device: from then on the link leads to the reader's own version.
    await session.change({ kind: 'dossier-changed' }, (dossier) => ({ ...dossier, title: { en: 'Mine' } }));
    await opening.autosave.keep();
    expect(given()).toBe(`device: kept=${opening.autosave.card?.key}&file=${KIM}&lang=en`);
    await arriveAt('dossier=dossiers/kaca.json&lang=id');
    expect(decodeURIComponent(given() ?? '')).toBe('everybody: dossier=dossiers/kaca.json&lang=id');
    picked = { name: 'mine.json', text: JSON.stringify({ ...(JSON.parse(strait) as object), id: 'from-a-file' }) };
    await opening.pick();
    expect(given()).toBe('file: file=from-a-file&lang=id');
  });

  it('opens where a link leads, in its language', async () => {
    await arriveAt('dossier=dossiers/kaca.json&show=actor:lembara&lang=id');
    expect(session.dossier?.id).not.toBe(KIM);
    expect(session.selection).toEqual({ kind: 'actor', id: 'lembara' });
    expect(session.locale).toBe('id');
    record();
    expect(bar.now).toBe('dossier=dossiers/kaca.json&show=actor:lembara&lang=id');
  });

  it('opens nothing by an answer that comes late', async () => {
    slow = true;
    const one = arriveAt('dossier=dossiers/kaca.json');
    const two = arriveAt(`dossier=${FIRST}`);
    asked[1]?.answer({ name: 'kim', text: seed });
    await two;
    asked[0]?.answer({ name: 'kaca', text: strait });
    await one;
    expect(session.dossier?.id).toBe(KIM);
  });

  it('stays with a file that was chosen while an address was still being fetched', async () => {
    slow = true;
    const late = arriveAt(`dossier=${FIRST}`);
    picked = { name: 'mine.json', text: JSON.stringify({ ...(JSON.parse(strait) as object), id: 'from-a-file' }) };
    await opening.pick();
    expect(session.dossier?.id).toBe('from-a-file');
    expect(opening.loading).toBe(false);
    asked[0]?.answer({ name: 'kim', text: seed });
    await late;
    expect(session.dossier?.id).toBe('from-a-file');
    record();
    expect(bar.now).toContain('file=from-a-file');
  });

  it('keeps what the reader does while the first picture is still being made', async () => {
    let draw: () => void = () => {};
    const drawn = new Promise<void>((resolve) => (draw = resolve));
    session = new Session({
      ...sessionPorts,
      arrange: (input) => drawn.then(() => sessionPorts.arrange(input)),
    });
    const slowly = new Opening(session, {
      files: {
        fetch: () => Promise.resolve({ name: 'kim', text: seed }),
        pick: () => Promise.resolve(undefined),
        save: () => Promise.resolve(undefined),
      },
      store,
      tabs: silentTabs,
      address: { read: () => ({ params: new URLSearchParams('show=actor:china') }), show: () => '', now: () => '' },
      first: FIRST,
      locale: 'en',
      now: () => clock,
    });
    const opened = slowly.follow();
    await expect.poll(() => session.selection).toEqual({ kind: 'actor', id: 'china' });
    session.setView('table');
    session.filtering.only('modality', 'alleged');
    draw();
    await opened;
    expect(session.scene?.nodes.length).toBeGreaterThan(10);
    expect(session.view).toBe('table');
    expect(session.filtering.active).toBe(true);
    expect(session.selection).toEqual({ kind: 'actor', id: 'china' });
  });

  it('stays with what is open when a link leads nowhere', async () => {
    await opening.follow();
    await arriveAt('dossier=dossiers/none.json');
    expect(opening.prompt).toMatchObject({ kind: 'failure' });
    expect(session.dossier?.id).toBe(KIM);
    expect(bar.now).toBe('');
  });

  it('asks before changes are lost that could not be kept, and goes on only if told to', async () => {
    await arriveAt('dossier=dossiers/kaca.json');
    store.trouble = 'refused';
    await repairMoved();
    expect(opening.autosave.state).toBe('refused');
    picked = { name: 'kim', text: seed };
    await opening.pick();
    expect(opening.prompt?.kind).toBe('sure');
    opening.dismiss();
    expect(session.dossier?.id).not.toBe(KIM);
    await opening.pick();
    await opening.openAnyway();
    expect(session.dossier?.id).toBe(KIM);
    record();
    expect(bar.now).toContain(`file=${KIM}`);
  });

  it('asks nothing where changes are kept or in a file', async () => {
    await arriveAt('dossier=dossiers/kaca.json');
    await repairMoved();
    picked = { name: 'kim', text: seed };
    await opening.pick();
    expect(session.dossier?.id).toBe(KIM);

    await arriveAt('dossier=dossiers/kaca.json');
    store.trouble = 'full';
    await repairMoved();
    expect(opening.atRisk).toBe(true);
    await opening.save();
    expect(opening.atRisk).toBe(false);
    await opening.pick();
    expect(session.dossier?.id).toBe(KIM);
  });

  it('waits with a link into a file until the file is there', async () => {
    await arriveAt('file=kim-putin-2024&show=actor:china');
    expect(opening.prompt).toEqual({ kind: 'wanted', id: KIM });
    picked = { name: 'kim', text: seed };
    await opening.pick();
    expect(session.selection).toEqual({ kind: 'actor', id: 'china' });
    expect(opening.prompt).toBeUndefined();
  });

  it('says what it could not follow of a link', async () => {
    await arriveAt(`dossier=${FIRST}&show=actor:nobody&view=table`);
    expect(session.view).toBe('table');
    expect(opening.prompt).toEqual({ kind: 'faults', faults: [{ part: 'show', value: 'actor:nobody' }] });
  });
});

async function repairMoved(): Promise<void> {
  const moved = session.attention.find(({ id }) => session.checks.get(id)?.state === 'moved');
  await repairQuotes(session, moved?.id ?? '');
  await opening.autosave.keep();
}

describe('what is kept', () => {
  it('is named by the address from the first change on, as the same step', async () => {
    await arriveAt('dossier=dossiers/kaca.json');
    record();
    const before = bar.steps.length;
    await repairMoved();
    record();
    const { card } = opening.autosave;
    expect(bar.now).toContain(`kept=${card?.key}&file=${session.dossier?.id}`);
    session.clear();
    record();
    expect(bar.steps.length - before).toBeLessThanOrEqual(2);
  });

  it('comes back with what was done, places and the place in it, after the page was loaded again', async () => {
    await arriveAt('dossier=dossiers/kaca.json');
    await repairMoved();
    session.move('lembara', 12, 34);
    await opening.keepPlaces();
    session.select({ kind: 'actor', id: 'lembara' });
    record();
    const { now, dossier, history } = { now: bar.now, dossier: session.dossier, history: session.history };
    visit(now);
    await opening.follow();
    expect(session.dossier).toEqual(dossier);
    expect(session.history).toEqual(history);
    expect(session.selection).toEqual({ kind: 'actor', id: 'lembara' });
    expect(session.pinned).toEqual(new Set(['lembara']));
    expect(session.changed).toBe(true);
    await session.undo();
    expect(session.changed).toBe(false);
    await opening.autosave.keep();
    expect(opening.autosave.card?.at).toBe(0);
  });

  it('is gone on with at a plain address, with the sample one step away', async () => {
    await opening.follow();
    expect(opening.earlier).toBeUndefined();
    await arriveAt('dossier=dossiers/kaca.json');
    await repairMoved();
    const { key } = opening.autosave;
    visit('');
    await opening.follow();
    expect(opening.autosave.key).toBe(key);
    expect(opening.earlier).toMatchObject({ kind: 'resumed', card: { key } });
    await opening.openSample('dossiers/kaca.json');
    expect(session.history?.steps).toHaveLength(1);
    expect(opening.autosave.card).toBeUndefined();
    expect(opening.earlier).toMatchObject({ kind: 'changed', card: { key } });
    await opening.openStored(key);
    expect(session.history?.steps).toHaveLength(2);
    expect(opening.earlier).toBeUndefined();
  });

  it('is what a step back leads to, where the address was written before there was a version of its own', async () => {
    await arriveAt('dossier=dossiers/kaca.json');
    record();
    session.select({ kind: 'actor', id: 'lembara' });
    record();
    await repairMoved();
    record();
    const [{ key }, dossier] = [opening.autosave, session.dossier];
    bar.steps.length = 2;
    expect(bar.now).toContain('dossier=');
    await opening.follow();
    expect(session.dossier).toBe(dossier);
    record();
    expect(bar.now).toContain(`kept=${key}`);
  });

  it('does not know a link from another device, and asks for the file or offers a version of its own', async () => {
    await arriveAt('kept=elsewhere&file=kim-putin-2024&show=actor:china');
    expect(opening.prompt).toEqual({ kind: 'wanted', id: KIM });
    await arriveAt('kept=elsewhere');
    expect(opening.prompt).toEqual({ kind: 'lost' });
  });

  it('goes on the shelf as soon as it is made new', async () => {
    await opening.follow();
    const fresh = newDossier('Mine', 'en', '2026-11-22T08:00:00.000Z');
    await session.open({ dossier: fresh, unread: [] });
    await opening.autosave.keep();
    record();
    expect((await store.cards()).map(({ title }) => title)).toEqual([{ en: 'Mine' }]);
    expect(bar.now).toContain('kept=');
    expect(session.changed).toBe(true);
  });

  it('is deleted, had back and copied', async () => {
    await arriveAt('dossier=dossiers/kaca.json');
    await repairMoved();
    const { key } = opening.autosave;
    await opening.copy(key);
    expect(opening.library).toHaveLength(2);
    await opening.remove(key, true);
    expect(opening.autosave.state).toBe('nothing');
    expect([session.dossier, bar.now]).toEqual([undefined, 'dossier=']);
    expect(await opening.remove(key, false)).toBe(true);
    expect(opening.autosave.key).toBe(key);
    await opening.remove(key, true);
    opening.letGo();
    await opening.tidy('9999');
    expect(await opening.remove(key, false)).toBe(false);
    await opening.learnLibrary();
    expect(opening.library).toHaveLength(1);
  });
});

describe('a file', () => {
  it('that somebody else has written is not written over without a word', async () => {
    const target = { name: 'mine.json', handle: {}, modified: 1 };
    picked = { name: 'mine.json', text: seed, target };
    await opening.pick();
    saves = 'changed';
    expect(await opening.save()).toBeUndefined();
    expect(opening.prompt).toEqual({ kind: 'file-changed', name: 'mine.json' });
    saves = { name: 'mine.json', target };
    expect(await opening.save({ anyway: true })).toBe('mine.json');
    expect(opening.prompt).toBeUndefined();
    saves = 'failed';
    await opening.save();
    expect(opening.prompt).toEqual({ kind: 'file-failed' });
  });
});

describe('the address', () => {
  it('has a step for what is chosen, and none for where the camera is', async () => {
    await opening.follow();
    record();
    session.select({ kind: 'actor', id: 'china' });
    record();
    session.setViewport({ x: 1, y: 2, k: 3 });
    record();
    session.setView('table');
    record();
    expect(bar.steps).toHaveLength(3);
    expect(bar.now).toContain('at=1,2,3');
  });

  it('makes one step of a filter that moves on and on, and another after a pause', async () => {
    await opening.follow();
    record();
    for (let i = 1; i <= 5; i++) {
      session.filtering.setSpan({ min: i * 1e9, max: 1e12 });
      clock += 100;
      record();
    }
    expect(bar.steps).toHaveLength(2);
    clock += 5000;
    session.filtering.setUndated(false);
    record();
    expect(bar.steps).toHaveLength(3);
  });

  it('is not written again for a step back', async () => {
    await opening.follow();
    record();
    session.select({ kind: 'actor', id: 'china' });
    record();
    bar.steps.pop();
    await opening.follow();
    expect(session.selection).toEqual({ kind: 'nothing' });
    record();
    expect(bar.steps).toEqual(['']);
  });
});

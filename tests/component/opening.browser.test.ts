/** Does a dossier come in when it should, and does the address keep up? With files, address and clock of our own. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import seed from '../../data/kim-putin.dossier.json?raw';
import strait from '../../data/selat-kaca.dossier.json?raw';
import { Opening } from '../../src/session/opening.svelte.ts';
import type { Incoming } from '../../src/session/ports.ts';
import { Session } from '../../src/session/session.svelte.ts';
import type { Params } from '../../src/session/spot.ts';
import { sessionPorts } from './open-session.ts';

const KIM = 'kim-putin-2024';
const FIRST = 'dossiers/kim.json';
const FILES: Readonly<Record<string, string>> = { [FIRST]: seed, 'dossiers/kaca.json': strait };

/** A browser's address bar with its steps. */
class Bar {
  readonly steps: string[] = [''];
  get now(): string {
    return this.steps.at(-1) ?? '';
  }
  show(params: Params, step: boolean): string {
    const text = params.map(([name, value]) => `${name}=${value}`).join('&');
    if (text !== this.now) {
      if (!step) this.steps.pop();
      this.steps.push(text);
    }
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

beforeEach(() => {
  session = new Session(sessionPorts);
  bar = new Bar();
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
      save: () => Promise.resolve(true),
    },
    address: {
      read: () => {
        const params = new URLSearchParams(bar.now);
        const [dossier, file, language] = ['dossier', 'file', 'lang'].map((name) => params.get(name) ?? undefined);
        return {
          params,
          ...(dossier !== undefined && { dossier }),
          ...(file !== undefined && { file }),
          ...(language !== undefined && { language }),
        };
      },
      show: (params, step) => bar.show(params, step),
      now: () => bar.now,
    },
    first: FIRST,
    locale: 'en',
    now: () => clock,
  });
});

function record(): void {
  flushSync();
  if (opening.params) opening.record(opening.params);
}
/** As if it stood in a link, or the reader had gone back to it. */
async function arriveAt(address: string): Promise<void> {
  bar.steps.push(address);
  await opening.follow();
}

describe('opening', () => {
  it('opens the first dossier with a plain address', async () => {
    await opening.follow();
    record();
    expect(session.dossier?.id).toBe(KIM);
    expect(bar.steps).toEqual(['']);
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
        save: () => Promise.resolve(true),
      },
      address: { read: () => ({ params: new URLSearchParams('show=actor:china') }), show: () => '', now: () => '' },
      first: FIRST,
      locale: 'en',
      now: () => clock,
    });
    const opened = slowly.follow();
    await expect.poll(() => session.selection).toEqual({ kind: 'actor', id: 'china' });
    session.view = 'table';
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
    expect(opening.matter).toMatchObject({ kind: 'failure' });
    expect(session.dossier?.id).toBe(KIM);
    expect(bar.now).toBe('');
  });

  it('asks before changes are lost, and goes on only if told to', async () => {
    await arriveAt('dossier=dossiers/kaca.json');
    const moved = session.attention.find(({ id }) => session.checks.get(id)?.state === 'moved');
    await session.repair(moved?.id ?? '');
    expect(session.changed).toBe(true);
    picked = { name: 'kim', text: seed };
    await opening.pick();
    expect(opening.matter?.kind).toBe('sure');
    opening.dismiss();
    expect(session.dossier?.id).not.toBe(KIM);
    await opening.pick();
    await opening.openAnyway();
    expect(session.dossier?.id).toBe(KIM);
    record();
    expect(bar.now).toContain(`file=${KIM}`);
  });

  it('waits with a link into a file until the file is there', async () => {
    await arriveAt('file=kim-putin-2024&show=actor:china');
    expect(opening.matter).toEqual({ kind: 'wanted', id: KIM });
    picked = { name: 'kim', text: seed };
    await opening.pick();
    expect(session.selection).toEqual({ kind: 'actor', id: 'china' });
    expect(opening.matter).toBeUndefined();
  });

  it('says what it could not follow of a link', async () => {
    await arriveAt(`dossier=${FIRST}&show=actor:nobody&view=table`);
    expect(session.view).toBe('table');
    expect(opening.matter).toEqual({ kind: 'faults', faults: [{ part: 'show', value: 'actor:nobody' }] });
  });
});

describe('the address', () => {
  it('has a step for what is chosen, and none for where the camera is', async () => {
    await opening.follow();
    record();
    session.select({ kind: 'actor', id: 'china' });
    record();
    session.sight = { x: 1, y: 2, k: 3 };
    record();
    session.view = 'table';
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

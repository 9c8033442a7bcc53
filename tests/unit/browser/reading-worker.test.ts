/** Does whoever asks to have something read always hear something, and the right thing? With threads of our own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { startReadingWorker, type Thread } from '../../../src/browser/reading-worker.ts';
import type { Request, Response } from '../../../src/exchange/intake/messages.ts';
import { takeApart } from '../../../src/exchange/intake/pieces.ts';
import type { Course } from '../../../src/exchange/intake/tasks.ts';
import { MissingPart } from '../../../src/session/missing-part.ts';
import type { IntakePort } from '../../../src/session/ports.ts';

class FakeThread {
  onmessage: Thread['onmessage'] = null;
  onerror: Thread['onerror'] = null;
  onmessageerror: Thread['onmessageerror'] = null;
  asked: Request[] = [];
  ended = false;
  postMessage = (request: Request): void => void this.asked.push(request);
  terminate = (): void => void (this.ended = true);
  /** Says it as it would come from another thread: as a copy. */
  say(data: Response): void {
    this.onmessage?.call(this as never, { data: structuredClone(data) } as never);
  }
  fall(message = ''): void {
    this.onerror?.call(this as never, { message } as ErrorEvent);
  }
  get id(): number {
    return this.asked.at(-1)?.id ?? -1;
  }
}

let threads: FakeThread[];
/** What could not be fetched, by its address; the thread itself is empty. */
let absent: Map<string, MissingPart>;
let ask: IntakePort['ask'];
let heard: (Course | undefined)[];
let abort: AbortController;

beforeEach(() => {
  threads = [];
  absent = new Map();
  heard = [];
  abort = new AbortController();
  ask = startReadingWorker({
    fetch: (address = '') => {
      const missing = absent.get(address);
      return missing ? Promise.reject(missing) : Promise.resolve();
    },
    create: () => {
      const thread = new FakeThread();
      threads.push(thread);
      return thread;
    },
  });
});

/** Everything that waits for nothing has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const read = (text: string, signal = abort.signal) =>
  ask('answer', { text, texts: [], language: 'en' }, (course) => void heard.push(course), signal);
const answer = (name: string) =>
  ({ format: 'json', items: 1, claims: [], actors: [{ name, aliases: [] }], types: [], problems: [] }) as const;
const nameIn = async (asked: ReturnType<typeof read>): Promise<string | undefined> => (await asked).actors[0]?.name;

describe('the reading worker', () => {
  it('comes with the first question, tells how far it is, and answers', async () => {
    expect(threads).toHaveLength(0);
    const asked = read('a');
    await settled();
    const [thread] = threads;
    thread?.say({ ready: true });
    expect(thread?.asked[0]).toMatchObject({ task: 'answer', asks: { text: 'a' } });
    thread?.say({ id: thread.id, course: { done: 1, all: 3, name: 'b.ann' } });
    thread?.say({ id: thread.id, answer: answer('Ada') });
    expect(await nameIn(asked)).toBe('Ada');
    expect(heard).toEqual([undefined, { done: 1, all: 3, name: 'b.ann' }]);
    expect(thread?.ended).toBe(false);
  });

  it('answers two at once one after the other, each what it asked', async () => {
    const both = [read('a'), read('b')];
    await settled();
    const [thread] = threads;
    expect(thread?.asked.map(({ asks }) => asks)).toMatchObject([{ text: 'a' }]);
    thread?.say({ id: thread.id, answer: answer('A') });
    await settled();
    expect(thread?.asked.map(({ asks }) => asks)).toMatchObject([{ text: 'a' }, { text: 'b' }]);
    thread?.say({ id: thread.id, answer: answer('B') });
    expect(await Promise.all(both.map(nameIn))).toEqual(['A', 'B']);
    expect(threads).toHaveLength(1);
  });

  it('is ended by whoever stops its question; whoever waits gets a new one, and what it still says is not heard', async () => {
    const stopped = expect(read('a')).rejects.toMatchObject({ name: 'AbortError' });
    const other = read('b', new AbortController().signal);
    await settled();
    const [old] = threads;
    abort.abort();
    await stopped;
    expect(old?.ended).toBe(true);
    await settled();
    const fresh = threads[1];
    const before = heard.length;
    old?.say({ id: old.id, answer: answer('late') });
    old?.say({ id: fresh?.id ?? 0, answer: answer('mistaken') });
    old?.fall('too late');
    expect(heard).toHaveLength(before);
    fresh?.say({ id: fresh.id, answer: answer('B') });
    expect(await nameIn(other)).toBe('B');
  });

  it('goes on when a question is stopped that only waits', async () => {
    const first = read('a', new AbortController().signal);
    const stopped = expect(read('b')).rejects.toMatchObject({ name: 'AbortError' });
    await settled();
    abort.abort();
    await stopped;
    const [thread] = threads;
    expect(thread?.ended).toBe(false);
    thread?.say({ id: thread.id, answer: answer('A') });
    expect(await nameIn(first)).toBe('A');
    await settled();
    expect(thread?.asked).toHaveLength(1);
  });

  it('can be stopped before it has come', async () => {
    const stopped = expect(read('a')).rejects.toMatchObject({ name: 'AbortError' });
    abort.abort();
    await stopped;
    await settled();
    expect(threads).toHaveLength(0);
    await expect(read('b')).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('that does not come is a missing part, and is asked for again', async () => {
    absent.set('', new MissingPart('gone', '404'));
    await expect(read('a')).rejects.toMatchObject({ name: 'MissingPart', absence: 'gone' });
    absent.clear();
    const again = read('a');
    await settled();
    threads[0]?.fall();
    await expect(again).rejects.toMatchObject({ name: 'MissingPart', absence: 'unreachable' });
    const third = read('a');
    await settled();
    threads[1]?.say({ id: threads[1].id, answer: answer('A') });
    expect(await nameIn(third)).toBe('A');
  });

  it('to which a reader does not come says why, and the next question goes to one that does not remember it', async () => {
    const address = 'http://localhost/assets/text-from-docx-1.js';
    absent.set(address, new MissingPart('gone', '404'));
    const asked = expect(read('a')).rejects.toMatchObject({ name: 'MissingPart', absence: 'gone' });
    await settled();
    const message = `Failed to fetch dynamically imported module: ${address}`;
    threads[0]?.say({ id: threads[0].id, failing: 'missing', message });
    await asked;
    expect(threads[0]?.ended).toBe(true);
    // It is there again before it was asked for: the gap was short.
    absent.clear();
    const again = expect(read('a')).rejects.toMatchObject({ name: 'MissingPart', absence: 'unreachable' });
    await settled();
    threads[1]?.say({ id: threads[1].id, failing: 'missing', message });
    await again;
  });

  it('that breaks says so, and the next file is read by a new one', async () => {
    const asked = expect(read('a')).rejects.toMatchObject({ name: 'IntakeFailure', reason: 'broke' });
    const next = read('b');
    await settled();
    threads[0]?.say({ ready: true });
    threads[0]?.fall('out of memory');
    await asked;
    await settled();
    threads[1]?.say({ id: threads[1].id, failing: 'broke', message: 'Invalid string length' });
    await expect(next).rejects.toMatchObject({ name: 'IntakeFailure', reason: 'broke' });
    expect(threads.every(({ ended }) => ended)).toBe(true);
    const third = read('c');
    await settled();
    threads[2]?.say({ id: threads[2].id, answer: answer('C') });
    expect(await nameIn(third)).toBe('C');
  });

  it('that is not given a file stays', async () => {
    const asked = expect(read('a')).rejects.toMatchObject({ name: 'IntakeFailure', reason: 'unreadable' });
    await settled();
    threads[0]?.say({ id: threads[0].id, failing: 'unreadable', message: '' });
    await asked;
    expect(threads[0]?.ended).toBe(false);
  });

  it('sends much piece by piece; each is a sign of life, and together they are what was read', async () => {
    const asked = read('a');
    await settled();
    const [thread] = threads;
    const whole = {
      ...answer('Ada'),
      actors: Array.from({ length: 9000 }, (_, i) => ({ name: `Person ${i}`, aliases: [`P. ${i}`] })),
    };
    let count = 0;
    const rest = takeApart(whole, (piece) => {
      count++;
      thread?.say({ id: thread.id, piece });
    });
    expect(rest.actors).toEqual([]);
    thread?.say({ id: thread.id, answer: rest });
    const got = await asked;
    expect(got).toEqual(whole);
    expect(count).toBeGreaterThan(2);
    expect(heard).toHaveLength(count + 1);
    expect(Object.isFrozen(got.actors) && Object.isFrozen(got.actors[8999]?.aliases)).toBe(true);
  });
});

/** What is read of a queue of proposals whose kept text is damaged: cut off anywhere, or JSON and yet wrong? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  queueText,
  readQueue,
  type Decision,
  type QueueState,
  type Entry,
  type NameChoice,
} from '../../../../src/session/review/stored-queue.ts';
import { damage } from '../damage.ts';

const entry = (i: number): Entry => ({
  key: `${Math.floor(i / 2)}-${i % 2}`,
  answer: 'pasted',
  claim: {
    where: `claims[${i}]`,
    subject: 'Ann',
    relation: 'meets',
    object: 'Bob',
    modality: 'asserted',
    polarity: 'affirmed',
    basis: 'textual',
    attribution: [{ name: 'Cy' }, { name: undefined }],
    quotes: [{ parts: [{ text: `Ann met Bob ${i} times`, at: { start: 0, end: 9 } }], document: 'd', sentence: 1 }],
    assumed: ['polarity'],
    remarks: [{ field: 'when', found: 'May', taken: undefined }],
  },
});
const queue: QueueState = {
  by: 'Model',
  entries: Array.from({ length: 6 }, (_, i) => entry(i)),
  actors: [{ name: 'Ann', aliases: ['A.'], kind: 'person' }],
  types: [{ name: 'meets', directed: false }],
  decisions: new Map<string, Decision>([
    ['0-0', { kind: 'rejected' }],
    [
      '0-1',
      { kind: 'accepted', claim: 'c-1', dossier: undefined, merged: false, spots: [{ document: 'd', segments: [] }] },
    ],
  ]),
  amendments: new Map([['1-0', { subject: 'ann', when: '', quotes: [] }]]),
  places: new Map([['1-0 0', 1]]),
  names: new Map<string, NameChoice>([
    ['ann', { to: 'new', kind: 'person', guessed: true }],
    ['bob', { to: 'nobody' }],
  ]),
  predicates: new Map([['meets', { to: 'known', id: 'meets' }]]),
  past: [['0-0'], ['0-1']],
  answers: 3,
};
const text = queueText(queue);
const json = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (one instanceof Map ? [...one] : one))) as T;

describe('a kept queue', () => {
  it('comes back as it was', () => {
    expect(json(readQueue(text))).toEqual(json({ queue, lost: 0, damaged: false }));
  });

  it('that is cut off anywhere gives what stands before the cut, nothing of it half, and says so', () => {
    const whole = new Map(queue.entries.map((one) => [one.key, JSON.stringify(one)]));
    let most = 0;
    for (let end = 0; end < text.length; end += 7) {
      const read = readQueue(text.slice(0, end));
      if (!read) continue;
      expect(read.damaged, `cut at ${end}`).toBe(true);
      expect(read.lost).toBeUndefined();
      most = Math.max(most, read.queue.entries.length);
      for (const one of read.queue.entries) expect(JSON.stringify(one), `cut at ${end}`).toBe(whole.get(one.key));
    }
    expect(most).toBe(queue.entries.length);
  });

  it('that is JSON and yet wrong gives only what it may hold, and counts what it lost', () => {
    const value = fc.constantFrom<unknown>(null, 7, 'x', [], {}, [null], true, -1);
    let lost = 0;
    fc.assert(
      fc.property(fc.nat(), value, (at, to) => {
        const hurt = damage(text, at, to);
        const read = readQueue(hurt);
        if (!read) return;
        lost += read.lost ?? 0;
        // What was read is what would be read again: nothing of it is wrong.
        const again = readQueue(queueText(read.queue));
        expect(again?.damaged).toBe(false);
        expect(json(again?.queue)).toEqual(json(read.queue));
        // And what is wrong is told, unless another value is as good.
        if (!read.damaged) expect(json(read.queue)).toEqual(json({ ...JSON.parse(hurt), version: undefined }));
      }),
      { numRuns: 600 },
    );
    expect(lost).toBeGreaterThan(0);
  });

  it('gives no number and no key twice', () => {
    const twice = { ...queue, entries: [entry(0), entry(0), entry(5)], answers: 'many' as unknown as number };
    const read = readQueue(queueText(twice));
    expect(read?.lost).toBe(1);
    expect(read?.queue.entries.map(({ key }) => key)).toEqual(['0-0', '2-1']);
    expect(read?.queue.answers).toBe(3);
  });

  it('of another version, or none at all, is not understood; and nothing throws', () => {
    expect(readQueue(text.replace('"version":1', '"version":2'))).toBeUndefined();
    fc.assert(fc.property(fc.json(), (other) => readQueue(other) === undefined));
    fc.assert(fc.property(fc.json(), (other) => readQueue(`{"version":1,"entries":${other}}`)?.damaged === true));
  });
});

/** Is only that made anew which has changed? Thousands of proposals are looked at one after the other. */
import { expect, test } from 'vitest';
import { readAnswer } from '../../src/exchange/proposals/read-answer.ts';
import { reviewQueueOf } from '../../src/session/review/review-queue.svelte.ts';
import { openSession } from './open-session.ts';

const claim = (quote: string) => ({
  subject: 'Kim Jong Un',
  relation: 'praises',
  object: 'Rusia',
  quotes: [quote],
  modality: 'asserted',
  polarity: 'affirmed',
  attribution: [],
});

test('what is said of one proposal leaves the others the very same; what is said of names does not', async () => {
  const session = await openSession('en', 'kim');
  const proposals = reviewQueueOf(session);
  const claims = ['Kim memuji hubungan', 'invincible dan eternal', 'sejak kunjungan Putin ke Pyongyang'].map(claim);
  proposals.take(readAnswer(JSON.stringify({ claims }), { texts: [], language: 'en' }), 'answer');
  const key = proposals.items[0]?.key ?? '';
  expect(proposals.items).toHaveLength(3);
  const changes: readonly (readonly [string, boolean, () => unknown])[] = [
    ['the name of who proposes', false, () => (proposals.by = 'Model Y')],
    ['rejecting', true, () => proposals.reject([key])],
    ['taking that back', true, () => proposals.undo()],
    ['amending', true, () => proposals.amend(key, { polarity: 'denied' })],
    ['restoring', true, () => proposals.restore(key)],
  ];
  for (const [what, isNew, change] of changes) {
    const [first, ...others] = proposals.items;
    const { nameRows } = proposals;
    change();
    expect(proposals.items[0] !== first, what).toBe(isNew);
    for (const [i, other] of others.entries()) expect(proposals.items[i + 1], what).toBe(other);
    if (!isNew) expect(proposals.nameRows, what).toBe(nameRows);
  }
  const before = proposals.items;
  proposals.predicateAs('praises', { to: 'nobody' });
  expect(proposals.items.filter((item) => before.includes(item))).toEqual([]);
  expect(proposals.items.map(({ blocker }) => blocker)).toEqual(['left-out', 'left-out', 'left-out']);
});

/** What becomes of the proposal that is looked at by each decision, and where does the focus go then? */
import { expect, it } from 'vitest';
import { readAnswer } from '../../../../src/exchange/proposals/read-answer.ts';
import { Deciding } from '../../../../src/session/review/deciding.svelte.ts';
import { ReviewQueue } from '../../../../src/session/review/review-queue.svelte.ts';
import type { Ports } from '../../../../src/session/ports.ts';
import { Session } from '../../../../src/session/session.svelte.ts';
import { m } from '../../../../src/words/messages/messages.js';
import { kimDossier } from '../../exchange/proposals/samples.ts';
import { readHere } from '../read-here.ts';

const ports: Ports = {
  intake: readHere,
  arrange: ({ nodes }) =>
    Promise.resolve({
      x: Float64Array.from(nodes, (_, i) => i * 100),
      y: new Float64Array(nodes.length),
      side: nodes.map(() => 'below' as const),
    }),
  animate: (step) => Promise.resolve(void step(1)),
  today: () => '2026-11-22',
  now: () => '2026-11-22T08:00:00.000Z',
};

const claim = (quote: string, more: object = {}) => ({
  subject: 'Kim Jong Un',
  relation: 'praises',
  object: 'Rusia',
  quotes: [quote],
  modality: 'asserted',
  polarity: 'affirmed',
  attribution: [],
  ...more,
});
const TWO = [claim('Kim memuji hubungan'), claim('invincible dan eternal')];

/** Two proposals, every name of which is known, and what was said and asked for meanwhile. */
async function review({ by = 'Model X', claims = TWO }: { by?: string; claims?: readonly object[] } = {}) {
  const session = new Session(ports);
  await session.open({ dossier: kimDossier(), unread: [] });
  const queue = new ReviewQueue(session);
  queue.by = by;
  queue.take(readAnswer(JSON.stringify({ claims }), { texts: [], language: 'en' }), 'answer');
  queue.predicateAs('praises', { to: 'known', id: 'statement' });
  const told: string[] = [];
  const deciding = new Deciding({
    queue: () => queue,
    describe: ({ claim: { subject, object } }) => `${subject} → ${object}`,
    refuse: ({ blocker }) => void told.push(`refused: ${blocker ?? ''}`),
    coder: () => 'Tove',
    focus: (on) => void told.push(`focus: ${on}`),
  });
  return { session, queue, deciding, told, outcomes: () => queue.items.map(({ outcome }) => outcome) };
}

it('takes what is looked at, rejects it, and takes the last decision back', async () => {
  const { session, queue, deciding, told, outcomes } = await review();
  deciding.do({ kind: 'accept' });
  expect(outcomes()).toEqual(['accepted', 'open']);
  expect(session.history?.steps.at(-1)?.change).toMatchObject({ what: 'Kim Jong Un → Rusia' });
  expect(session.dossier?.claims.at(-1)).toMatchObject({ proposed: { by: 'Model X' }, coder: 'Tove' });
  deciding.do({ kind: 'reject' });
  expect(outcomes()).toEqual(['accepted', 'rejected']);
  deciding.do({ kind: 'undo' });
  expect(outcomes()).toEqual(['accepted', 'open']);
  expect(queue.item?.outcome).toBe('open');
  expect(told).toEqual([]);
});

it('does nothing to what is decided already', async () => {
  const { queue, deciding, told, outcomes } = await review();
  deciding.reject();
  queue.setFilter('rejected');
  deciding.accept();
  deciding.amend();
  expect(outcomes()).toEqual(['rejected', 'open']);
  expect(deciding.amending).toBe(false);
  expect(told).toEqual([]);
});

it('refuses what somebody has to decide first, and says so', async () => {
  const { deciding, told, outcomes } = await review({
    claims: [claim('Kim memuji hubungan', { subject: 'Nobody Knows' })],
  });
  deciding.accept();
  expect(told).toEqual(['refused: subject']);
  expect(outcomes()).toEqual(['open']);
});

it('asks who answered before the first comes in, and takes it then', async () => {
  const { queue, deciding, told, outcomes } = await review({ by: '' });
  deciding.accept();
  expect(deciding.asksWho).toBe(true);
  expect(outcomes()).toEqual(['open', 'open']);
  deciding.sign('  Model Y ');
  expect(deciding.asksWho).toBe(false);
  expect(queue.by).toBe('Model Y');
  expect(outcomes()).toEqual(['accepted', 'open']);
  deciding.accept();
  expect(outcomes()).toEqual(['accepted', 'accepted']);
  expect(told).toEqual(['focus: signature', 'focus: review']);
});

it('takes it under a word for nobody where nobody knows who answered', async () => {
  const { session, deciding, queue } = await review({ by: '' });
  deciding.accept();
  deciding.sign('');
  expect(queue.by).not.toBe('');
  expect(session.dossier?.claims.at(-1)?.proposed?.by).toBe(queue.by);
});

it('takes nothing where the question is left', async () => {
  const { deciding, told, outcomes } = await review({ by: '' });
  deciding.accept();
  deciding.do({ kind: 'leave' });
  expect(deciding.asksWho).toBe(false);
  deciding.sign('too late');
  expect(outcomes()).toEqual(['open', 'open']);
  expect(told.slice(0, 2)).toEqual(['focus: signature', 'focus: review']);
});

it('opens the amendment and closes it by whatever leads away from it', async () => {
  const { queue, deciding, told } = await review();
  const [first = '', second = ''] = queue.items.map(({ key }) => key);
  deciding.do({ kind: 'amend' });
  expect(deciding.amending).toBe(true);
  deciding.do({ kind: 'leave' });
  expect(deciding.amending).toBe(false);
  expect(told).toEqual(['focus: amendment', 'focus: review']);
  deciding.amend();
  deciding.do({ kind: 'walk', by: 1 });
  expect([deciding.amending, queue.item?.key]).toEqual([false, second]);
  deciding.amend();
  deciding.look(first);
  expect([deciding.amending, queue.item?.key]).toEqual([false, first]);
  deciding.amend();
  deciding.accept();
  expect(deciding.amending).toBe(false);
});

it('takes several as one step, told by their number, and one of them by its words', async () => {
  const { session, queue, deciding, outcomes } = await review();
  deciding.acceptGroup([]);
  expect(session.history?.steps).toHaveLength(1);
  deciding.acceptGroup(queue.items);
  expect(outcomes()).toEqual(['accepted', 'accepted']);
  expect(session.history?.steps).toHaveLength(2);
  expect(session.history?.steps[1]?.change).toMatchObject({ what: m.proposals_taken({ count: 2 }) });
  const other = await review();
  other.deciding.acceptGroup(other.queue.items.slice(0, 1));
  expect(other.session.history?.steps[1]?.change).toMatchObject({ what: 'Kim Jong Un → Rusia' });
});

it('gives a quote that stands in several places the one that is chosen', async () => {
  const { queue, deciding } = await review({ claims: [claim('Kim memuji hubungan'), claim('Putin')] });
  deciding.walk(1);
  const places = queue.item?.quotes[0]?.match.placements ?? [];
  expect(queue.item?.blocker).toBe('choose');
  deciding.do({ kind: 'place', placement: 1 });
  expect(queue.item?.blocker).toBeUndefined();
  expect(queue.item?.quotes[0]?.placement?.segments[0]?.start).toBe(places[1]?.segments[0]?.start);
});

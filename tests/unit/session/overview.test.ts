/** When is a graph seen in groups, what does the reader choose of it, and does the address lead back to that? */
import { beforeAll, describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Reading } from '../../../src/dossier/reading.ts';
import { LARGE } from '../../../src/session/view.ts';
import type { Ports } from '../../../src/session/ports.ts';
import { Session } from '../../../src/session/session.svelte.ts';
import { madeWorldDossier } from '../../speed/made-world.mjs';
import { readHere } from './read-here.ts';

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

let small: Reading;
let large: Reading;
beforeAll(() => {
  small = readDossier(madeWorldDossier(LARGE, 400));
  large = readDossier(madeWorldDossier(LARGE + 1, 400));
});

async function opened(reading: Reading): Promise<Session> {
  const session = new Session(ports);
  await session.open(reading);
  return session;
}
const address = (session: Session): string => new URLSearchParams(session.urlParams.map(([a, b]) => [a, b])).toString();

describe('the overview', () => {
  it('is the first view of a large graph, and of no other', async () => {
    expect((await opened(small)).overview.shown).toBe(false);
    const session = await opened(large);
    expect(session.overview.shown).toBe(true);
    expect(address(session)).toBe('');
  });

  it('gives way to all actors once a filter leaves few of them, and comes back', async () => {
    const session = await opened(large);
    session.filtering.only('modality', 'asserted');
    expect(session.overview.actors).toBeLessThanOrEqual(LARGE);
    expect(session.overview.shown).toBe(false);
    session.filtering.clear();
    expect(session.overview.shown).toBe(true);
  });

  it('is what the reader has chosen, whatever is filtered', async () => {
    const session = await opened(large);
    session.overview.choose('no');
    expect(session.overview.shown).toBe(false);
    session.overview.choose('kind');
    session.filtering.only('modality', 'asserted');
    expect([session.overview.shown, session.overview.grouping]).toEqual([true, 'kind']);
    const few = await opened(small);
    few.overview.choose('communities');
    expect(few.overview.shown).toBe(true);
  });

  it('closes all groups with another grouping, and with a group all that is in it', async () => {
    const { overview } = await opened(large);
    for (const id of ['@a-1', '@a-1/a-2', '@a-10']) overview.open(id);
    overview.open('@a-1');
    overview.close('@a-1');
    expect(overview.state.opened).toEqual(['@a-10']);
    overview.choose('kind');
    expect(overview.state.opened).toEqual([]);
  });

  it('is left step by step, the group that was opened last first', async () => {
    const { overview } = await opened(large);
    for (const id of ['@a-10', '@a-1', '@a-1/a-2']) overview.open(id);
    overview.stepOut();
    expect(overview.state.opened).toEqual(['@a-10', '@a-1']);
    for (let i = 0; i < 3; i++) overview.stepOut();
    expect(overview.state.opened).toEqual([]);
  });

  it('keeps the groups that are open while all actors are seen', async () => {
    const { overview } = await opened(large);
    overview.open('@a-10');
    overview.choose('no');
    overview.stepOut();
    expect(overview.state.opened).toEqual(['@a-10']);
  });

  it('is found again by its address', async () => {
    const session = await opened(large);
    session.overview.choose('kind');
    session.overview.open('@person');
    session.overview.open('@person/a-3');
    session.select({ kind: 'between', a: '@person', b: '@state', family: 'arms' });
    const there = address(session);
    const { state } = session.overview;
    const other = await opened(large);
    expect(other.goTo(new URLSearchParams(there))).toEqual([]);
    expect(other.overview.state).toEqual(state);
    expect(other.selection).toEqual(session.selection);
    expect(address(other)).toBe(there);
  });

  it('says what it does not know of an address, and takes the rest', async () => {
    const session = await opened(large);
    const problems = session.goTo(new URLSearchParams('overview=moods&open=a-1,nobody&show=between:@a-1:@nobody'));
    expect(problems.map(({ part }) => part).sort()).toEqual(['open', 'overview', 'show']);
    expect(session.overview.state).toEqual({ choice: undefined, opened: ['@a-1'] });
  });

  it('begins anew with another dossier', async () => {
    const session = await opened(large);
    session.overview.choose('no');
    await session.open(large, () => {});
    expect(session.overview.shown).toBe(true);
  });
});

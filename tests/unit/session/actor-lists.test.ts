/** Does the picture follow the lists that it is arranged by, and who is chosen to go into one? */
import { describe, expect, it } from 'vitest';
import { addActorList, putIntoList, removeActorList } from '../../../src/edit/actor-lists.ts';
import { chosenActors } from '../../../src/session/chosen-actors.ts';
import { NOTHING, type Selection } from '../../../src/session/selection.ts';
import type { Ports } from '../../../src/session/ports.ts';
import { Session } from '../../../src/session/session.svelte.ts';
import { rawActor, rawClaim, soundDossier } from '../dossier/sample.ts';
import { graphOf } from '../scene/graph-sample.ts';
import { readHere } from './read-here.ts';

const ports: Ports = {
  intake: readHere,
  // Who has a place keeps it.
  arrange: ({ nodes, known }) =>
    Promise.resolve({
      x: Float64Array.from(nodes, ({ id }, i) => known?.get(id)?.x ?? i * 100),
      y: Float64Array.from(nodes, ({ id }) => known?.get(id)?.y ?? 0),
      side: nodes.map(({ id }) => known?.get(id)?.side ?? 'below'),
    }),
  animate: (step) => Promise.resolve(void step(1)),
  today: () => '2026-12-01',
  now: () => '2026-12-01T08:00:00.000Z',
};

const dossier = addActorList(
  soundDossier({
    actors: ['ann', 'bob', 'cy', 'dee'].map((id) => rawActor(id)),
    claims: [rawClaim('c-1'), rawClaim('c-2', 'Ann', 0, { subject: 'cy', object: 'dee' })],
  }),
  'en',
  'Crew',
  ['ann', 'cy'],
);

/** Who stands in each box. */
function boxes({ ordered, positions, whole }: Session): Record<string, string[]> {
  return Object.fromEntries(
    (ordered?.guides ?? []).map((guide) => {
      if (guide.kind !== 'box') throw new Error('a box was expected');
      const isInside = (v: number): boolean => {
        const [x, y] = [positions?.x[v] ?? NaN, positions?.y[v] ?? NaN];
        return x > guide.left && x < guide.right && y > guide.top && y < guide.bottom;
      };
      return [guide.key, whole?.nodes().filter((_, v) => isInside(v)) ?? []];
    }),
  );
}

async function arranged(): Promise<Session> {
  const session = new Session(ports);
  await session.open({ dossier, unread: [] });
  await session.arrangeAs({ by: 'list' });
  return session;
}

describe('a picture by lists', () => {
  it('follows what becomes of them, and what is undone and done again', async () => {
    const session = await arranged();
    expect(boxes(session)).toEqual({ crew: ['ann', 'cy'], '-': ['bob', 'dee'] });
    await session.change({ kind: 'list-filled' }, (now) => putIntoList(now, 'crew', ['dee']));
    expect(boxes(session)).toEqual({ crew: ['ann', 'cy', 'dee'], '-': ['bob'] });
    await session.undo();
    expect(boxes(session)).toEqual({ crew: ['ann', 'cy'], '-': ['bob', 'dee'] });
    expect(session.dossier?.actorLists).toEqual(dossier.actorLists);
    await session.redo();
    expect(boxes(session)).toEqual({ crew: ['ann', 'cy', 'dee'], '-': ['bob'] });
    await session.change({ kind: 'list-removed' }, (now) => removeActorList(now, 'crew'));
    expect(boxes(session)).toEqual({ '-': ['ann', 'bob', 'cy', 'dee'] });
    expect(session.urlParams).toContainEqual(['order', 'list']);
  });

  it('is left alone by other edits, and lists move nobody in another order', async () => {
    const session = await arranged();
    const before = [session.ordered, session.positions];
    await session.change({ kind: 'dossier-changed' }, (now) => ({ ...now, title: { en: 'Another' } }));
    expect([session.ordered, session.positions]).toEqual(before);
    await session.arrangeAs({ by: 'kind' });
    const [by, places] = [session.ordered, session.positions];
    await session.change({ kind: 'list-filled' }, (now) => putIntoList(now, 'crew', ['dee']));
    expect([session.ordered, session.positions]).toEqual([by, places]);
  });
});

describe('who is chosen', () => {
  const graph = graphOf(
    ['ann', 'bob', 'cy', 'dee'],
    [
      ['ann', 'sells', 'bob'],
      ['cy', 'visits', 'ann'],
    ],
  );
  it.each<[string, Selection, string[]]>([
    ['nobody', NOTHING, []],
    ['an actor, without those around it', { kind: 'actor', id: 'ann' }, ['ann']],
    ['nobody, where that actor is gone', { kind: 'actor', id: 'zoe' }, []],
    ['both ends of a line', { kind: 'edge', id: 'ann~sells~bob' }, ['ann', 'bob']],
    ['everybody around an actor', { kind: 'around', id: 'ann', depth: 1 }, ['ann', 'bob', 'cy']],
    ['a way', { kind: 'path', from: 'bob', to: 'cy', assertedOnly: false, choice: 0 }, ['ann', 'bob', 'cy']],
  ])('is %s', (_, selection, who) => {
    expect([...chosenActors(graph, selection, () => undefined)].sort()).toEqual(who);
  });
  it('is nobody without a graph', () => {
    expect(chosenActors(undefined, { kind: 'actor', id: 'ann' }, () => undefined)).toEqual([]);
  });
});

/** Does what is said of a large graph follow its picture, and is it never left behind? */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { changeClaim } from '../../../src/edit/claims.ts';
import { buildGraph, type DossierGraph } from '../../../src/graph/build.ts';
import { indexClaims } from '../../../src/graph/claim-index.ts';
import { Filtering } from '../../../src/session/filtering.svelte.ts';
import type { Ports } from '../../../src/session/ports.ts';
import { Session } from '../../../src/session/session.svelte.ts';
import { madeDossier, madeGraph } from '../../speed/made-dossier.mjs';
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
  today: () => '2026-12-01',
  now: () => '2026-12-01T08:00:00.000Z',
};

const dossierWith = (relations: number): string => madeDossier(madeGraph(500, relations));

function graphWith(relations: number): DossierGraph {
  const { dossier } = readDossier(dossierWith(relations));
  if (!dossier) throw new Error('the made dossier cannot be read');
  return buildGraph(dossier, new Set(dossier.claims.map(({ id }) => id)));
}
const large = graphWith(2200);
const small = graphWith(600);

const left = ({ filtering }: { filtering: Filtering }): (number | undefined)[] => [
  filtering.graph?.size,
  filtering.described.graph?.size,
  filtering.described.visible.data.length,
];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is said beside the picture', () => {
  it('is at once of what is shown, in a small graph', () => {
    const filtering = new Filtering(() => small);
    filtering.only('modality', 'asserted');
    const [shown] = left({ filtering });
    expect(shown).toBeLessThan(small.size);
    expect(left({ filtering })).toEqual([shown, shown, shown]);
  });

  it('waits until the hand rests, in a large one', () => {
    const filtering = new Filtering(() => large);
    filtering.only('modality', 'asserted');
    const [shown] = left({ filtering });
    expect(left({ filtering })).toEqual([shown, large.size, large.size]);
    const before = filtering.choices?.modality.map(({ left: one }) => one);
    expect(filtering.choices?.modality.map(({ on }) => on)).toEqual([true, false, false, false]);
    filtering.toggle('polarity', 'denied');
    const fewer = filtering.graph?.size;
    expect(fewer).toBeLessThan(shown ?? 0);
    // Still of what it was before the first of the two.
    expect(left({ filtering })).toEqual([fewer, large.size, large.size]);
    vi.runAllTimers();
    expect(left({ filtering })).toEqual([fewer, fewer, fewer]);
    expect(filtering.described.filter).toBe(filtering.filter);
    expect(filtering.choices?.modality.map(({ left: one }) => one)).not.toEqual(before);
  });

  it('is never of another graph', async () => {
    vi.useRealTimers();
    const session = new Session(ports);
    await session.open(readDossier(dossierWith(2200)));
    session.filtering.only('modality', 'asserted');
    const { described } = session.filtering;
    expect(described.graph).toBe(session.whole);
    await session.open(readDossier(dossierWith(600)));
    expect(described.graph).toBe(session.graph);
    expect(described.graph?.size).toBeLessThan(700);
  });
});

describe('what can be filtered, after an edit', () => {
  const deny = async (session: Session, id: string): Promise<void> =>
    session.change({ kind: 'claim-changed', what: id }, (dossier) =>
      changeClaim(dossier, id, (claim) => ({
        ...claim,
        polarity: 'denied',
        attribution: [{ name: `Heard of ${id}` }],
      })),
    );
  const fresh = (session: Session) => session.whole && indexClaims(session.whole);

  it.each([
    ['follows the picture of a large graph once the hand rests, of the last of several edits', 2200, true],
    ['is there at once in a small one', 600, false],
  ])('%s', async (_, relations, late) => {
    vi.useRealTimers();
    const session = new Session(ports);
    await session.open(readDossier(dossierWith(relations)));
    vi.useFakeTimers();
    const { filtering } = session;
    const before = filtering.index;
    expect(before).toEqual(fresh(session));
    await deny(session, 'c-7');
    // Reading it begins the wait, as a pane that shows it does; and a second edit comes in the middle of that.
    expect(filtering.index === before).toBe(late);
    await deny(session, 'c-9');
    expect(filtering.index === before).toBe(late);
    expect(session.graph).toBe(session.whole);
    await vi.runAllTimersAsync();
    expect(filtering.index).toEqual(fresh(session));
    await session.undo();
    await session.undo();
    void filtering.index;
    await vi.runAllTimersAsync();
    expect(filtering.index).toEqual(fresh(session));
  });

  it('is read at once where the picture asks for it', async () => {
    vi.useRealTimers();
    const session = new Session(ports);
    await session.open(readDossier(dossierWith(2200)));
    vi.useFakeTimers();
    const { filtering } = session;
    void filtering.index;
    await deny(session, 'c-7');
    void filtering.index;
    filtering.only('polarity', 'denied');
    expect(filtering.index).toEqual(fresh(session));
    const shown = filtering.graph?.size;
    await deny(session, 'c-9');
    expect(filtering.index).toEqual(fresh(session));
    expect(filtering.graph?.size).toBeGreaterThanOrEqual(shown ?? 0);
  });
});

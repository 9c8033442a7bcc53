/** What does undo take back first: the claim that was given up, or what was done to the picture and the dossier? */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { Session } from '../../../src/session/session.svelte.ts';
import { readHere } from './read-here.ts';

const text = readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8');
let session: Session;

beforeEach(async () => {
  session = new Session({
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
  });
  await session.open(readDossier(text));
  await session.coding.fetch();
});

function giveUp(): void {
  const claim = session.dossier?.claims[0];
  if (!claim) throw new Error('no claim in the sample');
  session.drafting.like(claim);
  session.drafting.say({ when: '2024' });
  session.drafting.giveUp();
}
const someone = (): string => session.dossier?.actors[0]?.id ?? '';

describe('a claim that was given up', () => {
  it('is what undo brings back, before anything that was done earlier', async () => {
    await session.change({ kind: 'actor-changed', what: 'x' }, (dossier) => ({ ...dossier, licence: 'CC0' }));
    giveUp();
    expect([session.drafting.draft, session.canUndo]).toEqual([undefined, true]);
    await session.undo();
    expect(session.drafting.content.when).toBe('2024');
    expect(session.dossier?.licence).toBe('CC0');
    await session.undo();
    expect(session.dossier?.licence).not.toBe('CC0');
  });

  it('is left once an actor was moved, everybody arranged or the dossier changed: that is taken back', async () => {
    const deeds = [
      () => {
        session.move(someone(), 5, 5);
        session.letGo();
      },
      () => session.arrangeAgain(),
      () => session.change({ kind: 'actor-changed', what: 'x' }, (dossier) => ({ ...dossier, licence: 'CC0' })),
    ];
    for (const deed of deeds) {
      giveUp();
      await Promise.resolve(deed());
      expect(session.drafting.canTakeBack).toBe(false);
      await session.undo();
      expect(session.drafting.draft).toBeUndefined();
    }
  });

  it('is forgotten with its dossier', () => {
    giveUp();
    session.close();
    expect(session.drafting.canTakeBack).toBe(false);
  });
});

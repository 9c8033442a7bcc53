/** Is an edit there at once, and who is led to which place? With a layout that answers when the test says so. */
import { beforeEach, describe, expect, it } from 'vitest';
import { addActor, makeActor } from '../../src/edit/actors.ts';
import { addClaim } from '../../src/edit/claims.ts';
import type { Dossier } from '../../src/dossier/schema.ts';
import { readDossier } from '../../src/dossier/read.ts';
import type { LayoutInput, Positions } from '../../src/layout/types.ts';
import { Session } from '../../src/session/session.svelte.ts';
import strait from '../../data/selat-kaca.dossier.json?raw';
import { sessionPorts } from './open-session.ts';

let session: Session;
let asked: { input: LayoutInput; answer: (places?: Partial<Record<string, number>>) => void }[];

beforeEach(async () => {
  asked = [];
  session = new Session({
    ...sessionPorts,
    arrange: (input) =>
      new Promise((resolve) => {
        const answer = (places: Partial<Record<string, number>> = {}): void => {
          const x = input.nodes.map(({ id }, i) => places[id] ?? input.known?.get(id)?.x ?? i * 100);
          const positions: Positions = {
            x: Float64Array.from(x),
            y: new Float64Array(x.length),
            side: x.map(() => 'below'),
          };
          resolve(positions);
        };
        asked.push({ input, answer });
      }),
  });
  const opened = session.open(readDossier(strait));
  asked[0]?.answer();
  await opened;
  asked = [];
});

const named = (name: string) => (dossier: Dossier) => addActor(dossier, makeActor(dossier, name, 'en', 'person'));
const xOf = (id: string): number | undefined => session.scene?.node.get(id)?.x;

describe('an edit', () => {
  it('is there before the layout has answered, and everybody else stays', () => {
    const before = xOf('tirunesa');
    void session.change({ kind: 'actor-added', what: 'Ann' }, named('Ann'));
    expect(session.dossier?.actors.at(-1)?.name).toEqual({ en: 'Ann' });
    expect(xOf('ann')).toBeDefined();
    expect(xOf('tirunesa')).toBe(before);
  });

  it('leads a newcomer to the place that the layout finds', async () => {
    const change = session.change({ kind: 'actor-added' }, named('Ann'));
    asked[0]?.answer({ ann: 777 });
    await change;
    expect(xOf('ann')).toBe(777);
  });

  it('does not take the waiting place of a newcomer for its own when the next edit follows fast', () => {
    void session.change({ kind: 'actor-added' }, named('Ann'));
    void session.change({ kind: 'actor-added' }, named('Bo'));
    expect(asked[1]?.input.known?.has('tirunesa')).toBe(true);
    expect(asked[1]?.input.known?.has('ann')).toBe(false);
    expect(asked[1]?.input.known?.has('bo')).toBe(false);
  });

  it('leads an actor anew when it gets its first line', async () => {
    const first = session.change({ kind: 'actor-added' }, named('Ann'));
    asked[0]?.answer({ ann: 777 });
    await first;
    const model = session.dossier?.claims.find(({ id }) => session.checks.get(id)?.state === 'verbatim');
    if (!model) throw new Error('the sample has no claim that counts');
    void session.change({ kind: 'claim-added' }, (dossier) =>
      addClaim(dossier, { ...model, id: 'new', subject: 'ann' }),
    );
    expect(asked[1]?.input.known?.has('ann')).toBe(false);
    expect(asked[1]?.input.known?.has(model.object)).toBe(true);
  });

  it('says when it was made, and leaves no step where nothing changed', () => {
    void session.change({ kind: 'dossier-changed' }, (dossier) => dossier);
    expect(session.canUndo).toBe(false);
    void session.change({ kind: 'actor-added', what: 'Ann' }, named('Ann'));
    expect(session.dossier?.modified).toBe(sessionPorts.now());
    expect(session.history?.steps.map(({ change }) => change.kind)).toEqual(['opened', 'actor-added']);
  });

  it('is taken back and made again', () => {
    void session.change({ kind: 'actor-added', what: 'Ann' }, named('Ann'));
    void session.undo();
    expect(session.scene?.node.has('ann')).toBe(false);
    void session.redo();
    expect(session.scene?.node.has('ann')).toBe(true);
  });
});

/** Does a story lead to what its steps show, and does the address say which is told? */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { addStep, removeStep, showInStep } from '../../../src/edit/story.ts';
import { NOTHING } from '../../../src/session/selection.ts';
import { Session } from '../../../src/session/session.svelte.ts';
import { toStep, toViewOf, viewText } from '../../../src/session/story-view.ts';
import { readHere } from './read-here.ts';

const text = readFileSync(new URL('../../../data/selat-kaca.dossier.json', import.meta.url), 'utf8');
let session: Session;
const steps = (): readonly { view: string }[] => session.dossier?.story ?? [];
const make = (title: string): Promise<void> =>
  session.change({ kind: 'story-changed', what: title }, (now) =>
    addStep(now, 'en', title, viewText(session.viewParams)),
  );

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
  await make('All');
  session.select({ kind: 'actor', id: 'tirunesa' });
  session.setViewport({ x: 12, y: -4, k: 2 });
  await make('One');
  session.clear();
  session.setViewport(undefined);
  session.setView('table');
  await make('Table');
});

describe('a story', () => {
  it('keeps views as an address names them, and leads back to each', () => {
    expect(steps().map(({ view }) => view)).toEqual(['', 'show=actor:tirunesa&at=12,-4,2', 'view=table']);
    expect(session.goTo(toStep(2))).toEqual([]);
    expect([session.view, session.selection, session.step]).toEqual(['graph', { kind: 'actor', id: 'tirunesa' }, 2]);
    expect(session.viewRequest).toEqual({ viewport: { x: 12, y: -4, k: 2 }, slow: false });
    session.goTo(toStep(3));
    expect([session.view, session.selection, session.step]).toEqual(['table', NOTHING, 3]);
  });

  it('goes slowly from one step to the next, and at once to where it begins', () => {
    session.goTo(toStep(1));
    session.goTo(toStep(2));
    expect(session.viewRequest).toMatchObject({ slow: true });
    session.leaveStory();
    session.goTo(new URLSearchParams(steps()[1]?.view));
    expect(session.viewRequest).toMatchObject({ slow: false });
  });

  it('is named by its step alone while it is told, and by what is looked at when it is left', () => {
    session.goTo(toStep(2));
    expect(session.urlParams).toEqual([['step', '2']]);
    expect(session.viewParams).toContainEqual(['show', 'actor:tirunesa']);
    session.leaveStory();
    expect(session.urlParams).toContainEqual(['show', 'actor:tirunesa']);
  });

  it('says where there is no such step, and tells none', () => {
    for (const step of ['0', '4', 'two', '-1', '1.5', ''])
      expect(session.goTo(new URLSearchParams({ step }))).toEqual([{ part: 'step', value: step }]);
    expect(session.step).toBeUndefined();
  });

  it('never leads from one step into another', async () => {
    const id = session.dossier?.story?.[0]?.id ?? '';
    await session.change({ kind: 'story-changed' }, (now) => showInStep(now, id, 'step=3&view=matrix'));
    session.goTo(toStep(1));
    expect([session.view, session.step]).toEqual(['matrix', 1]);
  });

  it('ends where the step that is told goes, and with another dossier', async () => {
    session.goTo(toStep(3));
    const id = session.dossier?.story?.[2]?.id ?? '';
    await session.change({ kind: 'story-changed' }, (now) => removeStep(now, id));
    expect(session.step).toBeUndefined();
    await session.undo();
    session.goTo(toStep(3));
    await session.open(readDossier(text));
    expect(session.step).toBeUndefined();
  });

  it('says that something is gone of what a step shows, and shows the rest', () => {
    expect(session.goTo(toViewOf({ id: 'x', title: {}, view: 'view=matrix&show=actor:nobody' }))).toHaveLength(1);
    expect(session.view).toBe('matrix');
  });
});

/** Do the panes of a large dossier come one after another, after its picture, and those of a small one at once? */
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../../src/dossier/read.ts';
import type { Dossier } from '../../../../src/dossier/schema.ts';
import { derive } from '../../../../src/session/shown.ts';
import { Arriving } from '../../../../src/view/shell/arriving.svelte.ts';
import { madeDossier, madeGraph } from '../../../speed/made-dossier.mjs';

function made(relations: number, id: string): { dossier: Dossier; whole: ReturnType<typeof derive>['graph'] } {
  const { dossier } = readDossier(madeDossier(madeGraph(500, relations)));
  if (!dossier) throw new Error('the made dossier cannot be read');
  const { graph } = derive(dossier);
  return { dossier: { ...dossier, id }, whole: graph };
}
const small = made(600, 'small');
const large = made(2400, 'large');

/** Frames that are drawn when they are told to. */
function frames() {
  const waiting: (() => void)[] = [];
  const next = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  const draw = async (): Promise<void> => {
    waiting.shift()?.();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return { next, draw };
}
const there = (arriving: Arriving): string =>
  (['reading', 'filters', 'time'] as const).filter((pane) => arriving.has(pane)).join(' ');

describe('the panes', () => {
  it('of a small dossier, and of none, are there at once', () => {
    expect(there(new Arriving(small))).toBe('reading filters time');
    expect(there(new Arriving({ dossier: undefined, whole: undefined }))).toBe('reading filters time');
  });

  it('of a large one come with one frame after another, and stay through an edit', async () => {
    const session = { ...large };
    const arriving = new Arriving(session);
    const { next, draw } = frames();
    expect(there(arriving)).toBe('');
    void arriving.follow('large', next);
    expect(there(arriving)).toBe('');
    await draw();
    expect(there(arriving)).toBe('reading');
    await draw();
    expect(there(arriving)).toBe('reading filters');
    await draw();
    expect(there(arriving)).toBe('reading filters time');
    session.dossier = { ...session.dossier, modified: '2026-12-02T00:00:00Z' };
    expect(there(arriving)).toBe('reading filters time');
  });

  it('of one that took its place on the way come from the beginning', async () => {
    const session = { ...large };
    const arriving = new Arriving(session);
    const [first, second] = [frames(), frames()];
    void arriving.follow('large', first.next);
    await first.draw();
    Object.assign(session, { dossier: { ...large.dossier, id: 'other' } });
    expect(there(arriving)).toBe('');
    void arriving.follow('other', second.next);
    await first.draw();
    expect(there(arriving)).toBe('');
    await second.draw();
    expect(there(arriving)).toBe('reading');
    await first.draw();
    expect(there(arriving)).toBe('reading');
  });
});

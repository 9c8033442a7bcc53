/** Is the timeline of few claims there at once, and that of many never of another dossier, nor in pieces that do not belong together? */
import { flushSync } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readDossier } from '../../src/dossier/read.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { indexClaims, type ClaimIndex } from '../../src/graph/claim-index.ts';
import { datesBy } from '../../src/scene/timeline/dates.ts';
import { TimelinePicture, type TimelineDrawn } from '../../src/session/timeline-picture.svelte.ts';
import { madeDossier, madeGraph } from '../speed/made-dossier.mjs';
import { Box, watched } from './box.svelte.ts';

/** Every claim has a day of its own. */
function made(claims: number, id: string): ClaimIndex {
  const { dossier } = readDossier(madeDossier(madeGraph(200, claims)));
  if (!dossier) throw new Error('the made dossier cannot be read');
  const day = (i: number): string => new Date(Date.UTC(1900, 0, 1 + i)).toISOString().slice(0, 10);
  const dated = { ...dossier, id, claims: dossier.claims.map((claim, i) => ({ ...claim, when: day(i) })) };
  return indexClaims(buildGraph(dated, new Set(dated.claims.map((claim) => claim.id))));
}

function timeline(index: ClaimIndex) {
  const box = new Box<ClaimIndex | undefined>(index);
  const width = new Box(0);
  const time = new TimelinePicture(
    {
      locale: 'en',
      filtering: {
        get index() {
          return box.value;
        },
        filter: { clock: 'happened' },
      },
    },
    () => width.value,
  );
  const seen: (TimelineDrawn | undefined)[] = [];
  onTestFinished(watched(() => void seen.push(time.drawn)));
  flushSync();
  const set = (change: () => void): void => {
    change();
    flushSync();
  };
  return { box, width, time, seen, set };
}

it('of few claims is there at once, and laid out as soon as there is room', () => {
  const few = made(300, 'few');
  const { width, time, set } = timeline(few);
  expect(time.drawn?.dates).toEqual(datesBy(few, 'happened'));
  expect(time.drawn?.counts).toEqual([300, 0, 0]);
  expect(time.drawn?.scale).toBeUndefined();
  set(() => (width.value = 600));
  expect(time.drawn?.scale?.width).toBe(600);
  expect(time.drawn?.ticks).toBeDefined();
  expect(time.drawn?.moments.length).toBeGreaterThan(1);
});

it('of many stays until what an edit made of it is known, and goes with its dossier', async () => {
  const many = made(12_000, 'many');
  const edited = made(11_500, 'many');
  const { box, width, time, seen, set } = timeline(many);
  set(() => (width.value = 600));
  await vi.waitFor(() => expect(time.drawn?.scale?.width).toBe(600), { timeout: 20_000 });
  set(() => (box.value = edited));
  expect(time.drawn?.index).toBe(many);
  await vi.waitFor(() => expect(time.drawn?.index).toBe(edited), { timeout: 20_000 });
  expect(time.drawn?.dates).toEqual(datesBy(edited, 'happened'));
  for (const one of seen) if (one) expect(one.dates.dated).toBe(one.index.claims.length);
  set(() => (box.value = made(12_000, 'other')));
  expect(time.drawn).toBeUndefined();
  set(() => (box.value = undefined));
  expect(time.drawn).toBeUndefined();
});

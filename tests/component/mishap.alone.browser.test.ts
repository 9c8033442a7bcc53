/** Is a dossier shown whole or not at all, wherever on the way to the picture something fails? With failures of our own. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import kimPlaced from '../../data/kim-putin.dossier.json?raw';
import straitPlaced from '../../data/selat-kaca.dossier.json?raw';
import { readDossier } from '../../src/dossier/read.ts';
import type { Dossier } from '../../src/dossier/schema.ts';
import type * as Checking from '../../src/evidence/check.ts';
import type * as Graphing from '../../src/graph/build.ts';
import type * as Scening from '../../src/scene/build.ts';
import type * as Asking from '../../src/scene/layout-input.ts';
import type * as Facing from '../../src/scene/node-style.ts';
import { Session } from '../../src/session/session.svelte.ts';
import Fragile from './parts/Fragile.svelte';
import { sessionPorts } from './open-session.ts';
import { withoutPlaces } from './without-places.ts';

const [kim, strait] = [withoutPlaces(kimPlaced), withoutPlaces(straitPlaced)];

/** Which depth fails, and for which dossiers. */
const fails = vi.hoisted(() => ({
  at: '',
  on: (_: { title: Record<string, string> }): boolean => true,
}));
const fail = (at: typeof fails.at, dossier?: Dossier): void => {
  if (fails.at === at && (!dossier || fails.on(dossier))) throw new RangeError(`injected at ${at}`);
};

vi.mock('../../src/evidence/check.ts', async (original) => {
  const real = await original<typeof Checking>();
  return { ...real, checkDossier: (d: Dossier) => (fail('checks', d), real.checkDossier(d)) };
});
vi.mock('../../src/graph/build.ts', async (original) => {
  const real = await original<typeof Graphing>();
  return {
    ...real,
    buildGraph: (d: Dossier, c: Parameters<typeof real.buildGraph>[1]) => (fail('graph', d), real.buildGraph(d, c)),
  };
});
vi.mock('../../src/scene/node-style.ts', async (original) => {
  const real = await original<typeof Facing>();
  return { ...real, nodeFaces: (...a: Parameters<typeof real.nodeFaces>) => (fail('faces'), real.nodeFaces(...a)) };
});
vi.mock('../../src/scene/layout-input.ts', async (original) => {
  const real = await original<typeof Asking>();
  return {
    ...real,
    layoutInput: (...a: Parameters<typeof real.layoutInput>) => (fail('layout'), real.layoutInput(...a)),
  };
});
vi.mock('../../src/scene/build.ts', async (original) => {
  const real = await original<typeof Scening>();
  return {
    ...real,
    buildScene: (...a: Parameters<typeof real.buildScene>) => (fail('scene'), real.buildScene(...a)),
    // After an edit the picture is put together from the marks that stay.
    sceneFrom: (...a: Parameters<typeof real.sceneFrom>) => (fail('scene'), real.sceneFrom(...a)),
  };
});

const DEPTHS = ['checks', 'graph', 'faces', 'layout', 'scene', 'pane', 'after'] as const;
const rename = (dossier: Dossier): Dossier => ({ ...dossier, title: { en: 'Renamed' } });

let session: Session;
let closed: number;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  fails.at = '';
  fails.on = () => true;
  closed = 0;
  session = new Session(sessionPorts);
});

async function show(text?: string): Promise<void> {
  if (text !== undefined) await session.open(readDossier(text));
  await render(Fragile, {
    session,
    drawn: ({ dossier }: Session) => (dossier && fail('pane', dossier), dossier?.title['en'] ?? 'nothing'),
    after: ({ dossier }: Session) => void (dossier && fail('after', dossier)),
    onclose: () => closed++,
  });
}

/** What a reader sees of the three regions: the heading, and two panes. */
const seen = (): (string | null | undefined)[] =>
  ['h1', '[data-pane]', '[data-other]'].map((part) => document.querySelector(part)?.textContent);

describe.each(DEPTHS)('a failure at %s', (depth) => {
  it('leaves what was open whole when another dossier is opened, and is said', async () => {
    await show(kim);
    const before = seen();
    const { history } = session;
    fails.on = ({ title }) => title['en'] !== before[0];
    fails.at = depth;
    let arrived = false;
    expect(await session.open(readDossier(strait), () => void (arrived = true))).toBe(false);
    expect(arrived).toBe(false);
    expect(seen()).toEqual(before);
    expect(session.history).toBe(history);
    expect(session.dossier?.id).toBe('kim-putin-2024');
    expect(session.mishap).toMatchObject({ failing: 'open' });
    expect(session.mishap?.detail).toContain(`injected at ${depth}`);
    await expect.poll(() => document.querySelectorAll('[data-undrawn]').length).toBe(0);
    // And the next one opens as if nothing had been.
    fails.at = '';
    expect(await session.open(readDossier(strait))).toBe(true);
    await expect.poll(() => seen()[1]).toBe(session.dossier?.title['en']);
  });

  it('leaves nothing open when it is the first dossier', async () => {
    await show();
    fails.at = depth;
    const onclosed = vi.fn();
    session.subscribe({ closed: onclosed });
    expect(await session.open(readDossier(kim))).toBe(false);
    expect(session.dossier).toBeUndefined();
    expect(session.history).toBeUndefined();
    expect(session.mishap?.failing).toBe('open');
    await expect.poll(seen).toEqual(['', 'nothing', '']);
  });

  it('takes back the edit that led to it, and keeps no step', async () => {
    await show(kim);
    session.selectEdge(session.graph?.edges()[0] ?? '');
    const { history, selection } = session;
    const before = seen();
    const onstep = vi.fn();
    session.subscribe({ stepped: onstep });
    fails.on = ({ title }) => title['en'] === 'Renamed';
    fails.at = depth;
    await session.change({ kind: 'title-changed' } as never, rename);
    expect(session.history).toBe(history);
    expect(session.selection).toBe(selection);
    expect(onstep).not.toHaveBeenCalled();
    expect(session.mishap?.failing).toBe('step');
    expect(seen()).toEqual(before);
    fails.at = '';
    await session.change({ kind: 'title-changed' } as never, rename);
    expect(onstep).toHaveBeenCalledOnce();
    await expect.poll(() => seen()[0]).toBe('Renamed');
  });

  it('does not undo what would not be shown again', async () => {
    await show(kim);
    const title = session.dossier?.title['en'];
    await session.change({ kind: 'title-changed' } as never, rename);
    const { history } = session;
    fails.on = (dossier) => dossier.title['en'] === title;
    fails.at = depth;
    await session.undo();
    expect(session.history).toBe(history);
    expect(seen().slice(0, 2)).toEqual(['Renamed', 'Renamed']);
  });
});

describe('an edit', () => {
  it('that throws itself is no step', async () => {
    await show(kim);
    const { history } = session;
    await session.change({ kind: 'title-changed' } as never, () => {
      throw new Error('no such actor');
    });
    expect(session.history).toBe(history);
    expect(session.mishap).toMatchObject({ failing: 'step' });
    expect(session.mishap?.detail).toContain('no such actor');
  });

  it('gives back the claim that was being written when it was taken', async () => {
    await show(kim);
    const [document] = session.dossier?.documents ?? [];
    await session.coding.fetch();
    session.drafting.begin({ document: document?.id ?? '', segments: [{ start: 0, end: 40 }] });
    const { draft } = session.drafting;
    fails.at = 'scene';
    const changing = session.change({ kind: 'claim-added' } as never, rename);
    session.drafting.cancel();
    await changing;
    expect(session.drafting.draft).toBe(draft);
  });
});

describe('a region that fails later', () => {
  it('says so in its place, and is drawn again when it can be', async () => {
    await session.open(readDossier(kim));
    // Nothing is on trial any more.
    fails.at = 'pane';
    await show();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(session.dossier?.id).toBe('kim-putin-2024');
    await page.getByRole('button', { name: 'Close the dossier' }).click();
    expect(closed).toBe(1);
    // A region that was broken before hinders no dossier.
    expect(await session.open(readDossier(strait))).toBe(true);
    await expect.element(page.getByRole('alert')).toBeVisible();
    fails.at = '';
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => seen()[1]).toBe(session.dossier?.title['en']);
    expect(document.querySelectorAll('[data-undrawn]')).toHaveLength(0);
  });
});

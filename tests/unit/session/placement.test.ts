/** Is what a reader does to the picture taken back, and done again, without touching the dossier? */
import { beforeEach, describe, expect, it } from 'vitest';
import type { LayoutInput, Positions } from '../../../src/layout/types.ts';
import { Placement } from '../../../src/session/placement.svelte.ts';
import { derive, type Derived } from '../../../src/session/shown.ts';
import { rawActor, rawClaim, soundDossier } from '../dossier/sample.ts';

const dossierOf = (...more: string[]) =>
  soundDossier({
    actors: ['ann', 'bob', ...more].map((id) => rawActor(id)),
    claims: [rawClaim('c-1', 'Ann', 0)],
  });

/** A layout that puts everybody who is not known on a row, farther right each time. */
class Row {
  readonly asked: LayoutInput[] = [];
  readonly arrange = (input: LayoutInput): Promise<Positions> => {
    this.asked.push(input);
    const place = (i: number, of: 'x' | 'y') => input.known?.get(input.nodes[i]!.id)?.[of];
    return Promise.resolve({
      x: Float64Array.from(input.nodes, (_, i) => place(i, 'x') ?? 100 * this.asked.length + i + 0.004),
      y: Float64Array.from(input.nodes, (_, i) => place(i, 'y') ?? 0),
      side: input.nodes.map(() => 'below' as const),
    });
  };
  walk: ((step: (t: number) => boolean) => Promise<void>) | undefined;
  readonly animate = (step: (t: number) => boolean): Promise<void> => {
    if (this.walk) return this.walk(step);
    if (step(0.5)) step(1);
    return Promise.resolve();
  };
}

let row: Row;
let placement: Placement;
let derived: Derived;
const xs = (): number[] => [...(placement.positions?.x ?? [])];

beforeEach(async () => {
  row = new Row();
  placement = new Placement(row);
  derived = derive(dossierOf());
  const laid = await placement.lay(derived);
  if (!laid) throw new Error('not laid out');
  placement.begin(laid, undefined);
});

describe('what a reader does to the picture', () => {
  it('is nothing at first', async () => {
    expect([placement.canGoBack, placement.canGoForth]).toEqual([false, false]);
    await placement.back();
    await placement.forth();
    expect(xs()).toEqual([100, 101]);
  });

  it('is taken back a whole drag at once, with its pin, and done again', async () => {
    placement.move('ann', 5, 5);
    placement.move('ann', 6.123, 5);
    placement.letGo();
    placement.move('ann', 9, 5);
    placement.letGo();
    await placement.back();
    expect(xs()).toEqual([6.12, 101]);
    expect([...placement.pinned]).toEqual(['ann']);
    await placement.back();
    expect(xs()).toEqual([100, 101]);
    expect([...placement.pinned]).toEqual([]);
    expect([placement.canGoBack, placement.canGoForth]).toEqual([false, true]);
    await placement.forth();
    await placement.forth();
    expect(xs()).toEqual([9, 101]);
    expect(placement.canGoForth).toBe(false);
  });

  it('is taken back after everybody was arranged anew', async () => {
    placement.move('bob', 7, 7);
    placement.letGo();
    expect(await placement.arrangeAgain(derived.graph, new Set())).toBe(true);
    expect(xs()).toEqual([200, 7]);
    expect(await placement.arrangeAgain(derived.graph, new Set(), true)).toBe(true);
    expect(xs()).toEqual([300, 301]);
    expect([...placement.pinned]).toEqual([]);
    await placement.back();
    expect([xs(), [...placement.pinned]]).toEqual([[200, 7], ['bob']]);
    await placement.back();
    expect(xs()).toEqual([100, 7]);
  });

  it('is taken back after somebody was let go', async () => {
    placement.move('bob', 7, 7);
    placement.letGo();
    await placement.release('bob');
    expect(xs()[1]).not.toBe(7);
    await placement.back();
    expect([xs()[1], [...placement.pinned]]).toEqual([7, ['bob']]);
  });

  it('drops what the layout was asked meanwhile', async () => {
    placement.move('bob', 7, 7);
    placement.letGo();
    const asked = placement.arrangeAgain(derived.graph, new Set());
    await placement.back();
    expect(await asked).toBe(false);
    expect([xs(), placement.arranging]).toEqual([[100, 101], false]);
  });

  it('is taken back on the way to another place: nobody is left in between', async () => {
    placement.move('ann', 5, 5);
    placement.letGo();
    placement.move('ann', 9, 5);
    placement.letGo();
    let go = (): void => {};
    row.walk = (step) => {
      step(0.5);
      return new Promise((resolve) => (go = resolve));
    };
    const first = placement.back();
    expect(xs()).toEqual([7, 101]);
    const [release] = [go];
    row.walk = undefined;
    await placement.back();
    release();
    await first;
    expect(xs()).toEqual([100, 101]);
    await placement.forth();
    expect(xs()).toEqual([5, 101]);
    await placement.forth();
    expect(xs()).toEqual([9, 101]);
  });

  it('is taken back no more once the dossier itself has changed', async () => {
    placement.move('ann', 5, 5);
    placement.letGo();
    await placement.advance(derive(dossierOf('cy')), true)();
    expect(placement.canGoBack).toBe(false);
    expect(xs()[0]).toBe(5);
  });
});

describe('a dossier that says where everybody stands', () => {
  it('is drawn without the layout, which answers nothing that was asked before', async () => {
    const asked = placement.lay(derived);
    const places = placement.places();
    const count = row.asked.length;
    const laid = placement.asKept(derived, places);
    expect([...(laid?.positions.x ?? [])]).toEqual([100, 101]);
    expect(row.asked).toHaveLength(count);
    expect(await asked).toBeUndefined();
    expect(placement.arranging).toBe(false);
  });

  it('needs the layout where somebody is missing', () => {
    const places = new Map([...placement.places()].slice(1));
    expect(placement.asKept(derived, places)).toBeUndefined();
  });
});

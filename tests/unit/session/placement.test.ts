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
const xs = (): number[] => [...(placement.shown?.positions?.x ?? [])];

beforeEach(async () => {
  row = new Row();
  placement = new Placement(row);
  derived = derive(dossierOf());
  const laid = await placement.layout.lay(derived);
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
    expect([xs(), placement.layout.arranging]).toEqual([[100, 101], false]);
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

describe('an order that the reader chooses', () => {
  const asked = {
    order: { by: 'circle' as const },
    make: () => ({ positions: at(7, 8), guides: [] }),
    caption: () => '',
  };
  const at = (...x: number[]): Positions => ({
    x: Float64Array.from(x),
    y: new Float64Array(x.length),
    side: x.map(() => 'below' as const),
  });
  const stand = (how: 'chosen' | 'again' | 'followed'): Promise<boolean> =>
    placement.arrange(derived.graph, new Set(), how, asked);

  it('brings everybody there, lets go of whoever was placed by hand, and is taken back as a whole', async () => {
    placement.move('ann', 5, 5);
    placement.letGo();
    expect(await stand('chosen')).toBe(true);
    expect([xs(), placement.ordered?.order, [...placement.pinned]]).toEqual([[7, 8], { by: 'circle' }, []]);
    expect(placement.released).toBe(1);
    await placement.back();
    expect(placement.released).toBe(0);
    expect([xs(), placement.ordered, [...placement.pinned]]).toEqual([[5, 101], undefined, ['ann']]);
    await placement.forth();
    expect([xs(), placement.ordered?.order]).toEqual([[7, 8], { by: 'circle' }]);
  });

  it('leaves whoever is placed by hand in it where they are, when it is made again or followed', async () => {
    await stand('chosen');
    placement.move('bob', 40, 0);
    placement.letGo();
    await stand('again');
    expect(xs()).toEqual([7, 40]);
    await placement.back();
    await placement.back();
    expect(xs()).toEqual([7, 8]);
    placement.move('bob', 50, 0);
    placement.letGo();
    await stand('followed');
    expect(xs()).toEqual([7, 50]);
  });

  it('leads lines around others, until an end of them is moved by hand; an edit changes nothing in that', async () => {
    const bends = new Map([['ann~bob', 48]]);
    const bent = { ...asked, make: () => ({ positions: { ...at(7, 8), bends }, guides: [] }) };
    await placement.arrange(derived.graph, new Set(), 'chosen', bent);
    expect(placement.positions?.bends).toEqual(bends);
    await placement.advance(derive(dossierOf('cy')), true)();
    expect(placement.positions?.bends).toEqual(bends);
    expect(xs().slice(0, 2)).toEqual([7, 8]);
    placement.move('cy', 300, 0);
    placement.letGo();
    expect(placement.positions?.bends).toEqual(bends);
    placement.move('ann', 5, 5);
    placement.letGo();
    expect(placement.positions?.bends?.size).toBe(0);
    await placement.back();
    expect(placement.positions?.bends).toEqual(bends);
    await placement.arrange(placement.shown?.graph ?? derived.graph, new Set(), 'again', bent);
    await placement.arrange(placement.shown?.graph ?? derived.graph, new Set(), 'chosen');
    expect(placement.positions?.bends ?? new Map()).toEqual(new Map());
  });

  it('is left again for where everybody is read best', async () => {
    await stand('chosen');
    await placement.arrange(derived.graph, new Set(), 'chosen');
    expect([xs(), placement.ordered]).toEqual([[200, 201], undefined]);
  });

  it('is taken back while everybody is still on the way', async () => {
    const steps: ((t: number) => boolean)[] = [];
    row.walk = (step) => {
      steps.push(step);
      return Promise.resolve();
    };
    const going = stand('chosen');
    expect(steps[0]?.(0.5)).toBe(true);
    const back = placement.back();
    expect(steps[0]?.(0.6)).toBe(false);
    expect(steps[1]?.(1)).toBe(true);
    await Promise.all([going, back]);
    expect(xs()).toEqual([100, 101]);
  });
});

describe('a dossier that says where everybody stands', () => {
  it('is drawn without the layout, which answers nothing that was asked before', async () => {
    const asked = placement.layout.lay(derived);
    const places = placement.places();
    const count = row.asked.length;
    const laid = placement.asKept(derived, places);
    expect([...(laid?.positions.x ?? [])]).toEqual([100, 101]);
    expect(row.asked).toHaveLength(count);
    expect(await asked).toBeUndefined();
    expect(placement.layout.arranging).toBe(false);
  });

  it('needs the layout where somebody is missing', () => {
    const places = new Map([...placement.places()].slice(1));
    expect(placement.asKept(derived, places)).toBeUndefined();
  });
});

describe('a rough picture', () => {
  /** Answers as the row does, when it is let go. */
  let answer: () => void;
  let settled: Promise<void>;

  beforeEach(async () => {
    const layout = new Row();
    const free: (() => void)[] = [];
    row = layout;
    placement = new Placement({
      animate: (step) => layout.animate(step),
      arrange: async (input) => {
        await new Promise<void>((resolve) => free.push(resolve));
        return layout.arrange(input);
      },
      roughly: () =>
        Promise.resolve(({ nodes }) => ({
          x: Float64Array.from(nodes, (_, i) => 10 * i),
          y: new Float64Array(nodes.length),
          side: nodes.map(() => 'below' as const),
        })),
    });
    answer = () => free.shift()?.();
    const asked = placement.layout.lay(derived);
    const rough = await placement.roughly(derived, undefined);
    if (!rough) throw new Error('no rough picture');
    placement.begin(rough, undefined);
    settled = placement.settle(asked);
  });

  it('is shown, kept nowhere, and followed by the good one', async () => {
    expect(xs()).toEqual([0, 10]);
    expect([placement.rough, placement.positions, placement.places().size]).toEqual([true, undefined, 0]);
    const refits = placement.refitRevision;
    answer();
    await settled;
    expect(xs()).toEqual([100, 101]);
    expect([placement.rough, placement.places().size]).toEqual([false, 2]);
    expect([...(placement.positions?.x ?? [])]).toEqual([100, 101]);
    expect(placement.refitRevision).toBe(refits + 1);
    expect(placement.canGoBack).toBe(false);
  });

  it('is on its way to places that count already', async () => {
    let go = (): void => {};
    row.walk = (step) => {
      step(0.5);
      return new Promise((resolve) => (go = resolve));
    };
    answer();
    await expect.poll(() => placement.positions).toBeDefined();
    expect(xs()).toEqual([50, 55.5]);
    expect(placement.rough).toBe(true);
    expect(placement.places().get('ann')?.x).toBe(100);
    // A hand that takes hold of somebody ends the walk.
    placement.move('ann', 5, 5);
    expect(xs()).toEqual([5, 101]);
    expect(placement.rough).toBe(false);
    row.walk = undefined;
    go();
    await settled;
    expect(xs()).toEqual([5, 101]);
    await placement.back();
    expect(xs()).toEqual([100, 101]);
  });

  it('leaves who was placed by hand where they are, and that can be taken back', async () => {
    placement.move('bob', 7, 7);
    placement.letGo();
    expect(placement.canGoBack).toBe(false);
    answer();
    await expect.poll(() => row.asked).toHaveLength(1);
    answer();
    await settled;
    expect(row.asked.at(-1)?.known).toEqual(new Map([['bob', { x: 7, y: 7, side: 'below', pinned: true }]]));
    expect([xs(), [...placement.pinned], placement.rough]).toEqual([[200, 7], ['bob'], false]);
    await placement.back();
    expect([xs(), [...placement.pinned]]).toEqual([[100, 101], []]);
  });

  it('lets who was placed by hand go again', async () => {
    placement.move('bob', 7, 7);
    placement.letGo();
    await placement.release('bob');
    answer();
    await expect.poll(() => row.asked).toHaveLength(1);
    answer();
    await settled;
    expect(row.asked.at(-1)?.known).toBeUndefined();
    expect([placement.rough, placement.pinned.size]).toEqual([false, 0]);
  });

  it('is no picture to arrange again: that is being done', async () => {
    expect(await placement.arrangeAgain(derived.graph, new Set())).toBe(false);
    answer();
    await settled;
    expect(xs()).toEqual([100, 101]);
  });

  it('stays until everybody is arranged, also after an edit', async () => {
    const lead = placement.advance(derive(dossierOf('cy')), true);
    expect([placement.rough, xs()]).toEqual([true, [0, 10, 0]]);
    answer();
    await settled;
    expect(placement.rough).toBe(true);
    const led = lead();
    answer();
    await led;
    expect([placement.rough, xs().length, row.asked.at(-1)?.known]).toEqual([false, 3, undefined]);
  });

  it('is replaced by the good one where what was shown on trial is taken back', async () => {
    const back = placement.mark();
    placement.advance(derive(dossierOf('cy')), true);
    back();
    expect([placement.rough, xs()]).toEqual([true, [0, 10]]);
    const laid = placement.layFirst();
    answer();
    answer();
    answer();
    await laid;
    expect([placement.rough, xs().length]).toEqual([false, 2]);
  });
});

it('keeps who is known where they are while the others are arranged', async () => {
  const known = new Map([['ann', { x: 3, y: 4, pinned: false }]]);
  const asked = placement.layout.lay(derived, known);
  const rough = await placement.roughly(derived, known);
  expect([rough?.rough, rough?.positions?.x[0], rough?.positions?.y[0]]).toEqual([true, 3, 4]);
  expect((await asked)?.positions.x[0]).toBe(3);
});

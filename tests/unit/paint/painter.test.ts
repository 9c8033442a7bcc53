/** Is only the newest camera drawn, is what comes too late dropped, and does the page draw where no thread does? */
import { describe, expect, it } from 'vitest';
import type { Pen, View } from '../../../src/paint/canvas.ts';
import { mannerOf } from '../../../src/paint/flat-scene.ts';
import type { Painted, PaintOrder } from '../../../src/paint/messages.ts';
import { Painter, type PageTools, type PaintThread } from '../../../src/paint/painter.ts';
import { flat, gridScene } from './large-scene.ts';

const LOOK = { paper: '', ink: '', tint: '', thread: '', families: [] };
const view = (left: number): View => ({ left, top: 0, k: 1, width: 10, height: 10, ratio: 1 });
const scene = gridScene(4);
const lists = () =>
  [
    flat(scene),
    mannerOf(scene.nodes, scene.edges, { pinned: new Set(), faint: new Set(), lifted: undefined }),
  ] as const;

class Bitmap {
  closed = false;
  close(): void {
    this.closed = true;
  }
}
const asBitmap = (bitmap: Bitmap): ImageBitmap => bitmap as unknown as ImageBitmap;

/** A thread that is answered for by the test. */
class Thread implements PaintThread {
  readonly heard: PaintOrder[] = [];
  ended = false;
  onmessage: PaintThread['onmessage'] = null;
  onerror: PaintThread['onerror'] = null;
  onmessageerror: PaintThread['onmessageerror'] = null;
  postMessage(order: PaintOrder): void {
    this.heard.push(order);
  }
  terminate(): void {
    this.ended = true;
  }
  get orders(): Extract<PaintOrder, { kind: 'paint' }>[] {
    return this.heard.filter((order) => order.kind === 'paint');
  }
  fail(): void {
    this.onerror?.call(this as unknown as Worker, new Event('error') as ErrorEvent);
  }
  answer(order: { sheet: number; id: number } | undefined, bitmap: Bitmap | undefined): void {
    if (!order) throw new Error('nothing was ordered');
    const data: Painted = { sheet: order.sheet, id: order.id, bitmap: bitmap && asBitmap(bitmap) };
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }
}

/** A page whose every canvas can be drawn on, and becomes a bitmap. */
function page(): PageTools & { readonly made: Bitmap[]; pauses: number } {
  const quiet = new Proxy({}, { get: () => () => {}, set: () => true }) as unknown as Pen;
  const tools = {
    made: [] as Bitmap[],
    pauses: 0,
    surface: () => ({
      pen: quiet,
      finish: () => {
        const bitmap = new Bitmap();
        tools.made.push(bitmap);
        return asBitmap(bitmap);
      },
    }),
    pause: () => {
      tools.pauses++;
      return Promise.resolve();
    },
  };
  return tools;
}

function begin(start: () => PaintThread | undefined, tools: PageTools = page()) {
  const shown: number[] = [];
  const bitmaps: ImageBitmap[] = [];
  let asked = 0;
  const painter = new Painter(start, tools);
  painter.setLook(LOOK);
  const sheet = painter.sheet({
    show: (bitmap, { left }) => {
      shown.push(left);
      bitmaps.push(bitmap);
    },
    again: () => {
      asked++;
      sheet.setScene(...lists());
    },
  });
  sheet.setScene(...lists());
  return { painter, sheet, shown, bitmaps, again: () => asked };
}

describe('ordering a sheet', () => {
  it('has one order out, and of all that is wanted meanwhile draws the newest', () => {
    const thread = new Thread();
    const { sheet, shown } = begin(() => thread);
    for (const left of [1, 2, 3, 4]) sheet.want(view(left));
    expect(thread.orders.map((order) => order.view.left)).toEqual([1]);
    expect(sheet.coming?.left).toBe(4);
    thread.answer(thread.orders[0], new Bitmap());
    expect(thread.orders.map((order) => order.view.left)).toEqual([1, 4]);
    thread.answer(thread.orders[1], new Bitmap());
    expect(shown).toEqual([1, 4]);
    expect(thread.orders).toHaveLength(2);
    expect(sheet.coming).toBeUndefined();
  });

  it('drops what comes twice, or for a sheet that has gone', () => {
    const thread = new Thread();
    const { sheet, shown } = begin(() => thread);
    const [first, second, late] = [new Bitmap(), new Bitmap(), new Bitmap()];
    sheet.want(view(1));
    thread.answer(thread.orders[0], first);
    thread.answer(thread.orders[0], second);
    expect([first.closed, second.closed]).toEqual([false, true]);
    sheet.want(view(2));
    sheet.close();
    thread.answer(thread.orders[1], late);
    expect(late.closed).toBe(true);
    expect(shown).toEqual([1]);
    expect(thread.heard.at(-1)).toMatchObject({ kind: 'away' });
  });

  it('keeps several sheets apart', () => {
    const thread = new Thread();
    const { painter, sheet, shown } = begin(() => thread);
    const above: number[] = [];
    const other = painter.sheet({ show: (_, { left }) => above.push(left), again: () => {} });
    other.setScene(...lists());
    sheet.want(view(1));
    other.want(view(2));
    expect(thread.orders).toHaveLength(2);
    thread.answer(thread.orders[1], new Bitmap());
    thread.answer(thread.orders[0], new Bitmap());
    expect([shown, above]).toEqual([[1], [2]]);
  });
});

describe('the page draws by itself', () => {
  const drawn = async (shown: readonly number[], count: number): Promise<void> => {
    while (shown.length < count) await Promise.resolve();
  };

  it('where threads are refused, with pauses in between, one view after the other', async () => {
    const tools = page();
    const { sheet, shown } = begin(() => {
      throw new Error('refused');
    }, tools);
    for (const left of [1, 2, 3]) sheet.want(view(left));
    await drawn(shown, 2);
    expect(shown).toEqual([1, 3]);
    expect(tools.pauses).toBeGreaterThan(2);
  });

  it('where a thread cannot draw, or breaks before it has', async () => {
    for (const breakIt of [
      (thread: Thread) => thread.answer(thread.orders[0], undefined),
      (thread: Thread) => thread.fail(),
    ]) {
      const thread = new Thread();
      const { sheet, shown, again } = begin(() => thread);
      sheet.want(view(7));
      breakIt(thread);
      await drawn(shown, 1);
      expect(shown).toEqual([7]);
      expect(thread.ended).toBe(true);
      // It still has the lists itself.
      expect(again()).toBe(0);
    }
  });

  it('where a thread breaks later: then the lists are asked for once more', async () => {
    const thread = new Thread();
    const { sheet, shown, again } = begin(() => thread);
    sheet.want(view(1));
    thread.answer(thread.orders[0], new Bitmap());
    sheet.setScene(...lists());
    sheet.want(view(2));
    thread.fail();
    await drawn(shown, 2);
    expect(shown).toEqual([1, 2]);
    expect(again()).toBe(1);
  });
});

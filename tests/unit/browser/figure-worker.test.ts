/** Does whoever asks for a figure always hear something, and does a stopped one let go of the thread? With threads of our own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { startFigureWorker, type Thread } from '../../../src/browser/figure-worker.ts';
import type { Figure, Request, Response } from '../../../src/figure/messages.ts';
import type { FigureOrder } from '../../../src/figure/order.ts';
import type { DrawHelp } from '../../../src/session/ports.ts';
import { OPTIONS, sample } from '../scene/figures.ts';

class FakeThread {
  onmessage: Thread['onmessage'] = null;
  onerror: Thread['onerror'] = null;
  onmessageerror: Thread['onmessageerror'] = null;
  asked: Request[] = [];
  ended = false;
  postMessage = (request: Request): void => void this.asked.push(request);
  terminate = (): void => void (this.ended = true);
  say(data: Response): void {
    this.onmessage?.call(this as never, { data } as never);
  }
  fall(message: string): void {
    this.onerror?.call(this as never, { message } as ErrorEvent);
  }
}

let threads: FakeThread[];
const create = (): Thread => {
  const thread = new FakeThread();
  threads.push(thread);
  thread.asked = [];
  return thread;
};
beforeEach(() => void (threads = []));

const dossier = { ...sample('kim-putin'), actors: [], claims: [] };
const order: FigureOrder = {
  dossier,
  counting: new Set(),
  positions: { x: new Float64Array(), y: new Float64Array(), side: [] },
  options: OPTIONS,
  locale: 'en',
  date: '2026-11-22',
};
const figure: Figure = {
  sheets: [{ file: new Blob(['<svg/>']), width: 1, height: 1 }],
  missing: [],
  imageless: [],
  alt: '',
  smallest: undefined,
  beside: [],
};
const help = (more: Partial<DrawHelp> = {}): DrawHelp => ({
  tell: () => {},
  faces: () => Promise.resolve([]),
  signal: new AbortController().signal,
  ...more,
});
const only = (): FakeThread => threads.at(-1) as FakeThread;

describe('the figure worker', () => {
  it('is sent a dossier once, and answers by number', async () => {
    const { draw } = startFigureWorker(create);
    const one = draw(order, help());
    const two = draw({ ...order, options: { ...OPTIONS, look: 'dark' } }, help());
    expect(only().asked.map((request) => 'base' in request)).toEqual([true, false]);
    only().say({ id: 2, figure });
    only().say({ id: 1, figure: { ...figure, missing: ['x'] } });
    expect((await one).missing).toEqual(['x']);
    expect(await two).toBe(figure);
    const other = draw({ ...order, dossier: { ...dossier } }, help());
    expect('base' in (only().asked.at(-1) as Request)).toBe(true);
    only().say({ id: 3, figure });
    await other;
    expect(threads).toHaveLength(1);
  });

  it('tells how far it is, and asks the page for its faces', async () => {
    const shares: number[] = [];
    const face = { family: 'A', style: '', unicodeRange: '', source: '', base: 'http://a/' };
    const drawing = startFigureWorker(create).draw(
      order,
      help({ tell: (share) => shares.push(share), faces: () => Promise.resolve([face]) }),
    );
    only().say({ id: 1, share: 0.5 });
    only().say({ id: 1, writings: [['a', 'en']] });
    await Promise.resolve();
    await Promise.resolve();
    expect(only().asked.at(-1)).toEqual({ id: 1, faces: [face] });
    only().say({ id: 1, figure });
    await drawing;
    expect(shares).toEqual([0.5]);
  });

  it('that is stopped is let go at once, and a new one does what others still want', async () => {
    const { draw } = startFigureWorker(create);
    const controller = new AbortController();
    const stopped = draw(order, help({ signal: controller.signal }));
    const wanted = draw(order, help());
    controller.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
    expect(only().asked).toMatchObject([{ id: 2, base: { dossier } }]);
    only().say({ id: 2, figure });
    expect(await wanted).toBe(figure);
    await expect(draw(order, help({ signal: controller.signal }))).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each(['stopped', 'failing'])(
    'that was %s, and no other comes: the page draws what others still want',
    async (how) => {
      let refused = false;
      const { draw, pack } = startFigureWorker(() => {
        if (refused) throw new Error('refused');
        return create();
      });
      const controller = new AbortController();
      const first = draw(order, help({ signal: controller.signal }));
      const wanted = [draw(order, help()), pack([{ name: 'a.svg', content: new Blob(['a']) }])] as const;
      refused = true;
      if (how === 'stopped') controller.abort();
      else only().say({ id: 1, failing: 'fonts', message: 'none' });
      await expect(first).rejects.toMatchObject(how === 'stopped' ? { name: 'AbortError' } : { message: 'none' });
      const [drawn, file] = await Promise.all(wanted);
      expect(await drawn.sheets[0]?.file.text()).toContain('</svg>');
      expect(file.size).toBeGreaterThan(0);
    },
  );

  it('that broke says so, and the next figure goes to a new one', async () => {
    const { draw } = startFigureWorker(create);
    const broken = draw(order, help());
    only().say({ ready: true });
    only().fall('out of memory');
    await expect(broken).rejects.toThrow('out of memory');
    const fonts = draw(order, help());
    only().say({ id: 2, failing: 'fonts', message: 'none' });
    await expect(fonts).rejects.toMatchObject({ message: 'none' });
    const part = draw(order, help());
    only().say({ id: 3, failing: 'missing', message: 'no pdf' });
    await expect(part).rejects.toMatchObject({ name: 'MissingPart', absence: 'unreachable', message: 'no pdf' });
    expect(threads.map(({ ended }) => ended)).toEqual([true, true, true]);
  });

  it.each<[string, () => Thread]>([
    ['is refused', () => { throw new Error('refused'); }], // prettier-ignore
    ['does not come', () => { const made = create(); queueMicrotask(() => only().fall('')); return made; }], // prettier-ignore
  ])('that %s leaves the drawing to the page', async (_, start) => {
    const { draw, pack } = startFigureWorker(start);
    const drawn = await draw(order, help());
    expect(await drawn.sheets[0]?.file.text()).toContain('</svg>');
    expect((await pack([{ name: 'a.svg', content: new Blob(['a']) }])).size).toBeGreaterThan(0);
    const controller = new AbortController();
    const stopped = draw(order, help({ signal: controller.signal, tell: () => controller.abort() }));
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});

/** The painting thread: draws the marks of large scenes beside the page. */
import { Desk } from './desk.ts';
import type { Painted, PaintOrder } from './messages.ts';

/** The little of a dedicated worker's scope that is needed: the DOM library and the worker library exclude each other. */
interface WorkerScope {
  onmessage: ((event: { readonly data: PaintOrder }) => void) | null;
  postMessage(message: Painted, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
/** So many steps are done at a time: long enough to lose nothing by pausing, short enough to hear soon that a scene has changed. */
const STEPS = 32;
let steps = 0;
channel.port1.onmessage = () => waiting.shift()?.();

/** One canvas for all: a bitmap takes its pixels along, and leaves it empty. */
let canvas: OffscreenCanvas | undefined;

const desk = new Desk({
  surface: (width, height) => {
    if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
    const own = canvas;
    const pen = own.getContext('2d');
    return pen ? { pen, finish: () => own.transferToImageBitmap() } : undefined;
  },
  answer: (painted) => scope.postMessage(painted, painted.bitmap ? [painted.bitmap] : []),
  pause: () => {
    if (++steps % STEPS !== 0) return undefined;
    return new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    });
  },
});

scope.onmessage = ({ data }) => desk.hear(data);

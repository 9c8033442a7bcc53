/**
 * Who draws what is ordered? The same desk stands in a thread and, where there is none, on the page; it draws in slices, and hears what is
 * said to it in between. An order for a sheet that is ordered anew while it is being drawn is still drawn to its end: whoever orders waits
 * for one at a time.
 */
import { paintScene, type Drawing, type Look, type Pen, type View } from './canvas.ts';
import { inkOf } from './detail.ts';
import type { Painted, PaintOrder } from './messages.ts';

/** A canvas of a size, and how it becomes a bitmap. */
export interface Surface {
  readonly pen: Pen;
  readonly finish: () => ImageBitmap | Promise<ImageBitmap>;
}

export interface DeskTools {
  /** In pixels of the bitmap. Throws, or gives nothing, where none can be had. */
  readonly surface: (width: number, height: number) => Surface | undefined;
  readonly answer: (painted: Painted) => void;
  /** Asked after each step of a few hundred marks: what to wait for before the next one, if others are to have their turn. */
  readonly pause: () => Promise<void> | undefined;
}

type Sheet = Omit<Drawing, 'look'>;
type Job = Extract<PaintOrder, { kind: 'paint' }>;

export class Desk {
  readonly #tools: DeskTools;
  readonly #sheets = new Map<number, Sheet>();
  #look: Look | undefined;
  readonly #jobs: Job[] = [];
  #busy = false;

  constructor(tools: DeskTools) {
    this.#tools = tools;
  }

  hear(order: PaintOrder): void {
    switch (order.kind) {
      case 'scene':
        this.#sheets.set(order.sheet, { scene: order.scene, manner: order.manner, ink: inkOf(order.scene) });
        return;
      case 'manner': {
        const sheet = this.#sheets.get(order.sheet);
        if (sheet) this.#sheets.set(order.sheet, { ...sheet, manner: order.manner });
        return;
      }
      case 'look':
        this.#look = order.look;
        return;
      case 'away':
        this.#sheets.delete(order.sheet);
        return;
      case 'paint':
        this.#jobs.push(order);
        if (!this.#busy) void this.#work();
    }
  }

  async #work(): Promise<void> {
    this.#busy = true;
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      let bitmap: ImageBitmap | undefined;
      try {
        bitmap = await this.#draw(job);
      } catch (cause) {
        console.error(cause);
      }
      this.#tools.answer({ sheet: job.sheet, id: job.id, bitmap });
    }
    this.#busy = false;
  }

  async #draw({ sheet, view }: Job): Promise<ImageBitmap | undefined> {
    const drawn = this.#sheets.get(sheet);
    const surface = drawn && this.#look && this.#tools.surface(...sizeOf(view));
    if (!drawn || !this.#look || !surface) return undefined;
    const steps = paintScene(surface.pen, { ...drawn, look: this.#look }, view);
    while (!steps.next().done) {
      const pause = this.#tools.pause();
      if (pause) await pause;
    }
    return surface.finish();
  }
}

/** In pixels of the bitmap. */
export const sizeOf = ({ width, height, ratio }: View): [number, number] => [
  Math.max(1, Math.round(width * ratio)),
  Math.max(1, Math.round(height * ratio)),
];

/** What comes of the figure that is asked for: the last one asked for counts, and what was drawn before is seen until it is there. */
import { NoFonts } from '../../figure/draw.ts';
import type { Figure } from '../../figure/messages.ts';
import type { FigureOrder } from '../../figure/order.ts';

/** Draws one; `tell`: how much of it is done, 0 to 1. Rejects with `NoFonts` where the letters do not come. */
type Draw = (
  wanted: FigureOrder,
  options: { readonly tell: (done: number) => void; readonly signal: AbortSignal },
) => Promise<Figure>;
type Ended = Figure | 'fonts' | 'broke' | 'stopped';

/** While somebody types, not every letter is drawn. In milliseconds. */
const TYPING = 250;

export class FigureDrawing {
  readonly #order: () => FigureOrder | undefined;
  readonly #port: () => Promise<Draw>;
  readonly #before: () => Promise<void>;
  /** What has come of the last order that came to an end. */
  #drawn = $state.raw<{ readonly of: FigureOrder; readonly figure: Ended; readonly cause?: unknown }>();
  /** How much is done, 0 to 1. */
  share = $state(0);
  #tries = $state(0);
  #running: AbortController | undefined;
  #wordsBefore: readonly unknown[] | undefined;

  /** To be made while a component is. `before`: what has to be known before the first is drawn. */
  constructor(order: () => FigureOrder | undefined, port: () => Promise<Draw>, before: () => Promise<void>) {
    this.#order = order;
    this.#port = port;
    this.#before = before;
    $effect(() => {
      void this.#tries;
      const of = order();
      return of && this.#begin(of);
    });
  }

  /** What was asked for last counts: what is still being drawn is no longer wanted. */
  #begin(of: FigureOrder): () => void {
    const controller = new AbortController();
    this.#running = controller;
    this.share = 0;
    const begin = (): void =>
      void this.draw(of, controller).then(
        (figure) => {
          if (this.#running === controller) this.#drawn = { of, figure };
        },
        (cause: unknown) => {
          const figure = cause instanceof NoFonts ? 'fonts' : 'broke';
          if (this.#running === controller) this.#drawn = { of, figure, cause };
        },
      );
    const words = [of.options.own, of.callouts];
    const typed = this.#wordsBefore?.some((before, i) => before !== words[i]) ?? false;
    this.#wordsBefore = words;
    const timer = typed ? setTimeout(begin, TYPING) : undefined;
    if (!typed) begin();
    return () => {
      clearTimeout(timer);
      if (this.#running === controller) this.#running = undefined;
      controller.abort();
    };
  }

  async draw(wanted: FigureOrder, controller: AbortController): Promise<Figure> {
    await this.#before();
    const draw = await this.#port();
    return draw(wanted, {
      tell: (done) => {
        if (this.#running === controller) this.share = done;
      },
      signal: controller.signal,
    });
  }

  /** At once, even where what draws is still on its way. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    const of = this.#order();
    if (of) this.#drawn = { of, figure: 'stopped' };
  }

  again(): void {
    this.#drawn = undefined;
    this.#tries += 1;
  }

  readonly #ended = $derived.by<Ended | undefined>(() => {
    const of = this.#order();
    return of && this.#drawn?.of === of ? this.#drawn.figure : undefined;
  });
  readonly state = $derived.by<'drawing' | 'drawn' | Exclude<Ended, Figure>>(() => {
    if (this.#ended === undefined) return 'drawing';
    return typeof this.#ended === 'object' ? 'drawn' : this.#ended;
  });
  readonly figure = $derived(typeof this.#ended === 'object' ? this.#ended : undefined);
  /** What is shown meanwhile. */
  readonly seen = $derived.by<Figure | undefined>(() => {
    const last = this.#drawn?.figure;
    return this.figure ?? (this.#ended === undefined && typeof last === 'object' ? last : undefined);
  });
  readonly cause = $derived(this.#drawn?.cause);
}

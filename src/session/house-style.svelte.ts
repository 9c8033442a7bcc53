/** Which house style do the figures of this reader have? The one that was in use last, until another is chosen or it is changed. */
import { tick } from 'svelte';
import {
  figureStyle,
  isEmptyStyle,
  NO_STYLE,
  readStyle,
  styleText,
  type HouseStyle,
  type SetOut,
} from '../figure/house-style.ts';
import type { FigurePort } from './ports.ts';

export class HouseStyleInUse {
  /** As in its file. */
  style = $state.raw<HouseStyle>(NO_STYLE);
  /** What the drawing takes of it. */
  readonly ofFigure = $derived(figureStyle(this.style));
  readonly #figures: () => Promise<FigurePort>;
  readonly #setOut: (as: SetOut) => void;
  #recalled = false;

  /** `setOut` is called with what another style says of how figures begin. */
  constructor(figures: () => Promise<FigurePort>, setOut: (as: SetOut) => void) {
    this.#figures = figures;
    this.#setOut = setOut;
  }

  /** Takes up what is remembered, once. A memory that is broken is none. Resolves when all that follows from it is known. */
  async recall({ styles }: FigurePort): Promise<void> {
    if (this.#recalled) return;
    this.#recalled = true;
    const text = styles?.recall();
    const style = text === undefined ? undefined : readStyle(text).style;
    if (!style) return;
    this.style = style;
    this.#setOut(style.figure ?? {});
    await tick();
  }

  /** Puts another style into use. */
  take(style: HouseStyle): void {
    this.change(style);
    this.#setOut(style.figure ?? {});
  }

  /** Puts the same into use as it is now; figures are set out as they are. */
  change(style: HouseStyle): void {
    this.#recalled = true;
    this.style = style;
    const text = isEmptyStyle(style) ? undefined : styleText(style);
    // Where what remembers it does not come, the style holds while the figure is open.
    this.#figures().then(
      ({ styles }) => styles?.keep(text),
      () => {},
    );
  }
}

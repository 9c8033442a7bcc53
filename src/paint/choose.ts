/** Which painter draws a scene: elements of the page, or a canvas? */

/**
 * Up to so many lines and actors are drawn as elements: each can be found, styled and read by whatever reads pages, and moving the camera
 * past them stays well within a frame. Browsers move and paint every element for itself: from about here on that takes longer than a frame
 * on a machine without a graphics card (figures: docs/design.md).
 */
export const MOST_ELEMENTS = 600;

/** A scene that has been drawn on a canvas stays there until it has clearly fewer marks, so that a filter does not change it back and forth. */
const BACK_BELOW = 0.8;

export type PainterKind = 'elements' | 'canvas';

/** `marks`: lines and actors. `before`: who draws now. `most`: up to so many are elements on this device. */
export function painterFor(marks: number, before: PainterKind = 'elements', most = MOST_ELEMENTS): PainterKind {
  return marks > (before === 'canvas' ? most * BACK_BELOW : most) ? 'canvas' : 'elements';
}

/** A frame that takes longer is seen to lag, in milliseconds: one and a half of those that most screens show. */
const SLOW = 24;
/** The same, as a multiple of what the screen itself takes from one frame to the next: one that saves power shows only half as many. */
const LAGS = 1.5;
/** One slow frame says nothing: half of so many do. */
const FRAMES = 10;
/** So few elements are fast anywhere: what is slow then is something else, which a canvas would not mend. */
const ALWAYS_ELEMENTS = 150;

/**
 * How many elements are too many for this device? It is told how long frames take while the camera moves past them, and how long while it
 * waits. What it finds only ever gets less, so that nothing goes to and fro between two painters.
 */
export class ElementLimit {
  #most = MOST_ELEMENTS;
  #times: number[] = [];
  /** The fastest that the screen was seen to show, in milliseconds. */
  #screen = Infinity;
  /** What the frames of this movement say: so many elements took so long in the median. */
  #found: { readonly marks: number; readonly median: number } | undefined;

  get most(): number {
    return this.#most;
  }

  /** A frame in which so many elements were moved took so long, in milliseconds. */
  frame(marks: number, time: number): void {
    if (marks <= ALWAYS_ELEMENTS || marks > this.#most) return;
    this.#times.push(time);
    if (this.#times.length < FRAMES) return;
    const [median = 0] = this.#times.sort((a, b) => a - b).slice(FRAMES / 2);
    this.#times = [];
    if (median > SLOW && !(this.#found && this.#found.marks < marks)) this.#found = { marks, median };
  }

  /** A frame in which nothing was moved took so long: no movement can be faster on this screen. */
  idle(time: number): void {
    this.#screen = Math.min(this.#screen, time);
  }

  /** The camera stands still: what was seen of the movement is judged, and what comes next is another one. */
  rest(): void {
    const { marks, median } = this.#found ?? { marks: 0, median: 0 };
    const slow = Number.isFinite(this.#screen) ? Math.max(SLOW, LAGS * this.#screen) : SLOW;
    if (median > slow) this.#most = Math.min(this.#most, marks - 1);
    this.#found = undefined;
    this.#times = [];
  }
}

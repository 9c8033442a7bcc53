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
/** One slow frame says nothing: half of so many do. */
const FRAMES = 10;
/** So few elements are fast anywhere: what is slow then is something else, which a canvas would not mend. */
const ALWAYS_ELEMENTS = 150;

/**
 * How many elements are too many for this device? It is told how long frames take while the camera moves past them. What it finds only ever
 * gets less, so that nothing goes to and fro between two painters.
 */
export class ElementLimit {
  #most = MOST_ELEMENTS;
  #times: number[] = [];

  get most(): number {
    return this.#most;
  }

  /** A frame in which so many elements were moved took so long, in milliseconds. Returns whether they turned out to be too many. */
  frame(marks: number, time: number): boolean {
    if (marks <= ALWAYS_ELEMENTS || marks > this.#most) return false;
    this.#times.push(time);
    if (this.#times.length < FRAMES) return false;
    const [median = 0] = this.#times.sort((a, b) => a - b).slice(FRAMES / 2);
    this.rest();
    if (median <= SLOW) return false;
    this.#most = marks - 1;
    return true;
  }

  /** The camera stands still: what comes next is another movement. */
  rest(): void {
    this.#times = [];
  }
}

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

/** `marks`: lines and actors. `before`: who draws now. */
export function painterFor(marks: number, before: PainterKind = 'elements'): PainterKind {
  return marks > (before === 'canvas' ? MOST_ELEMENTS * BACK_BELOW : MOST_ELEMENTS) ? 'canvas' : 'elements';
}

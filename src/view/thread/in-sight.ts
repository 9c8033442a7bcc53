/**
 * Is something visible at a place of the page, or is another element there? Asked of the page at the moment of drawing: what
 * is hidden, scrolled away, cut off, taken out, or covered by a dialog is not hit at its place.
 */
import type { Point } from '../../scene/shape.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const VISIBLE = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };

/** Whether a place of the page belongs to `element` or to what is in it. */
export function isAt(element: Element, { x, y }: Point): boolean {
  const hit = document.elementFromPoint(x, y);
  return hit !== null && element.contains(hit);
}

/** The lines of an element's text that are seen whole at their beginning, where the thread ends. */
export function seenLines(element: HTMLElement, column: Element): DOMRect[] {
  if (!element.checkVisibility(VISIBLE)) return [];
  return [...element.getClientRects()].filter((rect) => {
    if (rect.width < 1 || rect.height < 1) return false;
    const x = rect.left + Math.min(2, rect.width / 2);
    // The foot of a line may be where the next one begins: it has to be visible, not to be the words' own.
    return isAt(element, { x, y: rect.top + rect.height / 2 }) && isAt(column, { x, y: rect.bottom - 1 });
  });
}

/** What is left of an element's box where everything around it has cut it off; undefined where nothing is. */
export function seenBox(element: Element): Box | undefined {
  if (!element.checkVisibility(VISIBLE)) return undefined;
  let { left, top, right, bottom } = element.getBoundingClientRect();
  const cut = (box: Box): void => {
    [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
    [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
  };
  for (let around = element.parentElement; around; around = around.parentElement)
    if (getComputedStyle(around).overflowY !== 'visible') cut(around.getBoundingClientRect());
  cut({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : undefined;
}

/** How does one go through a story that is told? By the keys that presenters use, whatever has the focus, and by a finger. */
import { isTyping } from '../actions/keys.ts';

export type Way = 'next' | 'back' | 'first' | 'last' | 'end';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'end',
};
/** What has arrow keys of its own; a dialog has all of its keys. */
const OWN =
  'dialog, [role="dialog"], [role="tablist"], [role="listbox"], [role="combobox"], [role="slider"], [role="radiogroup"], [role="grid"], [role="menu"], [data-part="grip"], input, summary';
/** What Space presses. */
const PRESSED = 'button, a, [role="button"]';

/** Undefined where the key is for something else. */
export function meansWay(event: KeyboardEvent): Way | undefined {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const way = WAYS[key];
  if (!way || isTyping(target) || !(target instanceof Element)) return undefined;
  if (
    target.closest(OWN) ||
    target.ownerDocument.querySelector('dialog[open], [popover]:popover-open:not([role="status"])')
  )
    return undefined;
  return key === ' ' && target.closest(PRESSED) ? undefined : way;
}

/** As far as a finger must go, in pixels, and how much more sideways than up or down. */
const FAR = 48;
const SIDEWAYS = 1.5;

/** The way that a finger means by going so far to the right, and down; undefined where it only touches, or scrolls. */
export function swiped(dx: number, dy: number): Way | undefined {
  if (Math.abs(dx) < FAR || Math.abs(dx) < SIDEWAYS * Math.abs(dy)) return undefined;
  return dx < 0 ? 'next' : 'back';
}

export const swipe =
  (go: (way: Way) => void) =>
  (element: HTMLElement): (() => void) => {
    let from: Touch | undefined;
    const start = ({ touches }: TouchEvent): void => void (from = touches.length === 1 ? touches[0] : undefined);
    const end = ({ changedTouches: [to] }: TouchEvent): void => {
      const way = from && to && swiped(to.clientX - from.clientX, to.clientY - from.clientY);
      from = undefined;
      if (way) go(way);
    };
    element.addEventListener('touchstart', start, { passive: true });
    element.addEventListener('touchend', end);
    return () => {
      element.removeEventListener('touchstart', start);
      element.removeEventListener('touchend', end);
    };
  };

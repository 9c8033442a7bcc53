/** Where does the focus move when a button disappears by being pressed? To what takes its place, or else beside it. */
import { isTyping } from '../actions/keys.ts';

const STOPS =
  'button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]:not([tabindex="-1"]):not(:disabled)';

const stopsIn = (root: Element): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(STOPS)];

/** Of radios, the one that the tab key leads to. */
function chosen(stop: HTMLElement): HTMLElement {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return stop;
  const group = [...(stop.form?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])];
  return group.find(({ name, checked }) => checked && name === stop.name) ?? stop;
}

/**
 * Remembers what is around a button inside of `form` before it is pressed. The answer, asked once the page has followed: where the focus
 * moves, if the button took it along; undefined if there still is a focus.
 */
export function noteNeighbours(form: Element, button: HTMLElement): () => HTMLElement | undefined {
  const around: { readonly part: Element; readonly before: readonly HTMLElement[] }[] = [];
  for (let part = button.parentElement; part && form.contains(part); part = part.parentElement) {
    const stops = stopsIn(part);
    around.push({ part, before: stops.slice(0, stops.indexOf(button)) });
  }
  return () => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    const gone = !button.isConnected || button.matches(':disabled');
    if (!lost || !gone || !form.isConnected) return undefined;
    // The nearest part of the form that is left and has anything that takes the focus.
    for (const { part, before } of around) {
      const now = part.isConnected ? stopsIn(part) : [];
      if (!now.length) continue;
      const last = before.findLast((stop) => now.includes(stop));
      const next = now[last ? now.indexOf(last) + 1 : 0] ?? last;
      if (next) return chosen(next);
    }
    return undefined;
  };
}

/** On a button, what is dictated or chosen from a list of signs would still be written where the caret was last. */
export function dropCaret(form: HTMLElement | undefined, focused: EventTarget | null): void {
  const selection = getSelection();
  if (!isTyping(focused) && selection && form?.contains(selection.anchorNode)) selection.removeAllRanges();
}

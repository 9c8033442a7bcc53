/** When is the page touched for the first time, and is it what was chosen for the reader that is touched? */

/** Held to press something else. */
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);
/** What leads on from what is chosen. */
const LEADS_ON = '[data-region="reading"], [data-region="sheet"], [data-introduction]';

/** Tells of every press, key and turn of the wheel before anything else hears of it, until the returned function is called. */
export function onFirstTouch(touched: (kept: boolean) => void): () => void {
  const gone = new AbortController();
  const tell = (event: Event): void => {
    if (event instanceof KeyboardEvent && MODIFIERS.has(event.key)) return;
    touched(event.target instanceof Element && event.target.closest(LEADS_ON) !== null);
  };
  for (const sign of ['pointerdown', 'keydown', 'wheel'])
    document.addEventListener(sign, tell, { capture: true, passive: true, signal: gone.signal });
  return () => gone.abort();
}

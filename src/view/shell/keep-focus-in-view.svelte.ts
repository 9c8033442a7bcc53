/** Where does the focus go when the view that had it is replaced by another one? Into that one, as soon as it is there. */

/** Frames: a view that has to be fetched takes a while. */
const PATIENCE = 600;

/** To be called while the component is made. `give`: puts the focus into the view that is shown. */
export function keepFocusInView(view: () => unknown, room: () => HTMLElement | undefined, give: () => void): void {
  let had = false;
  $effect.pre(() => {
    void view();
    had = !!room()?.contains(document.activeElement);
  });
  $effect(() => {
    void view();
    if (!had) return;
    let frame = 0;
    const isLost = (): boolean => document.activeElement === document.body;
    const again = (): void => {
      if (isLost()) give();
      if (isLost() && frame < PATIENCE) frame = requestAnimationFrame(again);
    };
    frame = requestAnimationFrame(again);
    return () => cancelAnimationFrame(frame);
  });
}

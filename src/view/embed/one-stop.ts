/** A list of buttons as one stop of Tab: the arrow keys go through it, and it is come back to where it was left. */
export function oneStop(list: HTMLElement): () => void {
  let current: HTMLElement | undefined;
  const all = (): HTMLElement[] => [...list.querySelectorAll('button')];

  /** Rows of a long list come and go as it is scrolled. */
  function settle(): void {
    const buttons = all();
    if (!current || !buttons.includes(current)) [current] = buttons;
    for (const button of buttons) {
      const index = button === current ? 0 : -1;
      if (button.tabIndex !== index) button.tabIndex = index;
    }
  }

  function focusin({ target }: FocusEvent): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    current = button;
    settle();
  }

  function keydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const buttons = all();
    const at = current ? buttons.indexOf(current) : -1;
    const ways: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const to = ways[event.key];
    if (to === undefined) return;
    // Also at either end: the page would scroll instead.
    event.preventDefault();
    buttons[to]?.focus();
  }

  const rows = new MutationObserver(settle);
  rows.observe(list, { childList: true, subtree: true });
  list.addEventListener('focusin', focusin);
  list.addEventListener('keydown', keydown);
  settle();
  return () => {
    rows.disconnect();
    list.removeEventListener('focusin', focusin);
    list.removeEventListener('keydown', keydown);
  };
}

/** Is a press the key of an action (`actions.ts`)? «Ctrl+K» means Ctrl or ⌘; a single character means the character, however it is typed. */

interface Keys {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly key: string;
}

function parse(text: string): Keys {
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  return { ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), key: key.toLowerCase() };
}

/** Keys without Ctrl are characters: people who dictate, or whose hands shake, may want them off (WCAG 2.1.4). */
export const isSingle = (keys: string): boolean => !parse(keys).ctrl;

/** What matters of a key that is pressed. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>;

export function matches(event: Press, keys: string): boolean {
  const { ctrl, shift, key } = parse(keys);
  if (event.key.toLowerCase() !== key || event.altKey) return false;
  if ((event.ctrlKey || event.metaKey) !== ctrl) return false;
  // Shift decides between two commands, but a character like «?» needs it on one keyboard and not on another.
  return !ctrl || event.shiftKey === shift;
}

/** Whether what is typed there is text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)))
  );
}

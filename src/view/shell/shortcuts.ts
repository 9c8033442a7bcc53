/** Which action does a key mean, and when does it mean none? The actions and their keys: `../actions/actions.ts`. */
import type { Action } from '../actions/actions.ts';
import { isSingle, isTyping, matches, type Press } from '../actions/keys.ts';
import type { Shell } from './shell.svelte.ts';

/** What is typed somewhere has its own undoing, and its own Enter. */
const NOT_WHILE_TYPING: ReadonlySet<string> = new Set(['undo', 'redo', 'take-claim', 'take-again']);
/** A key that is held down takes no second claim. */
const ONCE: ReadonlySet<string> = new Set(['take-claim', 'take-again', 'take-offer']);

/**
 * The action of a key, also one that is not enabled: the key is the page's, and not the browser's. `single`: whether keys
 * without Ctrl are in use; `typing`: whether the key is typed into a field.
 */
export function actionOf(
  press: Press,
  actions: readonly Action[],
  { single, typing }: { readonly single: boolean; readonly typing: boolean },
): Action | undefined {
  const found = actions.find(
    ({ id, keys = [] }) =>
      !(typing && NOT_WHILE_TYPING.has(id)) &&
      keys.some((one) => matches(press, one) && (!isSingle(one) || (single && !typing))),
  );
  return press.repeat && found && ONCE.has(found.id) ? undefined : found;
}

/** Keys that the browser would take for its own. */
const BROWSERS: ReadonlySet<string> = new Set(['s', 'o', 'k', 'f']);

/** Whether a key may be one of an action, before it is known what can be done; `browsers`: and would be taken by the browser. */
function mayMean(press: Press, { single, typing }: { readonly single: boolean; readonly typing: boolean }) {
  const { key, ctrlKey, metaKey, altKey } = press;
  const ctrl = ctrlKey || metaKey;
  const may = key.length === 1 && !altKey && (ctrl || (single && !typing));
  return { may, browsers: may && (ctrl ? BROWSERS.has(key.toLowerCase()) : key === '/') };
}

/** Whether a key is kept for the list of commands, which was called for and is still to come. */
const isHeld = (shell: Shell, event: KeyboardEvent): boolean => shell.dialog === 'commands' && shell.held.take(event);

/** Runs the shortcuts of the whole page; a dialog has its own, and so has a form that is still to come. */
export const obeyKeys =
  (shell: Shell, typesInto = isTyping) =>
  (event: KeyboardEvent): void => {
    if (!shell.opening.prompt && isHeld(shell, event)) return event.preventDefault();
    if (shell.dialog !== undefined || shell.opening.prompt || event.defaultPrevented) return;
    if (shell.reading?.holdKey(event)) return;
    if (event.key === 'Escape') return shell.escape();
    const how = { single: shell.single, typing: typesInto(event.target) };
    const obey = (): void => {
      // What came before it, and waited as well, may have opened the list of commands.
      if (isHeld(shell, event)) return;
      const action = actionOf(event, shell.actions, how);
      if (!action) return;
      event.preventDefault();
      if (action.enabled) action.run();
      else if (action.needs !== undefined) shell.announcer.announce(action.needs);
    };
    if (shell.listing.part.module) return obey();
    const { may, browsers } = mayMean(event, how);
    if (browsers) event.preventDefault();
    if (may) void shell.listing.whenKnown(obey);
  };

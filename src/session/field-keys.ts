/** What does a key do in a field of the claim form that has a list below it? Only what was typed in full or walked to is chosen. */

export interface FieldKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
}

export interface FieldState {
  /** Whether the list is open. */
  readonly open: boolean;
  /** What is typed; undefined while the field shows what is chosen. */
  readonly typed: string | undefined;
  /** Whether the field shows anything while nothing is typed. */
  readonly shows: boolean;
  /** Whether a row was walked to, by arrow keys or a pointer: the first row is lit as soon as the list opens. */
  readonly walked: boolean;
  /** Whether that was by arrow keys: a pointer may only rest there. */
  readonly stepped: boolean;
  /** Whether the first of the rows makes something new, whether another one fits as well, and whether it alone is called as was typed. */
  readonly first: { readonly fresh: boolean; readonly unsure?: boolean; readonly whole?: boolean } | undefined;
  /** Whether Tab asks before it makes something new. */
  readonly asksTab: boolean;
}

const isTyped = ({ typed }: FieldState): boolean => !!typed?.trim();
/** Two fit equally well: neither is taken before one is chosen. */
const isUnsure = ({ walked, first }: Pick<FieldState, 'walked' | 'first'>): boolean =>
  !walked && first?.unsure === true;
/** No other name equals what was typed, and nothing of the name is missing: it is neither the beginning of one, nor shared. */
const isWhole = (field: FieldState): boolean =>
  field.open && isTyped(field) && field.first?.whole === true && !isUnsure(field);
/** Whether the row that is lit is what a key would take. */
export const isMeant = (field: FieldState): boolean => field.walked || (isTyped(field) && !isUnsure(field));

export interface FieldKeyAction {
  /** Whether the browser's own action is prevented; `alone`: the form does not get the event either. */
  readonly held?: boolean;
  readonly alone?: boolean;
  /** Said above the field in place of anything being taken: that several may be meant, or that this would be new. */
  readonly tells?: 'which' | 'new';
  /** What was shown before is not meant, since the letters that stay may mean several. */
  readonly unsure?: boolean;
  /** The row that is lit is chosen, or the first one, which was typed in full. */
  readonly chooses?: 'lit' | 'first';
  /** The claim is to be taken; `again`: and the next is begun. */
  readonly accepts?: { readonly again: boolean };
  /** The list closes; `letters`: and what is typed goes. */
  readonly closes?: { readonly letters: boolean };
}

/** `row`: whether there is one that Enter would take. */
export function fieldKey(event: FieldKey, field: FieldState, row: boolean): FieldKeyAction | undefined {
  const { key, shiftKey, ctrlKey, metaKey, repeat } = event;
  const { open, typed, walked, first } = field;
  const unsure = open && isUnsure(field);
  if (unsure && key === 'Enter') return { held: true, tells: 'which' };
  // The focus goes on, and what is typed next is not added to these letters; the question stays.
  if (unsure && key === 'Tab' && isTyped(field)) return { tells: 'which', unsure: true };
  if (key === 'Tab' && row) {
    // Back to the field before: only what can be nothing else is taken on the way.
    if (shiftKey) return field.stepped ? { chooses: 'lit' } : isWhole(field) ? { chooses: 'first' } : undefined;
    // They may be the half of a word: only Enter or a press makes something new of them.
    if (field.asksTab && !walked && first?.fresh) return { tells: 'new' };
    return isTyped(field) || field.stepped ? { held: true, chooses: 'lit' } : undefined;
  }
  if (key === 'Enter') {
    const command = ctrlKey || metaKey;
    // The key that saves also chooses, but only what was walked to, or typed in full: a half-typed word holds up the claim, which says so.
    const chooses = !command || (row && field.stepped) ? row && 'lit' : isWhole(field) && 'first';
    // A key that is held down answers nothing.
    const accepts = (command || !row) && !repeat ? { again: shiftKey && command } : undefined;
    return { held: true, ...(chooses && { chooses }), ...(accepts && { accepts }) };
  }
  // One thing at a time: the list, the letters, the claim.
  if (key === 'Escape' && (open || typed !== undefined))
    return { held: true, alone: true, closes: { letters: !open || field.shows } };
  return undefined;
}

/** What a step by arrow keys does: the first leads to the row that is lit already. */
export function fieldStep(
  key: string,
  open: boolean,
  meant: boolean,
  lit: boolean,
): { readonly walks: boolean; readonly stays: boolean } | undefined {
  if (!open || (key !== 'ArrowDown' && key !== 'ArrowUp')) return undefined;
  return { walks: !meant, stays: !meant && lit && key === 'ArrowDown' };
}

/**
 * What does a key do in the list beside a new word, of the kind of an actor or the family of a relation? `on`: to the next field; `back`: to
 * the word; `type`: the letter goes into the word. `asked`: whether the list was reached by its shortcut, so that letters choose in it; reached
 * by a pointer, letters are a name, or another relation, and change nothing silently.
 */
export function besideKey(
  { key, ctrlKey, metaKey, altKey }: Omit<FieldKey, 'shiftKey' | 'repeat'> & { readonly altKey: boolean },
  asked: boolean,
): 'on' | 'back' | 'type' | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Enter') return 'on';
  if (key === 'Escape') return 'back';
  return !asked && [...key].length === 1 && key !== ' ' ? 'type' : undefined;
}

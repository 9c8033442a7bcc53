/**
 * What does a key do in the claim form, which no field of it has taken? Ctrl+Enter in a field with a list is `field-keys.ts`', outside of the form
 * it is a command of the page (`view/actions/actions.ts`).
 */
import { familyOfDigit } from './family-keys.ts';

export interface ClaimKey {
  readonly key: string;
  /** Which key of the keyboard, whatever stands on it. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

export interface ClaimForm {
  /** Whether something is asked; `guessed`: about the family of a new relation type, which digits answer. */
  readonly asks: 'guessed' | 'other' | undefined;
  /** Whether the focus is where letters are typed. */
  readonly typing: boolean;
  /** How many families there are. */
  readonly families: number;
  /** Whether somebody is offered who perhaps says so. */
  readonly offers: boolean;
}

export type ClaimKeyDeed =
  /** What is asked is asked no more. */
  | { readonly kind: 'drop-question' }
  /** Away from the form, which keeps what was said in it. */
  | { readonly kind: 'leave' }
  /** The claim is to be taken; `again`: and the next is begun. */
  | { readonly kind: 'accept'; readonly again: boolean }
  /** The family at this place is the one. */
  | { readonly kind: 'family'; readonly at: number }
  | { readonly kind: 'swap' }
  /** To the kind of somebody new, or the family of a new relation. */
  | { readonly kind: 'to-new' }
  | { readonly kind: 'take-offered' }
  /** Nothing is done, also not by the browser. */
  | { readonly kind: 'nothing' };

/** `alone`: the page does not hear of the key. */
export interface ClaimKeyAnswer {
  readonly deed: ClaimKeyDeed;
  readonly alone: boolean;
}

const NOTHING: ClaimKeyDeed = { kind: 'nothing' };
const done = (deed: ClaimKeyDeed, alone = false): ClaimKeyAnswer => ({ deed, alone });

export function claimKey(event: ClaimKey, { asks, typing, families, offers }: ClaimForm): ClaimKeyAnswer | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey, repeat } = event;
  if (key === 'Escape') return done({ kind: asks ? 'drop-question' : 'leave' }, true);
  // The same keys again are no answer to a question: whoever presses them twice has not read it. A key that is held down answers nothing.
  if (key === 'Enter' && (ctrlKey || metaKey)) return done(repeat ? NOTHING : { kind: 'accept', again: shiftKey });
  // A bare key where nothing is typed.
  if (!typing && !ctrlKey && !metaKey && !altKey) {
    const at = asks === 'guessed' ? familyOfDigit(key, families) : undefined;
    if (at !== undefined) return done(repeat ? NOTHING : { kind: 'family', at });
    if (asks === 'guessed' && /^[1-9]$/u.test(key)) return done(NOTHING);
    // Whoever types on is in the claim: it is no shortcut of the page, which would leave it or lay something over it.
    if ([...key].length === 1 && key !== ' ') return done(NOTHING, true);
  }
  if (!altKey) return undefined;
  if (code === 'KeyX') return done({ kind: 'swap' });
  if (code === 'KeyK') return done({ kind: 'to-new' });
  if (code === 'KeyP' && offers) return done({ kind: 'take-offered' });
  return undefined;
}

/** The keys that the form alone knows, as they are shown to people. */
export const CLAIM_KEYS = {
  accept: 'Ctrl+Enter',
  again: 'Ctrl+Shift+Enter',
  swap: 'Alt+X',
  toNew: 'Alt+K',
  takeOffered: 'Alt+P',
} as const;

/**
 * What does a key do in the claim form, which no field of it has taken? Ctrl+Enter in a field with a list is `field-keys.ts`', outside of the form
 * it is a command of the page (`view/actions/actions.ts`).
 */
import { familyOfDigit } from './family-keys.ts';

export interface ClaimKey {
  readonly key: string;
  /** The physical key, whatever its letter. */
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
  /** Whether a likely source is offered. */
  readonly offers: boolean;
}

export type ClaimKeyAction =
  /** What is asked is asked no more. */
  | { readonly kind: 'drop-question' }
  /** Away from the form, which keeps what was typed in it. */
  | { readonly kind: 'leave' }
  /** The claim is to be taken; `again`: and the next is begun. */
  | { readonly kind: 'accept'; readonly again: boolean }
  /** The family at this place is the one. */
  | { readonly kind: 'family'; readonly at: number }
  | { readonly kind: 'swap' }
  /** To the kind of a new actor, or the family of a new relation. */
  | { readonly kind: 'to-new' }
  | { readonly kind: 'take-offered' }
  /** Nothing is done, also not by the browser. */
  | { readonly kind: 'nothing' };

/** `alone`: the page does not hear of the key. */
export interface ClaimKeyAnswer {
  readonly action: ClaimKeyAction;
  readonly alone: boolean;
}

const NOTHING: ClaimKeyAction = { kind: 'nothing' };
const done = (action: ClaimKeyAction, alone = false): ClaimKeyAnswer => ({ action, alone });

export function claimKey(event: ClaimKey, { asks, typing, families, offers }: ClaimForm): ClaimKeyAnswer | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey, repeat } = event;
  if (key === 'Escape') return done({ kind: asks ? 'drop-question' : 'leave' }, true);
  // A repeated key press is no answer to a question: the user has not read it yet. A key that is held down answers nothing.
  if (key === 'Enter' && (ctrlKey || metaKey)) return done(repeat ? NOTHING : { kind: 'accept', again: shiftKey });
  // A bare key where nothing is typed.
  if (!typing && !ctrlKey && !metaKey && !altKey) {
    const at = asks === 'guessed' ? familyOfDigit(key, families) : undefined;
    if (at !== undefined) return done(repeat ? NOTHING : { kind: 'family', at });
    if (asks === 'guessed' && /^[1-9]$/u.test(key)) return done(NOTHING);
    // Typed letters belong to the claim: they are no shortcut of the page, which would leave it or open something over it.
    if ([...key].length === 1 && key !== ' ') return done(NOTHING, true);
  }
  if (!altKey) return undefined;
  if (code === 'KeyX') return done({ kind: 'swap' });
  if (code === 'KeyK') return done({ kind: 'to-new' });
  if (code === 'KeyP' && offers) return done({ kind: 'take-offered' });
  return undefined;
}

/** The keys that only the form knows, as they are shown to users. */
export const CLAIM_KEYS = {
  accept: 'Ctrl+Enter',
  again: 'Ctrl+Shift+Enter',
  swap: 'Alt+X',
  toNew: 'Alt+K',
  takeOffered: 'Alt+P',
} as const;

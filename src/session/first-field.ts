/** Where do the keys go when a claim is begun, or the form is come back to? */
import type { Letters } from './draft.ts';

const FIELDS = ['subject', 'relation', 'object'] as const;
export type LineField = (typeof FIELDS)[number];

/**
 * To a field that is half typed, or else always to the first, whatever was proposed: whoever types blind types who, what, whom, and must not
 * end up in another field because a word of the text was understood. Whoever takes what is proposed loses nothing by it: Enter takes the
 * whole claim from any field, and leads to what is missing.
 */
export const firstField = (letters: Letters): LineField =>
  FIELDS.find((field) => letters[field] !== undefined) ?? 'subject';

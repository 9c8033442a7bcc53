/** Which field gets the focus when a claim is begun, or the user comes back to the form? */
import type { Letters } from './draft.ts';

const FIELDS = ['subject', 'relation', 'object'] as const;
export type LineField = (typeof FIELDS)[number];

/**
 * A field that is half typed, or else always the first, whatever was proposed: a user who types without looking types who, what, whom, and must
 * not end up in another field because a word of the text was understood. A user who takes the proposals loses nothing by it: Enter takes
 * the whole claim from any field, and leads to what is missing. Where the user has said both ends, as by drawing a line, it is what lies
 * between them.
 */
export const firstField = (letters: Letters, own: Said = {}): LineField =>
  FIELDS.find((field) => letters[field] !== undefined) ??
  (own.subject && own.object && !own.relation ? 'relation' : 'subject');

type Said = Partial<Readonly<Record<LineField, unknown>>>;

/**
 * Which field gets the focus after something was chosen in one? Always the next, even if it is filled: a user who types without looking relies
 * on it. From the last, back to what is missing; none with all three: then focus moves to what is done with them.
 */
export function nextField(from: LineField, content: Said): LineField | undefined {
  return FIELDS[FIELDS.indexOf(from) + 1] ?? FIELDS.find((field) => field !== from && !content[field]);
}

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

type Said = Partial<Readonly<Record<LineField, unknown>>>;

/**
 * Where do the keys go from a field in which something was chosen? To the next one, always, whatever stands in it: whoever types does not
 * look. From the last, back to what is missing; nowhere with all three: then something is done with them.
 */
export function nextField(from: LineField, content: Said): LineField | undefined {
  return FIELDS[FIELDS.indexOf(from) + 1] ?? FIELDS.find((field) => field !== from && !content[field]);
}

/** Where does the focus go when a claim is begun, or the user comes back to the form? */
import type { Draft, Letters } from './draft.ts';

const FIELDS = ['subject', 'relation', 'object'] as const;
export type LineField = (typeof FIELDS)[number];

type Said = Partial<Readonly<Record<LineField, unknown>>>;

/**
 * A field that is half typed, or else the first gap: what was proposed is read, and what is missing is typed. Undefined where nothing is
 * missing: then one key adds the claim.
 */
export const firstField = (letters: Letters, content: Said): LineField | undefined =>
  FIELDS.find((field) => letters[field] !== undefined) ?? FIELDS.find((field) => !content[field]);

/**
 * The same for a whole form: a user who opens a claim that is there, or one like it, comes to change its words; and without any words quoted,
 * there is nothing to add yet.
 */
export const startOfForm = (
  letters: Letters,
  content: Said,
  draft: Pick<Draft, 'from' | 'evidence'> | undefined,
): LineField | undefined =>
  firstField(letters, content) ?? (draft?.from || !draft?.evidence.length ? 'subject' : undefined);

/**
 * Which field gets the focus after something was chosen in one? Always the next, even if it is filled: a user who types without looking relies
 * on it. From the last, back to what is missing; none with all three: then focus moves to what is done with them.
 */
export function nextField(from: LineField, content: Said): LineField | undefined {
  return FIELDS[FIELDS.indexOf(from) + 1] ?? FIELDS.find((field) => field !== from && !content[field]);
}

/**
 * The same where it was chosen by a pointer, in a list that the user was looking at: the nearest field that is still empty, the ones after it
 * first. None where nothing is: what was proposed can be read where it stands.
 */
export function openField(from: LineField, content: Said): LineField | undefined {
  const at = FIELDS.indexOf(from);
  return [...FIELDS.slice(at + 1), ...FIELDS.slice(0, at)].find((field) => !content[field]);
}

/**
 * The same after a relation was chosen that turns both ends: the one that is missing, or else the one that was only proposed, since whoever was
 * chosen stands where the other was. `proposed`: whether an end is.
 */
export function fieldAfterTurn(content: Said, proposed: (end: 'subject' | 'object') => boolean): LineField | undefined {
  if (!content.subject) return 'subject';
  if (!content.object) return 'object';
  return proposed('subject') && !proposed('object') ? 'subject' : nextField('relation', content);
}

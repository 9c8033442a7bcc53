/** Which words of a sentence do keys choose? Arrows go from word to word, with Shift over several, with Ctrl on to a further piece. */

/** Words of one sentence, from the one at `from` to the one at `to`, by index; `to` is where the cursor is. */
export interface WordCursor {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** A further piece that is still on its way to its place. */
  readonly further: boolean;
}

/** The part of a keyboard event that counts. */
export interface CursorKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** How many words that way; infinite for the end of the sentence, undefined for a key that is none of these. */
function stepsOf({ key, shiftKey }: CursorKey, rtl: boolean): number | undefined {
  const by = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, Home: -Infinity, End: Infinity }[key];
  // Without Shift, Home and End lead to other sentences.
  return by === undefined || (!Number.isFinite(by) && !shiftKey) ? undefined : by;
}

/** Whether a key chooses words, in a text that runs from right to left or not. */
export const choosesWords = (key: CursorKey, rtl: boolean): boolean => !key.altKey && stepsOf(key, rtl) !== undefined;

/** Where a key leads: what is chosen then, and whether it comes beside what was chosen before, in its place, or makes it longer. */
export interface WordStep {
  readonly cursor: WordCursor;
  readonly piece: 'further' | 'same' | 'new';
}

/**
 * @param known where the cursor is among words that are chosen; undefined while none are, or those of another sentence
 * @param sentence the sentence that the cursor is on, 0-based
 * @param count how many words it has
 */
export function wordStep(
  key: CursorKey,
  known: WordCursor | undefined,
  sentence: number,
  count: number,
  rtl: boolean,
): WordStep | undefined {
  const by = choosesWords(key, rtl) ? stepsOf(key, rtl) : undefined;
  const last = count - 1;
  if (by === undefined || last < 0) return undefined;
  const ctrl = key.ctrlKey || key.metaKey;
  const far = ctrl && key.shiftKey;
  const wanted = known ? known.to + (far ? by * Infinity : by) : by > 0 ? 0 : last;
  const to = Math.max(0, Math.min(last, wanted));
  if (ctrl && !key.shiftKey && known)
    return { cursor: { sentence, from: to, to, further: true }, piece: known.further ? 'same' : 'further' };
  if (key.shiftKey && known) return { cursor: { ...known, to, further: false }, piece: 'same' };
  const all = key.shiftKey && !Number.isFinite(by);
  return { cursor: { sentence, from: all ? last - to : to, to, further: false }, piece: 'new' };
}

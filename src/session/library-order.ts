/** What was changed last? By counting, not by the clock, which may have been set ahead or back meanwhile. */
import type { StoredSummary } from './ports.ts';

/** Cards from before there was a count are older than all that have one; among them the clock decides. */
export const lastChangedFirst = (a: StoredSummary, b: StoredSummary): number =>
  (b.order ?? 0) - (a.order ?? 0) || (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0);

/** The count of the next write, by any tab. */
export const nextOrder = (cards: readonly StoredSummary[]): number =>
  1 + cards.reduce((most, { order = 0 }) => (Number.isSafeInteger(order) ? Math.max(most, order) : most), 0);

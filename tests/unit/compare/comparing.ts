/** The whole way of a comparison in one call, as the session goes it. */
import { align, type Item } from '../../../src/compare/align.ts';
import { match, UNDECIDED, type Decisions } from '../../../src/compare/match.ts';
import { sideBySide, translate } from '../../../src/compare/translate.ts';
import { unreadClaims } from '../../../src/compare/unread-claims.ts';
import type { Unread } from '../../../src/dossier/reading.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier } from '../../../src/evidence/check.ts';

export function compared(
  mine: Dossier,
  other: Dossier,
  decisions: Decisions = UNDECIDED,
  unread: readonly Unread[] = [],
) {
  const matching = match(mine, other);
  const theirs = translate(mine, other, matching, decisions);
  const both = sideBySide(mine, theirs);
  const checks = checkDossier(both);
  const items = align(both, checks, theirs.claimOf, theirs.shared, unreadClaims(mine, theirs, unread));
  return { matching, theirs, both, checks, items };
}

/** The items in which something differs, by my claim. */
export const differing = (items: readonly Item[], difference: Item['differences'][number]): string[] =>
  items.flatMap((item) => (item.mine && item.differences.includes(difference) ? [item.mine.id] : [])).sort();

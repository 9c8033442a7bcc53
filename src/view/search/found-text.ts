/** What is announced of everything that was found? */
import { GROUPS, type Found } from '../../search/search.ts';
import { listOf, type Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';

const COUNTS = {
  actors: m.count_actors,
  lines: m.count_relations,
  types: m.search_count_types,
  kinds: m.search_count_kinds,
  claims: m.search_count_quotes,
  sentences: m.search_count_sentences,
};

/** That it is not just what was asked for; empty where it is. */
export const loosenessText = (found: Found | undefined): string =>
  found?.by === 'near' ? m.search_near() : found?.by === 'some' ? m.search_some() : '';

export function foundText(found: Found | undefined, query: string, locale: Locale): string {
  if (!found) return '';
  const parts = GROUPS.flatMap((group) => {
    const { total: count } = found[group];
    return count > 0 ? COUNTS[group]({ count }) : [];
  });
  if (parts.length === 0) return m.search_nothing({ query: query.trim().slice(0, 60) });
  const counts = m.search_found({ what: listOf(parts, locale) });
  return found.by === 'words' ? counts : `${loosenessText(found)} ${counts}`;
}

/** Which proposals pass the filter, how many are there of each sort, and which one comes next? */
import type { QuoteState } from '../../evidence/locate.ts';
import type { Item, Outcome } from './item.ts';

export type ReviewFilter = 'all' | 'open' | QuoteState | 'accepted' | 'rejected';

export function passes({ outcome, state }: Pick<Item, 'outcome' | 'state'>, filter: ReviewFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'open' || filter === 'accepted' || filter === 'rejected') return outcome === filter;
  return outcome === 'open' && state === filter;
}

export type Counts = Readonly<Record<QuoteState | Outcome | 'all', number>>;

export function countsOf(items: readonly Pick<Item, 'outcome' | 'state'>[]): Counts {
  const counts = { verbatim: 0, moved: 0, ambiguous: 0, missing: 0, open: 0, accepted: 0, rejected: 0 };
  for (const { state, outcome } of items) {
    counts[state]++;
    counts[outcome]++;
  }
  return { ...counts, all: items.length };
}

/** The next open one after the one that is looked at, or the first of those before it. */
export function nextAfter(
  decided: readonly string[],
  items: readonly Pick<Item, 'key' | 'outcome' | 'state'>[],
  looked: string | undefined,
  filter: ReviewFilter,
): string | undefined {
  type One = (typeof items)[number];
  const gone = new Set(decided);
  const at = items.findIndex(({ key }) => key === looked);
  const open = ({ key, outcome }: One): boolean => outcome === 'open' && !gone.has(key);
  const wanted = filter === 'accepted' || filter === 'rejected' || filter === 'all' ? 'open' : filter;
  const fits = (item: One): boolean => open(item) && passes(item, wanted);
  const next = items.slice(at + 1).find(fits) ?? items.slice(0, at + 1).find(fits) ?? items.find(open);
  return next?.key ?? looked;
}

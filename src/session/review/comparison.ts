/** How do the proposals relate to one another and to the dossier: contradictory, repeated, or free to be accepted together? */
import type { Claim, Modality, Polarity } from '../../dossier/schema.ts';
import type { Item } from './item.ts';
import { foldName, idOf } from './names.ts';
import { overlapping, pairOf, placesOf, put, restsOn } from './same-words.ts';

/** With what each is at odds: what is in the dossier weighs more than what is only proposed. */
export function compared(items: readonly Item[], said: ReadonlyMap<string, readonly Claim[]>): readonly Item[] {
  const open = new Map<string, Item[]>();
  for (const item of items) if (item.outcome === 'open') for (const place of item.facts.places) put(open, place, item);
  return items.map((item) => {
    if (item.outcome !== 'open') return item;
    const { modality, polarity } = item.claim;
    const { placements, places } = item.facts;
    const odd = (other: { readonly modality: Modality; readonly polarity: Polarity }): boolean =>
      other.modality !== modality || other.polarity !== polarity;
    const [a, r, b] = [item.subject, item.relation, item.object].map(idOf);
    const same = a === undefined || r === undefined || b === undefined ? [] : (said.get(pairOf(a, r, b)) ?? []);
    const there = same.find((claim) => odd(claim) && restsOn(claim, placements));
    if (there) return { ...item, differs: { claim: there.id, modality: there.modality, polarity: there.polarity } };
    const beside = (one: Item): boolean =>
      odd(one.claim) && one.key !== item.key && overlapping(one.facts.placements, placements);
    const other = places.map((place) => open.get(place)?.find(beside)).find((one) => one !== undefined)?.claim;
    if (!other) return item;
    return { ...item, differs: { claim: undefined, modality: other.modality, polarity: other.polarity } };
  });
}

/** Whether a proposal may be taken together with others, without a look of its own. */
const mayJoin = ({ outcome, state, blocker, duplicate, self, differs }: Item): boolean =>
  outcome === 'open' && state === 'verbatim' && !blocker && !duplicate && !self && !differs;

/** Those that say the same as an earlier one, on the same words. */
export function saidTwice(items: readonly Item[]): ReadonlySet<string> {
  const first = new Map<string, Item[]>();
  const twice = new Set<string>();
  for (const item of items.filter(mayJoin)) {
    const { pair, placements } = item.facts;
    const said = placesOf(placements, `${pair} ${item.claim.modality} ${item.claim.polarity}`);
    if (said.some((place) => first.get(place)?.some((other) => overlapping(other.facts.placements, placements))))
      twice.add(item.key);
    else for (const place of said) put(first, place, item);
  }
  return twice;
}

export type Group = 'all' | 'relation' | 'actors' | 'modality';

/**
 * Those of a group that may be accepted without a further look: verbatim, all actors known or decided, not there already, and without
 * contradiction.
 */
export function groupOf(items: readonly Item[], item: Item, group: Group, twice: ReadonlySet<string>): readonly Item[] {
  const same = (other: Item): boolean => {
    if (group === 'relation') return foldName(other.claim.relation) === foldName(item.claim.relation);
    if (group === 'modality') return other.claim.modality === item.claim.modality;
    if (group === 'all') return true;
    const own = new Set([item.claim.subject, item.claim.object].map(foldName));
    return own.has(foldName(other.claim.subject)) && own.has(foldName(other.claim.object));
  };
  return items.filter((other) => mayJoin(other) && same(other) && !twice.has(other.key));
}

/** Why verbatim proposals are not taken together with others, and how many of each. */
export interface BulkSummary {
  readonly all: number;
  readonly ready: number;
  readonly there: number;
  readonly waiting: number;
  readonly self: number;
  readonly differs: number;
  readonly twice: number;
}

/** What becomes of the verbatim ones when all are taken at once. */
export function bulkSummaryOf(items: readonly Item[], twice: ReadonlySet<string>): BulkSummary {
  const verbatim = items.filter(({ outcome, state }) => outcome === 'open' && state === 'verbatim');
  const held = { all: verbatim.length, ready: 0, there: 0, waiting: 0, self: 0, differs: 0, twice: 0 };
  for (const item of verbatim) {
    if (item.duplicate) held.there++;
    else if (item.blocker) held.waiting++;
    else if (item.self) held.self++;
    else if (item.differs) held.differs++;
    else if (twice.has(item.key)) held.twice++;
    else held.ready++;
  }
  return held;
}

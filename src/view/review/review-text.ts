/** How is it said which proposals there are, what hinders one, and why not all are taken at once? */
import type { BulkSummary, Group } from '../../session/review/comparison.ts';
import { hindranceOf, type Hindrance, type Item } from '../../session/review/item.ts';
import type { ReviewFilter } from '../../session/review/walk.ts';
import { m } from '../../words/messages/messages.js';
import { stateText } from '../controls/state-text.ts';

const HELD = [
  ['there', m.proposals_held_there],
  ['waiting', m.proposals_held_waiting],
  ['self', m.proposals_held_self],
  ['differs', m.proposals_held_differs],
  ['twice', m.proposals_held_twice],
] as const;

/** Why not every verbatim one can be taken at once; empty where nothing is held back. */
export function heldText(counts: BulkSummary): string {
  const parts = HELD.flatMap(([why, text]) => (counts[why] ? [text({ count: counts[why] })] : []));
  return parts.length ? `${m.proposals_held({ ready: counts.ready, all: counts.all })}: ${parts.join(', ')}.` : '';
}

export function sieveText(sieve: ReviewFilter): string {
  if (sieve === 'open') return m.proposals_sieve_open();
  if (sieve === 'all') return m.proposals_sieve_all();
  if (sieve === 'accepted') return m.proposals_sieve_accepted();
  if (sieve === 'rejected') return m.proposals_sieve_rejected();
  return stateText(sieve).name;
}

const HINDRANCE: Readonly<Record<Hindrance, (item: Item) => string>> = {
  subject: ({ claim }) => m.proposals_hinders_subject({ name: claim.subject }),
  relation: ({ claim }) => m.proposals_hinders_relation({ name: claim.relation }),
  object: ({ claim }) => m.proposals_hinders_subject({ name: claim.object }),
  'left-out': () => m.proposals_hinders_left_out(),
  quote: () => m.proposals_hinders_quote(),
  choose: () => m.proposals_hinders_choose(),
};

/** What has to be done before it can be taken; empty where nothing has to. */
export function hindranceText(item: Item): string {
  const hindrance = hindranceOf(item);
  return hindrance ? HINDRANCE[hindrance](item) : '';
}

/** What became of a proposal, or in what state it is and whether a name of it waits to be decided: for its row in the list. */
export function itemStateText({ outcome, state, blocker }: Pick<Item, 'outcome' | 'state' | 'blocker'>): string {
  if (outcome !== 'open') return sieveText(outcome);
  const waits = blocker === 'subject' || blocker === 'relation' || blocker === 'object';
  return waits ? `${stateText(state).name} · ${m.proposals_step_names()}` : stateText(state).name;
}

const GROUP: Readonly<Record<Group, (given: { count: number }) => string>> = {
  relation: m.proposals_group_relation,
  actors: m.proposals_group_actors,
  modality: m.proposals_group_modality,
  all: m.proposals_group_all,
};

export const groupText = (group: Group, count: number): string => GROUP[group]({ count });

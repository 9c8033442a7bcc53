/** How is it said which proposals there are, what hinders one, and why not all are taken at once? */
import type { BulkSummary, Group } from '../../session/review/comparison.ts';
import { requirementOf, type Requirement, type Item } from '../../session/review/item.ts';
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

export function filterText(filter: ReviewFilter): string {
  if (filter === 'open') return m.proposals_filter_open();
  if (filter === 'all') return m.proposals_filter_all();
  if (filter === 'accepted') return m.proposals_filter_accepted();
  if (filter === 'rejected') return m.proposals_filter_rejected();
  return stateText(filter).name;
}

const REQUIREMENT_TEXT: Readonly<Record<Requirement, (item: Item) => string>> = {
  subject: ({ claim }) => m.proposals_hinders_subject({ name: claim.subject }),
  relation: ({ claim }) => m.proposals_hinders_relation({ name: claim.relation }),
  object: ({ claim }) => m.proposals_hinders_subject({ name: claim.object }),
  'left-out': () => m.proposals_hinders_left_out(),
  quote: () => m.proposals_hinders_quote(),
  choose: () => m.proposals_hinders_choose(),
};

/** What has to be done before it can be taken; empty where nothing has to. */
export function requirementText(item: Item): string {
  const requirement = requirementOf(item);
  return requirement ? REQUIREMENT_TEXT[requirement](item) : '';
}

/** What became of a proposal, or in what state it is and whether a name of it waits to be decided: for its row in the list. */
export function itemStateText({ outcome, state, blocker }: Pick<Item, 'outcome' | 'state' | 'blocker'>): string {
  if (outcome !== 'open') return filterText(outcome);
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

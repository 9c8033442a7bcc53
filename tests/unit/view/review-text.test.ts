/** Is it said what hinders a proposal, what state it is in, and why not all are taken at once? */
import { expect, it } from 'vitest';
import {
  groupText,
  heldText,
  requirementText,
  itemStateText,
  filterText,
} from '../../../src/view/review/review-text.ts';
import type { NameChoice } from '../../../src/session/review/stored-queue.ts';
import { m } from '../../../src/words/messages/messages.js';
import { claimOf, item, worldOf, type Given, type Put } from '../session/review/small-world.ts';

const quote = (text: string) => ({ quotes: [{ parts: [{ text }] }] });
const nobody: NameChoice = { to: 'nobody' };

it.each<[Put, Given, string]>([
  [{ claim: { subject: 'Ulf' } }, {}, m.proposals_hinders_subject({ name: 'Ulf' })],
  [{ claim: { relation: 'sues' } }, {}, m.proposals_hinders_relation({ name: 'sues' })],
  [{ claim: { object: 'Ina' } }, {}, m.proposals_hinders_subject({ name: 'Ina' })],
  [{ claim: { object: 'Ulf' } }, { names: { ulf: nobody } }, m.proposals_hinders_left_out()],
  [{ claim: quote('buys the port') }, {}, m.proposals_hinders_quote()],
  [{ claim: quote('Mara Okello') }, {}, m.proposals_hinders_choose()],
  [{}, {}, ''],
  [{}, { claims: [claimOf('c')] }, ''],
])('%# it is told what has to be done first, and nothing where nothing has', (put, given, text) => {
  expect(requirementText(item(put, worldOf(given)))).toBe(text);
});

it('says in a row what state its quotes are in, whether a name waits, or what became of it', () => {
  expect(itemStateText(item())).toBe(m.state_verbatim());
  expect(itemStateText(item({ claim: { relation: 'sues' } }))).toBe(
    `${m.state_verbatim()} · ${m.proposals_step_names()}`,
  );
  expect(itemStateText(item({ claim: quote('Mara Okello') }))).toBe(m.state_ambiguous());
  expect(itemStateText(item({ decision: { kind: 'rejected' }, claim: { relation: 'sues' } }))).toBe(
    m.proposals_filter_rejected(),
  );
});

it('names every sieve otherwise', () => {
  const all = ['open', 'verbatim', 'moved', 'ambiguous', 'missing', 'accepted', 'rejected', 'all'] as const;
  expect(new Set(all.map(filterText)).size).toBe(all.length);
});

it('says why not all verbatim ones are taken at once, reason by reason, and nothing where all are', () => {
  const none = { all: 3, ready: 3, there: 0, waiting: 0, self: 0, differs: 0, twice: 0 };
  expect(heldText(none)).toBe('');
  expect(heldText({ ...none, all: 6, there: 2, twice: 1 })).toBe(
    `${m.proposals_held({ ready: 3, all: 6 })}: ${m.proposals_held_there({ count: 2 })}, ${m.proposals_held_twice({ count: 1 })}.`,
  );
});

it('offers each group with its number', () => {
  expect(groupText('relation', 4)).toBe(m.proposals_group_relation({ count: 4 }));
  expect(groupText('all', 4)).toBe(m.proposals_group_all({ count: 4 }));
});

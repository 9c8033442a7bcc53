/** Is what was asked for in a figure remembered for its dossier, and for no other; and set out as a house style says? */
import { expect, it } from 'vitest';
import { choicesLeft, freshChoices, type Proposed } from '../../../src/session/figure-choices.svelte.ts';

const THERE = { chosen: true, visible: true };
const PROPOSED: Proposed = { picked: new Set(['ann']), speakers: true, images: false, noteLanguage: 'both' };

it('begins as the session proposes', () => {
  const { picked, speakers, images, noteLanguage, what, format, own } = freshChoices({}, 'strait', PROPOSED);
  expect({ picked, speakers, images, noteLanguage }).toEqual(PROPOSED);
  expect({ what, format, title: own.title }).toEqual({ what: 'whole', format: 'sheet', title: '' });
});

it('remembers the last figure of a dossier in one session, until another dossier has one', () => {
  const [here, elsewhere] = [{}, {}];
  const choices = freshChoices(here, 'strait', PROPOSED);
  choices.own = { ...choices.own, title: 'One' };
  expect(choicesLeft(here, 'strait', THERE)?.own.title).toBe('One');
  expect(choicesLeft(here, 'other', THERE)).toBeUndefined();
  expect(choicesLeft(elsewhere, 'strait', THERE)).toBeUndefined();
  freshChoices(here, 'other', PROPOSED);
  expect(choicesLeft(here, 'strait', THERE)).toBeUndefined();
});

it('begins again as proposed, with nothing of what was asked for', () => {
  const here = {};
  Object.assign(freshChoices(here, 'strait', PROPOSED), { relations: 'on', notes: 'none', date: '2024' });
  const { relations, notes, date } = freshChoices(here, 'strait', PROPOSED);
  expect({ relations, notes, date }).toEqual({ relations: undefined, notes: undefined, date: '' });
  expect(choicesLeft(here, 'strait', THERE)?.date).toBe('');
});

it('is set out as a style says, and says the same to a style; what a style leaves out stays', () => {
  const choices = freshChoices({}, 'strait', PROPOSED);
  choices.setOutAs({ format: 'square', legend: false, notes: 'none', relations: 'off' });
  expect(choices.setOut('none')).toEqual({
    ...{ format: 'square', width: 'normal', look: 'light', legend: false, speakers: true, images: false },
    ...{ notes: 'none', noteLanguage: 'both', lettering: 'text', relations: 'off' },
  });
  choices.setOutAs({});
  expect(choices.setOut('none').format).toBe('square');
  expect(freshChoices({}, 'strait', PROPOSED).setOut('here')).not.toHaveProperty('relations');
});

it('is of the whole where what it was of is gone', () => {
  const here = {};
  const choices = freshChoices(here, 'strait', PROPOSED);
  for (const what of ['chosen', 'visible'] as const) {
    choices.what = what;
    expect(choicesLeft(here, 'strait', THERE)?.what).toBe(what);
    expect(choicesLeft(here, 'strait', { ...THERE, [what]: false })?.what).toBe('whole');
  }
});

it('knows words that were written when the figure had other lines; a credit holds for any', () => {
  const choices = freshChoices({}, 'strait', PROPOSED);
  const [two, other] = [new Set(['a', 'b']), new Set(['a', 'c'])];
  expect(choices.isWrittenForOthers(two)).toBe(false);
  choices.write({ ...choices.own, credit: 'The desk' }, two);
  expect(choices.isWrittenForOthers(other)).toBe(false);
  choices.write({ ...choices.own, title: 'Two lines' }, two);
  expect([new Set(['b', 'a']), other, new Set(['a'])].map((lines) => choices.isWrittenForOthers(lines))).toEqual([
    false,
    true,
    true,
  ]);
  choices.write(choices.own, other);
  expect(choices.isWrittenForOthers(other)).toBe(false);
  choices.write({ ...choices.own, title: ' ' }, two);
  expect(choices.isWrittenForOthers(other)).toBe(false);
});

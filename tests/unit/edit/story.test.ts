/** Do steps of a story come, change, move and go, and does nothing change where nothing is to? */
import { describe, expect, it } from 'vitest';
import { addStep, moveStep, removeStep, showInStep, tellStep } from '../../../src/edit/story.ts';
import { soundDossier } from '../dossier/sample.ts';

const none = soundDossier({});
const three = ['One', 'Two', 'Three'].reduce((now, title) => addStep(now, 'en', title, `show=${title}`), none);
const ids = ({ story = [] }: typeof none): string[] => story.map(({ id }) => id);

describe('the steps of a story', () => {
  it('come at the end, each with an id of its own', () => {
    expect(three.story?.[0]).toEqual({ id: 'one', title: { en: 'One' }, view: 'show=One' });
    expect(ids(addStep(three, 'id', 'One', ''))).toEqual(['one', 'two', 'three', 'one-2']);
  });

  it('are told in each language, and without words there is no text', () => {
    const told = tellStep(tellStep(three, 'two', 'text', 'id', ' Lalu '), 'two', 'title', 'en', 'Then');
    expect(told.story?.[1]).toMatchObject({ title: { en: 'Then' }, text: { id: 'Lalu' } });
    expect(tellStep(told, 'two', 'text', 'id', ' ').story?.[1]).not.toHaveProperty('text');
    expect(tellStep(told, 'two', 'text', 'id', 'Lalu')).toBe(told);
    expect(tellStep(told, 'nobody', 'text', 'id', 'Lalu')).toBe(told);
  });

  it('move to a place, as far as there is one', () => {
    expect(ids(moveStep(three, 'one', 2))).toEqual(['two', 'three', 'one']);
    expect(ids(moveStep(three, 'three', -5))).toEqual(['three', 'one', 'two']);
    expect(moveStep(three, 'one', -1)).toBe(three);
    expect(moveStep(three, 'nobody', 1)).toBe(three);
  });

  it('show another view, and go; without steps there is no story', () => {
    expect(showInStep(three, 'one', 'view=table').story?.[0]?.view).toBe('view=table');
    expect(showInStep(three, 'one', 'show=One')).toBe(three);
    expect(ids(removeStep(three, 'two'))).toEqual(['one', 'three']);
    expect(ids(three).reduce(removeStep, three)).not.toHaveProperty('story');
    expect(removeStep(none, 'one')).toBe(none);
  });
});

/** Are slips of the fingers counted as people make them? */
import { describe, expect, it } from 'vitest';
import { editsBetween, NearWords } from '../../../src/search/near-words.ts';

describe('edits between two words', () => {
  it.each([
    ['the same', 'putin', 'putin', 0],
    ['a letter too many', 'puttin', 'putin', 1],
    ['a letter too few', 'ptin', 'putin', 1],
    ['a wrong letter', 'pitin', 'putin', 1],
    ['two neighbours swapped', 'ptuin', 'putin', 1],
    ['two slips', 'pttuin', 'putin', 2],
    ['more than are counted', 'stalin', 'putin', 3],
    ['a longer word', 'put', 'putin', 2],
  ])('%s', (_, typed, word, edits) => {
    expect(editsBetween(typed, word, 2, false)).toBe(edits);
  });

  it('leave the rest of the word uncounted while it is being typed', () => {
    expect(editsBetween('vldi', 'vladimir', 1, true)).toBe(1);
    expect(editsBetween('vldi', 'vladimir', 1, false)).toBe(2);
    expect(editsBetween('zelenks', 'zelenskyy', 1, true)).toBe(1);
  });
});

describe('near words', () => {
  const words = new NearWords();
  for (const word of ['putin', 'martin', 'gaza', 'gazi', 'r2d2', 'vladimir']) words.add(word);

  it('are the nearest ones only', () => {
    expect(words.near('puttin', 1, false)).toEqual(['putin']);
    expect(words.near('gazo', 1, false).sort()).toEqual(['gaza', 'gazi']);
  });

  it('are none where nothing is forgiven, none with digits, and not the word itself', () => {
    expect(words.near('puttin', 0, true)).toEqual([]);
    expect(words.near('r2d3', 1, false)).toEqual([]);
    expect(words.near('putin', 1, false)).toEqual([]);
  });

  it('are asked of very long words without harm', () => {
    expect(words.near('a'.repeat(200), 2, true)).toEqual([]);
  });
});

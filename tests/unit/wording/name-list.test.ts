/** Are several named in good grammar, and are long lists cut? */
import { describe, expect, it } from 'vitest';
import { connectedSentence } from '../../../src/wording/connected-sentence.ts';
import { nameList, sentenceCase } from '../../../src/wording/name-list.ts';

describe('a list of names', () => {
  it.each([
    [['Ann'], 'Ann', 'Ann'],
    [['Ann', 'Bob'], 'Ann and Bob', 'Ann dan Bob'],
    [['Ann', 'Bob', 'Cy', 'Dee'], 'Ann, Bob, Cy, and Dee', 'Ann, Bob, Cy, dan Dee'],
    [['Ann', 'Bob', 'Cy', 'Dee', 'Eve'], 'Ann, Bob, Cy, and 2 others', 'Ann, Bob, Cy, dan 2 lainnya'],
    [[], '', ''],
  ])('%j is said as a reader would', (names, en, id) => {
    expect(nameList(names, 'en')).toBe(en);
    expect(nameList(names, 'id')).toBe(id);
  });

  it('counts those who are not even handed in', () => {
    expect(nameList(['Ann', 'Bob', 'Cy', 'Dee'], 'en', 1000)).toBe('Ann, Bob, Cy, and 997 others');
  });

  it('may begin a sentence', () => {
    expect(sentenceCase('the West', 'en')).toBe('The West');
    expect(sentenceCase('', 'en')).toBe('');
    expect(sentenceCase('𝒶bc', 'en')).toBe('𝒶bc');
  });
});

describe('how well somebody is connected', () => {
  it('is a sentence, never a bare number', () => {
    expect(connectedSentence('the West', 1, 2, 18, 'en')).toBe(
      'The West is linked with 1 of the other 18 actors, by 2 relations.',
    );
    expect(connectedSentence('Ann', 3, 1, 3, 'en')).toBe('Ann is linked with all the other 3 actors, by 1 relation.');
    expect(connectedSentence('Ann', 1, 1, 1, 'en')).toBe('Ann is linked with the other actor, by 1 relation.');
    expect(connectedSentence('Ann', 9, 31, 18, 'id')).toBe(
      'Ann terhubung dengan 9 dari 18 aktor lainnya, melalui 31 hubungan.',
    );
  });
});

/** Is what an English sentence says not to be so ever proposed as so, or the other way round? */
import { describe, expect, it } from 'vitest';
import { proposed } from './english-cases.ts';

const NAMES = ['Orsk Builders/o', 'Tom Hale', 'Ann Bell'];

describe('a sentence that says that it is not so', () => {
  it.each([
    'It is not true that Orsk Builders paid Tom Hale.',
    'It isn’t true that Orsk Builders paid Tom Hale.',
    'It is untrue that Orsk Builders paid Tom Hale.',
    'It was false to say Orsk Builders paid Tom Hale.',
    'Ann Bell said it was false that Orsk Builders paid Tom Hale.',
    'Orsk Builders never paid Tom Hale.',
    'At no time did Orsk Builders pay Tom Hale.',
    'Nobody paid Tom Hale.',
    'No one from Orsk Builders paid Tom Hale.',
    'Ann Bell said nobody at Orsk Builders paid Tom Hale.',
    'None of the directors paid Tom Hale.',
    'Not one of the directors paid Tom Hale.',
    'Neither Orsk Builders nor Ann Bell paid Tom Hale.',
    'No director of Orsk Builders has paid Tom Hale.',
    'No money from Orsk Builders was paid to Tom Hale.',
    'No payment was made by Orsk Builders to Tom Hale.',
    'Orsk Builders made no payment to Tom Hale.',
    'Orsk Builders paid nobody.',
    'Orsk Builders paid Tom Hale nothing.',
    'Orsk Builders left town without paying Tom Hale.',
    'There is no evidence that Orsk Builders paid Tom Hale.',
    'There was no proof Orsk Builders paid Tom Hale.',
    'Police did not find any evidence that Orsk Builders paid Tom Hale.',
    'Police found no sign that Orsk Builders had ever paid Tom Hale.',
    'The court found nothing to show that Orsk Builders paid Tom Hale.',
    'The claim that Orsk Builders paid Tom Hale is false.',
    'Reports that Orsk Builders paid Tom Hale are untrue.',
    'The suggestion that Orsk Builders paid Tom Hale was dismissed by the court.',
    'An earlier version of this article said that Orsk Builders paid Tom Hale.',
  ])('is proposed as denied: %s', (text) => {
    const { claim, polarity } = proposed(text, NAMES);
    expect([claim.includes('payment'), polarity], claim).toEqual([true, 'denied']);
  });

  it.each([
    ['There is no evidence that Orsk Builders paid Tom Hale.', 'no evidence'],
    ['It is not true that Orsk Builders paid Tom Hale.', 'not true'],
    ['No one from Orsk Builders paid Tom Hale.', 'No one'],
  ])('shows the words for it: %s', (text, cue) => {
    expect(proposed(text, NAMES).denial).toBe(cue);
  });
});

describe('a denial of something else', () => {
  it.each([
    'Tom Hale, who denied any wrongdoing, paid Orsk Builders.',
    'Tom Hale, who denied lying to the court, paid Orsk Builders £4m.',
    'Tom Hale, who denies that he lied, has paid Orsk Builders.',
    'Tom Hale, who said nothing, paid Orsk Builders.',
    'Tom Hale, who has never been charged, paid Orsk Builders.',
    'Nobody but Tom Hale paid Orsk Builders.',
    'Tom Hale and no one else paid Orsk Builders.',
    'No fewer than three directors paid Orsk Builders.',
    'Tom Hale paid Orsk Builders no less than £4m.',
    'Nobody was hurt when Tom Hale paid Orsk Builders.',
    'No passengers were hurt, and Tom Hale paid Orsk Builders.',
    'Nobody noticed it and Tom Hale paid Orsk Builders.',
    'There is no doubt that Tom Hale paid Orsk Builders.',
    'No one denies that Tom Hale paid Orsk Builders.',
    'It is no secret that Tom Hale paid Orsk Builders.',
    'It is true that Tom Hale paid Orsk Builders.',
    'A man with no licence paid Orsk Builders.',
    'Tom Hale, who had no licence, paid Orsk Builders.',
  ])('denies no payment: %s', (text) => {
    const { claim, polarity } = proposed(text, NAMES);
    expect([claim, polarity]).toEqual([expect.stringMatching(/payment > (?:Orsk Builders|-)$/u), undefined]);
  });

  it('and whoever denies it in a clause of their own says nothing of the rest', () => {
    expect(proposed('Tom Hale, who denied any wrongdoing, paid Orsk Builders.', NAMES).speaker).toBe('-');
    expect(proposed('Tom Hale, who denies that he lied, met Ann Bell in May.', NAMES).speaker).toBe('-');
  });
});

describe('what is left open or only said', () => {
  it.each([
    ['It is not known whether Orsk Builders paid Tom Hale.', 'hypothetical'],
    ['The claim that Orsk Builders paid Tom Hale surfaced in May.', 'alleged'],
    ['Rumours that Orsk Builders paid Tom Hale spread in May.', 'alleged'],
    ['The Courier reports that Orsk Builders paid Tom Hale.', undefined],
  ])('is not proposed as a fact: %s', (text, modality) => {
    const found = proposed(text, NAMES);
    expect([found.modality, found.polarity]).toEqual([modality, undefined]);
  });
});

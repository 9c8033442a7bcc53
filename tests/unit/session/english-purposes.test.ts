/** Is what was done proposed before what it was done for, and is what somebody is to somebody else told from the words beside their name? */
import { describe, expect, it } from 'vitest';
import { proposed } from './english-cases.ts';

const NAMES = ['Orsk Builders/o', 'Halden Bank/o', 'Tarn Quay/o', 'Ann Bell', 'Bram Coe'];
const read = (text: string): string => {
  const { claim, modality } = proposed(text, NAMES);
  return `${claim} ${modality ?? 'asserted'}`;
};

describe('a purpose', () => {
  it.each([
    ['Orsk Builders was founded to buy Tarn Quay.', '- > takeover > Tarn Quay planned'],
    ['Orsk Builders raised 40 million euros to buy Tarn Quay.', '- > takeover > Tarn Quay planned'],
    ['Orsk Builders raised 40 million euros in order to buy Tarn Quay.', '- > takeover > Tarn Quay planned'],
    ['Ann Bell used the money to sue Halden Bank.', '- > lawsuit > Halden Bank planned'],
  ])('is planned at most: %s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [
      'Orsk Builders borrowed 40 million euros from Halden Bank to buy its rival Tarn Quay.',
      'Halden Bank > loan > Orsk Builders asserted',
    ],
    [
      'Two years ago Orsk Builders borrowed a large sum from Halden Bank to take over Tarn Quay.',
      'Halden Bank > loan > Orsk Builders asserted',
    ],
    ['Tarn Quay paid Ann Bell to audit Halden Bank.', 'Tarn Quay > payment > Ann Bell asserted'],
  ])('comes after what was done for it: %s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['Orsk Builders managed to buy Tarn Quay.', 'Orsk Builders > takeover > Tarn Quay asserted'],
    ['Orsk Builders was the first client to sue Halden Bank.', '- > lawsuit > Halden Bank asserted'],
    ['Orsk Builders raised money and bought Tarn Quay.', 'Orsk Builders > takeover > Tarn Quay asserted'],
  ])('is not read from what was done: %s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a time in front, counted from another', () => {
  it.each([
    ['Two years ago Orsk Builders sued Halden Bank.', '2022'],
    ['Three years ago Orsk Builders sued Halden Bank.', '2021'],
    // How long ago is not said exactly.
    ['About three years ago Orsk Builders sued Halden Bank.', undefined],
    ['A few months later Orsk Builders sued Halden Bank.', undefined],
  ])('leaves the subject where it is: %s', (text, when) => {
    const { claim, when: dated } = proposed(text, NAMES);
    expect([claim, dated]).toEqual(['Orsk Builders > lawsuit > Halden Bank', when]);
  });

  it('is none where somebody is told of in it', () => {
    expect(proposed('The boss of two years ago Orsk Builders sued Halden Bank.', NAMES).claim).not.toContain(
      'Orsk Builders >',
    );
  });
});

describe('what somebody is to somebody else', () => {
  it.each([
    ["Ann Bell's brother, Bram Coe, is ill.", 'Bram Coe > kinship > Ann Bell'],
    ['Ann Bell’s cousin Bram Coe is ill.', 'Bram Coe > kinship > Ann Bell'],
    ['Bram Coe is Ann Bell’s nephew.', 'Bram Coe > kinship > Ann Bell'],
    ['Bram Coe, Ann Bell’s uncle, is ill.', 'Bram Coe > kinship > Ann Bell'],
    ["Halden Bank's chairwoman, Ann Bell, is ill.", 'Ann Bell > leadership > Halden Bank'],
    ["Ann Bell is a cousin of the shipping firm's founder, Bram Coe.", 'Ann Bell > kinship > Bram Coe'],
    ['Ann Bell is an aunt of its owner, Bram Coe.', 'Ann Bell > kinship > Bram Coe'],
    ['Orsk Builders signed a 30-year lease with Halden Bank.', 'Orsk Builders > agreement > Halden Bank'],
  ])('%s: %s', (text, claim) => {
    expect(proposed(text, NAMES).claim).toBe(claim);
  });

  it.each([
    // Whose brother it is, is not told; or he is somebody else.
    ["Ann Bell's brother met Bram Coe.", 'kinship > Bram Coe'],
    ["Ann Bell's brother, a friend of Bram Coe, is ill.", 'Bram Coe > kinship > Ann Bell'],
    ["Halden Bank's former chairwoman, Ann Bell, is ill.", 'leadership'],
    ["Ann Bell's brother, Bram Coe's lawyer, is ill.", 'Bram Coe > kinship > Ann Bell'],
  ])('is nobody’s who is not named by it: %s: no %s', (text, wrong) => {
    expect(proposed(text, NAMES).claim).not.toContain(wrong);
  });
});

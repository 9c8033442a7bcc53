/** Where does a place of a text stand once the text was tidied, and where did it stand before? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyPositions, tidyText } from '../../../src/exchange/tidy-text.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\n\n\n',
    ' \n',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\f',
    '\u00A0',
    '👩‍🌾',
    'é',
    'слово',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const rawText = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

/** Positions between whole characters. */
const bounds = (text: string): readonly number[] => {
  const found = [0];
  for (const char of text) found.push((found.at(-1) ?? 0) + char.length);
  return found;
};

describe('the positions of tidying', () => {
  it('lead every stretch of any text to the same words', () => {
    fc.assert(
      fc.property(rawText, fc.nat(), fc.nat(), (raw, a, b) => {
        const tidied = tidyPositions(raw);
        expect(tidied.text).toBe(tidyText(raw));
        const ends = bounds(raw);
        const [start = 0, end = 0] = [ends[a % ends.length] ?? 0, ends[b % ends.length] ?? 0].sort((x, y) => x - y);
        const place = tidied.place({ start, end });
        const words = tidyText(raw.slice(start, end)).trim();
        expect((place ? tidied.text.slice(place.start, place.end) : '').trim()).toBe(words);
      }),
      { numRuns: 2000, seed: 9 },
    );
  });

  it('lead back to where the words came from', () => {
    fc.assert(
      fc.property(rawText, fc.nat(), fc.nat(), (raw, a, b) => {
        const tidied = tidyPositions(raw);
        const ends = bounds(tidied.text);
        const [start = 0, end = 0] = [ends[a % ends.length] ?? 0, ends[b % ends.length] ?? 0].sort((x, y) => x - y);
        const origin = tidied.origin({ start, end });
        expect(origin ? tidied.place(origin) : undefined).toEqual(start < end ? { start, end } : undefined);
      }),
      { numRuns: 1000, seed: 10 },
    );
  });

  it('tell repeated words apart', () => {
    const raw = 'Ona met Bo.  \r\n\r\n\r\n\r\nOna met Bo.\r\n';
    const { text, place } = tidyPositions(raw);
    expect(text).toBe('Ona met Bo.\n\nOna met Bo.');
    const second = raw.lastIndexOf('Ona');
    expect(place({ start: second, end: second + 3 })).toEqual({ start: 13, end: 16 });
    expect(place({ start: 11, end: 13 })).toBeUndefined();
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosesWords, wordStep, type CursorKey, type WordCursor } from '../../../src/session/word-cursor.ts';

/** «Ctrl+Shift+ArrowRight» as the part of an event that counts. */
function press(text: string): CursorKey {
  const parts = text.split('+');
  const held = (key: string): boolean => parts.includes(key);
  return {
    key: parts.at(-1) ?? '',
    shiftKey: held('Shift'),
    ctrlKey: held('Ctrl'),
    metaKey: held('Meta'),
    altKey: held('Alt'),
  };
}
const at = (from: number, to: number, further = false): WordCursor => ({ sentence: 7, from, to, further });

/** A sentence of ten words. */
const step = (key: string, known?: WordCursor, rtl = false) => wordStep(press(key), known, 7, 10, rtl);

test.each([
  ['ArrowRight', undefined, at(0, 0), 'new'],
  ['ArrowLeft', undefined, at(9, 9), 'new'],
  ['ArrowRight', at(3, 3), at(4, 4), 'new'],
  ['ArrowLeft', at(3, 3), at(2, 2), 'new'],
  ['ArrowRight', at(9, 9), at(9, 9), 'new'],
  ['ArrowLeft', at(0, 0), at(0, 0), 'new'],
  // Shift makes it longer, or shorter again.
  ['Shift+ArrowRight', at(3, 3), at(3, 4), 'same'],
  ['Shift+ArrowLeft', at(3, 4), at(3, 3), 'same'],
  ['Shift+ArrowLeft', at(3, 3), at(3, 2), 'same'],
  ['Shift+End', at(3, 3), at(3, 9), 'same'],
  ['Shift+Home', at(3, 5), at(3, 0), 'same'],
  ['Ctrl+Shift+ArrowRight', at(3, 3), at(3, 9), 'same'],
  ['Meta+Shift+ArrowLeft', at(3, 3), at(3, 0), 'same'],
  // Without anything chosen yet, Shift with Home or End takes the whole sentence.
  ['Shift+End', undefined, at(9, 0), 'new'],
  ['Shift+Home', undefined, at(0, 9), 'new'],
  ['Shift+ArrowRight', undefined, at(0, 0), 'new'],
  // Ctrl goes on to a further piece, beside what is chosen; on its way there it is still the same one.
  ['Ctrl+ArrowRight', at(3, 4), at(5, 5, true), 'further'],
  ['Ctrl+ArrowRight', at(5, 5, true), at(6, 6, true), 'same'],
  ['Shift+ArrowRight', at(6, 6, true), at(6, 7), 'same'],
  ['Ctrl+ArrowRight', undefined, at(0, 0), 'new'],
] as const)('%s with %j chosen leads to %j, %s', (key, known, cursor, piece) => {
  expect(step(key, known)).toEqual({ cursor, piece });
});

test('in a text from right to left the arrows go the way that the eye goes', () => {
  expect(step('ArrowLeft', undefined, true)?.cursor).toEqual(at(0, 0));
  expect(step('ArrowLeft', at(3, 3), true)?.cursor).toEqual(at(4, 4));
  expect(step('Shift+ArrowRight', at(3, 3), true)?.cursor).toEqual(at(3, 2));
  // The ends of a sentence are where they are.
  expect(step('Shift+End', at(3, 3), true)?.cursor).toEqual(at(3, 9));
});

test.each(['Home', 'End', 'Ctrl+End', 'ArrowUp', 'a', 'Enter', 'Alt+ArrowRight', 'Alt+Shift+End'])(
  '%s chooses no words',
  (key) => {
    expect(choosesWords(press(key), false)).toBe(false);
    expect(step(key, at(3, 3))).toBeUndefined();
  },
);

test('a sentence without words has none to choose, though the key is for choosing', () => {
  expect(choosesWords(press('ArrowRight'), false)).toBe(true);
  expect(wordStep(press('ArrowRight'), undefined, 0, 0, false)).toBeUndefined();
});

test('whatever is pressed, the keys stay within the sentence', () => {
  const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'Home', 'End');
  const event = fc.record({
    key: keys,
    shiftKey: fc.boolean(),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    altKey: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 30 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      (events, count, rtl) => {
        let cursor: WordCursor | undefined;
        for (const one of events) {
          cursor = wordStep(one, cursor, 7, count, rtl)?.cursor ?? cursor;
          for (const word of cursor ? [cursor.from, cursor.to] : []) {
            expect(word).toBeGreaterThanOrEqual(0);
            expect(word).toBeLessThan(count);
          }
        }
      },
    ),
  );
});

/** Which family does a key take, and where do arrows lead, where one is asked for? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyOfDigit, familyStep } from '../../../src/session/family-keys.ts';

/** Three families, and two answers that are none. */
const step = (key: string, at: number, repeat = false) => familyStep({ key, repeat }, at, { families: 3, answers: 5 });

describe('the keys of the question for a family', () => {
  it.each([
    ['1', -1, { choose: 0 }],
    ['3', 4, { choose: 2 }],
    ['4', -1, undefined],
    ['0', -1, undefined],
    ['ArrowDown', -1, { walk: 0 }],
    ['ArrowRight', 0, { walk: 1 }],
    ['ArrowUp', 1, { walk: 0 }],
    ['ArrowLeft', 0, { walk: 4 }],
    ['ArrowDown', 4, { walk: 0 }],
    // A step back from the question leads to the last family.
    ['ArrowUp', -1, { walk: 2 }],
    ['Enter', -1, 'nothing'],
    // That button's own.
    ['Enter', 0, undefined],
    ['Tab', -1, undefined],
  ] as const)('%s at %i', (key, at, done) => {
    expect(step(key, at)).toEqual(done);
  });

  it('takes nothing by a digit that is held down, while arrows go on', () => {
    expect(step('2', -1, true)).toBe('held');
    expect(step('ArrowDown', 1, true)).toEqual({ walk: 2 });
  });

  it('leads to an answer that is there, whatever is walked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'),
        fc.nat(),
        (families, key, seed) => {
          const answers = families + 2;
          const at = (seed % (answers + 1)) - 1;
          const done = familyStep({ key, repeat: false }, at, { families, answers });
          const to = typeof done === 'object' && 'walk' in done ? done.walk : -1;
          return to >= 0 && to < answers;
        },
      ),
    );
  });

  it('has digits for nine at most', () => {
    expect([familyOfDigit('9', 20), familyOfDigit('9', 8), familyOfDigit('10', 20)]).toEqual([8, undefined, undefined]);
  });
});

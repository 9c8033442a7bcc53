/** Does everybody make room for who grows, and does nobody come nearer to anybody by it? */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepBack } from '../../../src/layout/step-back.ts';

const coordinate = fc.integer({ min: -500, max: 500 });
const people = fc.array(fc.tuple(coordinate, coordinate, fc.constantFrom(0, 0, 0, 40, 250)), { maxLength: 12 });

it('leaves room for each that grows, and nobody nearer to anybody', () => {
  fc.assert(
    fc.property(people, (all) => {
      const x = all.map(([value]) => value);
      const y = all.map(([, value]) => value);
      const growth = all.map(([, , by]) => by);
      const now = stepBack(x, y, growth);
      for (let a = 0; a < all.length; a++)
        for (let b = 0; b < a; b++) {
          const before = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
          if (before === 0) continue;
          const after = Math.hypot(now.x[a]! - now.x[b]!, now.y[a]! - now.y[b]!);
          expect(after).toBeGreaterThanOrEqual(before + growth[a]! + growth[b]! - 1e-6);
        }
    }),
  );
});

it('moves nobody where nobody grows', () => {
  expect(stepBack([1, 2], [3, 4], [0, 0])).toEqual({ x: Float64Array.of(1, 2), y: Float64Array.of(3, 4) });
});

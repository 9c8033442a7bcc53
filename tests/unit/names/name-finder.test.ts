/** Is somebody who is looked for again found as if all were new, and does making the finder let others have their turn? */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../../../src/dossier/schema.ts';
import { finder, finderSteps, type Finder } from '../../../src/names/name-finder.ts';

const WORDS = [
  'Kim',
  'Brandt',
  'National',
  'Audit',
  'AS',
  'May',
  'Иванов',
  'Аня',
  '金',
  '金正恩',
  'キム',
  'Al-Saud',
  '&Co',
];
const name = fc
  .array(fc.constantFrom(...WORDS, 'Inspectorate (NAI)', 'NAI'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const actors = fc.array(fc.tuple(name, fc.array(name, { maxLength: 2 })), { maxLength: 8 }).map((list) =>
  list.map(([own, aliases], i): Actor => ({
    id: `a-${i}`,
    kind: 'person',
    name: { en: own },
    ...(aliases.length && { aliases: { und: aliases } }),
  })),
);
/** A table of 65,536 is compared by what is in it. */
function plain({ firsts, ...rest }: Finder) {
  const set: number[] = [];
  firsts.forEach((on, unit) => on && set.push(unit));
  return { ...rest, firsts: set };
}
/** Nothing is known of these. */
const copied = (list: readonly Actor[]): Actor[] => list.map((actor) => ({ ...actor }));

it('what is known of an actor is true in every list, whoever else is in it', () => {
  fc.assert(
    fc.property(actors, name, fc.constantFrom('en', 'ru', 'id'), (list, other, language) => {
      finder(list, language);
      const renamed = list.map((actor, i) => (i === 0 ? { ...actor, name: { en: other } } : actor));
      for (const next of [renamed, list.slice(1), [...list].reverse()])
        expect(plain(finder(next, language))).toEqual(plain(finder(copied(next), language)));
    }),
    { numRuns: 60, seed: 12 },
  );
});

it('a list that was looked at has its finder', () => {
  const list: Actor[] = [{ id: 'kim', kind: 'person', name: { en: 'Kim' } }];
  expect(finder(list, 'en')).toBe(finder(list, 'fr'));
  expect(finder(list, 'ru')).not.toBe(finder(list, 'en'));
});

it('many are looked at a few at a time', () => {
  const many = Array.from({ length: 3000 }, (_, i): Actor => ({
    id: `a-${i}`,
    kind: 'person',
    name: { en: `Kim ${i}` },
  }));
  const shares: number[] = [];
  for (const steps = finderSteps(many); ;) {
    const { done, value } = steps.next();
    if (done) break;
    shares.push(Number(value));
  }
  expect(shares.length).toBeGreaterThan(40);
  expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
});

/** A town that a text names in bent forms only is called by its plain one; other words with such ends stay. */
import { describe, expect, it } from 'vitest';
import { plainName } from '../../../src/names/russian-plain-name.ts';

const named = (...standing: readonly string[]): string => {
  const standings = standing.map((words) => {
    const at = words.lastIndexOf(' ') + 1;
    return { form: words.slice(at), before: words.slice(0, at), called: false };
  });
  return plainName(standings[0]?.form ?? '', standings);
};

describe('a town', () => {
  it.each([
    ['Луговск', ['Пожар в Луговске']],
    ['Луговск', ['Пожар в Луговске', 'Поезд из Луговска']],
    ['Белгород', ['Завод под Белгородом']],
    ['Зареченбург', ['Дорога до Зареченбурга']],
    ['Звенигород', ['Мэрия города Звенигорода']],
  ])('%s: %j', (plain, standing) => {
    expect(named(...standing)).toBe(plain);
  });
  it.each([
    // Nothing leads to a place.
    ['Луговска', ['видел Луговска']],
    // A man, to whom something is given, and from whom.
    ['Брянска', ['писал Брянска']],
    ['Минск', ['Поезд в Минск']],
    ['Громове', ['речь о Громове']],
  ])('%s stays: %j', (plain, standing) => {
    expect(named(...standing)).toBe(plain);
  });
});

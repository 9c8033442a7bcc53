/** Whom does a name on the command line mean, and who may have been meant? */
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { actorChoices } from '../../../src/session/actor-choices.ts';
import { actorsListed, actorsNamed, namesIn, nearlyListed, nearlyNamed } from '../../../src/session/named-actors.ts';
import { madeUp } from '../scene/figures.ts';

const dossier: Dossier = {
  ...madeUp({
    names: [
      { en: 'Ana Ruiz', id: 'Ana R.' },
      { en: 'Smith, John' },
      { en: 'Smith' },
      { ko: '김정은', en: 'Kim Jong Un' },
      { ru: 'Пётр Орлов', ar: 'بيتر' },
      { en: 'Ana Ruiz' },
    ],
    relations: [[0, 1, 0]],
  }),
  actorLists: [{ id: 'l1', name: { en: 'City Hall', id: 'Balai Kota' }, actors: ['a0', 'a3'] }],
};
const choices = actorChoices(dossier, 'en');

describe('a name', () => {
  it('means who is called so in any language and script, or has it as an id', () => {
    for (const [text, id] of [
      ['a3', 'a3'],
      [' kim jong un ', 'a3'],
      ['김정은', 'a3'],
      ['петр орлов', 'a4'],
      ['بيتر', 'a4'],
    ] as const)
      expect(actorsNamed(choices, text)).toEqual([id]);
    expect(actorsNamed(choices, 'ana ruiz')).toEqual(['a0', 'a5']);
    expect(actorsNamed(choices, '')).toEqual([]);
  });

  it('may have a comma, though commas part them', () => {
    expect(namesIn(choices, 'Smith, John,a0, 김정은 ,Nobody, ')).toEqual([
      { name: 'Smith, John', ids: ['a1'] },
      { name: 'a0', ids: ['a0'] },
      { name: '김정은', ids: ['a3'] },
      { name: 'Nobody', ids: [] },
    ]);
  });

  it('that is nobody’s leads to the nearest ones, and a far one to nobody', () => {
    expect(nearlyNamed(choices, 'Kim Jong-Unn')[0]).toBe('Kim Jong Un');
    expect(nearlyNamed(choices, 'Smit')).toEqual(expect.arrayContaining(['Smith', 'Smith, John']));
    expect(nearlyNamed(choices, 'Пётр Орлав')).toHaveLength(1);
    expect(nearlyNamed(choices, 'Constantinople')).toEqual([]);
    expect(nearlyNamed(choices, 'x'.repeat(100_000))).toEqual([]);
  });

  it('of a list means all who are in it', () => {
    expect(actorsListed(dossier, 'balai  kota')).toEqual(['a0', 'a3']);
    expect(actorsListed(dossier, 'l1')).toEqual(['a0', 'a3']);
    expect(actorsListed(dossier, 'City')).toBeUndefined();
    expect(nearlyListed(dossier, 'City Hal', 'id')).toEqual(['Balai Kota']);
  });
});

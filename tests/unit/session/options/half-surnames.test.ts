/** Of two who share a surname, does half of it take neither? And is whom the letters hardly fit offered only behind what was typed? */
import { describe, expect, it } from 'vitest';
import { STARTER } from '../../../../src/edit/starter.ts';
import { actorOptions, type Names } from '../../../../src/session/options/actor-options.ts';
import { sourceOptions } from '../../../../src/session/options/speaker-options.ts';
import { rawActor, rawDocument, soundDossier } from '../../dossier/sample.ts';

function listsOf(language: string, known: readonly string[], fresh: readonly string[], typed: string) {
  const all = [...known, ...fresh];
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(`${all.join('. ')}.`), language }],
    actors: known.map((name, i) => rawActor(`a${i}`, { kind: 'person', name: { [language]: name } })),
    claims: [],
  });
  const names: Names = {
    first: [],
    fresh: fresh.map((name) => ({ name, kind: 'person', language })),
    language,
    guess: () => 'person',
  };
  return { actors: actorOptions(dossier, 'en', typed, names), speakers: sourceOptions(dossier, 'en', typed, names) };
}

describe('half of a surname that two bear', () => {
  it.each([
    ['ru', ['Аркадий Мельников'], ['Анастасия Мельникова'], 'Мельник'],
    ['ru', ['Глеб Зареченский', 'Ольга Зареченская'], [], 'заречен'],
    ['en', ['Helen Marsh'], ['Graham Marsh'], 'mar'],
    ['id', ['Rina Siregar', 'Bimo Siregar'], [], 'sireg'],
    ['pl', ['Jan Kowalski'], ['Anna Kowalska'], 'kowal'],
  ])('takes neither in %s', (language, known, fresh, typed) => {
    const { actors, speakers } = listsOf(language, known, fresh, typed);
    expect(actors[0]?.unsure).toBe(true);
    expect(speakers[0]?.unsure).toBe(true);
  });

  it.each([
    ['of one alone', 'en', ['Helen Marsh'], ['Graham Pell'], 'mar', 'Helen Marsh'],
    ['two surnames that begin alike', 'en', ['Helen Marsh'], ['Graham Marlowe'], 'mars', 'Helen Marsh'],
    ['with the given name', 'en', ['Helen Marsh'], ['Graham Marsh'], 'helen m', 'Helen Marsh'],
    ['his whole surname', 'ru', ['Аркадий Мельников'], ['Анастасия Мельникова'], 'мельников', 'Аркадий Мельников'],
  ])('means somebody: %s', (_, language, known, fresh, typed, meant) => {
    const { actors } = listsOf(language, known, fresh, typed);
    expect([actors[0]?.text, actors[0]?.unsure ?? false]).toEqual([meant, false]);
  });
});

describe('whoever says so', () => {
  it.each([
    ['ru', 'Валерий Дроздов', 'балери'],
    ['en', 'Harold Vance', 'herald'],
  ])('is no known name that the letters hardly fit: %s', (language, known, typed) => {
    const { speakers } = listsOf(language, [known], [], typed);
    expect(speakers[0]?.text === known && !speakers[0]?.unsure).toBe(false);
  });

  it('is a known name that begins so', () => {
    expect(listsOf('ru', ['Валерий Дроздов'], [], 'валери').speakers[0]?.text).toBe('Валерий Дроздов');
  });
});

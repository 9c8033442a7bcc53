/** A man's surname where an article names only a woman of it: nobody is marked by hers, she is offered, and a new one is asked about. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { isNowhere } from '../../../src/session/nowhere.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { actorOptions } from '../../../src/session/options/actor-options.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

function dossierOf(text: string, known: readonly string[] = []) {
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language: 'ru', sentences: splitSentences(text, 'ru') }],
    actors: known.map((name, i) => rawActor(`a${i}`, { kind: 'person', name: { ru: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  return { dossier, document };
}
function first(text: string, typed: string, known?: readonly string[]) {
  const { dossier, document } = dossierOf(text, known);
  const { newcomers, elsewhere } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
  const names = { first: [], fresh: newcomers, elsewhere, language: 'ru', guess: () => undefined };
  const [option] = actorOptions(dossier, 'en', typed, names);
  return [option?.text, option?.unsure === true];
}
const nowhere = (text: string, name: string) =>
  isNowhere({ name, kind: 'person', language: 'ru' }, dossierOf(text).dossier);
function marked(text: string, known: string): readonly string[] {
  const { dossier, document } = dossierOf(text, [known]);
  return findMentions(document, dossier.actors).map(({ start, end }) => text.slice(start, end));
}

const WOMEN = [
  ['Дёмин', 'Марина Дёмина', 'По словам начальника управления Марины Дёминой, всё готово. Суд выслушал Дёмину.'],
  ['Демин', 'Марина Дёмина', 'Об этом сообщили Марине Дёминой. Дёмина молчит.'],
  ['Лужин', 'Ольга Петровна Лужина', 'Суд допросил Ольгу Петровну Лужину. Лужина молчит.'],
  ['Зареченский', 'Мария Зареченская', 'Иск подали к Марии Зареченской. Адвокат Зареченской молчит.'],
  ['Рудаков', 'Елена Рудакова', 'Письмо подписано Еленой Рудаковой. Рудакову ждут.'],
] as const;

describe('where only a woman of that surname is named', () => {
  it.each(WOMEN)('%s: %s is offered first, and he is asked about', (typed, whole, text) => {
    expect(first(text, typed)).toEqual([whole, true]);
    expect(nowhere(text, typed)).toBe(true);
    expect(nowhere(text, whole)).toBe(false);
    expect(marked(text, typed)).toEqual([]);
  });
  it('also where she is an actor already', () => {
    expect(first('Суд допросил Ольгу Лужину. Лужина молчит.', 'Лужин', ['Ольга Лужина'])).toEqual([
      'Ольга Лужина',
      true,
    ]);
  });
  it('and where her given name is also a man’s in another case, or stands behind', () => {
    expect(nowhere('Письмо подписано Александрой Рудаковой. Рудакову ждут.', 'Рудаков')).toBe(true);
    expect(nowhere('В списке Лужина Ольга Петровна. Лужиной дали слово.', 'Лужин')).toBe(true);
  });
});

describe('a man who is named is who he is', () => {
  it.each([
    ['Суд допросил Ольгу Лужину. Её муж Лужин молчит, Лужину жаль.', 'Лужин', ['Лужин', 'Лужину']],
    ['Суд допросил Ольгу Лужину. С Лужиным не говорили.', 'Лужин', ['Лужиным']],
    ['Суд допросил Анну Лужину и П. Лужина. Лужину жаль.', 'Лужин', ['Лужина', 'Лужину']],
    ['Суд допросил Ольгу Лужину и Олега Лужина. Лужину жаль.', 'Лужин', ['Лужину']],
    ['Суд допросил Валентина Дёмина. Дёмину дали слово.', 'Дёмин', ['Дёмину']],
    ['Дёмину дали слово.', 'Дёмин', ['Дёмину']],
    ['Иск подали к Марии Зареченской. Зареченскому дали слово.', 'Зареченский', ['Зареченскому']],
  ])('%s', (text, name, found) => {
    expect(marked(text, name)).toEqual(expect.arrayContaining(found));
    expect(nowhere(text, name)).toBe(false);
  });
  it('and comes before her', () => {
    expect(first('Суд допросил Ольгу Лужину. Её муж Лужин молчит.', 'Лужин')).toEqual(['Лужин', false]);
  });
});

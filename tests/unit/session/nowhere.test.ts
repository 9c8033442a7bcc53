/** Does a name that is to become an actor's stand anywhere in the articles? */
import { describe, expect, it } from 'vitest';
import { isNamedIn, isNowhere, nearNameOf, relationCalled } from '../../../src/session/nowhere.ts';
import { rawActor, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

const dossierOf = (text: string, language = 'en', csl: object = {}) =>
  soundDossier({
    language,
    documents: [
      { ...rawDocument(text), language, ...(Object.keys(csl).length && { csl: { type: 'article', ...csl } }) },
    ],
    actors: [rawActor('ann', { name: { en: 'Ann Quill' }, aliases: { en: ['The Quill'] } })],
    relationTypes: [
      rawType('owns', { label: { en: 'owns shares of', id: 'memiliki saham' }, noun: { en: 'Alliance' } }),
      rawType('deceives', { label: { en: 'deceives', ko: '속이다' } }),
    ],
    claims: [],
  });
const nowhere = (name: string, text: string, language = 'en', csl: object = {}) =>
  isNowhere({ name, kind: 'person', language }, dossierOf(text, language, csl));

describe('a name that is typed', () => {
  it.each([
    ['Marcus Ollerenshaw', 'Marcus Ollerenshaw paid.', 'en'],
    ['marcus ollerenshaw', 'Mr MARCUS OLLERENSHAW paid.', 'en'],
    ['Dr. Ollerenshaw', 'Ollerenshaw’s firm paid.', 'en'],
    ['Presiden Joko Wiratno', 'Wiratno, alias Joko, membayar.', 'id'],
    ['Wiratno', 'Perusahaan Wiratnonya membayar.', 'id'],
    ['Ольга Смирнова', 'Встреча с Ольгой Смирновой прошла.', 'ru'],
    ['Смирновой', 'Ольга Смирнова ушла.', 'ru'],
    ['Семенов', 'Семёнов ушёл.', 'ru'],
    ['Nordmark', 'Die Leitung des Nordmarks schwieg.', 'de'],
    ['Kroger', 'Herr Kröger schwieg.', 'de'],
    ['Société Générale', 'La Societe Generale paie.', 'fr'],
    ['Muñoz', 'El señor Munoz pagó.', 'es'],
    ['Conceição', 'A Conceicao pagou.', 'pt'],
    ['de Vries', 'De heer De Vries betaalde.', 'nl'],
    ['윤석열', '윤석열이 말했다.', 'ko'],
    ['الحكومة', 'قالت والحكومة ذلك', 'ar'],
    ['北京', '他昨天到了北京。', 'zh'],
    ['윤 석열', '윤석열은 말했다.', 'ko'],
    ['вершинин', 'Встретился с Глебом Вершининым.', 'ru'],
    ['Павел Дорош', 'Иск подал юрист Дорош Павел.', 'ru'],
    ['Северная экологическая компания', 'Доля Северной экологической компании выросла.', 'ru'],
    ['арбитражный суд озёрской области', 'Иск принят Арбитражным судом Озёрской области.', 'ru'],
    ['Ministry of the Interior', 'The Interior Ministry paid.', 'en'],
    ['Kowalski', 'Rozmawiano z Kowalskim.', 'pl'],
    ['Jan Novák', 'Mluvil s Janem Novákem.', 'cs'],
    ['Virtanen', 'Hän tapasi Virtasta Virtanenin luona.', 'fi'],
  ])('«%s» stands in «%s»', (name, text, language) => {
    expect(nowhere(name, text, language)).toBe(false);
  });

  it.each([
    ['owns', 'Ann sold the boat to its owner.', 'en'],
    ['Marco', 'Marcus paid.', 'en'],
    ['Marcus Vane', 'Marcus paid.', 'en'],
    ['memiliki', 'Ann menjual kapal.', 'id'],
    ['владеет', 'Анна продала лодку.', 'ru'],
    ['Kröger', 'Herr Krause schwieg.', 'de'],
    ['박근혜', '윤석열이 말했다.', 'ko'],
    ['Дорож', 'Павел Дорош ушёл, иск Дороша отклонён.', 'ru'],
    ['Павел Дараш', 'Павел Дорош ушёл.', 'ru'],
    ['Айтматав', 'Айтматов ушёл.', 'ru'],
    ['Северная компания', 'Северная экологическая компания (СЭК) платит. Другая компания молчит.', 'ru'],
    ['Сэк компания', 'Северная экологическая компания (СЭК) платит. СЭК молчит.', 'ru'],
    ['tarnbrok', 'Tarnbrook paid.', 'en'],
    ['Pell Harbour', 'Pell Marden left the harbour at Pell Quay.', 'en'],
    ['Kovalski', 'Rozmawiano z Kowalskim.', 'pl'],
    ['Lapteva', 'Mr Laptev paid.', 'en'],
    ['Bank Nasional', 'Bank itu membayar, kata Partai Nasional.', 'id'],
    ['Nordbank', 'Die Nordmark und die Ostbank schwiegen.', 'de'],
    ['Banco Norte', 'El Banco del Sur y el Norte pagaron.', 'es'],
    ['Société Nord', 'La Société du Sud, dans le Nord, paie.', 'fr'],
    ['مصر', 'قالت الحكومة ذلك', 'ar'],
  ])('«%s» stands nowhere in «%s»', (name, text, language) => {
    expect(nowhere(name, text, language)).toBe(true);
  });

  it('may be what an article is signed or published by, and how an actor is called already', () => {
    expect(nowhere('Selat Daily', 'Nothing.', 'en', { publisher: 'Selat Daily' })).toBe(false);
    expect(nowhere('Mira Tan', 'Nothing.', 'en', { author: [{ given: 'Mira', family: 'Tan' }] })).toBe(false);
    expect(nowhere('the quill', 'Nothing.')).toBe(false);
  });
});

describe('the words of a relation where an actor goes', () => {
  const called = (name: string, text = 'Ann went to see Bob.') => relationCalled(name, dossierOf(text))?.id;
  it.each([
    ['owns', 'owns'],
    ['Owns', 'owns'],
    ['owns shares of', 'owns'],
    ['memiliki', 'owns'],
    ['deceives', 'deceives'],
    ['속이다', 'deceives'],
    ['alliance', 'owns'],
  ])('«%s» is one', (name, type) => {
    expect(called(name)).toBe(type);
  });
  it('are a name where an article writes them as one', () => {
    expect(called('Alliance', 'Ann left the Alliance.')).toBeUndefined();
    expect(called('Owns', 'Mr Owns left.')).toBeUndefined();
    expect(called('Bob')).toBeUndefined();
    expect(called('shares')).toBeUndefined();
  });
});

describe('a name that is almost another', () => {
  const known = [
    'Павел Дорош',
    'Северная экологическая компания',
    'Tarnbrook',
    'Carrow Vance',
    'Маланьина',
    'Айтматов',
    'Kröger',
  ].map((name) => ({ name, who: { name, kind: 'person', language: 'ru' } }));
  it.each([
    ['Дорож', 'Павел Дорош'],
    ['Павел Дараш', undefined],
    ['Павел Дораш', 'Павел Дорош'],
    ['Северная компания', 'Северная экологическая компания'],
    ['tarnbrok', 'Tarnbrook'],
    ['Айтматав', 'Айтматов'],
    ['Carow Vance', 'Carrow Vance'],
    ['Krogar', 'Kröger'],
    ['Ann', undefined],
    ['Hollis', undefined],
    ['Vance Marden Group', undefined],
  ])('«%s» is perhaps %s', (name, expected) => {
    expect(nearNameOf(name, known, 'ru')?.name).toBe(expected);
  });
});

describe('words that name somebody', () => {
  it.each([
    ['malta', 'The Malta office paid.', 'en', true],
    ['шульга', 'Шульгу уволили.', 'ru', true],
    ['вице-мэр', 'Вице-мэр ушёл.', 'ru', true],
    ['арбитражный суд озёрской области', 'Арбитражный суд Озёрской области отказал.', 'ru', true],
    ['malta', 'The Maltese office paid.', 'en', false],
    ['мэр', 'Мэрия молчит.', 'ru', false],
  ])('«%s» in «%s»', (name, text, language, expected) => {
    expect(isNamedIn(name, text, language)).toBe(expected);
  });
});

/**
 * What somebody asks, orders or threatens to do is not done yet, and what they ask others not to do is not denied: is it proposed so,
 * in each language that is read?
 */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';
import { proposed } from './english-cases.ts';

/** «relation | denied | modality» as far as they are proposed. */
function toldOf(language: string, text: string, names: readonly string[], chosen?: string): string {
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) =>
      rawActor(`a${i}`, { kind: name.includes(' ') ? 'person' : 'organisation', name: { [language]: name } }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { relation, polarity, modality } = suggestClaim(
    [{ document, segments: [{ start: 0, end: text.length }] }],
    dossier,
    ...(chosen === undefined ? [] : [chosen]),
  ).proposals;
  return [relation && 'id' in relation.value ? relation.value.id : '-', polarity?.value, modality?.value]
    .filter(Boolean)
    .join(' ');
}

describe('in Russian', () => {
  const NAMES = ['Полюс', 'Заря', 'Игорь Сытин', 'Нина Ковач'];
  it.each([
    // A request is no denial, an order not to do it is.
    ['Игорь Сытин просил «Зарю» не публиковать письмо.', '-'],
    ['«Полюс» попросил не упоминать «Зарю».', '-'],
    ['Игорь Сытин просил Нину Ковач не встречаться с «Зарёй».', 'meeting hypothetical'],
    ['Нина Ковач призвала «Полюс» не финансировать «Зарю».', 'funding hypothetical'],
    ['Нина Ковач предложила «Полюсу» заплатить «Заре».', 'payment hypothetical'],
    ['Игорь Сытин потребовал уволить Нину Ковач.', 'dismissal hypothetical'],
    // Guards: their own plans and refusals.
    ['Игорь Сытин пообещал не платить «Заре».', 'payment denied planned'],
    ['Игорь Сытин не платил «Заре».', 'payment denied'],
    ['Игорь Сытин отказался платить «Заре».', 'payment denied'],
    ['«Заря» не просила «Полюс» о помощи.', '- denied'],
    // Participles, and each of several verbs.
    ['Обвинение Нине Ковач не предъявлено.', '- denied'],
    ['Нина Ковач не была допущена к торгам.', '- denied'],
    ['«Заря» не была куплена «Полюсом».', 'takeover denied'],
    ['«Мы ничего не отзывали, никто нас не просил», — сказал Игорь Сытин.', '- denied'],
    ['Никаких договоров с «Зарёй» у «Полюса» нет.', '- denied'],
    ['Ни один банк не финансировал «Зарю».', 'funding denied'],
    // Guards: a denial of something else.
    ['«Полюс», не получивший кредита, открыл «Зарю».', '-'],
    ['«Полюс», не заплатив «Заре», подал в суд на Игоря Сытина.', 'lawsuit'],
    ['Не ясно, кто заплатил «Заре».', 'payment'],
    ['Игорь Сытин не уверен, что «Полюс» заплатил «Заре».', 'payment'],
    ['Игорь Сытин не пришёл, и «Полюс» закрыл «Зарю».', '-'],
    // Somebody accuses who is not told.
    ['Игоря Сытина обвиняют в том, что он подкупил Нину Ковач.', 'accusation alleged'],
  ])('%s', (text, wanted) => {
    expect(toldOf('ru', text, NAMES)).toBe(wanted);
  });
});

describe('of the verbs of Russian news', () => {
  const NAMES = ['Полюс', 'Заря', 'Игорь Сытин', 'Нина Ковач'];
  it.each([
    ['Нина Ковач назвала проверку «Зари» травлей.', 'criticism'],
    ['Министерство проверило «Зарю» дважды.', 'audit'],
    ['Следователи взяли Игоря Сытина под стражу.', 'arrest'],
    ['«Полюс» принял Нину Ковач на работу.', 'hiring'],
    ['«Полюс» субсидирует «Зарю».', 'funding'],
    ['Нина Ковач управляет «Зарёй» с мая.', 'leadership'],
    ['Переговоры с «Зарёй» велись весной.', 'negotiation'],
    // Guards: the same verbs in another sense.
    ['Нина Ковач назвала решение суда ошибкой.', '-'],
    ['Нина Ковач назвала обвинения «Зари» ложью.', '-'],
    ['Игоря Сытина принял мэр города.', '-'],
    ['Режиссёр снял Нину Ковач в новом фильме.', '-'],
    ['Игорь Сытин взял у «Зари» интервью.', '-'],
  ])('%s', (text, wanted) => {
    expect(toldOf('ru', text, NAMES).split(' ')[0]).toBe(wanted);
  });
});

describe('in English', () => {
  const NAMES = ['Quay Works/o', 'Ash Hale', 'Mona Reyes'];
  const told = (text: string, chosen?: string): string => {
    const { claim, polarity, modality } = proposed(text, NAMES, chosen);
    return [claim.split(' > ')[1], polarity, modality].filter(Boolean).join(' ');
  };
  it.each([
    ['Ash Hale asked not to speak about Quay Works.', 'statement'],
    ['Ash Hale asked not to be named.', '-'],
    ['Ash Hale urged Quay Works not to sue Mona Reyes.', 'lawsuit hypothetical'],
    ['Quay Works was asked not to pay Mona Reyes.', 'payment hypothetical'],
    ['Quay Works is to sue Mona Reyes.', 'lawsuit planned'],
    ['Quay Works is not to sue Mona Reyes.', 'lawsuit denied planned'],
    ['No promise was made to Mona Reyes.', '- denied'],
    ['Quay Works has no part in the deal with Mona Reyes.', '- denied'],
    ['There was no contract between Quay Works and Mona Reyes.', '- denied'],
    // Guards.
    ['Ash Hale did not ask Quay Works to pay Mona Reyes.', 'payment denied hypothetical'],
    ['Quay Works decided not to sue Mona Reyes.', 'lawsuit denied planned'],
    ['No injuries were reported after Quay Works visited Mona Reyes.', 'visit'],
    ['No doubt was left that Quay Works paid Mona Reyes.', 'payment'],
    ['Quay Works sold the yard to Mona Reyes, who has no stake in it.', 'sale'],
    ['Quay Works has no right to speak for Mona Reyes.', 'speaking-for'],
    ['Quay Works was able to sue Mona Reyes.', 'lawsuit hypothetical'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  it('that somebody threatens is so, whatever they threaten', () => {
    expect(told('Quay Works threatened to close the yard of Mona Reyes.')).toBe('threat');
    expect(proposed('Quay Works threatened to sue Mona Reyes.', NAMES, 'threat').modality).toBeUndefined();
    expect(proposed('Quay Works threatened to sue Mona Reyes.', NAMES).modality).toBe('planned');
    expect(proposed('Quay Works will threaten Mona Reyes.', NAMES).modality).toBe('planned');
    expect(toldOf('id', 'Novinia mengancam akan menutup pabrik Verlandia.', ['Novinia', 'Verlandia'])).toBe('threat');
    expect(toldOf('id', 'Novinia akan mengancam Verlandia.', ['Novinia', 'Verlandia'])).toBe('threat planned');
  });
});

it.each([
  ['Novinia meminta Verlandia tidak menyerang Kotabaru.', 'attack hypothetical'],
  ['Narasumber meminta agar Novinia tidak ditulis.', '-'],
  ['Novinia tidak menyerang Verlandia.', 'attack denied'],
  ['Novinia meminta maaf karena tidak membayar Verlandia.', 'payment denied'],
])('in Indonesian: %s', (text, wanted) => {
  expect(toldOf('id', text, ['Novinia', 'Verlandia'])).toBe(wanted);
});

it.each([
  ['Ash Hale told crews to unload the barge of Quay Works.', '-'],
  ['Ash Hale warned staff not to trust Quay Works.', '-'],
  ['Ash Hale told reporters the yard had to pay Quay Works.', 'Ash Hale'],
  ['Ash Hale told the inquiry that Quay Works bribed Mona Reyes.', 'Ash Hale'],
  ['Ash Hale told police he planned to sue Quay Works.', 'Ash Hale'],
])('whoever is told to do something is told nothing: %s', (text, wanted) => {
  expect(proposed(text, ['Quay Works/o', 'Ash Hale', 'Mona Reyes']).speaker).toBe(wanted);
});

it.each([
  ['Police want to question Ash Hale, who resigned in May 2023.', undefined],
  // Where the starter knows no praise, the joining is what is told, and the day is its own.
  ['Quay Works applauded Ash Hale, who joined Mona Reyes in May 2023.', '2023-05'],
  ['Ash Hale, who joined Mona Reyes in May 2023, has left.', '2023-05'],
  ['[Ash Hale, who left Quay Works in May 2023].', '2023-05'],
  ['Mona Reyes sued Ash Hale in early March.', '2024-03'],
  ['Mona Reyes sued Ash Hale at the end of May.', '2024-05'],
  ['Mona Reyes sued Ash Hale three days ago.', '2024-06-09'],
  ['Mona Reyes was sued late Friday.', '2024-06-07'],
  ['On Monday Mona Reyes sued Ash Hale.', '2024-06-10'],
  ['Mona Reyes sued Ash Hale over Friday prayers.', undefined],
  ['Mona Reyes sued Ash Hale at the end of the day.', undefined],
  ['Mona Reyes sued Ash Hale a few days ago.', undefined],
])('the day of an English sentence: %s', (text, wanted) => {
  expect(proposed(text, ['Quay Works/o', 'Ash Hale', 'Mona Reyes']).when).toBe(wanted);
});

it.each([
  ['On Monday Mona Reyes sued Ash Hale.', 'Mona Reyes > lawsuit > Ash Hale'],
  ['Earlier this month Mona Reyes sued Ash Hale.', 'Mona Reyes > lawsuit > Ash Hale'],
  ['Mona Reyes and Ash Hale met in July.', 'Mona Reyes > meeting > Ash Hale'],
  ['Quay Works hired two cranes for Mona Reyes.', 'Quay Works > - > Mona Reyes'],
  ['Quay Works hired a crane driver for Mona Reyes.', 'Quay Works > hiring > -'],
  ['Quay Works hired Ash Hale as crane driver.', 'Quay Works > hiring > Ash Hale'],
  ['Mona Reyes and Ash Hale met the mayor.', 'Ash Hale > meeting > -'],
])('who does it after a date, and who of two: %s', (text, wanted) => {
  expect(proposed(text, ['Quay Works/o', 'Ash Hale', 'Mona Reyes']).claim).toBe(wanted);
});

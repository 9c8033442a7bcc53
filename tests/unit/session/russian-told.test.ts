/** What Russian words propose beside the relation tells of that relation, and of no other; what is not told is left open. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import type { Proposals } from '../../../src/session/proposals.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const OWN = [
  ['arrests', 'ru', 'арестовывает'],
  ['buys', 'en', 'buys'],
] as const;
const ACTORS = [
  ...['Громов', 'Седов', 'Вера Дьякова', 'Павел Мохов'].map((name) => ['person', name]),
  ...['Гранит', 'Волна', 'Речбанк'].map((name) => ['organisation', name]),
];

/** `chosen`: the relation that the coder says. */
function told(text: string, chosen?: string): Proposals {
  const dossier = soundDossier({
    ...STARTER,
    relationTypes: [
      ...STARTER.relationTypes,
      ...OWN.map(([id, tag, label]) => ({
        ...{ id, label: { [tag]: label }, family: 'own', directed: true, aspect: 'event' as const },
      })),
    ],
    documents: [{ ...rawDocument(text), language: 'ru', sentences: splitSentences(text, 'ru') }],
    actors: ACTORS.map(([kind, name = ''], i) => rawActor(`a${i}`, { kind, name: { ru: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  return suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier, chosen).proposals;
}
const relationIn = ({ relation }: Proposals): string => (relation && 'id' in relation.value ? relation.value.id : '-');
const firmness = ({ polarity, modality }: Proposals): string =>
  [polarity?.value ?? '-', modality?.value ?? '-'].join(' ');

describe('polarity and modality of a Russian claim', () => {
  it.each([
    ['«Волна» может закрыть завод: Седову не платят с мая.', 'payment', 'denied -'],
    ['Громов давно хочет купить завод, и Седов поддерживает «Гранит».', 'support', '- -'],
    ['Громов поддерживает Седова, но не хочет уезжать.', 'support', '- -'],
    ['Платить «Граниту» мы не обязаны.', 'payment', 'denied -'],
    ['Громов не намерен платить Седову.', 'payment', 'denied planned'],
    ['«Речбанк» отказался выдать «Волне» кредит.', 'funding', 'denied -'],
    ['«Речбанк» отказал «Волне» в кредите.', 'funding', 'denied -'],
    ['«Речбанк» выдал «Волне» кредит.', 'funding', '- -'],
    ['Громов отказался от премии и заплатил Седову.', 'payment', '- -'],
    ['Громов планирует, по словам Дьяковой, уволить Мохова и заплатить Седову.', 'payment', '- planned'],
    ['Мы трижды предлагали рассрочку, но ответа не получили.', undefined, '- -'],
    ['Громов отказался продать завод, но заплатил Седову.', 'payment', '- -'],
  ])('%s (%s): %s', (text, chosen, expected) => {
    expect(firmness(told(text, chosen))).toBe(expected);
  });

  it('stay, as proposed, with another relation that no word tells', () => {
    const text = '«Волна» намерена приостановить поставки, если Громов не заплатит Седову.';
    expect(firmness(told(text, 'support'))).toBe('denied hypothetical');
    expect(firmness(told(text, 'new'))).toBe('denied hypothetical');
    expect(told(text, 'payment').polarity?.value).toBe('denied');
  });
});

describe('a relation that a Russian sentence does not tell', () => {
  it.each([
    '«Гранит» закроют, если хозяин не докажет, что способен платить за свет.',
    'Суд арестовал счета «Гранита».',
    'Суд арестовал имущество Громова.',
    'Активы Громова арестованы.',
    'Таможня задержала судно «Волна».',
  ])('%s', (text) => {
    expect(relationIn(told(text))).toBe('-');
  });
  it.each([
    ['Суд арестовал Громова и его счета.', 'arrest'],
    ['Громов арестован в доме Седова.', 'arrest'],
  ])('but: %s', (text, type) => {
    expect(relationIn(told(text))).toContain(type);
  });
});

describe('the day of a Russian claim', () => {
  it.each([
    ['«Гранит» принадлежит Громову, который в 2019 году построил вокзал.', 'ownership', undefined],
    ['Громов, построивший вокзал, в 2019 году уволил Седова.', undefined, '2019'],
    ['Громов в 2019 году купил «Гранит».', undefined, '2019'],
    ['Громов поручил Седову до 15 апреля 2021 года представить план.', undefined, undefined],
    ['Громов работал на «Волну» до 2019 года.', undefined, '../2019'],
  ])('%s', (text, chosen, when) => {
    expect(told(text, chosen).when?.value).toBe(when);
  });
});

describe('an office told beside who speaks', () => {
  const text = '«Мы дважды предлагали отсрочку», — заявила генеральный директор «Гранита» Вера Дьякова.';
  it('is no word of theirs', () => {
    expect(told(text).attribution?.value).toEqual([{ actor: 'a2' }]);
    expect(told(text, 'leadership').attribution).toBeUndefined();
  });
  it('unlike what they say', () => {
    expect(told(text, 'support').attribution?.value).toEqual([{ actor: 'a2' }]);
    expect(
      told('«Громов возглавляет „Волну“», — заявила директор «Гранита» Вера Дьякова.', 'leadership').attribution?.value,
    ).toEqual([{ actor: 'a2' }]);
  });
});

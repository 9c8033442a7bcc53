/** A deadline is the day of what has to be done by then, not of its being set; and members who vote are no membership. */
import { describe, expect, it } from 'vitest';
import { documentOf } from '../dossier/sample.ts';
import { readCues } from '../../../src/suggest/cues.ts';
import { proposed } from './english-cases.ts';

const NAMES = ['Keld Union/o', 'Ona Lind', 'Tarrow Council/o', 'Orsk Builders/o'];

describe('time that is given', () => {
  it.each([
    'Tarrow Council has given Orsk Builders until 30 June to hand over its records.',
    'Tarrow Council gave Orsk Builders until July to answer.',
    'Tarrow Council granted Orsk Builders another month, until 30 July, to answer.',
    'Orsk Builders was given until August to answer.',
  ])('happened on no such day: %s', (text) => {
    expect(proposed(text, NAMES).when).toBeUndefined();
  });
  it.each([
    ['Orsk Builders has until 30 June to pay Tarrow Council.', '../2024-06-30'],
    ['Orsk Builders was given until July to pay Tarrow Council.', '../2024-07'],
    ['Orsk Builders must pay Tarrow Council by 30 June.', '../2024-06-30'],
    ['Tarrow Council paid Orsk Builders until 2019.', '../2019'],
    ['Orsk Builders, which had paid Tarrow Council until 2019, left.', '../2019'],
  ])('but what has to be done, or lasted, has its day: %s', (text, when) => {
    expect(proposed(text, NAMES).when).toBe(when);
  });
  it.each([
    ['id', 'Dewan memberi perusahaan itu waktu hingga 30 April.'],
    ['id', 'Perusahaan itu diberi tenggat sampai 30 April.'],
    ['ru', 'Суд дал заводу срок до 30 апреля.'],
    ['ru', 'Суд предоставил заводу время до 30 апреля.'],
  ])('%s: %s', (language, text) => {
    const document = { ...documentOf(text), language };
    expect(readCues(document, [{ start: 0, end: text.length }], []).when).toBeUndefined();
  });
  it.each([['id', 'Perusahaan itu membayar dewan hingga 2019.', '../2019']])('%s, but: %s', (language, text, when) => {
    const document = { ...documentOf(text), language };
    expect(readCues(document, [{ start: 0, end: text.length }], []).when?.value).toBe(when);
  });
});

describe('people who are members', () => {
  it.each([
    'Ms Lind added that [members would vote on a motion of no confidence on 28 June].',
    'Ms Lind said [board members had left].',
    'Ms Lind said that [angry members walked out].',
  ])('of nobody in particular are no membership: %s', (text) => {
    expect(proposed(text, NAMES).claim).toBe('- > - > -');
  });
  it('and what they would do is planned', () => {
    const marked = 'Ms Lind added that [members would vote on a motion of no confidence on 28 June].';
    expect(proposed(marked, NAMES)).toMatchObject({ modality: 'planned', when: '2024-06-28' });
  });
  it.each([
    ['Ona Lind is a member of Keld Union.', 'Ona Lind > membership > Keld Union'],
    ['Ona Lind became a member of Keld Union.', 'Ona Lind > membership > Keld Union'],
    ['Members of Keld Union voted.', '- > membership > Keld Union'],
  ])('of a body are: %s', (text, claim) => {
    expect(proposed(text, NAMES).claim).toBe(claim);
  });
});

describe('what somebody promises in Russian', () => {
  const modality = (text: string) =>
    readCues({ ...documentOf(text), language: 'ru' }, [{ start: 0, end: text.length }], []).modality?.value;
  it.each([
    'Иван Громов пообещал, что завод откроют.',
    'Ирина Громова обещала, что долги вернут.',
    'Директор Олег Савельев пообещал, что фермеры получат деньги.',
  ])('is planned: %s', (text) => {
    expect(modality(text)).toBe('planned');
  });
  it.each(['Иван Громов не обещал, что завод откроют.', 'Иван Громов сказал, что завод открыли.'])(
    'and nothing else is: %s',
    (text) => {
      expect(modality(text)).toBeUndefined();
    },
  );
});

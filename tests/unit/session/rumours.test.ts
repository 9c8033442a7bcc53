/** What is only talk is alleged, by nobody who is named: never told by the article itself, and never of what stands beside it. */
import { describe, expect, it } from 'vitest';
import { documentOf } from '../dossier/sample.ts';
import { readCues } from '../../../src/suggest/cues.ts';
import { proposed } from './english-cases.ts';

const ACTORS = ['Keld Capital/o', 'Orsk Builders/o', 'Tom Hale'];

describe('in English', () => {
  it.each([
    'There have been rumours on campus that [Keld Capital plans to sue Orsk Builders].',
    '[There is speculation in the town that Keld Capital will sue Orsk Builders.]',
    'Word has it that [Keld Capital sued Orsk Builders].',
    'It is said locally that [Keld Capital sued Orsk Builders].',
    'Rumours have circulated for months that [Keld Capital sued Orsk Builders].',
    'According to local gossip, [Keld Capital sued Orsk Builders].',
  ])('«%s» is alleged by somebody', (marked) => {
    const { claim, speaker, modality } = proposed(marked, ACTORS);
    expect([claim, speaker, modality]).toEqual(['Keld Capital > lawsuit > Orsk Builders', '?', 'alleged']);
  });
  it.each([
    'There is talk that Orsk Builders will close, but [Keld Capital sued Orsk Builders].',
    'There were rumours that it would close. [Keld Capital sued Orsk Builders].',
    'Amid rumours of a sale, [Keld Capital sued Orsk Builders].',
    'The rumours ended when [Keld Capital sued Orsk Builders].',
  ])('«%s» is told by the article', (marked) => {
    expect(proposed(marked, ACTORS)).toMatchObject({ speaker: '-', modality: undefined });
  });
  it('whoever tells of talk is named, and it stays talk', () => {
    const told = proposed('Tom Hale said there were rumours that [Keld Capital sued Orsk Builders].', ACTORS);
    expect(told).toMatchObject({ speaker: 'Tom Hale', modality: 'alleged' });
  });
});

describe('in other languages', () => {
  it.each([
    ['ru', 'По слухам, кредит помог получить вице-губернатор.'],
    ['ru', 'Ходят слухи, что завод закроют.'],
    ['ru', 'Поговаривают, что завод продали.'],
    ['id', 'Kabarnya pabrik itu dijual.'],
    ['id', 'Beredar kabar bahwa pabrik itu akan dijual.'],
    ['id', 'Menurut rumor yang beredar, pabrik itu akan dijual.'],
    ['de', 'Gerüchteweise wird das Werk verkauft.'],
    ['de', 'Es gibt seit Mai Gerüchte, dass das Werk verkauft wird.'],
    ['fr', 'Selon des rumeurs, l’usine est vendue.'],
    ['fr', 'Le bruit court que l’usine est vendue.'],
    ['es', 'Según rumores, la fábrica se vende.'],
    ['es', 'Hay rumores de que la fábrica se vende.'],
  ])('%s: «%s»', (language, text) => {
    const { attribution, modality } = readCues({ ...documentOf(text), language }, [{ start: 0, end: text.length }], []);
    expect([attribution?.value, modality?.value]).toEqual([[{ anonymous: true }], 'alleged']);
  });
  it.each([
    ['ru', 'Слухи утихли, завод продали.'],
    ['id', 'Kabar itu mengejutkan, pabrik itu dijual.'],
    ['de', 'Trotz der Gerüchte wurde das Werk verkauft.'],
    ['fr', 'Malgré les rumeurs, l’usine est vendue.'],
    ['es', 'Pese a los rumores, la fábrica se vende.'],
  ])('%s: not «%s»', (language, text) => {
    const { attribution, modality } = readCues({ ...documentOf(text), language }, [{ start: 0, end: text.length }], []);
    expect([attribution, modality]).toEqual([undefined, undefined]);
  });
});

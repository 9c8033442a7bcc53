/** What is offered for a sentence, when is it not, and what becomes of it? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { rawActor, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';
import { offersOf } from './offered-here.ts';

const TEXT = 'Ann pays Bob, and Cid greets Dora. Ann met Bob on the pier. Nobody saw it.';

async function reading(sentence: number, states: readonly string[] = [], text = TEXT) {
  const before = soundDossier({
    documents: [{ ...rawDocument(text), sentences: splitSentences(text, 'en') }],
    actors: ['ann', 'bob', 'cid', 'dora'].map((id) =>
      rawActor(id, { name: { en: id[0]!.toUpperCase() + id.slice(1) } }),
    ),
    relationTypes: [
      rawType('meets', { label: { en: 'meets' }, family: 'diplomacy' }),
      rawType('greets', { label: { en: 'greets' }, family: 'diplomacy' }),
      rawType('pays', { label: { en: 'pays' }, family: 'economy' }),
    ],
    claims: [],
  });
  const { offers, look: looked, dossier } = await offersOf(before, { current: sentence, states }, 'en');
  const look = async (): Promise<readonly string[]> => (await looked()).all.map(({ claim }) => claim.sentence);
  return { offers, look, claims: () => dossier().claims };
}

describe('what is offered for a sentence', () => {
  it('is each thing that it says, once', async () => {
    const { look } = await reading(0);
    expect(await look()).toEqual(['Ann pays Bob', 'Cid greets Dora']);
  });

  it('is nothing where nobody is named, or nothing is to be coded', async () => {
    expect(await (await reading(2)).look()).toEqual([]);
    expect(await (await reading(1, ['open', 'nothing'])).look()).toEqual([]);
  });

  it('goes in when it is taken, on its own words, and is not offered again', async () => {
    const { offers, look, claims } = await reading(0);
    await look();
    expect(claims()).toEqual([]);
    const second = offers.all[1]!;
    expect(offers.take(second)).toMatchObject({ sentence: 'Cid greets Dora', more: true });
    expect(
      claims().map(({ subject, relation, object, evidence }) => [
        subject,
        relation,
        object,
        evidence[0]?.segments[0]?.exact,
      ]),
    ).toEqual([['cid', 'greets', 'dora', 'Cid greets Dora']]);
    // Another dossier: it is looked anew, and what is left stays there meanwhile, as the same.
    expect(offers.looked).toBeUndefined();
    const [left] = offers.all;
    expect(offers.all.map(({ claim }) => claim.sentence)).toEqual(['Ann pays Bob']);
    expect(await look()).toEqual(['Ann pays Bob']);
    expect(offers.all[0]!.key).toBe(left!.key);
    expect(offers.take(offers.all[0]!)).toMatchObject({ more: false });
    expect(offers.all).toEqual([]);
    expect(await look()).toEqual([]);
  });

  it('can be taken one after the other, without being looked for in between', async () => {
    const { offers, look, claims } = await reading(0);
    await look();
    offers.take(offers.all[0]!);
    expect(offers.take(offers.all[0]!)).toMatchObject({ sentence: 'Cid greets Dora', more: false });
    expect(claims()).toHaveLength(2);
    expect(offers.all).toEqual([]);
  });

  it('stays the same offer where somebody in it has come into the dossier meanwhile', async () => {
    const { offers, look, claims } = await reading(0, [], 'Eve pays Bob, and Eve greets Dora.');
    expect(await look()).toEqual(['Eve pays Bob', 'Eve greets Dora']);
    const { key } = offers.all[1]!;
    offers.take(offers.all[0]!);
    await look();
    expect(offers.all.map((offer) => offer.key)).toEqual([key]);
    offers.take(offers.all[0]!);
    const [eve] = claims().map(({ subject }) => subject);
    expect(claims().map(({ subject }) => subject)).toEqual([eve, eve]);
  });

  it('is not offered again once it was rejected, while the others stay, and another sentence may say it', async () => {
    const { offers, look, claims } = await reading(0);
    await look();
    offers.reject(offers.all[0]!);
    expect(offers.all.map(({ claim }) => claim.sentence)).toEqual(['Cid greets Dora']);
    // Another dossier: it is looked anew.
    expect(offers.take(offers.all[0]!)).toMatchObject({ sentence: 'Cid greets Dora', more: false });
    expect(claims()).toHaveLength(1);
    expect(await look()).toEqual([]);
  });
});

describe('where only one end is named', () => {
  const half = async (text: string, states: readonly string[] = []) => {
    const { offers, look } = await reading(0, states, text);
    const all = await look();
    return { all, gap: offers.half?.gap, content: offers.half?.claim.content };
  };

  it('what is said of them is offered for what it is, with the end that is missing', async () => {
    expect(await half('It pays Bob.')).toMatchObject({
      all: [],
      gap: 'subject',
      content: { relation: { id: 'pays' }, object: { id: 'bob' } },
    });
    expect(await half('Ann pays for it.')).toMatchObject({
      all: [],
      gap: 'object',
      content: { subject: { id: 'ann' }, relation: { id: 'pays' } },
    });
  });

  it('nothing is offered beside a whole claim, without a relation or a name, or where a claim rests on the sentence', async () => {
    expect((await half('Ann pays Bob, and it greets Cid.')).gap).toBeUndefined();
    expect((await half('Ann was there.')).gap).toBeUndefined();
    expect((await half('Nobody pays for it.')).gap).toBeUndefined();
    expect((await half('It pays Bob.', ['coded'])).gap).toBeUndefined();
  });
});

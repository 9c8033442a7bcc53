/** Is found what was meant, the best first, however it was typed? */
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { checkDossier } from '../../../src/evidence/check.ts';
import { searchSteps, type SearchIndex } from '../../../src/search/build.ts';
import { search } from '../../../src/search/search.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { openFile } from '../data/file.ts';
import { rawActor, rawClaim, rawDocument, soundDossier, type Raw } from '../dossier/sample.ts';

const indexOf = (dossier: Dossier): SearchIndex => inOneGo(searchSteps(dossier, checkDossier(dossier)));

const indexOfActors = (...actors: Raw[]): SearchIndex =>
  indexOf(soundDossier({ actors: [rawActor('ann'), rawActor('bob'), ...actors] }));

const kim = indexOf(openFile('kim-putin.dossier.json').dossier);
const strait = indexOf(openFile('selat-kaca.dossier.json').dossier);

const actors = (index: SearchIndex, query: string): string[] =>
  search(index, query, 10).actors.hits.map(({ actor }) => actor.id);
const claims = (index: SearchIndex, query: string): string[] =>
  search(index, query, 10).claims.hits.map(({ claim }) => claim.id);
const marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }): string[] =>
  marks.map(([start, end]) => text.slice(start, end));

it('more is given of the one group that more is asked of, and the totals stay', () => {
  const few = search(kim, 'kim', 2);
  const more = search(kim, 'kim', { actors: 2, lines: 2, types: 2, kinds: 2, claims: 100, sentences: 2 });
  expect(more.claims.hits).toHaveLength(few.claims.total);
  expect(few.claims.hits).toHaveLength(2);
  expect(more.sentences).toEqual(few.sentences);
  expect(more.claims.total).toBe(few.claims.total);
});

describe('actors', () => {
  it.each([
    ['by the beginning of a name', 'vlad', 'vladimir-putin'],
    ['by a name in another language', 'rusia', 'russia'],
    ['by an alias', 'pyongyang', 'north-korea'],
    ['in Cyrillic', 'путин', 'vladimir-putin'],
    ['in Hangul', '김정은', 'kim-jong-un'],
    ['in Hangul that is still being typed', '김저', 'kim-jong-un'],
    ['in Hangul taken apart', '김정은'.normalize('NFD'), 'kim-jong-un'],
    ['by words in another order', 'un kim', 'kim-jong-un'],
    ['with a letter too many', 'puttin', 'vladimir-putin'],
    ['with a letter too few', 'vladmir', 'vladimir-putin'],
    ['with a wrong letter', 'stakin', 'joseph-stalin'],
    ['with two letters swapped', 'ptuin', 'vladimir-putin'],
    ['with a slip in an unfinished word', 'vldimi', 'vladimir-putin'],
    ['with a slip in each of two words', 'vladmir puttin', 'vladimir-putin'],
  ])('are found %s', (_, query, id) => {
    expect(actors(kim, query)[0]).toBe(id);
  });

  it.each([
    ['in Arabic', 'تيرونيسا', 'tirunesa'],
    ['in Arabic without the article', 'مدّ', 'al-madd'],
    ['in Arabic with another final letter', 'مرجانه', 'marjana'],
    ['in Chinese, by the middle of a name', '蓮宵', 'ong-lian-siau'],
    ['in Chinese, by one character', '宵', 'ong-lian-siau'],
    ['in Japanese', '海上保険', 'aosagi'],
    ['in Persian', 'شورابه', 'mahtab-shurabeh'],
    ['in Korean', '하늘빛', 'haneulbit'],
  ])('are found %s too', (_, query, id) => {
    expect(actors(strait, query)[0]).toBe(id);
  });

  it('come as exact name, beginning of a name, exact alias, word of a name, word of an alias, near name', () => {
    const index = indexOfActors(
      rawActor('near', { name: { en: 'Korrea' } }),
      rawActor('alias-word', { name: { en: 'Pyongyang' }, aliases: { en: ['Democratic Korea'] } }),
      rawActor('word', { name: { en: 'North Korea' } }),
      rawActor('alias', { name: { en: 'Joseon' }, aliases: { en: ['Korea'] } }),
      rawActor('prefix', { name: { en: 'Korea Times' } }),
      rawActor('exact', { name: { en: 'The peninsula', id: 'Korea' } }),
    );
    expect(actors(index, 'korea')).toEqual(['exact', 'prefix', 'alias', 'word', 'alias-word']);
    // Near ones come only where little is found.
    expect(actors(index, 'korreo')).toEqual(['near']);
  });

  it('with more claims come first where the names are as good', () => {
    const index = indexOf(
      soundDossier({
        actors: [
          rawActor('first', { name: { en: 'Ann Bay' } }),
          rawActor('ann', { name: { en: 'Ann Cay' } }),
          rawActor('bob'),
        ],
      }),
    );
    expect(actors(index, 'ann')).toEqual(['ann', 'first']);
    expect(search(index, 'ann', 10).actors.hits[0]?.claims).toBe(1);
  });

  it('are found by a list that they are in, after those who are called so, and it is said', () => {
    const index = indexOf(
      soundDossier({
        actors: [rawActor('ann'), rawActor('bob'), rawActor('crew', { name: { en: 'Crew Ltd' } })],
        actorLists: [
          { id: 'a', name: { en: 'The crew', id: 'Awak kapal' }, actors: ['bob', 'crew', 'ann'] },
          { id: 'b', name: { en: 'Payers' }, actors: ['ann'] },
        ],
      }),
    );
    const hits = (query: string) =>
      search(index, query, 10, ['en']).actors.hits.map(({ actor, text, listed }) => [actor.id, text, listed]);
    expect(hits('crew')).toEqual([
      ['crew', 'Crew Ltd', false],
      ['bob', 'The crew', true],
      ['ann', 'The crew', true],
    ]);
    expect(hits('awak')).toEqual([
      ['bob', 'Awak kapal', true],
      ['crew', 'Awak kapal', true],
      ['ann', 'Awak kapal', true],
    ]);
    expect(hits('payers')).toEqual([['ann', 'Payers', true]]);
    expect(search(index, 'pay', 10, ['en']).lines.hits).toEqual([]);
  });

  it('are told apart by all words that were typed', () => {
    expect(actors(kim, 'kim')).toEqual(expect.arrayContaining(['kim-jong-un', 'kim-il-sung']));
    expect(actors(kim, 'kim il')).toEqual(['kim-il-sung']);
  });

  it('forgive nothing in numbers and short words', () => {
    const index = indexOfActors(
      rawActor('unit', { name: { en: 'Unit 2014' } }),
      rawActor('un', { name: { en: 'Uno' } }),
    );
    expect(actors(index, '2015')).toEqual([]);
    expect(actors(index, 'unx')).toEqual([]);
  });
});

describe('quotes and sentences', () => {
  it('are found by the words of the quote and of its translation', () => {
    const { hits } = search(kim, 'pemimpin korea', 5).claims;
    expect(hits[0]).toMatchObject({
      claim: { id: 'c-1a' },
      language: 'id',
      quoted: true,
      state: 'verbatim',
      sentence: 0,
    });
    const leader = search(kim, 'north korean leader', 5).claims.hits.find(({ claim }) => claim.id === 'c-1a');
    expect(leader).toMatchObject({ language: 'en', quoted: false });
    expect(marked(leader ?? { text: '', marks: [] })).toEqual(['North', 'Korean', 'leader']);
  });

  it('are found in each script, with what was found marked as it is written', () => {
    const arabic = search(strait, 'السلطنه', 5);
    expect([...arabic.claims.hits, ...arabic.sentences.hits].flatMap(marked)).toContain('السلطنة');
    const korean = search(strait, '물결', 5);
    expect(korean.claims.hits.flatMap(marked)).toContain('물결');
  });

  it('say what state they are in where they draw no line', () => {
    const states = strait.claims.filter(({ state }) => state !== 'verbatim');
    expect(states.length).toBeGreaterThan(2);
    for (const { claim, quote, state } of states) {
      const hit = search(strait, quote.text, 100).claims.hits.find((found) => found.claim === claim);
      expect(hit?.state).toBe(state);
    }
  });

  it('come once: a sentence that a found claim quotes is not repeated', () => {
    const text = 'Ann knows Bob. Ann sings.';
    const index = indexOf(
      soundDossier({
        documents: [
          rawDocument(text, {
            sentences: [
              [0, 14],
              [15, 25],
            ],
          }),
        ],
        claims: [rawClaim('c-1', 'Ann knows Bob', 0)],
      }),
    );
    const { claims: quotes, sentences } = search(index, 'ann', 10);
    expect(quotes.hits.map((hit) => hit.text)).toEqual(['Ann knows Bob']);
    expect(sentences.hits.map((hit) => [hit.sentence, hit.text])).toEqual([[1, 'Ann sings.']]);
    expect(sentences.total).toBe(1);
  });

  it('come first where the words stand together', () => {
    const parts = ['The red car met a thread.', 'A red thread runs.', 'Thread, then red.'];
    const text = parts.join(' ');
    const sentences = parts.map((part) => [text.indexOf(part), text.indexOf(part) + part.length]);
    const index = indexOf(soundDossier({ documents: [rawDocument(text, { sentences })], claims: [] }));
    expect(search(index, 'red thread', 5).sentences.hits.map(({ sentence }) => sentence)[0]).toBe(1);
  });

  it('are counted beyond those that are given', () => {
    const all = search(kim, 'kim', 1000);
    const few = search(kim, 'kim', 2);
    expect(few.claims.total).toBe(all.claims.hits.length);
    expect(few.claims.hits).toEqual(all.claims.hits.slice(0, 2));
    expect(few.claims.total).toBeGreaterThan(2);
  });
});

describe('what is not there as typed', () => {
  it('is answered by what is near, and said to be', () => {
    expect(search(kim, 'puttin', 5).by).toBe('near');
    expect(search(kim, 'putin', 5).by).toBe('words');
  });

  it('is found, and not only like it, where words begin as each of those that were typed', () => {
    for (const [index, query, id] of [
      [kim, 'vlad put', 'vladimir-putin'],
      [kim, 'put vlad', 'vladimir-putin'],
      [kim, 'влад пут', 'vladimir-putin'],
      [kim, 'kor ut', 'north-korea'],
      [strait, 'تيرو', 'tirunesa'],
    ] as const) {
      const found = search(index, query, 5);
      expect([found.by, found.actors.hits[0]?.actor.id], query).toEqual(['words', id]);
    }
    // Each of the beginnings is what is marked.
    expect(search(kim, 'vlad put', 5).actors.hits.map(marked)[0]).toEqual(['Vlad', 'Put']);
    // The words as they stand come first, and alone; a number is no beginning of another one.
    expect(search(kim, 'vladimir putin', 5).actors.total).toBe(1);
    expect(search(kim, '20 putin', 5).by).not.toBe('words');
  });

  it('is answered by some of the words, if no text has all', () => {
    const found = search(kim, 'putin zxqwvy', 5);
    expect(found.by).toBe('some');
    expect(found.actors.hits[0]?.actor.id).toBe('vladimir-putin');
  });

  it('is answered by nothing, if nothing is like it', () => {
    const found = search(kim, 'zxqwvy', 5);
    expect([found.actors.total, found.claims.total, found.sentences.total]).toEqual([0, 0, 0]);
  });
});

describe('queries that nobody means well', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \t\n\u3000 '],
    ['signs', '(.*)+?[]{}|\\^$'],
    ['half a character', '\uD83D'],
    ['marks without a letter', '\u0301\u0301\u3099'],
    ['invisible characters', '\u200B\u200F\uFEFF'],
    ['names of inner properties', '__proto__ constructor hasOwnProperty'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand words', 'kim '.repeat(10_000)],
    ['ten thousand characters of Chinese', '翁'.repeat(10_000)],
  ])('of %s are answered', (_, query) => {
    const found = search(strait, query, 5);
    expect(found.actors.hits.length).toBeLessThanOrEqual(5);
    expect(found.actors.total).toBeGreaterThanOrEqual(0);
  });

  it('of markup are words like others', () => {
    expect(claims(kim, '<script>')).toEqual([]);
    expect(claims(kim, '<b>Putin</b>')).toEqual(claims(kim, 'Putin'));
  });
});

describe('making the index', () => {
  it('lets the page live between small steps, and tells how much is read', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `Sentence number ${i}.`);
    let at = 0;
    const sentences = text.map((part) => {
      const range = [at, at + part.length];
      at += part.length + 1;
      return range;
    });
    const dossier = soundDossier({ documents: [rawDocument(text.join(' '), { sentences })], claims: [] });
    const shares: number[] = [];
    for (const share of searchSteps(dossier, checkDossier(dossier))) shares.push(Number(share));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares[0]).toBeLessThan(0.2);
    expect(shares.at(-1)).toBeGreaterThan(0.8);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('makes an index of an empty dossier that finds nothing', () => {
    const index = indexOf(soundDossier({ documents: [], actors: [], claims: [] }));
    expect(search(index, 'ann', 5).actors.total).toBe(0);
  });
});

/** Which actors are perhaps one, why, and for how long is it asked? */
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { mergeActors, removeActor, splitActor } from '../../../src/edit/actors.ts';
import { setDifferent } from '../../../src/edit/different-actors.ts';
import { duplicates } from '../../../src/edit/duplicates.ts';
import { rawActor, rawClaim, rawDocument, rawKind, soundDossier, type Raw } from '../dossier/sample.ts';

const org = (id: string, name: Raw, more: Raw = {}) => rawActor(id, { kind: 'organisation', name, ...more });
const person = (id: string, name: Raw, more: Raw = {}) => rawActor(id, { name, ...more });
const withActors = (actors: Raw[], claims: Raw[] = []): Dossier =>
  soundDossier({
    documents: [rawDocument('Ann knows Bob.')],
    actorKinds: [
      rawKind('unspecified', { ftm: 'Thing' }),
      rawKind('person', { ftm: 'Person' }),
      rawKind('state', { ftm: 'PublicBody' }),
      rawKind('organisation', { ftm: 'Organization' }),
      rawKind('media', { ftm: 'Organization' }),
    ],
    actors,
    claims,
  });
const found = (actors: Raw[], claims: Raw[] = []) =>
  duplicates(withActors(actors, claims)).map(({ actors: [one, other], reason }) => `${one} ${other} ${reason}`);

describe('two actors are perhaps one', () => {
  it.each<[string, Raw[], string]>([
    ['one item', [person('a', { en: 'Jokowi' }, { wikidata: 'Q3' }), person('b', { en: 'Widodo' }, { wikidata: 'Q3' })], 'a b item'],
    ['one name, hyphens and accents aside', [person('a', { en: 'Kim Jong-Un' }), person('b', { ko: '김', en: 'Kim Jong Un' })], 'a b name'],
    ['the alias of one is the name of the other', [person('a', { en: 'Miss Ann' }, { aliases: { en: ['Bee'] } }), person('b', { en: 'Bee' })], 'a b name'],
    ['the form of the company', [org('a', { en: 'Brightwater Ltd' }), org('b', { id: 'PT Brightwater Tbk' })], 'b a form'],
    ['initials, whatever kind of organisation', [org('a', { en: 'Korean Central News Agency' }), rawActor('b', { kind: 'media', name: { en: 'KCNA' } })], 'a b initials'],
    ['Cyrillic', [person('a', { ru: 'Сергей Шойгу' }), person('b', { en: 'Sergei Shoigu' })], 'b a script'],
    ['Hangul', [person('a', { ko: '김정은' }), person('b', { en: 'Kim Jong Un' })], 'b a script'],
    ['Arabic, which writes no short vowels', [person('a', { ar: 'محمد سلمان' }), person('b', { en: 'Mohammed Salman' })], 'b a script'],
    ['spelling', [person('a', { en: 'Volodymyr Zelensky' }), person('b', { en: 'Volodymyr Zelenskyy' })], 'b a spelling'],
    ['a firm in short', [org('a', { en: 'Brightwater' }), org('b', { en: 'Brightwater Ports' })], 'b a longer'],
    ['a surname', [person('a', { en: 'Putin' }), person('b', { en: 'Vladimir Putin' })], 'b a longer'],
    ['a name without the one in the middle', [person('a', { en: 'Ann Marsh' }), person('b', { en: 'Ann Beatrice Marsh' })], 'b a longer'],
    ['somebody whose kind nobody has said', [rawActor('a', { kind: 'unspecified', name: { en: 'Brightwater' } }), org('b', { en: 'Brightwater Ports' })], 'b a longer'],
  ])('by %s', (_, actors, expected) => {
    expect(found(actors)).toEqual([expected]);
  }); // prettier-ignore

  it.each<[string, Raw[]]>([
    ['several could be meant', [person('a', { en: 'Kim' }), person('b', { en: 'Kim Jong Un' }), person('c', { en: 'Kim Yo Jong' })]],
    ['an alias is all that they share', [person('a', { en: 'Ann Marsh' }, { aliases: { en: ['Marsh'] } }), person('b', { en: 'Bob Marsh' }, { aliases: { en: ['Marsh'] } })]],
    ['they are of two kinds', [person('a', { en: 'Brightwater' }), org('b', { en: 'Brightwater Ports' }), rawActor('c', { kind: 'state', name: { en: 'Brightwater' } })]],
    ['they are two items', [org('a', { en: 'Brightwater' }, { wikidata: 'Q1' }), org('b', { en: 'Brightwater' }, { wikidata: 'Q2' })]],
    ['one country’s name is within another’s', [rawActor('a', { kind: 'state', name: { en: 'Guinea' } }), rawActor('b', { kind: 'state', name: { en: 'Guinea Bissau' } })]],
    ['only the last part of a firm’s name is the same', [org('a', { en: 'Ports' }), org('b', { en: 'Brightwater Ports' })]],
    ['two people differ in a letter', [person('a', { en: 'Maria Rossi' }), person('b', { en: 'Mario Rossi' })]],
    ['they are numbered', [org('a', { en: 'Division 1 of Harbour' }), org('b', { en: 'Division 2 of Harbour' })]],
  ])('not where %s', (_, actors) => {
    expect(found(actors)).toEqual([]);
  }); // prettier-ignore

  it('not where one has a relation with the other; else the better known stays', () => {
    const actors = [person('ann', { en: 'Ann' }), person('bob', { en: 'Ann Marsh' }), person('cyd', { en: 'Cyd' })];
    expect(found(actors, [rawClaim('c-1', 'Ann', 0, { object: 'bob' })])).toEqual([]);
    expect(found(actors, [rawClaim('c-1', 'Ann', 0, { object: 'cyd' })])).toEqual(['ann bob longer']);
    expect(found(actors)).toEqual(['bob ann longer']);
  });

  it('with the names that show it', () => {
    const [pair] = duplicates(
      withActors([org('a', { id: 'Kantor Berita', en: 'KCNA' }), org('b', { en: 'Korean Central News Agency' })]),
    );
    expect(pair?.names).toEqual(['Korean Central News Agency', 'KCNA']);
  });
});

describe('who is not the same', () => {
  const dossier = withActors([
    org('a', { en: 'Brightwater' }),
    org('b', { en: 'Brightwater Ports' }),
    org('c', { en: 'Cee' }),
  ]);
  const told = setDifferent(dossier, 'a', 'b');

  it('is not asked about again, in whichever order, and it is in the file', () => {
    expect(duplicates(dossier)).toHaveLength(1);
    expect(duplicates(told)).toEqual([]);
    expect(setDifferent(told, 'b', 'a')).toBe(told);
    const { dossier: read, problems } = readDossier(writeDossier(told));
    expect([read?.differentActors, problems]).toEqual([[{ actors: ['a', 'b'] }], []]);
    expect(writeDossier(dossier)).not.toContain('differentActors');
  });

  it('stays so when one of them becomes somebody else, and is forgotten with them', () => {
    expect(mergeActors(told, 'c', 'a').differentActors).toEqual([{ actors: ['c', 'b'] }]);
    expect(mergeActors(told, 'b', 'a')).not.toHaveProperty('differentActors');
    expect(removeActor(told, 'a')).not.toHaveProperty('differentActors');
    const more = setDifferent(told, 'b', 'c');
    expect(removeActor(more, 'a').differentActors).toEqual([{ actors: ['b', 'c'] }]);
  });

  it('is who was split', () => {
    const [a] = dossier.actors;
    if (!a) throw new Error('no actor');
    const into = { ...a, id: 'd' };
    expect(splitActor(dossier, 'a', into, new Set(), new Set()).differentActors).toEqual([{ actors: ['a', 'd'] }]);
  });

  it('is set aside where a file says it in another way', () => {
    const raw = { ...JSON.parse(writeDossier(dossier)), differentActors: [{ actors: ['a'] }] } as Raw;
    const { dossier: read, problems } = readDossier(JSON.stringify(raw));
    expect([read?.differentActors, problems.map(({ severity }) => severity)]).toEqual([undefined, ['set-aside']]);
  });
});

import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/names/known-names.ts';
import { match } from '../../../src/compare/match.ts';
import { rawActor, rawClaim, rawDocument, rawKind, rawType, soundDossier, type Raw } from '../dossier/sample.ts';
import { compared } from './comparing.ts';

const KINDS = [rawKind('person'), rawKind('state')];
const people = (...actors: Raw[]) =>
  soundDossier({ actors, actorKinds: KINDS, claims: [], relationTypes: [rawType('knows')] });

/** «reason mine», taken ones with a star; nothing if new. */
function proposed(mine: Raw[], theirs: Raw[]): string[] {
  return match(people(...mine), people(...theirs)).actors.map(({ theirs: id, candidates, taken }) =>
    [id, ...candidates.map((c) => `${c.reason} ${c.mine}${c.mine === taken ? '*' : ''}`)].join(': '),
  );
}

describe('who is who', () => {
  it.each<[string, Raw[], Raw[], string[]]>([
    [
      'a Wikidata id is as good as certain',
      [rawActor('a', { name: { en: 'North Korea' }, wikidata: 'Q423' })],
      [rawActor('b', { name: { id: 'Korea Utara' }, wikidata: 'Q423' })],
      ['b: wikidata a*'],
    ],
    [
      'a name, however it is written',
      [rawActor('a', { name: { en: 'Kim Jong-un' } })],
      [rawActor('b', { name: { id: 'KIM  JONG UN' } })],
      ['b: name a*'],
    ],
    [
      'an alias',
      [rawActor('a', { name: { en: 'Beirut Port' }, aliases: { ar: ['مرفأ بيروت'] } })],
      [rawActor('b', { name: { ar: 'مرفأ بيروت' } })],
      ['b: alias a*'],
    ],
    [
      'two different Wikidata ids are two, whatever their names',
      [rawActor('a', { name: { en: 'Georgia' }, wikidata: 'Q230' })],
      [rawActor('a', { name: { en: 'Georgia' }, wikidata: 'Q1428' })],
      ['a'],
    ],
    [
      'a person and a state of one name wait for somebody to look',
      [rawActor('a', { name: { en: 'Jordan' }, kind: 'state' })],
      [rawActor('b', { name: { en: 'Jordan' } })],
      ['b: name a'],
    ],
    [
      'two of one name are ambiguous',
      [rawActor('a', { name: { en: 'Kim' } }), rawActor('b', { name: { en: 'Kim' } })],
      [rawActor('c', { name: { en: 'Kim' } })],
      ['c: name a: name b'],
    ],
    [
      'of two with one name, a name is more than an alias',
      [rawActor('a', { name: { en: 'Kim Il-sung' }, aliases: { en: ['Kim'] } })],
      [rawActor('b', { name: { en: 'Kim' } }), rawActor('c', { name: { en: 'Kim Il Sung' } })],
      ['b: alias a', 'c: name a*'],
    ],
    [
      'the same id alone says little',
      [rawActor('a', { name: { en: 'One' } })],
      [rawActor('a', { name: { en: 'Other' } })],
      ['a: id a'],
    ],
    ['somebody new', [rawActor('a')], [rawActor('b')], ['b']],
  ])('%s', (_, mine, theirs, expected) => {
    expect(proposed(mine, theirs)).toEqual(expected);
  });

  it('folds names in every script without making two of one', () => {
    expect(foldName('Émile  Zola!')).toBe('emile zola');
    expect(foldName('김정은')).toBe('김정은');
    expect(foldName('กา')).not.toBe(foldName('กี'));
  });
});

const text = 'Ann knows Bob. Bob knows Cid. Cid knows Dan. Dan knows Ann.';
const sentences = [
  [0, 14],
  [15, 29],
  [30, 44],
  [45, 59],
];
const papers = (...documents: Raw[]) => soundDossier({ documents, claims: [] });

describe('which text is which', () => {
  const mine = papers(
    rawDocument(text, { sentences, csl: { type: 'article', title: 'News', URL: 'https://paper.example/a?x=1' } }),
  );
  it.each<[string, Raw, string | undefined, boolean]>([
    [
      'the same text, whatever it is called',
      rawDocument(text, { id: 'other', csl: { type: 'book' } }),
      'same-text',
      true,
    ],
    ['the same words, set otherwise', rawDocument(text.replaceAll(' ', '\u00A0')), 'same-words', true],
    [
      'another version at the same address',
      rawDocument('Ann knows nobody.', { csl: { type: 'article', URL: 'http://www.paper.example/a/' } }),
      'address',
      false,
    ],
    [
      'a version that has most of its sentences',
      rawDocument(text.slice(0, 44), { sentences: sentences.slice(0, 3) }),
      'near-text',
      false,
    ],
    [
      'the same title over another text',
      rawDocument('Rain.', { csl: { type: 'article', title: 'News' } }),
      undefined,
      false,
    ],
  ])('%s', (_, document, reason, taken) => {
    const [found] = match(mine, papers(document)).documents;
    expect(found?.candidates[0]?.reason).toBe(reason);
    expect(found?.taken).toBe(taken ? 'article' : undefined);
  });

  it('carries quotes into a version that is set otherwise, and leaves in its own text what does not stand there', () => {
    const other = text.replaceAll(' ', '\u00A0').replace('Dan\u00A0knows\u00A0Ann', 'Dan\u00A0hates\u00A0Ann');
    const b = soundDossier({
      documents: [rawDocument(other, { sentences })],
      claims: [rawClaim('x', other.slice(15, 29), 15), rawClaim('y', other.slice(45, 59), 45)],
    });
    const a = soundDossier({ documents: [rawDocument(text, { sentences })], claims: [] });
    const { theirs, checks } = compared(a, b, {
      documents: new Map([['article', 'article']]),
      actors: new Map(),
      relationTypes: new Map(),
    });
    expect(theirs.claims.map(({ evidence }) => evidence[0])).toMatchObject([
      { document: 'article', segments: [{ start: 15, end: 29, exact: 'Bob knows Cid.' }] },
      { document: 'article-2', segments: [{ start: 45, end: 59, exact: other.slice(45, 59) }] },
    ]);
    expect([...theirs.versions]).toEqual([['article-2', 'article']]);
    expect(theirs.claims.map(({ id }) => checks.get(id)?.state)).toEqual(['verbatim', 'verbatim']);
  });
});

describe('which code is which', () => {
  const types = (...relationTypes: Raw[]) => soundDossier({ relationTypes, claims: [] });
  it('knows a type by its id, else by a label in any language, and says what is defined otherwise', () => {
    const a = types(
      rawType('visit', { label: { en: 'visits', id: 'mengunjungi' } }),
      rawType('pact', { label: { en: 'is allied with' } }),
    );
    const b = types(
      rawType('call', { label: { id: 'Mengunjungi' }, noun: { en: 'Visit' } }),
      rawType('pact', { label: { en: 'is friends with' }, directed: false }),
      rawType('war', { label: { en: 'fights' } }),
    );
    const { matching, theirs } = compared(a, b);
    expect(matching.relationTypes.map(({ taken }) => taken)).toEqual(['visit', 'pact', undefined]);
    expect(theirs.conflicts).toEqual([
      { list: 'relationTypes', mine: 'visit', theirs: 'call', fields: ['label'] },
      { list: 'relationTypes', mine: 'pact', theirs: 'pact', fields: ['label', 'directed'] },
    ]);
    expect(theirs.relationTypes.map(({ id }) => id)).toEqual(['war']);
  });

  it('says that a denial, or the other way round, is worded otherwise, where both have words for it', () => {
    const [denied, inverse] = [{ en: 'does not meet' }, { en: 'is met by' }];
    const a = types(rawType('visit', { labelDenied: denied, labelInverse: inverse }), rawType('pact'));
    const conflictsWith = (more: Raw) =>
      compared(a, types(rawType('visit', more), rawType('pact', { labelInverse: inverse }))).theirs.conflicts;
    expect(conflictsWith({ labelDenied: { en: 'never meets' }, labelInverse: { en: 'receives' } })).toEqual([
      { list: 'relationTypes', mine: 'visit', theirs: 'visit', fields: ['labelDenied', 'labelInverse'] },
    ]);
    expect(conflictsWith({ labelDenied: denied, labelInverse: { ...inverse, id: 'ditemui oleh' } })).toEqual([]);
    expect(conflictsWith({})).toEqual([]);
  });
});

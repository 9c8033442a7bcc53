import { describe, expect, it } from 'vitest';
import { chainKey, isPaired } from '../../../src/compare/align.ts';
import { bothQuotes } from '../../../src/compare/both-quotes.ts';
import { tally } from '../../../src/compare/tally.ts';
import { UNDECIDED } from '../../../src/compare/match.ts';
import { changes } from '../../../src/compare/merge.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { openFile } from '../data/file.ts';
import { documentOf, rawActor, rawClaim, rawDocument, rawType, soundDossier, type Raw } from '../dossier/sample.ts';
import { compared, differing } from './comparing.ts';
import { ADDED, MADE, secondCoding } from './second-coding.ts';

const { dossier: first } = openFile('kim-putin.dossier.json');

const TEXT = 'Ann knows Bob. Cid helps Ann and Bob. Nobody comes.';
const article = rawDocument(TEXT, {
  sentences: [
    [0, 14],
    [15, 37],
    [38, 51],
  ],
});
const coded = (...claims: Raw[]) =>
  soundDossier({
    documents: [article],
    actors: ['ann', 'bob', 'cid'].map((id) => rawActor(id)),
    relationTypes: [rawType('knows'), rawType('likes', { directed: false })],
    claims,
  });
const claim = (id: string, exact: string, more: Raw = {}): Raw => rawClaim(id, exact, TEXT.indexOf(exact), more);

describe('who says so', () => {
  const key = (...attribution: Raw[]): string => {
    const [only] = coded(claim('one', 'Ann knows Bob.', { attribution })).claims;
    return only ? chainKey(only) : '';
  };
  it('is the same for two who are not named, whatever words each coder has for them', () => {
    expect(key({ anonymous: true, name: 'two sources' })).toBe(key({ anonymous: true }));
    expect(key({ anonymous: true, name: 'two sources' })).toBe(key({ anonymous: true, name: 'an insider' }));
  });
  it('is another for a name', () => {
    expect(key({ name: 'Dov Lantz' })).not.toBe(key({ anonymous: true, name: 'Dov Lantz' }));
    expect(key({ name: 'Dov Lantz' })).toBe(key({ name: 'dov  lantz' }));
  });
});

describe('two codings of one article', () => {
  const { items, both, checks, theirs } = compared(first, secondCoding(first));

  it('finds every difference that was made, and no other', () => {
    expect(items.filter((item) => !item.theirs).map((item) => item.mine?.id)).toEqual(MADE.dropped);
    expect(items.filter((item) => !item.mine)).toHaveLength(ADDED);
    for (const difference of ['modality', 'polarity', 'relation', 'attribution', 'when', 'evidence'] as const)
      expect(differing(items, difference)).toEqual([...MADE[difference]].sort());
    const changed = Object.values(MADE).flat().length - MADE.dropped.length;
    expect(items.filter((item) => item.differences.length === 0 && item.mine && item.theirs)).toHaveLength(
      first.claims.length - MADE.dropped.length - changed,
    );
  });

  it('has every claim of both in exactly one place', () => {
    expect(items.flatMap((item) => item.mine?.id ?? []).sort()).toEqual(first.claims.map(({ id }) => id).sort());
    expect(items.flatMap((item) => item.theirs?.id ?? []).sort()).toEqual(theirs.claims.map(({ id }) => id).sort());
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it('says how far they agree, with what was counted', () => {
    const found = tally(both, checks, items, theirs.shared);
    expect(found.sentences).toBe(21);
    expect(found.all.claims).toEqual({ both: 51, mine: 3, theirs: 4 });
    const modality = found.fields.find(({ field }) => field === 'modality')?.agreement;
    expect(modality?.units).toBe(51);
    expect(modality?.percent).toBeCloseTo(48 / 51, 12);
    const visit = found.relations.find(({ relation }) => relation === 'visit');
    expect(visit?.agreement.alpha).toEqual({ value: 1 });
    for (const { sentences } of found.relations)
      expect(sentences.both + sentences.mine + sentences.theirs + sentences.neither).toBe(21);
  });

  it('finds nothing but agreement with itself', () => {
    const own = compared(first, first);
    expect(own.items.every((item) => isPaired(item) && item.differences.length === 0)).toBe(true);
    expect(tally(own.both, own.checks, own.items, own.theirs.shared).all.agreement.alpha).toEqual({ value: 1 });
  });
});

describe('aligning claims', () => {
  const pairs = (a: Raw[], b: Raw[]): string[] =>
    compared(coded(...a), coded(...b)).items.map((item) =>
      `${item.mine?.id ?? '-'} ${item.theirs ? item.key.split('|')[1] : '-'} ${item.differences.join(',')}`.trim(),
    );

  it.each<[string, Raw[], Raw[], string[]]>([
    ['the same words', [claim('a', 'Ann knows Bob.')], [claim('b', 'Ann knows Bob.')], ['a b']],
    ['other words of the sentence', [claim('a', 'Ann knows')], [claim('b', 'Bob.')], ['a b evidence']],
    ['another sentence', [claim('a', 'Ann knows')], [claim('b', 'Nobody')], ['a -', '- b']],
    [
      'another order of a relation without one',
      [claim('a', 'Ann knows', { relation: 'likes' })],
      [claim('b', 'Ann knows', { relation: 'likes', subject: 'bob', object: 'ann' })],
      ['a b'],
    ],
    [
      'another direction',
      [claim('a', 'Ann knows')],
      [claim('b', 'Ann knows', { subject: 'bob', object: 'ann' })],
      ['a b direction'],
    ],
    ['another relation', [claim('a', 'Ann')], [claim('b', 'Ann', { relation: 'likes' })], ['a b relation']],
    ['somebody else', [claim('a', 'Ann')], [claim('b', 'Ann', { object: 'cid' })], ['a -', '- b']],
    [
      'the best of several',
      [claim('a', 'Cid helps Ann'), claim('b', 'and Bob.')],
      [claim('x', 'helps Ann and Bob.'), claim('y', 'Cid helps Ann')],
      ['a y', 'b x evidence'],
    ],
    [
      'the same before another relation',
      [claim('a', 'Ann knows', { relation: 'likes' }), claim('b', 'Ann knows')],
      [claim('x', 'Ann knows')],
      ['b x', 'a -'],
    ],
    [
      'one who is named otherwise',
      [claim('a', 'Ann', { attribution: [{ name: 'The  Paper' }] })],
      [claim('b', 'Ann', { attribution: [{ name: 'the paper' }] })],
      ['a b'],
    ],
    [
      'how it is said',
      [claim('a', 'Ann')],
      [
        claim('b', 'Ann', {
          modality: 'alleged',
          polarity: 'denied',
          said: '2024',
          attribution: [{ anonymous: true }],
        }),
      ],
      ['a b polarity,modality,attribution,said'],
    ],
  ])('knows %s', (_, a, b, expected) => {
    expect(pairs(a, b)).toEqual(expected);
  });

  it('counts no document that one of the two has not coded', () => {
    const two = [article, rawDocument('Dan.', { id: 'other' })];
    const actors = ['ann', 'bob', 'cid'].map((id) => rawActor(id));
    const a = soundDossier({ documents: two, actors, claims: [claim('a', 'Ann knows')] });
    const elsewhere = rawClaim('z', 'Dan', 0, {
      evidence: [{ document: 'other', segments: [{ start: 0, end: 3, exact: 'Dan' }] }],
    });
    const b = soundDossier({ documents: two, actors, claims: [claim('b', 'Ann knows'), elsewhere] });
    const { both, checks, items, theirs } = compared(a, b);
    const found = tally(both, checks, items, theirs.shared);
    expect(found.documents).toEqual(['article']);
    expect(found.all.sentences).toEqual({ both: 1, mine: 0, theirs: 0, neither: 2 });
    expect(found.all.claims).toEqual({ both: 1, mine: 0, theirs: 1 });
  });

  it('shows both quotes in their sentence, each word with who quotes it', () => {
    const document = documentOf(TEXT, [
      [0, 14],
      [15, 37],
      [38, 51],
    ]);
    const [one, other] = bothQuotes(
      document,
      [{ start: 0, end: 9 }],
      [
        { start: 4, end: 9 },
        { start: 38, end: 44 },
      ],
    );
    expect(one?.runs.map(({ text, mine, theirs }) => `${text}${mine ? '+' : ''}${theirs ? '*' : ''}`)).toEqual([
      'Ann +',
      'knows+*',
      ' Bob.',
    ]);
    expect(other).toMatchObject({ sentence: 2, skipped: true });
  });
});

describe('a claim of theirs that could not be read', () => {
  const mine = coded(claim('c-1', 'Ann knows Bob.'), claim('c-2', 'Cid helps Ann', { subject: 'cid', object: 'ann' }));
  const file = (modality: unknown, id: string): string => {
    const written = JSON.parse(writeDossier(mine)) as { claims: Raw[] };
    written.claims[1] = { ...written.claims[1], id, modality };
    return JSON.stringify(written);
  };
  const laid = (text: string) => {
    const reading = readDossier(text);
    if (!reading.dossier) throw new Error('refused');
    return compared(mine, reading.dossier, UNDECIDED, reading.unread);
  };

  it.each(['c-2', 'c-8b'])('is a class of its own, as %s, and no reason to remove mine', (id) => {
    const { items, both, checks, theirs } = laid(file(7, id));
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({ mine: { id: 'c-2' }, unread: { id, subject: 'cid' } });
    if (items[1]) expect(changes(items[1], 'theirs')).toBe(false);
    const { all, sentences } = tally(both, checks, items, theirs.shared);
    expect(all.claims).toEqual({ both: 1, mine: 0, theirs: 0 });
    expect(sentences).toBe(2);
    expect(all.sentences).toEqual({ both: 1, mine: 0, theirs: 0, neither: 1 });
  });

  it('is listed also where it answers to none of mine', () => {
    const { items } = laid(
      JSON.stringify({
        ...(JSON.parse(writeDossier(mine)) as Raw),
        claims: [...mine.claims, rawClaim('c-9', 'Nobody comes.', TEXT.indexOf('Nobody'), { modality: 7 })],
      }),
    );
    expect(items.map((item) => item.unread?.id)).toEqual([undefined, undefined, 'c-9']);
    expect(items[2]?.mine).toBeUndefined();
  });
});

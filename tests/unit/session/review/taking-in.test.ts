/** What of an answer is new? */
import { describe, expect, it } from 'vitest';
import { overlapping, placesOf, restsOn } from '../../../../src/session/review/same-words.ts';
import { freshOf, sayingsIn } from '../../../../src/session/review/taking-in.ts';
import { claimOf, evidence, proposed } from './small-world.ts';

const answer = (...claims: ReturnType<typeof proposed>[]) =>
  ({ name: 'reply.json', answer: { claims, actors: [], types: [], format: 'json', items: 9, problems: [] } }) as const;

describe('an answer', () => {
  it('brings what was not here, under its own number; where it stood makes no difference', () => {
    const have = sayingsIn([{ key: '0-0', claim: proposed(), answer: 'first' }]);
    const denied = proposed({ polarity: 'denied' });
    const { entries, report } = freshOf(answer(proposed({ where: 'claims[7]' }), denied), 3, have);
    expect(entries).toEqual([{ key: '3-0', claim: denied, answer: 'reply.json' }]);
    expect(report).toEqual({ name: 'reply.json', format: 'json', items: 9, claims: 2, fresh: 1, problems: [] });
    expect(freshOf(answer(denied), 4, have).entries).toEqual([]);
  });

  it('that says the same twice itself brings both: it meant two', () => {
    expect(freshOf(answer(proposed(), proposed()), 0, new Set()).entries).toHaveLength(2);
  });
});

describe('words are the same', () => {
  const spot = (start: number, end: number, document = 'article') => ({
    document,
    segments: [{ start, end, exact: 'x'.repeat(end - start) }],
  });
  it.each([
    ['where they overlap', spot(0, 5), spot(4, 9), true],
    ['not where one begins as the other ends', spot(0, 5), spot(5, 9), false],
    ['not in another document', spot(0, 5), spot(0, 5, 'letter'), false],
  ])('%s', (_, a, b, same) => {
    expect(overlapping([a], [b])).toBe(same);
    expect(overlapping([b], [a])).toBe(same);
  });

  it('as those of a claim', () => {
    const { segments } = evidence('funds the port');
    expect(restsOn(claimOf('c'), [{ document: 'article', segments }])).toBe(true);
    expect(restsOn(claimOf('c'), [{ document: 'letter', segments }])).toBe(false);
    expect(restsOn(claimOf('c'), [])).toBe(false);
  });

  it('can only be so in one document', () => {
    expect(placesOf([spot(0, 1), spot(3, 4), spot(0, 1, 'letter')], 'a b c')).toEqual([
      'article a b c',
      'letter a b c',
    ]);
    expect(placesOf([], 'a b c')).toEqual([]);
  });
});

/** Does any change read the gold texts worse than they were read before? Floors for what is right, ceilings for what is wrong. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { findCandidates } from '../../../src/evidence/candidates.ts';
import { evidentKind } from '../../../src/evidence/kinds.ts';
import { findMentions } from '../../../src/evidence/mentions.ts';
import { countReading } from '../../gold/count-reading.mjs';
import { readGold } from '../../gold/read-gold.mjs';

const articles = readGold();
const rooms = { findMentions, findCandidates, evidentKind, splitSentences };

/** At least so many right, at most so many wrong; of names offered also at most so many twice. */
const limits = {
  development: { mentions: [94, 0], candidates: [43, 0, 0], kinds: [55, 0], sentences: [80, 0] },
  heldOut: { mentions: [88, 0], candidates: [39, 2, 1], kinds: [50, 2], sentences: [85, 2] },
} as const;

describe.each(['development', 'heldOut'] as const)('of the gold texts, %s,', (half) => {
  const { faults, ...counts } = countReading(
    rooms,
    articles.filter((article) => article.half === half),
  );

  it.each(['mentions', 'candidates', 'kinds', 'sentences'] as const)('%s are no worse', (what) => {
    const count = counts[what];
    const [right, wrong, twice = 0] = limits[half][what];
    const told = faults.join('\n');
    expect(count.right, told).toBeGreaterThanOrEqual(right);
    expect(count.wrong, told).toBeLessThanOrEqual(wrong);
    if ('twice' in count) expect(count.twice, told).toBeLessThanOrEqual(twice);
  });
});

it('the gold texts are enough to tell', () => {
  for (const language of ['ar', 'en', 'id', 'ko', 'ru']) {
    const own = articles.filter((article) => article.language === language);
    expect(own.map(({ half }) => half)).toEqual(['development', 'heldOut']);
    expect(own.reduce((sum, { sentences }) => sum + sentences.length, 0)).toBeGreaterThan(24);
    // Every actor is named, and everybody who speaks is one of them.
    for (const { actors, mentions, quotes } of own) {
      expect(new Set(mentions.map(({ actor }) => actor))).toEqual(new Set(Object.keys(actors)));
      expect(quotes.every(({ speaker }) => speaker in actors || ['unnamed', 'article'].includes(speaker))).toBe(true);
    }
  }
});

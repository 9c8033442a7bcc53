/** Does any change read the English sentences of the gold worse? Floors for what is right, ceilings for what is wrong. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { countClaims } from '../../gold/count-claims.mjs';

const limits = {
  tune: {
    subject: [46, 0],
    relation: [46, 0],
    object: [45, 1],
    speaker: [44, 0],
    polarity: [46, 0],
    modality: [46, 0],
  },
  'held-out': {
    ...{ subject: [20, 0], relation: [19, 0], object: [20, 0] },
    ...{ speaker: [20, 0], polarity: [20, 0], modality: [18, 1] },
  },
} as const;

describe.each(['tune', 'held-out'] as const)('of the sentences called %s', (set) => {
  const { counts, faults } = countClaims({ suggestClaim, STARTER, splitSentences }, set);
  it.each(['subject', 'relation', 'object', 'speaker', 'polarity', 'modality'] as const)('%s is no worse', (field) => {
    const [right, wrong] = limits[set][field];
    expect(counts[field].right, faults.join('\n')).toBeGreaterThanOrEqual(right);
    expect(counts[field].wrong, faults.join('\n')).toBeLessThanOrEqual(wrong);
  });
});

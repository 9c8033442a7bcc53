/** Does each template propose its relations for ordinary sentences? How many it does may only rise. */
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../../src/edit/templates.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { countTemplate } from '../../gold/count-templates.mjs';

/** Of twelve each, in English and Indonesian. */
const FLOORS = {
  tune: {
    money: [12, 12],
    courts: [12, 12],
    politics: [12, 12],
    kinship: [12, 12],
    conflict: [12, 12],
    debate: [12, 12],
  },
  'held-out': {
    money: [9, 12],
    courts: [11, 12],
    politics: [11, 11],
    kinship: [12, 12],
    conflict: [12, 12],
    debate: [12, 12],
  },
} as const;

describe.each(['tune', 'held-out'] as const)('of the sentences called %s', (half) => {
  it.each(Object.entries(FLOORS[half]))('the template %s reads at least %j', (template, floors) => {
    for (const [i, language] of (['en', 'id'] as const).entries()) {
      const { right, all, faults } = countTemplate({ suggestClaim, TEMPLATES }, half, language, template);
      expect(all).toBe(12);
      expect(right, faults.join('\n')).toBeGreaterThanOrEqual(floors[i] ?? 12);
    }
  });
});

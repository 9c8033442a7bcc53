/** Does every claim come to its date, by each clock? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { indexClaims, type ClaimIndex } from '../../../src/graph/claim-index.ts';
import { CLOCKS } from '../../../src/graph/filter.ts';
import { precisionOf } from '../../../src/scene/timeline/calendar.ts';
import { datedBy, datesBy } from '../../../src/scene/timeline/dates.ts';

const { dossier } = readDossier(
  readFileSync(new URL('../../../data/selat-kaca.dossier.json', import.meta.url), 'utf8'),
);

function indexOf(change: (dossier: Dossier) => Dossier = (same) => same): ClaimIndex {
  if (!dossier) throw new Error('the sample cannot be read');
  const changed = change(dossier);
  return indexClaims(buildGraph(changed, new Set(changed.claims.map(({ id }) => id))));
}

describe('the dates of a dossier', () => {
  it.each(CLOCKS)('hold every claim that has one, once: %s', (clock) => {
    const index = indexOf();
    const { dates, dated, undated } = datesBy(index, clock);
    const claims = dates.flatMap((date) => date.claims);
    expect(new Set(claims).size).toBe(claims.length);
    expect(claims).toHaveLength(dated);
    expect(dated + undated).toBe(index.claims.length);
    expect(datedBy(index, clock)).toBe(dated);
    for (const date of dates)
      for (const claim of date.claims) {
        expect(index.time[clock].min[claim]).toBe(date.min);
        expect(index.time[clock].max[claim]).toBe(date.max);
      }
  });

  it('know which are about, and which are unsure', () => {
    const { dates } = datesBy(indexOf(), 'happened');
    const marks = (text: string) => {
      const { approximate, uncertain } = dates.find((date) => date.text === text) ?? {};
      return { approximate, uncertain };
    };
    expect(marks('2019~')).toEqual({ approximate: true, uncertain: false });
    expect(marks('2021?')).toEqual({ approximate: false, uncertain: true });
    expect(marks('2021')).toEqual({ approximate: false, uncertain: false });
  });

  it('are none where no claim has one', () => {
    const bare = indexOf((all) => ({ ...all, claims: all.claims.map(({ when: _, ...claim }) => claim) }));
    expect(datesBy(bare, 'happened')).toEqual({ dates: [], dated: 0, undated: bare.claims.length });
  });
});

describe('precision', () => {
  const at = (text: string): number => Date.parse(text);
  it.each([
    ['a year', at('2024-01-01'), at('2025-01-01') - 1, 'year'],
    ['years', at('1948-01-01'), at('1992-01-01') - 1, 'year'],
    ['a season', at('2025-06-01'), at('2025-09-01') - 1, 'month'],
    ['a day', at('2024-10-08'), at('2024-10-09') - 1, 'day'],
    ['a moment', at('2024-10-08T08:00'), at('2024-10-08T08:00'), 'hour'],
    ['since a month', at('2024-03-01'), Infinity, 'month'],
    ['until a day', -Infinity, at('2026-10-16') - 1, 'day'],
  ] as const)('is that of the coarsest unit that fits both ends: %s', (_, min, max, unit) => {
    expect(precisionOf(min, max)).toBe(unit);
  });
});

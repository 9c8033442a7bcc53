/** Does a tick hold exactly as long as the claim says what was ticked off, and come along where dossiers become one? */
import { describe, expect, it } from 'vitest';
import { readValue } from '../../../src/dossier/read.ts';
import type { Claim } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { mergeActors } from '../../../src/edit/actors.ts';
import { checkedClaims, claimPrint, tickClaim, ticksLost, ticksTaken } from '../../../src/edit/checked-claims.ts';
import { changeClaim, removeClaim } from '../../../src/edit/claims.ts';
import { unsigned } from '../../../src/edit/unsigned.ts';
import { claimIn, dossierOf, rawClaim, rawDossier, soundDossier } from '../dossier/sample.ts';

const before = soundDossier({ claims: [rawClaim('c-1'), rawClaim('c-2')] });
const ticked = tickClaim(before, 'c-1', { by: ' Ann ', on: '2026-12-02' });
const held = (dossier: typeof before): string[] => [...checkedClaims(dossier).keys()];

describe('a claim that was ticked off', () => {
  it('says who and when, and loses that without a trace', () => {
    expect(ticked.checkedClaims).toEqual([
      { claim: 'c-1', of: claimPrint(claimIn(before, 'c-1')), by: 'Ann', on: '2026-12-02' },
    ]);
    expect(ticked.claims).toBe(before.claims);
    expect(tickClaim(ticked, 'c-1', undefined)).toEqual(before);
    expect(tickClaim(before, 'c-1', { by: ' ', on: '2026-12-02' }).checkedClaims?.[0]).not.toHaveProperty('by');
  });

  it('is the very same dossier where it is so already, or there is no such claim', () => {
    expect(tickClaim(ticked, 'c-1', { on: '2027-01-01' })).toBe(ticked);
    expect(tickClaim(before, 'c-1', undefined)).toBe(before);
    expect(tickClaim(before, 'c-9', { on: '2027-01-01' })).toBe(before);
  });

  it('is counted where two actors become one, and is ticked off again where that is taken back', () => {
    const both = tickClaim(ticked, 'c-2', { on: '2026-12-02' });
    const merged = mergeActors(both, 'ann', 'bob');
    expect(held(merged)).toEqual([]);
    expect(ticksLost(both, merged)).toBe(2);
    expect(ticksLost(both, mergeActors(both, 'ann', 'bob', new Set(['c-1'])))).toBe(1);
    expect(ticksLost(before, mergeActors(before, 'ann', 'bob'))).toBe(0);
    expect(ticksLost(merged, both)).toBe(0);
    expect(held(both)).toEqual(['c-1', 'c-2']);
  });

  it.each<[string, (claim: Claim) => Claim]>([
    ['modality', (claim) => ({ ...claim, modality: 'planned' })],
    ['polarity', (claim) => ({ ...claim, polarity: 'denied' })],
    ['object', (claim) => ({ ...claim, object: claim.subject })],
    ['speaker', (claim) => ({ ...claim, attribution: [{ name: 'somebody else' }] })],
    ['date', (claim) => ({ ...claim, when: '1999' })],
    ['translation', (claim) => ({ ...claim, gloss: { id: 'lain' } })],
    [
      'quote',
      (claim) => ({
        ...claim,
        evidence: claim.evidence.map((one) => ({
          ...one,
          segments: one.segments.map((segment) => ({ ...segment, exact: `${segment.exact}!` })),
        })),
      }),
    ],
  ])('is not ticked off any more with another %s, and is again when that is taken back', (_, change) => {
    const changed = changeClaim(ticked, 'c-1', change);
    expect(held(changed)).toEqual([]);
    expect(held(changeClaim(changed, 'c-1', () => claimIn(before, 'c-1')))).toEqual(['c-1']);
    // What does not hold goes with the next tick.
    expect(tickClaim(changed, 'c-2', { on: '2026-12-03' }).checkedClaims).toHaveLength(1);
  });

  it('stays so where only a note, a mark or who coded it changes', () => {
    const noted = changeClaim(ticked, 'c-1', (claim) => ({ ...claim, note: { en: 'x' }, coder: 'B', toCheck: {} }));
    expect(held(noted)).toEqual(['c-1']);
    expect(held(removeClaim(ticked, 'c-1'))).toEqual([]);
  });

  it('is written and read back, and goes out without names where those are left out', () => {
    const text = writeDossier(ticked);
    expect(dossierOf(readValue(JSON.parse(text))).checkedClaims).toEqual(ticked.checkedClaims);
    expect(writeDossier(before)).not.toContain('checkedClaims');
    expect(unsigned(ticked)).not.toHaveProperty('checkedClaims');
  });

  it('is set aside where it is no list of ticks, and the rest is read', () => {
    const { dossier, problems } = readValue(rawDossier({ checkedClaims: [{ claim: 'c-1' }] }));
    expect([dossier?.checkedClaims, problems.map(({ severity }) => severity)]).toEqual([undefined, ['set-aside']]);
  });

  it('comes along into another dossier under its id there, as long as it held', () => {
    const here = { ...before, claims: [{ ...claimIn(before, 'c-1'), id: 'd-1', subject: 'bob' }] };
    const ids = new Map([['c-1', 'd-1']]);
    const merged = ticksTaken(here, ticked, ids, new Set(['d-1']));
    expect(merged.checkedClaims?.map(({ claim, by }) => [claim, by])).toEqual([['d-1', 'Ann']]);
    expect(held(merged)).toEqual(['d-1']);
    expect(ticksTaken(here, ticked, ids, new Set())).toBe(here);
    const stale = changeClaim(ticked, 'c-1', (claim) => ({ ...claim, modality: 'planned' }));
    expect(ticksTaken(here, stale, ids, new Set(['d-1']))).toBe(here);
  });
});

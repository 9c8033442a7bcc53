/** Does a quote come home, and nothing else change? */
import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../../src/evidence/check.ts';
import { placeSegment, repairMoved } from '../../../src/evidence/repair.ts';
import { advance, begin, present, undo } from '../../../src/session/history.ts';
import { claimIn, rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

const segment = (exact: string, start: number) => ({ start, end: start + exact.length, exact, kept: true });
const dossier = soundDossier({
  documents: [rawDocument('He said “no” to the house and the house.')],
  claims: [
    rawClaim('other', 'He', 0),
    rawClaim('moved', 'x', 0, {
      evidence: [{ document: 'article', segments: [segment('He', 0), segment('said "no"', 0)], kept: 1 }],
    }),
    rawClaim('partly', 'x', 0, {
      evidence: [{ document: 'article', segments: [segment('to', 0), segment('house', 0)] }],
    }),
  ],
});
const stateOf = (of: typeof dossier, id: string) => checkDossier(of).get(id)?.state;

describe('repairing a moved quote', () => {
  it('gives it the place and the very words of the text, and keeps its other fields', () => {
    const repaired = repairMoved(dossier, 'moved');
    expect(stateOf(repaired, 'moved')).toBe('verbatim');
    expect(claimIn(repaired, 'moved').evidence).toEqual([
      {
        document: 'article',
        kept: 1,
        segments: [segment('He', 0), { start: 3, end: 12, exact: 'said “no”', kept: true }],
      },
    ]);
  });

  it('shares everything else with the dossier before, which one step back brings again', () => {
    const repaired = repairMoved(dossier, 'moved');
    expect(repaired.documents).toBe(dossier.documents);
    expect(claimIn(repaired, 'other')).toBe(claimIn(dossier, 'other'));
    expect(claimIn(repaired, 'moved').evidence[0]?.segments[0]).toBe(
      claimIn(dossier, 'moved').evidence[0]?.segments[0],
    );
    expect(claimIn(dossier, 'moved').evidence[0]?.segments[1]?.start).toBe(0);
    const history = advance(begin(dossier, ''), repaired, { kind: 'quote-repaired' }, '');
    expect(present(undo(history))).toBe(dossier);
  });

  it('mends what has one place and leaves what has several', () => {
    const repaired = repairMoved(dossier, 'partly');
    expect(claimIn(repaired, 'partly').evidence[0]?.segments.map((s) => s.start)).toEqual([13, 0]);
    expect(stateOf(repaired, 'partly')).toBe('ambiguous');
  });

  it.each(['other', 'no-such-claim'])('gives the same dossier if there is nothing to mend in %s', (id) => {
    expect(repairMoved(dossier, id)).toBe(dossier);
  });
});

describe('placing a quote that has several places', () => {
  it('takes the place that was chosen', () => {
    const places = checkDossier(dossier).get('partly')?.located[0]?.[1]?.places ?? [];
    expect(places).toHaveLength(2);
    const second = places[1];
    if (!second) throw new Error('no second place');
    const placed = repairMoved(placeSegment(dossier, 'partly', 0, 1, second), 'partly');
    expect(stateOf(placed, 'partly')).toBe('verbatim');
    expect(claimIn(placed, 'partly').evidence[0]?.segments[1]).toEqual(segment('house', 34));
  });

  it.each([
    ['claim', 'nobody', 0],
    ['evidence', 'partly', 7],
  ])('leaves no step to undo if there is no such %s', (_, id, evidence) => {
    expect(placeSegment(dossier, id, evidence, 0, { start: 0, end: 2 })).toBe(dossier);
  });
});

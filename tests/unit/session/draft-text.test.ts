import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimDraftText, readClaimDraft } from '../../../src/session/draft-text.ts';
import type { Draft } from '../../../src/session/drafting.svelte.ts';

const draft: Draft = {
  editing: false,
  own: {
    subject: { id: 'ann' },
    relation: { label: 'meets', family: 'speech' } as never,
    modality: 'alleged',
    when: '',
  },
  evidence: [{ document: 'a', segments: [{ start: 0, end: 3, exact: 'Ann' }] }],
  sure: ['near'],
};

describe('a half-written claim', () => {
  it('comes back as it was', () => {
    expect(readClaimDraft(claimDraftText({ draft, parked: true }))).toEqual({ draft, parked: true });
  });

  it('is let go of when it is damaged, and never throws', () => {
    for (const bad of [
      { own: null },
      { own: { subject: { id: 4 } } },
      { own: { modality: 'sure' } },
      { own: { attribution: 'x' } },
      { evidence: [{ document: 'a', segments: [] }] },
      { evidence: 'x' },
      { from: {} },
      { sure: [1] },
    ])
      expect(
        readClaimDraft(JSON.stringify({ version: 1, draft: { ...draft, ...bad }, parked: false })),
      ).toBeUndefined();
    fc.assert(fc.property(fc.json(), (text) => readClaimDraft(text) === undefined));
    expect(readClaimDraft('{"version":1,')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimDraftText } from '../../../src/session/draft-text.ts';
import type { Draft } from '../../../src/session/draft.ts';
import { readClaimDraft } from '../../../src/session/read-draft.ts';

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
  nobody: ['object'],
  undated: { when: 'some day' },
};
const letters = { subject: 'An', gloss: 'Sie trifft' };
const kept = { draft, parked: true, letters };
const hurt = (change: object): string =>
  JSON.stringify({ version: 1, ...kept, draft: { ...draft, ...change }, parked: false });

describe('a half-written claim', () => {
  it('comes back as it was, with what was typed and not said', () => {
    expect(readClaimDraft(claimDraftText(kept))).toEqual({ kept, damaged: false });
    // As it was written before there were letters.
    const { letters: _, ...before } = kept;
    expect(readClaimDraft(JSON.stringify({ version: 1, ...before }))).toEqual({
      kept: { ...kept, letters: {} },
      damaged: false,
    });
  });

  it.each([
    [
      { own: { ...draft.own, subject: { id: 4 } } },
      { own: { relation: draft.own.relation, modality: 'alleged', when: '' } },
    ],
    [{ own: { modality: 'sure' } }, { own: {} }],
    [{ own: { attribution: 'x', speakers: [null] } }, { own: {} }],
    [{ own: null }, { own: {} }],
    [{ evidence: [{ document: 'a', segments: [] }, ...draft.evidence] }, {}],
    [{ sure: [1] }, { sure: undefined }],
    [{ nobody: ['somebody'] }, { nobody: undefined }],
    [{ undated: { when: 7 } }, { undated: undefined }],
  ])('comes back without what is damaged of it, and says so: %j', (change, left) => {
    expect(readClaimDraft(hurt(change))).toEqual({
      kept: { draft: { ...draft, ...left }, parked: false, letters },
      damaged: true,
    });
  });

  it('does not become another claim, and nothing is made of nothing', () => {
    const nothing = { kept: undefined, damaged: true };
    expect(readClaimDraft(hurt({ from: {} }))).toEqual(nothing);
    expect(readClaimDraft(hurt({ editing: true }))).toEqual(nothing);
    expect(readClaimDraft(hurt({ editing: 1 }))).toEqual(nothing);
    expect(readClaimDraft(hurt({ own: 7, evidence: 'x' }))).toEqual(nothing);
    expect(readClaimDraft('{"version":1,')).toEqual(nothing);
    expect(readClaimDraft('{"version":2}')).toEqual(nothing);
  });

  it('comes back with the one that waits until it is finished; of a damaged pair, the sound one', () => {
    const waiting = { draft: { ...draft, own: { object: { id: 'bob' } } }, letters: { note: 'Look' } };
    const both = { ...kept, parked: false, waiting };
    expect(readClaimDraft(claimDraftText(both))).toEqual({ kept: both, damaged: false });
    const text = (change: object): string => JSON.stringify({ version: 1, ...both, ...change });
    expect(readClaimDraft(text({ draft: 7 }))).toEqual({ kept: { ...waiting, parked: true }, damaged: true });
    for (const hurtOne of [7, null, {}, { draft: { ...draft, editing: 1 } }]) {
      const one = { kept: { draft, parked: false, letters }, damaged: true };
      expect(readClaimDraft(text({ waiting: hurtOne }))).toEqual(one);
    }
    expect(readClaimDraft(text({ letters: 'x' }))).toEqual({ kept: { ...both, letters: {} }, damaged: true });
  });

  it('comes back with all that wait, one for the other, and not with more than anybody could have begun', () => {
    const one = { draft, letters: {} };
    const both = { ...kept, waiting: { ...one, waiting: { ...one, letters: { note: 'Look' } } } };
    expect(readClaimDraft(claimDraftText(both))).toEqual({ kept: both, damaged: false });
    const hurt = { ...both, waiting: { draft: 7, waiting: both.waiting.waiting } };
    expect(readClaimDraft(JSON.stringify({ version: 1, ...hurt }))).toEqual({
      kept: { ...kept, waiting: both.waiting.waiting },
      damaged: true,
    });
    let deep: object = one;
    for (let i = 0; i < 2000; i++) deep = { ...one, waiting: deep };
    expect(readClaimDraft(JSON.stringify({ version: 1, ...kept, waiting: deep })).damaged).toBe(true);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => readClaimDraft(text).damaged));
    fc.assert(
      fc.property(fc.json(), (text) => typeof readClaimDraft(`{"version":1,"draft":${text}}`).damaged === 'boolean'),
    );
    fc.assert(
      fc.property(fc.json(), (text) => typeof readClaimDraft(`{"version":1,"waiting":${text}}`).damaged === 'boolean'),
    );
  });
});

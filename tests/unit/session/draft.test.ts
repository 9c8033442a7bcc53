/** How does a half-written claim change as a value, and who in it is new? */
import { describe, expect, it } from 'vitest';
import { allComersIn, asKind, asMeant, comersIn } from '../../../src/session/comers.ts';
import {
  draftOf,
  isTouched,
  leftOpen,
  swapped,
  withInput,
  withUndated,
  type Draft,
} from '../../../src/session/draft.ts';
import { rawActor, rawClaim, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

const TEXT = 'Ann met Bob on the pier.';
const [claim] = soundDossier({
  documents: [rawDocument(TEXT)],
  actors: [rawActor('ann'), rawActor('bob')],
  relationTypes: [rawType('meets')],
  claims: [rawClaim('c-1', 'Ann met Bob', 0, { relation: 'meets' })],
}).claims;
if (!claim) throw new Error('a claim is read');
const empty: Draft = { editing: false, own: {}, evidence: claim.evidence };
const cara = { name: 'Cara', kind: 'person', language: 'en' };

describe('a draft', () => {
  it('has nothing to lose until something of it is said or changed', () => {
    expect(isTouched(empty)).toBe(false);
    expect(isTouched(withInput(empty, { modality: 'alleged' }))).toBe(true);
    expect(isTouched({ ...empty, evidence: [] })).toBe(true);
    expect(isTouched(draftOf(claim, true))).toBe(false);
    expect(isTouched(withInput(draftOf(claim, true), { when: '2020' }))).toBe(true);
  });

  it('has a date to lose that cannot be read, until it can', () => {
    const typed = withUndated(empty, 'when', 'soon');
    expect([typed.undated, isTouched(typed)]).toEqual([{ when: 'soon' }, true]);
    expect(isTouched(withUndated(typed, 'when', undefined))).toBe(false);
    expect(withUndated(typed, 'said', 'then').undated).toEqual({ when: 'soon', said: 'then' });
  });

  it('leaves a role open once, with nobody in it', () => {
    const said = withInput(empty, { subject: { id: 'ann' } });
    const open = leftOpen(leftOpen(said, 'subject'), 'subject');
    expect([open.own, open.nobody]).toEqual([{}, ['subject']]);
  });

  it('is turned round, and an empty end stays empty', () => {
    const both = swapped(empty, { subject: { id: 'ann' }, object: { id: 'bob' } });
    expect([both.own, both.nobody]).toEqual([{ subject: { id: 'bob' }, object: { id: 'ann' } }, []]);
    const one = swapped(withInput(empty, { subject: { id: 'ann' } }), { subject: { id: 'ann' } });
    expect([one.own, one.nobody]).toEqual([{ object: { id: 'ann' } }, ['subject']]);
  });
});

describe('who is new in it', () => {
  const content = {
    subject: cara,
    object: { id: 'bob' },
    attribution: [{ name: 'Cara' }, { name: 'Dan' }],
    speakers: [cara, { ...cara, name: 'Eve' }],
  };

  it('is told wherever they stand, and each name once', () => {
    expect(allComersIn(content).map(({ role, who }) => [role, who.name])).toEqual([
      ['subject', 'Cara'],
      ['source', 'Cara'],
    ]);
    expect(comersIn(content)).toEqual([{ role: 'subject', who: cara }]);
  });

  it('is of one kind everywhere, and nothing else is said', () => {
    const firm = { ...cara, kind: 'organisation' };
    expect(asKind(content, 'Cara', 'organisation')).toEqual({ subject: firm, speakers: [firm, content.speakers[1]] });
    expect(asKind(content, 'Bob', 'organisation')).toEqual({});
  });

  it('may have been somebody else, at every place', () => {
    expect(asMeant(content, 'Cara', { id: 'ann' })).toEqual({
      subject: { id: 'ann' },
      attribution: [{ actor: 'ann' }, { name: 'Dan' }],
      speakers: [content.speakers[1]],
    });
    const karla = { ...cara, name: 'Karla' };
    expect(asMeant(content, 'Cara', karla)).toEqual({
      subject: karla,
      attribution: [{ name: 'Karla' }, { name: 'Dan' }],
      speakers: [content.speakers[1], karla],
    });
  });
});

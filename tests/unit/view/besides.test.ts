/** Is everything that goes in with a claim said beside the button that saves it? */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/dossier/schema.ts';
import { besidesOf, broughtIn } from '../../../src/view/coding/besides.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { rawActor, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

const dossier = soundDossier({
  documents: [rawDocument('Ann paid Bob.')],
  actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
  actorKinds: STARTER.actorKinds,
  relationTypes: [rawType('pays', { label: { en: 'pays' }, family: 'economy' })],
  claims: [],
});
type Written = Parameters<typeof besidesOf>[0];
const USUAL = {
  subject: { id: 'ann' },
  relation: { id: 'pays' },
  object: { id: 'bob' },
  modality: 'asserted',
  polarity: 'affirmed',
  basis: 'textual',
  attribution: [],
  evidence: [],
} as const;
function said(content: object, proposed: readonly string[] = [], more: Partial<Written> = {}): string[] {
  const all = { ...USUAL, ...content } as unknown as Written['content'];
  const comers = [all.subject, all.object].flatMap((who) => (who && 'name' in who ? [who] : []));
  const written: Written = {
    draft: { editing: false, own: {}, evidence: [] },
    ...{ comers, open: undefined, offered: undefined },
    content: all,
    isTold: () => false,
    letters: {},
    reason: (field) => (proposed.includes(field) ? 'a word' : undefined),
    ...more,
  };
  return besidesOf(written, dossier, 'en').map(({ text, proposed: one }) => (one ? `? ${text}` : text));
}

describe('beside the button', () => {
  it('stands nothing where all is as usual, or there is no claim yet', () => {
    expect(said({})).toEqual([]);
    expect(said({ modality: 'alleged' }, [], { draft: undefined })).toEqual([]);
  });

  it('stands how firmly also where that is usual, once it was proposed or changed', () => {
    expect(said({}, [], { isTold: (field) => field === 'modality' })).toEqual(['How firmly: asserted']);
    expect(said({}, [], { isTold: () => true })).toEqual(['How firmly: asserted', 'it is so']);
    expect(said({ modality: 'planned', polarity: 'denied' }, ['polarity'], { isTold: () => true })).toEqual([
      'How firmly: planned',
      '? it is not so',
    ]);
  });

  it('stands a relation that is only proposed of somebody whom the user named', () => {
    const draft = { editing: false, own: { subject: { id: 'ann' } }, evidence: [] };
    expect(said({}, ['relation'], { draft })).toEqual(['? does what: pays']);
    expect(said({}, [], { draft })).toEqual([]);
    expect(said({}, ['subject', 'relation', 'object'])).toEqual([]);
  });

  it('stands what is typed and not taken yet', () => {
    expect(said({}, [], { letters: { subject: 'regul', source: ' ', when: 'May' } })).toEqual([
      'not taken yet: “regul”',
    ]);
  });

  it('stands whoever comes as the one who says so', () => {
    const rook = { name: 'Rook Institute', kind: 'organisation', language: 'en' };
    const attribution = [{ name: 'Rook Institute' }];
    expect(said({ attribution }, [], { comers: [rook] })).toEqual([
      'Rook Institute, new, as Organisation',
      'Who says so: Rook Institute',
    ]);
  });

  it.each<[string, object, readonly string[], readonly string[]]>([
    ['how firmly', { modality: 'planned' }, ['modality'], ['? How firmly: planned']],
    ['how firmly, said by the user', { modality: 'planned' }, [], ['How firmly: planned']],
    ['that it is not so', { polarity: 'denied' }, ['polarity'], ['? it is not so']],
    ['who says so', { attribution: [{ actor: 'bob' }] }, ['attribution'], ['? Who says so: Bob']],
    ['both days', { when: '2021-05-03', said: '2021-05-04' }, ['said'], ['When: May 3, 2021', '? Said: May 4, 2021']],
    [
      'what a new actor is to be',
      { object: { name: 'Kestrel Buses', kind: 'organisation', language: 'en' } },
      ['object'],
      ['? Kestrel Buses, new, as Organisation'],
    ],
    [
      'that nobody knows what a new actor is',
      { subject: { name: 'Kestrel', kind: 'unspecified', language: 'en' } },
      [],
      ['Kestrel, new, of no kind yet'],
    ],
  ])('stands %s', (_, content, proposed, expected) => {
    expect(said(content, proposed)).toEqual(expected);
  });

  it('stands that it is open who says so, and who perhaps does', () => {
    expect(said({}, [], { open: 'he said' })).toEqual(['Who says so: still open']);
    const value: Claim['attribution'] = [{ actor: 'bob' }];
    expect(said({}, [], { open: 'he said', offered: { value, cue: 'he said', weak: true } })).toEqual([
      'Who says so: still open, perhaps Bob',
    ]);
  });
});

describe('what the saving key itself brought in', () => {
  const day = { text: 'When: 3 March', proposed: true };
  const denied = { text: 'it is not so', proposed: true };

  it('is what is proposed now and was not there before', () => {
    expect(broughtIn([], [day, denied])).toEqual(['When: 3 March', 'it is not so']);
    expect(broughtIn([day], [day, denied])).toEqual(['it is not so']);
  });

  it('is nothing that was seen, was said, or is gone', () => {
    expect(broughtIn([day, denied], [denied, day])).toEqual([]);
    expect(broughtIn([], [{ ...day, proposed: false }])).toEqual([]);
    expect(broughtIn([day], [])).toEqual([]);
  });

  it('is whoever would be new, of a kind that nobody saw', () => {
    const come = { text: 'Kestrel Buses, new, as Organisation', proposed: false, comes: true };
    expect(broughtIn([], [come])).toEqual(['Kestrel Buses, new, as Organisation']);
    expect(broughtIn([come], [come])).toEqual([]);
  });

  it('is another day than the one that was seen', () => {
    expect(broughtIn([day], [{ text: 'When: 2025', proposed: true }])).toEqual(['When: 2025']);
  });

  it('stands there before the sentence is complete', () => {
    expect(said({ subject: undefined, polarity: 'denied' }, ['polarity'])).toEqual(['? it is not so']);
  });
});

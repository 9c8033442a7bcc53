/** Is everything that goes in with a claim said beside the button that saves it? */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/dossier/schema.ts';
import { besidesOf, broughtIn } from '../../../src/view/coding/besides.ts';
import { TypedDates } from '../../../src/session/typed-dates.svelte.ts';
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
    isSaid: () => false,
    letters: {},
    reason: (field) => (proposed.includes(field) ? 'a word' : undefined),
    ...more,
  };
  const dates = new TypedDates(
    {
      ...written,
      dossier,
      issued: '2024-03-14',
      documentOf: () => dossier.documents[0],
      sayDate: () => {},
      type: () => {},
    },
    () => 'en',
  );
  return besidesOf(written, dates, dossier, 'en').map(({ text, proposed: one }) => (one ? `? ${text}` : text));
}
const ITSELF = 'Who says so: the article itself';

describe('beside the button', () => {
  it('stands that the article itself says so where all is as usual, and nothing where there is no claim yet', () => {
    expect(said({})).toEqual([ITSELF]);
    expect(said({ modality: 'alleged' }, [], { draft: undefined })).toEqual([]);
  });

  it('stands how firmly also where that is usual, once it was proposed or changed', () => {
    expect(said({}, [], { isSaid: (field) => field === 'modality' })).toEqual(['How firmly: asserted', ITSELF]);
    expect(said({}, [], { isSaid: () => true })).toEqual(['How firmly: asserted', 'it is so', ITSELF]);
    expect(said({ modality: 'planned', polarity: 'denied' }, ['polarity'], { isSaid: () => true })).toEqual([
      'How firmly: planned',
      '? it is not so',
      ITSELF,
    ]);
  });

  it('stands a relation that is only proposed of somebody whom the user named', () => {
    const draft = { editing: false, own: { subject: { id: 'ann' } }, evidence: [] };
    expect(said({}, ['relation'], { draft })).toEqual(['? does what: pays', ITSELF]);
    expect(said({}, [], { draft })).toEqual([ITSELF]);
    // Also while a name is typed: the key that saves completes the claim, and the relation was seen by then.
    const typing = said({ object: undefined }, ['relation'], { letters: { object: 'bob' } });
    expect(typing).toContain('? does what: pays');
    expect(said({}, ['subject', 'relation', 'object'])).toEqual([ITSELF]);
  });

  it.each([
    ['state', 'new, in the family Economy and aid, a state'],
    ['event', 'new, in the family Economy and aid, an event'],
    [undefined, 'new, in the family Economy and aid, an event'],
  ])('stands whether a new relation lasts: %s', (aspect, text) => {
    const relation = { label: 'lends', language: 'en', family: 'economy', directed: true, ...(aspect && { aspect }) };
    const draft = { editing: false, own: {}, evidence: [], familySaid: 'lends' };
    expect(said({ relation }, [], { draft })).toEqual([text, ITSELF]);
  });

  it('stands what is typed and not taken yet', () => {
    expect(said({}, [], { letters: { subject: 'regul', source: ' ', note: 'May' } })).toEqual([
      'not taken yet: “regul”',
      ITSELF,
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
    const says = expected.some((text) => text.includes('Who says so')) ? [] : [ITSELF];
    const dates = expected.filter((text) => /(?:When|Said): /u.test(text));
    const rest = expected.filter((text) => !dates.includes(text));
    expect(said(content, proposed)).toEqual([...rest, ...says, ...dates]);
  });

  it.each<[string, Written['letters'], readonly string[]]>([
    ['a day as it is typed', { when: '20 December 2023' }, ['When: December 20, 2023']],
    ['a year that was not typed', { when: '20 December' }, ['When: December 20, 2023, its year guessed']],
    ['an order that was not told', { said: '04/03/2024' }, ['Said: March 4, 2024, taken with the day first']],
    ['a day that was counted', { when: 'yesterday' }, ['When: March 13, 2024, counted from the article']],
    ['letters that are no date yet', { when: '20 Dece' }, ['When: “20 Dece”, no date yet']],
    ['no day once it is wiped out', { when: '' }, []],
  ])('stands %s in its field, in place of the day of before', (_, letters, expected) => {
    expect(said({ when: '2021-05-03' }, ['when'], { letters })).toEqual(
      [ITSELF, ...expected, ...('said' in letters ? ['? When: May 3, 2021'] : [])].sort(
        (a, b) => Number(a.startsWith('Said')) - Number(b.startsWith('Said')),
      ),
    );
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

  it('is a day that was read with its year added, as long as nobody has looked up from its field', () => {
    const guess = { text: 'When: 3 May 2024, its year guessed', proposed: false, guessed: true, typing: false };
    expect(broughtIn([{ ...guess, typing: true }], [guess])).toEqual([guess.text]);
    expect(broughtIn([guess], [guess])).toEqual([]);
    expect(broughtIn([], [{ text: 'When: 3 May 2024', proposed: false, typing: false }])).toEqual([]);
  });

  it('is another day than the one that was seen', () => {
    expect(broughtIn([day], [{ text: 'When: 2025', proposed: true }])).toEqual(['When: 2025']);
  });

  it('stands there before the sentence is complete', () => {
    expect(said({ subject: undefined, polarity: 'denied' }, ['polarity'])).toEqual(['? it is not so', ITSELF]);
  });
});

/** What is asked while a claim is taken, one question at a time, and how does it go on when it is answered? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import type { RelationRef } from '../../../src/edit/claims.ts';
import { ClaimAsking } from '../../../src/session/claim-asking.svelte.ts';
import { ClaimComposing } from '../../../src/session/drafting.svelte.ts';
import { advance, begin, present } from '../../../src/session/history.ts';
import { rawActor, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

const TEXT = 'Ann met Bob on the pier.';

/** A claim on the only sentence, with `relation` and whoever else is said. */
function asking(relation: RelationRef, object: object = { id: 'bob' }) {
  let history = begin(
    soundDossier({
      documents: [{ ...rawDocument(TEXT), sentences: splitSentences(TEXT, 'en') }],
      actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
      relationTypes: [rawType('meets', { label: { en: 'meets' }, family: 'diplomacy' })],
      claims: [],
    }),
    '',
  );
  const composing = new ClaimComposing({
    get dossier() {
      return present(history);
    },
    get history() {
      return history;
    },
    locale: 'en',
    change: (deed, edit) => {
      history = advance(history, edit(present(history)), deed, '');
      return Promise.resolve();
    },
    coder: () => undefined,
  });
  composing.begin({ document: 'article', segments: [{ start: 0, end: TEXT.length }] });
  composing.say({ subject: { id: 'ann' }, relation, object: object as never });
  return { composing, asks: new ClaimAsking(composing), claims: () => present(history).claims };
}
const MEETS: RelationRef = { id: 'meets' };
const fresh = (label: string, family: string): RelationRef => ({ label, family, language: 'en', directed: true });

describe('taking a claim', () => {
  it('asks nothing where nothing is doubtful', () => {
    const { asks, claims } = asking(MEETS);
    expect(asks.take(false)).toMatchObject({ sentence: 'Ann meets Bob' });
    expect([asks.question, asks.asksFamily, asks.asks]).toEqual([undefined, false, undefined]);
    expect(claims()).toHaveLength(1);
  });

  it('says what is missing, with the letters for which nothing was chosen', () => {
    const { composing, asks } = asking(MEETS);
    composing.type('object', ' Carl ');
    expect(asks.take(false)).toEqual({ missing: 'object', typed: 'Carl', twice: false });
    composing.type('object', undefined);
    composing.type('when', 'the day befo');
    composing.sayDate('when', 'the day befo', undefined);
    expect(asks.take(false), 'a date is asked for in its own words').toEqual({
      missing: 'when',
      typed: '',
      twice: false,
    });
    expect(asks.asks).toBeUndefined();
  });

  it('asks what is doubtful, and goes on as it was to once that is confirmed', () => {
    const { asks, claims } = asking(MEETS, { id: 'ann' });
    expect(asks.take(true)).toMatchObject({ doubt: { kind: 'self' } });
    expect([asks.question?.again, asks.asks]).toEqual([true, 'other']);
    // The key that saves is no answer.
    expect(asks.take(true)).toMatchObject({ doubt: { kind: 'self' } });
    expect(claims()).toHaveLength(0);
    expect(asks.confirm()).toBe(true);
    expect(asks.take(true)).toMatchObject({ sentence: 'Ann meets Ann' });
    expect(claims()).toHaveLength(1);
    expect([asks.question, asks.confirm()]).toEqual([undefined, undefined]);
  });

  it('asks no more what other words have answered', () => {
    const { composing, asks } = asking(MEETS, { id: 'ann' });
    asks.take(false);
    composing.say({ object: { id: 'bob' } });
    expect([asks.question, asks.asks]).toEqual([undefined, undefined]);
  });

  it('drops a question, and asks it again with the next try', () => {
    const { asks } = asking(MEETS, { id: 'ann' });
    asks.take(false);
    asks.drop();
    expect(asks.question).toBeUndefined();
    asks.take(false);
    expect(asks.question?.doubt.kind).toBe('self');
  });
});

describe('another claim on the same words', () => {
  const chosen = { document: 'article', segments: [{ start: 8, end: 11 }] };
  const quoted = ({ composing }: ReturnType<typeof asking>) =>
    composing.draft?.evidence.map(({ segments }) => segments.map(({ exact }) => exact));
  it('gives way to words that are chosen before anything is said of it', () => {
    const made = asking(MEETS);
    made.asks.take(true);
    expect([made.composing.takesWords, quoted(made)]).toEqual([false, [[TEXT]]]);
    made.composing.code(chosen);
    expect([made.composing.takesWords, quoted(made), made.composing.waiting]).toEqual([true, [['Bob']], undefined]);
  });

  it('takes them once something is typed or said', () => {
    for (const begin of ['type', 'say'] as const) {
      const made = asking(MEETS);
      made.asks.take(true);
      if (begin === 'type') made.composing.type('subject', 'An');
      else made.composing.say({ subject: { id: 'bob' } });
      expect(made.composing.takesWords).toBe(true);
    }
  });
});

describe('the family of a new relation type', () => {
  it('is asked for where none is known, and is chosen and taken by one answer', () => {
    const { asks, claims } = asking(fresh('admires', ''));
    expect(asks.take(true)).toEqual({ missing: 'family', typed: '', twice: false });
    expect([asks.asksFamily, asks.asks]).toEqual([true, 'other']);
    // Asked once more, it was no answer.
    expect(asks.take(true)).toMatchObject({ missing: 'family', twice: true });
    expect(asks.chooseFamily('diplomacy')).toBe(true);
    expect(asks.take(true)).toMatchObject({ sentence: 'Ann admires Bob' });
    expect(claims()).toHaveLength(1);
  });

  it('is asked for anew when the words are others', () => {
    const { composing, asks } = asking(fresh('admires', ''));
    asks.take(false);
    composing.say({ relation: fresh('adores', '') });
    expect(asks.asksFamily).toBe(false);
    expect(asks.take(false)).toMatchObject({ missing: 'family', twice: false });
  });

  it('is doubtful where it is guessed, and the number of another one is an answer', () => {
    const { asks } = asking(fresh('greets', 'diplomacy'));
    expect(asks.take(false)).toMatchObject({ doubt: { kind: 'family' } });
    expect(asks.asks).toBe('guessed');
    expect(asks.chooseFamily('kinship')).toBe(false);
    expect(asks.asks).toBeUndefined();
  });

  it('is confirmed once: other words for the relation do not ask for it again', () => {
    const { composing, asks } = asking(fresh('greet', 'diplomacy'));
    expect(asks.take(false)).toMatchObject({ doubt: { kind: 'family' } });
    expect(asks.confirm()).toBe(false);
    expect(composing.draft?.familySaid).toBe('greet');
    expect(asks.take(false)).toMatchObject({ sentence: 'Ann greet Bob' });
  });

  it('is nobody’s to choose for a relation that is known', () => {
    expect(asking(MEETS).asks.chooseFamily('diplomacy')).toBeUndefined();
  });
});

describe('somebody who stands in no article', () => {
  it('is asked about by name, and whoever is called almost so takes the place, by one answer', () => {
    const { composing, asks } = asking(MEETS, { name: 'Bop', kind: 'person', language: 'en' });
    expect(asks.take(false)).toMatchObject({ doubt: { kind: 'nowhere', name: 'Bop' } });
    const near = { name: 'Bob', who: { id: 'bob' } };
    expect(asks.takeNear({ kind: 'nowhere', key: 'nowhere Bop', name: 'Bop', role: 'object', near })).toBe(false);
    expect(composing.content.object).toEqual({ id: 'bob' });
    expect(asks.question).toBeUndefined();
  });
});

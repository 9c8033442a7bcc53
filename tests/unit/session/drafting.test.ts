/** What does a claim that is being written lack, what is asked before it is taken, and what is never taken in silence? */
import { describe, expect, it } from 'vitest';
import type { Claim, Dossier } from '../../../src/dossier/schema.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import type { Doubt } from '../../../src/session/doubts.ts';
import { advance, begin as start, present } from '../../../src/session/history.ts';
import { ClaimComposing } from '../../../src/session/drafting.svelte.ts';
import { rawActor, rawClaim, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

const TEXT = 'Ann met Bob on the pier. “Ann paid Bob for the boat.” Nobody saw it. Bob lent Ann a rope.';
const place = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const PIER = place('Ann met Bob on the pier.');

function drafting(
  claims: readonly object[] = [],
  text = TEXT,
  more: readonly object[] = [],
): { readonly draft: ClaimComposing; readonly dossier: () => Dossier } {
  const before = soundDossier({
    documents: [{ ...rawDocument(text), sentences: splitSentences(text, 'en') }],
    actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } }), ...more],
    relationTypes: [
      rawType('meets', { label: { en: 'meets' }, family: 'diplomacy' }),
      rawType('greets', { label: { en: 'greets' }, family: 'diplomacy' }),
      rawType('accuses', { label: { en: 'accuses' }, noun: { en: 'accusation' }, family: 'speech' }),
      rawType('pays', { label: { en: 'pays' }, family: 'economy' }),
    ],
    claims: [...claims],
  });
  let history = start(before, '');
  const draft = new ClaimComposing({
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
  return { draft, dossier: () => present(history) };
}
/** With what reads the words at hand. */
async function begin(draft: ClaimComposing, words: string): Promise<void> {
  await draft.prepare();
  draft.begin({ document: 'article', segments: [place(words)] });
}
const claimOn = ({ start, end }: { start: number; end: number }, more: object = {}) =>
  rawClaim('c-1', TEXT.slice(start, end), start, {
    relation: 'meets',
    ...more,
  });

describe('what is missing', () => {
  it('is told in the order of the form, and nothing is added', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Nobody saw it');
    expect(draft.missing).toEqual(['subject', 'relation', 'object']);
    expect(draft.accept()).toEqual({ missing: 'subject' });
    draft.say({ subject: { id: 'ann' } });
    expect(draft.accept()).toEqual({ missing: 'relation' });
    draft.say({ relation: { id: 'pays' } });
    expect(draft.accept()).toEqual({ missing: 'object' });
    expect(dossier().claims).toEqual([]);
    draft.say({ object: { id: 'bob' } });
    expect(draft.accept()).toMatchObject({ sentence: 'Ann pays Bob' });
    expect(dossier().claims).toHaveLength(1);
  });

  it('who says so is open for words in quotation marks, until somebody says it', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Ann paid Bob for the boat.');
    // Nobody speaks before it: about whom the sentence before was is likely, and offered; nobody is filled in.
    expect(draft.offered?.value).toEqual([{ actor: 'ann' }]);
    expect([draft.content.attribution, draft.reason('attribution')]).toEqual([[], undefined]);
    expect(draft.missing).toEqual(['source']);
    draft.refuse('attribution');
    expect([draft.offered, draft.missing]).toEqual([undefined, []]);
    expect(draft.accept()).toMatchObject({ sentence: 'Ann pays Bob' });
    expect(dossier().claims[0]?.attribution).toEqual([]);
  });

  it('who is taken out leaves it open who says so, and not the article in their place', async () => {
    const text = 'Bob said Ann paid Eve for the boat.';
    const { draft, dossier } = drafting([], text);
    await begin(draft, text);
    expect(draft.content.attribution).toEqual([{ actor: 'bob' }]);
    draft.say({ subject: { id: 'ann' }, relation: { id: 'pays' }, object: { id: 'bob' } });
    draft.takeOut(0);
    expect([draft.content.attribution, draft.missing]).toEqual([[], ['source']]);
    expect(draft.accept()).toEqual({ missing: 'source' });
    // Said to be the article's own word, it is.
    draft.say({ attribution: [] });
    expect(draft.missing).toEqual([]);
    expect(draft.accept()).toMatchObject({ sentence: 'Ann pays Bob' });
    expect(dossier().claims[0]?.attribution).toEqual([]);
  });

  it('who only perhaps says so stays open, whatever else is typed, until they are taken', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Ann paid Bob for the boat.');
    draft.say({ object: { id: 'bob' } });
    draft.look();
    expect(draft.accept()).toEqual({ missing: 'source' });
    expect(dossier().claims).toEqual([]);
    draft.takeOffered();
    expect([draft.offered, draft.content.attribution]).toEqual([undefined, [{ actor: 'ann' }]]);
    expect(draft.accept()).toMatchObject({ sentence: 'Ann pays Bob' });
    expect(dossier().claims[0]?.attribution).toEqual([{ actor: 'ann' }]);
    // With nobody offered, nobody is taken.
    await begin(draft, 'Ann met Bob on the pier.');
    draft.takeOffered();
    expect([draft.offered, draft.content.attribution]).toEqual([undefined, []]);
  });

  it('whom the words themselves name as the one who says so is filled in, and shown as proposed', async () => {
    const { draft } = drafting([], 'Bob said Ann had paid him. It rained.');
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start: 0, end: 26 }] });
    expect([draft.offered, draft.open]).toEqual([undefined, undefined]);
    expect(draft.content.attribution).toEqual([{ actor: 'bob' }]);
    expect(draft.reason('attribution')).toBeDefined();
  });

  it('a speaker who is typed and not chosen is not lost in silence', async () => {
    const { draft } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    draft.type('source', 'Quist');
    expect(draft.accept()).toEqual({ missing: 'source' });
    draft.type('source', ' ');
    expect(draft.accept()).toMatchObject({ sentence: 'Ann meets Bob' });
  });

  it('whoever stood where something is typed that may mean several is not meant any more', async () => {
    const { draft } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    draft.leaveOpen('object');
    expect(draft.missing).toEqual(['object']);
    expect([draft.content.subject, draft.content.object]).toEqual([{ id: 'ann' }, undefined]);
    draft.say({ object: { id: 'bob' } });
    draft.leaveOpen('object');
    expect(draft.missing).toEqual(['object']);
    draft.say({ object: { id: 'bob' } });
    expect(draft.accept()).toMatchObject({ sentence: 'Ann meets Bob' });
  });

  it('what was corrected by hand is confirmed with what stands beside it', async () => {
    const text = 'Ann paid Bob on 3 May 2021.';
    const { draft, dossier } = drafting([], text);
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start: 0, end: text.length }] });
    draft.say({ modality: 'alleged' });
    expect(draft.accept()).toMatchObject({ sentence: 'Ann pays Bob, allegedly' });
    expect(dossier().claims[0]?.modality).toBe('alleged');
  });

  it('a day that is only proposed is asked about once, however plainly the sentence says the rest', async () => {
    const text = 'Ann paid Bob on 3 May 2021.';
    const { draft, dossier } = drafting([], text);
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start: 0, end: text.length }] });
    expect(draft.content.when).toBe('2021-05-03');
    const asked = draft.accept();
    expect(asked).toMatchObject({ doubt: { kind: 'proposed' } });
    expect(dossier().claims).toEqual([]);
    if (asked && 'doubt' in asked) draft.sure(asked.doubt);
    expect(draft.accept()).toMatchObject({ sentence: 'Ann pays Bob' });
    expect(dossier().claims[0]?.when).toBe('2021-05-03');
  });

  it('a date that cannot be read is not thrown away: nothing is added before it is one', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    draft.sayDate('when', 'some time ago', undefined);
    expect(draft.touched).toBe(true);
    expect(draft.missing).toEqual(['when']);
    expect(draft.accept()).toEqual({ missing: 'when' });
    expect(dossier().claims).toEqual([]);
    draft.sayDate('said', '??', undefined);
    draft.sayDate('when', 'until 2019', '../2019');
    expect(draft.accept()).toEqual({ missing: 'said' });
    draft.refuse('said');
    expect(draft.accept()).toMatchObject({ sentence: 'Ann meets Bob' });
    expect(dossier().claims[0]?.when).toBe('../2019');
  });

  it('who and whom change places, also where one of them is nobody', async () => {
    const { draft } = drafting();
    await begin(draft, 'Ann met');
    expect([draft.content.subject, draft.content.object]).toEqual([{ id: 'ann' }, undefined]);
    expect([draft.reason('subject'), draft.reason('object')]).toEqual(['Ann', undefined]);
    draft.swap();
    expect([draft.content.subject, draft.content.object]).toEqual([undefined, { id: 'ann' }]);
    draft.swap();
    expect([draft.content.subject, draft.content.object]).toEqual([{ id: 'ann' }, undefined]);
    draft.swap();
    draft.say({ subject: { id: 'bob' } });
    expect([draft.content.subject, draft.content.object]).toEqual([{ id: 'bob' }, { id: 'ann' }]);
  });

  it('whom the words name by a part of the name they name', async () => {
    const text = 'We were lied to by Brightwater. It rained.';
    const { draft } = drafting([], text, [rawActor('mill', { name: { en: 'Brightwater Holdings Ltd' } })]);
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start: 0, end: 31 }] });
    draft.say({ subject: { id: 'mill' }, object: { id: 'bob' } });
    expect(draft.unnamed).toEqual(['object']);
  });

  it('that somebody accuses is a fact, and what they accuse of is alleged', async () => {
    const text = 'Ann accused Bob of grand theft. It rained.';
    const { draft } = drafting([], text);
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start: 0, end: 31 }] });
    expect(draft.sentence).toBe('Ann accuses Bob');
    expect([draft.content.modality, draft.content.attribution]).toEqual(['asserted', []]);
    draft.say({ relation: { id: 'pays' } });
    expect([draft.content.modality, draft.content.attribution]).toEqual(['alleged', [{ actor: 'ann' }]]);
  });

  it('that somebody accuses stays a fact where the accusation is rejected; what it was about is denied by whoever rejects it', async () => {
    const text = 'Ann rejected the accusation by Bob. It rained.';
    const { draft } = drafting([], text);
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start: 0, end: 35 }] });
    expect(draft.content.relation).toEqual({ id: 'accuses' });
    expect([draft.content.polarity, draft.content.attribution]).toEqual(['affirmed', []]);
    draft.say({ relation: { id: 'pays' } });
    expect([draft.content.polarity, draft.content.attribution]).toEqual(['denied', [{ actor: 'ann' }]]);
  });

  it('is had back as it was after it was given up, with what was typed and not said; the one that waits goes on waiting', async () => {
    const { draft } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({ subject: { id: 'ann' } });
    await begin(draft, 'Bob lent Ann a rope.');
    draft.say({ object: { id: 'ann' } });
    draft.type('gloss', 'so he s');
    const given = draft.draft;
    expect(draft.giveUp()).toBe(true);
    expect(draft.draft?.own).toEqual({ subject: { id: 'ann' } });
    draft.takeBack();
    expect([draft.draft, draft.letters, draft.parked, draft.canTakeBack]).toEqual([
      given,
      { gloss: 'so he s' },
      false,
      false,
    ]);
    expect(draft.waiting?.draft.own).toEqual({ subject: { id: 'ann' } });
    draft.cancel();
    expect([draft.draft?.own, draft.parked]).toEqual([{ subject: { id: 'ann' } }, true]);
  });

  it('of which nothing was said is given up for good, and so is one after which something else was begun or done', async () => {
    const { draft } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    expect(draft.giveUp()).toBe(draft.canTakeBack);
    draft.takeBack();
    draft.forget();
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({ subject: { id: 'ann' } });
    expect(draft.giveUp()).toBe(true);
    await begin(draft, 'Bob lent Ann a rope.');
    expect(draft.canTakeBack).toBe(false);
    draft.say({ subject: { id: 'bob' } });
    draft.giveUp();
    draft.letGo();
    draft.takeBack();
    expect(draft.draft).toBeUndefined();
  });

  it('who came with a claim goes with it, unless something else is said of them', async () => {
    const { draft, dossier } = drafting([], `${TEXT} Eve came later.`);
    const ids = (): readonly string[] => dossier().actors.map(({ id }) => id);
    await begin(draft, 'Nobody saw it');
    const eve = { name: 'Eve', kind: 'person', language: 'en' };
    draft.say({ subject: eve, relation: { id: 'meets' }, object: { id: 'bob' } });
    const first = draft.accept();
    expect(ids()).toEqual(['ann', 'bob', 'eve']);
    const id = first && 'id' in first ? first.id : '';
    draft.remove(id, '');
    expect(ids()).toEqual(['ann', 'bob']);
    await begin(draft, 'Nobody saw it');
    draft.say({ subject: eve, relation: { id: 'meets' }, object: { id: 'bob' } });
    const second = draft.accept();
    await begin(draft, 'Bob lent Ann a rope.');
    draft.say({ subject: { id: 'eve' }, relation: { id: 'greets' }, object: { id: 'ann' } });
    draft.accept();
    draft.remove(second && 'id' in second ? second.id : '', '');
    expect(ids()).toEqual(['ann', 'bob', 'eve']);
    expect(dossier().claims).toHaveLength(1);
  });

  it('what nobody looked at is asked once, unless its word stands between two known actors', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    expect(draft.accept()).toMatchObject({ sentence: 'Ann meets Bob' });
    const text = 'Jon Quist met Pia Lund. “Rain,” said Bob.';
    const other = drafting([], text);
    await other.draft.prepare();
    other.draft.begin({ document: 'article', segments: [{ start: 0, end: 23 }] });
    expect(other.draft.sentence).toBe('Jon Quist meets Pia Lund');
    // What they will be is asked, too.
    expect(other.draft.comers.map(({ name, kind }) => [name, kind])).toEqual([
      ['Jon Quist', 'person'],
      ['Pia Lund', 'person'],
    ]);
    expect(other.draft.accept()).toEqual({ doubt: { kind: 'proposed', key: 'proposed' } });
    expect(other.dossier().claims).toEqual([]);
    other.draft.look();
    expect(other.draft.accept()).toMatchObject({ sentence: 'Jon Quist meets Pia Lund' });
    expect(dossier().claims).toHaveLength(1);
  });

  it('the article is named as the source only on purpose', async () => {
    const text = 'It rained. “Ann paid Bob.”';
    const dossier = soundDossier({
      documents: [{ ...rawDocument(text), sentences: splitSentences(text, 'en') }],
      actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
      relationTypes: [rawType('pays', { label: { en: 'pays' } })],
      claims: [],
    });
    let taken = 0;
    const draft = new ClaimComposing({
      ...{ dossier, history: undefined, locale: 'en', coder: () => undefined },
      change: () => Promise.resolve(void taken++),
    });
    const start = text.indexOf('Ann paid Bob');
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start, end: start + 12 }] });
    expect(draft.open).toContain('Ann paid Bob');
    expect(draft.missing).toEqual(['source']);
    expect(draft.accept()).toEqual({ missing: 'source' });
    expect(taken).toBe(0);
    draft.say({ attribution: [] });
    expect(draft.open).toBeUndefined();
    expect(draft.accept()).toMatchObject({ sentence: 'Ann pays Bob' });
    expect(taken).toBe(1);
  });
});

describe('the family of a new relation type of which nothing tells', () => {
  const relation = { label: 'admires', language: 'en', family: '', directed: true };

  it('is asked for last, and no answer is taken for one', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Nobody saw it');
    draft.say({ relation, subject: { id: 'bob' } });
    expect(draft.missing).toEqual(['object', 'family']);
    draft.say({ object: { id: 'ann' } });
    expect(draft.sentence).toBe('Bob admires Ann');
    expect(draft.accept()).toEqual({ missing: 'family' });
    expect(draft.accept()).toEqual({ missing: 'family' });
    expect(dossier().claims).toEqual([]);
    draft.sayFamily({ ...relation, family: 'ties' });
    expect(draft.accept()).toMatchObject({ sentence: 'Bob admires Ann' });
    expect(dossier().relationTypes.find(({ id }) => id === 'admires')).toMatchObject({ family: 'ties' });
  });

  it('may be a new one, once that has a name', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Nobody saw it');
    draft.say({ subject: { id: 'bob' }, object: { id: 'ann' } });
    draft.sayFamily({ ...relation, newFamily: ' ' });
    expect(draft.accept()).toEqual({ missing: 'family' });
    draft.say({ relation: { ...relation, newFamily: 'Feelings' } });
    expect(draft.accept()).toMatchObject({ sentence: 'Bob admires Ann' });
    expect(dossier().relationTypes.find(({ id }) => id === 'admires')).toMatchObject({ family: 'feelings' });
  });
});

describe('what is asked', () => {
  it('a relation of an actor with itself, once', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({ subject: { id: 'ann' }, relation: { id: 'pays' }, object: { id: 'ann' } });
    const first = draft.accept();
    expect(first).toMatchObject({ doubt: { kind: 'self' } });
    // Asking is no answer.
    expect(draft.accept()).toMatchObject({ doubt: { kind: 'self' } });
    if (first && 'doubt' in first) draft.sure(first.doubt);
    expect(draft.accept()).toMatchObject({ sentence: 'Ann pays Ann' });
    expect(dossier().claims).toHaveLength(1);
  });

  it('a new relation type in a family that was only guessed', async () => {
    const { draft } = drafting();
    await begin(draft, 'Bob lent Ann a rope.');
    const relation = { label: 'lends to', language: 'en', family: 'economy', directed: true };
    draft.say({ subject: { id: 'bob' }, relation, object: { id: 'ann' } });
    expect(draft.accept()).toMatchObject({ doubt: { kind: 'family' } });
    draft.sayFamily({ ...relation, family: 'ties' });
    expect(draft.doubts).toEqual([]);
    // Other words are another type: what was said of the one is not said of the other.
    draft.say({ relation: { ...relation, label: 'gives a rope to' } });
    expect(draft.doubts).toMatchObject([{ kind: 'family' }]);
    draft.sure(draft.doubts[0] as Doubt);
    expect(draft.accept()).toMatchObject({ sentence: 'Bob gives a rope to Ann' });
  });

  type Near = readonly [string, string, { relation?: string; subject?: string; object?: string }, boolean];
  it.each<Near>([
    ['the same relation on some of the same words', 'Ann met Bob', { relation: 'meets' }, true],
    ['a relation of the same family', 'Ann met Bob', { relation: 'greets' }, true],
    ['a relation of another family', 'Ann met Bob', { relation: 'pays' }, false],
    ['the other way round', 'Ann met Bob', { subject: 'bob', object: 'ann' }, false],
    ['other words', 'Bob lent Ann a rope.', {}, false],
  ])('almost the same claim: %s', async (_, words, { relation = 'meets', subject = 'ann', object = 'bob' }, near) => {
    const { draft, dossier } = drafting([claimOn(PIER)]);
    await begin(draft, words);
    draft.say({ subject: { id: subject }, relation: { id: relation }, object: { id: object }, attribution: [] });
    const answer = draft.accept();
    if (!near) {
      expect(answer).toHaveProperty('sentence');
      return;
    }
    expect(answer).toMatchObject({ doubt: { kind: 'near', claim: { id: 'c-1' } } });
    expect(dossier().claims).toHaveLength(1);
    draft.sure(draft.doubts[0] as Doubt);
    expect(draft.accept()).toHaveProperty('sentence');
    expect(dossier().claims).toHaveLength(2);
  });

  it('that almost the same is there, and then that all of it is only proposed: one question does not answer the other', async () => {
    const text = 'Ann met Bob on 3 May 2021.';
    const { draft, dossier } = drafting(
      [rawClaim('c-1', 'Ann met Bob', 0, { relation: 'meets', subject: 'ann', object: 'bob' })],
      text,
    );
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start: 0, end: text.length }] });
    const near = draft.accept();
    expect(near).toMatchObject({ doubt: { kind: 'near' } });
    if (near && 'doubt' in near) draft.sure(near.doubt);
    const proposed = draft.accept();
    expect(proposed).toMatchObject({ doubt: { kind: 'proposed' } });
    expect(dossier().claims).toHaveLength(1);
    if (proposed && 'doubt' in proposed) draft.sure(proposed.doubt);
    expect(draft.accept()).toHaveProperty('sentence');
    expect(dossier().claims).toHaveLength(2);
  });

  it('nothing of a claim that is only changed', () => {
    const { draft, dossier } = drafting([claimOn(PIER, { object: 'ann' })]);
    draft.edit(dossier().claims[0] as Claim);
    draft.say({ modality: 'planned' });
    expect(draft.accept()).toHaveProperty('sentence');
  });
});

describe('words that are added to an open claim', () => {
  const words = (of: string) => ({ document: 'article', segments: [place(of)] });
  it('are told of, replace nothing that was proposed, and can be taken out again', async () => {
    const { draft } = drafting();
    await begin(draft, 'Bob lent Ann a rope.');
    const seen = [draft.content.subject, draft.content.object, draft.content.attribution, draft.content.polarity];
    draft.addQuote(words('Ann met Bob on the pier.'));
    expect(draft.added?.count).toBe(2);
    expect([draft.content.subject, draft.content.object, draft.content.attribution, draft.content.polarity]).toEqual(
      seen,
    );
    // What was open is filled.
    expect(draft.content.relation).toEqual({ id: 'meets' });
    draft.unadd();
    expect([draft.added, draft.content.relation, draft.content.evidence[0]?.segments.length]).toEqual([
      undefined,
      undefined,
      1,
    ]);
  });

  it('become a claim of their own, and what was begun waits for its end', async () => {
    const { draft } = drafting();
    await begin(draft, 'Bob lent Ann a rope.');
    draft.say({ relation: { id: 'pays' } });
    draft.addQuote(words('Ann met Bob on the pier.'), false);
    draft.beginInstead();
    expect(draft.sentence).toBe('Ann meets Bob');
    expect(draft.content.evidence).toHaveLength(1);
    draft.look();
    expect(draft.accept()).toMatchObject({ sentence: 'Ann meets Bob' });
    expect(draft.parked).toBe(true);
    expect(draft.content.relation).toEqual({ id: 'pays' });
    expect(draft.content.evidence[0]?.segments[0]?.exact).toBe('Bob lent Ann a rope.');
  });
});

describe('words that are chosen for a claim', () => {
  const words = (of: string) => ({ document: 'article', segments: [place(of)] });
  const quoted = ({ content }: ClaimComposing) =>
    content.evidence.flatMap(({ segments }) => segments.map(({ exact }) => exact));

  it('go to the one whose form is open', async () => {
    const { draft } = drafting();
    await begin(draft, 'Bob lent Ann a rope.');
    draft.code(words('Nobody saw it'));
    expect(quoted(draft)).toEqual(['Nobody saw it', 'Bob lent Ann a rope.']);
    expect([draft.added?.count, draft.waiting]).toEqual([2, undefined]);
  });

  it('begin one while another was left unfinished, which stays as it is until it is gone on with', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Bob lent Ann a rope.');
    draft.say({ relation: { id: 'pays' } });
    draft.type('object', 'An');
    draft.park();
    draft.code(words('Ann met Bob on the pier.'));
    expect([quoted(draft), draft.letters, draft.added]).toEqual([['Ann met Bob on the pier.'], {}, undefined]);
    draft.look();
    expect(draft.accept()).toMatchObject({ sentence: 'Ann meets Bob' });
    expect(dossier().claims).toHaveLength(1);
    expect([draft.parked, quoted(draft), draft.letters]).toEqual([true, ['Bob lent Ann a rope.'], { object: 'An' }]);
    // Gone on with, or asked for, more is added to it.
    draft.addQuote(words('Nobody saw it'));
    expect([draft.parked, quoted(draft)]).toEqual([false, ['Nobody saw it', 'Bob lent Ann a rope.']]);
  });

  it('lose none of those that were left, however many, in whatever way the next is begun', async () => {
    const { draft, dossier } = drafting([claimOn(PIER)]);
    const claim = dossier().claims[0] as Claim;
    await begin(draft, 'Bob lent Ann a rope.');
    const ways = [
      () => draft.code(words('Nobody saw it')),
      () => draft.duplicate(claim),
      () => draft.edit(claim),
      () => draft.like({ subject: 'ann', relation: 'pays', object: 'bob' }),
    ];
    for (const [at, way] of ways.entries()) {
      draft.say({ note: { en: `${at}` } });
      draft.park();
      way();
    }
    const notes: unknown[] = [];
    for (draft.cancel(); draft.draft; draft.cancel()) notes.push(draft.draft.own.note?.['en']);
    expect(notes).toEqual(['3', '2', '1', '0']);
  });

  it('change a claim that was left in the middle of it no second time', () => {
    const { draft, dossier } = drafting([claimOn(PIER)]);
    const claim = dossier().claims[0] as Claim;
    draft.edit(claim);
    draft.say({ modality: 'planned' });
    draft.park();
    draft.edit(claim);
    expect([draft.parked, draft.content.modality, draft.waiting]).toEqual([false, 'planned', undefined]);
  });

  it('are of no other dossier: nothing waits for one', async () => {
    const { draft } = drafting();
    await begin(draft, 'Bob lent Ann a rope.');
    draft.park();
    draft.code(words('Nobody saw it'));
    draft.forget();
    expect([draft.draft, draft.waiting, draft.parked, draft.letters]).toEqual([undefined, undefined, false, {}]);
  });

  it('are there again, with what waits, when a step could not be made', async () => {
    const { draft } = drafting();
    await begin(draft, 'Bob lent Ann a rope.');
    draft.park();
    draft.code(words('Ann met Bob on the pier.'));
    draft.type('note', 'Look');
    const [now, waiting] = [draft.draft, draft.waiting];
    const back = draft.mark();
    draft.cancel();
    back();
    expect([draft.draft, draft.waiting, draft.parked, draft.letters]).toEqual([now, waiting, false, { note: 'Look' }]);
  });
});

it('a claim that denies what this one says is its opposite, not the same', async () => {
  const { draft } = drafting([claimOn(PIER, { polarity: 'denied' })]);
  await begin(draft, 'Ann met Bob on the pier.');
  draft.look();
  expect(draft.existing?.polarity).toBe('denied');
  const answer = draft.accept();
  expect(answer).toMatchObject({ doubt: { kind: 'near', opposite: true } });
  if (answer && 'doubt' in answer) draft.sure(answer.doubt);
  expect(draft.accept()).toMatchObject({ sentence: 'Ann meets Bob' });
});

describe('letters that are typed over a word', () => {
  it.each(['subject', 'relation', 'object'] as const)(
    'hold up the claim: the %s before is not meant',
    async (field) => {
      const { draft } = drafting();
      await begin(draft, 'Ann met Bob on the pier.');
      draft.say({ subject: { id: 'ann' }, relation: { id: 'pays' }, object: { id: 'bob' } });
      expect(draft.missing).toEqual([]);
      draft.type(field, 'gre');
      expect(draft.missing).toEqual([field]);
      draft.type(field, ' ');
      expect(draft.missing).toEqual([]);
      draft.type(field, 'gre');
      draft.type(field, undefined);
      expect(draft.missing).toEqual([]);
    },
  );
});

describe('somebody new whom no article names', () => {
  const comer = (name: string) => ({ name, kind: 'unspecified', language: 'en' });

  it('is asked about once, and nobody comes before that is answered', async () => {
    const { draft, dossier } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({ object: comer('owns') });
    expect(draft.strangers).toMatchObject([{ kind: 'nowhere', name: 'owns', role: 'object' }]);
    const asked = draft.accept();
    expect(asked).toMatchObject({ doubt: { kind: 'nowhere', name: 'owns', role: 'object' } });
    expect(dossier().actors).toHaveLength(2);
    if (asked && 'doubt' in asked) draft.sure(asked.doubt);
    expect(draft.accept()).toMatchObject({ sentence: 'Ann meets owns' });
    expect(dossier().actors).toHaveLength(3);
  });

  it('is asked about at either end and among who says so; a relation is told as one', async () => {
    const { draft } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({
      subject: comer('pays'),
      object: comer('Zed'),
      attribution: [{ name: 'Yan' }],
      speakers: [comer('Yan')],
    });
    expect(draft.strangers.map(({ kind, name, role }) => [kind, name, role])).toEqual([
      ['relation', 'pays', 'subject'],
      ['nowhere', 'Zed', 'object'],
      ['nowhere', 'Yan', 'source'],
    ]);
    // Taken out of the chain, they do not come.
    draft.say({ attribution: [] });
    expect(draft.strangers.map(({ name }) => name)).toEqual(['pays', 'Zed']);
  });

  it('is asked about once for every such name, and whoever is almost called so takes its place', async () => {
    const { draft, dossier } = drafting([], `${TEXT} Orla Tarnbrook left.`);
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({
      subject: comer('Orla Tarnbrok'),
      object: comer('Zed'),
      attribution: [{ name: 'Orla Tarnbrok' }, { name: 'Anne Quill' }],
      speakers: [comer('Orla Tarnbrok'), comer('Anne Quill')],
    });
    expect(draft.strangers.map(({ name, near }) => [name, near?.name])).toEqual([
      ['Orla Tarnbrok', 'Orla Tarnbrook'],
      ['Zed', undefined],
      ['Anne Quill', undefined],
    ]);
    const [first] = draft.strangers;
    if (first) draft.takeNear(first);
    expect(draft.sentence).toBe('Orla Tarnbrook meets Zed');
    expect(draft.content.attribution).toEqual([{ name: 'Orla Tarnbrook' }, { name: 'Anne Quill' }]);
    for (const name of ['Zed', 'Anne Quill']) {
      const asked = draft.accept();
      expect(asked).toMatchObject({ doubt: { kind: 'nowhere', name } });
      if (asked && 'doubt' in asked) draft.sure(asked.doubt);
    }
    expect(dossier().claims).toEqual([]);
  });

  it.each([
    ['The press service of the Rook Holding', 'Press service of the Rook Hol', 'en'],
    ['Пресс-служба холдинга «Ладья»', 'Пресс-служба холд', 'ru'],
  ])('is asked about also where they stay a name, as whoever says so: of «%s», «%s»', async (whole, half, language) => {
    const { draft, dossier } = drafting([], `${TEXT} ${whole} said so.`);
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({ attribution: [{ name: half }] });
    expect(draft.strangers).toMatchObject([{ kind: 'nowhere', name: half, role: 'source', bare: true }]);
    const asked = draft.accept();
    expect(asked, language).toMatchObject({ doubt: { kind: 'nowhere', name: half } });
    expect(dossier().claims).toEqual([]);
    if (asked && 'doubt' in asked) draft.sure(asked.doubt);
    draft.accept();
    expect(dossier().claims.map(({ attribution }) => attribution)).toEqual([[{ name: half }]]);
    // It stands in a claim now: with the next it is known.
    await begin(draft, 'Bob lent Ann a rope.');
    draft.say({ attribution: [{ name: half }] });
    expect(draft.strangers).toEqual([]);
  });

  it('is not asked about where the articles have the name, or it stood in the claim before', async () => {
    const { draft } = drafting([claimOn(PIER, { attribution: [{ name: 'Zed' }] })], `${TEXT} Rook Holding said so.`);
    await begin(draft, 'Bob lent Ann a rope.');
    draft.say({ attribution: [{ name: 'Rook Holding' }, { name: 'nobody' }] });
    expect(draft.strangers.map(({ name }) => name)).toEqual([]);
    draft.say({ attribution: [{ name: 'Zed' }] });
    expect(draft.strangers).toEqual([]);
    draft.say({ attribution: [{ anonymous: true }] });
    expect(draft.strangers).toEqual([]);
  });

  it('and stays a name where almost such a name is meant', async () => {
    const { draft } = drafting([], `${TEXT} Orla Tarnbrook left.`);
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({ attribution: [{ name: 'Orla Tarnbrok' }] });
    const [first] = draft.strangers;
    if (first) draft.takeNear(first);
    expect(draft.content).toMatchObject({ attribution: [{ name: 'Orla Tarnbrook' }], speakers: [] });
  });

  it.each(['ann met', 'ann', 'ANN'])('is named by the quote also in other letters: %s', async (name) => {
    const { draft } = drafting();
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({ subject: comer(name), object: { id: 'bob' } });
    expect(draft.unnamed).toEqual([]);
    draft.say({ subject: comer('Annex') });
    expect(draft.unnamed).toEqual(['subject']);
  });

  it('is not asked about where an article has the name, however it is written', async () => {
    const { draft } = drafting([], 'Ann met Bob on the pier with Mr MARCUS VANE.');
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start: 0, end: 24 }] });
    draft.say({ object: comer('Marcus Vane') });
    draft.look();
    expect(draft.strangers).toEqual([]);
    expect(draft.accept()).toMatchObject({ sentence: 'Ann meets Marcus Vane' });
  });
});

describe('somebody new who stands twice in one claim', () => {
  const comer = (name: string, kind = 'person') => ({ name, kind, language: 'en' });

  it('changes their kind everywhere, and is one actor', async () => {
    const { draft, dossier } = drafting([], `${TEXT} Eve Vane came later.`);
    await begin(draft, 'Ann met Bob on the pier.');
    draft.say({ subject: comer('Eve Vane'), attribution: [{ name: 'Eve Vane' }], speakers: [comer('Eve Vane')] });
    expect(draft.allComers).toHaveLength(2);
    draft.sayKind('Eve Vane', 'organisation');
    expect(draft.allComers.map(({ kind }) => kind)).toEqual(['organisation', 'organisation']);
    expect(draft.content.object).toEqual({ id: 'bob' });
    expect(draft.accept()).toMatchObject({ sentence: 'Eve Vane meets Bob' });
    expect(dossier().actors.map(({ id }) => id)).toEqual(['ann', 'bob', 'eve-vane']);
    expect(dossier().claims[0]?.attribution).toEqual([{ actor: 'eve-vane' }]);
  });

  it('takes over what somebody of that name said before, and says so; one step back undoes both', async () => {
    const earlier = claimOn(PIER, { attribution: [{ name: 'Eve Vane' }] });
    const { draft, dossier } = drafting([earlier], `${TEXT} Eve Vane came later.`);
    await begin(draft, 'Bob lent Ann a rope.');
    draft.say({ subject: comer('Eve Vane'), relation: { id: 'pays' }, object: { id: 'ann' } });
    draft.refuse('attribution');
    const taken = draft.accept();
    expect(taken && 'pointed' in taken && taken.pointed.map(({ actor, count }) => [actor.id, count])).toEqual([
      ['eve-vane', 1],
    ]);
    expect(dossier().claims[0]?.attribution).toEqual([{ actor: 'eve-vane' }]);
  });
});

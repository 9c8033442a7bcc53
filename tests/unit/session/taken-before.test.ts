/** What is proposed on words that a claim rests on already: what else they say, and never the same again. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { ClaimComposing } from '../../../src/session/drafting.svelte.ts';
import { advance, begin, present } from '../../../src/session/history.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

function writing(text: string, language = 'en', names = ['Ann', 'Bob', 'Cleo']) {
  const before = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name) => rawActor(name.toLowerCase(), { name: { en: name } })),
    claims: [],
  });
  let history = begin(before, '');
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
  const said = (): readonly string[] => {
    const { subject, relation, object } = draft.content;
    return [subject, relation, object].map((one) => (one && 'id' in one ? one.id : '-'));
  };
  /** The whole text is chosen. */
  const choose = async (): Promise<void> => {
    await draft.prepare();
    draft.begin({ document: 'article', segments: [{ start: 0, end: text.length }] });
    draft.look();
  };
  return { draft, said, choose };
}

describe('another claim on the same words', () => {
  it('keeps only who does it where they say nothing else', async () => {
    const { draft, said, choose } = writing('Ann accused Bob on Monday.');
    await choose();
    expect(said()).toEqual(['ann', 'accusation', 'bob']);
    expect(draft.accept(true)).toHaveProperty('id');
    expect(said()).toEqual(['ann', '-', '-']);
    expect(draft.existing).toBeUndefined();
    expect(draft.missing).toContain('relation');
    expect(draft.likely.map(({ type }) => type)).not.toContain('accusation');
    // What is written by hand is another claim; the proposal does not come back with it.
    draft.say({ relation: { id: 'meeting' } });
    expect(said()).toEqual(['ann', 'meeting', '-']);
  });

  it('is the next that they say', async () => {
    const { draft, said, choose } = writing('Ann met Bob and sued Cleo.');
    await choose();
    const first = said();
    expect(draft.accept(true)).toHaveProperty('id');
    const second = said();
    expect([first, second]).toEqual(
      expect.arrayContaining([
        ['ann', 'meeting', 'bob'],
        ['ann', 'lawsuit', 'cleo'],
      ]),
    );
    draft.look();
    expect(draft.accept(true)).toHaveProperty('id');
    expect(said()).toEqual(['ann', '-', '-']);
  });

  it('is not what the coder corrected while they wrote the first, nor who was wrong in it', async () => {
    for (const [part, value] of [
      ['subject', { id: 'cleo' }],
      ['object', { id: 'cleo' }],
      ['relation', { id: 'meeting' }],
    ] as const) {
      const { draft, said, choose } = writing('Ann accused Bob on Monday.');
      await choose();
      draft.say({ [part]: value });
      expect(draft.accept(), part).toHaveProperty('id');
      await choose();
      expect(said(), part).toEqual(['-', '-', '-']);
    }
  });

  it('is not the first the other way round', async () => {
    const { draft, said, choose } = writing('Ann accused Bob on Monday.');
    await choose();
    draft.swap();
    expect(said()).toEqual(['bob', 'accusation', 'ann']);
    expect(draft.accept()).toHaveProperty('id');
    // Known from the dossier alone, as after a reload.
    const later = new ClaimComposing({
      dossier: draft.dossier,
      history: undefined,
      locale: 'en',
      change: () => Promise.resolve(),
      coder: () => undefined,
    });
    await later.prepare();
    later.begin({ document: 'article', segments: [{ start: 0, end: 26 }] });
    expect(later.content.relation).toBeUndefined();
    expect(later.content.object).toBeUndefined();
  });

  it('is what was proposed still, where the coder wrote something quite different', async () => {
    const { draft, said, choose } = writing('Ann accused Bob on Monday.');
    await choose();
    draft.say({ subject: { id: 'bob' }, relation: { id: 'meeting' }, object: { id: 'cleo' } });
    expect(draft.accept()).toHaveProperty('id');
    await choose();
    expect(said()).toEqual(['ann', 'accusation', 'bob']);
  });

  it('is read so in Indonesian, too', async () => {
    const { draft, said, choose } = writing('Ann menuduh Bob.', 'id');
    await choose();
    expect(said()).toEqual(['ann', 'accusation', 'bob']);
    expect(draft.accept(true)).toHaveProperty('id');
    expect(said()).toEqual(['ann', '-', '-']);
  });
});

it('What is copied stays what it is, and words without a claim are read as ever', async () => {
  const { draft, said, choose } = writing('Ann accused Bob.');
  await choose();
  draft.accept();
  const [claim] = draft.dossier?.claims ?? [];
  if (!claim) throw new Error('no claim');
  draft.duplicate(claim);
  expect(said()).toEqual(['ann', 'accusation', 'bob']);
  expect(draft.existing?.id).toBe(claim.id);
});

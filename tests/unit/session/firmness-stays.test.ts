/** Does what the words say of firmness, denial, day and speaker stay, whatever relation and whomever the user says instead? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { begin as start, present } from '../../../src/session/history.ts';
import { ClaimComposing } from '../../../src/session/drafting.svelte.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

/** On all of the text, or on its beginning. */
async function drafted(text: string, names: readonly string[], language = 'en', words = text): Promise<ClaimComposing> {
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) => rawActor(`actor-${i}`, { name: { [language]: name } })),
    claims: [],
  });
  const history = start(dossier, '');
  const draft = new ClaimComposing({
    ...{ history, dossier: present(history), locale: 'en' },
    change: () => Promise.resolve(),
    coder: () => undefined,
  });
  await draft.prepare();
  draft.begin({ document: dossier.documents[0]?.id ?? '', segments: [{ start: 0, end: words.length }] });
  return draft;
}
const own = (label: string, language = 'en') => ({ label, language, family: 'economy', directed: true });

describe('the firmness that the words tell', () => {
  it.each([
    [
      'hypothetical',
      'If the tribunal upholds the fine, we will have to postpone the Aster line, said Ona Lind.',
      'postpones',
      'en',
    ],
    ['planned', 'Ona Lind plans to sell its stake to Petra Quill.', 'sells its stake to', 'en'],
    ['hypothetical', 'Ona Lind might need to raise money from Petra Quill.', 'raises money from', 'en'],
    ['planned', 'Ona Lind akan menjual kapal kepada Petra Quill.', 'menjual kapal kepada', 'id'],
    ['planned', 'Ona Lind will Petra Quill das Werk verkaufen, sie plant den Verkauf.', 'verkauft an', 'de'],
  ])('%s stays with a relation of own words: «%s»', async (modality, text, label, language) => {
    const draft = await drafted(text, ['Ona Lind', 'Petra Quill'], language);
    const before = draft.content;
    expect(before.modality).toBe(modality);
    draft.say({ relation: own(label, language) });
    expect(draft.content.modality).toBe(modality);
    expect(draft.reason('modality')).toBeDefined();
    draft.say({ subject: { id: 'actor-1' }, object: { id: 'actor-0' } });
    const { modality: now, polarity, when, said, attribution } = draft.content;
    expect(now).toBe(modality);
    expect([polarity, when, said]).toEqual([before.polarity, before.when, before.said]);
    expect(attribution).toEqual(before.attribution);
  });

  it('of a denial and a day stays, too', async () => {
    const draft = await drafted('Ona Lind did not pay Petra Quill on 3 May 2021.', ['Ona Lind', 'Petra Quill']);
    const { polarity, when } = draft.content;
    expect([polarity, when]).toEqual(['denied', '2021-05-03']);
    draft.say({ relation: own('settles with') });
    expect([draft.content.polarity, draft.content.when]).toEqual([polarity, when]);
  });

  it('is that of the chosen relation where the words tell it by another verb', async () => {
    const draft = await drafted('Ona Lind, who plans to sue Petra Quill, paid Petra Quill.', [
      'Ona Lind',
      'Petra Quill',
    ]);
    draft.say({ relation: { id: 'payment' } });
    expect(draft.content.modality).toBe('asserted');
  });

  it('is told beside the button once it was proposed or changed, be it what is usual', async () => {
    const draft = await drafted('Ona Lind plans to sell the mill to Petra Quill.', ['Ona Lind', 'Petra Quill']);
    expect(draft.isSaid('modality')).toBe(true);
    draft.refuse('modality');
    expect([draft.content.modality, draft.isSaid('modality'), draft.isSaid('polarity')]).toEqual([
      'asserted',
      true,
      false,
    ]);
    const plain = await drafted('Ona Lind paid Petra Quill.', ['Ona Lind', 'Petra Quill']);
    expect(plain.isSaid('modality')).toBe(false);
  });
});

describe('what words tell that were added before the relation was said', () => {
  const NAMES = ['Ona Lind', 'Petra Quill'];
  const FIRST = 'Ona Lind, 41.';
  async function added(more: string, language = 'en', last = ''): Promise<ClaimComposing> {
    const text = [FIRST, more, last].join(' ');
    const draft = await drafted(text, NAMES, language, FIRST);
    draft.say({ subject: { id: 'actor-0' } });
    draft.addQuote({ document: 'article', segments: [place(text, more)] });
    return draft;
  }
  const place = (text: string, words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  it.each([
    ['en', 'hypothetical', 'She might help Petra Quill.', 'supports'],
    ['en', 'planned', 'She plans to help Petra Quill.', 'supports'],
    ['id', 'planned', 'Ia akan membantu Petra Quill.', 'mendukung'],
    ['ru', 'hypothetical', 'Она может помочь Petra Quill.', 'поддерживает'],
    ['de', 'planned', 'Sie will Petra Quill helfen, sie plant das.', 'unterstützt'],
  ])('%s: %s, whatever relation and whomever the user types: «%s»', async (language, modality, more, label) => {
    const draft = await added(more, language);
    const before = draft.content;
    expect(before.modality).toBe(modality);
    draft.say({ relation: own(label, language) });
    draft.say({ object: { id: 'actor-1' } });
    const now = draft.content;
    expect([now.modality, now.polarity, now.attribution]).toEqual([modality, before.polarity, before.attribution]);
    expect(draft.reason('modality')).toBeDefined();
  });

  it('is a denial, or who says so', async () => {
    const draft = await added('She did not help him, said Petra Quill.');
    const before = draft.content;
    expect([before.polarity, before.attribution]).toEqual(['denied', [{ actor: 'actor-1' }]]);
    draft.say({ relation: own('supports') });
    expect([draft.content.polarity, draft.content.attribution]).toEqual([before.polarity, before.attribution]);
    expect(draft.offered).toBeUndefined();
  });

  it('stays until those very words are taken out', async () => {
    const draft = await added('She might help Petra Quill.');
    draft.say({ relation: own('supports') });
    expect(draft.content.modality).toBe('hypothetical');
    draft.removePiece(0, 1);
    expect([draft.content.modality, draft.reason('modality')]).toEqual(['asserted', undefined]);
  });

  it('is not what is added later, which says it of something else, before and after it is taken out again', async () => {
    const last = 'She might leave.';
    const draft = await added('Petra Quill, 39.', 'en', last);
    draft.say({ relation: own('supports') });
    const text = `${FIRST} Petra Quill, 39. ${last}`;
    draft.addQuote({ document: 'article', segments: [place(text, last)] });
    expect(draft.content.modality).toBe('asserted');
    draft.unadd();
    expect([draft.content.modality, draft.draft?.telling]).toEqual(['asserted', undefined]);
  });
});

/** Does what the words say of firmness, denial, day and speaker stay, whatever relation and whomever the user says instead? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { begin as start, present } from '../../../src/session/history.ts';
import { ClaimComposing } from '../../../src/session/drafting.svelte.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

async function drafted(text: string, names: readonly string[], language = 'en'): Promise<ClaimComposing> {
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
  draft.begin({ document: dossier.documents[0]?.id ?? '', segments: [{ start: 0, end: text.length }] });
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
    expect(draft.isTold('modality')).toBe(true);
    draft.refuse('modality');
    expect([draft.content.modality, draft.isTold('modality'), draft.isTold('polarity')]).toEqual([
      'asserted',
      true,
      false,
    ]);
    const plain = await drafted('Ona Lind paid Petra Quill.', ['Ona Lind', 'Petra Quill']);
    expect(plain.isTold('modality')).toBe(false);
  });
});

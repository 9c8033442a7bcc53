/** Where the coder chooses the accusing itself: is it a fact of whoever accuses, in every language in which accusers are read? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, rawKind, rawType, soundDossier } from '../dossier/sample.ts';

function read(language: string, text: string, names: readonly string[], chosen?: string) {
  const dossier = soundDossier({
    documents: [rawDocument(text, { language, sentences: splitSentences(text, language) })],
    actorKinds: [rawKind('person'), rawKind('organisation')],
    actors: names.map((name, i) =>
      rawActor(`a${i}`, { kind: i === 1 ? 'organisation' : 'person', name: { [language]: name } }),
    ),
    relationTypes: [
      rawType('blame', { label: { en: 'accuses', id: 'menuduh' } }),
      rawType('bribery', { label: { en: 'bribes', id: 'menyuap' } }),
    ],
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  return suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier, chosen);
}

const ANA = ['Ana Lopes', 'Nordlys', 'Rui Dias'];
const SENTENCES = [
  ['ko', '박민수는 강해운이 이수진에게 뇌물을 줬다고 비난했다.', ['박민수', '강해운', '이수진']],
  ['ar', 'اتهم سامي حداد شركة النور بدفع رشوة إلى ليلى منصور.', ['سامي حداد', 'شركة النور', 'ليلى منصور']],
  ['zh', '王明指控海运公司向李娜行贿。', ['王明', '海运公司', '李娜']],
  ['ja', '田中健は青海運が佐藤花に金を渡したと非難した。', ['田中健', '青海運', '佐藤花']],
  ['de', 'Ana Lopes beschuldigte Nordlys, Rui Dias bestochen zu haben.', ANA],
  ['es', 'Ana Lopes acusó a Nordlys de sobornar a Rui Dias.', ANA],
  ['fr', 'Ana Lopes a accusé Nordlys d’avoir payé Rui Dias.', ANA],
  ['en', 'Ana Lopes accused Nordlys of bribing Rui Dias.', ANA],
  ['id', 'Budi Hartono menuduh Nordlys menyuap Rui Dias.', ['Budi Hartono', 'Nordlys', 'Rui Dias']],
] as const;

describe('who accuses', () => {
  it.each(SENTENCES)('%s: does it, and it is a fact: %s', (language, text, names) => {
    const { proposals, itself } = read(language, text, names, 'blame');
    expect(itself).toBe('blame');
    expect(proposals.subject?.value).toEqual({ id: 'a0' });
    expect(proposals.object?.value).toEqual({ id: 'a1' });
  });

  it.each(SENTENCES)('%s: says what else is chosen, and it is alleged: %s', (language, text, names) => {
    const { proposals, itself } = read(language, text, names, 'bribery');
    expect(itself).not.toBe('bribery');
    expect(proposals.modality?.value).toBe('alleged');
    expect(proposals.subject?.value).toEqual({ id: 'a1' });
  });

  it('is not whoever only says or claims it', () => {
    for (const [language, text] of [
      ['en', 'Ana Lopes claimed that Nordlys bribed Rui Dias.'],
      ['pt', 'Ana Lopes disse que a Nordlys subornou Rui Dias.'],
    ] as const)
      expect(read(language, text, ANA, 'blame').itself).toBeUndefined();
  });
});

it.each([
  ['en', 'Prosecutors in Marlow have accused Nordlys of bribing Rui Dias.', 'Prosecutors in Marlow'],
  ['en', 'Prosecutors in Marlow have also said that Nordlys bribed Rui Dias.', 'Prosecutors in Marlow'],
  ['en', 'Police in Keth had accused Nordlys of bribing Rui Dias.', 'Police in Keth'],
  ['id', 'Jaksa di Marlow telah menuduh Nordlys menyuap Rui Dias.', 'Jaksa di Marlow'],
  ['id', 'Jaksa di Marlow sudah menuduh Nordlys menyuap Rui Dias.', 'Jaksa di Marlow'],
] as const)('%s: who is not named is called without the verb: %s', (language, text, who) => {
  const { proposals } = read(language, text, ANA);
  expect(proposals.attribution?.value).toEqual([expect.objectContaining({ name: who })]);
});

/** What is denied where no verb of the codebook is in the words and the relation is chosen by hand? Not what another clause denies. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

function polarityOf(language: string, text: string, names: readonly string[], chosen?: string): string {
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name) => rawActor(name.toLowerCase(), { name: { [language]: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const quote = { document, segments: [{ start: 0, end: text.length }] };
  return suggestClaim([quote], dossier, chosen).proposals.polarity?.value ?? 'affirmed';
}

const EN = ['Kowalski', 'Hale'];
const ID = ['Anita', 'Hendrik'];

describe.each([['known'], ['new']])('with actors that are %s', (known) => {
  const names = (all: readonly string[]) => (known === 'known' ? all : []);

  it.each([
    'Kowalski met Hale on Monday but did not say whether she supports the plan.',
    'Kowalski greeted Hale, who did not answer.',
    'Kowalski, who is not a lawyer, greeted Hale.',
    'Hale thanked Kowalski after the court had rejected the claim.',
    'Hale hugged Kowalski because he had not lied.',
    'While Hale did not speak, Kowalski hugged him.',
  ])('nothing, by what another clause denies: %s', (text) => {
    expect(polarityOf('en', text, names(EN), 'criticism')).toBe('affirmed');
  });

  it.each([
    'Kowalski did not greet Hale.',
    'In 2020, Hale did not greet Kowalski.',
    'Hale, the head of Dellwood, has never greeted Kowalski.',
    'Kowalski denied that she had greeted Hale.',
    'Kowalski denied any friendship with Hale.',
    'It is not true that Kowalski greeted Hale.',
    '“I have never seen Hale,” Kowalski told reporters.',
  ])('all of it, by the only clause or by what governs it: %s', (text) => {
    expect(polarityOf('en', text, names(EN), 'criticism')).toBe('denied');
  });

  it.each([
    'Anita menyapa Hendrik tetapi tidak mengatakan apakah ia setuju.',
    'Anita menyapa Hendrik yang tidak menjawab.',
    'Anita menyapa Hendrik karena belum mengenalnya.',
  ])('nothing, in Indonesian: %s', (text) => {
    expect(polarityOf('id', text, names(ID), 'funding')).toBe('affirmed');
  });

  it.each([
    'Anita tidak menyapa Hendrik.',
    'Pada 2020, Anita tidak menyapa Hendrik.',
    'Anita membantah bahwa ia menyapa Hendrik.',
    'Anita membantah menyapa Hendrik.',
    'Tidak benar Anita menyapa Hendrik.',
    '“Saya tidak pernah menyapa Hendrik,” kata Anita.',
  ])('all of it, in Indonesian: %s', (text) => {
    expect(polarityOf('id', text, names(ID), 'funding')).toBe('denied');
  });
});

it.each([
  ['Anita bertemu dengan Hendrik, tetapi kedua pihak tidak mencapai kesepakatan.', 'affirmed'],
  ['Anita bertemu dengan Hendrik dan tidak menjawab wartawan.', 'affirmed'],
  ['Meski tidak diundang, Anita bertemu dengan Hendrik.', 'affirmed'],
  ['Anita menyapa Hendrik tetapi tidak mengatakan apakah ia mendukung rencana itu.', 'affirmed'],
  ['Anita tidak bertemu dengan Hendrik.', 'denied'],
  ['Anita, kata Hendrik, tidak pernah menggugat PT Laut.', 'denied'],
])('a verb of the codebook is denied by its own clause: %s', (text, expected) => {
  expect(polarityOf('id', text, ID)).toBe(expected);
});

/** Is a body or a family that the article calls by a noun in small letters offered as somebody new, under its own words, where it does something? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { findCandidates } from '../../../src/names/candidates.ts';
import { clausesOf } from '../../../src/session/clauses.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawDocument, soundDossier } from '../dossier/sample.ts';

function dossierOf(text: string, language: string) {
  return soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: [],
    claims: [],
  });
}

/** «who (kind) > what > whom (kind)» of each clause of the last sentence. */
function read(text: string, language = 'en'): readonly string[] {
  const dossier = dossierOf(text, language);
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  return clausesOf(document, document.sentences.length - 1).map((segments) => {
    const { subject, relation, object } = suggestClaim([{ document, segments }], dossier).proposals;
    const who = (one: typeof subject): string =>
      one ? ('id' in one.value ? one.value.id : `${one.value.name} (${one.value.kind})`) : '-';
    return [who(subject), relation && 'id' in relation.value ? relation.value.id : '-', who(object)].join(' > ');
  });
}
function newIn(text: string, language = 'en'): readonly string[] {
  const dossier = dossierOf(text, language);
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  return suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier).newcomers.map(
    ({ name }) => name,
  );
}

describe('a body in small letters', () => {
  it.each([
    [
      'The harbour board of Skarvik sued Orsk Builders.',
      'harbour board of Skarvik (organisation) > lawsuit > Orsk Builders (organisation)',
    ],
    [
      "The teachers' union sued Orsk Builders.",
      "teachers' union (organisation) > lawsuit > Orsk Builders (organisation)",
    ],
    [
      'Yesterday the health ministry sued Orsk Builders.',
      'health ministry (organisation) > lawsuit > Orsk Builders (organisation)',
    ],
    [
      'Orsk Builders was sued by the city council of Skarvik.',
      'city council of Skarvik (organisation) > lawsuit > Orsk Builders (organisation)',
    ],
    // Told before by more words, or later by the same.
    [
      'The port authority of Skarvik met. Orsk Builders sued the port authority.',
      'Orsk Builders (organisation) > lawsuit > port authority of Skarvik (organisation)',
    ],
    [
      'The health ministry said it was sorry. Orsk Builders sued the health ministry.',
      'Orsk Builders (organisation) > lawsuit > health ministry (organisation)',
    ],
  ])('is somebody new where it acts: %s', (text, expected) => {
    expect(read(text)[0]).toBe(expected);
  });

  it.each([
    // The noun alone may be any; what only says what it is like says no which.
    'The ministry sued Orsk Builders.',
    'The new union sued Orsk Builders.',
    // It does nothing.
    'Orsk Builders waited outside the health ministry.',
    'The health ministry budget grew.',
    // It has a name.
    'The Skarvik Harbour Board met. The harbour board sued Orsk Builders.',
    'The Ministry of Health met. The health ministry sued Orsk Builders.',
  ])('is nobody else: %s', (text) => {
    expect(newIn(text).filter((name) => /^\p{Ll}/u.test(name))).toEqual([]);
  });
});

it('a name that ends like an adverb is none', () => {
  expect(read('Ann Kelly sued Halden Bank.')).toEqual(['Ann Kelly (person) > lawsuit > Halden Bank (organisation)']);
});

describe('a family', () => {
  it.each([
    [
      'Orsk Builders is owned by the Halloran family, which also holds a stake in Halden Bank.',
      [
        'Halloran family (organisation) > ownership > Orsk Builders (organisation)',
        'Halloran family (organisation) > shareholding > Halden Bank (organisation)',
      ],
    ],
    [
      'The van der Molen family owns Halden Bank.',
      ['van der Molen family (organisation) > ownership > Halden Bank (organisation)'],
    ],
  ])('is one actor with its whole name: %s', (text, expected) => {
    for (const one of expected) expect(read(text)).toContain(one);
  });

  it('is one in Indonesian, however its sentence begins', () => {
    const text = 'Keluarga Wiratama memiliki Bank Lintang. PT Rawa dimiliki keluarga Wiratama.';
    expect(findCandidates(dossierOf(text, 'id')).map(({ name }) => name)).toContain('Keluarga Wiratama');
    expect(newIn(text, 'id').filter((name) => /wiratama/iu.test(name))).toEqual(['Keluarga Wiratama']);
  });

  it.each([
    ['The British family moved to Skarvik.', 'en'],
    ['The royal family moved to Skarvik.', 'en'],
    ['Dr Ann Halloran, the Halloran family doctor, moved.', 'en'],
    ['Program Keluarga Berencana dimulai.', 'id'],
    ['Семья Громовых уехала.', 'ru'],
  ])('is none that only sounds like one: %s', (text, language) => {
    expect(findCandidates(dossierOf(text, language)).filter(({ name }) => /family$|^keluarga/iu.test(name))).toEqual(
      [],
    );
  });
});

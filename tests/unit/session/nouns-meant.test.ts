/** Whom does «the bank», «perusahaan itu» mean? Somebody who was named before, and nobody where two could be meant. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const ACTORS = [
  ...['Mary Holt', 'Peter Brekke', 'Budi Hartono', 'Sri Wahyuni'].map((name) => ['person', name] as const),
  ...[
    'Orlan Bank',
    'Sund Bank',
    'Vestby Marine',
    'Langeland Port Authority',
    'Ministry of Transport',
    'Dockers’ Union',
  ].map((name) => ['organisation', name] as const),
  ...['PT Rawa', 'PT Baja', 'Bank Lintang', 'Bank Nusa', 'Partai Fajar', 'Komisi Sungai'].map(
    (name) => ['organisation', name] as const,
  ),
];

/** Of the last sentence; `known`: whether the actors are. */
function proposed(text: string, language: string, known = true): string {
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: known ? ACTORS.map(([kind, name], i) => rawActor(`a${i}`, { kind, name: { [language]: name } })) : [],
    claims: [],
  });
  const [document] = dossier.documents;
  const [start, end] = document?.sentences.at(-1) ?? [];
  if (!document || start === undefined || end === undefined) throw new Error('no sentence');
  const { subject, relation, object, polarity } = suggestClaim(
    [{ document, segments: [{ start, end }] }],
    dossier,
  ).proposals;
  const who = (one: typeof subject): string =>
    one ? ('id' in one.value ? (ACTORS[Number(one.value.id.slice(1))]?.[1] ?? '') : one.value.name) : '-';
  const what = relation && 'id' in relation.value ? relation.value.id : '-';
  return `${who(subject)} > ${polarity ? 'not ' : ''}${what} > ${who(object)}`;
}

describe('an English noun with its article', () => {
  it.each([
    // Who has it in their name.
    ['Orlan Bank left. The bank lent money to Vestby Marine.', 'Orlan Bank > loan > Vestby Marine'],
    ['Orlan Bank met Mary Holt. Peter Brekke sued the bank.', 'Peter Brekke > lawsuit > Orlan Bank'],
    [
      'Orlan Bank left. The bank also holds a 12 percent stake in Vestby Marine.',
      'Orlan Bank > shareholding > Vestby Marine',
    ],
    ['Orlan Bank left. The bank owns Vestby Marine.', 'Orlan Bank > ownership > Vestby Marine'],
    ['Orlan Bank left. The bank said it had warned Vestby Marine.', 'Orlan Bank > warning > Vestby Marine'],
    ['Orlan Bank left. Mary Holt warned the bank that it could lose.', 'Mary Holt > warning > Orlan Bank'],
    [
      'Orlan Bank sued the Langeland Port Authority. Mary Holt criticised the port authority.',
      'Mary Holt > criticism > Langeland Port Authority',
    ],
    [
      'The Ministry of Transport left. The ministry paid Vestby Marine.',
      'Ministry of Transport > payment > Vestby Marine',
    ],
    ['Vestby Marine met the Dockers’ Union. The union sued Orlan Bank.', 'Dockers’ Union > lawsuit > Orlan Bank'],
    // The only firm, or the only one that the sentence before tells of.
    ['Mary Holt left Vestby Marine. The company sued Peter Brekke.', 'Vestby Marine > lawsuit > Peter Brekke'],
    [
      'Orlan Bank met Vestby Marine. Vestby Marine employs 40 people. The company sued Mary Holt.',
      'Vestby Marine > lawsuit > Mary Holt',
    ],
    // Who was introduced by it.
    ['The minister Mary Holt left. The minister praised Peter Brekke.', 'Mary Holt > praise > Peter Brekke'],
    ['Mary Holt, a financier, left. Vestby Marine is owned by the financier.', 'Mary Holt > ownership > Vestby Marine'],
  ])('means who was named before: %s', (text, expected) => {
    expect(proposed(text, 'en')).toBe(expected);
  });

  it.each([
    // Two could be meant.
    ['Orlan Bank met Sund Bank. The bank lent money to Vestby Marine.', '- > loan > Vestby Marine'],
    ['Orlan Bank sued Vestby Marine. The company praised Mary Holt.', '- > praise > Mary Holt'],
    [
      'Mary Holt, a financier, met Peter Brekke, a financier. The financier sued Orlan Bank.',
      '- > lawsuit > Orlan Bank',
    ],
    // Nobody who is called so was named.
    ['Vestby Marine left. The ministry paid Mary Holt.', '- > payment > Mary Holt'],
    ['Orlan Bank left. The union sued Vestby Marine.', '- > lawsuit > Vestby Marine'],
    ['The Ministry of Transport left. The company paid Mary Holt.', '- > payment > Mary Holt'],
    ['The deputy minister Mary Holt left. The minister praised Peter Brekke.', '- > praise > Peter Brekke'],
    // What says which is of another one.
    ['Orlan Bank left. The state bank sued Vestby Marine.', '- > lawsuit > Vestby Marine'],
    ['Orlan Bank left. The bank that sued Vestby Marine lost.', '- > lawsuit > Vestby Marine'],
    ['Vestby Marine left. The new company praised Mary Holt.', '- > praise > Mary Holt'],
    // Only a part of another noun.
    ['Orlan Bank left. The bank manager sued Vestby Marine.', '- > lawsuit > Vestby Marine'],
  ])('means nobody else: %s', (text, expected) => {
    expect(proposed(text, 'en')).toBe(expected);
  });

  it('is not taken for who bears the name behind it', () => {
    expect(proposed('Orlan Bank left. The bank Sund Bank sued Vestby Marine.', 'en')).toBe(
      'Sund Bank > lawsuit > Vestby Marine',
    );
  });

  it('means somebody who is no actor yet', () => {
    const text = 'The bank Nordhavn Kredit left on Monday. The bank lent money to Vestby Marine.';
    expect(proposed(text, 'en', false)).toBe('Nordhavn Kredit > loan > Vestby Marine');
  });
});

describe('an Indonesian noun with «itu» or «tersebut»', () => {
  it.each([
    ['Bank Lintang pergi. Bank tersebut meminjamkan uang kepada PT Rawa.', 'Bank Lintang > loan > PT Rawa'],
    ['Bank Lintang pergi. Bank itu dimiliki oleh Budi Hartono.', 'Budi Hartono > ownership > Bank Lintang'],
    ['Partai Fajar menang. Partai itu mendukung Budi Hartono.', 'Partai Fajar > support > Budi Hartono'],
    ['Komisi Sungai datang. Komisi itu juga menyelidiki PT Rawa.', 'Komisi Sungai > investigation > PT Rawa'],
    ['Bank Lintang pergi. Budi Hartono menggugat bank itu.', 'Budi Hartono > lawsuit > Bank Lintang'],
    ['Budi Hartono meninggalkan PT Rawa. Perusahaan itu menggugat Sri Wahyuni.', 'PT Rawa > lawsuit > Sri Wahyuni'],
    [
      'PT Rawa bertemu PT Baja. PT Baja merugi. Perusahaan tersebut menggugat Sri Wahyuni.',
      'PT Baja > lawsuit > Sri Wahyuni',
    ],
    ['Pengusaha Budi Hartono pergi. Pengusaha itu memuji Sri Wahyuni.', 'Budi Hartono > praise > Sri Wahyuni'],
  ])('means who was named before: %s', (text, expected) => {
    expect(proposed(text, 'id')).toBe(expected);
  });

  it.each([
    ['Bank Lintang bertemu Bank Nusa. Bank itu meminjamkan uang kepada PT Rawa.', 'Bank Lintang', 'Bank Nusa'],
    ['PT Rawa menggugat PT Baja. Perusahaan itu memuji Sri Wahyuni.', 'PT Rawa', 'PT Baja'],
    ['Bank Lintang pergi. Partai itu mendukung Budi Hartono.', 'Bank Lintang', 'Partai Fajar'],
    ['Bank Lintang pergi. Direktur bank itu memuji Budi Hartono.', 'Bank Lintang', 'Bank Nusa'],
    ['Partai Fajar pergi. Perusahaan itu memuji Budi Hartono.', 'Partai Fajar', 'PT Rawa'],
  ])('means nobody where it could be two, or another: %s', (text, one, other) => {
    const [subject] = proposed(text, 'id').split(' > ');
    expect([one, other]).not.toContain(subject);
  });
});

it('in languages whose words are not known it means nobody', () => {
  const text = 'Orlan Bank ging. The bank sued Vestby Marine.';
  expect(proposed(text, 'de').startsWith('Orlan Bank')).toBe(false);
});

/** Whom do «it», «he» and «she» mean, and whose second verb is it? Nobody where two could be meant. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const ACTORS = [
  ...['Mary Holt', 'Anna Lund', 'Peter Brekke'].map((name) => ['person', name] as const),
  ...['Orlan Bank', 'Vestby Marine', 'Langeland'].map((name) => ['organisation', name] as const),
  ...['Budi Hartono', 'Sri Wahyuni'].map((name) => ['person', name] as const),
  ...['PT Rawa', 'PT Baja'].map((name) => ['organisation', name] as const),
];

/** Of the last sentence; `known`: whether the actors are. */
function proposed(text: string, language = 'en', known = true): string {
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

describe('an English pronoun', () => {
  it.each([
    ['Orlan Bank said it had warned Vestby Marine.', 'Orlan Bank > warning > Vestby Marine'],
    [
      'Orlan Bank said on Monday that it had never worked for Vestby Marine.',
      'Orlan Bank > not employment > Vestby Marine',
    ],
    ['Mary Holt denied that she had bribed Peter Brekke.', 'Mary Holt > not bribery > Peter Brekke'],
    ['Orlan Bank denied the charges and said it had warned Vestby Marine.', 'Orlan Bank > warning > Vestby Marine'],
    ['Orlan Bank left. It plans to sell a yard to Vestby Marine.', 'Orlan Bank > sale > Vestby Marine'],
    ['Mary Holt left on Monday. She praised Orlan Bank.', 'Mary Holt > praise > Orlan Bank'],
    ['Mary Holt met Peter Brekke. She praised Orlan Bank.', 'Mary Holt > praise > Orlan Bank'],
  ])('means whoever says it or began the sentence before: %s', (text, expected) => {
    expect(proposed(text)).toBe(expected);
  });

  it.each([
    ['Mary Holt said it had warned Vestby Marine.', '- > warning > Vestby Marine'],
    ['Mary Holt said he had bribed Peter Brekke.', '- > bribery > Peter Brekke'],
    ['Orlan Bank met Langeland and said it had warned Vestby Marine.', '- > warning > Vestby Marine'],
    ['A lawyer for Orlan Bank said it had warned Vestby Marine.', '- > warning > Vestby Marine'],
    ['Mary Holt met Anna Lund. She praised Orlan Bank.', '- > praise > Orlan Bank'],
    ['Orlan Bank left. It was said that Mary Holt paid Vestby Marine.', 'Mary Holt > payment > Vestby Marine'],
    ['Orlan Bank and Langeland left. It warned Vestby Marine.', '- > warning > Vestby Marine'],
  ])('means nobody where it is not told: %s', (text, expected) => {
    expect(proposed(text)).toBe(expected);
  });

  it('means somebody who is no actor yet', () => {
    expect(proposed('Mary Holt left on Monday. She praised Orlan Bank.', 'en', false)).toBe(
      'Mary Holt > praise > Orlan Bank',
    );
  });
});

describe('a second verb', () => {
  it.each([
    ['en', 'Orlan Bank employs 1,200 people and bought Vestby Marine.', 'Orlan Bank > takeover > Vestby Marine'],
    ['id', 'PT Rawa mempekerjakan 1.200 orang dan membeli PT Baja.', 'PT Rawa > takeover > PT Baja'],
    ['id', 'PT Rawa membeli kapal dari PT Baja.', 'PT Rawa > purchase > PT Baja'],
  ])('has the subject of the first: %s: %s', (language, text, expected) => {
    expect(proposed(text, language)).toBe(expected);
  });

  it('has not the firm whose people do it', () => {
    expect(proposed('Orlan Bank executives met lawyers and bought Vestby Marine.')).toBe(
      '- > takeover > Vestby Marine',
    );
  });
});

describe('a noun that only looks like a relation', () => {
  it.each([
    ['en', 'Mary Holt denied the accusations.', '-'],
    ['en', 'Orlan Bank warned Mary Holt that it could leave if the accusations were confirmed.', 'warning'],
    ['en', 'The auditor Mary Holt is investigating Orlan Bank.', 'investigation'],
    ['id', 'Budi Hartono membantu PT Rawa mendapatkan izin lahan.', '-'],
  ])('is none: %s: %s', (language, text, relation) => {
    expect(proposed(text, language).split(' > ')[1]?.replace('not ', '')).toBe(relation);
  });
});

describe('an Indonesian word for where somebody is from', () => {
  it.each([
    ['PT Rawa bersaing dengan perusahaan Korea Daesung Partners.', 'PT Rawa > rivalry > Daesung Partners'],
    ['PT Rawa bersaing dengan perusahaan Korea Selatan Daesung Partners.', 'PT Rawa > rivalry > Daesung Partners'],
    ['Budi Hartono bertemu dengan pengusaha Jepang Kenji Mori.', 'Budi Hartono > meeting > Kenji Mori'],
    ['PT Rawa bekerja sama dengan Bank Indonesia Raya.', 'PT Rawa > cooperation > Bank Indonesia Raya'],
    ['Perusahaan itu menjual pabrik kepada investor Jepang Hoshino Capital.', '- > sale > Hoshino Capital'],
  ])('is no part of the name, and no actor: %s', (text, expected) => {
    expect(proposed(text, 'id', false)).toBe(expected);
  });
});

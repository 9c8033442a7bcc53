/** What does an article of a town, a port and an energy firm propose? As a first reader found it, in English and Indonesian. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { namesElsewhere } from '../../../src/session/newcomers.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const KNOWN = ['Northwind Energy', 'Baltic Lines', 'Harlow Bay', 'Daniel Okafor', 'Peter Lund', 'PT Dana Laut'];

function read(text: string, language: string, more: readonly string[] = [], known = KNOWN) {
  const dossier = soundDossier({
    ...STARTER,
    documents: [text, ...more].map((one, i) => ({
      ...rawDocument(one),
      ...{ id: `article-${i}`, language, sentences: splitSentences(one, language) },
      csl: { type: 'article-newspaper', title: 'Title', issued: { 'date-parts': [[2024, 5, 14]] } },
    })),
    actors: known.map((name, i) => rawActor(`actor-${i}`, { name: { en: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const found = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
  const { subject, relation, object, when } = found.proposals;
  const nameOf = (id: string): string => known[Number(id.replace('actor-', ''))] ?? id;
  const told = (one: typeof subject): string =>
    one ? ('id' in one.value ? nameOf(one.value.id) : one.value.name) : '-';
  const type = relation && 'id' in relation.value ? relation.value.id : '-';
  return {
    claim: [told(subject), type, told(object)].join(' > '),
    when: when?.value,
    newcomers: found.newcomers.map(({ name }) => name),
    elsewhere: namesElsewhere(dossier).map(({ name, bearer }) =>
      bearer === undefined ? name : `${name} of ${nameOf(bearer)}`,
    ),
  };
}

describe('a firm', () => {
  it.each([
    [
      'Northwind Energy plans to buy a majority stake in the shipping firm Baltic Lines.',
      'Northwind Energy > shareholding > Baltic Lines',
    ],
    ['Northwind Energy has a 20% stake in Baltic Lines.', 'Northwind Energy > shareholding > Baltic Lines'],
    ['Northwind Energy acquired the shipping firm Baltic Lines.', 'Northwind Energy > takeover > Baltic Lines'],
    ['Northwind Energy’s takeover of Baltic Lines was approved.', 'Northwind Energy > takeover > Baltic Lines'],
    ['The takeover of Baltic Lines by Northwind Energy was approved.', 'Northwind Energy > takeover > Baltic Lines'],
    [
      'Northwind Energy signed a gas supply contract with the port city of Harlow Bay.',
      'Northwind Energy > agreement > Harlow Bay',
    ],
    ['Northwind Energy has signed a contract with the town council of Harlow Bay.', 'Northwind Energy > - > -'],
  ])('in English: %s', (text, claim) => expect(read(text, 'en').claim).toBe(claim));

  it('sells what it has, and does not hold it', () => {
    expect(read('Northwind Energy has sold its stake in Baltic Lines.', 'en').claim).not.toContain('shareholding');
  });

  it.each([
    ['PT Dana Laut mengakuisisi Baltic Lines.', 'PT Dana Laut > takeover > Baltic Lines'],
    ['Akuisisi Baltic Lines oleh PT Dana Laut disetujui.', 'PT Dana Laut > takeover > Baltic Lines'],
    ['PT Dana Laut punya saham di Baltic Lines.', 'PT Dana Laut > shareholding > Baltic Lines'],
    ['PT Dana Laut berencana membeli saham mayoritas di Baltic Lines.', 'PT Dana Laut > shareholding > Baltic Lines'],
    [
      'PT Dana Laut menandatangani kontrak pasokan gas dengan kota pelabuhan Harlow Bay.',
      'PT Dana Laut > agreement > Harlow Bay',
    ],
  ])('in Indonesian: %s', (text, claim) => expect(read(text, 'id').claim).toBe(claim));
});

describe('those who stand by somebody, or against them,', () => {
  it.each([
    ['Critics of Peter Lund support Daniel Okafor.', 'en'],
    ['Allies of Peter Lund accuse Daniel Okafor of lying.', 'en'],
    ['Pendukung Peter Lund menuduh Daniel Okafor.', 'id'],
    ['Pengkritik Peter Lund menuduh Daniel Okafor.', 'id'],
    ['Kerabat Peter Lund menuduh Daniel Okafor.', 'id'],
  ])('are neither that person nor a name: %s', (text, language) => {
    expect(read(text, language).claim).toMatch(/^- > (?:support|accusation) > /u);
    const fresh = read(text, language, [], []);
    expect(fresh.newcomers).toEqual(['Peter Lund', 'Daniel Okafor']);
    expect(fresh.elsewhere.toSorted()).toEqual(['Daniel Okafor', 'Peter Lund']);
  });

  it.each([
    ['Peter Lund accused Daniel Okafor.', 'en'],
    ['Peter Lund menuduh Daniel Okafor.', 'id'],
  ])('leave that person to other sentences: %s', (text, language) => {
    expect(read(text, language).claim).toBe('Peter Lund > accusation > Daniel Okafor');
  });
});

describe('a surname', () => {
  const OKAFOR = 'Okafor met Peter Lund.';
  it('is that of the known person whom another article writes with an initial', () => {
    for (const more of [
      ['The mayor, D. Okafor, left. Okafor came.'],
      ['Daniel Okafor left.', 'The mayor, D. Okafor, left.'],
    ]) {
      const found = read(OKAFOR, 'en', more);
      expect(found.claim).toBe('Daniel Okafor > meeting > Peter Lund');
      expect(found.newcomers).toEqual([]);
      expect(found.elsewhere).toContain('D. Okafor of Daniel Okafor');
      expect(found.elsewhere).not.toContain('Okafor');
    }
  });

  it('is nobody’s where other initials, or another name in full, show a second one', () => {
    for (const more of [['The mayor, M. Okafor, left.'], ['The mayor, Dorothy Okafor, left. D. Okafor came.']]) {
      const found = read(OKAFOR, 'en', more);
      expect(found.claim).toBe('- > meeting > Peter Lund');
      expect(found.elsewhere.some((name) => name.endsWith('of Daniel Okafor'))).toBe(false);
    }
  });
});

describe('a day', () => {
  it.each([
    ['Daniel Okafor met Peter Lund on Monday.', 'en', '2024-05-13'],
    ['Daniel Okafor met Peter Lund in March.', 'en', '2024-03'],
    ['Daniel Okafor will meet Peter Lund by the end of next year.', 'en', '../2025'],
    ['Daniel Okafor plans to pay Peter Lund by the end of the year.', 'en', '../2024'],
    ['Daniel Okafor akan bertemu Peter Lund paling lambat akhir tahun depan.', 'id', '../2025'],
    ['Daniel Okafor bertemu Peter Lund pada Senin.', 'id', '2024-05-13'],
    ['Daniel Okafor bertemu Peter Lund pada bulan Maret.', 'id', '2024-03'],
  ])('is told by when the article came out: %s', (text, language, when) => {
    expect(read(text, language).when).toBe(when);
  });
});

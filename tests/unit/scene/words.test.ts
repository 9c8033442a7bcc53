/** What do lines, claims and sources say, in both languages? */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/dossier/schema.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { citation } from '../../../src/wording/citation.ts';
import { familySaid, familyShort, familyText } from '../../../src/wording/family-text.ts';
import { claimSentence, edgeSentence, relationNoun } from '../../../src/wording/sentence.ts';
import { issuedDate, publisherOf } from '../../../src/dossier/csl.ts';
import { attributionText, sourceLine } from '../../../src/wording/speakers.ts';
import { languageName, listOf, matchLocale, type Locale } from '../../../src/words/languages.ts';
import { claimIn, rawActor, rawClaim, rawDocument, rawType, soundDossier, type Raw } from '../dossier/sample.ts';

const actors = [
  rawActor('us', { name: { en: 'United States', id: 'Amerika Serikat' }, inSentence: { en: 'the United States' } }),
  rawActor('russia', { name: { en: 'Russia', id: 'Rusia' } }),
  rawActor('aosagi', { name: { ja: '青鷺' } }),
];
const relationTypes = [
  rawType('trusts', {
    label: { en: 'trusts', id: 'mempercayai' },
    labelDenied: { en: 'does not trust', id: 'tidak mempercayai' },
    noun: { en: 'Trust' },
  }),
  rawType('arms', { label: { en: 'arms', id: 'mempersenjatai' } }),
  rawType('half', { label: { en: 'helps', id: 'membantu' }, labelDenied: { en: 'does not help', id: '' } }),
  rawType('bare', { label: {} }),
];
const saying = (modality: string, polarity = 'affirmed'): Raw => ({ modality, polarity });

/** The sentences of one line made of claims, in English and Indonesian. */
function said(relation: string, claims: readonly Raw[], subject = 'us', object = 'russia') {
  const dossier = soundDossier({
    actors,
    relationTypes,
    claims: claims.map((more, i) => rawClaim(`c-${i}`, 'Ann', 0, { subject, relation, object, ...more })),
  });
  const graph = buildGraph(dossier, new Set(dossier.claims.map((c) => c.id)));
  const [edge = ''] = graph.edges();
  return {
    edge: (['en', 'id'] as const).map((locale) => edgeSentence(graph, edge, locale).text),
    claim: (['en', 'id'] as const).map((locale) => claimSentence(graph, dossier.claims[0] as Claim, locale).text),
  };
}

const lines: readonly (readonly [string, string, Raw[], string, string])[] = [
  ['asserted', 'arms', [saying('asserted')], 'The United States arms Russia', 'Amerika Serikat mempersenjatai Rusia'],
  [
    'alleged',
    'arms',
    [saying('alleged')],
    'The United States arms Russia, allegedly',
    'Amerika Serikat mempersenjatai Rusia, dituduhkan',
  ],
  [
    'planned',
    'arms',
    [saying('planned')],
    'The United States arms Russia, as planned or promised',
    'Amerika Serikat mempersenjatai Rusia, direncanakan',
  ],
  [
    'hypothetical',
    'arms',
    [saying('hypothetical')],
    'The United States arms Russia, hypothetically',
    'Amerika Serikat mempersenjatai Rusia, secara hipotetis',
  ],
  [
    'as firm as its firmest claim',
    'arms',
    [saying('hypothetical'), saying('alleged')],
    'The United States arms Russia, allegedly',
    'Amerika Serikat mempersenjatai Rusia, dituduhkan',
  ],
  [
    'denied, in words of its own',
    'trusts',
    [saying('asserted', 'denied')],
    'The United States does not trust Russia',
    'Amerika Serikat tidak mempercayai Rusia',
  ],
  [
    'denied, without words of its own',
    'arms',
    [saying('asserted', 'denied')],
    'The United States arms Russia (denied)',
    'Amerika Serikat mempersenjatai Rusia (disangkal)',
  ],
  [
    'denied, with words in one language only',
    'half',
    [saying('asserted', 'denied')],
    'The United States does not help Russia',
    'Amerika Serikat membantu Rusia (disangkal)',
  ],
  [
    'allegedly denied',
    'arms',
    [saying('alleged', 'denied')],
    'The United States arms Russia, allegedly (denied)',
    'Amerika Serikat mempersenjatai Rusia, dituduhkan (disangkal)',
  ],
  [
    'affirmed and denied',
    'trusts',
    [saying('alleged'), saying('asserted', 'denied')],
    'The United States trusts Russia, allegedly (also denied)',
    'Amerika Serikat mempercayai Rusia, dituduhkan (juga disangkal)',
  ],
  ['without a label', 'bare', [saying('asserted')], 'The United States bare Russia', 'Amerika Serikat bare Rusia'],
];

describe('the sentence of a line', () => {
  it.each(lines)('that is %s', (_, relation, claims, en, id) => {
    expect(said(relation, claims).edge).toEqual([en, id]);
    if (claims.length === 1) expect(said(relation, claims).claim).toEqual([en, id]);
  });

  it('begins with a capital, and takes the name for inside only inside', () => {
    expect(said('arms', [saying('asserted')], 'russia', 'us').edge[0]).toBe('Russia arms the United States');
    expect(said('arms', [saying('asserted')], 'aosagi', 'us').edge).toEqual([
      '青鷺 arms the United States',
      '青鷺 mempersenjatai Amerika Serikat',
    ]);
  });

  it('of a claim without a known relation is its id', () => {
    const dossier = soundDossier({
      actors,
      relationTypes,
      claims: [rawClaim('c-1', 'Ann', 0, { subject: 'us', relation: 'arms', object: 'russia' })],
    });
    const graph = buildGraph(dossier, new Set(['c-1']));
    expect(claimSentence(graph, { ...claimIn(dossier, 'c-1'), relation: 'gone' }, 'en').text).toBe('c-1');
  });

  it('has a noun, or its label instead', () => {
    const types = soundDossier({ actors, relationTypes, claims: [] }).relationTypes;
    expect(types.map((type) => relationNoun(type, 'id', 'en'))).toEqual([
      'Trust',
      'mempersenjatai',
      'membantu',
      'bare',
    ]);
  });
});

describe('who says so', () => {
  const dossierWith = (attribution: Raw[]) =>
    soundDossier({
      actors,
      relationTypes,
      claims: [rawClaim('c-1', 'Ann', 0, { subject: 'us', relation: 'arms', object: 'russia', attribution })],
    });
  it.each<[string, Raw[], string, string]>([
    ['the article, by its publisher', [], 'the article itself (The Paper)', 'artikel itu sendiri (The Paper)'],
    ['an actor', [{ actor: 'us' }], 'United States', 'Amerika Serikat'],
    ['somebody by name', [{ name: ' Teodora Kalm ' }], 'Teodora Kalm', 'Teodora Kalm'],
    ['nobody by name', [{ anonymous: true }], 'someone who is not named', 'pihak yang tidak disebut namanya'],
    [
      'one citing another',
      [{ actor: 'us' }, { actor: 'russia' }],
      'United States, citing Russia',
      'Amerika Serikat, mengutip Rusia',
    ],
    [
      'a chain of three',
      [{ actor: 'us' }, { actor: 'russia' }, { name: 'X' }],
      'United States, citing Russia: X',
      'Amerika Serikat, mengutip Rusia: X',
    ],
    [
      'a chain of four',
      [{ name: 'A' }, { name: 'B' }, { name: 'C' }, { anonymous: true }],
      'A, citing B, citing C: someone who is not named',
      'A, mengutip B, mengutip C: pihak yang tidak disebut namanya',
    ],
  ])('is %s', (_, attribution, en, id) => {
    const dossier = dossierWith(attribution);
    expect((['en', 'id'] as const).map((locale) => attributionText(claimIn(dossier, 'c-1'), dossier, locale))).toEqual([
      en,
      id,
    ]);
  });
});

describe('the line of a source', () => {
  const source = (csl: Raw) =>
    soundDossier({ documents: [rawDocument('Ann', { csl: { type: 'article', ...csl } })] }).documents[0]!;
  it.each<[string, Raw, string]>([
    [
      'all that is known',
      { title: 'Title.', publisher: 'Paper', issued: { 'date-parts': [[2024, 10, 8]] }, URL: 'https://a.b' },
      'Title. Paper, 8 Oktober 2024. https://a.b',
    ],
    ['a month in text', { title: 'T', publisher: 'P', issued: { 'date-parts': [['2024', '5']] } }, 'T. P, Mei 2024.'],
    ['a date in words', { title: 'T', publisher: 'P', issued: { literal: 'Ramadan 1445' } }, 'T. P, Ramadan 1445.'],
    [
      'the journal for the publisher',
      { title: 'T', publisher: ' ', 'container-title': 'J' },
      'T. J, tanggal tidak diketahui.',
    ],
    [
      'the authors for the publisher',
      { title: 'T', author: [{ given: 'Ann', family: 'B' }, { literal: 'The Desk' }] },
      'T. Ann B, The Desk, tanggal tidak diketahui.',
    ],
    ['the id for the title', { author: [] }, 'article.'],
  ])('says %s', (_, csl, wanted) => {
    expect(sourceLine(source(csl), 'id')).toBe(wanted);
  });

  it('takes its date as EDTF, and no publisher if there is none', () => {
    expect(issuedDate(source({ issued: { 'date-parts': [[44]] } }))).toBe('0044');
    expect(issuedDate(source({ issued: { 'date-parts': [[]] } }))).toBeUndefined();
    expect(publisherOf(source({ publisher: '', author: [{}] }))).toBeUndefined();
  });
});

describe('a citation', () => {
  const document = (more: Raw) =>
    rawDocument('Ann. Bob came.\nCy left.', {
      sentences: [
        [0, 4],
        [5, 14],
        [15, 23],
      ],
      csl: { type: 'article', title: 'T', publisher: 'P' },
      ...more,
    });
  const dossier = soundDossier({
    documents: [document({}), document({ id: 'b' })],
    claims: [
      rawClaim('c-1', 'Ann', 0, {
        gloss: { id: 'Bob datang' },
        evidence: [
          {
            document: 'article',
            segments: [
              { start: 5, end: 13, exact: 'Bob came' },
              { start: 15, end: 22, exact: 'Cy left' },
            ],
          },
          { document: 'b', segments: [{ start: 15, end: 22, exact: 'Cy left' }] },
        ],
      }),
      rawClaim('c-2', 'Ann', 0, { gloss: { id: 'Ann' } }),
    ],
  });

  it('has the quotes with their sentences, the translation marked as one, and who says so', () => {
    expect(citation(claimIn(dossier, 'c-1'), dossier, 'id', 'Cy pergi, dituduhkan')).toBe(
      'Cy pergi, dituduhkan.\n“Bob came […] Cy left”, §2. T. P, tanggal tidak diketahui.\n“Cy left”, §3. T. P, tanggal tidak diketahui.\n' +
        '[terjemahan: “Bob datang”]\nSiapa yang mengatakan: artikel itu sendiri (P)',
    );
  });

  it('has no translation that is the quote itself', () => {
    expect(citation(claimIn(dossier, 'c-2'), dossier, 'en', '').split('\n')).toHaveLength(2);
  });
});

describe('the language of the interface', () => {
  it.each([
    [['id-ID', 'en'], 'id'],
    [['EN-gb'], 'en'],
    [['ko', 'id'], 'id'],
    [['ms-MY'], 'id'],
    [['jv'], 'id'],
    [['su'], 'id'],
    [['fr', 'de'], 'en'],
    [['idx', 'enm'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ])('for %j is %s', (preferred, locale) => {
    expect(matchLocale(preferred)).toBe(locale);
  });

  it('names languages and lists, and gives back a tag that it does not know', () => {
    expect([languageName('ko', 'en'), languageName('ko', 'id'), languageName('not a tag', 'en')]).toEqual([
      'Korean',
      'Korea',
      'not a tag',
    ]);
    expect([listOf(['a', 'b', 'c'], 'en'), listOf(['a', 'b'], 'id')]).toEqual(['a, b, and c', 'a dan b']);
  });

  it('names families: known ones by the catalogue, others by their id', () => {
    expect([familyText('arms', 'id'), familyText('sea-law', 'en'), familyText('constructor', 'en')]).toEqual([
      'Senjata dan teknologi militer',
      'Sea law',
      'Constructor',
    ]);
    expect([familyShort('arms', 'en'), familyShort('sea-law', 'en')]).toEqual(['arms', 'sea law']);
  });

  it('prefers a dossier’s own names, in the reader’s language before any other', () => {
    const names = {
      language: 'ko',
      relationFamilies: [
        { id: 'sea-law', label: { en: 'sea law', id: 'hukum laut' } },
        { id: 'arms', label: { en: 'Drones', ko: '드론' } },
        { id: 'conflict', label: { ko: '분쟁' } },
        { id: 'weather', label: { ko: '날씨', ar: 'طقس' } },
        { id: 'economy', label: { en: ' ' }, colour: 3 },
        { id: 'un-law', label: { en: 'UN law' } },
      ],
    };
    const said = (family: string, locale: Locale) => [
      familyText(family, locale, names),
      familyShort(family, locale, names),
      familySaid(family, locale, names).language,
    ];
    expect(said('sea-law', 'id')).toEqual(['Hukum laut', 'hukum laut', 'id']);
    expect(said('arms', 'en')).toEqual(['Drones', 'drones', 'en']);
    expect(said('arms', 'id')).toEqual(['Senjata dan teknologi militer', 'senjata', 'id']);
    expect(said('conflict', 'en')[2]).toBe('en');
    expect(said('weather', 'id')).toEqual(['날씨', '날씨', 'ko']);
    expect(said('economy', 'en')[0]).toBe(familyText('economy', 'en'));
    expect(said('un-law', 'en')).toEqual(['UN law', 'UN law', 'en']);
    expect(said('ice-age', 'id')).toEqual(['Ice age', 'ice age', 'und']);
  });
});

/** Does the search find what the app itself prints: relations as sentences, types, families and kinds, in each of its languages? */
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { familyText } from '../../../src/wording/family-text.ts';
import { claimSentence, edgeSentence, relationNoun } from '../../../src/wording/sentence.ts';
import { searchSteps, type SearchIndex } from '../../../src/search/build.ts';
import { rootsOf } from '../../../src/search/kin-words.ts';
import { search, type Found } from '../../../src/search/search.ts';
import { sayingsOf } from '../../../src/session/sayings-of.ts';
import { LOCALES } from '../../../src/words/languages.ts';
import { openFile } from '../data/file.ts';
import { rawActor, rawClaim, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

function opened(dossier: Dossier) {
  const checks = checkDossier(dossier);
  const graph = buildGraph(dossier, countingClaims(checks));
  const index = inOneGo(searchSteps(dossier, checks, sayingsOf(graph, checks)));
  return { dossier, checks, graph, index };
}

const kim = opened(openFile('kim-putin.dossier.json').dossier);
const strait = opened(openFile('selat-kaca.dossier.json').dossier);

const texts = (index: SearchIndex, query: string, language = 'en'): string[] =>
  search(index, query, 50, [language]).lines.hits.map(({ text }) => text);
const topics = ({ types, kinds }: Found): string[] =>
  [...types.hits, ...kinds.hits].map(({ kind, id, lines }) => `${kind} ${id}: ${lines}`);
const marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }): string[] =>
  marks.map(([start, end]) => text.slice(start, end));

describe.each([
  ['kim', kim],
  ['strait', strait],
])('in the dossier «%s»', (_, { dossier, graph, index, checks }) => {
  const printed = LOCALES.flatMap((locale) =>
    graph.edges().map((edge) => ({ locale, edge, text: edgeSentence(graph, edge, locale).text })),
  );

  it('each sentence of the overview finds its line, first or as good as first, and is marked', () => {
    for (const { locale, edge, text } of printed) {
      const { lines, by } = search(index, text, 5, [locale]);
      expect(by, text).toBe('words');
      const hit = lines.hits.find(({ line }) => line === edge);
      expect(hit?.text, text).toBe(text);
      expect(hit?.also, text).toEqual([]);
      // Another line may say the very same.
      expect(lines.hits[0]?.text, text).toBe(text);
    }
  });

  it('and finds it while the page speaks the other language, with both', () => {
    for (const { locale, edge, text } of printed) {
      const other = LOCALES.find((one) => one !== locale) ?? locale;
      const hit = search(index, text, 10, [other]).lines.hits.find(({ line }) => line === edge);
      expect(hit?.text, text).toBe(edgeSentence(graph, edge, other).text);
      if (hit?.text !== text) expect(hit?.also.length, text).toBeGreaterThan(0);
    }
  });

  it('each claim finds its line by its own sentence, or itself where it draws none', () => {
    for (const claim of dossier.claims)
      for (const locale of LOCALES) {
        const { text } = claimSentence(graph, claim, locale);
        const { hits } = search(index, text, 20, [locale]).lines;
        const draws = checks.get(claim.id)?.state === 'verbatim';
        const hit = hits.find(({ line, claim: id }) =>
          line === undefined ? id === claim.id : graph.getEdgeAttribute(line, 'claims').includes(claim),
        );
        expect(hit, text).toBeDefined();
        expect(hit?.line === undefined, text).toBe(!draws);
      }
  });

  it('each type, family and kind is found by what the legend calls it, with as many lines as it draws', () => {
    for (const locale of LOCALES) {
      for (const type of dossier.relationTypes) {
        const found = search(index, relationNoun(type, locale, dossier.language), 100, [locale]);
        const count = graph.filterEdges((_edge, { relation }) => relation.id === type.id).length;
        expect(topics(found)).toContain(`type ${type.id}: ${count}`);
        const name = familyText(type.family, locale, dossier);
        const inFamily = graph.filterEdges((_edge, { relation }) => relation.family === type.family).length;
        const family = search(index, name, 100, [locale]);
        expect(topics(family)).toContain(`family ${type.family}: ${inFamily}`);
        expect(family.types.hits.find(({ kind }) => kind === 'family')?.text).toBe(name);
      }
      for (const { id, label } of dossier.actorKinds) {
        const kindOf = (actor: string) => graph.getNodeAttribute(actor, 'actor').kind;
        const lines = graph.filterEdges((_edge, _line, a, b) => kindOf(a) === id && kindOf(b) === id).length;
        const found = search(index, label[locale] ?? label['en'] ?? id, 100, [locale]);
        expect(topics(found)).toContain(`kind ${id}: ${lines}`);
        const actors = dossier.actors.filter(({ kind }) => kind === id).length;
        expect(found.kinds.hits.find((kind) => kind.id === id)?.actors).toBe(actors);
      }
    }
  });
});

describe('a relation', () => {
  const arms = 'The Soviet Union supplies arms to North Korea';

  it.each([
    ['as it is printed', 'The Soviet Union supplies arms to North Korea'],
    ['without the article', 'Soviet Union supplies arms'],
    ['in another order', 'arms north korea soviet'],
    ['by an unfinished word', 'soviet union suppl'],
    ['with a slip of the fingers', 'sovet union suplies arms'],
    ['in another form of the verb', 'soviet union supplied arms'],
    ['in another form of the verb, unfinished', 'soviet supplying'],
    ['in Indonesian', 'Uni Soviet memasok senjata'],
    ['in another form of the Indonesian verb', 'uni soviet pasok senjata'],
    ['in the passive', 'senjata dipasok uni soviet'],
    ['by another name of an actor', 'soviet arms pyongyang'],
  ])('is found %s', (_, query) => {
    expect(texts(kim.index, query)[0]).toBe(arms);
  });

  it('shows what was found where that does not stand in its sentence', () => {
    const [indonesian] = search(kim.index, 'uni soviet memasok senjata', 5, ['en']).lines.hits;
    expect(indonesian?.text).toBe(arms);
    expect(indonesian?.also.map(({ language }) => language)).toEqual(['id']);
    expect(indonesian?.also.flatMap(marked)).toEqual(['Uni', 'Soviet', 'memasok', 'senjata']);
    const [alias] = search(kim.index, 'soviet arms pyongyang', 5, ['en']).lines.hits;
    expect(alias?.also.flatMap(marked)).toEqual(['Pyongyang']);
  });

  const text = 'Ann sues Bob. Bob sues Ann. Ann does not pay Bob. Cem and Ann are partners.';
  const at = (exact: string, id: string, more: Record<string, unknown>) =>
    rawClaim(id, exact, text.indexOf(exact), more);
  const made = soundDossier({
    documents: [rawDocument(text)],
    actors: [
      rawActor('ann', { name: { en: 'Ann' } }),
      rawActor('bob', { name: { en: 'Bob' } }),
      rawActor('cem', { name: { tr: 'Çağrı' }, aliases: { ru: ['Чагры'] } }),
    ],
    relationFamilies: [{ id: 'courts', label: { tr: 'Mahkemeler' } }],
    relationTypes: [
      rawType('sues', { family: 'courts', label: { tr: 'dava ediyor', ru: 'судится с' }, noun: { tr: 'Dava' } }),
      rawType('pays', { label: { en: 'pays' }, labelDenied: { en: 'does not pay' } }),
      rawType('partners', { directed: false, label: { en: 'is a partner of' } }),
      rawType('bans', { label: { en: 'bans' } }),
    ],
    claims: [
      at('Ann sues Bob', 'c-1', { relation: 'sues' }),
      at('Bob sues Ann', 'c-2', { relation: 'sues', subject: 'bob', object: 'ann' }),
      at('Ann does not pay Bob', 'c-3', { relation: 'pays', polarity: 'denied' }),
      at('Cem and Ann are partners', 'c-4', {
        relation: 'partners',
        subject: 'cem',
        object: 'ann',
        modality: 'alleged',
      }),
      at('Cem and Ann are partners', 'c-5', {
        relation: 'bans',
        subject: 'cem',
        evidence: [{ document: 'article', segments: [{ start: 0, end: 4, exact: 'gone' }] }],
      }),
    ],
  });

  it('comes the way round that was asked for, where both are said', () => {
    const { index } = opened(made);
    expect(texts(index, 'bob dava ediyor ann')[0]).toBe('Bob dava ediyor Ann');
    expect(texts(index, 'ann dava ediyor bob')[0]).toBe('Ann dava ediyor Bob');
  });

  it('of a type that has no name in any language of the page is found in those that it has', () => {
    const { index } = opened(made);
    expect(texts(index, 'судится').length).toBe(2);
    const [hit] = search(index, 'судится', 5, ['en']).lines.hits;
    expect(hit?.also.map(({ language, marks }) => [language, marks.length])).toEqual([['ru', 1]]);
    expect(topics(search(index, 'mahkem', 5))).toEqual(['family courts: 2']);
    expect(topics(search(index, 'dava', 5))[0]).toBe('type sues: 2');
  });

  it.each([
    ['that is denied, by the verb of its denial', 'ann does not pay bob', 'Ann does not pay Bob'],
    ['without a direction, from its other end', 'ann is a partner of', 'Çağrı is a partner of Ann, allegedly'],
    ['by how firmly it is said', 'alleged', 'Çağrı is a partner of Ann, allegedly'],
    ['by an actor in another script', 'Чагры partner', 'Çağrı is a partner of Ann, allegedly'],
    ['whose quote is missing, in another form of its verb', 'banned', 'Çağrı bans Bob'],
  ])('is found %s', (_, query, sentence) => {
    const { index } = opened(made);
    expect(texts(index, query)[0]).toBe(sentence);
  });

  it('says whether it draws a line, and a type without lines that it has none', () => {
    const { index } = opened(made);
    const found = search(index, 'bans', 5, ['en']);
    expect(found.lines.hits.map(({ line, claim }) => [line, claim])).toEqual([[undefined, 'c-5']]);
    expect(topics(found)).toEqual(['type bans: 0']);
  });

  it('is not found by the denial of another line of its type', () => {
    const { index } = opened(
      soundDossier({ ...made, claims: made.claims.map((claim) => ({ ...claim, polarity: 'affirmed' })) }),
    );
    expect(search(index, 'does not pay', 5).lines.total).toBe(0);
  });
});

describe('forms of words', () => {
  const related = (a: string, b: string): boolean => [...rootsOf(a)].some((root) => rootsOf(b).has(root));
  it.each([
    ['supplies', 'supplied'],
    ['supplies', 'supplying'],
    ['supply', 'supplies'],
    ['threatens', 'threatened'],
    ['arms', 'arming'],
    ['bans', 'banned'],
    ['leads', 'leader'],
    ['memasok', 'dipasok'],
    ['memasok', 'pemasok'],
    ['menuduh', 'tuduhan'],
    ['mengancam', 'ancaman'],
    ['menyerang', 'diserang'],
    ['mengirim', 'kirim'],
    ['bekerja', 'kerja'],
    ['mendukung', 'dukungan'],
    ['mengunjungi', 'kunjungan'],
  ])('%s and %s are kin', (a, b) => {
    expect(related(a, b)).toBe(true);
  });
  it.each([
    ['arms', 'army'],
    ['leads', 'lends'],
    ['memasok', 'masuk'],
    ['supplies', 'supports'],
  ])('%s and %s are not', (a, b) => {
    expect(related(a, b)).toBe(false);
  });
});

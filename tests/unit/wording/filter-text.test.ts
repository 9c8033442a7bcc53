/** Does the sentence say what is shown, and nothing else, in both languages? */
import { describe, expect, it } from 'vitest';
import { indexClaims } from '../../../src/graph/claim-index.ts';
import { ALL, FACETS, type Facet, type Filter } from '../../../src/graph/filter.ts';
import { select } from '../../../src/graph/select.ts';
import { restrictionText, shownText } from '../../../src/wording/filter-text.ts';
import type { Locale } from '../../../src/words/languages.ts';
import { rawActor, rawDocument, rawKind, rawType, type Raw } from '../dossier/sample.ts';
import { graphOf } from '../scene/graph-sample.ts';

const standsIn = (document: string): Raw => ({
  evidence: [{ document, segments: [{ start: 0, end: 3, exact: 'Ann' }] }],
});
const said = (name: string, more: Raw = {}): Raw => ({ attribution: [{ name }], ...standsIn('short'), ...more });
const index = indexClaims(
  graphOf(
    [
      rawActor('ann', { kind: 'person' }),
      rawActor('bob', { kind: 'state' }),
      rawActor('cy', { kind: 'un', name: { en: 'Sea' }, inSentence: { en: 'the Sea' } }),
    ],
    [
      ['ann', 'pact', 'bob', said('A', { when: '2019' })],
      ['ann', 'sells', 'bob', said('B', { modality: 'alleged', toCheck: { note: 'When?' } })],
      ['ann', 'lends', 'bob', said('C', { modality: 'planned' })],
      ['ann', 'visits', 'cy', said('D', { modality: 'hypothetical' })],
      ['cy', 'tows', 'cy', said('E', { ...standsIn('long'), polarity: 'denied' })],
      ['bob', 'visits', 'cy', { attribution: [{ actor: 'cy' }], ...standsIn('short') }],
    ],
    {
      documents: [
        rawDocument('Ann', { id: 'short', csl: { type: 'article', title: 'Tin' } }),
        rawDocument('Ann', {
          id: 'long',
          csl: { type: 'article', title: 'The Provisional Authority for the Survey and Demarcation of the Strait' },
        }),
      ],
      actorKinds: [
        rawKind('person', { label: { en: 'Person', id: 'Orang' } }),
        rawKind('state'),
        rawKind('un', { label: { en: 'UN body' } }),
      ],
      actorLists: [
        { id: 'coast', name: { en: 'The coast', id: 'Pesisir' }, actors: ['ann', 'cy'] },
        { id: 'old', name: { en: 'The old' }, actors: ['ann'] },
      ],
      relationTypes: [
        rawType('pact', { directed: false, family: 'alliance' }),
        rawType('sells', { family: 'arms', noun: { en: 'Arms sale', id: 'Penjualan senjata' } }),
        rawType('lends', { family: 'arms', noun: { en: 'Loan of arms', id: 'Peminjaman senjata' } }),
        rawType('visits', { family: 'diplomacy' }),
        rawType('tows', { family: 'sea-law' }),
      ],
    },
  ),
);
const shown = (filter: Filter, locale: Locale): string =>
  shownText({ index, filter, visible: select(index, filter) }, locale);
const only = (facet: Facet, ...values: string[]): Filter => ({ ...ALL, only: { [facet]: new Set(values) } });
const span = (min: number, max: number, more: Partial<Filter> = {}): Filter => ({
  ...ALL,
  undated: false,
  span: { min, max },
  ...more,
});
const day = (year: number, month = 0, date = 1): number => Date.UTC(year, month, date);

describe('the sentence of what is shown', () => {
  it.each<[string, Filter, string, string]>([
    ['everything', ALL, 'All 6 relations of 3 actors', 'Seluruh 6 hubungan antara 3 aktor'],
    [
      'one list',
      only('list', 'coast'),
      '2 of 6 relations: only actors from “The coast”',
      '2 dari 6 hubungan: hanya aktor dari “Pesisir”',
    ],
    [
      'a list, and whoever is in none',
      only('list', 'old', '-'),
      '3 of 6 relations: only actors from “The old” or from no list',
      '3 dari 6 hubungan: hanya aktor dari “The old” atau tanpa daftar',
    ],
    [
      'whoever is in no list',
      only('list', '-'),
      '0 of 6 relations: only actors in no list',
      '0 dari 6 hubungan: hanya aktor tanpa daftar',
    ],
    ['one family', only('relation', 'pact'), '1 of 6 relations: alliance', '1 dari 6 hubungan: aliansi'],
    [
      'two families',
      only('relation', 'pact', 'sells', 'lends'),
      '3 of 6 relations: alliance and arms',
      '3 dari 6 hubungan: aliansi dan senjata',
    ],
    [
      'a part of a family, by its types',
      only('relation', 'pact', 'sells'),
      '2 of 6 relations: alliance and Arms sale',
      '2 dari 6 hubungan: aliansi dan Penjualan senjata',
    ],
    [
      'all but a family of the dossier itself',
      only('relation', 'pact', 'sells', 'lends', 'visits'),
      '5 of 6 relations: all but sea law',
      '5 dari 6 hubungan: semua kecuali sea law',
    ],
    [
      'one modality',
      only('modality', 'asserted'),
      '3 of 6 relations: asserted only',
      '3 dari 6 hubungan: hanya yang dinyatakan',
    ],
    [
      'all modalities but one',
      only('modality', 'asserted', 'alleged', 'planned'),
      '5 of 6 relations: nothing hypothetical',
      '5 dari 6 hubungan: tanpa yang hipotetis',
    ],
    [
      'one polarity',
      only('polarity', 'denied'),
      '1 of 6 relations: denied only',
      '1 dari 6 hubungan: hanya yang disangkal',
    ],
    [
      'one kind of actor, an abbreviation staying large',
      only('kind', 'un'),
      '1 of 6 relations: only actors of the kind UN body',
      '1 dari 6 hubungan: hanya aktor berjenis UN body',
    ],
    [
      'no actors of one kind',
      only('kind', 'state', 'un'),
      '2 of 6 relations: no actors of the kind person',
      '2 dari 6 hubungan: tanpa aktor berjenis orang',
    ],
    [
      'a speaker, by the name inside sentences',
      only('speaker', 'actor:cy'),
      '1 of 6 relations: said by the Sea',
      '1 dari 6 hubungan: dikatakan oleh Sea',
    ],
    [
      'all speakers but two',
      only('speaker', 'name:c', 'name:d', 'name:e', 'actor:cy'),
      '4 of 6 relations: said by all but A and B',
      '4 dari 6 hubungan: dikatakan oleh semua kecuali A dan B',
    ],
    [
      'a document, its long title cut at a word',
      only('document', 'long'),
      '1 of 6 relations: in “The Provisional Authority for the Survey and…”',
      '1 dari 6 hubungan: dalam “The Provisional Authority for the Survey and…”',
    ],
    [
      'what is to be checked',
      only('check', 'to-check'),
      '1 of 6 relations: to be checked',
      '1 dari 6 hubungan: yang perlu diperiksa',
    ],
    [
      'what is not',
      only('check', 'unmarked'),
      '5 of 6 relations: without a mark to be checked',
      '5 dari 6 hubungan: yang tidak ditandai untuk diperiksa',
    ],
    [
      'many origins',
      { ...ALL, origins: { min: 2, max: Infinity } },
      '0 of 6 relations: from at least 2 sources',
      '0 dari 6 hubungan: dari sedikitnya 2 sumber',
    ],
    [
      'one origin',
      { ...ALL, origins: { min: 1, max: 1 } },
      '6 of 6 relations: resting on a single source',
      '6 dari 6 hubungan: bertumpu pada satu sumber saja',
    ],
    [
      'a few origins',
      { ...ALL, origins: { min: 2, max: 3 } },
      '0 of 6 relations: from 2 to 3 sources',
      '0 dari 6 hubungan: dari 2 sampai 3 sumber',
    ],
    [
      'years',
      span(day(2019), day(2025) - 1),
      '1 of 6 relations: between 2019 and 2024 (when it happened), undated left out',
      '1 dari 6 hubungan: antara 2019 dan 2024 (saat terjadi), tanpa yang tak bertanggal',
    ],
    [
      'one year by another clock',
      span(day(2019), day(2020) - 1, { clock: 'said' }),
      '0 of 6 relations: 2019 (when it was said), undated left out',
      '0 dari 6 hubungan: 2019 (saat dikatakan), tanpa yang tak bertanggal',
    ],
    [
      'months, both ends as precisely',
      span(day(2019), day(2019, 6) - 1),
      '1 of 6 relations: between January 2019 and June 2019 (when it happened), undated left out',
      '1 dari 6 hubungan: antara Januari 2019 dan Juni 2019 (saat terjadi), tanpa yang tak bertanggal',
    ],
    [
      'an open end',
      span(day(2019, 1, 3), Infinity),
      '1 of 6 relations: from February 3, 2019 on (when it happened); undated left out',
      '1 dari 6 hubungan: sejak 3 Februari 2019 (saat terjadi), tanpa yang tak bertanggal',
    ],
    [
      'an open beginning, with those of no date',
      span(-Infinity, day(2020) - 1, { undated: true, clock: 'published' }),
      '6 of 6 relations: up to 2019 (when it was published), undated included',
      '6 dari 6 hubungan: sampai 2019 (saat diterbitkan), termasuk yang tak bertanggal',
    ],
  ])('says %s', (_, filter, en, id) => {
    expect(shown(filter, 'en')).toBe(en);
    expect(shown(filter, 'id')).toBe(id);
  });

  it('joins what it says, and keeps lists apart', () => {
    const filter: Filter = { ...only('speaker', 'name:a', 'name:b', 'name:c'), origins: { min: 1, max: 1 } };
    expect(shown(filter, 'en')).toBe('3 of 6 relations: said by A, B, and C; resting on a single source');
    expect(shown({ ...filter, ...only('speaker', 'name:a'), origins: filter.origins }, 'en')).toBe(
      '1 of 6 relations: said by A, resting on a single source',
    );
  });

  it('counts what would make it long', () => {
    const { values } = index.columns.speaker;
    // Six speakers: with three off, none of the two lists is short.
    const more = only('speaker', ...values.slice(0, 3));
    expect(shown(more, 'en')).toMatch(/^3 of 6 relations: said by [^,]+, [^,]+, and [^,]+$/);
    const long = indexClaims(
      graphOf(
        ['ann', 'bob'],
        Array.from({ length: 20 }, (_, i) => ['ann', 'pact', 'bob', { attribution: [{ name: `N${i}` }] }] as const),
      ),
    );
    const filter = only('speaker', ...long.columns.speaker.values.slice(0, 9));
    const text = (locale: Locale) => shownText({ index: long, filter, visible: select(long, filter) }, locale);
    expect(text('en')).toMatch(/: said by N\d+, N\d+ and 7 more$/);
    expect(text('id')).toMatch(/: dikatakan oleh N\d+, N\d+, dan 7 lainnya$/);
  });

  it.each(FACETS)('names the facet in which nothing is chosen: %s', (facet) => {
    expect(shown(only(facet), 'en')).toBe(`0 of 6 relations: none of “${restrictionText(facet, 'en')}”`);
  });

  it('says nothing of values that the dossier does not have', () => {
    expect(shown(only('speaker', ...index.columns.speaker.values, 'name:nobody'), 'en')).toBe('6 of 6 relations');
  });

  it('of a dossier without a line is that there is none', () => {
    const empty = indexClaims(graphOf(['ann'], []));
    expect(shownText({ index: empty, filter: ALL, visible: select(empty, ALL) }, 'en')).toBe(
      'No line can be drawn yet',
    );
  });

  it('of a single relation does not say all', () => {
    const one = indexClaims(graphOf(['ann', 'bob'], [['ann', 'pact', 'bob']]));
    expect(shownText({ index: one, filter: ALL, visible: select(one, ALL) }, 'en')).toBe(
      'The one relation of 2 actors',
    );
  });
});

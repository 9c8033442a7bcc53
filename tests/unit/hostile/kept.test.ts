/** What memory cannot hold, or the app cannot use, is said and goes back into the file. */
import { describe, expect, it } from 'vitest';
import { sourcesIn } from '../../../src/dossier/json-source.ts';
import { mendedTag, safeLocale } from '../../../src/dossier/language-tag.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { readCodebook } from '../../../src/exchange/codebook-file.ts';
import { dossierOf, rawActor, rawClaim, rawDocument, rawDossier, rawType } from '../dossier/sample.ts';
import { growth } from '../growth.ts';

/** A file with `"@…"` replaced by what JSON.stringify would not write. */
const fileWith = (file: object, texts: Readonly<Record<string, string>>): string =>
  Object.entries(texts).reduce((json, [mark, text]) => json.replace(JSON.stringify(mark), text), JSON.stringify(file));

describe('a text by its languages', () => {
  it('keeps its good languages when one is bad, which is set aside and written back', () => {
    const file = rawDossier({
      title: { en: 'Real title', id: null },
      actors: [rawActor('ann', { name: { en: 'Ann', ko: 5 }, aliases: { en: ['A', 7], id: 'B' } }), rawActor('bob')],
      relationTypes: [rawType('knows', { label: { en: 'knows', id: [] } })],
    });
    const reading = readDossier(JSON.stringify(file));
    const { dossier, unread, problems } = reading;
    expect(dossier?.title).toEqual({ en: 'Real title' });
    expect(dossier?.actors[0]).toMatchObject({ name: { en: 'Ann' }, aliases: { en: ['A'] } });
    expect(dossier?.relationTypes[0]?.label).toEqual({ en: 'knows' });
    expect(problems.map(({ severity, path, expected, found }) => [severity, path, expected, found])).toEqual([
      ['set-aside', 'title.id', 'string', 'null'],
      ['set-aside', 'actors[0].name.ko', 'string', '5'],
      ['set-aside', 'actors[0].aliases.en', 'string', '[7]'],
      ['set-aside', 'actors[0].aliases.id', 'array', '"B"'],
      ['set-aside', 'relationTypes[0].label.id', 'string', '[]'],
    ]);
    expect(JSON.parse(writeDossier(dossierOf(reading), unread))).toEqual(file);
  });

  it('under a key that is no language tag is taken for the language that is meant, or for none', () => {
    const file = rawDossier({
      language: 'en_US',
      documents: [rawDocument('Ann knows Bob.', { language: 'id_ID.UTF-8' })],
      relationFamilies: [{ id: 'ties', label: { en_US: 'ties', '!!': 'x', '??': 'y' } }],
    });
    const reading = readDossier(JSON.stringify(file));
    const dossier = dossierOf(reading);
    expect([dossier.language, dossier.documents[0]?.language]).toEqual(['en-US', 'id-ID']);
    expect(dossier.relationFamilies?.[0]?.label).toEqual({ 'en-US': 'ties', und: 'x' });
    expect(reading.problems.map(({ severity, path }) => [severity, path])).toEqual([
      ['repaired', 'language'],
      ['repaired', 'documents[0].language'],
      ['repaired', 'relationFamilies[0].label.en_US'],
      ['repaired', 'relationFamilies[0].label["!!"]'],
      ['set-aside', 'relationFamilies[0].label["??"]'],
    ]);
    expect(writeDossier(dossier, reading.unread)).toContain('"??": "y"');
  });

  it('of a codebook, too', () => {
    const { codebook } = readCodebook(
      JSON.stringify({
        format: 'benang-codebook',
        version: 1,
        title: { en: 'cb' },
        language: 'en',
        relationFamilies: [{ id: 'river-law', label: { en_US: 'river law' } }],
      }),
    );
    expect(codebook?.relationFamilies?.[0]?.label).toEqual({ 'en-US': 'river law' });
  });

  it.each([
    ['en', 'en', 'en'],
    ['zh-Hant-TW', 'zh-Hant-TW', 'zh-Hant-TW'],
    ['EN', 'EN', 'en'],
    ['en_US', 'en-US', 'en-US'],
    ['de_DE@euro', 'de-DE', 'de-DE'],
    ['x-klingon', 'x-klingon', 'und'],
    ['', 'und', 'und'],
    ['"><b>', 'und', 'und'],
    ['constructor', 'und', 'und'],
    ['toString', 'tostring', 'tostring'],
    ['en-valueOf', 'en-valueof', 'en-valueof'],
  ])('is in a language whose tag is looked at: %s', (raw, tag, locale) => {
    expect([mendedTag(raw), safeLocale(raw)]).toEqual([tag, locale]);
    expect(() => new Intl.DateTimeFormat(safeLocale(raw))).not.toThrow();
  });
});

describe('what is only in the text of a file', () => {
  const file = rawDossier({
    serial: '@serial',
    actors: [rawActor('ann', { height: '@height' }), rawActor('bob'), { id: 'Bad Id', size: '@size' }],
    claims: [rawClaim('c-1', 'Ann', 0, { weight: { exact: ['@exact', 1.5] }, note: '@note' })],
  });
  const json = fileWith(file, {
    '@serial': '12345678901234567890',
    '@height': '1e400',
    '@size': '0.1234567890123456789',
    '@exact': '-98765432109876543210.5',
    '@note': '{"en": "one", "en": "two", "e\\u006e": "three"}',
  }).replace('"claims":', '"claims":[{"id":"lost", "n": 1e999}],"claims":');

  it('is said, with its place, and written back verbatim', () => {
    const reading = readDossier(json);
    const lost = reading.problems.filter(({ code }) => code === 'duplicate-key' || code === 'lost-number');
    expect(lost.map(({ path, found }) => [path, found])).toEqual([
      ['actors[0].height', '1e400'],
      ['actors[2].size', '0.1234567890123456789'],
      ['claims', '[{"id":"lost", "n": 1e999}]'],
      ['claims[0].weight.exact[0]', '-98765432109876543210.5'],
      ['claims[0].note.en', '"one"'],
      ['claims[0].note.en', '"two"'],
      ['serial', '12345678901234567890'],
    ]);
    const written = writeDossier(dossierOf(reading), reading.unread);
    for (const { found } of lost) expect(written).toContain(found);
    expect(dossierOf(reading).claims[0]?.note).toEqual({ en: 'three' });
    // What was written is read as before, and written as before.
    const again = readDossier(written);
    expect(again.dossier).toEqual(reading.dossier);
    expect(writeDossier(dossierOf(again), again.unread)).toBe(written);
  });

  it('does not come back over what somebody has written since', () => {
    const { dossier, unread } = readDossier(json);
    if (!dossier) throw new Error('refused');
    const written = writeDossier({ ...dossier, serial: 7 }, unread);
    expect(written).toContain('"serial": 7');
    expect(written).not.toContain('12345678901234567890');
  });

  it('survives being kept as JSON', () => {
    const { dossier, unread } = readDossier(json);
    const kept = JSON.parse(JSON.stringify({ dossier, unread })) as { dossier: typeof dossier; unread: typeof unread };
    if (!dossier || !kept.dossier) throw new Error('refused');
    expect(writeDossier(kept.dossier, kept.unread)).toBe(writeDossier(dossier, unread));
  });

  it.each([
    '1',
    '1.0',
    '1.50',
    '1e2',
    '0.1',
    '100000000000000000000',
    '9007199254740991',
    '-0',
    '1E+3',
    '0.000001',
    '5e-324',
  ])('is not a number that memory holds: %s', (number) => {
    expect(sourcesIn(`{"a":[${number}]}`)).toEqual([]);
  });

  it('is found in one pass', async () => {
    const many = (n: number): string =>
      `{${Array.from({ length: n }, (_, i) => `"a":{"b":1e999,"k${i}":[1,"\\""]}`).join()}}`;
    const reading = (n: number) => {
      const json = many(n);
      return () => sourcesIn(json);
    };
    expect(sourcesIn(many(3)).map(({ path }) => path.join('.'))).toEqual(['a', 'a', 'a.b']);
    const small = reading(300);
    const four = (): void => {
      for (let i = 0; i < 4; i++) small();
    };
    expect(await growth(four, reading(1200), 3 / 2, 40)).toBeLessThan(3 / 2);
  });
});

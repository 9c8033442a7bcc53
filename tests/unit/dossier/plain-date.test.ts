/** Are plain dates read as the library reads them, and is every other left to it? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { isPlainDate, plainSpan } from '../../../src/dossier/plain-date.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import { hasPlainDates } from '../../../src/dossier/span-of-date.ts';
import { librarySpan } from '../../../src/dossier/time.ts';
import { unchanged } from '../../../src/dossier/unchanged.ts';
import { textHash } from '../../../src/dossier/hash.ts';

const two = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
const year = fc.oneof(
  fc.integer({ min: 1000, max: 9999 }).map(String),
  fc.constantFrom('2000', '1900', '2024', '2023', '0999', '1000', '9999', '-044', '202X', '24'),
);
const date = fc
  .tuple(
    year,
    fc.option(fc.tuple(two(14), fc.option(two(33), { nil: undefined })), { nil: undefined }),
    fc.constantFrom('', '', '?', '~', '%', '??'),
  )
  .map(
    ([y, rest, mark]) => [y, ...(rest ? [rest[0], ...(rest[1] === undefined ? [] : [rest[1]])] : [])].join('-') + mark,
  );
const end = fc.oneof({ weight: 4, arbitrary: date }, { weight: 1, arbitrary: fc.constantFrom('', '..') });
const text = fc.oneof(
  date,
  fc.tuple(end, end).map((ends) => ends.join('/')),
  fc.tuple(date, date, date).map((ends) => ends.join('/')),
);

describe('a plain date', () => {
  it('means what the library says, wherever it is read without it', () => {
    let plain = 0;
    fc.assert(
      fc.property(text, (written) => {
        const span = plainSpan(written);
        if (!span) return;
        plain++;
        expect(span, written).toEqual(librarySpan(written));
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  it.each([
    '2024',
    '2024-10',
    '2024-10-08',
    '1948~/..',
    '../2026-10-15',
    '2022-02~/',
    '2026-10-14/2026-10-15',
    '2021?',
  ])('is %s', (written) => expect(isPlainDate(written)).toBe(true));
  it.each([
    '',
    '/',
    '../..',
    '2024-21',
    '202X',
    '2024-02-30',
    '2023-02-29',
    '2024/2024-03',
    '2025/2024',
    'March',
    '0800',
    ' 2024',
  ])('is not %j', (written) => expect(isPlainDate(written)).toBe(false));
});

describe('a dossier of which every date is plain', () => {
  const { dossier } = readDossier(
    readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8'),
  );
  const [claim, ...claims] = dossier!.claims;
  const [document, ...documents] = dossier!.documents;
  const withClaim = (change: object) => ({ ...dossier!, claims: [{ ...claim!, ...change }, ...claims] });

  it('is one until a claim or an article has another', () => {
    expect(hasPlainDates(dossier!)).toBe(true);
    expect(hasPlainDates(withClaim({ when: '2024-22' }))).toBe(false);
    expect(hasPlainDates(withClaim({ said: '202X' }))).toBe(false);
    expect(hasPlainDates(withClaim({ when: 'some day' }))).toBe(false);
    const issued = { ...document!.csl, issued: { 'date-parts': [[2024, 22]] } };
    expect(hasPlainDates({ ...dossier!, documents: [{ ...document!, csl: issued }, ...documents] })).toBe(false);
  });
});

describe('a dossier that came with the app', () => {
  const file = readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8');
  const sound = new Set([textHash(file)]);

  it('is what a reader makes of it, and frozen', async () => {
    const taken = await unchanged(file, sound);
    expect(taken).toEqual(readDossier(file));
    expect(Object.isFrozen(taken?.dossier?.claims[0]?.evidence)).toBe(true);
  });

  it('is read like any other once a letter of it is another', async () => {
    expect(await unchanged(file.replace('Putin', 'Putih'), sound)).toBeUndefined();
    expect(await unchanged('', sound)).toBeUndefined();
  });
});

/** Are all quotes as verbatim in the excerpts as they were, and is nothing else of the articles in them? */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { quotedSentences } from '../../../src/edit/quoted-sentences.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { inContext } from '../../../src/evidence/in-context.ts';
import { sentenceAt } from '../../../src/evidence/sentence-of.ts';
import '../seed.ts';
import { rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

const sampleOf = (name: string): Dossier => {
  const { dossier } = readDossier(readFileSync(new URL(`../../../data/${name}.dossier.json`, import.meta.url), 'utf8'));
  if (!dossier) throw new Error('the sample was not read');
  return dossier;
};
const excerpts = (dossier: Dossier): Dossier => quotedSentences(dossier, checkDossier(dossier));
/** Of each claim, its quotes in their sentences as a reader sees them. */
const read = (dossier: Dossier) =>
  dossier.claims.map(({ evidence }) =>
    evidence.map(({ document: id, segments }) => {
      const document = dossier.documents.find((one) => one.id === id);
      return document && inContext(document, segments).map(({ pieces }) => pieces);
    }),
  );

describe.each(['kim-putin', 'selat-kaca'])('of %s, the excerpts', (name) => {
  const dossier = sampleOf(name);
  const excerpt = excerpts(dossier);
  const counting = countingClaims(checkDossier(dossier));

  it('have the same quotes that count, each in the same sentence', () => {
    expect(countingClaims(checkDossier(excerpt))).toEqual(counting);
    const counts = (_: unknown, i: number): boolean => counting.has(dossier.claims[i]?.id ?? '');
    expect(read(excerpt).filter(counts)).toEqual(read(dossier).filter(counts));
  });

  it('have no sentence in which nothing is quoted', () => {
    for (const document of excerpt.documents) {
      const touched = new Set(
        excerpt.claims
          .filter(({ id }) => counting.has(id))
          .flatMap(({ evidence }) => evidence.filter((one) => one.document === document.id))
          .flatMap(({ segments }) =>
            segments.flatMap(({ start, end }) => {
              const [first, last] = [sentenceAt(document, start), sentenceAt(document, end - 1)];
              return Array.from({ length: last - first + 1 }, (__, i) => first + i);
            }),
          ),
      );
      expect([...touched].sort((a, b) => a - b)).toEqual(document.sentences.map((__, i) => i));
      const rest = document.sentences.reduceRight(
        (text, [from, to]) => text.slice(0, from) + text.slice(to),
        document.text,
      );
      expect(rest.replaceAll('[…]', '').trim()).toBe('');
    }
    expect(JSON.stringify(excerpt).length).toBeLessThan(JSON.stringify(dossier).length);
  });

  it('are read again without a fault that was not there before', () => {
    const before = readDossier(writeDossier(dossier)).problems.map(({ code, path }) => `${code} ${path}`);
    const again = readDossier(writeDossier(excerpt));
    expect(again.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(before);
    expect(again.dossier).toEqual(excerpt);
  });
});

describe('an excerpt', () => {
  it('shows where something is left out, and keeps paragraphs apart', () => {
    const text = 'One. Ann knows Bob. Two.\nThree.\nAnn met Bob. Four.';
    const sentences = [
      [0, 4],
      [5, 19],
      [20, 24],
      [25, 31],
      [32, 44],
      [45, 50],
    ];
    const dossier = soundDossier({
      documents: [rawDocument(text, { sentences })],
      claims: [rawClaim('a', 'Ann knows', 5), rawClaim('b', 'met', 36)],
      nothingToCode: [
        { document: 'article', segments: [{ start: 20, end: 24, exact: 'Two.' }] },
        { document: 'article', segments: [{ start: 32, end: 44, exact: 'Ann met Bob.' }] },
      ],
    });
    const excerpt = excerpts(dossier);
    expect(excerpt.documents[0]?.text).toBe('[…] Ann knows Bob.\n\n[…]\n\nAnn met Bob. […]');
    expect(excerpt.nothingToCode?.map(({ segments }) => segments.map(({ start }) => start))).toEqual([[25]]);
    expect(excerpt.claims.map(({ evidence }) => evidence[0]?.segments[0]?.start)).toEqual([4, 29]);
  });

  it('of a document in which nothing is quoted is empty', () => {
    const documents = [rawDocument('Ann knows Bob.'), rawDocument('Nobody is quoted here.', { id: 'other' })];
    expect(excerpts(soundDossier({ documents })).documents[1]).toMatchObject({ text: '', sentences: [] });
  });

  it('has every quote at its place, wherever it stands', () => {
    const word = fc.constantFrom('Ann', '😀', 'بوب', ' ', '\n', '. ', 'e\u0301');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.infiniteStream(fc.nat()), (words, numbers) => {
        const text = words.join('');
        const next = (below: number): number => (numbers.next().value as number) % below;
        // Sentences are where full stops are; some are taken away, so that there is text that is in none.
        const sentences = [...text.matchAll(/[^.\s](?:[^.]*[^.\s])?\.?/gu)]
          .map(({ index, 0: { length } }): [number, number] => [index, index + length])
          .filter(() => next(4) > 0);
        fc.pre(sentences.length > 0);
        const claims = Array.from({ length: 1 + next(5) }, (_, i) => {
          const start = next(text.length);
          const end = start + 1 + next(Math.min(9, text.length - start));
          return rawClaim(`c-${i}`, text.slice(start, end), start);
        });
        const dossier = soundDossier({ documents: [rawDocument(text, { sentences })], claims });
        const excerpt = excerpts(dossier);
        const counting = countingClaims(checkDossier(dossier));
        for (const { id, evidence } of excerpt.claims) {
          const [segment] = evidence[0]?.segments ?? [];
          if (counting.has(id))
            expect(excerpt.documents[0]?.text.slice(segment?.start, segment?.end)).toBe(segment?.exact);
        }
      }),
    );
  });
});

it('a step of the story shows the same sentence, by its number in the excerpt, and no other where it is gone', () => {
  const dossier = sampleOf('kim-putin');
  const [document] = dossier.documents;
  if (!document) throw new Error('no article');
  const views = document.sentences.map((_, i) => `show=passage:${document.id}:${i + 1}&at=1,2,3`);
  const story = [...views, 'show=actor:kim-jong-un', ''].map((view, i) => ({ id: `s${i}`, title: {}, view }));
  const { documents, story: moved = [] } = excerpts({ ...dossier, story });
  const [excerpt] = documents;
  let found = 0;
  for (const [i, [start, end]] of document.sentences.entries()) {
    const params = new URLSearchParams(moved[i]?.view);
    expect(params.get('at')).toBe('1,2,3');
    const number = Number(params.get('show')?.split(':')[2] ?? 0);
    const [from, to] = excerpt?.sentences[number - 1] ?? [0, 0];
    if (number === 0) expect(excerpt?.text).not.toContain(document.text.slice(start, end));
    else expect(excerpt?.text.slice(from, to)).toBe(document.text.slice(start, end));
    found += Number(number > 0);
  }
  expect(found).toBe(excerpt?.sentences.length);
  expect(moved.slice(-2).map(({ view }) => view)).toEqual(['show=actor:kim-jong-un', '']);
});

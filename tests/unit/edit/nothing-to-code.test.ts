/** Does a sentence keep its mark as long as its words stand, and is a claim to be checked until it was? */
import { describe, expect, it } from 'vitest';
import type { Document, Dossier } from '../../../src/dossier/schema.ts';
import { readValue } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { addArticles, removeDocument } from '../../../src/edit/documents.ts';
import { markNothing } from '../../../src/edit/nothing-to-code.ts';
import { markChecked, markToCheck } from '../../../src/edit/to-check.ts';
import { claimIn, dossierOf, rawDocument, rawDossier, soundDossier } from '../dossier/sample.ts';

const text = 'Ann knows Bob. It 👩‍🌾 rains. It rains again.';
const sentences = [
  [0, 14],
  [15, 30],
  [31, 46],
];
const before = soundDossier({ documents: [rawDocument(text, { sentences })] });
const article = before.documents[0] as Document;
const marksOf = ({ nothingToCode = [] }: Dossier): string[] =>
  nothingToCode.flatMap(({ document, segments }) => segments.map(({ exact }) => `${document}: ${exact}`));

describe('the mark that there is nothing to code', () => {
  it('has the words of its sentence, and goes without a trace', () => {
    const marked = markNothing(before, article, 1, true);
    expect(marksOf(marked)).toEqual(['article: It 👩‍🌾 rains.']);
    expect(marked.documents).toBe(before.documents);
    expect(markNothing(marked, article, 1, false)).toEqual(before);
  });

  it('is the very same dossier where it is so already, or there is no such sentence', () => {
    const marked = markNothing(before, article, 1, true);
    expect(markNothing(marked, article, 1, true)).toBe(marked);
    expect(markNothing(marked, article, 2, false)).toBe(marked);
    expect(markNothing(before, article, 9, true)).toBe(before);
  });

  it('comes over into a corrected version where its words stand once, and into no other article', () => {
    const marked = markNothing(markNothing(before, article, 1, true), article, 2, true);
    const corrected = 'Ann knows Bob well. It rains again. It 👩‍🌾 rains. It 👩‍🌾 rains.';
    const add = (revises?: string): Dossier =>
      addArticles(marked, [{ text: corrected, language: 'en', csl: { type: 'article', title: 'New' }, revises }])
        .dossier;
    const next = add('article');
    expect(marksOf(next)).toEqual(['article: It 👩‍🌾 rains.', 'article: It rains again.', 'new: It rains again.']);
    const [segment] = next.nothingToCode?.at(-1)?.segments ?? [];
    expect(corrected.slice(segment?.start, segment?.end)).toBe('It rains again.');
    expect(add()).toHaveProperty('nothingToCode', marked.nothingToCode);
    expect(marksOf(removeDocument(next, 'article'))).toEqual(['new: It rains again.']);
    expect(removeDocument(marked, 'article')).not.toHaveProperty('nothingToCode');
  });

  it('is written and read back, and counted in code points where the file does', () => {
    const marked = markNothing(before, article, 2, true);
    const { nothingToCode } = dossierOf(readValue(JSON.parse(writeDossier(marked))));
    expect(nothingToCode).toEqual(marked.nothingToCode);
    const exact = 'It rains again.';
    const points = [...text.slice(0, text.indexOf(exact))].length;
    const reading = readValue({
      ...rawDossier({
        documents: [rawDocument(text, { sentences: [[0, [...text].length]] })],
        nothingToCode: [{ document: 'article', segments: [{ start: points, end: points + exact.length, exact }] }],
      }),
      offsetUnit: 'code-point',
    });
    expect(dossierOf(reading).nothingToCode?.[0]?.segments[0]).toMatchObject({ start: text.indexOf(exact) });
  });

  it('that is none is set aside, and written back', () => {
    const reading = readValue(rawDossier({ nothingToCode: [{ document: 'article', segments: 'all' }] }));
    expect(dossierOf(reading).nothingToCode).toBeUndefined();
    expect(JSON.parse(writeDossier(dossierOf(reading), reading.unread))).toHaveProperty(
      'nothingToCode.0.segments',
      'all',
    );
  });
});

describe('a claim to check', () => {
  it('has a note or none, and is like before once it was checked', () => {
    const marked = markToCheck(before, 'c-1');
    expect(claimIn(marked, 'c-1').toCheck).toEqual({});
    const noted = markToCheck(marked, 'c-1', '  the date  ');
    expect(claimIn(noted, 'c-1').toCheck).toEqual({ note: 'the date' });
    expect(claimIn(markToCheck(noted, 'c-1', ''), 'c-1').toCheck).toEqual({});
    expect(markChecked(noted, 'c-1')).toEqual(before);
  });

  it('is no step where it is so already', () => {
    const noted = markToCheck(before, 'c-1', 'why');
    expect(markToCheck(noted, 'c-1', 'why ')).toBe(noted);
    expect(markChecked(before, 'c-1')).toBe(before);
    expect(markToCheck(before, 'nobody', 'why')).toBe(before);
  });
});

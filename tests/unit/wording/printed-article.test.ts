/** Is an article on paper the article, whole, and does every mark in it say what it stands for? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Claim, Document } from '../../../src/dossier/schema.ts';
import { markToCheck } from '../../../src/edit/to-check.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { printedArticle, type PrintedArticle } from '../../../src/wording/printed-article.ts';

const file = new URL('../../../data/kim-putin.dossier.json', import.meta.url);
const { dossier } = readDossier(readFileSync(file, 'utf8'));
if (!dossier) throw new Error('the sample was not read');
const [document] = dossier.documents as unknown as [Document];
const checks = checkDossier(dossier);
const graph = buildGraph(dossier, countingClaims(checks));

const print = (slotOf: (claim: string) => number | undefined, locale: 'en' | 'id' = 'en'): PrintedArticle =>
  printedArticle({ document, dossier, graph, checks, mentions: [], slotOf, locale });
const runsOf = ({ paragraphs }: PrintedArticle) => paragraphs.flat().flatMap(({ runs }) => runs);

describe('a printed article', () => {
  it('has every sentence, letter for letter, with its number', () => {
    const sentences = print(() => 0).paragraphs.flat();
    expect(sentences.map(({ number }) => number)).toEqual(document.sentences.map((_, i) => i + 1));
    expect(sentences.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(
      document.sentences.map(([start, end]) => document.text.slice(start, end)),
    );
  });

  it('numbers its notes as their words end in the text, and every number has a note', () => {
    const printed = print(() => 3);
    expect(printed.notes.length).toBe(countingClaims(checks).size);
    expect(printed.notes.map(({ number }) => number)).toEqual(printed.notes.map((_, i) => i + 1));
    const firsts = [...new Set(runsOf(printed).flatMap(({ notes }) => notes))];
    expect(firsts).toEqual(printed.notes.map(({ number }) => number));
    for (const { claim, number } of printed.notes)
      for (const { end } of claim.evidence.flatMap(({ segments }) => segments)) {
        const run = runsOf(printed).find(({ start, text }) => start + text.length === end);
        expect(run?.notes, claim.id).toContain(number);
      }
  });

  it('marks only what is shown', () => {
    const shown = new Set(dossier.claims.slice(0, 5).map(({ id }) => id));
    const printed = print((id) => (shown.has(id) ? 1 : undefined));
    expect(new Set(printed.notes.map(({ claim }) => claim.id))).toEqual(shown);
    expect(print(() => undefined).notes).toEqual([]);
    expect(runsOf(print(() => undefined)).every(({ slots }) => slots.length === 0)).toBe(true);
  });

  it('says what is to be checked, and why', () => {
    const [first, second] = dossier.claims as unknown as [Claim, Claim];
    const marked = markToCheck(markToCheck(dossier, first.id, 'Who counted?'), second.id);
    const said = printedArticle({
      document,
      dossier: marked,
      graph,
      checks,
      mentions: [],
      slotOf: () => 0,
      locale: 'en',
    });
    const of = (id: string): string | undefined => said.notes.find(({ claim }) => claim.id === id)?.toCheck;
    expect([of(first.id), of(second.id)]).toEqual(['To check: Who counted?', 'To check']);
    expect(said.notes.filter(({ toCheck }) => toCheck !== '')).toHaveLength(2);
  });

  it('says who says so and how firmly, and translates for who may not read the quote', () => {
    const denied = print(() => 0).notes.find(({ claim }) => claim.polarity === 'denied');
    expect(denied?.facts.length).toBeGreaterThan(2);
    expect(print(() => 0).notes.some(({ gloss }) => gloss !== '')).toBe(true);
    expect(print(() => 0, 'id').notes.every(({ gloss }) => gloss === '')).toBe(true);
  });
});

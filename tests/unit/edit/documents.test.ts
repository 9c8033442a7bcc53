/** Do articles come, change and go without anything else changing, and does nobody notice less than they should? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import seed from '../../../data/kim-putin.dossier.json?raw';
import strait from '../../../data/selat-kaca.dossier.json?raw';
import { textHash } from '../../../src/dossier/hash.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Document, Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { addDocument, changeDetails, lossOf, makeDocument, removeDocument } from '../../../src/edit/documents.ts';
import { cslOf, fieldsOf, isAddressField, isDateField, NO_FIELDS } from '../../../src/edit/fields.ts';
import { newDossier } from '../../../src/edit/new-dossier.ts';
import { carryQuotes, quotesToCarry } from '../../../src/edit/revise.ts';
import { earlierByName, earlierByText } from '../../../src/edit/same-text.ts';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { checkDossier } from '../../../src/evidence/check.ts';
import { rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

function read(text: string): Dossier {
  const { dossier } = readDossier(text);
  if (!dossier) throw new Error('the sample cannot be read');
  return dossier;
}
const kim = read(seed);
const three = read(strait);
const first = kim.documents[0] as Document;

const earlier = (...asked: Parameters<typeof earlierByText>) => inOneGo(earlierByText(...asked));

describe('a new article', () => {
  const article = {
    text: 'One. Two “three”.\n\n네 번째.',
    language: 'en',
    csl: { type: 'webpage', title: '<b>Été</b> 🏴' },
  };

  it('is hashed, cut into sentences and frozen, with an id of its own', () => {
    const empty = newDossier('Dossier', 'en', '2026-11-22T00:00:00Z');
    const one = addDocument(empty, makeDocument(empty, article));
    const two = addDocument(one, makeDocument(one, { ...article, revises: one.documents[0]?.id }));
    expect(two.documents.map(({ id, revises }) => [id, revises])).toEqual([
      ['b-ete-b', undefined],
      ['b-ete-b-2', 'b-ete-b'],
    ]);
    const [document] = two.documents;
    expect(document?.sha256).toBe(textHash(article.text));
    expect(document?.sentences.map(([a, b]) => article.text.slice(a, b))).toEqual(['One.', 'Two “three”.', '네 번째.']);
    expect(Object.isFrozen(document)).toBe(true);
    // What we write, we read without a complaint.
    const again = readDossier(writeDossier(two));
    expect(again.problems).toEqual([]);
    expect(again.dossier?.documents).toEqual(two.documents);
  });

  it('changes in what is said about it, never in its text', () => {
    const [document] = kim.documents;
    const details = { language: 'id', csl: { ...document?.csl, type: 'webpage', title: 'Other' } };
    const changed = changeDetails(kim, first.id, details);
    expect(changed.documents[0]).toMatchObject({
      csl: { title: 'Other' },
      text: first.text,
      sentences: first.sentences,
    });
    expect(changed.documents[0]).not.toHaveProperty('issuedNote');
    expect(changed.claims).toBe(kim.claims);
    const same = { language: first.language, csl: cslOf(fieldsOf(first.csl), first.csl), issuedNote: first.issuedNote };
    expect(changeDetails(kim, first.id, same)).toBe(kim);
    expect(changeDetails(kim, 'nobody', details)).toBe(kim);
  });

  it('takes with it, when it goes, what rests on it alone', () => {
    for (const { id } of three.documents) {
      const { claims, weaker } = lossOf(three, id);
      const rest = removeDocument(three, id);
      expect(rest.claims).toHaveLength(three.claims.length - claims.length);
      for (const claim of weaker) expect(rest.claims.map((c) => c.id)).toContain(claim.id);
      expect(rest.claims.flatMap((c) => c.evidence.map((e) => e.document))).not.toContain(id);
      expect(readDossier(writeDossier(rest)).problems.filter(({ severity }) => severity !== 'noted')).toEqual([]);
    }
    expect(removeDocument(three, 'nobody')).toBe(three);
  });
});

describe('fields', () => {
  it('come back as they went in', () => {
    const text = fc.string({ unit: 'grapheme' }).map((t) => t.replace(/[\s;,]+/gu, ' ').trim());
    fc.assert(
      fc.property(text, text, text, (title, publisher, author) => {
        const fields = {
          ...NO_FIELDS,
          title,
          publisher,
          authors: author,
          issued: '2024-10',
          url: 'https://a.example/x',
        };
        expect(fieldsOf(cslOf(fields))).toEqual(fields);
      }),
    );
  });

  it('leave alone what a file says in a way of its own', () => {
    const csl = {
      type: 'report',
      title: 'T',
      author: [{ family: 'Doe', given: 'Jo', suffix: 'Jr.' }, { literal: 'Agency' }],
      'container-title': 'Paper',
      issued: {
        'date-parts': [
          [2024, 1, 2],
          [2024, 2, 3],
        ],
      },
      DOI: '10.1/x',
    };
    expect(cslOf(fieldsOf(csl), csl)).toEqual(csl);
    const moved = cslOf({ ...fieldsOf(csl), publisher: 'Other', authors: 'Doe, Jo; Agency; Li' }, csl);
    expect(moved).toMatchObject({ 'container-title': 'Other', DOI: '10.1/x', issued: csl.issued });
    expect(moved.author).toEqual([{ family: 'Doe', given: 'Jo' }, { literal: 'Agency' }, { literal: 'Li' }]);
    expect(cslOf({ ...fieldsOf(csl), issued: '', authors: '' }, csl)).not.toHaveProperty('issued');
  });

  it('take dates that the calendar has, and addresses of the web', () => {
    for (const good of ['', '2024', '2024-02', '2024-02-29', '0900-01-01'])
      expect([good, isDateField(good)]).toEqual([good, true]);
    for (const bad of ['24', '2023-02-29', '2024-13', '8/10/2024', '2024-1-1', 'x'])
      expect([bad, isDateField(bad)]).toEqual([bad, false]);
    expect(['', 'https://x.example/ü', 'javascript:alert(1)', 'x.example'].map(isAddressField)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the same text twice', () => {
  it('is noticed to the letter, and but for typography', () => {
    expect(earlier(kim.documents, first.text)).toMatchObject({ how: 'text', document: { id: first.id } });
    const typed = first.text.replace(/[“”]/gu, '"').replace(/\n+/gu, ' ');
    expect(earlier(kim.documents, typed)?.how).toBe('text');
  });

  it('is noticed where sentences were corrected, added or cut', () => {
    const corrected = `Ralat: lihat catatan.\n\n${first.text.replace('Korea Utara', 'Korea Selatan').replace(/Putin/u, 'Vladimir')}`;
    expect(earlier(kim.documents, corrected)?.how).toBe('nearly');
    expect(earlier(kim.documents, first.text.slice(0, first.text.length / 2))?.how).toBe('nearly');
  });

  it('is not noticed between different articles on the same events', () => {
    for (const document of three.documents) {
      const others = three.documents.filter((other) => other !== document);
      expect([document.id, earlier(others, document.text)]).toEqual([document.id, undefined]);
    }
    expect(earlier(kim.documents, '')).toBeUndefined();
  });

  it('goes by address, then by title', () => {
    const [ledger] = three.documents;
    expect(
      earlierByName(
        three.documents,
        'x',
        `${ledger?.csl.URL?.replace('https://', 'http://www.')}/?utm_source=x&fbclid=y#top`,
      )?.how,
    ).toBe('address');
    expect(earlierByName(three.documents, ledger?.csl.title?.toUpperCase() ?? '', '')?.how).toBe('title');
    expect(earlierByName(three.documents, '', '')).toBeUndefined();
  });
});

describe('a corrected version', () => {
  const OLD = 'Ana paid Ben. The house is old. Ben left. It rained in Oslo on Monday.';
  const NEW = 'Correction. Ana paid Ben. The house is old. Cy knew. The house is old. It rained in Bergen on Monday.';
  const quote = (id: string, ...exact: readonly string[]) =>
    rawClaim(id, 'x', 0, {
      evidence: [
        {
          document: 'article',
          segments: exact.map((e) => ({ start: OLD.indexOf(e), end: OLD.indexOf(e) + e.length, exact: e })),
        },
      ],
    });
  const before = soundDossier({
    documents: [rawDocument(OLD)],
    claims: [
      quote('moved', 'Ana paid Ben.'),
      quote('twice', 'The house is old.'),
      quote('gone', 'Ben left.'),
      quote('alike', 'It rained in Oslo on Monday.'),
      quote('split', 'Ana', 'Ben left.'),
    ],
  });
  const old = before.documents[0] as Document;
  const next = makeDocument(before, {
    text: NEW,
    language: 'en',
    csl: { type: 'webpage', title: 'New' },
    revises: 'article',
  });
  const dossier = addDocument(before, next);
  const offered = quotesToCarry(dossier, old, next);
  const of = (id: string) => offered.find(({ claim }) => claim.id === id);

  it('offers each quote with its state', () => {
    expect(offered.map(({ claim, state }) => [claim.id, state])).toEqual([
      ['moved', 'moved'],
      ['twice', 'ambiguous'],
      ['gone', 'missing'],
      ['alike', 'missing'],
      ['split', 'missing'],
    ]);
    const place = of('moved')?.segments[0]?.places[0];
    expect(NEW.slice(place?.start, place?.end)).toBe('Ana paid Ben.');
  });

  it('knows the likely one of several places by the words around it', () => {
    const likely = of('twice')?.segments[0]?.likely;
    expect(likely).toBeUndefined(); // what follows differs in both
    const same = makeDocument(before, {
      text: `Correction: ${OLD} The house is old.`,
      language: 'en',
      csl: { type: 'x' },
    });
    const again = quotesToCarry(addDocument(before, same), old, same).find(({ claim }) => claim.id === 'twice');
    expect(again?.segments[0]?.likely).toEqual({ start: 26, end: 43 });
  });

  it('suggests the passage that is most like missing words, whole words only, and nothing where nothing is', () => {
    const near = of('alike')?.segments[0]?.nearest;
    expect(NEW.slice(near?.start, near?.end)).toBe('It rained in Bergen on Monday.');
    expect(near?.likeness).toBeGreaterThan(0.7);
    expect(of('gone')?.segments[0]?.nearest).toBeUndefined();
  });

  it('moves the chosen quotes, or adds them, and they count; all others stay as they are', () => {
    const places = of('moved')?.segments.map(({ places: [only] }) => only as { start: number; end: number }) ?? [];
    const near = of('alike')?.segments[0]?.nearest as { start: number; end: number };
    const choices = [
      { claim: 'moved', evidence: 0, places },
      { claim: 'alike', evidence: 0, places: [near] },
      { claim: 'split', evidence: 0, places }, // one place for two segments: no
    ];
    for (const move of [true, false]) {
      const carried = carryQuotes(dossier, next, choices, move);
      const checks = checkDossier(carried);
      const claim = (id: string) => carried.claims.find((c) => c.id === id);
      expect(claim('moved')?.evidence.map((e) => e.document)).toEqual(move ? ['new'] : ['article', 'new']);
      expect(claim('alike')?.evidence.at(-1)?.segments[0]?.exact).toBe('It rained in Bergen on Monday.');
      expect([...checks.values()].map(({ state }) => state)).toEqual(Array(5).fill('verbatim'));
      for (const id of ['twice', 'gone', 'split']) expect(claim(id)).toEqual(dossier.claims.find((c) => c.id === id));
    }
    expect(carryQuotes(dossier, next, [], true)).toBe(dossier);
    const both = carryQuotes(dossier, next, choices, false);
    expect(quotesToCarry(both, old, next).find(({ claim }) => claim.id === 'moved')?.there).toBe(true);
  });
});

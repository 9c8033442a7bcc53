/** Ids, tags and keys that are called as something every JavaScript object has: data like any other. */
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Reading } from '../../../src/dossier/reading.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import {
  dossierOf,
  rawActor,
  rawClaim,
  rawDocument,
  rawDossier,
  rawKind,
  rawType,
  type RawDossier,
} from '../dossier/sample.ts';
import { behind } from './behind.ts';

/** An ordinary name and one that is not, of the same letters, so that they are as wide and are sorted alike. */
const [ORDINARY, STRANGE] = ['constructro', 'constructor'];
const KEYS = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf', '__defineGetter__'];

const FILES: Readonly<Record<string, (name: string) => RawDossier>> = {
  'an actor': (id) =>
    rawDossier({
      actors: [rawActor(id), rawActor('bob'), rawActor('cy')],
      claims: [
        rawClaim('c-1', 'Ann', 0, { subject: id, attribution: [{ actor: 'cy' }] }),
        rawClaim('c-2', 'Bob', 10, { subject: 'cy', object: id, attribution: [{ actor: id }] }),
        rawClaim('c-3', 'knows', 4, { subject: id, object: id }),
      ],
    }),
  'a claim': (id) => rawDossier({ claims: [rawClaim(id), rawClaim('c-2', 'Bob', 10)] }),
  'a document': (id) =>
    rawDossier({
      documents: [rawDocument('Ann knows Bob.', { id })],
      claims: [
        rawClaim('c-1', 'Ann', 0, { evidence: [{ document: id, segments: [{ start: 0, end: 3, exact: 'Ann' }] }] }),
      ],
    }),
  'a kind': (id) =>
    rawDossier({ actorKinds: [rawKind(id)], actors: [rawActor('ann', { kind: id }), rawActor('bob', { kind: id })] }),
  'a type': (id) =>
    // Its words stand along the line: letters in another order are not as wide.
    rawDossier({
      relationTypes: [rawType(id, { label: { en: 'knows' } })],
      claims: [rawClaim('c-1', 'Ann', 0, { relation: id })],
    }),
  'a family': (id) => rawDossier({ relationTypes: [rawType('knows', { family: id })] }),
  'a family with a label': (id) =>
    rawDossier({ relationTypes: [rawType('knows', { family: id })], relationFamilies: [{ id, label: { en: 'x' } }] }),
  'the dossier': (id) => rawDossier({ id }),
};

const texts = (key: string): string => `{${JSON.stringify(key)}: "word"}`;
/** Places of the format where a text by its languages stands, and where a language is named; MARK is put in as JSON. */
const MARK = '"@"';
const PLACES: Readonly<Record<string, (mark: string) => RawDossier>> = {
  'the title': (mark) => rawDossier({ title: mark }),
  'the summary': (mark) => rawDossier({ summary: mark }),
  'the name of an actor': (mark) => rawDossier({ actors: [rawActor('ann', { name: mark }), rawActor('bob')] }),
  'the name in a sentence': (mark) => rawDossier({ actors: [rawActor('ann', { inSentence: mark }), rawActor('bob')] }),
  'what is said of an actor': (mark) => rawDossier({ actors: [rawActor('ann', { summary: mark }), rawActor('bob')] }),
  'the label of a kind': (mark) => rawDossier({ actorKinds: [rawKind('person', { label: mark })] }),
  'the label of a type': (mark) => rawDossier({ relationTypes: [rawType('knows', { label: mark })] }),
  'the noun of a type': (mark) => rawDossier({ relationTypes: [rawType('knows', { noun: mark })] }),
  'the label of a family': (mark) => rawDossier({ relationFamilies: [{ id: 'ties', label: mark }] }),
  'a translation': (mark) => rawDossier({ claims: [rawClaim('c-1', 'Ann', 0, { gloss: mark })] }),
  'a note': (mark) => rawDossier({ claims: [rawClaim('c-1', 'Ann', 0, { note: mark })] }),
  'the note on a date': (mark) => rawDossier({ documents: [rawDocument('Ann knows Bob.', { issuedNote: mark })] }),
};

/** The same with the strange name for the ordinary one, so that results can be compared. */
const renamed = (value: unknown, from: string, to: string): string =>
  JSON.stringify(value).replace(new RegExp(from, 'giu'), to);

describe('an id', () => {
  it.each(Object.keys(FILES))('of %s may be called constructor', async (place) => {
    const file = FILES[place] as (name: string) => RawDossier;
    const [plain, strange] = [ORDINARY, STRANGE].map((id) => readDossier(JSON.stringify(file(id)))) as [
      Reading,
      Reading,
    ];
    expect(strange.problems).toEqual([]);
    const [one, other] = [await behind(plain), await behind(strange)];
    expect(renamed(other, STRANGE, ORDINARY)).toBe(renamed(one, ORDINARY, ORDINARY));
  });
});

describe('the language of a text', () => {
  it.each(Object.keys(PLACES))('in %s may be called as what every object has: said, kept, and drawn', async (place) => {
    const make = PLACES[place] as (mark: string) => RawDossier;
    for (const key of KEYS) {
      const reading = readDossier(JSON.stringify(make('@')).replace(MARK, texts(key)));
      expect(reading.problems, key).toHaveLength(1);
      expect(reading.problems[0]).toMatchObject({
        code: 'wrong-value',
        severity: 'repaired',
        found: JSON.stringify(key),
      });
      expect(writeDossier(dossierOf(reading), reading.unread), key).toContain('"word"');
      await behind(reading);
      expect(({} as Record<string, unknown>)['word'], key).toBeUndefined();
    }
  });

  it('of a document, too', async () => {
    for (const language of KEYS) {
      const reading = readDossier(
        JSON.stringify(rawDossier({ documents: [rawDocument('Ann knows Bob.', { language })] })),
      );
      expect(reading.problems, language).toHaveLength(1);
      await behind(reading);
    }
  });
});

/** Small dossiers for tests, as they would stand in a file: only what a test is about has to be said. */
import { textHash } from '../../../src/dossier/hash.ts';
import { readValue } from '../../../src/dossier/read.ts';
import type { Reading } from '../../../src/dossier/reading.ts';
import type { Claim, Document, Dossier } from '../../../src/dossier/schema.ts';

export type Raw = Record<string, unknown>;
/** A file whose lists can be reached without casts. */
export type RawDossier = Raw & {
  documents: Raw[];
  actorKinds: Raw[];
  actors: Raw[];
  relationTypes: Raw[];
  claims: Raw[];
};

export const rawDocument = (text: string, more: Raw = {}): Raw => ({
  id: 'article',
  language: 'en',
  csl: { type: 'article-newspaper', title: 'Title', publisher: 'The Paper' },
  text,
  sha256: textHash(text),
  sentences: text === '' ? [] : [[0, text.length]],
  ...more,
});

export const rawKind = (id: string, more: Raw = {}): Raw => ({ id, label: { en: id }, shape: 'circle', ...more });

export const rawActor = (id: string, more: Raw = {}): Raw => ({ id, kind: 'person', name: { en: id }, ...more });

export const rawType = (id: string, more: Raw = {}): Raw => ({
  id,
  label: { en: id },
  family: 'ties',
  directed: true,
  aspect: 'state',
  ...more,
});

/** A claim whose only quote is `exact`, at `start` of the article. */
export const rawClaim = (id: string, exact = 'Ann', start = 0, more: Raw = {}): Raw => ({
  id,
  subject: 'ann',
  relation: 'knows',
  object: 'bob',
  modality: 'asserted',
  polarity: 'affirmed',
  basis: 'textual',
  attribution: [],
  evidence: [{ document: 'article', segments: [{ start, end: start + exact.length, exact }] }],
  ...more,
});

/** A sound file: two persons, one relation, one article, one claim. */
export const rawDossier = (more: Raw = {}): RawDossier => ({
  format: 'benang-dossier',
  version: 1,
  offsetUnit: 'utf-16',
  id: 'sample',
  title: { en: 'Sample' },
  language: 'en',
  documents: [rawDocument('Ann knows Bob.')],
  actorKinds: [rawKind('person')],
  actors: [rawActor('ann'), rawActor('bob')],
  relationTypes: [rawType('knows')],
  claims: [rawClaim('c-1')],
  ...more,
});

/** The dossier of a reading that has to give one. */
export function dossierOf({ dossier, problems }: Reading): Dossier {
  if (!dossier) throw new Error(`refused: ${JSON.stringify(problems)}`);
  return dossier;
}

/** Reads a file that has to be without fault. */
export function soundDossier(more: Raw = {}): Dossier {
  const reading = readValue(structuredClone(rawDossier(more)));
  if (reading.problems.length) throw new Error(`not sound: ${JSON.stringify(reading.problems)}`);
  return dossierOf(reading);
}

export function documentOf(text: string, sentences?: readonly (readonly [number, number])[]): Document {
  const list = [rawDocument(text, sentences ? { sentences } : {})];
  return soundDossier({ documents: list, claims: [] }).documents[0] as Document;
}

export const claimIn = (dossier: Dossier, id: string): Claim => {
  const claim = dossier.claims.find((c) => c.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim;
};

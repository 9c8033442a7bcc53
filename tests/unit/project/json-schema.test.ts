/** Does the published JSON Schema agree with the schema that the app reads with? */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dossierJsonSchema } from '../../../src/dossier/json-schema.ts';
import { dossierSchema } from '../../../src/dossier/schema.ts';
import { PNG } from '../dossier/images.ts';

const document = {
  id: 'article',
  language: 'id',
  csl: { type: 'article-newspaper', title: 'Judul', DOI: 'kept' },
  text: 'Kim bertemu Putin.',
  sha256: 'a'.repeat(64),
  sentences: [[0, 18]],
};
const claim = {
  id: 'c-1',
  subject: 'kim',
  relation: 'meets',
  object: 'putin',
  modality: 'asserted',
  polarity: 'affirmed',
  basis: 'textual',
  attribution: [{ anonymous: true }],
  evidence: [{ document: 'article', segments: [{ start: 0, end: 18, exact: 'Kim bertemu Putin.' }] }],
};
const good = {
  format: 'benang-dossier',
  version: 1,
  offsetUnit: 'utf-16',
  id: 'one',
  title: { en: 'One' },
  language: 'id',
  documents: [document],
  actorKinds: [{ id: 'person', label: { en: 'person' }, shape: 'circle' }],
  actors: [{ id: 'kim', kind: 'person', name: { en: 'Kim' }, wikidata: 'Q56226' }],
  relationTypes: [{ id: 'meets', label: { en: 'meets' }, family: 'contact', directed: false, aspect: 'event' }],
  claims: [claim],
  unknownField: true,
};

const withImage = (data: string): unknown => ({
  ...good,
  actors: [{ id: 'kim', kind: 'person', name: { en: 'Kim' }, image: { data } }],
});

const cases: readonly (readonly [string, unknown, boolean])[] = [
  ['a whole dossier with unknown fields', good, true],
  ['empty lists', { ...good, documents: [], actors: [], claims: [] }, true],
  ['a list instead of a dossier', [], false],
  ['another format', { ...good, format: 'other' }, false],
  ['a newer version', { ...good, version: 2 }, false],
  ['an unknown offset unit', { ...good, offsetUnit: 'bytes' }, false],
  ['an id with capitals', { ...good, id: 'One' }, false],
  ['no title', { ...good, title: undefined }, false],
  ['a claim without evidence', { ...good, claims: [{ ...claim, evidence: [] }] }, false],
  [
    'evidence without a segment',
    { ...good, claims: [{ ...claim, evidence: [{ document: 'article', segments: [] }] }] },
    false,
  ],
  ['an unknown modality', { ...good, claims: [{ ...claim, modality: 'sure' }] }, false],
  ['a negative position', { ...good, documents: [{ ...document, sentences: [[-1, 3]] }] }, false],
  ['a sentence of three positions', { ...good, documents: [{ ...document, sentences: [[0, 1, 2]] }] }, false],
  ['an image in the file', withImage(PNG), true],
  ['an image at an address', withImage('https://example.org/a.png'), false],
  ['a drawing', withImage('data:image/svg+xml;base64,PHN2Zy8+'), false],
  ['an image that is too long', withImage(PNG.slice(0, -2).padEnd(70_000, 'A')), false],
  ['a short hash', { ...good, documents: [{ ...document, sha256: 'abc' }] }, false],
];

describe('the published JSON Schema', () => {
  const schema = dossierJsonSchema();
  const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

  it('says what it is, and claims no address', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Benang dossier' });
    expect(schema).toHaveProperty('description');
    expect(schema).not.toHaveProperty('$id');
  });

  it.each(cases)('judges %s as the app does', (_, value, expected) => {
    // As in a file: a field that is not defined is not there.
    const written: unknown = JSON.parse(JSON.stringify(value));
    expect(dossierSchema.safeParse(written).success).toBe(expected);
    expect(validate(written), JSON.stringify(validate.errors)).toBe(expected);
  });
});

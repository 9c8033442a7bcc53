/** Is a place that is known found where it is named, and not in the name of a newspaper, a bank or a firm that is called after it? */
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/names/mentions.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

function dossierOf(text: string, name: string, kind: string, language: string) {
  return soundDossier({
    ...STARTER,
    documents: [rawDocument(text, { language })],
    actors: [rawActor('a', { kind, name: { [language]: name } })],
    claims: [],
  });
}

function count(text: string, name: string, kind: string, language: string): number {
  const { documents, actors } = dossierOf(text, name, kind, language);
  return documents[0] ? findMentions(documents[0], actors).length : -1;
}

describe('a place in the name of what is called after it', () => {
  it.each([
    ['en', 'Brightmoor', 'He told the Brightmoor Courier so.'],
    ['en', 'Brightmoor', 'It was sold to Brightmoor Hotels.'],
    ['en', 'Brightmoor', 'The University of Brightmoor paid.'],
    ['en', 'Brightmoor', 'The Brightmoor City Council met.'],
    ['en', 'Jakarta', 'A Jakarta Post reporter asked.'],
    ['en', 'Jakarta', 'The loan came from Bank Jakarta.'],
    ['id', 'Surabaya', 'Ia berkata kepada Surabaya Post.'],
    ['id', 'Jakarta', 'Uang itu dari Bank Jakarta.'],
    ['id', 'Sagara', 'Pengadilan Negeri Sagara memutus perkara itu.'],
    ['es', 'Santiago', 'Lo dijo el Diario de Santiago.'],
    ['fr', 'Lyon', 'La Banque de Lyon a payé.'],
    ['de', 'Hamburg', 'Das sagte die Hamburg Energie.'],
    ['pt', 'Lisboa', 'O Jornal de Lisboa noticiou.'],
  ])('%s: %s is not named: %s', (language, name, text) => {
    expect(count(text, name, 'place', language)).toBe(0);
  });

  it.each([
    ['en', 'Brightmoor', 'In Brightmoor Mayor Anna Kowalski spoke.'],
    ['en', 'Brightmoor', 'The city of Brightmoor paid. Bank customers left.'],
    ['en', 'Brightmoor', 'Brightmoor sued Dellwood Hotels.'],
    ['en', 'Brightmoor', 'The bank left Brightmoor. Police came.'],
    ['id', 'Sagara', 'Pemerintah Kota Sagara menggugat PT Laut.'],
    ['id', 'Sagara', 'Wali Kota Sagara, Anita Wijaya, datang.'],
    ['de', 'Hamburg', 'Die Stadt Hamburg klagte.'],
  ])('%s: %s is named where it is meant: %s', (language, name, text) => {
    expect(count(text, name, 'place', language)).toBe(1);
  });

  it.each([
    ['en', 'Chile', 'The Bank of Chile paid.', 0],
    ['en', 'Vorland', 'The Vorland Times said so.', 0],
    ['en', 'Vorland', 'Vorland Foreign Ministry officials came.', 1],
    ['id', 'Rusia', 'Presiden Rusia Vladimir Putin datang.', 1],
    ['id', 'Rusia', 'Kementerian Luar Negeri Rusia mengecam.', 1],
  ])('%s: the state %s speaks by what it has: %s', (language, name, text, expected) => {
    expect(count(text, name, 'state', language)).toBe(expected);
  });
});

it('whoever is called after a place is proposed by the whole name', () => {
  const text = 'Brightmoor Hotels sued Dellwood Group.';
  const dossier = dossierOf(text, 'Brightmoor', 'place', 'en');
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
  expect(proposals.subject?.value).toMatchObject({ name: 'Brightmoor Hotels' });
});

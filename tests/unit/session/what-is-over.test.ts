/** What is over, or never came about, is offered as no relation of now; what still holds, or happened once, is. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const NAMES = ['Tom Berg', 'Civic Alliance', 'Anna Holt', 'Peter Lund', 'Acme Holdings', 'Borealis Shipping'];

function relationIn(language: string, text: string): string | undefined {
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: NAMES.map((name, i) => rawActor(`a${i}`, { kind: 'organisation', name: { [language]: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { relation } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier).proposals;
  return relation && ('id' in relation.value ? relation.value.id : 'new');
}

describe('what is over', () => {
  it.each([
    ['en', 'Tom Berg is a former member of the Civic Alliance.'],
    ['en', 'Tom Berg, an ex-member of the Civic Alliance, ran.'],
    ['en', 'Anna Holt stopped supporting Peter Lund.'],
    ['en', 'Anna Holt has ceased to support Peter Lund.'],
    ['en', 'Anna Holt, who once supported Peter Lund, left.'],
    ['en', 'Anna Holt used to work for Acme Holdings.'],
    ['en', 'Acme Holdings previously owned Borealis Shipping.'],
    ['en', 'Peter Lund is a former ally of Anna Holt.'],
    ['en', 'Anna Holt was due to meet Peter Lund but cancelled.'],
    ['id', 'Tom Berg adalah mantan anggota Civic Alliance.'],
    ['id', 'Anna Holt berhenti mendukung Peter Lund.'],
    ['id', 'Acme Holdings dulu memiliki Borealis Shipping.'],
    ['id', 'Anna Holt akan bertemu Peter Lund tetapi pertemuan itu batal.'],
  ])('%s: %s', (language, text) => {
    expect(relationIn(language, text)).toBeUndefined();
  });
});

describe('what holds, or happened', () => {
  it.each([
    ['en', 'Tom Berg is a member of the Civic Alliance.', 'membership'],
    ['en', 'Anna Holt supports Peter Lund.', 'support'],
    ['en', 'Acme Holdings owns Borealis Shipping, a former dredging firm.', 'ownership'],
    ['en', 'Anna Holt once met Peter Lund in Geneva.', 'meeting'],
    ['en', 'Anna Holt stopped to meet Peter Lund.', 'meeting'],
    ['id', 'Anna Holt pernah bertemu Peter Lund di Jenewa.', 'meeting'],
    ['id', 'Tom Berg adalah anggota Civic Alliance.', 'membership'],
  ])('%s: %s', (language, text, relation) => {
    expect(relationIn(language, text)).toBe(relation);
  });
});

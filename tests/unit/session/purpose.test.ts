/** «Meminjam uang untuk membeli X»: what somebody does something for is not offered as done, what is agreed or asked is. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { isPurpose } from '../../../src/suggest/purpose.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const NAMES = ['PT Samudra Lestari', 'Bank Mandala', 'PT Baruna Jaya', 'Rina Utami'];

/** Which relation is proposed for the text as a whole, and whether some other than this one is likely, by id. */
function relationsOf(text: string): { readonly proposed: string | undefined; readonly likely: readonly string[] } {
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language: 'id', sentences: splitSentences(text, 'id') }],
    actors: NAMES.map((name, i) => rawActor(`a${i}`, { name: { id: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals, likely } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
  const value = proposals.relation?.value;
  return { proposed: value && 'id' in value ? value.id : undefined, likely: likely.map(({ type }) => type) };
}

describe('a purpose', () => {
  it.each([
    'PT Samudra Lestari meminjam Rp600 miliar dari Bank Mandala untuk membeli pesaingnya, PT Baruna Jaya.',
    'Rina Utami bertemu PT Baruna Jaya guna mengakuisisi perusahaan itu.',
    'PT Samudra Lestari menghubungi Bank Mandala agar dapat mengakuisisi PT Baruna Jaya.',
  ])('is no takeover: «%s»', (text) => {
    expect(relationsOf(text).proposed).not.toBe('takeover');
  });

  it.each([
    'PT Samudra Lestari mengakuisisi PT Baruna Jaya.',
    'PT Samudra Lestari sepakat untuk mengakuisisi PT Baruna Jaya.',
    'PT Samudra Lestari berencana untuk mengakuisisi PT Baruna Jaya.',
  ])('is not what is done, agreed or planned: «%s»', (text) => {
    expect(relationsOf(text).proposed).toBe('takeover');
  });
});

describe('the small word', () => {
  const at = (text: string, word: string): boolean => isPurpose(text, text.indexOf(word));
  it.each([
    ['Ia meminjam uang untuk membeli saham', 'membeli'],
    ['Ia datang agar dapat menemui bupati', 'menemui'],
    ['Ia berjanji pulang, lalu meminjam uang demi membayar utang', 'membayar'],
  ])('makes a purpose: «%s»', (text, word) => {
    expect(at(text, word)).toBe(true);
  });
  it.each([
    ['Ia meminta bupati agar membayar utang', 'membayar'],
    ['Keduanya sepakat untuk membeli saham', 'membeli'],
    ['Ia gagal untuk membeli saham', 'membeli'],
    ['Ia membeli saham', 'membeli'],
  ])('makes none: «%s»', (text, word) => {
    expect(at(text, word)).toBe(false);
  });
});

/** Who does it, and to whom, in Indonesian sentences whose verbs are suffered, or tell of what somebody has? */
import { expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { proposePair } from '../../../src/suggest/cues-pair.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const actors = [
  ['budi', 'Budi Santosa'],
  ['rina', 'Rina Wati'],
  ['karya', 'PT Karya'],
  ['kpx', 'KPX'],
].map(([id = '', name = '']) => rawActor(id, { name: { id: name } }));

it.each([
  // What somebody has is not them.
  ['Kapal milik PT Karya ditahan KPX.', 'KPX', undefined],
  ['Kapal milik PT Karya ditahan.', undefined, undefined],
  ['Kapal milik PT Karya telah disita oleh KPX.', 'KPX', undefined],
  ['Rumah milik Budi Santosa dibakar.', undefined, undefined],
  ['KPX menahan kapal milik PT Karya.', 'KPX', undefined],
  ['Istri Budi Santosa ditahan KPX.', 'KPX', undefined],
  ['Kapal itu milik PT Karya.', 'PT Karya', undefined],
  ['PT Karya ditahan KPX.', 'KPX', 'PT Karya'],
  // Suffered.
  ['PT Karya terserang KPX.', 'KPX', 'PT Karya'],
  ['Budi Santosa terancam Rina Wati.', 'Rina Wati', 'Budi Santosa'],
  ['Budi Santosa terancam.', undefined, 'Budi Santosa'],
  ['Budi Santosa tertembak.', undefined, 'Budi Santosa'],
  ['Budi Santosa mengancam Rina Wati.', 'Budi Santosa', 'Rina Wati'],
  ['Budi Santosa terlibat dengan KPX.', 'Budi Santosa', 'KPX'],
  // Who accuses, and what of.
  ['Budi Santosa dituduh Rina Wati.', 'Rina Wati', 'Budi Santosa'],
  ['Budi Santosa dituding oleh Rina Wati.', 'Rina Wati', 'Budi Santosa'],
  ['Budi Santosa dituduh menyuap Rina Wati.', 'Budi Santosa', 'Rina Wati'],
  ['Budi Santosa dituduh Rina Wati menyuap KPX.', 'Budi Santosa', 'KPX'],
  ['Budi Santosa didakwa menipu PT Karya.', 'Budi Santosa', 'PT Karya'],
  ['Budi Santosa dituduh.', undefined, 'Budi Santosa'],
  ['Budi Santosa dituduh menyuap.', 'Budi Santosa', undefined],
  ['Rina Wati menuduh Budi Santosa.', 'Rina Wati', 'Budi Santosa'],
])('«%s»: %s, %s', (text, who, whom) => {
  const dossier = soundDossier({
    documents: [rawDocument(text, { language: 'id', sentences: splitSentences(text, 'id') })],
    actors,
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const pair = proposePair(document, [{ start: 0, end: text.length }], findMentions(document, dossier.actors));
  expect([pair.subject?.cue, pair.object?.cue]).toEqual([who, whom]);
});

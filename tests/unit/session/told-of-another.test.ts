/** Does a proposal say what the words say of this relation, and nothing that they say of another thing? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const OWN = { lend: 'meminjamkan uang kepada', pipes: 'memasok pipa kepada' };

/** `names`: of known actors, which are told apart by them; own types only where they are asked for. */
function dossierOf(
  text: string,
  names: readonly string[],
  language: string,
  own: Readonly<Record<string, string>> = {},
) {
  return soundDossier({
    ...STARTER,
    relationTypes: [
      ...STARTER.relationTypes,
      ...Object.entries(own).map(([id, label]) => ({
        ...{ id, label: { id: label }, family: 'other', directed: true, aspect: 'event' as const },
      })),
    ],
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) => rawActor(`actor-${i}`, { name: { en: name } })),
    claims: [],
  });
}

function proposed(language: string, text: string, names: readonly string[], own = {}): string {
  const dossier = dossierOf(text, names, language, own);
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { subject, relation, object, polarity } = suggestClaim(
    [{ document, segments: [{ start: 0, end: text.length }] }],
    dossier,
  ).proposals;
  const who = (one: typeof subject): string =>
    one ? ('id' in one.value ? (names[Number(one.value.id.slice(6))] ?? '') : one.value.name) : '-';
  const what = relation && 'id' in relation.value ? relation.value.id : '-';
  return `${who(subject)} > ${polarity ? 'not ' : ''}${what} > ${who(object)}`;
}

describe('what is denied is not what stands before it', () => {
  it.each([
    ['id', 'Budi, yang memimpin PT Rawa sejak 2018, menolak berkomentar.', 'Budi > leadership > PT Rawa'],
    ['id', 'Budi, yang memimpin PT Rawa, enggan berkomentar.', 'Budi > leadership > PT Rawa'],
    ['id', 'Budi, yang memimpin PT Rawa, tidak menanggapi pertanyaan.', 'Budi > leadership > PT Rawa'],
    ['id', 'Budi, yang memimpin PT Rawa, menolak mundur.', 'Budi > leadership > PT Rawa'],
    ['id', 'Budi mengkritik PT Rawa karena tidak membuka dokumen.', 'Budi > criticism > PT Rawa'],
    ['id', 'Budi mengkritik PT Rawa sebab belum membuka dokumen.', 'Budi > criticism > PT Rawa'],
    ['id', 'Karena tidak dibayar, Budi mengkritik PT Rawa.', 'Budi > criticism > PT Rawa'],
    ['en', 'Budi criticised PT Rawa because he did not see the files.', 'Budi > criticism > PT Rawa'],
    ['en', 'Budi criticised PT Rawa for not opening the files.', 'Budi > criticism > PT Rawa'],
    ['en', 'Budi, who leads PT Rawa, declined to comment.', 'Budi > leadership > PT Rawa'],
    ['id', 'Budi membantah tuduhan itu dan menggugat PT Rawa.', 'Budi > lawsuit > PT Rawa'],
    ['id', 'Budi membantahnya dan balik mengkritik PT Rawa.', 'Budi > criticism > PT Rawa'],
    ['id', 'Budi menolak permintaan itu dan mengkritik PT Rawa.', 'Budi > criticism > PT Rawa'],
    ['id', 'Budi membantah tuduhan bahwa ia mencuri dan mengkritik PT Rawa.', 'Budi > not criticism > PT Rawa'],
    ['id', 'Budi tidak mengkritik PT Rawa karena takut.', 'Budi > not criticism > PT Rawa'],
    ['id', 'Budi menolak membayar PT Rawa.', 'Budi > not payment > PT Rawa'],
    ['id', 'Budi enggan membayar PT Rawa.', 'Budi > not payment > PT Rawa'],
  ])('%s: %s', (language, text, expected) => {
    expect(proposed(language, text, ['Budi', 'PT Rawa'])).toBe(expected);
  });
});

describe('a relation of verb and object', () => {
  it.each([
    ['Budi membantah menerima uang dari PT Rawa.', 'Budi > not - > PT Rawa'],
    ['Budi meminjamkan uang kepada PT Rawa.', 'Budi > lend > PT Rawa'],
    ['Budi meminjam uang dari PT Rawa.', 'PT Rawa > loan > Budi'],
    ['Budi memasok pipa kepada PT Rawa.', 'Budi > pipes > PT Rawa'],
  ])('that is the user’s own is not told by its object: %s', (text, expected) => {
    expect(proposed('id', text, ['Budi', 'PT Rawa'], OWN)).toBe(expected);
  });

  it('of arms is not told by supplying something else', () => {
    expect(proposed('id', 'Budi memasok semen kepada PT Rawa.', ['Budi', 'PT Rawa'])).toBe('Budi > supply > PT Rawa');
    expect(proposed('id', 'Budi memasok senjata kepada PT Rawa.', ['Budi', 'PT Rawa'])).toBe(
      'Budi > arms-supply > PT Rawa',
    );
  });
});

it.each([
  ['id', 'PT Alur adalah anak perusahaan PT Rawa.', 'PT Rawa > ownership > PT Alur'],
  ['id', 'PT Alur, anak usaha PT Rawa, pindah.', 'PT Rawa > ownership > PT Alur'],
  ['id', 'PT Alur adalah induk perusahaan PT Rawa.', 'PT Alur > ownership > PT Rawa'],
  ['id', 'PT Alur adalah perusahaan induk PT Rawa.', 'PT Alur > ownership > PT Rawa'],
  // Neither of two sisters owns the other.
  ['id', 'PT Alur adalah perusahaan saudara PT Rawa.', 'PT Alur > - > PT Rawa'],
  ['en', 'PT Alur is a subsidiary of PT Rawa.', 'PT Rawa > ownership > PT Alur'],
])('a company is no kin of another: %s, %s', (language, text, expected) => {
  expect(proposed(language, text, ['PT Alur', 'PT Rawa'])).toBe(expected);
});

it.each([
  ['Kim dan Putin mendukung Bank Nusa.', 'Kim > support > Bank Nusa'],
  ['Kim serta Presiden Putin akan mengakuisisi Bank Nusa.', 'Kim > takeover > Bank Nusa'],
  ['Kim dan Putin ditangkap Bank Nusa.', 'Bank Nusa > arrest > Kim'],
  ['Kim dan Putin bertemu.', 'Kim > meeting > Putin'],
  ['Kim menyambut kunjungan Putin ke Pyongyang.', 'Putin > visit > Pyongyang'],
  ['Kim mengkritik kunjungan Presiden Putin ke Pyongyang.', 'Putin > visit > Pyongyang'],
  ['Putin mendanai sebagian proyek melalui Bank Nusa.', 'Putin > funding > -'],
  ['Perusahaan itu berencana mengakuisisi Bank Nusa.', '- > takeover > Bank Nusa'],
  ['Perusahaan itu akan mengambil alih Bank Nusa tahun depan.', '- > takeover > Bank Nusa'],
])('who does it to whom: %s', (text, expected) => {
  expect(proposed('id', text, ['Kim', 'Putin', 'Pyongyang', 'Bank Nusa'])).toBe(expected);
});

it.each([
  ['KOTA TELAGA SARI — Wali Kota Hendra Suradinata menuduh PT Rawa.', ['PT Rawa']],
  ['KOTA TELAGA SARI — Wali Kota Hendra Suradinata menuduh PT Rawa.', ['PT Rawa', 'KOTA TELAGA SARI']],
  ['Wali Kota Hendra Suradinata menuduh PT Rawa.', ['PT Rawa']],
])('neither where it was written nor an office is who does it: %s', (text, names) => {
  expect(proposed('id', text, names)).toBe('Hendra Suradinata > accusation > PT Rawa');
});

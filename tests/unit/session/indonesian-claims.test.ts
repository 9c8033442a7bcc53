/** What do ordinary sentences of Indonesian reports propose, and their like in English? Rather nothing than what nobody said. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { TEMPLATES } from '../../../src/edit/templates.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const PEOPLE = ['Latifah Hanum', 'Arif Wibisono', 'Ningsih'];
const OTHERS = [
  'Yayasan Segara',
  'PT Segara Kencana',
  'PT Angkasa Baru',
  'Koperasi Bahari',
  'Partai Samudra',
  'Ocean Party',
  'Halden',
];

/** «Who > what > whom, says who», by name and by id; «-» is nothing, «?» somebody who has to be asked for. */
function propose(text: string, language = 'id', template?: string): string {
  const codebook = TEMPLATES.find(({ id }) => id === template)?.codebook ?? STARTER;
  const dossier = soundDossier({
    ...STARTER,
    ...codebook,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: [...PEOPLE, ...OTHERS].map((name, i) =>
      rawActor(`a${i}`, { name: { en: name }, kind: PEOPLE.includes(name) ? 'person' : 'organisation' }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
  const nameOf = (id: string): string =>
    Object.values(dossier.actors.find((one) => one.id === id)?.name ?? {})[0] ?? id;
  const { subject, relation, object, attribution, open } = proposals;
  const [who, what, whom] = [subject, relation, object].map((one) =>
    !one ? '-' : 'id' in one.value ? nameOf(one.value.id) : 'name' in one.value ? one.value.name : '',
  );
  const [source] = attribution?.value ?? [];
  const said = open !== undefined ? '?' : source?.actor === undefined ? undefined : nameOf(source.actor);
  return `${who} > ${what} > ${whom}${said === undefined ? '' : `, ${said}`}`;
}

describe('giving', () => {
  it.each([
    ['Latifah Hanum memberi hibah kepada Yayasan Segara.', undefined, 'Latifah Hanum > funding > Yayasan Segara'],
    ['Latifah Hanum memberikan hibah kepada Yayasan Segara.', 'politics', 'Latifah Hanum > donation > Yayasan Segara'],
    [
      'PT Segara Kencana menyumbang uang kepada Partai Samudra.',
      undefined,
      'PT Segara Kencana > funding > Partai Samudra',
    ],
    [
      'Arif Wibisono membantah memberi izin kepada PT Segara Kencana.',
      'politics',
      'Arif Wibisono > - > PT Segara Kencana, Arif Wibisono',
    ],
    ['Arif Wibisono adalah anggota Partai Samudra.', undefined, 'Arif Wibisono > membership > Partai Samudra'],
  ])('is no membership: «%s» (%s) proposes %s', (text, template, expected) => {
    expect(propose(text, 'id', template)).toBe(expected);
  });
});

describe('what a firm is in law', () => {
  it.each([
    ['id', 'PT Pertamina (Persero) menggugat PT Angkasa Baru.', 'PT Pertamina > lawsuit > PT Angkasa Baru'],
    ['id', 'PT Angkasa Baru menggugat PT Bank Daerah (Perseroda).', 'PT Angkasa Baru > lawsuit > PT Bank Daerah'],
    ['id', 'PT Pertamina (Persero) Tbk menggugat PT Angkasa Baru Tbk.', 'PT Pertamina > lawsuit > PT Angkasa Baru'],
    ['id', 'PT. Angkasa Baru menggugat PT.Segara Kencana.', 'PT Angkasa Baru > lawsuit > PT Segara Kencana'],
    [
      'en',
      'Corven Mills (Pty) Ltd sued Brightwater Holdings (Pvt) Ltd.',
      'Corven Mills > lawsuit > Brightwater Holdings',
    ],
    ['en', 'Halden (Ltd) sued Corven Mills plc.', 'Halden > lawsuit > Corven Mills'],
  ])('%s «%s» is nobody by itself: %s', (language, text, expected) => {
    expect(propose(text, language)).toBe(expected);
  });
});

describe('who does not have an office', () => {
  it.each([
    ['id', 'Arif Wibisono adalah ketua Partai Samudra.', 'Arif Wibisono > leadership > Partai Samudra'],
    ['id', 'Arif Wibisono adalah wakil ketua Partai Samudra.', 'Arif Wibisono > - > Partai Samudra'],
    ['id', 'Arif Wibisono adalah mantan ketua Partai Samudra.', 'Arif Wibisono > - > Partai Samudra'],
    ['id', 'Arif Wibisono adalah calon ketua umum Partai Samudra.', 'Arif Wibisono > - > Partai Samudra'],
    ['id', 'Arif Wibisono adalah Plt Ketua Partai Samudra.', 'Arif Wibisono > - > Partai Samudra'],
    ['en', 'Arif Wibisono is president of the Ocean Party.', 'Arif Wibisono > leadership > Ocean Party'],
    ['en', 'Arif Wibisono is deputy leader of the Ocean Party.', 'Arif Wibisono > - > Ocean Party'],
    ['en', 'Arif Wibisono is the former head of the Ocean Party.', 'Arif Wibisono > - > Ocean Party'],
    ['en', 'Arif Wibisono is the acting chairman of the Ocean Party.', 'Arif Wibisono > - > Ocean Party'],
  ])('%s «%s» leads nothing: %s', (language, text, expected) => {
    expect(propose(text, language, 'politics')).toBe(expected);
  });
});

describe('a time between who speaks and the word for it', () => {
  it.each([
    ['id', 'Arif Wibisono, pada Kamis membantah menyuap PT Segara Kencana.'],
    ['id', 'Arif Wibisono, pada Kamis (4/12), membantah menyuap PT Segara Kencana.'],
    ['id', 'Arif Wibisono, Kamis (4/12), membantah menyuap PT Segara Kencana.'],
    ['id', 'Arif Wibisono, pada 4 Desember 2024, membantah menyuap PT Segara Kencana.'],
    ['id', 'Arif Wibisono, kemarin, membantah menyuap PT Segara Kencana.'],
    ['id', 'Arif Wibisono, dalam keterangan tertulisnya, membantah menyuap PT Segara Kencana.'],
    ['en', 'Arif Wibisono, on Thursday denied bribing PT Segara Kencana.'],
    ['en', 'Arif Wibisono, on Thursday, denied bribing PT Segara Kencana.'],
  ])('%s «%s» leaves who it is', (language, text) => {
    expect(propose(text, language)).toBe('Arif Wibisono > bribery > PT Segara Kencana, Arif Wibisono');
  });
});

describe('who only says it', () => {
  it.each([
    ['Ningsih mengatakan suap itu disalurkan melalui Koperasi Bahari.', '- > bribery > -, Ningsih'],
    ['Ningsih menjelaskan pembayaran itu dilakukan lewat PT Angkasa Baru.', '- > payment > -, Ningsih'],
    ['Ningsih mengatakan PT Angkasa Baru menyuap pejabat.', 'PT Angkasa Baru > bribery > -, Ningsih'],
    ['Ningsih mengatakan ia menyuap Koperasi Bahari.', 'Ningsih > bribery > Koperasi Bahari, Ningsih'],
    ['Ningsih mengaku menyuap Koperasi Bahari.', 'Ningsih > bribery > Koperasi Bahari, Ningsih'],
  ])('«%s» does it only where the words say so: %s', (text, expected) => {
    expect(propose(text)).toBe(expected);
  });
});

it('where a report was written does nothing', () => {
  expect(propose('JAKARTA, KABAR.com - PT Segara Kencana menggugat PT Angkasa Baru.')).toBe(
    'PT Segara Kencana > lawsuit > PT Angkasa Baru',
  );
});

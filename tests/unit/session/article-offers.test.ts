/** Do the clauses of ordinary news sentences offer what they say, and nothing that they do not? Whole sentences first, then their parts. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { clausesOf } from '../../../src/session/clauses.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';
import { reading } from './offered-here.ts';

/** Who, what and whom of each clause that names all three, each once. */
function offered(language: string, text: string, names: readonly string[]): readonly string[] {
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) => rawActor(`a${i}`, { kind: 'organisation', name: { [language]: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const nameOf = (who: { readonly id: string } | { readonly name: string }): string =>
    'name' in who ? who.name : (dossier.actors.find(({ id }) => id === who.id)?.name[language] ?? who.id);
  const all = clausesOf(document, 0).flatMap((segments) => {
    const { subject, relation, object, open, polarity } = suggestClaim([{ document, segments }], dossier).proposals;
    if (!subject || !relation || !object || !('id' in relation.value) || open !== undefined) return [];
    const not = polarity ? 'not ' : '';
    return [`${nameOf(subject.value)} > ${not}${relation.value.id} > ${nameOf(object.value)}`];
  });
  return [...new Set(all)];
}

describe.each([['known'], ['new']])('where those who are named are %s', (known) => {
  it.each([
    [
      'Dellwood Group is owned by the businessman Viktor Hale, who also holds a 30 percent stake in Northern Bank.',
      ['Dellwood Group', 'Viktor Hale', 'Northern Bank'],
      ['Viktor Hale > ownership > Dellwood Group', 'Viktor Hale > shareholding > Northern Bank'],
    ],
    [
      'Oakfield Beer was bought from Henrik Falk, a cousin of Martin Sorel.',
      ['Oakfield Beer', 'Henrik Falk', 'Martin Sorel'],
      ['Henrik Falk > kinship > Martin Sorel'],
    ],
    [
      'Viktor Hale met the mayor of Brightmoor, Anna Kowalski, on Monday to discuss the plan.',
      ['Viktor Hale', 'Anna Kowalski'],
      ['Viktor Hale > meeting > Anna Kowalski'],
    ],
    [
      'Skyline Mobile took Omega Telecom to court in 2023.',
      ['Skyline Mobile', 'Omega Telecom'],
      ['Skyline Mobile > lawsuit > Omega Telecom'],
    ],
    [
      'Omega Telecom is a subsidiary of the Swiss holding Alpina Capital.',
      ['Omega Telecom', 'Alpina Capital'],
      ['Alpina Capital > ownership > Omega Telecom'],
    ],
    [
      'Alpina Capital has not signed a contract with Omega Telecom yet.',
      ['Omega Telecom', 'Alpina Capital'],
      ['Alpina Capital > not agreement > Omega Telecom'],
    ],
    [
      'Dellwood Group paid Jonas Brandt 400,000 euros, according to documents seen by a newspaper.',
      ['Dellwood Group', 'Jonas Brandt'],
      ['Dellwood Group > payment > Jonas Brandt'],
    ],
    [
      'Alpina Capital is the parent company of Omega Telecom.',
      ['Alpina Capital', 'Omega Telecom'],
      ['Alpina Capital > ownership > Omega Telecom'],
    ],
    [
      'The mining company Orlan Resources paid 2 million dollars to Deputy Minister Kofi Mensah.',
      ['Orlan Resources', 'Kofi Mensah'],
      ['Orlan Resources > payment > Kofi Mensah'],
    ],
    [
      'Orlan Resources, which is controlled by the Swiss trader Marc Delacroix, sold its Tarkwa mine to Blackstone River.',
      ['Orlan Resources', 'Marc Delacroix', 'Blackstone River'],
      ['Orlan Resources > sale > Blackstone River', 'Marc Delacroix > ownership > Orlan Resources'],
    ],
    [
      'The Ghana Workers Union backed Transparency Ghana.',
      ['Ghana Workers Union', 'Transparency Ghana'],
      ['Ghana Workers Union > support > Transparency Ghana'],
    ],
    [
      'Kwame Boateng, a cousin of Kofi Mensah, was appointed head of the Mines Authority by Samuel Adjei.',
      ['Kwame Boateng', 'Kofi Mensah', 'Mines Authority', 'Samuel Adjei'],
      ['Kwame Boateng > kinship > Kofi Mensah', 'Samuel Adjei > appointment > Kwame Boateng'],
    ],
    [
      'Samuel Adjei appointed Kwame Boateng head of the Mines Authority.',
      ['Samuel Adjei', 'Kwame Boateng', 'Mines Authority'],
      ['Kwame Boateng > leadership > Mines Authority'],
    ],
    [
      'Marc Delacroix financed Samuel Adjei’s election campaign.',
      ['Marc Delacroix', 'Samuel Adjei'],
      ['Marc Delacroix > funding > Samuel Adjei'],
    ],
    [
      'Corvane Marine is owned by Halberg Holding, an investment firm led by the financier Peter Valdane.',
      ['Corvane Marine', 'Halberg Holding', 'Peter Valdane'],
      ['Halberg Holding > ownership > Corvane Marine', 'Peter Valdane > leadership > Halberg Holding'],
    ],
    [
      'Peter Valdane is a brother-in-law of Deputy Minister Kofi Mensah.',
      ['Peter Valdane', 'Kofi Mensah'],
      ['Peter Valdane > kinship > Kofi Mensah'],
    ],
    ['Rodney King sued Alpha Bank.', ['Rodney King', 'Alpha Bank'], ['Rodney King > lawsuit > Alpha Bank']],
    [
      'The sale of Omega Telecom to Almond Future by Alpina Capital was delayed.',
      ['Alpina Capital', 'Omega Telecom', 'Almond Future'],
      ['Alpina Capital > sale > Almond Future'],
    ],
  ])('%s', (text, names, expected) => {
    const found = offered('en', text, known === 'known' ? names : []);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    [
      'PT Bahari Makmur dimiliki oleh pengusaha Hendrik Tan, yang juga memegang 30 persen saham Bank Nusa Raya.',
      ['PT Bahari Makmur', 'Hendrik Tan', 'Bank Nusa Raya'],
      ['Hendrik Tan > ownership > PT Bahari Makmur', 'Hendrik Tan > shareholding > Bank Nusa Raya'],
    ],
    [
      'PT Bir Oakindo dipimpin oleh Hendra Falki, sepupu Martin Sihombing.',
      ['PT Bir Oakindo', 'Hendra Falki', 'Martin Sihombing'],
      ['Hendra Falki > leadership > PT Bir Oakindo', 'Hendra Falki > kinship > Martin Sihombing'],
    ],
    [
      'Tania Lubis adalah anggota Partai Buruh, yang memiliki saham di PT Granit Mitra.',
      ['Tania Lubis', 'Partai Buruh', 'PT Granit Mitra'],
      ['Tania Lubis > membership > Partai Buruh', 'Partai Buruh > shareholding > PT Granit Mitra'],
    ],
    [
      'Rita Kusuma, yang mengepalai Dana Aruna, mendukung rencana itu.',
      ['Rita Kusuma', 'Dana Aruna'],
      ['Rita Kusuma > leadership > Dana Aruna'],
    ],
    [
      'Hendrik Tan bertemu dengan Wali Kota Sagara, Anita Wijaya, pada Senin.',
      ['Hendrik Tan', 'Anita Wijaya'],
      ['Hendrik Tan > meeting > Anita Wijaya'],
    ],
    [
      'Alpina Kapital ingin menjual PT Telemaju kepada Dana Aruna.',
      ['Alpina Kapital', 'PT Telemaju', 'Dana Aruna'],
      ['Alpina Kapital > sale > Dana Aruna'],
    ],
    [
      'Pengadilan Niaga Aruna memerintahkan PT Telemaju membayar Rp2 miliar kepada PT Langit Seluler.',
      ['Pengadilan Niaga Aruna', 'PT Telemaju', 'PT Langit Seluler'],
      ['PT Telemaju > payment > PT Langit Seluler'],
    ],
    [
      'Persada United milik PT Bir Oakindo.',
      ['Persada United', 'PT Bir Oakindo'],
      ['PT Bir Oakindo > ownership > Persada United'],
    ],
    [
      'Ketuanya, Petrus Gunawan, menemui Laura Siregar, tetapi kedua pihak tidak mencapai kesepakatan.',
      ['Petrus Gunawan', 'Laura Siregar'],
      ['Petrus Gunawan > meeting > Laura Siregar'],
    ],
    [
      'Dana Aruna belum menandatangani kontrak dengan Alpina Kapital.',
      ['Dana Aruna', 'Alpina Kapital'],
      ['Dana Aruna > not agreement > Alpina Kapital'],
    ],
    [
      'PT Karang Sentosa, yang dikendalikan pengusaha Surya Halim, menjual tambangnya kepada PT Baja Timur.',
      ['PT Karang Sentosa', 'Surya Halim', 'PT Baja Timur'],
      ['PT Karang Sentosa > sale > PT Baja Timur', 'Surya Halim > ownership > PT Karang Sentosa'],
    ],
    [
      'Bambang Arif, sepupu Dodi Pranata, diangkat sebagai kepala Badan Tambang oleh Andi Malik.',
      ['Bambang Arif', 'Dodi Pranata', 'Badan Tambang', 'Andi Malik'],
      ['Bambang Arif > leadership > Badan Tambang', 'Bambang Arif > kinship > Dodi Pranata'],
    ],
    [
      'Presiden Joko Raharjo menunjuk Bambang Arif menjadi ketua Badan Tambang.',
      ['Joko Raharjo', 'Bambang Arif', 'Badan Tambang'],
      ['Bambang Arif > leadership > Badan Tambang'],
    ],
    [
      'Surya Halim menikah dengan Elina Putri.',
      ['Surya Halim', 'Elina Putri'],
      ['Surya Halim > kinship > Elina Putri'],
    ],
    [
      'Surya Halim membiayai kampanye Andi Malik.',
      ['Surya Halim', 'Andi Malik'],
      ['Surya Halim > funding > Andi Malik'],
    ],
    ['Ratna Dewi menuding KPK menerima suap.', ['Ratna Dewi', 'KPK'], ['Ratna Dewi > accusation > KPK']],
    [
      'Penjualan PT Telemaju kepada Dana Aruna oleh Alpina Kapital ditunda.',
      ['PT Telemaju', 'Dana Aruna', 'Alpina Kapital'],
      ['Alpina Kapital > sale > Dana Aruna'],
    ],
    [
      'Dewan Kota Narapura mempertimbangkan penjualan PT Telemaju kepada Dana Aruna.',
      ['Dewan Kota Narapura', 'PT Telemaju', 'Dana Aruna'],
      ['Dewan Kota Narapura > sale > Dana Aruna'],
    ],
    [
      'Ketua serikat, Darto Wibowo, mengkritik Surya Halim dan memperingatkan Bank Mitra soal kredit macet.',
      ['Darto Wibowo', 'Surya Halim', 'Bank Mitra'],
      ['Darto Wibowo > criticism > Surya Halim', 'Darto Wibowo > warning > Bank Mitra'],
    ],
    [
      'PT Baja Timur, pesaing PT Granit Mitra, menggugat Dana Aruna.',
      ['PT Baja Timur', 'PT Granit Mitra', 'Dana Aruna'],
      ['PT Baja Timur > lawsuit > Dana Aruna', 'PT Baja Timur > rivalry > PT Granit Mitra'],
    ],
    [
      'Badan Tambang menyelidiki PT Telemaju, anak perusahaan PT Baja Timur.',
      ['Badan Tambang', 'PT Telemaju', 'PT Baja Timur'],
      ['Badan Tambang > investigation > PT Telemaju', 'PT Baja Timur > ownership > PT Telemaju'],
    ],
    ['Ketua liga, Inggrid Munaf, menuntut Hendra Falki mundur.', ['Inggrid Munaf', 'Hendra Falki'], []],
    ['“Klien saya tidak membayar siapa pun,” kata Karina Halim.', ['Karina Halim'], []],
  ])('%s', (text, names, expected) => {
    const found = offered('id', text, known === 'known' ? names : []);
    expect([...found].sort()).toEqual([...expected].sort());
  });
});

it.each([
  [
    'en',
    'Orlan Resources, which is controlled by the Swiss trader Marc Delacroix, sold its Tarkwa mine to Blackstone River.',
    ['Orlan Resources', 'Marc Delacroix', 'Blackstone River'],
    'Marc Delacroix > sale',
  ],
  [
    'en',
    'Kwame Boateng, a cousin of Kofi Mensah, was appointed head of the Mines Authority by Samuel Adjei.',
    ['Kwame Boateng', 'Kofi Mensah', 'Mines Authority', 'Samuel Adjei'],
    'Samuel Adjei > leadership',
  ],
  [
    'id',
    'PT Karang Sentosa, yang dikendalikan pengusaha Surya Halim, menjual tambangnya kepada PT Baja Timur.',
    ['PT Karang Sentosa', 'Surya Halim', 'PT Baja Timur'],
    'Surya Halim > sale',
  ],
  [
    'id',
    'Bambang Arif, sepupu Dodi Pranata, diangkat sebagai kepala Badan Tambang oleh Andi Malik.',
    ['Bambang Arif', 'Dodi Pranata', 'Badan Tambang', 'Andi Malik'],
    'Dodi Pranata > leadership',
  ],
  [
    'id',
    'Bambang Arif ditunjuk Andi Malik sebagai kepala Badan Tambang.',
    ['Bambang Arif', 'Andi Malik', 'Badan Tambang'],
    'Andi Malik > leadership',
  ],
  [
    'id',
    'Presiden Joko Raharjo menunjuk Bambang Arif menjadi ketua Badan Tambang.',
    ['Joko Raharjo', 'Bambang Arif', 'Badan Tambang'],
    'Joko Raharjo > leadership',
  ],
])('what is said of another is not offered of whoever stands nearest (%s): %s', (language, text, names, wrong) => {
  for (const known of [names, []])
    expect(offered(language, text, known).filter((one) => one.startsWith(wrong))).toEqual([]);
});

it.each([
  ['Greenfield Construction belongs to Marta Quill.', ['Marta Quill owns Greenfield Construction']],
  ['Greenfield Construction belonged to Lindqvist Holdings.', ['Lindqvist Holdings owns Greenfield Construction']],
  [
    'Harbour Workers belongs to the National Labour Federation.',
    ['Harbour Workers is a member of National Labour Federation'],
  ],
  ['Jonas Feld belongs to the Civic Renewal Party.', ['Jonas Feld is a member of Civic Renewal Party']],
])('who belongs to somebody is owned, who belongs to a body is its member: %s', async (text, wanted) => {
  const { offered } = await reading(text, 'en', 'en');
  expect(await offered()).toEqual(wanted);
});

it.each([
  // Whose office somebody holds is not examined.
  ['KPK memeriksa Direktur RS Bunda Sejahtera, Hartono Wijaya, pada Rabu.', ['KPK menyelidiki Hartono Wijaya']],
  ['KPK menangkap Ketua Koperasi Tani Makmur, Sri Lestari.', ['KPK menangkap Sri Lestari']],
  // Of whom it is demanded has no name.
  ['Ikatan Dokter Makassar mendesak polisi agar segera menahan Hartono Wijaya.', []],
  ['Walhi meminta pemerintah mencabut izin PT Rawa Makmur.', []],
  ['Walhi mendesak PT Rawa Makmur agar menutup tambang itu.', ['Walhi mendesak PT Rawa Makmur']],
  // What an examination is about is done by nobody who is named.
  ['KPK memeriksa Hartono Wijaya terkait pembelian alat kesehatan.', ['KPK menyelidiki Hartono Wijaya']],
  ['KPK memeriksa Hartono Wijaya dalam kasus penggelapan dana haji.', ['KPK menyelidiki Hartono Wijaya']],
  // What is done to something.
  [
    'Bank Selatan akan menggugat PT Medika Andalan bila utangnya tidak dibayar.',
    ['Bank Selatan menggugat PT Medika Andalan, secara hipotetis'],
  ],
  [
    'Bank Selatan menggugat PT Medika Andalan karena pinjaman itu belum dibayar.',
    ['Bank Selatan menggugat PT Medika Andalan'],
  ],
])('what an Indonesian sentence does not say of those who are named is not offered: %s', async (text, wanted) => {
  const { offered } = await reading(text);
  expect(await offered()).toEqual(wanted);
});

it('a house is named with what it is', async () => {
  const { names } = await reading(
    'Direktur RS Bunda Sejahtera, Hartono Wijaya, membantah. Kepala SMA Harapan Baru diam.',
  );
  expect(names).toEqual(expect.arrayContaining(['RS Bunda Sejahtera', 'SMA Harapan Baru']));
});

/** What a sentence tells beside what it tells of itself: who somebody is, whose office it is, who only says so, who only stands beside. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import type { ActorRef } from '../../../src/edit/claims.ts';
import { clausesOf } from '../../../src/session/clauses.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawDocument, soundDossier } from '../dossier/sample.ts';
import { reading } from './offered-here.ts';

/** What the last sentence of a text says, as a whole: who, what, whom, how, when, by whom. */
function read(language: string, text: string, clause = 0): string {
  const csl = { type: 'article-newspaper', title: 'Paper', issued: { 'date-parts': [[2025, 10, 9]] } };
  const documents = [{ ...rawDocument(text), language, csl, sentences: splitSentences(text, language) }];
  const dossier = soundDossier({ ...STARTER, documents, actors: [], claims: [] });
  const [document] = dossier.documents;
  const segments = document && clausesOf(document, document.sentences.length - 1)[clause];
  if (!document || !segments) throw new Error('no such clause');
  const { proposals } = suggestClaim([{ document, segments }], dossier);
  const { subject, relation, object, polarity, modality, when, attribution, open } = proposals;
  const nameOf = (one: { readonly value: ActorRef } | undefined): string =>
    one && 'name' in one.value ? one.value.name : '-';
  const what = relation && 'id' in relation.value ? relation.value.id : '-';
  const by = open === undefined ? attribution?.value.map(({ name, actor }) => name ?? actor).join() : `open ${open}`;
  const how = [polarity?.value, modality?.value, when?.value, by].filter(Boolean).join(' ');
  return `${nameOf(subject)} > ${what} > ${nameOf(object)}${how && ` | ${how}`}`;
}

describe('who somebody is', () => {
  it.each([
    ['Vorland’s spokeswoman, Ona Lind, said on Monday that the talks had failed.', 'Ona Lind > speaking-for > Vorland'],
    [
      'Karl Vinter’s lawyer, Ada Roth, told reporters last year that it was over.',
      'Ada Roth > legal-counsel > Karl Vinter',
    ],
    ['Halden Bank’s chief executive, Ada Roth, resigned in 2022.', 'Ada Roth > leadership > Halden Bank'],
    [
      'Halden Bank, a subsidiary of the Danish group Helix Holding, has sold fish since 2021.',
      'Helix Holding > ownership > Halden Bank',
    ],
    [
      'Ona Lind, a cousin of Karl Vinter, was fined on Monday, according to the records office.',
      'Ona Lind > kinship > Karl Vinter',
    ],
    [
      'Centre Party left. Its leader, Ada Roth, said she would tell the police.',
      'Ada Roth > leadership > Centre Party',
    ],
    // What the sentence tells has its day, and its speaker.
    ['Ona Lind is a cousin of Karl Vinter, Ada Roth said on Monday.', 'Ona Lind > kinship > Karl Vinter | Ada Roth'],
    [
      'Ada Roth said that Karl Vinter’s brother, Jon Vinter, had left.',
      'Jon Vinter > kinship > Karl Vinter | Ada Roth',
    ],
  ])('has neither the day nor the speaker of the rest: %s', (text, expected) => {
    expect(read('en', text)).toBe(expected);
  });

  it.each([
    [
      'Halden Bank has employed Karl Vinter’s daughter, Ida Vinter, as a lawyer since March.',
      ['Ida Vinter works for Halden Bank', 'Ida Vinter is related to Karl Vinter'],
    ],
    [
      'Halden Bank sued Ada Roth. Its chairman, Jon Berg, met Karl Vinter.',
      ['Jon Berg meets Karl Vinter', 'Jon Berg leads Halden Bank'],
    ],
  ])(
    'is offered beside what is told: %s',
    async (text, expected) => {
      const offered = await (await reading(text, 'en', 'en')).offered();
      expect([...offered].sort()).toEqual([...expected].sort());
    },
    30_000,
  );

  it('is nothing of whoever stands in the same sentence', () => {
    expect(read('en', 'Ada Roth met Jon Berg. Her chairman, Karl Vinter, left.')).toBe('Karl Vinter > - > -');
  });

  it.each([
    [
      'Persatuan Perawat menggugat PT Lontar. Ketuanya, Yusuf Damanik, meminta kejaksaan menyelidiki Karel Wijaya.',
      ['Yusuf Damanik memimpin Persatuan Perawat'],
    ],
    [
      'PT Lontar pindah. Direktur utama perusahaan itu, Rina Hartati, bertemu Karel Wijaya.',
      ['Rina Hartati bertemu dengan Karel Wijaya', 'Rina Hartati memimpin PT Lontar'],
    ],
    [
      'Direktur utama PT Lontar, Rina Hartati, menggugat Karel Wijaya.',
      ['Rina Hartati menggugat Karel Wijaya', 'Rina Hartati memimpin PT Lontar'],
    ],
    [
      'Gubernur Harun Siregar pergi. Juru bicara gubernur, Lina Hutapea, menggugat PT Lontar.',
      ['Lina Hutapea menggugat PT Lontar', 'Lina Hutapea berbicara atas nama Harun Siregar'],
    ],
  ])(
    'is read in Indonesian, and of nobody else: %s',
    async (text, expected) => {
      const { offered, take } = await reading(text);
      const last = splitSentences(text, 'id').length - 1;
      const found = new Set<string>();
      for (const _ of expected) {
        for (const one of await offered(last)) found.add(one);
        await take(last);
      }
      expect([...found].sort()).toEqual([...expected].sort());
    },
    30_000,
  );
});

it.each(['PT Lontar membayar PT Jembatan Nusa Rp3 miliar.', 'Nusa Bank paid Ada Roth USD5 million.'])(
  'an amount is no part of a name: %s',
  async (text) => {
    const { names } = await reading(text, text.startsWith('PT') ? 'id' : 'en');
    expect(names.join()).not.toMatch(/Rp3|USD5/u);
  },
);

describe('English', () => {
  it.each([
    ['Ada Roth gave 200,000 euros to Jon Berg’s election campaign in 2022.', 'Ada Roth > funding > Jon Berg | 2022'],
    ['The Mill Union backed Jon Berg’s decision.', 'Mill Union > support > Jon Berg'],
    [
      'The Mill Union called on Jon Berg to open an investigation into Ada Roth.',
      'Jon Berg > investigation > Ada Roth | hypothetical',
    ],
    ['The Mill Union called on the prosecutor to sue Ada Roth.', '- > lawsuit > Ada Roth | hypothetical'],
    ['Halden Bank cancelled its contract with Vorland Steel.', 'Halden Bank > termination > Vorland Steel'],
    ['Ada Roth worked for Halden Bank until last year.', 'Ada Roth > employment > Halden Bank | ../2024'],
    ['Halden Bank hired Karl Vinter’s daughter, Ida Vinter, in March.', 'Halden Bank > hiring > Ida Vinter | 2025-03'],
    ['Ash Hale asked not to be named.', 'Ash Hale > - > -'],
    [
      'Mayor Elena Suarez left. David Lam accused the mayor of hiding it.',
      'David Lam > accusation > Elena Suarez | alleged',
    ],
    ['The national bank lent Ada Roth 40 million dollars last year.', 'national bank > loan > Ada Roth | 2024'],
    [
      'Ada Roth paid Jon Berg, according to the election commission.',
      'Ada Roth > payment > Jon Berg | election commission',
    ],
    [
      'Lund County closed. The health department of Lund County sued Ada Roth. The county sued Jon Berg.',
      'Lund County > lawsuit > Jon Berg',
    ],
    ['The health department of Lund County sued Ada Roth. The county sued Jon Berg.', '- > lawsuit > Jon Berg'],
  ])('%s', (text, expected) => {
    expect(read('en', text)).toBe(expected);
  });
});

describe('Indonesian', () => {
  it.each([
    ['Dinas Kesehatan memutus kontrak dengan PT Lontar.', 'Dinas Kesehatan > termination > PT Lontar'],
    ['PT Lontar menandatangani kontrak dengan PT Segara.', 'PT Lontar > agreement > PT Segara'],
    [
      'Pada Kamis pemerintah menandatangani perjanjian dengan perusahaan Swiss Arvena, pesaing utama PT Lontar.',
      'Arvena > agreement > - | 2025-10-09',
    ],
    // Whoever is bidden does it, and nobody else.
    ['Rudi Salim meminta kejaksaan menyelidiki Maria Lobo.', '- > investigation > Maria Lobo'],
    ['Rudi Salim mendesak pemerintah agar menggugat PT Lontar.', '- > lawsuit > PT Lontar'],
    [
      'Rudi Salim bertemu Maria Lobo dan berjanji mendukung Dewi Anggraini.',
      'Rudi Salim > support > Dewi Anggraini | planned Rudi Salim',
    ],
    [
      'Rudi Salim bertemu Maria Lobo dan berjanji mendukung gugatan tersebut.',
      'Rudi Salim > support > - | planned Rudi Salim',
    ],
    ['Dewi Anggraini mengunjungi dermaga bersama Surya Hartanto.', 'Dewi Anggraini > visit > -'],
    ['Dewi Anggraini bersama Surya Hartanto mengunjungi Maria Lobo.', 'Dewi Anggraini > visit > Maria Lobo'],
    ['Karel Wijaya menolak kritik Maria Lobo.', 'Karel Wijaya > - > Maria Lobo | denied'],
    [
      'PT Lontar pindah. Gubernur Harun Siregar mengatakan perusahaan itu menipu Maria Lobo.',
      'PT Lontar > fraud > Maria Lobo | Harun Siregar',
    ],
    // What a fund, a lawyer or a lease is called says nothing of two who are named.
    [
      'Grup Helika menjual PT Segara kepada Tirta Capital, dana investasi Amerika.',
      'Grup Helika > sale > Tirta Capital',
    ],
    [
      'PT Lontar mempekerjakan Ida Siregar sebagai pengacara sejak Maret.',
      'PT Lontar > hiring > Ida Siregar | 2025-03/..',
    ],
    [
      'Pemerintah Kota Lontar menandatangani kontrak sewa dengan PT Segara.',
      'Pemerintah Kota Lontar > agreement > PT Segara',
    ],
    [
      'Gubernur Harun Siregar pergi. Persatuan Perawat mendukung keputusan gubernur.',
      'Persatuan Perawat > support > Harun Siregar',
    ],
    ['Bupati Rahmat Effendi memberikan izin kepada PT Lontar.', 'Rahmat Effendi > - > PT Lontar'],
    ['PT Lontar dikuasai oleh Hendra Wijaya.', 'Hendra Wijaya > ownership > PT Lontar'],
    ['Warga Desa Lontar menggugat PT Segara.', '- > lawsuit > PT Segara'],
    [
      'Menantu Rahmat, Fajar Nugroho, diangkat sebagai komisaris PT Lontar oleh Hendra Wijaya.',
      'Hendra Wijaya > appointment > Fajar Nugroho',
    ],
    [
      'Hendra Wijaya mengangkat Fajar Nugroho sebagai komisaris PT Lontar.',
      'Hendra Wijaya > appointment > Fajar Nugroho',
    ],
    ['Fajar Nugroho dipecat oleh Hendra Wijaya.', 'Hendra Wijaya > dismissal > Fajar Nugroho'],
    [
      'Menteri Purnomo Adi memberhentikan stafnya, Gita Maharani, pada Selasa.',
      'Purnomo Adi > dismissal > Gita Maharani | 2025-10-07',
    ],
    ['Koran mengungkap hubungannya dengan PT Lontar.', '- > - > PT Lontar'],
    ['PT Lontar menggugat PT Segara karena tender itu dianggap curang.', 'PT Lontar > lawsuit > PT Segara'],
    ['Kemarin pesaing PT Lontar, PT Segara, menggugat Maria Lobo.', 'PT Segara > lawsuit > Maria Lobo | 2025-10-08'],
    [
      'PT Lontar membayar PT Segara, menurut laporan tahunan perusahaan itu.',
      'PT Lontar > payment > PT Segara | laporan tahunan perusahaan itu',
    ],
    // Who says it behind it, and is not named.
    [
      'PT Lontar menggugat PT Segara, kata dua orang yang mengetahui perkara itu.',
      'PT Lontar > lawsuit > PT Segara | dua orang yang mengetahui perkara itu',
    ],
    ['PT Lontar menggugat PT Segara, ujar seorang pejabat.', 'PT Lontar > lawsuit > PT Segara | seorang pejabat'],
    [
      'PT Lontar menggugat PT Segara, menurut tiga pegawai perusahaan itu.',
      'PT Lontar > lawsuit > PT Segara | tiga pegawai perusahaan itu',
    ],
  ])('%s', (text, expected) => {
    expect(read('id', text)).toBe(expected);
  });
});

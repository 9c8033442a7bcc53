/**
 * By which other words does somebody look for a relation type who does not know the codebook? «acquire» for «takes over», «kontrak» for what is
 * signed: what articles say for it, and what the deed is called. They only find it in the list; nothing is read by them.
 */
import type { RelationType } from '../../dossier/schema.ts';
import { ALSO_ENGLISH, ALSO_INDONESIAN } from '../../suggest/also-said.ts';
import { rootsOf } from '../../suggest/word-roots.ts';
import { foldForSearch, WORD } from '../../search/fold-words.ts';

/** By the English label of a type that comes with the app, for a dossier’s own types alike: words of either language, between commas. */
const CALLED: ReadonlyMap<string, string> = new Map(
  `
  signs an agreement with: contract, deal, treaty, pact, memorandum, mou, kontrak, kesepakatan, perjanjian, nota kesepahaman
  awards a contract to: contract, tender, procurement, commission, hires, kontrak, tender, pengadaan, lelang
  takes over: acquire, acquisition, buyout, merger, merges, buys, akuisisi, caplok, membeli, merger
  holds shares in: stake, share, shareholder, investor, buys, owns part of, saham, pemegang saham, investasi
  sells a stake to: stake, shares, divests, saham, divestasi
  owns: has, possesses, holds, parent company, subsidiary, belongs to, punya, milik, induk perusahaan, anak perusahaan
  controls: runs, dominates, kuasai, kontrol
  buys from: purchases, orders from, acquires, customer, beli, pesan, pelanggan
  sells to: exports, sale, customer, jual, ekspor, pelanggan
  trades with: exports, imports, business, commerce, ekspor, impor, niaga, bisnis
  supplies: delivers, provides, contract, kirim, sedia, kontrak
  funds: finances, donates, sponsors, grants, invests, money, donasi, sumbang, biaya, sponsor, hibah, investasi
  gives economic aid to: donates, donation, grant, subsidy, helps, charity, donasi, sumbangan, hibah, subsidi, bantu
  donates to: gives, donation, sponsors, funds, charity, gift, donasi, derma, sedekah, hibah, sponsor
  subsidises: subsidy, grant, funds, subsidi, hibah
  invests in: investor, stake, capital, investasi, investor, saham
  pays: payment, transfers, compensates, money, salary, transfer, uang, gaji, setor
  lends to: loan, credit, borrows, mortgage, utang, kredit, pinjaman
  bribes: corruption, kickback, pays off, korupsi, sogok, gratifikasi
  launders money for: money laundering, hides money, pencucian uang
  manages: runs, operates, director, ceo, kelola, direktur
  sits on the board of: director, board member, chair, komisaris, direksi
  leads: heads, chairs, president, director, ceo, runs, boss, mayor, ketua, kepala, direktur, presiden
  works for: employee, employs, job, staff, worker, karyawan, pegawai, kerja
  hires: employs, recruits, appoints, rekrut, angkat
  appoints: hires, names, chooses, tunjuk, lantik
  dismisses: fires, sacks, removes, pecat, copot
  is a member of: joins, belongs to, membership, party, gabung, anggota, kader
  is related to: relative, cousin, brother, sister, family, kinship, married, keluarga, saudara, sepupu, kerabat
  is married to: wife, husband, spouse, wedding, istri, suami, nikah
  is a parent of: father, mother, son, daughter, child, ayah, ibu, anak
  is a sibling of: brother, sister, twin, kakak, adik, kembar
  supports: helps, backs, favours, endorses, allies, dukung, bela, bantu
  helps: assists, aids, supports, bantu, tolong
  is allied with: ally, partner, alliance, sekutu, mitra, aliansi
  cooperates with: partner, joint venture, collaborates, works with, mitra, kolaborasi, kerja sama
  cooperates militarily with: alliance, exercise, defence, partner, latihan, pertahanan, aliansi
  has relations with: ties, contact, diplomatic, partner, cooperates, kerja sama, mitra, kontak
  visits: travels, trip, tours, hosts, lawatan, datang
  meets: talks, hosts, summit, sees, conference, temu, rapat, jumpa
  negotiates with: talks, bargains, dialogue, dialog, rundingan
  supplies arms to: weapons, missiles, exports arms, senjata, rudal, amunisi
  wages war against: fights, invades, battle, tempur, invasi
  attacks: hits, strikes, bombs, assaults, invades, serbu, gempur, bom
  threatens: warns, intimidates, ultimatum, intimidasi, peringatkan
  arrests: detains, jails, imprisons, custody, tahan, penjara, ciduk
  sues: court, lawsuit, legal action, takes to court, gugat, pengadilan
  investigates: inquiry, probes, looks into, examines, inspects, usut, periksa, sidik
  audits: inspects, examines, checks, periksa, inspeksi
  imposes sanctions on: embargo, blacklists, penalty, embargo, hukum
  cites: quotes, refers to, reports, kutip, rujuk
  speaks about: mentions, talks about, comments, describes, says, komentar, sebut, bicara
  accuses: blames, alleges, claims, charges, press, tuduh, tuding, dakwa
  criticises: attacks, condemns, opposes, slams, kecam, cela, kritik
  opposes: against, protests, rejects, tolak, lawan
  protests against: demonstrates, march, strike, opposes, demo, unjuk rasa
  lobbies: pressures, persuades, influences, tekan, bujuk, pengaruh
  influences: pressures, persuades, tekan, pengaruh
  makes a demand on: demands, urges, pressures, calls on, tuntut, desak, tekan
  praises: thanks, applauds, lauds, puji, sanjung
  `
    .trim()
    .split('\n')
    .map((line) => {
      const [label = '', words = ''] = line.trim().split(': ');
      return [label, words] as const;
    }),
);

/** Words of no help. */
const FEWEST = 3;
const SMALL = /^(?:the|and|for|with|from|into|about|is|are|an?|in|of|on|to|at|by|ke|di|dari|kepada|dengan|untuk)$/u;

interface Phrase {
  /** In all forms that are known of them. */
  readonly words: readonly string[];
  /** Those that matter, each with its roots. */
  readonly each: readonly (readonly string[])[];
  /** Whether articles say it of the same two in the same order; else it only names the deed, or is said by the other of the two. */
  readonly alike: boolean;
}

const formsOf = (word: string): readonly string[] => [word, ...rootsOf(word, 'en'), ...rootsOf(word, 'id')];

const known = new WeakMap<RelationType, readonly Phrase[]>();
function phrasesOf(type: RelationType): readonly Phrase[] {
  const made = known.get(type);
  if (made) return made;
  const labels = Object.values(type.label).map((label) => label.trim().toLowerCase());
  const phrase = (said: string, alike: boolean): Phrase => {
    const words = foldForSearch(said).match(WORD) ?? [];
    return {
      words: words.flatMap((word) => [word, ...rootsOf(word, 'id')]),
      each: words.filter((word) => !SMALL.test(word)).map(formsOf),
      alike: alike || !type.directed,
    };
  };
  const phrases = labels.flatMap((label) => [
    ...[...(ALSO_ENGLISH.get(label) ?? []), ...(ALSO_INDONESIAN.get(label) ?? [])].map((said) =>
      phrase(said, !said.startsWith('<')),
    ),
    ...(CALLED.get(label)?.split(', ') ?? []).map((said) => phrase(said, false)),
  ]);
  known.set(type, phrases);
  return phrases;
}

/**
 * Whether all that matters of what is typed, folded, is in one of the other wordings of a type, or begins its words: «acqui», «acquired».
 * `alike`: they are all of one that says the same of the same two in their order; `perhaps`: another relation may be meant.
 */
export function alsoCalled(type: RelationType, wanted: string): 'alike' | 'perhaps' | undefined {
  const words = (wanted.match(WORD) ?? []).filter((word) => !SMALL.test(word));
  if (!words.length || words.every((word) => word.length < FEWEST)) return undefined;
  const forms = words.map(formsOf);
  const said = phrasesOf(type).filter((phrase) =>
    forms.every((some) =>
      some.some((form) => form.length >= FEWEST && phrase.words.some((one) => one.startsWith(form))),
    ),
  );
  if (!said.length) return undefined;
  const isAll = ({ each }: Phrase): boolean => {
    const meets = (one: readonly string[], other: readonly string[]): boolean =>
      one.some((form) => other.includes(form));
    return (
      each.every((one) => forms.some((other) => meets(one, other))) &&
      forms.every((one) => each.some((other) => meets(one, other)))
    );
  };
  return said.some((phrase) => phrase.alike && isAll(phrase)) ? 'alike' : 'perhaps';
}

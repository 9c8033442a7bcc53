/** What the usual codebook reads of ordinary news: loans, contracts, rivals, praise and warnings, and who did it to whom, from either end. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

/** The claim of a text: «who > what > whom», «not» before what is denied; «-» is nothing. Whoever is not among `names` is called by their name. */
function proposed(language: string, text: string, names: readonly string[]): string {
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) =>
      rawActor(`a${i}`, { kind: /^(?:Mary|Budi)/u.test(name) ? 'person' : 'organisation', name: { [language]: name } }),
    ),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { subject, relation, object, polarity } = suggestClaim(
    [{ document, segments: [{ start: 0, end: text.length }] }],
    dossier,
  ).proposals;
  const who = (one: typeof subject): string =>
    one ? ('id' in one.value ? (names[Number(one.value.id.slice(1))] ?? '') : one.value.name) : '-';
  const what = relation && 'id' in relation.value ? relation.value.id : '-';
  return `${who(subject)} > ${polarity ? 'not ' : ''}${what} > ${who(object)}`;
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['Mary Holt', 'Orlan Bank', 'Vestby Marine'],
  id: ['Budi Hartono', 'PT Rawa', 'PT Baja'],
  ru: ['Гранат', 'Волна'],
};
const NEW: readonly string[] = [];

describe('ordinary news', () => {
  it.each([
    ['en', 'Orlan Bank lent 40 million dollars to Mary Holt.', 'Orlan Bank > loan > Mary Holt'],
    ['en', 'Mary Holt borrowed two million dollars from Orlan Bank.', 'Orlan Bank > loan > Mary Holt'],
    ['en', 'Mary Holt received a loan from Orlan Bank.', 'Orlan Bank > loan > Mary Holt'],
    ['en', 'Orlan Bank refused to lend money to Mary Holt.', 'Orlan Bank > not loan > Mary Holt'],
    ['en', 'Vestby Marine won a contract from Orlan Bank.', 'Orlan Bank > contract-award > Vestby Marine'],
    ['en', 'Orlan Bank awarded the contract to Vestby Marine.', 'Orlan Bank > contract-award > Vestby Marine'],
    ['en', 'Vestby Marine won a tender from Orlan Bank.', 'Orlan Bank > contract-award > Vestby Marine'],
    ['en', 'Vestby Marine was awarded a contract by Orlan Bank.', 'Orlan Bank > contract-award > Vestby Marine'],
    ['en', 'Mary Holt took a loan from Orlan Bank.', 'Orlan Bank > loan > Mary Holt'],
    ['en', 'Orlan Bank works together with Vestby Marine.', 'Orlan Bank > cooperation > Vestby Marine'],
    ['en', 'Orlan Bank is a rival of Vestby Marine.', 'Orlan Bank > rivalry > Vestby Marine'],
    ['en', 'Orlan Bank warned Mary Holt that it could leave.', 'Orlan Bank > warning > Mary Holt'],
    ['en', 'Orlan Bank warned Mary Holt against the purchase.', 'Orlan Bank > warning > Mary Holt'],
    ['en', 'Mary Holt was warned by Orlan Bank.', 'Orlan Bank > warning > Mary Holt'],
    ['en', 'Orlan Bank competes with Vestby Marine.', 'Orlan Bank > rivalry > Vestby Marine'],
    ['en', 'Vestby Marine cooperates with Orlan Bank on ferries.', 'Vestby Marine > cooperation > Orlan Bank'],
    ['en', 'Mary Holt refused to cooperate with Orlan Bank.', 'Mary Holt > not cooperation > Orlan Bank'],
    ['en', 'Mary Holt praised Orlan Bank for saving the yard.', 'Mary Holt > praise > Orlan Bank'],
    ['en', 'Mary Holt won praise from Orlan Bank.', 'Orlan Bank > praise > Mary Holt'],
    ['en', 'Orlan Bank warned Mary Holt about the debt.', 'Orlan Bank > warning > Mary Holt'],
    ['en', 'Orlan Bank received a warning from Mary Holt.', 'Mary Holt > warning > Orlan Bank'],
    ['id', 'PT Rawa meminjamkan Rp400 miliar kepada Budi Hartono.', 'PT Rawa > loan > Budi Hartono'],
    ['id', 'Budi Hartono meminjam uang dari PT Rawa.', 'PT Rawa > loan > Budi Hartono'],
    ['id', 'Budi Hartono mendapat pinjaman dari PT Rawa.', 'PT Rawa > loan > Budi Hartono'],
    ['id', 'PT Rawa memenangkan kontrak dari PT Baja.', 'PT Baja > contract-award > PT Rawa'],
    ['id', 'PT Rawa memberikan kontrak kepada PT Baja.', 'PT Rawa > contract-award > PT Baja'],
    ['id', 'PT Rawa memenangkan tender dari PT Baja.', 'PT Baja > contract-award > PT Rawa'],
    ['id', 'PT Rawa memperoleh kontrak senilai Rp3 miliar dari PT Baja.', 'PT Baja > contract-award > PT Rawa'],
    ['id', 'PT Rawa adalah pesaing PT Baja.', 'PT Rawa > rivalry > PT Baja'],
    ['id', 'PT Rawa memperingatkan PT Baja bahwa utangnya jatuh tempo.', 'PT Rawa > warning > PT Baja'],
    ['id', 'Budi Hartono menyuap PT Rawa untuk memenangkan tender.', 'Budi Hartono > bribery > PT Rawa'],
    ['id', 'Budi Hartono menggugat PT Rawa di Pengadilan Negeri Sagara.', 'Budi Hartono > lawsuit > PT Rawa'],
    ['id', 'PT Rawa bersaing dengan PT Baja.', 'PT Rawa > rivalry > PT Baja'],
    ['id', 'PT Rawa bekerja sama dengan PT Baja.', 'PT Rawa > cooperation > PT Baja'],
    ['id', 'PT Rawa memuji Budi Hartono.', 'PT Rawa > praise > Budi Hartono'],
    ['id', 'Budi Hartono dipuji oleh PT Rawa.', 'PT Rawa > praise > Budi Hartono'],
    ['id', 'PT Rawa memperingatkan PT Baja soal utangnya.', 'PT Rawa > warning > PT Baja'],
    ['id', 'Budi Hartono mendapat peringatan dari PT Rawa.', 'PT Rawa > warning > Budi Hartono'],
    ['ru', '«Гранат» сотрудничает с «Волной».', 'Гранат > cooperation > Волна'],
    ['ru', '«Гранат» конкурирует с «Волной».', 'Гранат > rivalry > Волна'],
    ['ru', '«Гранат» одолжил «Волне» миллион рублей.', 'Гранат > loan > Волна'],
    ['ru', '«Гранат» сотрудничать с «Волной» отказался.', '- > not cooperation > Волна'],
  ])('%s: %s', (language, text, expected) => {
    expect(proposed(language, text, NAMES[language] ?? [])).toBe(expected);
  });

  it.each([
    ['en', 'Orlan Bank suspended its loan to Mary Holt.'],
    ['en', 'Mary Holt repaid a loan to Orlan Bank.'],
    ['en', 'Orlan Bank lost the contract to Vestby Marine.'],
    ['id', 'PT Rawa menghentikan pinjamannya kepada PT Baja.'],
    ['id', 'Tuduhan itu ditolak oleh Budi Hartono di depan PT Rawa.'],
    ['id', 'PT Rawa ingin memenangkan tender bersama PT Baja.'],
    ['id', 'Budi Hartono memperingati hari buruh bersama PT Rawa.'],
    ['id', 'Budi Hartono menghadiri peringatan HUT PT Rawa.'],
    ['id', 'Budi Hartono membangun jembatan bersama PT Rawa.'],
  ])('is not read where it is over, or another deed: %s: %s', (language, text) => {
    expect(proposed(language, text, NAMES[language] ?? [])).toContain(' > - > ');
  });

  it.each([
    ['PT Rawa meneken kontrak dengan PT Baja.', 'PT Rawa > agreement > PT Baja'],
    ['Budi Hartono bekerja untuk PT Rawa.', 'Budi Hartono > employment > PT Rawa'],
    ['PT Rawa bersaing dengan PT Baja memperebutkan kontrak dari PT Sinar.', 'PT Rawa > rivalry > PT Baja'],
  ])('is told from what is near it: %s', (text, expected) => {
    expect(proposed('id', text, NAMES['id'] ?? [])).toBe(expected);
  });

  it.each([
    'Polisi menangkap pencuri di Batam.',
    'Budi Hartono berkunjung bersama keluarga dan memuji warga di Batam.',
    'Budi Hartono menyerang lawannya di Surabaya.',
    'Budi Hartono menggugat ke Pengadilan Negeri Malang.',
  ])('and not where it happens: %s', (text) => {
    expect(proposed('id', text, ['Budi Hartono']).split(' > ').at(-1)).toBe('-');
  });

  it.each([
    ['Ketua serikat buruh Maya Lestari memuji Sri Wahyuni.', 'Maya Lestari > praise > Sri Wahyuni'],
    ['Hendra Lubis bertemu dengan pemilik PT Baja, Kenji Mori.', 'Hendra Lubis > meeting > Kenji Mori'],
  ])('is what the verb says, and not the office of whoever does it: %s', (text, expected) => {
    expect(proposed('id', text, NEW)).toBe(expected);
  });
});

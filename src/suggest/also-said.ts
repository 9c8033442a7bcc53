/**
 * What else says the same as a label? What is held in common with it in English and Indonesian news, by the first words of the label as the
 * codebooks that come with the app have them, for a dossier’s own types alike. «<» before it: said by the other of the two, «A employs B» of
 * «B works for A»; «~»: only where no other type says it. A type whose own label is used comes first.
 */

const table = (lines: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lines
      .trim()
      .split(/\n\s*/u)
      .map((line) => {
        const [label = '', words = ''] = line.split(/\s*:\s*/u);
        return [label, words.split(/\s*,\s*/u)] as const;
      }),
  );

/** Third person of the present, as labels are: every form of the verb is meant. */
export const ALSO_ENGLISH = table(`
  takes over: ~ purchases, ~ buys, acquires, buys out, buys up
  leads: chairs, heads, runs, presides over, captains, is the leader of, is the head of, is president of, is chairman of, is chairwoman of, is chairperson of, is chair of, is chief executive of, is the chief executive of, is managing director of, is executive director of, is ceo of, is secretary general of, is general secretary of, is the boss of
  heads: chairs, leads, runs
  chairs: presides over
  is a member of: sits on the board of, serves on the board of, joins, belongs to
  works for: < hires, < employs, is employed by, is an employee of, works at
  hires: employs, recruits
  employs: hires, recruits
  dismisses: sacks, fires
  fires: sacks, dismisses
  sacks: fires, dismisses
  audits: inspects
  inspects: audits
  orders: instructs, commands
  funds: finances, bankrolls, sponsors, ~ gives a grant to, ~ awards a grant to, ~ donates to, ~ gives money to, ~ contributes to
  supports: backs, endorses
  endorses: backs, supports
  arrests: detains, takes into custody
  detains: remands, takes into custody, ~ jails
  trades with: does business with
  investigates: probes, opens an inquiry into, launches an inquiry into, opens an investigation into, launches an investigation into, looks into
  attacks: bombs, shells, raids, invades, storms, ambushes, launches an attack on
  criticises: condemns, denounces, rebukes, slams, lambasts
  buys from: purchases from, acquires from
  negotiates with: holds talks with
  bribes: pays a bribe to, pays bribes to
  sues: files a lawsuit against, takes legal action against, takes court, brings a lawsuit against, files a suit against
  owns: ~ controls, is the owner of, is the parent company of, is the parent of, is the holding company of, < is a subsidiary of, < is a daughter company of
  holds shares in: holds a stake in, owns a stake in, acquires a stake in, buys a stake in, is a shareholder in, is a shareholder of
  founds: co-founds, sets up, establishes
  sells a stake to: sells shares to
  pays: wires money to, hands money to, transfers money to, wires money to, makes a payment to
  lends to: grants a loan to, gives a loan to, lends money to, provides a loan to, extends a loan to
  owes money to: is in debt to
  awards a contract to: gives a contract to, hands a contract to, grants a contract to, awards a tender to, < wins a tender from
  supplies: supplies to, delivers to
  is a nominee of: acts as a nominee for, is a nominee for, is a front for, fronts for
  invests in: puts money into
  sits on the board of: is a director of, serves on the board of, is a board member of, is chairman of, chairs
  manages: runs, is the manager of, is chief executive of
  reports to the police: files a complaint against
  seizes property of: seizes assets of, freezes assets of, seizes from, confiscates from
  charges: indicts, prosecutes, brings charges against, files charges against
  convicts: finds guilty
  sentences: jails, imprisons
  acquits: clears
  is counsel for: ~ represents, is a lawyer for, is a lawyer of, is an attorney for, is a solicitor for, defends
  testifies against: gives evidence against
  testifies for: gives evidence for
  defrauds: swindles, cheats, scams
  steals from: robs, embezzles from
  assaults: beats, punches, stabs
  kills: murders, assassinates, shoots dead
  extorts money from: blackmails, extorts
  acts together with: conspires with, colludes with
  appoints: names, installs
  nominates: puts forward
  succeeds: replaces, takes over from
  donates to: makes a donation to, contributes to, gives money to, gives a grant to, makes a grant to
  protests against: demonstrates against, rallies against
  competes with: rivals, challenges, runs against, competes against, vies with, is a rival of, is a competitor of
  makes a promise to: promises
  advises: is an adviser to, is an advisor to, is an adviser of, is a consultant to
  represents: acts for
  entertains: hosts, dines with
  praises: lauds, commends, hails, pays tribute to, speaks highly of
  warns: cautions, issues a warning to, gives a warning to
  is a parent of: is the mother of, is the father of, < is a son of, < is a daughter of, < is a child of
  is a sibling of: is a brother of, is a sister of, is a twin of
  is married to: marries, weds, is the wife of, is the husband of
  divorces: separates from
  is related to: is a cousin of, is an uncle of, is an aunt of, is a nephew of, is a niece of, is a relative of, ~ is a brother of, ~ is a sister of, ~ is a son of, ~ is a daughter of, ~ is the mother of, ~ is the father of, ~ is the wife of, ~ is the husband of, ~ is married to, is a brother-in-law of, is a sister-in-law of, is a son-in-law of, is a daughter-in-law of, is a father-in-law of, is a mother-in-law of, is a half-brother of, is a half-sister of, is a stepson of, is a stepdaughter of, is a grandson of, is a granddaughter of, is a grandfather of, is a grandmother of
  is a friend of: befriends
  helps: assists, rescues
  teaches: tutors, mentors, < studies under, is a teacher of
  studies at: attends, graduates from, is a student at
  is a colleague of: works with, works alongside
  writes to: sends a letter to, corresponds with
  lives with: moves in with
  is allied with: is an ally of
  sends troops to: deploys troops to, sends soldiers to, deploys soldiers to
  shelters: harbours, gives refuge to
  signs an agreement with: signs a contract with, signs a memorandum with, signs a treaty with, signs a deal with, signs a pact with, signs a lease with, signs an accord with, signs a charter with, signs a settlement with, signs a partnership with, reaches an agreement with, reaches a deal with, strikes a deal with, concludes an agreement with, concludes a contract with
  ends an agreement with: cancels a contract with, cancels an agreement with, cancels a deal with, ends a contract with, ends a deal with, terminates a contract with, terminates an agreement with, terminates a deal with, withdraws from an agreement with, pulls out of an agreement with, pulls out of a deal with
  urges: calls on, appeals to
  agrees on a ceasefire with: signs a ceasefire with, agrees on a truce with
  supplies arms to: supplies missiles to, supplies weapons to, supplies ammunition to, supplies drones to, delivers weapons to, delivers arms to, sends weapons to, sends arms to, sells arms to, sells weapons to
  trains fighters of: trains soldiers of, trains troops of
  wages war against: declares war on, goes to war with
  occupies: annexes
  captures: takes prisoner
  blockades: imposes a blockade on
  condemns: denounces, ~ criticises
  agrees with: concurs with
  disagrees with: rejects the view of, criticises, contradicts
  opposes: campaigns against, ~ criticises
  makes a demand on: calls for, calls on, urges
  holds responsible: blames
  gives credit to: thanks, praises, credits, commends
  cites: ~ quotes, ~ refers to
  mentions: refers to
  makes a proposal to: proposes to
  causes: brings about
  cooperates with: collaborates with, works with, works together with, partners with, teams up with, joins forces with
  is in conflict with: clashes with, is at odds with
  influences: inspires
  evaluates: assesses
  speaks for: is a spokesman for, is a spokeswoman for, is a spokesperson for
`);

/** Words by their roots: «pemecatan» is of «memecat», too. */
export const ALSO_INDONESIAN = table(`
  memiliki: punya, pemilik, ~ mengendalikan, ~ menguasai, induk-perusahaan, < anak-perusahaan
  memiliki saham di: punya saham, mempunyai saham, membeli saham, pemegang saham, menguasai saham, memegang saham
  mengambil alih: ~ membeli, mengakuisisi, akuisisi, mencaplok
  mendirikan: pendiri, membentuk
  membayar: mentransfer, menyetor
  mendanai: membiayai, ~ memberi dana, ~ memberi hibah, ~ menghibahkan, ~ menyumbang
  meminjamkan kepada: memberi pinjaman, mengucurkan kredit
  menanam modal di: berinvestasi, investasi, menyuntikkan modal
  memberikan kontrak kepada: ~ meneken kontrak, menunjuk sebagai pemenang tender, memberikan proyek, < memenangkan tender, < memenangi tender, < memenangi kontrak, < memenangkan proyek, < mendapat kontrak, < memperoleh kontrak, < meraih kontrak
  duduk di dewan: direktur, komisaris, anggota dewan direksi
  mengelola: manajer, pengelola
  menyelidiki: menyidik, mengusut, memeriksa
  menangkap: menciduk, membekuk, meringkus
  menahan: memenjarakan
  menyita harta: menyita aset, menyita uang
  mendakwa: menuntut
  menghukum: memvonis, menjatuhkan vonis, menjatuhi hukuman
  menjadi kuasa hukum: pengacara, advokat, membela
  membunuh: menewaskan, menghabisi
  menganiaya: memukuli, memukul, mengeroyok
  menipu: mengelabui
  mengangkat: menunjuk, melantik
  memberhentikan: memecat, mencopot
  mencalonkan: mengusung
  adalah anggota: anggota, bergabung, kader
  menuduh: menuding
  mempekerjakan: menyewa, merekrut
  memimpin: mengetuai, mengepalai, ketua, kepala, pemimpin, pimpinan, dirut
  memberikan suara untuk: memilih, mencoblos
  menyatakan dukungan kepada: mendukung
  menyumbang kepada: donasi, mendonasikan, memberi hibah, memberi sumbangan, menghibahkan
  mengkritik: menyindir, mencela
  memuji: mengapresiasi, menyanjung
  memperingatkan: mewanti-wanti
  bekerja sama dengan: menggandeng, bermitra, berkolaborasi
  bersaing dengan: berkompetisi, menyaingi, pesaing, saingan
  menasihati: penasihat
  menikah dengan: menikahi, mempersunting, istri, suami
  bercerai dengan: menceraikan
  bersaudara kandung dengan: kakak, adik, abang
  adalah orang tua dari: ibu, ayah, bapak, < anak, < putra, < putri
  berkerabat dengan: ~ menikah, ~ menikahi, ~ istri, ~ suami, ~ saudara, sepupu, keponakan, paman, bibi, ipar, kakek, nenek, cucu, ~ kakak, ~ adik, ~ anak, ~ ibu, ~ ayah
  berteman dengan: sahabat, kawan
  belajar di: kuliah, lulusan, bersekolah
  mengajar: guru, dosen, < berguru
  bekerja untuk: karyawan, pegawai
  bertemu dengan: menemui
  menyerang: menginvasi, menggempur, membombardir
  mengirim pasukan ke: mengerahkan pasukan
  menandatangani perjanjian dengan: meneken perjanjian, menandatangani kesepakatan, menandatangani kontrak, menandatangani nota kesepahaman, meneken kontrak
  memutus perjanjian dengan: memutus kontrak, memutuskan kontrak, mengakhiri kontrak, membatalkan kontrak, mengakhiri perjanjian, membatalkan perjanjian, memutuskan perjanjian, menghentikan kontrak, membatalkan kesepakatan
  berbicara atas nama: juru bicara
  mendesak: menyerukan
  menggugat: mengajukan gugatan, memperkarakan, membawa pengadilan
  berunding dengan: bernegosiasi
  memasok senjata kepada: mengirim senjata, menjual senjata, memasok rudal, memasok amunisi
  mengecam: mengutuk, ~ mengkritik
  tidak sependapat dengan: mengkritik, menyanggah
  menentang: ~ mengkritik
  setuju dengan: sependapat, sepakat
  menuntut: mendesak, menyerukan
  memberi penghargaan kepada: memuji, mengapresiasi
  mendukung: menyokong
`);

/** Nouns that say what bears a name beside which they stand: «engineer Ona Lind», «the housebuilder Harcastle», «the village of Kotta». */
export type Borne = 'person' | 'organisation' | 'place' | 'thing';

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** None that a firm may be as well: owner, operator, developer, contractor, supplier, founder member. */
const PEOPLE = list(`
  accountant activist actor actress adviser advisor analyst anchorman archaeologist architect artist astronomer athlete auctioneer auditor author
  baker banker barrister biologist bishop boxer broker businessman businesswoman butcher campaigner captain cardiologist carer carpenter ceo
  chairman chairperson chairwoman chemist chef clerk cleaner coach co-founder columnist comedian commentator conductor constable consul coroner correspondent
  councillor councilman councilwoman cousin criminologist critic dentist designer detective diplomat diver docker doctor driver economist editor
  electrician engineer entrepreneur ex-minister farmer father fighter filmmaker financier boss member firefighter fisherman footballer founder gardener geologist
  goalkeeper governor grandfather grandmother grandson guitarist hacker harbourmaster head headteacher headmaster headmistress historian housewife hydrologist husband inspector
  investigator journalist judge juror lawmaker lawyer lecturer librarian linguist magistrate manager marshal mayor mechanic meteorologist midfielder
  midwife migrant millionaire billionaire minister mother musician nephew niece nurse oceanographer officer owner-occupier paediatrician painter paramedic parent pastor
  pensioner pharmacist philosopher photographer physician physicist pianist pilot player plumber poet policeman policewoman politician porter priest
  prisoner professor programmer prosecutor psychiatrist psychologist publican pupil receptionist refugee researcher resident salesman saleswoman scholar scientist sculptor secretary
  seafarer shopkeeper singer sister skipper sociologist solicitor soldier spokesman spokesperson spokeswoman statistician striker student surgeon surveyor
  teacher technician teenager tenant tourist tradesman trainee translator treasurer trustee tutor tycoon veteran vet veterinarian vicar victim villager volunteer waiter
  official aide staffer leader organiser organizer negotiator planner bureaucrat envoy ambassador whistle-blower treasurer ombudsman apprentice
  waitress warden welder whistleblower widow widower wife winemaker worker wrestler writer zoologist brother son daughter grandmother man woman boy girl
  warga nelayan petani guru dosen pengusaha wartawan jurnalis ekonom pengamat peneliti aktivis saksi terdakwa tersangka terpidana korban pelatih pemain penyanyi aktor aktris
  politisi politikus pengacara advokat hakim jaksa perawat dokter bidan sopir pengemudi mahasiswa mahasiswi siswa buruh karyawan pedagang nakhoda pria wanita perempuan lelaki
  anwältin anwalt ärztin arzt lehrer lehrerin landwirt landwirtin bauer bäuerin ingenieur ingenieurin krankenschwester pfleger pflegerin forscher forscherin
  wissenschaftler wissenschaftlerin historiker historikerin autor autorin schriftsteller schriftstellerin sänger sängerin schauspieler schauspielerin unternehmer unternehmerin
  rentner rentnerin student studentin fischer fischerin bewohner bewohnerin anwohner anwohnerin sprecher sprecherin kapitän trainer trainerin
  avocat avocate médecin infirmier infirmière enseignant enseignante professeur professeure ingénieur ingénieure agriculteur agricultrice pêcheur pêcheuse historien historienne
  écrivain écrivaine chercheur chercheuse économiste journaliste chanteur chanteuse acteur actrice étudiant étudiante retraité retraitée ouvrier ouvrière habitant habitante
  abogado abogada médico médica enfermero enfermera maestro maestra profesor profesora ingeniero ingeniera agricultor agricultora pescador pescadora historiador historiadora
  escritor escritora investigador investigadora economista periodista cantante estudiante jubilado jubilada obrero obrera vecino vecina portavoz empresario empresaria
  avvocato avvocata medico infermiere infermiera insegnante ingegnere agricoltore pescatore storico storica scrittore scrittrice ricercatore ricercatrice giornalista studente
  studentessa pensionato pensionata operaio operaia imprenditore imprenditrice
  advogado advogada enfermeiro enfermeira engenheiro engenheira escritora jornalista estudante aposentado aposentada empresário empresária
  advocaat verpleegkundige leraar lerares boer boerin visser onderzoeker onderzoekster hoogleraar schrijver schrijfster journaliste inwoner inwoonster woordvoerder woordvoerster
  adwokat prawnik prawniczka lekarz lekarka nauczyciel nauczycielka inżynier rolnik rolniczka rybak historyk pisarz pisarka badacz badaczka dziennikarz dziennikarka
  emeryt emerytka mieszkaniec mieszkanka rzecznik rzeczniczka
`);
const ORGANISATIONS = list(`
  company firm bank airline subsidiary conglomerate retailer supermarket insurer lender charity consortium startup start-up cooperative co-operative
  association agency watchdog regulator think-tank quango brewery housebuilder shipbuilder shipyard carmaker steelmaker drugmaker chipmaker brewer
  corporation multinational telecoms nonprofit non-profit ngo foundation federation union league club university college hospital ministry shipping-line businesses business
  partnership wholesaler shipowners affiliate
  perusahaan maskapai anak-usaha koperasi yayasan lembaga organisasi ormas bank-swasta pengembang-properti
  unternehmen firma konzern gesellschaft bank reederei werft verein verband stiftung behörde tochterfirma tochtergesellschaft baukonzern fluggesellschaft genossenschaft
  entreprise société banque filiale compagnie association fondation syndicat ong groupe
  empresa sociedad compañía banco aerolínea constructora fundación asociación sindicato ong naviera
  azienda società ditta banca impresa fondazione associazione sindacato compagnia
  companhia sociedade fundação associação construtora
  bedrijf onderneming rederij stichting vereniging vakbond dochteronderneming
  spółka firma fundacja stowarzyszenie przedsiębiorstwo
`);
const PLACES = list(`
  town village suburb hamlet street island islet city county province peninsula neighbourhood neighborhood township valley river creek
  kota desa kabupaten kecamatan kelurahan provinsi pulau sungai dusun
  stadt gemeinde dorf insel ortsteil vorort kleinstadt hafenstadt
  ville commune île quartier ciudad pueblo isla barrio municipio città paese isola comune cidade aldeia ilha vila dorp eiland gemeente wieś miasto wyspa
`);
/** Ships, things and works: no kind of a codebook names them. */
const THINGS = list(`
  ship ferry tanker trawler vessel freighter yacht submarine frigate tug tugboat barge lifeboat airliner aircraft satellite rocket train film novel album song
  kapal tongkang feri perahu film novel lagu
  schiff fähre tanker frachter film roman navire cargo pétrolier chalutier roman buque petrolero barco película novela nave traghetto navio barco romance schip veerboot statek
`);

/** In small letters. A word of several is none. */
export const ROLE_NOUNS: ReadonlyMap<string, Borne> = (() => {
  const map = new Map<string, Borne>();
  const twice = new Set<string>();
  for (const [kind, words] of [
    ['person', PEOPLE],
    ['organisation', ORGANISATIONS],
    ['place', PLACES],
    ['thing', THINGS],
  ] as const)
    for (const word of words) {
      const known = map.get(word);
      if (known !== undefined && known !== kind) twice.add(word);
      map.set(word, kind);
    }
  for (const word of twice) map.delete(word);
  return map;
})();

/** Last in what is no person’s name, so that it stands alone for other reasons: «the Board», «Lane». */
export const THING_NOUNS: ReadonlySet<string> = new Set([
  ...ORGANISATIONS,
  ...PLACES,
  ...THINGS,
  ...list(
    'lane street road avenue court bay harbour harbor homes resorts board council committee commission department group line lines park house centre center school church court tower bridge echo herald times post star',
  ),
]);

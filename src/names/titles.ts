/** Which capitalised words are no part of a name, and which say what kind of thing bears it? Indonesian and English. */

/** Written before a person's name. Lower case, without a full stop. */
const TITLES = new Set(
  `
  presiden wakil wapres menteri menlu menhan menkeu menko perdana gubernur bupati walikota wali jenderal jend letjen mayjen
  brigjen kolonel kol mayor kapten laksamana marsekal panglima kapolri ketua direktur dirut sekretaris sekjen jaksa hakim ratu raja
  sultan pangeran putri ustadz ustaz kiai kyai haji hajah bapak ibu pak bu sdr dr drs prof profesor ir dosen peneliti pengamat
  plt plh pjs pj juru bicara jubir pemimpin kepala anggota mantan duta dubes utusan pengacara aktivis analis kanselir paus uskup letnan sersan
  ny tn nn bpk cumhurbaşkanı başbakan bakanı başkanı milletvekili vali sdri pol inf brig mayjen marsekal kombes akbp kompol iptu ipda aiptu aipda bripka komjen irjen kapten lettu letda pendeta
  nakhoda kamerad saudara tuan nyonya nona
  president vice prime minister premier chancellor secretary senator sen representative rep congressman congresswoman governor gov
  mayor general gen colonel col lieutenant lt captain capt major admiral sergeant sgt commander judge justice king queen
  prince princess emperor pope bishop archbishop cardinal sir lord lady dame mr mrs ms miss mx doctor professor chairman sens reps govs gens cols cmdr adm sgts atty insp det supt hon
  chairwoman chairperson chair director chief ceo ambassador envoy spokesman spokeswoman spokesperson leader former acting
  commissioner councillor cllr constable deputy foreign defence defense attorney sheikh ayatollah imam rabbi reverend rev father comrade
  `
    .trim()
    .split(/\s+/u),
);

/** French and Spanish ones; they stand before names in small letters, too. */
const ROMANCE = new Set(
  `avocat avocate dirigeant dirigeante patron patronne déléguée délégué abogado abogada alcaldesa delegado delegada portavoz consejera consejero vocera
  ministre président présidente sénateur sénatrice député députée maire directeur directrice procureur procureure juge mme mlle
  ministro ministra presidenta senadora alcalde alcaldesa gobernador gobernadora directora fiscal juez jueza docteur docteure doctora don doña sra diputado diputada`
    .trim()
    .split(/\s+/u),
);
/** German makes one word of an office and what it is held in: «Verkehrsministerin», «Nordmark-Vorstand». */
const GERMAN =
  /^(?:herr|frau|herrn|.*(?:minister|präsident|kanzler|senator|sprecher|direktor|bürgermeister|landrat|sekretär|staatsanwalt|rechtsanwalt|geschäftsführer|abteilungsleiter|projektleiter|amtsleiter|wirtschaftsprüfer|prüfer|unternehmer|manager|berater|ermittler|inspektor|professor|botschafter|gutachter|aktivist|journalist|politiker)(?:in|s|en)?|anwalt|anwältin|richter(?:in)?|angeklagte[rn]?|betriebsrat|betriebsrätin|landwirt(?:in)?|.*(?:chef|chefin|vorstand|vorständin|vorsitzende[rn]?|abgeordnete[rn]?|beauftragte[rn]?|staatsanwältin|rechtsanwältin|landrätin))$/u;

/** Russian and Ukrainian ones, in all their cases. */
const CYRILLIC =
  /^(?:президент|премьер|вице-премьер|премьер-министр|министр|міністр|губернатор|сенатор|депутат|адвокат|прокурор|судья|судд|следовател|директор|гендиректор|глав|замглавы|голов|председател|секретар|генсек|лидер|начальник|руководител|заместител|замруководител|председник|премијер|министар|командир|командующ|генерал|полковник|подполковник|майор|капитан|лейтенант|адмирал|маршал|посол|посл|консул|канцлер|король|корол|королев|принц|принцесс|мэр|мер|пресс-секретар|представител|эксперт|аналитик|профессор|академик|доктор|проф|акад|господин|госпож|г-н|г-ж|пан|пані|товарищ|подрядчик|бизнесмен|предпринимател|журналист|писател|режиссер|режиссёр|тренер|врач|инженер|юрист|активист|оппозиционер|экс-президент|экс-министр|уполномоченн|замминистр|спикер|патриарх|епископ|ректор|свидетел|жител|владелец|владельц|совладелец|совладельц|учредител|основател|аудитор|обвиняем|подозреваем)(?:а|у|ом|ем|ам|ами|ах|е|ы|и|і|я|ю|ей|ой|ою|ою|ов|ь|ья|ье|ью|ница|ницы|ницей|нице|ницу|ша|ши|ий|его|ему|им|ая|ый|ого|ому|ым|ому|ев|й)?$/u;

export const isTitle = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/[.,:;]+$/u, '');
  return TITLES.has(plain) || ROMANCE.has(plain) || GERMAN.test(plain) || CYRILLIC.test(plain);
};

/** What stands after a person's name and is no part of it: offices, orders, degrees. */
const AFTER_NAMES: ReadonlySet<string> = new Set(
  'KC QC SC MP MPs MSP MEP MLA TD MD PhD DPhil OBE MBE CBE KBE DBE FRS JP RN Esq'.split(' '),
);
export const isAfterName = (word: string): boolean => AFTER_NAMES.has(word.replaceAll('.', ''));

/** What an office is for, or of which rank: after a title no part of the name of who holds it. Lower case. */
const OFFICES = new Set(
  `
  luar dalam negeri pertahanan keuangan kehutanan lingkungan hidup perdagangan perindustrian pertanian kesehatan pendidikan kebudayaan agama
  sosial hukum ham energi mineral perhubungan pekerjaan umum komunikasi informatika kelautan perikanan koordinator bidang politik keamanan
  maritim pangan pemuda olahraga koperasi agraria migas pelayaran kemaritiman
  perekonomian ketenagakerjaan pariwisata riset teknologi investasi utama eksekutif pelaksana harian jenderal muda madya negara besar polisi state treasury commerce labor labour homeland kehormatan
  foreign interior defence defense finance justice health education trade energy transport agriculture executive managing general deputy police home social
  `
    .trim()
    .split(/\s+/u),
);
export const isOffice = (word: string): boolean => OFFICES.has(word);

/** Words of a name that only an organisation's has. Lower case. */
export const ORGANISATION: ReadonlySet<string> = new Set(
  `
  kementerian kementrian departemen komisi badan lembaga dewan partai bank universitas institut yayasan perusahaan pt cv tbk
  balai dinas satgas ormas otoritas majelis mahkamah pengadilan kejaksaan kepolisian polri tni polda polres perserikatan persatuan organisasi asosiasi serikat
  himpunan kedutaan penjaga angkatan kantor pusat grup koalisi front tentara militer
  ministry department commission agency council party university institute foundation company corporation corp inc ltd
  llc plc gmbh authority parliament senate congress court police army navy force forces union organisation organization
  konzern gruppe holding stiftung verein verband gesellschaft ministerium behörde polizei bundesamt landesamt staatsanwaltschaft
  universität partei banque université ministère société groupe parti banco universidad ministerio empresa fundación partido partner
  partners gmbh kgaa autorité syndicat agence fédération autoridad agencia federación sindicato
  forum organización organizaciones comisión consejo tribunal corte asamblea conseil cour assemblée organizzazione consiglio tribunale comité cámara
  zentralbank bundesbank notenbank association federation embassy office center centre group guard watch coalition front bureau committee board union alliance club
  `
    .trim()
    .split(/\s+/u),
);

/** What parties are called without a word that says so: «the Greens», «die Grünen», «les Verts». */
const PARTIES =
  /^(?:(?:(?:Liberal|Social|Christian|National|Free) )?(?:Conservatives|Liberals|Labour|Labor|Greens|Tories|Democrats|Republicans|Socialists|Communists|Nationalists|Unionists)|Lib Dems|(?:Die )?(?:Grünen?|Linken?|Sozialdemokraten|Christdemokraten|Freidemokraten|Liberalen|Freien? Wähler)|(?:Les )?(?:Verts|Républicains|Écologistes|Socialistes|Insoumis|Centristes)|(?:Los )?(?:Verdes|Socialistas|Populares|Liberales|Conservadores)|Socialisti|Democratici|(?:De )?(?:Groenen|Liberalen|Socialisten)|Zieloni|Lewica|Moderaterna|Socialdemokraterna|Miljöpartiet|Centerpartiet|Vänsterpartiet|Liberalerna|Sverigedemokraterna|Arbeiderpartiet|Høyre|Venstre|Senterpartiet|Socialdemokratiet|Radikale Venstre|Piraten|Pirates|Piráti)$/u;
export const isParty = (name: string): boolean => PARTIES.test(name.trim());

export const endsLikeOrganisation = (name: string): boolean =>
  /\b(?:Corp|Inc|Ltd|Co|LLC|PLC|GmbH|AG|KG|SE|S\.A|S\.L|B\.V|Tbk)\.?$/u.test(name.trim()) || / & /u.test(name);

export const isMedium = (name: string): boolean =>
  /\b(?:News|Times|Post|Herald|Gazette|Courier|Tribune|Guardian|Daily|Press|Broadcasting|TV|Televisi|Radio|Antara|Kompas|Tempo|Reuters|BBC|CNN|AFP|Yonhap|KCNA|Xinhua|TASS|Kantor Berita)\b/u.test(
    name,
  );

/** The same of one that is written in capitals, too: «KOMPAS». */
export const isShoutedMedium = (name: string): boolean =>
  isMedium(name) || isMedium(name.charAt(0) + name.slice(1).toLowerCase());

/** Capitalised without being a name: days, months, and what sentences like to begin with. Lower case. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `
  senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember
  monday tuesday wednesday thursday friday saturday sunday january february march may june july august october december
  wib wita wit gmt utc am pm
  dan di ke dari yang untuk dengan pada dalam oleh ini itu ia dia mereka kami kita kata menurut namun tetapi tapi sementara sejak
  setelah sebelum ketika saat karena jika kalau bahwa adalah ada tidak sebuah seorang para juga sudah telah akan
  hubungan secara selama lalu kemudian maka sejumlah beberapa banyak semua kemarin sebelumnya bahkan hanya masih apa siapa mengapa
  selain meski meskipun walau demikian begitu bagaimana
  the a an and or but if in on at of for from with to by as it he she they we you i his her its their this that these those
  there when while after before since according however meanwhile also not no then yesterday today
  tomorrow such here now most many some all several both each other another more what who why how where still even only just yet so
  thus last next earlier both between under over during because although though
  `
    .trim()
    .split(/\s+/u),
);

/** Which words, in a name or right before it, tell what kind of thing bears it? Language by language, in the forms that they take. */

/** Endings of Russian and Ukrainian nouns: «комитета», «службой». */
const CASES =
  '(?:а|у|ом|ем|е|ы|и|і|ї|я|ю|й|ий|ии|ії|ию|ію|ией|ією|ей|ой|ою|ью|о|ов|ам|ами|ах|ь|ям|ями|ях|ого|ому|ая|ый|им|ым)?';
const cyrillic = (stems: string): RegExp => new RegExp(`^(?:${stems.trim().split(/\s+/u).join('|')})${CASES}$`, 'u');

const CYRILLIC_ORGANISATION = cyrillic(`
  министерств міністерств минобороны минздрав минфин минэнерго минпромторг минэкономразвити минкультур минспорт минтранс минстро минюст минтруд
  минобрнауки минпросвещени минприроды минсельхоз минцифры мінфін міноборони мінздрав мінкульт минторг облздрав горздрав росздравнадзор роспотребнадзор
  росприроднадзор ростехнадзор роскомнадзор россельхознадзор рособрнадзор роструд росреестр счётн счетн следком мид мвд фсб служб комитет комітет комисси комісі агентств агенці союз спілк парти парті дум госдум держдум мосгорсуд горсуд облсуд суд совет
  рада ради раді раду радою
  палат банк фонд завод фабрик комбинат компани компані авиакомпани авіакомпані корпораци корпораці госкорпораци холдинг агрохолдинг концерн управлени управлінн департамент университет університет институт
  інститут академи академі центр штаб арми армі флот войск військ полици поліці прокуратур ассоциаци асоціаці федераци федераці организаци
  організаці движени рух фронт профсоюз профспілк ведомств фракци фракці фирм фірм предприяти підприємств общество обществ товариств трест клуб
  верф больниц лікарн парламент сенат собрани збори инспекци інспекці коалици коаліці
`);
const CYRILLIC_MEDIUM = cyrillic(`
  газет телеканал радиостанци журнал агентств издани портал вестник вісник новост известия извести ведомост правд телерадиокомпани радио телевидени
  вести вестей вестям вестями телевізі телеграф тв медиа медіа хроник еженедельник тижневик информагентств радиокомпани телекомпани газетк
`);
const CYRILLIC_PLACE = cyrillic(`
  город гор місто міст посёлок поселок село деревн станиц улиц вулиц площад район область област остров острів озер рек річк море мор залив пролив
  порт-у бухт гора хребет долин аэропорт аеропорт вокзал метро
`);
/** «ул. Садовой». */
const SHORT_PLACE = new Set('г гор ул вул пл пер просп наб пос с дер обл м ст о оз р'.split(' '));

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const LATIN_MEDIUM = list(`
  harian koran majalah tabloid kabar suara warta berita pos media newspaper magazine daily weekly herald review journal chronicle observer gazette
  tribune times post mail wire broadcaster zeitung sender nachrichtenagentur magazin journal quotidien hebdomadaire périodico diario revista cadena
  agencia jornal revista giornale quotidiano dagblad krant gazeta dziennik deník gazetesi gazete radio televisi televisión
`);
/** First in the name of a place: «Tanjung Priok», «Rua Nova», «Lake Ester». */
const PLACE_FIRST = list(`
  muara bukit gunung tanjung teluk pulau sungai danau kota kabupaten kecamatan desa kelurahan gedung jalan jl pelabuhan bandara lapangan stasiun
  telaga waduk bendungan kampung selat laut lembah provinsi istana pasar taman hotel masjid
  lake port mount cape fort isle rue avenue place calle plaza río monte rua praça ilha via piazza lago ulica
`);
/** Last in it: «Ester Valley», «Lindenstraße». */
const PLACE_LAST = list(`
  valley river bay island islands city county street avenue road lane bridge mountain mountains lake port airport square peninsula strait sea ocean gulf
  crescent quay wharf fjord loch glen estuary lagoon reef plateau junction roundabout terrace boulevard motorway highway
  hill hills beach park coast village town province district region harbour harbor canal desert forest straße platz brücke fluss
`);
const ARABIC_ORGANISATION = list(`
  هيئة وزارة اتحاد حزب شركة بنك مصرف جمعية مجلس محكمة لجنة منظمة مؤسسة جامعة حركة جماعة قوات جيش شرطة نقابة جهاز دائرة إدارة مديرية مكتب تحالف
  ائتلاف جبهة رابطة معهد مركز برلمان كتلة تيار حكومة بلدية مجموعة صندوق
`);
const ARABIC_MEDIUM = list('صحيفة جريدة قناة مجلة إذاعة وكالة موقع شبكة تلفزيون');
const ARABIC_PLACE = list(`
  مدينة بلدة قرية محافظة ولاية منطقة إقليم وادي جبل تل نهر بحر بحيرة جزيرة خليج مضيق ميناء مطار شارع ساحة معبر مخيم حي ضاحية طريق سهل صحراء
`);
const KOREAN_ORGANISATION =
  /(?:위원회|연대|연합회?|협회|은행|그룹|공사|재단|노조|노동조합|대학교?|경찰청?|검찰청?|국회|법원|연맹|기구|사령부|센터|회사|연구소|연구원|\p{Script=Hangul}{2}(?:당|청))$/u;
const KOREAN_MEDIUM = /(?:일보|신문|방송|뉴스|통신|타임스|저널)$/u;
const KOREAN_PLACE = /(?:특별시|광역시|\p{Script=Hangul}{2}시|해협|반도|공항|항구)$/u;
const HAN_ORGANISATION =
  /(?:委员会|委員會|委員会|部|局|党|黨|银行|銀行|公司|集团|集團|会社|大学|大學|法院|裁判所|协会|協會|協会|联盟|聯盟|連盟|军|軍|警察|省|庁|组织|組織|基金会)$/u;
const HAN_MEDIUM = /(?:日报|日報|晚报|晚報|新闻|新聞|通讯社|通訊社|通信社?|电视台|電視台|テレビ|放送)$/u;
const HAN_PLACE = /(?:市|县|縣|県|区|區|町|村|岛|島|山|河|湖|湾|灣|海峡|海峽|港)$/u;

/** What a word of a name, or a common noun before it, says; with the forms of its language. `word` in lower case. */
export function kindOfWord(word: string): 'organisation' | 'media' | 'place' | undefined {
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
  // Arabic nouns also with the article, and with what is written before them.
  const noun = bare.replace(/^[وفبلك]?ال(?=.{2})/u, '');
  const also = bare.replace(/^[وفبلك](?=.{3})/u, '');
  const has = (words: ReadonlySet<string>): boolean => words.has(bare) || words.has(noun) || words.has(also);
  if (CYRILLIC_MEDIUM.test(bare) || LATIN_MEDIUM.has(bare) || has(ARABIC_MEDIUM)) return 'media';
  if (CYRILLIC_ORGANISATION.test(bare) || has(ARABIC_ORGANISATION)) return 'organisation';
  if (CYRILLIC_PLACE.test(bare) || PLACE_FIRST.has(bare) || PLACE_LAST.has(bare) || has(ARABIC_PLACE)) return 'place';
  return undefined;
}

/**
 * Last in what only firms and offices are called: «Kestrel Buses», «Reiss Holdings», «Rail Safety». No words that are surnames, too, as
 * «Power» and «Steel».
 */
const FIRM = list(`
  buses coaches trains trucks capital holdings railways airlines airways shipyards motors industries enterprises systems solutions services logistics
  technologies laboratories labs associates investments securities ventures pharmaceuticals foods utilities properties resources communications
  energy shipping safety transport transportation insurance telecom electronics engineering construction aviation petroleum mining security
  ferries freight hospital hospitals infirmary clinic school college academy museum theatre library chamber tribunal directorate
  inspectorate ombudsman trust supermarkets hotels records studios pictures united rovers athletic shipbuilders publishers brewers
  cleaners builders contractors cruises docks terminals quarries stores optics resorts estates developments realty lettings
  haulage hauliers recycling renewables biotech software networks telecoms broadband ventures finance fisheries seafoods seafood salmon bakeries
  bakery distillery distillers breweries brewery dairies dairy sawmills packaging plastics chemicals cement aggregates ceramics textiles garments
  apparel footwear cosmetics wholesale imports exports commodities metals minerals oil gas maritime tankers towage salvage aerospace robotics
  holding investment savings broadcasting publishing productions entertainment league society assembly outfitters grocers
  standards affairs infrastructure shipbuilding healthcare railway airline consulting pharma plantations beverages
  werke stadtwerke verkehrsbetriebe versicherung versicherungen energie reederei werft
  énergie assurances transports énergies energía seguros transportes autobuses ferrocarriles servicios energia assicurazioni trasporti
  verzekeringen spoorwegen vervoer sparebank rederi sawit perkebunan
`);
/** Last in names of firms, and surnames as well: «Lindqvist Marin», «Sanna Marin». */
const FIRM_OR_SURNAME = list('marin marine mills plant banks waters star farms partner');
export const mayNameFirm = (word: string): boolean => FIRM_OR_SURNAME.has(word);

/** Last in names of firms where no given name stands first: «Fjelltun Line», «Katie Line». */
const FIRM_UNLESS_GIVEN = list(`
  line lines homes bakers brewers partners brothers bros works boats foods mutual ports timber coal steel solar films
`);
/** The same in one word with what the firm is: «Sparebank», «Stadtwerke», «Ostseewerft». */
const FIRM_END =
  /^(?!fairbank|northbank|southbank|westbank|eastbank|outerbank|riverbank)\p{L}{4,}(?:bank|banken|sparkasse|werke|brauerei|reederei|werft|gesellschaft|konzern|verband|verlag|versicherung|rederi|rederiet|verft|verftet|bryggeri|bolaget|gruppen|kraftverk)$/u;
export const namesFirmUnless = (word: string): boolean => FIRM_UNLESS_GIVEN.has(word) || FIRM_END.test(word);

/** Of these as many are called after the town where they are, which goes on by its own name. */
const OF_A_TOWN = list(`
  hospital hospitals infirmary clinic school college academy museum theatre library chamber tribunal trust united rovers athletic safety transport
  transportation railways railway trains buses coaches ferries quarries docks terminals breweries brewery fisheries bakery bakeries dairy dairies
  gas oil ombudsman inspectorate directorate standards affairs infrastructure security healthcare league society assembly stadtwerke
  verkehrsbetriebe airport ports hotel hotels
`);
/** Whether the last word says that the rest is a firm’s own name: «Harcastle» is «Harcastle Homes». Lower case. */
export const goesWithoutIt = (word: string): boolean =>
  (FIRM.has(word) || FIRM_UNLESS_GIVEN.has(word)) && !OF_A_TOWN.has(word);

/** First in names of firms and the like. */
const FIRM_FIRST = list(`
  koperasi perum perumda perusda bumd maskapai société compagnie chantiers établissements éditions laboratoires caisse crédit groupe
  constructora inmobiliaria minera naviera astilleros compañía editorial cervecería grupo banca gruppo cantieri cooperativa cooperativas
  construtora mineradora companhia cervejaria zakłady fundacja stowarzyszenie spółka grupa stichting vereniging sparkasse volksbank stadtwerke
  reederei brauerei autohaus
`);
export const beginsFirmName = (word: string): boolean => FIRM_FIRST.has(word);

/** First in the name of a place, a church or what is called after it: «St Brannoc», «Ft Wexley». */
const PLACE_ABBREVIATED = list('st ste ft mt');
export const beginsPlace = (word: string): boolean => PLACE_ABBREVIATED.has(word.replace(/\.$/u, ''));

/** Whether the last word of a longer name says that a firm or an office bears it. Lower case. */
export const namesFirm = (word: string): boolean => FIRM.has(word);

/** Many at once who live or work somewhere; language by language, in all their cases. */
const CROWD = list(`
  warga penduduk masyarakat rakyat para buruh karyawan nelayan petani keluarga
  patients students pupils customers supporters fans drivers commuters tenants
  residents villagers inhabitants workers employees passengers families citizens
  critics allies opponents backers followers relatives lawyers aides rivals colleagues associates shareholders investors creditors victims
  survivors defenders detractors voters
  einwohner einwohnern bewohner bewohnern anwohner anwohnern bürger bürgern habitants riverains vecinos habitantes moradores abitanti residenti
  inwoners bewoners mieszkańcy mieszkańców obyvatelé obyvatel
`);
const CYRILLIC_CROWD =
  /^(?:жител(?:и|ей|ям|ями|ях)|жильц(?:ы|ов|ам|ами|ах)|(?:горожан|односельчан|граждан|громадян|жител)(?:е|и|і|ів|ам|ами|ах|ям|ями|ях)?|(?:работник|сотрудник|пассажир|рабоч|мешканц)(?:и|ов|ам|ами|ах|ы|ие|их|им|ими|і|ів))$/u;
/** Kin, in Indonesian, whose word before a name is no name and no title. Lower case. */
const KIN = 'kakak adik sepupu ipar keponakan menantu mertua besan istri suami ayah paman cucu';
/** The same with those that are also called out to somebody, or given as a name: «Ibu Sari», «Putra Wijaya». Lower case. */
export const KIN_WORDS: readonly string[] = `${KIN} abang saudara bibi kakek nenek anak putra putri ibu`.split(' ');
/** Who stand by somebody or against them, or are their kin, before the name in Indonesian: «Pendukung Peter Lund» is not Peter Lund, nor is «Kakak Dewi». Lower case. */
const FOLLOWERS = list(`pendukung pengkritik kerabat simpatisan loyalis penentang pengikut sekutu kolega ${KIN}`);
export const isFollower = (word: string): boolean => FOLLOWERS.has(word);
export const isCrowd = (word: string): boolean => CROWD.has(word) || CYRILLIC_CROWD.test(word);

/** Whether a name has the word that says so where names of places have it. Lower case. */
export const isPlace = (words: readonly string[]): boolean => {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return (
    words.length > 1 &&
    (PLACE_FIRST.has(first) ||
      PLACE_LAST.has(last) ||
      (!/^[a-z]/u.test(first) && (kindOfWord(first) === 'place' || kindOfWord(last) === 'place')))
  );
};

/** The same of a name in a script whose words end in what kind of thing they are. */
export function kindOfEnd(name: string): 'organisation' | 'media' | 'place' | undefined {
  if (KOREAN_MEDIUM.test(name) || HAN_MEDIUM.test(name)) return 'media';
  if (KOREAN_ORGANISATION.test(name) || HAN_ORGANISATION.test(name)) return 'organisation';
  return KOREAN_PLACE.test(name) || HAN_PLACE.test(name) ? 'place' : undefined;
}

const KOREAN_SURNAMES =
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설';
/** Endings of places and of offices: no given name is told from them. */
const NO_GIVEN_NAME = /[도시군구부청당원회사국처단계측만산강동읍면리]$/u;
/** Three syllables that begin with a surname. */
export const looksKorean = (name: string): boolean =>
  /^\p{Script=Hangul}{3}$/u.test(name) && KOREAN_SURNAMES.includes(name.charAt(0)) && !NO_GIVEN_NAME.test(name);

/** Right before the name of a place: «di Semarang», «в Усть-Ярске». By language. */
const IN: Readonly<Record<string, RegExp>> = {
  id: /(?:^|\s)(?:di|ke)$/iu,
  ms: /(?:^|\s)(?:di|ke)$/iu,
  en: /(?:^|\s)(?:in|near|outside|above|across|around)$/iu,
  de: /(?:^|\s)(?:in|nahe|nach)$/iu,
  fr: /(?:^|\s)(?:à|en|près de)$/iu,
  es: /(?:^|\s)en$/iu,
  pt: /(?:^|\s)em$/iu,
  it: /(?:^|\s)(?:in|a)$/iu,
  nl: /(?:^|\s)(?:in|te)$/iu,
  pl: /(?:^|\s)(?:w|we)$/iu,
  cs: /(?:^|\s)(?:v|ve)$/iu,
  ru: /(?:^|\s)(?:в|во|под)$/iu,
  be: /(?:^|\s)(?:у|ў)$/iu,
  uk: /(?:^|\s)(?:в|у)$/iu,
  ar: /(?:^|\s)و?في$/u,
};

/** Whether what stands before a name says that it is a place. */
export function isInside(before: string, root: string): boolean {
  const last = /(\p{L}+)\.$/u.exec(before)?.[1];
  return (
    IN[root]?.test(before) === true ||
    (last !== undefined && SHORT_PLACE.has(last.toLowerCase()) && /^[а-яіїє]/iu.test(last))
  );
}

/** Right before the name of a state: «Pemerintah Selandia Baru», «правительство Новинии». */
const OF_A_STATE =
  /(?:^|\s)(?:pemerintah|kedutaan(?: besar)?|the government of|republic of|kingdom of|citizens of|president of|правительств\p{L}*|посольств\p{L}*|граждан\p{L}*|республик\p{L}*|королевств\p{L}*|уряд\p{L}*|حكومة|جمهورية|مملكة|سفارة|دولة)$/iu;
export const isOfAState = (before: string): boolean => OF_A_STATE.test(before);

/** «Президент Новинии»: bent like a country after who leads it. */
export const isLedState = (name: string, before: string): boolean =>
  /(?:^|\s)(?:президент|премьер|премьер-министр|король|царь|канцлер|прем'єр|прем’єр)\p{L}{0,3}$/iu.test(before) &&
  /^\p{Lu}\p{Ll}+(?:ии|ії)$/u.test(name);

/** In Arabic nothing tells a name from a noun but who is announced by it. */
const ARABIC_PERSON =
  /(?:^|\s)[وفل]?(?:ال)?(?:رئيس|رئيسة|وزير|وزيرة|مدير|مديرة|دكتور|دكتورة|د\.|أ\.د\.|سيد|سيدة|جنرال|عقيد|لواء|عميد|نائب|نائبة|متحدث|متحدثة|أمير|ملك|شيخ|محامي|محامية|مهندس|صاحب|صاحبة|خبير|خبيرة|أمين|قائد|زعيم|سفير|باحث|ناطق|صحفي|كاتب)(?:\s\S+){0,2}$/u;
export const isAnnounced = (before: string): boolean => ARABIC_PERSON.test(before);

const ADJECTIVE = /(?:[ыио]й|[ая]я|[ое]е|ого|его|ому|ему|[ыи]м|[оеё]й|ую|юю|[ыи]х)$/u;
/**
 * «Река Ольховка», «Счета Ольховка-банка»: whether a Russian word has its capital only because it begins the sentence, before a name that
 * tells so.
 */
export const onlyLeads = (noun: string, name: string): boolean =>
  !ADJECTIVE.test(noun) && ((kindOfWord(noun.toLowerCase()) === 'place' && !ADJECTIVE.test(name)) || isNamedFirm(name));
/** «Ольховка-банк»: a firm by its last part. */
export const isNamedFirm = (name: string): boolean =>
  /\p{L}-\p{Ll}+$/u.test(name) && kindOfWord(name.split('-').at(-1) ?? '') === 'organisation';

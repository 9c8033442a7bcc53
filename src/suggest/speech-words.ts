/**
 * Which words say that somebody says something, language by language? Read by `speakers.ts`; a language that is not here has no
 * speakers proposed. Alternatives of regular expressions, each a whole word or phrase. (A few of the commonest verbs also tell where a sentence
 * ends and that a name is somebody's: `dossier/sentences.ts`, `names/kind-evidence.ts`; those lists need not follow.)
 */

export interface SpeechWords {
  /** «X said (that) …», «…, X said»: who says it stands before the word. */
  readonly saying: readonly string[];
  /** The same, where what is said follows as a clause or stands in marks: «X reported that …», but not «X reported a theft». */
  readonly loose?: readonly string[];
  /** What begins a clause that is said. */
  readonly that: readonly string[];
  /** «…,” said X»: who says it stands after the word. */
  readonly after: readonly string[];
  /** «according to X», with whoever says it after the word. */
  readonly according: readonly string[];
  /** «X zufolge», with whoever says it before the word. */
  readonly following?: readonly string[];
  /** «citing X»: whoever speaks has it from X. */
  readonly citing?: readonly string[];
  /** «X denied …»: X says that it is not so. */
  readonly denying?: readonly string[];
  /** «X accused Y of …»: X says so, unless the word is passive. */
  readonly accusing?: readonly string[];
  /** «…, claiming that …»: whoever does what the clause before says. */
  readonly joining?: readonly string[];
  /** «X called it “…”»: only what stands in marks is said. */
  readonly calling?: readonly string[];
  /** «katanya»: a word with its speaker in it, who was named before. */
  readonly glued?: readonly string[];
  /** Whoever was named before. */
  readonly pronouns: readonly string[];
  /** What makes somebody of a noun who is not named: «a», «several». */
  readonly indefinite: readonly string[];
  /** People who are not named, by what they are: «officials said». */
  readonly people?: readonly string[];
  /** Papers that say something: they have no other name. */
  readonly papers?: readonly string[];
  /** Where the words about a speaker end. */
  readonly ends: readonly string[];
  /** What may stand between the word and the speaker after it: «said on Tuesday X». An expression. */
  readonly skip?: string;
  /** What may stand between a speaker and the word that says so. */
  readonly beside?: readonly string[];
  /** What stands between a name and what only tells which one: «X of Y». */
  readonly of: readonly string[];
  /** What parts clauses. */
  readonly parts: readonly string[];
  /** Whether a word for saying after a comma goes on with the subject of its sentence. */
  readonly joins?: true;
  /** Whether a name may be followed by whom it is said to. */
  readonly free?: true;
  /** Articles: left out of what is called by its noun only. */
  readonly articles?: readonly string[];
}

/** Parted by bars with a space on both sides; bars inside of an alternative have none. */
const words = (list: string): readonly string[] => list.trim().split(/\s+\|\s+/u);

const ENGLISH: SpeechWords = {
  saying: words(`
    said | says | told | tells | claimed | claims | stated | states | insisted(?! on| upon) | insists(?! on| upon) | argued(?! over| about)
    | argues | (?<=(?:\\p{Ll}{3,}s|people|police)\\s)(?:say|allege|argue|insist|claim)(?=\\sth(?:at|e)\\s|\\s\\p{Lu}) | added | adds | explained | explains | admitted | admits | testified | alleged | alleges | maintained | maintains | replied
    | replies | promised | promises | vowed | vows | contended | contends | conceded | concedes | complained | asserted | retorted
  `),
  loose: words(`
    reported | reports | wrote | writes | announced | announces | warned | warns | noted | notes | confirmed | confirms | declared
    | declares | acknowledged | acknowledges | suggested | suggests | estimated | estimates | predicted | predicts | revealed | stressed
    | asked | asks | answered | answers | recalled | recalls | observed | concluded | believes | believed | responded | responds | urged
    | cautioned | emphasised | emphasized | reiterated | remarked | joked | shouted | whispered | continued | tweeted | posted | laughed
    | thinks | agreed | agrees | found | finds | shows | showed | hinted | recounted | remembers | remembered | boasted | lamented | pledged
    | assured | assures | reassured | informed | disclosed | commented | demanded | begged | cried | sighed | mused | exclaimed | repeated | swore | implied | feared | fears
  `),
  that: words('that | how | whether'),
  after: words(`
    said | says | asked | asks | added | adds | wrote | writes | replied | replies | recalled | recalls | explained | explains | insisted
    | argued | warned | admitted | shouted | answered | announced | claimed | declared | noted | stated | continued | reported | joked
    | remarked | observed | concluded | responded | complained | tweeted | agreed | cried
  `),
  according: words('according to | as quoted by | quoted by | in the words of'),
  citing: words('citing | quoting'),
  denying: [
    'denied',
    'denies',
    'deny',
    `(?:reject(?:ed|s)|dismiss(?:ed|es)|refut(?:ed|es)|disput(?:ed|es))(?= (?:(?:the|this|that|these|those|all|any|such|his|her|its|their|an?|\\p{Lu}[\\p{L}.-]*|\\p{Lu}\\p{L}*['’]s?) ){0,4}(?:\\p{Ll}+ )?(?:allegation|accusation|claim|charge|suggestion|assertion)s?(?![a-z]))`,
  ],
  accusing: words('accused | accuses'),
  joining: words('saying | claiming | alleging | arguing | adding | insisting | warning | noting | stating | telling'),
  calling: words(`
    called | calls | described | describes | dismissed | dismisses | branded | labelled | labeled | denounced | hailed | praised | termed
    | deemed | rejected | condemned | spoke of | speaks of | blamed | criticised | criticized | mocked | defended
  `),
  pronouns: words('he | she | they | it | who | i | we | you | both'),
  indefinite: words(`
    an? | some | several | many | few | two | three | four | five | six | seven | eight | nine | ten | dozens | another | one | other
    | unnamed | anonymous | most | numerous | various | multiple | someone | somebody | everyone | everybody
  `),
  people: words(`
    officials? | sources? | residents | witnesses | analysts | experts | critics | activists | prosecutors | lawyers | diplomats
    | employees | workers | doctors | neighbou?rs | observers | economists | researchers | scientists | investigators | aides
    | campaigners | leaders | spokespeople | supporters | opponents | rescuers | farmers | fishermen | villagers | traders | teachers
    | students | parents | relatives | survivors | insiders | auditors | accountants | engineers | inspectors | consultants | contractors | nurses
    | miners | sailors | dockers | drivers | pilots | advisers | advisors | allies | bankers | brokers | colleagues | customers | delegates | developers
    | donors | editors | executives | firefighters | friends | guards | historians | insurers | investors | judges | landlords | lenders | locals
    | managers | negotiators | organisers | organizers | paramedics | patients | physicians | players | politicians | protesters | regulators
    | shareholders | staffers | suppliers | surgeons | tenants | veterans | victims | volunteers | voters | whistleblowers | people | people \\S+ | ministers | lawmakers | rebels | soldiers | reporters | passengers
  `),
  papers: words(`
    reports? | stud(?:y|ies) | register | statement | indictment | data | documents? | records? | filings? | lawsuit | complaint | survey
    | poll | census | letter | memo | ruling | audit | newspaper | figures | transcripts? | minutes | accounts | inquiry | warrant
    | findings | papers | dossier | police | authorities | media | radio | television | tv | broadcaster | news agency | news outlet
    | affidavit | archive | archives | website | opposition
  `),
  ends: words(`
    in | at | on | during | after | before | when | while | as | who | whose | which | that | from | with | outside | inside | following
    | through | via | about | to | yesterday | today | last | this | earlier | later | by | over | because | but | and then | speaking
    | adding | standing | referring | monday | tuesday | wednesday | thursday | friday | saturday | sunday
  `),
  beside: words(`
    also | has | have | had | later | then | still | again | did | further | once | now | never | always | repeatedly | quietly | flatly
    | simply | only | just | already | previously | recently | immediately | afterwards | angrily | strongly | firmly | publicly | often
    | first | too | himself | herself | themselves | itself | falsely | earlier | on \\S+day | \\S+day
  `),
  of: words(
    'of | for | from | at | with | in | on | by | to | who | whose | that | which | where | as | near | against | behind',
  ),
  parts: words(
    'and | but | while | because | after | when | if | that | although | though | which | as | so | before | since | or | yet',
  ),
  articles: words('the | a | an | its | his | her | their | this | that | these'),
};

const INDONESIAN: SpeechWords = {
  saying: words(`
    mengatakan | menyatakan | mengklaim | menuturkan | menambahkan | menegaskan | mengungkapkan | menjelaskan | berkata | berujar | menyebut
    | memaparkan | menyebutkan | mengakui | menilai | menduga | berdalih | berpendapat | menceritakan | bercerita | menerangkan
    | berjanji | mengeluh | mengeluhkan | menuduh | menuding | mengumumkan | melaporkan | memberitakan | memperkirakan | mengaku
    | mengingatkan | memastikan | membenarkan | meyakini | menekankan | mengimbau | mengusulkan | memprediksi | menyesalkan
    | dalam keterangannya | membeberkan | menceritakan | mengkhawatirkan | menganggap | menyindir | melontarkan
  `),
  loose: words(
    'menulis | memperingatkan | mewanti-wanti | menyampaikan | bertanya | bertutur | menjawab | menanyakan | meminta | mendakwa',
  ),
  joins: true,
  that: words('bahwa | jika | kalau'),
  after: words(`
    kata | ujar | tutur | ucap | ungkap | tegas | imbuh | papar | jelas | tambah | tanya | tulis | sebut | terang | beber | keluh | cerita
    | jawab | lanjut | sambung | pungkas | kilah | cetus | seru | teriak | demikian | aku | akunya | lapor
  `),
  according: words(
    'menurut | dilansir(?: dari| oleh)? | dikutip(?: dari| oleh) | (?:seperti|sebagaimana|demikian) (?:dikutip|dilaporkan|diberitakan|ditulis|dilansir)(?: dari| oleh)? | dalam laporan',
  ),
  citing: words('mengutip'),
  denying: words('membantah | menyangkal | menampik | menepis'),
  accusing: words('menuduh | menuding'),
  calling: words('menyebut | menyebutnya | menamai | menggambarkan | menganggap | mengecam'),
  glued: words(`
    (?:kata|ujar|tutur|ucap|ungkap|tegas|imbuh|papar|jelas|tambah|tanya|tulis|terang|beber|keluh|cerita|jawab|lanjut|sambung|pungkas|kilah|cetus|seru|teriak|menurut)nya
  `),
  pronouns: words('ia | dia | beliau | mereka | kami | saya | aku | keduanya'),
  indefinite: words(`
    seorang | sejumlah | beberapa | para | salah satu | salah seorang | sebagian | dua | tiga | empat | lima | puluhan | suatu | sebuah
    | banyak | seseorang
  `),
  people: words(
    'sumber | warga | saksi | saksi mata | pejabat | pengamat | analis | peneliti | pengacara | diplomat | buruh | nelayan | dokter | perawat | konsultan | karyawan | karyawati | pekerja | petugas | auditor | petani | pedagang | penyidik | jaksa | kritikus | aktivis | relawan | korban | tetangga',
  ),
  papers: words(
    'laporan | studi | penelitian | survei | data | dokumen | dakwaan | putusan | polisi | pemerintah | oposisi | berkas | catatan | surat dakwaan',
  ),
  ends: words(`
    di | dalam | saat | kepada | pada | ketika | usai | setelah | sebelum | seperti | sambil | melalui | lewat | dikutip | seusai | yang | dari
    | tentang | terkait | soal | mengenai | sembari | seraya | ditemui | menanggapi | merujuk | selepas | lagi | kemarin | hari | pekan
    | senin | selasa | rabu | kamis | jumat | sabtu | minggu | pukul | menirukan | merespons | bahwa | ke | untuk | dengan | terhadap | juga
    | menambahkan | pelan | singkat | lirih
  `),
  beside: words(
    'juga | kemudian | telah | sudah | lalu | pun | kembali | lagi | sempat | sendiri | terus | masih | hanya | turut | lantas | akhirnya | pernah | sebelumnya | secara \\S+ | kemarin | hari ini | tadi | jelas | tegas | (?:pada )?(?:hari )?(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)(?: (?:pagi|siang|sore|petang|malam))?(?: (?:lalu|ini|kemarin))?(?: \\(\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?\\))? | pada \\d{1,2} \\p{L}+(?: \\d{4})? | (?:dalam|lewat|melalui) (?:keterangan|pernyataan|siaran pers|jumpa pers|konferensi pers|rilis|wawancara|sidang)(?:nya)?(?: (?:tertulis|pers|resmi)(?:nya)?)? | usai sidang',
  ),
  of: words('dari | di | yang | untuk | pada | dengan | dalam | ke | terhadap | bersama'),
  parts: words(
    'dan | tetapi | tapi | namun | sementara | karena | setelah | ketika | jika | bahwa | sedangkan | yang | lalu | sehingga | agar | serta',
  ),
};

/** German parts a verb: «teilte am Dienstag mit», «kündigte X an». */
const PARTED = `teil(?:te|ten|t|en)(?=[^.;:]{0,80}\\smit(?!\\p{L})) | kündig(?:te|ten|t)(?=[^.;:]{0,80}\\san(?!\\p{L}))
    | füg(?:te|ten|t)(?=[^.;:]{0,60}\\shinzu(?!\\p{L})) | räum(?:te|ten|t)(?=[^.;:]{0,60}\\sein(?!\\p{L}))
    | wie(?:s|sen)(?=[^.;:]{0,80}\\szurück(?!\\p{L}))`;
const GERMAN_SAID = `sag(?:te|ten|t|en)(?![^.;:,]{0,60}\\s(?:ab|zu|aus)(?:[.,;]|$)) | erklär(?:te|ten|t|en)(?!\\s+sich(?!\\p{L})) | beton(?:te|ten|t|en) | behaupte(?:te|ten|t|n) | berichte(?:te|ten|t|n)
    | schrieb(?:en)? | schreib(?:t|en) | mein(?:te|ten|t|en) | warn(?:te|ten|t|en) | ergänz(?:te|ten|t|en) | bestätig(?:te|ten|t|en)
    | antworte(?:te|ten|t|n) | frag(?:te|ten|t|en) | entgegne(?:te|ten|t|n) | versicher(?:te|ten|t|n) | klag(?:te|ten|t|en)
    | widersprach(?:en)? | widerspricht | mahn(?:te|ten|t|en) | forder(?:te|ten|t|n) | kritisier(?:te|ten|t|en) | erläuter(?:te|ten|t|n)
    | bekräftig(?:te|ten|t|en) | vermute(?:te|ten|t|n) | unterstr(?:ich|ichen|eicht) | äußer(?:te|ten)(?= sich) | lob(?:te|ten|t|en)
    | bedauer(?:te|ten|t|n) | versprach(?:en)? | verspricht | prophezei(?:te|ten|t|en) | verteidig(?:te|ten|t|en)(?= sich)`;

const GERMAN: SpeechWords = {
  free: true,
  saying: words(`${GERMAN_SAID} | ${PARTED}`),
  that: words('dass | , dass'),
  after: words(`
    ${GERMAN_SAID} | ${PARTED} | so | zitiert | rief | riefen | heißt es (?:bei|aus|von|in)(?: der| dem| den)? | lautet die Antwort von
  `),
  according: words(`
    laut(?: der| dem| den| einer| einem)? | nach (?:Angaben|Aussage|Ansicht|Einschätzung|Überzeugung|Auskunft|Darstellung|Meinung)(?: von| des| der)?
    | nach den Worten(?: von| des| der)?
  `),
  following: words('zufolge'),
  denying: words('bestritt(?:en)? | bestreite[tn] | dementier(?:te|ten|t|en) | leugne(?:te|ten|t|n)'),
  pronouns: words('er | sie | es | wir | ich | man'),
  indefinite: words('ein | eine | einer | einem | eines | mehrere | mehreren | einige | einigen | zwei | drei | viele'),
  people: words(`
    Beobachtern? | Experten | Anwohnern? | Kritikern? | Augenzeugen | Zeugen | Insidern? | Medienberichten | Nachbarn | Bewohnern? | Fachleuten?
    | Ermittlern? | Analysten | Helfern? | Mitarbeitern?
  `),
  skip: '(?:(?:am|vom) (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)|gestern|heute|zudem|später|außerdem|dazu|dagegen)',
  ends: words(
    'am | im | in | auf | bei | vor | nach | während | gegenüber | dem | der | den | die | von | aus | mit | zu | zum | zur | und | an | hinzu | ein | zurück',
  ),
  beside: words('auch | hat | hatte | zudem | später | dann | noch | wieder | außerdem | jedoch | dagegen | selbst'),
  of: words('von | vom | der | des | aus | bei | im | in | am | für | mit | zu'),
  parts: words('und | aber | weil | während | nachdem | dass | ob | wenn | als | oder | denn'),
};

/** «X a poursuivi Y» sues; who goes on speaking has nobody behind the word, but what is said. */
const GOES_ON = '(?=\\s*(?:$|[:.;«“”"»]|,\\s|que\\s|qu[’\']))';
/** Behind what is said: «…, a poursuivi Halden». */
const WENT_ON = "(?! (?:l’|l'|le |la |les |un |une |son |sa |ses |leur |en justice|devant|pour))";
const french = (verbs: string, goesOn: string): string => verbs.replace('GOES_ON', goesOn);
const FRENCH_PAST =
  '(?:déclaré|dit|affirmé|expliqué|assuré|indiqué|annoncé|précisé|ajouté|estimé|répondu|écrit|souligné|prévenu|confié|raconté|rétorqué|répliqué|résumé|rappelé|reconnu|averti|regretté|promis|demandé|insisté|martelé|conclu|tranché|lâché|lancé|commenté|observé|noté|rapporté|fait savoir|fait valoir|admis|soutenu|plaidé|dénoncé|poursuiviGOES_ON|prétendu|allégué|confirmé|détaillé|jugé|reproché|protesté|glissé|témoigné|révélé)';
const FRENCH_NOW =
  '(?:déclare|dit|affirme|explique|assure|indique|annonce|précise|ajoute|estime|répond|écrit|souligne|prévient|confie|raconte|rétorque|réplique|résume|rappelle|reconnaît|avertit|regrette|promet|demande|insiste|martèle|conclut|tranche|lâche|lance|commente|observe|note|rapporte|admet|soutient|plaide|dénonce|poursuitGOES_ON|prétend|prétendent|allègue|allèguent|confirme|détaille|juge|proteste|glisse|témoigne|soupire|nuance|révèle|affirment|assurent|expliquent|racontent|disent|estiment|indiquent|précisent|dénoncent|soutiennent|se plaint|se plaignent|s’inquiète|s’indigne|s’alarme|se félicite|considère)';

const FRENCH: SpeechWords = {
  saying: words(
    `(?:a|ont|avait|avaient) ${french(FRENCH_PAST, GOES_ON)} | ${french(FRENCH_NOW, GOES_ON)} | (?:s’est|se sont) (?:plaint|plainte|indigné|indignée|inquiété|inquiétée)s?`,
  ),
  that: words("que | qu’ | qu'"),
  after: words(`(?:a|ont|avait) ${french(FRENCH_PAST, WENT_ON)} | ${french(FRENCH_NOW, WENT_ON)}`),
  according: words("selon | d’après | d'après | de l’avis de | de l’avis | aux dires de | aux yeux de"),
  denying: words('(?:a|ont) démenti | dément | démentent | (?:a|ont) nié | nie | nient'),
  glued: words(`
    (?:a|ont|avait)-t-(?:il|elle|ils|elles) ${french(FRENCH_PAST, '')} | ${french(FRENCH_NOW, '')}-(?:t-)?(?:il|elle|ils|elles)
  `),
  pronouns: words('il | elle | ils | elles | on | nous | je | lui | t-il | t-elle'),
  indefinite: words('un | une | des | plusieurs | certains | certaines | quelques | deux | trois'),
  people: words(
    'témoins | habitants | riverains | experts | sources | responsables | voisins | proches | observateurs',
  ),
  skip: '(?:(?:ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: soir| matin)?|hier|aujourd’hui|pour sa part|de son côté|également|aussi)',
  ends: words(
    'à | au | aux | dans | lors | en | sur | devant | pendant | après | avant | mardi | lundi | mercredi | jeudi | vendredi | samedi | dimanche | qui | lors | depuis | de | du | des | dans | sur | et | sous | que | proche | proches',
  ),
  beside: words('aussi | également | ensuite | puis | pour sa part | de son côté | en revanche'),
  of: words('de | du | des | à | au | dans | pour | chez | en'),
  parts: words('et | mais | que | parce | tandis | alors | quand | si | ou | donc'),
  articles: words("le | la | les | l’ | l' | un | une | leur | son | sa | ses"),
};

const SPANISH_SAID = `alega | alegaron | alegan | dijo | dice | dijeron | dicen | afirmó | afirma | afirmaron | afirman | declaró | declara | declararon | explicó | explica | explicaron | aseguró
    | asegura | aseguraron | aseguran | señaló | señala | señalaron | señalan | añadió | añade | indicó | indica | indicaron | sostuvo | sostiene
    | advirtió | advierte | anunció | anuncia | anunciaron | respondió | responde | escribió | escribe | subrayó | subraya | precisó | precisa | insistió
    | insiste | agregó | agrega | reconoció | reconoce | aclaró | aclara | replicó | replica | se quejó | se queja | informó | informa | informaron
    | resumió | resume | relató | relata | relataron | lamentó | lamenta | denunció | denuncia | recordó | recuerda | destacó | destaca
    | considera | consideró | opinó | opina | admitió | admite | matizó | detalló | reiteró | concluyó | prometió | contó | cuenta | comentó
    | comenta | apuntó | apunta | confirmó | confirma | manifestó | manifiesta | reveló | contestó | alegó | ironizó | zanjó`;

const SPANISH: SpeechWords = {
  saying: words(SPANISH_SAID),
  that: words('que | de que'),
  after: words(`${SPANISH_SAID} | preguntó | pregunta | exclamó`),
  according: words(`
    según | de acuerdo con | a juicio de | en palabras de | en opinión de | a decir de | conforme a
  `),
  denying: words('negó | niega | negaron | niegan | desmintió | desmiente | desmintieron'),
  // A verb needs no subject: whoever spoke before goes on.
  glued: SPANISH_SAID.split(/\s+\|\s+/u).map(
    (word) =>
      `(?<!(?:que|quien|quienes)\\s(?:no\\s)?)${word}(?=\\s*(?:[.,;]|$|\\s(?:al|a la|en|a los|durante|ante|tras)\\s))`,
  ),
  pronouns: words('él | ella | ellos | ellas | yo | nosotros | usted'),
  indefinite: words('un | una | unos | unas | varios | varias | algunos | algunas | dos | tres | muchos'),
  people: words('testigos | vecinos | expertos | fuentes | habitantes | responsables | analistas | funcionarios'),
  skip: '(?:(?:el |este )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|ayer|hoy|también|por su parte|además|anoche)',
  ends: words(
    'en | a | al | ante | durante | tras | antes | el | este | ayer | hoy | que | quien | de | del | desde | por | con | y | lunes | martes | cercanas',
  ),
  beside: words('también | después | luego | ya | por su parte | además'),
  of: words('de | del | en | para | por | con | a'),
  parts: words('y | pero | que | porque | mientras | cuando | si | o | aunque'),
  articles: words('el | la | los | las | un | una | su | sus'),
};

const ARABIC: SpeechWords = {
  saying: [],
  that: words('إن | أن | بأن | إنه | إنها | أنه | أنها | إنهم | أنهم'),
  after: words(`
    [وف]?(?:قالت?|أكدت?|أعلنت?|أوضحت?|أضافت?|ذكرت?|صرحت?|زعمت?|كتبت?|سألت?|صرخت?|أشارت?|يقول|تقول|يؤكد|تؤكد|اتهمت?|نفت|نفى|كشفت?|شددت?|اعتبرت?)
  `),
  according: words('[و]?(?:بحسب|حسب|وفقا|وفقاً|وفق|نقلا عن|نقلاً عن)'),
  denying: words('[وف]?(?:نفى|نفت)'),
  pronouns: words('هو | هي | هم | إنه | إنها'),
  indefinite: words(
    'مسؤول(?:ون)? | مسؤولة | مصدر | مصادر | عامل | شاهد | شهود | أحد | بعض | خبراء | خبير | ناشط(?:ون)? | سكان | دبلوماسي(?:ون)?',
  ),
  ends: words(
    'إن | أن | بأن | في | خلال | عن | على | من | إلى | بعد | قبل | لدى | إنه | إنها | أنه | أنها | يوم | إنهم | أنهم',
  ),
  of: words('من | في | عن'),
  parts: words('و | لكن | ثم'),
};

export const SPEECH_WORDS: Readonly<Record<string, SpeechWords>> = {
  en: ENGLISH,
  id: INDONESIAN,
  ms: INDONESIAN,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  ar: ARABIC,
};

/** Korean puts the speaker first and the word last: «X는 “…”라고 말했다». */
export const KOREAN = {
  /** After what is said: «라고 말했다», «다고 밝혔다», «며 …고 전했다». */
  saying:
    /(?:고|라며|다며|며)\s*(?:\S+\s+)?(?:말하|말했|말한|밝혔|밝힌|전했|전한|주장했|주장하|설명했|강조했|보도했|덧붙였|지적했|되물었|외쳤|물었|답했|귀띔했|토로했|반박했|비판했|경고했|언급했|썼|적었|호소했|부인했|비난했|비난하|맹비난했|고발했|고소했|폭로했|의심|촉구했|요구했|반발했|항의했|추정했|판단했|본다|봤다|보고\s있|평가했|우려했|했다|한다|하였다|전망했|시사했|성토했|규탄했|추궁했|꼬집었|질타했|고백했|증언했|진술했|자백했|해명했|선언했|발표했|공개했|알렸|인정했|약속했|다짐했|예고했|당부했|제안했|단언했|회고했|일축했)\S*[.!?]?\s*$/u,
  /** The end of a sentence that only says who speaks, after the words themselves. */
  tail: /^\s*(?:(?:이?라)?고|(?:이?라)?며)?\s*/u,
  according: /에\s*따르면|에\s*의하면/u,
  unnamed: /(?:^|[\s“"])(?:한|익명을?|어느|일부|복수의|관계자|소식통)(?=\s)/u,
  denying: /(?:부인|반박|일축)했/u,
  /** After what somebody is accused of. */
  accusing: /(?:고|며)\s*(?:\S+\s+)?(?:비난|맹비난|고발|고소|폭로|의심|규탄|성토)(?:했|하|한)\S*[.!?]?\s*$/u,
} as const;

const past = (stems: string): string => `(?:${stems.trim().replace(/ /gu, '|')})(?:ла|ли|ло|л)`;
/** What somebody has claimed, in the accusative: it can be rejected, or called a lie. */
const CLAIMED =
  '(?:обвинени[ея]|подозрени[ея]|утверждени[ея]|заявлени[ея]|сообщени[ея]|претензи[юи]|верси[юи]|информацию|слухи|слова)';
const FALSE =
  '(?:ложью|клеветой|выдумк(?:ой|ами)|вымыслом|неправдой|фейком|бредом|чушью|ложн(?:ым|ыми|ой)|(?:беспочвенн|необоснованн|голословн|бездоказательн|абсурдн|надуманн)(?:ым|ыми|ой)|абсурдом)';

/** Russian tells by endings who says it, and has its words in any order; read by `speakers-russian.ts`. */
export const RUSSIAN = {
  /** With what is said as a clause, in marks, or after «о». */
  saying: [
    past(
      'сказа заяви сообщи утвержда отмети подчеркну добави рассказа объясни поясни призна пообеща предупреди подтверди уточни ответи возрази уверя призна настаива посетова пожалова напомни доложи указа констатирова вспомина вспомни проинформирова прокомментирова передава переда',
    ),
    '(?:жалуется|жалуются|(?:говор|уверя|настаива|утвержда|сообща|заявля|отмеча|подчёркива|подчеркива|добавля|рассказыва|объясня|поясня|счита|полага|призна|уточня|передаё|отвеча|возража|вспомина|напомина|указыва|предупрежда|замеча)(?:ит|ят|ет|ют|т|ёт))',
    'не исключ(?:ил[аи]?|ает|ают)',
    'говорил[аи]? | думает | думают | уверен[аы]? | убеждён | убеждена | убеждены'.split(' | ').join('|'),
  ],
  /** The same, where only a clause or marks follow: «написал книгу» says nothing. */
  loose: [
    past(
      'отреза броси съязви отшути заключи обеща завери резюмирова парирова подытожи написа писа выясни узна спроси крикну воскликну вздохну признава попроси потребова плака',
    ),
    'пиш(?:ет|ут)',
    'спрашива(?:ет|ют)',
    'плач(?:ет|ут)',
    'призналс[яь]|призналась|пожаловал(?:ся|ась)|восклица(?:ет|ют)|цитиру(?:ет|ют)|процитировал[аи]?',
  ],
  denying: [
    'отрица(?:ет|ют|л[аи]?)',
    'опроверг(?:ла|ли)?',
    'опроверга(?:ет|ют)',
    `отверг(?:ла|ли|ает|ают|ал[аи]?)?(?= (?:\\p{L}+ ){0,2}${CLAIMED}(?!\\p{L}))`,
    `(?<=(?<!\\p{L})(?:${CLAIMED} (?:\\p{L}+ ){0,2}|это ))отверг(?:ла|ли|ает|ают|ал[аи]?)?`,
    `(?:назва|называ)(?:л[аи]?|ет|ют)(?= (?:\\p{L}+ ){0,2}${CLAIMED} (?:[\\p{L}«»]+ ){0,3}${FALSE}(?!\\p{L}))`,
    `(?<=(?<!\\p{L})${CLAIMED} (?:[\\p{L}«»]+ ){0,6})(?:назва|называ)(?:л[аи]?|ет|ют)(?= ${FALSE}(?!\\p{L}))`,
  ],
  /** A paper tells it: «в сообщении X говорится». */
  stating:
    '(?:говорится|сказано|отмечается|сообщается|подчёркивается|подчеркивается|указывается|утверждается|уточняется|поясняется|заявляется|указано|отмечено)',
  paper:
    '(?:сообщении|заявлении|пресс-релизе|релизе|письме|ответе|отчёте|отчете|докладе|документе|документах|обращении|комментарии|публикации|посте|статье|материале|материалах|решении|постановлении|справке|записке|иске|жалобе|исследовании|телеграм-канале)',
  /** «…, следует из заявления X»: from what it is known, in the genitive. */
  following:
    '(?:следует|явствует|вытекает|видно|известно|стало известно) из (?:\\p{Ll}+(?:ого|его|ой|ей|ых|их) ){0,2}(?:заявлени[яй]|сообщени[яй]|пресс-релиза|релиза|письма|писем|ответа|отч[её]т(?:а|ов)|доклада|документ(?:а|ов)|обращени[яй]|комментари(?:я|ев)|публикаци[ий]|стать[ия]|материалов|решени[яй]|постановлени[яй]|справки|записки|иска|жалобы|исследования|протокол(?:а|ов)|базы|баз|данных|картотеки|реестра|переписки|показаний|договора|контракта|выписки|отчётности|отчетности)(?: (?:уголовного |арбитражного |судебного |этого )?дела)?',
  accusing: ['обвинил[аи]?', 'обвиня(?:ет|ют)'],
  calling: [past('назва называ окрести счё счита'), 'называ(?:ет|ют)'],
  claimed: CLAIMED,
  /** Before a name in the genitive. */
  according: [
    'по (?:словам|данным|мнению|версии|информации|утверждению|утверждениям|оценке|оценкам|сведениям|подсчётам|подсчетам|расчётам|расчетам|прогнозу|прогнозам|свидетельству|признанию|выражению)',
    'согласно',
    'со слов',
  ],
  /** «по её словам»: of whoever was named before. */
  theirs:
    'по (его|её|ее|их) (?:словам|данным|мнению|версии|информации|утверждению|утверждениям|оценке|оценкам|сведениям|признанию|подсчётам|подсчетам|расчётам|расчетам|прогнозу|прогнозам)',
  citing: ['со ссылкой на', 'ссылаясь на', 'цитируя'],
} as const;

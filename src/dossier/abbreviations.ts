/**
 * Which full stop ends no sentence, because it ends a shortened word? Some stand before what they belong to («Gen. Tamm», «ul. 3»),
 * some may end a sentence as well («Inc.», «и т. д.»): after those, what comes next decides.
 */

export interface Abbreviations {
  /** Titles, ranks and the like: what they introduce always follows. */
  readonly leading: ReadonlySet<string>;
  /** «No.», «ст.»: only before a number. */
  readonly counting: ReadonlySet<string>;
  /** May be the last word of a sentence. */
  readonly closing: ReadonlySet<string>;
  /** Words that hardly ever follow within a sentence with a capital: after a shortened word they begin the next one. Lower case. */
  readonly starters: ReadonlySet<string>;
}

type Kind = keyof Abbreviations;
type Lists = Partial<Readonly<Record<Kind, string>>>;

/** As they are written, without their full stop; capitals count, for «No» and «Art» are words elsewhere. */
const EVERYWHERE: Lists = {
  leading:
    'Dr Drs Prof Ir Mr Mrs Ms Mx Rep Reps Sen Sens Gov Gen Gens Col Lt Capt Maj Adm Sgt Brig Jend Kol PT CV Jl St vs cf ed eds',
  counting: 'No Nos Nr hlm tgl pkl p pp vol Vol fig Fig art Art',
  closing: 'Inc Ltd Co Corp Bros Tbk Jr dkk dll dsb dst etc al',
};

const BY_LANGUAGE: Readonly<Record<string, Lists>> = {
  en: {
    leading:
      'Messrs Govs Cols Cpt Cdr Cmdr Cpl Pvt Pfc Rev Revd Hon Pres Supt Det Insp Atty Amb Msgr Fr Mt Ft Ald Dist Asst Assoc Spc Cllr v',
    counting: 'no nos Sec Ch Ex Art para ca c approx',
    closing:
      'Sr Jr Esq Dept Univ Assn Est Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Ariz Ark Calif Colo Conn Fla ' +
      'Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Wash Wis Wyo Mil Bldg Blvd Rd Hwy Ave',
    starters:
      'he she it they we you i the a an this that these those there then but and or nor in on at for from by with when while after before ' +
      'if as his her its their our my your what who why how where which both many some most all no not yet so now today yesterday ' +
      'tomorrow later since until although though however meanwhile nobody nothing everyone everybody one two three asked',
  },
  id: {
    leading:
      'dr drg drh Dra Hj H KH Ny Tn Nn Sdr Sdri Bpk Letjen Mayjen Brigjen Letkol Kapt Lettu Letda Serka Serma Kombes Kompol Iptu Ipda Aiptu ' +
      'Aipda Pol Inf Kav Arm Czi Cpm Mar Laks Laksda Laksma Marsda Marsma Komjen Irjen Purn Ust Tgk Rd Gg Kel Kec Kab Prov Ds Hlm UD Fa Pdt ' +
      'Mgr Jln Yth Ka Wk Ki Nyi',
    counting: 'Pkl Tgl hal Hal psl Psl ay',
    starters:
      'ia dia mereka kami kita saya aku kamu anda beliau itu ini namun tetapi tapi sementara setelah sebelum ketika saat karena jika kalau ' +
      'menurut pada di ke dari dalam untuk selain para sebuah seorang sejumlah beberapa tidak hal pihak kemudian lalu sejak meski walau ' +
      'dengan dan atau juga bahkan akhirnya kini sekarang kemarin apa siapa mengapa bagaimana hanya ada',
  },
  de: {
    leading:
      'z d u bzw ca Hr Hrn Fr Fa Hrsg Prof Gen Lt Hptm Dipl Ing Mag Univ hl Hl lt inkl insb mind rd sog vgl verh geb gest gegr ggf evtl tägl ' +
      'zzgl o v i s Bsp Reg Bez Frhr Gebr Str usw etc Mio Mrd Mill Jan Feb Apr Aug Sept Okt Nov Dez',
    counting: 'Abs Art Bd Tel Ziff Kap Anm Nr S',
    starters: 'er sie es wir das dies der die ein eine aber und doch dann danach später nun heute gestern im am in auf',
  },
  fr: {
    leading: 'M MM Mme Mmes Mlle Mlles Me Mgr Pr Ste av apr env cf éd bd p ex c.-à-d',
    counting: 'art t n chap',
    closing: 'etc',
    starters: 'il elle ils elles on nous vous je le la les un une des ce cette mais et puis ensuite dans pour en',
  },
  es: {
    leading:
      'Sr Sra Sres Sras Srta Dra Dña D Ud Uds Gral Cnel Tte Cap Cmte Sgto Lic Ing Arq Mons Excmo Excma Ilmo Fr Sto Sta Av Avda aprox p ej Prof',
    counting: 'pág págs art núm cap',
    closing: 'EE UU etc',
    starters: 'él ella ellos ellas se no yo el la los las un una este esta pero y luego después en fin',
  },
  pt: {
    leading: 'Sr Sra Srs Sras Dra Profa Exmo Exma Cel Ten Cap Eng Av R D Dom',
    counting: 'pág art núm',
    starters: 'ele ela eles elas o a os as um uma mas e depois não isso',
  },
  it: {
    leading: 'Sig Sigg Dott Avv Ing On Mons Magg Cap Arch Geom Rag',
    counting: 'pag art num',
    starters: 'lui lei loro il lo la i gli le un una ma e poi non',
  },
  nl: {
    leading: 'dhr mevr dr prof mr ir drs gen Dhr Mevr bv',
    starters: 'hij zij ze het de een maar en daarna dit dat',
  },
  pl: {
    leading: 'prof dr hab inż mgr gen płk ppłk mjr kpt por ul pl al św im tzw np ks bp abp os woj m',
    counting: 'nr art str ust pkt',
    closing: 'r w itd itp tys mln mld',
    starters: 'on ona ono oni to ten ta ale i a w na po potem jednak nie',
  },
  cs: {
    leading: 'prof doc ing mgr judr mudr gen plk pplk mjr kpt por tzv např sv ul nám p Ing Mgr JUDr MUDr PhDr Bc RNDr',
    counting: 'č čl str odst',
    closing: 'atd apod tis mil',
    starters: 'on ona oni to ten ta ale a v na po pak potom však ne',
  },
  tr: {
    leading: 'Doç Yrd Av Alb Yzb Bnb Org Korg Sn Op Uzm',
    closing: 'vb vd',
    starters: 'o bu şu ama ve sonra ancak',
  },
  ru: {
    leading:
      'г гг ул пр просп пл пер наб бул ш пос с дер обл р-н им проф акад доц инж ген полк подполк кап лейт св тов гр о оз р д кв корп стр ' +
      'ст тел мкр туп уч пгт м адм к т е н',
    counting: 'ч ст п пп гл стр рис табл разд вып т абз янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек',
    closing: 'др пр руб коп тыс млн млрд трлн кг км см мм шт чел мин сек в вв э д п нэ',
    starters:
      'он она оно они мы вы я ты это этот эта эти но а и в во на по при как когда потом затем однако также его её ее их там тогда с со к о ' +
      'об после до из за для если что кто почему никто ничего все теперь сейчас вчера сегодня завтра',
  },
  uk: {
    leading: 'м вул пл просп пров обл с смт ім проф акад доц ген полк св р-н буд кв о',
    counting: 'ч ст п пп гл рис табл розд',
    closing: 'р рр ін грн тис млн млрд кг км',
    starters: 'він вона воно вони ми ви я це цей ця але а і й у в на по потім однак також після до з',
  },
  vi: { leading: 'TP Tp TS PGS GS ThS BS KS Q P' },
  ar: { starters: 'ثم لكن ولكن وقد كما وقال وقالت وأضاف وأضافت وكان وكانت هو هي هم وهو وهي أما بعد بينما' },
};
/** Close enough to share a list. */
const LIKE: Readonly<Record<string, string>> = { ms: 'id', be: 'ru', sk: 'cs' };

const words = (text = ''): readonly string[] => text.split(' ').filter(Boolean);
const known = new Map<string, Abbreviations>();

/** `root`: the first part of a BCP 47 tag, in lower case. */
export function abbreviations(root: string): Abbreviations {
  const made = known.get(root);
  if (made) return made;
  const own = BY_LANGUAGE[LIKE[root] ?? root] ?? {};
  const set = (kind: Kind): ReadonlySet<string> => new Set([...words(EVERYWHERE[kind]), ...words(own[kind])]);
  const result = {
    leading: set('leading'),
    counting: set('counting'),
    closing: set('closing'),
    starters: set('starters'),
  };
  known.set(root, result);
  return result;
}

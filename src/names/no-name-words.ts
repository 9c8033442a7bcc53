/**
 * Which capitalised words are no names, in languages whose titles and cues are not known in full? German writes every noun with a
 * capital: there a single word says nothing, and a run of them is a name only if none counts, measures or tells the time.
 */
import { calendarWords } from '../dossier/calendar-words.ts';
import { NO_NAMES } from './titles.ts';

const root = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

const NOUN_CAPITALS = new Set(['de', 'lb', 'gsw', 'nds', 'bar', 'pfl']);
/** Whether the language of this BCP 47 tag writes all nouns with a capital. */
export const capitalisesNouns = (language: string): boolean => NOUN_CAPITALS.has(root(language));

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What sentences begin with. Lower case. */
const OPENERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(`
    him hers them us me my mine our ours your yours himself herself themselves itself myself one ones nobody somebody everybody everyone someone
    anyone anybody nothing something everything two three four five six seven eight nine ten hundreds thousands dozens part will can could would
    later earlier soon once perhaps maybe often never again inside outside near without within against among along above below behind beyond
    despite except including instead like unlike unless whether whatever whenever wherever whose whom which whereas thereafter afterwards
    should may might must do does did has have had is are was were been being sir madam yes please thank thanks hello asked said
    neither either none nor every much little few enough rather together overall indeed almost nearly around about any such whose
  `),
  id: list(`
    saya aku kamu anda beliau engkau kalian kita semuanya satu dua tiga empat lima enam tujuh delapan sembilan sepuluh puluhan ratusan ribuan
    tahun bulan hari tanggal pukul jam pagi siang sore malam besok lusa kini sekarang nanti dulu lagi pula malah justru agar supaya hingga sampai
    tentang terhadap tanpa atas bawah antara bagi kepada serta atau maupun baik tiap setiap sang si
  `),
  ru: list(`
    я ты он она оно мы вы они меня тебя его её ее нас вас их мне тебе ему ей нам вам им мной тобой ею нами вами ими него неё нее них нему ней ним
    ними себя себе собой кто что это этот эта эти тот та те такой такая такие весь вся все всё сам сама сами никто ничто некто каждый любой
    другой и в во на с со к ко по о об от до за из для при под над между через без у не ни но а или да же если когда пока чтобы как так
    также тоже однако потом затем теперь сейчас вчера сегодня завтра ранее позже здесь там тут где куда откуда почему зачем после перед около
    кроме вместо среди вокруг против ради согласно благодаря вопреки несмотря хотя поэтому потому значит впрочем наконец во-первых во-вторых
    один одна два две три четыре пять шесть семь восемь девять десять сотни тысячи много мало несколько был была было были есть нет
    ещё еще уже только лишь даже именно почти вот ведь
    весной летом осенью зимой утром днём днем вечером ночью никаких никакой никакая никакого хватит спустя накануне впервые снова опять
    мой моя мои твой твоя наш наша наши ваш ваша ваши свой своя свои
    жена муж супруга супруг брат сестра мать отец сын дочь вдова зять тесть дядя тётя друг подруга сосед соседка коллега
  `),
  uk: list(`
    я ти він вона воно ми ви вони його її їх мене тебе нас вас мені йому їй нам вам їм це цей ця ці той та ті і й в у на з із до за для при під над
    між через без не але а або якщо коли як так також проте потім тепер учора вчора сьогодні завтра раніше пізніше тут там де чому після перед
    один два три був була було були є немає ще вже тільки навіть
  `),
  de: list(`
    der die das den dem des ein eine einen einem einer eines kein keine keinen er sie es ich wir ihr ihm ihn ihnen ihre ihren ihrem
    ihrer sein seine seinen seinem seiner wer wen wem wessen was wann wo wie warum weshalb wieso woher wohin welche welcher welches
    und oder aber doch denn auch nur noch schon so dann da dort hier jetzt nun heute gestern morgen damals dabei dafür dagegen daher
    damit danach daran darauf darum davon davor dazu deshalb trotzdem allerdings außerdem zudem zugleich zuvor zunächst später seit
    zwei drei vier fünf sechs sieben acht neun zehn mehrere neue neuen zahlreiche etliche einzelne weitere erste zweite dritte
    seitdem nach vor bei mit ohne für gegen durch um über unter zwischen neben hinter auf aus an am im in ins zu zum zur von vom beim
    bis während wegen trotz laut als wenn weil ob obwohl dass falls indem nachdem bevor man nicht nichts niemand jemand alle alles
    viele einige manche mehr beide andere jeder jede jedes dieser diese dieses diesen diesem dessen deren mein meine unser unsere
    ja nein sehr etwa rund fast knapp mindestens höchstens insgesamt wohl vielleicht vermutlich offenbar inzwischen mittlerweile
    sowohl weder entweder sondern sowie bereits immer nie oft erst letztlich schließlich ferner ebenso jedoch dennoch hat ist war wird
  `),
  fr: list(`
    le la les un une des du de au aux ce cet cette ces il elle ils elles on nous vous je tu qui que quoi dont où et ou mais donc or
    ni car si comme quand lorsque selon après avant depuis pendant dans sur sous avec sans pour par contre entre chez en à son sa ses
    leur leurs mon ma mes notre nos tout tous toute toutes plus moins très aussi ainsi alors puis ensuite enfin hier demain
    aujourd’hui aujourd'hui cependant pourtant toutefois déjà encore jamais non oui aucun aucune chaque plusieurs selon d l c s
  `),
  es: list(`
    el la los las un una unos unas lo de del al en con sin por para según sobre entre hasta desde contra durante tras ante bajo y e o
    u pero sino aunque porque cuando donde como si que quien quienes cual cuales este esta estos estas ese esa esos esas aquel aquella
    su sus mi mis nuestro nuestra yo tú él ella ellos ellas nosotros se no sí ya también tampoco además así entonces luego después
    antes ayer hoy mañana ahora todavía aún muy más menos todo todos toda todas cada algunos algunas muchos muchas otro otra otros
  `),
  nl: list(`
    de het een en of maar want dus als dan die dat deze dit hij zij ze wij we ik jij u er hier daar in op aan met van voor door over
    bij naar uit na om tot tegen volgens toen nu niet ook nog al geen zijn haar hun wie wat waar wanneer hoe waarom gisteren vandaag
  `),
  pt: list(`
    o a os as um uma de do da dos das em no na nos nas com sem por para segundo sobre entre até desde contra e ou mas porque quando
    onde como se que quem este esta esse essa seu sua ele ela eles elas não sim já também depois antes ontem hoje agora muito mais
  `),
  it: list(`
    il lo la i gli le un uno una di del della dei delle a al alla da dal in nel nella con su sul per tra fra secondo e o ma perché
    quando dove come se che chi questo questa quello quella suo sua lui lei loro noi non sì già anche poi dopo prima ieri oggi ora
  `),
};

/** Units of money, of time zones and the like, which only look like names. */
const NEVER = new Set(
  (
    'Rp IDR USD EUR GBP JPY KRW CNY RUB AUD SGD MYR WIB WITA WIT GMT UTC CET CEST MSK KST JST EST EDT PST AM PM МСК НДС USD ' +
    'Tahun Tanggal Pukul Jam No Nomor'
  ).split(' '),
);
/** Months are shortened with a full stop: «Sept. 11». */
const SHORT_MONTH =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|des|янв|фев|февр|мар|апр|авг|сен|сент|окт|ноя|нояб|дек)$/iu;
/** Whether a word is no name wherever it stands; `after` is the text after it. */
export const isNever = (word: string, after: string): boolean =>
  NEVER.has(word) || AMOUNT.test(word) || (after.startsWith('.') && SHORT_MONTH.test(word));
/** «Rp3 miliar», «USD5 million». */
const AMOUNT = /^(?:Rp|RM|IDR|USD|US|EUR|GBP|SGD|MYR|RUB|CHF)\p{Nd}/u;

/** What counts and measures, with a capital where nouns have one. Lower case. */
const UNITS = list(`
  euro euros cent dollar dollars franken pfund yen rubel kronen prozent prozentpunkte prozentpunkten million millionen milliarde
  milliarden billion billionen tausend hundert dutzend tonne tonnen kilo kilogramm gramm meter metern kilometer kilometern hektar
  quadratmeter liter stunde stunden minute minuten sekunde sekunden tag tage tagen woche wochen monat monate monaten jahr jahre
  jahren jahres jahrzehnt jahrhundert uhr mal anfang mitte ende frühjahr frühling sommer herbst winter quartal halbjahr
`);

/** Common nouns that stand right before what they are the kind of: «der Konzern Nordmark». Lower case. */
const KINDS_BEFORE = list(`
  konzern firma unternehmen gesellschaft gruppe behörde ministerium partei stadt gemeinde land bundesland staat region dorf insel
  fluss schiff zeitung magazin sender verlag nachrichtenagentur agentur verein verband stiftung universität kanzlei beratungsfirma
  reederei werft brauerei spedition baufirma
  tochterfirma tochter mutterkonzern baukonzern energiekonzern hersteller händler lieferant kunde eigentümer
`);
/** «Bauunternehmen» is an «Unternehmen». */
const endsIn = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || [...words].some((end) => end.length > 4 && word.endsWith(end));
export const standsBefore = (word: string, language: string): boolean =>
  capitalisesNouns(language) && endsIn(KINDS_BEFORE, word.toLowerCase());

/** Nouns of what is done: «Penangkapan», «Pembelian»; no institutions («Pengadilan Tinggi»). */
const DEED =
  /^pe(?:m[bpf]?|ng?|ny)\p{L}{3,}an$|^(?:pertemuan|perundingan|perjanjian|pernyataan|permintaan|gugatan|serangan|tuduhan|bantuan|laporan|ancaman|dukungan|kunjungan|penahanan|tuntutan|bantahan|pasokan|kiriman|larangan|putusan|keputusan|kesepakatan|kematian|kerusuhan|kebakaran)(?:nya)?$/u;
const NO_DEED = list(
  'pengadilan pemerintahan penerbangan penerbitan pendidikan penjaminan pembangunan pembangkitan penanggulangan pemberantasan pengawasan pengembangan penelitian penempatan pemilihan pemuda pemasaran pengelolaan pembiayaan penyiaran penyelenggaraan pertambangan pendapatan',
);
/** Whether an Indonesian noun tells of a deed, and names nobody. `word` in lower case. */
export const isDeed = (word: string, language: string): boolean =>
  ['id', 'ms'].includes(root(language)) && DEED.test(word) && !NO_DEED.has(word);

/** Small words of Indonesian that people are called elsewhere: Ada Quill, Mei Lin. Lower case. */
const NAMES_ELSEWHERE = list('ada dia mei juni juli para maka lalu akan ini');

/** Whether a word in capitals is never a name, nor a part of one. */
export function isCommon(word: string, language: string): boolean {
  const lower = word.toLowerCase();
  const { months, days } = calendarWords(language);
  return (
    (NO_NAMES.has(lower) && !(NAMES_ELSEWHERE.has(lower) && !['id', 'ms'].includes(root(language)))) ||
    NEVER.has(word) ||
    isDeed(lower, language) ||
    OPENERS[root(language)]?.has(lower) === true ||
    days.has(lower) ||
    (months.has(lower) && lower.length > 3) ||
    (capitalisesNouns(language) && UNITS.has(lower))
  );
}

/** Forms of companies: parts of a name, and no names. Lower case. */
const FORMS = list(
  'ag kg se sa gmbh ohg kgaa ug ev inc ltd llc llp plc pty pvt corp co tbk persero perseroda perumda berhad bhd sdn pt cv bv nv srl spa sarl sas oy ab as oyj ооо оао зао пао ао тоо ано нко',
);
export const isCompanyForm = (word: string): boolean => word !== 'AS' && FORMS.has(word.toLowerCase());

/** What an Indonesian house is, in letters before its own name: «RS Bunda», «SMA Harapan», «BPR Sejahtera». */
const HOUSES = new Set(
  'RS RSU RSUD RSUP RSIA RSJ RSI SD SDN SMP SMPN SMA SMAN SMK SMKN MAN SLB BPR KSP KUD LPD PDAM LBH PLTU PLTA SPBU PAUD UPTD PKBM'.split(
    ' ',
  ),
);
export const isHouseForm = (word: string): boolean => HOUSES.has(word);

/** Which language is a text in? A guess for a person to confirm. */
import { canonicalTag } from '../dossier/language-tag.ts';
import { francAll } from 'franc-min';

/** Enough for a guess, and quick. */
const ENOUGH = 20_000;
const TOO_SHORT = 16;
/** In letters: below this, letter statistics take Indonesian for Sundanese or Malagasy. What is expected and nearly as like is meant. */
const SHORT = 120;
/** Of the likeness of the most like language; measured: related languages reach 0.8 and more, strangers 0.68 at most. */
const NEARLY = 0.75;
/** In letters: a title of a few words in the letters that most languages share tells nothing; what is expected is meant. */
const FEW = 28;
const SHARED_LETTERS = /^[a-z]+$/iu;
/** Of languages that people read, those with letters of their own. */
const OTHER_SCRIPT = words('ar fa ur he yi ko ja zh ru uk be bg mk sr ka hy el hi bn ta te th km lo am my ne si mn ps');

/**
 * Indonesian and Malay share most of their words, and letter statistics cannot tell them apart. Some everyday words are spelt in
 * only one of them.
 */
const INDONESIAN = words(
  'bahwa karena bisa uang kantor polisi kepolisian senin jumat maret agustus desember miliar provinsi kemarin mengatakan ukraina',
);
const MALAY = words(
  'bahawa kerana boleh wang pejabat polis isnin jumaat mac ogos disember bilion sahaja kerajaan mesyuarat syarikat ukraine',
);

/** Danish and Norwegian: the same letters, other spellings. */
const DANISH = words('af hvad nogen nogle blev efter mig dig hende ud igen meget mellem uge sagde blevet');
const NORWEGIAN = words('av hva noen ble etter meg deg henne ut igjen mye mellom uke sa blitt');

/** Letters that only one of the languages of their script has, and letters that it has not. The first that fits is taken. */
const LETTERS: readonly (readonly [language: string, own: RegExp, foreign: RegExp])[] = [
  ['uk', /[їєґ]/giu, /[ыўъёэ]/giu],
  ['be', /ў/giu, /[щїъқғҳ]/giu],
  ['mk', /[ѓќѕ]/giu, /[ыэъћђ]/giu],
  ['sr', /[ђћ]/giu, /[ыэъщѓќ]/giu],
  ['tg', /[ӣӯҷ]/giu, /щ/giu],
  ['tt', /җ/giu, /[қғұ]/giu],
  ['ky', /ң/giu, /[әқғұһіҗ]/giu],
  ['mn', /[өү]/giu, /[ңәқғұһіҗҳ]/giu],
  ['ps', /[ټډړښږځڅۍې]/gu, /[ٹڈڑے]/gu],
  ['is', /[ðþ]/giu, /[åäøñ]/giu],
];

/** Letters beside a to z, а to я without ё й щ ъ ы э, and those of Arabic: by the code of the statistics. A language that is not here has any. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  rus: 'ёйщъыэ',
  bul: 'йщъ',
  ukr: 'ґєіїйщ',
  bel: 'ёійўыэ',
  bos: 'ђјљњћџčćđšž',
  srp: 'ђјљњћџčćđšž',
  kaz: 'ёйщъыэәғқңөұүһі',
  koi: 'ёйщъыэіӧ',
  uzn: 'ёйъэўқғҳʻ',
  azj: 'ыәғјҝөүһҹəçğıöşüi̇',
  arb: '',
  urd: 'پچژگکیٹڈڑےںھہۓۂ',
  pes: 'پچژگکیۀ',
  eng: 'éèêëçñöïüáóíâà',
  ind: 'éè',
  zlm: 'éè',
  swh: '',
  spa: 'áéíóúüñç',
  por: 'áâãàçéêíóôõúü',
  fra: 'àâæçéèêëîïôœùûüÿñ',
  deu: 'äöüßéè',
  ita: 'àèéìíòóùúî',
  nld: 'éëïóöüèê',
  swe: 'åäöéüà',
  pol: 'ąćęłńóśźż',
  ces: 'áčďéěíňóřšťúůýž',
  hun: 'áéíóöőúüű',
  ron: 'ăâîșțşţ',
  tur: 'çğıöşüâîûi̇',
  hrv: 'čćđšž',
};
const BASE = /[a-zабвгдежзиклмнопрстуфхцчшьюя]/iu;
const ARABIC_BASE = /[\u0621-\u063A\u0641-\u064A]/u;

/**
 * How often a language must be missing a letter of the text to be ruled out: in Cyrillic and Arabic letters once in 250, as names
 * come with their own letters there, too; in Latin ones, which names of all the world are written in, far more often.
 */
const RARE = { other: 1 / 250, latin: 1 / 80 } as const;

/** A name keeps the letters that it has at home. */
const withoutNames = (text: string): string =>
  text.normalize('NFC').replace(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*/gu, '');

/** Languages of the statistics that the letters of a text rule out. */
function ruledOut(ordinary: string, letters: number): string[] {
  const strange = new Map<string, number>();
  for (const letter of ordinary.match(/\p{L}/gu) ?? [])
    if (!BASE.test(letter) && !ARABIC_BASE.test(letter)) strange.set(letter, (strange.get(letter) ?? 0) + 1);
  return Object.entries(OWN_LETTERS)
    .filter(([, own]) => {
      let [other, latin] = [0, 0];
      for (const [letter, count] of strange) {
        if (own.includes(letter)) continue;
        if (/\p{Script=Latin}/u.test(letter)) latin += count;
        else if (/[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(letter)) other += count;
      }
      return other >= Math.max(1, letters * RARE.other) || latin >= Math.max(2, letters * RARE.latin);
    })
    .map(([code]) => code);
}

/** Scripts that one language is nearly alone in; the statistics know few of them. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Tibetan}/gu, 'bo'],
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Below this, in letters, statistics take Russian for Bulgarian, and what is Bulgarian for Serbian. */
const SHORT_CYRILLIC = 250;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const wordOf = (alternatives: string): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'gu');
/** Words and endings of words of one of the two, which the other lacks. */
const RUSSIAN = [
  wordOf(
    'что|это|этого|его|её|из|к|ко|об|обо|для|он|она|они|их|был|была|были|со|о|или|уже|только|когда|если|при этом|также',
  ),
  wordOf(
    '\\p{L}{2,}(?:ь|ться|ого|ему|ому|ой|ей|ую|юю|ием|ией|иях|ами|ями|ах|ях|ует(?:ся)?|ает|яет|еет|ают|яют|уют|ился|ясь|ись|ся|ший|щий|кий|ный|ский|[аеиоуя]л|[аеиоуя]л[аои])',
  ),
  wordOf('\\p{L}{3,}(?:[уюы]|уя|ая|яя)'),
  // Borrowed words keep their double letters: «комментирует», «комиссия», «программа».
  /мм|сс|лл|фф|рр/gu,
];
const BULGARIAN = [
  wordOf('че|ще|се|е|са|си|да|във|със|като|беше|няма|тя|той|който|която|които|това|тази|този|тези|бе|ги|го|му|ѝ'),
  wordOf('\\p{L}{2,}(?:ът|ият|ите|ето|ството|нето|ията|ата|ната|ката)'),
  /(?<=[бвгджзйклмнпрстфхцчшщ])ъ(?=[бвгджзйклмнпрстфхцчшщ])/gu,
  wordOf('(?:на|за|от|в|с|по|при|към|до) \\p{L}{2,}ия'),
];

/** A few words in the letters of Slavs; undefined where those do not tell. */
function slavic(head: string): string | undefined {
  const lower = head.toLowerCase();
  if (count(lower, /\p{Script=Cyrillic}/gu) < count(lower, /\p{L}/gu) * 0.8) return undefined;
  if (/[^а-яёѐѝіїєґўјљњћђџѓќѕ\P{Script=Cyrillic}]/u.test(lower)) return undefined;
  // What begins a sentence is mostly no name, and of a few words one that counts.
  const own = head.replace(/(?<=[\p{L}\p{M},;:] )\p{Lu}[\p{L}\p{M}]*/gu, '').toLowerCase();
  if (/[іїєґ]/u.test(own)) return /[ыўэ]/u.test(own) ? 'be' : /[иїєґ]/u.test(own) ? 'uk' : undefined;
  if (/ў/u.test(own)) return 'be';
  if (/[јљњћђџѓќѕ]/u.test(own) && !/[ыэщъьюяй]/u.test(own)) {
    const macedonian = count(lower, wordOf('дека|во|од|ги|не се|сум|беше|ќе|има|нема|го|\\p{L}{3,}(?:от|та|то|те)'));
    return macedonian > count(lower, wordOf('је|су|ће|сам|у|и?з|како|који|која|што|рекао|\\p{L}{3,}(?:ао|ла је)'))
      ? 'mk'
      : 'sr';
  }
  if (/[ыэё]/u.test(own)) return 'ru';
  const [russian, bulgarian] = [RUSSIAN, BULGARIAN].map((all) => all.reduce((sum, one) => sum + count(lower, one), 0));
  if (russian === undefined || bulgarian === undefined || russian === bulgarian) return undefined;
  return russian > bulgarian ? 'ru' : 'bg';
}

/** BCP 47; undefined where there is too little to tell. `likely`: languages that are to be expected, as of the other articles. */
export function guessLanguage(text: string, likely: readonly string[] = []): string | undefined {
  const head = text.slice(0, ENOUGH);
  if (head.trim().length < TOO_SHORT) return undefined;
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) if ((head.match(script)?.length ?? 0) > letters * 0.6) return language;
  const ordinary = withoutNames(head);
  const often = (letter: RegExp): boolean => (ordinary.match(letter)?.length ?? 0) >= Math.max(1, letters * RARE.other);
  for (const [language, own, foreign] of LETTERS) if (often(own) && !often(foreign)) return language;
  const few = letters < SHORT_CYRILLIC ? slavic(head) : undefined;
  if (few !== undefined) return few;
  const scandinavian =
    (ordinary.match(/[æø]/gu)?.length ?? 0) >= Math.max(2, letters / 120) || (often(/å/gu) && !often(/ö/gu));
  if (scandinavian && !often(/[äðþœ]/gu)) return danishOrNorwegian(head);
  const plain = letters < FEW && SHARED_LETTERS.test((head.match(/\p{L}/gu) ?? []).join(''));
  const usual = plain ? likely.map((tag) => tag.split('-')[0] ?? '').find((tag) => !OTHER_SCRIPT.has(tag)) : undefined;
  if (usual) return usual;
  const found = francAll(head, { ignore: ruledOut(ordinary, letters) });
  const expected = new Set(likely.map((tag) => tag.split('-')[0]));
  const meant =
    letters < SHORT
      ? found.find(([code, likeness]) => likeness >= NEARLY && namesOf(code).some((tag) => expected.has(tag)))
      : undefined;
  const [code = 'und'] = meant ?? found[0] ?? [];
  if (code === 'und') return undefined;
  return MALAYAN.has(code) ? indonesianOrMalay(head, likely) : namesOf(code)[0];
}

const MALAYAN = words('zlm ind');

/** `kor` → `ko`, `arb` → `ar` */
const namesOf = (code: string): readonly string[] =>
  code === 'und' ? [] : MALAYAN.has(code) ? ['id', 'ms'] : [canonicalTag(code) ?? code];

function danishOrNorwegian(text: string): 'da' | 'nb' {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (own: ReadonlySet<string>): number => found.filter((word) => own.has(word)).length;
  return count(NORWEGIAN) > count(DANISH) ? 'nb' : 'da';
}

function indonesianOrMalay(text: string, likely: readonly string[]): 'id' | 'ms' {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (own: ReadonlySet<string>): number => found.filter((word) => own.has(word)).length;
  const lead = count(MALAY) - count(INDONESIAN);
  if (lead !== 0) return lead > 0 ? 'ms' : 'id';
  return likely.find((tag): tag is 'id' | 'ms' => tag === 'id' || tag === 'ms') ?? 'id';
}

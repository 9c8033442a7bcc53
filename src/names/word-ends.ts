/**
 * Which forms of a name's words are still the same name? Endings of cases by language, small words that are written onto it, and what is
 * written before it. Rules, not a dictionary: a word is taken apart only where what is left over is an ending of its kind.
 */

const root = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** An ending of the plain form, and what stands in its place in the other cases. The first that fits is taken. */
type Ending = readonly [ending: RegExp, forms: string];

const SOFT = '[жшщчц]';
const RU: readonly Ending[] = [
  // «Мостострой», «Герой»: no adjectives.
  [/(?<=[Сс]тро|[Гг]еро)й$/u, 'я|ю|ем|е'],
  [/(?<=^Па)вел$/u, 'вла|влу|влом|вле'],
  [/(?<=^Л)ев$/u, 'ьва|ьву|ьвом|ьве'],
  [/(?<=\p{L})ёл$/u, 'ла|лу|лом|ле|ёла|ёлу|ёлом|ёле'],
  // Surnames and adjectives first: they bend like neither noun.
  [/(?<=\p{L}(?:[ое]в|[иы]н))$/u, 'а|у|ым|ом|е'],
  [/(?<=\p{L}(?:ов|ев|ин|ын))а$/u, 'ой|у|ою|ы|е'],
  [/(?<=[кгх])ий$/u, 'ого|ому|им|ом|ия|ию|ием|ии'],
  [/(?<=\p{L}[жшщчн])ий$/u, 'его|ему|им|ем|ия|ию|ием|ии'],
  [/ий$/u, 'ия|ию|ием|ии'],
  [/(?:ый|(?<=\p{L}{2})ой)$/u, 'ого|ому|ым|ом'],
  [/(?<=[кгхжшщч])ая$/u, 'ой|ую|ою|ей'],
  [/(?<=\p{L}{2})ая$/u, 'ой|ую|ою'],
  [/(?<=\p{L}{2})яя$/u, 'ей|юю'],
  [/(?<=\p{L}{2})ое$/u, 'ого|ому|ым|ом'],
  [/(?<=\p{L}{2})ее$/u, 'его|ему|им|ем'],
  [/(?<=\p{L}{2})ые$/u, 'ых|ым|ыми'],
  [/(?<=\p{L}{2})ие$/u, 'их|им|ими|ия|ию|ием|ии'],
  // «Известия» are many, «Росавиация» is one; «Вести», «Огоньки», «Врачи».
  [/(?<=^Извест|^Событ)ия$/u, 'ий|иям|иями|иях'],
  [/ия$/u, 'ии|ию|ией'],
  [/(?<=\p{L}{2}[гкх])и$/u, 'ов|ам|ами|ах'],
  [/(?<=\p{L}{2}[жшщч])и$/u, 'ей|ам|ами|ах'],
  [/(?<=\p{L}{2}[бвдзлмнпрстфц])и$/u, 'ей|ям|ями|ях'],
  [/ье$/u, 'ья|ью|ьем'],
  [/(?<=\p{L})ец$/u, 'ца|цу|цем|цом|це'],
  [/(?<=\p{L}{2}[лн])ек$/u, 'ька|ьку|ьком|ьке|ека|еку|еком|еке'],
  [/(?<=\p{L}{2})ок$/u, 'ка|ку|ком|ке|ока|оку|оком|оке'],
  [new RegExp(`(?<=${SOFT}|[кгх])а$`, 'u'), 'и|е|у|ой|ею|ей'],
  [/(?<=\p{L})а$/u, 'ы|е|у|ой|ою'],
  [/(?<=\p{L})я$/u, 'и|е|ю|ей|ею'],
  [/й$/u, 'я|ю|ем|е'],
  // «Щебень», «щебня»; but «Тюмень», «Тюмени».
  [/(?<=\p{L}{2})ень$/u, 'ня|ню|нем|не|ени|енью|еня|еню|енем|ене'],
  [/ь$/u, 'я|ю|ем|е|и|ью'],
  [/(?<=(?:ств|[^кн]))о$/u, 'а|у|ом|е'],
  [/(?<=\p{L}{2}(?:лищ|мор|пол))е$/u, 'а|я|у|ю|ем'],
  [/(?<=\p{L}{3}[дтнрл])ы$/u, '|ов|ам|ами|ах'],
  [new RegExp(`(?<=\\p{L}${SOFT})$`, 'u'), 'а|у|ем|ом|е|и'],
  [/(?<=[бвгдзклмнпрстфх])$/u, 'а|у|ом|е'],
];
const UK: readonly Ending[] = [
  [/(?<=\p{L}(?:[оеє]в|[иі]н|їн))$/u, 'а|у|им|ові|і'],
  [/(?<=\p{L}(?:ов|ев|єв|ин|ін))а$/u, 'ої|ій|у|ою'],
  [/(?<=\p{L}{2})ій$/u, 'ього|ьому|ім|ія|ію|ієм|ії|ого|ому|им'],
  [/(?<=\p{L}{2})ий$/u, 'ого|ому|им|ім'],
  [/(?<=[кцгх])а$/u, 'ої|ій|у|ою|и|і'],
  [/ія$/u, 'ії|ію|ією'],
  [/(?<=\p{L})а$/u, 'и|і|у|ою|ої|ій'],
  [/(?<=\p{L})я$/u, 'і|ю|ею|ї|єю'],
  [/(?<=\p{L}{2}[бвгґджзклмнпрстфхцчшщ])і$/u, 'ей|ям|ями|ях'],
  [/(?<=\p{L}{2})о$/u, 'а|у|ом|ові|і'],
  [/й$/u, 'я|ю|єм|єві|ї'],
  [/ь$/u, 'я|ю|ем|еві|і|ю'],
  [/(?<=^Ки)їв$/u, 'єва|єву|євом|єві'],
  [/(?<=\p{L}{2})ів$/u, 'ова|ову|овом|ові|ева|еву|евом|еві'],
  [/(?<=[бвгґджзклмнпрстфхцчшщ])$/u, 'а|у|ом|ем|ові|еві|і'],
];
const SR: readonly Ending[] = [
  // Of many: «Новости», «Новостима».
  [/(?<=\p{L}{2}(?:ст|[шжч]))и$/u, 'има|ог|ом|им'],
  [/(?<=\p{L}{2})(?:и|i)$/u, 'ог|ом|им|ом'],
  [/(?<=\p{L})(?:а|a)$/u, 'е|и|у|ом'],
  [/(?<=[бвгдђжзјклљмнњпрстћфхцчџш])$/u, 'а|у|ом|ем|е'],
];
const PL: readonly Ending[] = [
  [/(?<=[sc]k|dzk)i$/u, 'iego|iemu|im'],
  [/(?<=[sc]k|dzk)a$/u, 'iej|ą'],
  [/(?<=\p{L}{2}n)y$/u, 'ego|emu|ym'],
  [/(?<=[kg])a$/u, 'i|ę|ą'],
  [/(?<=\p{L}{2}[rdtłwnmpbsz])a$/u, 'y|ie|ę|ą|ze|zie|cie'],
  [/(?<=\p{L}{2}[cjl]|i)a$/u, 'i|ę|ą'],
  [/(?<=\p{L}{2})ek$/u, 'ka|kowi|kiem|ku'],
  [/(?<=\p{L}{2})ów$/u, 'owa|owowi|owem|owie'],
  [/(?<=[kg])$/u, 'a|owi|iem|u'],
  [/(?<=[bcdfhjlłmnprstwzżćńśź])$/u, 'a|owi|em|u|ie'],
];
const CS: readonly Ending[] = [
  [/(?<=\p{L}ov)á$/u, 'é|ou'],
  [/(?<=\p{L}{2}k)ý$/u, 'ého|ému|ým|ém'],
  [/(?<=\p{L}{2}k)á$/u, 'é|ou'],
  [/(?<=\p{L}{2})a$/u, 'y|ě|u|ou|ovi|e'],
  [/(?<=\p{L}{2})ek$/u, 'ka|kovi|kem|ku'],
  [/(?<=\p{L}{2})el$/u, 'la|lovi|lem|lu|le|ela|elovi|elem|elu'],
  [/(?<=\p{L}{2})ec$/u, 'ce|covi|cem|ci'],
  [/(?<=[bcčdďfghjklmnňpqrřsštťvwxzž])$/u, 'a|ovi|em|u|e|i'],
];
/** The s of possession and of compounds, without an apostrophe. */
const S: readonly Ending[] = [[/(?<=\p{L}{2}[^sßxzSXZ])$/u, 's']];

const ENDINGS: Readonly<Record<string, readonly Ending[]>> = {
  ru: RU,
  be: RU,
  uk: UK,
  sr: SR,
  mk: SR,
  bg: [[/(?<=[бвгджзклмнпрстфхцчшщ])$/u, 'а|ът']],
  hr: SR,
  bs: SR,
  pl: PL,
  cs: CS,
  sk: CS,
  ...Object.fromEntries(['de', 'lb', 'sv', 'da', 'no', 'nb', 'nn'].map((language) => [language, S])),
};

/** Languages that are written with these letters and bend like this, whatever a text is said to be in. */
const CYRILLIC = /^[\p{Script=Cyrillic}’'-]+$/u;
const LATIN_SR = /^[\p{Script=Latin}]+$/u;

function endingsFor(word: string, language: string): readonly Ending[] {
  const own = ENDINGS[root(language)];
  if (CYRILLIC.test(word)) return own && own !== S && own !== PL && own !== CS ? own : RU;
  if (!own || own === RU || own === UK || !LATIN_SR.test(word)) return [];
  return own === SR ? [[/(?<=[bcčćdđfghjklmnprsštvzž])$/u, 'a|u|om|em|e']] : own;
}

/**
 * The other forms of a word of a name, as `folded` for names. Short words and acronyms have none. A plural is none: «Иванов» is not many
 * called Иван.
 */
export function wordForms(word: string, language: string): readonly string[] {
  if (word.length < 3 || !/\p{Ll}/u.test(word)) return [];
  for (const [ending, forms] of endingsFor(word, language)) {
    const match = ending.exec(word);
    if (!match) continue;
    const stem = word.slice(0, match.index);
    return [...new Set(forms.split('|').map((form) => stem + form))].filter((form) => form !== word);
  }
  return [];
}

/** Texts in languages of one key bend names alike. */
export const bendingOf = (language: string): string => (ENDINGS[root(language)] ? root(language) : '');

/** Verbs of which it is known that they have somebody right behind them in the fourth case. */
const WHOM =
  /(?<!\p{L})(?:допрос|арестова|задержа|обвин|увол|назнач|освобод|осуд|встрет|(?:у)?виде|вызва|поддержа|критикова|уби|изби|смен|замен|представ|подозрева|обыска|допрашива|обвиня)(?:ил|ял|л|ит|ет|ют|ят|ал)(?:[аио])?\s+$/iu;

/**
 * «Громова сказала» is a woman of that name, not him: a form that is also her name, before a verb of hers or after a first name of hers.
 */
export function isHerName(form: string, plain: string, before: string, after: string): boolean {
  if (!/(?:[оеи]в|[иы]н)$/u.test(plain)) return false;
  // «Суд допросил Мельникову»: he would be «Мельникова» there.
  if (form === `${plain}у`) return WHOM.test(before) || /\p{Lu}\p{Ll}+[ую]\s+$/u.test(before);
  if (form !== `${plain}а`) return false;
  return /^\s+(?:\p{Ll}+\s+)?\p{Ll}+ла(?:сь)?(?!\p{L})/u.test(after) || /\p{Lu}\p{Ll}+[ая]\s+$/u.test(before);
}

/** Particles of Korean that stand after a name, alone or one after the other; before them what somebody is addressed by. */
const PARTICLES =
  '은|는|이|가|을|를|의|에|에서|에게|에게서|께|께서|께서는|한테|한테서|로|으로|로서|으로서|로써|으로써|와|과|랑|이랑|하고|도|만|까지|부터|마저|조차|밖에|' +
  '보다|처럼|같이|만큼|대로|마다|뿐|이나|나|이든|든|이라도|라도|라고|이라고|라는|이라는|라며|이라며|라면|이라면|란|이란|야|아|여|이여|이고|고|이며|며|이자|' +
  '이지만|인|일|이다|였다|이었다|이라|라|이었던|였던|입니다|이었|이던|든지|이든지|치고|커녕|은커녕|는커녕|더러|보고|에다|에다가|이야|이야말로|야말로';
const ADDRESSED =
  '씨|님|시|측|들|등|내|간|쪽|양|의원|위원장|위원|대통령|총리|장관|차관|대표|회장|부회장|사장|총재|총장|국장|청장|시장|지사|후보|대변인|비서관|기자|교수|' +
  '판사|검사|변호사|대사|감독|선수|박사|원장|단장|이사장|이사|본부장|실장|팀장|장군|국방위원장|총비서|전';
const KOREAN_END = new RegExp(`^(?:${ADDRESSED})?(?:${PARTICLES}){0,3}$`, 'u');
const HANGUL = /\p{Script=Hangul}/u;

/** «Dimaslah», «Rusianya»: small words of Indonesian and Malay. What is left must be a name of three letters. */
const CLITIC = /(?:nya|lah|kah|pun)$/u;

export const hasClitics = (language: string): boolean => ['id', 'ms'].includes(root(language));

/** Where a name may end inside of a word of the text, from long to short; the whole word is not among them. */
export function nameEnds(word: string, clitics: boolean): readonly number[] {
  const last = word.at(-1) ?? '';
  if (HANGUL.test(last)) {
    const ends: number[] = [];
    for (let end = word.length - 1; end > 0 && word.length - end <= 12; end--) {
      if (!HANGUL.test(word[end] ?? '')) break;
      if (KOREAN_END.test(word.slice(end))) ends.push(end);
    }
    return ends;
  }
  const clitic = clitics ? CLITIC.exec(word) : null;
  return clitic && clitic.index > 2 ? [clitic.index] : [];
}

/** And, so, with, for, like; each with the article. */
const ARABIC_START = /^(?:[وف]?[بلك]?ال|[وف][بلك]|[وفبلك])$/u;
/** And, that, when, from; in, as, to; the. */
const HEBREW_START = /^(?:ו?(?:כש|מש|לכש|ש)?[בכלמ]?ה?)$/u;
const ARABIC = /^\p{Script=Arabic}/u;
const HEBREW = /^\p{Script=Hebrew}/u;
/** They are written with Arabic letters, and write nothing before a name. */
const APART = new Set(['fa', 'ur', 'ps', 'ku', 'ckb', 'sd', 'ug', 'ms']);

/** A name after what may be written before it; `part`: too short to be told from another word («فعلي») by itself. */
interface Start {
  readonly at: number;
  readonly name: string;
  readonly part: boolean;
}

/**
 * Where a name may begin inside of a word of the text, from long to short, and what the name is then without its article: «للسودان»
 * is «السودان» after «ل».
 */
export function nameStarts(word: string, language: string): readonly Start[] {
  if (ARABIC.test(word)) {
    if (APART.has(root(language))) return [];
    const starts: Start[] = [];
    for (let at = 1; at <= 4 && word.length - at > 1; at++) {
      const name = word.slice(at);
      // «المالي» is what has to do with money, not Mali.
      const before = word.slice(0, at);
      if (ARABIC_START.test(before) && !(/ال$/u.test(before) && name.endsWith('ي')))
        starts.push({ at, name, part: name.length < 4 && /[فك]/u.test(before) });
    }
    const joined = /^[وف]?لل/u.exec(word);
    if (joined && word.length - joined[0].length > 1)
      starts.push({ at: joined[0].length - 1, name: `ال${word.slice(joined[0].length)}`, part: false });
    return starts;
  }
  if (!HEBREW.test(word)) return [];
  const starts: Start[] = [];
  for (let at = 1; at <= 4 && word.length - at > 1; at++)
    if (HEBREW_START.test(word.slice(0, at))) starts.push({ at, name: word.slice(at), part: false });
  return starts;
}

/**
 * What do the endings of a Russian name tell: may it stand in the nominative, and is it a man's or a woman's? Rules on the form alone;
 * what they cannot tell is undefined, so that nobody is taken for the one who speaks because they stand beside the word.
 */
import { isPastLikeNoun } from './past-like-nouns.ts';
import { wordForms } from './word-ends.ts';

/** Man, woman, neuter; `p`: many. */
export type Gender = 'm' | 'f' | 'n' | 'p';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const MALE: ReadonlySet<string> = new Set(
  `адам азамат айдар александр алексей альберт анатолий андрей антон аркадий арсений артём артем артур аслан ахмед богдан борис вадим
  валентин валерий василий виктор виталий владимир владислав всеволод вячеслав гавриил геннадий георгий герман глеб григорий давид
  дамир даниил данила денис дмитрий евгений егор ефим захар иван игорь ильдар илья иннокентий иосиф камиль кирилл клим константин
  кузьма лев леонид лука магомед макар максим марат марк матвей мирон михаил назар никита николай олег оскар остап павел пётр петр
  платон прохор рамзан рафаэль рашид ринат роберт родион роман ростислав руслан рустам савва савелий святослав семён семен сергей
  станислав степан тарас тимофей тимур тихон фёдор федор филипп фома харитон шамиль эдуард эльдар эмиль юлий юрий яков ян ярослав`
    .trim()
    .split(/\s+/u),
);
/** «Олега», «Петру»: forms of a man's name, of which some are a woman's name too («Валентина»). */
const MALE_BENT: ReadonlyMap<string, string> = new Map([
  ...[...MALE].flatMap((name) => wordForms(capital(name), 'ru').map((form) => [form.toLowerCase(), name] as const)),
  ...['петра', 'петру', 'петром', 'петре'].map((form) => [form, 'пётр'] as const),
  ...['льва', 'льву', 'львом', 'льве'].map((form) => [form, 'лев'] as const),
  ...['павла', 'павлу', 'павлом', 'павле'].map((form) => [form, 'павел'] as const),
]);
const ALSO_HERS: ReadonlySet<string> = new Set(
  'александра валентина валерия виктория владислава евгения станислава юлия ярослава роберта'.split(' '),
);

const SURNAME_M = /(?:[оеё]в|[иы]н|[сцз]кий|ской|[ыи]й)$/u;
const SURNAME_F = /(?:[оеё]ва|[иы]на|[сц]кая|ая)$/u;
const SURNAME_BENT =
  /(?:[оеё]в(?:у|ым|е|ой|ою|ы)|[иы]н(?:у|ым|е|ой|ою|ы)|[сцз]к(?:ого|ому|им|ом|ую)|[^аеёиоуыэюя](?:ого|его|ому|ему|ую|ом|ем)|[бвгджзйклмнпрстфхцчшщ][ую])$/u;
const GIVEN_BENT = /(?:[ую]|[оеё]й|[оеё]ю|[ыеё]|ом|ем|ии|[гкхжчшщ]и)$/u;

export interface NameForm {
  /** Whether it cannot be the one who does it. */
  readonly oblique: boolean;
  readonly gender: Gender | undefined;
  /** Whether its form is the nominative and nothing else. */
  readonly sure: boolean;
}
const OBLIQUE: NameForm = { oblique: true, gender: undefined, sure: false };

const isInitials = (word: string): boolean => /^(?:\p{Lu}\.-?)+$/u.test(word);

function ofSurname(word: string): NameForm {
  if (SURNAME_BENT.test(word)) return OBLIQUE;
  if (SURNAME_M.test(word)) return { oblique: false, gender: 'm', sure: true };
  if (SURNAME_F.test(word)) return { oblique: false, gender: 'f', sure: false };
  return { oblique: false, gender: undefined, sure: false };
}

function ofGiven(word: string): NameForm {
  if (MALE.has(word)) return { oblique: false, gender: 'm', sure: true };
  if (MALE_BENT.has(word)) return ALSO_HERS.has(word) ? { oblique: false, gender: 'f', sure: false } : OBLIQUE;
  if (word.length > 2 && GIVEN_BENT.test(word)) return OBLIQUE;
  if (/[ая]$/u.test(word)) return { oblique: false, gender: 'f', sure: false };
  return { oblique: false, gender: undefined, sure: false };
}

/** What a name tells that nobody knows yet: «Олег Рябов», «А. В. Иванов», «Анна Петровна Зимина», «Шпак». */
export function nameForm(name: string): NameForm {
  const words = name
    .split(/[\s\u00a0]+|(?<=\.)(?=\p{Lu})/u)
    .filter((word) => word && !isInitials(word))
    .map((word) => word.toLowerCase());
  const last = words.at(-1);
  if (last === undefined) return OBLIQUE;
  const surname = ofSurname(last.split('-').at(-1) ?? last);
  const [given] = words;
  if (words.length === 1 || given === undefined) return surname;
  const middle = words.length > 2 ? words[1] : undefined;
  if (middle !== undefined && /(?:[оеё]вич|ич)(?:а|у|ем|е)$|(?:[оеё]вн|ичн)(?:ы|е|у|ой)$/u.test(middle)) return OBLIQUE;
  const first = ofGiven(given);
  if (first.oblique || surname.oblique) return OBLIQUE;
  const father: Gender | undefined =
    middle === undefined ? undefined : /ич$/u.test(middle) ? 'm' : /на$/u.test(middle) ? 'f' : undefined;
  const genders = new Set([first.gender, surname.gender, father].filter((gender) => gender !== undefined));
  // «Олега Рябова» looks like two women and is no one's name.
  if (genders.size > 1) return OBLIQUE;
  const [gender] = genders;
  return { oblique: false, gender, sure: first.sure || surname.sure };
}

/** «Наталья Гусева»: a given name and a surname as women have them, and no adjective with its noun, as «Новая Долина». */
export function looksHers(name: string): boolean {
  const words = name.toLowerCase().split(/[\s\u00a0]+/u);
  const [given = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || words.length > 3 || !/[ая]$/u.test(given) || /[ая]я$/u.test(given)) return false;
  return nameForm(name).gender === 'f' && SURNAME_F.test(last);
}

/** Whom a word for saying can have as its subject: «сказала» a woman, «сообщили» many. */
export function genderOf(verb: string): Gender | undefined {
  const word = verb.toLowerCase().replace(/с[ья]$/u, '');
  if (/(?:ют|ят|ут|ат)$/u.test(word)) return 'p';
  if (/л$|опроверг$/u.test(word)) return 'm';
  if (/(?:ла|уверена|убеждена)$/u.test(word)) return 'f';
  if (/ло$/u.test(word)) return 'n';
  if (/(?:ли|уверены|убеждены)$/u.test(word)) return 'p';
  return /(?:уверен|убеждён|убежден)$/u.test(word) ? 'm' : undefined;
}

export const agrees = (verb: Gender | undefined, name: Gender | undefined): boolean =>
  verb === undefined || name === undefined || verb === name;

const first = (list: readonly (readonly [RegExp, string])[], word: string): string | undefined => {
  const rule = list.find(([ending]) => ending.test(word));
  return rule && word.replace(...rule);
};
const GIVEN_F = [
  [/и(?:ю|и|ей)$/u, 'ия'],
  [/ь(?:ю|и|е|ей)$/u, 'ья'],
  [/(?<=[гкх])(?:у|и|е|ой)$/u, 'а'],
  [/(?<=[бвдзлмнпрстф])(?:у|ы|е|ой)$/u, 'а'],
] as const;
const SURNAME_M_BENT = [
  [/(?<=[оеё]в|[иы]н)(?:а|у|ым|ом|е)$/u, ''],
  [/(?<=[сцз]к)(?:ого|ому|им|ом)$/u, 'ий'],
] as const;
const SURNAME_F_BENT = [
  [/(?<=[оеё]в|[иы]н)(?:ой|у|ою)$/u, 'а'],
  [/(?<=[сцз]к)(?:ой|ую|ою)$/u, 'ая'],
] as const;

/**
 * «Олега Рябова», «Марией Ивлевой»: the plain form of a name that is bent; undefined where its endings leave it open, or where it is
 * plain already.
 */
export function nominativeOf(name: string): string | undefined {
  const words = name.split(/[\s\u00a0]+/u);
  const [given = '', ...rest] = words.map((word) => word.toLowerCase());
  const surname = rest.pop();
  const father = rest[0];
  if (surname === undefined || rest.length > 1 || isInitials(words[0] ?? '')) return undefined;
  const his = ALSO_HERS.has(given) ? undefined : MALE_BENT.get(given);
  if (his !== undefined) {
    const middle = father?.replace(/(?<=ич)(?:а|у|ем|е)$/u, '');
    // «Ильи Кореня» might be «Корень» or «Корен».
    const last =
      first(SURNAME_M_BENT, surname) ??
      (/[оеиую]$/u.test(surname) && !SURNAME_BENT.test(surname) ? surname : undefined);
    if (last === undefined || (father !== undefined && middle === father)) return undefined;
    return [his, middle, last]
      .filter((word) => word !== undefined)
      .map(capital)
      .join(' ');
  }
  if (MALE.has(given)) return undefined;
  const hers = first(GIVEN_F, given);
  const last =
    first(SURNAME_F_BENT, surname) ??
    (/(?:[бвгджзклмнпрстфхцчшщйь]|ко)$/u.test(surname) && !SURNAME_M.test(surname) ? surname : undefined);
  if (hers === undefined || last === undefined) return undefined;
  const middle = father?.replace(/(?<=вн|ичн)(?:ы|е|у|ой)$/u, 'а');
  if (father !== undefined && middle === father) return undefined;
  return [hers, middle, last]
    .filter((word) => word !== undefined)
    .map(capital)
    .join(' ');
}

/** Common nouns that end as a woman's surname does, by their stem. */
const NO_SURNAMES =
  /^(?:плот|маш|дол|прич|полов|карт|древес|верш|глуб|дл|шир|велич|медиц|вакц|бенз|магаз|стар|глин|цен|сторон|стран|тиш|равн|лощ|хв|паут|рез|свин|говяд|корз|кабин|шах|субмар|турб|мед|дружин|общ|отч|год|седм|окра|чуж|мор|основ|сн|гол|кор|подк|вд|дубр|пол|засл|столов|уст|кладов|паров|оков|кров|готов|здоров|слив|ножев|зан)(?:ин|ов|ан|он)(?:а|у|ой|ы|е)$/iu;
export const looksLikeSurname = (word: string): boolean =>
  !NO_SURNAMES.test(word) &&
  /(?:[оеё]в(?:а|у|ым|ой)?|[иы]н(?:а|у|ым|ой)?|[сц]к(?:ий|ая|ого|ому)|[чщ]ук|[еи]нко|[оа]вич|швили|дзе|ян)$/u.test(
    word,
  );

/** A surname in a case that is told by its ending, and what a given name before it ends in there. */
const BENT_WITH = [
  [/(?:[оеё]в|[иы]н)ым$/u, /[ое]м|[еоё]й$/u],
  [/(?:[оеё]в|[иы]н)ой$/u, /[еиюы]$|[оеё]й$/u],
  [/(?:[оеё]в|[иы]н)у$/u, /[ую]$/u],
  [/ск(?:ому|ого)$/u, /[ауюя]$/u],
] as const;

/** «Денег Линёвой», «Письмо Вершинину»: a word that only begins the sentence, before the surname of somebody. */
export function isLedSurname(noun: string, surname: string): boolean {
  if (!looksLikeSurname(surname) || /(?:[ыио]й|[ая]я|[ое]е|ого|его|ому|ему|[ыи]м|[оеё]й|ую|юю|[ыи]х)$/u.test(noun))
    return false;
  const found = BENT_WITH.find(([ending]) => ending.test(surname));
  return found !== undefined && !found[1].test(noun);
}

/** «Заозёрскому краю», «Верхнелужском политехе»: only an adjective has a capital, bent with the noun behind it. */
export function isBentAdjective(word: string, after: string): boolean {
  const noun = /^[ \u00a0](\p{Ll}{3,})/u.exec(after)?.[1];
  if (noun === undefined) return false;
  for (const [adjective, ending] of [
    [/[оеё]му$/u, /[ую]$/u],
    [/(?:ого|его)$/u, /(?<!л)[ая]$/u],
    [/(?:ским|цким|ным)$/u, /(?:ом|ем)$/u],
    [/(?:ском|цком|ном)$/u, /[еую]$/u],
    [/(?:ской|цкой|ной)$/u, /(?:[еыи]|ой|ью)$/u],
    [/(?:скую|цкую|ную)$/u, /(?:[ую]|ь)$/u],
    [/(?:ское|цкое|ное)$/u, /(?:о|ие|ье)$/u],
    [/[нщшжч]ем$/u, /[ейиую]$/u],
    [/[нщшжч]ей$/u, /(?:[еыи]|ой|ей|ью)$/u],
    [/(?:нюю|[щшжч]ую)$/u, /(?:[ую]|ь)$/u],
    [/[нщшжч]ее$/u, /(?:о|ие|ье|ре|ле)$/u],
  ] as const)
    if (adjective.test(word)) return ending.test(noun) && (!/(?:ло|ли|ла)$/u.test(noun) || isPastLikeNoun(noun));
  return false;
}

/** Institutions by the stem of their noun, with the plain form, and whether it is a man's, a woman's or neither's word. */
const NOUNS: readonly (readonly [stem: string, plain: string, gender: 'm' | 'f' | 'n'])[] = [
  ['палат', 'палата', 'f'],
  ['собрани', 'собрание', 'n'],
  ['управлени', 'управление', 'n'],
  ['министерств', 'министерство', 'n'],
  ['агентств', 'агентство', 'n'],
  ['ведомств', 'ведомство', 'n'],
  ['правительств', 'правительство', 'n'],
  ['комитет', 'комитет', 'm'],
  ['комисси', 'комиссия', 'f'],
  ['служб', 'служба', 'f'],
  ['дум', 'дума', 'f'],
  ['прокуратур', 'прокуратура', 'f'],
  ['инспекци', 'инспекция', 'f'],
  ['компани', 'компания', 'f'],
  ['академи', 'академия', 'f'],
  ['суд', 'суд', 'm'],
  ['банк', 'банк', 'm'],
  ['совет', 'совет', 'm'],
  ['союз', 'союз', 'm'],
  ['фонд', 'фонд', 'm'],
  ['музей', 'музей', 'm'],
  ['музе', 'музей', 'm'],
  ['завод', 'завод', 'm'],
  ['университет', 'университет', 'm'],
  ['институт', 'институт', 'm'],
  ['област', 'область', 'f'],
  ['кра', 'край', 'm'],
  ['район', 'район', 'm'],
  ['округ', 'округ', 'm'],
  ['республик', 'республика', 'f'],
  ['департамент', 'департамент', 'm'],
  ['центр', 'центр', 'm'],
  ['федераци', 'федерация', 'f'],
  ['ассоциаци', 'ассоциация', 'f'],
  ['корпораци', 'корпорация', 'f'],
  ['парти', 'партия', 'f'],
  ['больниц', 'больница', 'f'],
  ['коллеги', 'коллегия', 'f'],
];
const BENT_NOUN = /^(.+?)(?:ами|ями|ах|ях|ам|ям|ой|ей|ою|ом|ем|ью|у|ю|а|я|ы|и|е|о|ь)?$/u;

/** «Контрольно-счётной палаты», «Федеральную земельную службу»: the plain form of an institution; undefined where it is plain. */
export function institutionNominative(name: string): string | undefined {
  const words = name.split(/[ \u00a0]/u);
  const noun = words.at(-1) ?? '';
  const adjectives = words.slice(0, -1);
  const stemmed = BENT_NOUN.exec(noun)?.[1];
  const found = NOUNS.find(([stem]) => stem === stemmed) ?? NOUNS.find(([stem]) => noun === stem);
  if (!found || adjectives.length < 1 || adjectives.length > 3 || noun === found[1]) return undefined;
  const plain = adjectives.map((adjective) => plainAdjective(adjective, found[2]));
  return plain.every((word) => word !== undefined) ? [...plain, found[1]].join(' ') : undefined;
}

function plainAdjective(adjective: string, gender: 'm' | 'f' | 'n'): string | undefined {
  const stem = /^(.+?)(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю)$/u.exec(adjective)?.[1];
  if (stem === undefined) return undefined;
  const soft = /[гкхжшщч]$/u.test(stem) || /(?:его|ему|им|ем|ей|юю)$/u.test(adjective);
  const ending =
    gender === 'm' ? (soft ? 'ий' : 'ый') : gender === 'f' ? (/(?:ей|юю)$/u.test(adjective) ? 'яя' : 'ая') : 'ое';
  return `${stem}${ending}`;
}

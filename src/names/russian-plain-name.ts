/**
 * What is a Russian name called for itself, of which a text has only some forms? By its endings, by the prepositions and nouns before
 * them, and by the other forms; what they leave open stays as it stands.
 */
import { both, wordCases, type Cases } from './russian-cases.ts';
import { institutionNominative, nominativeOf } from './russian-names.ts';
import { isTitle } from './titles.ts';
import { wordForms } from './word-ends.ts';

/** A form of a name as it stands somewhere. */
export interface Standing {
  readonly form: string;
  /** What stands before it in its sentence, an opening mark included. */
  readonly before: string;
  /** Whether the noun of its kind stands before it, so that it does not bend: «банк „Полярис“». */
  readonly called: boolean;
}

/** The cases that a preposition governs. */
const PREPOSITIONS: ReadonlyMap<string, Cases> = new Map(
  `в|во|на=ap о|об|обо|при=p к|ко|благодаря=d с|со=gi за|под=ai через|про|сквозь=a по=dp над|перед|между=i
  у|от|ото|из|изо|до|без|для|против|около|возле|после|кроме|вместо|среди|ради|вокруг|из-за|из-под=g`
    .split(/\s+/u)
    .flatMap((row) => {
      const [words = '', cases = ''] = row.split('=');
      return words.split('|').map((word) => [word, cases] as const);
    }),
);
/** Nouns whose owner follows: «руководство „Снабсервиса“». */
const OWNED =
  /^(?:руководств|акционер|совладел|владел|собственник|учредител|сотрудни|работни|представител|пресс-служб|пресс-секретар|менеджмент|правлени|офис|сч[её]т|акци|дол[яюие]|рейс|флот|клиент|кредитор|бенефициар|доход|прибыл|убытк|имуществ|филиал|юрист|банкротств|деятельност|интерес|долг|бюджет|активы|структур)\p{L}{0,4}$/u;

const MARKED = /[«„“"]$/u;

/** In which cases may a name stand after these words? */
function casesAfter(before: string): Cases {
  const word = (/([\p{L}-]+)[ \u00a0]+[«„“"]?$/u.exec(before.slice(-40))?.[1] ?? '').toLowerCase();
  const governed = PREPOSITIONS.get(word);
  if (governed !== undefined) return governed;
  // «директор „Волны“», but «директор Марина Зуева».
  if (MARKED.test(before) && (OWNED.test(word) || isTitle(word))) return 'g';
  return 'ngdai';
}

const BENT =
  /(?:ями|ами|ого|его|ому|ему|ыми|ими|ов|ев|ей|ой|ою|ею|ом|ем|ам|ям|ах|ях|ым|им|ых|их|ую|юю|ью|ии|ию|ия|[аеиоуыюя])$/u;
const PLAIN_ENDINGS = ['', 'а', 'я', 'о', 'е', 'ь', 'й', 'ый', 'ий', 'ой', 'ая', 'яя', 'ое', 'ее', 'ия', 'ие'];
/** «Орла» is of «Орёл», «Ельца» of «Елец»: where a vowel may have fallen out, the bare stem is no name. */
const FLEETING = /[бвгджзйклмнпрстфхцчшщь][кнлрцмь]$/u;
const ENDS_SO = /(?:банк|парк|центр|театр|метр|спектр|министр|фильм|холм|флагман)$/iu;
/** Neuter nouns that may be a name; of others the bare stem is taken to be a man's noun. */
const NEUTER =
  /^(?:слов|дел|неб|золот|серебр|добр|окн|облак|озер|зерн|солнц|мор|пол|мест|пив|вин|сел|крыл|масл|молок|мяс|колес|лет|утр|чуд|сердц|кольц|общ|железн|наш|нов|здоровь|\p{L}*(?:ств|лищ|ни|знань|движень))[ое]$/iu;

/** What one word of a name may be called, of which these are forms. */
function plainsOf(forms: readonly string[]): readonly string[] {
  const found = new Set(forms);
  for (const form of forms)
    for (const stem of [form, form.replace(BENT, ''), form.slice(0, -1), form.slice(0, -2)])
      for (const ending of PLAIN_ENDINGS)
        if (stem.length > 2 && (!/^[ое]$/u.test(ending) || NEUTER.test(stem + ending))) found.add(stem + ending);
  return [...found].filter(
    (plain) => !/ии$/u.test(plain) && forms.every((form) => form === plain || wordForms(plain, 'ru').includes(form)),
  );
}

const SEPARATOR = /[ \u00a0-]/u;

/** Whether a name is a form of another, word by word; the first of two that a hyphen ties may stay. */
export function isFormOfName(form: string, plain: string): boolean {
  const [own, first] = [form.split(SEPARATOR), plain.split(SEPARATOR)];
  if (form === plain || own.length !== first.length) return false;
  return own.every((word, i) => word === first[i] || wordForms(first[i] ?? '', 'ru').includes(word));
}

/** More forms than these tell nothing new. */
const MOST_STANDINGS = 24;

/** What all forms of a name are forms of, as far as only one is possible. */
function settledBy(standings: readonly Standing[]): string | undefined {
  const split = standings.map(({ form }) => form.split(SEPARATOR));
  const separators = [...(standings[0]?.form ?? '').matchAll(/[ \u00a0-]/gu)].map(([one]) => one);
  const count = separators.length + 1;
  if (count > 3) return undefined;
  const all = Array.from({ length: count }, (_, i) =>
    plainsOf([...new Set(split.map((words) => words[i] ?? ''))]),
  ).reduce<readonly (readonly string[])[]>(
    (rows, next) => rows.flatMap((row) => next.map((word) => [...row, word])),
    [[]],
  );
  const casesOf = (words: readonly string[], { before, called }: Standing, own: readonly string[]): Cases =>
    words.reduce(
      (cases, word, i) => {
        const form = own[i] ?? '';
        // «от „Аврора-Транзита“»: of two words that a hyphen ties the last bends, and the first may.
        if (i === 0 && separators[0] === '-' && form === word) return cases;
        return both(cases, wordCases(form, word, MARKED.test(before) ? false : undefined));
      },
      called ? 'n' : casesAfter(before),
    );
  const names = all
    .filter((words) => standings.every((standing, at) => casesOf(words, standing, split[at] ?? []) !== ''))
    .map((words) => words.map((word, i) => word + (separators[i] ?? '')).join(''));
  const standing = names.filter((name) => standings.some(({ form }) => form === name));
  const [only] = names.length === 1 ? names : standing;
  if (only === undefined || (names.length > 1 && standing.length > 1)) return undefined;
  return FLEETING.test(only) && !ENDS_SO.test(only) && !standing.includes(only) ? undefined : only;
}

/** «Вестника»: men's nouns of what somebody or something does; «клубника» begins no name. */
const DOER = /^(\p{Lu}\p{L}+(?:н|ч|щ)ик)(?:а|у|ом|е)$/u;

/** Towns are called so, and hardly anything else: «Луговск», «Белгород», «Зареченбург». */
const TOWN = /^(\p{Lu}[\p{Ll}-]*(?:ск|цк|град|город|бург))(е|а|у|ом)$/u;
const LEADS: Readonly<Record<string, RegExp>> = {
  е: /(?:^|[^\p{L}])(?:во?|на|при|об?|городе|г\.)[ \u00a0]$/iu,
  а: /(?:^|[^\p{L}])(?:из|до|от|около|возле|вокруг|у|близ|недалеко от|города|г\.)[ \u00a0]$/iu,
  у: /(?:^|[^\p{L}])(?:к|по|городу|г\.)[ \u00a0]$/iu,
  ом: /(?:^|[^\p{L}])(?:под|над|за|перед|между|городом|г\.)[ \u00a0]$/iu,
};

/** A town that a text names in bent forms only, each behind a word that leads to a place. */
function townOf(standings: readonly Standing[]): string | undefined {
  const towns = new Set(
    standings.map(({ form, before }) => {
      const [, town, ending = ''] = TOWN.exec(form) ?? [];
      return LEADS[ending]?.test(before) === true ? town : undefined;
    }),
  );
  const [only] = towns;
  return towns.size === 1 ? only : undefined;
}

/** «Мельниковой»: only a woman’s last name has that form, and what else stands there is hers as well. */
function herName(forms: readonly string[]): string | undefined {
  const stems = new Set(forms.map((form) => /^(\p{Lu}\p{Ll}+(?:[оеё]в|[иы]н))(?:ой|ою|у|а)$/u.exec(form)?.[1]));
  const [stem] = stems;
  return stems.size === 1 && stem !== undefined && forms.some((form) => /о[йю]$/u.test(form)) ? `${stem}а` : undefined;
}

/** Papers and stations whose names are plurals: «рассказал „Вестям“». */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Вест|Ведомост|Новост)(?:ям|ях|ями|ей)$/u, 'и'],
  [/^Извести(?:ям|ях|ями|й)$/u, 'я'],
];
const pluralOf = (name: string): string | undefined => {
  const ending = PLURALS.find(([form]) => form.test(name))?.[1];
  return ending === undefined ? undefined : name.replace(/(?:ями|ям|ях|ей|й)$/u, '') + ending;
};

/** The plain form of the name that stands so; its first form where nothing settles it. */
export function plainName(name: string, standings: readonly Standing[]): string {
  const count = name.split(SEPARATOR).length;
  const own = standings.filter(({ form }) => form.split(SEPARATOR).length === count).slice(0, MOST_STANDINGS);
  const forms = new Set(own.map(({ form }) => form));
  const called = new Set(own.filter((one) => one.called).map(({ form }) => form));
  const [first] = called;
  if (called.size === 1 && first !== undefined) return first;
  // «Луговой ТВ»: letters do not bend, nor what stands before them.
  if (/(?:^|[ \u00a0-])\p{Lu}{2,}(?:$|[ \u00a0-])/u.test(name)) return name;
  const town = called.size || own.length === 0 ? undefined : townOf(own);
  if (town !== undefined) return town;
  const told = called.size ? undefined : (nominativeOf(name) ?? institutionNominative(name));
  if (told !== undefined) return told;
  const marked = own.some(({ before }) => MARKED.test(before));
  const hers = called.size || marked ? undefined : herName([...forms]);
  if (hers !== undefined) return hers;
  const plural = pluralOf(name);
  if (plural !== undefined) return plural;
  const doers = new Set([...forms].map((form) => DOER.exec(form)?.[1]));
  const [doer] = doers;
  if (forms.size > 1 && doers.size === 1 && doer !== undefined) return doer;
  if (!/^[\p{Script=Cyrillic}\- \u00a0]+$/u.test(name)) return name;
  // A single form tells by itself only where it is no person's, which may be hers: «для Громова», «видел Громова».
  if (forms.size === 1 && !marked) return name;
  return settledBy(own) ?? name;
}

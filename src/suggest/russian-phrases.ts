/** Whom do the words of a Russian sentence name, in which cases, and led by what? */
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { both, nameCases, wordCases, type Cases } from '../names/russian-cases.ts';
import { nameForm } from '../names/russian-names.ts';
import { plainRussian, verbForms, type Agreement } from './russian-verbs.ts';

export interface RussianToken extends TextRange {
  readonly text: string;
  /** As `plainRussian`. */
  readonly low: string;
  readonly mention?: Mention;
}

export interface Called {
  /** In their plain form. */
  readonly names: readonly string[];
  /** Whether it is a person; undefined where that is not known. */
  readonly person: boolean | undefined;
}

export const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u).map(plainRussian));

export const PREPOSITIONS = list(
  'в во на из от до у к ко с со о об обо по за под при для без над между через после перед против около среди кроме вместо ради изза вокруг про насчет',
);

export const SMALL = list(
  'не ни бы же ли уже еще также тоже только лишь даже вновь снова впервые недавно тогда теперь сейчас вчера сегодня завтра давно позже ранее затем потом якобы вероятно возможно официально публично незаконно тайно был была было были будет будут и а но или однако никогда все это там здесь так совместно лично ему ей им ее его их',
);

export const WHEN = list(
  'понедельник вторник среду четверг пятницу субботу воскресенье январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре году года прошлом неделе месяце января февраля марта апреля мая июня июля августа сентября октября ноября декабря вечером утром днем ночью летом зимой весной осенью',
);

/** What somebody is, right before their name: it stands in the case of the name. */
export const PERSON_NOUNS =
  'министр премьер президент губернатор мэр депутат сенатор директор гендиректор глава председатель прокурор судья следователь бизнесмен предприниматель полковник генерал майор капитан журналист журналистка посол чиновник банкир миллиардер олигарх адвокат политик блогер активист активистка правозащитник премьер-министр замминистра экс-министр экс-мэр экс-губернатор'.split(
    ' ',
  );

/** Of those, who is as often somebody's. */
const SOMEBODYS = list('адвокат адвоката адвокату адвокатом адвокате');

const ORGANISATION_NOUNS =
  'компания фирма корпорация концерн холдинг группа завод банк газета телеканал канал издание портал журнал агентство партия движение фонд организация союз ассоциация общество предприятие комбинат фабрика верфь порт застройщик подрядчик оператор поставщик сеть клуб команда институт университет профсоюз объединение товарищество кооператив клиника больница музей театр школа студия бюро комитет федерация лига перевозчик рудник шахта'.split(
    ' ',
  );

const PLACE_NOUNS = 'город остров поселок село деревня река порт страна республика область район'.split(' ');

const isName = ({ mention }: RussianToken): boolean => mention !== undefined;

export const isMark = ({ low }: RussianToken): boolean => !/[\p{L}\p{N}]/u.test(low);

export const isAdjective = ({ low }: RussianToken): boolean =>
  low.length > 4 && /(?:ыи|ии|ои|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими)$/u.test(low);

/** Verbs whose past has lost its «л». */
const SHORT_PAST = /(?:верг|мог|стиг|нес|вез|гиб|рос|пер)$/u;

export const isVerbish = ({ low }: RussianToken): boolean =>
  verbForms(low).some(({ kind }) => kind !== 'passive' && kind !== 'active') ||
  SHORT_PAST.test(low) ||
  /(?:[аеиоуыюя]л[аои]?|[аеиюуя]ть|[аеию]ет|[юя]т|ают)(?:с[яь])?$/u.test(low);

export const isFinite = ({ low, mention }: RussianToken): boolean =>
  !mention &&
  (verbForms(low).some(({ kind }) => kind === 'past' || kind === 'present' || kind === 'short') ||
    SHORT_PAST.test(low) ||
    /\p{L}(?:[аеиоуыюя]л[аои]?|[аеию]ет|[аяю]ют)(?:с[яь])?$/u.test(low));

export interface Unit {
  readonly mention: Mention;
  readonly at: number;
  /** Where its phrase begins, with what it is called before it. */
  readonly from: number;
  readonly cases: Cases;
  readonly preposition?: string;
  /** Whose something is; or unclear. */
  readonly modifier: boolean;
  readonly gender?: Agreement | undefined;
}

export function nounCases(
  word: string,
  nouns: readonly string[],
  animate: boolean,
): readonly [Cases, string] | undefined {
  for (const noun of nouns) {
    if (!word.startsWith(plainRussian(noun).slice(0, 3))) continue;
    const cases =
      plainRussian(noun) === word
        ? /[ая]$/u.test(noun)
          ? 'n'
          : animate
            ? 'n'
            : 'na'
        : wordCases(word, plainRussian(noun).replace(/и$/u, 'й'), animate);
    if (cases) return [cases, noun];
  }
  return undefined;
}

const genderOfNoun = (noun: string): Agreement =>
  /[ая]$/u.test(noun) && !/^(?:судья|глава)$/u.test(noun) ? 'f' : /[ое]$/u.test(noun) ? 'n' : 'm';

function genderOfName({ names, person }: Called): Agreement | undefined {
  for (const name of names) {
    if (person === true) {
      const gender = nameForm(name).gender;
      if (gender) return gender;
      continue;
    }
    if (person === undefined || !/^\p{Script=Cyrillic}[\p{L}\s-]+$/u.test(name) || !/\p{Ll}/u.test(name)) continue;
    const word =
      name
        .split(/[\s\u00a0]+/u)[0]
        ?.split('-')
        .at(-1)
        ?.toLowerCase() ?? '';
    if (/(?:ые|ие|ы|и)$/u.test(word)) return 'p';
    if (/[ая]$/u.test(word)) return 'f';
    if (/[ое]$/u.test(word)) return 'n';
    if (/[бвгджзклмнпрстфхцчшщй]$/u.test(word)) return 'm';
  }
  return undefined;
}

/** Every name of a stretch, with what its form and the words before it tell. */
export function unitsOf(
  tokens: readonly RussianToken[],
  whoIs: (actor: string) => Called | undefined,
): readonly Unit[] {
  return tokens.flatMap(({ mention, text }, at): Unit[] => {
    if (!mention) return [];
    const called = whoIs(mention.actor);
    if (!called) return [{ mention, at, from: at, cases: '', modifier: true }];
    const { names, person } = called;
    let cases = nameCases(text, names, person) ?? '';
    let gender = genderOfName(called);
    let from = at;
    let modifier = false;
    const quoted = tokens[at - 1]?.low === '«' || tokens[at - 1]?.low === '„';
    if (quoted) from--;
    // «бывшего министра обороны Титова», «президент Новинии Осип Данин»: what they are, and of what.
    let head = from - 1;
    const between = tokens[head];
    const title = (i: number) => {
      const low = tokens[i]?.low ?? '';
      return tokens[i]?.mention ? undefined : nounCases(low, PERSON_NOUNS, true);
    };
    if (between && !title(head) && !quoted) {
      const genitive = (token: RussianToken): boolean =>
        isName(token) ||
        (/(?:[ыияа]|ого|ей|ов|его|ой)$/u.test(token.low) && !PREPOSITIONS.has(token.low) && !isFinite(token));
      for (const by of [1, 2, 3])
        if (
          title(head - by) &&
          tokens.slice(head - by + 1, head + 1).every((token) => genitive(token)) &&
          person !== false
        ) {
          head -= by;
          break;
        }
    }
    const before = tokens[head];
    const what = before && title(head);
    const firm = before && !before.mention ? nounCases(before.low, ORGANISATION_NOUNS, false) : undefined;
    const town = before && !before.mention ? nounCases(before.low, PLACE_NOUNS, false) : undefined;
    if (before && what) {
      const shared = both(what[0], cases);
      if (person === false || shared === '' || (SOMEBODYS.has(before.low) && shared.includes('g') && cases !== shared))
        modifier = true;
      else if (SOMEBODYS.has(before.low) && shared.includes('g')) modifier = true;
      else {
        cases = shared;
        from = head;
        // Women are called by the men's words for what they are.
        gender ??= undefined;
      }
      // «назначил директором Громова»
      if (modifier && what[0] === 'i' && cases.includes('a') && person !== false) modifier = false;
    } else if (firm && (quoted || !cases.includes('g') || both(firm[0], cases) !== '')) {
      if (cases.includes('n') && quoted && person !== true) {
        cases = firm[0];
        gender = genderOfNoun(firm[1]);
        from = head;
      } else if (quoted || person === true) modifier = true;
      else {
        const shared = both(firm[0], cases);
        if (shared) [cases, from] = [shared, head];
        else modifier = true;
      }
    } else if (town && both(town[0], cases) !== '' && person !== true) {
      cases = cases.includes('n') ? town[0] : both(town[0], cases);
      from = head;
    } else if (before && !isMark(before) && !before.mention && !quotedName(tokens, head)) {
      const plainWord =
        !PREPOSITIONS.has(before.low) &&
        !SMALL.has(before.low) &&
        !WHEN.has(before.low) &&
        !isVerbish(before) &&
        !verbForms(before.low).length &&
        !/^\d/u.test(before.low) &&
        !(isAdjective(before) && !/ие$/u.test(before.low)) &&
        !(/о$/u.test(before.low) && before.low.length > 5);
      // «брата Громова», «счета „Граната“»: whose something is.
      if (plainWord && (cases.includes('g') || cases === ALL_CASES)) {
        const rest = [...cases].filter((one) => one !== 'g' && one !== 'a').join('');
        if (cases === ALL_CASES || !rest || rest === 'dip') modifier = true;
        else cases = rest;
      }
    }
    let lead = from - 1;
    while (lead > 0 && tokens[lead] && isAdjective(tokens[lead] as RussianToken) && from - lead < 4) lead--;
    const preposition = tokens[lead]?.low;
    // «России и Китая»: the second after «и» is as the first.
    return [
      {
        ...{ mention, at, from, cases, modifier },
        ...(preposition !== undefined && PREPOSITIONS.has(preposition) && { preposition }),
        gender,
      },
    ];
  });
}

const ALL_CASES = 'ngdaip';

/** Whether the mark at this place closes or opens a name, not a speech. */
export function quotedName(tokens: readonly RussianToken[], at: number): boolean {
  const low = tokens[at]?.low;
  if (low === '«' || low === '„') {
    const end = tokens.findIndex((token, i) => i > at && /^[»“]$/u.test(token.low));
    return (
      end > 0 &&
      (end - at <= 2 || (end - at < 5 && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))) &&
      !tokens.slice(at + 1, end).some((token) => isFinite(token) || /^[.,!?]$/u.test(token.low))
    );
  }
  if (low !== '»' && low !== '“') return false;
  const start = tokens.findLastIndex((token, i) => i < at && /^[«„]$/u.test(token.low));
  return start >= 0 && quotedName(tokens, start);
}

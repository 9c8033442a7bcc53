/** Whom does a stretch of a Russian text name, in which case, and who of them may be the subject of a word for saying? */
import type { Source } from '../dossier/schema.ts';
import { anyOf } from './cues-words.ts';
import type { TextRange } from '../evidence/locate.ts';
import { isCommon } from '../names/no-name-words.ts';
import { PAST_LIKE_NOUN } from '../names/past-like-nouns.ts';
import { quotations, type Quotation } from '../evidence/quotations.ts';
import { agrees, nameForm, type Gender } from '../names/russian-names.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { isSource, mentionsIn, type Reading } from './speech.ts';
import { namesakeAt } from './surnames.ts';
import { NO_PERSON } from '../names/kinds.ts';
import { bodyIn, type Body } from './speakers-body-russian.ts';
import { RUSSIAN } from './speech-words.ts';
import { isTitle } from '../names/titles.ts';

/** What is needed of a text; who is known by which last name comes with it. */
export type Text = Pick<Reading, 'document' | 'mentions' | 'actors' | 'surnames'>;

/** Whoever holds it. */
interface Office {
  readonly role: string;
}

export const isOffice = (who: object): who is Office => 'role' in who;

/** Somebody whom a stretch names, by words of which the endings are known. */
export interface Unit extends TextRange {
  readonly who: Source | Office | 'before' | undefined;
  readonly kind: 'name' | 'pronoun' | 'noun';
  readonly oblique: boolean;
  readonly gender: Gender | undefined;
  /** In the nominative by its form alone. */
  readonly sure: boolean;
}

export const SAYING = anyOf(RUSSIAN.saying);

export const LOOSE = anyOf(RUSSIAN.loose);

export const VERB_FIRST = new RegExp(`^(?:${[...RUSSIAN.saying, ...RUSSIAN.loose].join('|')})(?![\\p{L}])`, 'iu');

/** People who are not named, in the nominative; and in the genitive, after «по словам». */
const NOBODY =
  /(?<![\p{L}-])(?:источники?|собеседники?|собеседница|представител[ьи]|представительница|сотрудники?|сотрудница|чиновники?|очевид(?:ец|цы|ица)|свидетел[ьи]|свидетельница|жител[ьи]|жительница|эксперты?|аналитики?|пресс-секретарь|активисты?|активистка|рабочие|работники?|врачи?|учёные|ученые|родственники?|соседи?|соседка|пассажиры?|следователи|прокуроры|чиновники|аудиторы|ревизоры|юристы|адвокаты|инвесторы|акционеры|докеры|рыбаки|фермеры|учителя|медики|спасатели|полицейские|военные|правозащитники|журналисты|родители|студенты|инсайдеры?|коллеги|инженеры|водители|депутаты|покупатели|поставщики|волонт[её]ры)(?![\p{L}-])/giu;

const SOME =
  '(?:два|две|двое|три|трое|четыре|четверо|пять|пятеро|шесть|шестеро|семь|семеро|десять|десятки|сотни|несколько|\\p{N}{1,3})';
/** What is counted and says nothing. */
const NO_PEOPLE =
  '(?:год|лет|раз|дн[яе]|день|дней|час|недел|месяц|минут|секунд|тысяч|млн|миллион|миллиард|процент|рубл|доллар|евро|тонн|километр|метр|этаж|страниц|письм|документ|(?:январ|феврал|март|апрел|ма[яе]|июн|июл|август|сентябр|октябр|ноябр|декабр))';
const INDEFINITE = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:один|одна|некоторые|многие|двое|трое|две|два|три)\s+из|${SOME}\s+(?:[\p{Ll}-]+(?:ых|их)\s+){0,3}(?!${NO_PEOPLE})\p{Ll}{4,}(?:а|я|и|ы|ов|ев|ей|ок|ек|ниц|телей)|двое|трое|некий|некая|кто-то)(?![\p{L}-])`,
  'giu',
);
/** «Сварщик, попросивший не называть его»: whoever does not want to be named is not, whatever they are. */
const HIDDEN = new RegExp(
  String.raw`(?<![\p{L}-])(?!${PAST_LIKE_NOUN})[\p{Ll}\p{Lu}][\p{Ll}-]{2,}(?=,\s(?:(?:по)?просивш\p{Ll}+\s(?:[\p{Ll}]+\s){0,2}(?:не\s(?:называть|раскрывать|указывать|упоминать)|об\sанонимности|(?:о\s)?сохран\p{Ll}+\s(?:анонимность|анонимности|в\sтайне))|(?:не\s)?пожелавш\p{Ll}+\s(?:остаться|сохранить|назвать|называть|раскрыва|раскрыть)|отказавш\p{Ll}+\s(?:назваться|представиться|называть)|(?:согласивш|говоривш)\p{Ll}+\s(?:[\p{Ll}]+\s){0,3}на\sусловиях?\sанонимности|(?:чь[её]\sимя|имя\sкотор(?:ого|ой))\s|знаком(?:ый|ая|ые)\sс\s|близк(?:ий|ая|ие)\sк\s))`,
  'gu',
);

const PRONOUN = /(?<![\p{L}-])(он|она|они|я|мы)(?![\p{L}-])/giu;

/** Whoever is meant by what they are, in the nominative. */
const ROLE =
  /(?<![\p{L}-])(президент|премьер-министр|премьер|министр|губернатор|мэр|депутат|сенатор|адвокат|прокурор|судья|следователь|директор|гендиректор|глава|председатель|секретарь|командир|генерал|посол|ректор|предприниматель|бизнесмен|хранительница|аудитор)(?![\p{L}-])/giu;

/** Papers and firms in the nominative, before what they are called; in other cases they are spoken to or of. */
const NOUN_OF_NAME =
  /(?:^|[^\p{L}-])(агентство|информагентство|газета|телеканал|канал|телеграм-канал|издание|портал|интернет-портал|журнал|радиостанция|радио|сайт|компания|фирма|корпорация|концерн|холдинг|завод|ассоциация|партия|движение|фонд|организация|группа|профсоюз|союз|объединение|общество|товарищество|кооператив|клиника|больница|музей|театр|институт|университет|школа|комбинат|фабрика|верфь|банк|клуб|комитет|бюро|предприятие|застройщик|подрядчик|перевозчик|оператор|студия|федерация|лига|коллегия)\s+$/iu;

export const PREPOSITION =
  /(?:^|[^\p{L}])(?:в|во|на|из|от|до|у|к|ко|с|со|о|об|обо|по|за|под|при|для|без|над|между|через|после|перед|против|около|среди|кроме|вместо|ради)\s+(?:\p{Ll}+\s+){0,2}$/iu;

export const FINITE = new RegExp(
  String.raw`(?<![\p{L}-])(?!${PAST_LIKE_NOUN})\p{Ll}{2,}(?:л|ла|ло|ли)(?:с[ья])?(?![\p{L}-])`,
  'gu',
);

const NAME_WORD = /(?:(?:\p{Lu}\.[ \u00a0]?){1,3}(?=\p{Lu}\p{Ll})|\p{Lu}[\p{L}\p{M}]*(?:-\p{Lu}?[\p{L}\p{M}]+)*)/gu;

const MARKED = /[«„“"](\p{Lu}[^«»„“”".!?\n]{1,40})[»“”"]/gu;

const PATRONYMIC = /(?:[оеё]вич|ич|[оеё]вна|ична)$/u;

/** Shortened words: a full stop after them ends nothing. */
const SHORT = /(?:^|[^\p{L}])(?:\p{L}|г|ул|им|т|др|руб|млн|млрд|тыс|проф|акад|ст|см|н)$/u;

/** Where a stretch is parted from what comes next; what stands in marks is passed over. */
export function pauseAt(text: string, from: number, to: number, list: readonly Quotation[]): number {
  for (let i = from; i < to; i++) {
    const marks = list.find((one) => one.start === i);
    if (marks?.closed && marks.end <= to && marks.end - i < 60) {
      i = marks.end - 1;
      continue;
    }
    const letter = text[i] ?? '';
    if (/[,;:!?()\n]/u.test(letter) || (/[—–]/u.test(letter) && /\s/u.test(text[i - 1] ?? ''))) return i;
    if (/[«„“"»”]/u.test(letter)) return i;
    if (letter === '.' && !SHORT.test(text.slice(Math.max(0, i - 6), i))) return i;
    if (letter === '.' && i + 1 >= to) return i;
  }
  return to;
}

/** Words that follow each other and are nobody known: parted where one name ends and the next begins. */
function persons(
  words: readonly { readonly text: string; readonly start: number; readonly end: number }[],
): TextRange[] {
  const out: TextRange[] = [];
  for (let i = 0; i < words.length;) {
    const left = words.slice(i);
    let count = /\.\s?$/u.test(left[0]?.text ?? '')
      ? 2
      : left.length === 3 && !PATRONYMIC.test(left[1]?.text ?? '')
        ? 1
        : 2;
    if (PATRONYMIC.test(left[1]?.text ?? '') || PATRONYMIC.test(left[2]?.text ?? '')) count = 3;
    const own = left.slice(0, count);
    out.push({ start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 });
    i += count;
  }
  return out;
}

const plain = (word: string): string => word.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/** Who bears a name: somebody known by a part of it, or the name in full, where the text gave it before. */
function bearerOf(text: Text, name: string, at: number): Source | undefined {
  const { document, surnames, actors } = text;
  const known = surnames.get(name);
  const one = namesakeAt({ document, actors }, { start: at, end: at + name.length }, known ?? []);
  if (one) return isSource(one) ? one : undefined;
  if (known) return known.length === 1 && known[0] !== undefined ? { actor: known[0] } : undefined;
  if (/[\s\u00a0.]/u.test(name)) return { name: name.replace(/\s+/gu, ' ') };
  const full = new RegExp(
    `(?<![\\p{L}])((?:(?:\\p{Lu}\\.[ \\u00a0]?){1,2}|\\p{Lu}[\\p{Ll}]+(?:[ \\u00a0]\\p{Lu}\\p{Ll}+(?:вич|вна|ична))?[ \\u00a0])${name})(?![\\p{L}])`,
    'gu',
  );
  const names = new Set<string>();
  for (const [, whole = ''] of document.text.slice(0, at).matchAll(full)) {
    const [first = ''] = whole.split(/\s+/u);
    if (!isTitle(first) && !isCommon(first, 'ru') && !nameForm(whole).oblique) names.add(whole);
  }
  if (names.size > 1) return undefined;
  const [only] = names;
  return { name: only ?? name };
}

/** Whether a single word with a capital is told to be a name: by its ending, or because the text has it in the middle, too. */
function isName({ document: { text, sentences }, surnames }: Text, start: number, name: string, from: number): boolean {
  if (/[\s.]/u.test(name) || surnames.has(name)) return true;
  if (new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, 'u').test(text)) return false;
  const begins = !/\p{L}/u.test(text.slice(Math.max(from, 0), start));
  if (!begins || sentences.length === 0) return true;
  return new RegExp(`[\\p{L},]\\s${name}(?!\\p{L})`, 'u').test(text) || SURNAME.test(name);
}

const SURNAME = /(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|[чщ]ук|[еи]нко|[оа]вич|швили|дзе|ян)$/u;

/** Everybody whom a stretch names, in their order. */
export function unitsIn(text: Text, from: number, to: number): Unit[] {
  const { document, mentions, actors } = text;
  const whole = document.text;
  const units: Unit[] = [];
  const taken = (start: number, end: number): boolean => units.some((unit) => unit.start < end && start < unit.end);
  for (const { start, end, actor } of mentionsIn(mentions, from, to)) {
    if (taken(start, end)) continue;
    const own = whole.slice(start, end);
    const known = actors.get(actor);
    const person = !NO_PERSON.test(known?.kind ?? '');
    const names = [...Object.values(known?.name ?? {}), ...Object.values(known?.aliases ?? {}).flat()];
    const plainForm = names.some((name) => plain(name) === plain(own));
    const led = (/([\p{L}-]+)\s*[«„“"]?$/u.exec(whole.slice(Math.max(0, start - 30), start))?.[1] ?? '').toLowerCase();
    const marked = /[«„“"]$/u.test(whole.slice(0, start));
    // «агентству «Верста»»: the noun is bent, and not the name.
    const attribute =
      marked &&
      led !== '' &&
      /\p{L}\s*[«„“"]$/u.test(whole.slice(Math.max(0, start - 30), start)) &&
      !NOUN_OF_NAME.test(`${led} `);
    const form = nameForm(own);
    const full = nameForm(names.find((name) => /\s/u.test(name)) ?? own);
    units.push({
      ...{ start, end, who: { actor }, kind: 'name' },
      oblique: !plainForm || (attribute && !VERB_FIRST.test(led)),
      gender: !person || !plainForm ? undefined : (form.gender ?? full.gender),
      sure: plainForm && (form.sure || (person && /\s/u.test(own))),
    });
  }
  for (const match of whole.slice(from, to).matchAll(MARKED)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    if (taken(start, end)) continue;
    const name = match[1] ?? '';
    const before = whole.slice(Math.max(from, start - 30), start);
    const noun = NOUN_OF_NAME.test(before);
    const led = /\p{L}\s*$/u.test(before) && !noun;
    units.push({
      ...{ start, end, who: { name }, kind: 'name' },
      oblique: led || (!noun && /(?:[ую]|[оеё]й|ом|[еы])$/u.test(name.split(' ').at(-1) ?? '')),
      gender: undefined,
      sure: noun,
    });
  }
  const words = [...whole.slice(from, to).matchAll(NAME_WORD)]
    .map((match) => ({ text: match[0], start: from + match.index, end: from + match.index + match[0].length }))
    .filter(
      ({ text: word, start, end }) =>
        !taken(start, end) && !isTitle(word) && !isCommon(word, 'ru') && !/^\p{Lu}{2,}$/u.test(word),
    );
  const groups: (typeof words)[] = [];
  for (const word of words) {
    const last = groups.at(-1)?.at(-1);
    if (last && /^[ \u00a0]?$/u.test(whole.slice(last.end, word.start))) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  for (const group of groups)
    for (const place of persons(group)) {
      const name = whole.slice(place.start, place.end);
      if (/\.\s?$/u.test(name)) continue;
      const form = nameForm(name);
      const begins = document.sentences[sentenceAt(document, place.start)]?.[0] ?? place.start;
      const who = isName(text, place.start, name, begins) ? bearerOf(text, name, place.start) : undefined;
      if (!who && !form.oblique) continue;
      const own =
        who?.actor === undefined ? undefined : nameForm(Object.values(actors.get(who.actor)?.name ?? {})[0] ?? '');
      const full = who?.name === undefined ? own : nameForm(who.name);
      // «Иванов А. В.» is somebody else than «Иванов».
      const turned = /^\s\p{Lu}\.\s?\p{Lu}\./u.test(whole.slice(place.end, place.end + 8));
      units.push({
        ...place,
        ...{ who, kind: 'name', oblique: form.oblique || turned },
        gender: form.gender ?? full?.gender,
        sure: form.sure,
      });
    }
  for (const match of whole.slice(from, to).matchAll(PRONOUN)) {
    const start = from + match.index;
    const gender = { он: 'm', она: 'f', они: 'p' }[match[0].toLowerCase()] as Gender | undefined;
    units.push({
      ...{ start, end: start + match[0].length, who: 'before', kind: 'pronoun', oblique: false, gender, sure: true },
    });
  }
  for (const pattern of [NOBODY, INDEFINITE, HIDDEN])
    // What tells that somebody is not to be named stands behind.
    for (const match of whole.slice(from, pattern === HIDDEN ? to + 120 : to).matchAll(pattern)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length];
      if (end > to || (pattern === HIDDEN && taken(start, end))) continue;
      const gender = /[иы]е?$/u.test(match[0]) && !/ь$/u.test(match[0]) ? 'p' : undefined;
      units.push({ ...{ start, end, who: { anonymous: true }, kind: 'noun', oblique: false, gender, sure: false } });
    }
  for (const match of whole.slice(from, to).matchAll(ROLE)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    units.push({
      ...{
        start,
        end,
        who: { role: match[0].toLowerCase() },
        kind: 'noun',
        oblique: false,
        gender: undefined,
        sure: false,
      },
    });
  }
  return ownersApart(
    text,
    units.sort((a, b) => a.start - b.start),
  );
}

/** «Адвокат Громова Анна Седова сообщила»: of two names side by side the first is whose the other is, and only looks like a woman's. */
function ownersApart({ document: { text } }: Text, units: readonly Unit[]): Unit[] {
  return units.map((unit, i) => {
    const next = units.slice(i + 1).find(({ kind }) => kind === 'name');
    if (isHisWho(text, unit)) return { ...unit, oblique: true, sure: false };
    if (unit.kind !== 'name' || !next || !/^[ \u00a0]$/u.test(text.slice(unit.end, next.start))) return unit;
    const [own, other] = [text.slice(unit.start, unit.end), text.slice(next.start, next.end)];
    // «Громова Анна»: one person, last name first.
    const full = /[\s\u00a0]/u.test(other) || (actorOf(next) !== undefined && actorOf(unit) === undefined);
    return full && /[аяы]$|[ое]й$|[ое]го$/u.test(own) ? { ...unit, oblique: true, sure: false } : unit;
  });
}

/** «Громов молчал. Адвокат Громова сообщила»: his, where the text names him and no woman of that name. */
function isHisWho(text: string, { kind, start, end }: Unit): boolean {
  const own = text.slice(start, end);
  if (kind !== 'name' || !/^\p{Lu}\p{Ll}+(?:[оеё]в|[иы]н)а$/u.test(own)) return false;
  const led =
    /(?<!\p{L})(?:адвокат|защитник|защитница|помощник|помощница|представитель|представительница|пресс-секретарь|советник|юрист|родственник|родственница|коллега|соратник|соратница)\s$/iu;
  if (!led.test(text.slice(Math.max(0, start - 30), start))) return false;
  const [man, woman] = [own.slice(0, -1), new RegExp(`\\p{Lu}\\p{Ll}+[ая]\\s${own}(?!\\p{L})`, 'u')];
  return new RegExp(`(?<!\\p{L})${man}(?!\\p{L})`, 'u').test(text) && !woman.test(text);
}

const actorOf = ({ who }: Unit): string | undefined =>
  typeof who === 'object' && 'actor' in who ? who.actor : undefined;

/** Whoever of these can be the subject of a word for saying; a name before what somebody only is. */
export function subjectOf(
  text: Text,
  units: readonly Unit[],
  from: number,
  gender: Gender | undefined,
): Unit | undefined {
  const whole = text.document.text;
  const able = units.filter(
    (unit) =>
      !unit.oblique &&
      agrees(gender, unit.kind === 'name' && unit.gender === undefined && gender === 'p' ? 'n' : unit.gender) &&
      (unit.sure || !PREPOSITION.test(whole.slice(from, unit.start))),
  );
  const named = able.filter(({ kind }) => kind !== 'noun');
  const people = named.filter((unit) => unit.kind === 'pronoun' || unit.sure);
  // Two who might both be it, and nothing that tells: neither.
  if (people[0]) return people[0];
  const distinct = new Set(named.map((unit) => JSON.stringify(unit.who)));
  if (distinct.size > 1) return gender === undefined ? undefined : named[0];
  return named[0] ?? able[0];
}

/** Whoever stands after a word for saying. */
export function after(text: Text, from: number, to: number, gender: Gender | undefined): Unit | undefined {
  const list = quotations(text.document);
  const pause = pauseAt(text.document.text, from, to, list);
  return subjectOf(text, unitsIn(text, from, pause), from, gender) ?? asUnit(bodyIn(text, from, pause), gender);
}

/** A body with which the verb goes: where many say so, or an office that speaks for it. */
const asUnit = (body: Body | undefined, gender: Gender | undefined): Unit | undefined =>
  body && agrees(gender, body.gender) && gender !== undefined
    ? {
        start: body.start,
        end: body.end,
        who: body.source,
        kind: 'name',
        oblique: false,
        gender: body.gender,
        sure: true,
      }
    : undefined;

const WITHIN =
  /[,;]|\s[—–]\s|(?<![\p{L}-])(?:и|а|но|что|когда|если|как|однако|поскольку|хотя|пока|чтобы|где|куда|почему)(?![\p{L}-])/gu;

/** What may stand before a body in which somebody says so. */
const BEFORE_BODY =
  /(?<!\p{L})(?:однако|но|а|при этом|между тем|тем временем|позже|ранее|уже|также|вчера|сегодня|сам[аои]?)(?!\p{L})/giu;

/** Whoever stands before a word for saying, and where what is said of them begins. */
export function before(text: Text, from: number, to: number, gender: Gender | undefined): Unit | undefined {
  const whole = text.document.text;
  const list = quotations(text.document);
  const outside = (at: number): boolean => !list.some(({ start, end }) => start <= at && at < end);
  const cuts = [...whole.slice(from, to).matchAll(WITHIN)]
    .map(({ 0: word, index }) => ({
      start: from + index,
      end: from + index + word.length,
      word: word.trim().toLowerCase(),
    }))
    .filter(({ start }) => outside(start));
  const last = cuts.at(-1);
  const begins = last?.end ?? from;
  const segment = whole.slice(begins, to);
  const acts = (start: number, end: number): boolean => [...whole.slice(start, end).matchAll(FINITE)].length > 0;
  if (/^\s*котор(?:ый|ая|ые)\s+(?:\p{Ll}+\s+)?$/u.test(segment)) {
    const unit = unitsIn(text, from, last?.start ?? from).at(-1);
    return unit && last && whole.slice(unit.end, last.start).trim() === '' && agrees(gender, unit.gender)
      ? { ...unit, oblique: false }
      : undefined;
  }
  if (
    /\p{L}/u.test(
      segment.replace(
        /(?<!\p{L})(?:также|потом|ранее|позже|уже|ещё|еще|тогда|теперь|затем|впрочем|это|этого|сам|сама|вчера|сегодня)(?!\p{L})/giu,
        '',
      ),
    )
  ) {
    const units = unitsIn(text, begins, to).filter((unit) => !acts(unit.end, to));
    const found = subjectOf(text, units, begins, gender);
    if (found) return found;
    // «В МЧП заявили»: many say it, in a body that is named; or the office that speaks for it.
    const body = asUnit(bodyIn(text, begins, to), gender);
    if (body && !/\p{L}/u.test(whole.slice(begins, body.start).replace(BEFORE_BODY, ''))) return body;
    const short = /^\s*(?:Однако\s+)?[Вв]о?\s+(?:[^«»„“,.()]{0,60}\()?(\p{Lu}{2,8})\)?\s*$/u.exec(segment)?.[1];
    if (gender === 'p' && short !== undefined)
      return { start: begins, end: to, who: { name: short }, kind: 'name', oblique: false, gender: 'p', sure: true };
    if (last?.word !== 'и' || units.some(({ kind }) => kind !== 'noun')) return undefined;
  } else if (last && /^[,—–]$/u.test(last.word)) {
    // «Лемешев, ныне депутат, заявил»; «Директор музея, Лев Жук, заявил».
    for (let i = cuts.length - 1; i >= 0; i--) {
      const [start, end] = [cuts[i - 1]?.end ?? from, cuts[i]?.start ?? from];
      const part = whole.slice(start, end);
      const units = unitsIn(text, start, end);
      const [first] = units;
      const bare =
        first && units.length === 1 && part.trim() === whole.slice(first.start, first.end) && first.kind === 'name';
      if (bare && i > 0 && !first.oblique && agrees(gender, first.gender)) return first;
      if (i > 0) continue;
      return acts(start, end) ? undefined : subjectOf(text, units, start, gender);
    }
    return undefined;
  } else if (last?.word !== 'и') return undefined;
  // «Лемешев открыл мост и сказал»: who did the one said the other.
  const units = unitsIn(text, from, last.start);
  return subjectOf(
    text,
    units.filter((unit) => unit.kind !== 'noun'),
    from,
    gender,
  );
}

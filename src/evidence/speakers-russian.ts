/**
 * Who says it in Russian? Words stand in any order there, so that endings decide: whoever speaks is in the nominative and agrees with
 * the word for saying; in the dative somebody is only spoken to, in the accusative only spoken of. Who is not certain is nobody.
 */
import type { Source } from '../dossier/schema.ts';
import { anyOf } from './cues-words.ts';
import type { Place } from './locate.ts';
import { isCommon } from './no-name-words.ts';
import { PAST_LIKE_NOUN } from './past-like-nouns.ts';
import { quotations, type Quotation } from './quotations.ts';
import { agrees, genderOf, nameForm, nominativeOf, type Gender } from './russian-names.ts';
import { sentenceAt } from './sentence-of.ts';
import { mentionsIn, NO_PERSON, type Reading, type Telling } from './speaker-phrase.ts';
import { bodyIn, type Body, fullNameOf, markedOwner, plainMarked } from './speakers-body-russian.ts';
import { RUSSIAN } from './speech-words.ts';
import { isTitle } from './titles.ts';
import { wordForms } from './word-ends.ts';

/** What is needed of a text; who is known by which last name comes with it. */
export type Text = Pick<Reading, 'document' | 'mentions' | 'actors' | 'surnames'>;

/** Whoever holds it. */
interface Office {
  readonly role: string;
}
const isOffice = (who: object): who is Office => 'role' in who;

/** Somebody whom a stretch names, by words of which the endings are known. */
interface Unit extends Place {
  readonly who: Source | Office | 'before' | undefined;
  readonly kind: 'name' | 'pronoun' | 'noun';
  readonly oblique: boolean;
  readonly gender: Gender | undefined;
  /** In the nominative by its form alone. */
  readonly sure: boolean;
}

const SAYING = anyOf(RUSSIAN.saying);
const LOOSE = anyOf(RUSSIAN.loose);
const DENYING = anyOf(RUSSIAN.denying);
const ACCUSING = anyOf(RUSSIAN.accusing);
const CALLING = anyOf(RUSSIAN.calling);
const ACCORDING = anyOf(RUSSIAN.according);
const THEIRS = anyOf([RUSSIAN.theirs]);
const CITING = anyOf(RUSSIAN.citing);
const VERB_FIRST = new RegExp(`^(?:${[...RUSSIAN.saying, ...RUSSIAN.loose].join('|')})(?![\\p{L}])`, 'iu');
const AS_TOLD = new RegExp(
  `(?<!\\p{L})как\\s+(?:(?:также|ранее|позже|уже)\\s+)?(${[...RUSSIAN.saying, ...RUSSIAN.loose].join('|')})(?!\\p{L})`,
  'giu',
);

/** «говорится в сообщении …», and the other way round. */
const PAPER = `во? (?:\\p{Ll}+(?:ом|ем|ой|ей|ых|их) ){0,2}${RUSSIAN.paper}`;
const STATED = anyOf([`${RUSSIAN.stating} (?:также |далее )?${PAPER}`]);
const STATED_FIRST = new RegExp(
  `^${RUSSIAN.stating}\\s+(?:также\\s+|далее\\s+)?${PAPER.replace(/ /gu, '\\s+')}(?!\\p{L})`,
  'iu',
);
const IN_PAPER = anyOf([PAPER]);
const STATING = anyOf([RUSSIAN.stating]);
/** «В компании опровергли»: many say so, in a place. */
const INSIDE =
  /(?:^|[,;:—–]\s+|(?<!\p{L})(?:но|а|однако|и|при этом)\s+)во?\s[^.,;:!?—–]{2,90}$|(?<!\p{L})во?\s(?:\p{Ll}+\s)?[«„“]?[\p{L}-]+[»“”]?\s+$/iu;
const MANY = /(?:ли|ют|ут|ят|ат)$/u;
const CLAIMED = new RegExp(`(?<!\\p{L})(?:${RUSSIAN.claimed}|произошедшее|происходящее|случившееся)(?!\\p{L})`, 'iu');
/** What a body is, in the genitive, before what it is called; what a person is. */
const BODY_OF =
  /^\s+(?:(?:\p{Ll}+-)?(?:компании|фирмы|корпорации|концерна|холдинга|завода|банка|ассоциации|партии|движения|фонда|организации|группы|агентства|информагентства|газеты|телеканала|канала|издания|портала|журнала)\s+)?[«„“"]?$/iu;
const ROLE_OF =
  /^\s+(?:(?:президента|премьер-министра|премьера|министра|губернатора|мэра|депутата|сенатора|адвоката|прокурора|судьи|следователя|директора|гендиректора|председателя)\s+)?$/iu;

/** People who are not named, in the nominative; and in the genitive, after «по словам». */
const NOBODY =
  /(?<![\p{L}-])(?:источники?|собеседники?|собеседница|представител[ьи]|представительница|сотрудники?|сотрудница|чиновники?|очевид(?:ец|цы|ица)|свидетел[ьи]|свидетельница|жител[ьи]|жительница|эксперты?|аналитики?|пресс-секретарь|активисты?|активистка|рабочие|работники?|врачи?|учёные|ученые|родственники?|соседи?|соседка|пассажиры?|следователи|прокуроры|чиновники)(?![\p{L}-])/giu;
const NOBODY_OF =
  /^\s*(?:(?:одного|одной|двух|трёх|трех|нескольких|многих|некоторых|нашего|наших|\p{Ll}+(?:ого|его|ых|их|ой|ей))\s+){0,3}(?:источника|источников|собеседника|собеседников|собеседницы|представителя|представителей|представительницы|сотрудника|сотрудников|сотрудницы|чиновника|чиновников|очевидц(?:а|ев)|очевидицы|свидетел(?:я|ей)|жител(?:я|ей)|жительницы|эксперта|экспертов|аналитика|аналитиков|пресс-секретаря|активист(?:а|ов)|работник(?:а|ов)|врач(?:а|ей)|учёных|ученых|родственник(?:а|ов)|сосед(?:а|ей|ки)|людей|знакомых)(?!\p{L})/iu;
const NOBODY_CITED =
  /^\s*(?:(?:свой|свои|собственный|собственные|один|два|двух|анонимный|анонимные|неназванный|неназванные|\p{Ll}+(?:ый|ой|ые|ого|его|ых|их))\s+){0,3}(?:источник(?:и|а|ов)?|собеседник(?:а|ов)|представител(?:я|ей)|сотрудник(?:а|ов)|чиновник(?:а|ов)|очевидц(?:а|ев)|эксперт(?:а|ов))(?!\p{L})/iu;
const INDEFINITE =
  /(?<![\p{L}-])(?:(?:один|одна|некоторые|многие|двое|трое)\s+из|несколько\s+\p{Ll}+|некий|некая|кто-то)(?![\p{L}-])/giu;
const PRONOUN = /(?<![\p{L}-])(он|она|они|я|мы)(?![\p{L}-])/giu;
/** Whoever is meant by what they are, in the nominative. */
const ROLE =
  /(?<![\p{L}-])(президент|премьер-министр|премьер|министр|губернатор|мэр|депутат|сенатор|адвокат|прокурор|судья|следователь|директор|гендиректор|глава|председатель|секретарь|командир|генерал|посол|ректор|предприниматель|бизнесмен|хранительница|аудитор)(?![\p{L}-])/giu;
/** Papers and firms in the nominative, before what they are called; in other cases they are spoken to or of. */
const NOUN_OF_NAME =
  /(?:^|[^\p{L}-])(агентство|информагентство|газета|телеканал|канал|телеграм-канал|издание|портал|интернет-портал|журнал|радиостанция|радио|сайт|компания|фирма|корпорация|концерн|холдинг|завод|ассоциация|партия|движение|фонд|организация|группа)\s+$/iu;
const PREPOSITION =
  /(?:^|[^\p{L}])(?:в|во|на|из|от|до|у|к|ко|с|со|о|об|обо|по|за|под|при|для|без|над|между|через|после|перед|против|около|среди|кроме|вместо|ради)\s+(?:\p{Ll}+\s+){0,2}$/iu;
const FINITE = new RegExp(
  String.raw`(?<![\p{L}-])(?!${PAST_LIKE_NOUN})\p{Ll}{2,}(?:л|ла|ло|ли)(?:с[ья])?(?![\p{L}-])`,
  'gu',
);
const NAME_WORD = /(?:(?:\p{Lu}\.[ \u00a0]?){1,3}(?=\p{Lu}\p{Ll})|\p{Lu}[\p{L}\p{M}]*(?:-\p{Lu}?[\p{L}\p{M}]+)*)/gu;
const MARKED = /[«„“"](\p{Lu}[^«»„“”".!?\n]{1,40})[»“”"]/gu;
const PATRONYMIC = /(?:[оеё]вич|ич|[оеё]вна|ична)$/u;
/** Shortened words: a full stop after them ends nothing. */
const SHORT = /(?:^|[^\p{L}])(?:\p{L}|г|ул|им|т|др|руб|млн|млрд|тыс|проф|акад|ст|см|н)$/u;

/** Where a stretch is parted from what comes next; what stands in marks is passed over. */
function pauseAt(text: string, from: number, to: number, list: readonly Quotation[]): number {
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
function persons(words: readonly { readonly text: string; readonly start: number; readonly end: number }[]): Place[] {
  const out: Place[] = [];
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
  const { document, surnames } = text;
  const known = surnames.get(name);
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
function unitsIn(text: Text, from: number, to: number): Unit[] {
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
  for (const pattern of [NOBODY, INDEFINITE])
    for (const match of whole.slice(from, to).matchAll(pattern)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length];
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
function subjectOf(text: Text, units: readonly Unit[], from: number, gender: Gender | undefined): Unit | undefined {
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
function after(text: Text, from: number, to: number, gender: Gender | undefined): Unit | undefined {
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
function before(text: Text, from: number, to: number, gender: Gender | undefined): Unit | undefined {
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

export interface Russian {
  /** What the sentences around a place have somebody say. */
  readonly tellings: readonly Telling[];
  /** The words that show that somebody says it, who could not be told. */
  readonly open?: string;
}

interface Made extends Text {
  readonly steps: number;
}

/** Who was spoken of last before a place, of this gender. */
function earlier(text: Made, at: number, gender: Gender | undefined): Source | undefined {
  if (gender === 'p' || text.steps > 3) return undefined;
  const { document } = text;
  const index = sentenceAt(document, at);
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const [start = 0, end = 0] = document.sentences[i] ?? [];
    const deeper = { ...text, steps: text.steps + 1 };
    const quoted = quotations(document)
      .filter((one) => one.end > start && one.end <= at && one.start < end && isSpeech(document.text, one))
      .flatMap((one) => spoken(deeper, one).tellings);
    const said = [...tellingsIn(deeper, { start, end }).tellings, ...quoted];
    for (const { chain, gender: own } of said.toReversed() as readonly (Telling & { gender?: Gender })[]) {
      const [who] = chain;
      if (!who || who.anonymous || isOrganisation(text, who)) continue;
      const known = genderOfSource(text, who) ?? own;
      if (agrees(gender, known)) return who;
    }
    const subject = firstSubject(text, start, end);
    if (subject === 'unknown') return undefined;
    if (!subject) continue;
    if (agrees(gender, subject.gender) && typeof subject.who === 'object' && !isOffice(subject.who)) {
      if (!isOrganisation(text, subject.who)) return subject.who;
    }
  }
  return undefined;
}

const isOrganisation = ({ actors }: Text, { actor }: Source): boolean =>
  actor !== undefined && NO_PERSON.test(actors.get(actor)?.kind ?? '');

function genderOfSource({ actors }: Text, { actor, name }: Source): Gender | undefined {
  const names = actor === undefined ? [name ?? ''] : Object.values<string>(actors.get(actor)?.name ?? {});
  return names.map((one) => nameForm(one).gender).find(Boolean);
}

/** Who does what a sentence says; `unknown` where somebody does whom nobody can name. */
function firstSubject(text: Text, from: number, to: number): Unit | 'unknown' | undefined {
  const whole = text.document.text;
  const list = quotations(text.document);
  const [verb] = [...whole.slice(from, to).matchAll(FINITE)].filter(
    ({ index }) => !list.some(({ start, end }) => start <= from + index && from + index < end),
  );
  const unitsBefore = unitsIn(text, from, verb ? from + verb.index : pauseAt(whole, from, to, list));
  const gender = verb ? genderOf(verb[0]) : undefined;
  const found = subjectOf(text, unitsBefore, from, gender);
  const usable = found && (found.kind === 'name' || found.kind === 'pronoun') ? found : undefined;
  if (usable?.kind === 'name') return { ...usable, gender: usable.gender ?? gender };
  if (usable || (found?.kind === 'noun' && !usable)) return 'unknown';
  if (!verb) return undefined;
  const next = after(text, from + verb.index + verb[0].length, to, gender);
  return next?.kind === 'name' && next.gender !== undefined ? next : undefined;
}

/** Who bears an office that the text names without its bearer: the only one beside whose name it stands. */
function bearing(text: Text, role: string, at: number): Source | undefined {
  const whole = text.document.text;
  const bearers = new Set<string>();
  for (const { start, actor } of mentionsIn(text.mentions, Math.max(0, at - 4000), at))
    if (new RegExp(`(?<!\\p{L})${role}(?:\\s\\p{L}+){0,3}\\s$`, 'iu').test(whole.slice(Math.max(0, start - 60), start)))
      bearers.add(actor);
  const [only] = bearers;
  return bearers.size === 1 && only !== undefined ? { actor: only } : undefined;
}

function settled(
  text: Made,
  unit: Unit,
  at: number,
  gender?: Gender,
): { readonly source: Source; readonly weak: boolean } | undefined {
  const { who } = unit;
  if (who === undefined) return undefined;
  if (who === 'before') {
    const source = earlier(text, at, unit.gender ?? gender);
    return source && { source, weak: true };
  }
  if (isOffice(who)) {
    const source = bearing(text, who.role, at);
    return source && { source, weak: true };
  }
  return { source: who, weak: false };
}

/** Whose kin, rival or customer it is says nothing of who it is: «по словам жены Вершинина», «по данным конкурентов „Волны“». */
const OF_OTHERS =
  /(?<!\p{L})(?:жены|мужа|матери|отца|сестры|брата|сына|дочери|вдовы|друга|подруги|друзей|родных|близких|коллег[иа]?|соседей|конкурент(?:а|ов)|критик(?:а|ов)|противник(?:а|ов)|клиент(?:а|ов)|кредитор(?:а|ов)|партн[её]р(?:а|ов)|поставщик(?:а|ов)|подрядчик(?:а|ов)|покупател(?:я|ей)|пользователей|пациентов|защитник(?:а|ов))\s+[«„“"]?$/iu;

/** A surname alone, perhaps after what somebody is; «адвоката Вершинина», «жены Вершинина» is somebody else. */
const LONE_OF =
  /^\s*(?:(?:самого|самой|президента|министра|премьера|губернатора|мэра|депутата|сенатора|гендиректора|директора|председателя|главы|предпринимателя|бизнесмена|господина|госпожи)\s+)?(\p{Lu}[\p{L}-]+)\s*$/u;

/** Whoever is named after «по словам», «со ссылкой на»: bent, so that only who is known can be told. */
function bent(
  text: Text,
  from: number,
  to: number,
  nobody: RegExp,
): { readonly source: Source; readonly end: number } | undefined {
  const whole = text.document.text;
  const pause = pauseAt(whole, from, to, quotations(text.document));
  const verb = [SAYING, LOOSE]
    .flatMap((pattern) => [...whole.slice(from, pause).matchAll(pattern)])
    .sort((a, b) => a.index - b.index)[0];
  const stop = verb ? from + verb.index : pause;
  const known = mentionsIn(text.mentions, from, stop);
  const person = known.findLast(
    ({ start, actor }) =>
      !NO_PERSON.test(text.actors.get(actor)?.kind ?? '') &&
      !PREPOSITION.test(whole.slice(from, start)) &&
      !OF_OTHERS.test(whole.slice(from, start)) &&
      !/[«„“"]$/u.test(whole.slice(0, start)),
  );
  const anonymous = nobody.exec(whole.slice(from, stop));
  if (person && !(anonymous && whole.slice(person.end, stop).trim() !== ''))
    return { source: { actor: person.actor }, end: person.end };
  // Before a verb the one who says so may follow: «со ссылкой на источник «Волна» пишет».
  if (anonymous) return { source: { anonymous: true }, end: verb ? from + anonymous[0].length : stop };
  const led = (start: number): string => whole.slice(from, start);
  const [only] = known.filter(({ start }) => !PREPOSITION.test(led(start)) && !OF_OTHERS.test(led(start)));
  if (only && known.length === 1)
    return { source: { actor: only.actor }, end: Math.min(stop, whole[only.end] === '»' ? only.end + 1 : only.end) };
  // «на Седова», where Павел Седов is known.
  for (const word of whole.slice(from, stop).matchAll(/\p{Lu}\p{Ll}+/gu)) {
    if (OF_OTHERS.test(whole.slice(from, from + word.index))) continue;
    const owners = [...text.surnames].filter(
      ([surname]) =>
        /(?:[оеё]в|[иы]н|[бвгджзклмнпрстфхцчшщй])$/u.test(surname) && wordForms(surname, 'ru').includes(word[0]),
    );
    const [one] = owners.length === 1 ? (owners[0]?.[1] ?? []) : [];
    if (one !== undefined && owners[0]?.[1].length === 1)
      return { source: { actor: one }, end: from + word.index + word[0].length };
  }
  const owner = known.length ? undefined : markedOwner(text, from, stop);
  if (owner) return owner;
  // «По словам Вершинина», where Глеб Вершинин was named in full before.
  const lone = LONE_OF.exec(whole.slice(from, stop))?.[1];
  const full = lone === undefined ? undefined : fullNameOf(text, lone, from);
  if (full !== undefined) return { source: { name: full }, end: stop };
  // Somebody new, whose plain name the endings tell: the last words before the pause.
  const name = /(?<!\p{L})(?:\p{Lu}\p{Ll}+[ \u00a0]){1,2}\p{Lu}\p{Ll}+\s*$/u.exec(whole.slice(from, stop))?.[0].trim();
  const plainName =
    name === undefined || PREPOSITION.test(whole.slice(from, stop - name.length)) ? undefined : nominativeOf(name);
  return plainName === undefined ? undefined : { source: { name: plainName }, end: stop };
}

/** Whose paper it is, in the genitive right behind it: only who is certain. */
function ownerAt(text: Text, from: number, to: number): { readonly source: Source; readonly end: number } | undefined {
  const whole = text.document.text;
  const alone = (end: number): boolean => !/^[»“”"]?\s+и\s+[«„“"]?\p{Lu}/u.test(whole.slice(end, end + 8));
  const [known] = mentionsIn(text.mentions, from, to);
  if (known && alone(known.end)) {
    const person = !NO_PERSON.test(text.actors.get(known.actor)?.kind ?? '');
    const lead = whole.slice(from, known.start);
    if (BODY_OF.test(lead) || (person && ROLE_OF.test(lead)))
      return { source: { actor: known.actor }, end: whole[known.end] === '»' ? known.end + 1 : known.end };
    return undefined;
  }
  const rest = whole.slice(from, to);
  const short = /^\s+(\p{Lu}{2,8})(?!\p{L})/u.exec(rest);
  if (short && alone(from + short[0].length)) return { source: { name: short[1] ?? '' }, end: from + short[0].length };
  const marked = /^[^«„“"]*[«„“"](\p{Lu}[^«»„“”".!?\n]{1,40})[»“”"]/u.exec(rest);
  if (!marked || !alone(from + marked[0].length)) return undefined;
  const lead = rest.slice(0, marked[0].search(/[«„“"]/u));
  if (!BODY_OF.test(lead)) return undefined;
  // «компании «Волна»»: the noun is bent for the name.
  const own = marked[1] ?? '';
  const name = lead.trim() === '' ? plainMarked(text, own, whole.slice(Math.max(0, from - 30), from) + lead) : own;
  return name === undefined ? undefined : { source: { name }, end: from + marked[0].length };
}

const same = (a: Source, b: Source | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
const CLAUSE =
  /^\s*(?:(?:«[^»]*»|„[^“]*“|[^,.;:«„"—–]){0,60}[,:]\s*(?:что|как|будто|якобы|когда|где|кто|чем|почему|сколько|[«„"“—–])|[^,.;:«„"—–]{0,60}:\s|[«„"“])/u;

/** What a stretch, a sentence or a few, has somebody say. */
function tellingsIn(text: Made, { start: from, end: to }: Place): Russian {
  const { document } = text;
  const whole = document.text;
  const list = quotations(document).filter(({ start, end }) => start < to && end > from);
  const speech = list.filter((one) => isSpeech(whole, one));
  const outside = (at: number): boolean => !speech.some(({ start, end }) => start <= at && at < end);
  const find = (pattern: RegExp): RegExpMatchArray[] =>
    [...whole.slice(from, to).matchAll(pattern)].filter(({ index }) => outside(from + (index ?? 0)));
  const tellings: (Telling & { gender?: Gender })[] = [];
  let open: string | undefined;

  const [citing] = find(CITING);
  const cites = citing && from + (citing.index ?? 0);
  const cited = citing && cites !== undefined ? bent(text, cites + citing[0].length, to, NOBODY_CITED) : undefined;
  const withCited = (source: Source): readonly Source[] => [
    source,
    ...(cited && !same(source, cited.source) ? [cited.source] : []),
  ];

  const add = (
    unit: Unit,
    cue: string,
    content: readonly Place[],
    gender?: Gender,
    manner?: Telling['manner'],
  ): boolean => {
    const by = settled(text, unit, from, gender);
    if (!by) {
      open ??= cue.trim();
      return false;
    }
    const own = unit.gender ?? gender;
    tellings.push({
      ...{ chain: withCited(by.source), cue: cue.trim(), content, weak: by.weak },
      ...(manner && { manner }),
      ...(own && { gender: own }),
    });
    return true;
  };
  /** Before, after, or on both sides of the words that tell who says so. */
  const around = (start: number, end: number): readonly Place[] => {
    const lead = whole.slice(from, start);
    if (!/\p{L}{2}/u.test(lead)) return [{ start: end, end: to }];
    if (!/\p{L}/u.test(whole.slice(end, to))) return [{ start: from, end: start }];
    return [
      { start: from, end: start },
      { start: end, end: to },
    ];
  };

  const [theirs] = find(THEIRS);
  if (theirs) {
    const start = from + (theirs.index ?? 0);
    const gender = { его: 'm', её: 'f', ее: 'f', их: 'p' }[(theirs[1] ?? '').toLowerCase()] as Gender;
    const unit: Unit = { start, end: start, who: 'before', kind: 'pronoun', oblique: false, gender, sure: true };
    add(unit, theirs[0], around(start, start + theirs[0].length));
  }
  for (const according of find(ACCORDING).slice(0, 1)) {
    const start = from + (according.index ?? 0);
    const end = start + according[0].length;
    const who = bent(text, end, to, NOBODY_OF);
    if (who) {
      const unit: Unit = {
        start: end,
        end: who.end,
        who: who.source,
        kind: 'name',
        oblique: false,
        gender: undefined,
        sure: true,
      };
      add(unit, whole.slice(start, who.end), around(start, who.end));
    } else open ??= whole.slice(start, pauseAt(whole, end, to, list));
  }
  for (const told of find(AS_TOLD).slice(0, 1)) {
    const start = from + (told.index ?? 0);
    const end = start + told[0].length;
    const gender = genderOf(told[1] ?? '');
    const pause = pauseAt(whole, end, to, list);
    const unit = after(text, end, to, gender) ?? before(text, start + 3, end - (told[1]?.length ?? 0), gender);
    if (unit) add(unit, whole.slice(start, unit.end), around(start, Math.max(pause, cited?.end ?? 0)), gender);
    else open ??= told[0];
  }

  // «…, говорится в сообщении X», «В сообщении X говорится, что …».
  for (const match of find(STATED).slice(0, 1)) {
    const [start, end] = [from + (match.index ?? 0), from + (match.index ?? 0) + match[0].length];
    const owner = ownerAt(text, end, to);
    if (!owner) open ??= match[0];
    else {
      const cue = whole.slice(start, owner.end);
      tellings.push({ chain: [owner.source], cue, content: around(start, owner.end), weak: false });
    }
  }
  for (const match of find(IN_PAPER).slice(0, 1)) {
    const [start, end] = [from + (match.index ?? 0), from + (match.index ?? 0) + match[0].length];
    const [verb] = find(STATING).filter(({ index }) => from + (index ?? 0) >= end && (index ?? 0) < end - from + 120);
    if (!verb || tellings.length > 0 || open !== undefined) continue;
    const at = from + (verb.index ?? 0);
    if (/[,;]/u.test(whole.slice(end, at))) continue;
    const owner = ownerAt(text, end, at);
    const told = at + verb[0].length;
    const cue = whole.slice(start, told);
    if (owner) tellings.push({ chain: [owner.source], cue, content: [{ start: told, end: to }], weak: false });
    else open ??= cue;
  }

  const asTold = find(AS_TOLD).map(
    ({ index, 0: all }) => [from + (index ?? 0), from + (index ?? 0) + all.length] as const,
  );
  const verbs = (
    [
      ['saying', SAYING],
      ['loose', LOOSE],
      ['denying', DENYING],
      ['accusing', ACCUSING],
      ['calling', CALLING],
    ] as const
  )
    .flatMap(([kind, pattern]) =>
      find(pattern).map((match) => ({
        kind,
        word: match[0],
        start: from + (match.index ?? 0),
        end: from + (match.index ?? 0) + match[0].length,
      })),
    )
    .filter(({ start }) => !asTold.some(([first, last]) => first <= start && start < last))
    // «Сам Лаптев не ответил на звонки»: whoever does not say it says nothing.
    .filter(({ kind, start }) => kind === 'denying' || !/(?<!\p{L})не\s+$/iu.test(whole.slice(from, start)))
    .sort((a, b) => a.start - b.start)
    .slice(0, 12);
  let done = tellings.length > 0;
  for (const { kind, word, start, end } of verbs) {
    // Whatever is cited stands in nobody's way.
    const gender = genderOf(word);
    const lead = whole.slice(from, start);
    // «В компании слова мэра опровергли», «В компании назвали обвинения ложью»: somebody there says so.
    const many = MANY.test(word) && INSIDE.test(lead) && ![...(INSIDE.exec(lead)?.[0] ?? '').matchAll(FINITE)].length;
    if (kind === 'calling') {
      const own = CLAIMED.test(whole.slice(start, pauseAt(whole, end, to, list))) || CLAIMED.test(lead);
      if (many && own) {
        const there = before(text, from, start, gender);
        if (!there || !add(there, whole.slice(there.start, end), [{ start: from, end: to }], gender)) open ??= word;
        else done = true;
      }
      continue;
    }
    const beside = /(?:[,»”“"!?…]|[—–-])\s*$/u.test(lead) && /\p{L}/u.test(lead);
    const ofThis = THIS_LEADS.test(lead);
    const first = ofThis || !/\p{L}/u.test(lead);
    const clause = CLAUSE.test(whole.slice(end, to));
    if (kind === 'loose' && !clause && !beside && !ofThis) continue;
    // «, сообщил X» and «Сообщил X, что …»: whoever says it comes after.
    const next = beside || first ? after(text, end, to, gender) : undefined;
    if (next) {
      const stop = pauseAt(whole, next.end, to, list);
      const content = ofThis
        ? [{ start: from, end: to }]
        : first
          ? [{ start: stop, end: to }]
          : around(start, Math.max(stop, cited?.end ?? 0));
      if (add(next, whole.slice(start, next.end), content, gender)) {
        done = true;
        break;
      }
      continue;
    }
    const begin = cites !== undefined && cites < start && cited ? cited.end : from;
    const own = before(text, begin, start, gender);
    // Whoever does not deny it lets it stand.
    const denies = kind === 'denying' && !/(?<!\p{L})не\s+$/iu.test(lead);
    const manner = denies ? 'denies' : kind === 'accusing' ? 'accuses' : undefined;
    if (own) {
      const closes =
        !clause && /^\s*[.!?,]/u.test(whole.slice(end, to)) && /[,—–]\s*$/u.test(whole.slice(from, own.start));
      // «Громов вину отрицает»: what is not so stands before the word, too.
      const before = kind === 'denying' && !/\p{L}/u.test(whole.slice(end, to));
      const content = before ? [{ start: from, end: to }] : closes ? around(own.start, end) : [{ start: end, end: to }];
      if (kind === 'saying' && !clause && !closes && !/^\s+(?:о|об|про|\p{Ll}+\s+\p{Ll}+)/u.test(whole.slice(end, to)))
        continue;
      if (add(own, whole.slice(own.start, end), content, gender, manner)) {
        done = true;
        break;
      }
      continue;
    }
    // «Громова обвинил во взятке Седов»: to whom it is done comes first.
    const turned = kind === 'accusing' || clause ? after(text, end, to, gender) : undefined;
    if (turned && turned.kind === 'name') {
      const content = clause ? [{ start: turned.end, end: to }] : [{ start: from, end: to }];
      if (add(turned, whole.slice(start, turned.end), content, gender, manner)) {
        done = true;
        break;
      }
    } else if (kind === 'denying' ? many : clause || beside || kind === 'accusing') open ??= word;
  }
  if (!done && cited && citing && cites !== undefined)
    tellings.push({ chain: [cited.source], cue: citing[0], content: around(cites, cited.end), weak: false });
  return { tellings, ...(open !== undefined && { open }) };
}

/** Whether a quotation is speech rather than a word held with tongs, or a name. */
function isSpeech(text: string, { start, end }: Quotation): boolean {
  const inner = text.slice(start + 1, end - 1);
  return (
    /[,.!?…]$/u.test(inner) ||
    /[:,]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^\s*(?:,\s*)?[—–]/u.test(text.slice(end, end + 4)) ||
    inner.split(/\s+/u).length > 3
  );
}

/** Who speaks in a quotation: within it («…, — сказала она. — …»), behind it, or before it. */
function spoken(text: Made, quotation: Quotation): Russian {
  const { document } = text;
  const whole = document.text;
  const { start, end } = quotation;
  const list = quotations(document);
  const from = document.sentences[sentenceAt(document, start)]?.[0] ?? start;
  const made = (
    unit: Unit | undefined,
    cue: string,
    gender: Gender | undefined,
    content: readonly Place[],
  ): Russian => {
    const by = unit && settled(text, unit, from, gender);
    if (!by) return { tellings: [], open: cue.trim() };
    const stop = pauseAt(whole, unit.end, Math.min(whole.length, unit.end + 200), list);
    const citing = CITING.exec(whole.slice(unit.end, stop));
    CITING.lastIndex = 0;
    const cited = citing ? bent(text, unit.end + citing.index + citing[0].length, stop, NOBODY_CITED) : undefined;
    const own = unit.gender ?? gender;
    return {
      tellings: [
        {
          ...{ chain: [by.source, ...(cited ? [cited.source] : [])], cue: cue.trim(), content, weak: by.weak },
          ...(own && { gender: own }),
        },
      ],
    };
  };
  const inside = /[,!?…]\s+[—–-]\s+/gu;
  for (const gap of whole.slice(start, end).matchAll(inside)) {
    const at = start + gap.index + gap[0].length;
    const word = VERB_FIRST.exec(whole.slice(at, end))?.[0];
    if (word === undefined) continue;
    const close = /[.,!?]\s+[—–-]\s+/u.exec(whole.slice(at, end));
    const stop = close ? at + close.index : end;
    const unit = after(text, at + word.length, stop, genderOf(word));
    const content = [
      { start, end: start + gap.index },
      { start: close ? stop + close[0].length : stop, end },
    ];
    return made(unit, whole.slice(at, unit?.end ?? stop), genderOf(word), content);
  }
  const content = [{ start, end }];
  const gap = /^[\s,.]*[—–-]?\s*/u.exec(whole.slice(end, end + 6))?.[0] ?? '';
  const at = end + gap.length;
  const to = Math.max(
    document.sentences[sentenceAt(document, end)]?.[1] ?? end,
    document.sentences[sentenceAt(document, Math.min(at, whole.length - 1))]?.[1] ?? end,
  );
  if (!gap.includes('\n') && at < to) {
    const stated = STATED_FIRST.exec(whole.slice(at, to))?.[0];
    if (stated !== undefined) {
      const owner = ownerAt(text, at + stated.length, to);
      const cue = whole.slice(at, owner?.end ?? at + stated.length);
      return owner ? { tellings: [{ chain: [owner.source], cue, content, weak: false }] } : { tellings: [], open: cue };
    }
    const word = VERB_FIRST.exec(whole.slice(at, to))?.[0];
    if (word !== undefined) {
      const unit = after(text, at + word.length, to, genderOf(word));
      return made(unit, whole.slice(at, unit?.end ?? at + word.length), genderOf(word), content);
    }
    if (/[—–,]/u.test(gap)) {
      const limit = pauseAt(whole, at, to, list);
      const verb = [...whole.slice(at, limit).matchAll(SAYING)].at(-1);
      if (verb) {
        const unit = before(text, at, at + verb.index, genderOf(verb[0]));
        return made(unit, whole.slice(at, at + verb.index + verb[0].length), genderOf(verb[0]), content);
      }
    }
  }
  const earlierQuote = list.findLast((one) => one.end <= start);
  const lead = whole.slice(Math.max(from, earlierQuote?.end ?? 0), start);
  if (/\p{L}/u.test(lead)) {
    const base = start - lead.length;
    const verb = [SAYING, LOOSE, CALLING, DENYING]
      .flatMap((pattern) => [...lead.matchAll(pattern)])
      .sort((a, b) => b.index - a.index)[0];
    if (verb) {
      const called = [...verb[0].matchAll(CALLING)].length > 0;
      const at = base + verb.index;
      const gender = genderOf(verb[0]);
      const direct = called || isSpeech(whole, quotation);
      if (direct) {
        const unit =
          before(text, base, at, gender) ?? (called ? undefined : after(text, at + verb[0].length, start, gender));
        if (unit || !called)
          return made(unit, whole.slice(unit ? Math.min(unit.start, at) : at, at + verb[0].length), gender, content);
      }
    }
  } else if (earlierQuote && isSpeech(whole, quotation) && !whole.slice(earlierQuote.end, start).includes('\n')) {
    // «…», — сказал X. «…»: who spoke goes on.
    const between = whole.slice(earlierQuote.end, start);
    if ((between.match(/[.!?](?=\s)/gu)?.length ?? 0) <= 1 && isSpeech(whole, earlierQuote) && text.steps < 4) {
      const said = spoken({ ...text, steps: text.steps + 1 }, earlierQuote).tellings[0];
      if (said) return { tellings: [{ ...said, content, weak: true }] };
    }
  }
  return { tellings: [] };
}

/** Who says what in the sentence of a place, and in the quotation that holds it. */
export function russianTellings(text: Text, range: Place, quotation: Quotation | undefined): Russian {
  const made: Made = { ...text, steps: 0 };
  if (quotation) {
    const own = spoken(made, quotation);
    if (own.tellings.length || own.open !== undefined) return own;
  }
  const own = tellingsIn(made, range);
  return own.tellings.length || own.open !== undefined ? own : toldNext(made, range);
}

/** «Об этом 3 мая сообщил …»: of what came before it. */
const THIS_LEADS = /^\s*(?:Об этом|О ч[её]м)(?:\s[\p{Ll}\d]+){0,4}\s*$/u;
const OF_THIS = /^\s*(?:Об этом|О ч[её]м)(?!\p{L})/u;
/** «Суд … . Об этом сообщил X.»: the sentence after it tells who says so, if nobody else does; only likely. */
function toldNext(text: Made, { start, end }: Place): Russian {
  const { document } = text;
  const [from, to] = document.sentences[sentenceAt(document, Math.max(start, end - 1)) + 1] ?? [];
  if (from === undefined || to === undefined || from < end) return { tellings: [] };
  if (document.text.slice(end, from).includes('\n') || !OF_THIS.test(document.text.slice(from, to)))
    return { tellings: [] };
  const [said] = tellingsIn(text, { start: from, end: to }).tellings;
  return { tellings: said ? [{ ...said, content: [{ start, end }], weak: true }] : [] };
}

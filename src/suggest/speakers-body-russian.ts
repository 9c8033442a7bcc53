/**
 * Which body says so in Russian, where nobody of it is named? «В пресс-службе „Волны“ сообщили», «в банке „Полярис“ рассказали»,
 * «пресс-служба „Волны“ сообщила»; and who is meant by a name that is bent, of whom nobody knows yet.
 */
import type { Source } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { saidBeforeMark } from '../names/marked-names.ts';
import { isCommon } from '../names/no-name-words.ts';
import { nameForm, type Gender } from '../names/russian-names.ts';
import { isFormOfName, plainName } from '../names/russian-plain-name.ts';
import { mentionsIn, type Reading } from './speech.ts';
import { isTitle } from '../names/titles.ts';

type Text = Pick<Reading, 'document' | 'mentions' | 'actors'>;

/** Whoever speaks, where that stands, and with which verbs it goes. */
export interface Body extends TextRange {
  readonly source: Source;
  readonly gender: Gender;
}

const MARKED = /[«„“"](\p{Lu}[^«»„“”".!?\n]{1,40})[»“”"]/gu;

/** A name in marks that is bent here, as it stands plain in marks elsewhere, or as the words before it tell. */
export function plainMarked(
  { document: { text } }: Pick<Text, 'document'>,
  name: string,
  before = '',
): string | undefined {
  const plainNames = new Set(
    [...text.matchAll(MARKED)].map(([, one = '']) => one).filter((one) => one !== name && isFormOfName(name, one)),
  );
  const [only] = plainNames;
  if (plainNames.size) return plainNames.size === 1 ? only : undefined;
  const plain = plainName(name, [{ form: name, before, called: false }]);
  return plain === name ? undefined : plain;
}

const SPEAKS_FOR =
  'пресс-службе|пресс-центре|пресс-бюро|пресс-офисе|руководстве|правлении|редакции|дирекции|секретариате|штаб-квартире|(?:головном |центральном )?офисе|контакт-центре';
const NOUN_AT =
  'компании|авиакомпании|корпорации|госкорпорации|фирме|холдинге|концерне|банке|фонде|партии|движении|организации|группе|ассоциации|агентстве|информагентстве|предприятии|заводе|комбинате|фабрике|газете|журнале|издании|телеканале|портале|объединении|обществе|клубе|театре|министерстве|ведомстве|службе|управлении|комитете|аэропорту';
const NOUN_OF =
  'компании|авиакомпании|корпорации|госкорпорации|фирмы|холдинга|концерна|банка|фонда|партии|движения|организации|группы|ассоциации|агентства|информагентства|предприятия|завода|комбината|фабрики|газеты|журнала|издания|телеканала|портала|объединения|общества|клуба|театра|аэропорта|перевозчика|авиаперевозчика|застройщика|оператора';
/** What leads to the name of a body in which many say so. */
const IN_BODY = new RegExp(
  `(?<!\\p{L})во?\\s+(?:сам(?:ой|ом)\\s+)?(?:(?:${SPEAKS_FOR})\\s+(?:сам(?:ой|ого)\\s+)?(?:(?:${NOUN_OF})\\s+)?|(?:${NOUN_AT})\\s+)?(?=[«„“"\\p{Lu}])`,
  'giu',
);
/** What leads to the name of a body for which an office speaks. */
const OFFICE_OF = new RegExp(
  `(?<!\\p{L})(пресс-служба|пресс-центр|пресс-бюро)\\s+(?:(?:${NOUN_OF})\\s+)?(?=[«„“"\\p{Lu}])`,
  'giu',
);

const IS_PLACE = /^(?:place|location|tempat|lokasi|city|kota)$/u;

/** The name that begins at a place, and where it ends; only of whom it is certain. */
function namedAt(text: Text, at: number, to: number): { readonly source: Source; readonly end: number } | undefined {
  const whole = text.document.text;
  const inner = /[«„“"]/u.test(whole[at] ?? '') ? at + 1 : at;
  const [known] = mentionsIn(text.mentions, at, to);
  // «в „Волне“ и „Заре“»: two.
  const alone = (end: number): boolean => !/^[»“”"]?,?\s+(?:и\s+)?[«„“"]\p{Lu}/u.test(whole.slice(end, end + 8));
  if (known?.start === inner) {
    const { kind = '' } = text.actors.get(known.actor) ?? {};
    const own = whole.slice(known.start, known.end);
    // «в пресс-службе Олега Кима»: it speaks for him, and is not he.
    const person = inner === at && /\s/u.test(own) && kind === 'person';
    return IS_PLACE.test(kind) || person || !alone(known.end)
      ? undefined
      : { source: { actor: known.actor }, end: known.end };
  }
  if (inner === at) {
    const short = /^\p{Lu}{2,8}(?!\p{L})/u.exec(whole.slice(at, to))?.[0];
    return short === undefined || !alone(at + short.length)
      ? undefined
      : { source: { name: short }, end: at + short.length };
  }
  const own = /^[«„“"](\p{Lu}[^«»„“”".!?\n]{1,40})[»“”"]/u.exec(whole.slice(at, Math.min(to, at + 44)))?.[1];
  if (own === undefined || !alone(inner + own.length)) return undefined;
  const before = whole.slice(Math.max(0, inner - 60), inner);
  const name = saidBeforeMark(before) === undefined ? plainMarked(text, own, before) : own;
  return name === undefined ? undefined : { source: { name }, end: inner + own.length + 1 };
}

/** The body that a stretch names as the one where, or for which, somebody says so. */
export function bodyIn(text: Text, from: number, to: number): Body | undefined {
  const stretch = text.document.text.slice(from, to);
  for (const [pattern, fixed] of [
    [IN_BODY, 'p'],
    [OFFICE_OF, undefined],
  ] as const)
    for (const { index, 0: lead, 1: office = '' } of stretch.matchAll(pattern)) {
      const named = namedAt(text, from + index + lead.length, to);
      if (!named) continue;
      const gender = fixed ?? (/служба$/iu.test(office) ? 'f' : /центр$/iu.test(office) ? 'm' : 'n');
      return { start: from + index, end: named.end, source: named.source, gender };
    }
  return undefined;
}

const OWNER = new RegExp(`^\\s*(?:(?:сам(?:ой|ого)\\s+)?(?:${NOUN_OF})\\s+)?(?=[«„“"])`, 'iu');
/** «банка „Полярис“» right at the beginning of a stretch: a name that does not bend after the noun of its kind, or tells its plain form. */
export function markedOwner(
  text: Text,
  from: number,
  to: number,
): { readonly source: Source; readonly end: number } | undefined {
  const whole = text.document.text;
  const lead = OWNER.exec(whole.slice(from, to));
  return lead ? namedAt(text, from + lead[0].length, to) : undefined;
}

const PERSON = '(?<!\\p{L})(\\p{Lu}[\\p{Ll}]+(?:[ \\u00a0]\\p{Lu}\\p{Ll}+(?:вич|вна|ична))?[ \\u00a0]';

/** «Вершинина», genitive, where one Глеб Вершинин was named in full before: that name; undefined where two were. */
export function fullNameOf({ document: { text } }: Text, form: string, at: number): string | undefined {
  if (!/^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(form) || isTitle(form) || isCommon(form, 'ru')) return undefined;
  const stem = form.slice(0, Math.max(3, form.length - 3));
  const full = new RegExp(`${PERSON}${stem}[\\p{Ll}-]{0,6})(?!\\p{L})`, 'gu');
  const names = new Set<string>();
  for (const [, whole = ''] of text.slice(0, at).matchAll(full)) {
    const words = whole.split(/[ \u00a0]/u);
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (isTitle(first) || isCommon(first, 'ru') || nameForm(whole).oblique) continue;
    // What ends so may be a woman's name, which does not bend.
    const same = last === form && /(?:[бвгджзклмнпрстфхцчшщ]|[ое]|ко)$/u.test(last);
    if (same || isFormOfName(form, last)) names.add(whole.replace(/\u00a0/gu, ' '));
  }
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/**
 * Names between quotation marks in texts of Cyrillic letters: where do they end, and what does the noun before them say? «Банк „Полярис“»
 * is a bank, and is called «Полярис» whatever the case of the noun: a name after the noun of its kind does not bend.
 */
import type { TextRange } from '../evidence/locate.ts';
import { isNounOf, isPastLikeNoun } from './past-like-nouns.ts';

const IN_MARKS = /^(\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?:[ \u00a0][\p{L}\p{M}\p{N}’'&+-]+){0,3})[»“”"]/u;
/** What is said or asked makes a speech of words between marks. */
const SPEAKS = /(?<![\p{L}-])(?:не|я|мы|он|она|они|вы|это|что|как|есть|нет|был[аои]?|будет)(?!\p{L})/u;
/** So does what is done. */
const VERB =
  /^\p{Ll}+(?:(?<=\p{Ll}{2})[аеиоуыюя]л[аои]?|[бвгджзкпрстхш]л[аои]|[аеию]ет|[аяю]ют|(?<=\p{Ll}{2})[аиея]ть)(?:с[яь])?$/u;

/** Whether one of the words tells what somebody does. */
function hasVerb(name: string): boolean {
  const words = name.split(/[ \u00a0]/u);
  return words.some((word, i) => {
    if (i === 0 || !VERB.test(word) || isPastLikeNoun(word)) return false;
    return !isNounOf((words[i - 1] ?? '').toLowerCase(), word);
  });
}

/**
 * Where a name between quotation marks ends that begins here («Северный щебень»): all of its words, and none of a speech. `start`: behind
 * the opening mark.
 */
export function markedNameEnd(text: string, start: number): number | undefined {
  if (!/[«„]/u.test(text[start - 1] ?? '')) return undefined;
  const name = IN_MARKS.exec(text.slice(start, start + 80))?.[1];
  if (name === undefined) return undefined;
  const rest = text.slice(start + name.length + 1, start + name.length + 8);
  // «…», — said he.
  if (/^[,!?…]?\s*[—–]\s/u.test(rest)) return undefined;
  return SPEAKS.test(name) || hasVerb(name) ? undefined : start + name.length;
}

/** Where what stands between marks after such a noun is a name in its plain form: by the root of a BCP 47 tag. */
const LANGUAGES = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk']);
export const marksNames = (language: string): boolean => LANGUAGES.has(language.toLowerCase().split('-')[0] ?? '');

/** What a noun says that stands before a name between marks. `thing`: it is called so, and is nobody who acts. */
export type SaidKind = 'organisation' | 'media' | 'place' | 'thing';

/** Russian, Ukrainian, Bulgarian and Serbian; by their stems. */
const NOUNS: Readonly<Record<SaidKind, string>> = {
  organisation: `
    авиакомпани авіакомпані авиокомпани авиокомпаниј авиаперевозчик перевозчик перевізник компани компані компаниј телекомпани
    стройкомпани корпораци корпорациј корпораці госкорпораци холдинг агрохолдинг медиахолдинг концерн консорциум трест фирм фірм
    агрофирм турфирм стройфирм банк автобанк завод авиазавод автозавод комбинат мясокомбинат фабрик птицефабрик
    предприяти підприємств предузећ объединени об’єднанн обществ товариств дружеств ассоциаци асоціаці асоциаци
    організаці организаци организациј фонд фондаци фондациј парти парті партиј странк движени рух профсоюз профспілк клуб
    лизингодател страховщик застройщик забудовник подрядчик субподрядчик підрядник поставщик оператор туроператор
    производител разработчик ритейлер кооператив артел колхоз совхоз издательств видавництв театр университет университеті больниц
    клиник поликлиник автосалон универмаг супермаркет удружењ задруг
  `,
  media: `
    газет журнал часопис телеканал радиостанци радіостанці радио издани видання інтернет-видання интернет-издани онлайн-издани
    информагентств інформагентств еженедельник тижневик вестник вестникът телерадиокомпани телеграм-канал интернет-портал портал новин
    медиа медіа лист
  `,
  place: `
    аэропорт аэродром аеропорт аеродром летищ космодром месторождени родовищ стадион полигон заповедник вокзал станци станці
    посёлок поселок посёлк поселк село деревн хутор
  `,
  thing: `
    судн теплоход теплохід танкер корабл кораб корабел паром сухогруз суховантаж траулер крейсер фрегат эсминц эсминец корвет катер
    буксир яхт ледокол криголам атомоход газовоз балкер контейнеровоз барж подлодк субмарин лайнер броненосец брод
    поезд экспресс самолёт самолет вертолёт вертолет ракет спутник
    фильм фільм сериал спектакл роман книг песн альбом картин конкурс фестивал премия премию премии премией программ операци учени препарат
  `,
};
const ENDINGS =
  '(?:а|у|ом|ем|е|ы|и|і|ї|я|ю|й|ий|ии|ії|ию|ію|ией|ією|ей|ой|ою|ью|о|ов|ам|ами|ах|ь|ям|ями|ях|ям|ия|ие|ием|іст|ја|је|ји|ју|јом|ја|ят|ята|ата|ът|ето|ите|то|та|ния|нию|ние|нием|нии|ња|ње)?';
const PATTERNS = (Object.entries(NOUNS) as [SaidKind, string][]).map(
  ([kind, stems]) => [kind, new RegExp(`^(?:${stems.trim().split(/\s+/u).join('|')})${ENDINGS}$`, 'u')] as const,
);
/** What an agency is that brings no news. */
const AGENCY_OF =
  /(?:рекламн|охранн|туристическ|кадров|детективн|рейтингов|коллекторск|модельн|брачн|лизингов|космическ)\p{L}{2,3}$/u;

/** The noun right before an opening mark, and the word before that. Lower case. */
const BEFORE_MARK = /(?:([\p{L}-]+)[ \u00a0])?([\p{L}-]+)[ \u00a0]+[«„“"]\s*$/u;

/**
 * What the noun says that stands right before an opening mark at the end of `before`, in whatever case: «авиакомпании «», «в аэропорту
 * «»; undefined where there is no such noun.
 */
export function saidBeforeMark(before: string): SaidKind | undefined {
  const [, adjective = '', noun = ''] = BEFORE_MARK.exec(before.slice(-60)) ?? [];
  const word = noun.toLowerCase();
  // «телеканал», «агентство недвижимости»: only what stands right before it counts.
  if (/^агент(?:ств|ци|циј)\p{L}{0,3}$/u.test(word))
    return AGENCY_OF.test(adjective.toLowerCase()) ? 'organisation' : 'media';
  return PATTERNS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Whether a name is told to stand between marks within a sentence: before it are a word and the opening mark. */
export const isMarked = (before: string): boolean => /[\p{L}\p{N}][ \u00a0]+[«„]\s*$/u.test(before);

/** A name of several words, or one that a noun says the kind of; without its marks. */
export interface MarkedName extends TextRange {
  /** What the noun before it says; then it stands in its plain form. */
  readonly said: SaidKind | undefined;
}

const OPENING = /[«„“"](?=\p{Lu})/gu;
/** What a firm, a paper or a ship is called, up to the closing mark. */
const CALLED = /^(\p{Lu}[^«»„“”".,!?;:\r\n]{1,40})[»“”"]/u;
const MOST_WORDS = 5;

/** The names between marks in a stretch of a text, ascending; none of a speech. */
export function markedNamesIn(text: string, from: number, to: number): readonly MarkedName[] {
  const out: MarkedName[] = [];
  for (const { index } of text.slice(from, to).matchAll(OPENING)) {
    const start = from + index + 1;
    if (start < (out.at(-1)?.end ?? 0)) continue;
    const said = saidBeforeMark(text.slice(Math.max(0, start - 60), start));
    const called = said && CALLED.exec(text.slice(start, start + 48))?.[1]?.trimEnd();
    const name = called !== undefined && called.split(/\s+/u).length <= MOST_WORDS ? called : undefined;
    const end = name === undefined ? markedNameEnd(text, start) : start + name.length;
    if (end === undefined || end > to) continue;
    const own = text.slice(start, end);
    const within = isMarked(text.slice(Math.max(0, start - 20), start));
    if (name !== undefined) out.push({ start, end, said });
    else if (/[ \u00a0]\p{Ll}/u.test(own) || (within && /[ \u00a0]/u.test(own)))
      out.push({ start, end, said: undefined });
  }
  return out;
}

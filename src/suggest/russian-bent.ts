/** Who is meant by a Russian name that is bent: behind «по словам», «со ссылкой на», «в сообщении»? Only who is certain. */
import type { Source } from '../dossier/schema.ts';
import { quotations } from '../evidence/quotations.ts';
import { nominativeOf } from '../names/russian-names.ts';
import { type Text, SAYING, LOOSE, PREPOSITION, pauseAt } from './russian-units.ts';
import { mentionsIn } from './speech.ts';
import { NO_PERSON } from '../names/kinds.ts';
import { fullNameOf, markedOwner, plainMarked } from './speakers-body-russian.ts';
import { wordForms } from '../names/word-ends.ts';

/** What a body is, in the genitive, before what it is called; what a person is. */
const BODY_OF =
  /^\s+(?:(?:\p{Ll}+-)?(?:компании|фирмы|корпорации|концерна|холдинга|завода|банка|ассоциации|партии|движения|фонда|организации|группы|агентства|информагентства|газеты|телеканала|канала|издания|портала|журнала)\s+)?[«„“"]?$/iu;

const ROLE_OF =
  /^\s+(?:(?:президента|премьер-министра|премьера|министра|губернатора|мэра|депутата|сенатора|адвоката|прокурора|судьи|следователя|директора|гендиректора|председателя)\s+)?$/iu;

export const NOBODY_OF =
  /^\s*(?:(?:одного|одной|двух|трёх|трех|нескольких|многих|некоторых|нашего|наших|\p{Ll}+(?:ого|его|ых|их|ой|ей))\s+){0,3}(?:источника|источников|собеседника|собеседников|собеседницы|представителя|представителей|представительницы|сотрудника|сотрудников|сотрудницы|чиновника|чиновников|очевидц(?:а|ев)|очевидицы|свидетел(?:я|ей)|жител(?:я|ей)|жительницы|эксперта|экспертов|аналитика|аналитиков|пресс-секретаря|активист(?:а|ов)|работник(?:а|ов)|врач(?:а|ей)|учёных|ученых|родственник(?:а|ов)|сосед(?:а|ей|ки)|людей|знакомых)(?!\p{L})/iu;

export const NOBODY_CITED =
  /^\s*(?:(?:свой|свои|собственный|собственные|один|два|двух|анонимный|анонимные|неназванный|неназванные|\p{Ll}+(?:ый|ой|ые|ого|его|ых|их))\s+){0,3}(?:источник(?:и|а|ов)?|собеседник(?:а|ов)|представител(?:я|ей)|сотрудник(?:а|ов)|чиновник(?:а|ов)|очевидц(?:а|ев)|эксперт(?:а|ов))(?!\p{L})/iu;

/** Whose kin, rival or customer it is says nothing of who it is: «по словам жены Вершинина», «по данным конкурентов „Волны“». */
const OF_OTHERS =
  /(?<!\p{L})(?:жены|мужа|матери|отца|сестры|брата|сына|дочери|вдовы|друга|подруги|друзей|родных|близких|коллег[иа]?|соседей|конкурент(?:а|ов)|критик(?:а|ов)|противник(?:а|ов)|клиент(?:а|ов)|кредитор(?:а|ов)|партн[её]р(?:а|ов)|поставщик(?:а|ов)|подрядчик(?:а|ов)|покупател(?:я|ей)|пользователей|пациентов|защитник(?:а|ов))\s+[«„“"]?$/iu;

/** A surname alone, perhaps after what somebody is; «адвоката Вершинина», «жены Вершинина» is somebody else. */
const LONE_OF =
  /^\s*(?:(?:самого|самой|президента|министра|премьера|губернатора|мэра|депутата|сенатора|гендиректора|директора|председателя|главы|предпринимателя|бизнесмена|господина|госпожи)\s+)?(\p{Lu}[\p{L}-]+)\s*$/u;

/** Whoever is named after «по словам», «со ссылкой на»: bent, so that only who is known can be told. */
export function bent(
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
export function ownerAt(
  text: Text,
  from: number,
  to: number,
): { readonly source: Source; readonly end: number } | undefined {
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

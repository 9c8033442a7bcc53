/** What do Russian words deny, and which dates do they name? Proposals as in `cues.ts`, by the forms of Russian. */
import type { Modality } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { PAST_LIKE_NOUN } from '../names/past-like-nouns.ts';
import type { DateCue } from './cues-date.ts';
import { anyOf } from './cues-words.ts';
import { RUSSIAN } from './speech-words.ts';

/** What is not said is not denied, and whoever does not deny it lets it stand. */
const NO_DENIAL =
  'только|менее|более|раз|просто|столько|лишь|скрыва|сказал|говор|ответи|отвеча|комментир|прокоммент|стал\\p{L}* (?:коммент|отвеча|говор|уточн)|смог\\p{L}* (?:ответ|проком|уточн)|назв|называ|уточни|уточня|раскры|сообщ|поясн|объясн|отрица|опроверг|оспар|оспор|возраж|исключ|сомнева|стоит|дожида|знал';

const VERB = '\\p{Ll}+(?:[аеёиоуыюя]л[аои]?|[дзктс]ла|ть|[еёиуюая]т|ешь|ишь|ем|ём|им)(?:с[яь])?';

/** «не предъявлено», «не допущены», «не нанят»; not «не уверен», «не ясно», which deny nothing that is done. */
const SHORT_PARTICIPLE =
  '(?!(?:увер|соглас|винов|нуж|важ|извест|понят|доступ|возмож|опас|похож|полез|точ|яс|указ|намер|удивит)[а-яё]{0,4}(?![\\p{L}-]))(?:\\p{Ll}{2,}(?:[ая]н[аоы]?|[её]н[оы]|ена|[лжшщчдрнстзбпв][её]н)|\\p{Ll}{0,8}(?:ня|зя|кры|уби|изби|проби|ши|ты|мы|нача|свергну|задвину|тяну|тёр|тер)т[аоы]?)';

/** «банк, не получивший денег», «не оплаченный счёт», «не заплатив»: said of its own phrase only. */
const PARTICIPLE =
  '\\p{Ll}{3,}(?:вш|[юу]щ|[аяеё]нн)(?:[иы]й|[ая]я|[ео]е|[иы]е|[ео]го|[ео]му|[иы]м|[ео]й|[ую]ю|[иы]х|[иы]ми|[ео]м)(?:ся)?|(?!соста|уста|рука|архи|призы|поры|отры|моти|акти|зали|спла|наплы)\\p{Ll}{2,}[аиыеяу]в(?:ши|шись)?';

const PARTICIPLE_NEXT = new RegExp(String.raw`^\s(?:${PARTICIPLE})(?![\p{L}-])`, 'u');

/** Who asks or orders somebody not to do something denies nothing. */
const BIDS =
  '(?:(?:по)?прос(?:ил[аи]?|ит|ят)|призва(?:л[аи]?)|призыва(?:ет|ют|л[аи]?)|(?:по)?требова(?:л[аи]?)|требу(?:ет|ют)|(?:по)?рекоменд(?:овал[аи]?|ует|уют)|(?:по)?совет(?:овал[аи]?|ует|уют)|предлож(?:ил[аи]?)|предлага(?:ет|ют|л[аи]?)|уговарива(?:ет|ют|л[аи]?)|убежда(?:ет|ют|л[аи]?)|умоля(?:ет|ют|л[аи]?)|разреш(?:ил[аи]?)|позвол(?:ил[аи]?)|просьб\\p{L}{1,2}|призыв(?:ом|ы|у|а|ами)?|требовани\\p{L}{1,3}|рекомендаци\\p{L}{1,3}|предложени\\p{L}{1,3})';

const ORDERS =
  '(?:приказ(?:ал[аи]?|ы?ва(?:ет|ют|л[аи]?))|вел(?:ел[аи]?|ит|ят)|поруч(?:ил[аи]?|а(?:ет|ют))|распоряд(?:ил(?:ся|ась|ись)))';

/** Up to the infinitive that it asks for. */
const bidBefore = (verbs: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}-])${verbs}(?=(?:\s(?!(?:и|а|но|что|чтобы)\s)[^\s,.;:!?—]+){0,6}\s$)`, 'iu');

const BIDDING = [
  ['hypothetical', bidBefore(BIDS)],
  ['planned', bidBefore(ORDERS)],
] as const;

/** What somebody may be bound to do, willing or able to do. */
const BOUND = '(?:намерен|обязан|вправе|готов|должен|должн|способен|способн|вынужден|смог|смож)(?:л?[аоиы]|ем|ет|ут)?';

/** «отказался выдать», «отказал „Волне“ в кредите»; not «отказался от комментариев» or to say something. */
const REFUSAL = `отка(?:за(?:л[аио]?|в(?:ши)?)|зыва(?:ет|ют|л[аио]?|я)|ж(?:ет|ут))(?:с[яь])?(?= (?:[^\\s.,;:!?]+ ){0,4}(?!(?:про)?коммент|отве[чт]|говор|назва|называ|уточн|поясн|обсужд)(?:\\p{Ll}+(?:ть|ти|чь)(?:с[яь])?|в (?:кредит|за[её]м|займ|финансир|выплат|поддержк|помощ)\\p{L}*)(?![\\p{L}-]))`;

/** «сотрудничать с „Волной“ отказался»: what is refused stands before it, and nothing behind it. */
const REFUSED_BEFORE = String.raw`(?<=(?<![\p{L}-])\p{Ll}+(?:ть|ти|чь)(?:с[яь])? (?:[^\s.,;:!?]+ ){0,6})отка(?:за(?:лся|лась|лось|лись)|зыва(?:ется|ются|лся|лась|лись)|ж(?:ется|утся))(?=[.,;:!?…»]|$)`;

const DENIAL = anyOf([
  `(?:никогда )?не(?= (?!${NO_DENIAL})(?:был[аои]?|${VERB}|${SHORT_PARTICIPLE}|${PARTICIPLE})(?![\\p{L}-]))`,
  // «никаких договоров нет», «ни одного договора не было».
  `(?:никак(?:их|ого|ой)|ни одно(?:го|й)|ни единого|ни единой)(?= [^,.;:!?—]{2,90} (?:нет|не было|не будет)(?![\\p{L}-]))`,
  `не(?= ${BOUND}(?![\\p{L}-]))`,
  REFUSAL,
  REFUSED_BEFORE,
  '(?<!не )отрица(?:ет|ют|л[аи]?|я)',
  '(?<!не )опроверг(?:ла|ли)?',
  '(?<!не )опроверга(?:ет|ют|л[аи]?|я)',
  '(?<!не )оспарива(?:ет|ют|л[аи]?)',
  'отверга(?:ет|ют|л[аи]?)(?= все)',
  '(?:неправда|неверно|не соответствует действительности)(?=,? (?:что|будто|чтобы))',
  ...RUSSIAN.denying.filter((word) => /отверг|назва/u.test(word)).map((word) => `(?<!не )${word}`),
]);

const INFINITIVE = '\\p{Ll}+(?:ть|ти|чь)(?:с[яь])?(?![\\p{L}-])';

const THEN = `(?= (?:\\p{L}+ ){0,3}${INFINITIVE})`;

const MODALITIES: readonly (readonly [Modality, RegExp])[] = [
  [
    'alleged',
    anyOf([
      'якобы|предположительно|по слухам',
      'по неподтвержд[её]нн(?:ым|ой) (?:данным|сведениям|информации)',
      'по (?:версии|данным|мнению) (?:следствия|обвинения|прокуратуры)',
      '(?:подозрева|обвиня)(?:ется|ются)',
      '(?<!не )подозрева(?:ют|ет|л[аи]?)(?= (?:\\p{L}+ ){0,4}в )',
      // «Его обвиняют в том, что …»: and nobody says who does.
      '(?<!не )обвиняют(?= (?:\\p{L}+ ){0,4}во? )',
    ]),
  ],
  [
    'planned',
    anyOf([
      `(?:за)?планиру(?:ет|ют|ем|ю|ется)`,
      `планирова(?:л[аио]?|л[аио]?сь)${THEN}`,
      'запланирован[аоы]?',
      'намерен[аоы]?',
      'намерева(?:ет|ют|л[аи]?)(?:с[яь])',
      `соб(?:ира(?:ет|ют|ем|ю|л[аи]?)(?:с[яь])|ер[её]т(?:с[яь]))${THEN}`,
      `готов(?:ит|ят)ся${THEN}`,
      `(?:по)?обеща(?:л[аи]?|ет|ют)${THEN}`,
      `(?<!не )(?:хо(?:чет|тят)|хотел[аи]?|решил[аи]?|(?:при)?грозит(?:ся)?|угрожа(?:ет|ют|л[аи]?))${THEN}`,
      'ожидается|предполагается',
      'буд(?:ет|ут)',
    ]),
  ],
  // What somebody is bound to do is not done yet; «вынужден был» is.
  [
    'planned',
    anyOf([`долж(?:ен|на|но|ны)(?! был[аои]?(?!\\p{L}))${THEN}`, `обязан[аоы]?(?! был[аои]?(?!\\p{L}))${THEN}`]),
  ],
  [
    'hypothetical',
    anyOf([
      `(?<!не )(?:может|могут|мог(?:л[аио])?)(?: бы)?${THEN}`,
      'может быть|возможно|вероятно|скорее всего|не исключ(?:ено|ил[аи]?|ает|ают)',
      // «проверяют, не выводил ли»: nobody says so yet.
      'не(?= \\p{Ll}+ ли(?!\\p{L}))',
      'если',
      '(?<=л[аио]?(?:с[ья])? )бы',
    ]),
  ],
];

/** Where a clause begins or ends, as far as marks tell; a comma within a number is none. */
const MARK = /(?<!\d),|,(?!\d)|[;:!?…()\n]|\.(?=\s+[«„“]?\p{Lu}|\s*$)|\s[—–]\s/gu;

/** The stretch between two such marks that holds a place. */
function clauseOf(text: string, { start, end }: TextRange): TextRange {
  let from = Math.max(0, start - 600);
  const marks = [...text.slice(from, start).matchAll(MARK)];
  const last = marks.at(-1);
  from = last ? from + last.index + last[0].length : from;
  const [next] = text.slice(end, end + 600).matchAll(MARK);
  return { start: from, end: next ? end + next.index : Math.min(text.length, end + 600) };
}

const WORD_INFINITIVE = /^\p{Ll}+(?:ть|ти|чь)(?:с[яь])?$/u;

const SUBORDINATE = /^\s*(?:что|чтобы|если|будто|когда|хотя|пока|поскольку|котор\p{L}+|где|куда|как)(?!\p{L})/iu;

const OF_THAT = /^\s*(?:что|будто)(?!\p{L})/iu;

/** Verbs and the like whose infinitive tells what they are about. */
const GOVERNS =
  /^(?:за)?(?:планир|намер|собира|собер|мо[гж]|смо[гж]|хо[чт]|долж|обещ|пообещ|отка[зж]|реш|готов|ста[лн]|обязан|вправе|способ|вынужд|гроз|пригроз|угрож|буд|уда)/iu;

/** Said of a whole sentence, wherever it stands. */
const OF_SENTENCE =
  /^(?:по\s|предположительно|(?:подозрева|обвиня)|может быть|возможно|вероятно|скорее всего|не исключ|ожидается|предполагается)/iu;

interface Governed {
  readonly clause: TextRange;
  readonly infinitive: boolean;
}

/** What may govern a verb: its clause and, for an infinitive that nothing in there governs, what stands before an aside. */
function governing(text: string, of: TextRange): Governed {
  const clause = clauseOf(text, of);
  const infinitive = WORD_INFINITIVE.test(text.slice(of.start, of.end).toLowerCase());
  const words = text.slice(clause.start, clause.end);
  if (!infinitive || SUBORDINATE.test(words) || (words.match(/\p{L}+/gu) ?? []).some((word) => GOVERNS.test(word)))
    return { clause, infinitive };
  let { start } = clause;
  for (let i = 0; i < 2 && text[start - 1] === ','; i++)
    start = clauseOf(text, { start: start - 1, end: start - 1 }).start;
  return { clause: { start, end: clause.end }, infinitive };
}

const isWithin = (inner: TextRange, outer: TextRange): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Whether the clause of a verb is what another tells: «ожидается, что …». */
function isThatOf(text: string, { start, end }: TextRange, cue: TextRange): boolean {
  return (
    OF_THAT.test(text.slice(start, end)) &&
    text[start - 1] === ',' &&
    isWithin(cue, clauseOf(text, { start: start - 1, end: start - 1 }))
  );
}

/** Whether a word of plans or possibilities tells of the verb at `of`. */
function tellsOf(text: string, value: Modality, cue: TextRange, of: TextRange): boolean {
  const words = text.slice(cue.start, cue.end);
  const { clause, infinitive } = governing(text, of);
  if (isWithin(cue, clause)) {
    if (value === 'alleged' || !GOVERNS.test(words) || /^(?:может\s+быть|буд)/iu.test(words)) return true;
    return infinitive;
  }
  if (isThatOf(text, clause, cue))
    return value === 'alleged' || OF_SENTENCE.test(words) || /^(?:за)?планир|^(?:по)?обеща/iu.test(words);
  if (!OF_SENTENCE.test(words)) return false;
  // «Возможно, Громов …»: nothing but marks parts it from the clause.
  const between = cue.end <= clause.start ? text.slice(cue.end, clause.start) : text.slice(clause.end, cue.start);
  // «По данным прокуратуры, X согласовала, а Y заплатил»: of its own clause.
  if (/[.;!?…]\s|,\s(?:а|но|однако|зато)\s/u.test(between)) return false;
  return value === 'alleged' || /^[\s,]*$/u.test(between);
}

/** Whether words that deny deny the verb at `of`: by «не» before it, or before what governs it. Others deny whatever is told. */
export function russianDeniesAt(text: string, cue: TextRange, of: TextRange): boolean {
  const words = text.slice(cue.start, cue.end);
  const refuses = /^отка/iu.test(words);
  if (!refuses && !/(?:^|\s)не$/iu.test(words)) return true;
  if (isWithin(of, cue)) return true;
  // Of a name it is known only in which clause it stands.
  if (/^\p{Lu}/u.test(text.slice(of.start, of.end))) return isWithin(cue, clauseOf(text, of));
  const { clause, infinitive } = governing(text, of);
  if (!isWithin(cue, clause)) return false;
  if (refuses) return infinitive && (of.start > cue.end || /^(?:[.,;:!?…»]|$)/u.test(text.slice(cue.end)));
  const next = /^\s+(\p{L}+)/u.exec(text.slice(cue.end, cue.end + 60));
  if (!next) return false;
  if (cue.end + next[0].length === of.end) return true;
  // «не является владельцем», «не получала от „Граната“ денег»: one verb, and nothing joined to it before.
  const between = text.slice(cue.end, Math.max(cue.end, of.start));
  if (!infinitive && of.start >= cue.end && !/\s(?:и|а|но|или|либо)\s/iu.test(between))
    return [...between.matchAll(FINITE_VERB)].length <= 1;
  const [, word = ''] = next;
  return (
    (infinitive && GOVERNS.test(word)) ||
    (/^был[аои]?$/iu.test(word) && /[нт][аоы]?$/u.test(text.slice(of.start, of.end)))
  );
}

/** Whether words deny or doubt by themselves what a whole sentence tells. */
export const isOfSentence = (cue: string): boolean => !/(?:^|\s)не$|^отка/iu.test(cue);

const FINITE_VERB = new RegExp(
  String.raw`(?<![\p{L}-])(?!${PAST_LIKE_NOUN})(?!(?:кредит|визит|транзит|лимит|депозит|канал|портал|журнал|филиал|материал|капитал|отдел)(?!\p{L}))\p{Ll}{2,}(?:[аеёиоуыюя]л[аои]?|[дзктсгп]л[аио]|[аяеёуюио]ет|[аяуюи]ёт|[вдзнрстхчшщлмк]ёт|[бвдзлмнпрст]ём|[ая]ют|[уюжшщ]ют|[бвджзлмнпрстхчшщ]ит|[бвдзлмнпрст]ят)(?:с[яь])?(?![\p{L}-])`,
  'gu',
);

/** Whether some words tell one thing only, by one verb; `by`: the words that say who tells it. */
export function tellsOneThing(text: string, places: readonly TextRange[], by = ''): boolean {
  const told = by.toLowerCase();
  const verbs = places.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(FINITE_VERB)]);
  return verbs.filter(({ 0: verb }) => !told.includes(verb)).length <= 1;
}

/** «Мы не отзывали лицензию, никто нас не просил»: whether each verb of some words is denied, so that whatever they tell is not so. */
export function deniesAll(text: string, places: readonly TextRange[], by = ''): boolean {
  const told = by.toLowerCase();
  const verbs = places.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(FINITE_VERB)].map(({ 0: verb, index }) => ({ verb, start: start + index })),
  );
  const own = verbs.filter(({ verb }) => !told.includes(verb));
  return (
    own.length > 0 &&
    own.every(({ start }) => /(?<!\p{L})не\s(?:был[аои]?\s)?$/iu.test(text.slice(Math.max(0, start - 10), start)))
  );
}

/** Whether a date is that of what the verb at `of` tells: not of another clause with its own verb, and no day until which another thing is to be done. */
export function isDayOf(text: string, date: DateCue, of: TextRange | undefined): boolean {
  const clause = clauseOf(text, date);
  const words = text.slice(clause.start, clause.end);
  const before = text.slice(clause.start, date.start);
  if (date.edtf.startsWith('../') || /(?:^|\s)к\s*$/u.test(before)) {
    const infinitive = [...words.matchAll(/(?<![\p{L}-])\p{Ll}+(?:ть|ти|чь)(?:с[яь])?(?![\p{L}-])/gu)].map(
      ({ index, 0: word }) => ({
        start: clause.start + index,
        end: clause.start + index + word.length,
      }),
    )[0];
    const bids = [...before.matchAll(FINITE_VERB)].some(({ 0: word }) => /л[аио]?$/u.test(word));
    if (infinitive && bids && !(of && of.start < infinitive.end && infinitive.start < of.end)) return false;
  }
  // Of a name it is not known what is told.
  if (!of || /^\p{Lu}/u.test(text.slice(of.start, of.end)) || (of.start < clause.end && clause.start < of.end))
    return true;
  return [...words.matchAll(FINITE_VERB)].length === 0;
}

/** The first words of a stretch that make a plan or a possibility of what it says. `coming`: whether it names a day to come; `of`: the verb of which they have to tell. */
export function russianModality(
  text: string,
  from: number,
  to: number,
  coming: boolean,
  of?: TextRange,
): { readonly value: Modality; readonly cue: string; readonly start: number } | undefined {
  const stretch = text.slice(from, to);
  return (
    MODALITIES.flatMap(([value, pattern]) =>
      [...stretch.matchAll(pattern)].map((match) => ({ value, cue: match[0], start: from + match.index })),
    )
      // «не должен»: no duty, also where «не» is not among the words.
      .filter(
        ({ cue, start }) =>
          !/^(?:долж|обязан)/iu.test(cue) ||
          (!/(?<!\p{L})не\s$/iu.test(text.slice(Math.max(0, start - 4), start)) && (coming || !isNobodys(text, start))),
      )
      .filter(({ value, cue, start }) => !of || tellsOf(text, value, { start, end: start + cue.length }, of))
      .concat((of && biddingOf(text, of)) ?? [])
      .sort((a, b) => a.start - b.start)[0]
  );
}

/** «Никто не должен сомневаться»: nobody is bound. */
const isNobodys = (text: string, start: number): boolean =>
  /(?<!\p{L})никто(?:\s\p{L}+)?\s$/iu.test(text.slice(Math.max(0, start - 24), start));

/** The words of a stretch that deny something, in their order. */
export function russianDenials(
  text: string,
  from: number,
  to: number,
  of?: TextRange,
): (TextRange & { readonly text: string })[] {
  return [...text.slice(from, to).matchAll(DENIAL)]
    .map(({ 0: words, index }) => ({ start: from + index, end: from + index + words.length, text: words }))
    .filter(({ start, end, text: words }) => {
      if (!/(?:^|\s)не$/iu.test(words)) return true;
      // Of a phrase that only tells more of somebody it is known only where its verb is.
      if (!of && PARTICIPLE_NEXT.test(text.slice(end, end + 60))) return false;
      return !isBidden(text, start, end, of);
    });
}

/** «просил не поднимать», «призвал „Волну“ не платить»: nobody says that it is not so. */
function isBidden(text: string, start: number, end: number, of: TextRange | undefined): boolean {
  if (!/^\s\p{Ll}+(?:ть|ти|чь)(?:с[яь])?(?![\p{L}-])/u.test(text.slice(end, end + 60))) return false;
  const lead = text.slice(Math.max(0, start - 120), start);
  // What somebody is ordered not to do is not to be done.
  return BIDDING.some(([value, pattern]) => !(of && value === 'planned') && pattern.test(lead));
}

/** What the verb at `of`, an infinitive, is asked or ordered by. */
function biddingOf(
  text: string,
  of: TextRange,
): { readonly value: Modality; readonly cue: string; readonly start: number } | undefined {
  if (!WORD_INFINITIVE.test(text.slice(of.start, of.end).toLowerCase())) return undefined;
  const from = Math.max(clauseOf(text, of).start, of.start - 120);
  const lead = text.slice(from, of.start).replace(/(?<=\s)не\s$/iu, '');
  for (const [value, pattern] of BIDDING) {
    const found = pattern.exec(lead);
    if (found) return { value, cue: found[0], start: from + found.index };
  }
  return undefined;
}

const SAYS = anyOf(RUSSIAN.saying);

/** Verbs that only say; «подтвердил сделку в мае» may tell when the deal was. */
const PLAIN_SAYS = anyOf(['(?:заяви|сообщи|сказа|рассказа|добави|подчеркну|поясни|объясни|уточни)(?:ла|ли|ло|л)']);

/** What tells of a deed, or begins what is said. */
const DEED = /(?:^|\s)(?:об?|обо|про|что|как|будто|чтобы|и|после|\p{Ll}*[аеиоуыя]ть(?:ся)?)(?=\s|$)/u;

/** Whether between a verb that only says and a date nothing stands but who says it, and to whom. */
const isOnlyWho = (words: string): boolean =>
  words.length < 80 && !/[,;:—–!?…]|\p{Ll}{2}\.(?:\s|$)/u.test(words) && !DEED.test(words);

/** «заявил он журналистам в понедельник», «в понедельник Лаптев заявил»: the verb is apart from the day. */
function saysOnDay(text: string, { start, end }: DateCue): boolean {
  // «с мая», «до пятницы» is no day of saying.
  if (/^(?:со?|до|к|после|на)\s/iu.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 110), start);
  const last = [...before.matchAll(PLAIN_SAYS)].at(-1);
  if (last && isOnlyWho(before.slice(last.index + last[0].length))) return true;
  const after = text.slice(end, end + 110);
  const [next] = after.matchAll(PLAIN_SAYS);
  return next !== undefined && /^\s/u.test(after) && isOnlyWho(after.slice(0, next.index));
}

/** «Об этом 18 февраля сообщила …», «заявил он в понедельник»: the day of the saying stands beside it. */
export function isDayOfSaying(text: string, { edtf, start, end }: DateCue): boolean {
  const after = text.slice(end, end + 40);
  const before = text.slice(Math.max(0, start - 30), start);
  SAYS.lastIndex = 0;
  const next = SAYS.exec(after);
  if (next && /^\s*$/u.test(after.slice(0, next.index))) return true;
  const last = [...before.matchAll(SAYS)].at(-1);
  if (last !== undefined && /^(?:во?)?$/u.test(before.slice(last.index + last[0].length).trim())) return true;
  return saysOnDay(text, { edtf, start, end });
}

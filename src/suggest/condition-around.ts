/**
 * Does a condition or a «perhaps» in the same sentence govern some words of it, also where it is not chosen with them? «If the court
 * agrees, [X will pay Y]», «Возможно, [X заплатил Y]»: nobody says that it is so. A condition of another clause beside it does not count.
 */
import type { TextRange } from '../evidence/locate.ts';

interface Words {
  /** What begins a condition. */
  readonly when: string;
  /** What looks like one, and is none: «even if», «если верить». */
  readonly never?: string;
  readonly perhaps: string;
  /** What follows «perhaps» before the clause. */
  readonly that: string;
  /** What begins a clause of its own beside another. */
  readonly beside: string;
  /** What a verb looks like that depends on a condition; where it is not known, anything does that is not `done`. */
  readonly depends?: string;
  /** A verb that tells what has been done, whatever the condition. */
  readonly done?: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    when: 'if|unless|in case|provided that|on condition that',
    never: 'anything|only|even|not',
    perhaps: 'perhaps|maybe|possibly|probably|it is (?:possible|likely|conceivable)',
    that: 'that',
    beside: 'but|yet|although|though|whereas|while|because',
    depends:
      "will|won['’]t|would|could|may|might|can|cannot|shall|must|should|(?:is|are) (?:to|going|due|ready|set|likely)",
    done: 'did|had|was|were|has|have|\\p{Ll}{2,}ed|said|paid|sold|bought|met|told|gave|took|made|held|won|lost',
  },
  id: {
    when: 'jika|kalau|apabila|bila|jikalau|seandainya|andai|andaikan|asalkan',
    perhaps: 'mungkin|barangkali|boleh jadi|bisa jadi|kemungkinan(?: besar)?',
    that: 'bahwa',
    beside: 'tetapi|tapi|namun|sedangkan|sementara|meskipun|meski|karena',
    done: 'telah|sudah',
  },
  ru: {
    when: 'если|при условии,? что|в случае,? если',
    never: 'верить|раньше|прежде|говорить|судить|даже|и (?!суд)',
    perhaps: 'возможно|вероятно|может быть|быть может|не исключ(?:ено|ил[аи]?|ает|ают|аю|аем)|скорее всего|наверное',
    that: 'что',
    beside: 'но|а|однако|зато|хотя|потому что|так как|поскольку',
    depends: 'бы|может|могут|сможет|смогут|должен|должна|должно|должны|будет|будут',
    done: '\\p{Ll}{2,}(?:[аеёиоуыюя]л[аио]?|[дзктсгп]л[аио])(?:с[яь])?',
  },
  de: {
    when: 'wenn|falls|sofern|für den fall,? dass',
    never: 'auch|nur|überhaupt',
    perhaps: 'vielleicht|möglicherweise|womöglich|eventuell|wahrscheinlich|vermutlich|es ist möglich',
    that: 'dass',
    beside: 'aber|doch|sondern|jedoch|obwohl|während|weil|denn',
    depends: 'würde|würden|könnte|könnten|wird|werden|will|kann|können|muss|müssen|soll|dürfte',
    done: '(?:hat|haben|ist|sind)(?: [^\\s,;]+){1,8} (?:ge\\p{Ll}+(?:t|en)|\\p{Ll}+iert)|hatten?|wurden?|war|waren|\\p{Ll}{3,}(?:te|ten)',
  },
  fr: {
    when: "si|s’il|s’ils|s['’]ils?|à condition que|au cas où",
    never: 'bien|tant',
    perhaps: 'peut-être|probablement|sans doute|il est possible|il se peut|éventuellement',
    that: 'que|qu’',
    beside: 'mais|or|pourtant|cependant|alors que|tandis que|car|parce que',
    // «Si le maire nie, la police confirme» only sets one thing beside another.
    depends: '\\p{Ll}{2,}r(?:a|ont|ait|aient|ai|ons|ez|as)|peut|peuvent|doit|doivent|va|vont',
  },
  es: {
    when: 'si|en caso de que|siempre que|a menos que',
    never: 'bien',
    perhaps: 'quizás?|tal vez|acaso|posiblemente|probablemente|es posible|puede|a lo mejor',
    that: 'que',
    beside: 'pero|sino|aunque|mientras|porque|sin embargo',
    depends: '\\p{Ll}{2,}r(?:á|án|é|emos|ía|ían)|puede|pueden|debe|deben|va|van',
  },
};

const whole = (words: string): string => `(?<![\\p{L}-])(?:${words.replace(/ /gu, '\\s+')})(?![\\p{L}-])`;
const exactly = (words: string, flags = 'iu'): RegExp => new RegExp(whole(words), flags);

interface Rule {
  readonly condition: RegExp;
  readonly behind: RegExp;
  /** Anywhere behind the words that depend on it. */
  readonly within: RegExp;
  readonly perhaps: RegExp;
  readonly beside: RegExp;
  readonly depends?: RegExp;
  readonly done?: RegExp;
}
const made = new Map<string, Rule | undefined>();
function ruleOf(language: string): Rule | undefined {
  const root = language.split('-')[0]?.toLowerCase() ?? '';
  if (made.has(root)) return made.get(root);
  const words = WORDS[root];
  const rule = words && {
    // At the beginning of a clause; what stands in its middle may be «asked if».
    condition: new RegExp(
      `(?:^|[,:—–«„“"]\\s*|(?<!\\p{L})(?:что|bahwa|that|dass|que)\\s)\\s*(?<word>${whole(words.when)})${words.never === undefined ? '' : `(?!\\s(?:${words.never}))`}`,
      'giu',
    ),
    behind: new RegExp(
      `^(?:,\\s*|\\s+)(?:(?:only|but only|но только|только|лишь|nur|aber nur|hanya|seulement|sólo|solo)\\s)?(?<word>${whole(words.when)})${words.never === undefined ? '' : `(?!\\s(?:${words.never}))`}`,
      'iu',
    ),
    within: new RegExp(
      `(?:,\\s*|\\s)(?<word>${whole(words.when)})${words.never === undefined ? '' : `(?!\\s(?:${words.never}))`}`,
      'giu',
    ),
    perhaps: new RegExp(`(?<word>${whole(words.perhaps)}),?\\s*(?:${whole(words.that)}\\s*)?[«„“"]?$`, 'iu'),
    beside: new RegExp(`;|[.!?…]\\s|,\\s*(?:and\\s)?${whole(words.beside)}`, 'iu'),
    ...(words.depends !== undefined && { depends: exactly(words.depends) }),
    ...(words.done !== undefined && { done: exactly(words.done) }),
  };
  made.set(root, rule);
  return rule;
}

/** Whether words tell what may or may not be, as far as their verbs tell. */
const isOpenTo = (words: string, { depends, done }: Rule): boolean =>
  depends?.test(words) === true || (done ? !done.test(words) : depends === undefined);

/** Whoever is asked or does not know «if» it is so sets no condition. */
const ASKS_IF =
  /(?<!\p{L})(?:ask(?:s|ed|ing)?|see|know|knows|knew|wonder(?:s|ed)?|unclear|say|doubt|check|decide|tanya|bertanya|frag(?:t|te|en)|weiß|wissen|savoir|sait|demand(?:e|é|er|era)|ignore|sabe|saber|pregunt(?:a|ó|ar))\s*$/iu;

/** A condition that is chosen with what depends on it: the word for it, and the rest, which may or may not be, from `at` on. UTF-16. */
interface Inside {
  readonly word: string;
  readonly rest: string;
  readonly at: number;
}

/** «If A agrees, B will pay»: the rest stands behind the comma; «B will pay if A agrees»: before the word. */
function conditionsIn(words: string, { condition, within }: Rule): readonly Inside[] {
  const [first] = words.matchAll(condition);
  const word = first?.groups?.['word'];
  const comma = first && first.index === 0 ? /,(?!\d)\s*/u.exec(words.slice(first[0].length)) : undefined;
  const fronted =
    first && word !== undefined && comma
      ? [first[0].length + comma.index + comma[0].length].map((at) => ({ word, rest: words.slice(at), at }))
      : [];
  const later = [...words.matchAll(within)].flatMap((match) => {
    const own = match.groups?.['word'];
    const rest = words.slice(0, match.index);
    return own === undefined || rest.trim() === '' || ASKS_IF.test(rest) ? [] : [{ word: own, rest, at: 0 }];
  });
  return [...fronted, ...later];
}

/**
 * The word in chosen words that makes a possibility of all of them. `place`: the chosen words of one sentence; `of`: what is claimed, if
 * its word is known: a condition of another clause does not reach it.
 */
export function conditionWithin(text: string, language: string, place: TextRange, of?: TextRange): string | undefined {
  const rule = ruleOf(language);
  if (!rule) return undefined;
  const words = text.slice(place.start, place.end);
  return conditionsIn(words, rule).find(({ rest, at }) => {
    if (!isOpenTo(rest, rule)) return false;
    const verb = of && text.slice(of.start, of.end);
    const [from, to] = of ? [of.start - place.start, of.end - place.start] : [0, 0];
    // «…, but if Y agrees, X will pay»: of the clause on its own side.
    if (verb === undefined || from < 0 || to > words.length) return !rule.beside.test(rest);
    const [first, last] = from < at ? [from, at] : from < at + rest.length ? [at, from] : [at + rest.length, from];
    return !rule.beside.test(words.slice(Math.min(first, last), Math.max(first, last))) && !rule.done?.test(verb);
  })?.word;
}

/** A place without a condition that begins or ends it: «[If X does not pay by May,] Y will sue» denies nothing, and happens when it may. */
export function withoutCondition(text: string, language: string, place: TextRange): TextRange {
  const rule = ruleOf(language);
  const [inside] = rule ? conditionsIn(text.slice(place.start, place.end), rule) : [];
  if (!inside) return place;
  const start = place.start + inside.at;
  return { start, end: start + inside.rest.length };
}

/** The word that makes a possibility of what stands at a place. `sentence`: the one that it is in. */
export function conditionAround(
  text: string,
  language: string,
  place: TextRange,
  sentence: TextRange,
): string | undefined {
  const rule = ruleOf(language);
  if (!rule) return undefined;
  const words = text.slice(place.start, Math.min(place.end, sentence.end));
  const lead = text.slice(sentence.start, Math.max(sentence.start, place.start));
  const perhaps = rule.perhaps.exec(lead);
  if (perhaps && !/(?:\p{L}|,)\s+(?:not|tidak|nicht|pas|no)\s+$/iu.test(lead.slice(0, perhaps.index)))
    return perhaps.groups?.['word'];
  if (isOpenTo(words, rule)) {
    for (const condition of [...lead.matchAll(rule.condition)].toReversed()) {
      const between = lead.slice(condition.index + condition[0].length);
      if (rule.beside.test(between)) break;
      // Behind the condition, from a comma on; «X, if Y pays, …» may go on with anything.
      if (/,(?!\d)/u.test(between) || /^\s*$/u.test(between)) return condition.groups?.['word'];
    }
    const rest = text.slice(Math.min(place.end, sentence.end), sentence.end);
    const behind = ASKS_IF.test(words) ? undefined : rule.behind.exec(rest);
    if (behind) return behind.groups?.['word'];
  }
  return undefined;
}

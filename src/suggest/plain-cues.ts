/**
 * What do the plainest words of German, French, Spanish, Dutch, Portuguese, Italian, Korean and Arabic say of how firmly a clause is told?
 * «hat X nicht bezahlt», «n’a pas payé X», «soll X bezahlt haben», «habría pagado a X», «paiera X». Only where one clause is chosen, or
 * one of several names both: of which clause a small word tells is otherwise not known.
 */
import type { Modality, Polarity } from '../dossier/schema.ts';

export interface PlainCues {
  readonly modality?: { readonly value: Modality; readonly cue: string };
  readonly polarity?: { readonly value: Polarity; readonly cue: string };
}

interface Words {
  readonly denied: string;
  readonly alleged?: string;
  /** A form of its own for what is to come. */
  readonly planned?: string;
  readonly perhaps?: string;
  /** What begins a clause without a mark before it. */
  readonly joins: string;
}

const PARTICIPLE_FR = '(?:\\p{Ll}+ment )?\\p{Ll}{2,}(?:é|ée|és|ées|i|ie|is|u|ue|us|ert|rit)';
const PARTICIPLE_ROMANCE = '\\p{Ll}{2,}(?:ado|ido|to|cho|sto|so|ato|uto|ito)';

const WORDS: Readonly<Record<string, Words>> = {
  de: {
    denied:
      'nicht(?! (?:nur|zuletzt|einmal|weniger als|mehr als|umsonst))|nie(?:mals)?|niemand(?:em|en)?|nichts(?! anderes)|keine?[mnrs]?(?! (?:Wunder|Zweifel|Frage))|keinerlei|weder',
    alleged:
      '(?:soll|sollen)(?= .*\\p{Ll} (?:haben|sein)(?!\\p{L}))|angeblich|mutmaßlich\\p{Ll}{0,2}|vermeintlich\\p{Ll}{0,2}',
    planned: '(?:muss|müssen)(?! .*\\p{Ll} (?:haben|sein)(?!\\p{L}))|(?:ist|sind) verpflichtet',
    perhaps: 'vielleicht|möglicherweise|womöglich|vermutlich|wahrscheinlich|könnten?|dürften?',
    joins: 'und|aber|sondern|oder|weil|dass|obwohl|nachdem|bevor|während|wenn|als',
  },
  nl: {
    denied:
      'niet(?! (?:alleen|slechts|langer dan|meer dan|in de laatste plaats))|nooit|niemand|niets(?! anders)|geen(?! (?:twijfel|wonder))|geenszins|noch',
    alleged: '(?:zou|zouden)(?= .*(?:hebben|zijn)(?!\\p{L}))|naar verluidt|vermeende?|vermoedelijke?',
    planned: 'zal|zullen|moet(?:en)?(?! .*(?:hebben|zijn)(?!\\p{L}))',
    perhaps: 'misschien|mogelijk|wellicht|waarschijnlijk|zou kunnen',
    joins: 'en|maar|of|omdat|dat|hoewel|nadat|voordat|terwijl|als|toen',
  },
  fr: {
    denied:
      "(?:ne |n[’'])(?:(?!que )[^\\s.,;:]+ ){0,3}?(?:pas(?! (?:seulement|que|uniquement))|jamais|aucun(?:e)?|rien|personne|nullement|plus(?! que))|aucun(?:e)?(?= .* (?:ne |n[’']))|(?:personne|rien|nul) (?:ne |n[’'])",
    alleged: `(?:aurait|auraient|serait|seraient) ${PARTICIPLE_FR}|présumée?s?|prétendument|soi-disant`,
    planned:
      '(?!(?:terra|opéra|caméra|sera|fera)(?!\\p{L}))\\p{Ll}{2,}(?:era|eront|ira|iront|endra|endront|ttra|ttront)|(?:doit|doivent)(?! (?:avoir|être \\p{Ll}+é))(?= \\p{Ll}+(?:er|ir|re)(?!\\p{L}))',
    perhaps: 'peut-être|probablement|sans doute|éventuellement|pourrai(?:t|ent)',
    joins: 'et|mais|ou|car|que|qui|dont|où|lorsque|quand|parce|tandis|alors|après que|avant que',
  },
  es: {
    denied:
      'no(?! (?:s[oó]lo|solamente|obstante|únicamente|hay duda|cabe duda))|nunca|jamás|nadie|tampoco|ningun[oa]?s?|ningún',
    alleged: `(?:habría|habrían) ${PARTICIPLE_ROMANCE}|presunt(?:o|a|os|as)|presuntamente|supuestamente|supuest(?:o|a|os|as)`,
    planned:
      '\\p{Ll}{2,}(?:ará|arán|erá|erán|irá|irán|drá|drán)|(?:deben?|tienen? que)(?! haber)(?= \\p{Ll}+(?:ar|er|ir)(?!\\p{L}))',
    perhaps: 'quizás?|tal vez|posiblemente|probablemente|podrían?',
    joins: 'y|e|pero|o|porque|que|quien|cuando|mientras|aunque|sino|tras que',
  },
  pt: {
    denied: 'não(?! (?:s[oó]|apenas|somente|obstante|há dúvida))|nunca|jamais|ninguém|tampouco|nenhuma?s?|nem',
    alleged: `(?:teria|teriam) ${PARTICIPLE_ROMANCE}|alegadamente|supostamente|supost[oa]s?|presumíve(?:l|is)`,
    planned:
      '\\p{Ll}{2,}(?:ará|arão|erá|erão|irá|irão)|(?:vai|vão) \\p{Ll}{2,}[aei]r|(?:devem?|tem de|tem que|têm de|têm que)(?! ter)(?= \\p{Ll}+[aei]r(?!\\p{L}))',
    perhaps: 'talvez|possivelmente|provavelmente|poderia(?:m)?',
    joins: 'e|mas|ou|porque|que|quem|quando|enquanto|embora|pois',
  },
  it: {
    denied: 'non(?! (?:solo|soltanto|solamente|ostante|c’è dubbio))|mai|nessun[oa]?|né|neppure|neanche',
    alleged: `(?:avrebbe|avrebbero|sarebbe|sarebbero) ${PARTICIPLE_ROMANCE}|presunt[oaie]|presumibilmente`,
    planned:
      '\\p{Ll}{2,}(?:erà|eranno|irà|iranno)|(?:deve|devono)(?! (?:aver|esser))(?= \\p{Ll}+(?:are|ere|ire)(?!\\p{L}))',
    perhaps: 'forse|probabilmente|potrebbe(?:ro)?',
    joins: 'e|ma|o|perché|che|quando|mentre|sebbene|dopo che',
  },
  ko: {
    denied: '\\S*지\\s?(?:않|못)\\S*|\\S*(?:한|던|은|ㄴ)\\s적이?\\s없\\S*|(?:안|못)(?=\\s\\S)|아니(?:다|라고|며|었다)',
    alleged: '\\S*혐의\\S*|\\S*의혹\\S*',
    planned: '\\S+(?:아야|어야|해야|여야|워야)\\s(?:한다|합니다|할|된다)',
    perhaps: '아마|\\S*(?:을|를|ㄹ|할)\\s수도\\s있\\S*|가능성\\S*',
    joins: '그리고|그러나|하지만',
  },
  ar: {
    denied: '(?:[وف])?(?:لم|لن|لا|ليست?|ما)(?= \\p{L})',
    alleged: 'يُ?زعم|تُ?زعم|المزعوم(?:ة)?|متهم(?:ة|ون|ين)?|يُ?شتبه',
    planned: '(?:يجب|تجب|ينبغي|يتعين) (?:على|أن|عليه|عليها)|(?:سوف|(?:[وف])?س[يتن]\\p{L}{3,})',
    perhaps: 'ربما|قد(?= [يتن]\\p{L})',
    joins: 'لكن|بينما|لأن|ثم',
  },
};

interface Rule {
  readonly denied: RegExp;
  readonly firm: readonly (readonly [Modality, RegExp])[];
  readonly breaks: RegExp;
}
const made = new Map<string, Rule | undefined>();
function ruleOf(language: string): Rule | undefined {
  const root = language.split('-')[0]?.toLowerCase() ?? '';
  if (made.has(root)) return made.get(root);
  const words = WORDS[root];
  const whole = (one: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}-])(?:${one})(?![\\p{L}\\p{M}-])`, 'giu');
  const firm = (
    [
      ['alleged', words?.alleged],
      ['hypothetical', words?.perhaps],
      ['planned', words?.planned],
    ] as const
  ).flatMap(([modality, one]) => (one === undefined ? [] : [[modality, whole(one)] as const]));
  const rule = words && {
    denied: whole(words.denied),
    firm,
    breaks: new RegExp(`[;:–—،؛]|,(?!\\d)|(?<!\\p{L})(?:${words.joins})(?!\\p{L})`, 'iu'),
  };
  made.set(root, rule);
  return rule;
}

/** A word of a clause: where it stands in the clause, UTF-16, and how many of them there are before it. */
interface Cue {
  readonly at: number;
  readonly text: string;
}

/**
 * `clause`: what is told, without what only tells more of somebody; `names`: of two or more actors in it, where, ascending by their start; a
 * word that is a part of a name tells nothing. `passed`: whether a place in the clause is passed over («not X but Y»).
 */
export function plainCues(
  clause: string,
  language: string,
  names: readonly { readonly start: number; readonly end: number; readonly actor: string }[],
  passed: (at: number) => boolean,
): PlainCues {
  const rule = ruleOf(language);
  if (!rule) return {};
  const parts: { readonly start: number; readonly end: number }[] = [];
  let from = 0;
  for (const { index, 0: word } of clause.matchAll(new RegExp(rule.breaks, 'giu'))) {
    parts.push({ start: from, end: index });
    from = index + word.length;
  }
  parts.push({ start: from, end: clause.length });
  const told = parts.filter(({ start, end }) => /\p{L}/u.test(clause.slice(start, end)));
  const pair = told.filter(
    ({ start, end }) =>
      new Set(names.filter((one) => one.start >= start && one.end <= end).map(({ actor }) => actor)).size > 1,
  );
  // «X and Y did not meet» has both beside the word that joins them, and nothing else.
  const own = pair.length === 1 ? pair[0] : told.length === 1 ? told[0] : joined(clause, told, names);
  if (!own) return {};
  const cueOf = (pattern: RegExp): Cue | undefined =>
    [...clause.slice(own.start, own.end).matchAll(pattern)]
      .map(({ index, 0: text }) => ({ at: own.start + index, text }))
      .find(({ at, text }) => !passed(at) && !names.some((one) => one.start < at + text.length && at < one.end));
  const denial = cueOf(rule.denied);
  const [first] = rule.firm.flatMap(([value, pattern]) => {
    const cue = cueOf(pattern);
    return cue ? [{ value, cue: cue.text.trim() }] : [];
  });
  return {
    ...(first && { modality: first }),
    ...(denial && { polarity: { value: 'denied' as const, cue: denial.text.trim() } }),
  };
}

/** Names that are only joined by a word, with the one clause behind them. */
function joined(
  clause: string,
  parts: readonly { readonly start: number; readonly end: number }[],
  names: readonly { readonly start: number; readonly end: number }[],
): { readonly start: number; readonly end: number } | undefined {
  const [first, second] = parts;
  if (!first || !second || parts.length !== 2) return undefined;
  const bare = names.reduce(
    (words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end),
    clause,
  );
  return /\p{L}{4}/u.test(bare.slice(first.start, first.end)) ? undefined : { start: first.start, end: second.end };
}

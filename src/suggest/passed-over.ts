/**
 * Whom do words name only to say that it was somebody else, «not X but Y», «не X, а Y»? And who stands second after «neither … nor»:
 * whoever stands there shares the part of the first and has none towards them.
 */
import type { TextRange } from '../evidence/locate.ts';
import { isTitle } from '../names/titles.ts';

interface Contrast {
  readonly not: string;
  readonly but: string;
  /** Whether whoever stands right behind the first takes no part, even where nobody is named instead. */
  readonly alone?: boolean;
}
const CONTRASTS: Readonly<Record<string, Contrast>> = {
  ru: { not: 'не', but: 'а|но', alone: true },
  uk: { not: 'не', but: 'а|але', alone: true },
  be: { not: 'не', but: 'а|але', alone: true },
  en: { not: 'not', but: 'but|but rather|rather' },
  id: { not: 'bukan|bukanlah', but: 'melainkan|tetapi|tapi' },
  ms: { not: 'bukan|bukanlah', but: 'sebaliknya|melainkan|tetapi|tapi' },
  de: { not: 'nicht', but: 'sondern' },
  nl: { not: 'niet', but: 'maar|maar wel' },
  fr: { not: 'pas|non', but: 'mais' },
  es: { not: 'no', but: 'sino' },
  pt: { not: 'não', but: 'mas|mas sim' },
  it: { not: 'non', but: 'ma|bensì' },
};

/** What may stand between «not» and a name without being a verb. */
const BEFORE_NAME = new Set(
  (
    'в во на с со у к ко от из за для о об по перед при против через сам сама сами само від до з зі із та цей ' +
    'to by for from with of in at on the a an against ' +
    'oleh kepada untuk dari dengan pada si sang para ' +
    'von vom an am für mit bei durch der die das den dem des ein eine zu zum zur gegen door aan van voor met het de ' +
    'par à au aux du des le la les un une avec pour por con para el los las a o os as ao da do pelo pela di dal dalla al alla il lo gli'
  ).split(' '),
);

const CAPITAL = '[«„“"‘(]?\\p{Lu}[^\\s,;:!?]*';
const NAME = `${CAPITAL}(?:\\s(?:(?:of|the|and|de|la|von|van|der|und|и|та|&)\\s){0,2}${CAPITAL}){0,6}`;
const either = (words: string): string =>
  words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');

const PATTERNS = new Map(
  Object.entries(CONTRASTS).map(([language, { not, but, alone }]) => {
    const behind = `,?\\s(?:[–—-]\\s)?(?:${but})(?=\\s)`;
    const rest = `(?:(?:,\\s[^,.;:!?]{1,60})?${behind})${alone ? '?' : ''}`;
    return [
      language,
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${either(not)})\\s(?<lead>(?:\\p{Ll}+\\s){0,3})${NAME}${rest}`, 'gu'),
    ];
  }),
);
const rootOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** How far before the chosen words a «not» may stand that belongs to their first name. */
const NEAR = 40;

/** Where words say of somebody that it was not them: from «not» up to «but». */
export function passedOver(text: string, places: readonly TextRange[], language: string): readonly TextRange[] {
  const pattern = PATTERNS.get(rootOf(language));
  if (!pattern) return [];
  return places.flatMap(({ start, end }) => {
    const from = Math.max(0, start - NEAR);
    return [...text.slice(from, end).matchAll(pattern)].flatMap(({ 0: words, index, groups }) => {
      const lead = groups?.['lead']?.trim() ?? '';
      if (lead !== '' && !lead.split(/\s/u).every((word) => BEFORE_NAME.has(word) || isTitle(word))) return [];
      return [{ start: from + index, end: from + index + words.length }];
    });
  });
}

/** Whether something stands in one of these places, at least in part. */
export const isIn = ({ start, end }: TextRange, places: readonly TextRange[]): boolean =>
  places.some((one) => start < one.end && one.start < end);

const NEITHER = /(?<!\p{L})(?:neither|weder|noch|baik|ni|né|nem|ни|ані|ні)\s[^.;:!?]{1,120}$/iu;
const NOR = /(?<!\p{L})(?:nor|noch|maupun|ni|né|nem|ни|ані|ні)\s(?:\p{Ll}+\s){0,3}[«„“"‘]?$/iu;

/** Whether a name stands second in «neither X nor Y». */
export function isBehindNor(text: string, { start }: TextRange): boolean {
  const nor = NOR.exec(text.slice(Math.max(0, start - 60), start));
  if (!nor) return false;
  const before = start - nor[0].length;
  return NEITHER.test(text.slice(Math.max(0, before - 140), before));
}

const OTHER_THING =
  /[,;:–—(]|(?<!\p{L})(?:and|but|that|when|after|before|while|who|which|because|if|until|и|но|что|когда|после|если|пока|который|котор\p{L}+|і|але|що|коли)(?!\p{L})/iu;
const NEITHER_DOES =
  /^(?:[“"«]\s?)?(?<cue>Neither|Ни|Ані|Ні|Weder|Ni)\s(?:[^.;:!?]{1,120}[\s,])(?:nor|ни|ані|ні|noch|ni)\s(?<rest>[^.!?]*)(?:[.!?][”"»]?)?$/u;

/** «No one lied to X.», «None of the directors met Y.»: not «no one but X». */
const NOBODY_DOES =
  /^(?:[“"«]\s?)?(?<cue>No one|No-one|Nobody|None|Not a single|Not one|No(?= \p{Ll}+ (?:\p{Ll}+ )?(?:was|were|has|have|had|is|are|will)(?!\p{L}))|Niemand|Keiner|Personne|Nadie|Niemand|Ninguém|Nessuno)\s(?!but\s|except\s|other\s)(?<rest>[^.!?]*)(?:[.!?,]?[”"»]?)?$/u;

/** «Neither X nor Y responded.», if the chosen words tell nothing else: the word that denies it. */
export function neitherDoes(text: string, places: readonly TextRange[]): string | undefined {
  const [place, more] = places;
  if (!place || more) return undefined;
  const words = text.slice(place.start, Math.min(place.end, place.start + 400)).trim();
  const nobody = NOBODY_DOES.exec(words)?.groups;
  // Where nobody is named it may tell of anything.
  const tells = nobody?.['cue'] === 'No' || /\p{Lu}/u.test(nobody?.['rest'] ?? '');
  if (nobody && tells && !OTHER_THING.test(nobody['rest'] ?? '')) return nobody['cue'];
  const found = NEITHER_DOES.exec(words)?.groups;
  return found && !OTHER_THING.test(found['rest'] ?? '') ? found['cue'] : undefined;
}

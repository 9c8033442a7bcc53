/** What is somebody called who is not named? «two people familiar with the talks», «Auditors from Pell Marden»: the words before or after «said». */
import type { Source } from '../dossier/schema.ts';
import { speechOf } from './speech.ts';
import { RUSSIAN } from './speech-words.ts';
import { anyOf } from './cues-words.ts';

const LONGEST = 70;
/** Behind these a language bends its words: «по словам двух источников». */
const BENDS = /^(?:ru|de)(?:-|$)/iu;

const SAID_IN_RUSSIAN = anyOf([...RUSSIAN.saying, ...RUSSIAN.loose, ...RUSSIAN.accusing, ...RUSSIAN.denying]);
const edges = new Map<string, readonly RegExp[] | undefined>();

/** What words of saying look like at the beginning and at the end of such a cue. */
function edgesOf(language: string): readonly RegExp[] | undefined {
  const root = language.split('-')[0]?.toLowerCase() ?? '';
  if (edges.has(root)) return edges.get(root);
  const speech = speechOf(root);
  // Where particles are tied to words there is no edge to be seen.
  const known = root === 'ru' ? [SAID_IN_RUSSIAN] : speech && !/^(?:ar|ko)$/u.test(root) ? edgesIn(speech) : undefined;
  const made = known?.flatMap(({ source }) => [
    new RegExp(`^(?:${source})\\s*`, 'iu'),
    new RegExp(`[\\s,]*(?:${source})$`, 'iu'),
  ]);
  edges.set(root, made);
  return made;
}
const edgesIn = ({
  saying,
  after,
  denying,
  accusing,
  loose,
  according,
}: NonNullable<ReturnType<typeof speechOf>>): readonly RegExp[] => [
  saying,
  new RegExp(after.source.replace(/^\^/u, ''), 'iu'),
  ...[denying, accusing, loose].flatMap((one) => one ?? []),
  according,
];

/** A source with the words for it, if the words that tell of it hold any; whoever is named stays. */
export function described(source: Source, cue: string, language: string): Source {
  if (source.anonymous !== true || source.name !== undefined) return source;
  const all = edgesOf(language);
  if (!all) return source;
  let words = cue.trim();
  const whole = words;
  for (const edge of all) words = words.replace(edge, '').trim();
  words = words.replace(/^[\s,«»„“”"–—-]+|[\s,«»„“”"–—:-]+$/gu, '');
  const auxiliaries = AUXILIARIES[language.split('-')[0]?.toLowerCase() ?? ''];
  if (auxiliaries) words = words.replace(auxiliaries, '');
  if (words === whole || words.length > LONGEST || !/\p{L}{3,}/u.test(words)) return source;
  if (BENDS.test(language) && /^(?:по|со|laut|nach)\s/iu.test(whole)) return source;
  if (/[.!?;:“”"«»]/u.test(words) || speechOf(language)?.pronoun.test(words) === true) return source;
  return { ...source, name: words };
}

/** What is left of the verb, with small words behind it: «Prosecutors have also», «Jaksa telah», «des témoins ont». By language. */
const AUXILIARIES: Readonly<Record<string, RegExp>> = {
  en: /(?:\s(?:is|are|was|were|be|been|being|has|have|had|will|would))+(?:\s(?:also|already|now|since|again|\p{L}+ly))*$/u,
  id: /\s(?:telah|sudah|akan|sedang|pernah)(?:\s(?:juga|kembali))*$/u,
  fr: /\s(?:a|ont|avait|avaient)(?:\s(?:aussi|également|déjà))*$/u,
  es: /\s(?:ha|han|había|habían)$/u,
  de: /\s(?:hat|haben|hatte|hatten)$/u,
  ru: /\s(?:уже|также|ранее)$/u,
};

const NAME_OF =
  '\\p{Lu}[\\p{L}\\p{N}’&.-]*(?:\\s(?:(?:of|and|the|de|du|la|der|und|&)\\s)?\\p{Lu}[\\p{L}\\p{N}’&-]*){0,4}';
const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;
const FROM: Readonly<Record<string, RegExp>> = {
  en: new RegExp(`^\\s(?:from|of|at|for|with)\\s(?:the\\s)?(?<name>${NAME_OF})`, 'u'),
  id: new RegExp(`^\\s(?:dari|di)\\s(?<name>${NAME_OF})`, 'u'),
  de: new RegExp(`^\\s(?:von|vom|aus|bei|der|des)\\s(?<name>${NAME_OF})`, 'u'),
  fr: new RegExp(`^\\s(?:de|du|des|chez)\\s(?<name>${NAME_OF})`, 'u'),
  es: new RegExp(`^\\s(?:de|del)\\s(?<name>${NAME_OF})`, 'u'),
};

/** «…,” said auditors | from Pell Marden»: with where they are from, where that stands right behind the words for them. */
export function fromWhere(source: Source, cue: string, behind: string, language: string): Source {
  const { name, anonymous } = source;
  if (anonymous !== true || name === undefined || !cue.trim().endsWith(name)) return source;
  const found = FROM[language.split('-')[0]?.toLowerCase() ?? '']?.exec(behind);
  const where = found?.groups?.['name'] ?? '';
  if (!found || DAY.test(where) || /^['’]s/u.test(behind.slice(found[0].length))) return source;
  const words = (name + found[0]).replace(/\.$/u, '');
  return words.length > LONGEST ? source : { ...source, name: words };
}

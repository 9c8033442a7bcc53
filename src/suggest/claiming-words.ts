/**
 * Does a word for saying leave open whether what is said is so? «X alleges», «X утверждает», «X behauptet» do; «X said» does not. It tells
 * so of all that X says, also where only that is chosen and the word stands before it.
 */

const CLAIMING: Readonly<Record<string, string>> = {
  en: 'alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)',
  id: '(?:meng|di)klaim',
  ms: 'mendakwa|(?:meng|di)klaim',
  ru: 'утвержда(?:ет|ют|ем|ю|л[аи]?|я)|по утверждени(?:ю|ям)',
  de: 'behaupte(?:t|te|ten|n)',
  fr: 'préten(?:d|dent|dait|daient)|prétendu|allègu(?:e|ent)|allégué',
  es: 'aleg(?:a|an|ó|aron|aba|aban)|alegado',
};
/** Right before the chosen words, told of them: «Halden allegedly [paid Corven]», «it is alleged that […]», «diduga […]». */
const DOUBTED: Readonly<Record<string, string>> = {
  en: '(?:allegedly|reportedly|purportedly)|it (?:is|was|has been) (?:alleged|claimed|rumou?red)(?: that)?|(?:is|are|was|were) (?:alleged|said|rumou?red) to(?: have)?',
  id: '(?:diduga|konon|kabarnya|dikabarkan|disebut-sebut|diklaim)(?: (?:bahwa|telah|sudah))?',
  ms: '(?:didakwa|kononnya)(?: (?:bahawa|telah|sudah))?',
  ru: 'якобы|предположительно|по слухам,?',
};

const made = new Map<string, RegExp | undefined>();
function expression(words: Readonly<Record<string, string>>, root: string, around: (all: string) => string) {
  const key = `${words === CLAIMING ? 'claiming' : 'doubted'} ${root}`;
  if (!made.has(key)) {
    const all = words[root]?.replace(/ /gu, '\\s+');
    made.set(key, all === undefined ? undefined : new RegExp(around(all), 'iu'));
  }
  return made.get(key);
}
const rootOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** Whether the words that tell who says something begin or end with such a word: what stands in the middle tells of somebody. */
export const isClaiming = (cue: string, language: string): boolean =>
  // By itself it may be a noun: «The board shows claims of victory».
  !/^claims$/iu.test(cue.trim()) &&
  expression(
    CLAIMING,
    rootOf(language),
    (all) => `^(?:(?:как|так|wie|comme|como|seperti)\\s+)?(?:${all})(?![\\p{L}-])|(?<![\\p{L}-])(?:${all})$`,
  )?.test(cue.trim()) === true;

/** The words right before a place that doubt it. */
export const doubtBefore = (text: string, start: number, language: string): string | undefined =>
  expression(DOUBTED, rootOf(language), (all) => `(?<![\\p{L}-])(?:${all})\\s+[«„“"]?$`)
    ?.exec(text.slice(Math.max(0, start - 60), start))?.[0]
    .replace(/[\s«„“"]+$/u, '');

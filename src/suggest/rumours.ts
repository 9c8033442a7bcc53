/**
 * Is it only talk? «There are rumours that …», «ходят слухи, что …», «beredar kabar bahwa …»: the article does not say so itself, and nobody
 * who is named does.
 */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { rootOf } from './found-words.ts';

const TALK = '(?:rumou?rs?|speculation|whispers|gossip|talk)';
const FEW = '(?:\\s[^\\s.,;:!?“”"]+){0,6}?';
const GERMAN_TALK = '(?:Gerüchte|Spekulationen|Gerede)';

/** What tells of talk, up to where that begins; whoever denies it or spreads it has its own words. */
const WORDS: Readonly<Record<string, string>> = {
  en: [
    `there (?:is|are|was|were|has been|have been|had been)${FEW}\\s${TALK}${FEW}\\s(?:that|of|about)`,
    `${TALK}${FEW}\\s(?:is|are|was|were|has|have|had|persists?|spread|swirl(?:s|ed)?|circulat\\p{L}+|suggests?|says?|claims?)${FEW}\\sthat`,
    '(?:word|rumou?r|gossip|legend) (?:now )?has it(?: that)?',
    'it (?:is|was|has been) (?:\\p{L}+ly )?(?:said|rumou?red|whispered)(?: (?!by )\\p{L}+){0,3}? that',
    `according to (?:(?:some|the|local|persistent|widespread|unconfirmed) )*(?:rumou?rs?|gossip|speculation)`,
    'is|are|was|were'
      .split('|')
      .map((be) => `${be} (?:widely )?rumou?red to`)
      .join('|'),
  ].join('|'),
  id: [
    'kabarnya|konon(?:nya)?|rumornya',
    '(?:ber|ter)(?:edar|siar|embus|hembus)(?: luas)? (?:kabar|rumor|isu|desas-desus|spekulasi)(?: (?!bahwa)\\p{L}+){0,3}?(?: bahwa)?',
    '(?:ada|muncul|santer) (?:rumor|desas-desus|kabar burung|isu)(?: (?!bahwa)\\p{L}+){0,3}?(?: bahwa)?',
    '(?:rumor|desas-desus|kabar burung|isu)(?: yang)? beredar(?: (?!bahwa)\\p{L}+){0,3}?(?: bahwa)?',
    'menurut (?:rumor|desas-desus|kabar burung|kabar yang beredar|isu yang beredar)',
  ].join('|'),
  ru: [
    'по (?:(?:некоторым|непроверенным|упорным|неподтвержд[её]нным|городским) )?слухам',
    '(?:ход(?:ят|или)|поползли|пошли|пош[её]л|прош[её]л|распростран(?:яются|ились)|появились|циркулируют|есть)(?: \\p{Ll}+){0,3}? (?:слухи?|разговоры|толки)(?: о том)?(?: [^\\s.,;]+){0,3}?, (?:что|будто(?: бы)?)',
    '(?:слухи|разговоры|толки)(?: [^\\s.,;]+){0,3}? (?:ходят|ходили|идут)(?:,| о том,) (?:что|будто(?: бы)?)',
    'поговарива(?:ют|ли)(?: [^\\s.,;]+){0,2}?, (?:что|будто(?: бы)?)',
  ].join('|'),
  de: [
    'gerüchteweise|gerüchten zufolge|gerüchtehalber|dem vernehmen nach|(?:laut|nach) gerüchten',
    `es (?:gibt|gab|kursieren|kursierten)(?: \\p{L}+){0,3}? ${GERMAN_TALK}(?: [^\\s.,;]+){0,4}?, dass`,
    `${GERMAN_TALK}(?: [^\\s.,;]+){0,4}? (?:besagen|kursieren|kursierten)(?: [^\\s.,;]+){0,3}?, dass`,
    '(?:man munkelt|es wird gemunkelt)(?: [^\\s.,;]+){0,2}?(?:, dass)?',
  ].join('|'),
  fr: [
    'selon (?:(?:des|les|certaines|plusieurs|une) )?rumeurs?(?: persistantes?)?',
    "(?:la|une|des|les) rumeurs?(?: [^\\s.,;]+){0,5}? (?:que|qu[’'])",
    "le bruit court(?: [^\\s.,;]+){0,3}? (?:que|qu[’'])|il se (?:dit|murmure)(?: [^\\s.,;]+){0,3}? (?:que|qu[’'])",
  ].join('|'),
  es: [
    'según (?:(?:los|unos|algunos) )?rumores|se rumorea(?: [^\\s.,;]+){0,3}? que',
    '(?:corre|circula) (?:el|un) rumor(?: [^\\s.,;]+){0,3}? de que',
    '(?:hay|había|hubo|circulan|corren|existen)(?: \\p{L}+){0,2}? rumores(?: [^\\s.,;]+){0,3}? de que',
  ].join('|'),
};
/** Where something else is told after it. */
const ENDS =
  /[;]\s|,\s(?:but|although|though|yet|tetapi|tapi|namun|meski(?:pun)?|но|однако|хотя|aber|doch|obwohl|mais|bien|pero|aunque)(?!\p{L})/iu;

const made = new Map<string, RegExp | undefined>();
function talkOf(language: string): RegExp | undefined {
  const root = rootOf(language);
  if (!made.has(root)) {
    const words = WORDS[root === 'ms' ? 'id' : root]?.replace(/ /gu, '\\s+');
    made.set(root, words === undefined ? undefined : new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu'));
  }
  return made.get(root);
}

interface Talk {
  readonly cue: string;
  /** What is said in it. */
  readonly content: TextRange;
}

/** Talk of which the words at a place are, or in which they stand. */
export function talkAround(document: Document, place: TextRange): Talk | undefined {
  const { text } = document;
  const pattern = talkOf(document.language);
  if (!pattern) return undefined;
  const [from, to] = document.sentences[sentenceAt(document, place.start)] ?? [place.start, place.end];
  for (const { index, 0: cue } of text.slice(from, to).matchAll(pattern)) {
    const start = from + index;
    const end = start + cue.length;
    const stop = ENDS.exec(text.slice(end, to));
    const content = { start: end, end: stop ? end + stop.index : to };
    if (/[.!?]\s|[“”«»"„]/u.test(text.slice(start, end))) continue;
    if (place.start < content.end && place.end > content.start) return { cue: cue.replace(/[\s,]+$/u, ''), content };
    // «X, it is rumoured, paid Y», «X soll gerüchteweise …»: it tells of what stands before it, too.
    if (place.start < start && place.end > end - 1 && text.slice(from, start).trim() !== '')
      return { cue, content: place };
  }
  return undefined;
}

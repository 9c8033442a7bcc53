/**
 * «Priyamvada Stoll of Gresham & Stoll»: somebody, and the firm that they are of; «Petit et Fils» is one name. Where does the one end,
 * and what belongs to the other?
 */
import { goesWithoutIt, namesFirm, namesFirmUnless } from './kind-words.ts';
import { isGivenName } from './given-names.ts';
import { isCompanyForm } from './no-name-words.ts';
import { ORGANISATION } from './titles.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Who stands last in the name of a firm, after «and»: «Berg und Söhne», «Petit et Fils». Lower case. */
const PARTNERS = list(`
  sons son brothers daughters partners associates company co cie fils frères soeurs sœurs associés compagnie sohn söhne gebrüder töchter partner
  hijos hermanos asociados compañía cía filhos irmãos associados figli fratelli soci zonen zoon dochters broers vennoten synowie wspólnicy bracia
  sønner sønn brødre söner bröder rekan mitra anak synové
`);
const AND = /^[ \u00a0](?:&|and|und|et|y|e|en|i|og|och|a|dan)[ \u00a0]$/u;

/** Whether what stands between two words ties them into the name of a firm: «& », « et » before «Fils». */
export const joinsFirm = (gap: string, next: string): boolean =>
  /^[ \u00a0]&[ \u00a0]$/u.test(gap) || (AND.test(gap) && PARTNERS.has(next.toLowerCase()));

/** «Lang und Söhne», «Gresham & Stoll» */
export function isPartnership(name: string): boolean {
  const [, gap, last] = /\p{L}([ \u00a0](?:&|\p{Ll}{1,3})[ \u00a0])(\p{Lu}\p{L}*)\.?$/u.exec(name) ?? [];
  return gap !== undefined && last !== undefined && joinsFirm(gap, last);
}

/** Between somebody and the firm they are of. */
const OF =
  /^[ \u00a0](?:of|of the|de|de la|de los|du|von|von der|van|van de|di|da|do|dari|del|della|z|från|fra|av|af)[ \u00a0]$/u;
/** In these languages a surname may have the small word within it: «Jean de Petit», «Ana Ruiz de Lugo». */
const ENGLISH_OF = /^[ \u00a0](?:of|of the)[ \u00a0]$/u;

export interface NameWord {
  readonly text: string;
  /** What stands between it and the next word. */
  readonly gap: string;
}

const isFirmWord = (word: string): boolean => {
  const lower = word.toLowerCase();
  return ORGANISATION.has(lower) || isCompanyForm(word) || namesFirm(lower) || namesFirmUnless(lower);
};
const BETWEEN = /^(?:\.?[ \u00a0]|[ \u00a0](?:of|for|the|of the|de|la|du|von|van|der)[ \u00a0])$/u;

/** Whether the name that begins there is a firm’s: by «&», «et Fils» or a word that only firms have. */
function beginsFirm(words: readonly NameWord[], from: number): boolean {
  for (let i = from; i < words.length && i < from + 8; i++) {
    const { text, gap } = words[i] as NameWord;
    if (isFirmWord(text)) return true;
    const next = words[i + 1]?.text;
    if (next === undefined) return false;
    if (joinsFirm(gap, next)) return true;
    if (!BETWEEN.test(gap)) return false;
  }
  return false;
}

/** Whether a name of the words from `from` ends with the one at `at`, since what follows is the firm or the place that somebody is of. */
export function endsPerson(words: readonly NameWord[], from: number, at: number): boolean {
  const gap = words[at]?.gap ?? '';
  const count = at - from + 1;
  if (count < 2 || count > 4 || !OF.test(gap)) return false;
  const head = words.slice(from, at + 1);
  if (head.some((word) => isFirmWord(word.text) || joinsFirm(word.gap, ''))) return false;
  const given = isGivenName(head[0]?.text ?? '');
  return (given && ENGLISH_OF.test(gap)) || beginsFirm(words, at + 1);
}

/** What firms add to their names, beside what they are in law. Lower case. */
const BUSINESS = new Set(
  `holdings holding group shipping industries industry trading capital partners energy bank media logistics marine mining steel systems
  international global services solutions technologies technology pharma foods mills motors airlines airways shipyard shipyards marin
  therapeutics pharmaceuticals biosciences biotech biotechnology bioscience genomics diagnostics oncology laboratories labs robotics aerospace dynamics
  semiconductor semiconductors software networks telecom telecoms petroleum chemicals pharmaceutical healthcare logistics orbital analytics consulting
  properties developments constructions contractors breweries distillers airport airports railways insurance assurance securities ventures`
    .trim()
    .split(/\s+/u),
);
/** Whether a firm may go without a word at the end of its name. */
export const isBusinessWord = (word: string): boolean =>
  isCompanyForm(word) || BUSINESS.has(word.toLowerCase()) || goesWithoutIt(word.toLowerCase());

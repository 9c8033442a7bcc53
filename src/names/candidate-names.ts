/** What is a name that could be an actor's, and which names are of one kind: forms, tails, places, institutions. */
import type { Actor, Document } from '../dossier/schema.ts';
import { folded } from '../evidence/fold.ts';
import { isOnlyDateline } from './datelines.ts';
import { isBusinessWord, isPartnership } from './firm-names.ts';
import { goesWithoutIt, kindOfWord, namesFirm } from './kind-words.ts';
import { isPlaceSomewhere } from './longer-names.ts';
import type { Said } from './name-words.ts';
import { isCompanyForm } from './no-name-words.ts';
import type { Standing } from './russian-plain-name.ts';
import { ORGANISATION } from './titles.ts';
import { hasClitics, wordForms } from './word-ends.ts';

export interface Candidate {
  readonly name: string;
  /** Shorter forms that can only mean the same: «Putin» where one «Vladimir Putin» is named. */
  readonly also: readonly string[];
  /** How often, all forms together. */
  readonly count: number;
  /** The language of the document that it is first named in. */
  readonly language: string;
  /** Where it is first named. */
  readonly at: { readonly document: Document; readonly start: number; readonly end: number };
  /** What the words tell that announce it, where no capital does, or the noun before its marks. */
  readonly kind?: Said;
  /** What such nouns say at other places: «агентство» here, «компания» there. */
  readonly kinds?: readonly Said[];
  /** Whether the noun of its kind stands before it somewhere, so that it is plain as it is. */
  readonly called?: true;
  /** The known actor whose name this is, in short, bent or in full, where it can be no other’s: no new one. */
  readonly actor?: Actor;
  /** Known actors that share a word of their name with it, the likeliest first. */
  readonly maybe: readonly Actor[];
}

/** Terms in the quotation marks of scripts that have no capitals. */
export const QUOTED = /[「『《“"‘]([\p{Lo}\p{Lm}\p{M}\p{N}・· ]{2,20})[」』》”"’]/gu;

const WORDS = /[\p{L}\p{M}\p{N}\u00AD]+/gu;

/** No capital shows where a name is: countries at least are known. */
export const NO_CAPITALS = new Set(
  'ko ja zh yue ar he fa ur ps th lo km my hi mr ne bn gu pa ta te kn ml si am ti ka'.split(' '),
);

/** Countries that are words as well: «مالي» is also what has to do with money. */
export const ALSO_WORDS = new Set(['مالي', 'بنين', '가나', '오만', '말리', 'माली']);

export const namesOf = ({ name, aliases }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases ?? {}).flat(),
];

/** The last word of each name of several words. */
export const lastNamesOf = (actors: readonly Actor[]): ReadonlySet<string> =>
  new Set(
    actors.flatMap((actor) =>
      namesOf(actor)
        .filter((name) => name.includes(' '))
        .map((name) => name.split(/\s+/u).at(-1) ?? ''),
    ),
  );

/** A name as names are compared. */
export const key = (name: string): string => folded(name, 'name').replace(/\s+/gu, ' ').trim();

export const partsOf = (name: string): readonly string[] => folded(name, 'search').match(WORDS) ?? [];

/** All forms that a name of a few words takes, itself left out. */
export function bentForms(name: string, language: string): readonly string[] {
  const pieces = key(name).split(/([ -])/u);
  if (pieces.length > 5) return [];
  return pieces
    .map((piece) => [piece, ...wordForms(piece, language)])
    .reduce<readonly string[]>((all, next) => all.flatMap((one) => next.map((piece) => one + piece)), [''])
    .slice(1);
}

/** The forms of a surname, also if it is only known in one of them: «Саидова», «Саидовым». */
export function surnameForms(surname: string, language: string): readonly string[] {
  const plain = /^(.*(?:ов|ев|ин|ын))(?:а|у|ым|ом|е)$/u.exec(surname)?.[1];
  return [surname, ...wordForms(surname, language), ...(plain ? [plain, ...wordForms(plain, language)] : [])];
}

export const isPersonal = (name: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(name) && !name.split(' ').some((word) => isInstitution(word) || isCompanyForm(word));

/** The last two names of somebody with three. */
export const isTail = (one: Found, other: Found): boolean =>
  (one.words === 2 && other.words === 3 && isPersonal(other.name) && other.name.endsWith(` ${one.name}`)) ||
  isFamilyName(one, other);

/** «山田» is «山田太郎»: in Japanese, whose surnames are mostly of two signs. */
const isFamilyName = (one: Found, other: Found): boolean =>
  /^ja(?:-|$)/iu.test(one.language) &&
  one.kinds.has('person') &&
  other.kinds.has('person') &&
  /^\p{Script=Han}{2}$/u.test(one.name) &&
  /^\p{Script=Han}{3,5}$/u.test(other.name) &&
  other.name.startsWith(one.name);

/** A firm by the beginning of its name, unless that is a place, too. */
export function isHead(one: Found, other: Found, documents: readonly Document[]): boolean {
  if (!other.name.startsWith(`${one.name} `)) return false;
  const rest = other.name.slice(one.name.length + 1).split(' ');
  return rest.every(isBusinessWord) && !isPlaceSomewhere(one.name, rest[0] ?? '', documents);
}

/** «в Ольховке», «у реки Ольховки»: said of a place. */
export const isPlaced = (name: string, documents: readonly Document[]): boolean =>
  documents.some(({ text }) =>
    new RegExp(
      `(?<!\\p{L})(?:в|во|на|из|под|близ|возле|у|до|рек\\p{L}{1,2}|город\\p{L}{0,2}|сел\\p{L}{1,2}|посёлк\\p{L}{1,2}|деревн\\p{L}{1,2}|озер\\p{L}{1,2}) ${name.replace(/[^\p{L}\p{M}\p{N} ]/gu, '.')}(?![\\p{L}\\p{M}])`,
      'iu',
    ).test(text),
  );

export const SMALL_START = /^(?:van|von|de|del|der|ten|ter)\s/iu;

/** A word of the name of an office, or of a Russian paper, which goes by all of its name. */
export const isNoPersons = (word: string): boolean =>
  isInstitution(word) || (/^\p{Script=Cyrillic}/u.test(word) && kindOfWord(word.toLowerCase()) === 'media');

export const isInstitution = (word: string): boolean =>
  ORGANISATION.has(word.toLowerCase()) || kindOfWord(word.toLowerCase()) === 'organisation';

export interface Found {
  readonly name: string;
  /** Other ways in which the texts write it. */
  readonly forms: Set<string>;
  /** Whether it was ever named where a capital says something. */
  sure: boolean;
  /** A single word of a language in which every noun has a capital. */
  lone: boolean;
  readonly words: number;
  readonly language: string;
  readonly at: Candidate['at'];
  kind?: Said;
  readonly kinds: Set<Said>;
  readonly standings: Standing[];
}

/** «Заречный продукт»: an adjective with a small noun, of which a settlement may be called the same. */
const ADJECTIVE_ALONE = /^\p{Lu}\p{Ll}+(?:[ыио]й|[ая]я|[ое]е)(?:[ \u00a0]\p{Ll}+)+$/u;
/** Whether the first word of a name is in these texts also what a place is called: «в Заречном» is in no «Заречный продукт». */
export function isPlaceToo(name: string, forms: readonly string[], documents: readonly Document[]): boolean {
  return ADJECTIVE_ALONE.test(name) && forms.some((form) => isPlaced(form, documents));
}

/** Whether a name is no one’s: of several who share it, or only of where a report was written. */
export const isNoActors = (one: Found, surnames: ReadonlySet<string>, documents: readonly Document[]): boolean =>
  isSeveral(one, surnames) || isOnlyDateline(one.name, documents);

/** «the two Marshes»: several who share a surname, and nobody by themselves. */
function isSeveral({ name, words, language, at }: Found, surnames: ReadonlySet<string>): boolean {
  if (words !== 1 || !/^en(?:-|$)/iu.test(language) || !name.endsWith('s') || surnames.has(name)) return false;
  const stems = [name.slice(0, -1), ...(name.endsWith('es') ? [name.slice(0, -2)] : [])];
  const before = at.document.text.slice(Math.max(0, at.start - 12), at.start);
  return (
    /(?:^|\s)(?:the|both|two|three|four|five|these|those)\s$/iu.test(before) && stems.some((one) => surnames.has(one))
  );
}

/** The known actor whose name ends so, where that is no person, and nobody else’s does: «Student Living» of «Ardent Student Living». */
export function endOfKnown(name: string, actors: readonly Actor[]): Actor | undefined {
  if (
    !name.includes(' ') ||
    /^(?:University|Ministry|Department|Bank|Board|Council|College|House|Court) of /u.test(name)
  )
    return undefined;
  const bearers = actors.filter((actor) => namesOf(actor).some((one) => one.endsWith(` ${name}`)));
  return bearers.length === 1 && !NO_TAIL.test(bearers[0]?.kind ?? '') ? bearers[0] : undefined;
}
const NO_TAIL = /^(?:person|orang|people|individual|state|negara|place|tempat)$/iu;

/** Says where something is or how far it reaches: «Walhi Kepulauan» is called «Walhi», if anything. Lower case. */
const REACH =
  /^(?:kepulauan|pulau|provinsi|kabupaten|kota|daerah|wilayah|pusat|cabang|nasional|nusantara|barat|timur|utara|selatan|tengah|raya|islands?|region|national|regional|north|south|east|west)$/u;
/** Whether nobody is called by the last word of a name alone: «Stoll» is no short name for «Gresham & Stoll», nor «Homes» for «Harcastle Homes». */
export function isNoSurname(name: string, last: string): boolean {
  const lower = last.toLowerCase();
  return isPartnership(name) || namesFirm(lower) || goesWithoutIt(lower) || REACH.test(lower);
}

/** The only known person with that first name, by which people are called where names have no family's. */
export function givenFor(actors: readonly Actor[], { name, words, language }: Found): Actor | undefined {
  if (words !== 1 || !hasClitics(language)) return undefined;
  const bearers = actors.filter((actor) => namesOf(actor).some((one) => one.startsWith(`${name} `)));
  return bearers.length === 1 && /^(?:person|orang|people|individual)$/iu.test(bearers[0]?.kind ?? '')
    ? bearers[0]
    : undefined;
}

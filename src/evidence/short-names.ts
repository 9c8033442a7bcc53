/** Of whom is a name the short form? «EFL» of the English Football League, «Keele» of Ona Keele, «Harcastle» of Harcastle Homes. */
import type { Actor } from '../dossier/schema.ts';
import { isBusinessWord, isPartnership } from './firm-names.ts';
import { isGivenName } from './given-names.ts';
import { goesWithoutIt, namesFirm } from './kind-words.ts';
import { isCompanyForm } from './no-name-words.ts';
import { ORGANISATION } from './titles.ts';

const WORDS = /[\p{L}\p{M}\p{N}’']+/gu;
const ACRONYM = /^\p{Lu}{3,8}$/u;
export const isAcronym = (name: string): boolean => ACRONYM.test(name);

/** The initials of a name of three words or more, with and without those of its small words; none of a shorter one. */
export function initialsOf(name: string): readonly string[] {
  const words = name.match(WORDS) ?? [];
  const first = (list: readonly string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join('');
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  if (words.length < 3 || large.length < 2 || !/^\p{Lu}/u.test(words[0] ?? '') || !/\p{Ll}/u.test(name)) return [];
  return [...new Set([first(large), first(words)])].filter((short) => isAcronym(short) && maySpell(short, name));
}

/** Letters that everybody knows, and what their names begin with: «NHS» is no Nordvik Harbour Services. */
const WELL_KNOWN: ReadonlyMap<string, string> = new Map(
  `NHS National|BBC British|CNN Cable|CIA Central|FBI Federal|NSA National|WHO World|IMF International|WTO World|IRS Internal|EPA Environmental
  FDA Food|TUC Trades|CBI Confederation|RAF Royal|SNP Scottish|DUP Democratic|IRA Irish|AFP Agence|ANC African|ECB European|ITV Independent|MOD Ministry
  NATO North|OPEC Organization|UNICEF United|OECD Organisation|ASEAN Association|NASA National|UEFA Union|FIFA Fédération|KPK Komisi|TNI Tentara|BUMN Badan
  DPR Dewan|MPR Majelis|BPK Badan|PLN Perusahaan|ADAC Allgemeiner|CDU Christlich|SPD Sozialdemokratische|FDP Freie|AfD Alternative|PSOE Partido|SNCF Société`
    .split(/[|\n]/u)
    .map((pair) => {
      const [short = '', first = ''] = pair.trim().split(' ');
      return [short, first];
    }),
);

/** Whether letters that are spelled by a name may stand for it. */
function maySpell(short: string, name: string): boolean {
  const first = WELL_KNOWN.get(short);
  return first === undefined || name.startsWith(first);
}

/** Whether a word of the name says that it is no person’s. */
export const isOfFirm = (name: string): boolean =>
  isPartnership(name) ||
  name.split(' ').some((word, i) => {
    const lower = word.toLowerCase();
    return ORGANISATION.has(lower) || isCompanyForm(word) || (i > 0 && (namesFirm(lower) || goesWithoutIt(lower)));
  });

const OFFICE =
  /^(?:league|liga|society|assembly|school|college|trust|council|service|services|institut|instytut|conseil|consejo|consiglio)$/iu;
/** Whether a word of the name is one by which an office, a union or a league is known. */
export const namesOffice = (name: string): boolean =>
  name.split(' ').some((word) => ORGANISATION.has(word.toLowerCase()) || OFFICE.test(word));

/** The own name of a firm, without what firms of its trade are called: undefined where nothing is left out. */
export function ownNameOf(name: string): string | undefined {
  const words = name.split(' ');
  let count = words.length;
  while (count > 1 && isBusinessWord(words[count - 1] ?? '')) count--;
  return count < words.length ? words.slice(0, count).join(' ') : undefined;
}

interface Shorts {
  /** From a short form to its only bearer; undefined if there are several. */
  readonly bearers: ReadonlyMap<string, Actor | undefined>;
}
const known = new WeakMap<readonly Actor[], Shorts>();
const PERSON = /^(?:person|orang|people|individual)$/iu;

const namesOf = ({ name, aliases }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases ?? {}).flat(),
];

function shortsOf(actors: readonly Actor[]): Shorts {
  const made = known.get(actors);
  if (made) return made;
  const bearers = new Map<string, Actor | undefined>();
  for (const actor of actors) {
    const names = namesOf(actor);
    const own = new Set<string>();
    for (const name of names) {
      for (const one of initialsOf(name)) own.add(one);
      const head = ownNameOf(name);
      if (head !== undefined) own.add(head);
      const words = name.split(' ');
      const last = words.at(-1) ?? '';
      const personal = (PERSON.test(actor.kind) || isGivenName(words[0] ?? '')) && !isOfFirm(name);
      if (personal && words.length > 1 && words.length < 5 && /^\p{Lu}\p{Ll}{2}/u.test(last)) own.add(last);
    }
    for (const short of own) bearers.set(short, bearers.has(short) && bearers.get(short) !== actor ? undefined : actor);
  }
  // Whoever is called so already is meant.
  for (const actor of actors) for (const name of namesOf(actor)) if (bearers.has(name)) bearers.set(name, undefined);
  const shorts = { bearers };
  known.set(actors, shorts);
  return shorts;
}

/** The known actor for whom a name is short, if it can be no other. */
export const shortFor = (actors: readonly Actor[], name: string): Actor | undefined =>
  shortsOf(actors).bearers.get(name);

/** The known actor who is so far only known by the initials of a name, or by it without what a firm is in law. */
export function longFor(actors: readonly Actor[], name: string): Actor | undefined {
  const forms = [...(isOfFirm(name) ? initialsOf(name) : [])];
  const words = name.split(' ');
  if (words.length > 1 && isCompanyForm(words.at(-1) ?? '')) forms.push(words.slice(0, -1).join(' '));
  const bearers = new Set(forms.flatMap((form) => namedSo(actors).get(form) ?? []));
  const [only] = bearers;
  return bearers.size === 1 ? only : undefined;
}

const byName = new WeakMap<readonly Actor[], ReadonlyMap<string, readonly Actor[]>>();
function namedSo(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const made = byName.get(actors);
  if (made) return made;
  const map = new Map<string, Actor[]>();
  for (const actor of actors)
    for (const name of new Set(namesOf(actor))) {
      const list = map.get(name);
      if (list) list.push(actor);
      else map.set(name, [actor]);
    }
  byName.set(actors, map);
  return map;
}

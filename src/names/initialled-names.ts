/** «D. Okafor»: of whom is it the name, where another text has it in full? Only where it can be nobody else’s. */
import type { Actor } from '../dossier/schema.ts';
import { isOfFirm } from './longer-names.ts';

const INITIALLED = /^((?:\p{Lu}\.[ \u00a0]?){1,3})(\p{Lu}[\p{L}\p{M}’'-]+)$/u;

/** Whether a name is one of initials and a surname. */
export const hasInitials = (name: string): boolean => INITIALLED.test(name);

/** Whether a name in full begins with these initials and ends with this surname; never where the short one has no initials. */
function spells(short: string, full: string): boolean {
  const [, before = '', surname = ''] = INITIALLED.exec(short) ?? [];
  if (!surname || INITIALLED.test(full)) return false;
  const letters = before.match(/\p{Lu}/gu) ?? [];
  const given = full.split(/[ \u00a0]/u);
  if (given.pop() !== surname || given.length < letters.length || isOfFirm(full)) return false;
  return letters.every((letter, i) => given[i]?.startsWith(letter));
}

const namesOf = ({ name, aliases = {} }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases).flat(),
];

/**
 * «D. Okafor» of Daniel Okafor: the known person whose initials and surname these are, if they can be no other’s. `others`: names in the articles
 * that could be those of somebody new, as Dorothy Okafor’s.
 */
export function initialledFor(
  actors: readonly Actor[],
  name: string,
  others: readonly { readonly name: string }[],
): Actor | undefined {
  const fits = actors.filter((actor) => namesOf(actor).some((full) => spells(name, full)));
  const [only] = fits;
  return fits.length === 1 && !others.some((one) => spells(name, one.name)) ? only : undefined;
}

/**
 * The same of names that are nobody’s yet: each short one with the only full one of which it has the initials, and that of no known person.
 * `shorter`: those that are short for another already.
 */
export function initialledIn<T extends { readonly name: string }>(
  all: readonly T[],
  shorter: ReadonlySet<T>,
  actors: readonly Actor[],
): readonly (readonly [T, T])[] {
  const names = all.filter((one) => !shorter.has(one));
  return names
    .filter(({ name }) => INITIALLED.test(name))
    .flatMap((short) => {
      const full = names.filter(({ name }) => spells(short.name, name));
      const [only] = full;
      const known = actors.some((actor) => namesOf(actor).some((name) => spells(short.name, name)));
      return only && full.length === 1 && !known ? [[short, only] as const] : [];
    });
}

/** Whose surname stands alone in a text of Cyrillic letters, bent or not, of the persons who are known? */
import type { Actor, Document } from '../dossier/schema.ts';
import type { Place } from './locate.ts';
import { NO_PERSON } from './speaker-phrase.ts';
import { isHerName, wordForms } from './word-ends.ts';

const CYRILLIC = /^(?:ru|uk|be|bg|sr|mk)(?:-|$)/iu;

/** The last words of an actor's names, as far as these are a person's: two or three words with capitals. */
function surnamesOf({ name, aliases = {}, kind }: Actor): readonly string[] {
  if (NO_PERSON.test(kind)) return [];
  return [...Object.values(name), ...Object.values(aliases).flat()].flatMap((one) => {
    const words = one.trim().split(/\s+/u);
    const last = words.at(-1) ?? '';
    return words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}/u.test(word)) ? [last] : [];
  });
}

interface Bearer {
  readonly actor: Actor;
  readonly surname: string;
}
/** From each form of a surname to whoever bears it. */
type Forms = ReadonlyMap<string, readonly Bearer[]>;
const indexes = new WeakMap<readonly Actor[], Map<string, Forms>>();

function formsIn(actors: readonly Actor[], language: string): Forms {
  const made = indexes.get(actors) ?? new Map<string, Forms>();
  indexes.set(actors, made);
  const known = made.get(language);
  if (known) return known;
  const forms = new Map<string, Bearer[]>();
  for (const actor of actors)
    for (const surname of new Set(surnamesOf(actor)))
      for (const form of new Set([surname, ...wordForms(surname, language)])) {
        const bearers = forms.get(form);
        if (bearers) bearers.push({ actor, surname });
        else forms.set(form, [{ actor, surname }]);
      }
  made.set(language, forms);
  return forms;
}

interface Named extends Place {
  readonly document: Document;
}

/** The only known person whose surname stands there, and who is not called so alone already; «Громова сказала» is none of «Громов». */
export function bearsSurname(form: string, at: Named, actors: readonly Actor[]): Actor | undefined {
  const { text, language } = at.document;
  if (!CYRILLIC.test(language) || !/^\p{Lu}\p{Ll}[\p{L}-]+$/u.test(form)) return undefined;
  const [before, after] = [text.slice(Math.max(0, at.start - 30), at.start), text.slice(at.end, at.end + 60)];
  const bearers = new Set(
    (formsIn(actors, language).get(form) ?? [])
      .filter(({ surname }) => form === surname || !isHerName(form, surname, before, after))
      .map(({ actor }) => actor),
  );
  const [only] = bearers;
  return bearers.size === 1 ? only : undefined;
}

/** The surname of which `form` is a form, as the actor bears it. */
export const surnameOf = (actor: Actor, form: string, language: string): string =>
  surnamesOf(actor).find((surname) => surname === form || wordForms(surname, language).includes(form)) ?? form;

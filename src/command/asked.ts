/** Whom does an order of a figure mean? By id or by name, and with who may have been meant where nobody is. */
import type { Dossier } from '../dossier/schema.ts';
import { actorChoices } from '../session/actor-choices.ts';
import { actorsListed, namesIn, nearlyListed, nearlyNamed } from '../session/named-actors.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

/** What an option names is not in the dossier; says so in a sentence. */
export class NotThere extends Error {}

/** Ids of those who are named, by themselves (several with commas) or by a list. Throws `NotThere`. */
export function actorsAsked(
  dossier: Dossier,
  { actors, lists }: { readonly actors: readonly string[]; readonly lists: readonly string[] },
  locale: Locale,
): ReadonlySet<string> {
  const choices = actorChoices(dossier, locale);
  const named = actors
    .flatMap((text) => namesIn(choices, text))
    .map(({ name, ids }) => only(name, ids, () => nearlyNamed(choices, name), locale));
  const listed = lists.flatMap((name) => {
    const found = actorsListed(dossier, name);
    if (found) return found;
    throw new NotThere(perhaps(m.command_no_list({ name }, { locale }), nearlyListed(dossier, name, locale), locale));
  });
  return new Set([...named, ...listed]);
}

function only(name: string, ids: readonly string[], near: () => readonly string[], locale: Locale): string {
  const [id, another] = ids;
  if (id !== undefined && another === undefined) return id;
  throw new NotThere(
    id === undefined
      ? perhaps(m.command_nobody({ name }, { locale }), near(), locale)
      : m.command_several_called({ name, ids: ids.join(', ') }, { locale }),
  );
}

const perhaps = (text: string, names: readonly string[], locale: Locale): string =>
  names.length ? `${text} ${m.command_perhaps({ name: names.join(', ') }, { locale })}` : text;

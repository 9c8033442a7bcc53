/** Which actors fit the letters that are typed where an actor is to be chosen? All actors, by any of their names. */
import type { Dossier } from '../dossier/schema.ts';
import { namesOf } from '../graph/origins.ts';
import { foldForSearch } from '../search/fold-words.ts';
import { actorName } from '../wording/sentence.ts';
import type { Locale } from '../words/languages.ts';

export interface ActorChoice {
  readonly id: string;
  readonly name: string;
  /** The id and every name, folded. */
  readonly folded: readonly string[];
  /** The name that is shown, folded. */
  readonly head: string;
}

/** By name, as the locale sorts them. */
export function actorChoices(dossier: Dossier, locale: Locale): readonly ActorChoice[] {
  const order = new Intl.Collator(locale);
  return dossier.actors
    .map((actor) => ({
      id: actor.id,
      name: actorName(actor, locale, dossier.language),
      folded: [actor.id, ...namesOf(actor)].map(foldForSearch),
      head: foldForSearch(actorName(actor, locale, dossier.language)),
    }))
    .sort((a, b) => order.compare(a.name, b.name));
}

/** The actors that fit what was typed. An actor with this name comes before one with it as an alias only. */
export function choicesFor(choices: readonly ActorChoice[], typed: string, without?: string): readonly ActorChoice[] {
  const wanted = foldForSearch(typed.trim());
  const fits = choices.filter(({ id, folded }) => id !== without && folded.some((name) => name.includes(wanted)));
  const rank = ({ head }: ActorChoice): number => (head.startsWith(wanted) ? 0 : head.includes(wanted) ? 1 : 2);
  return wanted ? fits.sort((a, b) => rank(a) - rank(b)) : fits;
}

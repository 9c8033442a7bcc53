/** Which sources fit a few typed letters? Known and new actors, names, an unnamed source, and the article itself. */
import '../../words/every-language.ts';
import { byId } from '../../dossier/by-id.ts';
import type { Dossier, Source } from '../../dossier/schema.ts';
import { namesOf } from '../../edit/actors.ts';
import type { ActorRef } from '../../edit/claims.ts';
import { noNameIn, type NoName } from '../speaker-words.ts';
import { foldForSearch } from '../../search/fold-words.ts';
import { LOCALES, type Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { actorOptions, type Names } from './actor-options.ts';
import { fit, INSIDE, MOST, type Option } from './option.ts';

/** Links of a chain: actors, a new actor, a name only, an unnamed source; or no chain, the article itself. */
export type Speaker =
  | {
      readonly source: Source;
      /** The actor that they are to become. */
      readonly fresh?: Extract<ActorRef, { name: string }>;
    }
  | { readonly itself: true };

/** The words for an unnamed source, and for the article itself, in every language that the page speaks. */
const shownNoNames: Readonly<Record<NoName, readonly string[]>> = {
  nobody: LOCALES.map((locale) => m.anonymous_source({}, { locale })),
  article: LOCALES.map((locale) => m.own_voice({}, { locale })),
};

export function sourceOptions(
  dossier: Dossier,
  locale: Locale,
  typed: string,
  names: Names,
): readonly Option<Speaker>[] {
  const name = typed.trim();
  const nobody: Option<Speaker> = {
    key: 'anonymous',
    value: { source: { anonymous: true } },
    text: m.anonymous_source({}, { locale }),
    detail: '',
    fresh: false,
  };
  const article: Option<Speaker> = {
    key: 'article',
    value: { itself: true },
    text: m.own_voice({}, { locale }),
    detail: '',
    fresh: false,
  };
  const all = actorOptions(dossier, locale, typed, name ? names : { ...names, fresh: [] }).map(
    (option): Option<Speaker> => ({
      ...option,
      value:
        'id' in option.value
          ? { source: { actor: option.value.id } }
          : { source: { name: option.value.name }, fresh: option.value },
    }),
  );
  if (!name) return [...all.slice(0, 3), nobody, article, ...all.slice(3, MOST)];
  const only: Option<Speaker> = { key: 'name', value: { source: { name } }, text: name, detail: '', fresh: true };
  // For a new actor the likeliest kinds are enough: here the source is asked for.
  const known = all.filter(({ fresh }) => !fresh);
  // It may also remain a name, so that only a choice decides.
  const fresh = all.filter(({ fresh: isNew }) => isNew).map(({ whole: _, ...option }) => option);
  const meant = noNameIn(name, shownNoNames);
  // A name in the articles may become an actor by the first row; a name that is only typed remains a name until a row of a new actor is chosen.
  const inText = new Set([...names.fresh, ...(names.elsewhere ?? []), ...(names.chosen ?? [])].map((one) => one.name));
  if (!meant) {
    const ahead = fresh.slice(0, 1).filter(({ text }) => inText.has(text));
    const rest = fresh.filter((option) => !ahead.includes(option));
    // «балери» is nearer to no known actor than to what it says: Валерий is offered behind it.
    const [before, behind] = all[0]?.fresh ? [[], known] : [known, []];
    return [...before, ...ahead, only, ...behind, ...rest.slice(0, 1), nobody, article, ...rest.slice(1)];
  }
  const wanted = foldForSearch(name);
  const [said, other] = meant.what === 'nobody' ? [nobody, article] : [article, nobody];
  const row = { ...said, ...(!meant.begins && { whole: true }) };
  // An actor with this very name, as «Anonymous», is meant by it; by a word that is only begun, also one whose name begins so.
  const bears = ({ text, value }: Option<Speaker>): boolean => {
    const actor = 'source' in value && byId(dossier.actors).get(value.source.actor ?? '');
    const own = (actor ? namesOf(actor) : [text]).map(foldForSearch);
    return meant.begins ? fit(own, wanted) < INSIDE : own.includes(wanted);
  };
  const first = [...known, ...fresh.filter(({ text }) => inText.has(text))].filter(bears);
  const rest = [...known, only, other, ...fresh].filter((option) => !first.includes(option));
  // An actor with equally fitting letters is not taken before it is chosen, nor is the row.
  return [...first, row, ...rest].map((option, i) => (i === 0 && first.length ? option : { ...option, unsure: false }));
}

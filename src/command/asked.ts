/** Whom, or which line, does an order of a figure mean? By id or by name, and with who may have been meant where nobody is. */
import type { Dossier } from '../dossier/schema.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { Callout } from '../scene/figure/page.ts';
import { actorChoices } from '../session/actor-choices.ts';
import { actorsListed, actorsNamed, namesIn, nearlyListed, nearlyNamed } from '../session/named-actors.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import type { CalloutAsked } from './args.ts';
import { nearestName } from './nearest-name.ts';

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

/**
 * What each callout speaks of: an actor by id or name, the line of a claim by the claim's id, or a line by its own. `graph`: of all claims that
 * make lines. Throws `NotThere`.
 */
export function calloutsAsked(
  dossier: Dossier,
  graph: DossierGraph,
  asked: readonly CalloutAsked[],
  locale: Locale,
): readonly Callout[] {
  if (asked.length === 0) return [];
  const choices = actorChoices(dossier, locale);
  const claims = dossier.claims.map(({ id }) => id);
  const lines = new Map<string, string>();
  graph.forEachEdge((edge, line) => {
    for (const { id } of line.claims) lines.set(id, edge);
  });
  return asked.map(({ of, text }): Callout => {
    if (graph.hasNode(of)) return { kind: 'actor', id: of, text };
    const edge = lines.get(of) ?? (graph.hasEdge(of) ? of : undefined);
    if (edge !== undefined) return { kind: 'edge', id: edge, text };
    if (claims.includes(of)) throw new NotThere(m.command_no_callout_line({ name: of }, { locale }));
    const ids = actorsNamed(choices, of);
    if (ids.length) return { kind: 'actor', id: only(of, ids, () => [], locale), text };
    const claim = nearestName(of, claims);
    const near = [...nearlyNamed(choices, of), ...(claim === undefined ? [] : [claim])];
    throw new NotThere(perhaps(m.command_no_callout_target({ name: of }, { locale }), near, locale));
  });
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

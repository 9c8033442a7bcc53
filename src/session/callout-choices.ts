/** What can a callout of a figure speak of? The actors that it shows, found by any of their names, and its relations, found by their sentences. */
import type { DossierGraph } from '../graph/build.ts';
import type { Callout, Part } from '../scene/figure/page.ts';
import { foldForSearch } from '../search/fold-words.ts';
import { actorName, edgeSentence } from '../wording/sentence.ts';
import type { Locale } from '../words/languages.ts';
import type { ActorChoice } from './actor-choices.ts';

export type Target = Pick<Callout, 'kind' | 'id'>;

/** A callout that is being written: its key stays when others come, go or change places. */
export interface WrittenCallout extends Callout {
  readonly key: number;
}

/** The id of one that can be chosen; see `targetOf`. */
const keyOf = ({ kind, id }: Target): string => `${kind} ${id}`;

/** What an id among the choices means. */
export function targetOf(key: string): Target {
  const id = key.slice(key.indexOf(' ') + 1);
  return key.startsWith('actor ') ? { kind: 'actor', id } : { kind: 'edge', id };
}

/** Whether a part of the graph has it. */
export const isIn = (part: Part, { kind, id }: Target): boolean =>
  kind === 'actor' ? part.actors.has(id) : part.edges.has(id);

/** Those of `choices` who are in a part of the graph. */
export const actorsToCall = (choices: readonly ActorChoice[], part: Part): readonly ActorChoice[] =>
  choices.flatMap((choice) =>
    part.actors.has(choice.id) ? [{ ...choice, id: keyOf({ kind: 'actor', id: choice.id }) }] : [],
  );

/** The lines of a part of the graph, by their sentences. */
export function linesToCall(graph: DossierGraph, part: Part, locale: Locale): readonly ActorChoice[] {
  const order = new Intl.Collator(locale);
  return [...part.edges]
    .filter((id) => graph.hasEdge(id))
    .map((id) => {
      const name = edgeSentence(graph, id, locale).text;
      const folded = foldForSearch(name);
      return { id: keyOf({ kind: 'edge', id }), name, folded: [folded], head: folded };
    })
    .sort((a, b) => order.compare(a.name, b.name));
}

/** Those with every word that was typed: whose name begins so, then whose name has it as it stands, then all others; all of them for no word. */
export function toCallFor(choices: readonly ActorChoice[], typed: string): readonly ActorChoice[] {
  const wanted = foldForSearch(typed.trim());
  if (!wanted) return choices;
  const words = wanted.split(/\s+/u);
  const rank = ({ head }: ActorChoice): number => (head.startsWith(wanted) ? 0 : head.includes(wanted) ? 1 : 2);
  return choices
    .filter(({ folded }) => words.every((word) => folded.some((name) => name.includes(word))))
    .sort((a, b) => rank(a) - rank(b));
}

/** Its name or sentence; its id where the graph does not know it. */
export function targetName(graph: DossierGraph, { kind, id }: Target, locale: Locale): string {
  if (kind === 'edge') return graph.hasEdge(id) ? edgeSentence(graph, id, locale).text : id;
  if (!graph.hasNode(id)) return id;
  return actorName(graph.getNodeAttribute(id, 'actor'), locale, graph.getAttribute('dossier').language);
}

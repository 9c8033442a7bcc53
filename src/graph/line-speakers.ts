/** Who says a line in their own name, and who denies it? And of which lines does an actor speak? */
import type { DossierGraph } from './dossier-graph.ts';
import { speakersIn, type SpeakerKey } from './source-keys.ts';

export interface LineSpeakers {
  /** Each once, in the order of the line's claims. */
  readonly affirming: readonly SpeakerKey[];
  readonly denying: readonly SpeakerKey[];
}

const known = new WeakMap<DossierGraph, ReadonlyMap<string, LineSpeakers>>();
const spoken = new WeakMap<DossierGraph, ReadonlyMap<string, readonly string[]>>();

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * By line; read once for a graph. What a paper says in its own voice is the ground that all else stands out from: it counts where a line is
 * disputed. That, and what somebody only passes on, counts for whoever has no line of their own, too: else they would be a loose dot.
 */
export function speakersOfLines(graph: DossierGraph): ReadonlyMap<string, LineSpeakers> {
  let lines = known.get(graph);
  if (!lines) known.set(graph, (lines = readLines(graph)));
  return lines;
}

function readLines(graph: DossierGraph): ReadonlyMap<string, LineSpeakers> {
  const speakersOf = speakersIn(graph.getAttribute('dossier'));
  const lines = new Map<string, LineSpeakers>();
  graph.forEachEdge((edge, { claims }) => {
    const affirming = new Set<SpeakerKey>();
    const denying = new Set<SpeakerKey>();
    const disputed = new Set(claims.map(({ polarity }) => polarity)).size > 1;
    for (const claim of claims)
      for (const { key, role } of speakersOf(claim)) {
        const counts = role === 'says' && (disputed || claim.attribution.length > 0);
        if (counts || isAlone(graph, key)) (claim.polarity === 'denied' ? denying : affirming).add(key);
      }
    lines.set(edge, { affirming: [...affirming], denying: [...denying] });
  });
  return lines;
}

function isAlone(graph: DossierGraph, key: SpeakerKey): boolean {
  const actor = speakingActor(key);
  return actor !== undefined && graph.hasNode(actor) && graph.degree(actor) === 0;
}

/** The actor that a voice is, by its key. */
export const speakingActor = (key: SpeakerKey): string | undefined => /^actor:(.+)$/su.exec(key)?.[1];

/** Whether a voice is that of the article itself, whose publisher is no actor. */
export const isArticle = (key: SpeakerKey): boolean => /^(?:publisher|document):/u.test(key);

/** The lines that each actor affirms or denies (see `speakersOfLines`), those of its own among them; read once for a graph. */
export function linesSpokenOf(graph: DossierGraph): ReadonlyMap<string, readonly string[]> {
  let lines = spoken.get(graph);
  if (lines) return lines;
  const found = new Map<string, string[]>();
  for (const [edge, { affirming, denying }] of speakersOfLines(graph))
    for (const key of new Set([...affirming, ...denying])) {
      const actor = speakingActor(key);
      if (actor === undefined || !graph.hasNode(actor)) continue;
      const own = found.get(actor);
      if (own) own.push(edge);
      else found.set(actor, [edge]);
    }
  lines = found.size ? found : NONE;
  spoken.set(graph, lines);
  return lines;
}

/** Of whom no line is drawn: of how many relations they speak all the same; undefined for whoever has a line. */
export function spokenByLone(graph: DossierGraph, actor: string): readonly string[] | undefined {
  if (!graph.hasNode(actor) || graph.degree(actor) > 0) return undefined;
  return linesSpokenOf(graph).get(actor) ?? [];
}

/** Who contradicts whom? The same relation of the same two, affirmed by one and denied by another. */
import type { Claim } from '../dossier/schema.ts';
import type { Span } from '../dossier/plain-date.ts';
import { spanOfDate } from '../dossier/span-of-date.ts';
import type { DossierGraph } from './build.ts';
import { speakersIn, type Speaker, type SpeakerKey } from './source-keys.ts';

export interface Side {
  /** Firmest first. */
  readonly claims: readonly Claim[];
  /** Who says so, each once; who only passes it on takes no side. */
  readonly speakers: readonly SpeakerKey[];
}

export interface Disagreement {
  readonly edge: string;
  readonly affirmed: Side;
  readonly denied: Side;
  /** Who says both. */
  readonly both: readonly SpeakerKey[];
  /**
   * Whether the two sides speak of times that do not touch: that may be a change, and no contradiction. Undefined if a claim does
   * not say when.
   */
  readonly timesApart: boolean | undefined;
}

type SpeakersOf = (claim: Claim) => readonly Speaker[];

/** The disagreement on one line, if there is one. */
export function disagreementOn(
  graph: DossierGraph,
  edge: string,
  speakersOf: SpeakersOf = speakersIn(graph.getAttribute('dossier')),
): Disagreement | undefined {
  const { claims, denied } = graph.getEdgeAttributes(edge);
  if (!denied) return undefined;
  const side = (polarity: Claim['polarity']): Side => {
    const those = claims.filter((claim) => claim.polarity === polarity);
    const says = those.flatMap(speakersOf).filter(({ role }) => role === 'says');
    return { claims: those, speakers: [...new Set(says.map(({ key }) => key))] };
  };
  const [yes, no] = [side('affirmed'), side('denied')];
  if (!yes.claims.length || !no.claims.length) return undefined;
  return {
    edge,
    affirmed: yes,
    denied: no,
    both: yes.speakers.filter((key) => no.speakers.includes(key)),
    timesApart: timesApart(yes.claims, no.claims),
  };
}

const spansOf = (claims: readonly Claim[]): Span[] | undefined => {
  const spans = claims.map(({ when }) => (when === undefined ? undefined : spanOfDate(when)));
  return spans.every((span) => span !== undefined) ? spans : undefined;
};

function timesApart(a: readonly Claim[], b: readonly Claim[]): boolean | undefined {
  const [one, other] = [spansOf(a), spansOf(b)];
  if (!one || !other) return undefined;
  return one.every((x) => other.every((y) => x.max < y.min || y.max < x.min));
}

/** All of them, those with most claims first. */
export function disagreementsIn(graph: DossierGraph): Disagreement[] {
  const speakersOf = speakersIn(graph.getAttribute('dossier'));
  const found: Disagreement[] = [];
  graph.forEachEdge((edge) => {
    const disagreement = disagreementOn(graph, edge, speakersOf);
    if (disagreement) found.push(disagreement);
  });
  const weight = ({ affirmed, denied }: Disagreement): number => affirmed.claims.length + denied.claims.length;
  return found.sort((a, b) => weight(b) - weight(a));
}

/** Lines that are denied while no claim affirms them: no disagreement, but easily taken for one. */
export function onlyDenied(graph: DossierGraph): string[] {
  return graph.filterEdges((_, { claims }) => claims.every(({ polarity }) => polarity === 'denied'));
}

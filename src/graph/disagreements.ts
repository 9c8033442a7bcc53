/** Who contradicts whom? The same relation of the same two, affirmed by one and denied by another. */
import type { Claim } from '../dossier/schema.ts';
import type { Span } from '../dossier/plain-date.ts';
import { spanOfDate } from '../dossier/span-of-date.ts';
import type { DossierGraph, EdgeAttributes } from './build.ts';
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
  return between(edge, graph.getEdgeAttributes(edge), speakersOf);
}

function between(edge: string, { claims, denied }: EdgeAttributes, speakersOf: SpeakersOf): Disagreement | undefined {
  // Denials are last.
  if (!denied || claims[0]?.polarity === 'denied') return undefined;
  const side = (polarity: Claim['polarity']): Side => {
    const those = claims.filter((claim) => claim.polarity === polarity);
    const says = those.flatMap(speakersOf).filter(({ role }) => role === 'says');
    return { claims: those, speakers: [...new Set(says.map(({ key }) => key))] };
  };
  const [yes, no] = [side('affirmed'), side('denied')];
  const deniers = new Set(no.speakers);
  return {
    edge,
    affirmed: yes,
    denied: no,
    both: yes.speakers.filter((key) => deniers.has(key)),
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
  const all = [...one.map((span) => ({ span, side: 0 })), ...other.map((span) => ({ span, side: 1 }))];
  all.sort((x, y) => x.span.min - y.span.min);
  // By when they begin, each has only to be held against what of the other side has ended last: not each against each.
  const ended: [number, number] = [-Infinity, -Infinity];
  for (const { span, side } of all) {
    if (ended[side === 0 ? 1 : 0] >= span.min) return false;
    ended[side === 0 ? 0 : 1] = Math.max(ended[side === 0 ? 0 : 1], span.max);
  }
  return true;
}

/** All of them, those with most claims first. */
export function disagreementsIn(graph: DossierGraph): Disagreement[] {
  const speakersOf = speakersIn(graph.getAttribute('dossier'));
  const found: Disagreement[] = [];
  for (const [e, line] of graph.edgeData.entries()) {
    const disagreement = between(graph.edgeList.ids[e] ?? '', line, speakersOf);
    if (disagreement) found.push(disagreement);
  }
  const weight = ({ affirmed, denied }: Disagreement): number => affirmed.claims.length + denied.claims.length;
  return found.sort((a, b) => weight(b) - weight(a));
}

/** How many there are. */
export const countDisagreements = ({ edgeData }: DossierGraph): number =>
  edgeData.reduce((count, { claims, denied }) => (denied && claims[0]?.polarity === 'affirmed' ? count + 1 : count), 0);

/** Lines that are denied while no claim affirms them: no disagreement, but easily taken for one. */
export function onlyDenied(graph: DossierGraph): string[] {
  return graph.filterEdges((_, { claims }) => claims.every(({ polarity }) => polarity === 'denied'));
}

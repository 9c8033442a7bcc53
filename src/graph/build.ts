/** Who is linked to whom? The graph is derived from the claims that count, and never stored or edited in place. */
import { MultiGraph } from 'graphology';
import type { Actor, Claim, Dossier, RelationType } from '../dossier/schema.ts';
import { originsIn, type Origin } from './origins.ts';

export interface NodeAttributes {
  readonly actor: Actor;
  /** How many counting claims the actor is subject or object of. */
  readonly claims: number;
}

/** How the line is drawn: the firmest affirmed claim decides. */
export type Stroke = 'solid' | 'dashed' | 'dotted';

export interface EdgeAttributes {
  readonly relation: RelationType;
  /** Firmest first, denials last; at least one. */
  readonly claims: readonly Claim[];
  readonly documents: readonly string[];
  readonly origins: readonly Origin[];
  readonly stroke: Stroke;
  /** Whether any counting claim denies it. */
  readonly denied: boolean;
}

export interface GraphAttributes {
  readonly dossier: Dossier;
}

/** Multi and mixed: parallel relations are separate edges, directed or not as their type says. */
export type DossierGraph = MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/**
 * The id of the edge that a claim belongs to. For undirected types the two ends are put in order, so that both ways of
 * saying it are one edge.
 */
export function edgeIdOf(claim: Claim, directed: boolean): string {
  const [a, b] =
    directed || claim.subject <= claim.object ? [claim.subject, claim.object] : [claim.object, claim.subject];
  return `${a}~${claim.relation}~${b}`;
}

/**
 * The firmest affirmed claim decides. A line that is only denied is as firm as its firmest denial: that somebody states as a fact
 * that it is not so must not look like a guess; the cross says the rest.
 */
export function strokeOf(claims: readonly Claim[]): Stroke {
  const affirmed = claims.filter((claim) => claim.polarity === 'affirmed');
  const said = new Set((affirmed.length ? affirmed : claims).map((claim) => claim.modality));
  return said.has('asserted') ? 'solid' : said.has('alleged') ? 'dashed' : 'dotted';
}

export const FIRMEST_FIRST: readonly Claim['modality'][] = ['asserted', 'alleged', 'planned', 'hypothetical'];

/** The smaller, the firmer; every denial comes after every claim that affirms: what a line's stroke rests on is read first. */
export const firmnessRank = ({ modality, polarity }: Claim): number =>
  FIRMEST_FIRST.indexOf(modality) + (polarity === 'denied' ? FIRMEST_FIRST.length : 0);

/** In plain loops: a filter makes thousands of lines anew at each step. */
function documentsOf(claims: readonly Claim[]): readonly string[] {
  const documents = new Set<string>();
  for (const { evidence } of claims) for (const { document } of evidence) documents.add(document);
  return [...documents];
}

/** What a line is, given its claims in the order of their firmness. */
export const edgeAttributes = (
  relation: RelationType,
  claims: readonly Claim[],
  origins: readonly Origin[],
): EdgeAttributes => ({
  relation,
  claims,
  documents: documentsOf(claims),
  origins,
  stroke: strokeOf(claims),
  denied: claims.some((claim) => claim.polarity === 'denied'),
});

/** Builds the graph of the claims whose ids are in `counting`. All actors are nodes, also those without a line. */
export function buildGraph(dossier: Dossier, counting: ReadonlySet<string>): DossierGraph {
  const types = new Map(dossier.relationTypes.map((type) => [type.id, type]));
  const known = new Set(dossier.actors.map((actor) => actor.id));
  const originsOf = originsIn(dossier);
  const edges = new Map<string, Claim[]>();
  const degree = new Map<string, number>();
  for (const claim of dossier.claims) {
    const type = types.get(claim.relation);
    if (!counting.has(claim.id) || !type || !known.has(claim.subject) || !known.has(claim.object)) continue;
    const id = edgeIdOf(claim, type.directed);
    const claims = edges.get(id);
    if (claims) claims.push(claim);
    else edges.set(id, [claim]);
    for (const end of new Set([claim.subject, claim.object])) degree.set(end, (degree.get(end) ?? 0) + 1);
  }

  const graph: DossierGraph = new MultiGraph({ type: 'mixed', allowSelfLoops: true });
  graph.replaceAttributes({ dossier });
  for (const actor of dossier.actors) graph.addNode(actor.id, { actor, claims: degree.get(actor.id) ?? 0 });
  for (const [id, claims] of edges) {
    // The sort is stable, so the dossier's order decides ties.
    claims.sort((a, b) => firmnessRank(a) - firmnessRank(b));
    const relation = types.get((claims[0] as Claim).relation) as RelationType;
    const [a, , b] = id.split('~') as [string, string, string];
    const attributes = edgeAttributes(relation, claims, [...new Set(claims.flatMap(originsOf))]);
    if (relation.directed) graph.addDirectedEdgeWithKey(id, a, b, attributes);
    else graph.addUndirectedEdgeWithKey(id, a, b, attributes);
  }
  return graph;
}

/** Who is linked to whom? The graph is derived from the claims that count, and never stored or edited in place. */
import { MultiGraph } from 'graphology';
import type { Actor, Claim, Dossier, RelationType } from '../dossier/schema.ts';
import { originsIn, type Origin } from './origins.ts';
import { withPlainNames } from './plain-names.ts';

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
  /** Of all counting claims. */
  readonly origins: readonly Origin[];
  /** Those behind what the line shows: of the claims that affirm it, or of the denials where nobody does. */
  readonly supportingOrigins: readonly Origin[];
  /** Those of the denials. */
  readonly denyingOrigins: readonly Origin[];
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
  const [only] = claims;
  if (only && claims.length === 1 && only.evidence.length === 1) return [only.evidence[0]?.document ?? ''];
  const documents = new Set<string>();
  for (const { evidence } of claims) for (const { document } of evidence) documents.add(document);
  return [...documents];
}

const NO_ORIGINS: readonly Origin[] = [];

/** What a line is, given its claims in the order of their firmness, and what the claim at each of these places rests on, each once. */
export function edgeAttributes(
  relation: RelationType,
  claims: readonly Claim[],
  originsAt: (place: number) => readonly Origin[],
): EdgeAttributes {
  const of = (from: number, to: number): readonly Origin[] => {
    if (to - from === 1) return originsAt(from);
    const found = new Set<Origin>();
    for (let i = from; i < to; i++) for (const origin of originsAt(i)) found.add(origin);
    return [...found];
  };
  // Denials are last.
  const first = claims.findIndex(({ polarity }) => polarity === 'denied');
  const denied = first !== -1;
  const origins = of(0, claims.length);
  return {
    relation,
    claims,
    documents: documentsOf(claims),
    origins,
    supportingOrigins: first > 0 ? of(0, first) : origins,
    denyingOrigins: first > 0 ? of(first, claims.length) : denied ? origins : NO_ORIGINS,
    stroke: strokeOf(claims),
    denied,
  };
}

/** Of a graph that was built before: what a line is, where its claims are the very same and nothing else has changed that tells. */
function asBefore(before: DossierGraph | undefined, { actors, documents }: Dossier) {
  const old = before?.getAttribute('dossier');
  if (!before || old?.actors !== actors || old.documents !== documents) return () => undefined;
  return (id: string, relation: RelationType, claims: readonly Claim[]): EdgeAttributes | undefined => {
    if (!before.hasEdge(id)) return undefined;
    const attributes = before.getEdgeAttributes(id);
    const same =
      attributes.relation === relation &&
      attributes.claims.length === claims.length &&
      claims.every((claim, i) => claim === attributes.claims[i]);
    return same ? attributes : undefined;
  };
}

/**
 * Builds the graph of the claims whose ids are in `counting`. All actors are nodes, also those without a line. Lines that are what they were
 * in the graph `before` keep their very object, so that what follows from them need not be found out again.
 */
export function buildGraph(dossier: Dossier, counting: ReadonlySet<string>, before?: DossierGraph): DossierGraph {
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
    degree.set(claim.subject, (degree.get(claim.subject) ?? 0) + 1);
    if (claim.object !== claim.subject) degree.set(claim.object, (degree.get(claim.object) ?? 0) + 1);
  }

  const graph: DossierGraph = withPlainNames(new MultiGraph({ type: 'mixed', allowSelfLoops: true }));
  graph.replaceAttributes({ dossier });
  const unchanged = asBefore(before, dossier);
  for (const actor of dossier.actors) graph.addNode(actor.id, { actor, claims: degree.get(actor.id) ?? 0 });
  for (const [id, claims] of edges) {
    // The sort is stable, so the dossier's order decides ties.
    claims.sort((a, b) => firmnessRank(a) - firmnessRank(b));
    const relation = types.get((claims[0] as Claim).relation) as RelationType;
    const [a, , b] = id.split('~') as [string, string, string];
    const attributes =
      unchanged(id, relation, claims) ?? edgeAttributes(relation, claims, (i) => originsOf(claims[i] as Claim));
    if (relation.directed) graph.addDirectedEdgeWithKey(id, a, b, attributes);
    else graph.addUndirectedEdgeWithKey(id, a, b, attributes);
  }
  return graph;
}

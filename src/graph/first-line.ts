/**
 * Which line shows a reader who has never been here what lines are? One that several independent sources support, or that is disputed, whose
 * quotes can be read at a glance, and whose ends are well connected.
 */
import type { Claim } from '../dossier/schema.ts';
import type { DossierGraph, EdgeAttributes } from './build.ts';

/** In UTF-16 code units: shorter quotes say little out of their sentence, longer ones are not read. */
const READABLE = { least: 25, most: 200 } as const;

function lengthOf({ evidence: [first] }: Claim): number {
  return first ? first.segments.reduce((sum, { exact }) => sum + exact.length, 0) : 0;
}

function isReadable(claim: Claim): boolean {
  const length = lengthOf(claim);
  return length >= READABLE.least && length <= READABLE.most && claim.evidence[0]?.segments.length === 1;
}

/** How well a line shows what lines are; more is better. All but the last part are whole numbers. */
function worth(graph: DossierGraph, edge: string, line: EdgeAttributes, busiest: number): number {
  const { claims, supportingOrigins, denyingOrigins, stroke } = line;
  const [first] = claims;
  if (!first || !isReadable(first) || first.basis === 'inferred') return 0;
  // A cross alone would tell a newcomer first what is not so.
  if (first.polarity === 'denied') return 0;
  const disputed = denyingOrigins.length > 0;
  const supported = Math.min(supportingOrigins.length, 3) - 1;
  const readable = Math.min(claims.filter(isReadable).length, 3);
  const known = (graph.degree(graph.source(edge)) + graph.degree(graph.target(edge))) / (2 * busiest + 1);
  return 1 + 3 * supported + (disputed ? 4 : 0) + (stroke === 'solid' ? 2 : 0) + readable + known;
}

/** The id of that line; undefined where none can be read at a glance. Of equal ones, the first. */
export function firstLine(graph: DossierGraph): string | undefined {
  let best: string | undefined;
  let most = 0;
  const busiest = graph.mapNodes((id) => graph.degree(id)).reduce((most, lines) => Math.max(most, lines), 0);
  graph.forEachEdge((id, line) => {
    if (graph.source(id) === graph.target(id)) return;
    const value = worth(graph, id, line, busiest);
    if (value <= most) return;
    most = value;
    best = id;
  });
  return best;
}

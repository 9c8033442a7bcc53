/**
 * How is one actor tied to another? All shortest ways, whichever way the relations point: each hop says its sentence in its own
 * direction. Graphology's packages give one shortest path and follow directions, so the search is here.
 */
import type { Claim } from '../dossier/schema.ts';
import { firmnessRank, type DossierGraph } from './build.ts';
import { originsIn } from './origins.ts';
import { ANY, deniedLines, distancesFrom, EVEN_DENIED, forEachTie, tieOf, type Allow } from './connectivity.ts';

export interface Hop {
  readonly from: string;
  readonly to: string;
  /** The firmest line between the two; of equally firm ones, that with most origins. */
  readonly edge: string;
  /** The firmest claim that affirms it; a denial only in a way that counts denials, too. */
  readonly claim: Claim;
  /** How many independent origins say the same of it as `claim`. */
  readonly origins: number;
  /** The other lines that tie the two, firmest first; of a hop that is denied, the others that are denied. */
  readonly others: readonly string[];
  /** Lines between the two that are only denied. They are no tie, and are left out of the path. */
  readonly denied: readonly string[];
}

export interface Route {
  readonly hops: readonly Hop[];
  /** The index of the hop that the way is as strong as. */
  readonly weakest: number;
}

export interface Routes {
  /** Firmest first; of equally firm ones, those whose weakest hop has more origins. */
  readonly routes: readonly Route[];
  /** How many equally short ways there are in all; not exact beyond 2⁵³. */
  readonly count: number;
}

export interface Limits {
  readonly allow?: Allow;
  /** How many ways to return at most. */
  readonly most?: number;
}

/** Weakness of a hop as one number: firmness first, then origins. Greater is weaker. */
const MANY = 1e6;
const weaknessOf = (claim: Claim, origins: number): number => firmnessRank(claim) * MANY - Math.min(origins, MANY - 1);

interface Step {
  readonly to: string;
  readonly edge: string;
  readonly claim: Claim;
  readonly origins: number;
  readonly weakness: number;
  readonly others: readonly string[];
}

/** All steps of shortest ways: the actors on them, each with the steps that come nearer. Undefined if there is no way. */
function stepsTowards(
  graph: DossierGraph,
  from: string,
  to: string,
  allow: Allow,
): ReadonlyMap<string, readonly Step[]> | undefined {
  const distances = distancesFrom(graph, to, allow, { until: from });
  if (!distances.has(from)) return undefined;
  const originsOf = originsIn(graph.getAttribute('dossier'));
  const sayingSo = (edge: string, { polarity }: Claim): number => {
    const { claims, origins } = graph.getEdgeAttributes(edge);
    const those = claims.filter((claim) => claim.polarity === polarity && allow(claim));
    return those.length === claims.length ? origins.length : new Set(those.flatMap(originsOf)).size;
  };
  const steps = new Map<string, Step[]>();
  const open = [from];
  for (const actor of open) {
    if (steps.has(actor) || actor === to) continue;
    const nearer = (distances.get(actor) ?? 0) - 1;
    const lines = new Map<string, { edge: string; claim: Claim; origins: number; weakness: number }[]>();
    forEachTie(graph, actor, allow, (edge, other) => {
      if (distances.get(other) !== nearer) return;
      const claim = tieOf(graph.getEdgeAttribute(edge, 'claims'), allow);
      if (!claim) return;
      const origins = sayingSo(edge, claim);
      const line = { edge, claim, origins, weakness: weaknessOf(claim, origins) };
      const parallel = lines.get(other);
      if (parallel) parallel.push(line);
      else lines.set(other, [line]);
    });
    const out: Step[] = [];
    for (const [other, parallel] of lines) {
      parallel.sort((a, b) => a.weakness - b.weakness || (a.edge < b.edge ? -1 : 1));
      const [best, ...rest] = parallel;
      if (!best) continue;
      const others = rest.filter(({ claim }) => claim.polarity === best.claim.polarity).map(({ edge }) => edge);
      out.push({ to: other, ...best, others });
    }
    // By strength, then by id: the order of the alternatives must not hang on the order of the file.
    out.sort((a, b) => a.weakness - b.weakness || (a.to < b.to ? -1 : 1));
    steps.set(actor, out);
    for (const { to: next } of out) open.push(next);
  }
  return steps;
}

interface Trail {
  readonly at: string;
  readonly steps: readonly Step[];
  /** The weakest step so far. */
  readonly weakness: number;
  /** The weakest step of the best way that can still come of it. */
  readonly bound: number;
}

/**
 * The strongest `most` ways, in order, without enumerating the others: there can be billions. Trails grow from the start, always
 * the one first from which the strongest way can still come.
 */
function strongest(
  steps: ReadonlyMap<string, readonly Step[]>,
  from: string,
  to: string,
  most: number,
): { trails: readonly Trail[]; count: number } {
  const bounds = new Map([[to, -Infinity]]);
  const counts = new Map([[to, 1]]);
  // Steps were collected from the start outwards, so the last ones are nearest to the end.
  for (const [actor, out] of [...steps].reverse()) {
    bounds.set(
      actor,
      out.reduce((least, step) => Math.min(least, Math.max(step.weakness, bounds.get(step.to) ?? Infinity)), Infinity),
    );
    counts.set(
      actor,
      out.reduce((sum, step) => sum + (counts.get(step.to) ?? 0), 0),
    );
  }
  const found: Trail[] = [];
  // Sorted, the next one last; equally strong trails in the order of their steps, the longer first, so that ways get finished.
  const waiting: Trail[] = [{ at: from, steps: [], weakness: -Infinity, bound: bounds.get(from) ?? Infinity }];
  for (let trail = waiting.pop(); trail && found.length < most; trail = waiting.pop()) {
    if (trail.at === to) {
      found.push(trail);
      continue;
    }
    for (const step of [...(steps.get(trail.at) ?? [])].reverse()) {
      const weakness = Math.max(trail.weakness, step.weakness);
      const bound = Math.max(weakness, bounds.get(step.to) ?? Infinity);
      const next = { at: step.to, steps: [...trail.steps, step], weakness, bound };
      let low = 0;
      let high = waiting.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((waiting[middle] as Trail).bound >= bound) low = middle + 1;
        else high = middle;
      }
      waiting.splice(low, 0, next);
    }
  }
  return { trails: found, count: counts.get(from) ?? 0 };
}

const NONE: Routes = { routes: [], count: 0 };

export function shortestRoutes(
  graph: DossierGraph,
  from: string,
  to: string,
  { allow = ANY, most = 24 }: Limits = {},
): Routes {
  if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) return NONE;
  const steps = stepsTowards(graph, from, to, allow);
  if (!steps) return NONE;
  const { trails, count } = strongest(steps, from, to, most);
  return { count, routes: trails.map((trail) => routeOf(graph, from, trail)) };
}

function routeOf(graph: DossierGraph, from: string, { steps, weakness }: Trail): Route {
  let at = from;
  const hops = steps.map(({ to, edge, claim, origins, others }): Hop => {
    const denied =
      claim.polarity === 'denied'
        ? []
        : graph.edges(at, to).filter((line) => !tieOf(graph.getEdgeAttribute(line, 'claims')));
    const hop = { from: at, to, edge, claim, origins, others, denied };
    at = to;
    return hop;
  });
  return { hops, weakest: steps.findIndex((step) => step.weakness === weakness) };
}

/** Why is there no way? The first reason that holds, from what the reader can change to what the dossier says. */
export type WhyNone =
  | { readonly kind: 'same' }
  /** There is no such actor in this dossier. */
  | { readonly kind: 'unknown' }
  /** There is one once claims that are not asserted count, too. */
  | { readonly kind: 'firmness'; readonly route: Route }
  /** There is one without the filter; `weaker` if it also needs claims that are not asserted. */
  | { readonly kind: 'filter'; readonly route: Route; readonly weaker: boolean }
  /** Without ties: no line, or only denied ones. */
  | {
      readonly kind: 'alone';
      readonly actors: readonly { readonly id: string; readonly denied: readonly string[] }[];
      readonly crossed: Crossed | undefined;
    }
  /** They stand in two parts that nothing joins, of so many actors. */
  | { readonly kind: 'apart'; readonly sizes: readonly [number, number]; readonly crossed: Crossed | undefined };

/** A way that there would be if what is only denied counted, too. `hidden`: whether it goes through what the filter hides. */
export interface Crossed extends Route {
  readonly hidden: boolean;
}

/**
 * Asked where `shortestRoutes(graph, …)` found nothing. `whole` is the graph without the filter. `crossed` is the way that there
 * would be if what is only denied counted, too: it answers nothing, but says what the documents tell of the two. One through what is shown
 * comes before a shorter one through what the filter hides.
 */
export function whyNone(
  graph: DossierGraph,
  whole: DossierGraph,
  from: string,
  to: string,
  allow: Allow = ANY,
): WhyNone {
  if (from === to) return { kind: 'same' };
  if (!whole.hasNode(from) || !whole.hasNode(to)) return { kind: 'unknown' };
  const first = (where: DossierGraph, those: Allow): Route | undefined =>
    shortestRoutes(where, from, to, { allow: those, most: 1 }).routes[0];
  const firmness = allow === ANY ? undefined : first(graph, ANY);
  if (firmness) return { kind: 'firmness', route: firmness };
  const filter = graph === whole ? undefined : first(whole, allow);
  if (filter) return { kind: 'filter', route: filter, weaker: false };
  const both = graph === whole || allow === ANY ? undefined : first(whole, ANY);
  if (both) return { kind: 'filter', route: both, weaker: true };
  const sizes = [from, to].map((id) => distancesFrom(whole, id).size) as [number, number];
  const alone = [from, to].filter((_, i) => sizes[i] === 1);
  const shown = first(graph, EVEN_DENIED);
  const denied = shown ?? (graph === whole ? undefined : first(whole, EVEN_DENIED));
  const crossed = denied && { ...denied, hidden: !shown };
  if (!alone.length) return { kind: 'apart', sizes, crossed };
  return { kind: 'alone', actors: alone.map((id) => ({ id, denied: deniedLines(whole, id) })), crossed };
}

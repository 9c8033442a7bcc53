/** What is shown of a dossier: it, all that is derived from it, and the places of its actors. They change together or not at all. */
import { portion, type Steps } from '../dossier/in-slices.ts';
import type { Dossier } from '../dossier/schema.ts';
import { checkDossier, checkSteps, countingOf, type Checks } from '../evidence/check.ts';
import { buildGraph, graphSteps, type DossierGraph } from '../graph/build.ts';
import { withoutActors } from '../graph/dossier-graph.ts';
import type { Bends, KnownPlace, Positions } from '../layout/types.ts';
import { hundredth } from '../scene/kept-places.ts';
import type { Point } from '../scene/shape.ts';
import { inTurns, type Following } from './in-turns.ts';

export interface Derived {
  readonly dossier: Dossier;
  readonly checks: Checks;
  readonly graph: DossierGraph;
}

export interface Shown extends Derived {
  /** Missing only while the very first dossier is being laid out: its texts can be read meanwhile. */
  readonly positions: Positions | undefined;
  /** Whether that is where everybody stands only until the good arrangement is there: it is kept nowhere. */
  readonly rough?: boolean;
}

export interface Laid extends Derived {
  readonly positions: Positions;
  readonly rough?: false;
}

/** `before`: what was shown, of which most is still so after an edit. */
export function derive(dossier: Dossier, before?: Derived): Derived {
  const checks = checkDossier(dossier, before);
  return { dossier, checks, graph: buildGraph(dossier, countingOf(dossier, checks), before?.graph) };
}

/** With fewer claims it is derived at once. */
const MANY = 1500;

/** What was derived of large dossiers that are about to be opened. */
const ahead = new WeakMap<Dossier, Derived>();

/** `derive` and what is asked as soon as it is shown, for a dossier that is to be opened: of a large one a little at a time. */
export function deriveInTurns(dossier: Dossier): Derived | Promise<Derived> {
  const known = ahead.get(dossier);
  ahead.delete(dossier);
  if (known) return known;
  // It is never called off.
  return dossier.claims.length < MANY ? derive(dossier) : (deriveAlong(dossier) as Promise<Derived>);
}

/** Does what `deriveInTurns` will be asked, while somebody waits who may call it off. */
export async function deriveAhead(dossier: Dossier, following: Following): Promise<void> {
  if (dossier.claims.length < MANY) return;
  const derived = await deriveAlong(dossier, following);
  if (derived) ahead.set(dossier, derived);
}

async function deriveAlong(dossier: Dossier, following?: Following): Promise<Derived | undefined> {
  // Where that does not come, it is worked out when it is asked for.
  const more = await import('./ahead.ts').catch(() => undefined);
  return inTurns(steps(dossier, more?.aheadSteps), following);
}

function* steps(dossier: Dossier, more?: (derived: Derived) => Steps<void>): Steps<Derived> {
  const checks = yield* portion(0, 0.3, checkSteps(dossier));
  const graph = yield* portion(0.3, 0.6, graphSteps(dossier, countingOf(dossier, checks)));
  const derived: Derived = { dossier, checks, graph };
  if (more) yield* portion(0.6, 1, more(derived));
  return derived;
}

/** The places of all actors of a graph, by id. */
export function placesIn({ graph, positions }: Partial<Shown>, pinned: ReadonlySet<string>): Map<string, KnownPlace> {
  return new Map(
    graph?.nodes().map((id, i) => [
      id,
      {
        x: positions?.x[i] ?? 0,
        y: positions?.y[i] ?? 0,
        pinned: pinned.has(id),
        side: positions?.side[i] ?? 'below',
      },
    ]),
  );
}

export const without = (graph: DossierGraph, hidden: ReadonlySet<string>): DossierGraph =>
  hidden.size === 0 ? graph : withoutActors(graph, hidden);

/** New places for the actors of a part; the others keep theirs. */
export function placed(
  { graph, positions }: Pick<Shown, 'graph' | 'positions'>,
  part: DossierGraph,
  places: Positions,
): Positions {
  const order = new Map(part.nodes().map((id, i) => [id, i]));
  const nodes = graph.nodes();
  const pick = (of: 'x' | 'y'): Float64Array =>
    Float64Array.from(nodes, (id, i) => places[of][order.get(id) ?? -1] ?? positions?.[of][i] ?? 0);
  const side = nodes.map((id, i) => places.side[order.get(id) ?? -1] ?? positions?.side[i] ?? 'below');
  return { x: pick('x'), y: pick('y'), side, bends: places.bends };
}

/** The same with one of them somewhere else: their lines run straight again. */
export function withMoved({ x, y, side, bends }: Positions, actor: string, v: number, to: Point): Positions {
  const isOwn = (pair: string): boolean => pair.split('~').includes(actor);
  return {
    x: x.with(v, hundredth(to.x)),
    y: y.with(v, hundredth(to.y)),
    side,
    bends: bends && new Map([...bends].filter(([pair]) => !isOwn(pair))),
  };
}

/** With lines that bow as they do elsewhere. */
export const bowed = (laid: Laid, as: Positions | undefined): Laid =>
  as?.bends ? { ...laid, positions: { ...laid.positions, bends: as.bends } } : laid;

/** In world units. */
const NEAR = 40;

/**
 * Places until the layout has answered: known actors keep theirs, a newcomer begins beside its first neighbour, or
 * below all others if it has none.
 */
export function provisional(graph: DossierGraph, known: ReadonlyMap<string, KnownPlace>, bends?: Bends): Positions {
  let floor = NEAR * 2;
  for (const { y } of known.values()) floor = Math.max(floor, y + NEAR * 2);
  const places = graph.nodes().map((id): Omit<KnownPlace, 'pinned'> => {
    const own = known.get(id);
    if (own) return own;
    const beside = graph.neighbors(id).find((neighbour) => known.has(neighbour));
    const at = beside === undefined ? undefined : known.get(beside);
    return at ? { x: at.x + NEAR, y: at.y + NEAR } : { x: 0, y: floor };
  });
  return {
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }) => y),
    side: places.map(({ side = 'below' }) => side),
    bends,
  };
}

/** On the way from one place to another, `t` from 0 to 1; a new actor is at its end. */
export function between(from: Positions, to: Positions, t: number): Positions {
  const mix = (a: Float64Array, b: Float64Array): Float64Array =>
    b.map((value, i) => (a[i] ?? value) + (value - (a[i] ?? value)) * t);
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), side: to.side, bends: bendsBetween(from.bends, to.bends, t) };
}

function bendsBetween(from: Bends | undefined, to: Bends | undefined, t: number): Bends | undefined {
  if (from === to) return to;
  const mix = (pair: string): number => (from?.get(pair) ?? 0) * (1 - t) + (to?.get(pair) ?? 0) * t;
  return new Map([...(from ?? []), ...(to ?? [])].map(([pair]) => [pair, mix(pair)]));
}

/** Whether all actors are where they were. */
export function isStill(before: Positions, now: Positions): boolean {
  const still = (of: 'x' | 'y'): boolean => before[of].every((value, i) => value === now[of][i]);
  return still('x') && still('y');
}

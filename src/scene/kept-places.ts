/** Where does everybody stand according to a dossier, and how is that written into it? So that a picture travels with its file. */
import type { Actor, Dossier } from '../dossier/schema.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { KnownPlace, Positions } from '../layout/types.ts';

/** Actors of a dossier that have a place, by id; undefined if none has. */
export function placesOf({ actors }: Dossier): ReadonlyMap<string, KnownPlace> | undefined {
  const places = new Map<string, KnownPlace>();
  for (const { id, place } of actors) {
    if (!place) continue;
    const { x, y, side, pinned = false } = place;
    places.set(id, { x, y, pinned, ...(side && { side }) });
  }
  return places.size ? places : undefined;
}

/** Everybody's position in the order of the graph, if all of it is known, the sides of the names included. */
export function standing(
  graph: DossierGraph,
  places: ReadonlyMap<string, KnownPlace> | undefined,
): Positions | undefined {
  const all = places ? graph.nodes().flatMap((id) => places.get(id) ?? []) : [];
  const side = all.flatMap((place) => place.side ?? []);
  if (!all.length || side.length < graph.order) return undefined;
  if (!all.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) return undefined;
  return { x: Float64Array.from(all, ({ x }) => x), y: Float64Array.from(all, ({ y }) => y), side };
}

/** To a hundredth of a pixel, and never −0: what is written and read again is what was drawn. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A layout's answer as a file will tell it. */
export const asWritten = ({ x, y, ...rest }: Positions): Positions => ({
  x: x.map(hundredth),
  y: y.map(hundredth),
  ...rest,
});

/** The dossier with everybody where they stand now; itself if it says so already. */
export function withPlaces(dossier: Dossier, places: ReadonlyMap<string, KnownPlace>): Dossier {
  const actors = dossier.actors.map((actor) => withPlace(actor, places.get(actor.id)));
  return actors.every((actor, i) => actor === dossier.actors[i]) ? dossier : { ...dossier, actors };
}

function withPlace(actor: Actor, to: KnownPlace | undefined): Actor {
  if (!to) return actor;
  const { place: before } = actor;
  const isThere =
    before?.x === to.x && before.y === to.y && before.side === to.side && (before.pinned ?? false) === to.pinned;
  if (isThere) return actor;
  // What others have said of the place stays; where and how somebody stands is said anew.
  const { side: _, pinned: __, ...others } = before ?? {};
  return {
    ...actor,
    place: { ...others, x: to.x, y: to.y, ...(to.side && { side: to.side }), ...(to.pinned && { pinned: true }) },
  };
}

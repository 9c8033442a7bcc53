/** Which actors have an image, and where does it lie in their outline? */
import type { Dossier } from '../dossier/schema.ts';
import type { Outline } from './shape.ts';

/** Data addresses by actor. */
export type ActorImages = ReadonlyMap<string, string>;

const found = new WeakMap<Dossier['actors'], ActorImages>();

/** The very same of dossiers with the same actors. */
export function actorImages({ actors }: Dossier): ActorImages {
  const known = found.get(actors);
  if (known) return known;
  const made = new Map(actors.flatMap(({ id, image }) => (image ? [[id, image.data] as const] : [])));
  found.set(actors, made);
  return made;
}

/** Half of the side of the square around (0, 0) that covers the outline, which cuts it. */
export const imageReach = (shape: Outline, radius: number): number =>
  shape === 'circle' || shape === 'unsaid' ? radius : radius * 1.1;

/** What is a group about? The families of the lines inside of it as arcs along its rim, each as long as it has lines. */
import type { Bundle } from '../graph/overview.ts';

/** Between the edge of a bubble and its rim, in world units. */
const ASIDE = 2.2;
/** Of a bubble's radius, and in world units: a thin rim would say little on a large bubble, a wide one leave a small one no room. */
const RIM = { share: 0.12, least: 4, most: 10 };

/** How wide the rim of a bubble is. */
export const rimWidth = (radius: number): number => Math.min(RIM.most, Math.max(RIM.least, radius * RIM.share));

/** Half of the room within the rim. */
export const innerRadius = (radius: number): number => radius - rimWidth(radius) - ASIDE - 0.8;

export interface FamilyArc {
  readonly family: string;
  readonly slot: number;
  readonly path: string;
}

/** Clockwise from the top, the family with most lines first. */
export function familyArcs(
  bundles: readonly Bundle[],
  radius: number,
  slots: ReadonlyMap<string, number>,
): readonly FamilyArc[] {
  const all = bundles.reduce((sum, { edges }) => sum + edges.length, 0);
  const r = radius - ASIDE - rimWidth(radius) / 2;
  if (all === 0 || r <= 0) return [];
  const at = (share: number): string => {
    const angle = 2 * Math.PI * share;
    return `${(r * Math.sin(angle)).toFixed(2)} ${(-r * Math.cos(angle)).toFixed(2)}`;
  };
  let from = 0;
  return [...bundles]
    .sort((a, b) => b.edges.length - a.edges.length || (a.family < b.family ? -1 : 1))
    .map(({ family, edges }): FamilyArc => {
      const share = edges.length / all;
      // In two halves: an arc from a point to itself is none.
      const [half, to] = [from + share / 2, from + share];
      const arc = (end: number): string => `A${r.toFixed(2)} ${r.toFixed(2)} 0 0 1 ${at(end)}`;
      const path = `M${at(from)}${arc(half)}${arc(to)}`;
      from = to;
      return { family, slot: slots.get(family) ?? 0, path };
    });
}

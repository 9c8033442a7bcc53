/** Graphs and scenes for tests: actors at given places, with given lines. */
import type { Shape } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph, type DossierGraph } from '../../../src/graph/build.ts';
import type { LabelSide } from '../../../src/layout/types.ts';
import { buildScene, type Scene } from '../../../src/scene/build.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { nodeFaces } from '../../../src/scene/node-style.ts';
import { rawActor, rawClaim, rawKind, rawType, soundDossier, type Raw } from '../dossier/sample.ts';

export const SHAPES: readonly Shape[] = ['circle', 'hexagon', 'shield', 'rounded-square', 'sheet', 'diamond'];

export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly shape?: Shape;
  readonly side?: LabelSide;
  readonly name?: string;
}
/** Subject, relation, object, and what is special about the claim. */
export type Line = readonly [string, string, string, Raw?];

const TYPES = [
  rawType('pact', { directed: false, family: 'alliance' }),
  rawType('sells', { family: 'arms' }),
  rawType('visits', { family: 'diplomacy' }),
  rawType('fights', { family: 'conflict' }),
  rawType('tows', { family: 'sea-law' }),
];

export function graphOf(ids: readonly (string | Raw)[], lines: readonly Line[], more: Raw = {}): DossierGraph {
  const dossier = soundDossier({
    actorKinds: SHAPES.map((shape) => rawKind(shape, { shape })),
    actors: ids.map((id) => (typeof id === 'string' ? rawActor(id, { kind: 'circle' }) : id)),
    relationTypes: TYPES,
    claims: lines.map(([subject, relation, object, special], i) =>
      rawClaim(`c-${i}`, 'Ann', 0, { subject, relation, object, ...special }),
    ),
    ...more,
  });
  return buildGraph(dossier, countingClaims(checkDossier(dossier)));
}

export function sceneOf(spots: readonly Spot[], lines: readonly Line[]): { graph: DossierGraph; scene: Scene } {
  const actors = spots.map(({ id, shape = 'circle', name = id }) => rawActor(id, { kind: shape, name: { en: name } }));
  const graph = graphOf(actors, lines);
  const positions = {
    x: Float64Array.from(spots, (spot) => spot.x),
    y: Float64Array.from(spots, (spot) => spot.y),
    side: spots.map((spot) => spot.side ?? 'below'),
  };
  return { graph, scene: buildScene(graph, nodeFaces(graph, ['en'], measureText), positions) };
}

/** The numbers of path data, in pairs. */
export function pointsOf(path: string): { x: number; y: number }[] {
  const numbers = Array.from(path.matchAll(/-?\d+(?:\.\d+)?/g), ([n]) => Number(n));
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    x: numbers[2 * i] ?? NaN,
    y: numbers[2 * i + 1] ?? NaN,
  }));
}

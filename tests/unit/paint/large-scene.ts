/** A made-up scene of any size for painters: actors on a grid, every shape, lines of every kind between them. */
import type { FlatScene } from '../../../src/paint/flat-scene.ts';
import { flatScene } from '../../../src/paint/flat-scene.ts';
import type { Scene } from '../../../src/scene/build.ts';
import { sceneOf, SHAPES, type Line } from '../scene/graph-sample.ts';

const RELATIONS = ['pact', 'sells', 'visits', 'fights', 'tows'];
const MODALITIES = ['asserted', 'alleged', 'planned'];

/** `side` × `side` actors, so far apart; each has a line to the next one and to one across the picture. */
export function gridScene(side: number, apart = 200): Scene {
  const spots = Array.from({ length: side * side }, (_, i) => ({
    id: `n${String(i).padStart(5, '0')}`,
    x: (i % side) * apart,
    y: Math.floor(i / side) * apart,
    shape: SHAPES[i % SHAPES.length] ?? ('circle' as const),
  }));
  const lines = spots.flatMap(({ id }, i): Line[] => {
    const more = { modality: MODALITIES[i % 3], polarity: i % 7 === 0 ? 'denied' : 'affirmed' };
    const others = [spots[i + 1]?.id, spots[(i * 17 + 5) % spots.length]?.id];
    return others.flatMap((other, j): Line[] =>
      other === undefined || other === id ? [] : [[id, RELATIONS[(i + j) % RELATIONS.length] ?? 'pact', other, more]],
    );
  });
  return sceneOf(spots, lines).scene;
}

export const flat = ({ nodes, edges }: Scene): FlatScene => flatScene(nodes, edges);

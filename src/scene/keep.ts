/** How does a picture follow whoever is moved? Only their marks are made anew, and those of their lines; all others are the same ones. */
import { bundlesOf } from '../graph/bundles.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { Positions } from '../layout/types.ts';
import { buildScene, bundleMarks, nodeMark, sceneFrom, type Scene } from './build.ts';
import { ById } from './by-id.ts';
import type { NodeStyle } from './node-style.ts';
import { slotsOf } from './palette.ts';

interface Last {
  readonly graph: DossierGraph;
  readonly faces: readonly NodeStyle[];
  readonly positions: Positions;
  readonly scene: Scene;
}

/** Where in the list of lines each bundle begins, and which bundles an actor is an end of. */
interface Ends {
  readonly begins: Uint32Array;
  readonly of: ReadonlyMap<string, readonly number[]>;
}

/** With more of them than this share moved, everything is built anew: that costs no more. */
const MANY = 0.25;

/** Builds scenes like `buildScene`, remembering the last one. */
export function sceneKeeper(): typeof buildScene {
  let last: Last | undefined;
  let ends: { readonly graph: DossierGraph; readonly ends: Ends } | undefined;
  return (graph, faces, positions) => {
    const moved = last?.graph === graph && last.faces === faces ? whoMoved(last.positions, positions) : undefined;
    let scene: Scene;
    if (!last || !moved || moved.length > faces.length * MANY) scene = buildScene(graph, faces, positions);
    else if (moved.length === 0) scene = last.scene;
    else {
      if (ends?.graph !== graph) ends = { graph, ends: endsIn(graph) };
      scene = sceneAfter(last, positions, moved, ends.ends);
    }
    last = { graph, faces, positions, scene };
    return scene;
  };
}

function whoMoved(before: Positions, now: Positions): number[] {
  const moved: number[] = [];
  for (let i = 0; i < now.x.length; i++)
    if (before.x[i] !== now.x[i] || before.y[i] !== now.y[i] || before.side[i] !== now.side[i]) moved.push(i);
  return moved;
}

function endsIn(graph: DossierGraph): Ends {
  const bundles = bundlesOf(graph);
  const begins = new Uint32Array(bundles.length);
  const of = new Map<string, number[]>();
  let line = 0;
  bundles.forEach(({ a, b, edges }, i) => {
    begins[i] = line;
    line += edges.length;
    for (const end of a === b ? [a] : [a, b]) {
      const list = of.get(end);
      if (list) list.push(i);
      else of.set(end, [i]);
    }
  });
  return { begins, of };
}

function sceneAfter({ graph, faces, scene }: Last, positions: Positions, moved: readonly number[], ends: Ends): Scene {
  const nodes = [...scene.nodes];
  const bundles = new Set<number>();
  for (const i of moved) {
    const face = faces[i] as NodeStyle;
    nodes[i] = nodeMark(graph, face, positions, i);
    for (const bundle of ends.of.get(face.id) ?? []) bundles.add(bundle);
  }
  const node = scene.node instanceof ById ? new ById(nodes, scene.node.places) : new ById(nodes);
  const slots = slotsOf(graph.getAttribute('dossier'));
  const edges = [...scene.edges];
  const all = bundlesOf(graph);
  for (const i of bundles) {
    const bundle = all[i];
    if (!bundle) continue;
    bundleMarks(graph, bundle, node, slots).forEach((mark, j) => (edges[(ends.begins[i] ?? 0) + j] = mark));
  }
  const edge = scene.edge instanceof ById ? new ById(edges, scene.edge.places) : new ById(edges);
  return sceneFrom(nodes, edges, node, edge);
}

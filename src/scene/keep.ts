/**
 * How does a picture follow whoever is moved, and what is edited? Only their marks are made anew, and those of their lines; all others are the
 * same ones.
 */
import { bundledLines, bundlesOf, type Bundle } from '../graph/bundles.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { Positions } from '../layout/types.ts';
import { buildScene, bundleMarks, nodeMark, sceneFrom, type EdgeMark, type Scene } from './build.ts';
import { ById, type Lookup } from './by-id.ts';
import type { NodeMark } from './marks.ts';
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
    if (last && last.graph !== graph) {
      const scene = sceneAfterEdit(last, graph, faces, positions);
      last = { graph, faces, positions, scene };
      return scene;
    }
    const moved =
      last?.faces === faces && last.positions.bends === positions.bends
        ? whoMoved(last.positions, positions)
        : undefined;
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

const sameSlots = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([family, slot]) => b.get(family) === slot);

/** The picture of another graph: marks of who looks and stands as before are kept, and those of lines that say the same between them. */
function sceneAfterEdit(last: Last, graph: DossierGraph, faces: readonly NodeStyle[], positions: Positions): Scene {
  const slots = slotsOf(graph.getAttribute('dossier'));
  const before = last.graph;
  if (last.positions.bends !== positions.bends || !sameSlots(slots, slotsOf(before.getAttribute('dossier'))))
    return buildScene(graph, faces, positions);
  const sameNodes = before.nodeList === graph.nodeList;
  let fresh = 0;
  const nodes = faces.map((face, i) => {
    const was = sameNodes ? i : before.nodeList.placeOf(face.id);
    const old = last.scene.nodes[was];
    const same =
      last.faces[was] === face &&
      old?.claims === graph.nodeData[i]?.claims &&
      last.positions.x[was] === positions.x[i] &&
      last.positions.y[was] === positions.y[i] &&
      last.positions.side[was] === positions.side[i];
    if (same && old) return old;
    fresh++;
    return nodeMark(graph, face, positions, i);
  });
  if (fresh > nodes.length * MANY) return buildScene(graph, faces, positions);
  const places = sameNodes && last.scene.node instanceof ById ? last.scene.node.places : undefined;
  const node = new ById(nodes, places);
  const stays = (id: string): boolean => node.get(id) === last.scene.node.get(id);
  const moved = new Set(fresh > 0 ? nodes.filter(({ id }) => !stays(id)).map(({ id }) => id) : []);
  const known = bundlesOf(before);
  if (known === bundlesOf(graph)) return sceneOfSameLines(last, graph, nodes, node, moved, slots);
  const edges: EdgeMark[] = [];
  const placeOf = placesBefore(before, known);
  const begins = new Uint32Array(known.length);
  for (let i = 1; i < known.length; i++) begins[i] = (begins[i - 1] ?? 0) + (known[i - 1]?.edges.length ?? 0);
  const changed = changedLines(before, graph);
  const stands = (id: string): boolean => moved.size === 0 || !moved.has(id);
  const saysTheSame = (id: string): boolean => changed.size === 0 || !changed.has(id);
  bundlesOf(graph).forEach((bundle) => {
    const was = placeOf(bundle);
    const old = known[was];
    const same =
      old !== undefined &&
      (old === bundle || old.edges.length === bundle.edges.length) &&
      stands(bundle.a) &&
      stands(bundle.b) &&
      bundle.edges.every((id, k) => id === old.edges[k] && saysTheSame(id));
    if (!same) edges.push(...bundleMarks(graph, bundle, node, slots, positions.bends));
    else for (let k = 0; k < bundle.edges.length; k++) edges.push(last.scene.edges[(begins[was] ?? 0) + k] as EdgeMark);
  });
  const shared =
    graph.edgeList === before.edgeList && last.scene.edge instanceof ById ? last.scene.edge.places : undefined;
  return sceneFrom(nodes, edges, node, new ById(edges, shared));
}

/** The picture after an edit by which no line came or went: only bundles in which one has changed, or whose end is another, are drawn anew. */
function sceneOfSameLines(
  { graph: before, positions, scene }: Last,
  graph: DossierGraph,
  nodes: readonly NodeMark[],
  node: Lookup<NodeMark>,
  moved: ReadonlySet<string>,
  slots: ReadonlyMap<string, number>,
): Scene {
  const lines = bundledLines(graph);
  let edges: EdgeMark[] | undefined;
  let mark = 0;
  for (const bundle of bundlesOf(graph)) {
    const begin = mark;
    let anew = moved.size > 0 && (moved.has(bundle.a) || moved.has(bundle.b));
    for (; mark < begin + bundle.edges.length; mark++) {
      const line = lines[mark] as number;
      anew ||= before.edgeData[line] !== graph.edgeData[line];
    }
    if (!anew) continue;
    edges ??= [...scene.edges];
    for (const [k, made] of bundleMarks(graph, bundle, node, slots, positions.bends).entries()) edges[begin + k] = made;
  }
  if (!edges) return sceneFrom(nodes, scene.edges, node, scene.edge);
  const edge = scene.edge instanceof ById ? new ById(edges, scene.edge.places) : new ById(edges);
  return sceneFrom(nodes, edges, node, edge);
}

/** So many bundles are looked at after the one that was expected: those of lines that have gone. */
const AHEAD = 4;

/**
 * Where the bundle of a pair was, asked bundle by bundle in their order: after an edit nearly each follows the one before it, as it did. Only where
 * that is not so are all of them looked up. -1 for a pair that had none.
 */
function placesBefore(before: DossierGraph, known: readonly Bundle[]): (bundle: Bundle) => number {
  let next = 0;
  let byPair: Map<string, number> | undefined;
  const find = ({ a, b }: Bundle): number => {
    for (let i = next; i <= next + AHEAD; i++) if (known[i]?.a === a && known[i]?.b === b) return i;
    if (!before.hasNode(a) || !before.hasNode(b) || !before.areNeighbors(a, b)) return -1;
    byPair ??= new Map(known.map((one, i) => [`${one.a}~${one.b}`, i]));
    return byPair.get(`${a}~${b}`) ?? -1;
  };
  return (bundle) => {
    const place = find(bundle);
    if (place >= 0) next = place + 1;
    return place;
  };
}

/** Lines of `graph` that are not what they were. */
function changedLines(before: DossierGraph, graph: DossierGraph): ReadonlySet<string> {
  const changed = new Set<string>();
  const old = before.edgeList;
  let next = 0;
  graph.edgeList.ids.forEach((id, e) => {
    const was = old.ids[next] === id ? next : old.placeOf(id);
    if (was >= 0) next = was + 1;
    if (before.edgeData[was] !== graph.edgeData[e]) changed.add(id);
  });
  return changed;
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
    bundleMarks(graph, bundle, node, slots, positions.bends).forEach(
      (mark, j) => (edges[(ends.begins[i] ?? 0) + j] = mark),
    );
  }
  const edge = scene.edge instanceof ById ? new ById(edges, scene.edge.places) : new ById(edges);
  return sceneFrom(nodes, edges, node, edge);
}

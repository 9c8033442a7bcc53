/**
 * Where is every actor placed when no arrangement comes? Computed at once: known ones stay, and the others fill a round, the
 * best connected in the middle and their neighbours about them. No picture to be proud of, but always a picture.
 */
import { flattenGraph, otherEnd, type FlatGraph } from './flat-graph.ts';
import { separate } from './separate.ts';
import type { KnownPlace, LayoutInput, Positions } from './types.ts';

/** Turning by it, no direction is taken twice: no line runs along a row of others. In radians. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Room for each, as a multiple of its own box. */
const ROOM = 2.4;
/** Beyond so many actors, names may overlap: pushing them apart is no longer cheap. */
const PUSHED = 800;

/** Linear in the size of the graph; world units, around the origin. */
export function plainArrangement(input: LayoutInput): Positions {
  const { nodes, links, known } = input;
  const graph = flattenGraph(nodes, links);
  const aspect = input.aspect > 0 && Number.isFinite(input.aspect) ? input.aspect : 1;
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  const side = new Int8Array(nodes.length);
  const places = nodes.map(({ id }) => usable(known?.get(id)));
  const area = nodes.reduce(
    (sum, { radius, label }) => sum + Math.max(2 * radius, label.width) * (2 * radius + label.height),
    0,
  );
  const step = Math.sqrt((ROOM * area) / (Math.PI * Math.max(1, nodes.length)));
  // Newcomers stand around those who are known, and not among them.
  const taken = places.filter((place) => place !== undefined);
  const middle = { x: mean(taken, 'x'), y: mean(taken, 'y') };
  let turn = taken.length;
  for (const v of fromTheHub(graph)) {
    const place = places[v];
    if (place) {
      x[v] = place.x;
      y[v] = place.y;
      continue;
    }
    const reach = step * Math.sqrt(turn + 0.5);
    const angle = turn * GOLDEN;
    x[v] = middle.x + reach * Math.cos(angle) * Math.sqrt(aspect);
    y[v] = middle.y + (reach * Math.sin(angle)) / Math.sqrt(aspect);
    turn++;
  }
  if (taken.length === 0 && nodes.length <= PUSHED) separate(nodes, { x, y, side }, 12);
  return { x, y, side: places.map((place) => place?.side ?? 'below') };
}

const usable = (place: KnownPlace | undefined): KnownPlace | undefined =>
  place && Number.isFinite(place.x) && Number.isFinite(place.y) ? place : undefined;

const mean = (places: readonly KnownPlace[], of: 'x' | 'y'): number =>
  places.reduce((sum, place) => sum + place[of], 0) / Math.max(1, places.length);

/** All once: the best connected, then the ones linked to those before, part after part. */
function fromTheHub(graph: FlatGraph): Int32Array {
  const { n, first, linkAt, strength } = graph;
  const hubs = Int32Array.from({ length: n }, (_, v) => v).sort((a, b) => strength[b]! - strength[a]! || a - b);
  const order = new Int32Array(n);
  const seen = new Uint8Array(n);
  let tail = 0;
  let head = 0;
  for (const hub of hubs) {
    if (seen[hub]) continue;
    seen[hub] = 1;
    order[tail++] = hub;
    for (; head < tail; head++) {
      const v = order[head]!;
      for (let j = first[v]!; j < first[v + 1]!; j++) {
        const other = otherEnd(graph, linkAt[j]!, v);
        if (seen[other]) continue;
        seen[other] = 1;
        order[tail++] = other;
      }
    }
  }
  return order;
}

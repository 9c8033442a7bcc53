/**
 * Where does everybody stand in an order that the reader chooses: in a circle, on rings around somebody, in groups, or in lanes? Pure and the
 * same on every machine; no name lies on another or on a caption, up to `NAMED` actors. With each comes what a painter draws behind it.
 */
import { boundsOf } from './bounds.ts';
import {
  areClear,
  footprint,
  GROWTH,
  NAMED,
  neighboursIn,
  onCircle,
  round,
  roundOf,
  spacious,
  type Place,
} from './circle.ts';
import type { Box } from './label-box.ts';
import { packParts } from './pack.ts';
import type { LayoutInput, LayoutLink, LayoutNode, Positions } from './types.ts';

/** What stands behind some actors, and is captioned by what `key` means. */
export type Guide = { readonly key: string } & (
  | { readonly kind: 'ring'; readonly x: number; readonly y: number; readonly radius: number }
  | ({ readonly kind: 'box' } & Box)
);

export interface Ordered {
  readonly positions: Positions;
  readonly guides: readonly Guide[];
}

/** Actors that belong together, as indices. */
export interface Members {
  readonly key: string;
  readonly members: readonly number[];
}

/** Room for a caption: its line, and how wide it may be above a box or on a ring. */
const CAPTION = { height: 22, box: 120, ring: 110 };
const PAD = 16;
/** Between two on the circle of a group: the lines between them want to be seen, too. */
const LOOSE = 64;
/** Between two in the rows of a group, and between the rows. */
const ROWS = { beside: 40, below: 34 };
/** Beside rows stand their captions. */
const BESIDE = 156;
/** Larger groups stand in rows: a circle of theirs would be mostly empty. */
const ROUND = 24;

export function circleArrangement(input: LayoutInput): Ordered {
  const { nodes, links } = input;
  return { positions: centred(nodes, round(nodes, links, spacious(nodes.length))).positions, guides: [] };
}

/** `centre`: an index. Whoever is tied to nobody around it stands on the outermost ring, called `-`; the others are called by their steps. */
export function ringArrangement({ nodes, links }: LayoutInput, centre: number): Ordered {
  const neighbours = neighboursIn(nodes.length, links);
  const steps = new Int32Array(nodes.length).fill(-1);
  steps[centre] = 0;
  const queue = [centre];
  for (const v of queue)
    for (const w of neighbours[v]!)
      if (steps[w] === -1) {
        steps[w] = steps[v]! + 1;
        queue.push(w);
      }
  const farthest = Math.max(...steps);
  const rings = Array.from({ length: farthest }, (_, i) => nodes.flatMap((__, v) => (steps[v] === i + 1 ? [v] : [])));
  const apart = nodes.flatMap((_, v) => (steps[v] === -1 ? [v] : []));
  if (apart.length) rings.push(apart);

  const places: Place[] = nodes.map(() => ({ x: 0, y: 0, side: 'below' }));
  const turnOf = new Float64Array(nodes.length);
  const guides: Guide[] = [];
  const named = nodes.length <= NAMED;
  const taken: Box[] = named ? footprint(nodes[centre]!, places[centre]!) : [];
  let radius = nodes[centre]!.radius + 40;
  rings.forEach((members, i) => {
    const ordered = [...members].sort((a, b) => wished(a) - wished(b) || a - b);
    const widest = members.reduce((most, v) => Math.max(most, nodes[v]!.radius), 0);
    const least = roundOf(members.length, widest, 8);
    radius = Math.max(radius + 2 * widest + 26, least);
    for (let tries = 0; tries < 80; tries++, radius *= GROWTH) {
      // The first place is the caption's.
      ordered.forEach((v, k) => {
        turnOf[v] = (k + 1) / (ordered.length + 1);
        places[v] = onCircle(turnOf[v], radius);
      });
      const caption = { left: -CAPTION.ring / 2, top: -radius - 12, right: CAPTION.ring / 2, bottom: -radius + 12 };
      const own = [caption, ...ordered.flatMap((v) => footprint(nodes[v]!, places[v]!))];
      if (!named || areClear([...taken, ...own])) {
        taken.push(...own);
        break;
      }
    }
    guides.push({ kind: 'ring', key: members === apart ? '-' : String(i + 1), x: 0, y: 0, radius });
  });
  const { positions, dx, dy } = centred(nodes, places);
  return { positions, guides: guides.map((guide) => moved(guide, dx, dy)) };

  /** Where on its ring somebody would stand best: beside those further in whom they are tied to. */
  function wished(v: number): number {
    const inner = neighbours[v]!.filter((w) => steps[w]! === steps[v]! - 1);
    return inner.length && steps[v]! > 1 ? inner.reduce((sum, w) => sum + turnOf[w]!, 0) / inner.length : 0;
  }
}

/** Every actor is in one of the groups. */
export function groupArrangement({ nodes, links, aspect }: LayoutInput, groups: readonly Members[]): Ordered {
  const drawn = groups.map(({ key, members }) => {
    const own = members.map((v) => nodes[v]!);
    const local = new Map(members.map((v, k) => [v, k]));
    const inside = links.flatMap((link): LayoutLink[] => {
      const [source, target] = [local.get(link.source), local.get(link.target)];
      return source === undefined || target === undefined ? [] : [{ ...link, source, target }];
    });
    const places = members.length <= ROUND ? round(own, inside, LOOSE) : rows(own, aspect);
    const bounds = boundsOf(own, positionsOf(places));
    const width = Math.max(CAPTION.box, bounds.right - bounds.left) + 2 * PAD;
    const height = bounds.bottom - bounds.top + 2 * PAD + CAPTION.height;
    return { key, members, places, bounds, width, height };
  });
  const spots = packParts(drawn, aspect);
  const places: Place[] = nodes.map(() => ({ x: 0, y: 0, side: 'below' }));
  const guides = drawn.map(({ key, members, places: own, bounds, width, height }, i): Guide => {
    const { left, top } = spots[i]!;
    const dx = left + (width - bounds.right - bounds.left) / 2;
    const dy = top + PAD + CAPTION.height - bounds.top;
    members.forEach((v, k) => (places[v] = { ...own[k]!, x: own[k]!.x + dx, y: own[k]!.y + dy }));
    return { kind: 'box', key, left, top, right: left + width, bottom: top + height };
  });
  const { positions, dx, dy } = centred(nodes, places, guides);
  return { positions, guides: guides.map((guide) => moved(guide, dx, dy)) };
}

/** Lanes below each other, or from left to right; every actor is in one of them. */
export function laneArrangement(
  { nodes, links, aspect }: LayoutInput,
  lanes: readonly Members[],
  way: 'down' | 'across',
): Ordered {
  const shown = lanes.filter(({ members }) => members.length > 0);
  const wide = nodes.reduce((most, { radius, label }) => Math.max(most, 2 * radius, label.width), 0) + 24;
  const high = nodes.reduce((most, { radius, label }) => Math.max(most, 2 * radius + 4 + label.height), 0) + 20;
  const across = way === 'across';
  /** So many fit side by side in a lane that lies, or below each other in one that stands. */
  const size = (most: number): { readonly width: number; readonly height: number } => {
    const lines = shown.map(({ members }) => Math.ceil(members.length / most));
    const deep = lines.reduce((sum, count) => sum + laneDepth(count), 0);
    const long = most * (across ? high : wide) + (across ? CAPTION.height : BESIDE) + 2 * PAD;
    return across ? { width: deep, height: long } : { width: long, height: deep };
  };
  const laneDepth = (count: number): number =>
    across ? Math.max(CAPTION.box, count * wide + PAD) : count * high + PAD;
  const most = bestCount(Math.max(...shown.map(({ members }) => members.length)), size, aspect);
  const whole = size(most);
  const places: Place[] = nodes.map(() => ({ x: 0, y: 0, side: 'below' }));
  const guides: Guide[] = [];
  const neighbours = neighboursIn(nodes.length, links);
  /** Along its lane, 0 to 1: those whom somebody is tied to should be near. */
  const along = new Float64Array(nodes.length).fill(0.5);
  const orders = shown.map(({ members }) => [...members]);
  for (let sweep = 0; sweep < 6; sweep++)
    for (const order of sweep % 2 ? [...orders].reverse() : orders) {
      const wish = new Map(
        order.map((v) => [
          v,
          mean(
            neighbours[v]!.map((w) => along[w]!),
            along[v]!,
          ),
        ]),
      );
      order.sort((a, b) => wish.get(a)! - wish.get(b)! || a - b);
      order.forEach((v, k) => (along[v] = (k + 0.5) / order.length));
    }
  let at = 0;
  shown.forEach(({ key }, i) => {
    const order = orders[i]!;
    const count = Math.ceil(order.length / most);
    const depth = laneDepth(count);
    order.forEach((v, k) => {
      // Neighbours along the lane stand in turn in each of its lines: their order stays what can be seen.
      const line = k % count;
      const lane = Math.floor(k / count);
      const inLine = Math.ceil((order.length - line) / count);
      const free = across ? whole.height - CAPTION.height - 2 * PAD : whole.width - BESIDE - 2 * PAD;
      const step = free / inLine;
      // Not in one line with those of the next lane, or lines between others would run through them.
      const off = (((2 * i + line) % 3) - 1) * Math.min((step - (across ? high : wide)) / 2, step * 0.24);
      const long = PAD + (lane + 0.5) * step + off;
      const { radius, label } = nodes[v]!;
      const lift = (radius + 4 + label.height - radius) / 2;
      if (across)
        places[v] = {
          x: at + (depth - count * wide) / 2 + (line + 0.5) * wide,
          y: CAPTION.height + long - lift,
          side: 'below',
        };
      else places[v] = { x: BESIDE + long, y: at + (line + 0.5) * high + PAD / 2 - lift, side: 'below' };
    });
    guides.push(
      across
        ? { kind: 'box', key, left: at, top: 0, right: at + depth, bottom: whole.height }
        : { kind: 'box', key, left: 0, top: at, right: whole.width, bottom: at + depth },
    );
    at += depth;
  });
  const { positions, dx, dy } = centred(nodes, places, guides);
  return { positions, guides: guides.map((guide) => moved(guide, dx, dy)) };
}

const mean = (values: readonly number[], otherwise: number): number =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : otherwise;

/** The count, up to `most`, with which the whole comes nearest to the shape of the frame. */
function bestCount(
  most: number,
  size: (count: number) => { readonly width: number; readonly height: number },
  aspect: number,
): number {
  let [best, least] = [1, Infinity];
  for (let count = 1; count <= most; count++) {
    const { width, height } = size(count);
    const off = Math.max(width / height / aspect, (height / width) * aspect);
    if (off < least) [best, least] = [count, off];
  }
  return best;
}

/**
 * `ordered` is the order of those at `stay`; whoever is `aside` stands below it, close together: names have no room there, so that the others
 * keep it. Indices of `input`.
 */
export function withAside(input: LayoutInput, ordered: Ordered, stay: readonly number[], aside: Members): Ordered {
  const { nodes } = input;
  const { key, members } = aside;
  const places: Place[] = nodes.map(() => ({ x: 0, y: 0, side: 'below' }));
  const { x, y, side } = ordered.positions;
  stay.forEach((v, k) => (places[v] = { x: x[k]!, y: y[k]!, side: side[k]! }));
  const own = stay.map((v) => nodes[v]!);
  const above = union(own.length ? [boundsOf(own, ordered.positions)] : [], ordered.guides);
  const cell = members.reduce((most, v) => Math.max(most, 2 * nodes[v]!.radius), 0) + 14;
  // As wide as the frame is for the others: most often one line.
  const free = Math.max(above.right - above.left, (above.bottom - above.top) * input.aspect) - 2 * PAD;
  const count = Math.max(1, Math.floor(free / cell), Math.ceil(Math.sqrt(members.length)));
  const lines = Math.ceil(members.length / count);
  const width = Math.max(CAPTION.box + 2 * PAD, Math.min(count, members.length) * cell + 2 * PAD);
  const left = (above.left + above.right - width) / 2;
  const top = above.bottom + 2 * PAD;
  const box = { left, top, right: left + width, bottom: top + CAPTION.height + lines * cell + PAD };
  members.forEach((v, k) => {
    const at = { column: k % count, line: Math.floor(k / count) };
    places[v] = {
      x: left + PAD + (at.column + 0.5) * cell,
      y: top + CAPTION.height + (at.line + 0.5) * cell,
      side: 'below',
    };
  });
  const guides: Guide[] = [...ordered.guides, { kind: 'box', key, ...box }];
  const { positions, dx, dy } = centred(nodes, places, guides);
  return { positions, guides: guides.map((guide) => moved(guide, dx, dy)) };
}

/** What boxes and guides take together; a point without any. */
function union(boxes: readonly Box[], guides: readonly Guide[]): Box {
  const all = [
    ...boxes,
    ...guides.map((guide): Box => {
      if (guide.kind === 'box') return guide;
      const { x, y, radius } = guide;
      return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    }),
  ];
  const [first = { left: 0, top: 0, right: 0, bottom: 0 }, ...rest] = all;
  return rest.reduce(
    (a, b) => ({
      left: Math.min(a.left, b.left),
      top: Math.min(a.top, b.top),
      right: Math.max(a.right, b.right),
      bottom: Math.max(a.bottom, b.bottom),
    }),
    first,
  );
}

/** In rows of equal cells, every other one half a cell aside, and loosely: lines between others find a way past. */
function rows(nodes: readonly LayoutNode[], aspect: number): Place[] {
  const wide = nodes.reduce((most, { radius, label }) => Math.max(most, 2 * radius, label.width), 0) + ROWS.beside;
  const high = nodes.reduce((most, { radius, label }) => Math.max(most, 2 * radius + 4 + label.height), 0) + ROWS.below;
  const size = (count: number): { width: number; height: number } => ({
    width: (count + 0.5) * wide,
    height: Math.ceil(nodes.length / count) * high,
  });
  const count = bestCount(nodes.length, size, aspect);
  return nodes.map((_, k) => {
    const row = Math.floor(k / count);
    return { x: ((k % count) + (row % 2) / 2) * wide, y: row * high, side: 'below' };
  });
}

const positionsOf = (places: readonly Place[]): Positions => ({
  x: Float64Array.from(places, ({ x }) => x),
  y: Float64Array.from(places, ({ y }) => y),
  side: places.map(({ side }) => side),
});

/** The middle of the picture, guides included, becomes the origin; and by how much everything was moved for it. */
function centred(
  nodes: readonly LayoutNode[],
  places: readonly Place[],
  guides: readonly Guide[] = [],
): { positions: Positions; dx: number; dy: number } {
  const positions = positionsOf(places);
  let { left, top, right, bottom } = boundsOf(nodes, positions);
  for (const guide of guides)
    if (guide.kind === 'box') {
      left = Math.min(left, guide.left);
      top = Math.min(top, guide.top);
      right = Math.max(right, guide.right);
      bottom = Math.max(bottom, guide.bottom);
    }
  const [dx, dy] = [-(left + right) / 2, -(top + bottom) / 2];
  return { positions: { ...positions, x: positions.x.map((x) => x + dx), y: positions.y.map((y) => y + dy) }, dx, dy };
}

const moved = (guide: Guide, dx: number, dy: number): Guide =>
  guide.kind === 'ring'
    ? { ...guide, x: guide.x + dx, y: guide.y + dy }
    : {
        ...guide,
        left: guide.left + dx,
        top: guide.top + dy,
        right: guide.right + dx,
        bottom: guide.bottom + dy,
      };

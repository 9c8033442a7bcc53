/** What does a painter beside the page need to know of a scene? Numbers in a few flat lists, which change hands without being copied. */
import type { EdgeMark, NodeMark } from '../scene/build.ts';
import type { Quotations } from '../scene/quotations.ts';
import type { Outline } from '../scene/shape.ts';

/** In world units. Of n actors and m lines. */
export interface FlatScene {
  /** n × 3: x, y, radius. */
  readonly nodes: Float32Array<ArrayBuffer>;
  /** n: index into `OUTLINES`. */
  readonly shapes: Uint8Array<ArrayBuffer>;
  /** m × 9: the curve's four points, x before y, and the width. */
  readonly lines: Float32Array<ArrayBuffer>;
  /** m × 5: the head's tip, the middle of its base, half of the base; that is 0 where there is no head. */
  readonly heads: Float32Array<ArrayBuffer>;
  /** m: slot, stroke, straight and denied; see `slotIn` and the others. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** Of l links from who speaks, l × 8: the curve's four points, x before y. */
  readonly links: Float32Array<ArrayBuffer>;
  /** Of their q marks, q × 3: x, y, and 1 if it is of somebody who denies. */
  readonly quotes: Float32Array<ArrayBuffer>;
}

/** What is said of marks beside their geometry, and changes more often. */
export interface Manner {
  /** n: the sum of `FAINT`, `PINNED` and `LIFTED`. */
  readonly nodes: Uint8Array<ArrayBuffer>;
  /** m: the sum of `PALE_LINE` and `LIFTED`. */
  readonly lines: Uint8Array<ArrayBuffer>;
  /** l: `LIFTED` or nothing. */
  readonly links: Uint8Array<ArrayBuffer>;
}

export const OUTLINES: readonly Outline[] = [
  'circle',
  'unsaid',
  'hexagon',
  'shield',
  'rounded-square',
  'sheet',
  'diamond',
];
export const STROKES = ['solid', 'dashed', 'dotted', 'sparse'] as const;
/** Numbers a node, a line and a head take up. */
export const PER_NODE = 3;
export const PER_LINE = 9;
export const PER_HEAD = 5;
export const PER_LINK = 8;
export const PER_QUOTE = 3;

/** Left without a line by the filter. */
export const FAINT = 1;
/** A line that steps back. */
export const PALE_LINE = 1;
/** Placed by hand. */
export const PINNED = 2;
/** Drawn elsewhere for the moment, because it is being dragged. */
export const LIFTED = 4;

const STROKE_AT = 4;
const STRAIGHT = 64;
const DENIED = 128;

export const slotIn = (kind: number): number => kind & 15;
export const strokeIn = (kind: number): (typeof STROKES)[number] => STROKES[(kind >> STROKE_AT) & 3] ?? 'solid';
export const isStraight = (kind: number): boolean => (kind & STRAIGHT) !== 0;
export const isDenied = (kind: number): boolean => (kind & DENIED) !== 0;

const NO_QUOTATIONS: Quotations = { links: [], marks: [] };

/** Number by number, in plain loops: it is done anew with every choice of the filter. */
export function flatScene(
  nodes: readonly NodeMark[],
  edges: readonly EdgeMark[],
  { links, marks }: Quotations = NO_QUOTATIONS,
): FlatScene {
  const flat = {
    nodes: new Float32Array(nodes.length * PER_NODE),
    shapes: new Uint8Array(nodes.length),
    lines: new Float32Array(edges.length * PER_LINE),
    heads: new Float32Array(edges.length * PER_HEAD),
    kinds: new Uint8Array(edges.length),
    links: new Float32Array(links.length * PER_LINK),
    quotes: new Float32Array(marks.length * PER_QUOTE),
  };
  for (let i = 0, at = 0; i < nodes.length; i++, at += PER_NODE) {
    const { x, y, radius, shape } = nodes[i] as NodeMark;
    flat.nodes[at] = x;
    flat.nodes[at + 1] = y;
    flat.nodes[at + 2] = radius;
    flat.shapes[i] = OUTLINES.indexOf(shape);
  }
  const { lines, heads, kinds } = flat;
  for (let i = 0; i < edges.length; i++) {
    const { curve, width, head, slot, stroke, denied } = edges[i] as EdgeMark;
    const { p0, p3, straight } = curve;
    const [p1, p2] = straight ? [p0, p3] : [curve.p1, curve.p2];
    const at = i * PER_LINE;
    lines[at] = p0.x;
    lines[at + 1] = p0.y;
    lines[at + 2] = p1.x;
    lines[at + 3] = p1.y;
    lines[at + 4] = p2.x;
    lines[at + 5] = p2.y;
    lines[at + 6] = p3.x;
    lines[at + 7] = p3.y;
    lines[at + 8] = width;
    if (head) {
      const { tip, base, half } = head;
      const to = i * PER_HEAD;
      heads[to] = tip.x;
      heads[to + 1] = tip.y;
      heads[to + 2] = base.x;
      heads[to + 3] = base.y;
      heads[to + 4] = half;
    }
    kinds[i] = slot | (STROKES.indexOf(stroke) << STROKE_AT) | (straight ? STRAIGHT : 0) | (denied ? DENIED : 0);
  }
  links.forEach(({ curve: { p0, p1, p2, p3 } }, i) => {
    flat.links.set([p0.x, p0.y, p1.x, p1.y, p2.x, p2.y, p3.x, p3.y], i * PER_LINK);
  });
  marks.forEach(({ x, y, denies }, i) => {
    flat.quotes.set([x, y, denies ? 1 : 0], i * PER_QUOTE);
  });
  return flat;
}

export interface How {
  readonly pinned: ReadonlySet<string>;
  readonly faint: ReadonlySet<string>;
  /** Who is drawn elsewhere, with all lines. */
  readonly lifted: string | undefined;
  /** Which lines step back; none, if left out. */
  readonly isPale?: ((line: EdgeMark) => boolean) | undefined;
  readonly quotations?: Quotations | undefined;
}

export function mannerOf(
  nodes: readonly NodeMark[],
  edges: readonly EdgeMark[],
  { pinned, faint, lifted, isPale, quotations = NO_QUOTATIONS }: How,
): Manner {
  const manner = {
    nodes: new Uint8Array(nodes.length),
    lines: new Uint8Array(edges.length),
    links: new Uint8Array(quotations.links.length),
  };
  if (pinned.size > 0 || faint.size > 0 || lifted !== undefined)
    nodes.forEach(({ id }, i) => {
      manner.nodes[i] = (faint.has(id) ? FAINT : 0) | (pinned.has(id) ? PINNED : 0) | (id === lifted ? LIFTED : 0);
    });
  if (isPale)
    edges.forEach((edge, i) => {
      if (isPale(edge)) manner.lines[i] = PALE_LINE;
    });
  if (lifted !== undefined)
    edges.forEach(({ source, target }, i) => {
      if (source === lifted || target === lifted) manner.lines[i] = (manner.lines[i] as number) | LIFTED;
    });
  if (lifted !== undefined && quotations.links.length > 0) {
    const moving = new Set(
      edges.flatMap(({ id, source, target }) => (source === lifted || target === lifted ? [id] : [])),
    );
    quotations.links.forEach(({ speaker, edge }, i) => {
      if (speaker === lifted || moving.has(edge)) manner.links[i] = LIFTED;
    });
  }
  return manner;
}

/** What can change hands instead of being copied. */
export const buffersOf = (value: FlatScene | Manner): ArrayBuffer[] =>
  Object.values(value).map(({ buffer }: Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>) => buffer);

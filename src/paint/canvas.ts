/**
 * A scene on a canvas: the marks that the stage draws as SVG elements, by the same numbers, from flat lists. In steps, so that whoever
 * draws can do something else in between. Lines are gathered by colour, dash and width: one stroke for a hundred costs little more than for one.
 */
import { DASHES, DOT_GROWTH, isDotted, PALE } from '../scene/palette.ts';
import { crossReach } from '../scene/marks.ts';
import { LINK_INK, LINK_WIDTH, MARK, traceCommas } from '../scene/quotation-mark.ts';
import { shapeDashes, traceDetail, traceShape, type Tracer } from '../scene/shape.ts';
import { detailAt, isInShare, type Detail, type Ink } from './detail.ts';
import {
  FAINT,
  isDenied,
  isStraight,
  LIFTED,
  OUTLINES,
  PALE_LINE,
  PER_HEAD,
  PER_LINE,
  PER_LINK,
  PER_NODE,
  PER_QUOTE,
  PINNED,
  slotIn,
  strokeIn,
  STROKES,
  type FlatScene,
  type Manner,
} from './flat-scene.ts';

/** What is needed of a canvas' context, on the page and beside it. */
export type Pen = Tracer &
  Pick<
    CanvasRenderingContext2D,
    'beginPath' | 'stroke' | 'fill' | 'setLineDash' | 'globalAlpha' | 'lineWidth' | 'lineCap' | 'lineJoin'
  > & { strokeStyle: unknown; fillStyle: unknown };

/** Colours as the page shows them now. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly tint: string;
  readonly thread: string;
  readonly families: readonly string[];
}

/** Which part of the world is drawn: `left` and `top` of it, and so many pixels of the screen for a world unit. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly k: number;
  /** In pixels of the screen; the bitmap is `ratio` times as large. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export interface Drawing {
  readonly scene: FlatScene;
  readonly manner: Manner;
  readonly ink: Ink;
  readonly look: Look;
}

/** Up to so many lines are drawn one by one, in their order, as SVG does. */
const FEW = 1500;
/** So many marks are gathered at a time: within one stroke, ink that lies over ink grows no darker. */
const GATHERED = 512;
/** Farthest that a head or a cross reaches from its line, in world units. */
const ASIDE = 14;
const FULL = 2 * Math.PI;
/** In the keys of heaps, beside a slot or a slot and a stroke. */
const IS_PALE = 1 << 6;

/** Each step draws a few hundred marks. */
export function* paintScene(pen: Pen, drawing: Drawing, view: View): Generator<void> {
  const detail = detailAt(view.k, drawing.ink);
  const lines = paleFirst(drawing, linesIn(drawing, view, detail.share));
  yield;
  pen.lineJoin = 'miter';
  yield* paintLinks(pen, drawing, view, detail);
  yield* paintLines(pen, drawing, view, detail, lines);
  if (detail.heads) yield* paintHeads(pen, drawing, view, detail, lines);
  if (detail.crosses) yield* paintCrosses(pen, drawing, view, lines);
  yield* paintNodes(pen, drawing, view, detail);
  if (detail.crosses) paintQuotes(pen, drawing, view);
}

/** Those whose box is in sight, in their order; of very many, a `share`. */
export function linesIn({ scene, manner }: Pick<Drawing, 'scene' | 'manner'>, view: View, share = 1): Uint32Array {
  const { lines, kinds } = scene;
  const [left, top] = [view.left - ASIDE, view.top - ASIDE];
  const right = view.left + view.width / view.k + ASIDE;
  const bottom = view.top + view.height / view.k + ASIDE;
  const found = new Uint32Array(kinds.length);
  let count = 0;
  for (let i = 0, at = 0; i < kinds.length; i++, at += PER_LINE) {
    const x0 = lines[at] as number;
    const y0 = lines[at + 1] as number;
    const x1 = lines[at + 2] as number;
    const y1 = lines[at + 3] as number;
    const x2 = lines[at + 4] as number;
    const y2 = lines[at + 5] as number;
    const x3 = lines[at + 6] as number;
    const y3 = lines[at + 7] as number;
    if (x0 < left && x1 < left && x2 < left && x3 < left) continue;
    if (y0 < top && y1 < top && y2 < top && y3 < top) continue;
    if (x0 > right && x1 > right && x2 > right && x3 > right) continue;
    if (y0 > bottom && y1 > bottom && y2 > bottom && y3 > bottom) continue;
    if (((manner.lines[i] as number) & LIFTED) !== 0 || !isInShare(i, lines[at + 8] as number, share)) continue;
    found[count++] = i;
  }
  return found.subarray(0, count);
}

const isPale = ({ lines }: Manner, i: number): boolean => ((lines[i] as number) & PALE_LINE) !== 0;

/** What steps back lies below what stands out. */
function paleFirst({ manner }: Drawing, shown: Uint32Array): Uint32Array {
  const pale = shown.filter((i) => isPale(manner, i));
  if (pale.length === 0) return shown;
  const sorted = new Uint32Array(shown.length);
  sorted.set(pale);
  sorted.set(
    shown.filter((i) => !isPale(manner, i)),
    pale.length,
  );
  return sorted;
}

/** Gathers marks by a key, so many at a time, and draws each heap. */
function* inHeaps(
  marks: Uint32Array,
  size: number,
  keyOf: (mark: number) => number,
  draw: (key: number, heap: readonly number[]) => void,
): Generator<void> {
  const heaps = new Map<number, number[]>();
  for (let from = 0; from < marks.length; from += size) {
    const to = Math.min(marks.length, from + size);
    for (let i = from; i < to; i++) {
      const mark = marks[i] as number;
      const key = keyOf(mark);
      if (key < 0) continue;
      const heap = heaps.get(key);
      if (heap) heap.push(mark);
      else heaps.set(key, [mark]);
    }
    for (const [key, heap] of heaps) draw(key, heap);
    heaps.clear();
    if (to % GATHERED === 0 || size > 1) yield;
  }
}

function* paintLines(
  pen: Pen,
  { scene: { lines, kinds }, manner, look }: Drawing,
  { left, top, k: scale, ratio }: View,
  { thinnest, alpha, dashes }: Detail,
  shown: Uint32Array,
): Generator<void> {
  const k = scale * ratio;
  // Slot, stroke, whether it is pale, and width, in tenths, as one number.
  const keyOf = (i: number): number => {
    const kind = kinds[i] as number;
    const width = Math.round((lines[i * PER_LINE + 8] as number) * 10);
    const stroke = dashes ? STROKES.indexOf(strokeIn(kind)) : 0;
    return slotIn(kind) | (stroke << 4) | (isPale(manner, i) ? IS_PALE : 0) | (width << 7);
  };
  yield* inHeaps(shown, shown.length <= FEW ? 1 : GATHERED, keyOf, (key, heap) => {
    const stroke = STROKES[(key >> 4) & 3] ?? 'solid';
    const width = (key >> 7) / 10;
    pen.globalAlpha = alpha * ((key & IS_PALE) === 0 ? 1 : PALE);
    pen.strokeStyle = look.families[key & 15] ?? look.ink;
    pen.lineWidth = Math.max(thinnest * ratio, (isDotted(stroke) ? width * DOT_GROWTH : width) * k);
    pen.lineCap = isDotted(stroke) ? 'round' : 'butt';
    pen.setLineDash(DASHES[stroke] ? DASHES[stroke].split(' ').map((length) => Number(length) * k) : []);
    pen.beginPath();
    for (const i of heap) {
      const at = i * PER_LINE;
      const x = (j: number): number => ((lines[at + j] as number) - left) * k;
      const y = (j: number): number => ((lines[at + j] as number) - top) * k;
      pen.moveTo(x(0), y(1));
      if (isStraight(kinds[i] as number)) pen.lineTo(x(6), y(7));
      else pen.bezierCurveTo(x(2), y(3), x(4), y(5), x(6), y(7));
    }
    pen.stroke();
  });
  pen.setLineDash([]);
}

function* paintHeads(
  pen: Pen,
  { scene: { heads, kinds }, manner, look }: Drawing,
  { left, top, k: scale, ratio }: View,
  { alpha }: Detail,
  shown: Uint32Array,
): Generator<void> {
  const k = scale * ratio;
  const keyOf = (i: number): number =>
    heads[i * PER_HEAD + 4] === 0 ? -1 : slotIn(kinds[i] as number) | (isPale(manner, i) ? IS_PALE : 0);
  yield* inHeaps(shown, GATHERED, keyOf, (key, heap) => {
    pen.globalAlpha = alpha * ((key & IS_PALE) === 0 ? 1 : PALE);
    pen.fillStyle = look.families[key & 15] ?? look.ink;
    pen.beginPath();
    for (const i of heap) {
      const at = i * PER_HEAD;
      const tipX = ((heads[at] as number) - left) * k;
      const tipY = ((heads[at + 1] as number) - top) * k;
      const baseX = ((heads[at + 2] as number) - left) * k;
      const baseY = ((heads[at + 3] as number) - top) * k;
      const length = Math.hypot(tipX - baseX, tipY - baseY) || 1;
      const half = ((heads[at + 4] as number) * k) / length;
      const asideX = -(tipY - baseY) * half;
      const asideY = (tipX - baseX) * half;
      pen.moveTo(tipX, tipY);
      pen.lineTo(baseX + asideX, baseY + asideY);
      pen.lineTo(baseX - asideX, baseY - asideY);
      pen.closePath();
    }
    pen.fill();
  });
}

function* paintCrosses(
  pen: Pen,
  { scene: { lines, kinds }, manner, look }: Drawing,
  { left, top, k: scale, ratio }: View,
  shown: Uint32Array,
): Generator<void> {
  const k = scale * ratio;
  const keyOf = (i: number): number =>
    isDenied(kinds[i] as number) ? slotIn(kinds[i] as number) | (isPale(manner, i) ? IS_PALE : 0) : -1;
  yield* inHeaps(shown, Math.max(1, shown.length), keyOf, (key, heap) => {
    pen.globalAlpha = (key & IS_PALE) === 0 ? 1 : PALE;
    pen.beginPath();
    for (const i of heap) {
      const at = i * PER_LINE;
      const middle = (j: number): number =>
        isStraight(kinds[i] as number)
          ? ((lines[at + j] as number) + (lines[at + 6 + j] as number)) / 2
          : ((lines[at + j] as number) +
              3 * ((lines[at + 2 + j] as number) + (lines[at + 4 + j] as number)) +
              (lines[at + 6 + j] as number)) /
            8;
      const x = (middle(0) - left) * k;
      const y = (middle(1) - top) * k;
      const r = crossReach(lines[at + 8] as number) * k;
      pen.moveTo(x - r, y - r);
      pen.lineTo(x + r, y + r);
      pen.moveTo(x - r, y + r);
      pen.lineTo(x + r, y - r);
    }
    pen.strokeStyle = look.paper;
    pen.lineCap = 'butt';
    pen.lineWidth = 6 * k;
    pen.stroke();
    pen.strokeStyle = look.families[key & 15] ?? look.ink;
    pen.lineCap = 'round';
    pen.lineWidth = 2.2 * k;
    pen.stroke();
  });
}

/** Who says so: below all lines. */
function* paintLinks(
  pen: Pen,
  { scene: { links }, manner, look }: Drawing,
  { left, top, k: scale, ratio }: View,
  { thinnest, alpha }: Detail,
): Generator<void> {
  const k = scale * ratio;
  pen.strokeStyle = look.ink;
  pen.globalAlpha = LINK_INK * alpha;
  pen.lineWidth = Math.max(thinnest * ratio, LINK_WIDTH * k);
  pen.lineCap = 'butt';
  const count = links.length / PER_LINK;
  for (let i = 0; i < count; i++) {
    if (((manner.links[i] as number) & LIFTED) !== 0) continue;
    const x = (j: number): number => ((links[i * PER_LINK + j] as number) - left) * k;
    const y = (j: number): number => ((links[i * PER_LINK + j] as number) - top) * k;
    pen.beginPath();
    pen.moveTo(x(0), y(1));
    pen.bezierCurveTo(x(2), y(3), x(4), y(5), x(6), y(7));
    pen.stroke();
    if (i % GATHERED === GATHERED - 1) yield;
  }
}

/** The marks of who says so, or denies it. */
function paintQuotes(pen: Pen, { scene: { quotes }, look }: Drawing, { left, top, k: scale, ratio }: View): void {
  const k = scale * ratio;
  pen.lineWidth = LINK_WIDTH * k;
  for (let at = 0; at < quotes.length; at += PER_QUOTE) {
    const x = ((quotes[at] as number) - left) * k;
    const y = ((quotes[at + 1] as number) - top) * k;
    const denies = quotes[at + 2] === 1;
    pen.globalAlpha = 1;
    pen.beginPath();
    pen.arc(x, y, MARK * k, 0, FULL);
    pen.fillStyle = denies ? look.ink : look.paper;
    pen.fill();
    pen.strokeStyle = look.ink;
    if (!denies) pen.globalAlpha = LINK_INK;
    pen.stroke();
    pen.globalAlpha = 1;
    pen.beginPath();
    traceCommas(pen, x, y, k);
    pen.fillStyle = denies ? look.paper : look.ink;
    pen.fill();
  }
}

/** Those whose shape is in sight. */
function nodesIn({ scene: { nodes, shapes }, manner }: Drawing, view: View): Uint32Array {
  const right = view.left + view.width / view.k;
  const bottom = view.top + view.height / view.k;
  const found = new Uint32Array(shapes.length);
  let count = 0;
  for (let i = 0, at = 0; i < shapes.length; i++, at += PER_NODE) {
    // The stroke, and a dot that is larger than its actor, reach a little farther.
    const reach = (nodes[at + 2] as number) * 1.1 + 1 + 1 / view.k;
    const x = nodes[at] as number;
    const y = nodes[at + 1] as number;
    if (x < view.left - reach || x > right + reach || y < view.top - reach || y > bottom + reach) continue;
    if (((manner.nodes[i] as number) & LIFTED) === 0) found[count++] = i;
  }
  return found.subarray(0, count);
}

/** What an outline is filled with. */
const fillOf = (shape: number, look: Look): string => {
  const outline = OUTLINES[shape];
  if (outline === 'hexagon' || outline === 'shield') return look.ink;
  return outline === 'rounded-square' || outline === 'diamond' ? look.tint : look.paper;
};

const UNSAID = OUTLINES.indexOf('unsaid');
const SHEET = OUTLINES.indexOf('sheet');
/** Keys of heaps: the outline, whether it is faint, and that it is a dot or has a radius of its own for its dashes. */
const IS_FAINT = 16;
const IS_DOT = 32;
const RADIUS_AT = 8;

function* paintNodes(pen: Pen, drawing: Drawing, view: View, detail: Detail): Generator<void> {
  const { scene, manner, look } = drawing;
  const { nodes, shapes } = scene;
  const { left, top, ratio } = view;
  const k = view.k * ratio;
  const shown = nodesIn(drawing, view);
  pen.lineCap = 'butt';
  const keyOf = (i: number): number => {
    const faint = ((manner.nodes[i] as number) & FAINT) !== 0 ? IS_FAINT : 0;
    const radius = nodes[i * PER_NODE + 2] as number;
    if (radius * view.k < detail.shapeFrom) return faint | IS_DOT;
    const shape = shapes[i] as number;
    return faint | shape | (shape === UNSAID ? Math.round(radius * 10) << RADIUS_AT : 0);
  };
  yield* inHeaps(shown, GATHERED, keyOf, (key, heap) => {
    const each = (draw: (x: number, y: number, r: number) => void): void => {
      for (const i of heap) {
        const at = i * PER_NODE;
        draw(((nodes[at] as number) - left) * k, ((nodes[at + 1] as number) - top) * k, (nodes[at + 2] as number) * k);
      }
    };
    pen.globalAlpha = (key & IS_FAINT) === 0 ? 1 : 0.28;
    pen.beginPath();
    if ((key & IS_DOT) !== 0) {
      pen.fillStyle = look.ink;
      pen.globalAlpha *= detail.dotAlpha;
      each((x, y, r) => {
        const size = Math.max(detail.dot * ratio, r);
        pen.moveTo(x + size, y);
        pen.arc(x, y, size, 0, FULL);
      });
      pen.fill();
      return;
    }
    const shape = key & 15;
    const outline = OUTLINES[shape] ?? 'circle';
    each((x, y, r) => traceShape(pen, outline, x, y, r));
    pen.fillStyle = fillOf(shape, look);
    pen.fill();
    pen.strokeStyle = look.ink;
    pen.lineWidth = 1.6 * k;
    pen.setLineDash(shape === UNSAID ? shapeDashes((key >> RADIUS_AT) / 10).map((length) => length * k) : []);
    pen.stroke();
    pen.setLineDash([]);
    if (shape !== SHEET) return;
    pen.beginPath();
    each((x, y, r) => traceDetail(pen, outline, x, y, r));
    pen.lineWidth = 1.1 * k;
    pen.stroke();
  });
  if (!detail.pins) return;
  pen.globalAlpha = 1;
  pen.beginPath();
  for (const i of shown) {
    if (((manner.nodes[i] as number) & PINNED) === 0) continue;
    const x = ((nodes[i * PER_NODE] as number) - left) * k;
    const y = ((nodes[i * PER_NODE + 1] as number) - top) * k;
    pen.moveTo(x + 2.6 * k, y);
    pen.arc(x, y, 2.6 * k, 0, FULL);
  }
  pen.fillStyle = look.thread;
  pen.fill();
  pen.strokeStyle = look.paper;
  pen.lineWidth = 1.5 * k;
  pen.stroke();
}

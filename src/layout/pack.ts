/**
 * How do parts that are not linked share one frame? The largest part first, each further one where the whole stays smallest
 * for the frame's aspect; actors without any relation in a neat grid at the margin.
 */
import type { Box } from './label-box.ts';

export interface Part {
  readonly width: number;
  readonly height: number;
  /** Does anything in the part come into this box, measured from its top left corner? All of it does, if left out. */
  readonly blocks?: (box: Box) => boolean;
}
export interface Slot {
  readonly left: number;
  readonly top: number;
}

const GUTTER = 44;
/** Trying every side of every part is cubic; beyond this many parts the rest goes into rows below. */
const CAREFUL = 40;

/** Top left corners in the order of `parts`. */
export function packParts(parts: readonly Part[], aspect: number): Slot[] {
  const spots: Slot[] = parts.map(() => ({ left: 0, top: 0 }));
  const order = parts.map((_, i) => i);
  order.sort((a, b) => parts[b]!.width * parts[b]!.height - parts[a]!.width * parts[a]!.height || a - b);
  const placed: Placed[] = [];
  let whole: Box | undefined;
  for (const i of order.slice(0, CAREFUL)) {
    const rect: Box = whole ? bestBeside(parts[i]!, placed, whole, aspect) : rectAt(parts[i]!, 0, 0);
    placed.push({ rect, part: parts[i]! });
    whole = whole ? union(whole, rect) : rect;
    spots[i] = { left: rect.left, top: rect.top };
  }
  if (whole) fillRows(parts, order.slice(CAREFUL), spots, whole);
  return spots;
}

/** Where `count` equal cells go beside a whole of that size: below it in rows, or right of it in columns. */
export function marginGrid(count: number, cell: Part, whole: Part, aspect: number): Slot[] {
  const empty = whole.width === 0 && whole.height === 0;
  const square = Math.max(1, Math.round(Math.sqrt((count * cell.height * aspect) / cell.width)));
  const perRow = Math.min(count, empty ? square : Math.max(1, Math.floor(whole.width / cell.width)));
  const rows = Math.ceil(count / perRow);
  const perColumn = Math.min(count, Math.max(1, Math.floor(whole.height / cell.height)));
  const columns = Math.ceil(count / perColumn);
  const below = {
    width: Math.max(whole.width, perRow * cell.width),
    height: whole.height + GUTTER + rows * cell.height,
  };
  const beside = {
    width: whole.width + GUTTER + columns * cell.width,
    height: Math.max(whole.height, perColumn * cell.height),
  };
  const inRows = empty || size(below, aspect) <= size(beside, aspect);
  const spots: Slot[] = [];
  for (let k = 0; k < count; k++) {
    if (inRows) {
      const row = Math.floor(k / perRow);
      const inThisRow = Math.min(perRow, count - row * perRow);
      const start = (whole.width - inThisRow * cell.width) / 2;
      spots.push({
        left: start + (k % perRow) * cell.width,
        top: empty ? row * cell.height : whole.height + GUTTER + row * cell.height,
      });
    } else {
      const column = Math.floor(k / perColumn);
      const inThisColumn = Math.min(perColumn, count - column * perColumn);
      const start = (whole.height - inThisColumn * cell.height) / 2;
      spots.push({ left: whole.width + GUTTER + column * cell.width, top: start + (k % perColumn) * cell.height });
    }
  }
  return spots;
}

/** Height of the smallest frame of that aspect that holds the part. */
function size(part: Part, aspect: number): number {
  return Math.max(part.width / aspect, part.height);
}

function rectAt({ width, height }: Part, left: number, top: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

interface Placed {
  readonly rect: Box;
  readonly part: Part;
}

/** Spots tried across the whole, in each direction: a small part may stand in a bay of a large one. */
const RASTER = 24;

function bestBeside(part: Part, placed: readonly Placed[], whole: Box, aspect: number): Box {
  let best = rectAt(part, whole.left, whole.bottom + GUTTER);
  let least = Infinity;
  const consider = (rect: Box): void => {
    const all = union(whole, rect);
    const width = all.right - all.left;
    const height = all.bottom - all.top;
    // Among equally good frames the smaller area, and then the margin rather than the middle.
    const offX = Math.abs(rect.left + rect.right - all.left - all.right) / width;
    const offY = Math.abs(rect.top + rect.bottom - all.top - all.bottom) / height;
    const cost = size({ width, height }, aspect) + 0.001 * (width + height) - 0.01 * (offX + offY);
    if (cost < least - 1e-6 && !placed.some((other) => tooNear(rect, other))) {
      least = cost;
      best = rect;
    }
  };
  for (const { rect: at } of placed) {
    for (const share of [0, 0.5, 1]) {
      const left = at.left + share * (at.right - at.left - part.width);
      const top = at.top + share * (at.bottom - at.top - part.height);
      consider(rectAt(part, left, at.bottom + GUTTER));
      consider(rectAt(part, at.right + GUTTER, top));
      consider(rectAt(part, left, at.top - GUTTER - part.height));
      consider(rectAt(part, at.left - GUTTER - part.width, top));
    }
  }
  const stepX = (whole.right - whole.left + part.width) / RASTER;
  const stepY = (whole.bottom - whole.top + part.height) / RASTER;
  for (let column = 0; column <= RASTER; column++) {
    for (let row = 0; row <= RASTER; row++) {
      consider(rectAt(part, whole.left - part.width / 2 + column * stepX, whole.top - part.height / 2 + row * stepY));
    }
  }
  return best;
}

function tooNear(a: Box, { rect: b, part }: Placed): boolean {
  const gutter = GUTTER - 1;
  const near =
    a.left < b.right + gutter && b.left < a.right + gutter && a.top < b.bottom + gutter && b.top < a.bottom + gutter;
  if (!near || !part.blocks) return near;
  return part.blocks({
    left: a.left - b.left - gutter,
    top: a.top - b.top - gutter,
    right: a.right - b.left + gutter,
    bottom: a.bottom - b.top + gutter,
  });
}

function fillRows(parts: readonly Part[], order: readonly number[], spots: Slot[], whole: Box): void {
  let left = whole.left;
  let top = whole.bottom + GUTTER;
  let tallest = 0;
  for (const i of order) {
    const { width, height } = parts[i]!;
    if (left > whole.left && left + width > whole.right) {
      left = whole.left;
      top += tallest + GUTTER;
      tallest = 0;
    }
    spots[i] = { left, top };
    left += width + GUTTER;
    tallest = Math.max(tallest, height);
  }
}

/**
 * How do parts that are not linked share one frame? The largest part first, each further one where the whole stays smallest
 * for the frame's aspect; actors without any relation in a neat grid at the margin.
 */
export interface Part {
  readonly width: number;
  readonly height: number;
}
export interface Spot {
  readonly left: number;
  readonly top: number;
}

const GUTTER = 44;
/** Trying every side of every part is cubic; beyond this many parts the rest goes into rows below. */
const CAREFUL = 40;

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Top left corners in the order of `parts`. */
export function packParts(parts: readonly Part[], aspect: number): Spot[] {
  const spots: Spot[] = parts.map(() => ({ left: 0, top: 0 }));
  const order = parts.map((_, i) => i);
  order.sort((a, b) => parts[b]!.width * parts[b]!.height - parts[a]!.width * parts[a]!.height || a - b);
  const placed: Rect[] = [];
  let whole: Rect | undefined;
  for (const i of order.slice(0, CAREFUL)) {
    const rect: Rect = whole ? bestBeside(parts[i]!, placed, whole, aspect) : rectAt(parts[i]!, 0, 0);
    placed.push(rect);
    whole = whole ? union(whole, rect) : rect;
    spots[i] = { left: rect.left, top: rect.top };
  }
  if (whole) fillRows(parts, order.slice(CAREFUL), spots, whole);
  return spots;
}

/** Where `count` equal cells go beside a whole of that size: below it in rows, or right of it in columns. */
export function marginGrid(count: number, cell: Part, whole: Part, aspect: number): Spot[] {
  const empty = whole.width === 0 && whole.height === 0;
  const square = Math.max(1, Math.round(Math.sqrt((count * cell.height * aspect) / cell.width)));
  const perRow = Math.min(count, empty ? square : Math.max(1, Math.floor(whole.width / cell.width)));
  const rows = Math.ceil(count / perRow);
  const perColumn = Math.min(count, Math.max(1, Math.floor(whole.height / cell.height)));
  const columns = Math.ceil(count / perColumn);
  const below = { width: Math.max(whole.width, perRow * cell.width), height: whole.height + GUTTER + rows * cell.height };
  const beside = { width: whole.width + GUTTER + columns * cell.width, height: Math.max(whole.height, perColumn * cell.height) };
  const inRows = empty || size(below, aspect) <= size(beside, aspect);
  const spots: Spot[] = [];
  for (let k = 0; k < count; k++) {
    if (inRows) {
      const row = Math.floor(k / perRow);
      const inThisRow = Math.min(perRow, count - row * perRow);
      const start = (whole.width - inThisRow * cell.width) / 2;
      spots.push({ left: start + (k % perRow) * cell.width, top: empty ? row * cell.height : whole.height + GUTTER + row * cell.height });
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

function rectAt({ width, height }: Part, left: number, top: number): Rect {
  return { left, top, right: left + width, bottom: top + height };
}

function union(a: Rect, b: Rect): Rect {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function bestBeside(part: Part, placed: readonly Rect[], whole: Rect, aspect: number): Rect {
  let best = rectAt(part, whole.left, whole.bottom + GUTTER);
  let least = Infinity;
  for (const at of placed) {
    for (const share of [0, 0.5, 1]) {
      const left = at.left + share * (at.right - at.left - part.width);
      const top = at.top + share * (at.bottom - at.top - part.height);
      const candidates = [
        rectAt(part, left, at.bottom + GUTTER),
        rectAt(part, at.right + GUTTER, top),
        rectAt(part, left, at.top - GUTTER - part.height),
        rectAt(part, at.left - GUTTER - part.width, top),
      ];
      for (const rect of candidates) {
        const all = union(whole, rect);
        const width = all.right - all.left;
        const height = all.bottom - all.top;
        // Among equally good frames the one with the smaller area, so that parts stay together.
        const cost = size({ width, height }, aspect) + 0.001 * (width + height);
        if (cost < least - 1e-6 && !placed.some((other) => tooNear(rect, other))) {
          least = cost;
          best = rect;
        }
      }
    }
  }
  return best;
}

function tooNear(a: Rect, b: Rect): boolean {
  const gutter = GUTTER - 1;
  return a.left < b.right + gutter && b.left < a.right + gutter && a.top < b.bottom + gutter && b.top < a.bottom + gutter;
}

function fillRows(parts: readonly Part[], order: readonly number[], spots: Spot[], whole: Rect): void {
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

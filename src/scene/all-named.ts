/**
 * Where do the names stand that found no free side? In an article's graph everybody has one: set in more and shorter lines, or moved along their
 * shape, if need be with others turning away from them. No name lies on another or on a shape, nor farther out than what is seen anyway.
 */
import type { Box } from '../layout/label-box.ts';
import { nodeBox, nodeLabelBox, overlaps, union, type NodeMark, type Scene } from './build.ts';
import { ALL_NAMED, SIDES, type PlacedLabel } from './labels-at.ts';
import { LABEL_SIZE } from './palette.ts';
import type { TextMeasure } from './measure.ts';
import { block } from './node-style.ts';

/** A name has at most so many lines. */
const LINES = 3;
/** How far along its shape a name is moved, as shares of the most. */
const ALONG = [0, 0.5, -0.5, 1, -1, 0.25, -0.25, 0.75, -0.75];
/** Of more names than this that are missing, the zoom leaves no room: they are had by coming closer. */
const MISSING = 10;
const FONT = { size: LABEL_SIZE, bold: true };

/** The lines with the widest of them parted in two, where it parts best; undefined where none can be. */
function parted(lines: readonly string[], measure: TextMeasure): readonly string[] | undefined {
  if (lines.length >= LINES) return undefined;
  const width = (text: string): number => measure(text, FONT);
  const widest = lines.reduce((best, line, i) => (width(line) > width(lines[best] ?? '') ? i : best), 0);
  const words = (lines[widest] ?? '').split(' ');
  const halves = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const);
  const widthOf = (pair: readonly string[]): number => Math.max(...pair.map(width));
  const [best] = halves.toSorted((a, b) => widthOf(a) - widthOf(b));
  return best && lines.toSpliced(widest, 1, ...best);
}

/** The actor with its name as it is set, and in more and shorter lines. */
function settings(mark: NodeMark, measure: TextMeasure): readonly NodeMark[] {
  const all = [mark];
  for (let lines = parted(mark.lines, measure); lines; lines = parted(lines, measure))
    all.push({ ...mark, ...block(lines, measure) });
  return all;
}

/** All places of a name, the usual ones first. */
function placesOf(mark: NodeMark, scale: number, measure: TextMeasure): readonly PlacedLabel[] {
  const sides = [mark.side, ...SIDES.filter((side) => side !== mark.side)];
  const sets = settings(mark, measure);
  return ALONG.flatMap((share) =>
    sets.flatMap((set) =>
      sides.map((side): PlacedLabel => {
        const across = side === 'below' || side === 'above';
        // As far as it still touches its shape.
        const most = ((across ? set.width : set.height) * scale) / 2 + mark.radius * 0.5;
        const by = share * most;
        return { mark: across ? { ...set, x: mark.x + by } : { ...set, y: mark.y + by }, side, scale };
      }),
    ),
  );
}

const boxOf = ({ mark, side, scale }: PlacedLabel): Box => nodeLabelBox(mark, side, scale);
const holds = (outer: Box, { left, top, right, bottom }: Box): boolean =>
  left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;

export interface Besides {
  /** Who stands out: their names stay where they are. */
  readonly first: ReadonlySet<string>;
  /** Whose names are not shown, and need no room. */
  readonly idle: ReadonlySet<string>;
  /** What no name may lie on. */
  readonly kept: readonly Box[];
}

/** The same names, and those of whoever has none, as far as there is room. */
export function allNamed(
  scene: Scene,
  labels: readonly PlacedLabel[],
  { first, idle, kept }: Besides,
  measure: TextMeasure,
): readonly PlacedLabel[] {
  const [{ scale } = { scale: 1 }] = labels;
  let placed = labels.filter(({ mark }) => !idle.has(mark.id) || first.has(mark.id));
  const named = new Set(labels.map(({ mark }) => mark.id));
  const missing = scene.nodes.filter(({ id }) => !named.has(id) && !idle.has(id));
  if (!missing.length || missing.length > MISSING || scene.nodes.length > ALL_NAMED || !scene.bounds) return placed;
  const shapes = scene.nodes.map((mark) => ({ id: mark.id, box: nodeBox(mark) }));
  const frame = placed.map(boxOf).reduce(union, scene.bounds);
  const fits = ({ mark, side }: PlacedLabel): boolean => {
    const box = nodeLabelBox(mark, side, scale);
    if (!holds(frame, box) || kept.some((other) => overlaps(other, box))) return false;
    return !shapes.some((shape) => shape.id !== mark.id && overlaps(shape.box, box));
  };
  for (const mark of missing.toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)))
    placed = withRoomFor(mark) ?? placed;
  return placed;

  function withRoomFor(mark: NodeMark): PlacedLabel[] | undefined {
    const places = placesOf(mark, scale, measure).filter(fits);
    const free = places.find((place) => !placed.some((other) => overlaps(boxOf(other), boxOf(place))));
    if (free) return [...placed, free];
    for (const place of places) {
      const made = turnedFrom(place);
      if (made) return made;
    }
    return undefined;
  }

  /** What lies there goes elsewhere, if all of it can. */
  function turnedFrom(place: PlacedLabel): PlacedLabel[] | undefined {
    const turning = placed.filter((label) => overlaps(boxOf(label), boxOf(place)));
    if (turning.some(({ mark }) => first.has(mark.id))) return undefined;
    const staying = [...placed.filter((label) => !turning.includes(label)), place];
    for (const { mark } of turning) {
      const own = scene.node.get(mark.id) ?? mark;
      const next = placesOf(own, scale, measure).find(
        (one) => fits(one) && !staying.some((other) => overlaps(boxOf(other), boxOf(one))),
      );
      if (!next) return undefined;
      staying.push(next);
    }
    return staying;
  }
}

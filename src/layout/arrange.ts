/**
 * Where is every actor placed? The one entry of this room: pure, synchronous, and the same answer on every machine.
 * Parts that are not linked are arranged one by one and packed into the frame.
 */
import { arrangeParts } from './arrange-parts.ts';
import { placeNewcomers } from './newcomers.ts';
import { SIDES } from './picture.ts';
import { outlineLayout, searchLayout } from './search.ts';
import type { KnownPlace, LayoutInput, Positions, Tell } from './types.ts';

/** Elementary tests for one picture: the knee of the curve of quality over time, see tests/speed/readability.mjs. */
const WORK = 1.2e7;
/** Larger parts start from forces instead of many stress starts. */
const SEARCHED = 150;

/** `tell` hears how far a large arrangement has come. */
export function arrange(input: LayoutInput, work = WORK, tell: Tell = () => undefined): Positions {
  const known = input.nodes.map(({ id }) => usable(input.known?.get(id)));
  const there = known.filter((place) => place !== undefined).length;
  if (there === 0) return arrangeAll(input, work, tell);
  // Where most are new, a few fixed ones among them, a fresh picture says where the new ones belong.
  const guess = there * 2 < known.length ? nearKnown(arrangeAll(input, work / 2, tell), known) : undefined;
  const { x, y, side } = placeNewcomers(input, known, work / 2, guess);
  return { x, y, side: Array.from(side, (s) => SIDES[s]!) };
}

function usable(place: KnownPlace | undefined): KnownPlace | undefined {
  return place && Number.isFinite(place.x) && Number.isFinite(place.y) ? place : undefined;
}

/** Shifts a fresh picture so that its known nodes come, on average, to where they stand. */
function nearKnown(positions: Positions, known: readonly (KnownPlace | undefined)[]): Positions {
  let [dx, dy, count] = [0, 0, 0];
  known.forEach((place, v) => {
    if (!place) return;
    dx += place.x - positions.x[v]!;
    dy += place.y - positions.y[v]!;
    count++;
  });
  return { x: positions.x.map((x) => x + dx / count), y: positions.y.map((y) => y + dy / count), side: positions.side };
}

function arrangeAll(input: LayoutInput, work: number, tell: Tell): Positions {
  const n = input.nodes.length;
  return arrangeParts(
    input,
    (graph, aspect, told) =>
      (graph.n <= SEARCHED ? searchLayout : outlineLayout)(graph, aspect, (work * graph.n) / n, told),
    tell,
  );
}

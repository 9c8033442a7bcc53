/** How large is the graph on the page, and where do the names stand? No name overlaps another, and none is left out. */
import type { MeasuredSteps } from '../../dossier/in-slices.ts';
import type { Box } from '../../layout/label-box.ts';
import type { LabelSide } from '../../layout/types.ts';
import { textIn } from '../../dossier/text-in.ts';
import type { DossierGraph } from '../../graph/build.ts';
import { nodeBox, nodeLabelBox, overlaps, type NodeMark, type Scene } from '../build.ts';
import { sample } from '../curve.ts';
import { Grid } from '../grid.ts';
import { ALL_PLACED, labelsAt, type PlacedLabel } from '../labels-at.ts';
import { LABEL_LEADING, LABEL_SIZE, LABEL_WIDTH } from '../palette.ts';
import type { TextMeasure } from '../measure.ts';
import type { Point } from '../shape.ts';
import { balanceLines } from '../wrap.ts';
import { measureFor } from './lettering.ts';
import type { FigureOptions } from './page.ts';
import { boundsOf, markBoxes, type Shown } from './part.ts';
import { isSerif } from './style.ts';

/** What a graph has to fit into, in page units. */
export interface Room {
  readonly width: number;
  readonly height?: number;
  /** How much larger the graph may become afterwards to fill it; left out: it stays as it is placed. */
  readonly grows?: number;
}

export interface Fitted {
  /** Page units per world unit. */
  readonly k: number;
  readonly labels: readonly PlacedLabel[];
  /** World units. */
  readonly bounds: Box;
  /** Names that stand shortened beside their actors, in full. */
  readonly shortened: readonly string[];
}

/** Smallest print of a name, in page units. */
const SMALLEST = 9;
/** Larger than on the stage looks clumsy in print. */
const LARGEST = 1.1;
/** Between one size that is tried and the next. */
const STEP = 1.06;
const FONT = { size: LABEL_SIZE, bold: true };
const SIDES: readonly LabelSide[] = ['below', 'above', 'right', 'left'];

/**
 * Fits the graph into `width`; where names would then find no room at a readable size, the graph takes more than
 * `width`, up to the size at which the layout itself made room for them. `keepsSides`: names stay on the sides that an order gave them; else they turn to
 * where they hide less of the lines.
 */
export function* fitNames(
  graph: DossierGraph,
  scene: Scene,
  part: Shown,
  { width, height = Infinity }: Room,
  options: Pick<FigureOptions, 'lettering' | 'style'>,
  keepsSides = false,
): MeasuredSteps<Fitted> {
  const plain = measureFor(options.lettering);
  const serif = isSerif(options, 'names');
  const measure: TextMeasure = (text, font) => plain(text, { ...font, serif });
  const shown = { ...part, nodes: part.nodes.map((node) => withRoom(node, measure)) };
  const marks = boundsOf(markBoxes(shown));
  const drawn = shown.nodes.length > 0 || shown.edges.length > 0;
  const long = shown.nodes.filter(isShortened);
  const full = long.length
    ? shown.nodes.map((node) => (isShortened(node) ? inFull(node, graph, measure) : node))
    : shown.nodes;
  const ways = long.length ? shown.edges.flatMap((edge) => sample(edge.curve, 24)) : [];
  const fitted = (k: number, labels: readonly PlacedLabel[]): Fitted => {
    const boxes = labels.map((label) => nodeLabelBox(label.mark, label.side, label.scale));
    const shortened = labels.filter(({ mark }) => isShortened(mark)).map(({ mark }) => nameOf(mark, graph));
    return { k, labels, bounds: drawn ? boundsOf([marks, ...boxes]) : boundsOf(boxes), shortened };
  };
  const isWhole = ({ labels }: Fitted): boolean => labels.length === shown.nodes.length;
  const fit = (k: number): Fitted => {
    const scale = Math.max(1, SMALLEST / (LABEL_SIZE * k));
    const place = (nodes: readonly NodeMark[]): Fitted => fitted(k, labelsAt({ ...scene, ...shown, nodes }, scale));
    const short = place(shown.nodes);
    if (!long.length) return short;
    const best = place(full);
    // A long name is worth its room, but not a line that it would hide.
    return isWhole(best) && hidden(best, ways) <= hidden(short, ways) ? best : short;
  };
  const fitting = ({ left, top, right, bottom }: Box): number =>
    Math.min(LARGEST, width / Math.max(1, right - left), height / Math.max(1, bottom - top));
  yield 0;
  let best = fit(LARGEST);
  // Names that grow as the graph shrinks change its width: a few rounds settle it.
  for (let i = 0; i < 4; i++) {
    yield 0.1 + 0.1 * i;
    best = fit(Math.max(0.2, fitting(best.bounds)));
  }
  yield 0.5;
  const own = SMALLEST / LABEL_SIZE;
  best = isWhole(best) || best.k >= own ? best : yield* firstWhole(best, own, fit, isWhole);
  if (!isWhole(best)) return fitted(best.k, squeezed(shown, best.labels));
  return keepsSides ? best : fitted(best.k, offLines(shown, best));
}

/** How far apart lines are looked at, in world units, and how many of these must be saved before a name moves. */
const LOOK = 6;
const WORTH = 2;

/** Names turned to sides where they hide less of the lines; none that overlaps anything, and none beyond what is shown anyway. */
function offLines(shown: Shown, { labels, bounds }: Fitted): readonly PlacedLabel[] {
  if (labels.length > ALL_PLACED) return labels;
  const ways = new Grid<Point>(96);
  for (const { curve } of shown.edges) {
    const { p0, p3 } = curve;
    const count = Math.min(400, Math.max(8, Math.round(Math.hypot(p3.x - p0.x, p3.y - p0.y) / LOOK)));
    for (const at of sample(curve, count)) ways.add(pointBox(at), at);
  }
  const taken = new Map<string, { readonly own: string; readonly box: Box }>(
    shown.nodes.map((node) => [`node ${node.id}`, { own: node.id, box: nodeBox(node) }]),
  );
  for (const { mark, side, scale } of labels)
    taken.set(`name ${mark.id}`, { own: mark.id, box: nodeLabelBox(mark, side, scale) });
  const isFree = (box: Box, own: string): boolean =>
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom &&
    ![...taken.values()].some((other) => other.own !== own && overlaps(box, other.box));
  return labels.map((label) => {
    const { mark, scale } = label;
    const over = (side: LabelSide): number => [...ways.near(nodeLabelBox(mark, side, scale))].length;
    let [side, least] = [label.side, over(label.side)];
    for (const other of least < WORTH ? [] : SIDES) {
      const hides = over(other);
      if (hides > least - WORTH || !isFree(nodeLabelBox(mark, other, scale), mark.id)) continue;
      [side, least] = [other, hides];
    }
    if (side === label.side) return label;
    taken.set(`name ${mark.id}`, { own: mark.id, box: nodeLabelBox(mark, side, scale) });
    return { ...label, side };
  });
}

const pointBox = ({ x, y }: Point): Box => ({ left: x, top: y, right: x, bottom: y });

/** The smallest of the sizes from `start` to `own`, in steps, at which every name has room; `own` where none has it. */
function* firstWhole(
  start: Fitted,
  own: number,
  fit: (k: number) => Fitted,
  isWhole: (fitted: Fitted) => boolean,
): MeasuredSteps<Fitted> {
  const sizes: number[] = [];
  for (let { k } = start; k < own;) sizes.push((k = Math.min(own, k * STEP)));
  let best = fit(own);
  // Where names find no room at the size of the layout itself, a smaller one has none either.
  if (!isWhole(best)) return best;
  let low = 0;
  let high = sizes.length - 1;
  while (low < high) {
    yield 0.6;
    const middle = (low + high) >> 1;
    const tried = fit(sizes[middle] as number);
    if (isWhole(tried)) [best, high] = [tried, middle];
    else low = middle + 1;
  }
  return best;
}

/** How much of the lines lies behind names. */
function hidden({ labels }: Fitted, ways: readonly Point[]): number {
  const names = new Grid<true>(96);
  for (const { mark, side, scale } of labels) names.add(nodeLabelBox(mark, side, scale), true);
  return ways.filter(({ x, y }) => names.meets({ left: x, top: y, right: x, bottom: y })).length;
}

const isShortened = (node: NodeMark): boolean => node.lines.at(-1)?.endsWith('…') ?? false;
const nameOf = (node: NodeMark, graph: DossierGraph): string =>
  textIn(graph.getNodeAttribute(node.id, 'actor').name, node.language).text;

/** On paper nobody can point at a name to read the rest of it. */
function inFull(node: NodeMark, graph: DossierGraph, measure: TextMeasure): NodeMark {
  const lines = balanceLines(nameOf(node, graph), LABEL_WIDTH * 1.3, 7, FONT, measure);
  return withRoom({ ...node, lines, height: lines.length * LABEL_LEADING + 2 }, measure);
}

/** The node with a box that holds its name in the fonts of the figure. */
function withRoom(node: NodeMark, measure: TextMeasure): NodeMark {
  return { ...node, width: Math.ceil(Math.max(...node.lines.map((line) => measure(line, FONT)))) + 4 };
}

/** Names that found no room, smaller: actors put close together by hand, or a graph too large for any layout. */
function squeezed(shown: Shown, labels: readonly PlacedLabel[]): PlacedLabel[] {
  const grid = new Grid<string>(80);
  for (const mark of shown.nodes) grid.add(nodeBox(mark), mark.id);
  for (const { mark, side, scale } of labels) grid.add(nodeLabelBox(mark, side, scale), '');
  const placed = [...labels];
  const done = new Set(labels.map((label) => label.mark.id));
  for (const mark of shown.nodes) {
    if (done.has(mark.id)) continue;
    for (const label of [0.85, 0.7, 0.55, 0.4].flatMap((scale) => SIDES.map((side) => ({ mark, side, scale })))) {
      const box = nodeLabelBox(mark, label.side, label.scale);
      if ([...grid.near(box)].some((id) => id !== mark.id)) continue;
      grid.add(box, '');
      placed.push(label);
      break;
    }
  }
  return placed;
}

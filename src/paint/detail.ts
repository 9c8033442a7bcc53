/** How much of each mark can be seen at a zoom, and how is a crowd of lines kept from becoming one black ball? */
import { isStraight, PER_LINE, type FlatScene } from './flat-scene.ts';

/** Of a whole scene: how much ink its lines are at zoom 1, and on how much ground they lie; in world units. */
export interface Ink {
  /** The length of all lines. */
  readonly length: number;
  /** Of the ground that the actors stand on. */
  readonly area: number;
  readonly actors: number;
}

/** In pixels of the screen, but `alpha`, 0 to 1. */
export interface Detail {
  /** No line is drawn thinner: it would be a shimmer of its colour. */
  readonly thinnest: number;
  /** Of every line. Where lines cover the ground many times over, each is only a breath, and their crowd is what shows. */
  readonly alpha: number;
  /** Of the lines that rest on a single origin, so many are drawn, 0 to 1: where even the faintest breath of each would be a black ball. */
  readonly share: number;
  /** Of dots. */
  readonly dotAlpha: number;
  /** Whether dashes and dots are told apart; else all lines are drawn through. */
  readonly dashes: boolean;
  readonly heads: boolean;
  readonly crosses: boolean;
  readonly pins: boolean;
  /** Actors whose radius is smaller are dots. */
  readonly shapeFrom: number;
  /** No dot is smaller. */
  readonly dot: number;
}

/** A dash of 8 world units and its gap need three pixels and two to be told from a line that is drawn through. */
const DASHES_FROM = 0.32;
/** A head of ten world units is three pixels long, a cross of twelve nearly four wide. */
const HEADS_FROM = 0.3;
/** So much of the ground may be ink before lines are thinned out: about a third, beyond which crossings can no longer be made out. */
const INK = 0.35;
/** Of 256 shades: with less, one line alone leaves no trace. */
const FAINTEST = 10 / 256;

/** `k`: pixels of the screen for a world unit. */
export function detailAt(k: number, ink: Ink): Detail {
  const thinnest = 0.7;
  // All lines are about as thin by then, so that the thinnest width stands for them.
  const covered = ink.area > 0 ? (ink.length * Math.max(thinnest, 1.6 * k)) / (ink.area * k) : 0;
  const wanted = covered <= INK ? 1 : (INK / covered) ** 0.9;
  const dot = 0.7;
  const dotted = ink.area > 0 ? (ink.actors * Math.PI * dot * dot) / (ink.area * k * k) : 0;
  return {
    thinnest,
    alpha: Math.max(FAINTEST, wanted),
    share: Math.min(1, wanted / FAINTEST),
    dotAlpha: dotted <= INK ? 1 : Math.max(0.15, INK / dotted),
    dashes: k >= DASHES_FROM,
    heads: k >= HEADS_FROM,
    crosses: k >= HEADS_FROM,
    pins: k >= HEADS_FROM,
    shapeFrom: 2.4,
    dot,
  };
}

/** A number in 0 to 1 for each line, the same one always: so that whoever is drawn from afar still is from nearer. */
const lotOf = (i: number): number => (Math.imul(i + 1, 0x9e3779b1) >>> 0) / 2 ** 32;

/** Whether a line is among the share that is drawn. `width`: those with several origins always are. */
export const isInShare = (i: number, width: number, share: number): boolean =>
  share >= 1 || width > 1.61 || lotOf(i) < share;

export function inkOf({ nodes, lines, kinds }: FlatScene): Ink {
  let length = 0;
  for (let i = 0, at = 0; i < kinds.length; i++, at += PER_LINE) {
    const dx = (lines[at + 6] as number) - (lines[at] as number);
    const dy = (lines[at + 7] as number) - (lines[at + 1] as number);
    // A bulge adds little to its axis, a loop is as long as it is.
    length += isStraight(kinds[i] as number) ? Math.hypot(dx, dy) : Math.hypot(dx, dy) + 60;
  }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < nodes.length; at += 3) {
    const x = nodes[at] as number;
    const y = nodes[at + 1] as number;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { length, area: nodes.length > 3 ? (right - left) * (bottom - top) : 0, actors: nodes.length / 3 };
}

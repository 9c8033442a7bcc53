/**
 * Which families of a house style can hardly be told apart by their colours, also by readers who see no difference of red and green? It is said, and drawn
 * as it is wanted: the outlines of their numbers differ in any case.
 */
import type { DossierGraph } from '../graph/build.ts';
import type { FigureOptions } from '../scene/figure/page.ts';
import { linear } from '../scene/contrast.ts';
import { coloursIn } from '../scene/figure/style.ts';
import { familyText } from '../wording/family-text.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { familyColours } from './weak-colours.ts';

export interface AlikeColours {
  /** By id, in the order of the codebook. */
  readonly families: readonly [string, string];
  /** Whether only colour-blind readers take one for the other. */
  readonly blind: boolean;
}

/** Thin lines side by side need more than patches do; the difference of two colours in OKLab. */
const ALIKE = 0.07;
/** What is left of a difference to who is colour-blind: lightness tells much, so less of it will do. */
const ALIKE_BLIND = 0.04;

type Channels = readonly [number, number, number];
type Matrix = readonly [Channels, Channels, Channels];

/** How red and green look without the one or the other kind of cone (Machado, Oliveira and Fernandes 2009), in linear sRGB. */
const BLIND: readonly Matrix[] = [
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
];
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [a, b, c]: Channels): Channels => {
  const row = ([x, y, z]: Channels): number => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

function oklab(colour: Channels): Channels {
  const [l, m, s] = times(TO_CONES, colour);
  return times(TO_LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

const apart = (a: Channels, b: Channels): number => {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};

/** Whether two colours, as `#rrggbb`, are nearly the same: to everybody, or to who is colour-blind; undefined where they can be told apart. */
export function alike(a: string, b: string): 'all' | 'blind' | undefined {
  const [one, other] = [linear(a), linear(b)];
  if (apart(one, other) < ALIKE) return 'all';
  return BLIND.some((matrix) => apart(times(matrix, one), times(matrix, other)) < ALIKE_BLIND) ? 'blind' : undefined;
}

/** Pairs of families of which the style of this look colours at least one; empty where it colours none. */
export function alikeColours(graph: DossierGraph, options: Pick<FigureOptions, 'look' | 'style'>): AlikeColours[] {
  const { families: own = {} } = coloursIn(options);
  const all = [...familyColours(graph, options)];
  return all.flatMap(([family, colour], i) =>
    all.slice(i + 1).flatMap(([other, its]): AlikeColours[] => {
      if (!Object.hasOwn(own, family) && !Object.hasOwn(own, other)) return [];
      const found = alike(colour, its);
      return found ? [{ families: [family, other], blind: found === 'blind' }] : [];
    }),
  );
}

/** «“Sanctions” and “Arms” have nearly the same colour.» */
export function alikeText({ families, blind }: AlikeColours, graph: DossierGraph, locale: Locale): string {
  const dossier = graph.getAttribute('dossier');
  const [one, other] = families.map((family) => familyText(family, locale, dossier)) as [string, string];
  return (blind ? m.style_alike_blind : m.style_alike)({ one, other }, { locale });
}

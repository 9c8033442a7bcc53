/**
 * Colours and sizes of marks, as data: the stage and the figure draw by the same look. The frame around the stage is CSS.
 * The families' colours are told apart under the common colour-vision deficiencies and keep 3:1 against the paper
 * (tests/unit/scene/look.test.ts); red is left out: it belongs to the thread and to selection alone.
 */

import { familyIds, KNOWN_FAMILIES, type Codebook } from '../dossier/codebook.ts';
import type { RelationFamily } from '../dossier/schema.ts';

export type Palette = {
  readonly paper: string;
  readonly ink: string;
  /** Secondary text. */
  readonly muted: string;
  readonly rule: string;
  /** Fill of nodes that are neither dark nor paper. */
  readonly tint: string;
  readonly thread: string;
  /** By slot; see `familySlots`. */
  readonly families: readonly string[];
};

export const LIGHT: Palette = {
  paper: '#fbf9f4',
  ink: '#23211d',
  muted: '#645e54',
  rule: '#d9d2c3',
  tint: '#e7e0d1',
  thread: '#c8102e',
  families: [
    '#005098', // alliance
    '#1a8b74', // diplomacy
    '#cb7414', // arms
    '#5c3b23', // conflict
    '#8358cf', // sanctions
    '#616909', // economy
    '#5c646e', // ties
    '#b25693', // speech
    '#2d95c5', // families of a dossier’s own, from here on
    '#9e8746',
  ],
};

export const DARK: Palette = {
  paper: '#171614',
  ink: '#ece7db',
  muted: '#a8a194',
  rule: '#3a3732',
  tint: '#35322d',
  thread: '#ff5c66',
  families: [
    '#699fff', // alliance
    '#46c8a9', // diplomacy
    '#ec911e', // arms
    '#b1896a', // conflict
    '#9679bc', // sanctions
    '#b0cd78', // economy
    '#9099a5', // ties
    '#ee9cd2', // speech
    '#6ad1fe', // families of a dossier’s own, from here on
    '#dfc241',
  ],
};

const INK = '#000000';
/** Everything in ink: families are told apart by the shape of their numbers, modality by dash. */
export const BLACK_AND_WHITE: Palette = {
  paper: '#ffffff',
  ink: INK,
  muted: '#444444',
  rule: '#bbbbbb',
  tint: '#dddddd',
  thread: INK,
  families: LIGHT.families.map(() => INK),
};

export const PALETTES = { light: LIGHT, dark: DARK, bw: BLACK_AND_WHITE } as const;
export type PaletteName = keyof typeof PALETTES;

/**
 * The slot of each family in `Look.families`. A family with a colour of its own (see `relationFamilies` in the format) has that
 * one, even where another has it, too: somebody chose so. Known ones have theirs. All others take slots that nobody of this
 * dossier needs, the last ones first; only with more families than slots do two of those share one.
 */
export function familySlots(
  families: readonly string[],
  own: readonly RelationFamily[] = [],
): ReadonlyMap<string, number> {
  const slots = new Map<string, number>();
  for (const family of families) {
    const known = (KNOWN_FAMILIES as readonly string[]).indexOf(family);
    const chosen = own.find(({ id }) => id === family)?.colour;
    // A later version may have more colours than this one.
    if (chosen !== undefined && chosen < LIGHT.families.length) slots.set(family, chosen);
    else if (known >= 0) slots.set(family, known);
  }
  const taken = new Set(slots.values());
  const free = LIGHT.families
    .map((_, slot) => slot)
    .filter((slot) => !taken.has(slot))
    .reverse();
  let next = 0;
  for (const family of families) {
    if (slots.has(family)) continue;
    slots.set(family, free[next] ?? next % LIGHT.families.length);
    next++;
  }
  return slots;
}

/** The slots of all families of a codebook, of those without a type yet, too. */
export const slotsOf = (codebook: Pick<Codebook, 'relationFamilies' | 'relationTypes'>): ReadonlyMap<string, number> =>
  familySlots(familyIds(codebook), codebook.relationFamilies);

/** Dash patterns in world units, tuned for widths of 1.5 to 5. Dots are dashes of no length with round ends. */
export const DASHES = { solid: '', dashed: '8 5', dotted: '0.1 6', sparse: '0.1 13' } as const;
export const isDotted = (stroke: keyof typeof DASHES): boolean => stroke === 'dotted' || stroke === 'sparse';
/** Dots need more ink than a line of the same width to look as wide. */
export const DOT_GROWTH = 1.3;

export const LABEL_SIZE = 13;
export const LABEL_LEADING = 15;
/** Longest line of a label before it breaks, in world units. */
export const LABEL_WIDTH = 134;

/** How firmly lines are drawn that step back; those that stand out: 1. */
export const PALE = 0.45;

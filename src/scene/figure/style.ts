/**
 * What does the house style of a publication change in a figure? Its colours stand over those that Benang has, also for single families, and it
 * says which of the two faces sets titles, names and quotes. Small print, legend and numbers keep the face that was made for small sizes.
 */
import { measureText, type TextMeasure } from '../measure.ts';
import { PALETTES, type Palette } from '../palette.ts';
import { lineAlong, type EdgeMark } from '../marks.ts';
import { contrast, TEXT_CONTRAST } from '../contrast.ts';
import { mixed } from './draw-graph.ts';
import type { Face, FigureOptions, StyleColours, StyledLetters } from './page.ts';

/** Benang's own. */
export const OWN_FACES: Readonly<Record<StyledLetters, Face>> = { titles: 'serif', names: 'sans', quotes: 'serif' };

type Styled = Pick<FigureOptions, 'look' | 'style'>;

export const isSerif = ({ style }: Pick<Styled, 'style'>, part: StyledLetters): boolean =>
  (style?.typefaces?.[part] ?? OWN_FACES[part]) === 'serif';

/** What the style says of the colours of this look. */
export const coloursIn = ({ look, style }: Styled): StyleColours =>
  look === 'bw' ? {} : (style?.colours?.[look] ?? {});

const measureSerif: TextMeasure = (text, font) => measureText(text, { ...font, serif: true });

/** By which names break into lines. The same function for the same face, since what was measured is remembered by it. */
export const measureNames = (options: Pick<Styled, 'style'>): TextMeasure =>
  isSerif(options, 'names') ? measureSerif : measureText;

/** How much ink is in what Benang's own looks have between ink and paper. */
const RULE = 0.16;
const TINT = 0.11;
const MUTED = [0.7, 0.78, 0.86, 1];

/** Secondary text that can be read: as light as it may be. */
const mutedOf = (ink: string, paper: string): string =>
  MUTED.map((share) => mixed(ink, paper, share)).find((colour) => contrast(colour, paper) >= TEXT_CONTRAST) ?? ink;

/** Without the colours of single families: see `styledFamilies`. */
export function paletteOf(options: Styled): Palette {
  const look = PALETTES[options.look];
  const own = coloursIn(options);
  const { paper = look.paper, ink = look.ink } = own;
  const mixing = own.paper !== undefined || own.ink !== undefined;
  return {
    ...look,
    paper,
    ink,
    muted: own.muted ?? (mixing ? mutedOf(ink, paper) : look.muted),
    ...(mixing && { rule: mixed(ink, paper, RULE), tint: mixed(ink, paper, TINT) }),
    thread: own.accent ?? look.thread,
  };
}

/**
 * The lines and the look with a slot of its own for each family that has a colour of its own, since families may share one. The outline of its
 * numbers stays that of the old slot: outlines go round by the number of colours that Benang has (see `marker.ts`).
 */
export function styledFamilies(
  edges: readonly EdgeMark[],
  look: Palette,
  options: Styled,
): { readonly edges: readonly EdgeMark[]; readonly look: Palette } {
  const { families = {} } = coloursIn(options);
  const count = look.families.length;
  const colours = [...look.families];
  const slots = new Map<string, number>();
  for (const { family } of edges) {
    if (slots.has(family) || !Object.hasOwn(families, family)) continue;
    slots.set(family, colours.length);
    const colour = families[family] as string;
    for (let i = 0; i < count; i++) colours.push(colour);
  }
  if (slots.size === 0) return { edges, look };
  return {
    look: { ...look, families: colours },
    edges: edges.map((edge) => {
      const slot = slots.get(edge.family);
      return slot === undefined ? edge : lineAlong({ ...edge, slot: slot + (edge.slot % count) }, edge.curve);
    }),
  };
}

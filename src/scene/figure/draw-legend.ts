/** What has to be explained below the graph? Only what occurs in it, compact, in columns. */
import { textIn } from '../../dossier/text-in.ts';
import type { DossierGraph, Stroke } from '../../graph/build.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { edgeWidth } from '../build.ts';
import { familyText } from '../../wording/family-text.ts';
import { legendOf } from '../legend.ts';
import type { Palette } from '../palette.ts';
import { beside, columns, columnWidth, leading, paragraph, space, stack, type Block } from './block.ts';
import { MARK } from '../quotation-mark.ts';
import { lineMarks, linkMark, markerMarks, quotationMark, shapeMarks } from './draw-graph.ts';
import type { FigureOptions, Mark } from './page.ts';
import type { Shown } from './part.ts';

const SWATCH = 44;
const LEADING = 14;
export const STROKE_TEXT: Readonly<Record<Stroke, typeof m.stroke_solid>> = {
  solid: m.stroke_solid,
  dashed: m.stroke_dashed,
  dotted: m.stroke_dotted,
  sparse: m.stroke_sparse,
};

/** By the number of origins. */
const WIDTH_TEXT = [undefined, m.width_one, m.width_two, m.width_many];

type Draw = (x: number, y: number) => readonly Mark[];

/** Between columns of the legend, and between one group and the next. */
export const LEGEND_APART = 24;
export const LEGEND_GAP = 14;

/** Four on a page of everyday width. */
export const legendColumns = (width: number): number => Math.max(1, Math.min(4, Math.floor((width + 24) / 216)));

export function legendBlock(
  graph: DossierGraph,
  shown: Shown,
  options: FigureOptions,
  look: Palette,
  locale: Locale,
  width: number,
): Block {
  const count = legendColumns(width);
  const groups = legendGroups(graph, shown, options, look, locale, columnWidth(width, count, LEGEND_APART));
  return columns(groups, count, width, LEGEND_APART, LEGEND_GAP);
}

/** What belongs together, in a column of `column`. */
export function legendGroups(
  graph: DossierGraph,
  shown: Shown,
  { look: lookName, notes: place, lettering, speakers = false }: FigureOptions,
  look: Palette,
  locale: Locale,
  column: number,
): Block[] {
  const notes = place !== 'none';
  const options = { locale };
  const dossier = graph.getAttribute('dossier');
  const legend = legendOf(graph, shown);
  const head = (text: string): Block =>
    stack([
      leading(paragraph(text, column, { size: 10, leading: 13, lettering, fill: look.muted, bold: true })),
      space(3),
    ]);
  const item = (draw: Draw, text: string): Block =>
    beside(
      SWATCH,
      (x, y) => draw(x, y + LEADING / 2),
      paragraph(text, column - SWATCH, { size: 11, leading: LEADING, lettering, fill: look.ink }),
    );
  const group = (title: string, items: readonly Block[]): Block =>
    items.length ? stack([head(title), stack(items, 4)]) : space(0);
  const line =
    (colour: string, stroke: Stroke = 'solid', width = 2, { arrow = false, cross = false } = {}): Draw =>
    (x, y) => [
      {
        kind: 'group',
        move: { x, y },
        marks: lineMarks(
          {
            slot: 0,
            path: `M0 0H${arrow ? 26 : 33}`,
            stroke,
            width,
            arrow: arrow ? 'M34 0L24 5V-5Z' : '',
            cross: cross ? 'M11 -5L21 5M11 5L21 -5' : '',
          },
          look,
          colour,
        ),
      },
    ];

  const marked = lookName === 'bw' || notes;
  const families = legend.families.map(({ family, slot }) => {
    const swatch = line(look.families[slot] ?? look.ink);
    const draw: Draw = (x, y) => [
      ...swatch(x, y),
      ...(marked ? [{ kind: 'group', move: { x: x + 17, y }, marks: emptyMarker(slot, notes, look) } as const] : []),
    ];
    return item(draw, familyText(family, locale, dossier));
  });
  const familiesTitle =
    lookName === 'bw'
      ? m.fig_legend_marks(undefined, options)
      : marked
        ? m.fig_legend_colours_marks(undefined, options)
        : m.legend_families(undefined, options);
  const strokes = [
    ...legend.strokes.map(({ stroke }) => item(line(look.ink, stroke), STROKE_TEXT[stroke](undefined, options))),
    ...(legend.denied ? [item(line(look.ink, 'solid', 2, { cross: true }), m.stroke_denied(undefined, options))] : []),
  ];
  const arrows = [
    ...(legend.directed ? [item(line(look.ink, 'solid', 2, { arrow: true }), m.fig_arrow(undefined, options))] : []),
    ...(legend.undirected ? [item(line(look.ink), m.fig_no_arrow(undefined, options))] : []),
  ];
  const widths = legend.widths.map((origins) =>
    item(line(look.ink, 'solid', edgeWidth(origins)), WIDTH_TEXT[origins]?.(undefined, options) ?? ''),
  );
  const spoken = (denies: boolean): Draw => {
    const at = 33 - MARK;
    return (x, y) => [
      {
        kind: 'group',
        move: { x, y },
        marks: [linkMark(`M0 0H${at - MARK}`, look), quotationMark(at, 0, denies, look)],
      },
    ];
  };
  const about = paragraph(speakers ? m.legend_unlinked({}, options) : '', column, {
    size: 10,
    leading: 13,
    lettering,
    fill: look.muted,
  });
  const says = speakers
    ? [item(spoken(false), m.legend_says({}, options)), item(spoken(true), m.legend_denies({}, options))]
    : [];
  const kinds = legend.kinds.map(({ kind, shape }) =>
    item(
      (x, y) => [{ kind: 'group', move: { x: x + 17, y }, marks: shapeMarks(shape, 7, look, 1.3) }],
      kind ? textIn(kind.label, locale, dossier.language).text || kind.id : '?',
    ),
  );
  const sized = new Set(shown.nodes.map((node) => node.radius)).size > 1;
  const size = paragraph(sized ? m.legend_size(undefined, options) : '', column, {
    size: 10,
    leading: 13,
    lettering,
    fill: look.muted,
  });
  return [
    group(familiesTitle, families),
    group(m.legend_strokes(undefined, options), strokes),
    group(m.fig_direction(undefined, options), arrows),
    group(m.legend_width(undefined, options), widths),
    stack([group(m.filter_speakers({}, options), says), about], 6),
    stack([group(m.legend_kinds(undefined, options), kinds), size], 6),
  ];
}

export function emptyMarker(slot: number, numbered: boolean, look: Palette): Mark[] {
  if (!numbered) return markerMarks(slot, '', look);
  // The outline of a number, without one.
  return markerMarks(slot, '8', look, 4.9).filter((mark) => mark.kind === 'path');
}

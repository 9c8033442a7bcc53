/** What do the lines of a small picture mean? Colours and dashes alone, one after the other as words in a line. */
import { familyText } from '../../wording/family-text.ts';
import { m } from '../../words/messages/messages.js';
import { legendOf } from '../legend.ts';
import type { Block } from './block.ts';
import type { Content } from './content.ts';
import { emptyMarker, STROKE_TEXT } from './draw-legend.ts';
import { lineMarks } from './draw-graph.ts';
import { measureFor } from './lettering.ts';
import type { Mark } from './page.ts';
import type { Stroke } from '../../graph/build.ts';

const SIZE = 10.5;
const LEADING = 17;
const SWATCH = 26;
/** Between a swatch and its words, and between those and the next swatch. */
const BEFORE = 6;
const AFTER = 16;

interface Item {
  readonly text: string;
  readonly slot?: number;
  readonly stroke: Stroke;
  readonly cross?: boolean;
}

/** No higher than its rows; empty where there is no line. */
export function compactLegend(content: Content, width: number): Block {
  const { setting, shown, dossier, numbers } = content;
  const { graph, look, locale, options } = setting;
  const legend = legendOf(graph, shown);
  const items: Item[] = [
    ...legend.families.map(({ family, slot }): Item => ({
      text: familyText(family, locale, dossier),
      slot,
      stroke: 'solid',
    })),
    // One dash alone tells nothing apart.
    ...(legend.strokes.length > 1 || legend.strokes[0]?.stroke !== 'solid' ? legend.strokes : []).map(
      ({ stroke }): Item => ({ text: STROKE_TEXT[stroke](undefined, { locale }), stroke }),
    ),
    ...(legend.denied
      ? [{ text: m.stroke_denied(undefined, { locale }), stroke: 'solid', cross: true } satisfies Item]
      : []),
  ];
  const measure = measureFor(options.lettering);
  const placed: { readonly item: Item; readonly x: number; readonly row: number }[] = [];
  let [x, row] = [0, 0];
  for (const item of items) {
    const wide = SWATCH + BEFORE + measure(item.text, { size: SIZE });
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    placed.push({ item, x, row });
    x += wide + AFTER;
  }
  const marked = options.look === 'bw' || numbers.size > 0;
  return {
    height: items.length ? (row + 1) * LEADING : 0,
    at: (left, top) =>
      placed.flatMap(({ item, x: at, row: down }): Mark[] => {
        const middle = top + down * LEADING + LEADING / 2;
        const colour = item.slot === undefined ? look.ink : (look.families[item.slot] ?? look.ink);
        const swatch = lineMarks(
          {
            slot: item.slot ?? 0,
            path: `M0 0H${SWATCH}`,
            stroke: item.stroke,
            width: 2,
            arrow: '',
            cross: item.cross ? 'M8 -5L18 5M8 5L18 -5' : '',
          },
          look,
          colour,
        );
        return [
          { kind: 'group', move: { x: left + at, y: middle }, marks: swatch },
          ...(marked && item.slot !== undefined
            ? [
                {
                  kind: 'group',
                  move: { x: left + at + SWATCH / 2, y: middle },
                  marks: emptyMarker(item.slot, numbers.size > 0, look),
                } as const,
              ]
            : []),
          {
            kind: 'text',
            x: left + at + SWATCH + BEFORE,
            y: middle + SIZE * 0.34,
            text: item.text,
            size: SIZE,
            fill: look.ink,
            anchor: 'start',
          },
        ];
      }),
  };
}

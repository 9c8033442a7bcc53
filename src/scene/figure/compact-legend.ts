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

interface Measures {
  readonly size: number;
  readonly leading: number;
  readonly swatch: number;
  /** Between a swatch and its words, and between those and the next swatch. */
  readonly before: number;
  readonly after: number;
}
const NORMAL: Measures = { size: 10.5, leading: 17, swatch: 26, before: 6, after: 16 };
const SLIM: Measures = { size: 9, leading: 14, swatch: 20, before: 5, after: 11 };
/** Narrower pictures have a smaller legend, in page units. */
const NARROW = 400;

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
  const { size, leading, swatch, before, after } = width < NARROW ? SLIM : NORMAL;
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
    const wide = swatch + before + measure(item.text, { size });
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    placed.push({ item, x, row });
    x += wide + after;
  }
  const marked = options.look === 'bw' || numbers.size > 0;
  return {
    height: items.length ? (row + 1) * leading : 0,
    at: (left, top) =>
      placed.flatMap(({ item, x: at, row: down }): Mark[] => {
        const middle = top + down * leading + leading / 2;
        const colour = item.slot === undefined ? look.ink : (look.families[item.slot] ?? look.ink);
        const line = lineMarks(
          {
            slot: item.slot ?? 0,
            path: `M0 0H${swatch}`,
            stroke: item.stroke,
            width: 2,
            arrow: '',
            cross: item.cross ? crossAt(swatch / 2) : '',
          },
          look,
          colour,
        );
        return [
          { kind: 'group', move: { x: left + at, y: middle }, marks: line },
          ...(marked && item.slot !== undefined
            ? [
                {
                  kind: 'group',
                  move: { x: left + at + swatch / 2, y: middle },
                  marks: emptyMarker(item.slot, numbers.size > 0, look),
                } as const,
              ]
            : []),
          {
            kind: 'text',
            x: left + at + swatch + before,
            y: middle + size * 0.34,
            text: item.text,
            size,
            fill: look.ink,
            anchor: 'start',
          },
        ];
      }),
  };
}

const crossAt = (x: number): string => `M${x - 5} -5L${x + 5} 5M${x - 5} 5L${x + 5} -5`;

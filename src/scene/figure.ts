/** What does the graph look like on paper? A sheet with everything in its place: title, graph, legend, quotes and sources; or pages. */
import { inOneGo, within, type MeasuredSteps } from '../dossier/in-slices.ts';
import { contentOf, type Content } from './figure/content.ts';
import { withLengths } from './figure/lettering.ts';
import type { FigureInput, FigurePage } from './figure/page.ts';
import { figurePages } from './figure/pages.ts';
import { canvasSheet } from './figure/canvas.ts';
import { canvasesOf, isCanvas, isPaper, PAPERS } from './figure/paper.ts';
import { graphSheet, quotesSheet } from './figure/sheet.ts';

/** One sheet or picture; or that of the graph and that of the quotes; or pages of paper, in order. Never none. */
export function* figureSheets(input: FigureInput): MeasuredSteps<FigurePage[]> {
  const content = yield* within(0, 0.1, contentOf(input));
  const pages = yield* within(0.1, 0.9, sheetsOf(content));
  if (input.options.lettering !== 'text') return pages;
  const done: FigurePage[] = [];
  for (const [i, page] of pages.entries()) {
    yield 0.9 + (0.1 * i) / pages.length;
    done.push({ ...page, layers: page.layers.map(withLengths) });
  }
  return done;
}

function* sheetsOf(content: Content): MeasuredSteps<FigurePage[]> {
  const { format, notes } = content.setting.options;
  if (isPaper(format)) return yield* figurePages(content, PAPERS[format]);
  const drawing = isCanvas(format) ? canvasSheet(content, canvasesOf(format)) : graphSheet(content);
  const graph = yield* within(0, notes === 'apart' ? 0.5 : 1, drawing);
  return notes === 'apart' && content.noted.length > 0 ? [graph, yield* within(0.5, 1, quotesSheet(content))] : [graph];
}

/** The first of them, at once. */
export function figurePage(input: FigureInput): FigurePage {
  return inOneGo(figureSheets(input))[0] as FigurePage;
}

/** How is a figure put on one sheet, as long as it takes? Title, graph, legend, quotes, sources; or the quotes on a sheet of their own. */
import { within, type MeasuredSteps } from '../../dossier/in-slices.ts';
import { m } from '../../words/messages/messages.js';
import { columns, columnWidth, paragraph, stack, type Block } from './block.ts';
import {
  description,
  emptyBlock,
  fileOf,
  graphLayer,
  headBlock,
  headed,
  madeText,
  smallPrint,
  titleBlock,
  type Content,
} from './content.ts';
import { legendBlock } from './draw-legend.ts';
import { hasTranslations, noteBlocks, noteColumns, notesBlock, NOTES_APART, NOTES_GAP } from './draw-notes.ts';
import { sourcesBlock } from './draw-sources.ts';
import { listsBelow } from './lists-below.ts';
import { outsideVoicesBlock } from './outside-voices.ts';
import type { FigurePage, GroupMark, PageWidth } from './page.ts';
import { placeGraph } from './place-graph.ts';

const WIDTHS: Readonly<Record<PageWidth, number>> = { narrow: 560, normal: 960, wide: 1360 };
/** Height of a sheet of quotes by its width, as paper has it. */
const TALL = Math.SQRT2;

const marginFor = (width: PageWidth): number => (width === 'narrow' ? 24 : 36);

/** Layers from the top down, on a margin. */
class Sheet {
  readonly layers: GroupMark[] = [];
  readonly margin: number;
  y: number;

  constructor(margin: number) {
    this.margin = margin;
    this.y = margin;
  }

  add(id: string, block: Block, gap: number): void {
    if (block.height === 0) return;
    this.layers.push({ kind: 'group', id, marks: block.at(this.margin, this.y) });
    this.y += block.height + gap;
  }

  /** Of all that stands on it. */
  get height(): number {
    return Math.ceil(this.y + this.margin * 0.7);
  }
}

/** Of a figure that stands in a page, which has margins of its own. */
const IN_PAGE = 6;

/** With the quotes on it where they are to be `here`; in a page nothing but the graph and its legend. */
export function* graphSheet(content: Content): MeasuredSteps<FigurePage> {
  const { setting, shown, noted, numbers, letters, dossier } = content;
  const { graph, options, look, locale } = setting;
  const words = { locale };
  const linked = content.input.inPage !== undefined;
  const margin = linked ? IN_PAGE : marginFor(options.width);
  const placed = yield* within(0, 0.5, placeGraph(content, { width: WIDTHS[options.width] - 2 * margin }));
  const { bounds, fitted } = placed;
  const width = Math.ceil(Math.max(WIDTHS[options.width] - 2 * margin, bounds.right - bounds.left));
  const quotes =
    options.notes === 'here' && !linked
      ? yield* within(0.5, 0.9, notesBlock(noted, letters, setting, width))
      : stack([]);
  const ruled = (heading: string, about: string, block: Block): Block =>
    block.height === 0 ? block : stack([headed(content, heading, about, width), block]);

  const sheet = new Sheet(margin);
  if (!linked) sheet.add('title', headBlock(content, width), 22);
  const x = margin - bounds.left + (width - (bounds.right - bounds.left)) / 2;
  const { layer, ...told } = graphLayer(content, placed, { k: fitted.k, x, y: sheet.y - bounds.top });
  sheet.layers.push(layer);
  sheet.y += bounds.bottom - bounds.top + (shown.nodes.length ? 26 : 0);
  sheet.add('empty', emptyBlock(content, width), 24);
  sheet.add('callout-list', listsBelow(content, placed, { width }).block, 24);
  if (options.legend && shown.nodes.length)
    sheet.add('legend', ruled('', '', legendBlock(graph, shown, options, look, locale, width)), 24);
  sheet.add('outside-voices', outsideVoicesBlock(content, width), 24);
  sheet.add('notes', ruled(m.fig_notes(undefined, words), m.fig_numbers(undefined, words), quotes), 24);
  if (!linked) {
    const sources = sourcesBlock(dossier, letters, look, locale, width, options.lettering);
    sheet.add('sources', ruled(m.fig_sources(undefined, words), '', sources), 18);
    addSmallPrint(sheet, content, smallPrint(content, placed, options.notes === 'apart'), width);
  }
  return {
    ...fileOf(content),
    ...(linked && { linked }),
    width: width + 2 * margin,
    height: sheet.height,
    description: description(content),
    layers: sheet.layers,
    numbers,
    ...told,
  };
}

/** The quotes alone, in so many columns that the sheet is no taller than paper is. */
export function* quotesSheet(content: Content): MeasuredSteps<FigurePage> {
  const { setting, noted, letters, dossier, title } = content;
  const { options, look, locale } = setting;
  const words = { locale };
  const margin = marginFor(options.width);
  const least = noteColumns(WIDTHS[options.width] - 2 * margin);
  const column = columnWidth(WIDTHS[options.width] - 2 * margin, least, NOTES_APART);
  const blocks = yield* noteBlocks(noted, letters, setting, column);
  const height = stack(blocks, NOTES_GAP).height;
  const count = Math.max(least, Math.round(Math.sqrt(height / (TALL * (column + NOTES_APART)))));
  const width = Math.ceil(count * (column + NOTES_APART) - NOTES_APART);
  const ruled = (heading: string, about: string, block: Block): Block =>
    stack([headed(content, heading, about, width), block]);

  const sheet = new Sheet(margin);
  sheet.add('title', titleBlock(content, width), 22);
  const set = columns(blocks, count, width, NOTES_APART, NOTES_GAP);
  sheet.add('notes', ruled(m.fig_notes(undefined, words), m.fig_numbers_apart({}, words), set), 24);
  const sources = sourcesBlock(dossier, letters, look, locale, width, options.lettering);
  sheet.add('sources', ruled(m.fig_sources(undefined, words), '', sources), 18);
  const translated = hasTranslations(noted, setting) ? m.fig_coder_translation(undefined, words) : '';
  addSmallPrint(sheet, content, [translated, madeText(content)].filter(Boolean).join(' '), width);
  return {
    ...fileOf(content),
    width: width + 2 * margin,
    height: sheet.height,
    description: `${m.fig_notes(undefined, words)}: ${title.text}`,
    layers: sheet.layers,
    numbers: content.numbers,
    markers: [],
    nodes: [],
    labels: [],
  };
}

function addSmallPrint(sheet: Sheet, { setting: { options, look } }: Content, text: string, width: number): void {
  const type = { size: 10, leading: 13.5, lettering: options.lettering, fill: look.muted };
  sheet.add('footer', columns([paragraph(text, width, type)], 1, width, 0, 0), 0);
}

/** How is a figure put on pages that printers have? The graph on the first, then legend, quotes and sources, flowing from page to page. */
import { within, type MeasuredSteps } from '../../dossier/in-slices.ts';
import { m } from '../../words/messages/messages.js';
import { clampLines, wrapText } from '../wrap.ts';
import { columnWidth, NOTHING, paragraph, piecesOf, space, stack, type Block } from './block.ts';
import {
  aboutBlocks,
  description,
  emptyBlock,
  fileOf,
  headed,
  madeText,
  sentenceOf,
  smallPrint,
  titleBlock,
  type Content,
  type PlacedGraph,
} from './content.ts';
import { LEGEND_APART, LEGEND_GAP, legendColumns, legendGroups } from './draw-legend.ts';
import { noteBlocks, NOTES_APART, NOTES_GAP } from './draw-notes.ts';
import { sourcesBlock } from './draw-sources.ts';
import { graphInRoom } from './graph-in-room.ts';
import { listsBelow } from './lists-below.ts';
import { flow, type PlacedPiece, type Section } from './flow.ts';
import { measureFor } from './lettering.ts';
import { outsideVoicesBlock } from './outside-voices.ts';
import type { FigurePage, GroupMark, Mark, TextMark } from './page.ts';
import type { Paper } from './paper.ts';
import { isSerif } from './style.ts';
import { placeGraph } from './place-graph.ts';

/** What printers can print, and a hand can hold. */
const MARGIN = 46;
/** Of the running lines at head and foot, with the air between them and the text. */
const RUNNING = 24;
/** Narrower columns break every quote into slivers. */
const COLUMN = 300;
const GAP = 24;
/** More than so much of the first page is never words, nor, below the graph, callouts. */
const WORDS = 0.25;

export function* figurePages(content: Content, paper: Paper): MeasuredSteps<FigurePage[]> {
  const width = paper.width - 2 * MARGIN;
  const first = yield* within(0, 0.5, graphPage(content, paper));
  const sections = yield* within(0.5, 0.9, textSections(content, first, width));
  const pages = yield* within(
    0.9,
    1,
    flow(sections, { width, height: paper.height - 2 * MARGIN - 2 * RUNNING, gap: GAP }),
  );
  const count = pages.length + 1;
  return [
    { ...first.page, layers: [...first.page.layers, ...runningLines(content, paper, 1, count)] },
    ...pages.map((pieces, i) => textPage(content, paper, pieces, i + 2, count)),
  ];
}

interface FirstPage {
  readonly page: FigurePage;
  readonly placed: PlacedGraph;
  /** What of the words had no room beside the graph. */
  readonly rest: readonly Block[];
  /** What of the callouts had no room on the page of the graph. */
  readonly listed: Block;
}

function* graphPage(content: Content, paper: Paper): MeasuredSteps<FirstPage> {
  const width = paper.width - 2 * MARGIN;
  const bottom = paper.height - MARGIN - RUNNING;
  const title = titleOf(content, width, (paper.height - 2 * MARGIN) * WORDS);
  const about = aboutBlocks(content, width);
  const both = stack([title, ...about]);
  const fits = both.height <= (bottom - MARGIN) * WORDS;
  const head = stack([fits ? both : title, emptyBlock(content, width)]);
  const top = MARGIN + head.height + 16;
  const room = { width, height: bottom - top };
  const placed = yield* placeGraph(content, room);
  const { block: list } = listsBelow(content, placed, { width });
  const isHere = list.height <= room.height * WORDS;
  const taken = isHere && list.height > 0 ? list.height + GAP : 0;
  const at = { x: MARGIN, y: top, width, height: room.height - taken };
  const { layer, markers, callouts, lineWords, nodes, labels } = graphInRoom(content, placed, at);
  const below: GroupMark[] =
    taken > 0 ? [{ kind: 'group', id: 'callout-list', marks: list.at(MARGIN, bottom - list.height) }] : [];
  return {
    placed,
    rest: fits ? [] : about,
    listed: isHere ? NOTHING : list,
    page: {
      ...fileOf(content),
      width: paper.width,
      height: paper.height,
      print: paper.print,
      description: description(content),
      layers: [{ kind: 'group', id: 'title', marks: head.at(MARGIN, MARGIN) }, layer, ...below],
      numbers: content.numbers,
      markers,
      callouts,
      lineWords,
      nodes,
      labels,
    },
  };
}

/** No title takes the page from the graph: of one that is a novel the beginning will do. */
export function titleOf(content: Content, width: number, most: number): Block {
  const whole = titleBlock(content, width);
  if (whole.height <= most) return whole;
  const { title, setting } = content;
  const font = { size: 26, bold: true, serif: isSerif(setting.options, 'titles') };
  const measure = measureFor(setting.options.lettering);
  const lines = clampLines(
    wrapText(title.text, width * 0.8, font, measure),
    Math.floor(most / 32),
    width * 0.8,
    font,
    measure,
  );
  return titleBlock({ ...content, title: { ...title, text: lines.join(' ') } }, width);
}

/** All that follows the graph. */
function* textSections(content: Content, { placed, rest, listed }: FirstPage, width: number): MeasuredSteps<Section[]> {
  const { setting, shown, noted, letters, dossier } = content;
  const { graph, options, look, locale } = setting;
  const words = { locale };
  const { lettering } = options;
  const section = (
    heading: Block,
    blocks: readonly Block[],
    columns: number,
    between: number,
    gap: number,
  ): Section => ({
    heading,
    columns,
    between,
    pieces: piecesOf(stack(blocks, gap)),
  });
  const legend = legendColumns(width);
  const count = Math.max(1, Math.floor((width + NOTES_APART) / (COLUMN + NOTES_APART)));
  const quotes = yield* noteBlocks(noted, letters, setting, columnWidth(width, count, NOTES_APART));
  const small = { size: 10, leading: 13.5, lettering, fill: look.muted };
  return [
    section(space(0), rest, 1, 0, 0),
    section(space(0), [listed], 1, 0, 0),
    ...(options.legend && shown.nodes.length
      ? [
          section(
            space(0),
            legendGroups(graph, shown, options, look, locale, columnWidth(width, legend, LEGEND_APART)),
            legend,
            LEGEND_APART,
            LEGEND_GAP,
          ),
        ]
      : []),
    section(space(0), [outsideVoicesBlock(content, width)], 1, 0, 0),
    section(
      headed(content, m.fig_notes(undefined, words), m.fig_numbers_apart({}, words), width),
      quotes,
      count,
      NOTES_APART,
      NOTES_GAP,
    ),
    section(
      headed(content, m.fig_sources(undefined, words), '', width),
      [sourcesBlock(dossier, letters, look, locale, width, lettering)],
      1,
      0,
      0,
    ),
    section(space(0), [paragraph(smallPrint(content, placed, false), width, small)], 1, 0, 0),
  ];
}

function textPage(
  content: Content,
  paper: Paper,
  pieces: readonly PlacedPiece[],
  number: number,
  count: number,
): FigurePage {
  const marks = pieces.flatMap(({ x, y, at }): readonly Mark[] => at(MARGIN + x, MARGIN + RUNNING + y));
  return {
    ...fileOf(content),
    width: paper.width,
    height: paper.height,
    print: paper.print,
    description: pageText(content, number, count),
    layers: [{ kind: 'group', id: 'text', marks }, ...runningLines(content, paper, number, count)],
    numbers: content.numbers,
    markers: [],
    nodes: [],
    labels: [],
  };
}

const pageText = ({ input: { locale } }: Content, page: number, pages: number): string =>
  m.fig_page_of({ page: String(page), pages: String(pages) }, { locale });

/** Which page it is of what; the first one has its title already. */
function runningLines(content: Content, paper: Paper, number: number, count: number): GroupMark[] {
  const { title, setting } = content;
  const { look, options } = setting;
  const font = { size: 10 };
  const width = paper.width - 2 * MARGIN;
  const text = (words: string, x: number, y: number, anchor: TextMark['anchor'], language?: string): TextMark => {
    const measure = measureFor(options.lettering);
    const [line = ''] = clampLines(wrapText(words, width * 0.7, font, measure), 1, width * 0.7, font, measure);
    return { kind: 'text', x, y, text: line, size: font.size, fill: look.muted, anchor, ...(language && { language }) };
  };
  const foot = paper.height - MARGIN;
  return [
    ...(number > 1
      ? [
          {
            kind: 'group',
            id: 'header',
            marks: [text(title.text, MARGIN, MARGIN + 8, 'start', title.language)],
          } as const,
        ]
      : []),
    {
      kind: 'group',
      id: 'footer',
      marks: [
        text([sentenceOf(options.own?.credit), madeText(content)].filter(Boolean).join(' '), MARGIN, foot, 'start'),
        text(pageText(content, number, count), paper.width - MARGIN, foot, 'end'),
      ],
    },
  ];
}

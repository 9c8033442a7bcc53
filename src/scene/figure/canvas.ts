/** How is a figure put into one picture of a fixed shape? Words above, what explains it below, and the graph in all the room between. */
import { within, type MeasuredSteps } from '../../dossier/in-slices.ts';
import { m } from '../../words/messages/messages.js';
import { LABEL_SIZE } from '../palette.ts';
import { columns, columnWidth, NOTHING, paragraph, space, stack, type Block } from './block.ts';
import { compactLegend } from './compact-legend.ts';
import {
  aboutBlocks,
  begun,
  description,
  emptyBlock,
  fileOf,
  placeGraph,
  smallPrint,
  type Content,
  type PlacedGraph,
} from './content.ts';
import { legendBlock } from './draw-legend.ts';
import { noteBlocks } from './draw-notes.ts';
import { sourcesBlock } from './draw-sources.ts';
import { graphInRoom, type RoomAt } from './graph-in-room.ts';
import { outsideVoicesBlock } from './outside-voices.ts';
import type { FigurePage, GroupMark } from './page.ts';
import { titleOf } from './pages.ts';
import type { Paper } from './paper.ts';

const GAP = 12;
/** Lines of a standfirst, and of the small print: who wants to read more has the page around it. */
const STANDFIRST = 3;
const PRINT = 4;
const PRINTED = { size: 9, leading: 12 };
/** At most so much of the height each; a title beside the graph has more lines. */
const TITLE = 0.18;
const TITLE_BESIDE = 0.32;
const HEAD = 0.3;
const LEGEND = 0.16;
const SOURCES = 0.14;
const VOICES = 0.08;
/** What the graph keeps of the height; it gives way to nothing but title, legend and small print. */
const GRAPH = 0.44;
/** Where a picture is so much wider than high, the words stand beside the graph, in so much of its width. */
const BROAD = 1.4;
const WORDS = 0.34;
/** Narrower columns break every quote into slivers. */
const COLUMN = 230;
const APART = 20;
const BETWEEN = 8;
/** A few actors fill the picture, but their names do not shout. */
const LARGEST = 1.7;

type Named = readonly (readonly [id: string, block: Block])[];
const heightOf = (blocks: Named): number =>
  blocks.reduce((sum, [, { height }]) => sum + (height > 0 ? height + GAP : 0), 0);

export function* canvasSheet(whole: Content, paper: Paper): MeasuredSteps<FigurePage> {
  const { width: wide, height: high } = paper;
  const margin = Math.round(Math.min(wide, high) * 0.05);
  const broad = wide / high > BROAD;
  const across = wide - 2 * margin;
  const width = broad ? across * WORDS : across;
  const bottom = high - margin * 0.8;
  /** What remains beneath the head, for legend, quotes and all the rest; with the graph in it where the words do not stand beside it. */
  const beneath = (head: Block): number => bottom - margin - head.height - GAP;
  const graphHigh = broad ? 0 : high * GRAPH;

  const title = titleOf(whole, width, high * (broad ? TITLE_BESIDE : TITLE));
  const { setting, shown, letters, dossier } = whole;
  const { options, look, locale, graph } = setting;
  const sources = sourcesBlock(dossier, letters, look, locale, width, options.lettering);
  const voices = outsideVoicesBlock(whole, width);
  const footOf = (print: string): Named => [
    ['outside-voices', voices.height <= high * VOICES ? voices : NOTHING],
    ['sources', sources.height <= high * SOURCES ? sources : NOTHING],
    [
      'footer',
      paragraph(begun(print, width, PRINTED, PRINT, options), width, {
        ...PRINTED,
        lettering: options.lettering,
        fill: look.muted,
      }),
    ],
  ];
  const most = heightOf(footOf('')) + PRINT * PRINTED.leading + GAP;
  const legend = options.legend && shown.nodes.length > 0 ? legendFor(whole) : NOTHING;
  const about = stack([title, ...aboutBlocks(whole, width, STANDFIRST)]);
  const fits =
    about.height <= high * (broad ? 2 * HEAD : HEAD) && beneath(about) >= graphHigh + legend.height + GAP + most;
  // What is proposed gives way; what somebody wrote does not, nor that a part is shown.
  const least = stack([title, ...aboutBlocks(whole, width, options.own?.standfirst?.trim() ? STANDFIRST : 0)]);
  const head = stack([fits ? about : least, emptyBlock(whole, width)]);

  const room = beneath(head) - graphHigh - legend.height - GAP - most;
  const { content, quotes } = yield* within(0, 0.4, quotesWithRoom(whole, width, room));
  const { numbers } = content;
  const more = whole.noted.length - numbers.size;
  const printOf = (placed: PlacedGraph): string =>
    [
      smallPrint(content, placed, options.notes === 'apart'),
      more > 0 ? m.fig_quotes_more({ count: more }, { locale }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  // Without numbers, no outline of theirs.
  const shownLegend = numbers.size === 0 && legend.height > 0 ? legendFor(content) : legend;
  const below = (print: string): Named => [['legend', shownLegend], ['notes', quotes], ...footOf(print)];
  const top = margin + head.height + GAP;
  const roomFor = (print: string): RoomAt =>
    broad
      ? { x: margin + width + 2 * GAP, y: margin, width: across - width - 2 * GAP, height: bottom - margin }
      : { x: margin, y: top, width, height: Math.max(1, bottom - heightOf(below(print)) - top) };

  // What the small print says hangs on where names and numbers find room.
  const first = yield* within(0.4, 0.7, placeGraph(content, roomFor('')));
  const print = printOf(first);
  const placed = yield* within(0.7, 1, placeGraph(content, roomFor(print)));
  const { layer, k, markers, nodes, labels } = graphInRoom(content, placed, roomFor(print), LARGEST);

  const layers: GroupMark[] = [{ kind: 'group', id: 'title', marks: head.at(margin, margin) }, layer];
  let y = bottom - heightOf(below(print)) + GAP;
  for (const [id, block] of below(print)) {
    if (block.height === 0) continue;
    layers.push({ kind: 'group', id, marks: block.at(margin, y) });
    y += block.height + GAP;
  }
  const smallest = Math.min(...placed.fitted.labels.map(({ scale }) => LABEL_SIZE * scale * placed.fitted.k * k));
  return {
    ...fileOf(content),
    width: wide,
    height: high,
    print: paper.print,
    description: description(content),
    layers,
    numbers,
    markers,
    nodes,
    labels,
    ...(Number.isFinite(smallest) && { smallest }),
  };

  function legendFor(of: Content): Block {
    const full = legendBlock(graph, shown, options, look, locale, width);
    return full.height <= high * LEGEND ? full : compactLegend(of, width);
  }
}

/** The first quotes that have room, and the same figure with the numbers of those alone; where they stand apart, all have theirs. */
function* quotesWithRoom(
  content: Content,
  width: number,
  most: number,
): MeasuredSteps<{ readonly content: Content; readonly quotes: Block }> {
  const { noted, letters, setting } = content;
  if (setting.options.notes !== 'here' || noted.length === 0) return { content, quotes: space(0) };
  const count = Math.max(1, Math.floor((width + APART) / (COLUMN + APART)));
  const blocks = yield* noteBlocks(noted, letters, setting, columnWidth(width, count, APART));
  const set = (first: number): Block => columns(blocks.slice(0, first), count, width, APART, BETWEEN);
  let [low, high] = [0, blocks.length];
  while (low < high) {
    yield 0.8;
    const middle = Math.ceil((low + high) / 2);
    if (set(middle).height <= most) low = middle;
    else high = middle - 1;
  }
  const kept = noted.slice(0, low);
  const numbers = new Map(kept.map(({ edge, number }) => [edge.id, number]));
  return { content: { ...content, noted: kept, numbers }, quotes: set(low) };
}

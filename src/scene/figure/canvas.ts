/** How is a figure put into one picture of a fixed shape? Words above, what explains it below, and the graph in all the room between. */
import { within, type MeasuredSteps } from '../../dossier/in-slices.ts';
import { m } from '../../words/messages/messages.js';
import { LABEL_SIZE } from '../palette.ts';
import { columns, columnWidth, NOTHING, paragraph, stack, type Block } from './block.ts';
import { compactLegend } from './compact-legend.ts';
import {
  aboutBlocks,
  begun,
  description,
  emptyBlock,
  fileOf,
  smallPrint,
  type Content,
  type PlacedGraph,
} from './content.ts';
import { legendBlock } from './draw-legend.ts';
import { hasTranslations, noteBlocks } from './draw-notes.ts';
import { sourcesBlock } from './draw-sources.ts';
import { graphInRoom, growthIn, type RoomAt } from './graph-in-room.ts';
import { listsBelow, type ListsBelow } from './lists-below.ts';
import { outsideVoicesBlock } from './outside-voices.ts';
import type { FigureOptions, FigurePage, GroupMark } from './page.ts';
import { titleOf } from './pages.ts';
import { leastName, type Paper, type Papers } from './paper.ts';
import { placeGraph } from './place-graph.ts';

const GAP = 12;
/** Lines of a standfirst, and of the small print: who wants to read more has the page around it. */
const STANDFIRST = 3;
const PRINT = 4;
const PRINTED = { size: 9, leading: 12 };
/** Size of the words below the graph that had no room beside what they speak of. */
const LISTED = 9.5;
/** At most so much of the height each; a title beside the graph has more lines. */
const TITLE = 0.18;
const TITLE_BESIDE = 0.32;
const HEAD = 0.3;
const LEGEND = 0.16;
const SOURCES = 0.14;
const VOICES = 0.08;
const CALLOUTS = 0.3;
/** What the graph keeps of the height, beside title, legend and small print; less where no quote had room otherwise and its names can be read. */
const GRAPH = [0.44, 0.36, 0.3];
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

/** Of the first of these papers on which all names can be read, or the last. */
export function* canvasSheet(whole: Content, [paper, ...larger]: Papers): MeasuredSteps<FigurePage> {
  let page = yield* within(0, larger.length ? 0.4 : 1, canvasOf(whole, paper));
  for (const [i, next] of larger.entries()) {
    const { smallest } = page;
    if (smallest === undefined || smallest >= leastName(next)) break;
    const [from, to] = [i, i + 1].map((done) => 0.4 + (0.6 * done) / larger.length) as [number, number];
    const higher = yield* within(from, to, canvasOf(whole, next));
    // Where the width is what makes names small, height is of no use.
    if ((higher.smallest ?? 0) < smallest * 1.02) break;
    page = higher;
  }
  return page;
}

function* canvasOf(whole: Content, paper: Paper): MeasuredSteps<FigurePage> {
  const { width: wide, height: high } = paper;
  const margin = Math.round(Math.min(wide, high) * 0.05);
  const broad = wide / high > BROAD;
  const across = wide - 2 * margin;
  const width = broad ? across * WORDS : across;
  const bottom = high - margin * 0.8;
  /** What remains beneath the head, for legend, quotes and all the rest; with the graph in it where the words do not stand beside it. */
  const beneath = (head: Block): number => bottom - margin - head.height - GAP;
  const [graphHigh = 0] = broad ? [] : GRAPH.map((share) => high * share);

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

  const top = margin + head.height + GAP;
  const printOf = (of: Content, placed: PlacedGraph, short = false, list?: ListsBelow): string => {
    const unsaid = list?.callouts ?? 0;
    const more = whole.noted.length - of.numbers.size;
    return [
      smallPrint(of, placed, options.notes === 'apart', list?.relations),
      short ? m.fig_quotes_brief({}, { locale }) : '',
      more > 0 ? m.fig_quotes_more({ count: more }, { locale }) : '',
      unsaid > 0 ? m.fig_callouts_more({ count: unsaid }, { locale }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  };
  /** Below the graph, wherever that stands. */
  const graphWide = broad ? across - width - 2 * GAP : width;
  const listFor = (of: Content, placed: PlacedGraph): ListsBelow =>
    listsBelow(of, placed, { width: graphWide, most: high * CALLOUTS, size: LISTED });
  const { content, quotes, brief } = yield* within(0, 0.4, withQuotes());
  const { numbers } = content;
  // Without numbers, no outline of theirs.
  const shownLegend = numbers.size === 0 && legend.height > 0 ? legendFor(content) : legend;
  const foot = (print: string): Named => [['legend', shownLegend], ['notes', quotes], ...footOf(print)];
  const roomFor = (print: string, list: Block): RoomAt => {
    const taken = heightOf([['callout-list', list]]);
    return broad
      ? { x: margin + width + 2 * GAP, y: margin, width: graphWide, height: bottom - margin - taken }
      : { x: margin, y: top, width, height: Math.max(1, bottom - heightOf(foot(print)) - taken - top) };
  };

  // What the small print says hangs on where names and numbers find room, and so does what is listed below.
  const first = yield* within(0.4, 0.7, placeGraph(content, { ...roomFor('', NOTHING), grows: LARGEST }));
  const likely = listFor(content, first);
  const room = roomFor(printOf(content, first, brief, likely), likely.block);
  const placed = yield* within(0.7, 1, placeGraph(content, { ...room, grows: LARGEST }));
  const below = listFor(content, placed);
  const list = below.block;
  const print = printOf(content, placed, brief, below);
  const graphAt = roomFor(print, list);
  const { layer, k, markers, callouts, lineWords, nodes, labels } = graphInRoom(content, placed, graphAt, LARGEST);

  const layers: GroupMark[] = [{ kind: 'group', id: 'title', marks: head.at(margin, margin) }, layer];
  if (list.height > 0) {
    const marks = list.at(graphAt.x, graphAt.y + graphAt.height + GAP);
    layers.push({ kind: 'group', id: 'callout-list', marks });
  }
  let y = bottom - heightOf(foot(print)) + GAP;
  for (const [id, block] of foot(print)) {
    if (block.height === 0) continue;
    layers.push({ kind: 'group', id, marks: block.at(margin, y) });
    y += block.height + GAP;
  }
  const smallest = smallestOf(placed, k);
  return {
    ...fileOf(content),
    width: wide,
    height: high,
    print: paper.print,
    description: description(content),
    layers,
    numbers,
    markers,
    callouts,
    lineWords,
    nodes,
    labels,
    ...(Number.isFinite(smallest) && { smallest }),
  };

  /** With those quotes of `whole` that have room. */
  function* withQuotes(): MeasuredSteps<Quoted> {
    const plain: Quoted = { content: whole, quotes: NOTHING };
    if (options.notes !== 'here' || whole.noted.length === 0) return plain;
    const none = { ...whole, noted: [], numbers: new Map<string, number>() };
    let quoted: Quoted = { content: none, quotes: NOTHING };
    for (const share of broad ? [0] : GRAPH) {
      const trial = { width, height: high * (broad ? 1 : share) };
      const placed = yield* within(0, 0.5, placeGraph(none, { ...trial, grows: LARGEST }));
      const k = growthIn(trial, placed, LARGEST);
      // Who asked for quotes gets some, as long as the names can still be read.
      if (share !== GRAPH[0] && smallestOf(placed, k) < leastName(paper)) break;
      // A few actors become large only where nothing else needs the room.
      const { top: highest, bottom: lowest } = placed.bounds;
      const graphNeeds = broad ? 0 : Math.min(trial.height, (lowest - highest) * Math.min(1, k));
      const list = broad ? NOTHING : listFor(none, placed).block;
      const others = heightOf([['callout-list', list], ['legend', legend], ...footOf(printOf(none, placed))]);
      const room = bottom - top - others - GAP - graphNeeds;
      quoted = yield* within(0.5, 1, quotesWithRoom(whole, width, room));
      if (quoted.content.numbers.size > 0) break;
    }
    return quoted;
  }

  function legendFor(of: Content): Block {
    const full = legendBlock(graph, shown, options, look, locale, width);
    return full.height <= high * LEGEND ? full : compactLegend(of, width);
  }
}

interface Quoted {
  /** Where quotes stand apart, all have their numbers. */
  readonly content: Content;
  readonly quotes: Block;
  /** Whether some relations have but one quote of several, or translations alone. */
  readonly brief?: boolean;
}

/** Of the smallest name, in page units, where the graph is so much larger than it was placed; infinite where nobody is. */
const smallestOf = ({ fitted: { labels, k } }: PlacedGraph, larger: number): number =>
  Math.min(...labels.map(({ scale }) => LABEL_SIZE * scale * k * larger));

/**
 * In narrow columns or the whole width; with all quotes of a relation or the first; with the original or its translation alone: whatever gives
 * more relations theirs, in this order.
 */
function* quotesWithRoom(content: Content, width: number, most: number): MeasuredSteps<Quoted> {
  const several = Math.max(1, Math.floor((width + APART) / (COLUMN + APART)));
  const { noteLanguage } = content.setting.options;
  const shorter = noteLanguage === 'both' ? 'translation' : noteLanguage;
  const ways = (
    [
      [Infinity, noteLanguage],
      [1, noteLanguage],
      [1, shorter],
    ] as const
  ).flatMap((way) => [...new Set([several, 1])].map((count) => [...way, count] as const));
  let best: Quoted | undefined;
  for (const [i, [each, language, count]] of ways.entries()) {
    const set = yield* within(
      i / ways.length,
      (i + 1) / ways.length,
      quotesSet(content, { width, most, count, each, language }),
    );
    if (!best || set.content.noted.length > best.content.noted.length) best = set;
    if (best.content.noted.length === content.noted.length) break;
  }
  return best ?? { content, quotes: NOTHING };
}

interface QuotesWay {
  /** Of all columns, and at most so high, in page units. */
  readonly width: number;
  readonly most: number;
  readonly count: number;
  /** So many quotes of one relation. */
  readonly each: number;
  readonly language: FigureOptions['noteLanguage'];
}

/** The first quotes that have room, and the same figure with the numbers of those alone. */
function* quotesSet(content: Content, { width, most, count, each, language }: QuotesWay): MeasuredSteps<Quoted> {
  const { noted, letters, setting } = content;
  const spoken = { ...setting, options: { ...setting.options, noteLanguage: language } };
  const shorter = language !== setting.options.noteLanguage && hasTranslations(noted, spoken);
  const blocks = yield* noteBlocks(noted, letters, spoken, columnWidth(width, count, APART), each);
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
  const claims = kept.map(({ edge }) => setting.graph.getEdgeAttribute(edge.id, 'claims').length);
  return {
    content: { ...content, noted: kept, numbers },
    quotes: set(low),
    brief: shorter || claims.some((has) => has > each),
  };
}

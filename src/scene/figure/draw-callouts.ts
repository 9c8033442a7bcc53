/** How are somebody's own words set beside what they speak of, and in the numbered list below where they had no room? */
import type { MeasuredSteps } from '../../dossier/in-slices.ts';
import type { Box } from '../../layout/label-box.ts';
import { actorName } from '../../wording/sentence.ts';
import { m } from '../../words/messages/messages.js';
import { nodeBox } from '../build.ts';
import { captionAt, CAPTION_SIZE } from '../guides.ts';
import type { Font, TextMeasure } from '../measure.ts';
import { LABEL_SIZE, type Palette } from '../palette.ts';
import { beside, columns, columnWidth, leading, NOTHING, paragraph, slackFor, stack, type Block } from './block.ts';
import { along, calloutFrame, CALLOUT_PAD, placeCallouts, type CalloutWish } from './callouts.ts';
import { moveBox, moveEdge, movePoint, type Move } from './draw-graph.ts';
import type { Setting } from './draw-notes.ts';
import { measureFor } from './lettering.ts';
import { markerPath, markerRadius, NUMBER_SIZE, numberBaseline } from './marker.ts';
import type { Room } from './names.ts';
import { square } from './word-shapes.ts';
import {
  CALLOUT_LONGEST,
  type Callout,
  type CaptionedGuide,
  type GroupMark,
  type Mark,
  type PathMark,
  type PlacedCallout,
  type PlacedMarker,
} from './page.ts';
import type { Shown } from './part.ts';
import { isSerif } from './style.ts';

/** Smaller cannot be read, larger shouts, in page units. */
const [SMALLEST, LARGEST] = [9, 12];
const HAIR = 0.9;
/** Around a leader, so that lines end before they touch it. */
const CLEAR = 3;
/** Of the dot that a leader ends in. */
const DOT = 2;
const ROUND = 3;
/** Lines of the list longer than this are tiring to read. */
const MEASURE = 680;
const COLUMN = 230;
const APART = 24;
/** Room for the number in the list. */
const MARGIN = 26;

/** A callout with its place among all that were asked for. */
export interface ShownCallout extends Callout {
  readonly index: number;
}

/** What a figure has of them. */
export interface Called {
  readonly setting: Setting;
  readonly shown: Shown;
  /** By edge. */
  readonly sentences: ReadonlyMap<string, string>;
  readonly callouts: readonly ShownCallout[];
}

/** The words as they are set: with single spaces, and no longer than a few lines. */
function calloutWords(text: string): string {
  const letters = Array.from(
    text
      .slice(0, 4 * CALLOUT_LONGEST)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  if (letters.length <= CALLOUT_LONGEST) return letters.join('');
  return `${letters
    .slice(0, CALLOUT_LONGEST - 1)
    .join('')
    .trimEnd()}…`;
}

/** Those whose actor or line is in the figure, and that say something. */
export function shownCallouts(callouts: readonly Callout[], { nodes, edges }: Shown): readonly ShownCallout[] {
  if (callouts.length === 0) return [];
  const here = { actor: new Set(nodes.map(({ id }) => id)), edge: new Set(edges.map(({ id }) => id)) };
  return callouts.flatMap((callout, index) => {
    const text = calloutWords(callout.text);
    return text && here[callout.kind].has(callout.id) ? [{ ...callout, text, index }] : [];
  });
}

/** What callouts keep off, in the page units of the graph as it was placed. */
interface Around {
  /** Page units per world unit. */
  readonly k: number;
  /** Of names and all else that is written on the graph, but numbers and captions. */
  readonly written: readonly Box[];
  readonly markers: readonly PlacedMarker[];
  readonly guides: readonly CaptionedGuide[];
  /** Of all of it. */
  readonly bounds: Box;
  /** Of actors, names and lines alone. */
  readonly graph: Box;
  readonly room: Room;
  /** How much larger all of it becomes in the end. */
  readonly grows: number;
}

export const captionBoxes = (guides: readonly CaptionedGuide[], move: Move, measure: TextMeasure): readonly Box[] =>
  guides.map((guide) => {
    const { x, y, anchor } = captionAt(guide);
    const wide = measure(guide.text, { size: CAPTION_SIZE });
    const left = anchor === 'middle' ? x - wide / 2 : x;
    return moveBox(move, { left, top: y - CAPTION_SIZE, right: left + wide, bottom: y + CAPTION_SIZE / 3 });
  });

/** Beside the graph as it was placed; see `placeCallouts`. */
export function* calloutsBeside(
  { callouts, shown, setting }: Called,
  { k, written, markers, guides, bounds, graph, room, grows }: Around,
): MeasuredSteps<readonly PlacedCallout[]> {
  if (callouts.length === 0) return [];
  const { lettering } = setting.options;
  const loose: Move = { k, x: 0, y: 0 };
  const lines = shown.edges.map((edge) => moveEdge(loose, edge));
  const line = new Map(lines.map((edge) => [edge.id, edge]));
  const node = new Map(shown.nodes.map((mark) => [mark.id, mark]));
  const wishes = callouts.flatMap(({ kind, id, index, text }): CalloutWish[] => {
    const edge = kind === 'edge' ? line.get(id) : undefined;
    const mark = kind === 'actor' ? node.get(id) : undefined;
    if (edge) return [{ index, text, of: { edge: { curve: edge.curve, width: edge.width * k } } }];
    if (!mark) return [];
    const { radius, shape } = mark;
    return [{ index, text, of: { node: { ...movePoint(loose, mark), id, radius: radius * k, shape } } }];
  });
  const measure = measureFor(lettering);
  const captions = captionBoxes(guides, loose, measure);
  const aside = markers.flatMap(({ x, y, from }) => (from ? along(from, { x, y }).map((at) => square(at, 1)) : []));
  return yield* placeCallouts(wishes, {
    nodes: shown.nodes.map((mark) => ({ actor: mark.id, box: moveBox(loose, nodeBox(mark)) })),
    written: [...written, ...markers.map(({ box }) => box), ...captions, ...aside],
    lines,
    frame: calloutFrame(bounds, room),
    graph,
    font: { size: sizeAt(k) / slowed(grows), serif: isSerif(setting.options, 'names') },
    measure,
    wider: (text) => 1 / slackFor(text, lettering),
  });
}

export const moveCallout = (move: Move, callout: PlacedCallout): PlacedCallout => ({
  ...callout,
  size: callout.size * move.k,
  box: moveBox(move, callout.box),
  from: movePoint(move, callout.from),
  to: movePoint(move, callout.to),
});

/** Where all of a picture grows, words in it do so by less: they keep room around them. */
const SLOWER = 0.75;
/** By how much smaller they are placed than they would be in a picture that does not grow. */
export const slowed = (grows: number): number => 1 + SLOWER * (grows - 1);

/** As large as names, where these can be read. */
const sizeAt = (k: number): number => Math.min(LARGEST, Math.max(SMALLEST, LABEL_SIZE * k));

/** Of `placed` where they stand on the page. */
export function calloutLayer(called: Called, placed: readonly PlacedCallout[]): GroupMark {
  const { look, options } = called.setting;
  const serif = isSerif(options, 'names');
  const byIndex = new Map(called.callouts.map((callout) => [callout.index, callout]));
  const marks = placed.map((one): GroupMark => {
    const callout = byIndex.get(one.index);
    return {
      kind: 'group',
      id: `callout-${one.index + 1}`,
      title: callout ? calloutText(called, callout) : '',
      marks: [
        ...leaderMarks(one, look),
        ...(one.number === undefined
          ? wordMarks(one, { size: one.size, serif }, look)
          : [numberMark(one, one.number, look)]),
      ],
    };
  });
  return { kind: 'group', id: 'callouts', marks };
}

function leaderMarks({ from, to }: PlacedCallout, look: Palette): PathMark[] {
  const d = `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`;
  const [left, right] = [`${n(to.x - DOT)} ${n(to.y)}`, `${n(to.x + DOT)} ${n(to.y)}`];
  return [
    { kind: 'path', d, stroke: look.paper, width: CLEAR },
    { kind: 'path', d, stroke: look.ink, width: HAIR },
    { kind: 'path', d: `M${left}A${DOT} ${DOT} 0 1 1 ${right}A${DOT} ${DOT} 0 1 1 ${left}Z`, fill: look.ink },
  ];
}

/** Lines around the middle of their rim: fonts of a viewer that are narrower than was measured leave the same room on both sides. */
function wordMarks({ box, lines }: PlacedCallout, { size, serif }: Font, look: Palette): Mark[] {
  const { left, top, right, bottom } = box;
  const high = (bottom - top - 2 * CALLOUT_PAD) / Math.max(1, lines.length);
  const turned = isRightToLeft(lines.join(' '));
  return [
    { kind: 'path', d: roundedBox(box), fill: look.paper, stroke: look.ink, width: HAIR },
    ...lines.map((text, i): Mark => ({
      kind: 'text',
      x: (left + right) / 2,
      y: top + CALLOUT_PAD + (i + 0.5) * high + size * 0.34,
      text,
      size,
      fill: look.ink,
      ...(serif && { serif }),
      anchor: 'middle',
      ...(turned && { direction: 'rtl' }),
    })),
  ];
}

export function roundedBox({ left, top, right, bottom }: Box, round = ROUND): string {
  const turn = (x: number, y: number): string => `A${round} ${round} 0 0 1 ${n(x)} ${n(y)}`;
  return [
    `M${n(left + round)} ${n(top)}H${n(right - round)}${turn(right, top + round)}V${n(bottom - round)}`,
    `${turn(right - round, bottom)}H${n(left + round)}${turn(left, bottom - round)}V${n(top + round)}`,
    `${turn(left + round, top)}Z`,
  ].join('');
}

const numberMark = (
  { box: { left, top, right, bottom } }: PlacedCallout,
  number: number,
  look: Palette,
): GroupMark => ({
  kind: 'group',
  move: { x: (left + right) / 2, y: (top + bottom) / 2 },
  marks: numberMarks(number, look),
});

/** Around (0, 0); filled, since numbers of quotes are not. */
function numberMarks(number: number, look: Palette): Mark[] {
  const text = String(number);
  const radius = markerRadius(text);
  const d = markerPath(0, radius);
  return [
    { kind: 'path', d, fill: look.paper, stroke: look.paper, width: CLEAR },
    { kind: 'path', d, fill: look.ink },
    {
      kind: 'text',
      x: 0,
      y: numberBaseline(0, radius),
      text,
      size: NUMBER_SIZE,
      bold: true,
      fill: look.paper,
      anchor: 'middle',
    },
  ];
}

const n = (value: number): string => value.toFixed(1);

/** Whether the first letter that runs in a direction runs to the left. */
export const isRightToLeft = (text: string): boolean =>
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);

/** What a callout speaks of, and what it says. */
export function calloutText({ setting, sentences }: Pick<Called, 'setting' | 'sentences'>, callout: Callout): string {
  const { kind, id, text } = callout;
  const { graph, locale } = setting;
  const of =
    kind === 'edge'
      ? sentences.get(id)
      : actorName(graph.getNodeAttribute(id, 'actor'), locale, graph.getAttribute('dossier').language);
  return of ? `${of}: ${text}` : text;
}

/** What is said of all of them to who cannot see them: each as a sentence; empty for none. `said`: what is said without them. */
export function calloutsAloud(called: Called, said = ''): string {
  const left = called.callouts.filter(({ text }) => !said.includes(text));
  const callouts = left.map((callout) => ended(calloutText(called, callout))).join(' ');
  return callouts && m.fig_desc_callouts({ callouts }, { locale: called.setting.locale });
}

export const ended = (text: string): string => (/[.!?…؟。]$/u.test(text) ? text : `${text}.`);

/** What of a list below the picture has room, and how many of it have none. */
export interface ListBelow {
  /** Empty where all stand in the picture. */
  readonly block: Block;
  readonly unsaid: number;
}

/** How a list below the picture is set. `most`: it is no higher than this, in page units. */
export interface ListSetting {
  readonly width: number;
  readonly most?: number;
  /** Of its letters. */
  readonly size?: number;
}

/** A numbered list of those whose words do not stand beside what they speak of, in order; of the first alone where it were higher than `most`. */
export function calloutsBelow(
  called: Called,
  placed: readonly PlacedCallout[],
  { width, most = Infinity, size = 10.5 }: ListSetting,
): ListBelow {
  const besides = new Set(placed.flatMap(({ index, number }) => (number === undefined ? [index] : [])));
  const listed = called.callouts.filter(({ index }) => !besides.has(index));
  if (listed.length === 0) return { block: NOTHING, unsaid: 0 };
  const { look, options, locale } = called.setting;
  const type = { size, leading: size * 1.36, lettering: options.lettering, fill: look.ink };
  const items = listed.map((callout, i) => ({ marks: numberMarks(i + 1, look), text: calloutText(called, callout) }));
  const heading = leading(paragraph(m.fig_callouts_below({}, { locale }), width, { ...type, fill: look.muted }));
  return listOf(items, heading, type, width, most);
}

/** Numbered items in columns of a readable measure, the first of them where all were higher than `most`. */
export function listOf(
  listed: readonly { readonly marks: readonly Mark[]; readonly text: string }[],
  heading: Block,
  type: Parameters<typeof paragraph>[2],
  width: number,
  most: number,
): ListBelow {
  const count = Math.max(1, Math.min(listed.length, Math.floor((width + APART) / (COLUMN + APART))));
  const measure = Math.min(MEASURE, columnWidth(width, count, APART));
  const items = listed.map(({ marks, text }) =>
    beside(
      MARGIN,
      (x, y) => [{ kind: 'group', move: { x: x + 9, y: y + type.leading / 2 }, marks }],
      paragraph(text, measure - MARGIN, type),
    ),
  );
  const first = (many: number): Block =>
    stack([heading, columns(items.slice(0, many), Math.min(many, count), width, APART, 4)], 5);
  let many = items.length;
  while (many > 0 && first(many).height > most) many--;
  return { block: many > 0 ? first(many) : NOTHING, unsaid: items.length - many };
}

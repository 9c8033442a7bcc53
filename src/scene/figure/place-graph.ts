/** Where does everything of the graph stand? Its names first, then the words of relations, numbers and callouts, none of them over another. */
import { within, type MeasuredSteps } from '../../dossier/in-slices.ts';
import type { Box } from '../../layout/label-box.ts';
import { sample } from '../curve.ts';
import { guideBounds } from '../guides.ts';
import { MARK } from '../quotation-mark.ts';
import { along, calloutFrame } from './callouts.ts';
import type { Content, PlacedGraph } from './content.ts';
import { calloutsBeside, captionBoxes } from './draw-callouts.ts';
import { labelBoxes, moveBox, moveEdge, nodeBoxes, type Move } from './draw-graph.ts';
import { hasLineWords, lineWordsAlong } from './draw-line-words.ts';
import { measureFor } from './lettering.ts';
import { toldBelow } from './lists-below.ts';
import { fitNames, type Room } from './names.ts';
import type { PlacedCallout, PlacedLineWords, PlacedMarker } from './page.ts';
import { boundsOf } from './part.ts';
import { wordsBoxes } from './place-line-words.ts';
import { placeMarkers } from './place-markers.ts';
import { square } from './word-shapes.ts';

export function* placeGraph(content: Content, room: Room): MeasuredSteps<PlacedGraph> {
  const { input, shown, numbers, quotations } = content;
  const { graph, scene, options } = input;
  const fitted = yield* within(0, 0.3, fitNames(graph, scene, shown, room, options, (input.guides ?? []).length > 0));
  const { k, labels, bounds } = fitted;
  // Numbers are placed before the page is, since one that stands aside may need room of its own.
  const loose: Move = { k, x: 0, y: 0 };
  const spoken = (quotations?.marks ?? []).map(({ x, y }): Box => moveBox(loose, aroundMark(x, y)));
  const written = [...[...nodeBoxes(shown, loose), ...labelBoxes(labels, loose)].map(({ box }) => box), ...spoken];
  const guides = input.guides ?? [];
  const wordsAmong = (others: readonly Box[]): MeasuredSteps<readonly PlacedLineWords[]> =>
    lineWordsAlong(content.setting, {
      k,
      lines: shown.edges.map((edge) => moveEdge(loose, edge)),
      taken: [...written, ...captionBoxes(guides, loose, measureFor(options.lettering)), ...others],
      frame: calloutFrame(scaled(bounds, k), room),
      grows,
    });
  const grows = growthLater(room, scaled(bounds, k));
  // A link may bow out beyond all lines.
  const ways = (quotations?.links ?? [])
    .flatMap(({ curve }) => sample(curve, 12))
    .map(({ x, y }) => moveBox(loose, { left: x - 1, top: y - 1, right: x + 1, bottom: y + 1 }));
  const behind = guideBounds(guides);
  const still = [...(behind ? [scaled(behind, k)] : []), scaled(bounds, k), ...spoken, ...ways];
  const besideOf = (
    markers: readonly PlacedMarker[],
    worded: readonly Box[],
  ): MeasuredSteps<readonly PlacedCallout[]> =>
    calloutsBeside(content, {
      ...{ k, markers, room, guides, grows },
      written: [...labelBoxes(labels, loose).map(({ box }) => box), ...worded, ...spoken],
      bounds: boundsOf([...still, ...markers.map(({ box }) => box), ...worded]),
      graph: scaled(bounds, k),
    });
  // A callout may stand far away, so the words of lines choose first; where that leaves one without room, the other way round is tried.
  const words = yield* within(0.3, 0.4, wordsAmong([]));
  const first = yield* within(0.4, 0.8, around(words));
  const better = first.callouts.some(({ number }) => number !== undefined) && hasLineWords(options, shown.edges.length);
  const second = better ? yield* within(0.8, 1, calloutsFirst()) : first;
  return without(second) < without(first) ? second : first;

  /** How many have no words in the picture. */
  function without({ callouts, told, lineWords }: PlacedGraph): number {
    const unsaid = Math.max(told.size, shown.edges.length - lineWords.length);
    return unsaid + callouts.filter(({ number }) => number !== undefined).length;
  }

  function* calloutsFirst(): MeasuredSteps<PlacedGraph> {
    const callouts = yield* within(0, 0.4, besideOf([], []));
    const called = callouts.filter(({ number }) => number === undefined).flatMap(calloutBoxes);
    return yield* within(0.4, 1, around(yield* wordsAmong(called), called));
  }

  /** Numbers and callouts around words that are placed. `later`: where callouts will be. */
  function* around(lineWords: readonly PlacedLineWords[], later: readonly Box[] = []): MeasuredSteps<PlacedGraph> {
    const worded = lineWords.flatMap(wordsBoxes);
    const told = toldBelow(content, lineWords);
    // In black and white the marks are all that tells families apart.
    const bearing =
      options.look === 'bw' ? shown.edges : shown.edges.filter(({ id }) => numbers.has(id) || told.has(id));
    const wishes = bearing.map((edge) => ({
      edge: moveEdge(loose, edge),
      text: String(numbers.get(edge.id) ?? told.get(edge.id) ?? ''),
    }));
    const taken = [...written, ...worded, ...later];
    const markers = wishes.length ? yield* within(0, 0.7, placeMarkers(wishes, taken)) : [];
    const callouts = yield* within(0.7, 1, besideOf(markers, worded));
    const boxes = [...still, ...markers.map(({ box }) => box), ...worded, ...callouts.flatMap(calloutBoxes)];
    return { fitted, markers, callouts, lineWords, told, bounds: boundsOf(boxes) };
  }
}

const calloutBoxes = ({ box, from, to }: PlacedCallout): Box[] => [
  box,
  ...along(from, to).map((at) => square(at, 1.5)),
];

/** How much larger all of it will be, as far as can be told now. */
function growthLater({ width, height = Infinity, grows = 1 }: Room, { left, top, right, bottom }: Box): number {
  return Math.max(1, Math.min(grows, width / Math.max(1, right - left), height / Math.max(1, bottom - top)));
}

const aroundMark = (x: number, y: number): Box => ({
  left: x - MARK,
  top: y - MARK,
  right: x + MARK,
  bottom: y + MARK,
});

const scaled = ({ left, top, right, bottom }: Box, k: number): Box => ({
  left: left * k,
  top: top * k,
  right: right * k,
  bottom: bottom * k,
});

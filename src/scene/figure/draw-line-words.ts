/** How are the words of relations set along their lines? On a plate of the paper, with a small arrow that runs as the relation does. */
import type { MeasuredSteps } from '../../dossier/in-slices.ts';
import { directionOf } from '../../dossier/text-in.ts';
import type { Box } from '../../layout/label-box.ts';
import { edgeWords } from '../../wording/sentence.ts';
import type { EdgeMark } from '../build.ts';
import { LABEL_SIZE, type Palette } from '../palette.ts';
import { slackFor } from './block.ts';
import { roundedBox, slowed } from './draw-callouts.ts';
import { moveBox, movePoint, type Move } from './draw-graph.ts';
import type { Setting } from './draw-notes.ts';
import { measureFor } from './lettering.ts';
import type { GroupMark, LineWords, Mark, PathMark, PlacedLineWords } from './page.ts';
import { ARROW, ARROW_AIR, LINE_WORDS_LEADING, LINE_WORDS_PAD, placeLineWords } from './place-line-words.ts';

/** More lines than this have their words in the list alone, unless somebody asks for them: the picture would be read as a text. */
export const FEW_LINES = 12;
/** Smaller cannot be read, larger competes with names; in page units. */
const [SMALLEST, LARGEST] = [8.7, 10.5];
/** Of a name. */
const SHARE = 0.86;
const ROUND = 2.5;
const LEADER = 0.8;
/** Of the dot that a leader ends in. */
const DOT = 1.6;
/** By the size of the letters. */
const STEM = 0.12;
const HEAD = { long: 0.5, half: 0.3 };

/** Whether the words of relations stand on their lines in a figure of so many of them. */
export const hasLineWords = (
  { relations = 'auto' }: { readonly relations?: LineWords | undefined },
  lines: number,
): boolean => relations === 'on' || (relations === 'auto' && lines <= FEW_LINES);

interface Around {
  /** Page units per world unit. */
  readonly k: number;
  /** How much larger all of it becomes in the end. */
  readonly grows: number;
  /** In page units. */
  readonly lines: readonly EdgeMark[];
  readonly taken: readonly Box[];
  readonly frame: Box;
}

/** See `placeLineWords`; none where they are not wanted. */
export function* lineWordsAlong(
  { graph, locale, options }: Setting,
  { k, grows, lines, taken, frame }: Around,
): MeasuredSteps<readonly PlacedLineWords[]> {
  if (!hasLineWords(options, lines.length)) return [];
  const size = Math.min(LARGEST, Math.max(SMALLEST, LABEL_SIZE * SHARE * k)) / slowed(grows);
  const wishes = lines.map((edge) => ({ edge, ...edgeWords(graph, edge.id, locale) }));
  return yield* placeLineWords(wishes, {
    lines,
    taken,
    frame,
    font: { size },
    measure: measureFor(options.lettering),
    wider: (text) => 1 / slackFor(text, options.lettering),
  });
}

export const moveLineWords = (move: Move, words: PlacedLineWords): PlacedLineWords => ({
  ...words,
  at: movePoint(move, words.at),
  box: moveBox(move, words.box),
  width: words.width * move.k,
  height: words.height * move.k,
  size: words.size * move.k,
  ...(words.leader && {
    leader: { from: movePoint(move, words.leader.from), to: movePoint(move, words.leader.to) },
  }),
});

/** `lookOf`: of a line, which may recede. `leads`: where a press on its words leads. */
export function lineWordsLayer(
  placed: readonly PlacedLineWords[],
  lookOf: (edge: string) => Palette,
  leads: (edge: string) => string | undefined,
): GroupMark {
  return {
    kind: 'group',
    id: 'relations',
    marks: placed.flatMap((words): GroupMark[] => {
      const href = leads(words.edge);
      const { at, turn } = words;
      const group: GroupMark = {
        kind: 'group',
        move: { ...at, ...(turn !== 0 && { turn }) },
        ...(href !== undefined && { href }),
        marks: wordsMarks(words, lookOf(words.edge)),
      };
      return words.leader
        ? [{ kind: 'group', marks: leaderMarks(words.leader, lookOf(words.edge), words.slot) }, group]
        : [group];
    }),
  };
}

/** In the colour of the line that it ends at. */
function leaderMarks(
  { from, to }: NonNullable<PlacedLineWords['leader']>,
  look: Palette,
  slot: number,
): readonly PathMark[] {
  const colour = look.families[slot] ?? look.ink;
  const d = `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`;
  return [
    { kind: 'path', d, stroke: colour, width: LEADER },
    {
      kind: 'path',
      d: `M${n(to.x - DOT)} ${n(to.y)}A${DOT} ${DOT} 0 1 1 ${n(to.x + DOT)} ${n(to.y)}A${DOT} ${DOT} 0 1 1 ${n(to.x - DOT)} ${n(to.y)}Z`,
      fill: colour,
    },
  ];
}

/** Around (0, 0), not turned. */
function wordsMarks({ lines, width, height, size, language, slot, arrow }: PlacedLineWords, look: Palette): Mark[] {
  const [right, bottom] = [width / 2, height / 2];
  const aside = arrow !== undefined ? (ARROW + ARROW_AIR) * size : 0;
  const end = right - LINE_WORDS_PAD - aside;
  const ahead = arrow !== undefined && Math.abs(arrow) <= 90;
  // Fonts that are narrower than was measured leave no gap before the arrow.
  const [x, anchor] =
    arrow === undefined ? ([0, 'middle'] as const) : ahead ? ([end, 'end'] as const) : ([-end, 'start'] as const);
  const rtl = directionOf(language) === 'rtl';
  const high = size * LINE_WORDS_LEADING;
  const top = (-high * lines.length) / 2;
  return [
    { kind: 'path', d: roundedBox({ left: -right, top: -bottom, right, bottom }, ROUND), fill: look.paper },
    ...lines.map((text, i): Mark => ({
      kind: 'text',
      x,
      y: top + (i + 0.5) * high + size * 0.34,
      text,
      size,
      fill: look.ink,
      anchor,
      language,
      ...(rtl && { direction: 'rtl' }),
    })),
    ...(arrow === undefined
      ? []
      : [
          arrowMark(
            arrow,
            (ahead ? 1 : -1) * (end + aside - (ARROW * size) / 2),
            size,
            look.families[slot] ?? look.ink,
          ),
        ]),
  ];
}

/** Around the middle of its stem at `x`. */
function arrowMark(turn: number, x: number, size: number, colour: string): GroupMark {
  const tip = (ARROW * size) / 2;
  const [base, half] = [n(tip - HEAD.long * size), n(HEAD.half * size)];
  return {
    kind: 'group',
    move: { x, y: 0, turn },
    marks: [
      { kind: 'path', d: `M${n(-tip)} 0H${base}`, stroke: colour, width: STEM * size },
      { kind: 'path', d: `M${n(tip)} 0L${base} ${half}L${base} -${half}Z`, fill: colour },
    ],
  };
}

const n = (value: number): string => value.toFixed(1);

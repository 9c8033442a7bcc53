/** What stands below the picture since it had no room in it? Relations in words under their numbers, then the words of callouts. */
import { stack, NOTHING, type Block } from './block.ts';
import type { Content, PlacedGraph } from './content.ts';
import { calloutsBelow, ended, listOf, type ListBelow, type ListSetting } from './draw-callouts.ts';
import { markerMarks } from './draw-graph.ts';
import { FEW_LINES, hasLineWords } from './draw-line-words.ts';
import type { PlacedLineWords } from './page.ts';

/** Between both lists. */
const BETWEEN = 8;
/** What both lists may have of what one may have. */
const MORE = 1.5;

/**
 * The numbers, by edge, of those whose words stand below the picture: that have neither words at their line nor quotes. Among quotes they have the
 * number that they have in every output, alone they count from 1. None in a figure of many lines, whose list would be longer than the picture.
 */
export function toldBelow(
  { setting: { options }, shown, notes, numbers }: Pick<Content, 'setting' | 'shown' | 'notes' | 'numbers'>,
  lineWords: readonly PlacedLineWords[],
): ReadonlyMap<string, number> {
  if (shown.edges.length > FEW_LINES || !hasLineWords(options, shown.edges.length)) return new Map();
  const said = new Set([...lineWords.map(({ edge }) => edge), ...numbers.keys()]);
  const left = notes.filter(({ edge }) => !said.has(edge.id));
  return new Map(left.map(({ edge, number }, i) => [edge.id, numbers.size > 0 ? number : i + 1]));
}

export interface ListsBelow {
  readonly block: Block;
  /** How many callouts, and how many relations, have no room in it. */
  readonly callouts: number;
  readonly relations: number;
}

export function listsBelow(content: Content, placed: PlacedGraph, set: ListSetting): ListsBelow {
  const callouts = calloutsBelow(content, placed.callouts, set);
  // Somebody's own words have the first room; relations are worth some more of the picture than these.
  const most = MORE * (set.most ?? Infinity) - callouts.block.height - BETWEEN;
  const relations = relationsBelow(content, placed, { ...set, most });
  const blocks = [named('relation-list', relations.block), callouts.block].filter(({ height }) => height > 0);
  return { block: stack(blocks, BETWEEN), callouts: callouts.unsaid, relations: relations.unsaid };
}

function relationsBelow(
  { setting: { look, options }, notes }: Content,
  { told }: PlacedGraph,
  { width, most = Infinity, size = 10.5 }: ListSetting,
): ListBelow {
  const items = notes.flatMap(({ edge, sentence }) => {
    const number = told.get(edge.id);
    return number === undefined ? [] : [{ marks: markerMarks(edge.slot, String(number), look), text: ended(sentence) }];
  });
  if (items.length === 0) return { block: NOTHING, unsaid: 0 };
  const type = { size, leading: size * 1.36, lettering: options.lettering, fill: look.ink };
  return listOf(items, NOTHING, type, width, most);
}

const named = (id: string, block: Block): Block => ({
  ...block,
  at: (x, y) => [{ kind: 'group', id, marks: block.at(x, y) }],
});

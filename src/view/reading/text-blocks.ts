/** In which blocks is a text in the page? In paragraphs; a long one in smaller blocks, of which only those near to being visible are drawn. */

/** From this many sentences on, only blocks near to being visible are in the page. */
const LONG = 150;
/** A paragraph of a long text is in blocks of so many sentences. */
export const PIECE = 12;

/** Sentences `from` (with it) to `to` (without it), 0-based. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** Whether a paragraph begins with it. */
  readonly opens: boolean;
}

export const isLong = (sentences: number): boolean => sentences >= LONG;

/** @param paragraphs first sentence and the one after the last, in their order */
export function blocksOf(paragraphs: readonly (readonly [number, number])[], long: boolean): readonly Block[] {
  return paragraphs.flatMap(([from, to]) => {
    const size = long ? PIECE : to - from;
    return Array.from({ length: Math.ceil((to - from) / size) }, (_, i): Block => {
      const start = from + i * size;
      return { from: start, to: Math.min(to, start + size), opens: i === 0 };
    });
  });
}

/** The index of the block that a sentence is in; -1 before the first. */
export const blockOf = (blocks: readonly Block[], sentence: number): number =>
  blocks.findLastIndex(({ from }) => from <= sentence);

/**
 * Blocks that are in the page wherever the reader is: those of some sentences, and all from the first to the last of `span`.
 */
export function keptBlocks(
  blocks: readonly Block[],
  sentences: Iterable<number>,
  span: readonly [number, number] | undefined,
): readonly number[] {
  const out = new Set([...sentences].map((sentence) => blockOf(blocks, sentence)));
  if (span) for (let block = blockOf(blocks, span[0]); block <= blockOf(blocks, span[1]); block++) out.add(block);
  return [...out].filter((block) => block >= 0);
}

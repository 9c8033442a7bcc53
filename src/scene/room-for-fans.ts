/** Do the parallel lines of a pair have room for a fan, or do they lie together as a ribbon? */

/** From so many actors on, fans meet each other everywhere. */
const FROM = 100;
/** Beyond so many lines a picture of single lines says nothing, whichever way they run. */
const TO = 5000;
/** From so many actors on it may soon be so. */
const SOON = 80;

interface Sizes {
  readonly nodes: { readonly length: number };
  readonly edges: { readonly length: number };
}

/** Whether parallel lines lie together: not in a graph with room for fans, nor in one with too much for anything. */
export const liesInRibbons = ({ nodes, edges }: Sizes): boolean => nodes.length >= FROM && edges.length <= TO;

/** Whether a few actors more or fewer may make it so. */
export const nearlyInRibbons = ({ nodes }: Sizes): boolean => nodes.length >= SOON;

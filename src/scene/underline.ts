/** How is a stretch of text underlined that several quotes rest on? One line for each colour, each on its lane, so that they stay apart. */

/** Most underlines beneath one word; more would reach into the next line. */
const LANES = 4;

/** CSS values: images of the lines, the position of each, and the room that they need beneath the words. */
export interface Underline {
  readonly image: string;
  readonly position: string;
  readonly padding: string;
}

/**
 * @param slots colours of the claims whose quotes cover the stretch, by slot; undefined for a claim that draws no line
 * @param lanes the lane of each slot, by its number as a text; 0 is the nearest to the words
 */
export function underline(
  slots: readonly (number | undefined)[],
  lanes: ReadonlyMap<string, number>,
): Underline | undefined {
  const used = [...new Set(slots.filter((slot) => slot !== undefined))]
    .map((slot) => ({ slot, lane: lanes.get(String(slot)) ?? 0 }))
    .filter(({ lane }) => lane < LANES);
  if (!used.length) return undefined;
  const deepest = Math.max(...used.map(({ lane }) => lane));
  return {
    image: used.map(({ slot }) => `linear-gradient(var(--family-${slot}), var(--family-${slot}))`).join(','),
    position: used.map(({ lane }) => `0 calc(100% - ${(deepest - lane) * 3}px)`).join(','),
    padding: `${2 + deepest * 3}px`,
  };
}

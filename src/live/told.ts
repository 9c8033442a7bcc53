/** What of the picture steps back, or goes, while a step of the story is told? All by names of parts of the page. */

export interface Told {
  /** Relations that the step's filter leaves; undefined: all. */
  readonly left?: ReadonlySet<string> | undefined;
  /** Whether who has lost all their relations goes, and does not only step back. */
  readonly alone: boolean;
  /** Relations that stand out with both their ends; undefined: nothing steps back. */
  readonly lit?: ReadonlySet<string> | undefined;
  /** Who else stands out. */
  readonly others: ReadonlySet<string>;
  /** What was chosen itself. */
  readonly one?: string | undefined;
}

export interface Line {
  readonly name: string;
  readonly ends: readonly string[];
}

/** How a mark looks that does not look as ever. */
export type Looks = 'gone' | 'back' | 'one';

/** Of the marks of these names, those that do not look as ever. A line that is left out is gone with all that could be pressed of it. */
export function looksOf(names: Iterable<string>, lines: readonly Line[], told: Told): ReadonlyMap<string, Looks> {
  const { left, alone, lit, others, one } = told;
  const gone = new Set<string>();
  const busy = new Set(others);
  const linked = new Set<string>();
  const standsOut = new Set(others);
  for (const { name, ends } of lines) {
    const stays = !left || left.has(name);
    if (!stays) gone.add(name);
    for (const end of ends) (stays ? busy : linked).add(end);
    if (lit?.has(name)) for (const own of [name, ...ends]) standsOut.add(own);
  }
  const lookOf = (name: string): Looks | undefined => {
    if (gone.has(name)) return 'gone';
    // Whoever never had a line has lost none.
    if (linked.has(name) && !busy.has(name)) return alone ? 'gone' : 'back';
    if (name === one) return 'one';
    return lit && !standsOut.has(name) ? 'back' : undefined;
  };
  const looks = new Map<string, Looks>();
  for (const name of names) {
    const look = lookOf(name);
    if (look) looks.set(name, look);
  }
  return looks;
}

/** What is the reading pane shared out for: looking at evidence, coding an article, or writing a claim? */
export const SITUATIONS = ['reading', 'coding', 'writing'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** What leads on while an article is coded. */
export interface Steps {
  /** To the next sentence to read, or back. */
  readonly sentence: (by: 1 | -1) => void;
  /** To the next one, with what was just said of the current one. */
  readonly onward: () => void;
  /** Nothing is to be coded in the current one. */
  readonly nothing: () => void;
}

/** What is the reading pane shared out for: looking at evidence, coding an article, or writing a claim? */
export const SITUATIONS = ['reading', 'coding', 'writing'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** What does the session need from the world outside? Handed in, so that tests and the command line bring their own. */
import type { LayoutInput, Positions } from '../layout/types.ts';

export type Arrange = (input: LayoutInput) => Promise<Positions>;

export interface Ports {
  readonly arrange: Arrange;
  /** Today as `YYYY-MM-DD`, for the date on a figure. */
  readonly today: () => string;
}

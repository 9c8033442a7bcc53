/** What is proposed for a claim: of all kinds, each with the words that it rests on. */
import type { Cues } from '../suggest/proposal.ts';
import type { Role, Saying } from './who-does-what.ts';

export interface Proposals extends Omit<Cues, 'open' | 'content'>, Pick<Saying, Role | 'relation'> {
  /** There is a source that is not named: the words that show it; none where it cannot be read in the language who speaks. */
  readonly open?: string;
}

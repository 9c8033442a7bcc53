/** Was anything recognised in the words of a claim that is being written? */
import type { Draft } from './draft.ts';
import type { Proposals } from './proposals.ts';

/** Whether who, what and whom are all left to the coder, who has said none of them yet. `proposals`: of words that were read. */
export const recognisesNothing = (draft: Draft | undefined, { subject, relation, object }: Proposals): boolean =>
  !!draft?.evidence.length &&
  !draft.from &&
  !(subject ?? relation ?? object) &&
  !(draft.own.subject ?? draft.own.relation ?? draft.own.object);

/** From which question did the reader come to what is chosen now, so that one button leads back to it? */
import { isQuery, type Query, type Selection } from '../../session/selection.ts';

/** Called while a component is set up. `selection`: what is chosen now. Undefined where that is a question itself, or none was asked. */
export function followQuestions(selection: () => Selection): () => Query | undefined {
  let asked = $state.raw<Query>();
  $effect.pre(() => {
    // Memory, not derivation: what was chosen before is nowhere else.
    const now = selection();
    if (isQuery(now)) asked = now;
    else if (now.kind === 'nothing') asked = undefined;
  });
  return () => {
    const now = selection();
    if (now.kind === 'speakers' && now.speaker !== undefined) return { kind: 'speakers' };
    return isQuery(now) ? undefined : asked;
  };
}

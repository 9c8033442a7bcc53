/** Does a step of a story look at something that is not there any more? It stays what it is, and that is told. */
import { excerpt } from './problem.ts';
import type { Report } from './read-texts.ts';
import type { StoryStep } from './schema.ts';

/** Which part of what is shown names an actor, and which a claim, by the kind of choice. */
const NAMED: Readonly<Record<string, 'actor' | 'claim'>> = { actor: 'actor', around: 'actor', claim: 'claim' };

/** The very same step, after whom and what it looks at in vain is noted. */
export function noteGone(
  report: Report,
  step: StoryStep,
  path: readonly PropertyKey[],
  here: Readonly<Record<'actor' | 'claim', ReadonlySet<string>>>,
): StoryStep {
  const view = new URLSearchParams(step.view);
  const [kind = '', shown] = (view.get('show') ?? '').split(':');
  const named = [
    [NAMED[kind], shown],
    ['claim', view.get('claim') ?? undefined],
  ] as const;
  for (const [what, id] of named)
    if (what !== undefined && id !== undefined && !here[what].has(id))
      report.note('dangling-reference', 'noted', [...path, 'view'], `an id from ${what}s`, excerpt(id));
  return step;
}

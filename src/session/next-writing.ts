/** What is to be written of a history, given what the store has of it? Only what is new, and the oldest state where that is another. */
import type { Unread } from '../dossier/reading.ts';
import type { Dossier } from '../dossier/schema.ts';
import { present, type History, type Step } from './history.ts';
import { partsOf, stepText } from './stored-text.ts';
import type { StoredSummary, Writing } from './ports.ts';

/** How many steps at the beginning are the very same. */
function common(a: readonly Step[], b: readonly Step[]): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

export interface ToWrite {
  readonly key: string;
  readonly history: History;
  /** What the store has, in the very objects of the history, and what its card says; undefined if it has nothing. */
  readonly kept: History;
  readonly before: StoredSummary | undefined;
  readonly unread: readonly Unread[];
  /** The state that is in a file. */
  readonly saved: Dossier | undefined;
  /** Now, as ISO 8601 in UTC. */
  readonly now: string;
  readonly origin: string | undefined;
  readonly copy: boolean;
  /** How long the texts of steps are, as far as they were written; those that are written now are added. */
  readonly sizes: WeakMap<Step, number>;
}

/** `card` counts what was put together while it was written: it is right only after that. */
export function nextWriting(wanted: ToWrite): { readonly writing: Writing; readonly card: () => StoredSummary } {
  const { key, history, kept, before, sizes } = wanted;
  const { steps } = history;
  const start = steps[0];
  if (!start) throw new Error('a history without an opening');
  // The oldest steps may have been dropped; then the oldest state is another one.
  const offset = before ? kept.steps.indexOf(start) : -1;
  const same = offset < 0 ? 0 : common(steps, kept.steps.slice(offset));
  const first = !before ? 0 : offset < 0 ? before.last + 1 : before.first + offset;
  const texts = steps.slice(same).map((step, i) => {
    const text = stepText(step, steps[same + i - 1]);
    sizes.set(step, text.length);
    return text;
  });
  // Put together while they are written: a large dossier is not held twice, and the page can answer in between.
  const whole = { count: before?.parts ?? 0, size: before?.partsSize ?? 0 };
  function* parts(from: Step): Generator<string> {
    whole.count = 0;
    whole.size = 0;
    for (const part of partsOf(from.dossier, wanted.unread)) {
      whole.count++;
      whole.size += part.length;
      yield part;
    }
  }
  const dossier = present(history);
  const inFile = steps.findIndex((step) => step.dossier === wanted.saved);
  const card = (): StoredSummary => ({
    key,
    turn: (before?.turn ?? 0) + 1,
    id: dossier.id,
    title: dossier.title,
    language: dossier.language,
    documents: dossier.documents.length,
    actors: dossier.actors.length,
    claims: dossier.claims.length,
    changed: wanted.now,
    size: whole.size + steps.reduce((sum, step) => sum + (sizes.get(step) ?? 0), 0),
    first,
    at: first + history.at,
    last: first + steps.length - 1,
    parts: whole.count,
    partsSize: whole.size,
    ...(inFile >= 0 && { saved: first + inFile }),
    ...(wanted.origin !== undefined && { origin: wanted.origin }),
    ...(wanted.copy && { copy: true }),
  });
  return {
    writing: {
      key,
      card,
      ...(before && { base: before.turn }),
      ...(offset !== 0 && { parts: parts(start) }),
      from: first + same,
      steps: texts,
    },
    card,
  };
}

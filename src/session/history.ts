/** How does one go back, and what was done? One list of steps and a place in it; a value, replaced at each step. */
import type { Dossier } from '../dossier/schema.ts';
import type { Deed } from '../edit/deed.ts';

export interface Step {
  /** The dossier as this step left it; steps share what they did not change. */
  readonly dossier: Dossier;
  readonly deed: Deed;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface History {
  /** The first is the opening; never empty. */
  readonly steps: readonly Step[];
  /** The step that is shown. Those after it were undone, and can be done again. */
  readonly at: number;
}

export const begin = (dossier: Dossier, at: string): History => ({
  steps: [{ dossier, deed: { kind: 'opened' }, at }],
  at: 0,
});

export function present({ steps, at }: History): Dossier {
  const step = steps[at];
  if (!step) throw new Error(`history has no step ${at}`);
  return step.dossier;
}

/** An edit that changes nothing leaves no step behind; one after an undo leaves what was undone behind. */
export function advance(history: History, next: Dossier, deed: Deed, at: string): History {
  if (next === present(history)) return history;
  return { steps: [...history.steps.slice(0, history.at + 1), { dossier: next, deed, at }], at: history.at + 1 };
}

export const undo = (history: History): History => (history.at > 0 ? { ...history, at: history.at - 1 } : history);

export const redo = (history: History): History =>
  history.at < history.steps.length - 1 ? { ...history, at: history.at + 1 } : history;

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

/** So many steps can be gone back, at least. Older ones are let go a few at a time, because their going costs more than a step. */
export const KEPT_STEPS = 1000;
const SLACK = 200;

function ending(steps: readonly Step[]): History {
  const short = steps.length > KEPT_STEPS + SLACK ? steps.slice(-KEPT_STEPS) : steps;
  return { steps: short, at: short.length - 1 };
}

/** An edit that changes nothing leaves no step behind; one after an undo leaves what was undone behind. */
export function advance(history: History, next: Dossier, deed: Deed, at: string): History {
  if (next === present(history)) return history;
  return ending([...history.steps.slice(0, history.at + 1), { dossier: next, deed, at }]);
}

/**
 * The state of an earlier step, as a new step: nothing is lost by it, and it can be undone. Also what had been undone stays in the
 * list, with the state that was left for it, so that undoing this leads back to that. Steps that were undone are done again instead.
 * `revive` makes the new state of the old one.
 */
export function restore(history: History, index: number, at: string, revive: (dossier: Dossier) => Dossier): History {
  const step = history.steps[index];
  if (!step || index === history.at) return history;
  if (index > history.at) return { ...history, at: index };
  const now = history.steps[history.at];
  const undone = history.steps.length > history.at + 1 && now ? [back(now, present(history), at)] : [];
  return ending([...history.steps, ...undone, back(step, revive(step.dossier), at)]);
}

/** What it leads back to is told by its time. */
const back = (to: Step, dossier: Dossier, at: string): Step => ({
  dossier,
  deed: { kind: 'restored', what: to.at },
  at,
});

export const undo = (history: History): History => (history.at > 0 ? { ...history, at: history.at - 1 } : history);

export const redo = (history: History): History =>
  history.at < history.steps.length - 1 ? { ...history, at: history.at + 1 } : history;

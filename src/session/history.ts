/** How does one go back, and what was done? One list of steps and a place in it; a value, replaced at each step. */
import type { Dossier } from '../dossier/schema.ts';
import type { Change } from '../edit/change.ts';
import type { KnownPlace } from '../layout/types.ts';

export interface Step {
  /** The dossier as this step left it; steps share what they did not change. */
  readonly dossier: Dossier;
  readonly change: Change;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Undone, and something else was done instead: passed over by going back and forth, but it can still be restored. */
  readonly left?: true;
}

export interface History {
  /** The first is the opening; never empty. */
  readonly steps: readonly Step[];
  /** The step that is shown; never one that was left. Those after it were undone, and can be done again. */
  readonly at: number;
}

/** What a dossier that was kept brings along. */
export interface Past {
  readonly history: History;
  /** The state that is in a file. */
  readonly saved: Dossier | undefined;
  readonly places: ReadonlyMap<string, KnownPlace> | undefined;
}

export const begin = (dossier: Dossier, at: string): History => ({
  steps: [{ dossier, change: { kind: 'opened' }, at }],
  at: 0,
});

export function present({ steps, at }: History): Dossier {
  const step = steps[at];
  if (!step) throw new Error(`history has no step ${at}`);
  return step.dossier;
}

/** At least so many steps can be undone. Older ones are dropped a few at a time, because dropping costs more than a step. */
export const KEPT_STEPS = 1000;
const SLACK = 200;

function ending(steps: readonly Step[]): History {
  const short = steps.length > KEPT_STEPS + SLACK ? steps.slice(-KEPT_STEPS) : steps;
  return { steps: short, at: short.length - 1 };
}

/** What was undone, when something else is done: left, and not lost. */
const leaving = ({ steps, at }: History): readonly Step[] =>
  steps.map((step, i) => (i > at && !step.left ? { ...step, left: true } : step));

/** An edit that changes nothing leaves no step behind. */
export function advance(history: History, next: Dossier, change: Change, at: string): History {
  if (next === present(history)) return history;
  return ending([...leaving(history), { dossier: next, change, at }]);
}

/**
 * The state of an earlier step, or of one that was left, as a new step: nothing is lost by it, and it can be undone. Steps that were
 * undone are done again instead. `revive` makes the new state of the old one.
 */
export function restore(history: History, index: number, at: string, revive: (dossier: Dossier) => Dossier): History {
  const step = history.steps[index];
  if (!step || index === history.at) return history;
  if (index > history.at && !step.left) return { ...history, at: index };
  return ending([...leaving(history), back(step, revive(step.dossier), at)]);
}

/** The state that it leads back to is named by its time. */
const back = (to: Step, dossier: Dossier, at: string): Step => ({
  dossier,
  change: { kind: 'restored', what: to.at },
  at,
});

const stays = ({ left }: Step): boolean => !left;

/** The step that going back leads to; -1 if there is none. */
const before = ({ steps, at }: History): number => (at > 0 ? steps.slice(0, at).findLastIndex(stays) : -1);
const after = ({ steps, at }: History): number => steps.findIndex((step, i) => i > at && stays(step));

export const canUndo = (history: History): boolean => before(history) >= 0;
export const canRedo = (history: History): boolean => after(history) >= 0;

function to(history: History, at: number): History {
  return at < 0 ? history : { ...history, at };
}

export const undo = (history: History): History => to(history, before(history));
export const redo = (history: History): History => to(history, after(history));

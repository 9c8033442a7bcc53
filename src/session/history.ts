/** How does one go back? Two stacks of dossiers that share structure; a value, replaced at each step. */
import type { Dossier } from '../dossier/schema.ts';

export interface History {
  readonly past: readonly Dossier[];
  readonly present: Dossier;
  readonly future: readonly Dossier[];
}

export const begin = (present: Dossier): History => ({ past: [], present, future: [] });

/** An edit that changes nothing leaves no step behind. */
export function advance(history: History, next: Dossier): History {
  return next === history.present ? history : { past: [...history.past, history.present], present: next, future: [] };
}

export function undo(history: History): History {
  const present = history.past.at(-1);
  return present ? { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] } : history;
}

export function redo(history: History): History {
  const [present, ...future] = history.future;
  return present ? { past: [...history.past, history.present], present, future } : history;
}

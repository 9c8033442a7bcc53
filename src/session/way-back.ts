/** What would be undone now, or done again? */
import type { Change } from '../edit/change.ts';
import { redo, undo, type History } from './history.ts';

/** A claim that was given up, how the picture was arranged, or a change of the dossier; undefined for nothing. */
export type Undoable = 'draft' | 'places' | Change | undefined;

/** The change that lies between two places in the same steps is the later one of them. */
function changeTo(way: typeof undo, history: History | undefined): Change | undefined {
  const next = history && way(history);
  return !next || next.at === history.at ? undefined : history.steps[Math.max(history.at, next.at)]?.change;
}

/** `draft`: whether a claim was given up; `places`: whether the picture was arranged otherwise since. */
export const undoes = (draft: boolean, places: boolean, history: History | undefined): Undoable =>
  draft ? 'draft' : places ? 'places' : changeTo(undo, history);

export const redoes = (places: boolean, history: History | undefined): Undoable =>
  places ? 'places' : changeTo(redo, history);

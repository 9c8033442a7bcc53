/** Where does a region get the session from, and the actions where it cannot be drawn? Typed contexts; leaves get props. */
import { createContext } from 'svelte';
import type { PaintThread } from '../paint/painter.ts';
import type { Session } from '../session/session.svelte.ts';

export const [getSession, setSession] = createContext<Session>();

/** The actions offered where a region cannot be drawn. */
export interface Rescue {
  /** Closes the dossier; what was done to it is kept. */
  readonly close: () => void;
  /** Saves the dossier to a file. */
  readonly save: () => void;
}

export const [getRescue, setRescue] = createContext<Rescue>();

/** Starts the thread that paints large scenes; may throw where threads are refused. */
export const [getPaintThread, setPaintThread] = createContext<() => PaintThread>();

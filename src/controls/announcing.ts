/** How does a part of the page say something in passing? By context, so that nothing in between has to hand it on. */
import { getContext, setContext } from 'svelte';

/** In words that are asked for anew where the language changes meanwhile, or as they are. */
export type Message = string | (() => string);

export interface Announcing {
  readonly announce: (message: Message) => void;
  /** What is said now; empty where nothing is. A dialog repeats it: what lies outside of a dialog is not heard while it is open. */
  readonly heard: () => string;
}

const ANNOUNCING = Symbol('announcing');
/** Where nobody listens, as for a part that stands alone. */
const SILENT: Announcing = { announce: () => {}, heard: () => '' };

export const setAnnouncing = (announcing: Announcing): Announcing => setContext(ANNOUNCING, announcing);
export const getAnnouncing = (): Announcing => getContext<Announcing | undefined>(ANNOUNCING) ?? SILENT;

/** Where a message stands: its middle and its foot, and how wide it may be; in pixels of the window. */
export interface ToastPlace {
  readonly x: number;
  readonly bottom: number;
  readonly width: number;
}

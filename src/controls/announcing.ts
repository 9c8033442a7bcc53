/** How does a part of the page announce something in passing? By context, so that no component in between has to pass it on. */
import { getContext, setContext } from 'svelte';

/** As a function, the words are computed again where the language changes meanwhile. */
export type Message = string | (() => string);

export interface Announcing {
  readonly announce: (message: Message) => void;
  /** The current message; empty where there is none. A dialog repeats it: what is outside of a dialog is not announced while it is open. */
  readonly heard: () => string;
}

/** A message that another one follows ends as a sentence does. */
export const asSentence = (said: string): string =>
  said && !/\p{Sentence_Terminal}[\p{Pf}\p{Pe}"']*$/u.test(said) ? `${said}.` : said;

const ANNOUNCING = Symbol('announcing');
/** Without a shell, as for a component on its own, messages go nowhere. */
const SILENT: Announcing = { announce: () => {}, heard: () => '' };

export const setAnnouncing = (announcing: Announcing): Announcing => setContext(ANNOUNCING, announcing);
export const getAnnouncing = (): Announcing => getContext<Announcing | undefined>(ANNOUNCING) ?? SILENT;

/** The place of a message: its middle and its foot, and how wide it may be; in pixels of the window. */
export interface ToastPlace {
  readonly x: number;
  readonly bottom: number;
  readonly width: number;
}

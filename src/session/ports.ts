/** What does the session need from the world outside? Handed in, so that tests and the command line bring their own. */
import type { LayoutInput, Positions } from '../layout/types.ts';

export type Arrange = (input: LayoutInput) => Promise<Positions>;

export interface Ports {
  readonly arrange: Arrange;
  /**
   * Calls `step` with 0 … 1 over a short time, once per frame, the last time with 1, until it returns false. Only with 1 where the
   * reader wants no motion.
   */
  readonly animate: (step: (t: number) => boolean) => Promise<void>;
  /** Today as `YYYY-MM-DD`, for the date on a figure. */
  readonly today: () => string;
  /** Now, as ISO 8601 in UTC, for the history. */
  readonly now: () => string;
}

/** Why a file did not come in; a value, to be said in the reader's language. */
export type Failure =
  | { readonly kind: 'not-found'; readonly name: string; readonly status: string }
  | { readonly kind: 'not-same-site'; readonly name: string }
  | { readonly kind: 'too-big'; readonly name: string; readonly limit: number }
  | { readonly kind: 'cannot-read'; readonly name: string };

export type Incoming = { readonly name: string; readonly text: string } | Failure;

export const isFailure = (incoming: Incoming): incoming is Failure => 'kind' in incoming;

/** How files come in and go out. */
export interface FilePorts {
  /** A file of this site; other sites are refused before anything is asked of them. */
  readonly fetch: (address: string) => Promise<Incoming>;
  /** A file that the reader chooses; undefined if they changed their mind. */
  readonly pick: () => Promise<Incoming | undefined>;
  /** Offers a text as a file; false if the reader changed their mind. */
  readonly save: (text: string, name: string, type: string) => Promise<boolean>;
}

/** What an address asks for. */
export interface Address {
  /** The file that `dossier=…` names, relative to the page. */
  readonly dossier?: string;
  /** The id of a dossier that was opened from a file. */
  readonly file?: string;
  readonly language?: string;
  readonly params: URLSearchParams;
}

/** The address bar, as far as it stands after `#`. */
export interface AddressPorts {
  readonly read: () => Address;
  /** Shows an address without opening it; `step`: the reader can go back to the one before. Returns what is shown. */
  readonly show: (params: readonly (readonly [string, string])[], step: boolean) => string;
  /** The part from `#` on, as it is now. */
  readonly now: () => string;
}

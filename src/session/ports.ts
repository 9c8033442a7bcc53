/** What does the session need from the world outside? Handed in, so that tests and the command line bring their own. */
import type { Problem } from '../dossier/problem.ts';
import type { LocalizedText } from '../dossier/schema.ts';
import type { Answers, Asks, Course, Task } from '../exchange/intake/tasks.ts';
import type { FaceSource } from '../figure/fonts.ts';
import type { Figure, NamedFile, PageLetters, Writings } from '../figure/messages.ts';
import type { FigureOrder } from '../figure/order.ts';
import type { LayoutInput, Positions } from '../layout/types.ts';
import type { BringWords } from './spoken-language.svelte.ts';

/** How to follow a long arrangement, and how to end it: the answer is not wanted any more once `signal` says so. */
export interface Following {
  /** How much of it is done, 0 to 1. */
  readonly hear?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Rejects if no arrangement can be had: with a `TimeoutError` if it did not come in time, with an `AbortError` if it was ended. */
export type Arrange = (input: LayoutInput, following?: Following) => Promise<Positions>;

/** Reads what others have written, beside the page: one question at a time, the others wait. */
export interface IntakePort {
  /**
   * Rejects with a `MissingPart`, with an `IntakeFailure`, or with an `AbortError` once `signal` says so: then reading stops at once.
   * `hear` is called when the question is taken up, and with every sign of life.
   */
  readonly ask: <T extends Task>(
    task: T,
    asks: Asks<T>,
    hear: (course?: Course) => void,
    signal: AbortSignal,
  ) => Promise<Answers<T>>;
  /** Calls back once, so many milliseconds from now, unless what it gives is called before. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

/** What drawing a figure needs from its caller. */
export interface DrawHelp {
  /** Is called with the share that is done, 0 to 1. */
  readonly tell: (share: number) => void;
  /** Fetches what these writings are set in; rejects if it does not come. */
  readonly faces: (writings: Writings) => Promise<readonly FaceSource[]>;
  readonly signal: AbortSignal;
}

/** Draws figures without keeping the page. */
export interface FigurePort {
  /** Rejects with `NoFonts`, with an `AbortError` once the signal says so, or because drawing broke. */
  readonly draw: (order: FigureOrder, help: DrawHelp) => Promise<Figure>;
  /** The letters of words, as files that a page takes along. Rejects as `draw`. */
  readonly letters: (words: Writings, help: DrawHelp) => Promise<PageLetters>;
  /** Several files as one zip. */
  readonly pack: (files: readonly NamedFile[]) => Promise<Blob>;
  /** The house style that the reader's figures had last, as the text of its file. Left out: none is remembered. */
  readonly styles?: {
    readonly recall: () => string | undefined;
    /** Undefined: forgotten. */
    readonly keep: (text: string | undefined) => void;
  };
}

export interface Ports {
  /** Comes when it is first wanted. Left out: nothing draws figures here. */
  readonly figures?: () => Promise<FigurePort>;
  readonly arrange: Arrange;
  /** The same for a few dozen groups, which must not wait for thousands of actors; `arrange`, if left out. */
  readonly arrangeGroups?: Arrange;
  /** Brings what makes a rough picture at once, for the time until the good one is there. Rejects if it did not come. */
  readonly roughly?: () => Promise<(input: LayoutInput) => Positions>;
  readonly intake: IntakePort;
  /**
   * Calls `step` with 0 … 1 over a short time, once per frame, the last time with 1, until it returns false. Only with 1 where the
   * reader wants no motion.
   */
  readonly animate: (step: (t: number) => boolean) => Promise<void>;
  /** Today as `YYYY-MM-DD`, for the date on a figure. */
  readonly today: () => string;
  /** Now, as ISO 8601 in UTC, for the history. */
  readonly now: () => string;
  /** Fetches the words of a language; undefined if they are there. Left out: all are. */
  readonly words?: BringWords;
  /** The coder's name, if they have given one. */
  readonly coder?: () => string | undefined;
}

/** Why a file did not come in; a value, put into words in the reader's language. */
export type Failure =
  | { readonly kind: 'not-found'; readonly name: string; readonly status: string }
  | { readonly kind: 'not-same-site'; readonly name: string }
  | { readonly kind: 'too-big'; readonly name: string; readonly limit: number }
  | { readonly kind: 'cannot-read'; readonly name: string }
  /** A link that brought its dossier along, and was cut off or changed on its way. */
  | { readonly kind: 'bad-link'; readonly name: string }
  /** What reads it broke, as when there is no memory left. */
  | { readonly kind: 'reading-broke'; readonly name: string };

/** A file on this device that can be written again, where the browser allows that. */
export interface FileTarget {
  readonly name: string;
  /** The browser's own word for it; a store can keep it. */
  readonly handle: object;
  /** When the file was last changed, as far as this page knows; in milliseconds. */
  readonly modified: number;
}

export type Incoming =
  | {
      readonly name: string;
      readonly text: string;
      readonly target?: FileTarget;
      /** What was wrong with its letters. */
      readonly problems?: readonly Problem[];
    }
  /** One that is too large to be read on the page. */
  | { readonly name: string; readonly file: Blob; readonly target?: FileTarget }
  | Failure;

export const isFailure = (incoming: Incoming): incoming is Failure => 'kind' in incoming;

/** The outcome of a save; `changed`: another program has written the file meanwhile, and it was left alone. */
export type Saved = { readonly name: string; readonly target?: FileTarget } | 'changed' | 'failed' | undefined;

/** How files come in and go out. */
export interface FilePorts {
  /** A file of this site; other sites are refused before anything is asked of them. */
  readonly fetch: (address: string) => Promise<Incoming>;
  /** A file that the reader chooses; undefined if they changed their mind. */
  readonly pick: () => Promise<Incoming | undefined>;
  /**
   * Writes a text into the file that it came from or was saved to, or asks where to; undefined if the reader changed their mind.
   * `anyway`: also over what another program has written there.
   */
  readonly save: (text: string, name: string, target?: FileTarget, anyway?: boolean) => Promise<Saved>;
}

/** What an address asks for. */
export interface Address {
  /** The file that `dossier=…` names, relative to the page. */
  readonly dossier?: string;
  /** The id of a dossier that was opened from a file. */
  readonly file?: string;
  /** The key of a dossier that is kept on this device. */
  readonly kept?: string;
  /** The key that the page had for what it showed here, if it wrote this address. */
  readonly key?: string;
  readonly language?: string;
  readonly params: URLSearchParams;
}

/** The part of the address after `#`. */
export interface AddressPorts {
  readonly read: () => Address;
  /**
   * Shows an address without opening it; `step`: the reader can go back to the one before. `key` is remembered with it. Returns
   * what is shown.
   */
  readonly show: (params: readonly (readonly [string, string])[], step: boolean, key?: string) => string;
  /** The part from `#` on, as it is now. */
  readonly now: () => string;
}

/** The library's summary of a dossier that is kept on this device. */
export interface StoredSummary {
  /** Its own: two dossiers may share an id. */
  readonly key: string;
  /** Steps up with every write; a writer names the revision that it knows. */
  readonly turn: number;
  readonly id: string;
  readonly title: LocalizedText;
  readonly language: string;
  readonly documents: number;
  readonly actors: number;
  readonly claims: number;
  /** ISO 8601 in UTC, by the clock of the device: to be read, not to be compared. */
  readonly changed: string;
  /** Counts everything that is written to the store, so that what came last is known; given by the store. */
  readonly order?: number;
  /** In characters, about bytes: the dossier with its history. */
  readonly size: number;
  /** The steps that are kept are numbered on and on: the oldest, the shown, and the newest. */
  readonly first: number;
  readonly at: number;
  readonly last: number;
  /** Into how many texts the oldest state is cut. */
  readonly parts: number;
  /** And how long those are together. */
  readonly partsSize: number;
  /** The step that is in a file, if it still is one. */
  readonly saved?: number;
  /** The file of this site that it was made from. */
  readonly origin?: string;
  /** Made because the same dossier was changed in two tabs at once, or on request. */
  readonly copy?: boolean;
  /** When it was removed from the library; it is deleted a little later. */
  readonly removed?: string;
}

/** Everything that is kept of a dossier; the texts are the store's to keep and `stored-text.ts`'s to understand. */
export interface StoredDossier {
  readonly card: StoredSummary;
  readonly parts: readonly string[];
  readonly steps: readonly string[];
  readonly places?: string;
  readonly target?: FileTarget;
}

/** A file to be: what is saved of what is kept on the device. */
export interface RawText {
  readonly name: string;
  readonly text: string;
}

export interface Writing {
  readonly key: string;
  /** To be asked after the last of the parts. */
  readonly card: () => StoredSummary;
  /** The revision that this follows; none for a dossier that is not in the library yet. */
  readonly base?: number;
  /** The oldest state, if it is another than before. */
  readonly parts?: Iterable<string>;
  /** Steps from this number on are these. */
  readonly from: number;
  readonly steps: readonly string[];
}

/**
 * `done`: it is on the disk. `stale`: another tab has written meanwhile, and nothing was written. `gone`: it is not in the library any more.
 * `full` and `refused`: the device does not keep it; nothing was written. `outdated`: a newer version of the app has renewed the store.
 * `silent`: the store does not answer.
 */
export type Written = 'done' | 'stale' | 'gone' | 'full' | 'refused' | 'outdated' | 'silent';

/**
 * What can be half written: a claim, articles that are not added yet, an answer that is not read yet; any of these, or a review queue,
 * that was found damaged and put aside as it was; and which readings of sentences the coder rejected.
 */
export type DraftKind = 'claim' | 'article' | 'answer' | 'damaged' | 'rejected';

/** The store for dossiers on this device. Each of its writes happens wholly or not at all. */
export interface StorePort {
  /** Rejects where the device keeps nothing. */
  readonly cards: () => Promise<readonly StoredSummary[]>;
  readonly card: (key: string) => Promise<StoredSummary | undefined>;
  readonly read: (key: string) => Promise<StoredDossier | undefined>;
  readonly write: (writing: Writing) => Promise<Written>;
  /** Removes a dossier from the library at that time, or puts it back. False if it is not there any more. */
  readonly remove: (key: string, removed: string | undefined) => Promise<boolean>;
  /** Deletes what was removed from the library before that time. */
  readonly purge: (before: string) => Promise<void>;
  readonly keepPlaces: (key: string, places: string) => Promise<void>;
  /** What waits in the review queue. */
  readonly proposals: (key: string) => Promise<string | undefined>;
  /** Keeps it, or removes it; `now` as ISO 8601 in UTC. False if the device does not keep it. */
  readonly keepProposals: (key: string, text: string | undefined, now: string) => Promise<boolean>;
  /** What is only half written; the key of a dossier, or of none. */
  readonly draft: (key: string, kind: DraftKind) => Promise<string | undefined>;
  /** Keeps it beside the dossier, and removes it with the dossier; undefined removes it now. False if the device does not keep it. */
  readonly keepDraft: (key: string, kind: DraftKind, text: string | undefined, now: string) => Promise<boolean>;
  readonly keepTarget: (key: string, target: FileTarget) => Promise<void>;
  /** Asks the device not to delete it by itself when it needs room. */
  readonly persist: () => Promise<void>;
  readonly newKey: () => string;
}

/** The other tabs of this page. */
export interface TabsPort {
  /** Notifies them that a dossier has a new revision, or, with `Infinity`, that it was deleted or put back. */
  readonly tell: (key: string, turn: number) => void;
  /** Is called with the messages of other tabs. */
  readonly listen: (hear: (key: string, turn: number) => void) => void;
  /** Says that this tab has a dossier open, and no other one; `others` is called whenever that changes. */
  readonly attend: (key: string | undefined, others: (count: number) => void) => void;
}

/** The store for what is pasted and not taken yet, so that it outlives the page. */
export interface Drawer {
  readonly read: () => Promise<string | undefined>;
  /** Undefined removes it. */
  readonly keep: (text: string | undefined) => void;
  /** Puts a damaged text aside, as it was. */
  readonly setAside: (text: string) => Promise<void>;
}

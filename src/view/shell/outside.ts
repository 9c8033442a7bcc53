/** What does the shell need from the browser? Handed in, since the view imports nothing of it, and so that tests bring their own. */
import type { Params } from '../../session/url-state.ts';
import type { Incoming } from '../../session/ports.ts';
import type { Locale } from '../../words/languages.ts';
import type { Theme } from '../../session/theme.ts';
import type { Screen } from '../screen.ts';

/** What is remembered from one visit to the next, or until the window is closed. */
export interface Preferences {
  readonly initialPanel: <T extends string>(panels: readonly T[]) => T | undefined;
  readonly rememberPanel: (panel: string) => void;
  readonly initialTab: <T extends string>(tabs: readonly T[]) => T | undefined;
  readonly rememberTab: (tab: string) => void;
  /** How the panes are shared out, as a text that only the page reads. */
  readonly initialPanes: () => string | undefined;
  readonly rememberPanes: (text: string) => void;
  readonly initialTheme: () => Theme;
  readonly rememberTheme: (theme: Theme) => void;
  readonly singleKeys: () => boolean;
  readonly rememberSingleKeys: (on: boolean) => void;
  /** Whether somebody is here for the first time, and no link asked for a view of its own. */
  readonly firstVisit: () => boolean;
  readonly rememberVisit: () => void;
  readonly rememberLocale: (locale: Locale) => void;
  readonly rememberCoderName: (name: string) => void;
}

export interface Outside {
  readonly preferences: Preferences;
  readonly screen: Screen;
  readonly showTheme: (theme: Theme) => void;
  /** An address of this page that leads to what the parameters name, for passing on to other people. */
  readonly addressOf: (params: Params) => string;
  /** Reads a file that was dropped on the page. */
  readonly read: (file: File) => Promise<Incoming>;
  /** Whether the last file went to the downloads, since the browser lets the page write none. */
  readonly downloaded: () => boolean;
  readonly download: (text: string, name: string) => void;
  /** Puts a text on the clipboard; false where the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Whether the device has a way of its own to pass a link on, as phones do. */
  readonly canShare: () => boolean;
  /** Passes a link on by it; false where that failed, true also where the user thought better of it. */
  readonly share: (title: string, url: string) => Promise<boolean>;
  /** Opens the browser’s dialog for printing. */
  readonly print: () => void;
  /** Loads the page again, from the newer version of the app. */
  readonly loadNewer: () => void;
  /** The first thing in a part of the page that can have the focus gets it. */
  readonly focusFirst: (selector: string) => void;
  /** Whether the focus is in a part of the page. */
  readonly focusIsIn: (selector: string) => boolean;
}

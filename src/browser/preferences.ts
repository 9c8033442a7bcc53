/** What does the reader prefer, and is it remembered? Storage may be refused; then it holds for this visit. */
import { THEMES, type Theme } from '../session/theme.ts';
import { directionOf } from '../dossier/text-in.ts';
import { LOCALES, matchLocale, type Locale } from '../words/languages.ts';

function recall<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  try {
    const value = localStorage.getItem(`benang.${key}`);
    return allowed.find((item) => item === value);
  } catch {
    return undefined;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`benang.${key}`, value);
  } catch {
    // Refused or full: the choice holds until the page is left.
  }
}

export const initialLocale = (): Locale => recall('language', LOCALES) ?? matchLocale(navigator.languages);
const initialTheme = (): Theme => recall('theme', THEMES) ?? 'auto';

export function showLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}

function rememberLocale(locale: Locale): void {
  remember('language', locale);
}

function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function rememberTheme(theme: Theme): void {
  remember('theme', theme);
}

/** Whether keys of a single character do something: on, unless it was turned off. */
const singleKeys = (): boolean => recall('single-keys', ['off']) !== 'off';

function rememberSingleKeys(on: boolean): void {
  remember('single-keys', on ? 'on' : 'off');
}

/** What an address may say without asking for a view of its own. */
const PLAIN: ReadonlySet<string> = new Set(['dossier', 'lang']);

/** Whether no link asks for a view of its own. */
const isPlainAddress = (): boolean =>
  [...new URLSearchParams(location.hash.slice(1)).keys()].every((name) => PLAIN.has(name));

/** Whether somebody is here for the first time, and no link asked for a view of its own. */
const firstVisit = (): boolean => recall('visited', ['yes']) === undefined && isPlainAddress();
const rememberVisit = (): void => remember('visited', 'yes');

/** What is open is remembered for this window alone: another one may show something else. */
function recallHere<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  try {
    const value = sessionStorage.getItem(`benang.${key}`);
    return allowed.find((item) => item === value);
  } catch {
    return undefined;
  }
}

function rememberHere(key: string, value: string): void {
  try {
    sessionStorage.setItem(`benang.${key}`, value);
  } catch {
    // Refused or full: it is forgotten when the page is left.
  }
}

/** The panel beside the graph that was open when the page was left; in another window that no link leads to, the one that was used last. */
const initialPanel = <T extends string>(panels: readonly T[]): T | undefined =>
  recallHere('panel', panels) ?? (isPlainAddress() ? recall('panel', panels) : undefined);
function rememberPanel(panel: string): void {
  rememberHere('panel', panel);
  remember('panel', panel);
}

/** As the page itself has written it down in this window. */
function textHere(key: string): string | undefined {
  try {
    return sessionStorage.getItem(`benang.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** How the panes were shared out. */
const initialPanes = (): string | undefined => textHere('panes');
const rememberPanes = (text: string): void => rememberHere('panes', text);

/** Where in which article somebody reads. */
export const placeMemory = {
  initialPlace: (): string | undefined => textHere('place'),
  rememberPlace: (text: string): void => rememberHere('place', text),
};

/** The tab of the sheet that was. */
const initialTab = <T extends string>(tabs: readonly T[]): T | undefined => recallHere('tab', tabs);
const rememberTab = (tab: string): void => rememberHere('tab', tab);

let coder: string | undefined;

/** The coder's name on this device, as it is to appear on their claims; undefined if none was given. */
export function coderName(): string | undefined {
  if (coder === undefined)
    try {
      coder = localStorage.getItem('benang.coder') ?? undefined;
    } catch {
      // Refused: no name was given during this visit.
    }
  return coder || undefined;
}

function rememberCoderName(name: string): void {
  coder = name;
  remember('coder', name);
}

/** The preferences that the shell reads and writes. */
export const preferences = {
  initialTheme,
  rememberTheme,
  showTheme,
  singleKeys,
  rememberSingleKeys,
  firstVisit,
  rememberVisit,
  initialPanel,
  rememberPanel,
  initialTab,
  rememberTab,
  initialPanes,
  rememberPanes,
  rememberLocale,
  rememberCoderName,
};

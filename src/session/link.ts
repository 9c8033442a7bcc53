/**
 * What does a link contain that is passed on, and for whom does it work? It always names its dossier, even where the address bar names
 * none: a bare address opens what its reader had open last, which is another dossier in another browser.
 */
import type { Locale } from '../words/languages.ts';
import type { Params } from './url-state.ts';

/** Where a dossier can be had. */
export type Home =
  /** A file of this site, by its path. */
  | { readonly kind: 'site'; readonly file: string }
  /** On this device under a key; elsewhere only from a file. */
  | { readonly kind: 'kept'; readonly key: string; readonly id: string }
  /** A file that only its owner has. */
  | { readonly kind: 'file'; readonly id: string };

export interface Link {
  readonly params: Params;
  /** For whom it opens the dossier: for anyone, on this device only, or for readers who open the file by hand. */
  readonly opens: 'everybody' | 'device' | 'file';
}

const OPENS = { site: 'everybody', kept: 'device', file: 'file' } as const;

/** Which parameters name a dossier. On another device the key leads nowhere, but a reader who has the file can open that. */
function named(home: Home): Params {
  if (home.kind === 'site') return [['dossier', home.file]];
  if (home.kind === 'kept')
    return [
      ['kept', home.key],
      ['file', home.id],
    ];
  return [['file', home.id]];
}

/** What is copied always says which view it opens, also where the address bar leaves the plain one out. */
export const forCopying = ({ params }: Link, view: string): Params =>
  params.some(([name]) => name === 'view') ? params : [...params, ['view', view]];

export const linkTo = (home: Home, spot: Params, locale: Locale): Link => ({
  params: [...named(home), ...spot, ['lang', locale]],
  opens: OPENS[home.kind],
});

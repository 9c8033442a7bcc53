/**
 * What does a link say that is given away, and whom does it lead where? It always names its dossier, also where the address bar shows
 * none: a bare address opens whatever its reader had open last, which is another dossier in another browser.
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
  /** Whom it opens the dossier for: everybody, this device only, or whoever opens the file by hand. */
  readonly opens: 'everybody' | 'device' | 'file';
}

const OPENS = { site: 'everybody', kept: 'device', file: 'file' } as const;

/** Which parameters name a dossier. On another device the key leads nowhere, but whoever has the file can open that. */
function named(home: Home): Params {
  if (home.kind === 'site') return [['dossier', home.file]];
  if (home.kind === 'kept')
    return [
      ['kept', home.key],
      ['file', home.id],
    ];
  return [['file', home.id]];
}

export const linkTo = (home: Home, spot: Params, locale: Locale): Link => ({
  params: [...named(home), ...spot, ['lang', locale]],
  opens: OPENS[home.kind],
});

/**
 * What does the address say? Everything stands after `#`, so that no server learns it: the dossier, and where in it the reader is.
 * A dossier of this site is named by its file, one that was opened from a file by its id, for only its owner can open it again.
 */

import type { Address } from '../session/ports.ts';

export function readAddress(hash = location.hash): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const [dossier, file, language] = ['dossier', 'file', 'lang'].map((name) => params.get(name) ?? undefined);
  return {
    ...(dossier !== undefined && { dossier }),
    ...(file !== undefined && { file }),
    ...(language !== undefined && { language }),
    params,
  };
}

/** The part of an address from `#` on; slashes, colons and commas stay as they are read. */
function writeAddress(params: readonly (readonly [string, string])[]): string {
  if (params.length === 0) return '';
  const text = new URLSearchParams(params.map(([name, value]) => [name, value])).toString();
  return `#${text.replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7E', '~')}`;
}

/** See `AddressPorts.show`. */
export function showAddress(params: readonly (readonly [string, string])[], step: boolean): string {
  const hash = writeAddress(params);
  if (location.hash !== hash) {
    const address = hash || location.pathname + location.search;
    if (step) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  }
  return location.hash;
}

/**
 * How does the address name what is open? Everything comes after `#`, so that no server learns it: the dossier, and where in it the reader is.
 * A dossier of this site is named by its file, one opened from a file by its id (only its owner can open it again), and one that is kept on
 * this device by its key. The browser remembers, with every step, the key of what was shown, so that the back button leads to the reader's
 * own version even where the address was written before there was one.
 */

import type { Address } from '../session/ports.ts';

function keyHere(): string | undefined {
  const state = history.state as { key?: unknown } | null;
  return typeof state?.key === 'string' ? state.key : undefined;
}

export function readAddress(hash = location.hash): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const [dossier, file, kept, language] = ['dossier', 'file', 'kept', 'lang'].map(
    (name) => params.get(name) ?? undefined,
  );
  const key = keyHere();
  return {
    ...(kept !== undefined && { kept }),
    ...(key !== undefined && { key }),
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

/** An address of this page that leads to what the parameters name, for passing on to other people. */
export function fullAddress(params: readonly (readonly [string, string])[], page = location.href): string {
  const url = new URL(page);
  url.hash = '';
  return url.href + writeAddress(params);
}

/** See `AddressPorts.show`. */
export function showAddress(params: readonly (readonly [string, string])[], step: boolean, key?: string): string {
  const hash = writeAddress(params);
  const address = hash || location.pathname + location.search;
  const state = key === undefined ? null : { key };
  if (location.hash !== hash && step) history.pushState(state, '', address);
  else if (location.hash !== hash || keyHere() !== key) history.replaceState(state, '', address);
  return location.hash;
}

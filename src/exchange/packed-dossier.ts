/**
 * How does a dossier travel inside of an address? Its text, compressed, in letters that every address may have, after a word that says so. What
 * stands after `#` is sent to no server. What comes out is a text like that of any file, and is read and judged as one.
 */
import type { Inflate as Inflating } from 'fflate';

/** Longer addresses are cut off by many programs that pass them on; in characters, what else the link says not counted. */
export const LONGEST_PACKED = 60_000;
/** Larger than any dossier that could have been put into a link; in bytes. */
export const LARGEST_INSIDE = 16 * 1024 * 1024;
const SLICE = 4096;

/** Stands before what is packed, where a link otherwise names a file. */
export const INSIDE = 'inside:';

export async function packed(text: string): Promise<string> {
  const { deflateSync } = await import('fflate');
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 });
  let letters = '';
  for (const byte of bytes) letters += String.fromCodePoint(byte);
  return INSIDE + btoa(letters).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '');
}

/** The text; `damaged` where it was cut off or changed on its way, `too-big` where it would be larger than is taken: then no more of it is unpacked. */
export async function unpacked(
  address: string,
  largest = LARGEST_INSIDE,
): Promise<{ readonly text: string } | 'damaged' | 'too-big'> {
  const { Inflate } = await import('fflate');
  try {
    const letters = atob(address.slice(INSIDE.length).replace(/-/gu, '+').replace(/_/gu, '/'));
    return inflated(
      Uint8Array.from(letters, (letter) => letter.codePointAt(0) ?? 0),
      largest,
      Inflate,
    );
  } catch {
    return 'damaged';
  }
}

/** Slice by slice, so that a few letters do not become more than there is memory for. Throws for what is no such data. */
function inflated(
  bytes: Uint8Array,
  largest: number,
  Inflate: new () => Inflating,
): { readonly text: string } | 'damaged' | 'too-big' {
  // Nothing at all is not the end of anything.
  if (bytes.length === 0) return 'damaged';
  const reader = new Inflate();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let size = 0;
  let ended = false;
  reader.ondata = (part, last): void => {
    size += part.length;
    if (size <= largest) text += decoder.decode(part, { stream: !last });
    ended = last;
  };
  for (let at = 0; at < bytes.length && size <= largest; at += SLICE)
    reader.push(bytes.slice(at, at + SLICE), at + SLICE >= bytes.length);
  if (size > largest) return 'too-big';
  return ended ? { text } : 'damaged';
}

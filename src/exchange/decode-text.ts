/** Which letters do the bytes of a text file mean? */
import { analyse } from 'chardet';

export interface Decoded {
  readonly text: string;
  /** As the web calls it: `utf-8`, `windows-1252`, … */
  readonly encoding: string;
  /** False where the bytes do not say, and it was guessed from what letters they would make. */
  readonly sure: boolean;
}

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decoder(label: string, fatal = false): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return undefined;
  }
}

/** `declared`: the encoding that the file itself names, as a page does; followed where the bytes are no UTF-8. */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, sure: true };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', sure: true };
  } catch {
    // Not UTF-8: somebody's older code page.
  }
  const named = declared && decoder(declared);
  if (named && named.encoding !== 'utf-8') return { text: named.decode(bytes), encoding: named.encoding, sure: true };
  // What it is the surest of comes first; names that no browser knows are passed over.
  for (const { name } of analyse(bytes.subarray(0, 200_000))) {
    const found = name.startsWith('UTF-') ? undefined : decoder(name, true);
    try {
      if (found) return { text: found.decode(bytes), encoding: found.encoding, sure: false };
    } catch {
      // These bytes mean nothing in that encoding.
    }
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', sure: false };
}

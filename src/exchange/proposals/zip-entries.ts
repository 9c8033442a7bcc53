/**
 * What is in a zip archive? Its entries are unpacked piece by piece, so that the page lives meanwhile, and what really comes out is
 * counted: what an archive says of its own sizes is no promise. Nothing is ever written to a path that it names.
 */
import type { Unzip as Archive, UnzipFile } from 'fflate';

export interface Entry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Unpacked {
  readonly entries: readonly Entry[];
  /** Entries that were not asked for, or whose paths lead out of the archive. */
  readonly passedOver: readonly string[];
  /** Entries that cannot be unpacked. */
  readonly broken: readonly string[];
  /** Whether the archive ends, or breaks, before its end. */
  readonly cut: boolean;
}

export interface Limits {
  readonly entries: number;
  /** Of all that is unpacked, and of one entry; in bytes. */
  readonly total: number;
  readonly one: number;
  /** How many bytes may come out of one, beyond the first mebibyte. */
  readonly ratio: number;
}

export const LIMITS: Limits = { entries: 20_000, total: 200 * 1024 * 1024, one: 30 * 1024 * 1024, ratio: 150 };

/** Larger pieces would keep the page waiting where much comes out of little. */
const PIECE = 16 * 1024;
const MEBIBYTE = 1024 * 1024;

export class TooMuch extends Error {}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);

/** Folders by slashes; undefined for a path that leads out of its archive. */
export function safePath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/');
  const steps = path.split('/');
  const leadsOut = path.startsWith('/') || /^[a-z]:/iu.test(path) || steps.includes('..') || path.includes('\0');
  return leadsOut ? undefined : steps.filter((step) => step !== '' && step !== '.').join('/');
}

export async function unpack(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  pause: () => Promise<void>,
  limits: Limits = LIMITS,
): Promise<Unpacked> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const entries: Entry[] = [];
  const passedOver: string[] = [];
  const broken: string[] = [];
  let count = 0;
  let total = 0;
  let read = 0;
  const archive: Archive = new Unzip((file: UnzipFile) => {
    if (++count > limits.entries) throw new TooMuch(`more than ${limits.entries} entries`);
    if (file.name.endsWith('/')) return;
    const path = safePath(file.name);
    if (path === undefined || !wanted(path)) return void passedOver.push(file.name);
    // Stored or deflated; whatever else there is, no program makes it unasked.
    if (file.compression !== 0 && file.compression !== 8) return void broken.push(path);
    const parts: Uint8Array[] = [];
    let size = 0;
    let spoilt = false;
    const begun = read;
    file.ondata = (fault: Error | null, part: Uint8Array | null, last) => {
      if (fault instanceof TooMuch) throw fault;
      if (fault || !part || spoilt) {
        if (!spoilt) broken.push(path);
        spoilt = true;
        return;
      }
      size += part.length;
      total += part.length;
      // It begins somewhere within the piece that was read last.
      const packed = read - begun + PIECE;
      if (size > limits.one || total > limits.total || (size > MEBIBYTE && size > packed * limits.ratio))
        throw new TooMuch(`${path}: ${size}`);
      parts.push(part);
      if (last) entries.push({ path, bytes: joined(parts, size) });
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (; read < bytes.length; await pause()) {
    const end = Math.min(bytes.length, read + PIECE);
    const piece = bytes.subarray(read, end);
    read = end;
    try {
      archive.push(piece, end === bytes.length);
    } catch (cause) {
      if (cause instanceof TooMuch) throw cause;
      return { entries, passedOver, broken, cut: true };
    }
  }
  return { entries, passedOver, broken, cut: !endsWhole(bytes) };
}

/** Whether the list of contents, with which every archive ends, is there. */
function endsWhole(bytes: Uint8Array): boolean {
  // A comment of up to 65,535 bytes may follow its last record of 22.
  const least = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= least; at--)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  return false;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

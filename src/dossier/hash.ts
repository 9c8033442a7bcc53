/** What is the SHA-256 of a text? Synchronous and the same everywhere: WebCrypto is missing on plain http and is async. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Steps } from './in-slices.ts';

/** Lower-case hexadecimal SHA-256 of the text as UTF-8. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** In bytes: so much is read between two places where the work may be interrupted. */
const STEP = 100_000;

/** `textHash`, for callers that have to give others their turn. */
export function* hashSteps(text: string): Steps<string> {
  const bytes = utf8ToBytes(text);
  const hash = sha256.create();
  for (let at = 0; at < bytes.length; at += STEP) {
    yield;
    hash.update(bytes.subarray(at, at + STEP));
  }
  return bytesToHex(hash.digest());
}

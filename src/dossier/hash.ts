/** What is the SHA-256 of a text? Synchronous and the same everywhere: WebCrypto is missing on plain http and is async. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Lower-case hexadecimal SHA-256 of the text as UTF-8. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

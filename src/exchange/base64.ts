/** How do bytes become letters of a data address, and the other way round? */

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}

/** Of a data address in base64. Throws for what is none. */
export const bytesOf = (data: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.codePointAt(0) ?? 0);

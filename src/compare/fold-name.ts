/** When are two names written differently, and the same? Case, accents of Latin letters, punctuation and white space do not tell names apart. */

export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    // Latin, Greek and Cyrillic accents; the vowel signs of other scripts are letters of the name.
    .replace(/[\u0300-\u036F]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

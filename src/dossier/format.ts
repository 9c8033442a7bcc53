/** What is the format called, and which version of it does this code write? */

export const FORMAT = 'benang-dossier';
/** The newest version that this code reads and writes. */
export const VERSION = 1;

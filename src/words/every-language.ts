/**
 * To be imported by whatever asks for words in another language than the page's: then those of every language come with it. Only the page's
 * build leaves them out of its first script, and writes this module: see `other-languages.ts`.
 */
export {};

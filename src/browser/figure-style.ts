/** Is the house style of this reader's figures remembered? In this browser; storage may be refused, then it holds for this visit. */

const KEY = 'benang.figure-style';
let here: string | undefined;

/** Its text as it was kept, whatever became of it since; undefined if there is none. */
export function recallStyle(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return here;
  }
}

/** Undefined: forgotten. */
export function keepStyle(text: string | undefined): void {
  here = text;
  try {
    if (text === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // Refused or full: it holds until the page is left.
  }
}

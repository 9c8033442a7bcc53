/**
 * Which words did the fingers mean? Those at a small distance from what was typed, counting a letter too many, too few, wrong,
 * or swapped with its neighbour. Kept beside the index, whose own fuzzy search knows neither swaps nor unfinished words.
 */

/** A bit for each letter that occurs, so that most words are dismissed without comparing them. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The longest word that is compared. */
const LONGEST = 40;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST * 2));

/**
 * Edits from `typed` to `word`, or to the nearest beginning of it if `open`; more than `most` is given as `most` + 1.
 * Optimal string alignment: a swap of neighbours is one edit.
 */
export function editsBetween(typed: string, word: string, most: number, open: boolean): number {
  const width = Math.min(word.length, typed.length + most);
  if (!open && word.length > width) return most + 1;
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) above[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = word.charCodeAt(j - 1) === letter;
      let edits = Math.min(
        (above[j - 1] as number) + (same ? 0 : 1),
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      const swapped =
        i > 1 && j > 1 && word.charCodeAt(j - 2) === letter && word.charCodeAt(j - 1) === typed.charCodeAt(i - 2);
      if (swapped) edits = Math.min(edits, (before[j - 2] as number) + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  let edits = above[width] as number;
  if (open) for (let j = Math.max(0, typed.length - most); j < width; j++) edits = Math.min(edits, above[j] as number);
  return Math.min(edits, most + 1);
}

export class NearWords {
  readonly #known = new Set<string>();
  readonly #words: string[] = [];
  readonly #letters: number[] = [];

  /** Numbers and very short words have no neighbours; those of scripts without spaces are pairs and no words. */
  add(word: string): void {
    if (word.length < 3 || word.length > LONGEST || this.#known.has(word)) return;
    this.#known.add(word);
    if (/\p{N}/u.test(word)) return;
    this.#words.push(word);
    this.#letters.push(lettersOf(word));
  }

  /** At most `count` words, nearest first. `open`: the word may go on after what was typed. The word itself is not among them. */
  near(typed: string, slips: number, open: boolean, count = 20): string[] {
    if (slips === 0 || typed.length > LONGEST - 3) return [];
    const letters = lettersOf(typed);
    const found: { word: string; edits: number; order: number }[] = [];
    for (let i = 0; i < this.#words.length; i++) {
      const own = this.#letters[i] as number;
      // Each edit brings or takes one letter at most.
      if (countBits(letters & ~own) > slips || (!open && countBits(own & ~letters) > slips)) continue;
      const word = this.#words[i] as string;
      if (word.length < typed.length - slips || (open && word.startsWith(typed)) || word === typed) continue;
      const edits = editsBetween(typed, word, slips, open);
      if (edits > slips) continue;
      // The first letter is seldom the wrong one.
      const order = edits * 100 + (word[0] === typed[0] ? 0 : 50) + Math.min(49, Math.abs(word.length - typed.length));
      found.push({ word, edits, order });
    }
    // Of slips that are all possible, the smallest are meant.
    const least = found.reduce((fewest, { edits }) => Math.min(fewest, edits), Infinity);
    return found
      .filter(({ edits }) => edits === least)
      .sort((a, b) => a.order - b.order)
      .slice(0, count)
      .map(({ word }) => word);
  }
}

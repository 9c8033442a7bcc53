/** Which relations of the page are left? Those whose kind and firmness are ticked, and in which all words stand that are looked for. */
import { foldForSearch, wordTest } from '../search/fold-words.ts';

export interface Row {
  readonly name: string;
  readonly family: string;
  readonly firmness: string;
  /** All that is said of it. */
  readonly text: string;
}

export interface Wanted {
  readonly families: ReadonlySet<string>;
  readonly firmness: ReadonlySet<string>;
  readonly words: string;
}

/** The rows with their texts made ready, so that typing a letter costs no more than looking for it. */
export const folded = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, text: foldForSearch(row.text) }));

/** Names of those that are left; `rows` as `folded` made them. */
export function leftOf(rows: readonly Row[], { families, firmness, words }: Wanted): ReadonlySet<string> {
  const found = wordTest(words);
  return new Set(
    rows
      .filter((row) => families.has(row.family) && firmness.has(row.firmness) && found(row.text))
      .map(({ name }) => name),
  );
}

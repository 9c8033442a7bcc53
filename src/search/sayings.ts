/**
 * What does the app itself say of a dossier? Its relations as sentences, and what it calls types, families and kinds. Handed in as
 * plain values, in every language of the interface: this room knows no sentence of its own.
 */

/** A text that can be found, in its own language. */
export interface Wording {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** What has a name among the choices of the filter. */
export interface Called {
  readonly id: string;
  /** Everything that it is called, in all languages. */
  readonly names: readonly Wording[];
}

export interface TypeSaid extends Called {
  readonly family: string;
  /** Its predicate, which stands in sentences. */
  readonly labels: readonly Wording[];
  /** The predicate of a line that is denied. */
  readonly denials: readonly Wording[];
}

/** One sentence of the graph: a line, or a claim that draws none. */
export interface LineSaid {
  /** Undefined where the quote draws no line. */
  readonly line: string | undefined;
  /** Its first claim. */
  readonly claim: string;
  readonly claims: number;
  readonly subject: string;
  readonly type: string;
  readonly object: string;
  readonly denied: boolean;
  /** Which words are put around the bare sentence: ids of `manners`. */
  readonly manners: readonly string[];
}

export interface Sayings {
  readonly types: readonly TypeSaid[];
  readonly families: readonly Called[];
  readonly kinds: readonly Called[];
  /** What is put around a sentence: «allegedly», «denied». */
  readonly manners: readonly Called[];
  /** Asked one by one, for there may be a hundred thousand. */
  readonly lines: () => Iterable<LineSaid>;
  /** All sentences that the app prints of it, of each language the whole line's first; only asked of those that are shown. */
  readonly sentences: (said: LineSaid) => readonly Wording[];
}

export const NOTHING_SAID: Sayings = {
  types: [],
  families: [],
  kinds: [],
  manners: [],
  lines: () => [],
  sentences: () => [],
};

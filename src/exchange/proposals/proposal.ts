/** What does somebody else propose? Claims in their own words, before anything of them was checked; names are not yet actors. */
import type { LocalizedText, Modality, Polarity } from '../../dossier/schema.ts';
import type { QuoteCandidate } from '../../evidence/gate.ts';

/** One link of an attribution chain, outermost first; `name` undefined means an unnamed source. */
export interface ProposedSource {
  readonly name: string | undefined;
}

export interface ProposedClaim {
  /** Where it stands in what was read: a JSON path, or a line's own id. */
  readonly where: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly basis: 'textual' | 'inferred';
  readonly attribution: readonly ProposedSource[];
  readonly quotes: readonly QuoteCandidate[];
  readonly when?: string;
  readonly said?: string;
  readonly gloss?: LocalizedText;
  readonly note?: LocalizedText;
  /** What the answer did not say, so that the usual was put in its place. */
  readonly assumed: readonly ('modality' | 'polarity')[];
  /** What it said in words that are not those asked for: `taken` is what they were taken for, undefined if for nothing. */
  readonly remarks: readonly Remark[];
}

export interface Remark {
  /** `note`: it has no field of its own, and is kept in the note. */
  readonly field: 'modality' | 'polarity' | 'when' | 'said' | 'note';
  readonly found: string;
  readonly taken: string | undefined;
}

export interface ProposedActor {
  readonly name: string;
  readonly kind?: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
}

export interface ProposedType {
  readonly name: string;
  readonly family?: string;
  readonly directed?: boolean;
}

export type AnswerFormat = 'json' | 'dossier' | 'langextract' | 'brat' | 'nothing';

export type AnswerProblemCode =
  /** The text ends, or breaks, before it is whole. */
  | 'cut-off'
  /** It is no JSON as it stands, but could be read: comments, trailing commas, other quotation marks. */
  | 'mended'
  /** Nothing in the text looks like a proposal. */
  | 'nothing-found'
  /** The item was cut in two: what is left of it is not taken for the whole. */
  | 'incomplete'
  | 'missing-field'
  | 'wrong-value'
  /** A line of a standoff file that cannot be understood, or that points to one that is not there. */
  | 'bad-line'
  /** Positions that belong to a text which is not the document's: the words are looked for instead. */
  | 'other-text'
  /** The text that the positions count in did not come along: its words stand where their order leaves them one place. */
  | 'without-text'
  /** Fewer than two take part: it links nobody. */
  | 'one-sided'
  /** Somebody says something in which no claim stands. */
  | 'attribution-alone'
  /** Names of one and the same; no claim. */
  | 'other-name'
  /** Annotations without a link between them. */
  | 'names-only'
  /** Read, and there is no place for it in a claim. */
  | 'unused'
  /** What letters its bytes mean is not said, and was guessed. */
  | 'letters-guessed'
  /** Some of its bytes mean no letters. */
  | 'letters-lost'
  /** The file itself could not be read. */
  | 'unreadable'
  | 'too-large'
  /** An archive that would unpack to more than anybody annotates. */
  | 'bomb';

export interface AnswerProblem {
  readonly code: AnswerProblemCode;
  readonly severity: 'refused' | 'set-aside' | 'repaired' | 'noted';
  /** A JSON path, or a line's own id; empty for the answer as a whole. */
  readonly path: string;
  /** Empty where nothing else was expected. */
  readonly expected: string;
  readonly found: string;
  /** Counted from 1, in the text as it was given. */
  readonly line?: number;
  readonly column?: number;
}

export interface Answer {
  readonly format: AnswerFormat;
  readonly claims: readonly ProposedClaim[];
  readonly actors: readonly ProposedActor[];
  readonly types: readonly ProposedType[];
  readonly problems: readonly AnswerProblem[];
  /** Items that a claim was looked for in, whether or not one was found. */
  readonly items: number;
}

/** A document as far as a reader of positions needs it. */
export interface TextOf {
  readonly id: string;
  readonly text: string;
}

/** Where the lines of the text begin that was asked about last: a broken answer is asked about at every fault. */
let lines: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (lines.text === text) return lines.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  lines = { text, starts };
  return starts;
}

/** Line and column of a UTF-16 offset, counted from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return { line: low, column: offset - (starts[low - 1] ?? 0) + 1 };
}

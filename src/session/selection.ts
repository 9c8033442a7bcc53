/** What has the reader chosen? One thing at a time, by id, so that it survives edits and fits into an address. */

export type Selection =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'actor'; readonly id: string }
  /** A claim that draws no line because its quote needs attention. */
  | { readonly kind: 'claim'; readonly id: string }
  /** A passage of an article: the claims that rest on it. */
  | {
      readonly kind: 'passage';
      readonly document: string;
      readonly sentence: number;
      readonly claims: readonly string[];
    }
  /** Lines between two of an overview, by the ids of their items, or inside of one where both are the same; of one family, or all. */
  | { readonly kind: 'between'; readonly a: string; readonly b: string; readonly family?: string }
  | Query;

/** A way through the graph: a question that is asked of all that is shown, and answered anew whenever that changes. */
export type Query =
  /** Everything within `depth` steps of an actor. */
  | { readonly kind: 'around'; readonly id: string; readonly depth: number }
  /** How is one actor tied to another? `to` is missing while it is still to be chosen; `choice` counts equally short ways. */
  | {
      readonly kind: 'path';
      readonly from: string;
      readonly to?: string;
      readonly assertedOnly: boolean;
      readonly choice: number;
      /** Who is still to be said by the reader: that field has the focus when the question appears. */
      readonly asks?: 'from' | 'to';
    }
  /** The same relation of the same two, affirmed by one and denied by another. */
  | { readonly kind: 'disagreements' }
  /** Who says what about whom; of one speaker, by its key (see graph/speakers.ts), or of all. */
  | { readonly kind: 'speakers'; readonly speaker?: string }
  /** Who is most connected, what holds the parts together, and which groups are there? */
  | { readonly kind: 'structure' };

export const isQuery = (selection: Selection): selection is Query =>
  ['around', 'path', 'disagreements', 'speakers', 'structure'].includes(selection.kind);

export const NOTHING: Selection = { kind: 'nothing' };

/** What stands out for the moment, under the pointer or the focus. */
export type Pointed = { readonly kind: 'edge' | 'actor' | 'claim'; readonly id: string } | undefined;

/** What is drawn at full strength while the rest is dimmed; undefined when nothing is dimmed. */
export interface Emphasis {
  readonly edges: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

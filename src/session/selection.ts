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
    };

export const NOTHING: Selection = { kind: 'nothing' };

/** What stands out for the moment, under the pointer or the keys. */
export type Pointed = { readonly kind: 'edge' | 'actor' | 'claim'; readonly id: string } | undefined;

/** What is drawn at full strength while the rest is dimmed; undefined when nothing is dimmed. */
export interface Emphasis {
  readonly edges: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

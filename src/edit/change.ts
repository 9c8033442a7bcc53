/** What was done to a dossier? One step of its history, as data: put into words in the reader's language, and kept through a reload. */

export const DEEDS = [
  'opened',
  'document-added',
  'document-changed',
  'document-removed',
  'document-revised',
  'quotes-carried',
  'actor-added',
  'actor-changed',
  'actor-removed',
  'alias-added',
  'alias-removed',
  'actors-merged',
  'actor-split',
  'actors-told-apart',
  'list-added',
  'list-changed',
  'list-removed',
  'list-filled',
  'list-emptied',
  'claim-added',
  'claim-changed',
  'claim-removed',
  'quote-repaired',
  'quote-placed',
  'sentence-marked',
  'sentence-unmarked',
  'claim-to-check',
  'claim-checked',
  'claim-ticked',
  'claim-unticked',
  'story-changed',
  'codebook-changed',
  'codebook-taken',
  'proposals-taken',
  'dossiers-merged',
  'dossier-changed',
  'restored',
] as const;
export type ChangeKind = (typeof DEEDS)[number];

export interface Change {
  readonly kind: ChangeKind;
  /** To whom or what, in the dossier's own words as they were then: a name, a claim's sentence, a title, a count. */
  readonly what?: string;
}

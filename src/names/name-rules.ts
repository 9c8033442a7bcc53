/** How a rule looks that finds names in scripts without capitals: an expression, and what else must be so. */
export type AnnouncedKind = 'person' | 'organisation' | 'media';

/** What the whole text tells of some words. */
export interface InText {
  /** Whether it has the name with a particle. */
  readonly bent: (name: string) => boolean;
  /** Whether it has them twice or more. */
  readonly often: (words: string) => boolean;
}

/** An expression whose group `name` is a name, if `fits` agrees. */
export interface Rule {
  readonly kind: AnnouncedKind;
  readonly pattern: RegExp;
  readonly fits?: (name: string, text: InText) => boolean;
}

/** Words that spaces part, as alternatives of an expression. */
export const list = (words: string): string => words.trim().split(/\s+/u).join('|');

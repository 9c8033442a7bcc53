/** What is proposed for a claim, and the words that it rests on. */
import type { Modality, Polarity, Source } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';

export interface Proposal<T> {
  readonly value: T;
  /** The words that say so, in the document. */
  readonly cue: string;
  /** Whether it is only likely. */
  readonly weak?: boolean;
  /** Whether it is said of the whole clause from outside of it, whatever its verb tells. */
  readonly governs?: true;
}

export interface Cues {
  readonly modality?: Proposal<Modality>;
  readonly polarity?: Proposal<Polarity>;
  /** Outermost first. */
  readonly attribution?: Proposal<readonly Source[]>;
  /** Somebody says so, and it cannot be told who: the words that show it. Not to be passed over in silence. */
  readonly open?: string;
  /** What of the document is said by them, as opposed to who says it. */
  readonly content?: readonly TextRange[];
  /** EDTF. */
  readonly when?: Proposal<string>;
  readonly said?: Proposal<string>;
}

/** Around one verb: what governs it. Nothing else tells how firmly it is said. */
export interface Told extends TextRange {
  readonly reach?: TextRange;
}

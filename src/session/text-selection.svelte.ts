/** Which words of an article are chosen, to make something of them? */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { joined, meantPiece } from '../evidence/pieces.ts';

/** Chosen words: one or more pieces of one document, half-open UTF-16 ranges, ascending, never overlapping. */
export interface SelectedWords {
  readonly document: string;
  readonly segments: readonly { readonly start: number; readonly end: number }[];
}

export class TextSelection {
  words = $state.raw<SelectedWords | undefined>();
  /** Whether what is chosen next is a further piece, and not something else. */
  adding = $state(false);
  /** Whether it is being asked which actor the words name. */
  naming = $state(false);
  /** Names that were said to be no actors', in this sitting. */
  dismissed = $state.raw<ReadonlySet<string>>(new Set());
  /** Pieces that stay while another is being chosen. */
  #held: SelectedWords | undefined;

  /** Chooses a stretch of a document, as a hand must have meant it, by key, mouse or finger; beside the pieces that are held, if any. */
  choose(document: Document, from: number, to: number): void {
    const piece = meantPiece(document, from, to);
    if (piece) this.#take(document.id, piece);
  }

  /** A whole sentence. */
  chooseSentence(document: Document, sentence: number): void {
    const range = document.sentences[sentence];
    if (range) this.#take(document.id, { start: range[0], end: range[1] });
  }

  /** What is chosen from now on comes in addition to what is chosen now. */
  hold(): void {
    this.#held = this.words;
  }

  /** What is chosen next is something new, unless further pieces were asked for. */
  letGo(): void {
    this.#held = this.adding ? this.words : undefined;
  }

  drop(): void {
    this.words = this.#held = undefined;
    this.adding = this.naming = false;
  }

  /** These names belong to no actor, and are not offered again. */
  dismiss(names: Iterable<string>): void {
    this.dismissed = new Set([...this.dismissed, ...names]);
  }

  #take(document: string, piece: TextRange): void {
    const held = this.words && this.#held?.document === document ? this.#held.segments : [];
    const segments = joined([...held, piece]);
    // The same words again are no news: nothing is marked or said anew.
    const same =
      this.words?.document === document &&
      this.words.segments.length === segments.length &&
      segments.every(({ start, end }, i) => {
        const known = this.words?.segments[i];
        return known?.start === start && known.end === end;
      });
    if (!same) {
      this.words = { document, segments };
      this.naming = false;
    }
  }
}

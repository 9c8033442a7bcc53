/** Is a piece of a quote its whole sentence, and were fewer words of it chosen before? Then it can be made one, or the words again. */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';

/** In the order of the text, from one: as the article numbers its sentences. */
export const sentenceNumber = (document: Document, { start }: TextRange): number => sentenceAt(document, start) + 1;

function sentenceOf(document: Document, { start }: TextRange): TextRange | undefined {
  const range = document.sentences[sentenceAt(document, start)];
  return range && { start: range[0], end: range[1] };
}

export class PieceWidths {
  /** The words as they were chosen, by the sentence that was made of them. */
  readonly #chosen = new Map<string, TextRange>();

  /** What a piece can be made: its whole sentence, or the words again as they were chosen. */
  offer(document: Document, piece: TextRange): 'sentence' | 'words' | undefined {
    const sentence = sentenceOf(document, piece);
    if (!sentence || sentence.start < piece.start || sentence.end > piece.end) return 'sentence';
    return this.#chosen.has(keyOf(document, sentence)) ? 'words' : undefined;
  }

  /** The new range of the piece; undefined if there is none. */
  toggle(document: Document, piece: TextRange): TextRange | undefined {
    const sentence = sentenceOf(document, piece);
    if (!sentence) return undefined;
    const key = keyOf(document, sentence);
    if (this.offer(document, piece) !== 'sentence') return this.#chosen.get(key);
    this.#chosen.set(key, { start: piece.start, end: piece.end });
    return sentence;
  }
}

const keyOf = (document: Document, { start }: TextRange): string => `${document.id} ${start}`;

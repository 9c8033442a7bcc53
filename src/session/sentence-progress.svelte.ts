/** How far is the reading for claims, and which sentence comes next? */
import type { Document, Dossier } from '../dossier/schema.ts';
import type { Change } from '../edit/change.ts';
import { markNothing } from '../edit/nothing-to-code.ts';
import { countRead, nextOpen, sentenceStates, type SentenceState } from '../evidence/read-sentences.ts';

export interface ProgressHost {
  readonly dossier: Dossier | undefined;
  /** The one that is being read. */
  readonly document: Document | undefined;
  readonly change: (change: Change, edit: (dossier: Dossier) => Dossier) => Promise<void>;
  readonly showDocument: (id: string) => void;
  readonly revealSentence: (sentence: number) => void;
}

const NONE: readonly SentenceState[] = [];

export class SentenceProgress {
  readonly #host: ProgressHost;
  #at = $state.raw<{ readonly document: string; readonly sentence: number }>();

  constructor(host: ProgressHost) {
    this.#host = host;
  }

  readonly #all = $derived.by(() =>
    this.#host.dossier ? sentenceStates(this.#host.dossier) : new Map<string, never>(),
  );
  /** Of the document that is being read. */
  readonly states = $derived.by<readonly SentenceState[]>(() => this.#all.get(this.#host.document?.id ?? '') ?? NONE);
  readonly read = $derived.by(() => countRead(this.states));
  /** The sentence that the reader is on, 0-based: arrows and commands go on from there. */
  readonly current = $derived.by(() =>
    this.#at && this.#at.document === this.#host.document?.id ? this.#at.sentence : 0,
  );

  /** Whether the reader has been on a sentence of the document: before, none of them is theirs. */
  readonly begun = $derived.by(() => this.#at !== undefined && this.#at.document === this.#host.document?.id);

  /** How many sentences of any document were read. */
  readOf(document: string): number {
    return countRead(this.#all.get(document) ?? NONE);
  }

  stand(sentence: number): void {
    const { document } = this.#host;
    if (document && (this.#at?.document !== document.id || this.#at.sentence !== sentence))
      this.#at = { document: document.id, sentence };
  }

  /**
   * Leads to the next open sentence, or back to the one before; where the document has no other, to the next document that has one. The
   * answer says which of them it was; `none`: there is nothing left to read.
   */
  go(by: 1 | -1): 'here' | 'elsewhere' | 'none' {
    // Who has not been anywhere yet begins with the first.
    const first = !this.begun && by > 0 && this.states[this.current] === 'open' ? this.current : undefined;
    const here = first ?? nextOpen(this.states, this.current, by);
    if (here !== undefined) {
      this.#show(here);
      return 'here';
    }
    const documents = this.#host.dossier?.documents ?? [];
    const from = documents.findIndex(({ id }) => id === this.#host.document?.id);
    for (let i = 1; i < documents.length; i++) {
      const next = documents[(((from + by * i) % documents.length) + documents.length) % documents.length];
      const states = this.#all.get(next?.id ?? '') ?? NONE;
      const sentence = by > 0 ? states.indexOf('open') : states.lastIndexOf('open');
      if (!next || sentence < 0) continue;
      this.#host.showDocument(next.id);
      this.#show(sentence);
      return 'elsewhere';
    }
    return 'none';
  }

  #show(sentence: number): void {
    this.stand(sentence);
    this.#host.revealSentence(sentence);
  }

  /** There is nothing to code in the current sentence, or there is after all. Returns what it is from now on; undefined if it is coded. */
  toggleNothing(): 'nothing' | 'open' | undefined {
    const { document } = this.#host;
    const { current } = this;
    const state = this.states[current];
    if (!document || state === undefined || state === 'coded') return undefined;
    const on = state === 'open';
    const [start = 0, end = 0] = document.sentences[current] ?? [];
    void this.#host.change(
      { kind: on ? 'sentence-marked' : 'sentence-unmarked', what: document.text.slice(start, end) },
      (before) => markNothing(before, document, current, on),
    );
    return on ? 'nothing' : 'open';
  }
}

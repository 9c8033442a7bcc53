/** What claim is being written? A draft becomes part of the dossier only when it is accepted. */
import type { Claim, Dossier } from '../dossier/schema.ts';
import type { Deed } from '../edit/deed.ts';
import type { Words } from './coding.svelte.ts';

/** What the draft needs of the session: handed in, because the session has the draft. */
export interface DraftingHost {
  readonly dossier: Dossier | undefined;
  readonly change: (deed: Deed, edit: (dossier: Dossier) => Dossier) => Promise<void>;
}

/** A claim with what is still to be said left out. */
export interface Draft {
  /** The claim that is changed; a new one if missing. */
  readonly editing?: string;
  readonly subject?: string;
  readonly relation?: string;
  readonly object?: string;
  readonly evidence: Claim['evidence'];
}

export class Drafting {
  readonly #host: DraftingHost;
  draft = $state.raw<Draft | undefined>();

  constructor(host: DraftingHost) {
    this.#host = host;
  }

  /** Begins a claim on these words. */
  begin(words: Words): void {
    const text = this.#host.dossier?.documents.find(({ id }) => id === words.document)?.text ?? '';
    const segments = words.segments.map((segment) => ({ ...segment, exact: text.slice(segment.start, segment.end) }));
    this.draft = { evidence: [{ document: words.document, segments }] };
  }

  cancel(): void {
    this.draft = undefined;
  }
}

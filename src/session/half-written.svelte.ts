/**
 * What was half written when the page was left, and what is half written now? The claim, and texts that were pasted and not added. On
 * which change the claim is kept: `browser/follow-session.svelte.ts`; from when it is worth keeping: `keepClaim`.
 */
import { claimDraftText } from './draft-text.ts';
import type { CodingPart } from './coding-part.svelte.ts';
import type { Autosave } from './autosave.svelte.ts';
import type { RecalledDraft } from './read-draft.ts';

/** What was pasted and not taken yet. */
export type Waiting = 'article' | 'answer' | 'new';

type Bring = <T>(work: () => Promise<T>) => Promise<T>;

const NOTHING_KEPT = { kept: undefined, damaged: false };

export class HalfWritten {
  readonly #coding: CodingPart;
  readonly #keeping: Autosave;
  /** What was pasted and waits to be taken or read, until the reader knows: for the open dossier, or `new`, for one to begin. */
  waiting = $state.raw<readonly Waiting[]>([]);
  /** The dossier whose half-written claim was looked for: before that, none is removed. */
  #resumed: number | undefined;
  /** Once for all dossiers: it belongs to none of them. */
  #toldOfNew = false;
  readonly #bring: Bring;

  /** `bring`: does what needs a part of the app that may not come; rejects where the user gives up. */
  constructor(coding: CodingPart, keeping: Autosave, bring: Bring) {
    this.#coding = coding;
    this.#keeping = keeping;
    this.#bring = bring;
  }

  /** Goes on with the claim that was being written when the dossier was last open, or keeps the one that is. */
  async keepClaim(): Promise<void> {
    const coding = this.#coding;
    const keeping = this.#keeping;
    const { draft, parked, letters, waiting } = coding;
    const { opened } = keeping;
    if (this.#resumed !== opened) {
      this.#resumed = opened;
      await keeping.lookForDamaged();
      const text = await keeping.draft('claim');
      const read = text === undefined ? NOTHING_KEPT : await this.#read(text);
      if (!read) {
        // It stays where it is, and is looked for again with the next word.
        if (this.#resumed === opened) this.#resumed = undefined;
        return;
      }
      const { kept, damaged } = read;
      if (damaged && text !== undefined && keeping.opened === opened) await keeping.setAside(text);
      // What was begun meanwhile has priority over what was kept.
      if (kept && keeping.opened === opened && !coding.draft) coding.there.drafting.resume(kept);
      await this.#lookForWaiting(opened);
      return;
    }
    const worth = draft && (coding.touched || waiting !== undefined || Object.keys(letters).length > 0);
    if (worth) keeping.hold();
    await keeping.keepDraft(
      'claim',
      draft && (worth || !draft.from) ? claimDraftText({ draft, parked, letters, waiting }) : undefined,
    );
  }

  async #read(text: string): Promise<RecalledDraft | undefined> {
    try {
      const { readClaimDraft } = await this.#bring(() => import('./read-draft.ts'));
      const read = readClaimDraft(text);
      // What goes on with it.
      if (read.kept) await this.#bring(() => this.#coding.fetch());
      return read;
    } catch {
      return undefined;
    }
  }

  /** What was pasted before the page was left, and is still to be taken or read. Reported once, when the dossier is opened. */
  async #lookForWaiting(opened: number): Promise<void> {
    const keeping = this.#keeping;
    const places = [
      ['article', await keeping.draft('article')],
      ['answer', await keeping.draft('answer')],
      ['new', await keeping.draft('article', 'new')],
    ] as const;
    if (keeping.opened !== opened) return;
    const before = this.#toldOfNew;
    this.#toldOfNew = true;
    this.waiting = places
      .filter(([what, text]) => text !== undefined && !(before && what === 'new'))
      .map(([what]) => what);
  }
}

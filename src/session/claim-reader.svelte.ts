/** What reads the words of a claim that is being written: fetched when words are first chosen, since who only reads needs none of it. */
import type { findMentions } from '../names/mentions.ts';
import type { isNamedIn } from './nowhere.ts';
import type { strangersIn } from './strangers.ts';
import type { suggestClaim } from './suggest-claim.ts';

export class ClaimReader {
  #suggest = $state.raw<typeof suggestClaim>();
  #names = $state.raw<{
    readonly strangersIn: typeof strangersIn;
    readonly isNamedIn: typeof isNamedIn;
    readonly findMentions: typeof findMentions;
  }>();
  #loading: Promise<void> | undefined;

  get suggest(): typeof suggestClaim | undefined {
    return this.#suggest;
  }
  get strangersIn(): typeof strangersIn | undefined {
    return this.#names?.strangersIn;
  }
  get isNamedIn(): typeof isNamedIn | undefined {
    return this.#names?.isNamedIn;
  }
  get findMentions(): typeof findMentions | undefined {
    return this.#names?.findMentions;
  }

  /** Fetches it; without it nothing is proposed, and a claim can be written all the same. */
  prepare(): Promise<void> {
    return (this.#loading ??= this.#fetch());
  }
  async #fetch(): Promise<void> {
    // Awaited, not chained: the build puts its loader around an import with all that is chained to it, and would fail outside of it.
    try {
      const [{ suggestClaim }, { strangersIn }, { isNamedIn }, mentions] = await Promise.all([
        import('./suggest-claim.ts'),
        import('./strangers.ts'),
        import('./nowhere.ts'),
        import('../names/mentions.ts'),
      ]);
      this.#names = { strangersIn, isNamedIn, findMentions: mentions.findMentions };
      this.#suggest = suggestClaim;
    } catch {
      // Asked for again with the next words.
      this.#loading = undefined;
    }
  }
}

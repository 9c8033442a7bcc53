/** What is being searched for? The index of the open dossier, made when somebody first wants it, and what it finds. */
import { buildSearch, type SearchIndex } from '../search/build.ts';
import { search, type Found, type Limits } from '../search/search.ts';
import type { Dossier } from '../dossier/schema.ts';
import type { Session } from './session.svelte.ts';

/** Per group: what can be taken in at a glance. */
const SHOWN = 5;
/** How many more are shown at a time: a list of thousands is typed for, not walked. */
const MORE = 100;

export class Searching {
  readonly #session: Session;
  readonly #pause: () => Promise<void>;
  #made = $state.raw<{ readonly of: Dossier; readonly index: SearchIndex } | undefined>();
  #making: { readonly of: Dossier; aborted: boolean } | undefined;

  query = $state('');
  /** What was asked to show more of, and of which group how many are shown: other words begin anew. */
  #opened = $state.raw<{ readonly query: string; readonly limits: Partial<Limits> }>({ query: '', limits: {} });

  /** `pause` lets the page live between two steps of the making. */
  constructor(session: Session, pause: () => Promise<void>) {
    this.#session = session;
    this.#pause = pause;
  }

  /** The index of the dossier that is open now: an older one would find what is no longer there. */
  readonly #index = $derived.by(() => (this.#made?.of === this.#session.dossier ? this.#made?.index : undefined));
  readonly asked = $derived(this.query.trim() !== '');
  readonly ready = $derived(this.#index !== undefined);
  readonly found = $derived.by<Found | undefined>(() => {
    const { locale, dossier } = this.#session;
    return this.#index && this.asked
      ? search(this.#index, this.query, this.#limits, [locale, dossier?.language ?? 'en'])
      : undefined;
  });
  readonly #limits = $derived.by<Limits>(() => {
    const { query, limits } = this.#opened;
    return { actors: SHOWN, claims: SHOWN, sentences: SHOWN, ...(query === this.query ? limits : {}) };
  });
  readonly total = $derived(
    this.found ? this.found.actors.total + this.found.claims.total + this.found.sentences.total : 0,
  );

  /** Reads the open dossier, unless that is done or being done. */
  async prepare(): Promise<void> {
    const { dossier, checks } = this.#session;
    if (!dossier || this.#made?.of === dossier || this.#making?.of === dossier) return;
    if (this.#making) this.#making.aborted = true;
    const job = { of: dossier, aborted: false };
    this.#making = job;
    const index = await buildSearch(dossier, checks, { pause: this.#pause, signal: job });
    if (index && !job.aborted) this.#made = { of: dossier, index };
    if (this.#making === job) this.#making = undefined;
  }

  /** How many more of a group would be shown next. */
  moreOf(group: keyof Limits): number {
    const { hits, total } = this.found?.[group] ?? { hits: [], total: 0 };
    return Math.min(MORE, total - hits.length);
  }

  showMore(group: keyof Limits): void {
    const shown = this.#limits;
    this.#opened = { query: this.query, limits: { ...shown, [group]: shown[group] + MORE } };
  }

  /** Goes to what was found: chooses it and brings it into sight. */
  goToActor(id: string): void {
    this.#session.select({ kind: 'actor', id });
    this.#session.lookAt({ kind: 'actor', id });
  }

  goToClaim(id: string): void {
    const edge = this.#session.edgeOf(id);
    if (edge === undefined) this.#session.select({ kind: 'claim', id });
    else {
      this.#session.selectEdge(edge, id);
      this.#session.lookAt({ kind: 'edge', id: edge });
    }
  }

  goToSentence(document: string, sentence: number): void {
    this.#session.documentId = document;
    this.#session.revealSentence(sentence);
  }
}

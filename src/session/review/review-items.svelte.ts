/** What is each proposal now, which names are still open, and what may be taken together? All of it follows from dossier and queue. */
import type { Claim, Document, Dossier } from '../../dossier/schema.ts';
import { compared, bulkSummaryOf, saidTwice } from './comparison.ts';
import { itemOf, placeKey, type Item, type ReviewContext } from './item.ts';
import type { Amendment, Decision, QueueState, Entry } from './stored-queue.ts';
import { aliasRows, openNames, partyRows, sourceRows, typeRows, type RowSources } from './name-rows.ts';
import { proposedActors, resolutionOf } from './names.ts';
import { claimsBySaying, undirectedIn } from './same-words.ts';
import { countsOf } from './walk.ts';

/** What the proposals are looked at against. */
export interface ReviewSources {
  readonly dossier: () => Dossier | undefined;
  readonly claims: () => ReadonlyMap<string, Claim>;
  /** Where quotes are looked for. */
  readonly documents: () => readonly Document[];
  readonly queue: () => QueueState;
}

/** What was decided about names, by key. */
export type Named = Pick<QueueState, 'names' | 'predicates'>;

/** `dependsOn`: what it was made from; if any of that is another, so is the world. */
interface MadeWorld extends ReviewContext {
  readonly dependsOn: readonly unknown[];
}

interface MadeItem {
  readonly world: MadeWorld;
  readonly amendment: Amendment | undefined;
  readonly decision: Decision | undefined;
  readonly places: string;
  readonly item: Item;
}

export class ReviewItems {
  readonly #sources: ReviewSources;

  constructor(sources: ReviewSources) {
    this.#sources = sources;
  }

  // The queue is one value: what depends on a part of it is made anew only when that part is another.
  readonly #queue = $derived.by(() => this.#sources.queue());
  readonly #entries = $derived(this.#queue.entries);
  readonly #actors = $derived(this.#queue.actors);
  readonly #types = $derived(this.#queue.types);
  readonly #decisions = $derived(this.#queue.decisions);
  readonly #amendments = $derived(this.#queue.amendments);
  readonly #places = $derived(this.#queue.places);
  readonly #names = $derived(this.#queue.names);
  readonly #predicates = $derived(this.#queue.predicates);
  readonly #dossier = $derived.by(() => this.#sources.dossier());
  readonly #documents = $derived.by(() => this.#sources.documents());

  readonly #said = $derived(claimsBySaying(this.#dossier));
  readonly #proposed = $derived(proposedActors(this.#actors));

  /** Everything but the proposals themselves that decides what one is; new whenever any of it is. */
  readonly #world = $derived.by<MadeWorld>(() => {
    const world = this.#worldWith({ names: this.#names, predicates: this.#predicates });
    const ready = this.#prepared;
    // What was made for it a few at a time is not made again at once.
    return ready?.dependsOn.every((one, i) => one === world.dependsOn[i]) ? ready : world;
  });
  #prepared: MadeWorld | undefined;

  #worldWith({ names, predicates }: Named): MadeWorld {
    const [dossier, claims, documents] = [this.#dossier, this.#sources.claims(), this.#documents];
    const [said, proposed] = [this.#said, this.#proposed];
    const { actors = [], actorKinds = [], relationTypes = [] } = dossier ?? {};
    return {
      dependsOn: [dossier, claims, documents, said, proposed, names, predicates],
      documents,
      claims,
      said,
      undirected: undirectedIn(dossier),
      resolution: resolutionOf({ actors, actorKinds, relationTypes, proposed, names, predicates }),
    };
  }

  readonly all = $derived.by<readonly Item[]>(() => {
    // What is asked of each only where it is not known yet is depended on all the same.
    void [this.#amendments, this.#places, this.#decisions];
    const world = this.#world;
    const items = this.#entries.map((entry) => this.#itemOf(entry, world));
    return compared(items, this.#said);
  });
  readonly byKey = $derived(new Map(this.all.map((item) => [item.key, item])));
  readonly counts = $derived(countsOf(this.all));
  /** Those that say the same as an earlier one, on the same words. */
  readonly twice = $derived(saidTwice(this.all));
  readonly bulk = $derived(bulkSummaryOf(this.all, this.twice));

  readonly #made = new WeakMap<Entry, MadeItem>();
  /** As it was made before, unless something that it depends on has changed. */
  #itemOf(entry: Entry, world: MadeWorld): Item {
    const { key, claim } = entry;
    const amendment = this.#amendments.get(key);
    const decision = this.#decisions.get(key);
    const quotes = amendment?.quotes ?? claim.quotes;
    const chosen = this.#places.size ? quotes.map((_, i) => this.#places.get(placeKey(key, i))) : [];
    const places = chosen.join();
    const before = this.#made.get(entry);
    if (
      before?.world === world &&
      before.amendment === amendment &&
      before.decision === decision &&
      before.places === places
    )
      return before.item;
    const item = itemOf(entry, { amendment, decision, places: chosen }, world);
    this.#made.set(entry, { world, amendment, decision, places, item });
    return item;
  }

  /** Works out what some will be, a few at a time, before they are shown: with the names as they are, or as they would be. */
  async prepare(entries: readonly Entry[], pause: () => Promise<void>): Promise<void> {
    const world = this.#world;
    for (const entry of entries) {
      this.#itemOf(entry, world);
      await pause();
    }
  }

  /** Returns the function that makes it count: the names have to be those from then on. Undefined if it is `stale` meanwhile. */
  async prepareFor(
    named: Named,
    pause: () => Promise<void>,
    stale: () => boolean,
  ): Promise<((counts: boolean) => void) | undefined> {
    const world = this.#worldWith(named);
    for (const entry of this.#entries) {
      this.#itemOf(entry, world);
      await pause();
      if (stale()) return undefined;
    }
    return (counts) => (this.#prepared = counts ? world : undefined);
  }

  forgetPrepared(): void {
    this.#prepared = undefined;
  }

  readonly #rowSources = $derived.by<RowSources>(() => ({
    items: this.all,
    amendments: this.#amendments,
    documents: this.#documents,
    actors: this.#dossier?.actors ?? [],
    proposed: this.#proposed,
    names: this.#names,
  }));
  readonly nameRows = $derived(partyRows(this.#rowSources));
  readonly sourceRows = $derived(sourceRows(this.#rowSources, this.nameRows));
  readonly aliasRows = $derived(aliasRows(this.#dossier?.actors ?? [], this.#actors));
  readonly typeRows = $derived(
    typeRows(this.#rowSources, this.#dossier?.relationTypes ?? [], this.#types, this.#predicates),
  );
  readonly openNames = $derived(openNames(this.nameRows, this.sourceRows, this.typeRows));
}

/**
 * What was proposed, what became of each, and what is still to be reviewed? Nothing of it is part of the dossier before
 * the user accepts it; closing the queue loses nothing.
 */
import type { Document } from '../../dossier/schema.ts';
import { addAlias } from '../../edit/actors.ts';
import { removeClaim } from '../../edit/claims.ts';
import { addQuotes, takeProposals } from '../../edit/take-proposals.ts';
import type { Answer } from '../../exchange/proposals/proposal.ts';
import type { FileAnswer } from '../../exchange/proposals/read-files.ts';
import type { Session } from '../session.svelte.ts';
import { groupOf, type Group, type BulkSummary } from './comparison.ts';
import { matchOf, placeKey, takeOf, type Item } from './item.ts';
import {
  EMPTY_QUEUE,
  type Amendment,
  type Decision,
  type QueueState,
  type NameChoice,
  type TypeChoice,
} from './stored-queue.ts';
import { asNewName, asNewType, documentNaming, type AliasRow, type NameRow, type TypeRow } from './name-rows.ts';
import { NamingOthers } from './naming-others.svelte.ts';
import { ReadingAnswers } from './reading-answers.svelte.ts';
import { ReviewItems, type Named } from './review-items.svelte.ts';
import { QueueStorage, type QueuePersistence } from './storage.svelte.ts';
import { freshOf, sayingsIn, type Fresh, type Report } from './taking-in.ts';
import { nextAfter, passes, type Counts, type ReviewFilter } from './walk.ts';

export const STEPS = ['ask', 'answer', 'names', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** The same map with another value, or without one. */
function withKey<T>(map: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

export class ReviewQueue {
  readonly #session: Session;
  readonly #storage: QueueStorage;
  readonly #items: ReviewItems;
  readonly #naming: NamingOthers;
  /** Replaced, never mutated. */
  #state = $state.raw<QueueState>(EMPTY_QUEUE);

  step = $state<Step>('ask');
  /** Where quotes are looked for; all documents if empty. */
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  filter = $state<ReviewFilter>('open');
  /** The proposal that is looked at. */
  current = $state<string | undefined>();
  /** What was read last, with its problems. */
  report = $state.raw<Report | undefined>();
  readonly reading: ReadingAnswers;

  constructor(session: Session) {
    this.#session = session;
    this.#items = new ReviewItems({
      dossier: () => session.dossier,
      claims: () => session.claims,
      documents: () => this.documents,
      queue: () => this.#state,
    });
    this.#naming = new NamingOthers({
      items: this.#items,
      dossier: () => session.dossier,
      named: () => this.#state,
      asNew: (row) => this.asNew(row),
      asNewType: (row) => this.asNewType(row),
      change: ({ names, predicates }) => this.#change({ names, predicates }),
    });
    this.#storage = new QueueStorage({
      state: () => this.#state,
      forget: () => this.#forget(),
      recall: (state) => {
        this.#state = state;
        if (state.entries.length) this.step = 'review';
      },
    });
    this.reading = new ReadingAnswers({
      intake: session.intake,
      documents: () => this.documents,
      take: ({ answers, passedOver }, pause, signal) => this.takeSlowly(answers, passedOver, pause, signal),
      bring: (work) => session.bring(work),
    });
  }

  /** Who proposes: the name of a model or a program. Kept with the next change, or when that is asked for. */
  get by(): string {
    return this.#state.by;
  }
  set by(by: string) {
    this.#set({ by });
  }

  /** Whether the queue outlives this page; undefined while nothing had to be kept. */
  get kept(): boolean | undefined {
    return this.#storage.kept;
  }

  /** What was kept of the queue was damaged, until the user has read it. */
  get damage(): QueueStorage['damage'] {
    return this.#storage.damage;
  }
  set damage(damage: QueueStorage['damage']) {
    this.#storage.damage = damage;
  }

  /** Goes where the dossier is. */
  follow(keeping: QueuePersistence): Promise<void> {
    return this.#storage.follow(keeping);
  }

  keep(): Promise<void> {
    return this.#storage.keep();
  }

  /** Changes what is known of the proposals, and does not keep it yet. */
  #set(part: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...part };
  }

  /** Changes what is known of the proposals, and keeps it. */
  #change(part: Partial<QueueState>): void {
    this.#set(part);
    void this.keep();
  }

  readonly documents = $derived.by<readonly Document[]>(() => {
    const all = this.#session.dossier?.documents ?? [];
    const some = all.filter(({ id }) => this.chosen.has(id));
    return some.length ? some : all;
  });

  readonly items = $derived.by<readonly Item[]>(() => this.#items.all);
  readonly counts = $derived.by<Counts>(() => this.#items.counts);
  readonly shown = $derived<readonly Item[]>(this.items.filter((item) => passes(item, this.filter)));
  readonly item = $derived.by<Item | undefined>(
    () =>
      this.#items.byKey.get(this.current ?? '') ??
      this.shown[0] ??
      (this.filter === 'open' ? this.items[0] : undefined),
  );
  /** What becomes of the verbatim ones when all are taken at once. */
  readonly bulk = $derived.by<BulkSummary>(() => this.#items.bulk);

  readonly nameRows = $derived.by<readonly NameRow[]>(() => this.#items.nameRows);
  /** Names of sources only: they may remain names. */
  readonly sourceRows = $derived.by<readonly NameRow[]>(() => this.#items.sourceRows);
  /** Other names that an answer gives for actors that are known, and that the dossier does not know yet. */
  readonly aliasRows = $derived.by<readonly AliasRow[]>(() => this.#items.aliasRows);
  readonly typeRows = $derived.by<readonly TypeRow[]>(() => this.#items.typeRows);
  /** How many kinds and families are only guessed. */
  readonly guessed = $derived.by<number>(() => this.#items.openNames.guessed);
  /** How many new actors are of no kind yet. */
  readonly kindless = $derived.by<number>(() => this.#items.openNames.kindless);
  /** How many names and predicates are still undecided. */
  readonly unnamed = $derived.by<number>(() => this.#items.openNames.unnamed);

  /** Also finds the actor under that name from now on. */
  addAlias({ alias, actor }: AliasRow): void {
    const language = documentNaming(this.documents, alias)?.language;
    void this.#session.change({ kind: 'alias-added', what: alias }, (dossier) =>
      addAlias(dossier, actor, alias, language ?? dossier.language),
    );
  }

  /** What a new name would be: the kind that the answer gives, if the codebook has it; else what name and text show, or left open. */
  asNew(row: NameRow): NameChoice {
    return asNewName(row, this.#session.dossier ?? {}, this.documents);
  }

  /** What a new predicate would be. */
  asNewType(row: TypeRow): TypeChoice {
    return asNewType(row, this.#session.dossier);
  }

  /** Shows only some, and looks at one of them. */
  setFilter(filter: ReviewFilter): void {
    this.filter = filter;
    const { shown, item } = this;
    if (!item || !shown.includes(item)) this.current = shown[0]?.key;
  }

  passes(item: Item, filter: ReviewFilter): boolean {
    return passes(item, filter);
  }

  /** Takes in what came back; returns how many proposals are new. */
  take(answer: Answer, name: string): number {
    return this.takeAll([{ name, answer }])[0] ?? 0;
  }

  /** Takes in several answers as one, with one report; returns how many proposals of each are new. */
  takeAll(answers: readonly FileAnswer[], passedOver: readonly string[] = []): readonly number[] {
    const have = sayingsIn(this.#state.entries);
    const files = answers.map((answer) => this.#fresh(answer, have));
    this.#lists(answers);
    this.#add(files, passedOver);
    void this.keep();
    return files.map(({ report }) => report.fresh);
  }

  /** The same a few at a time, so that the page can respond meanwhile: every quote is looked for before anything is shown. */
  async takeSlowly(
    answers: readonly FileAnswer[],
    passedOver: readonly string[],
    pause: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    const { documents } = this;
    for (const { answer } of answers) {
      for (const { quotes } of answer.claims) {
        for (const wanted of quotes) matchOf(documents, wanted);
        await pause();
      }
      if (signal.aborted) return;
    }
    const have = sayingsIn(this.#state.entries);
    const files: Fresh[] = [];
    for (const answer of answers) {
      files.push(this.#fresh(answer, have));
      await pause();
    }
    if (signal.aborted) return;
    const before = { actors: this.#state.actors, types: this.#state.types };
    this.#lists(answers);
    for (const { entries } of files) {
      await this.#items.prepare(entries, pause);
      if (!signal.aborted) continue;
      // After a stop, everything else may have been dropped, too.
      if (this.#state.actors.length) this.#set(before);
      return;
    }
    this.#add(files, passedOver);
    await pause();
    void this.keep();
  }

  #fresh(answer: FileAnswer, have: Set<string>): Fresh {
    const { answers } = this.#state;
    this.#set({ answers: answers + 1 });
    return freshOf(answer, answers, have);
  }

  #lists(answers: readonly FileAnswer[]): void {
    this.#set({
      actors: [...this.#state.actors, ...answers.flatMap(({ answer }) => answer.actors)],
      types: [...this.#state.types, ...answers.flatMap(({ answer }) => answer.types)],
    });
  }

  #add(files: readonly Fresh[], passedOver: readonly string[]): void {
    const entries = files.flatMap((file) => file.entries);
    this.report = { files: files.map(({ report }) => report), passedOver };
    this.#set({ entries: [...this.#state.entries, ...entries] });
    if (entries.length && this.filter !== 'all') this.filter = 'open';
  }

  /** Forgets everything that was proposed; what was taken stays in the dossier. */
  clear(): void {
    this.#forget();
    void this.keep();
  }

  #forget(): void {
    const { by, answers } = this.#state;
    this.#state = { ...EMPTY_QUEUE, by, answers };
    this.#naming.forget();
    this.#items.forgetPrepared();
    this.current = undefined;
    this.report = undefined;
    this.reading.stop();
    this.reading.stopped = false;
    this.#storage.kept = undefined;
  }

  nameAs(key: string, choice: NameChoice | undefined): void {
    this.#change({ names: withKey(this.#state.names, key, choice) });
  }

  predicateAs(key: string, choice: TypeChoice | undefined): void {
    this.#change({ predicates: withKey(this.#state.predicates, key, choice) });
  }

  /** How far the naming of all that is left is; undefined while it does not run. */
  get naming(): NamingOthers['course'] {
    return this.#naming.course;
  }

  /** What was named last at once, and can be taken back as one. */
  get named(): Named | undefined {
    return this.#naming.last;
  }

  /** All undecided names and predicates become new. */
  restIsNew(pause: () => Promise<void>): Promise<void> {
    return this.#naming.run(pause);
  }

  takeNamingBack(): void {
    this.#naming.takeBack();
  }

  /** Says which of several places a quote means. */
  place(key: string, quote: number, spot: number): void {
    this.#change({ places: withKey(this.#state.places, placeKey(key, quote), spot) });
  }

  amend(key: string, change: Amendment): void {
    const amendments = withKey(this.#state.amendments, key, { ...this.#state.amendments.get(key), ...change });
    const places = [...this.#state.places].filter(([place]) => !place.startsWith(`${key} `));
    this.#change({ amendments, ...(change.quotes && { places: new Map(places) }) });
  }

  /** Back to what was proposed. */
  restore(key: string): void {
    this.#change({ amendments: withKey(this.#state.amendments, key, undefined) });
  }

  /** Those of a group that may be taken without a further look. */
  group(item: Item, group: Group): readonly Item[] {
    return groupOf(this.items, item, group, this.#items.twice);
  }

  /** Accepts proposals as one step; those that are blocked remain open. `what` describes it in the history. */
  accept(keys: readonly string[], what: string, coder?: string): void {
    const byKey = this.#items.byKey;
    const items = keys.map((key) => byKey.get(key)).filter((item) => item !== undefined);
    const ready = items.flatMap((item) => {
      const take = item.outcome === 'open' && takeOf(item);
      return take ? [{ item, take }] : [];
    });
    const { dossier } = this.#session;
    if (!ready.length || !dossier) return;
    const by = this.by.trim();
    // The source of the answer is recorded on the claim, also if it is unknown.
    if (!by) return;
    const origin = { by, on: this.#session.today(), coder };
    const { dossier: next, claims } = takeProposals(
      dossier,
      ready.map(({ take }) => take),
      origin,
    );
    void this.#session.change({ kind: 'proposals-taken', what }, (before) => (before === dossier ? next : before));
    // An id may have been that of a claim which was undone since.
    const ids = new Set(claims);
    const decisions = new Map(
      [...this.#state.decisions].filter(([, old]) => old.kind !== 'accepted' || old.merged || !ids.has(old.claim)),
    );
    const now = this.#session.dossier;
    const done: string[] = [];
    ready.forEach(({ item }, i) => {
      const claim = claims[i];
      if (claim === undefined) return;
      decisions.set(item.key, { kind: 'accepted', claim, dossier: now, merged: false, spots: [] });
      done.push(item.key);
    });
    this.#decide(decisions, done);
  }

  /** Adds the proposal's quotes to the claim that says the same. */
  addToDuplicate(key: string, what: string): void {
    const item = this.#items.byKey.get(key);
    const spots = item?.quotes.map(({ placement }) => placement);
    if (!item?.duplicate || item.outcome !== 'open' || !spots?.length || !spots.every((spot) => spot !== undefined))
      return;
    const { claim } = item.duplicate;
    const before = this.#session.dossier;
    void this.#session.change({ kind: 'proposals-taken', what }, (dossier) => addQuotes(dossier, claim, spots));
    if (this.#session.dossier === before) return;
    const decision: Decision = { kind: 'accepted', claim, dossier: this.#session.dossier, merged: true, spots };
    this.#decide(new Map(this.#state.decisions).set(key, decision), [key]);
  }

  reject(keys: readonly string[]): void {
    const decisions = new Map(this.#state.decisions);
    const byKey = this.#items.byKey;
    const done = keys.filter((key) => byKey.get(key)?.outcome === 'open');
    for (const key of done) decisions.set(key, { kind: 'rejected' });
    this.#decide(decisions, done);
  }

  readonly canUndo = $derived(this.#state.past.length > 0);

  /** Takes the last decision back; what it put into the dossier goes again. */
  undo(): void {
    const { past } = this.#state;
    const keys = past.at(-1);
    if (!keys) return;
    const decisions = new Map(this.#state.decisions);
    const taken = keys.map((key) => decisions.get(key)).filter((decision) => decision?.kind === 'accepted');
    for (const key of keys) decisions.delete(key);
    this.current = keys[0];
    this.#change({ decisions, past: past.slice(0, -1) });
    const [first] = taken;
    if (!first) return;
    // If nothing was done since, the step itself is undone; else only the claims go, and what was done since stays.
    if (first.dossier === this.#session.dossier) return void this.#session.undo();
    const gone = taken.filter(({ merged }) => !merged).map(({ claim }) => claim);
    void this.#session.change({ kind: 'claim-removed', what: gone.join(', ') }, (dossier) =>
      gone.reduce(removeClaim, dossier),
    );
  }

  /** To the one before or after in what is shown. */
  go(by: 1 | -1): void {
    const { shown, item } = this;
    const at = shown.findIndex(({ key }) => key === item?.key);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next) this.current = next.key;
  }

  #decide(decisions: ReadonlyMap<string, Decision>, keys: readonly string[]): void {
    if (!keys.length) return;
    this.current = nextAfter(keys, this.items, this.item?.key, this.filter);
    this.#change({ decisions, past: [...this.#state.past, keys] });
  }
}

/** One queue for each session; made when it is first opened, so that its code need not travel to every reader. */
const queues = new WeakMap<Session, ReviewQueue>();

export function reviewQueueOf(session: Session): ReviewQueue {
  const known = queues.get(session);
  if (known) return known;
  // What is derived inside a component would go stale with it; the queue outlives every dialog that shows it.
  const made: ReviewQueue[] = [];
  $effect.root(() => void made.push(new ReviewQueue(session)));
  const queue = made[0] ?? new ReviewQueue(session);
  queues.set(session, queue);
  return queue;
}

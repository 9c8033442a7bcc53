/** Shall all undecided names become new actors? Named a few at a time, and undone as one. */
import type { Dossier } from '../../dossier/schema.ts';
import type { NameChoice, TypeChoice } from './stored-queue.ts';
import type { NameRow, TypeRow } from './name-rows.ts';
import type { Named, ReviewItems } from './review-items.svelte.ts';

/** What the naming needs of the queue. */
export interface NamingHost {
  readonly items: ReviewItems;
  readonly dossier: () => Dossier | undefined;
  readonly named: () => Named;
  readonly asNew: (row: NameRow) => NameChoice;
  readonly asNewType: (row: TypeRow) => TypeChoice;
  readonly change: (named: Named) => void;
}

export class NamingOthers {
  readonly #queue: NamingHost;
  /** How far it is; undefined while it does not run. */
  course = $state.raw<{ readonly done: number; readonly all: number } | undefined>();
  #turn = 0;
  /** What was named last at once, and can be taken back as one. */
  last = $state.raw<Named | undefined>();

  constructor(queue: NamingHost) {
    this.#queue = queue;
  }

  /**
   * All undecided names and predicates that are like no known one become new: a few at a time, and all of it
   * at the end or nothing. What the user decides of one of them meanwhile stays.
   */
  async run(pause: () => Promise<void>): Promise<void> {
    const queue = this.#queue;
    const people = queue.items.nameRows.filter(({ choice, like }) => !choice && like === undefined);
    const types = queue.items.typeRows.filter(({ choice }) => !choice);
    const all = people.length + types.length;
    if (!all || this.course) return;
    const turn = ++this.#turn;
    const dossier = queue.dossier();
    const [names, predicates] = [new Map<string, NameChoice>(), new Map<string, TypeChoice>()];
    const stale = (): boolean => turn !== this.#turn || dossier !== queue.dossier();
    this.course = { done: 0, all };
    try {
      for (const [done, row] of people.entries()) {
        names.set(row.key, queue.asNew(row));
        await pause();
        if (stale()) return;
        if (done % 100 === 99) this.course = { done: done + 1, all };
      }
      for (const row of types) predicates.set(row.key, queue.asNewType(row));
      const before = queue.named();
      const next = added(before, { names, predicates });
      const prepared = await queue.items.prepareFor(next, pause, stale);
      if (!prepared) return;
      const now = queue.named();
      const said = before.names !== now.names || before.predicates !== now.predicates;
      prepared(!said);
      this.last = { names, predicates };
      queue.change(said ? added(now, { names, predicates }) : next);
    } finally {
      if (turn === this.#turn) this.course = undefined;
    }
  }

  /** What was named at once is open again, but for what a person has said of it since. */
  takeBack(): void {
    const { last } = this;
    if (!last) return;
    const { names, predicates } = this.#queue.named();
    this.last = undefined;
    this.#queue.change({ names: without(names, last.names), predicates: without(predicates, last.predicates) });
  }

  /** Stops, and knows of nothing that could be taken back. */
  forget(): void {
    this.#turn++;
    this.course = undefined;
    this.last = undefined;
  }
}

/** Earlier decisions have priority. */
const added = (before: Named, more: Named): Named => ({
  names: new Map([...more.names, ...before.names]),
  predicates: new Map([...more.predicates, ...before.predicates]),
});

const without = <T>(map: ReadonlyMap<string, T>, gone: ReadonlyMap<string, T>): Map<string, T> =>
  new Map([...map].filter(([key, choice]) => gone.get(key) !== choice));

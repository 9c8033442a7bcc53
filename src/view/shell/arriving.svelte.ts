/**
 * Which panes are there already? Those of a large dossier come after its picture, each in a task of its own: all of them in one would hold the
 * page for long.
 */
import type { Session } from '../../session/session.svelte.ts';

/** Beside the picture, in the order in which they come. */
const ORDER = ['reading', 'filters', 'time'] as const;
type Pane = (typeof ORDER)[number];

/** With fewer lines all are there at once. */
const MANY = 2000;

export class Arriving {
  readonly #session: Pick<Session, 'dossier' | 'whole'>;
  #come = $state.raw<{ readonly of: string | undefined; readonly count: number }>({ of: undefined, count: 0 });

  constructor(session: Pick<Session, 'dossier' | 'whole'>) {
    this.#session = session;
  }

  /** Whether a pane is to be drawn. */
  has(pane: Pane): boolean {
    const { dossier, whole } = this.#session;
    if (!whole || whole.size <= MANY) return true;
    return this.#come.of === dossier?.id && this.#come.count > ORDER.indexOf(pane);
  }

  /** Lets them come, one after another, once the dossier of that id is shown. `next`: resolves when what is there has been drawn. */
  async follow(id: string, next: () => Promise<void>): Promise<void> {
    for (let count = 1; count <= ORDER.length; count++) {
      await next();
      if (this.#session.dossier?.id !== id) return;
      this.#come = { of: id, count };
    }
  }
}

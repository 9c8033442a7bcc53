/** A shelf in memory, as strict as the one in the browser: all or nothing, and never over somebody else's turn. */
import { nextOrder } from '../../../src/session/library-order.ts';
import type {
  StoredSummary,
  StoredDossier,
  StorePort,
  TabsPort,
  Writing,
  Written,
} from '../../../src/session/ports.ts';

interface Box {
  card: StoredSummary;
  parts: string[];
  steps: Map<number, string>;
  places?: string;
}

export class MemoryStore implements StorePort {
  readonly #boxes = new Map<string, Box>();
  #keys = 0;
  trouble: 'full' | 'refused' | undefined;
  persisted = 0;
  /** Characters, of parts and steps. */
  written = 0;

  newKey = (): string => `key-${++this.#keys}`;
  persist = (): Promise<void> => Promise.resolve(void this.persisted++);
  cards = (): Promise<readonly StoredSummary[]> =>
    this.trouble
      ? Promise.reject(new Error(this.trouble))
      : Promise.resolve([...this.#boxes.values()].map(({ card }) => card));
  card = (key: string): Promise<StoredSummary | undefined> => Promise.resolve(this.#boxes.get(key)?.card);

  read = (key: string): Promise<StoredDossier | undefined> => {
    const box = this.#boxes.get(key);
    if (!box || box.card.removed !== undefined) return Promise.resolve(undefined);
    const steps = [...box.steps].sort(([a], [b]) => a - b).map(([, text]) => text);
    return Promise.resolve({
      card: box.card,
      parts: [...box.parts],
      steps,
      ...(box.places !== undefined && { places: box.places }),
    });
  };

  write = async ({ key, card, base, parts, from, steps }: Writing): Promise<Written> => {
    await Promise.resolve();
    if (this.trouble) return this.trouble;
    const box = this.#boxes.get(key);
    if (box?.card.turn !== base || box?.card.removed !== undefined)
      return box && box.card.removed === undefined ? 'stale' : 'gone';
    const whole = parts ? [...parts] : (box?.parts ?? []);
    const next = { ...card(), order: nextOrder([...this.#boxes.values()].map((other) => other.card)) };
    const kept = [...(box?.steps ?? [])].filter(([step]) => step >= next.first && step < from);
    const added = steps.map((text, i): [number, string] => [from + i, text]);
    for (const text of [...(parts ? whole : []), ...steps]) this.written += text.length;
    this.#boxes.set(key, { ...box, card: next, parts: whole, steps: new Map([...kept, ...added]) });
    return 'done';
  };

  remove = (key: string, removed: string | undefined): Promise<boolean> => {
    const box = this.#boxes.get(key);
    if (!box) return Promise.resolve(false);
    const { removed: _, ...rest } = box.card;
    box.card = { ...rest, ...(removed !== undefined && { removed }) };
    return Promise.resolve(true);
  };

  purge = (before: string): Promise<void> => {
    for (const [key, { card }] of this.#boxes)
      if (card.removed !== undefined && card.removed < before) this.#boxes.delete(key);
    return Promise.resolve();
  };

  keepPlaces = (key: string, places: string): Promise<void> => {
    const box = this.#boxes.get(key);
    if (box) box.places = places;
    return Promise.resolve();
  };

  readonly desks = new Map<string, string>();
  proposals = (key: string): Promise<string | undefined> => Promise.resolve(this.desks.get(key));
  keepProposals = (key: string, text: string | undefined): Promise<boolean> => {
    if (text === undefined) this.desks.delete(key);
    else if (!this.trouble) this.desks.set(key, text);
    return Promise.resolve(!this.trouble);
  };
  readonly drafts = new Map<string, string>();
  draft = (key: string, kind: string): Promise<string | undefined> =>
    Promise.resolve(this.drafts.get(`${key}/${kind}`));
  keepDraft = (key: string, kind: string, text: string | undefined): Promise<boolean> => {
    if (text === undefined) this.drafts.delete(`${key}/${kind}`);
    else if (!this.trouble) this.drafts.set(`${key}/${kind}`, text);
    return Promise.resolve(!this.trouble);
  };
  keepTarget = (): Promise<void> => Promise.resolve();

  stepsOf(key: string): number {
    return this.#boxes.get(key)?.steps.size ?? 0;
  }
}

export const silentTabs: TabsPort = { tell: () => {}, listen: () => {}, attend: () => {} };

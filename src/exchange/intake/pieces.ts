/**
 * How does much come from one thread to another without stopping either? Copying a dossier of twenty megabytes at once takes the page a
 * second; so its long lists come in pieces, each a small piece of work, and are put together where they were.
 */
import { freeze } from '../../dossier/freeze.ts';

/** Where a list is in what is sent, and the next of its entries. */
export interface Piece {
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** About so many letters of text, by a rough count, make a piece. */
const ENOUGH = 60_000;
/** Lists are looked for so deep: in the answer, in its reading, in the dossier of that. */
const DEPTH = 3;

/** How much copying a value takes, in letters; not counted further than is needed. */
function weight(value: unknown, most = ENOUGH): number {
  if (typeof value === 'string') return value.length + 8;
  if (typeof value !== 'object' || value === null) return 8;
  let sum = 16;
  for (const inner of Object.values(value) as unknown[]) {
    sum += weight(inner, most - sum);
    if (sum >= most) break;
  }
  return sum;
}

/** What is left when its long lists are sent ahead, each as pieces through `give`. */
export function takeApart<T>(whole: T, give: (piece: Piece) => void): T {
  return apart(whole, [], give) as T;
}

function apart(value: unknown, path: readonly string[], give: (piece: Piece) => void): unknown {
  if (Array.isArray(value)) {
    if (path.length === 0 || weight(value) < ENOUGH) return value;
    let items: unknown[] = [];
    let sum = 0;
    for (const item of value as readonly unknown[]) {
      items.push(item);
      sum += weight(item);
      if (sum < ENOUGH) continue;
      give({ path, items });
      [items, sum] = [[], 0];
    }
    if (items.length) give({ path, items });
    return [];
  }
  if (!isFields(value) || path.length >= DEPTH) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, apart(inner, [...path, key], give)] as const),
  );
}

/** Takes pieces as they come, and puts them into what comes last. Frozen, as whatever is read is: freezing in one go would take long. */
export class Gathering {
  readonly #lists = new Map<string, unknown[]>();

  add({ path, items }: Piece): void {
    const key = path.join('/');
    const list = this.#lists.get(key) ?? [];
    this.#lists.set(key, list);
    for (const item of items) list.push(freeze(item));
  }

  whole<T>(rest: T): T {
    return freeze(this.#put(rest, '')) as T;
  }

  #put(value: unknown, at: string): unknown {
    const list = this.#lists.get(at);
    if (list) return list;
    if (this.#lists.size === 0 || !isFields(value)) return value;
    const begins = at === '' ? '' : `${at}/`;
    if (![...this.#lists.keys()].some((key) => key.startsWith(begins))) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.#put(inner, begins + key)] as const),
    );
  }
}

/**
 * What did an edit change? Two dossiers that share structure are compared by reference, so that a step of a large dossier is kept
 * in a few lines. A difference is plain data that survives JSON. It leads one way only: the first state and all
 * differences give every state, and differences for the way back would double what is kept.
 */
import type { Dossier } from '../dossier/schema.ts';

/** A stretch of the old list, or items that stood nowhere in it. */
export type Piece = { readonly from: number; readonly count: number } | { readonly items: readonly unknown[] };

export interface Difference {
  /** Fields that are new or have another value, whole. */
  readonly fields?: readonly (readonly [name: string, value: unknown])[];
  /** Lists that changed: what they are made of now. */
  readonly lists?: readonly (readonly [name: string, pieces: readonly Piece[]])[];
  /** Fields that are no longer there. */
  readonly gone?: readonly string[];
}

/**
 * Items are the same if they are the same object. Whatever was changed, moved, added or taken away, and wherever it stands: what the
 * old list had is named by its place.
 */
function pieces(before: readonly unknown[], after: readonly unknown[]): readonly Piece[] {
  // A step changes little: what stands at both ends as it did is not looked up.
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const middle = between(before, after.slice(head, after.length - tail), head, before.length - tail);
  return [
    ...(head > 0 ? [{ from: 0, count: head }] : []),
    ...middle,
    ...(tail > 0 ? [{ from: before.length - tail, count: tail }] : []),
  ];
}

/** The pieces of some items that come from a stretch of the old list, or are new. */
function between(before: readonly unknown[], after: readonly unknown[], from: number, to: number): readonly Piece[] {
  const places = new Map<unknown, number>();
  for (let i = from; i < to; i++) places.set(before[i], i);
  const out: (Piece & { count?: number; items?: unknown[] })[] = [];
  for (const item of after) {
    const last = out.at(-1);
    const next = last && 'from' in last ? last.from + last.count : undefined;
    // The item that follows in the old list, too, even where another one equals it.
    const place = next !== undefined && next < to && before[next] === item ? next : places.get(item);
    if (place === undefined) {
      if (last?.items) last.items.push(item);
      else out.push({ items: [item] });
    } else if (last && place === next)
      out[out.length - 1] = { from: (last as { from: number }).from, count: (last.count ?? 0) + 1 };
    else out.push({ from: place, count: 1 });
  }
  return out;
}

/** What leads from one dossier to the other. */
export function difference(before: Dossier, after: Dossier): Difference {
  const fields: [string, unknown][] = [];
  const lists: [string, readonly Piece[]][] = [];
  for (const [name, value] of Object.entries(after)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (value === old && Object.hasOwn(before, name)) continue;
    if (Array.isArray(value) && Array.isArray(old)) lists.push([name, pieces(old, value)]);
    else fields.push([name, value]);
  }
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return { ...(fields.length && { fields }), ...(lists.length && { lists }), ...(gone.length && { gone }) };
}

/** A call takes no more arguments than fit on the stack. */
const AT_ONCE = 10_000;

function list(before: readonly unknown[], parts: readonly Piece[]): readonly unknown[] {
  const stretches = parts.map((piece) => {
    if ('items' in piece) return piece.items;
    const { from, count } = piece;
    if (from < 0 || from + count > before.length)
      throw new Error(`no stretch of ${count} from ${from} in ${before.length}`);
    return before.slice(from, from + count);
  });
  // Joined as wholes, many times faster than item by item: a history of a thousand steps is read through here.
  let joined: unknown[] = [];
  for (let at = 0; at < stretches.length; at += AT_ONCE) joined = joined.concat(...stretches.slice(at, at + AT_ONCE));
  return joined;
}

/**
 * The dossier that a difference leads to; it shares what did not change, and is as frozen as the one before it if the difference is
 * frozen. Throws if the difference belongs to another dossier.
 */
export function apply(before: Dossier, { fields = [], lists = [], gone = [] }: Difference): Dossier {
  const away = new Set(gone);
  const entries = Object.entries(before).filter(([name]) => !away.has(name));
  const changed = lists.map(([name, parts]): [string, unknown] => {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (!Array.isArray(old)) throw new Error(`no list ${name} to change`);
    return [name, Object.freeze(list(old, parts))];
  });
  // From entries, not assigned: a field called `__proto__` is data here.
  return Object.freeze(Object.fromEntries([...entries, ...fields, ...changed])) as Dossier;
}

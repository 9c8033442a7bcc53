/** How is a dossier written? Stable: the same dossier gives the same bytes, so that files compare well line by line. */
import type { Source } from './json-source.ts';
import { LISTS, type ListName, type Unread } from './reading.ts';
import { dossierSchema, type Dossier } from './schema.ts';

type Raw = Record<string, unknown>;
export type Shape = Readonly<Record<string, unknown>>;

/** Stands for a value that is written as it stood in the file. */
class Verbatim {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What else a file says of the fields of an object: earlier values, which a reader passes over for the last one. */
const EARLIER = Symbol('earlier');
type WithEarlier = Raw & { [EARLIER]?: Map<string, string[]> };

/** Gives what stands in for something verbatim until all is written. */
type Hold = (text: string) => string;

/** Fields in the schema's order, then unknown ones by name: the order never depends on how the object was made. */
function ordered(value: WithEarlier, hold: Hold, shape: Shape = {}): Raw {
  // Own fields only: unknown ones may be called `constructor` or `__proto__`, which every object inherits.
  const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key));
  const unknown = Object.keys(value)
    .filter((key) => !Object.hasOwn(shape, key))
    .sort();
  const out: Raw = {};
  for (const key of [...known, ...unknown]) {
    for (const text of value[EARLIER]?.get(key) ?? []) put(out, hold(`${JSON.stringify(key)}: ${text}`), null);
    put(out, key, deep(value[key], hold, Object.hasOwn(shape, key) ? innerShape(shape[key]) : undefined));
  }
  return out;
}

function deep(value: unknown, hold: Hold, shape: Shape | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => deep(item, hold, shape));
  if (value instanceof Verbatim) return hold(value.text);
  return typeof value === 'object' && value !== null ? ordered(value as Raw, hold, shape) : value;
}

/** The fields of the objects in a field: through optional and array wrappers of the schema library. */
export function innerShape(schema: unknown): Shape | undefined {
  let at = schema as { shape?: Shape; def?: { innerType?: unknown; element?: unknown } } | undefined;
  while (at && !at.shape) at = (at.def?.innerType ?? at.def?.element) as typeof at;
  return at?.shape;
}

/** Defined, not assigned: a key called `__proto__` is data here. */
const put = (raw: Raw, key: string, value: unknown): void =>
  void Object.defineProperty(raw, key, { value, enumerable: true, configurable: true, writable: true });

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The list with each of the others put in at its index, in the order in which they were met: ascending, as a file is read. */
function inserted(list: readonly unknown[], others: readonly (readonly [index: number, value: unknown])[]): unknown[] {
  const out: unknown[] = [];
  let next = 0;
  for (const [index, value] of others) {
    while (out.length < index && next < list.length) out.push(list[next++]);
    if (out.length >= index) out.splice(index, 0, value);
    else out.push(value);
  }
  while (next < list.length) out.push(list[next++]);
  return out;
}

type Back = Omit<Unread, 'list' | 'id'>;

/** Puts what was set aside of an item, or of the dossier, back into a copy of it: a field, or an entry of one. */
function fill(whole: Raw, { field, key, some, value }: Back): void {
  if (field === undefined) return;
  if (some) {
    const there = Object.hasOwn(whole, field) ? whole[field] : [];
    if (Array.isArray(there) && Array.isArray(value))
      put(whole, field, [...new Set([...(there as unknown[]), ...(value as unknown[])])]);
    return;
  }
  if (key === undefined) {
    if (!Object.hasOwn(whole, field)) put(whole, field, value);
    return;
  }
  const before = Object.hasOwn(whole, field) ? whole[field] : {};
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return;
  const texts: Raw = { ...before };
  const there = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (there === undefined) put(texts, key, value);
  else if (Array.isArray(there) && Array.isArray(value))
    put(texts, key, [...(there as unknown[]), ...(value as unknown[])]);
  else return;
  put(whole, field, texts);
}

/**
 * The same with a number, or an earlier value of a field, as it was in the file; nothing where it has changed since. `own`: copies that
 * were made on the way, and may be changed.
 */
function withSource(
  root: unknown,
  { kind, path, text }: Pick<Source, 'kind' | 'path' | 'text'>,
  own: WeakSet<object>,
  at = 0,
): unknown {
  const step = path[at];
  if (step === undefined) {
    const isSame = kind === 'number' && (root === Number(text) || (root === null && !Number.isFinite(Number(text))));
    return isSame ? new Verbatim(text) : root;
  }
  if (typeof root !== 'object' || root === null || root instanceof Verbatim || !Object.hasOwn(root, step)) return root;
  const copy = own.has(root) ? root : Array.isArray(root) ? [...(root as unknown[])] : { ...root };
  own.add(copy);
  const key = String(step);
  if (kind === 'twice' && at === path.length - 1) {
    const earlier = ((copy as WithEarlier)[EARLIER] ??= new Map<string, string[]>());
    entry(earlier, key, () => []).push(text);
  } else put(copy as Raw, key, withSource((copy as Raw)[key], { kind, path, text }, own, at + 1));
  return copy;
}

/** The file's text: two-space indent, final newline, positions in UTF-16. What reading set aside goes back to its place. */
export function writeDossier(dossier: Dossier, unread: readonly Unread[] = []): string {
  let raw: Raw = { ...dossier };
  for (const list of LISTS) if (dossier[list]) raw[list] = [...dossier[list]];
  /** By list, then by the id of the item: each list is gone through once, however many of its fields were set aside. */
  const fields = new Map<ListName, Map<string | undefined, Back[]>>();
  const items = new Map<ListName, { index: number; value: unknown }[]>();
  for (const one of unread) {
    const { list, index, id, field, value, source } = one;
    if (source && (source.item !== undefined || list === undefined)) continue;
    if (list === undefined) fill(raw, one);
    else if (field !== undefined || source)
      entry(
        entry(fields, list, () => new Map<string | undefined, Back[]>()),
        id,
        () => [],
      ).push(one);
    else if (index !== undefined) entry(items, list, () => []).push({ index, value });
  }
  const byPlace = new Map([...items].map(([list, all]) => [list, new Map(all.map((item) => [item.index, item]))]));
  const own = new WeakSet<object>();
  for (const { list, source } of unread) {
    if (list === undefined || source?.item === undefined) continue;
    const item = byPlace.get(list)?.get(source.item);
    if (item) item.value = withSource(item.value, source, own);
  }
  for (const [list, byId] of fields)
    raw[list] = ((raw[list] ?? []) as Raw[]).map((item) => {
      const back = byId.get(item['id'] as string);
      if (!back) return item;
      let whole = { ...item };
      for (const one of back)
        if (one.source) whole = withSource(whole, one.source, own) as Raw;
        else fill(whole, one);
      return whole;
    });
  for (const [list, aside] of items)
    raw[list] = inserted(
      (raw[list] ?? []) as unknown[],
      aside.map(({ index, value }) => [index, value] as const),
    );
  for (const { list, source } of unread) if (list === undefined && source) raw = withSource(raw, source, own) as Raw;
  return textOf(raw);
}

/** What JSON can say, and what was kept verbatim in its place. */
function textOf(raw: Raw): string {
  for (let turn = 0; ; turn++) {
    // No text of a dossier looks like this; if one does, another sign is taken.
    const sign = `\u0000verbatim ${turn} `;
    const kept: string[] = [];
    const hold = (text: string): string => `${sign}${kept.push(text) - 1}`;
    const json = JSON.stringify(ordered(raw, hold, dossierSchema.shape), null, 2);
    if (!kept.length) return `${json}\n`;
    const written = JSON.stringify(sign).slice(1, -1);
    if (json.split(written).length !== kept.length + 1) continue;
    const places = new RegExp(`"${written.replace('\\', '\\\\')}(\\d+)"(?:: null)?`, 'g');
    return `${json.replace(places, (_, place: string) => kept[Number(place)] ?? '')}\n`;
  }
}

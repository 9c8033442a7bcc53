/** How is a dossier written? Stable: the same dossier gives the same bytes, so that files compare well line by line. */
import { LISTS, type ListName, type Unread } from './read.ts';
import { dossierSchema, type Dossier } from './schema.ts';

type Raw = Record<string, unknown>;
type Shape = Readonly<Record<string, unknown>>;

/** Fields in the schema's order, then unknown ones by name: the order never depends on how the object was made. */
function ordered(value: Raw, shape: Shape = {}): Raw {
  // Own fields only: unknown ones may be called `constructor` or `__proto__`, which every object inherits.
  const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key));
  const unknown = Object.keys(value)
    .filter((key) => !Object.hasOwn(shape, key))
    .sort();
  const out: Raw = {};
  for (const key of [...known, ...unknown]) {
    put(out, key, deep(value[key], Object.hasOwn(shape, key) ? innerShape(shape[key]) : undefined));
  }
  return out;
}

function deep(value: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => deep(item, shape));
  return typeof value === 'object' && value !== null ? ordered(value as Raw, shape) : value;
}

/** The fields of the objects in a field: through optional and array wrappers of the schema library. */
function innerShape(schema: unknown): Shape | undefined {
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

/** The file's text: two-space indent, final newline, positions in UTF-16. What reading set aside goes back to its place. */
export function writeDossier(dossier: Dossier, unread: readonly Unread[] = []): string {
  const raw: Raw = { ...dossier };
  for (const list of LISTS) if (dossier[list]) raw[list] = [...dossier[list]];
  /** By list, then by the id of the item: each list is gone through once, however many of its fields were set aside. */
  const fields = new Map<ListName, Map<string | undefined, (readonly [field: string, value: unknown])[]>>();
  const items = new Map<ListName, (readonly [index: number, value: unknown])[]>();
  for (const { list, index, id, field, value } of unread) {
    if (list === undefined) {
      if (field !== undefined && !Object.hasOwn(raw, field)) put(raw, field, value);
    } else if (field !== undefined) {
      const byId = entry(fields, list, () => new Map<string | undefined, (readonly [string, unknown])[]>());
      entry(byId, id, () => []).push([field, value]);
    } else if (index !== undefined) entry(items, list, () => []).push([index, value]);
  }
  for (const [list, byId] of fields)
    raw[list] = ((raw[list] ?? []) as Raw[]).map((item) => {
      const own = byId.get(item['id'] as string);
      if (!own) return item;
      const whole = { ...item };
      for (const [field, value] of own) if (!Object.hasOwn(whole, field)) put(whole, field, value);
      return whole;
    });
  for (const [list, own] of items) raw[list] = inserted((raw[list] ?? []) as unknown[], own);
  return JSON.stringify(ordered(raw, dossierSchema.shape), null, 2) + '\n';
}

/** How is a dossier written? Stable: the same dossier gives the same bytes, so that files compare well line by line. */
import { LISTS, type Unread } from './read.ts';
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
    // Defined, not assigned: a key called `__proto__` is data here.
    Object.defineProperty(out, key, {
      value: deep(value[key], Object.hasOwn(shape, key) ? innerShape(shape[key]) : undefined),
      enumerable: true,
      configurable: true,
      writable: true,
    });
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

/** The file's text: two-space indent, final newline, positions in UTF-16. What reading set aside goes back to its place. */
export function writeDossier(dossier: Dossier, unread: readonly Unread[] = []): string {
  const raw: Raw = { ...dossier };
  for (const list of LISTS) if (dossier[list]) raw[list] = [...dossier[list]];
  for (const { list, id, field, value } of unread) {
    if (field === undefined) continue;
    if (list === undefined) {
      if (!Object.hasOwn(raw, field)) raw[field] = value;
      continue;
    }
    raw[list] = ((raw[list] ?? []) as Raw[]).map((item) =>
      item['id'] === id && !Object.hasOwn(item, field) ? { ...item, [field]: value } : item,
    );
  }
  // In the order in which they were met, so that each index is right when its turn comes.
  for (const { list, index, value } of unread)
    if (list !== undefined && index !== undefined) ((raw[list] ??= []) as unknown[]).splice(index, 0, value);
  return JSON.stringify(ordered(raw, dossierSchema.shape), null, 2) + '\n';
}

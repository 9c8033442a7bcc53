/**
 * Is what a store returns what a page has written there? Checked item by item before it is shown; of damaged data, as much as can be read.
 * Apart from `stored-text.ts`, since only a returning visit needs the schemas.
 */
import { freeze } from '../dossier/freeze.ts';
import type { Problem } from '../dossier/problem.ts';
import { readValue } from '../dossier/read.ts';
import type { Unread } from '../dossier/reading.ts';
import { dossierSchema, itemSchemas, type Dossier } from '../dossier/schema.ts';
import { apply } from '../edit/difference.ts';
import type { StoredDossier } from './ports.ts';
import { oldest, type Head, type Line } from './stored-text.ts';

const hasItems = (name: string): name is keyof typeof itemSchemas => Object.hasOwn(itemSchemas, name);

/** Throws if a value is not what a dossier has in that field, or in an item of that list. */
function checkField(name: string, value: unknown): void {
  const schema = Object.hasOwn(dossierSchema.shape, name)
    ? dossierSchema.shape[name as keyof typeof dossierSchema.shape]
    : undefined;
  if (schema && !schema.safeParse(value).success) throw new Error(`no ${name} of a dossier`);
}
function checkItems(name: string, items: readonly unknown[]): void {
  if (!hasItems(name)) return;
  const schema = itemSchemas[name];
  items.forEach((item, i) => {
    if (!schema.safeParse(item).success) throw new Error(`no item of ${name} at ${i}`);
  });
}

/** Throws if what was read of the texts is JSON, and yet no dossier: each item is looked at once, in the text that brought it. */
export function checkStored({ parts, steps }: StoredDossier): void {
  const [first = '{}', ...rest] = parts;
  const { fields, unread } = JSON.parse(first) as Head;
  if (!Array.isArray(unread)) throw new Error('no list of what was not read');
  const names = new Set(fields.map(([name]) => name));
  for (const name of ['id', 'title', 'language']) if (!names.has(name)) throw new Error(`no ${name}`);
  for (const [name, value] of fields) checkField(name, value);
  for (const part of rest) checkItems(...(JSON.parse(part) as [string, unknown[]]));
  for (const text of steps) {
    const { deed, at, change } = JSON.parse(text) as Line;
    if (typeof deed.kind !== 'string' || typeof at !== 'string') throw new Error('no step');
    for (const [name, value] of change?.fields ?? []) checkField(name, value);
    for (const [name, pieces] of change?.lists ?? [])
      for (const piece of pieces) if ('items' in piece) checkItems(name, piece.items);
  }
}

/** What can still be understood of something damaged. */
export interface Salvaged {
  readonly dossier: Dossier;
  readonly unread: readonly Unread[];
  readonly problems: readonly Problem[];
  /** How many of the last steps could not be read. */
  readonly steps: number;
}

/** As much as can be read: the parts and steps up to the first unreadable one, and of these all that a dossier may hold. */
export function salvage({ parts, steps, card }: StoredDossier): Salvaged | undefined {
  const tried = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  const [head = '', ...rest] = parts;
  const sound = rest.filter((part) => tried(() => JSON.parse(part) as unknown) !== undefined);
  const start = tried(() => oldest([head, ...sound]));
  if (!start) return undefined;
  let { dossier } = start;
  let read = 0;
  const wanted = Math.max(0, card.at - card.first + 1);
  for (const text of steps.slice(0, wanted)) {
    const next = tried(() => {
      const { change } = JSON.parse(text) as Line;
      return change ? apply(dossier, freeze(change)) : dossier;
    });
    if (!next) break;
    dossier = next;
    read++;
  }
  const understood = tried(() => readValue(JSON.parse(JSON.stringify(dossier))));
  if (!understood?.dossier) return undefined;
  const unread: readonly Unread[] = Array.isArray(start.unread) ? (start.unread as readonly Unread[]) : [];
  return {
    dossier: understood.dossier,
    unread: [...unread, ...understood.unread],
    problems: understood.problems,
    steps: wanted - read,
  };
}

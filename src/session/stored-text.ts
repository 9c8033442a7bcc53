/** How is a dossier with its history written down for the store, and read again? The oldest state in parts, then one text per step. */
import { freeze } from '../dossier/freeze.ts';
import type { Problem } from '../dossier/problem.ts';
import { readValue } from '../dossier/read.ts';
import type { Unread } from '../dossier/reading.ts';
import { dossierSchema, itemSchemas, type Dossier } from '../dossier/schema.ts';
import type { Change } from '../edit/change.ts';
import { apply, difference, type Difference } from '../edit/difference.ts';
import type { KnownPlace } from '../layout/types.ts';
import type { History, Step } from './history.ts';
import type { StoredSummary, StoredDossier } from './ports.ts';

/** In characters: a part is put together in a few milliseconds, so that the page answers between two of them. */
const PART = 256 * 1024;

interface Head {
  readonly fields: readonly (readonly [string, unknown])[];
  readonly lists: readonly string[];
  readonly unread: readonly Unread[];
}

/** The texts of a whole dossier: what it says of itself, then stretches of its lists. */
export function* partsOf(dossier: Dossier, unread: readonly Unread[]): Generator<string> {
  const entries = Object.entries(dossier);
  const lists = entries.filter(([, value]) => Array.isArray(value)) as [string, readonly unknown[]][];
  const fields = entries.filter(([, value]) => !Array.isArray(value));
  yield JSON.stringify({ fields, lists: lists.map(([name]) => name), unread } satisfies Head);
  for (const [name, items] of lists) {
    let texts: string[] = [];
    let length = 0;
    for (const [i, item] of items.entries()) {
      const text = JSON.stringify(item);
      texts.push(text);
      length += text.length;
      if (length < PART && i < items.length - 1) continue;
      yield `[${JSON.stringify(name)},[${texts.join(',')}]]`;
      texts = [];
      length = 0;
    }
  }
}

interface Line {
  readonly deed: Change;
  readonly at: string;
  readonly left?: true;
  /** What led here from the step before; missing in the oldest. */
  readonly change?: Difference;
}

export function stepText({ dossier, deed, at, left }: Step, before: Step | undefined): string {
  const line: Line = {
    deed,
    at,
    ...(left && { left }),
    ...(before && { change: difference(before.dossier, dossier) }),
  };
  return JSON.stringify(line);
}

function oldest(parts: readonly string[]): { dossier: Dossier; unread: readonly Unread[] } {
  const [first = '{}', ...rest] = parts;
  const { fields, lists, unread } = JSON.parse(first) as Head;
  const filled = new Map<string, unknown[]>(lists.map((name) => [name, []]));
  for (const part of rest) {
    const [name, items] = JSON.parse(part) as [string, unknown[]];
    const list = filled.get(name);
    if (!list) throw new Error(`a part of no list: ${name}`);
    for (const item of items) list.push(item);
  }
  return { dossier: freeze(Object.fromEntries([...fields, ...filled])) as unknown as Dossier, unread };
}

/** What a store has kept of a dossier. */
export interface Recalled {
  readonly history: History;
  readonly unread: readonly Unread[];
  /** The state that is in a file, if it is one of the history's. */
  readonly saved: Dossier | undefined;
}

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

/** As much as can be had: the parts and steps up to the first that cannot be read, and of these whatever a dossier may hold. */
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

/** Whether the shelf can show a card: what is damaged must not hide the others. */
export const isCard = (card: StoredSummary): boolean =>
  typeof card.key === 'string' &&
  typeof card.id === 'string' &&
  typeof card.changed === 'string' &&
  typeof card.language === 'string' &&
  typeof card.title === 'object' &&
  card.title !== null &&
  Object.values(card.title).every((text) => typeof text === 'string') &&
  [card.turn, card.documents, card.actors, card.claims, card.size, card.first, card.at, card.last].every(
    Number.isFinite,
  );

/** Throws if something of it is missing: better nothing than half. */
export function readStored({ card, parts, steps: texts }: StoredDossier): Recalled {
  const { first, last } = card;
  if (parts.length !== card.parts) throw new Error(`${parts.length} parts of ${card.parts}`);
  if (texts.length !== last - first + 1) throw new Error(`${texts.length} steps from ${first} to ${last}`);
  const { dossier: start, unread } = oldest(parts);
  let dossier = start;
  const steps = texts.map((text): Step => {
    const { deed, at, left, change } = JSON.parse(text) as Line;
    if (change) dossier = apply(dossier, freeze(change));
    return { dossier, deed, at, ...(left && { left }) };
  });
  const at = card.at - first;
  if (!steps[at]) throw new Error(`no step ${card.at}`);
  return { history: { steps, at }, unread, saved: steps[(card.saved ?? -1) - first]?.dossier };
}

/** Where everybody stood, as text. */
export const placesText = (places: ReadonlyMap<string, KnownPlace>): string => JSON.stringify([...places]);

/** No loss if it cannot be read: the layout makes new ones. */
export function readPlaces(text: string | undefined): ReadonlyMap<string, KnownPlace> | undefined {
  if (text === undefined) return undefined;
  try {
    const places = JSON.parse(text) as [string, KnownPlace][];
    return new Map(
      places.filter(([id, { x, y }]) => typeof id === 'string' && Number.isFinite(x) && Number.isFinite(y)),
    );
  } catch {
    return undefined;
  }
}

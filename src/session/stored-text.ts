/** How is a dossier with its history written down for the store, and read again? The oldest state in parts, then one text per step. */
import { freeze } from '../dossier/freeze.ts';
import type { Unread } from '../dossier/reading.ts';
import type { Dossier } from '../dossier/schema.ts';
import type { Change } from '../edit/change.ts';
import { apply, difference, type Difference } from '../edit/difference.ts';
import type { KnownPlace } from '../layout/types.ts';
import type { History, Step } from './history.ts';
import type { StoredSummary, StoredDossier } from './ports.ts';

/** In characters: a part is put together in a few milliseconds, so that the page answers between two of them. */
const PART = 256 * 1024;

export interface Head {
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

export interface Line {
  /** What was done; the name is that of texts kept since the first version. */
  readonly deed: Change;
  readonly at: string;
  readonly left?: true;
  /** What led here from the step before; missing in the oldest. */
  readonly change?: Difference;
}

export function stepText({ dossier, change, at, left }: Step, before: Step | undefined): string {
  const line: Line = {
    deed: change,
    at,
    ...(left && { left }),
    ...(before && { change: difference(before.dossier, dossier) }),
  };
  return JSON.stringify(line);
}

/** The oldest state that is kept. Throws if a part of it cannot be read. */
export function oldest(parts: readonly string[]): { dossier: Dossier; unread: readonly Unread[] } {
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

/** Whether the library can show a summary: a damaged one must not hide the others. */
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
    return { dossier, change: deed, at, ...(left && { left }) };
  });
  const at = card.at - first;
  if (!steps[at]) throw new Error(`no step ${card.at}`);
  return { history: { steps, at }, unread, saved: steps[(card.saved ?? -1) - first]?.dossier };
}

/** The places of the actors, as text. */
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

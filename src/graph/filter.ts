/** What should be shown? A filter is data: what each facet allows, how many origins a line needs, and which time. */

/** What a claim can be filtered by. Each has its values; see `claim-index.ts` for what they are. */
export const FACETS = ['relation', 'modality', 'polarity', 'kind', 'list', 'speaker', 'document', 'check'] as const;
export type Facet = (typeof FACETS)[number];

/** The value of `list` of whoever is in no list. No id is one character that is no letter. */
export const NO_LIST = '-';

/** The values of `check`: whether somebody is to look at a claim again. */
export const TO_CHECK = 'to-check';
export const UNMARKED = 'unmarked';

/** Which date of a claim is meant: when it happened, when it was said, or when its document came out. */
export const CLOCKS = ['happened', 'said', 'published'] as const;
export type Clock = (typeof CLOCKS)[number];

export interface Filter {
  /** The values that are allowed, by facet; all of them where a facet is missing. */
  readonly only: Readonly<Partial<Record<Facet, ReadonlySet<string>>>>;
  /** How many independent origins must stand behind a line among the claims that pass (`supportingOrigins`); `max` is Infinity where there is no limit. */
  readonly origins: { readonly min: number; readonly max: number };
  readonly clock: Clock;
  /** Milliseconds since 1970 UTC, inclusive; a claim passes whose date may lie in it. */
  readonly span?: { readonly min: number; readonly max: number } | undefined;
  /** Whether claims without a date by this clock are shown. */
  readonly undated: boolean;
}

export const ALL: Filter = { only: {}, origins: { min: 1, max: Infinity }, clock: 'happened', undated: true };

export const filtersFacets = ({ only, origins }: Filter): boolean =>
  Object.keys(only).length > 0 || origins.min > 1 || origins.max < Infinity;

export const filtersTime = ({ span, undated }: Filter): boolean => span !== undefined || !undated;

/** Whether a filter can leave anything out. The clock alone does not. */
export const isFiltering = (filter: Filter): boolean => filtersFacets(filter) || filtersTime(filter);

/** The filter with other values allowed in one facet; `undefined`, or all of `values`, lifts it. */
export function allow(
  filter: Filter,
  facet: Facet,
  allowed: Iterable<string> | undefined,
  values: readonly string[],
): Filter {
  const set = allowed && new Set(allowed);
  const { [facet]: _, ...rest } = filter.only;
  if (!set || values.every((value) => set.has(value))) return { ...filter, only: rest };
  return { ...filter, only: { ...rest, [facet]: set } };
}

/** Turns some values of a facet on, if one of them is off, or else off. */
export function toggle(filter: Filter, facet: Facet, some: readonly string[], values: readonly string[]): Filter {
  const now = new Set(filter.only[facet] ?? values);
  const on = some.every((value) => now.has(value));
  for (const value of some) {
    if (on) now.delete(value);
    else now.add(value);
  }
  return allow(filter, facet, now, values);
}

/**
 * What does a filter leave, and what would each choice leave? One pass over the index's columns; the graph itself is only copied
 * on request.
 */
import type { Claim } from '../dossier/schema.ts';
import { edgeAttributes, type DossierGraph, type EdgeAttributes, type NodeAttributes } from './build.ts';
import type { ClaimIndex, Column } from './claim-index.ts';
import { partOf } from './dossier-graph.ts';
import { FACETS, isFiltering, type Facet, type Filter } from './filter.ts';

export interface Choice {
  readonly value: string;
  /** How many lines have a claim with this value; for kinds and lists, how many actors of the kind, or in the list, have a line. */
  readonly total: number;
  /** How many of these the other facets, the origins and the time leave: what this choice alone would show. */
  readonly left: number;
  /** Whether the facet allows it. */
  readonly on: boolean;
}

export interface Visible {
  /** Ids of the claims that pass. */
  readonly claims: ReadonlySet<string>;
  /** The lines that are left, with the claims that are left of them; unchanged lines keep their very object. */
  readonly edges: ReadonlyMap<string, EdgeAttributes>;
  /** Actors with a line that is left. */
  readonly actors: ReadonlySet<string>;
  /** The same lines by number, and what is left of each. */
  readonly lines: readonly number[];
  readonly data: readonly EdgeAttributes[];
}

/** A bit for each facet that a claim fails, and one for the time. */
const TIME = 1 << FACETS.length;

function failures(index: ClaimIndex, filter: Filter): Uint16Array {
  const failed = new Uint16Array(index.claims.length);
  FACETS.forEach((facet, bit) => {
    const allowed = filter.only[facet];
    const { values, from, of } = index.columns[facet];
    // Without any list there is nothing to be chosen from any more.
    if (!allowed || (facet === 'list' && !values.length)) return;
    const passes = Uint8Array.from(values, (value) => (allowed.has(value) ? 1 : 0));
    const somePasses = (row: number): boolean => {
      for (let j = from[row] ?? 0; j < (from[row + 1] ?? 0); j++) if (passes[of[j] ?? 0]) return true;
      return false;
    };
    if (facet === 'list') {
      // Both ends, too, and of whoever is in several lists one is enough.
      for (let e = 0; e < index.edges.length; e++) {
        if (somePasses(index.ends[2 * e] ?? 0) && somePasses(index.ends[2 * e + 1] ?? 0)) continue;
        for (let i = index.first[e] ?? 0; i < (index.first[e + 1] ?? 0); i++) failed[i] = (failed[i] ?? 0) | (1 << bit);
      }
      return;
    }
    // A relation shows with both of its ends or not at all; of speakers and documents one is enough.
    const every = facet === 'kind';
    for (let i = 0; i < failed.length; i++) {
      let some = false;
      let all = true;
      for (let j = from[i] ?? 0; j < (from[i + 1] ?? 0); j++) {
        if (passes[of[j] ?? 0]) some = true;
        else all = false;
      }
      if (!(every ? all : some)) failed[i] = (failed[i] ?? 0) | (1 << bit);
    }
  });
  const { span, undated } = filter;
  if (span || !undated) {
    const { min, max } = index.time[filter.clock];
    for (let i = 0; i < failed.length; i++) {
      const from = min[i] ?? NaN;
      const passes = Number.isNaN(from) ? undated : !span || (from <= span.max && (max[i] ?? from) >= span.min);
      if (!passes) failed[i] = (failed[i] ?? 0) | TIME;
    }
  }
  return failed;
}

/**
 * How many origins are behind a line of the claims that pass `test`: those that affirm it, or, where none of these does, those
 * that deny it. A contradiction is no corroboration.
 */
function supporting(index: ClaimIndex, edge: number, test: (claim: number) => boolean): number {
  const found = new Set<number>();
  const { from, of } = index.origins;
  let affirmed = false;
  for (let i = index.first[edge] ?? 0; i < (index.first[edge + 1] ?? 0); i++) {
    if (!test(i)) continue;
    // Denials are last within a line.
    if (!index.denies[i]) affirmed = true;
    else if (affirmed) break;
    for (let j = from[i] ?? 0; j < (from[i + 1] ?? 0); j++) found.add(of[j] ?? 0);
  }
  return found.size;
}

/** Whether enough origins stand behind a line of the claims that pass `test`, and not too many. */
function enoughOrigins(index: ClaimIndex, edge: number, filter: Filter, test: (claim: number) => boolean): boolean {
  const count = supporting(index, edge, test);
  return count >= filter.origins.min && count <= filter.origins.max;
}

const limitsOrigins = ({ origins }: Filter): boolean => origins.min > 1 || origins.max < Infinity;

/** The claims, lines and actors that a filter leaves. What is looked up by id is put together when somebody asks. */
export function select(index: ClaimIndex, filter: Filter): Visible {
  const failed = failures(index, filter);
  const limited = limitsOrigins(filter);
  const lines: number[] = [];
  const data: EdgeAttributes[] = [];
  const here = new Uint8Array(index.actors.length);
  for (let e = 0; e < index.edges.length; e++) {
    const start = index.first[e] ?? 0;
    const end = index.first[e + 1] ?? 0;
    let passing = 0;
    for (let i = start; i < end; i++) if (!failed[i]) passing++;
    if (passing === 0 || (limited && !enoughOrigins(index, e, filter, (i) => !failed[i]))) continue;
    here[index.ends[2 * e] ?? 0] = here[index.ends[2 * e + 1] ?? 0] = 1;
    lines.push(e);
    const whole = index.lines[e] as EdgeAttributes;
    data.push(passing === end - start ? whole : without(index, e, whole, failed));
  }
  let claims: Set<string> | undefined;
  let edges: Map<string, EdgeAttributes> | undefined;
  let actors: Set<string> | undefined;
  return {
    lines,
    data,
    get claims() {
      return (claims ??= claimsOf(index, lines, failed));
    },
    get edges() {
      return (edges ??= new Map(lines.map((e, i) => [index.edges[e] ?? '', data[i] as EdgeAttributes])));
    },
    get actors() {
      return (actors ??= new Set(index.actors.filter((_, i) => here[i])));
    },
  };
}

/** Those that have not failed, of the lines that are left. */
function claimsOf(index: ClaimIndex, lines: readonly number[], failed: Uint16Array): Set<string> {
  const claims = new Set<string>();
  for (const e of lines)
    for (let i = index.first[e] ?? 0; i < (index.first[e + 1] ?? 0); i++)
      if (!failed[i]) claims.add(index.claims[i]?.id ?? '');
  return claims;
}

/** A line that has lost some of its claims. */
function without(index: ClaimIndex, edge: number, whole: EdgeAttributes, failed: Uint16Array): EdgeAttributes {
  const { values, from, of } = index.origins;
  const start = index.first[edge] ?? 0;
  const claims: Claim[] = [];
  const origins: string[][] = [];
  whole.claims.forEach((claim, place) => {
    const i = start + place;
    if (failed[i]) return;
    claims.push(claim);
    origins.push(Array.from(of.subarray(from[i], from[i + 1]), (value) => values[value] ?? ''));
  });
  return edgeAttributes(whole.relation, claims, (i) => origins[i] ?? []);
}

/** How many lines a filter leaves. */
export function countLeft(index: ClaimIndex, filter: Filter): number {
  const failed = failures(index, filter);
  const limited = limitsOrigins(filter);
  const passes = (i: number): boolean => !failed[i];
  let count = 0;
  for (let e = 0; e < index.edges.length; e++) {
    let some = false;
    for (let i = index.first[e] ?? 0; i < (index.first[e + 1] ?? 0) && !some; i++) some = passes(i);
    if (some && (!limited || enoughOrigins(index, e, filter, passes))) count++;
  }
  return count;
}

/** How many lines have exactly `n` origins behind them, at index `n`, when only the facets and the time are minded; it ends with the most. */
export function linesByOrigins(index: ClaimIndex, filter: Filter): readonly number[] {
  const failed = failures(index, filter);
  const counts: number[] = [0];
  for (let e = 0; e < index.edges.length; e++) {
    const found = supporting(index, e, (i) => !failed[i]);
    if (found === 0) continue;
    while (counts.length <= found) counts.push(0);
    counts[found] = (counts[found] ?? 0) + 1;
  }
  return counts;
}

const byFacet = <T>(of: (facet: Facet) => T): Readonly<Record<Facet, T>> =>
  Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<Facet, T>;

/** A number for every value of every facet, in the order of the column's values. */
export type Counts = Readonly<Record<Facet, Uint32Array>>;

function countAll(index: ClaimIndex, failed: Uint16Array, limits: Filter | undefined): Counts {
  return byFacet((facet) => {
    const others = ~(1 << FACETS.indexOf(facet));
    const count = facet === 'kind' || facet === 'list' ? countActors : countLines;
    return count(index, index.columns[facet], failed, others, limits);
  });
}

/** What every value has in the whole dossier. */
export const totalsOf = (index: ClaimIndex): Counts => countAll(index, new Uint16Array(index.claims.length), undefined);

/** What every value would leave. */
export const leftBy = (index: ClaimIndex, filter: Filter): Counts =>
  countAll(index, failures(index, filter), limitsOrigins(filter) ? filter : undefined);

/** The values of each facet in their order, with what each of them would leave: by a filter that was counted just now, if `left` is not given. */
export function choices(
  index: ClaimIndex,
  totals: Counts,
  filter: Filter,
  left: Counts = leftBy(index, filter),
): Readonly<Record<Facet, readonly Choice[]>> {
  return byFacet((facet): Choice[] => {
    const allowed = filter.only[facet];
    return index.columns[facet].values.map((value, i) => ({
      value,
      total: totals[facet][i] ?? 0,
      left: left[facet][i] ?? 0,
      on: !allowed || allowed.has(value),
    }));
  });
}

type Counter = (
  index: ClaimIndex,
  column: Column,
  failed: Uint16Array,
  others: number,
  limits: Filter | undefined,
) => Uint32Array;

/** Lines by value: a line with three claims of a value is one line. */
const countLines: Counter = (index, { values, from, of }, failed, others, limits) => {
  const counts = new Uint32Array(values.length);
  const last = new Int32Array(values.length).fill(-1);
  const { first } = index;
  for (let e = 0; e < index.edges.length; e++) {
    for (let i = first[e] as number; i < (first[e + 1] as number); i++) {
      if (((failed[i] as number) & others) !== 0) continue;
      for (let j = from[i] as number; j < (from[i + 1] as number); j++) {
        const value = of[j] as number;
        if (last[value] === e) continue;
        last[value] = e;
        // Made only where it is asked: it would be one for every line and value.
        if (!limits || enoughOrigins(index, e, limits, having(from, of, failed, others, value)))
          counts[value] = (counts[value] as number) + 1;
      }
    }
  }
  return counts;
};

/** Whether a claim has a value, and passes the others. */
function having(from: Uint32Array, of: Uint32Array, failed: Uint16Array, others: number, value: number) {
  return (claim: number): boolean => {
    if (((failed[claim] as number) & others) !== 0) return false;
    for (let k = from[claim] as number; k < (from[claim + 1] as number); k++) if (of[k] === value) return true;
    return false;
  };
}

/** Actors by kind or by list: those at an end of a line that is left. */
const countActors: Counter = (index, column, failed, others, limits) => {
  const { values, from, of } = column;
  const counts = new Uint32Array(values.length);
  const here = new Uint8Array(index.actors.length);
  const passes = (i: number): boolean => ((failed[i] as number) & others) === 0;
  for (let e = 0; e < index.edges.length; e++) {
    let some = false;
    for (let i = index.first[e] ?? 0; i < (index.first[e + 1] ?? 0) && !some; i++) some = passes(i);
    if (!some || (limits && !enoughOrigins(index, e, limits, passes))) continue;
    here[index.ends[2 * e] ?? 0] = here[index.ends[2 * e + 1] ?? 0] = 1;
  }
  if (column === index.columns.list) {
    for (let v = 0; v < here.length; v++)
      for (let j = from[v] ?? 0; here[v] && j < (from[v + 1] ?? 0); j++)
        counts[of[j] ?? 0] = (counts[of[j] ?? 0] ?? 0) + 1;
    return counts;
  }
  const place = new Map(values.map((value, i) => [value, i]));
  index.graph.nodeData.forEach(({ actor: { kind } }, i) => {
    const value = here[i] ? place.get(kind) : undefined;
    if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  });
  return counts;
};

/** The graph of what is left: all actors, and the lines that pass. The whole graph itself where nothing is left out. */
export function graphOf(index: ClaimIndex, filter: Filter, { lines, data }: Visible): DossierGraph {
  const { graph: whole, ends } = index;
  if (!isFiltering(filter)) return whole;
  const claims = new Uint32Array(index.actors.length);
  for (let i = 0; i < lines.length; i++) {
    const e = lines[i] as number;
    const left = (data[i] as EdgeAttributes).claims.length;
    const [a, b] = [ends[2 * e] as number, ends[2 * e + 1] as number];
    claims[a] = (claims[a] as number) + left;
    if (a !== b) claims[b] = (claims[b] as number) + left;
  }
  const nodes = whole.nodeData.map((node, v): NodeAttributes =>
    node.claims === claims[v] ? node : { ...node, claims: claims[v] ?? 0 },
  );
  return partOf(whole, lines, data, nodes);
}

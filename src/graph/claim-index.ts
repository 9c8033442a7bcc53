/**
 * What can the claims be filtered by? The values of every facet, claim by claim, in flat columns: they are read once for a dossier,
 * so that a choice costs one pass over numbers, however many claims there are.
 */
import { listsByActor } from '../dossier/actor-lists.ts';
import { issuedDate } from '../dossier/csl.ts';
import { inOneGo, within, type MeasuredSteps } from '../dossier/in-slices.ts';
import type { Claim, Dossier } from '../dossier/schema.ts';
import type { Span } from '../dossier/plain-date.ts';
import { spanOfDate } from '../dossier/span-of-date.ts';
import type { DossierGraph, EdgeAttributes } from './build.ts';
import { CLOCKS, FACETS, NO_LIST, TO_CHECK, UNMARKED, type Clock, type Facet } from './filter.ts';
import { originsIn } from './origins.ts';
import { speakersIn } from './source-keys.ts';

/** One facet's values: those of claim `i` (of `list`: of actor `i`) are `of[from[i]]` up to `of[from[i + 1]]`, as indices into `values`. */
export interface Column {
  /** In the dossier's order where it has one, else the most frequent first; only those that occur. */
  readonly values: readonly string[];
  readonly from: Uint32Array;
  readonly of: Uint32Array;
}

export interface ClaimIndex {
  readonly graph: DossierGraph;
  /** The claims that draw lines, line by line, within a line as its attributes have them. */
  readonly claims: readonly Claim[];
  readonly edges: readonly string[];
  /** What each line is as a whole. */
  readonly lines: readonly EdgeAttributes[];
  /** The ends of edge `e` are `ends[2 * e]` and `ends[2 * e + 1]`, as indices into `actors`. */
  readonly ends: Uint32Array;
  readonly actors: readonly string[];
  /** The claims of edge `e` are those from `first[e]` up to `first[e + 1]`. */
  readonly first: Uint32Array;
  readonly columns: Readonly<Record<Facet, Column>>;
  /** 1 for each claim that denies. */
  readonly denies: Uint8Array;
  /** The origins of each claim. */
  readonly origins: Column;
  /** Bounds of each claim's date by each clock, in milliseconds since 1970 UTC; NaN where it has none. */
  readonly time: Readonly<Record<Clock, { readonly min: Float64Array; readonly max: Float64Array }>>;
}

/** What is read of each claim; lists are of its ends, one by one. */
type ClaimFacet = Exclude<Facet, 'list'>;

/** Reads the same EDTF string once: dossiers have many claims and few dates. */
export function spanReader(): (text: string | undefined) => Span | undefined {
  const known = new Map<string, Span | undefined>();
  return (text) => {
    if (text === undefined) return undefined;
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found;
    const span = spanOfDate(text);
    known.set(text, span);
    return span;
  };
}

/** The EDTF date of a claim by a clock. The earliest of its documents counts as its publication. */
export function datesIn(graph: DossierGraph): (claim: Claim, clock: Clock) => string | undefined {
  const span = spanReader();
  const issued = new Map(
    graph.getAttribute('dossier').documents.map((document) => [document.id, issuedDate(document)]),
  );
  return (claim, clock) => {
    if (clock === 'happened') return claim.when;
    if (clock === 'said') return claim.said;
    const [only] = claim.evidence;
    if (only && claim.evidence.length === 1) {
      const date = issued.get(only.document);
      return span(date) && date;
    }
    let first: string | undefined;
    for (const { document } of claim.evidence) {
      const date = issued.get(document);
      const min = span(date)?.min;
      if (min !== undefined && (first === undefined || min < (span(first)?.min ?? Infinity))) first = date;
    }
    return first;
  };
}

/**
 * Reads the columns of all claims that draw a line. `before`: the index of the graph that an edit has made this one of; of lines that are as they
 * were nothing is read again.
 */
export const indexClaims = (graph: DossierGraph, before?: ClaimIndex): ClaimIndex => inOneGo(indexSteps(graph, before));

/** Those that were made before anybody asked for them. */
const ahead = new WeakMap<DossierGraph, ClaimIndex>();

/** Makes the index that `indexOf` will be asked for, a little at a time; yields how much is done. */
export function* indexAhead(graph: DossierGraph): MeasuredSteps<ClaimIndex> {
  const index = yield* indexSteps(graph);
  ahead.set(graph, index);
  return index;
}

/** As `indexClaims`, where it was not made ahead. */
export const indexOf = (graph: DossierGraph, before?: ClaimIndex): ClaimIndex =>
  ahead.get(graph) ?? indexClaims(graph, before);

/** So many lines or claims are looked at between two places where the work may be interrupted. */
const STEP = 2000;

/** `indexClaims`, for whoever has to let others have their turn. */
export function* indexSteps(graph: DossierGraph, before?: ClaimIndex): MeasuredSteps<ClaimIndex> {
  const dossier = graph.getAttribute('dossier');
  const { edgeList, edgeData: lines, nodeData } = graph;
  const claims: Claim[] = [];
  const lineOf: number[] = [];
  const first = new Uint32Array(lines.length + 1);
  const ends = new Uint32Array(2 * lines.length);
  for (let e = 0; e < lines.length; e++) {
    if (e % STEP === STEP - 1) yield 0;
    first[e] = claims.length;
    ends[2 * e] = edgeList.sources[e] ?? 0;
    ends[2 * e + 1] = edgeList.targets[e] ?? 0;
    // Not spread into `push`: a line of a hundred thousand claims would be too many arguments.
    for (const claim of lines[e]?.claims ?? []) {
      claims.push(claim);
      lineOf.push(e);
    }
  }
  first[lines.length] = claims.length;
  const old = before && readAlike(before.graph.getAttribute('dossier'), dossier) ? before : undefined;
  const rows = old && rowsIn(old, graph, first);

  const kindOf = (end: number): string => nodeData[ends[end] ?? 0]?.actor.kind ?? '';
  const speakersOf = speakersIn(dossier);
  const readers: Readonly<Record<ClaimFacet, Reader>> = {
    relation: ({ relation }, put) => put(relation),
    modality: ({ modality }, put) => put(modality),
    polarity: ({ polarity }, put) => put(polarity),
    kind: (_, put, e) => {
      put(kindOf(2 * e));
      put(kindOf(2 * e + 1));
    },
    speaker: (claim, put) => {
      for (const { key } of speakersOf(claim)) put(key);
    },
    document: ({ evidence }, put) => {
      for (const { document } of evidence) put(document);
    },
    check: ({ toCheck }, put) => put(toCheck ? TO_CHECK : UNMARKED),
  };
  const order: Readonly<Record<ClaimFacet, readonly string[]>> = {
    relation: dossier.relationTypes.map(({ id }) => id),
    modality: ['asserted', 'alleged', 'planned', 'hypothetical'],
    polarity: ['affirmed', 'denied'],
    kind: dossier.actorKinds.map(({ id }) => id),
    speaker: [],
    document: dossier.documents.map(({ id }) => id),
    check: [TO_CHECK, UNMARKED],
  };
  // One share for each column and clock.
  const parts = FACETS.length + CLOCKS.length + 1;
  function* column(
    part: number,
    read: Reader,
    first: readonly string[],
    known: Column | undefined,
  ): MeasuredSteps<Column> {
    const raw = readRaw(claims, lineOf, read, known && rows && { column: known, rows });
    return arranged(yield* within(part / parts, (part + 1) / parts, raw), first);
  }
  const columns: Partial<Record<Facet, Column>> = {};
  for (const [part, facet] of FACETS.entries())
    columns[facet] =
      facet === 'list' ? listColumn(graph) : yield* column(part, readers[facet], order[facet], old?.columns[facet]);

  const span = spanReader();
  const dateOf = datesIn(graph);
  const time: Partial<Record<Clock, ClaimIndex['time'][Clock]>> = {};
  for (const [part, clock] of CLOCKS.entries()) {
    const min = new Float64Array(claims.length).fill(NaN);
    const max = new Float64Array(claims.length).fill(NaN);
    const known = old?.time[clock];
    for (let i = 0; i < claims.length; i++) {
      if (i % STEP === STEP - 1) yield (FACETS.length + part + i / claims.length) / parts;
      const row = rows ? (rows[i] as number) : -1;
      if (known && row >= 0) {
        min[i] = known.min[row] as number;
        max[i] = known.max[row] as number;
        continue;
      }
      const found = span(dateOf(claims[i] as Claim, clock));
      if (!found) continue;
      min[i] = found.min;
      max[i] = found.max;
    }
    time[clock] = { min, max };
  }
  const originsOf = originsIn(dossier);
  const putOrigins: Reader = (claim, put) => {
    for (const origin of originsOf(claim)) put(origin);
  };
  return {
    graph,
    claims,
    edges: edgeList.ids,
    lines,
    ends,
    actors: graph.nodeList.ids,
    first,
    columns: columns as ClaimIndex['columns'],
    denies: Uint8Array.from(claims, ({ polarity }) => (polarity === 'denied' ? 1 : 0)),
    origins: yield* column(parts - 1, putOrigins, [], old?.origins),
    time: time as ClaimIndex['time'],
  };
}

/** Whether a claim that is the same in two dossiers, between the same actors, has the same values in both. */
const readAlike = (a: Dossier, b: Dossier): boolean =>
  a.documents === b.documents &&
  a.actors === b.actors &&
  a.actorKinds === b.actorKinds &&
  a.relationTypes === b.relationTypes;

/** By place of a claim, where it was; -1 where its line is not what it was. */
function rowsIn(old: ClaimIndex, graph: DossierGraph, first: Uint32Array): Int32Array {
  const rows = new Int32Array(first.at(-1) ?? 0).fill(-1);
  const { edgeList, edgeData } = graph;
  let next = 0;
  for (let e = 0; e < edgeData.length; e++) {
    const id = edgeList.ids[e] as string;
    // Nearly each line follows the one before it, as it did.
    const was = old.edges[next] === id ? next : old.graph.edgeList.placeOf(id);
    if (was < 0) continue;
    next = was + 1;
    if (old.lines[was] !== edgeData[e]) continue;
    const [from, to, then] = [first[e] as number, first[e + 1] as number, old.first[was] as number];
    for (let i = from; i < to; i++) rows[i] = then + i - from;
  }
  return rows;
}

/** The lists of each actor that has a line, or that it is in none; no values where there is no list. */
function listColumn(graph: DossierGraph): Column {
  const dossier = graph.getAttribute('dossier');
  const lists = listsByActor(dossier);
  const from = new Uint32Array(graph.order + 1);
  if (!lists.size) return { values: [], from, of: new Uint32Array() };
  const own = graph.nodeData.map(({ actor, claims }) => (claims > 0 ? (lists.get(actor.id) ?? [undefined]) : []));
  const here = new Set(own.flat());
  const known = [...(dossier.actorLists ?? []), undefined].filter((list) => here.has(list));
  const places = new Map(known.map((list, i) => [list, i]));
  own.forEach((some, v) => (from[v + 1] = (from[v] ?? 0) + some.length));
  const of = Uint32Array.from(own.flat(), (list) => places.get(list) ?? 0);
  return { values: known.map((list) => list?.id ?? NO_LIST), from, of };
}

/** Tells each value of a claim of a line; the same one may come twice. */
type Reader = (claim: Claim, put: (value: string) => void, line: number) => void;

/** A column whose values are numbered as they came up. */
interface Raw {
  readonly found: readonly string[];
  readonly from: Uint32Array;
  readonly of: Uint32Array;
}

/** Reads the values of claims; of those that have a row in `old`, what was read there. */
function* readRaw(
  claims: readonly Claim[],
  lineOf: readonly number[],
  read: Reader,
  old?: { readonly column: Column; readonly rows: Int32Array },
): MeasuredSteps<Raw> {
  const found = [...(old?.column.values ?? [])];
  const numbers = new Map(found.map((value, number) => [value, number]));
  const from = new Uint32Array(claims.length + 1);
  const fresh: number[] = [];
  let start = 0;
  // What comes is often what came last.
  let [last, lastNumber]: [string | undefined, number] = [undefined, 0];
  const put = (value: string): void => {
    if (value !== last) {
      const known = numbers.get(value);
      last = value;
      lastNumber = known ?? found.length;
      if (known === undefined) {
        numbers.set(value, lastNumber);
        found.push(value);
      }
    }
    for (let i = start; i < fresh.length; i++) if (fresh[i] === lastNumber) return;
    fresh.push(lastNumber);
  };
  for (let i = 0; i < claims.length; i++) {
    if (i % STEP === STEP - 1) yield i / claims.length;
    const row = old ? (old.rows[i] as number) : -1;
    start = fresh.length;
    if (row < 0) read(claims[i] as Claim, put, lineOf[i] as number);
    const length =
      old && row >= 0 ? (old.column.from[row + 1] as number) - (old.column.from[row] as number) : fresh.length - start;
    from[i + 1] = (from[i] as number) + length;
  }
  if (!old) return { found, from, of: Uint32Array.from(fresh) };
  const of = new Uint32Array(from[claims.length] as number);
  let next = 0;
  for (let i = 0; i < claims.length; i++) {
    const row = old.rows[i] as number;
    const [begin, end] = [from[i] as number, from[i + 1] as number];
    const then = row < 0 ? 0 : (old.column.from[row] as number) - begin;
    for (let k = begin; k < end; k++) of[k] = (row < 0 ? fresh[next++] : old.column.of[k + then]) as number;
  }
  return { found, from, of };
}

/** Numbers values, in place, by where they stand among all that occur: those of `order` in its order, then the most frequent first. */
function arranged({ found, from, of }: Raw, order: readonly string[]): Column {
  const counts = new Uint32Array(found.length);
  for (let i = 0; i < of.length; i++) {
    const number = of[i] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  const numbers = new Map(found.map((value, number) => [value, number]));
  const ordered = order.flatMap((value) => numbers.get(value) ?? []);
  const known = new Set(ordered);
  const others = [...found.keys()]
    .filter((number) => !known.has(number))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((found[a] ?? '') < (found[b] ?? '') ? -1 : 1));
  const all = [...ordered, ...others].filter((number) => counts[number]);
  const place = new Uint32Array(found.length);
  all.forEach((number, i) => (place[number] = i));
  for (let i = 0; i < of.length; i++) of[i] = place[of[i] as number] as number;
  return { values: all.map((number) => found[number] ?? ''), from, of };
}

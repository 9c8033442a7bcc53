/**
 * What can the claims be filtered by? The values of every facet, claim by claim, in flat columns: they are read once for a dossier,
 * so that a choice costs one pass over numbers, however many claims there are.
 */
import { issuedDate } from '../dossier/csl.ts';
import type { Claim } from '../dossier/schema.ts';
import type { Span } from '../dossier/plain-date.ts';
import { spanOfDate } from '../dossier/span-of-date.ts';
import type { DossierGraph, EdgeAttributes } from './build.ts';
import { CLOCKS, FACETS, type Clock, type Facet } from './filter.ts';
import { originsIn } from './origins.ts';
import { speakersIn } from './source-keys.ts';

/** One facet's values: those of claim `i` are `of[from[i]]` up to `of[from[i + 1]]`, as indices into `values`. */
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

/** Reads the columns of all claims that draw a line. */
export function indexClaims(graph: DossierGraph): ClaimIndex {
  const dossier = graph.getAttribute('dossier');
  const { edgeList, edgeData: lines, nodeData } = graph;
  const claims: Claim[] = [];
  const first = new Uint32Array(lines.length + 1);
  const ends = new Uint32Array(2 * lines.length);
  lines.forEach((line, e) => {
    first[e] = claims.length;
    ends[2 * e] = edgeList.sources[e] ?? 0;
    ends[2 * e + 1] = edgeList.targets[e] ?? 0;
    // Not spread into `push`: a line of a hundred thousand claims would be too many arguments.
    for (const claim of line.claims) claims.push(claim);
  });
  first[lines.length] = claims.length;

  const kindOf = (end: number): string => nodeData[ends[end] ?? 0]?.actor.kind ?? '';
  const speakersOf = speakersIn(dossier);
  const readers: Readonly<Record<Facet, Reader>> = {
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
  };
  const order: Readonly<Record<Facet, readonly string[]>> = {
    relation: dossier.relationTypes.map(({ id }) => id),
    modality: ['asserted', 'alleged', 'planned', 'hypothetical'],
    polarity: ['affirmed', 'denied'],
    kind: dossier.actorKinds.map(({ id }) => id),
    speaker: [],
    document: dossier.documents.map(({ id }) => id),
  };
  const columns = Object.fromEntries(
    FACETS.map((facet) => [facet, column(lines, claims.length, readers[facet], order[facet])]),
  ) as Record<Facet, Column>;

  const span = spanReader();
  const dateOf = datesIn(graph);
  const time = Object.fromEntries(
    CLOCKS.map((clock) => {
      const min = new Float64Array(claims.length).fill(NaN);
      const max = new Float64Array(claims.length).fill(NaN);
      claims.forEach((claim, i) => {
        const found = span(dateOf(claim, clock));
        if (!found) return;
        min[i] = found.min;
        max[i] = found.max;
      });
      return [clock, { min, max }];
    }),
  ) as ClaimIndex['time'];
  const originsOf = originsIn(dossier);
  return {
    graph,
    claims,
    edges: edgeList.ids,
    lines,
    ends,
    actors: graph.nodeList.ids,
    first,
    columns,
    denies: Uint8Array.from(claims, ({ polarity }) => (polarity === 'denied' ? 1 : 0)),
    origins: column(
      lines,
      claims.length,
      (claim, put) => {
        for (const origin of originsOf(claim)) put(origin);
      },
      [],
    ),
    time,
  };
}

/** Tells each value of a claim of a line; the same one may come twice. */
type Reader = (claim: Claim, put: (value: string) => void, line: number) => void;

/** `count`: of the claims of all lines. */
function column(lines: readonly EdgeAttributes[], count: number, read: Reader, order: readonly string[]): Column {
  // Numbered as they come up, and then by their place among the values.
  const numbers = new Map<string, number>();
  const found: string[] = [];
  const counts: number[] = [];
  const from = new Uint32Array(count + 1);
  const raw: number[] = [];
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
        counts.push(0);
      }
    }
    for (let i = start; i < raw.length; i++) if (raw[i] === lastNumber) return;
    raw.push(lastNumber);
    counts[lastNumber] = (counts[lastNumber] ?? 0) + 1;
  };
  let i = 0;
  for (let e = 0; e < lines.length; e++)
    for (const claim of lines[e]?.claims ?? []) {
      start = raw.length;
      read(claim, put, e);
      from[++i] = raw.length;
    }
  const ordered = order.flatMap((value) => numbers.get(value) ?? []);
  const known = new Set(ordered);
  const others = [...found.keys()]
    .filter((number) => !known.has(number))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((found[a] ?? '') < (found[b] ?? '') ? -1 : 1));
  const all = [...ordered, ...others];
  const place = new Uint32Array(found.length);
  all.forEach((number, i) => (place[number] = i));
  return {
    values: all.map((number) => found[number] ?? ''),
    from,
    of: Uint32Array.from(raw, (number) => place[number] ?? 0),
  };
}

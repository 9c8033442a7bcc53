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
    if (!known.has(text)) known.set(text, spanOfDate(text));
    return known.get(text);
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
  const claims: Claim[] = [];
  const edges: string[] = [];
  const lines: EdgeAttributes[] = [];
  const first: number[] = [];
  const ends: number[] = [];
  const actors = graph.nodes();
  const places = new Map(actors.map((id, i) => [id, i]));
  graph.forEachEdge((edge, attributes, source, target) => {
    edges.push(edge);
    lines.push(attributes);
    first.push(claims.length);
    ends.push(places.get(source) ?? 0, places.get(target) ?? 0);
    // Not spread into `push`: a line of a hundred thousand claims would be too many arguments.
    for (const claim of attributes.claims) claims.push(claim);
  });
  first.push(claims.length);

  const kinds = new Map(dossier.actors.map((actor) => [actor.id, actor.kind]));
  const speakersOf = speakersIn(dossier);
  const readers: Readonly<Record<Facet, (claim: Claim) => readonly string[]>> = {
    relation: (claim) => [claim.relation],
    modality: (claim) => [claim.modality],
    polarity: (claim) => [claim.polarity],
    kind: (claim) => [kinds.get(claim.subject) ?? '', kinds.get(claim.object) ?? ''],
    speaker: (claim) => speakersOf(claim).map(({ key }) => key),
    document: (claim) => claim.evidence.map(({ document }) => document),
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
    FACETS.map((facet) => [facet, column(claims, readers[facet], order[facet])]),
  ) as Record<Facet, Column>;

  const span = spanReader();
  const dateOf = datesIn(graph);
  const time = Object.fromEntries(
    CLOCKS.map((clock) => {
      const spans = claims.map((claim) => span(dateOf(claim, clock)));
      return [
        clock,
        { min: Float64Array.from(spans, (s) => s?.min ?? NaN), max: Float64Array.from(spans, (s) => s?.max ?? NaN) },
      ];
    }),
  ) as ClaimIndex['time'];
  return {
    graph,
    claims,
    edges,
    lines,
    ends: Uint32Array.from(ends),
    actors,
    first: Uint32Array.from(first),
    columns,
    denies: Uint8Array.from(claims, ({ polarity }) => (polarity === 'denied' ? 1 : 0)),
    origins: column(claims, originsIn(dossier), []),
    time,
  };
}

function column(claims: readonly Claim[], read: (claim: Claim) => readonly string[], order: readonly string[]): Column {
  const counts = new Map<string, number>();
  const lists = claims.map((claim) => {
    const values = read(claim);
    const once = values.length > 1 ? [...new Set(values)] : values;
    for (const value of once) counts.set(value, (counts.get(value) ?? 0) + 1);
    return once;
  });
  const ordered = order.filter((value) => counts.has(value));
  const known = new Set(ordered);
  const others = [...counts]
    .filter(([value]) => !known.has(value))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([value]) => value);
  const values = [...ordered, ...others];
  const place = new Map(values.map((value, i) => [value, i]));
  const from = new Uint32Array(claims.length + 1);
  const of: number[] = [];
  lists.forEach((list, i) => {
    for (const value of list) of.push(place.get(value) ?? 0);
    from[i + 1] = of.length;
  });
  return { values, from, of: Uint32Array.from(of) };
}

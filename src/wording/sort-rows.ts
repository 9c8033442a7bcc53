/** In which order do the rows of the table stand? A large table is sorted a little at a time, and anew from the order that it had. */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';
import type { Actor } from '../dossier/schema.ts';
import { firmnessRank, type DossierGraph, type EdgeAttributes } from '../graph/build.ts';
import { datesIn, spanReader } from '../graph/claim-index.ts';
import type { Clock } from '../graph/filter.ts';
import type { Locale } from '../words/languages.ts';
import { listNames } from './list-name.ts';
import { actorName, relationNoun, endsAsSaid } from './sentence.ts';
import { attributionText } from './speakers.ts';
import { isSortKey, rowSentence, type Row, type SortKey } from './table-rows.ts';

/** A line's sentence, which a filter that leaves all of it leaves, too; an actor's name is not of the line. */
const sentences = new WeakMap<
  EdgeAttributes,
  { readonly said: string; readonly actors: readonly Actor[]; readonly text: string }
>();

function knownSentence(row: Row, graph: DossierGraph, locale: Locale): string {
  if (row.kind === 'claim') return rowSentence(row, graph, locale);
  const attributes = graph.getEdgeAttributes(row.edge);
  const { actors, language } = graph.getAttribute('dossier');
  const said = `${locale} ${language}`;
  const known = sentences.get(attributes);
  if (known?.said === said && known.actors === actors) return known.text;
  const text = rowSentence(row, graph, locale);
  sentences.set(attributes, { said, actors, text });
  return text;
}

/** Compared part by part; undefined where a row has nothing to sort by. */
type Key = readonly (string | number)[] | undefined;

function keyReader(graph: DossierGraph, by: SortKey, locale: Locale): (row: Row) => Key {
  const dossier = graph.getAttribute('dossier');
  const nameOf = (actor: string): string => actorName(graph.getNodeAttribute(actor, 'actor'), locale, dossier.language);
  switch (by) {
    case 'relation':
      return (row) => [knownSentence(row, graph, locale)];
    case 'from':
    case 'to':
      return ({ kind, edge, claims: [claim] }) => {
        const ends = kind === 'claim' && claim ? [claim.subject, claim.object] : endsAsSaid(graph, edge);
        return [nameOf((by === 'from' ? ends[0] : ends[1]) ?? '')];
      };
    case 'type':
      return ({ edge }) => [relationNoun(graph.getEdgeAttribute(edge, 'relation'), locale, dossier.language)];
    case 'lists':
      return ({ edge }) => {
        const names = listNames(dossier, graph.extremities(edge), locale);
        return names.length ? names : undefined;
      };
    case 'firmness':
      return ({ claims }) => [claims.reduce((least, claim) => Math.min(least, firmnessRank(claim)), Infinity)];
    case 'speaker':
      return ({ claims: [claim] }) => claim && [attributionText(claim, dossier, locale)];
    case 'claims':
      return ({ claims }) => [claims.length];
    case 'documents':
      return ({ documents }) => [documents];
    case 'origins':
      return ({ origins }) => [origins];
    default:
      return dateReader(graph, by);
  }
}

/** The earliest of a row's dates; of two that begin together, the one that ends first. */
function dateReader(graph: DossierGraph, clock: Clock): (row: Row) => Key {
  const dateOf = datesIn(graph);
  const spanOf = spanReader();
  return ({ claims }) => {
    let first: { readonly min: number; readonly max: number } | undefined;
    for (const claim of claims) {
      const span = spanOf(dateOf(claim, clock));
      if (span && (!first || span.min < first.min || (span.min === first.min && span.max < first.max))) first = span;
    }
    return first && [first.min, first.max];
  };
}

/** A row with what it is sorted by, and its place before, which tells equal ones apart. */
interface Keyed {
  readonly row: Row;
  readonly key: Key;
  readonly place: number;
}
type Compare = (a: Keyed, b: Keyed) => number;

/** So many rows are read, sorted or merged between two places where the work may be interrupted. */
const READ = 100;
const STEP = 1000;
/** Of the whole work, about: reading what the rows are sorted by. */
const READING = 0.5;

/** In the order that they had, those that were not there before at the end: what is shown until they are sorted. */
export function asBefore(rows: readonly Row[], before: readonly Row[]): readonly Row[] {
  if (!before.length) return rows;
  const places = new Map(before.map(({ id }, i) => [id, i]));
  const known = new Array<Row>(before.length);
  const others: Row[] = [];
  for (const row of rows) {
    const place = places.get(row.id);
    if (place === undefined) others.push(row);
    else known[place] = row;
  }
  // `flat` passes over the places of those that are gone.
  return [...known.flat(), ...others];
}

function* merged(left: readonly Keyed[], right: readonly Keyed[], compare: Compare): Steps<readonly Keyed[]> {
  const [first, last] = [right[0], left.at(-1)];
  // Already in order, as most of what was sorted before.
  if (!first || !last || compare(last, first) <= 0) return [...left, ...right];
  const out: Keyed[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] as Keyed, right[j] as Keyed];
    if (compare(a, b) <= 0) {
      out.push(a);
      i++;
    } else {
      out.push(b);
      j++;
    }
    if (out.length % STEP === 0) yield;
  }
  for (; i < left.length; i++) out.push(left[i] as Keyed);
  for (; j < right.length; j++) out.push(right[j] as Keyed);
  return out;
}

/**
 * The rows in another order: words as the locale sorts them, numbers and dates by size. Rows without a date come last both ways,
 * equal ones stay as they were. `before`: how the same rows, or most of them, were sorted last; it changes nothing but the time that it
 * takes.
 */
export function* sortSteps(
  rows: readonly Row[],
  graph: DossierGraph,
  { by, down }: { readonly by: string; readonly down: boolean },
  locale: Locale,
  before: readonly Row[] = [],
): Steps<Row[]> {
  const read = keyReader(graph, isSortKey(by) ? by : 'relation', locale);
  const collator = new Intl.Collator(locale, { numeric: true });
  const places = new Map(rows.map((row, i) => [row, i]));
  const keyed: Keyed[] = [];
  for (const row of asBefore(rows, before)) {
    keyed.push({ row, key: read(row), place: places.get(row) ?? 0 });
    if (keyed.length % READ === 0) yield (READING * keyed.length) / rows.length;
  }
  const compare: Compare = ({ key: a, place: here }, { key: b, place: there }) => {
    if (!a || !b) return a ? -1 : b ? 1 : here - there;
    for (const [i, x] of a.entries()) {
      const y = b[i] ?? x;
      const order =
        typeof x === 'number' && typeof y === 'number'
          ? Number(x > y) - Number(x < y)
          : collator.compare(String(x), String(y));
      if (order) return down ? -order : order;
    }
    return here - there;
  };
  let runs: (readonly Keyed[])[] = [];
  for (let at = 0; at < keyed.length; at += STEP) {
    runs.push(keyed.slice(at, at + STEP).sort(compare));
    yield;
  }
  const rounds = Math.ceil(Math.log2(Math.max(2, runs.length)));
  for (let round = 1; runs.length > 1; round++) {
    const next: (readonly Keyed[])[] = [];
    for (let i = 0; i < runs.length; i += 2) next.push(yield* merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = next;
    yield READING + ((1 - READING) * round) / rounds;
  }
  return (runs[0] ?? []).map(({ row }) => row);
}

export const sortRows = (...asked: Parameters<typeof sortSteps>): Row[] => inOneGo(sortSteps(...asked));

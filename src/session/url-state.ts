/**
 * Where is the reader? Everything of a view that a link can hold, and how it is written: parameters after `#`, as short as the
 * view is plain. Reading never fails: what cannot be understood is named, and the rest holds.
 */
import type { DossierGraph } from '../graph/build.ts';
import { ALL, allow, CLOCKS, FACETS, type Facet, type Filter } from '../graph/filter.ts';
import { GROUPINGS, idsIn } from '../graph/groupings.ts';
import { orderFrom, orderId, type Order } from '../graph/orders.ts';
import type { OverviewChoice, OverviewState } from './overview.svelte.ts';
import { NOTHING, type Selection } from './selection.ts';
import { VIEWS, type Viewport, type View } from './view.ts';

export interface UrlState {
  readonly view: View;
  readonly selection: Selection;
  /** The claim that the thread leads to, where it is not the selection's first. */
  readonly claim?: string | undefined;
  readonly filter: Filter;
  readonly hideIsolated: boolean;
  readonly sort: { readonly by: string; readonly down: boolean };
  /** Whether the picture shows who says so. */
  readonly speakers: boolean;
  /** Whether actors that have an image are drawn with it. */
  readonly images: boolean;
  /** The order that everybody stands in, if one was chosen. */
  readonly order?: Order | undefined;
  readonly viewport?: Viewport | undefined;
  readonly overview: OverviewState;
}

export const PLAIN: UrlState = {
  view: 'graph',
  selection: NOTHING,
  filter: ALL,
  hideIsolated: false,
  sort: { by: 'relation', down: false },
  speakers: false,
  images: true,
  overview: { choice: undefined, opened: [] },
};

/** A part of an address that means nothing here: its name, and what was found. */
export interface UrlProblem {
  readonly part: string;
  readonly value: string;
}

export type Params = readonly (readonly [name: string, value: string])[];

/** Commas part the values of a list, so a comma inside of one is written otherwise. */
const listed = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
const unlisted = (text: string): string[] =>
  text === '' ? [] : text.split(',').map((value) => value.replaceAll('%2C', ',').replaceAll('%25', '%'));

const day = (time: number): string => new Date(time).toISOString();
/** A whole day is written as such, other moments to the millisecond. */
const fromText = (time: number): string => day(time).replace(/T00:00:00\.000Z$/u, '');
const toText = (time: number): string => day(time).replace(/T23:59:59\.999Z$/u, '');

const short = (value: number): string => String(Number(value.toPrecision(5)));

/** The parameters of a state, without what is plain. `values`: all values of a facet, so that the shorter list is written. */
export function writeUrlState(state: UrlState, values: (facet: Facet) => readonly string[]): Params {
  const out: [string, string][] = [];
  const { filter } = state;
  if (state.view !== PLAIN.view) out.push(['view', state.view]);
  const selection = writeSelection(state.selection);
  if (selection) out.push(['show', selection]);
  if (state.claim !== undefined) out.push(['claim', state.claim]);
  const { choice, opened } = state.overview;
  if (choice !== undefined) out.push(['overview', choice]);
  // Without the mark of a group: here nothing else can be meant.
  if (opened.length) out.push(['open', listed(opened.map((id) => id.slice(1)))]);
  for (const facet of FACETS) {
    const allowed = filter.only[facet];
    if (!allowed) continue;
    const off = values(facet).filter((value) => !allowed.has(value));
    // What an edit has taken away can be found by nobody who follows the link.
    const on = values(facet).filter((value) => allowed.has(value));
    if (off.length < on.length) out.push([`not-${facet}`, listed(off)]);
    else out.push([`only-${facet}`, listed(on)]);
  }
  const { min, max } = filter.origins;
  if (max < Infinity) out.push(['origins', `${min}-${max}`]);
  else if (min > 1) out.push(['origins', String(min)]);
  if (filter.clock !== ALL.clock) out.push(['clock', filter.clock]);
  if (filter.span) {
    if (Number.isFinite(filter.span.min)) out.push(['from', fromText(filter.span.min)]);
    if (Number.isFinite(filter.span.max)) out.push(['to', toText(filter.span.max)]);
  }
  if (!filter.undated) out.push(['undated', 'no']);
  if (state.speakers) out.push(['speakers', 'show']);
  if (!state.images) out.push(['images', 'hide']);
  if (state.order) out.push(['order', orderId(state.order)]);
  if (state.hideIsolated) out.push(['idle', 'hide']);
  if (state.sort.by !== PLAIN.sort.by || state.sort.down)
    out.push(['sort', `${state.sort.by}${state.sort.down ? '-down' : ''}`]);
  if (state.viewport) out.push(['at', [state.viewport.x, state.viewport.y, state.viewport.k].map(short).join(',')]);
  return out;
}

function writeSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'nothing':
      return '';
    case 'edge':
    case 'actor':
    case 'claim':
      return `${selection.kind}:${selection.id}`;
    case 'between':
      return ['between', selection.a, selection.b, ...(selection.family === undefined ? [] : [selection.family])].join(
        ':',
      );
    case 'passage':
      return `passage:${selection.document}:${selection.sentence + 1}`;
    case 'around':
      return `around:${selection.id}:${selection.depth}`;
    case 'path': {
      const { from, to, assertedOnly, choice } = selection;
      const rest = [to ?? '', assertedOnly ? 'asserted' : '', choice ? String(choice + 1) : ''];
      while (rest.at(-1) === '') rest.pop();
      return ['path', from, ...rest].join(':');
    }
    case 'speakers':
      return selection.speaker === undefined ? 'speakers' : `speakers:${selection.speaker}`;
    default:
      return selection.kind;
  }
}

/** What the parameters mean for a dossier; `values` as for writing. Names that are not of a state are left to others. */
export function readUrlState(
  params: URLSearchParams,
  graph: DossierGraph,
  valuesOf: (facet: Facet) => readonly string[],
): { state: UrlState; problems: UrlProblem[] } {
  const problems: UrlProblem[] = [];
  const take = <T>(part: string, read: (value: string) => T | undefined, otherwise: T): T => {
    const value = params.get(part);
    if (value === null) return otherwise;
    const found = read(value);
    if (found === undefined) problems.push({ part, value });
    return found ?? otherwise;
  };
  const one = <T extends string>(all: readonly T[]): ((value: string) => T | undefined) => {
    return (value) => all.find((item) => item === value);
  };

  let filter: Filter = { ...ALL, clock: take('clock', one(CLOCKS), ALL.clock) };
  for (const facet of FACETS) {
    for (const part of [`only-${facet}`, `not-${facet}`]) {
      const text = params.get(part);
      if (text === null) continue;
      const values = valuesOf(facet);
      const known = new Set(values);
      const named = unlisted(text);
      const strange = named.filter((value) => !known.has(value));
      if (strange.length) problems.push({ part, value: strange.join(', ') });
      const good = named.filter((value) => known.has(value));
      // A list of only unknown values would show nothing, which is never meant.
      if (strange.length && good.length === 0) continue;
      const on = part.startsWith('only') ? good : values.filter((value) => !good.includes(value));
      filter = allow(filter, facet, on, values);
    }
  }
  const span = { min: take('from', readFrom, -Infinity), max: take('to', readTo, Infinity) };
  if (span.min > span.max) problems.push({ part: 'from', value: params.get('from') ?? '' });
  else if (Number.isFinite(span.min) || Number.isFinite(span.max)) filter = { ...filter, span };
  const state: UrlState = {
    view: take('view', one(VIEWS), PLAIN.view),
    selection: take('show', (value) => readSelection(value, graph), NOTHING),
    claim: take(
      'claim',
      (id) => (graph.getAttribute('dossier').claims.some((c) => c.id === id) ? id : undefined),
      undefined,
    ),
    filter: {
      ...filter,
      origins: take('origins', readOrigins, ALL.origins),
      undated: take('undated', (value) => (value === 'no' ? false : value === 'yes' ? true : undefined), true),
    },
    hideIsolated: take('idle', (value) => (value === 'hide' ? true : value === 'fade' ? false : undefined), false),
    sort: take('sort', readSort, PLAIN.sort),
    speakers: take('speakers', readShown, false),
    images: take('images', readShown, true),
    order: take('order', (value) => orderFrom(value, (id) => graph.hasNode(id)), undefined),
    viewport: take('at', readViewport, undefined),
    overview: {
      choice: take('overview', one<NonNullable<OverviewChoice>>([...GROUPINGS, 'no']), undefined),
      opened: readOpened(params.get('open') ?? '', graph, problems),
    },
  };
  return { state, problems };
}

const readShown = (text: string): boolean | undefined => (text === 'show' ? true : text === 'hide' ? false : undefined);

function readMoment(text: string, rest: string): number | undefined {
  const full = /^[+-]?\d{4,6}-\d\d-\d\d$/u.test(text) ? text + rest : text;
  const time = Date.parse(full);
  return /^[+-]?\d{4}/u.test(text) && !Number.isNaN(time) ? time : undefined;
}
const readFrom = (text: string): number | undefined => readMoment(text, 'T00:00:00.000Z');
const readTo = (text: string): number | undefined => readMoment(text, 'T23:59:59.999Z');

function readOrigins(text: string): Filter['origins'] | undefined {
  const [, min = '', max] = /^(\d{1,4})(?:-(\d{1,4}))?$/u.exec(text) ?? [];
  if (min === '') return undefined;
  const origins = { min: Math.max(1, Number(min)), max: max === undefined ? Infinity : Number(max) };
  return origins.min <= origins.max ? origins : undefined;
}

function readSort(text: string): UrlState['sort'] | undefined {
  const [, by, down] = /^([a-z]+)(-down)?$/u.exec(text) ?? [];
  return by === undefined ? undefined : { by, down: down !== undefined };
}

function readViewport(text: string): Viewport | undefined {
  const [x, y, k, more] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (x === undefined || y === undefined || k === undefined || more !== undefined) return undefined;
  if (![x, y, k].every((n) => Number.isFinite(n) && Math.abs(n) < 1e7) || k <= 0) return undefined;
  return { x, y, k };
}

/** Whether an item of an overview may have this id: the members of a group are known only once it is made. */
function mayBeItem(id: string, graph: DossierGraph): boolean {
  const { actorKinds, documents } = graph.getAttribute('dossier');
  const isKnown = (key: string): boolean =>
    graph.hasNode(key) || actorKinds.some((kind) => kind.id === key) || documents.some((one) => one.id === key);
  const keys = idsIn(id);
  return keys === undefined ? graph.hasNode(id) : id.length > 1 && keys.every(isKnown);
}

function readOpened(text: string, graph: DossierGraph, problems: UrlProblem[]): readonly string[] {
  const ids = unlisted(text).map((key) => `@${key}`);
  const strange = ids.filter((id) => !mayBeItem(id, graph));
  if (strange.length) problems.push({ part: 'open', value: strange.map((id) => id.slice(1)).join(', ') });
  return ids.filter((id) => !strange.includes(id));
}

/** Deeper than this a neighbourhood is everything. */
const DEEPEST = 9;

function readSelection(text: string, graph: DossierGraph): Selection | undefined {
  const at = text.indexOf(':');
  const kind = at < 0 ? text : text.slice(0, at);
  const rest = at < 0 ? '' : text.slice(at + 1);
  const [first = '', second, third, fourth] = rest.split(':');
  const isActor = (id: string | undefined): id is string => id !== undefined && graph.hasNode(id);
  const dossier = graph.getAttribute('dossier');
  switch (kind) {
    case 'edge':
      return graph.hasEdge(rest) ? { kind, id: rest } : undefined;
    case 'actor':
      return isActor(rest) ? { kind, id: rest } : undefined;
    case 'claim':
      return dossier.claims.some((claim) => claim.id === rest) ? { kind, id: rest } : undefined;
    case 'between': {
      if (second === undefined || fourth !== undefined || ![first, second].every((id) => mayBeItem(id, graph)))
        return undefined;
      return { kind, a: first, b: second, ...(third !== undefined && { family: third }) };
    }
    case 'passage':
      return readPassage(first, second, graph);
    case 'around': {
      const depth = Number(second ?? 1);
      return isActor(first) && Number.isInteger(depth) && depth >= 1 && depth <= DEEPEST
        ? { kind, id: first, depth }
        : undefined;
    }
    case 'path': {
      const to = second === '' ? undefined : second;
      const choice = fourth === undefined || fourth === '' ? 0 : Number(fourth) - 1;
      if (!isActor(first) || (to !== undefined && !isActor(to)) || !Number.isInteger(choice) || choice < 0)
        return undefined;
      return { kind, from: first, ...(to !== undefined && { to }), assertedOnly: third === 'asserted', choice };
    }
    case 'speakers':
      return rest === '' ? { kind } : { kind, speaker: rest };
    case 'disagreements':
    case 'structure':
      return rest === '' ? { kind } : undefined;
    default:
      return undefined;
  }
}

/** What a selection means after an edit; undefined if what it named is gone. The same object where nothing has changed. */
export function selectionNow(selection: Selection, graph: DossierGraph): Selection | undefined {
  if (selection.kind === 'nothing') return selection;
  const now = readSelection(writeSelection(selection), graph);
  if (now?.kind !== 'passage' || selection.kind !== 'passage') return now && selection;
  const { claims } = selection;
  return now.claims.length === claims.length && now.claims.every((id, i) => id === claims[i]) ? selection : now;
}

function readPassage(id: string, number: string | undefined, graph: DossierGraph): Selection | undefined {
  const dossier = graph.getAttribute('dossier');
  const document = dossier.documents.find((d) => d.id === id);
  const sentence = Number(number) - 1;
  const bounds = document?.sentences[sentence];
  if (!bounds) return undefined;
  const [start, end] = bounds;
  const claims = dossier.claims
    .filter((claim) =>
      claim.evidence.some((e) => e.document === id && e.segments.some((s) => s.start < end && s.end > start)),
    )
    .map((claim) => claim.id);
  return { kind: 'passage', document: id, sentence, claims };
}

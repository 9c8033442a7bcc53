/** What is shown, in a sentence? «12 of 28 relations: alliance and arms, asserted only, from at least 2 origins.» */
import type { Modality } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import type { ClaimIndex } from '../graph/claim-index.ts';
import { isFiltering, NO_LIST, TO_CHECK, type Clock, type Facet, type Filter } from '../graph/filter.ts';
import type { Restriction } from '../graph/relax-filter.ts';
import type { Visible } from '../graph/select.ts';
import { speakerLabels, type SpeakerKey, type SpeakerLabel } from '../graph/source-keys.ts';
import { listOf, type Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { inside } from './capital.ts';
import { dateText } from './date-text.ts';
import { familyShort } from './family-text.ts';
import { listName } from './list-name.ts';
import { relationNoun } from './sentence.ts';
import { speakerName } from './speaker-name.ts';

export interface ShownInput {
  readonly index: ClaimIndex;
  readonly filter: Filter;
  readonly visible: Visible;
  /** Read from the dossier where they are not at hand. */
  readonly labels?: ReadonlyMap<SpeakerKey, SpeakerLabel> | undefined;
}

/** More than this are counted: a sentence is not a list. */
const MOST = 3;
/** What is left out is named instead of what is shown, if it is no more than this. */
const FEW = 2;
/** A document's title is cut after so many letters. */
const TITLE = 48;

/** Without a full stop, since it stands alone as well as in other sentences. */
export function shownText(input: ShownInput, locale: Locale): string {
  const { index, filter, visible } = input;
  const options = { locale };
  const relations = m.count_relations({ count: index.edges.length }, options);
  if (index.edges.length === 0) return m.empty_graph_title({}, options);
  if (!isFiltering(filter)) {
    const actors = m.count_actors({ count: index.graph.order }, options);
    return m.shown_all({ count: index.edges.length, relations, actors }, options);
  }
  const some = m.shown_some({ left: visible.edges.size, relations }, options);
  const parts = filterText(input, locale);
  return parts === '' ? some : m.shown_how({ some, parts }, options);
}

/** The filter alone, without how much it leaves: «alliance and arms, asserted only»; empty where nothing can be said of it. */
export function filterText(input: ShownInput, locale: Locale): string {
  const parts = [
    relationPart(input, locale),
    modalityPart(input, locale),
    polarityPart(input, locale),
    kindPart(input, locale),
    listPart(input, locale),
    speakerPart(input, locale),
    documentPart(input, locale),
    checkPart(input, locale),
    originsPart(input.filter, locale),
    spanPart(input.filter, locale),
    undatedPart(input, locale),
  ].filter((part) => part !== undefined);
  // A list with commas of its own needs a stronger mark around it.
  return parts.join(parts.some((part) => part.includes(',')) ? '; ' : ', ');
}

/** What a restriction is called, as the filter's sections are. */
export function restrictionText(restriction: Restriction, locale?: Locale): string {
  const options = locale ? { locale } : {};
  switch (restriction) {
    case 'relation':
      return m.filter_relations({}, options);
    case 'modality':
      return m.filter_firmness({}, options);
    case 'polarity':
      return m.filter_polarity({}, options);
    case 'kind':
      return m.filter_kinds({}, options);
    case 'list':
      return m.lists({}, options);
    case 'speaker':
      return m.filter_speakers({}, options);
    case 'document':
      return m.filter_documents({}, options);
    case 'check':
      return m.check_title({}, options);
    case 'origins':
      return m.filter_origins({}, options);
    case 'span':
      return m.filter_span({}, options);
    case 'undated':
      return m.filter_undated({}, options);
  }
}

interface Split {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

/** The values that are let through and those that are not; undefined where the facet leaves nothing out. */
function split({ index, filter }: ShownInput, facet: Facet): Split | undefined {
  const allowed = filter.only[facet];
  if (!allowed) return undefined;
  const { values } = index.columns[facet];
  const off = values.filter((value) => !allowed.has(value));
  return off.length ? { on: values.filter((value) => allowed.has(value)), off } : undefined;
}

function shortList(names: readonly string[], locale: Locale): string {
  if (names.length <= MOST) return listOf(names, locale);
  const first = names.slice(0, MOST - 1);
  return m.shown_more({ list: first.join(', '), count: names.length - first.length }, { locale });
}

/** Whether it is shorter to say what is missing. */
const isShorter = ({ on, off }: Split): boolean => off.length <= FEW && off.length < on.length;

function onOrBut(parts: Split, locale: Locale): string {
  return isShorter(parts)
    ? m.shown_but({ list: shortList(parts.off, locale) }, { locale })
    : shortList(parts.on, locale);
}

const noneOf = (facet: Facet, locale: Locale): string =>
  m.shown_none_of({ what: restrictionText(facet, locale) }, { locale });

/** A family that is wholly on or off goes by its name, one that is divided by its types. */
function relationPart(input: ShownInput, locale: Locale): string | undefined {
  const parts = split(input, 'relation');
  if (!parts) return undefined;
  if (parts.on.length === 0) return noneOf('relation', locale);
  const dossier = input.index.graph.getAttribute('dossier');
  const { relationTypes, language } = dossier;
  const on = new Set(parts.on);
  const off = new Set(parts.off);
  const named = { on: [] as string[], off: [] as string[] };
  for (const family of new Set(relationTypes.map((type) => type.family))) {
    const types = relationTypes.filter((type) => type.family === family);
    const someOn = types.some(({ id }) => on.has(id));
    const someOff = types.some(({ id }) => off.has(id));
    if (someOn && someOff) {
      for (const type of types) {
        if (on.has(type.id)) named.on.push(relationNoun(type, locale, language));
        else if (off.has(type.id)) named.off.push(relationNoun(type, locale, language));
      }
    } else if (someOn) named.on.push(familyShort(family, locale, dossier));
    else if (someOff) named.off.push(familyShort(family, locale, dossier));
  }
  return onOrBut(named, locale);
}

function modalityPart(input: ShownInput, locale: Locale): string | undefined {
  const parts = split(input, 'modality');
  if (!parts) return undefined;
  if (parts.on.length === 0) return noneOf('modality', locale);
  const name = (modality: string): string => MODALITIES[modality as Modality]({}, { locale });
  const [only] = parts.off;
  return only !== undefined && parts.off.length === 1 && parts.on.length > 1
    ? m.shown_no_modality({ list: name(only) }, { locale })
    : m.shown_only({ list: listOf(parts.on.map(name), locale) }, { locale });
}

const MODALITIES: Readonly<Record<Modality, typeof m.modality_asserted>> = {
  asserted: m.modality_asserted,
  alleged: m.modality_alleged,
  planned: m.modality_planned,
  hypothetical: m.modality_hypothetical,
};

function polarityPart(input: ShownInput, locale: Locale): string | undefined {
  const parts = split(input, 'polarity');
  if (!parts) return undefined;
  const [on] = parts.on;
  if (on === undefined) return noneOf('polarity', locale);
  const name = on === 'denied' ? m.shown_denied : m.shown_affirmed;
  return m.shown_only({ list: name({}, { locale }) }, { locale });
}

function kindPart(input: ShownInput, locale: Locale): string | undefined {
  const parts = split(input, 'kind');
  if (!parts) return undefined;
  if (parts.on.length === 0) return noneOf('kind', locale);
  const { actorKinds, language } = input.index.graph.getAttribute('dossier');
  const name = (id: string): string => {
    const said = textIn(actorKinds.find((kind) => kind.id === id)?.label, locale, language);
    return inside(said.text || id, said.language);
  };
  return isShorter(parts)
    ? m.shown_no_kinds({ list: shortList(parts.off.map(name), locale) }, { locale })
    : m.shown_kinds({ list: shortList(parts.on.map(name), locale) }, { locale });
}

function listPart(input: ShownInput, locale: Locale): string | undefined {
  const parts = split(input, 'list');
  if (!parts) return undefined;
  if (parts.on.length === 0) return noneOf('list', locale);
  const { actorLists = [], language } = input.index.graph.getAttribute('dossier');
  const names = parts.on.flatMap((id) => {
    const list = actorLists.find((one) => one.id === id);
    return list ? [`“${cut(listName(list, locale, language))}”`] : [];
  });
  if (!names.length) return m.shown_in_no_list({}, { locale });
  const list = shortList(names, locale);
  return (parts.on.includes(NO_LIST) ? m.shown_lists_or_none : m.shown_lists)({ list }, { locale });
}

function speakerPart(input: ShownInput, locale: Locale): string | undefined {
  const parts = split(input, 'speaker');
  if (!parts) return undefined;
  if (parts.on.length === 0) return noneOf('speaker', locale);
  const dossier = input.index.graph.getAttribute('dossier');
  const labels = input.labels ?? speakerLabels(dossier);
  const name = (key: string): string => speakerName(key, labels, dossier, locale, true);
  return m.shown_said_by({ list: onOrBut(named(parts, name), locale) }, { locale });
}

function documentPart(input: ShownInput, locale: Locale): string | undefined {
  const parts = split(input, 'document');
  if (!parts) return undefined;
  if (parts.on.length === 0) return noneOf('document', locale);
  const documents = new Map(input.index.graph.getAttribute('dossier').documents.map((d) => [d.id, d]));
  const name = (id: string): string => `“${cut(documents.get(id)?.csl.title ?? id)}”`;
  return m.shown_in({ list: onOrBut(named(parts, name), locale) }, { locale });
}

function checkPart(input: ShownInput, locale: Locale): string | undefined {
  const parts = split(input, 'check');
  if (!parts) return undefined;
  const [on] = parts.on;
  if (on === undefined) return noneOf('check', locale);
  return on === TO_CHECK ? m.shown_to_check({}, { locale }) : m.shown_unmarked({}, { locale });
}

/** Names are asked for only as far as they are said: there may be thousands. */
function named({ on, off }: Split, name: (value: string) => string): Split {
  const few = (values: readonly string[]): string[] =>
    values.map((value, i) => (values.length <= MOST || i < MOST - 1 ? name(value) : value));
  return { on: few(on), off: few(off) };
}

function originsPart({ origins: { min, max } }: Filter, locale: Locale): string | undefined {
  const options = { locale };
  if (min <= 1 && max === Infinity) return undefined;
  if (max === 1) return m.shown_origins_one({}, options);
  if (max === Infinity) return m.shown_origins_least({ min }, options);
  return min <= 1 ? m.shown_origins_most({ max }, options) : m.shown_origins_between({ min, max }, options);
}

const CLOCK_TEXTS: Readonly<Record<Clock, typeof m.shown_clock_said>> = {
  happened: m.shown_clock_happened,
  said: m.shown_clock_said,
  published: m.shown_clock_published,
};

function spanPart({ span, clock }: Filter, locale: Locale): string | undefined {
  if (!span || (span.min === -Infinity && span.max === Infinity)) return undefined;
  const options = { locale };
  const said = { clock: CLOCK_TEXTS[clock]({}, options) };
  // Both ends as precisely as the finer of them: «between January 2019 and June 2024», not «between 2019 and June 2024».
  const length = Math.max(fineness(span.min, 0), fineness(span.max, 1));
  const at = (time: number): string => dateText(isoDate(time).slice(0, length), locale);
  const [from, to] = [at(span.min), at(span.max)];
  if (span.min === -Infinity) return m.shown_until({ to, ...said }, options);
  if (span.max === Infinity) return m.shown_since({ from, ...said }, options);
  return from === to ? m.shown_at({ from, ...said }, options) : m.shown_between({ from, to, ...said }, options);
}

const isoDate = (time: number): string => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
};

/** How many letters of `YYYY-MM-DD` a bound needs: `after` is 1 for the last millisecond of a year, a month or a day. */
function fineness(bound: number, after: 0 | 1): number {
  const date = isoDate(bound + after);
  if (date === '' || date.endsWith('-01-01')) return 4;
  return date.endsWith('-01') ? 7 : 10;
}

function undatedPart({ index, filter }: ShownInput, locale: Locale): string | undefined {
  if (!filter.undated) return m.shown_undated_out({}, { locale });
  if (!filter.span || !index.time[filter.clock].min.some(Number.isNaN)) return undefined;
  return m.shown_undated_in({}, { locale });
}

function cut(title: string): string {
  const text = title.trim();
  return text.length <= TITLE ? text : `${text.slice(0, TITLE).replace(/\s+\S*$/u, '')}…`;
}

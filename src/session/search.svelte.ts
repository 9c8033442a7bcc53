/** What is being searched for? The index of the open dossier, made when it is first wanted, and what it finds. */
import { searchSteps, type SearchIndex } from '../search/build.ts';
import { GROUPS, search, type Found, type LineHit, type Limits, type TopicHit } from '../search/search.ts';
import type { Dossier } from '../dossier/schema.ts';
import { textIn, type LocalizedString } from '../dossier/text-in.ts';
import { capital } from '../wording/capital.ts';
import { familySaid } from '../wording/family-text.ts';
import { relationNoun } from '../wording/sentence.ts';
import type { Course } from './in-turns.ts';
import { sayingsOf } from './sayings-of.ts';
import type { Session } from './session.svelte.ts';
import { Worked } from './worked.svelte.ts';

/** What a search leads to. `only`: what is shown alone now; `codebook`: a type or kind that draws no line. */
export type FoundKind = 'actor' | 'line' | 'claim' | 'sentence' | 'only' | 'codebook';

/** What a row of a group leads to. */
export const KIND_OF = {
  actors: 'actor',
  lines: 'line',
  types: 'type',
  kinds: 'kind',
  claims: 'claim',
  sentences: 'sentence',
} as const;
export type FoundGroup = keyof typeof KIND_OF;
export const isFoundGroup = (name: string): name is FoundGroup => name in KIND_OF;

/** Per group: what can be taken in at a glance. */
const SHOWN = 5;
/** How many more are shown at a time: a list of thousands is typed for, not walked. */
const MORE = 100;

export class Searching {
  readonly #session: Session;
  /** The dossier that the user wants to search. */
  #wanted = $state.raw<Dossier | undefined>();

  query = $state('');
  /** What was asked to show more of, and of which group how many are shown: other words begin anew. */
  #opened = $state.raw<{ readonly query: string; readonly limits: Partial<Limits> }>({ query: '', limits: {} });

  constructor(session: Session) {
    this.#session = session;
  }

  /** The index of the dossier that is open now: an older one would find what is no longer there. */
  readonly #reading = new Worked<SearchIndex>(() => {
    const { dossier, checks, whole } = this.#session;
    if (!dossier || !whole || this.#wanted !== dossier) return undefined;
    return searchSteps(dossier, checks, sayingsOf(whole, checks));
  });
  readonly #index = $derived.by<SearchIndex | undefined>(() => this.#reading.value);
  readonly asked = $derived(this.query.trim() !== '');
  readonly ready = $derived(this.#index !== undefined);
  /** How far the reading of the dossier is; undefined while that is not known, or there is nothing to wait for. */
  readonly course = $derived.by<Course | undefined>(() => this.#reading.course);
  /** Whether the user has stopped it: until it is asked for again, nothing can be found. */
  readonly stopped = $derived.by<boolean>(() => this.#reading.stopped);
  readonly found = $derived.by<Found | undefined>(() => {
    const { locale, dossier } = this.#session;
    return this.#index && this.asked
      ? search(this.#index, this.query, this.#limits, [locale, dossier?.language ?? 'en'])
      : undefined;
  });
  readonly #limits = $derived.by<Limits>(() => {
    const { query, limits } = this.#opened;
    const few = Object.fromEntries(GROUPS.map((group) => [group, SHOWN])) as Record<keyof Limits, number>;
    return { ...few, ...(query === this.query ? limits : {}) };
  });
  readonly total = $derived(GROUPS.reduce((sum, group) => sum + (this.found?.[group].total ?? 0), 0));

  /** The user wants to search the open dossier: it is read, unless that is done or being done, or was stopped. */
  prepare(): void {
    this.#wanted = this.#session.dossier;
  }

  /** It takes too long: what was read is dropped. */
  stop(): void {
    this.#reading.stop();
  }

  /** After it was stopped. */
  again(): void {
    this.#reading.again();
  }

  /** How many more of a group would be shown next. */
  moreOf(group: keyof Limits): number {
    const { hits, total } = this.found?.[group] ?? { hits: [], total: 0 };
    return Math.min(MORE, total - hits.length);
  }

  showMore(group: keyof Limits): void {
    const shown = this.#limits;
    this.#opened = { query: this.query, limits: { ...shown, [group]: shown[group] + MORE } };
  }

  /**
   * Goes to what a row represents, by its id or its number in its group. `onfound` is called once it is chosen: first the evidence is shown,
   * then the sentence, since the article may take the focus from there.
   */
  goTo(kind: (typeof KIND_OF)[FoundGroup], id: string, onfound: (what: FoundKind) => void): void {
    const { found } = this;
    const at = Number(id);
    if (kind === 'sentence') {
      const hit = found?.sentences.hits[at];
      onfound('sentence');
      if (hit) this.goToSentence(hit.document.id, hit.sentence);
    } else if (kind === 'type' || kind === 'kind') {
      const hit = found?.[`${kind}s`].hits[at];
      // What draws no line is explained where it was made.
      if (hit) onfound(this.showOnly(hit) ? 'only' : 'codebook');
    } else {
      const line = kind === 'line' ? found?.lines.hits[at] : undefined;
      if (kind === 'actor') this.goToActor(id);
      else if (kind === 'claim') this.goToClaim(id);
      else if (line) this.goToLine(line);
      onfound(kind);
    }
  }

  /** Goes to what was found: chooses it and reveals it. */
  goToActor(id: string): void {
    this.#session.select({ kind: 'actor', id });
    this.#session.requestView({ kind: 'actor', id });
  }

  goToClaim(id: string): void {
    const edge = this.#session.edgeOf(id);
    if (edge === undefined) this.#session.select({ kind: 'claim', id });
    else {
      this.#session.selectEdge(edge, id);
      this.#session.requestView({ kind: 'edge', id: edge });
    }
  }

  goToLine({ line, claim }: Pick<LineHit, 'line' | 'claim'>): void {
    if (line === undefined) return this.goToClaim(claim);
    this.#session.selectEdge(line);
    this.#session.requestView({ kind: 'edge', id: line });
  }

  /** What the legend calls a type, a family or a kind. */
  nameOf({ kind, id }: Pick<TopicHit, 'kind' | 'id'>): LocalizedString {
    const { locale, dossier } = this.#session;
    const language = dossier?.language ?? 'en';
    if (kind === 'family') return familySaid(id, locale, dossier);
    if (kind === 'type') {
      const type = dossier?.relationTypes.find((one) => one.id === id);
      if (!type) return { text: id, language: 'und' };
      const noun = textIn(type.noun, locale, language);
      const said = noun.text ? noun : textIn(type.label, locale, language);
      return { text: capital(relationNoun(type, locale, language), said.language), language: said.language };
    }
    const label = textIn(dossier?.actorKinds.find((one) => one.id === id)?.label, locale, language);
    return label.text ? label : { text: id, language: 'und' };
  }

  /** The colour of a type or family. */
  slotOf({ kind, id }: Pick<TopicHit, 'kind' | 'id'>): number {
    const { dossier, slots } = this.#session;
    const family = kind === 'type' ? dossier?.relationTypes.find((type) => type.id === id)?.family : id;
    return slots.get(family ?? '') ?? 0;
  }

  /** Shows only the lines of a type, a family or a kind; false if it has none. */
  showOnly({ kind, values, lines }: Pick<TopicHit, 'kind' | 'values' | 'lines'>): boolean {
    if (lines === 0) return false;
    this.#session.filtering.showOnly(kind === 'kind' ? 'kind' : 'relation', values);
    return true;
  }

  goToSentence(document: string, sentence: number): void {
    this.#session.showDocument(document);
    this.#session.revealSentence(sentence);
  }
}

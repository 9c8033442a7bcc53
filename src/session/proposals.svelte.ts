/**
 * What was proposed, what became of each, and what is still to be looked at? Nothing of it is part of the dossier before
 * somebody took it; closing the desk loses nothing.
 */
import type { Claim, Document, Dossier, LocalizedText, Modality, Polarity } from '../dossier/schema.ts';
import { addQuotes, takeProposals, type Party, type Predicate, type Take } from '../edit/take-proposals.ts';
import { removeClaim } from '../edit/claims.ts';
import { worst } from '../evidence/check.ts';
import { gateQuote, type Gated, type Spot, type Wanted } from '../evidence/gate.ts';
import type { QuoteState } from '../evidence/locate.ts';
import { actorLike, actorNamed, foldName, typeNamed } from '../evidence/known-names.ts';
import type { Answer, ProposedActor, ProposedClaim, ProposedType } from '../exchange/proposals/proposal.ts';
import type { Session } from './session.svelte.ts';

export const STEPS = ['ask', 'answer', 'names', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** What an unknown name means. */
export type NameChoice =
  | { readonly to: 'known'; readonly id: string }
  | { readonly to: 'new'; readonly kind: string }
  | { readonly to: 'nobody' };
/** What an unknown predicate means. */
export type TypeChoice =
  | { readonly to: 'known'; readonly id: string }
  | { readonly to: 'new'; readonly family: string; readonly directed: boolean }
  | { readonly to: 'nobody' };

/** What a person changed in a proposal before taking it. */
export interface Amendment {
  /** Ids of the dossier's own. */
  readonly subject?: string;
  readonly relation?: string;
  readonly object?: string;
  readonly modality?: Modality;
  readonly polarity?: Polarity;
  readonly attribution?: ProposedClaim['attribution'];
  readonly when?: string;
  readonly said?: string;
  readonly note?: LocalizedText;
  /** By the quote's place; undefined leaves it out. */
  readonly quotes?: readonly Wanted[];
}

type Decision =
  | {
      readonly kind: 'accepted';
      readonly claim: string;
      readonly dossier: Dossier | undefined;
      readonly merged: boolean;
      readonly spots: readonly Spot[];
    }
  | { readonly kind: 'rejected' };

interface Entry {
  readonly key: string;
  readonly claim: ProposedClaim;
  /** Which answer it came with. */
  readonly answer: string;
}

export interface ItemQuote {
  readonly wanted: Wanted;
  readonly gated: Gated;
  /** The only place, or the chosen one. */
  readonly spot: Spot | undefined;
}

export type Outcome = 'open' | 'accepted' | 'rejected';
/** Why a proposal cannot be taken as it is. */
export type Hindrance = 'subject' | 'relation' | 'object' | 'left-out' | 'quote' | 'choose' | 'there';

export interface Item {
  readonly key: string;
  /** As it stands now, amendments included. */
  readonly claim: ProposedClaim;
  readonly amended: boolean;
  readonly answer: string;
  readonly quotes: readonly ItemQuote[];
  /** The worst of its quotes; missing if it has none. */
  readonly state: QuoteState;
  readonly subject: Party | 'unknown' | 'nobody';
  readonly relation: Predicate | 'unknown' | 'nobody';
  readonly object: Party | 'unknown' | 'nobody';
  readonly outcome: Outcome;
  /** The claim that it became. */
  readonly taken: string | undefined;
  /** A claim that says the same already, and whether on the same words. */
  readonly twin: { readonly claim: string; readonly sameWords: boolean } | undefined;
  readonly hindrance: Hindrance | undefined;
}

export interface NameRow {
  readonly name: string;
  readonly key: string;
  /** How many proposals use it. */
  readonly count: number;
  readonly proposed: ProposedActor | undefined;
  readonly like: string | undefined;
  readonly choice: NameChoice | undefined;
}
export interface TypeRow {
  readonly name: string;
  readonly key: string;
  readonly count: number;
  readonly proposed: ProposedType | undefined;
  readonly choice: TypeChoice | undefined;
}

export type Group = 'all' | 'relation' | 'actors' | 'modality';
export type Sieve = 'all' | 'open' | QuoteState | 'accepted' | 'rejected';

const gates = new WeakMap<Wanted, { readonly documents: readonly Document[]; readonly gated: Gated }>();

function gated(documents: readonly Document[], wanted: Wanted): Gated {
  const known = gates.get(wanted);
  if (known && known.documents.length === documents.length && known.documents.every((d, i) => d === documents[i]))
    return known.gated;
  const result = gateQuote(documents, wanted);
  gates.set(wanted, { documents, gated: result });
  return result;
}

const overlap = (a: readonly Spot[], claim: Claim): boolean =>
  a.some(({ document, segments }) =>
    claim.evidence.some(
      (evidence) =>
        evidence.document === document &&
        evidence.segments.some((own) => segments.some((other) => own.start < other.end && own.end > other.start)),
    ),
  );

const pairOf = (subject: string, relation: string, object: string): string => `${subject} ${relation} ${object}`;

export class Proposals {
  readonly #session: Session;
  #entries = $state.raw<readonly Entry[]>([]);
  #actors = $state.raw<readonly ProposedActor[]>([]);
  #types = $state.raw<readonly ProposedType[]>([]);
  #decisions = $state.raw<ReadonlyMap<string, Decision>>(new Map());
  #amendments = $state.raw<ReadonlyMap<string, Amendment>>(new Map());
  /** By proposal and quote: which of several places is meant. */
  #places = $state.raw<ReadonlyMap<string, number>>(new Map());
  #names = $state.raw<ReadonlyMap<string, NameChoice>>(new Map());
  #predicates = $state.raw<ReadonlyMap<string, TypeChoice>>(new Map());
  /** The keys of every decision, newest last, in groups as they were made. */
  #past = $state.raw<readonly (readonly string[])[]>([]);
  #answers = 0;

  step = $state<Step>('ask');
  /** Who proposes: the name of a model or a program. */
  by = $state('');
  /** Where quotes are looked for; all documents if empty. */
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  sieve = $state<Sieve>('open');
  /** The proposal that is looked at. */
  current = $state<string | undefined>();
  /** What was read last, with its problems. */
  last = $state.raw<{ readonly name: string; readonly answer: Answer } | undefined>();

  constructor(session: Session) {
    this.#session = session;
  }

  readonly documents = $derived.by<readonly Document[]>(() => {
    const all = this.#session.dossier?.documents ?? [];
    const some = all.filter(({ id }) => this.chosen.has(id));
    return some.length ? some : all;
  });

  /** Existing claims by what they say, so that none is proposed twice unnoticed. */
  readonly #said = $derived.by(() => {
    const said = new Map<string, Claim[]>();
    const undirected = new Set(
      this.#session.dossier?.relationTypes.filter((type) => !type.directed).map(({ id }) => id),
    );
    for (const claim of this.#session.dossier?.claims ?? []) {
      const { subject, relation, object } = claim;
      const ways = [
        pairOf(subject, relation, object),
        ...(undirected.has(relation) ? [pairOf(object, relation, subject)] : []),
      ];
      for (const way of ways) said.set(way, [...(said.get(way) ?? []), claim]);
    }
    return said;
  });

  readonly items = $derived<readonly Item[]>(this.#entries.map((entry) => this.#item(entry)));
  readonly #byKey = $derived(new Map(this.items.map((item) => [item.key, item])));
  readonly shown = $derived<readonly Item[]>(this.items.filter((item) => this.passes(item, this.sieve)));
  readonly item = $derived<Item | undefined>(this.#byKey.get(this.current ?? '') ?? this.shown[0] ?? this.items[0]);

  readonly counts = $derived.by(() => {
    const counts = { verbatim: 0, moved: 0, ambiguous: 0, missing: 0, open: 0, accepted: 0, rejected: 0 };
    for (const { state, outcome } of this.items) {
      counts[state]++;
      counts[outcome]++;
    }
    return { ...counts, all: this.items.length };
  });

  readonly nameRows = $derived.by<readonly NameRow[]>(() => {
    const actors = this.#session.dossier?.actors ?? [];
    const rows = new Map<string, { name: string; count: number }>();
    for (const { key: itemKey, claim, outcome } of this.items) {
      if (outcome === 'rejected') continue;
      const amendment = this.#amendments.get(itemKey);
      const open = [
        ...(amendment?.subject === undefined ? [claim.subject] : []),
        ...(amendment?.object === undefined ? [claim.object] : []),
      ];
      for (const name of new Set(open)) {
        const key = foldName(name) || name;
        if (actorNamed(actors, name) !== undefined || this.#alias(name) !== undefined) continue;
        const row = rows.get(key);
        if (row) row.count++;
        else rows.set(key, { name, count: 1 });
      }
    }
    return [...rows].map(([key, { name, count }]) => ({
      key,
      name,
      count,
      proposed: this.#proposedActor(key),
      like: actorLike(actors, name),
      choice: this.#names.get(key),
    }));
  });

  readonly typeRows = $derived.by<readonly TypeRow[]>(() => {
    const types = this.#session.dossier?.relationTypes ?? [];
    const rows = new Map<string, { name: string; count: number }>();
    for (const { key: itemKey, claim, outcome } of this.items) {
      if (outcome === 'rejected' || typeNamed(types, claim.relation) !== undefined) continue;
      if (this.#amendments.get(itemKey)?.relation !== undefined) continue;
      const key = foldName(claim.relation) || claim.relation;
      const row = rows.get(key);
      if (row) row.count++;
      else rows.set(key, { name: claim.relation, count: 1 });
    }
    return [...rows].map(([key, { name, count }]) => ({
      key,
      name,
      count,
      proposed: this.#types.find((type) => foldName(type.name) === key),
      choice: this.#predicates.get(key),
    }));
  });

  /** How many names and predicates nobody has said anything about yet. */
  readonly unnamed = $derived([...this.nameRows, ...this.typeRows].filter(({ choice }) => !choice).length);

  /** Shows only some, and looks at one of them. */
  sift(sieve: Sieve): void {
    this.sieve = sieve;
    const { shown, item } = this;
    if (!item || !shown.includes(item)) this.current = shown[0]?.key ?? item?.key;
  }

  passes({ outcome, state }: Item, sieve: Sieve): boolean {
    if (sieve === 'all') return true;
    if (sieve === 'open' || sieve === 'accepted' || sieve === 'rejected') return outcome === sieve;
    return outcome === 'open' && state === sieve;
  }

  /** Takes in what came back. Proposals that are here already, word for word, are not taken in twice; returns how many are new. */
  take(answer: Answer, name: string): number {
    this.last = { name, answer };
    const have = new Set(this.#entries.map(({ claim }) => JSON.stringify({ ...claim, where: '' })));
    const fresh = answer.claims.filter((claim) => !have.has(JSON.stringify({ ...claim, where: '' })));
    const turn = this.#answers++;
    this.#entries = [...this.#entries, ...fresh.map((claim, i) => ({ key: `${turn}-${i}`, claim, answer: name }))];
    this.#actors = [...this.#actors, ...answer.actors];
    this.#types = [...this.#types, ...answer.types];
    if (fresh.length && this.sieve !== 'all') this.sieve = 'open';
    return fresh.length;
  }

  /** Forgets everything that was proposed; what was taken stays in the dossier. */
  clear(): void {
    this.#entries = [];
    this.#actors = [];
    this.#types = [];
    this.#decisions = new Map();
    this.#amendments = new Map();
    this.#places = new Map();
    this.#past = [];
    this.current = undefined;
    this.last = undefined;
  }

  nameAs(key: string, choice: NameChoice | undefined): void {
    const names = new Map(this.#names);
    if (choice) names.set(key, choice);
    else names.delete(key);
    this.#names = names;
  }

  predicateAs(key: string, choice: TypeChoice | undefined): void {
    const predicates = new Map(this.#predicates);
    if (choice) predicates.set(key, choice);
    else predicates.delete(key);
    this.#predicates = predicates;
  }

  /** Says which of several places a quote means. */
  place(key: string, quote: number, spot: number): void {
    this.#places = new Map(this.#places).set(`${key} ${quote}`, spot);
  }

  amend(key: string, change: Amendment): void {
    this.#amendments = new Map(this.#amendments).set(key, { ...this.#amendments.get(key), ...change });
    if (!change.quotes) return;
    const places = new Map(this.#places);
    for (const place of places.keys()) if (place.startsWith(`${key} `)) places.delete(place);
    this.#places = places;
  }

  /** Back to what was proposed. */
  restore(key: string): void {
    const amendments = new Map(this.#amendments);
    amendments.delete(key);
    this.#amendments = amendments;
  }

  /** Those of a group that may be taken without a further look: verbatim, everybody known or agreed to, not there already. */
  group(item: Item, group: Group): readonly Item[] {
    const same = (other: Item): boolean => {
      if (group === 'relation') return foldName(other.claim.relation) === foldName(item.claim.relation);
      if (group === 'modality') return other.claim.modality === item.claim.modality;
      if (group === 'all') return true;
      const own = new Set([item.claim.subject, item.claim.object].map(foldName));
      return own.has(foldName(other.claim.subject)) && own.has(foldName(other.claim.object));
    };
    return this.items.filter(
      (other) =>
        other.outcome === 'open' && other.state === 'verbatim' && !other.hindrance && !other.twin && same(other),
    );
  }

  /** Takes proposals as one step; those that may not come in stay open. `what` is told in the history. */
  accept(keys: readonly string[], what: string, coder?: string): void {
    const byKey = this.#byKey;
    const items = keys.map((key) => byKey.get(key)).filter((item) => item !== undefined);
    const ready = items.flatMap((item) => {
      const take = item.outcome === 'open' && takeOf(item);
      return take ? [{ item, take }] : [];
    });
    const { dossier } = this.#session;
    if (!ready.length || !dossier) return;
    const origin = { by: this.by.trim() || UNNAMED, on: this.#session.today(), coder };
    const { dossier: next, claims } = takeProposals(
      dossier,
      ready.map(({ take }) => take),
      origin,
    );
    void this.#session.change({ kind: 'proposals-taken', what }, (before) => (before === dossier ? next : before));
    // An id may have been that of a claim which was undone since.
    const ids = new Set(claims);
    const decisions = new Map(
      [...this.#decisions].filter(([, old]) => old.kind !== 'accepted' || old.merged || !ids.has(old.claim)),
    );
    const now = this.#session.dossier;
    const done: string[] = [];
    ready.forEach(({ item }, i) => {
      const claim = claims[i];
      if (claim === undefined) return;
      decisions.set(item.key, { kind: 'accepted', claim, dossier: now, merged: false, spots: [] });
      done.push(item.key);
    });
    this.#decide(decisions, done);
  }

  /** Adds the proposal's quotes to the claim that says the same. */
  addToTwin(key: string, what: string): void {
    const item = this.#byKey.get(key);
    const spots = item?.quotes.map(({ spot }) => spot);
    if (!item?.twin || item.outcome !== 'open' || !spots?.length || !spots.every((spot) => spot !== undefined)) return;
    const { claim } = item.twin;
    const before = this.#session.dossier;
    void this.#session.change({ kind: 'proposals-taken', what }, (dossier) => addQuotes(dossier, claim, spots));
    if (this.#session.dossier === before) return;
    const decision: Decision = { kind: 'accepted', claim, dossier: this.#session.dossier, merged: true, spots };
    this.#decide(new Map(this.#decisions).set(key, decision), [key]);
  }

  reject(keys: readonly string[]): void {
    const decisions = new Map(this.#decisions);
    const byKey = this.#byKey;
    const done = keys.filter((key) => byKey.get(key)?.outcome === 'open');
    for (const key of done) decisions.set(key, { kind: 'rejected' });
    this.#decide(decisions, done);
  }

  readonly canUndo = $derived(this.#past.length > 0);

  /** Takes the last decision back; what it put into the dossier goes again. */
  undo(): void {
    const keys = this.#past.at(-1);
    if (!keys) return;
    this.#past = this.#past.slice(0, -1);
    const decisions = new Map(this.#decisions);
    const taken = keys.map((key) => decisions.get(key)).filter((decision) => decision?.kind === 'accepted');
    for (const key of keys) decisions.delete(key);
    this.#decisions = decisions;
    this.current = keys[0];
    const [first] = taken;
    if (!first) return;
    // If nothing was done since, the step itself is undone; else only the claims go, and what was done since stays.
    if (first.dossier === this.#session.dossier) return void this.#session.undo();
    const gone = taken.filter(({ merged }) => !merged).map(({ claim }) => claim);
    void this.#session.change({ kind: 'claim-removed', what: gone.join(', ') }, (dossier) =>
      gone.reduce(removeClaim, dossier),
    );
  }

  /** To the one before or after in what is shown. */
  go(by: 1 | -1): void {
    const { shown, item } = this;
    const at = shown.findIndex(({ key }) => key === item?.key);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next) this.current = next.key;
  }

  #decide(decisions: ReadonlyMap<string, Decision>, keys: readonly string[]): void {
    if (!keys.length) return;
    const next = this.#after(keys);
    this.#decisions = decisions;
    this.#past = [...this.#past, keys];
    this.current = next;
  }

  /** The next open one after the one that is looked at, or the first of those before it. */
  #after(decided: readonly string[]): string | undefined {
    const gone = new Set(decided);
    const { items, item: looked } = this;
    const at = items.findIndex(({ key }) => key === looked?.key);
    const open = ({ key, outcome }: Item): boolean => outcome === 'open' && !gone.has(key);
    const wanted = this.sieve === 'accepted' || this.sieve === 'rejected' || this.sieve === 'all' ? 'open' : this.sieve;
    const fits = (item: Item): boolean => open(item) && this.passes(item, wanted);
    const next = items.slice(at + 1).find(fits) ?? items.slice(0, at + 1).find(fits) ?? items.find(open);
    return next?.key ?? looked?.key;
  }

  /** By every name that an answer gives for somebody. */
  readonly #proposedBy = $derived.by(() => {
    const byName = new Map<string, ProposedActor>();
    for (const actor of this.#actors)
      for (const name of [actor.name, ...actor.aliases].map(foldName)) if (!byName.has(name)) byName.set(name, actor);
    return byName;
  });

  #proposedActor(key: string): ProposedActor | undefined {
    return this.#proposedBy.get(key);
  }

  /** An actor that the answer itself says has this name among others, and that is known by one of them. */
  #alias(name: string): string | undefined {
    const proposed = this.#proposedActor(foldName(name));
    const actors = this.#session.dossier?.actors ?? [];
    return (
      proposed &&
      [proposed.name, ...proposed.aliases].map((other) => actorNamed(actors, other)).find((id) => id !== undefined)
    );
  }

  #party(name: string): Party | 'unknown' | 'nobody' {
    const { actors = [], actorKinds = [] } = this.#session.dossier ?? {};
    const known = actorNamed(actors, name) ?? this.#alias(name);
    if (known !== undefined) return { known };
    const choice = this.#names.get(foldName(name) || name);
    if (choice?.to === 'nobody') return 'nobody';
    if (choice?.to === 'known') return actors.some(({ id }) => id === choice.id) ? { known: choice.id } : 'unknown';
    if (choice?.to !== 'new' || !actorKinds.some(({ id }) => id === choice.kind)) return 'unknown';
    const proposed = this.#proposedActor(foldName(name));
    const all = proposed ? [proposed.name, ...proposed.aliases] : [];
    const { wikidata } = proposed ?? {};
    return {
      make: {
        name,
        kind: choice.kind,
        aliases: all.filter((other) => other !== name),
        ...(wikidata !== undefined && { wikidata }),
      },
    };
  }

  #chosen(id: string | undefined): { readonly known: string } | undefined {
    return id === undefined ? undefined : { known: id };
  }

  #predicate(name: string): Predicate | 'unknown' | 'nobody' {
    const types = this.#session.dossier?.relationTypes ?? [];
    const known = typeNamed(types, name);
    if (known !== undefined) return { known };
    const choice = this.#predicates.get(foldName(name) || name);
    if (choice?.to === 'nobody') return 'nobody';
    if (choice?.to === 'known') return types.some(({ id }) => id === choice.id) ? { known: choice.id } : 'unknown';
    return choice ? { make: { name, family: choice.family, directed: choice.directed } } : 'unknown';
  }

  #item({ key, claim: original, answer }: Entry): Item {
    const amendment = this.#amendments.get(key);
    const claim = amended(original, amendment);
    const quotes = claim.quotes.map((wanted, i): ItemQuote => {
      const found = gated(this.documents, wanted);
      const at = found.spots.length === 1 ? 0 : this.#places.get(`${key} ${i}`);
      return { wanted, gated: found, spot: at === undefined ? undefined : found.spots[at] };
    });
    const state = quotes.length ? worst(quotes.map((quote) => quote.gated.state)) : 'missing';
    const subject = this.#chosen(amendment?.subject) ?? this.#party(claim.subject);
    const relation = this.#chosen(amendment?.relation) ?? this.#predicate(claim.relation);
    const object = this.#chosen(amendment?.object) ?? this.#party(claim.object);
    const decision = this.#decisions.get(key);
    const taken = this.#taken(decision);
    const outcome: Outcome = decision?.kind === 'rejected' ? 'rejected' : taken === undefined ? 'open' : 'accepted';
    const spots = quotes.map(({ spot }) => spot).filter((spot) => spot !== undefined);
    const item = { key, claim, amended: !!amendment, answer, quotes, state, subject, relation, object, outcome, taken };
    const twin = this.#twin(item, spots);
    return { ...item, twin, hindrance: hindranceOf({ ...item, twin }) };
  }

  /** The claim that a proposal became, as long as it is there: undoing the step elsewhere opens the proposal again. */
  #taken(decision: Decision | undefined): string | undefined {
    if (decision?.kind !== 'accepted') return undefined;
    const claim = this.#session.claims.get(decision.claim);
    const there = decision.merged ? claim && overlap(decision.spots, claim) : claim?.proposed;
    return there ? decision.claim : undefined;
  }

  #twin(
    { subject, relation, object, claim, taken }: Omit<Item, 'twin' | 'hindrance'>,
    spots: readonly Spot[],
  ): Item['twin'] {
    const ids = [subject, relation, object].map((one) =>
      typeof one === 'object' && 'known' in one ? one.known : undefined,
    );
    const [a, r, b] = ids;
    if (a === undefined || r === undefined || b === undefined) return undefined;
    const alike = (this.#said.get(pairOf(a, r, b)) ?? []).filter(
      ({ id, polarity, modality }) => id !== taken && polarity === claim.polarity && modality === claim.modality,
    );
    const same = alike.find((other) => overlap(spots, other));
    const one = same ?? alike[0];
    return one && { claim: one.id, sameWords: !!same };
  }
}

/** Stands for whoever did not say who they are. */
const UNNAMED = '?';

function amended(claim: ProposedClaim, amendment: Amendment | undefined): ProposedClaim {
  if (!amendment) return claim;
  const { modality, polarity, when, said, attribution, note, quotes } = amendment;
  const { when: oldWhen, said: oldSaid, ...old } = claim;
  const dates = { when: when ?? oldWhen, said: said ?? oldSaid };
  return {
    ...old,
    ...(attribution && { attribution }),
    ...(note && { note }),
    ...(quotes && { quotes }),
    ...(dates.when && { when: dates.when }),
    ...(dates.said && { said: dates.said }),
    modality: modality ?? claim.modality,
    polarity: polarity ?? claim.polarity,
    assumed: claim.assumed.filter((field) => amendment[field] === undefined),
  };
}

function hindranceOf(item: Omit<Item, 'hindrance'>): Hindrance | undefined {
  const { subject, relation, object, quotes, twin } = item;
  if ([subject, relation, object].includes('nobody')) return 'left-out';
  if (subject === 'unknown') return 'subject';
  if (relation === 'unknown') return 'relation';
  if (object === 'unknown') return 'object';
  if (!quotes.length || quotes.some(({ gated: { state } }) => state === 'missing')) return 'quote';
  if (quotes.some(({ spot }) => !spot)) return 'choose';
  return twin?.sameWords ? 'there' : undefined;
}

/** What would be taken; undefined while something hinders it. That it is there already hinders no person, only groups. */
function takeOf({ hindrance, claim, subject, relation, object, quotes }: Item): Take | undefined {
  if (hindrance !== undefined && hindrance !== 'there') return undefined;
  if (typeof subject === 'string' || typeof relation === 'string' || typeof object === 'string') return undefined;
  const spots = quotes.map(({ spot }) => spot).filter((spot) => spot !== undefined);
  const { modality, polarity, basis, attribution, when, said, gloss, note } = claim;
  return {
    subject,
    relation,
    object,
    spots,
    attribution,
    rest: {
      modality,
      polarity,
      basis,
      ...(when !== undefined && { when }),
      ...(said !== undefined && { said }),
      ...(gloss && { gloss }),
      ...(note && { note }),
    },
  };
}

/** One desk for each session; made when it is first opened, so that its code need not travel to every reader. */
const desks = new WeakMap<Session, Proposals>();

export function proposalsOf(session: Session): Proposals {
  const known = desks.get(session);
  if (known) return known;
  // What is derived inside a component would go stale with it; the desk outlives every dialog that shows it.
  const made: Proposals[] = [];
  $effect.root(() => void made.push(new Proposals(session)));
  const desk = made[0] ?? new Proposals(session);
  desks.set(session, desk);
  return desk;
}

/**
 * What was proposed, what became of each, and what is still to be looked at? Nothing of it is part of the dossier before
 * somebody took it; closing the desk loses nothing.
 */
import { familyIds, UNSPECIFIED } from '../dossier/codebook.ts';
import type { Actor, Claim, Document, Modality, Polarity } from '../dossier/schema.ts';
import { addQuotes, takeProposals, type Party, type Predicate, type Take } from '../edit/take-proposals.ts';
import { addAlias, namesOf } from '../edit/actors.ts';
import { removeClaim } from '../edit/claims.ts';
import { textIndex, worst } from '../evidence/check.ts';
import { gateQuote, type Gated, type Spot, type Wanted } from '../evidence/gate.ts';
import { evidentKind } from '../evidence/kinds.ts';
import { occurrences, type QuoteState } from '../evidence/locate.ts';
import { actorLike, actorNamed, foldName as fold, typeNamed } from '../evidence/known-names.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import type {
  Answer,
  AnswerFormat,
  AnswerProblem,
  ProposedActor,
  ProposedClaim,
  ProposedType,
} from '../exchange/proposals/proposal.ts';
import type { FileAnswer } from '../exchange/proposals/read-files.ts';
import {
  deskText,
  readDesk,
  type Amendment,
  type Decision,
  type Entry,
  type NameChoice,
  type TypeChoice,
} from './kept-desk.ts';
import { ReadingAnswers } from './reading-answers.svelte.ts';
import type { Session } from './session.svelte.ts';

export const STEPS = ['ask', 'answer', 'names', 'review'] as const;
export type Step = (typeof STEPS)[number];

export interface ItemQuote {
  readonly wanted: Wanted;
  readonly gated: Gated;
  /** The only place, or the chosen one. */
  readonly spot: Spot | undefined;
  /** The sentence that it stands in, from 1, where the answer names another one. */
  readonly elsewhere: number | undefined;
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
  /** Who of its attribution is an actor; undefined where the name stays a name. */
  readonly sources: readonly (Party | undefined)[];
  /** What a person has changed in it. */
  readonly changed: readonly string[];
  /** It links somebody with themselves. */
  readonly self: boolean;
  /** Something else that is said of the same two on the same words, but another way. */
  readonly differs: Differs | undefined;
}

export interface Differs {
  /** The claim of the dossier that it differs from; undefined if that is another proposal. */
  readonly claim: string | undefined;
  readonly modality: Modality;
  readonly polarity: Polarity;
}

/** Why verbatim proposals are not taken together with others, and how many of each. */
export interface Held {
  readonly all: number;
  readonly ready: number;
  readonly there: number;
  readonly waiting: number;
  readonly self: number;
  readonly differs: number;
  readonly twice: number;
}

export interface NameRow {
  readonly name: string;
  readonly key: string;
  /** How many proposals use it. */
  readonly count: number;
  readonly proposed: ProposedActor | undefined;
  readonly like: string | undefined;
  readonly choice: NameChoice | undefined;
  /** Whether it, or another of its names, stands in the text at all. */
  readonly inText: boolean;
}
/** A further name that an answer gives for an actor of the dossier. */
export interface AliasRow {
  readonly key: string;
  readonly alias: string;
  readonly actor: string;
}
export interface TypeRow {
  readonly name: string;
  readonly key: string;
  readonly count: number;
  readonly proposed: ProposedType | undefined;
  readonly choice: TypeChoice | undefined;
}

/** What came of one file, or of one text that was pasted. */
export interface FileReport {
  readonly name: string;
  readonly format: AnswerFormat;
  readonly items: number;
  readonly claims: number;
  /** How many of them were not here before. */
  readonly fresh: number;
  readonly problems: readonly AnswerProblem[];
}
/** What came of everything that was read at once. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly passedOver: readonly string[];
}

export type Group = 'all' | 'relation' | 'actors' | 'modality';
export type Sieve = 'all' | 'open' | QuoteState | 'accepted' | 'rejected';

/** What the desk needs of the place where the dossier is kept. */
export interface DeskKeeping {
  /** Counts the dossiers that were opened. */
  readonly opened: number;
  readonly key: string;
  readonly proposals: () => Promise<string | undefined>;
  /** Whether it is kept. */
  readonly keepProposals: (text: string | undefined) => Promise<boolean>;
  /** Puts a damaged text aside, as it was. */
  readonly setAside: (text: string) => Promise<void>;
}

/** Thousands of proposals speak of the same few names. */
const folds = new Map<string, string>();
const MOST_FOLDS = 50_000;
function foldName(name: string): string {
  const known = folds.get(name);
  if (known !== undefined) return known;
  const folded = fold(name);
  if (folds.size >= MOST_FOLDS) folds.clear();
  folds.set(name, folded);
  return folded;
}

/** Whom of the actors a name resembles: looked for once, however often the rows are made anew. */
const likes = new WeakMap<readonly Actor[], Map<string, string | undefined>>();
function likeAmong(actors: readonly Actor[], name: string): string | undefined {
  const known = likes.get(actors) ?? new Map<string, string | undefined>();
  likes.set(actors, known);
  if (!known.has(name)) known.set(name, actorLike(actors, name));
  return known.get(name);
}

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

const overlapping = (a: readonly Spot[], b: readonly Spot[]): boolean =>
  a.some((one) =>
    b.some(
      (other) =>
        one.document === other.document &&
        one.segments.some((own) => other.segments.some((its) => own.start < its.end && own.end > its.start)),
    ),
  );

const spotsOf = ({ quotes }: Pick<Item, 'quotes'>): readonly Spot[] =>
  quotes.map(({ spot }) => spot).filter((spot) => spot !== undefined);

interface Fresh {
  readonly entries: readonly Entry[];
  readonly report: FileReport;
}

const guessedAs = (kind: string | undefined): NameChoice =>
  kind === undefined ? { to: 'new', kind: UNSPECIFIED.id } : { to: 'new', kind, guessed: true };

const saidBy = (claim: ProposedClaim): string => JSON.stringify({ ...claim, where: '' });

/** One key for each document that it is quoted from: only what stands in the same one can stand on the same words. */
const placesOf = (spots: readonly Spot[], said: string): readonly string[] => {
  const [only] = spots;
  if (only && spots.length === 1) return [`${only.document} ${said}`];
  return [...new Set(spots.map(({ document }) => `${document} ${said}`))];
};

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A word for whoever is meant, also before they are an actor. */
const wordFor = (party: Item['subject'] | Item['relation'], name: string): string =>
  typeof party === 'object' && 'known' in party ? party.known : `? ${foldName(name) || name}`;

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
  report = $state.raw<Report | undefined>();
  readonly reading: ReadingAnswers;

  /** Whether the queue outlives this page; undefined while nothing had to be kept. */
  kept = $state<boolean | undefined>();
  /** What was kept of the queue was damaged: how many proposals could be read, and how many not, where that is known. */
  damage = $state.raw<{ readonly read: number; readonly lost: number | undefined } | undefined>();
  #keeping: DeskKeeping | undefined;
  #opened: number | undefined;
  #key = '';
  #unkept = false;
  #writing: Promise<void> | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.reading = new ReadingAnswers({
      intake: session.intake,
      documents: () => this.documents,
      take: ({ answers, passedOver }, pause, signal) => this.takeSlowly(answers, passedOver, pause, signal),
      bring: (work) => session.bring(work),
    });
  }

  /** Goes where the dossier is: another one brings its own queue, the same one under another key takes its queue along. */
  async follow(keeping: DeskKeeping): Promise<void> {
    this.#keeping = keeping;
    const { opened, key } = keeping;
    if (this.#opened === opened) {
      if (this.#key !== key && this.#entries.length) await this.keep();
      this.#key = key;
      return;
    }
    const before = this.#opened;
    this.#opened = opened;
    this.#key = key;
    if (before !== undefined) this.#forget();
    this.damage = undefined;
    const text = await keeping.proposals();
    // What was done meanwhile weighs more than what was kept.
    if (text === undefined || this.#opened !== keeping.opened || this.#entries.length) return;
    const recalled = readDesk(text);
    if (!recalled || recalled.damaged) {
      // Before anything is written in its place.
      await keeping.setAside(text);
      if (this.#opened !== keeping.opened || this.#entries.length) return;
      this.damage = { read: recalled?.desk.entries.length ?? 0, lost: recalled?.lost };
    }
    if (!recalled) return;
    const { desk } = recalled;
    this.#entries = desk.entries;
    this.#actors = desk.actors;
    this.#types = desk.types;
    this.#decisions = new Map(desk.decisions);
    this.#amendments = new Map(desk.amendments);
    this.#places = new Map(desk.places);
    this.#names = new Map(desk.names);
    this.#predicates = new Map(desk.predicates);
    this.#past = desk.past;
    this.#answers = desk.answers;
    this.by = desk.by;
    this.kept = true;
    if (desk.entries.length) this.step = 'review';
  }

  /** Writes the queue to this device; whatever happens while it is being written is written right after. */
  keep(): Promise<void> {
    this.#unkept = true;
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#unkept) {
      // Several changes of one moment are one text.
      await Promise.resolve();
      const keeping = this.#keeping;
      if (!keeping || keeping.opened !== this.#opened) return;
      this.#unkept = false;
      this.#key = keeping.key;
      const text = this.#entries.length ? this.#text() : undefined;
      this.kept = (await keeping.keepProposals(text)) ? text !== undefined || undefined : false;
    }
  }

  #text(): string {
    return deskText({
      by: this.by,
      entries: this.#entries,
      actors: this.#actors,
      types: this.#types,
      decisions: [...this.#decisions],
      amendments: [...this.#amendments],
      places: [...this.#places],
      names: [...this.#names],
      predicates: [...this.#predicates],
      past: this.#past,
      answers: this.#answers,
    });
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

  /** Everything but the proposals themselves that decides what one is; new whenever any of it is. */
  readonly #world = $derived.by<World>(() => {
    const world = this.#worldWith(this.#names, this.#predicates);
    const ready = this.#prepared;
    // What was made for it a few at a time is not made again at once.
    return ready?.dependsOn.every((one, i) => one === world.dependsOn[i]) ? ready : world;
  });
  #prepared: World | undefined;
  #worldWith(names: World['names'], predicates: World['predicates']): World {
    const { dossier, claims } = this.#session;
    const undirected = dossier?.relationTypes.filter((type) => !type.directed) ?? [];
    return {
      undirected: new Set(undirected.map(({ id }) => id)),
      dependsOn: [dossier, claims, this.documents, this.#said, this.#proposedBy, names, predicates],
      names,
      predicates,
      parties: new Map(),
      relations: new Map(),
    };
  }
  readonly items = $derived.by<readonly Item[]>(() => {
    // What is asked of each only where it is not known yet is depended on all the same.
    void [this.#amendments, this.#places, this.#decisions];
    const world = this.#world;
    return this.#compared(this.#entries.map((entry) => this.#itemOf(entry, world)));
  });
  readonly #byKey = $derived(new Map(this.items.map((item) => [item.key, item])));
  readonly shown = $derived<readonly Item[]>(this.items.filter((item) => this.passes(item, this.sieve)));
  readonly item = $derived<Item | undefined>(
    this.#byKey.get(this.current ?? '') ?? this.shown[0] ?? (this.sieve === 'open' ? this.items[0] : undefined),
  );

  readonly counts = $derived.by(() => {
    const counts = { verbatim: 0, moved: 0, ambiguous: 0, missing: 0, open: 0, accepted: 0, rejected: 0 };
    for (const { state, outcome } of this.items) {
      counts[state]++;
      counts[outcome]++;
    }
    return { ...counts, all: this.items.length };
  });

  readonly nameRows = $derived.by<readonly NameRow[]>(() =>
    this.#rowsOf((item) => {
      const amendment = this.#amendments.get(item.key);
      return [
        ...(amendment?.subject === undefined ? [item.claim.subject] : []),
        ...(amendment?.object === undefined ? [item.claim.object] : []),
      ];
    }),
  );

  /** Names that stand only where it is told who says so: they may stay names. */
  readonly sourceRows = $derived.by<readonly NameRow[]>(() => {
    const parties = new Set(this.nameRows.map(({ key }) => key));
    return this.#rowsOf(({ claim }) => claim.attribution.flatMap(({ name }) => name ?? [])).filter(
      ({ key }) => !parties.has(key),
    );
  });

  #rowsOf(namesOf: (item: Item) => readonly string[]): readonly NameRow[] {
    const actors = this.#session.dossier?.actors ?? [];
    const rows = new Map<string, { name: string; count: number }>();
    /** Empty for names that the dossier knows. */
    const keyOf = new Map<string, string>();
    for (const item of this.items) {
      if (item.outcome === 'rejected') continue;
      const keys = new Set<string>();
      for (const name of namesOf(item)) {
        let key = keyOf.get(name);
        if (key === undefined) {
          const known = actorNamed(actors, name) !== undefined || this.#alias(name) !== undefined;
          key = known ? '' : this.#keyOf(name);
          keyOf.set(name, key);
        }
        if (key === '' || keys.has(key)) continue;
        keys.add(key);
        const row = rows.get(key);
        if (row) row.count++;
        else rows.set(key, { name: this.#proposedActor(key)?.name ?? name, count: 1 });
      }
    }
    return [...rows].map(([key, { name, count }]) => {
      const proposed = this.#proposedActor(key);
      const stands = (): boolean =>
        [name, ...(proposed ? [proposed.name, ...proposed.aliases] : [])].some((one) => this.#stands(one));
      return {
        key,
        name,
        count,
        proposed,
        like: likeAmong(actors, name),
        choice: this.#names.get(key),
        // Looked for in every text, so only for rows that are seen.
        get inText() {
          return stands();
        },
      };
    });
  }

  /** Other names that an answer gives for actors that are known, and that the dossier does not know yet. */
  readonly aliasRows = $derived.by<readonly AliasRow[]>(() => {
    const actors = this.#session.dossier?.actors ?? [];
    const rows = new Map<string, AliasRow>();
    // Of two that bear a name nobody is found by it: that an actor has it already is asked of all of them.
    const borne = new Set(actors.flatMap(namesOf).map(foldName));
    for (const { name, aliases } of this.#actors) {
      if (!aliases.length) continue;
      const names = [name, ...aliases];
      const actor = names.map((one) => actorNamed(actors, one)).find((id) => id !== undefined);
      if (actor === undefined) continue;
      for (const alias of names) {
        const key = `${actor} ${foldName(alias)}`;
        if (foldName(alias) && !borne.has(foldName(alias)) && !rows.has(key)) rows.set(key, { key, alias, actor });
      }
    }
    return [...rows.values()];
  });

  /** Also finds the actor under that name from now on. */
  addAlias({ alias, actor }: AliasRow): void {
    const language = this.documents.find((document) => occurrences(textIndex(document), alias).length > 0)?.language;
    void this.#session.change({ kind: 'alias-added', what: alias }, (dossier) =>
      addAlias(dossier, actor, alias, language ?? dossier.language),
    );
  }

  #stands(name: string): boolean {
    return this.documents.some((document) => occurrences(textIndex(document), name).length > 0);
  }

  /** What a new name would be: the kind that the answer gives, if the codebook has it; else what name and text show, or left open. */
  asNew({ name, proposed }: NameRow): NameChoice {
    const { actorKinds = [], language = 'en' } = this.#session.dossier ?? {};
    const wanted = foldName(proposed?.kind ?? '');
    const given = actorKinds.find(
      ({ id, label }) => wanted && [id, ...Object.values(label)].some((one) => foldName(one) === wanted),
    );
    if (given) return { to: 'new', kind: given.id };
    for (const document of this.documents) {
      const [place] = occurrences(textIndex(document), name);
      if (!place) continue;
      const sentence = document.sentences[sentenceAt(document, place.start)];
      const before = document.text.slice(sentence?.[0] ?? place.start, place.start);
      return guessedAs(evidentKind(name, before, document.language, actorKinds, { documents: this.documents }));
    }
    return guessedAs(evidentKind(name, '', language, actorKinds));
  }

  readonly typeRows = $derived.by<readonly TypeRow[]>(() => {
    const types = this.#session.dossier?.relationTypes ?? [];
    const rows = new Map<string, { name: string; count: number }>();
    const known = new Map<string, boolean>();
    for (const { key: itemKey, claim, outcome } of this.items) {
      if (outcome === 'rejected') continue;
      const isKnown = known.get(claim.relation) ?? typeNamed(types, claim.relation) !== undefined;
      known.set(claim.relation, isKnown);
      if (isKnown) continue;
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

  /** How many kinds and families are only guessed. */
  readonly guessed = $derived(
    [...this.nameRows, ...this.sourceRows].filter(({ choice }) => choice?.to === 'new' && choice.guessed).length +
      this.typeRows.filter(({ choice }) => choice?.to === 'new' && choice.assumed).length,
  );
  /** How many new actors are of no kind yet. */
  readonly kindless = $derived(
    [...this.nameRows, ...this.sourceRows].filter(
      ({ choice }) => choice?.to === 'new' && choice.kind === UNSPECIFIED.id,
    ).length,
  );
  /** How many names and predicates nobody has said anything about yet. */
  readonly unnamed = $derived([...this.nameRows, ...this.typeRows].filter(({ choice }) => !choice).length);

  /** Shows only some, and looks at one of them. */
  sift(sieve: Sieve): void {
    this.sieve = sieve;
    const { shown, item } = this;
    if (!item || !shown.includes(item)) this.current = shown[0]?.key;
  }

  passes({ outcome, state }: Item, sieve: Sieve): boolean {
    if (sieve === 'all') return true;
    if (sieve === 'open' || sieve === 'accepted' || sieve === 'rejected') return outcome === sieve;
    return outcome === 'open' && state === sieve;
  }

  /** Takes in what came back; returns how many proposals are new. */
  take(answer: Answer, name: string): number {
    return this.takeAll([{ name, answer }])[0] ?? 0;
  }

  /**
   * Takes in several answers as one, with one report. Proposals that are here already, word for word, are not taken in twice; returns
   * how many of each are new.
   */
  takeAll(answers: readonly FileAnswer[], passedOver: readonly string[] = []): readonly number[] {
    const have = this.#have();
    const files = answers.map((answer) => this.#fresh(answer, have));
    this.#lists(answers);
    this.#add(files, passedOver);
    void this.keep();
    return files.map(({ report }) => report.fresh);
  }

  /** The same a few at a time, so that the page lives meanwhile: every quote is looked for before anything is shown. */
  async takeSlowly(
    answers: readonly FileAnswer[],
    passedOver: readonly string[],
    pause: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    const { documents } = this;
    for (const { answer } of answers) {
      for (const { quotes } of answer.claims) {
        for (const wanted of quotes) gated(documents, wanted);
        await pause();
      }
      if (signal.aborted) return;
    }
    const have = this.#have();
    const files: Fresh[] = [];
    for (const answer of answers) {
      files.push(this.#fresh(answer, have));
      await pause();
    }
    if (signal.aborted) return;
    const before = { actors: this.#actors, types: this.#types };
    this.#lists(answers);
    for (const { entries } of files) {
      const world = this.#world;
      for (const entry of entries) {
        this.#itemOf(entry, world);
        await pause();
      }
      if (!signal.aborted) continue;
      // Whoever stopped it may have forgotten everything else, too.
      if (this.#actors.length) [this.#actors, this.#types] = [before.actors, before.types];
      return;
    }
    this.#add(files, passedOver);
    await pause();
    void this.keep();
  }

  #have(): Set<string> {
    return new Set(this.#entries.map(({ claim }) => saidBy(claim)));
  }

  /** What of an answer is not among `have`, and from now on is. */
  #fresh({ name, answer }: FileAnswer, have: Set<string>): Fresh {
    const { claims, format, items, problems } = answer;
    const said = claims.map(saidBy);
    const turn = this.#answers++;
    const entries = claims
      .filter((_, i) => !have.has(said[i] ?? ''))
      .map((claim, i): Entry => ({ key: `${turn}-${i}`, claim, answer: name }));
    for (const one of said) have.add(one);
    return { entries, report: { name, format, items, claims: claims.length, fresh: entries.length, problems } };
  }

  #lists(answers: readonly FileAnswer[]): void {
    this.#actors = [...this.#actors, ...answers.flatMap(({ answer }) => answer.actors)];
    this.#types = [...this.#types, ...answers.flatMap(({ answer }) => answer.types)];
  }

  #add(files: readonly Fresh[], passedOver: readonly string[]): void {
    const entries = files.flatMap((file) => file.entries);
    this.report = { files: files.map(({ report }) => report), passedOver };
    this.#entries = [...this.#entries, ...entries];
    if (entries.length && this.sieve !== 'all') this.sieve = 'open';
  }

  /** Forgets everything that was proposed; what was taken stays in the dossier. */
  clear(): void {
    this.#forget();
    void this.keep();
  }

  #forget(): void {
    this.#entries = [];
    this.#actors = [];
    this.#types = [];
    this.#decisions = new Map();
    this.#amendments = new Map();
    this.#places = new Map();
    this.#names = new Map();
    this.#predicates = new Map();
    this.#past = [];
    this.#namingTurn++;
    this.naming = undefined;
    this.named = undefined;
    this.#prepared = undefined;
    this.current = undefined;
    this.report = undefined;
    this.reading.stop();
    this.reading.stopped = false;
    this.kept = undefined;
  }

  nameAs(key: string, choice: NameChoice | undefined): void {
    const names = new Map(this.#names);
    if (choice) names.set(key, choice);
    else names.delete(key);
    this.#names = names;
    void this.keep();
  }

  predicateAs(key: string, choice: TypeChoice | undefined): void {
    const predicates = new Map(this.#predicates);
    if (choice) predicates.set(key, choice);
    else predicates.delete(key);
    this.#predicates = predicates;
    void this.keep();
  }

  /** What a new predicate would be: of the family that the answer gives, else of the first, which is said to be assumed. */
  asNewType({ proposed }: TypeRow): TypeChoice {
    const families = this.#session.dossier ? familyIds(this.#session.dossier) : [];
    const given = families.find((family) => family === proposed?.family);
    const directed = proposed?.directed ?? true;
    const family = given ?? families[0] ?? 'ties';
    return { to: 'new', family, directed, ...(given === undefined && { assumed: true }) };
  }

  /** How far the naming of all that is left is; undefined while it does not run. */
  naming = $state.raw<{ readonly done: number; readonly all: number } | undefined>();
  #namingTurn = 0;
  /** What was named last at once, and can be taken back as one. */
  named = $state.raw<Named | undefined>();

  /**
   * Everybody and everything that nobody has said anything about, and that is like nobody known, becomes new: a few at a time, and all
   * of it at the end or nothing. What a person says of one of them meanwhile holds.
   */
  async restIsNew(pause: () => Promise<void>): Promise<void> {
    const people = this.nameRows.filter(({ choice, like }) => !choice && like === undefined);
    const types = this.typeRows.filter(({ choice }) => !choice);
    const all = people.length + types.length;
    if (!all || this.naming) return;
    const turn = ++this.#namingTurn;
    const { dossier } = this.#session;
    const [names, predicates] = [new Map<string, NameChoice>(), new Map<string, TypeChoice>()];
    const stale = (): boolean => turn !== this.#namingTurn || dossier !== this.#session.dossier;
    this.naming = { done: 0, all };
    try {
      for (const [done, row] of people.entries()) {
        names.set(row.key, this.asNew(row));
        await pause();
        if (stale()) return;
        if (done % 100 === 99) this.naming = { done: done + 1, all };
      }
      for (const row of types) predicates.set(row.key, this.asNewType(row));
      const add = <T>(before: ReadonlyMap<string, T>, more: ReadonlyMap<string, T>): Map<string, T> =>
        new Map([...more, ...before]);
      let next = [add(this.#names, names), add(this.#predicates, predicates)] as const;
      const before = [this.#names, this.#predicates];
      const world = this.#worldWith(...next);
      for (const entry of this.#entries) {
        this.#itemOf(entry, world);
        await pause();
        if (stale()) return;
      }
      const said = before[0] !== this.#names || before[1] !== this.#predicates;
      if (said) next = [add(this.#names, names), add(this.#predicates, predicates)];
      this.#prepared = said ? undefined : world;
      this.named = { names, predicates };
      [this.#names, this.#predicates] = next;
      void this.keep();
    } finally {
      if (turn === this.#namingTurn) this.naming = undefined;
    }
  }

  /** What was named at once is open again, but for what a person has said of it since. */
  takeNamingBack(): void {
    const { named } = this;
    if (!named) return;
    const without = <T>(map: ReadonlyMap<string, T>, gone: ReadonlyMap<string, T>): Map<string, T> =>
      new Map([...map].filter(([key, choice]) => gone.get(key) !== choice));
    this.#names = without(this.#names, named.names);
    this.#predicates = without(this.#predicates, named.predicates);
    this.named = undefined;
    void this.keep();
  }

  /** Says which of several places a quote means. */
  place(key: string, quote: number, spot: number): void {
    this.#places = new Map(this.#places).set(`${key} ${quote}`, spot);
    void this.keep();
  }

  amend(key: string, change: Amendment): void {
    this.#amendments = new Map(this.#amendments).set(key, { ...this.#amendments.get(key), ...change });
    void this.keep();
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
    void this.keep();
  }

  /**
   * Those of a group that may be taken without a further look: verbatim, everybody known or agreed to, not there already, and at odds
   * with nothing.
   */
  group(item: Item, group: Group): readonly Item[] {
    const same = (other: Item): boolean => {
      if (group === 'relation') return foldName(other.claim.relation) === foldName(item.claim.relation);
      if (group === 'modality') return other.claim.modality === item.claim.modality;
      if (group === 'all') return true;
      const own = new Set([item.claim.subject, item.claim.object].map(foldName));
      return own.has(foldName(other.claim.subject)) && own.has(foldName(other.claim.object));
    };
    const found = this.items.filter((other) => mayJoin(other) && same(other));
    return found.filter((other) => !this.#twice.has(other.key));
  }

  /** Those that say the same as an earlier one, on the same words. */
  readonly #twice = $derived.by<ReadonlySet<string>>(() => {
    const first = new Map<string, Item[]>();
    const twice = new Set<string>();
    for (const item of this.items.filter(mayJoin)) {
      const { pair, spots } = this.#factsOf(item);
      const said = placesOf(spots, `${pair} ${item.claim.modality} ${item.claim.polarity}`);
      if (said.some((place) => first.get(place)?.some((other) => overlapping(this.#factsOf(other).spots, spots))))
        twice.add(item.key);
      else for (const place of said) put(first, place, item);
    }
    return twice;
  });

  /** What becomes of the verbatim ones when all are taken at once. */
  readonly held = $derived.by<Held>(() => {
    const verbatim = this.items.filter(({ outcome, state }) => outcome === 'open' && state === 'verbatim');
    const held = { all: verbatim.length, ready: 0, there: 0, waiting: 0, self: 0, differs: 0, twice: 0 };
    for (const item of verbatim) {
      if (item.twin) held.there++;
      else if (item.hindrance) held.waiting++;
      else if (item.self) held.self++;
      else if (item.differs) held.differs++;
      else if (this.#twice.has(item.key)) held.twice++;
      else held.ready++;
    }
    return held;
  });

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
    const by = this.by.trim();
    // Whoever answered stays written on the claim: nobody is not an answer.
    if (!by) return;
    const origin = { by, on: this.#session.today(), coder };
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
    void this.keep();
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
    void this.keep();
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

  /** By every name that the answers give for somebody. Several answers on one, by item of Wikidata or by name, are put together. */
  readonly #proposedBy = $derived.by(() => {
    const byName = new Map<string, OneActor>();
    const byItem = new Map<string, OneActor>();
    for (const { name, kind, aliases, wikidata } of this.#actors) {
      const named = byName.get(foldName(name));
      const fits = named && (wikidata === undefined || named.wikidata === undefined || named.wikidata === wikidata);
      const known = (wikidata === undefined ? undefined : byItem.get(wikidata)) ?? (fits ? named : undefined);
      // A name that somebody else bears already says nothing: another one has to.
      const names = [name, ...aliases].filter(
        (other) => foldName(other) && (byName.get(foldName(other)) ?? known) === known,
      );
      const [main] = names;
      if (main === undefined) continue;
      const one = known ?? { name: main, others: new Set(), kind, wikidata };
      one.kind ??= kind;
      one.wikidata ??= wikidata;
      if (one.wikidata !== undefined) byItem.set(one.wikidata, one);
      for (const other of names) {
        if (other !== one.name) one.others.add(other);
        byName.set(foldName(other), one);
      }
    }
    const actors = new Map<OneActor, ProposedActor>();
    return new Map(
      [...byName].map(([key, one]) => {
        const { name, others, kind, wikidata } = one;
        const actor = actors.get(one) ?? {
          name,
          aliases: [...others],
          ...(kind !== undefined && { kind }),
          ...(wikidata !== undefined && { wikidata }),
        };
        actors.set(one, actor);
        return [key, actor];
      }),
    );
  });

  /** What a name is decided under: whoever has several is decided once. */
  #keyOf(name: string): string {
    const main = this.#proposedActor(foldName(name))?.name ?? name;
    return foldName(main) || main;
  }

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

  #party(name: string, { parties, names }: World): Party | 'unknown' | 'nobody' {
    const before = parties.get(name);
    if (before !== undefined) return before;
    const party = this.#partyNamed(name, names);
    parties.set(name, party);
    return party;
  }

  #partyNamed(name: string, names: World['names']): Party | 'unknown' | 'nobody' {
    const { actors = [], actorKinds = [] } = this.#session.dossier ?? {};
    const known = actorNamed(actors, name) ?? this.#alias(name);
    if (known !== undefined) return { known };
    const choice = names.get(this.#keyOf(name)) ?? names.get(foldName(name) || name);
    if (choice?.to === 'nobody') return 'nobody';
    if (choice?.to === 'known') return actors.some(({ id }) => id === choice.id) ? { known: choice.id } : 'unknown';
    if (choice?.to !== 'new') return 'unknown';
    if (choice.kind !== UNSPECIFIED.id && !actorKinds.some(({ id }) => id === choice.kind)) return 'unknown';
    const proposed = this.#proposedActor(foldName(name));
    const main = proposed?.name ?? name;
    const { wikidata } = proposed ?? {};
    return {
      make: {
        name: main,
        kind: choice.kind,
        aliases: [name, ...(proposed?.aliases ?? [])].filter((other) => other !== main),
        ...(wikidata !== undefined && { wikidata }),
      },
    };
  }

  #chosen(id: string | undefined): { readonly known: string } | undefined {
    return id === undefined ? undefined : { known: id };
  }

  #predicate(name: string, { relations, predicates }: World): Predicate | 'unknown' | 'nobody' {
    const before = relations.get(name);
    if (before !== undefined) return before;
    const predicate = this.#predicateNamed(name, predicates);
    relations.set(name, predicate);
    return predicate;
  }

  #predicateNamed(name: string, predicates: World['predicates']): Predicate | 'unknown' | 'nobody' {
    const types = this.#session.dossier?.relationTypes ?? [];
    const known = typeNamed(types, name);
    if (known !== undefined) return { known };
    const choice = predicates.get(foldName(name) || name);
    if (choice?.to === 'nobody') return 'nobody';
    if (choice?.to === 'known') return types.some(({ id }) => id === choice.id) ? { known: choice.id } : 'unknown';
    return choice ? { make: { name, family: choice.family, directed: choice.directed } } : 'unknown';
  }

  readonly #made = new WeakMap<Entry, Made>();
  /** As it was made before, unless something that it depends on has changed. */
  #itemOf(entry: Entry, world: World): Item {
    const { key, claim } = entry;
    const amendment = this.#amendments.get(key);
    const decision = this.#decisions.get(key);
    const quotes = amendment?.quotes ?? claim.quotes;
    const places = this.#places.size ? quotes.map((_, i) => this.#places.get(`${key} ${i}`)).join() : '';
    const before = this.#made.get(entry);
    if (
      before?.world === world &&
      before.amendment === amendment &&
      before.decision === decision &&
      before.places === places
    )
      return before.item;
    const item = this.#item(entry, world);
    this.#facts.set(item, factsOf(item, world));
    this.#made.set(entry, { world, amendment, decision, places, item });
    return item;
  }

  #item({ key, claim: original, answer }: Entry, world: World): Item {
    const amendment = this.#amendments.get(key);
    const claim = amended(original, amendment);
    const quotes = claim.quotes.map((wanted, i): ItemQuote => {
      const found = gated(this.documents, wanted);
      const at = found.spots.length === 1 ? 0 : this.#places.get(`${key} ${i}`);
      const spot = at === undefined ? undefined : found.spots[at];
      return { wanted, gated: found, spot, elsewhere: spot && this.#elsewhere(wanted, spot) };
    });
    const state = quotes.length ? worst(quotes.map((quote) => quote.gated.state)) : 'missing';
    const subject = this.#chosen(amendment?.subject) ?? this.#party(claim.subject, world);
    const relation = this.#chosen(amendment?.relation) ?? this.#predicate(claim.relation, world);
    const object = this.#chosen(amendment?.object) ?? this.#party(claim.object, world);
    const decision = this.#decisions.get(key);
    const taken = this.#taken(decision);
    const outcome: Outcome = decision?.kind === 'rejected' ? 'rejected' : taken === undefined ? 'open' : 'accepted';
    const self =
      typeof subject === 'object' &&
      typeof object === 'object' &&
      wordFor(subject, claim.subject) === wordFor(object, claim.object);
    const sources = claim.attribution.map(({ name }) => {
      const party = name === undefined ? undefined : this.#party(name, world);
      return typeof party === 'object' ? party : undefined;
    });
    const changed = amendment ? FIELDS.filter((field) => isChanged(field, original, amendment)) : [];
    const base = { key, claim, amended: changed.length > 0, answer, quotes, state, subject, relation, object };
    const item = { ...base, outcome, taken, sources, changed, self, differs: undefined };
    const twin = this.#twin(item, spotsOf(item));
    return { ...item, twin, hindrance: hindranceOf({ ...item, twin }) };
  }

  /** The sentence that a quote stands in, from 1, if that is not the one that the answer names. */
  #elsewhere({ sentence }: Wanted, spot: Spot): number | undefined {
    const document = this.documents.find(({ id }) => id === spot.document);
    const start = spot.segments[0]?.start;
    if (sentence === undefined || !document?.sentences.length || start === undefined) return undefined;
    const at = sentenceAt(document, start);
    return at < 0 || at + 1 === sentence ? undefined : at + 1;
  }

  readonly #facts = new WeakMap<Item, Facts>();
  #factsOf(item: Item): Facts {
    return this.#facts.get(item) ?? { pair: '', spots: [], places: [] };
  }

  /** With what each is at odds: what is in the dossier weighs more than what is only proposed. */
  #compared(items: readonly Item[]): readonly Item[] {
    const open = new Map<string, Item[]>();
    for (const item of items)
      if (item.outcome === 'open') for (const place of this.#factsOf(item).places) put(open, place, item);
    return items.map((item) => {
      if (item.outcome !== 'open') return item;
      const differing = (differs: Differs): Item => {
        const other = { ...item, differs };
        this.#facts.set(other, this.#factsOf(item));
        return other;
      };
      const { modality, polarity } = item.claim;
      const { spots, places } = this.#factsOf(item);
      const odd = (other: { readonly modality: Modality; readonly polarity: Polarity }): boolean =>
        other.modality !== modality || other.polarity !== polarity;
      const [a, r, b] = [item.subject, item.relation, item.object].map((one) =>
        typeof one === 'object' && 'known' in one ? one.known : undefined,
      );
      const said = a === undefined || r === undefined || b === undefined ? [] : (this.#said.get(pairOf(a, r, b)) ?? []);
      const there = said.find((claim) => odd(claim) && overlap(spots, claim));
      if (there) return differing({ claim: there.id, modality: there.modality, polarity: there.polarity });
      const beside = (one: Item): boolean =>
        odd(one.claim) && one.key !== item.key && overlapping(this.#factsOf(one).spots, spots);
      const other = places.map((place) => open.get(place)?.find(beside)).find((one) => one !== undefined)?.claim;
      return other ? differing({ claim: undefined, modality: other.modality, polarity: other.polarity }) : item;
    });
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

/** What was decided at once, by key. */
interface Named {
  readonly names: ReadonlyMap<string, NameChoice>;
  readonly predicates: ReadonlyMap<string, TypeChoice>;
}

/** Somebody as all answers together give them. */
interface OneActor {
  readonly name: string;
  readonly others: Set<string>;
  kind: string | undefined;
  wikidata: string | undefined;
}

interface World {
  readonly dependsOn: readonly unknown[];
  readonly undirected: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, NameChoice>;
  readonly predicates: ReadonlyMap<string, TypeChoice>;
  /** By name, found once for all proposals. */
  readonly parties: Map<string, Party | 'unknown' | 'nobody'>;
  readonly relations: Map<string, Predicate | 'unknown' | 'nobody'>;
}

interface Made {
  readonly world: World;
  readonly amendment: Amendment | undefined;
  readonly decision: Decision | undefined;
  readonly places: string;
  readonly item: Item;
}

/** What is asked of every proposal when it is compared with the others. */
interface Facts {
  readonly pair: string;
  readonly spots: readonly Spot[];
  /** The pair in each document that it is quoted from. */
  readonly places: readonly string[];
}

function factsOf(item: Item, world: World): Facts {
  const [pair, spots] = [pairIn(item, world), spotsOf(item)];
  return { pair, spots, places: placesOf(spots, pair) };
}

/** Who, what and whom, as one word: of two that change places, in one order. */
function pairIn({ subject, relation, object, claim }: Item, { undirected }: World): string {
  const type = wordFor(relation, claim.relation);
  const both = [wordFor(subject, claim.subject), wordFor(object, claim.object)];
  if (undirected.has(type)) both.sort();
  return both.join(` ${type} `);
}

const FIELDS = [
  'subject',
  'relation',
  'object',
  'modality',
  'polarity',
  'attribution',
  'when',
  'said',
  'note',
  'quotes',
] as const satisfies readonly (keyof Amendment)[];

function isChanged(field: (typeof FIELDS)[number], claim: ProposedClaim, amendment: Amendment): boolean {
  const value = amendment[field];
  return value !== undefined && JSON.stringify(value) !== JSON.stringify(claim[field] ?? '');
}

/** Whether a proposal may be taken together with others, without a look of its own. */
const mayJoin = ({ outcome, state, hindrance, twin, self, differs }: Item): boolean =>
  outcome === 'open' && state === 'verbatim' && !hindrance && !twin && !self && !differs;

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
    remarks: claim.remarks.filter(({ field }) => amendment[field] === undefined),
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
function takeOf({ hindrance, claim, subject, relation, object, quotes, sources, changed }: Item): Take | undefined {
  if (hindrance !== undefined && hindrance !== 'there') return undefined;
  if (typeof subject === 'string' || typeof relation === 'string' || typeof object === 'string') return undefined;
  const spots = quotes.map(({ spot }) => spot).filter((spot) => spot !== undefined);
  const { modality, polarity, basis, attribution, when, said, gloss, note } = claim;
  return {
    subject,
    relation,
    object,
    spots,
    attribution: attribution.map(({ name }, i) => {
      const party = sources[i];
      return { name, ...(party && { party }) };
    }),
    amended: changed,
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

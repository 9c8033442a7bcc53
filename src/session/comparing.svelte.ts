/**
 * What has another coder coded differently, and what is to become of it? Choices are collected here, and change nothing until they
 * are carried out, all in one step; they remain while the reader looks at something else.
 */
import { alignSteps, type Item } from '../compare/align.ts';
import { foldName } from '../names/known-names.ts';
import { match, UNDECIDED, type Decisions, type Matching } from '../compare/match.ts';
import { changes, claimsOf, merge, type Choice, type Choices } from '../compare/merge.ts';
import { tallySteps, type Tally } from '../compare/tally.ts';
import { sideBySide, translate, type Translated } from '../compare/translate.ts';
import type { Steps } from '../dossier/in-slices.ts';
import type { Problem } from '../dossier/problem.ts';
import { unreadClaims } from '../compare/unread-claims.ts';
import type { Reading, Unread } from '../dossier/reading.ts';
import type { Dossier } from '../dossier/schema.ts';
// The other dossier may have dates that it takes more to read than those of the open one.
import '../dossier/time.ts';
import { checkSteps, type Checks } from '../evidence/check.ts';
import type { Change } from '../edit/change.ts';
import { buildGraph, type DossierGraph } from '../graph/build.ts';
import { IntakeFailure, isStopped } from './intake-failure.ts';
import type { Course } from './in-turns.ts';
import { Worked } from './worked.svelte.ts';
import type { Intake } from './intake.svelte.ts';
import { absenceOf } from './missing-part.ts';

/** What the comparison needs of the session. */
export interface ComparingHost {
  readonly dossier: Dossier | undefined;
  readonly change: (change: Change, edit: (dossier: Dossier) => Dossier) => Promise<void>;
  readonly intake: Intake;
  /** Does what needs a part of the app that may not come, and asks whether to try again. */
  readonly bring: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface Other {
  /** Of the file. */
  readonly name: string;
  readonly dossier: Dossier;
  readonly problems: readonly Problem[];
  /** What of it could not be read. */
  readonly unread: readonly Unread[];
}

/** Why a file was not taken. */
export type Refusal =
  | { readonly kind: 'problems'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'figure-without-dossier' | 'cannot-read' | 'reading-broke'; readonly name: string };

/** The two laid side by side, and what follows from it. */
export interface Comparison {
  readonly other: Dossier;
  readonly theirs: Translated;
  readonly both: Dossier;
  readonly checks: Checks;
  /** Has the names of all actors of both dossiers; without lines. */
  readonly graph: DossierGraph;
  readonly items: readonly Item[];
  readonly tally: Tally;
}

/** Who coded a dossier, as far as it names them: the one coder of all its claims, else its only creator. */
export function coderOf({ claims, creators }: Dossier): string | undefined {
  const coders = new Set(claims.map(({ coder }) => (typeof coder === 'string' ? coder : coder?.name)));
  const [coder] = coders;
  if (coders.size === 1 && coder !== undefined) return coder;
  return creators?.length === 1 ? creators[0] : undefined;
}

function* compareSteps(mine: Dossier, other: Other, matching: Matching, decisions: Decisions): Steps<Comparison> {
  const theirs = translate(mine, other.dossier, matching, decisions);
  const both = sideBySide(mine, theirs);
  yield;
  const checks = yield* checkSteps(both);
  const unread = unreadClaims(mine, theirs, other.unread);
  yield;
  const items = yield* alignSteps(both, checks, theirs.claimOf, theirs.shared, unread);
  const graph = buildGraph(both, new Set());
  yield;
  return {
    other: other.dossier,
    theirs,
    both,
    checks,
    items,
    graph,
    tally: yield* tallySteps(both, checks, items, theirs.shared),
  };
}

export class Comparing {
  readonly #host: ComparingHost;
  /** The dossier that was open when it began: of another one it knows nothing. */
  readonly id: string | undefined;
  other = $state.raw<Other | undefined>();
  refusal = $state.raw<Refusal | undefined>();
  decisions = $state.raw<Decisions>(UNDECIDED);
  /** By the key of the item. */
  choices = $state.raw<ReadonlyMap<string, Choice>>(new Map());
  /** Documents that shall come in, by their ids in the other file. */
  documents = $state.raw<ReadonlySet<string>>(new Set());
  /** What the two coders are called here; empty: as the dossiers say. */
  names = $state.raw<{ readonly mine: string; readonly theirs: string }>({ mine: '', theirs: '' });

  constructor(host: ComparingHost) {
    this.#host = host;
    this.id = host.dossier?.id;
  }

  readonly matching = $derived.by<Matching | undefined>(() => {
    const mine = this.#host.dossier;
    return mine && this.other && match(mine, this.other.dossier);
  });

  readonly #work = new Worked<Comparison>(() => {
    const mine = this.#host.dossier;
    const { other, matching, decisions } = this;
    return mine && other && matching ? compareSteps(mine, other, matching, decisions) : undefined;
  });
  /** What was found last, of this other dossier: shown until what has changed since is worked out. */
  #last: { readonly of: Other; readonly found: Comparison } | undefined;
  readonly comparison = $derived.by<Comparison | undefined>(() => {
    const { other } = this;
    const found = this.#work.value;
    if (found && other) this.#last = { of: other, found };
    return found ?? (this.#last && this.#last.of === other ? this.#last.found : undefined);
  });
  /** How far the comparison is; undefined as long as nothing is known, or there is nothing to wait for. */
  readonly course = $derived.by<Course | undefined>(() => this.#work.course);
  /** Whether it is not yet what follows from all that was decided. */
  readonly working = $derived.by<boolean>(() => this.#work.working);

  /** It takes too long: the other dossier is dropped. */
  stop(): void {
    this.#work.stop();
    this.other = undefined;
  }

  /** Choices that still are about something. */
  readonly chosen = $derived<readonly (readonly [Item, Choice])[]>(
    this.comparison?.items.flatMap((item) => {
      const choice = this.choices.get(item.key);
      return choice ? [[item, choice] as const] : [];
    }) ?? [],
  );
  /** Documents that will come in, by their ids here. */
  readonly #incoming = $derived<ReadonlySet<string>>(
    new Set(
      this.comparison?.theirs.documents
        .map(({ id }) => id)
        .filter((id) => [...this.documents].some((theirs) => this.comparison?.theirs.documentOf.get(theirs) === id)),
    ),
  );
  /** How much will change. */
  readonly pending = $derived({
    claims: this.chosen.filter(([item, choice]) => changes(item, choice)).length,
    /** Claims of mine that will be gone. */
    removed: this.chosen.filter(([item, choice]) => changes(item, choice) && item.mine && !item.theirs).length,
    documents: this.#incoming.size,
    documentClaims: this.comparison ? claimsOf(this.comparison.theirs, this.#incoming).length : 0,
  });

  /**
   * Reads the other dossier, also out of a figure that carries one. What was decided about another file is forgotten. False if it was not
   * taken: the refusal says why, unless the reader stopped it.
   */
  async read(name: string, file: Blob): Promise<boolean> {
    try {
      const { reading } = await this.#host.bring(() => this.#host.intake.read('dossier', { file }, name));
      if (!reading) this.refusal = { kind: 'figure-without-dossier', name };
      return reading !== undefined && this.#take(name, reading);
    } catch (cause) {
      if (cause instanceof IntakeFailure) this.cannotRead(name, cause.reason === 'broke');
      else if (!isStopped(cause) && absenceOf(cause) === undefined) throw cause;
      return false;
    }
  }

  #take(name: string, { dossier, problems, unread }: Reading): boolean {
    if (!dossier) {
      this.refusal = { kind: 'problems', name, problems };
      return false;
    }
    this.refusal = undefined;
    this.other = { name, dossier, problems, unread };
    this.decisions = UNDECIDED;
    this.choices = new Map();
    this.documents = new Set();
    this.names = { mine: this.names.mine, theirs: '' };
    return true;
  }

  cannotRead(name: string, broke = false): void {
    this.refusal = { kind: broke ? 'reading-broke' : 'cannot-read', name };
  }

  decide(list: keyof Decisions, theirs: string, mine: string | null): void {
    this.decisions = { ...this.decisions, [list]: new Map(this.decisions[list]).set(theirs, mine) };
  }

  /** `undefined` takes the choice back. */
  choose(items: readonly Item[], choice: Choice | undefined): void {
    const choices = new Map(this.choices);
    for (const { key } of items)
      if (choice) choices.set(key, choice);
      else choices.delete(key);
    this.choices = choices;
  }

  takeDocuments(theirs: readonly string[], take: boolean): void {
    const documents = new Set(this.documents);
    for (const id of theirs)
      if (take) documents.add(id);
      else documents.delete(id);
    this.documents = documents;
  }

  /** Carries out what was chosen, as one step that can be undone. `what` describes it in the history. */
  async apply(what: string): Promise<void> {
    const { comparison } = this;
    // What was chosen is about what is there now.
    if (!comparison || this.working) return;
    const { other, theirs } = comparison;
    const done = this.chosen.filter(([item, choice]) => changes(item, choice));
    const coder = this.names.theirs.trim() || coderOf(other);
    const own = this.names.mine.trim() || (this.#host.dossier && coderOf(this.#host.dossier));
    // A name that means both of them would say nothing about who coded a claim.
    const signed = coder && foldName(coder) !== foldName(own ?? '') ? coder : undefined;
    const choices: Choices = { items: done, documents: this.#incoming, ...(signed && { coder: signed }) };
    const left = new Map(this.choices);
    for (const [{ key }] of done) left.delete(key);
    this.choices = left;
    this.documents = new Set();
    await this.#host.change({ kind: 'dossiers-merged', what }, (mine) => merge(mine, other, theirs, choices));
  }
}

/** A comparison that outlives the dialog that asked for it: its derived values belong to no component that may be removed. */
export function beginComparing(host: ComparingHost): Comparing {
  let begun: Comparing | undefined;
  $effect.root(() => {
    begun = new Comparing(host);
  });
  return begun as unknown as Comparing;
}

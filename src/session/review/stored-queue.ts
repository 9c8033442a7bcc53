/** How does the queue of proposals become a text that outlives the page, and come back? Plain JSON; nothing of it is part of the dossier. */
import type { QuotePlacement, QuoteCandidate } from '../../evidence/gate.ts';
import { itemSchemas, type Dossier, type LocalizedText, type Modality, type Polarity } from '../../dossier/schema.ts';
import { readLoose } from '../../exchange/proposals/loose-json.ts';
import type { ProposedActor, ProposedClaim, ProposedType } from '../../exchange/proposals/proposal.ts';
import { having, isCount, isFlag, isLoose, isText, listOf, oneOf, orNone, type Loose } from '../shapes.ts';

/** What an unknown name means. */
export type NameChoice =
  | { readonly to: 'known'; readonly id: string }
  /** `guessed`: the kind was not decided. */
  | { readonly to: 'new'; readonly kind: string; readonly guessed?: boolean }
  | { readonly to: 'nobody' };
/** What an unknown predicate means. */
export type TypeChoice =
  | { readonly to: 'known'; readonly id: string }
  /** `assumed`: the family was not decided. */
  | { readonly to: 'new'; readonly family: string; readonly directed: boolean; readonly assumed?: boolean }
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
  readonly quotes?: readonly QuoteCandidate[];
}

export type Decision =
  | {
      readonly kind: 'accepted';
      readonly claim: string;
      /** What the dossier was right after; forgotten with the page. */
      readonly dossier: Dossier | undefined;
      readonly merged: boolean;
      readonly spots: readonly QuotePlacement[];
    }
  | { readonly kind: 'rejected' };

export interface Entry {
  readonly key: string;
  readonly claim: ProposedClaim;
  /** Which answer it came with. */
  readonly answer: string;
}

/** All that is known of the proposals for one dossier: replaced as a whole, and kept as a whole. */
export interface QueueState {
  /** Who proposes: the name of a model or a program. */
  readonly by: string;
  readonly entries: readonly Entry[];
  readonly actors: readonly ProposedActor[];
  readonly types: readonly ProposedType[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly amendments: ReadonlyMap<string, Amendment>;
  /** By proposal and quote: which of several places is meant. */
  readonly places: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, NameChoice>;
  readonly predicates: ReadonlyMap<string, TypeChoice>;
  /** The keys of every decision, newest last, in groups as they were made. */
  readonly past: readonly (readonly string[])[];
  /** How many answers were read: the number of the next. */
  readonly answers: number;
}

export const EMPTY_QUEUE: QueueState = {
  by: '',
  entries: [],
  actors: [],
  types: [],
  decisions: new Map(),
  amendments: new Map(),
  places: new Map(),
  names: new Map(),
  predicates: new Map(),
  past: [],
  answers: 0,
};

const VERSION = 1;

export function queueText(queue: QueueState): string {
  const bare = [...queue.decisions].map(([key, decision]) =>
    decision.kind === 'accepted' ? [key, { ...decision, dossier: undefined }] : [key, decision],
  );
  const pairs = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
  return JSON.stringify({ version: VERSION, ...queue, decisions: bare }, pairs);
}

/** What can be understood of a kept queue. */
export interface RestoredQueue {
  readonly queue: QueueState;
  /** How many proposals could not be read; undefined if that cannot be known, since the text ends before they do. */
  readonly lost: number | undefined;
  /** Whether anything of it could not be read. */
  readonly damaged: boolean;
}

const { shape } = itemSchemas.claims;
const asInClaim =
  (field: 'modality' | 'polarity' | 'basis' | 'gloss' | 'note') =>
  (value: unknown): boolean =>
    shape[field].safeParse(value).success;

const isPlace = having({ start: isCount, end: isCount });
const isWanted = having({
  parts: listOf(having({ text: isText, at: orNone(isPlace) })),
  document: orNone(isText),
  sentence: orNone(isCount),
  loose: orNone(isFlag),
});
const isSources = listOf(having({ name: orNone(isText) }));
const isClaim = having({
  where: isText,
  subject: isText,
  relation: isText,
  object: isText,
  modality: asInClaim('modality'),
  polarity: asInClaim('polarity'),
  basis: asInClaim('basis'),
  attribution: isSources,
  quotes: listOf(isWanted),
  when: orNone(isText),
  said: orNone(isText),
  gloss: asInClaim('gloss'),
  note: asInClaim('note'),
  assumed: listOf(oneOf('modality', 'polarity')),
  remarks: listOf(
    having({ field: oneOf('modality', 'polarity', 'when', 'said', 'note'), found: isText, taken: orNone(isText) }),
  ),
});
const isEntry = having({ key: isText, claim: isClaim, answer: isText });
const isActor = having({ name: isText, kind: orNone(isText), aliases: listOf(isText), wikidata: orNone(isText) });
const isType = having({ name: isText, family: orNone(isText), directed: orNone(isFlag) });
const isSpot = having({ document: isText, segments: listOf(having({ start: isCount, end: isCount, exact: isText })) });
const isRejected = having({ kind: oneOf('rejected') });
const isAccepted = having({ kind: oneOf('accepted'), claim: isText, merged: isFlag, spots: listOf(isSpot) });
const isAmendment = having({
  subject: orNone(isText),
  relation: orNone(isText),
  object: orNone(isText),
  modality: orNone(asInClaim('modality')),
  polarity: orNone(asInClaim('polarity')),
  attribution: orNone(isSources),
  when: orNone(isText),
  said: orNone(isText),
  note: asInClaim('note'),
  quotes: orNone(listOf(isWanted)),
});
const isKnown = having({ to: oneOf('known'), id: isText });
const isNobody = having({ to: oneOf('nobody') });
const isNewName = having({ to: oneOf('new'), kind: isText, guessed: orNone(isFlag) });
const isNewType = having({ to: oneOf('new'), family: isText, directed: isFlag, assumed: orNone(isFlag) });
const pairWith =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length === 2 && isText(value[0]) && is(value[1]);

/** What each list of the queue may hold. */
const ITEMS = {
  entries: isEntry,
  actors: isActor,
  types: isType,
  decisions: pairWith((one) => isRejected(one) || isAccepted(one)),
  amendments: pairWith(isAmendment),
  places: pairWith(isCount),
  names: pairWith((one) => isKnown(one) || isNobody(one) || isNewName(one)),
  predicates: pairWith((one) => isKnown(one) || isNobody(one) || isNewType(one)),
  past: listOf(isText),
} as const satisfies Partial<Record<keyof QueueState, (value: unknown) => boolean>>;

/** Answers are numbered from 0; the number of an answer precedes the dash in the keys of its proposals. */
const afterAll = (entries: readonly Entry[]): number =>
  entries
    .map(({ key }) => Number.parseInt(key, 10))
    .filter(isCount)
    .reduce((most, number) => Math.max(most, number), -1) + 1;

/** The value that a text holds, and whether it is whole. Of one that ends too early everything before its last, cut item. */
function valueIn(text: string): { readonly value: Loose; readonly whole: boolean } | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return isLoose(value) ? { value, whole: true } : undefined;
  } catch {
    const [piece] = readLoose(text).pieces;
    if (!piece || piece.start !== 0 || !isLoose(piece.value)) return undefined;
    const value: Record<string, unknown> = { ...piece.value };
    const last = Object.keys(value).at(-1);
    const cut = last === undefined ? undefined : value[last];
    // What was being written when it broke is not whole, even where it looks so.
    if (last !== undefined) value[last] = Array.isArray(cut) ? cut.slice(0, -1) : undefined;
    return { value, whole: false };
  }
}

/** Everything of it that is what this version of the page has written; undefined if nothing is. Never throws. */
export function readQueue(text: string): RestoredQueue | undefined {
  const found = valueIn(text);
  if (!found || found.value['version'] !== VERSION) return undefined;
  const { value, whole } = found;
  let damaged = !whole;
  const sound = <T>(name: keyof typeof ITEMS): readonly T[] => {
    const list = value[name];
    if (!Array.isArray(list)) damaged = true;
    const items = Array.isArray(list) ? (list as readonly unknown[]) : [];
    const good = items.filter((one) => ITEMS[name](one));
    if (good.length < items.length) damaged = true;
    return good as readonly T[];
  };
  const all = sound<Entry>('entries');
  // One key, one proposal: two would be decided together.
  const entries = [...new Map(all.toReversed().map((entry) => [entry.key, entry])).values()].reverse();
  const written = value['entries'];
  const lost = whole && Array.isArray(written) ? written.length - entries.length : undefined;
  const by = value['by'];
  const answers = value['answers'];
  const queue: QueueState = {
    by: isText(by) ? by : '',
    entries,
    actors: sound('actors'),
    types: sound('types'),
    decisions: new Map(sound<readonly [string, never]>('decisions')),
    amendments: new Map(sound<readonly [string, never]>('amendments')),
    places: new Map(sound<readonly [string, never]>('places')),
    names: new Map(sound<readonly [string, never]>('names')),
    predicates: new Map(sound<readonly [string, never]>('predicates')),
    past: sound('past'),
    // A number that was given already would be given twice.
    answers: Math.max(isCount(answers) ? answers : 0, afterAll(entries)),
  };
  damaged ||= lost !== 0 || !isText(by) || !isCount(answers);
  return { queue, lost, damaged };
}

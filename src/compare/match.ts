/**
 * What in their dossier is the same as something in mine? Proposals with reasons: for every entry of theirs, which of mine it may
 * be. What is certain enough is taken unless the user decides otherwise; the rest waits for a decision.
 */
import type { Actor, ActorKind, Document, Dossier, LocalizedText, RelationType } from '../dossier/schema.ts';
import { fold } from '../evidence/fold.ts';
import { namesOf } from '../edit/actors.ts';
import { foldName } from '../names/known-names.ts';

/** From the surest down. */
export const REASONS = [
  'same-text',
  'wikidata',
  'same-id',
  'same-words',
  'name',
  'label',
  'alias',
  'address',
  'title',
  'near-text',
  'id',
] as const;
export type Reason = (typeof REASONS)[number];

export type Strength = 'strong' | 'medium' | 'weak';
const STRENGTH: Readonly<Record<Reason, Strength>> = {
  'same-text': 'strong',
  wikidata: 'strong',
  'same-id': 'strong',
  'same-words': 'medium',
  name: 'medium',
  label: 'medium',
  alias: 'medium',
  address: 'weak',
  title: 'weak',
  'near-text': 'weak',
  id: 'weak',
};

export interface Candidate {
  /** An id of mine. */
  readonly mine: string;
  readonly reason: Reason;
  readonly strength: Strength;
}

export interface Proposal {
  /** An id of theirs. */
  readonly theirs: string;
  /** Surest first; none if this is new to me. */
  readonly candidates: readonly Candidate[];
  /** What is taken unless the user decides otherwise. */
  readonly taken: string | undefined;
}

export interface Matching {
  readonly documents: readonly Proposal[];
  readonly actors: readonly Proposal[];
  readonly relationTypes: readonly Proposal[];
}

const rank = (reason: Reason): number => REASONS.indexOf(reason);
const candidate = (mine: string, reason: Reason, strength = STRENGTH[reason]): Candidate => ({
  mine,
  reason,
  strength,
});

const STRENGTHS: readonly Strength[] = ['strong', 'medium', 'weak'];
/** The reason first among those that are as strong: a name says more than an alias. */
const surer = (a: Candidate, b: Candidate): number =>
  STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || rank(a.reason) - rank(b.reason);

const ties = (a: Candidate, b: Candidate | undefined): boolean => b !== undefined && surer(a, b) === 0;

/**
 * Of each one's candidates the surest, if it is not weak and no other is as sure. Two of theirs are never taken for the same of mine by
 * equally good names: the user has to look.
 */
function proposals(
  theirs: readonly { readonly id: string }[],
  candidatesOf: (index: number) => readonly Candidate[],
): Proposal[] {
  const found = theirs.map(({ id }, index) => {
    const best = new Map<string, Candidate>();
    for (const one of [...candidatesOf(index)].sort(surer)) if (!best.has(one.mine)) best.set(one.mine, one);
    const candidates = [...best.values()];
    const [first, second] = candidates;
    let chosen = first && first.strength !== 'weak' && !ties(first, second) ? first : undefined;
    // Two equal ones, of which one has the very id: people who work from the same file mean that.
    if (first && first.strength !== 'weak' && !chosen)
      chosen = candidates.find((one) => one.mine === id && ties(one, first));
    return { theirs: id, candidates, chosen };
  });
  const claimed = new Map<string, { best: Candidate; count: number }>();
  for (const { chosen } of found) {
    if (!chosen) continue;
    const before = claimed.get(chosen.mine);
    const order = before ? surer(chosen, before.best) : -1;
    if (!before || order < 0) claimed.set(chosen.mine, { best: chosen, count: 1 });
    else if (order === 0) before.count++;
  }
  return found.map(({ theirs: id, candidates, chosen }) => {
    const claim = chosen && claimed.get(chosen.mine);
    const mineAlone =
      claim && chosen && surer(chosen, claim.best) === 0 && (claim.count === 1 || chosen.strength === 'strong');
    return { theirs: id, candidates, taken: mineAlone ? chosen.mine : undefined };
  });
}

/** Lists of ids by key. */
function indexed<T extends { readonly id: string }>(items: readonly T[], keysOf: (item: T) => readonly string[]) {
  const index = new Map<string, string[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const known = index.get(key);
      if (known) known.push(item.id);
      else index.set(key, [item.id]);
    }
  return (key: string): readonly string[] => index.get(key) ?? [];
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const folded = (text: string): string => fold(text).text.trim();
const sentencesOf = ({ text, sentences }: Document): string[] =>
  sentences.map(([start, end]) => folded(text.slice(start, end))).filter((sentence) => sentence !== '');
const addressOf = ({ csl }: Document): string =>
  (csl.URL ?? '')
    .trim()
    .replace(/[#?].*$/u, '')
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/\/$/u, '')
    .toLowerCase();

/** From this share of common sentences on, two texts may be two versions of one article. */
const NEAR = 0.5;

export function matchDocuments(mine: readonly Document[], theirs: readonly Document[]): Proposal[] {
  const byText = indexed(mine, ({ text }) => [text]);
  // Needed only for texts that are not the same: most often for none.
  const byWords = once(() => indexed(mine, ({ text }) => [folded(text)]));
  const byAddress = indexed(mine, (document) => [addressOf(document)]);
  const byTitle = indexed(mine, ({ csl }) => [foldName(csl.title ?? '')]);
  const sizes = new Map(mine.map((document) => [document.id, document.sentences.length]));
  const bySentence = once(() => indexed(mine, sentencesOf));
  return proposals(theirs, (index) => {
    const document = theirs[index] as Document;
    const same = byText(document.text);
    if (same.length) return same.map((id) => candidate(id, 'same-text'));
    const words = byWords()(folded(document.text));
    if (words.length) return words.map((id) => candidate(id, 'same-words'));
    const own = sentencesOf(document);
    const common = new Map<string, number>();
    for (const sentence of own) for (const id of bySentence()(sentence)) common.set(id, (common.get(id) ?? 0) + 1);
    const share = (id: string): number => (common.get(id) ?? 0) / Math.max(1, own.length, sizes.get(id) ?? 0);
    const address = addressOf(document);
    const title = foldName(document.csl.title ?? '');
    return [
      ...(address ? byAddress(address).map((id) => candidate(id, 'address')) : []),
      ...(title ? byTitle(title).filter((id) => share(id) > 0) : []).map((id) => candidate(id, 'title')),
      ...[...common.keys()].filter((id) => share(id) >= NEAR).map((id) => candidate(id, 'near-text')),
    ];
  });
}

const labelsOf = (label: LocalizedText | undefined): string[] =>
  Object.values(label ?? {})
    .map(foldName)
    .filter(Boolean);

/** Their kinds in my words: by id, else by a label. */
export function matchKinds(mine: readonly ActorKind[], theirs: readonly ActorKind[]): ReadonlyMap<string, string> {
  const ids = new Set(mine.map(({ id }) => id));
  const byLabel = indexed(mine, ({ label }) => labelsOf(label));
  return new Map(
    theirs.flatMap(({ id, label }) => {
      const found = ids.has(id) ? id : labelsOf(label).flatMap(byLabel)[0];
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

export function matchActors(mine: Dossier, theirs: Dossier): Proposal[] {
  const kinds = matchKinds(mine.actorKinds, theirs.actorKinds);
  const known = new Map(mine.actors.map((actor) => [actor.id, actor]));
  const byWikidata = indexed(mine.actors, ({ wikidata }) => (wikidata ? [wikidata] : []));
  const byName = indexed(mine.actors, ({ name }) => labelsOf(name));
  const byAny = indexed(mine.actors, (actor) => namesOf(actor).map(foldName).filter(Boolean));
  return proposals(theirs.actors, (index) => {
    const actor = theirs.actors[index] as Actor;
    const kind = kinds.get(actor.kind) ?? actor.kind;
    const names = labelsOf(actor.name);
    const all = namesOf(actor).map(foldName).filter(Boolean);
    // A person and a country of one name are two; two different Wikidata ids are two as well.
    const named = (ids: readonly string[], reason: Reason): Candidate[] =>
      ids.map((id) => candidate(id, reason, known.get(id)?.kind === kind ? STRENGTH[reason] : 'weak'));
    return [
      ...(actor.wikidata ? byWikidata(actor.wikidata).map((id) => candidate(id, 'wikidata')) : []),
      ...named(names.flatMap(byName), 'name'),
      ...named(all.flatMap(byAny), 'alias'),
      ...(known.get(actor.id)?.kind === kind ? [candidate(actor.id, 'id')] : []),
    ].filter(({ mine: id }) => {
      const other = known.get(id)?.wikidata;
      return !other || !actor.wikidata || other === actor.wikidata;
    });
  });
}

export function matchRelationTypes(mine: readonly RelationType[], theirs: readonly RelationType[]): Proposal[] {
  const ids = new Set(mine.map(({ id }) => id));
  const byLabel = indexed(mine, ({ label, noun }) => [...labelsOf(label), ...labelsOf(noun)]);
  return proposals(theirs, (index) => {
    const { id, label, noun } = theirs[index] as RelationType;
    return [
      ...(ids.has(id) ? [candidate(id, 'same-id')] : []),
      ...[...labelsOf(label), ...labelsOf(noun)].flatMap(byLabel).map((one) => candidate(one, 'label')),
    ];
  });
}

export const match = (mine: Dossier, theirs: Dossier): Matching => ({
  documents: matchDocuments(mine.documents, theirs.documents),
  actors: matchActors(mine, theirs),
  relationTypes: matchRelationTypes(mine.relationTypes, theirs.relationTypes),
});

/** The user's decisions: by id of theirs, the id of mine that it is, or null if it is none of mine. */
export type Decided = ReadonlyMap<string, string | null>;
export interface Decisions {
  readonly documents: Decided;
  readonly actors: Decided;
  readonly relationTypes: Decided;
}
export const UNDECIDED: Decisions = { documents: new Map(), actors: new Map(), relationTypes: new Map() };

/** Theirs → mine, for those that are the same. */
export function settled(proposed: readonly Proposal[], decided: Decided): ReadonlyMap<string, string> {
  return new Map(
    proposed.flatMap(({ theirs, taken }) => {
      const choice = decided.get(theirs);
      const mine = choice === undefined ? taken : choice;
      return mine === undefined || mine === null ? [] : [[theirs, mine] as const];
    }),
  );
}

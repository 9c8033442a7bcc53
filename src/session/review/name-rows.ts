/** Which names and predicates of the proposals are undecided, and what would each be if it were new? */
import { familyIds, UNSPECIFIED } from '../../dossier/codebook.ts';
import type { Actor, Document, Dossier } from '../../dossier/schema.ts';
import { namesOf } from '../../edit/actors.ts';
import { textIndex } from '../../evidence/check.ts';
import { evidentKind } from '../../names/kinds.ts';
import { actorLike, actorNamed, typeNamed } from '../../names/known-names.ts';
import { occurrences } from '../../evidence/locate.ts';
import { sentenceAt } from '../../evidence/sentence-of.ts';
import type { ProposedActor, ProposedType } from '../../exchange/proposals/proposal.ts';
import type { Item } from './item.ts';
import type { Amendment, NameChoice, TypeChoice } from './stored-queue.ts';
import { foldName, keyOfName, knownActor, plainKey, type ProposedActors } from './names.ts';

export interface NameRow {
  readonly name: string;
  readonly key: string;
  /** How many proposals use it. */
  readonly count: number;
  readonly proposed: ProposedActor | undefined;
  readonly like: string | undefined;
  readonly choice: NameChoice | undefined;
  /** Whether it, or another of its names, is in the text at all. */
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

/** What the rows are made of. */
export interface RowSources {
  readonly items: readonly Item[];
  readonly amendments: ReadonlyMap<string, Amendment>;
  readonly documents: readonly Document[];
  readonly actors: readonly Actor[];
  readonly proposed: ProposedActors;
  readonly names: ReadonlyMap<string, NameChoice>;
}

/** Whom of the actors a name resembles: looked for once, however often the rows are made anew. */
const likes = new WeakMap<readonly Actor[], Map<string, string | undefined>>();
function likeAmong(actors: readonly Actor[], name: string): string | undefined {
  const known = likes.get(actors) ?? new Map<string, string | undefined>();
  likes.set(actors, known);
  if (!known.has(name)) known.set(name, actorLike(actors, name));
  return known.get(name);
}

/** The names of those who take part, where the user has not decided by hand who they are. */
export function partyRows(sources: RowSources): readonly NameRow[] {
  return rowsOf(sources, (item) => {
    const amendment = sources.amendments.get(item.key);
    return [
      ...(amendment?.subject === undefined ? [item.claim.subject] : []),
      ...(amendment?.object === undefined ? [item.claim.object] : []),
    ];
  });
}

/** Names of sources only: they may remain names. */
export function sourceRows(sources: RowSources, parties: readonly NameRow[]): readonly NameRow[] {
  const keys = new Set(parties.map(({ key }) => key));
  return rowsOf(sources, ({ claim }) => claim.attribution.flatMap(({ name }) => name ?? [])).filter(
    ({ key }) => !keys.has(key),
  );
}

function rowsOf(
  { items, documents, actors, proposed, names }: RowSources,
  namesIn: (item: Item) => readonly string[],
): readonly NameRow[] {
  const rows = new Map<string, { name: string; count: number }>();
  /** Empty for names that the dossier knows. */
  const keyOf = new Map<string, string>();
  for (const item of items) {
    if (item.outcome === 'rejected') continue;
    const keys = new Set<string>();
    for (const name of namesIn(item)) {
      let key = keyOf.get(name);
      if (key === undefined) {
        key = knownActor(actors, proposed, name) === undefined ? keyOfName(proposed, name) : '';
        keyOf.set(name, key);
      }
      if (key === '' || keys.has(key)) continue;
      keys.add(key);
      const row = rows.get(key);
      if (row) row.count++;
      else rows.set(key, { name: proposed.get(key)?.name ?? name, count: 1 });
    }
  }
  return [...rows].map(([key, { name, count }]) => {
    const one = proposed.get(key);
    const all = [name, ...(one ? [one.name, ...one.aliases] : [])];
    return {
      key,
      name,
      count,
      proposed: one,
      like: likeAmong(actors, name),
      choice: names.get(key),
      // Looked for in every text, so only for rows that are seen.
      get inText() {
        return all.some((other) => documentNaming(documents, other) !== undefined);
      },
    };
  });
}

/** The first document that contains a name. */
export const documentNaming = (documents: readonly Document[], name: string): Document | undefined =>
  documents.find((document) => occurrences(textIndex(document), name).length > 0);

/** Other names that an answer gives for actors that are known, and that the dossier does not know yet. */
export function aliasRows(actors: readonly Actor[], answers: readonly ProposedActor[]): readonly AliasRow[] {
  const rows = new Map<string, AliasRow>();
  // A name that two actors have identifies none of them: each of them is asked about.
  const borne = new Set(actors.flatMap(namesOf).map(foldName));
  for (const { name, aliases } of answers) {
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
}

/** The predicates that the codebook does not know, where the user has not chosen another one by hand. */
export function typeRows(
  { items, amendments }: Pick<RowSources, 'items' | 'amendments'>,
  relationTypes: Dossier['relationTypes'],
  types: readonly ProposedType[],
  predicates: ReadonlyMap<string, TypeChoice>,
): readonly TypeRow[] {
  const rows = new Map<string, { name: string; count: number }>();
  const known = new Map<string, boolean>();
  for (const { key: itemKey, claim, outcome } of items) {
    if (outcome === 'rejected') continue;
    const isKnown = known.get(claim.relation) ?? typeNamed(relationTypes, claim.relation) !== undefined;
    known.set(claim.relation, isKnown);
    if (isKnown) continue;
    if (amendments.get(itemKey)?.relation !== undefined) continue;
    const key = plainKey(claim.relation);
    const row = rows.get(key);
    if (row) row.count++;
    else rows.set(key, { name: claim.relation, count: 1 });
  }
  return [...rows].map(([key, { name, count }]) => ({
    key,
    name,
    count,
    proposed: types.find((type) => foldName(type.name) === key),
    choice: predicates.get(key),
  }));
}

const guessedAs = (kind: string | undefined): NameChoice =>
  kind === undefined ? { to: 'new', kind: UNSPECIFIED.id } : { to: 'new', kind, guessed: true };

/** What a new name would be: the kind that the answer gives, if the codebook has it; else what name and text show, or left open. */
export function asNewName(
  { name, proposed }: Pick<NameRow, 'name' | 'proposed'>,
  { actorKinds = [], language = 'en' }: Partial<Pick<Dossier, 'actorKinds' | 'language'>>,
  documents: readonly Document[],
): NameChoice {
  const wanted = foldName(proposed?.kind ?? '');
  const given = actorKinds.find(
    ({ id, label }) => wanted && [id, ...Object.values(label)].some((one) => foldName(one) === wanted),
  );
  if (given) return { to: 'new', kind: given.id };
  for (const document of documents) {
    const [place] = occurrences(textIndex(document), name);
    if (!place) continue;
    const sentence = document.sentences[sentenceAt(document, place.start)];
    const before = document.text.slice(sentence?.[0] ?? place.start, place.start);
    return guessedAs(evidentKind(name, before, document.language, actorKinds, { documents }));
  }
  return guessedAs(evidentKind(name, '', language, actorKinds));
}

/** What a new predicate would be: of the family that the answer gives, else of the first, which is marked as assumed. */
export function asNewType({ proposed }: Pick<TypeRow, 'proposed'>, dossier: Dossier | undefined): TypeChoice {
  const families = dossier ? familyIds(dossier) : [];
  const given = families.find((family) => family === proposed?.family);
  const directed = proposed?.directed ?? true;
  const family = given ?? families[0] ?? 'ties';
  return { to: 'new', family, directed, ...(given === undefined && { assumed: true }) };
}

/** What is still open about names: `guessed` kinds and families, new actors of no kind, and what is undecided. */
export function openNames(
  parties: readonly NameRow[],
  sources: readonly NameRow[],
  types: readonly TypeRow[],
): { readonly guessed: number; readonly kindless: number; readonly unnamed: number } {
  const people = [...parties, ...sources];
  return {
    guessed:
      people.filter(({ choice }) => choice?.to === 'new' && choice.guessed).length +
      types.filter(({ choice }) => choice?.to === 'new' && choice.assumed).length,
    kindless: people.filter(({ choice }) => choice?.to === 'new' && choice.kind === UNSPECIFIED.id).length,
    unnamed: [...parties, ...types].filter(({ choice }) => !choice).length,
  };
}

/**
 * How does their dossier read in my words? Everything of theirs that is the same as something of mine takes my id; everything else
 * keeps its own, or gets a free one. So both codings can be laid side by side, and whatever is taken over refers to nothing
 * that is not there.
 */
import { freeze } from '../dossier/freeze.ts';
import type {
  Actor,
  ActorKind,
  Claim,
  Document,
  Dossier,
  Evidence,
  RelationFamily,
  RelationType,
} from '../dossier/schema.ts';
import { textIndex } from '../evidence/check.ts';
import { findAll, MOST_COUNTED, type TextRange } from '../evidence/locate.ts';
import { idsOf } from '../edit/ids.ts';
import { matchKinds, settled, type Decisions, type Matching } from './match.ts';

export interface Renamed {
  readonly list: 'documents' | 'actors' | 'actorKinds' | 'relationTypes' | 'claims';
  readonly from: string;
  readonly to: string;
}

/** Something of the codebook that both have, and define differently. */
export interface Conflict {
  readonly list: 'relationTypes' | 'actorKinds' | 'relationFamilies';
  readonly mine: string;
  readonly theirs: string;
  readonly fields: readonly string[];
}

export interface Translated {
  /** All of theirs, in my ids; those of a claim are free in my list. */
  readonly claims: readonly Claim[];
  /** What I do not have. */
  readonly documents: readonly Document[];
  readonly actors: readonly Actor[];
  readonly actorKinds: readonly ActorKind[];
  readonly relationTypes: readonly RelationType[];
  readonly relationFamilies: readonly RelationFamily[];
  /** Sentences of documents that I do not have in which they found nothing. */
  readonly nothingToCode: readonly Evidence[];
  /** Theirs → what it is called here; all of theirs are in it. */
  readonly documentOf: ReadonlyMap<string, string>;
  readonly actorOf: ReadonlyMap<string, string>;
  readonly typeOf: ReadonlyMap<string, string>;
  /** A claim's id here → its id in their file. */
  readonly claimOf: ReadonlyMap<string, string>;
  /** Documents of mine that they have as well. */
  readonly shared: ReadonlySet<string>;
  /** Documents that come in only because a quote of theirs does not stand in my version: id here → mine. */
  readonly versions: ReadonlyMap<string, string>;
  readonly renamed: readonly Renamed[];
  readonly conflicts: readonly Conflict[];
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  taken.add(free);
  return free;
}

/** Labels differ only where both speak a language, and say something else in it. */
const labelsDiffer = (a: Readonly<Record<string, string>> = {}, b: Readonly<Record<string, string>> = {}): boolean =>
  Object.keys(a).some((language) => b[language] !== undefined && b[language] !== a[language]);

function conflictsOf(
  mine: Dossier,
  theirs: Dossier,
  typeOf: ReadonlyMap<string, string>,
  kindOf: ReadonlyMap<string, string>,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const note = (list: Conflict['list'], a: string, b: string, fields: readonly (string | false)[]): void => {
    const real = fields.filter((field) => field !== false);
    if (real.length) conflicts.push({ list, mine: a, theirs: b, fields: real });
  };
  const types = new Map(mine.relationTypes.map((type) => [type.id, type]));
  for (const type of theirs.relationTypes) {
    const own = types.get(typeOf.get(type.id) ?? '');
    if (own)
      note('relationTypes', own.id, type.id, [
        labelsDiffer(own.label, type.label) && 'label',
        labelsDiffer(own.labelDenied, type.labelDenied) && 'labelDenied',
        labelsDiffer(own.labelInverse, type.labelInverse) && 'labelInverse',
        own.directed !== type.directed && 'directed',
        own.family !== type.family && 'family',
        own.aspect !== type.aspect && 'aspect',
      ]);
  }
  const kinds = new Map(mine.actorKinds.map((kind) => [kind.id, kind]));
  for (const kind of theirs.actorKinds) {
    const own = kinds.get(kindOf.get(kind.id) ?? '');
    if (own)
      note('actorKinds', own.id, kind.id, [
        labelsDiffer(own.label, kind.label) && 'label',
        own.shape !== kind.shape && 'shape',
      ]);
  }
  const families = new Map(mine.relationFamilies?.map((family) => [family.id, family]));
  for (const family of theirs.relationFamilies ?? []) {
    const own = families.get(family.id);
    if (own)
      note('relationFamilies', own.id, family.id, [
        labelsDiffer(own.label, family.label) && 'label',
        own.colour !== undefined && family.colour !== undefined && own.colour !== family.colour && 'colour',
      ]);
  }
  return conflicts;
}

/**
 * A quote of another version of a text, at its place in mine: where its words stand there once, or as often as in theirs, so that the
 * same one of them is meant. Undefined if that is not so of all its words.
 */
function placedIn(own: Document, other: Document, evidence: Evidence): Evidence | undefined {
  const segments = evidence.segments.map((segment) => {
    const here = findAll(textIndex(own), segment.exact);
    const there = here.count === 1 ? here : findAll(textIndex(other), segment.exact);
    const nth = there.places.findIndex(({ start }: TextRange) => start === segment.start);
    const alike = here.count === there.count && here.count < MOST_COUNTED;
    const place = here.count === 1 ? here.places[0] : alike ? here.places[nth] : undefined;
    return place && { ...segment, ...place, exact: own.text.slice(place.start, place.end) };
  });
  return segments.every((segment) => segment !== undefined) ? { ...evidence, document: own.id, segments } : undefined;
}

export function translate(mine: Dossier, theirs: Dossier, matching: Matching, decisions: Decisions): Translated {
  const renamed: Renamed[] = [];
  const rename = (list: Renamed['list'], from: string, taken: Set<string>): string => {
    const to = freeId(from, taken);
    if (to !== from) renamed.push({ list, from, to });
    return to;
  };

  const kindOf = new Map(matchKinds(mine.actorKinds, theirs.actorKinds));
  const actorKinds = theirs.actorKinds.filter(({ id }) => !kindOf.has(id));
  for (const { id } of actorKinds) kindOf.set(id, id); // its id is free, else it had been matched

  const typeOf = new Map(settled(matching.relationTypes, decisions.relationTypes));
  const conflicts = conflictsOf(mine, theirs, typeOf, kindOf);
  const typeIds = idsOf(mine.relationTypes);
  const relationTypes = theirs.relationTypes
    .filter(({ id }) => !typeOf.has(id))
    .map((type) => ({ ...type, id: rename('relationTypes', type.id, typeIds) }));
  theirs.relationTypes
    .filter(({ id }) => !typeOf.has(id))
    .forEach(({ id }, i) => typeOf.set(id, relationTypes[i]?.id ?? id));

  const families = new Set(mine.relationFamilies?.map(({ id }) => id));
  const relationFamilies = theirs.relationFamilies?.filter(({ id }) => !families.has(id)) ?? [];

  const actorOf = new Map(settled(matching.actors, decisions.actors));
  const actorIds = idsOf(mine.actors);
  const actors = theirs.actors
    .filter(({ id }) => !actorOf.has(id))
    .map((actor) => {
      const id = rename('actors', actor.id, actorIds);
      actorOf.set(actor.id, id);
      return { ...actor, id, kind: kindOf.get(actor.kind) ?? actor.kind };
    });

  const own = new Map(mine.documents.map((document) => [document.id, document]));
  const other = new Map(theirs.documents.map((document) => [document.id, document]));
  const same = settled(matching.documents, decisions.documents);
  const shared = new Set(same.values());
  const documentIds = idsOf(mine.documents);
  const documentOf = new Map<string, string>(same);
  for (const { id } of theirs.documents) if (!same.has(id)) documentOf.set(id, rename('documents', id, documentIds));

  /** Their version of a document of mine, by its id in their file, once a quote needs it. */
  const versionOf = new Map<string, string>();
  const evidenceOf = (evidence: Evidence): Evidence => {
    const mineId = same.get(evidence.document);
    if (mineId === undefined) return { ...evidence, document: documentOf.get(evidence.document) ?? evidence.document };
    const [a, b] = [own.get(mineId) as Document, other.get(evidence.document) as Document];
    if (a.text === b.text) return { ...evidence, document: mineId };
    const placed = placedIn(a, b, evidence);
    if (placed) return placed;
    let version = versionOf.get(b.id);
    if (version === undefined) versionOf.set(b.id, (version = rename('documents', b.id, documentIds)));
    return { ...evidence, document: version };
  };

  const claimIds = idsOf(mine.claims);
  const claimOf = new Map<string, string>();
  const actorHere = (id: string): string => actorOf.get(id) ?? id;
  const claims = theirs.claims.map((claim): Claim => {
    const id = rename('claims', claim.id, claimIds);
    claimOf.set(id, claim.id);
    return {
      ...claim,
      id,
      subject: actorHere(claim.subject),
      relation: typeOf.get(claim.relation) ?? claim.relation,
      object: actorHere(claim.object),
      attribution: claim.attribution.map((source) =>
        source.actor === undefined ? source : { ...source, actor: actorHere(source.actor) },
      ),
      evidence: claim.evidence.map(evidenceOf),
    };
  });

  const documents = theirs.documents.flatMap((document): Document[] => {
    const id = same.has(document.id) ? versionOf.get(document.id) : documentOf.get(document.id);
    if (id === undefined) return [];
    const { revises, ...rest } = document;
    const revised = revises === undefined ? undefined : documentOf.get(revises);
    return [{ ...rest, id, ...(revised !== undefined && { revises: revised }) }];
  });

  const nothingToCode = (theirs.nothingToCode ?? []).flatMap((mark): Evidence[] => {
    const id = same.has(mark.document) ? versionOf.get(mark.document) : documentOf.get(mark.document);
    return id === undefined ? [] : [{ ...mark, document: id }];
  });

  return freeze({
    claims,
    documents,
    nothingToCode,
    actors,
    actorKinds,
    relationTypes,
    relationFamilies,
    documentOf,
    actorOf,
    typeOf,
    claimOf,
    shared,
    versions: new Map([...versionOf].map(([id, here]) => [here, same.get(id) as string])),
    renamed,
    conflicts,
  });
}

/** Both in one, with everything of theirs as it is: to be looked at and named, never to be kept. */
export function sideBySide(mine: Dossier, theirs: Translated): Dossier {
  return {
    ...mine,
    documents: [...mine.documents, ...theirs.documents],
    actorKinds: [...mine.actorKinds, ...theirs.actorKinds],
    actors: [...mine.actors, ...theirs.actors],
    relationFamilies: [...(mine.relationFamilies ?? []), ...theirs.relationFamilies],
    relationTypes: [...mine.relationTypes, ...theirs.relationTypes],
    claims: [...mine.claims, ...theirs.claims],
  };
}

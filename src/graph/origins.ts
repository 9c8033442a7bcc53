/**
 * Who, in the end, does a claim rest on? Its origin is the innermost named source of its attribution chain, or the
 * publisher of its document where the article speaks itself: ten papers that cite one agency are one origin.
 */
import type { MeasuredSteps } from '../dossier/in-slices.ts';
import type { Actor, Claim, Document, Dossier, Source } from '../dossier/schema.ts';

/** A key that is equal for equal origins: `actor:…`, `name:…`, `publisher:…` or `document:…`. */
export type Origin = string;

const key = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Keys of sources and of documents in their own voice. A publisher or a name that is one of the actors counts as that actor. */
export interface SourceKeys {
  /** Undefined for a source that is not named. */
  readonly ofSource: (source: Source) => Origin | undefined;
  /** The article's own voice: its publisher, or the document itself where none is known. */
  readonly ofDocument: (document: string) => Origin;
  /** Whether every name that these were asked for so far has the same key in the others. */
  readonly agreesWith: (others: SourceKeys) => boolean;
}

const known = new WeakMap<readonly Actor[], WeakMap<readonly Document[], SourceKeys>>();

/** Read once for two lists, which are replaced and never changed in place: every name of every actor is folded for it. */
export function sourceKeysIn({ actors, documents }: Pick<Dossier, 'actors' | 'documents'>): SourceKeys {
  let byDocuments = known.get(actors);
  if (!byDocuments) known.set(actors, (byDocuments = new WeakMap()));
  let keys = byDocuments.get(documents);
  if (!keys) byDocuments.set(documents, (keys = readKeys({ actors, documents })));
  return keys;
}

function readKeys(dossier: Pick<Dossier, 'actors' | 'documents'>): SourceKeys {
  const byActor = new Map<string, Origin>();
  const ofActor = (id: string): Origin => {
    let found = byActor.get(id);
    if (found === undefined) byActor.set(id, (found = `actor:${id}`));
    return found;
  };
  const actors = new Map<string, string>();
  for (const actor of dossier.actors)
    for (const folded of foldedNames(actor)) if (!actors.has(folded)) actors.set(folded, actor.id);
  // Few are named, and each of them often: the same name has the very same key, which is folded and put together once.
  const byKind = { name: new Map<string, Origin>(), publisher: new Map<string, Origin>() };
  const named = (kind: 'name' | 'publisher', name: string): Origin => {
    let found = byKind[kind].get(name);
    if (found !== undefined) return found;
    const folded = key(name);
    const actor = actors.get(folded);
    found = actor === undefined ? `${kind}:${folded}` : ofActor(actor);
    byKind[kind].set(name, found);
    return found;
  };
  const publisher = ({ id, csl }: Document): Origin => {
    const name = csl.publisher?.trim() || csl['container-title']?.trim();
    return name ? named('publisher', name) : `document:${id}`;
  };
  // Every claim asks for its document; the names are folded once.
  const documents = new Map(dossier.documents.map((document) => [document.id, publisher(document)]));
  return {
    // The description of an unnamed source distinguishes it from no source.
    ofSource: ({ actor, name, anonymous }) =>
      actor !== undefined ? ofActor(actor) : name?.trim() && anonymous !== true ? named('name', name) : undefined,
    ofDocument: (document) => documents.get(document) ?? `document:${document}`,
    agreesWith: ({ ofSource, ofDocument }) =>
      [...byKind.name].every(([name, origin]) => ofSource({ name }) === origin) &&
      [...documents].every(([document, origin]) => ofDocument(document) === origin),
  };
}

/**
 * Whether what the claims of the first dossier rest on has the same keys in the second, which an edit has made of it: most changes of an actor
 * are none of a source. The keys of the first must have been asked for its claims.
 */
export function sameSources(before: Pick<Dossier, 'actors' | 'documents'>, now: typeof before): boolean {
  if (before.documents !== now.documents) return false;
  return before.actors === now.actors || sourceKeysIn(before).agreesWith(sourceKeysIn(now));
}

/** A reader of origins for one dossier. What rests on one origin alone, as most claims do, has the same list as others that do. */
export function originsIn(dossier: Pick<Dossier, 'actors' | 'documents'>): (claim: Claim) => readonly Origin[] {
  const { ofSource, ofDocument } = sourceKeysIn(dossier);
  const alone = new Map<Origin, readonly Origin[]>();
  const only = (origin: Origin): readonly Origin[] => {
    let list = alone.get(origin);
    if (!list) alone.set(origin, (list = [origin]));
    return list;
  };
  return ({ attribution, evidence }) => {
    for (let i = attribution.length - 1; i >= 0; i--) {
      const innermost = ofSource(attribution[i] as Source);
      if (innermost !== undefined) return only(innermost);
    }
    const [first] = evidence;
    if (first && evidence.length === 1) return only(ofDocument(first.document));
    return [...new Set(evidence.map((e) => ofDocument(e.document)))];
  };
}

/** So many actors' names are folded between two places where the work may be interrupted. */
const STEP = 500;

/** Folds the names that `sourceKeysIn` will compare, a few at a time; yields how much is done. */
export function* foldNames(actors: readonly Actor[]): MeasuredSteps<void> {
  for (const [i, actor] of actors.entries()) {
    foldedNames(actor);
    if (i % STEP === STEP - 1) yield i / actors.length;
  }
}

/** The names of an actor as they are compared. */
const folded = new WeakMap<Actor, readonly string[]>();
function foldedNames(actor: Actor): readonly string[] {
  let names = folded.get(actor);
  if (!names) folded.set(actor, (names = namesOf(actor).map(key)));
  return names;
}

/** Every name an actor goes by, in all languages. */
export function namesOf(actor: Actor): string[] {
  return [...Object.values(actor.name), ...Object.values(actor.aliases ?? {}).flat()].filter(
    (name) => name.trim() !== '',
  );
}

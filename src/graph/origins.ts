/**
 * Who, in the end, does a claim rest on? Its origin is the innermost named source of its attribution chain, or the
 * publisher of its document where the article speaks itself: ten papers that cite one agency are one origin.
 */
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
  const actors = new Map<string, string>();
  for (const actor of dossier.actors)
    for (const name of namesOf(actor)) if (!actors.has(key(name))) actors.set(key(name), actor.id);
  const named = (kind: 'name' | 'publisher', name: string): Origin => {
    const actor = actors.get(key(name));
    return actor === undefined ? `${kind}:${key(name)}` : `actor:${actor}`;
  };
  const publisher = ({ id, csl }: Document): Origin => {
    const name = csl.publisher?.trim() || csl['container-title']?.trim();
    return name ? named('publisher', name) : `document:${id}`;
  };
  // Every claim asks for its document; the names are folded once.
  const documents = new Map(dossier.documents.map((document) => [document.id, publisher(document)]));
  return {
    // What somebody is called who is not named tells them from nobody.
    ofSource: ({ actor, name, anonymous }) =>
      actor !== undefined ? `actor:${actor}` : name?.trim() && anonymous !== true ? named('name', name) : undefined,
    ofDocument: (document) => documents.get(document) ?? `document:${document}`,
  };
}

/** A reader of origins for one dossier. */
export function originsIn(dossier: Pick<Dossier, 'actors' | 'documents'>): (claim: Claim) => Origin[] {
  const { ofSource, ofDocument } = sourceKeysIn(dossier);
  return (claim) => {
    const innermost = claim.attribution.map(ofSource).findLast((source) => source !== undefined);
    return innermost === undefined ? [...new Set(claim.evidence.map((e) => ofDocument(e.document)))] : [innermost];
  };
}

/** Every name an actor goes by, in all languages. */
export function namesOf(actor: Actor): string[] {
  return [...Object.values(actor.name), ...Object.values(actor.aliases ?? {}).flat()].filter(
    (name) => name.trim() !== '',
  );
}

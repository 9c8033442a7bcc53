/**
 * Who, in the end, does a claim rest on? Its origin is the innermost named source of its attribution chain, or the
 * publisher of its document where the article speaks itself: ten papers that cite one agency are one origin.
 */
import type { Actor, Claim, Document, Dossier } from '../dossier/schema.ts';

/** A key that is equal for equal origins: `actor:…`, `name:…`, `publisher:…` or `document:…`. */
export type Origin = string;

const key = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** A reader of origins for one dossier. A publisher or a name that is one of the actors counts as that actor. */
export function originsIn(dossier: Pick<Dossier, 'actors' | 'documents'>): (claim: Claim) => Origin[] {
  const actors = new Map<string, string>();
  for (const actor of dossier.actors)
    for (const name of namesOf(actor)) if (!actors.has(key(name))) actors.set(key(name), actor.id);
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));

  const named = (kind: 'name' | 'publisher', name: string): Origin => {
    const actor = actors.get(key(name));
    return actor === undefined ? `${kind}:${key(name)}` : `actor:${actor}`;
  };
  const publisher = (document: Document | undefined, id: string): Origin => {
    const name = document?.csl.publisher?.trim() || document?.csl['container-title']?.trim();
    return name ? named('publisher', name) : `document:${id}`;
  };
  return (claim) => {
    const innermost = claim.attribution.findLast((source) => source.actor !== undefined || !!source.name?.trim());
    if (innermost?.actor !== undefined) return [`actor:${innermost.actor}`];
    if (innermost?.name) return [named('name', innermost.name)];
    return [...new Set(claim.evidence.map((e) => publisher(documents.get(e.document), e.document)))];
  };
}

/** Every name an actor goes by, in all languages. */
export function namesOf(actor: Actor): string[] {
  return [...Object.values(actor.name), ...Object.values(actor.aliases ?? {}).flat()].filter(
    (name) => name.trim() !== '',
  );
}

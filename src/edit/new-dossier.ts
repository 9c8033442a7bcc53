/** How does a dossier begin? Without documents, with a codebook to start from. */
import type { Codebook } from '../dossier/codebook.ts';
import { freeze } from '../dossier/freeze.ts';
import { FORMAT, VERSION } from '../dossier/format.ts';
import type { Dossier } from '../dossier/schema.ts';
import { newId } from './ids.ts';
import { STARTER } from './starter.ts';

/** `now` as ISO 8601 in UTC. */
export function newDossier(title: string, language: string, now: string, codebook: Codebook = STARTER): Dossier {
  return freeze({
    format: FORMAT,
    version: VERSION,
    offsetUnit: 'utf-16',
    id: newId(title, new Set(), 'dossier'),
    title: { [language]: title },
    language,
    created: now,
    modified: now,
    documents: [],
    actors: [],
    claims: [],
    ...codebook,
  });
}

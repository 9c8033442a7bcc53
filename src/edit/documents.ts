/** How does an article come in? Its text is frozen, hashed and cut into sentences once; from then on nothing changes it. */
import type { Document, Dossier } from '../dossier/schema.ts';
import { freeze } from '../dossier/freeze.ts';
import { textHash } from '../dossier/hash.ts';
import { splitSentences } from '../dossier/sentences.ts';
import { idsOf, newId } from './ids.ts';

export interface Article {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly csl: Document['csl'];
}

export function makeDocument(dossier: Dossier, { text, language, csl }: Article): Document {
  const id = newId(csl.title ?? '', idsOf(dossier.documents), 'article');
  return freeze({ id, language, csl, text, sha256: textHash(text), sentences: splitSentences(text, language) });
}

export function addDocument(dossier: Dossier, document: Document): Dossier {
  return { ...dossier, documents: [...dossier.documents, document] };
}

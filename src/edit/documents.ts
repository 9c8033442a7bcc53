/** How do articles come, change and go? A text is frozen, hashed and cut into sentences once; from then on only what is said about it changes. */
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import { freeze } from '../dossier/freeze.ts';
import { hashSteps, textHash } from '../dossier/hash.ts';
import type { Steps } from '../dossier/in-slices.ts';
import { sentenceSteps, splitSentences } from '../dossier/sentences.ts';
import { marksCarried } from './nothing-to-code.ts';
import { idsOf, newId } from './ids.ts';
import { changed } from './lists.ts';

/** What is said about a text. */
export interface Details {
  /** BCP 47. */
  readonly language: string;
  readonly csl: Document['csl'];
  /** How an inferred date was inferred. */
  readonly issuedNote?: Document['issuedNote'];
}

export interface Article extends Details {
  readonly text: string;
  /** The id of the document that this is a corrected version of. */
  readonly revises?: string | undefined;
  /** What freezing this text in this language comes to, where that was worked out before. */
  readonly frozen?: Frozen | undefined;
}

export type Frozen = Pick<Document, 'sha256' | 'sentences'>;

/** What takes long about freezing a text, for callers that have to give others their turn. */
export function* freezeSteps(text: string, language: string): Steps<Frozen> {
  return { sha256: yield* hashSteps(text), sentences: yield* sentenceSteps(text, language) };
}

export function makeDocument(
  dossier: Dossier,
  { text, language, csl, issuedNote, revises, frozen }: Article,
): Document {
  const id = newId(csl.title ?? '', idsOf(dossier.documents), 'article');
  return freeze({
    id,
    language,
    csl,
    ...(issuedNote ? { issuedNote } : {}),
    text,
    ...(frozen ?? { sha256: textHash(text), sentences: splitSentences(text, language) }),
    ...(revises === undefined ? {} : { revises }),
  });
}

export function addDocument(dossier: Dossier, document: Document): Dossier {
  return { ...dossier, documents: [...dossier.documents, document] };
}

/** With all of these, and which documents they became: each gets its id beside those before it. */
export function addArticles(
  before: Dossier,
  articles: readonly Article[],
): { readonly dossier: Dossier; readonly documents: readonly Document[] } {
  const dossier = articles.reduce((now, article) => {
    const document = makeDocument(now, article);
    const next = addDocument(now, document);
    const { nothingToCode: marks = [] } = now;
    const carried = article.revises === undefined ? [] : marksCarried(marks, article.revises, document);
    return carried.length ? { ...next, nothingToCode: [...marks, ...carried] } : next;
  }, before);
  return { dossier, documents: dossier.documents.slice(before.documents.length) };
}

/** The text and its sentences stay as they were frozen, in whatever language it is now said to be. */
export function changeDetails(dossier: Dossier, id: string, { language, csl, issuedNote }: Details): Dossier {
  const documents = changed(dossier.documents, id, (document) => {
    const { issuedNote: _, ...rest } = document;
    const next: Document = { ...rest, language, csl, ...(issuedNote ? { issuedNote } : {}) };
    return JSON.stringify(sorted(next)) === JSON.stringify(sorted(document)) ? document : next;
  });
  return documents === dossier.documents ? dossier : { ...dossier, documents };
}

const sorted = ({ language, csl, issuedNote }: Document): unknown => [
  language,
  Object.entries(csl).sort(([a], [b]) => (a < b ? -1 : 1)),
  issuedNote,
];

/** What goes when a document goes. */
export interface Loss {
  /** Claims that rest on it alone: they go with it. */
  readonly claims: readonly Claim[];
  /** Claims that also rest on another document, and stay. */
  readonly weaker: readonly Claim[];
}

export function lossOf(dossier: Dossier, document: string): Loss {
  const touched = dossier.claims.filter(({ evidence }) => evidence.some((e) => e.document === document));
  const alone = ({ evidence }: Claim): boolean => evidence.every((e) => e.document === document);
  return { claims: touched.filter(alone), weaker: touched.filter((claim) => !alone(claim)) };
}

export function removeDocument(dossier: Dossier, id: string): Dossier {
  if (!dossier.documents.some((document) => document.id === id)) return dossier;
  const claims = dossier.claims.flatMap((claim) => {
    const evidence = claim.evidence.filter((e) => e.document !== id);
    if (evidence.length === claim.evidence.length) return [claim];
    return evidence.length ? [{ ...claim, evidence }] : [];
  });
  const documents = dossier.documents.flatMap((document) => {
    if (document.id === id) return [];
    const { revises, ...rest } = document;
    return [revises === id ? rest : document];
  });
  const { nothingToCode: marks, ...rest } = dossier;
  const kept = marks?.filter(({ document }) => document !== id) ?? [];
  return {
    ...(kept.length === marks?.length ? dossier : rest),
    ...(kept.length && { nothingToCode: kept }),
    documents,
    claims,
  };
}

/** Which sentences name two actors, by whatever name? In reading order, document by document. */
import type { Document, Dossier } from '../dossier/schema.ts';
import { mentionsOf } from './mentions.ts';

export interface NamingBoth {
  readonly document: Document;
  /** 0-based. */
  readonly sentence: number;
}

export function sentencesNamingBoth(
  dossier: Pick<Dossier, 'documents' | 'actors'>,
  one: string,
  other: string,
): readonly NamingBoth[] {
  const others = new Map(mentionsOf(dossier, other).map(({ document, sentences }) => [document, new Set(sentences)]));
  return mentionsOf(dossier, one).flatMap(({ document, sentences }) =>
    sentences.filter((sentence) => others.get(document)?.has(sentence)).map((sentence) => ({ document, sentence })),
  );
}

/** Whom do chosen words name, whom their sentence, and whom the rest of the article? */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from './mentions.ts';

interface Chosen {
  readonly document: Pick<Document, 'sentences'>;
  readonly segments: readonly TextRange[];
  readonly mentions: readonly Mention[];
}

/** Ids of actors, each as near as it stands anywhere. */
export interface Near {
  readonly words: readonly string[];
  readonly sentence: readonly string[];
  readonly article: readonly string[];
}

/** `meant`: whom the words name by a part of the name. */
export function whoIsNear(quotes: readonly Chosen[], meant: readonly string[]): Near {
  const within = ({ mentions }: Chosen, places: readonly TextRange[]): readonly string[] =>
    mentions
      .filter(({ start, end }) => places.some((one) => start >= one.start && end <= one.end))
      .map(({ actor }) => actor);
  const sentencesOf = ({ document, segments }: Chosen): readonly TextRange[] =>
    document.sentences
      .filter(([from, to]) => segments.some(({ start, end }) => start < to && from < end))
      .map(([start, end]) => ({ start, end }));
  const words = [...new Set([...quotes.flatMap((one) => within(one, one.segments)), ...meant])];
  const sentence = [...new Set(quotes.flatMap((one) => within(one, sentencesOf(one))))].filter(
    (id) => !words.includes(id),
  );
  const article = [...new Set(quotes.flatMap(({ mentions }) => mentions.map(({ actor }) => actor)))].filter(
    (id) => !words.includes(id) && !sentence.includes(id),
  );
  return { words, sentence, article };
}

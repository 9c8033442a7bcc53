/** Where does the clause end that a passage breaks off in? A suggestion that stops before the name it is about is of no use. */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from './locate.ts';
import { sentenceAt } from './sentence-of.ts';

/** A comma inside a number or a date is no end of a clause. */
const END = /[,;:!?…](?=\s|$)|\s[–—]\s|[.!?…]["”’»)]*$/u;
/** In characters: what goes on for longer than this is another thought. */
const FAR = 120;

/** The passage up to the end of its clause, or of its sentence; as it is if that is too far. */
export function toClauseEnd(document: Document, { start, end }: TextRange): TextRange {
  const sentence = document.sentences[sentenceAt(document, Math.max(start, end - 1))];
  if (!sentence || end >= sentence[1]) return { start, end };
  const rest = document.text.slice(end, sentence[1]);
  const at = END.exec(rest)?.index ?? rest.length;
  return { start, end: at <= FAR ? end + rest.slice(0, at).trimEnd().length : end };
}

/** Which sentences were read for claims? Those that a quote touches, and those that say of themselves that there is nothing to code. */
import type { Document, Dossier, Segment } from '../dossier/schema.ts';
import { sentenceAt } from './sentence-of.ts';

/** `coded`: a claim rests on words of it. `nothing`: somebody read it, and found nothing to code. `open`: neither. */
export type SentenceState = 'coded' | 'nothing' | 'open';

type Texts = Pick<Dossier, 'documents' | 'claims' | 'nothingToCode'>;

function fill(states: SentenceState[], document: Document, { start, end }: Segment, state: SentenceState): void {
  const first = sentenceAt(document, start);
  if (first < 0) return;
  for (let i = first; i < states.length && (document.sentences[i]?.[0] ?? Infinity) < end; i++) states[i] = state;
}

/** By document, each sentence in its order. A mark whose words are not there says nothing. */
export function sentenceStates({
  documents,
  claims,
  nothingToCode = [],
}: Texts): ReadonlyMap<string, readonly SentenceState[]> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const all = new Map(documents.map(({ id, sentences }) => [id, sentences.map((): SentenceState => 'open')]));
  const say = ({ document: id, segments }: (typeof nothingToCode)[number], state: SentenceState): void => {
    const [document, states] = [byId.get(id), all.get(id)];
    if (!document || !states) return;
    for (const segment of segments)
      if (state === 'coded' || document.text.slice(segment.start, segment.end) === segment.exact)
        fill(states, document, segment, state);
  };
  for (const mark of nothingToCode) say(mark, 'nothing');
  for (const { evidence } of claims) for (const one of evidence) say(one, 'coded');
  return all;
}

export const countRead = (states: readonly SentenceState[]): number =>
  states.filter((state) => state !== 'open').length;

/** The next open sentence after one, or before it; past the end from the other end. Undefined: none but perhaps this one is open. */
export function nextOpen(states: readonly SentenceState[], from: number, by: 1 | -1): number | undefined {
  const { length } = states;
  for (let i = 1; i < length; i++) {
    const at = (((from + by * i) % length) + length) % length;
    if (states[at] === 'open') return at;
  }
  return undefined;
}

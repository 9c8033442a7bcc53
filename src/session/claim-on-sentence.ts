/** How does a claim begin on a sentence that is chosen in the article? On all of it: it can be made shorter in the form. */
import type { Document } from '../dossier/schema.ts';
import type { ClaimComposing } from './drafting.svelte.ts';
import type { Selection } from './selection.ts';

interface Host {
  readonly documents: ReadonlyMap<string, Document>;
  readonly drafting: Pick<ClaimComposing, 'begin'>;
}

/** Nothing begins where the article has no such sentence any more. */
export function claimOnSentence(
  { documents, drafting }: Host,
  { document: id, sentence }: Pick<Extract<Selection, { kind: 'passage' }>, 'document' | 'sentence'>,
): void {
  const [start, end] = documents.get(id)?.sentences[sentence] ?? [0, 0];
  if (end > start) drafting.begin({ document: id, segments: [{ start, end }] });
}

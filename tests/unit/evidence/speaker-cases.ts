/** Sentences in which the chosen words stand in brackets, and who is proposed as their speaker. */
import type { Source } from '../../../src/dossier/schema.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { readCues } from '../../../src/suggest/cues.ts';
import type { Cues } from '../../../src/suggest/proposal.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

/** `names`: whom the codebook knows, by name. */
export function readMarked(language: string, marked: string, names: readonly string[]): Cues {
  const text = marked.replace(/[[\]]/gu, '');
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  if (start < 0 || end < start) throw new Error(`no words are chosen: ${marked}`);
  const dossier = soundDossier({
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) => rawActor(`a${i}`, { kind: 'person', name: { [language]: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  return readCues(document, [{ start, end }], dossier.actors);
}

/** The chain, outermost first; «?» for somebody who is not named, «open» for somebody who could not be told, «-» for the article. */
export function chainOf(cues: Cues, names: readonly string[]): string {
  const chain: readonly Source[] = cues.attribution?.value ?? [];
  if (!chain.length) return cues.open === undefined ? '-' : 'open';
  return chain
    .map(({ anonymous, actor, name }) =>
      anonymous ? '?' : actor === undefined ? (name ?? '') : (names[Number(actor.slice(1))] ?? ''),
    )
    .join(' › ');
}

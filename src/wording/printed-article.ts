/**
 * How does an article read on paper, where nothing can be pressed? Its sentences with their numbers, what is quoted marked by a number of its
 * own, and what each number says: the relation as a sentence, who says so, how firmly, when.
 */
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import type { Checks } from '../evidence/check.ts';
import { paragraphsOf, sentenceReader, type NamedSpan, type SentenceRuns } from '../evidence/runs.ts';
import type { DossierGraph } from '../graph/dossier-graph.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { claimFacts } from './claim-facts.ts';
import { claimSentence } from './sentence.ts';

/** A stretch of text under the same quotes; `notes`: numbers of those whose words end with it. */
export interface PrintedRun {
  readonly start: number;
  readonly text: string;
  /** Colours of the quotes that cover it, in the order of their lanes. */
  readonly slots: readonly number[];
  readonly notes: readonly number[];
}

export interface PrintedSentence {
  /** As it is counted on the page, from 1. */
  readonly number: number;
  readonly before: string;
  readonly after: string;
  readonly lanes: SentenceRuns['lanes'];
  readonly runs: readonly PrintedRun[];
}

export interface PrintedNote {
  readonly number: number;
  readonly claim: Claim;
  readonly slot: number;
  readonly sentence: string;
  /** Who says so, how firmly, when: as short texts. */
  readonly facts: readonly string[];
  /** A translation, and what the coder noted; empty where there is none. */
  readonly gloss: string;
  readonly remark: string;
  /** That it is to be checked, and what of it; empty where it is not. */
  readonly toCheck: string;
}

export interface PrintedArticle {
  readonly paragraphs: readonly (readonly PrintedSentence[])[];
  readonly notes: readonly PrintedNote[];
}

interface Asked {
  readonly document: Document;
  readonly dossier: Dossier;
  readonly graph: DossierGraph;
  readonly checks: Checks;
  readonly mentions: readonly NamedSpan[];
  /** The colour of a claim; undefined for one that is not shown, which has no mark then. */
  readonly slotOf: (claim: string) => number | undefined;
  readonly locale: Locale;
}

/** A translation is worth a line where the reader may not read the quote. */
function glossOf({ gloss }: Claim, { document, locale }: Asked): string {
  const own = document.language.split('-')[0];
  if (own === locale.split('-')[0]) return '';
  const others = Object.fromEntries(Object.entries(gloss ?? {}).filter(([tag]) => tag.split('-')[0] !== own));
  return textIn(others, locale).text;
}

/** Notes are numbered as their words come in the text; a quote in pieces bears its number at the end of each. */
export function printedArticle(asked: Asked): PrintedArticle {
  const { document, dossier, graph, checks, mentions, slotOf, locale } = asked;
  const read = sentenceReader(document, dossier.claims, checks, mentions, (id) => String(slotOf(id)));
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
  const ends = new Map<string, Set<number>>();
  for (const { id, evidence } of dossier.claims)
    for (const { document: of, segments } of evidence)
      if (of === document.id) ends.set(id, new Set([...(ends.get(id) ?? []), ...segments.map(({ end }) => end)]));

  const notes: PrintedNote[] = [];
  const numbers = new Map<string, number>();
  function noteOf(id: string, slot: number): number {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const claim = claims.get(id) as Claim;
    const number = notes.length + 1;
    numbers.set(id, number);
    notes.push({
      number,
      claim,
      slot,
      sentence: claimSentence(graph, claim, locale).text,
      facts: claimFacts(claim, dossier, locale),
      gloss: glossOf(claim, asked),
      remark: textIn(claim.note, locale).text,
      toCheck: claim.toCheck ? [m.check_title({}, { locale }), claim.toCheck.note].filter(Boolean).join(': ') : '',
    });
    return number;
  }

  const paragraphs = paragraphsOf(document).map(([from, to]) =>
    Array.from({ length: to - from }, (_, i): PrintedSentence => {
      const { index, before, after, lanes, runs } = read(from + i);
      return {
        number: index + 1,
        before,
        after,
        lanes,
        runs: runs.map(({ start, end, text, claims: covering }): PrintedRun => {
          const drawn = covering.flatMap((id) => {
            const slot = slotOf(id);
            return slot === undefined ? [] : [{ id, slot }];
          });
          return {
            start,
            text,
            slots: drawn.map(({ slot }) => slot),
            notes: drawn
              .filter(({ id }) => ends.get(id)?.has(end))
              .map(({ id, slot }) => noteOf(id, slot))
              .sort((a, b) => a - b),
          };
        }),
      };
    }),
  );
  return { paragraphs, notes };
}

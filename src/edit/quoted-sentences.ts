/**
 * How is a dossier passed on without the articles, whose texts are somebody else's? Of each document only the sentences stay in which
 * something is quoted: an excerpt with its own positions, in which the same quotes are as verbatim as they were.
 */
import { textHash } from '../dossier/hash.ts';
import type { Claim, Document, Dossier, Evidence, Segment } from '../dossier/schema.ts';
import type { Checks } from '../evidence/check.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';

/** Stands for what is left out. */
const GAP = '[…]';

interface Excerpt {
  readonly document: Document;
  /** Where a place of the whole text is in the excerpt; undefined for one that was left out. */
  readonly move: (range: TextRange) => TextRange | undefined;
}

/** `checks`: of this dossier. A document in which nothing is quoted has no text then. Quotes that do not stand in their document keep their words, and stand in no excerpt either. */
export function quotedSentences(dossier: Dossier, checks: Checks): Dossier {
  const quoted = quotedIn(dossier.claims, checks);
  const excerpts = new Map(
    dossier.documents.map((document) => [document.id, excerptOf(document, quoted.get(document.id) ?? [])]),
  );
  const claims = dossier.claims.map((claim): Claim => ({
    ...claim,
    evidence: claim.evidence.map((evidence, i) => {
      const located = checks.get(claim.id)?.located[i];
      return {
        ...evidence,
        segments: evidence.segments.map((segment, j) => {
          const stands = located?.[j]?.state === 'verbatim';
          return { ...segment, ...((stands && excerpts.get(evidence.document)?.move(segment)) || nowhere(segment)) };
        }),
      };
    }),
  }));
  const { nothingToCode, story, ...rest } = dossier;
  const marks = nothingToCode?.flatMap((mark) => movedMark(mark, excerpts.get(mark.document)) ?? []) ?? [];
  return {
    ...rest,
    documents: dossier.documents.map((document) => excerpts.get(document.id)?.document ?? document),
    claims,
    ...(marks.length && { nothingToCode: marks }),
    ...(story && {
      story: story.map((step) => ({ ...step, view: movedView(step.view, dossier.documents, excerpts) })),
    }),
  };
}

/** A step that shows a sentence names it by its number, which is another one now; a step whose sentence is gone shows all the rest that it did. */
function movedView(view: string, documents: readonly Document[], excerpts: ReadonlyMap<string, Excerpt>): string {
  return view.replace(
    /(^|&)show=passage(?::|%3A)([^&:%]+)(?::|%3A)(\d+)(?=&|$)/iu,
    (_, before: string, id: string, number: string) => {
      const sentences = documents.find((document) => document.id === id)?.sentences ?? [];
      const move = excerpts.get(id)?.move;
      const stays = (range: readonly [number, number]): boolean =>
        move?.({ start: range[0], end: range[1] }) !== undefined;
      const own = sentences[Number(number) - 1];
      if (!own || !stays(own)) return '';
      return `${before}show=passage:${id}:${sentences.slice(0, Number(number)).filter(stays).length}`;
    },
  );
}

/** Where no quote stands: at the beginning, which is a gap. */
const nowhere = ({ exact }: Segment): TextRange => ({ start: 0, end: exact.length });

function quotedIn(claims: readonly Claim[], checks: Checks): ReadonlyMap<string, readonly TextRange[]> {
  const quoted = new Map<string, TextRange[]>();
  for (const { id, evidence } of claims)
    evidence.forEach(({ document, segments }, i) => {
      const located = checks.get(id)?.located[i];
      const own = quoted.get(document) ?? [];
      quoted.set(document, own);
      segments.forEach(({ start, end }, j) => {
        if (located?.[j]?.state === 'verbatim') own.push({ start, end });
      });
    });
  return quoted;
}

/** The quoted places with the whole sentences that they touch, as ranges that neither overlap nor touch. */
function keptRanges(document: Document, quoted: readonly TextRange[]): TextRange[] {
  const { sentences } = document;
  /** Words in no sentence are read with the next one, after the last with the last. */
  const at = (position: number): readonly [number, number] | undefined => {
    const index = sentenceAt(document, position);
    return sentences[index < 0 ? sentences.length - 1 : index];
  };
  const ranges = quoted.map(({ start, end }) => ({
    start: Math.min(start, at(start)?.[0] ?? start),
    end: Math.max(end, at(Math.max(start, end - 1))?.[1] ?? end),
  }));
  const out: { start: number; end: number }[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    // What lies between two that follow each other is white space, and stays.
    if (last && (range.start <= last.end || document.text.slice(last.end, range.start).trim() === ''))
      last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out;
}

function excerptOf(document: Document, quoted: readonly TextRange[]): Excerpt {
  const { text: whole, sentences } = document;
  const ranges = keptRanges(document, quoted);
  const places: { readonly start: number; readonly end: number; readonly at: number }[] = [];
  let text = '';
  let done = 0;
  for (const { start, end } of ranges) {
    const before = whole.slice(done, start);
    if (before.trim() !== '') {
      // Paragraphs stay apart.
      const space = /[\r\n]/u.test(before) ? '\n\n' : ' ';
      text += `${text && space}${GAP}${space}`;
    }
    places.push({ start, end, at: text.length });
    text += whole.slice(start, end);
    done = end;
  }
  if (done > 0 && whole.slice(done).trim() !== '')
    text += `${text && (/[\r\n]/u.test(whole.slice(done)) ? '\n\n' : ' ')}${GAP}`;

  const move = ({ start, end }: TextRange): TextRange | undefined => {
    const place = placeOf(places, start);
    return place && end <= place.end
      ? { start: start - place.start + place.at, end: end - place.start + place.at }
      : undefined;
  };
  return {
    move,
    document: {
      ...document,
      text,
      sha256: textHash(text),
      sentences: sentences.flatMap(([start, end]): [number, number][] => {
        const there = move({ start, end });
        return there ? [[there.start, there.end]] : [];
      }),
    },
  };
}

/** The last that begins at `position` or before, if it reaches there. */
function placeOf<T extends TextRange>(places: readonly T[], position: number): T | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as T).start <= position) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  return place && position < place.end ? place : undefined;
}

function movedMark(mark: Evidence, excerpt: Excerpt | undefined): Evidence | undefined {
  const segments = mark.segments.map((segment) => {
    const there = excerpt?.move(segment);
    return there && { ...segment, ...there };
  });
  return segments.every((segment) => segment !== undefined) ? { ...mark, segments } : undefined;
}
